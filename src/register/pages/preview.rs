//! One import: how far it is, what it would change, what it changed.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderValue, REFRESH};
use actix_web::web::{Data, Path};
use askama::Template;

use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::i18n::{Lang, Value};
use crate::register::alignment::Version;
use crate::register::changes::{self, Change};
use crate::register::import::{ParsedRow, RefusedRow};
use crate::register::imported::{Import, ImportRow, Summary, Unknown};
use crate::register::model::Filed;
use crate::register::queries::{filed, imports, recommendations, staged, undo};
use crate::text::{Difference, word_diff};
use crate::viewer::Permission;
use crate::web::{Page, html};

/// Rows of each group that a page shows; the totals count all.
const SHOWN: i64 = 100;

/// What stands in the database of an import, read at once.
struct Found {
    import: Import,
    new: Vec<ParsedRow>,
    changed: Vec<Change>,
    likely: Vec<(ParsedRow, Filed)>,
    /// Texts in another language, with the number of the recommendation that each joins.
    texts: Vec<(ParsedRow, Option<i64>)>,
    extra: Vec<ParsedRow>,
    counts: Counts,
    refused: Vec<RefusedRow>,
    can_be_undone: bool,
}

/// Of rows that wait for a decision.
struct Counts {
    changed: usize,
    texts: usize,
    extra: usize,
}

/// A recommendation beside a row, with the wording word by word.
struct Compared {
    number: i64,
    paragraph: String,
    line: u32,
    parts: String,
    lang: String,
    words: Vec<Difference>,
}

#[derive(Template)]
#[template(path = "register/preview.html")]
struct Look {
    page: Page,
    summary: Summary,
    changed: Vec<Compared>,
    likely: Vec<Compared>,
    found: Found,
    announced: Option<i64>,
}

#[derive(Template)]
#[template(path = "register/import_progress.html")]
struct UnderWay {
    page: Page,
    import: Import,
    is_broken_off: bool,
    done: i64,
    total: i64,
}

impl UnderWay {
    fn has_total(&self) -> bool {
        self.total > 0
    }
}

impl Look {
    fn reason(&self, row: &RefusedRow) -> String {
        words(self.page.lang, row.reason.key(), &row.reason.arguments())
    }

    fn refusal(&self) -> Option<String> {
        let refusal = self.summary.refusal.as_ref()?;
        Some(words(self.page.lang, refusal.key(), &refusal.arguments()))
    }

    fn count(&self, count: &i32) -> String {
        self.page.number(&i64::from(*count))
    }

    fn count_of(&self, count: &usize) -> String {
        self.page.number(&i64::try_from(*count).unwrap_or(i64::MAX))
    }

    fn lines(&self, unknown: &Unknown) -> String {
        let lines = unknown.lines.iter().map(u32::to_string).collect::<Vec<_>>().join(" ");
        if unknown.has_more { format!("{lines} …") } else { lines }
    }

    fn more(&self, count: &i32) -> Option<String> {
        let more = i64::from(*count) - SHOWN;
        (more > 0).then(|| self.page.n("import-more", &more))
    }

    fn changes_nothing(&self) -> bool {
        self.found.import.added == 0 && self.found.import.changed == 0
    }

    fn offers_something(&self) -> bool {
        !self.changes_nothing() || self.found.import.likely > 0 || self.found.counts.extra > 0
    }

    fn language(&self, code: &str) -> String {
        Lang::find(code).map_or_else(|| code.to_owned(), |lang| self.page.t(&format!("language-{lang}")).into_owned())
    }

    fn texts_added(&self, version: &Version) -> String {
        let [texts, known] = [version.texts, version.known].map(|count| i64::try_from(count).unwrap_or(i64::MAX));
        self.page.t_with("versions-texts", &[("texts", texts.into()), ("known", known.into())])
    }

    fn more_of(&self, count: impl std::borrow::Borrow<usize>) -> Option<String> {
        self.more(&i32::try_from(*count.borrow()).unwrap_or(i32::MAX))
    }
}

pub async fn show(page: Page, db: Data<Db>, path: Path<(String, i64)>) -> Result<HttpResponse, Error> {
    page.require(Permission::Import)?;
    let (_, number) = path.into_inner();
    let found = db.read_long(move |conn| found(conn, number)).await?;
    if found.import.is_under_way() {
        let is_broken_off = found.import.is_broken_off(page.now);
        let (done, total) = (found.import.done.into(), found.import.total.into());
        let mut answer = html(StatusCode::OK, UnderWay { page, import: found.import, is_broken_off, done, total })?;
        // Without a script too, the page shows how far it is.
        if !is_broken_off {
            answer.headers_mut().insert(REFRESH, HeaderValue::from_static("2"));
        }
        return Ok(answer);
    }
    let summary = found.import.summary();
    let taken: usize = summary.responses.values().sum();
    let announced = summary.differs_from_announced(taken + summary.elsewhere).filter(|_| taken > 0);
    let changed = found.changed.iter().map(|change| changed(&page, change)).collect();
    let likely = found.likely.iter().map(|(row, stored)| compared(row, stored, String::new())).collect();
    html(StatusCode::OK, Look { page, summary, changed, likely, found, announced })
}

fn found(conn: &mut DbConnection, number: i64) -> Result<Found, Error> {
    let import = imports::find(conn, number)?;
    let mut of = |verdict: &str| staged::of_verdict(conn, &import.id, verdict, 0, SHOWN);
    let (new, changed, likely, refused) = (of("new")?, of("changed")?, of("likely")?, of("refused")?);
    let (texts, extra) = (of("text")?, contents(&of("extra")?)?);
    let changed: Vec<ParsedRow> = contents(&changed)?;
    let symbols: Vec<String> = changed.iter().map(changes::symbol_of).collect();
    let changed = changes::compare(changed, &filed::of_symbols(conn, &symbols)?).changed;
    let ids: Vec<String> = likely.iter().filter_map(|row| row.recommendation_id.clone()).collect();
    let mut stored = filed::of_ids(conn, &ids)?;
    let rows: Vec<ParsedRow> = contents(&likely)?;
    let pairs =
        rows.into_iter().zip(&likely).filter_map(|(row, kept)| Some((row, stored.remove(kept.recommendation_id.as_ref()?)?)));
    let likely = pairs.collect();
    let counts = Counts {
        changed: staged::count(conn, &import.id, "changed")?,
        texts: staged::count(conn, &import.id, "text")?,
        extra: staged::count(conn, &import.id, "extra")?,
    };
    let texts = joined(conn, &texts)?;
    let can_be_undone = undo::is_possible(conn, &import)?;
    Ok(Found { new: contents(&new)?, changed, likely, texts, extra, counts, refused: contents(&refused)?, can_be_undone, import })
}

fn joined(conn: &mut DbConnection, texts: &[ImportRow]) -> Result<Vec<(ParsedRow, Option<i64>)>, Error> {
    let ids: Vec<String> = texts.iter().filter_map(|row| row.recommendation_id.clone()).collect();
    let numbers = recommendations::numbers_of(conn, &ids)?;
    let number = |row: &ImportRow| row.recommendation_id.as_ref().and_then(|id| numbers.get(id)).copied();
    Ok(contents(texts)?.into_iter().zip(texts.iter().map(number)).collect())
}

fn contents<T: serde::de::DeserializeOwned>(rows: &[ImportRow]) -> Result<Vec<T>, Error> {
    Ok(rows.iter().map(|row| serde_json::from_str(&row.content)).collect::<Result<Vec<T>, _>>()?)
}

fn changed(page: &Page, change: &Change) -> Compared {
    let parts: Vec<String> =
        change.parts.iter().map(|part| page.lang.t(&format!("import-part-{}", part.as_str())).into_owned()).collect();
    compared(&change.row, &change.stored, page.lang.list(&parts))
}

fn compared(row: &ParsedRow, stored: &Filed, parts: String) -> Compared {
    let before = stored.texts.get(&row.lang).map(String::as_str).unwrap_or_default();
    Compared {
        number: stored.recommendation.number,
        paragraph: stored.recommendation.paragraph.clone(),
        line: row.line,
        parts,
        lang: row.lang.clone(),
        words: word_diff(before, &row.text),
    }
}

pub fn words(lang: Lang, key: &str, arguments: &[(&'static str, String)]) -> String {
    let arguments: Vec<(&str, Value)> = arguments.iter().map(|(name, value)| (*name, Value::from(value))).collect();
    lang.t_with(key, &arguments)
}
