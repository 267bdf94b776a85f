//! A cycle of the Universal Periodic Review: its days, its papers, and how the State answered.

use std::collections::{BTreeMap, BTreeSet};

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;

use super::documents::SHOWN;
use crate::db::Db;
use crate::error::Error;
use crate::register::cycles::{Cycle, CycleForm, PAPERS};
use crate::register::model::Document;
use crate::register::queries::cycles as queries;
use crate::text::symbols;
use crate::viewer::Permission;
use crate::web::forms::Problem;
use crate::web::translated::Pairs;
use crate::web::{Form, Page, cacheable, html, see_other};

/// One of the papers that every review has, with those that the register holds.
struct Paper {
    kind: &'static str,
    documents: Vec<Document>,
    /// Where the United Nations keep it, if it is not here and its symbol is known.
    elsewhere: Option<(String, String)>,
}

#[derive(Template)]
#[template(path = "register/cycle.html")]
struct Show {
    page: Page,
    cycle: Cycle,
    papers: Vec<Paper>,
    others: Vec<Document>,
    sessions: Vec<i32>,
    responses: BTreeMap<String, i64>,
    may_edit: bool,
}

impl Show {
    fn total(&self) -> i64 {
        self.responses.values().sum()
    }

    /// What the outcome itself counts, where the register holds another number.
    fn printed(&self) -> Option<i64> {
        self.cycle.announced.map(i64::from).filter(|printed| *printed != self.total())
    }
}

#[derive(Template)]
#[template(path = "register/desk_cycle.html")]
struct Edit {
    page: Page,
    number: i32,
    form: CycleForm,
    problems: Vec<Problem>,
}

#[derive(Template)]
#[template(path = "register/desk_cycles.html")]
struct List {
    page: Page,
    cycles: Vec<i32>,
}

pub async fn show(page: Page, db: Data<Db>, path: Path<(String, i32)>) -> Result<HttpResponse, Error> {
    let number = path.1;
    let (recorded, documents, responses) = db
        .read(move |conn| {
            Ok((queries::find(conn, number)?, queries::documents_of(conn, number)?, queries::responses(conn, number)?))
        })
        .await?;
    if recorded.is_none() && documents.is_empty() {
        return Err(Error::NotFound);
    }
    let sessions: BTreeSet<i32> = documents.iter().filter_map(|document| document.session).collect();
    let (papers, others) = sorted(&page, documents, sessions.first().copied());
    let view = Show {
        may_edit: page.may(Permission::ManageObligations),
        cycle: recorded.unwrap_or(Cycle { cycle: number, ..Cycle::default() }),
        sessions: sessions.into_iter().collect(),
        page,
        papers,
        others,
        responses,
    };
    Ok(cacheable(html(StatusCode::OK, view)?, &[&SHOWN[..], &["cycle"]].concat()))
}

fn sorted(page: &Page, documents: Vec<Document>, session: Option<i32>) -> (Vec<Paper>, Vec<Document>) {
    let is_one = |document: &Document| PAPERS.iter().any(|(kind, _)| document.kind() == Some(*kind));
    let (own, others): (Vec<Document>, Vec<Document>) = documents.into_iter().partition(is_one);
    let report = own.iter().find(|document| document.kind() == Some("report"));
    let elsewhere = |kind: &str, last: Option<u8>| {
        let symbol = match kind {
            "addendum" => format!("{}/Add.1", report.filter(|report| report.symbol.contains('/'))?.symbol),
            _ => format!("A/HRC/WG.6/{}/{}/{}", session?, page.settings.country.as_deref()?, last?),
        };
        Some((symbols::address(&symbol, page.lang.code()), symbol))
    };
    let paper = |(kind, last): (&'static str, Option<u8>)| {
        let documents: Vec<Document> = own.iter().filter(|document| document.kind() == Some(kind)).cloned().collect();
        Paper { kind, elsewhere: elsewhere(kind, last).filter(|_| documents.is_empty()), documents }
    };
    (PAPERS.into_iter().map(paper).collect(), others)
}

pub async fn list(page: Page, db: Data<Db>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageObligations)?;
    let cycles = db.read(|conn| Ok(queries::all(conn)?)).await?;
    html(StatusCode::OK, List { page, cycles })
}

/// There have been four; a fifth begins in 2027.
fn numbered(number: i32) -> Result<i32, Error> {
    if (1..=20).contains(&number) { Ok(number) } else { Err(Error::NotFound) }
}

pub async fn edit(page: Page, db: Data<Db>, path: Path<(String, i32)>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageObligations)?;
    let number = numbered(path.1)?;
    let recorded = db.read(move |conn| Ok(queries::find(conn, number)?)).await?;
    let form = recorded.as_ref().map(CycleForm::filled).unwrap_or_default();
    html(StatusCode::OK, Edit { page, number, form, problems: Vec::new() })
}

pub async fn update(page: Page, db: Data<Db>, path: Path<(String, i32)>, form: Form<Pairs>) -> Result<HttpResponse, Error> {
    page.require(Permission::ManageObligations)?;
    let number = numbered(path.1)?;
    let cycle = match CycleForm::read(&form.0).check(number) {
        Ok(cycle) => cycle,
        Err(form) => {
            let problems = form.problems(page.lang);
            return html(StatusCode::UNPROCESSABLE_ENTITY, Edit { page: page.with_errors(), number, form: *form, problems });
        }
    };
    let actor = page.account()?.id.clone();
    db.write(move |conn| queries::record(conn, Some(&actor), &cycle)).await?;
    Ok(see_other(&page.href(&format!("/documents/cycles/{number}?notice=saved"))))
}
