//! The register: search box, filters, list.

use std::collections::BTreeMap;
use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use askama::Template;

use super::facets::{self, FacetView, Labels, Set};
use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::i18n::{Lang, Wording};
use crate::register::index::{Index, Instead, Kept, SHOWN, Shown};
use crate::register::wanted::{Facet, Sort, Wanted};
use crate::search::{self, Asked, Piece, Search};
use crate::web::{Page, cacheable, html};

const PAGE: usize = 25;

/// A recommendation in the list.
pub struct Listed {
    pub number: i64,
    pub paragraph: String,
    pub symbol: String,
    pub lang: Lang,
    /// With what was asked for marked.
    pub text: Vec<Piece>,
    /// The State's, in the Universal Periodic Review.
    pub response: Option<String>,
    pub is_concern: bool,
    /// Translated by people.
    pub is_unofficial: bool,
    /// In the reader's language, in plain words.
    pub plain: Option<String>,
    pub cluster: Option<(i64, Wording)>,
}

#[derive(Template)]
#[template(path = "register/list.html", blocks = ["register"])]
struct List {
    page: Page,
    wanted: Wanted,
    count: i64,
    empty: bool,
    listed: Vec<Listed>,
    facets: Vec<FacetView>,
    set: Vec<Set>,
    sorts: [&'static str; 3],
    /// Numbers of pages around this one; 0 stands for a gap.
    pages: Vec<usize>,
    last_page: usize,
    instead: Option<Instead>,
    is_ready: bool,
    /// Something was typed in which there is no word to look for.
    is_wordless: bool,
}

impl List {
    fn href(&self, page: &usize) -> String {
        let query = if *page == 1 { self.wanted.query() } else { self.wanted.query_with("page", &page.to_string()) };
        self.page.href(&format!("/recommendations{query}"))
    }

    /// With other words, and the same filters.
    fn meant(&self, text: &str) -> String {
        self.page.href(&format!("/recommendations{}", Wanted { q: text.to_owned(), ..self.wanted.clone() }.query()))
    }

    /// The same words among everything that there is.
    fn everywhere(&self) -> String {
        self.page.href(&format!("/search{}", Wanted { q: self.wanted.q.clone(), ..Wanted::default() }.query()))
    }

    fn download(&self, extension: &str) -> String {
        self.page.href(&format!("/recommendations/export.{extension}{}", self.wanted.query()))
    }
}

pub async fn list(page: Page, db: Data<Db>, kept: Data<Kept>, search: Data<Search>) -> Result<HttpResponse, Error> {
    let wanted = Wanted::of(&page.query);
    let index = kept.get(&db).await?;
    let lang = page.lang;
    let found = index.find_told(&wanted, search.generation(), |q| search.recommendations(q))?;
    let instead = found.instead.clone();
    let asked = Asked::of(instead.as_ref().filter(|instead| instead.taken).map_or(&wanted.q, |instead| &instead.text));
    let is_ready = wanted.q.is_empty() || search.is_ready();
    let is_wordless = !wanted.q.is_empty() && asked.is_empty();
    let last_page = found.len().div_ceil(PAGE).max(1);
    let at = wanted.page.min(last_page);
    let numbers = found.page((at - 1) * PAGE..at * PAGE);
    let (count, empty) = (found.len() as i64, index.is_empty());
    let labels = Labels { index: &index, lang };
    let facets = facets::views(&page, &labels, &found, &wanted);
    let set = facets::set(&page, &labels, &wanted);
    let listed = db.read(move |conn| listed(conn, &index, &numbers, &asked, lang)).await?;
    let sorts = Sort::ALL.map(Sort::name);
    let pages = around(at, last_page);
    let wanted = Wanted { page: at, ..wanted };
    let view = List { page, wanted, count, empty, listed, facets, set, sorts, pages, last_page, instead, is_ready, is_wordless };
    if view.page.fragment {
        return html(StatusCode::OK, view.as_register());
    }
    Ok(cacheable(html(StatusCode::OK, view)?, &[&SHOWN[..], &[search::SHOWN]].concat()))
}

fn listed(conn: &mut DbConnection, index: &Index, numbers: &[i64], asked: &Asked, lang: Lang) -> Result<Vec<Listed>, Error> {
    let cluster = |number: i64| {
        let cluster = index.cluster_of(number)?;
        Some((cluster.parse().ok()?, index.name(Facet::Cluster, cluster, lang).unwrap_or_else(|| Wording::none(lang))))
    };
    let none = Wording::none(lang);
    let listed = |shown: Arc<Shown>| {
        let text = shown.text(lang);
        let (lang_of, words) = text.map_or((none.lang, &*none.text), |text| (text.lang, &*text.text));
        Listed {
            response: index.response_of(shown.number).map(str::to_owned),
            is_concern: shown.is_concern,
            is_unofficial: text.is_some_and(|text| text.is_unofficial),
            plain: shown.line(lang).map(str::to_owned),
            text: search::pieces(words, &search::marks(asked, words, lang_of.code())),
            lang: lang_of,
            cluster: cluster(shown.number),
            number: shown.number,
            paragraph: shown.paragraph.to_string(),
            symbol: index.symbol_of(shown.number).unwrap_or_default().to_owned(),
        }
    };
    Ok(index.shown(conn, numbers)?.into_iter().map(listed).collect())
}

/// In the reader's language, else in the one that the file gave it in.
pub fn wording(texts: &BTreeMap<String, String>, original_lang: &str, lang: Lang) -> Wording {
    let text = |code: &str| Some(Wording { lang: Lang::find(code)?, text: texts.get(code)?.clone() });
    text(lang.code()).or_else(|| text(original_lang)).unwrap_or_else(|| Wording::none(lang))
}

/// The first, the last and those beside this one.
fn around(page: usize, last: usize) -> Vec<usize> {
    let mut pages: Vec<usize> = Vec::new();
    for number in (1..=last).filter(|number| *number == 1 || *number == last || number.abs_diff(page) <= 1) {
        if pages.last().is_some_and(|before| before + 1 < number) {
            pages.push(0);
        }
        pages.push(number);
    }
    pages
}
