//! What a later proposal would change in what nobody has decided on: taken over in whole, in part, or not at all.

use std::collections::HashMap;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use askama::Template;

use super::apart;
use crate::clusters::model::{Cluster, LaterMember, shared_of};
use crate::clusters::queries::{self, CardRow, Place};
use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::i18n::{Lang, Wording};
use crate::viewer::Permission;
use crate::web::translated::{Pairs, value_of, values_of};
use crate::web::{Form, Page, html, see_other};

/// One cluster of the proposal, with what would come into it.
struct Group {
    /// Its place in the proposal.
    at: usize,
    cluster: Option<Cluster>,
    name: Wording,
    words: Vec<String>,
    stays: i64,
    coming: Vec<Coming>,
}

struct Coming {
    member: LaterMember,
    row: CardRow,
    from: Option<Cluster>,
}

impl Group {
    fn count(&self) -> i64 {
        self.coming.len() as i64
    }
}

#[derive(Template)]
#[template(path = "clusters/difference.html")]
struct Difference {
    page: Page,
    number: i64,
    groups: Vec<Group>,
}

impl Difference {
    fn moves(&self) -> i64 {
        self.groups.iter().map(Group::count).sum()
    }

    fn words(&self, group: &Group) -> String {
        apart(&group.words)
    }

    fn shared(&self, coming: &Coming) -> String {
        apart(&shared_of(coming.member.words.clone(), self.page.lang))
    }
}

pub async fn show(page: Page, db: Data<Db>) -> Result<HttpResponse, Error> {
    page.require(Permission::Cluster)?;
    let lang = page.lang;
    match db.read_long(move |conn| load(conn, lang)).await? {
        Some((number, groups)) => html(StatusCode::OK, Difference { page, number, groups }),
        None => Ok(see_other(&page.href("/desk/clusters"))),
    }
}

fn load(conn: &mut DbConnection, lang: Lang) -> Result<Option<(i64, Vec<Group>)>, Error> {
    let Some((number, later)) = queries::pending(conn)? else { return Ok(None) };
    let mut shifts = queries::shifts(conn, &later)?;
    let all = || shifts.values().flatten();
    let ids: Vec<String> = all().map(|(member, _)| member.id.clone()).collect();
    let mut clusters: Vec<String> = all().filter_map(|(_, place)| place.cluster_id().cloned()).collect();
    clusters.extend(later.groups.iter().filter_map(|group| group.cluster.clone()));
    let rows: HashMap<String, CardRow> =
        queries::card_rows(conn, &ids, lang)?.into_iter().map(|row| (row.id.clone(), row)).collect();
    let clusters: HashMap<String, Cluster> =
        queries::by_id(conn, &clusters, lang)?.into_iter().map(|cluster| (cluster.id.clone(), cluster)).collect();
    let coming = |(member, place): (LaterMember, Place)| {
        let from = place.cluster_id().and_then(|id| clusters.get(id)).cloned();
        Some(Coming { row: rows.get(&member.id)?.clone(), member, from })
    };
    let mut groups = Vec::new();
    for (at, group) in later.groups.iter().enumerate() {
        let Some(shifts) = shifts.remove(&at) else { continue };
        let cluster = group.cluster.as_ref().and_then(|id| clusters.get(id)).cloned();
        let names = group.names.iter().map(|(lang, name)| (lang.code(), name.as_str()));
        let name = cluster.as_ref().map(|cluster| cluster.name.clone()).or_else(|| Wording::nearest(lang, names));
        let coming: Vec<Coming> = shifts.into_iter().filter_map(coming).collect();
        groups.push(Group {
            at,
            name: name.unwrap_or_else(|| Wording::none(lang)),
            stays: (group.members.len() - coming.len()) as i64,
            words: group.words.clone(),
            cluster,
            coming,
        });
    }
    Ok(Some((number, groups)))
}

/// Takes over the groups that are ticked, or all; what is not ticked is left as it is.
pub async fn decide(page: Page, db: Data<Db>, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::Cluster)?;
    let number: i64 = value_of(&form.0, "proposal").text().parse().map_err(|_| Error::NotFound)?;
    let takes_all = value_of(&form.0, "take").is("all");
    let ticked: Vec<usize> = match value_of(&form.0, "take").is("none") {
        true => Vec::new(),
        false => values_of(&form.0, "group").iter().filter_map(|at| at.parse().ok()).collect(),
    };
    let actor = page.account()?.id.clone();
    db.write(move |conn| {
        let (_, later) = queries::pending(conn)?.filter(|(pending, _)| *pending == number).ok_or(Error::Conflict)?;
        let chosen: Vec<usize> = if takes_all { (0..later.groups.len()).collect() } else { ticked };
        queries::adopt(conn, &actor, number, &chosen)
    })
    .await?;
    Ok(see_other(&page.href("/desk/clusters?notice=difference-decided")))
}
