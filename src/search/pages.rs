//! One search over everything: how much of each kind, the best of each, and where each says it.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use askama::Template;
use chrono::NaiveDate;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::Asked;
use super::by_meaning;
use super::grouping::COMPARED;
use super::index::{Findings, Search};
use super::model::Kind;
use super::passage::{Piece, marks, passage, pieces};
use super::queries::{self, Shown};
use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::i18n::{Lang, Wording};
use crate::register::index::Instead;
use crate::register::signs;
use crate::web::{Page, html};

/// Of each kind, where all are shown; of one kind, on a page.
const FEW: usize = 5;
const MANY: usize = 20;
/// Behind it nothing is in any order.
const LAST_PAGE: usize = COMPARED / MANY;
const LONGEST: usize = 200;
/// Characters of a passage.
const PASSAGE: usize = 240;

/// A text in pieces, with the language it is in.
struct Said {
    lang: Lang,
    pieces: Vec<Piece>,
}

struct Hit {
    href: String,
    source: String,
    title: Option<Said>,
    text: Option<Said>,
    on: Option<NaiveDate>,
    /// The text was translated by people.
    is_unofficial: bool,
}

struct Section {
    kind: &'static str,
    count: i64,
    hits: Vec<Hit>,
    /// Where all of them are.
    all: Option<String>,
}

#[derive(Template)]
#[template(path = "search/show.html")]
struct Show {
    page: Page,
    q: String,
    kind: Option<&'static str>,
    is_ready: bool,
    total: i64,
    sections: Vec<Section>,
    /// Recommendations that are near in meaning.
    meant: Section,
    instead: Option<(Instead, String)>,
    previous: Option<String>,
    next: Option<String>,
}

/// What the address asks for.
struct Wish {
    q: String,
    kind: Option<Kind>,
    /// From 1.
    page: usize,
}

impl Wish {
    fn of(query: &str) -> Wish {
        let pairs: Vec<(String, String)> = serde_html_form::from_str(query).unwrap_or_default();
        let value = |name: &str| pairs.iter().rev().find(|(key, _)| key == name).map_or("", |(_, value)| value.trim());
        Wish {
            q: value("q").chars().filter(|letter| !letter.is_control()).take(LONGEST).collect(),
            kind: Kind::find(value("kind")),
            page: value("page").parse().unwrap_or(1).clamp(1, LAST_PAGE),
        }
    }

    fn address(&self, page: &Page, q: &str, kind: Option<Kind>, number: usize) -> String {
        let kind = kind.map(|kind| format!("&kind={}", kind.name())).unwrap_or_default();
        let number = if number > 1 { format!("&page={number}") } else { String::new() };
        page.href(&format!("/search?q={}{kind}{number}", utf8_percent_encode(q, NON_ALPHANUMERIC)))
    }
}

pub async fn show(page: Page, db: Data<Db>, search: Data<Search>, signs: Data<signs::Kept>) -> Result<HttpResponse, Error> {
    let wish = Wish::of(&page.query);
    let most = if wish.kind.is_some() { wish.page * MANY } else { FEW };
    let findings = search.everything(&wish.q, most)?;
    let kinds: Vec<Kind> = Kind::ALL.into_iter().filter(|kind| wish.kind.is_none_or(|only| only == *kind)).collect();
    let found: Vec<(Kind, Vec<String>)> =
        kinds.into_iter().map(|kind| (kind, findings.ids(kind).into_iter().skip(most.saturating_sub(MANY)).collect())).collect();
    let reader = page.lang;
    let shown = db.read(move |conn| load(conn, found, reader)).await?;
    let meant = by_meaning(&db, &signs, &wish, &findings, reader).await?;
    let view = view(page, &wish, &findings, (shown, meant), search.is_ready());
    html(StatusCode::OK, view)
}

/// Recommendations that say it in other words, where few say it in these.
async fn by_meaning(db: &Db, signs: &signs::Kept, wish: &Wish, findings: &Findings, reader: Lang) -> Result<Vec<Shown>, Error> {
    let is_wanted = wish.kind.is_none_or(|kind| kind == Kind::Recommendation) && wish.page == 1;
    if !is_wanted || findings.asked.is_empty() || findings.count(Kind::Recommendation) >= FEW as i64 {
        return Ok(Vec::new());
    }
    let (asked, found, signs) = (wish.q.clone(), findings.ids(Kind::Recommendation), signs.get(db).await?);
    db.read_long(move |conn| {
        let near = by_meaning::near(conn, &signs, &asked, &found, FEW)?;
        Ok(queries::shown(conn, Kind::Recommendation, &near, reader)?)
    })
    .await
}

fn load(conn: &mut DbConnection, found: Vec<(Kind, Vec<String>)>, reader: Lang) -> Result<Vec<(Kind, Vec<Shown>)>, Error> {
    found.into_iter().map(|(kind, ids)| Ok((kind, queries::shown(conn, kind, &ids, reader)?))).collect()
}

type Found = (Vec<(Kind, Vec<Shown>)>, Vec<Shown>);

fn view(page: Page, wish: &Wish, findings: &Findings, (shown, meant): Found, is_ready: bool) -> Show {
    let q = findings.asked.text.as_str();
    let section = |(kind, shown): (Kind, Vec<Shown>)| {
        let count = findings.count(kind);
        let all = (wish.kind.is_none() && count > FEW as i64).then(|| match kind {
            Kind::Recommendation => page.href(&format!("/recommendations?q={}", utf8_percent_encode(q, NON_ALPHANUMERIC))),
            _ => wish.address(&page, q, Some(kind), 1),
        });
        let hits = shown.into_iter().map(|shown| hit(&page, &findings.asked, shown)).collect();
        Section { kind: kind.name(), count, hits, all }
    };
    let meant = meant.into_iter().map(|shown| hit(&page, &findings.asked, shown)).collect();
    let sections: Vec<Section> = shown.into_iter().map(section).filter(|section| section.count > 0).collect();
    let instead = findings.instead.clone().map(|instead| {
        let address = wish.address(&page, &instead.text, wish.kind, 1);
        (instead, address)
    });
    let further = wish.kind.filter(|kind| findings.count(*kind) > (wish.page * MANY) as i64 && wish.page < LAST_PAGE);
    Show {
        total: findings.found.total(),
        previous: (wish.kind.is_some() && wish.page > 1).then(|| wish.address(&page, q, wish.kind, wish.page - 1)),
        next: further.map(|kind| wish.address(&page, q, Some(kind), wish.page + 1)),
        kind: wish.kind.map(Kind::name),
        q: wish.q.clone(),
        instead,
        sections,
        meant: Section { kind: Kind::Recommendation.name(), count: 0, hits: meant, all: None },
        is_ready,
        page,
    }
}

fn hit(page: &Page, asked: &Asked, shown: Shown) -> Hit {
    let title = chosen(asked, shown.titles, page.lang)
        .map(|(title, marks)| Said { pieces: pieces(&title.text, &marks), lang: title.lang });
    let text = chosen(asked, shown.texts, page.lang)
        .map(|(text, marks)| Said { pieces: passage(&text.text, &marks, PASSAGE), lang: text.lang });
    let is_unofficial = text.as_ref().is_some_and(|text| shown.unofficial.contains(&text.lang));
    Hit { is_unofficial, href: page.href(&shown.path), source: shown.source, title, text, on: shown.on }
}

/// In the language that says what was asked for; the reader's comes first, then English.
fn chosen(asked: &Asked, texts: Vec<Wording>, reader: Lang) -> Option<(Wording, Vec<std::ops::Range<usize>>)> {
    let marked = texts.into_iter().map(|text| {
        let marks = marks(asked, &text.text, text.lang.code());
        (text, marks)
    });
    marked.min_by_key(|(text, marks)| (marks.is_empty(), text.lang != reader, text.lang != Lang::EN, text.lang))
}
