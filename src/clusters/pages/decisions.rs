//! Everything that people decided about clusters, the newest first, and the way back from each.

use std::collections::HashMap;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use askama::Template;

use crate::clusters::model::{Cluster, Decision, Shift};
use crate::clusters::queries::{self, CardRow};
use crate::db::Db;
use crate::error::Error;
use crate::i18n::Wording;
use crate::viewer::Permission;
use crate::web::paging::{asked, window};
use crate::web::{Page, Paging, html};

#[derive(Template)]
#[template(path = "clusters/decisions.html")]
struct Decisions {
    page: Page,
    decisions: Vec<Decision>,
    paging: Paging,
    clusters: HashMap<String, Cluster>,
    rows: HashMap<String, CardRow>,
}

impl Decisions {
    fn row(&self, shift: &Shift) -> Option<&CardRow> {
        self.rows.get(&shift.recommendation_id)
    }

    fn name(&self, id: &Option<String>) -> Wording {
        let nowhere = || Wording { lang: self.page.lang, text: self.page.t("bench-nowhere").into_owned() };
        id.as_ref().and_then(|id| self.clusters.get(id)).map_or_else(nowhere, |cluster| cluster.name.clone())
    }

    fn more(&self, decision: &Decision) -> i64 {
        decision.recommendations - decision.shifts.len() as i64
    }
}

pub async fn list(page: Page, db: Data<Db>) -> Result<HttpResponse, Error> {
    page.require(Permission::Cluster)?;
    let (lang, number) = (page.lang, asked(&page));
    let (mut decisions, clusters, rows) = db
        .read_long(move |conn| {
            let decisions = queries::decisions(conn, window(number))?;
            let shifts = || decisions.iter().flat_map(|decision| &decision.shifts);
            let mut ids: Vec<String> = shifts().flat_map(|shift| shift.from.iter().chain(&shift.to)).cloned().collect();
            ids.extend(decisions.iter().flat_map(|decision| decision.clusters.iter().cloned()));
            let clusters = queries::by_id(conn, &ids, lang)?;
            let ids: Vec<String> = shifts().map(|shift| shift.recommendation_id.clone()).collect();
            let rows = queries::card_rows(conn, &ids, lang)?;
            Ok((decisions, clusters, rows))
        })
        .await?;
    let paging = Paging::cut(&page, &mut decisions);
    let clusters = clusters.into_iter().map(|cluster| (cluster.id.clone(), cluster)).collect();
    let rows = rows.into_iter().map(|row| (row.id.clone(), row)).collect();
    html(StatusCode::OK, Decisions { page, decisions, paging, clusters, rows })
}
