//! From a symbol, as documents cite it, to what the register holds of it, or to what the symbol itself tells.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};
use askama::Template;
use serde::Deserialize;

use crate::db::Db;
use crate::error::Error;
use crate::register::queries::documents;
use crate::taxonomy::countries;
use crate::taxonomy::terms::{self, Kind};
use crate::text::symbols::Symbol;
use crate::web::forms::{Problem, problems};
use crate::web::{Field, Page, html, see_other};

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    symbol: String,
    /// `120.89`, `47(g)`, `12-14`.
    #[serde(default)]
    paragraph: String,
}

#[derive(Template)]
#[template(path = "register/symbol.html")]
struct Show {
    page: Page,
    /// Nothing where none was asked for yet, or where what was typed is none.
    symbol: Option<Symbol>,
    typed: Field,
    problems: Vec<Problem>,
}

impl Show {
    fn mechanism(&self, symbol: &Symbol) -> Option<&'static str> {
        terms::find_by_code(Kind::Mechanism, symbol.mechanism?).map(|term| term.label(self.page.lang))
    }

    fn country(&self, symbol: &Symbol) -> Option<&'static str> {
        countries::name(symbol.country.as_deref()?, self.page.lang.code())
    }

    fn reports(&self, symbol: &Symbol) -> Option<String> {
        let (first, last) = symbol.cycle?;
        Some(if first == last { first.to_string() } else { format!("{first}–{last}") })
    }
}

/// A form that asks for a symbol; with one, the way to its document.
pub async fn find(page: Page, db: Data<Db>, asked: Query<Asked>) -> Result<HttpResponse, Error> {
    let mut typed = Field::from(asked.symbol.as_str());
    let symbol = Symbol::parse(typed.text());
    match symbol {
        Some(symbol) => lead(page, &db, symbol, &asked.paragraph).await,
        None if typed.is_empty() => html(StatusCode::OK, Show { page, symbol: None, typed, problems: Vec::new() }),
        None => {
            typed.refuse("symbol-unknown");
            let problems = problems(page.lang, &[("symbol", &typed)]);
            html(StatusCode::UNPROCESSABLE_ENTITY, Show { page: page.with_errors(), symbol: None, typed, problems })
        }
    }
}

pub async fn show(page: Page, db: Data<Db>, path: Path<(String, String)>, asked: Query<Asked>) -> Result<HttpResponse, Error> {
    let symbol = Symbol::parse(&path.1).ok_or(Error::NotFound)?;
    lead(page, &db, symbol, &asked.paragraph).await
}

/// To the recommendation or the document, if the register holds it; an addendum leads to the report that it is added to.
async fn lead(page: Page, db: &Db, symbol: Symbol, paragraph: &str) -> Result<HttpResponse, Error> {
    let (text, base, paragraph) = (symbol.text.clone(), symbol.without_amendments().to_owned(), first_of(paragraph));
    let held = db
        .read(move |conn| {
            let Some(document) = documents::find_by_symbols(conn, &[&text, &base])? else { return Ok(None) };
            // An addendum's paragraphs are not those of the report.
            let itself = document.symbol == text;
            let recommendation = if itself { documents::number_at(conn, &document.id, &paragraph)? } else { None };
            Ok(Some((document.number, recommendation)))
        })
        .await?;
    match held {
        Some((_, Some(recommendation))) => Ok(see_other(&page.href(&format!("/recommendations/{recommendation}")))),
        Some((document, None)) => Ok(see_other(&page.href(&format!("/documents/{document}")))),
        None => {
            let typed = Field::from(symbol.text.as_str());
            html(StatusCode::OK, Show { page, symbol: Some(symbol), typed, problems: Vec::new() })
        }
    }
}

/// The paragraph itself, without the letter of a part of it, and the first of several.
fn first_of(paragraph: &str) -> String {
    let end = paragraph.find(|letter: char| !letter.is_ascii_digit() && letter != '.').unwrap_or(paragraph.len());
    paragraph[..end].to_owned()
}
