//! The room: which clusters wait for one's scores; for coordinators, all of them compared.

use std::collections::{HashMap, HashSet};

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use askama::Template;

use super::spread_word;
use crate::clusters::model::Cluster;
use crate::clusters::priorities::model::{Basis, figure};
use crate::clusters::priorities::queries;
use crate::clusters::queries as clusters;
use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::viewer::Permission;
use crate::web::{Page, Paging, html};

const PER_PAGE: usize = 50;

/// A cluster that one may score.
struct Asked {
    cluster: Cluster,
    /// How many people scored it since its last decision.
    people: i64,
    by_reader: bool,
}

#[derive(Template)]
#[template(path = "clusters/priorities/list.html")]
struct List {
    page: Page,
    asked: Vec<Asked>,
    /// How many still wait for the reader.
    waiting: i64,
    paging: Paging,
    coordinates: bool,
}

/// Those that wait for the reader come first, each part by name.
pub async fn show(page: Page, db: Data<Db>) -> Result<HttpResponse, Error> {
    page.require(Permission::Prioritise)?;
    let (reader, account_id) = (page.clone(), page.account()?.id.clone());
    let (found, scored, bases) =
        db.read(move |conn| Ok((askable(conn, &reader)?, queries::scored_by(conn, &account_id)?, queries::bases(conn)?))).await?;
    let ask = |cluster: Cluster| Asked {
        people: bases.get(&cluster.id).map_or(0, |basis| basis.people),
        by_reader: scored.contains(&cluster.id),
        cluster,
    };
    let mut asked: Vec<Asked> = found.into_iter().map(ask).collect();
    asked.sort_by_key(|one| one.by_reader);
    let waiting = asked.iter().filter(|one| !one.by_reader).count() as i64;
    let paging = Paging::keep(&page, PER_PAGE, &mut asked);
    let coordinates = page.may(Permission::Cluster);
    html(StatusCode::OK, List { page, asked, waiting, paging, coordinates })
}

/// The accepted clusters that the reader may score, by name.
fn askable(conn: &mut DbConnection, page: &Page) -> Result<Vec<Cluster>, Error> {
    if page.may(Permission::Cluster) {
        return Ok(clusters::in_state(conn, &["accepted"], page.lang)?);
    }
    let (mut found, mut known): (Vec<Cluster>, HashSet<String>) = Default::default();
    for entity_id in page.viewer.entities() {
        let own = clusters::of_entity(conn, entity_id, page.lang)?.into_iter().map(|(cluster, _)| cluster);
        found.extend(own.filter(|cluster| known.insert(cluster.id.clone())));
    }
    page.lang.sort_by_label(&mut found, |cluster| &cluster.name.text);
    Ok(found)
}

#[derive(Template)]
#[template(path = "clusters/priorities/compared.html")]
struct Compared {
    page: Page,
    rows: Vec<Row>,
    paging: Paging,
    /// The criteria in the order of the arithmetic, each with its weight.
    order: String,
}

struct Row {
    cluster: Cluster,
    basis: Basis,
}

impl Compared {
    fn combined(&self, row: &Row) -> Option<String> {
        row.basis.combined().map(|combined| figure(combined, self.page.lang))
    }

    fn spread(&self, row: &Row) -> String {
        spread_word(&self.page, row.basis.spread())
    }

    fn arithmetic(&self, row: &Row) -> String {
        row.basis.arithmetic(self.page.lang)
    }
}

/// The highest combined figure first; what nobody scored comes last, by name.
pub async fn compared(page: Page, db: Data<Db>) -> Result<HttpResponse, Error> {
    page.require(Permission::Cluster)?;
    let lang = page.lang;
    let (found, mut bases, criteria) = db
        .read(move |conn| Ok((clusters::in_state(conn, &["accepted"], lang)?, queries::bases(conn)?, queries::criteria(conn)?)))
        .await?;
    let mut rows = rows(found, &mut bases);
    rows.sort_by_key(|row| std::cmp::Reverse(row.basis.combined()));
    let paging = Paging::keep(&page, PER_PAGE, &mut rows);
    let counted = criteria.iter().filter(|one| one.active && one.weight > 0);
    let order: Vec<String> =
        counted.map(|one| format!("\u{2068}{}\u{2069} × {}", one.name(lang).text, lang.number(one.weight.into()))).collect();
    let order = lang.list(&order);
    html(StatusCode::OK, Compared { page, rows, paging, order })
}

fn rows(found: Vec<Cluster>, bases: &mut HashMap<String, Basis>) -> Vec<Row> {
    found.into_iter().map(|cluster| Row { basis: bases.remove(&cluster.id).unwrap_or_default(), cluster }).collect()
}
