//! A form about a cluster says what it saw: where somebody has changed the cluster since, both sides are shown.

use std::collections::HashMap;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

use crate::clusters::model::Cluster;
use crate::clusters::queries;
use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::journal::{self, Recorded};
use crate::web::translated::{Pairs, value_of};
use crate::web::{Page, html};

/// More than anybody does between showing a form and sending it.
const SHOWN: i64 = 20;

/// What somebody wants to do to a cluster.
#[derive(Clone)]
pub struct Change {
    number: i64,
    /// The revision that the form was made from; none where it does not say.
    seen: Option<i64>,
    actor_id: String,
    /// Everything typed, to be sent again.
    pairs: Pairs,
}

#[derive(Template)]
#[template(path = "clusters/happened.html")]
struct Happened {
    page: Page,
    cluster: Cluster,
    since: Vec<Recorded>,
    people: HashMap<String, String>,
    /// As they are to be sent again.
    fields: Pairs,
    seen: i64,
}

impl Happened {
    fn what(&self, entry: &Recorded) -> String {
        self.page.t(&format!("journal-{}", entry.kind)).into_owned()
    }

    fn who(&self, entry: &Recorded) -> Option<&String> {
        entry.actor_id.as_ref().and_then(|id| self.people.get(id))
    }
}

impl Change {
    pub fn read(page: &Page, number: i64, pairs: &Pairs) -> Result<Change, Error> {
        let seen = value_of(pairs, "seen").text().parse().ok();
        Ok(Change { number, seen, actor_id: page.account()?.id.clone(), pairs: pairs.clone() })
    }

    /// Does one thing to an open cluster, in one write; none where somebody has changed it since.
    pub async fn make<T, F>(&self, db: &Db, what: F) -> Result<Option<T>, Error>
    where
        T: Send + 'static,
        F: FnOnce(&mut DbConnection, &str, &Cluster) -> Result<T, Error> + Send + 'static,
    {
        let Change { number, seen, actor_id, .. } = self.clone();
        db.write(move |conn| {
            let cluster = queries::find(conn, number, crate::i18n::Lang::EN)?;
            if cluster.is("merged") || cluster.is("discarded") {
                return Err(Error::Conflict);
            }
            let now = queries::revision(conn, &cluster.id)?;
            match seen.is_some_and(|seen| seen != now) {
                true => Ok(None),
                false => what(conn, &actor_id, &cluster).map(Some),
            }
        })
        .await
    }
}

/// On to where it leads; where it was not made, what happened to the cluster since the form was shown, and the form once more.
pub async fn answer<T>(
    page: Page,
    db: &Db,
    change: Change,
    made: Option<T>,
    on: impl FnOnce(&Page, T) -> HttpResponse,
) -> Result<HttpResponse, Error> {
    if let Some(made) = made {
        return Ok(on(&page, made));
    }
    let (lang, number, saw) = (page.lang, change.number, change.seen.unwrap_or(0));
    let (cluster, since, people, seen) = db
        .read(move |conn| {
            let cluster = queries::find(conn, number, lang)?;
            let mut since = journal::of_subject(conn, "cluster", &cluster.id, SHOWN)?;
            since.retain(|entry| entry.seq > saw);
            let actors: Vec<String> = since.iter().filter_map(|entry| entry.actor_id.clone()).collect();
            let people = queries::names_of_people(conn, &actors)?;
            let seen = queries::revision(conn, &cluster.id)?;
            Ok((cluster, since, people, seen))
        })
        .await?;
    let fields = change.pairs.into_iter().filter(|(name, _)| name != "csrf_token" && name != "seen").collect();
    html(StatusCode::CONFLICT, Happened { page, cluster, since, people, fields, seen })
}
