//! A form about a cluster says what it saw: where somebody has changed the cluster since, both sides are shown.

use actix_web::HttpResponse;

use crate::clusters::model::Cluster;
use crate::clusters::queries;
use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::journal;
use crate::web::Page;
use crate::web::happened::{Happened, Sent};
use crate::web::translated::Pairs;

/// More than anybody does between showing a form and sending it.
const SHOWN: i64 = 20;

/// What somebody wants to do to a cluster.
#[derive(Clone)]
pub struct Change {
    number: i64,
    sent: Sent,
}

impl Change {
    pub fn read(page: &Page, number: i64, pairs: &Pairs) -> Result<Change, Error> {
        Ok(Change { number, sent: Sent::read(page, pairs)? })
    }

    /// Does one thing to an open cluster, in one write; none where somebody has changed it since.
    pub async fn make<T, F>(&self, db: &Db, what: F) -> Result<Option<T>, Error>
    where
        T: Send + 'static,
        F: FnOnce(&mut DbConnection, &str, &Cluster) -> Result<T, Error> + Send + 'static,
    {
        let Change { number, sent } = self.clone();
        db.write(move |conn| {
            let cluster = queries::find(conn, number, crate::i18n::Lang::EN)?;
            if cluster.is("merged") || cluster.is("discarded") {
                return Err(Error::Conflict);
            }
            let now = queries::revision(conn, &cluster.id)?;
            match sent.is_outdated(now) {
                true => Ok(None),
                false => what(conn, &sent.actor_id, &cluster).map(Some),
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
    let (lang, number) = (page.lang, change.number);
    let (cluster, since, people, (seen, sent)) = db
        .read(move |conn| {
            let cluster = queries::find(conn, number, lang)?;
            let since = change.sent.since(journal::of_subject(conn, "cluster", &cluster.id, SHOWN)?);
            let actors: Vec<String> = since.iter().filter_map(|entry| entry.actor_id.clone()).collect();
            let people = queries::names_of_people(conn, &actors)?;
            let seen = queries::revision(conn, &cluster.id)?;
            Ok((cluster, since, people, (seen, change.sent)))
        })
        .await?;
    Happened { look: format!("/desk/clusters/{number}"), name: cluster.name, since, people, seen }.answer(page, sent)
}
