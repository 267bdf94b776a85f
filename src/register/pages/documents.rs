//! The UN documents in which the recommendations stand.

use std::collections::BTreeMap;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;

use crate::db::Db;
use crate::error::Error;
use crate::register::model::Document;
use crate::register::queries::documents;
use crate::taxonomy::terms;
use crate::web::{Page, cacheable, html};

pub const SHOWN: [&str; 4] = ["document", "recommendation", "import", "settings"];

pub struct Counted {
    pub document: Document,
    /// By response.
    pub responses: BTreeMap<String, i64>,
}

impl Counted {
    pub fn total(&self) -> i64 {
        self.responses.values().sum()
    }
}

#[derive(Template)]
#[template(path = "register/documents.html")]
struct List {
    page: Page,
    documents: Vec<Counted>,
}

#[derive(Template)]
#[template(path = "register/document.html")]
struct Show {
    page: Page,
    counted: Counted,
}

pub async fn list(page: Page, db: Data<Db>) -> Result<HttpResponse, Error> {
    let documents = db.read(|conn| Ok(counted(documents::all(conn)?, &documents::counts(conn)?))).await?;
    Ok(cacheable(html(StatusCode::OK, List { page, documents })?, &SHOWN))
}

pub async fn show(page: Page, db: Data<Db>, path: Path<(String, i64)>) -> Result<HttpResponse, Error> {
    let (_, number) = path.into_inner();
    let found = db.read(move |conn| Ok(counted(vec![documents::find(conn, number)?], &documents::counts(conn)?))).await?;
    let counted = found.into_iter().next().ok_or(Error::NotFound)?;
    Ok(cacheable(html(StatusCode::OK, Show { page, counted })?, &SHOWN))
}

fn counted(documents: Vec<Document>, counts: &[(String, String, i64)]) -> Vec<Counted> {
    let responses = |id: &str| {
        let own = counts.iter().filter(|(document_id, ..)| document_id == id);
        own.map(|(_, response, count)| (response.clone(), *count)).collect()
    };
    documents.into_iter().map(|document| Counted { responses: responses(&document.id), document }).collect()
}

/// `UPR · cycle 4 · session 48`.
pub fn origin(page: &Page, document: &Document) -> String {
    let mechanism = terms::find(&document.mechanism).map(|term| term.short_label(page.lang).to_owned());
    let part = |key: &str, name: &str, number: Option<i32>| number.map(|number| page.t_with(key, &[(name, number.into())]));
    let parts =
        [mechanism, part("document-cycle", "cycle", document.cycle), part("document-session", "session", document.session)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
