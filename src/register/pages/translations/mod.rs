//! The translation desk: how complete each document is in a language, what is missing, and where it is written.

pub mod edit;
mod form;
pub mod queue;

use std::collections::{BTreeMap, HashMap};

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use askama::Template;

use crate::db::Db;
use crate::error::Error;
use crate::i18n::Lang;
use crate::register::model::Document;
use crate::register::queries::{documents, languages, plain_lines, translations};
use crate::register::translation::Standing;
use crate::viewer::Permission;
use crate::web::{Page, html};

/// A document in one language, in numbers.
struct Complete {
    document: Document,
    total: i64,
    official: i64,
    reviewed: i64,
    draft: i64,
    outdated: i64,
    missing: i64,
    lines: i64,
}

#[derive(Template)]
#[template(path = "register/translations.html")]
struct Overview {
    page: Page,
    lang: Lang,
    rows: Vec<Complete>,
}

impl Overview {
    fn queue(&self, row: &Complete, which: &str) -> String {
        self.page.href(&format!("/desk/translations/{}/{}?which={which}", row.document.number, self.lang))
    }
}

/// The language that the query asks for, else the reader's.
fn asked_lang(page: &Page) -> Lang {
    let asked = page.query.split('&').find_map(|pair| Lang::find(pair.strip_prefix("lang=")?));
    asked.filter(|lang| page.settings.languages.contains(lang)).unwrap_or(page.lang)
}

/// A language of an address, if the portal offers it.
fn offered(page: &Page, code: &str) -> Result<Lang, Error> {
    Lang::find(code).filter(|lang| page.settings.languages.contains(lang)).ok_or(Error::NotFound)
}

pub async fn list(page: Page, db: Data<Db>) -> Result<HttpResponse, Error> {
    page.require(Permission::Translate)?;
    let lang = asked_lang(&page);
    let rows = db
        .read_long(move |conn| {
            let mut totals: HashMap<String, i64> = HashMap::new();
            for (document, _, count) in documents::counts(conn)? {
                *totals.entry(document).or_default() += count;
            }
            let (official, lines) = (languages::counts(conn, lang)?, plain_lines::counts(conn, lang)?);
            let mut made = translations::counts(conn, lang)?;
            let row = |document: Document| {
                let counted = made.remove(&document.id).unwrap_or_default();
                let total = totals.get(&document.id).copied().unwrap_or(0);
                let official = official.get(&document.id).copied().unwrap_or(0);
                let lines = lines.get(&document.id).copied().unwrap_or(0);
                complete(document, &counted, (total, official, lines))
            };
            let rows = documents::all(conn)?.into_iter().map(row);
            Ok(rows.filter(|row| row.total > 0).collect())
        })
        .await?;
    html(StatusCode::OK, Overview { page, lang, rows })
}

fn complete(document: Document, counted: &BTreeMap<&'static str, i64>, (total, official, lines): (i64, i64, i64)) -> Complete {
    let of = |standing: Standing| counted.get(standing.name()).copied().unwrap_or(0);
    Complete {
        document,
        total,
        official,
        reviewed: of(Standing::Reviewed),
        draft: of(Standing::Draft),
        outdated: of(Standing::Outdated),
        missing: total - official - counted.values().sum::<i64>(),
        lines,
    }
}
