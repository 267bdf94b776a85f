//! One import: how far it is, what it would change, what it changed.

use std::collections::HashMap;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderValue, REFRESH};
use actix_web::web::{Data, Path};
use askama::Template;
use chrono::NaiveDateTime;

use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::i18n::{Lang, Value};
use crate::register::alignment::Version;
use crate::register::changes::{self, Change};
use crate::register::correction::{Changed, Correction, Original};
use crate::register::import::{ParsedRow, RefusedRow};
use crate::register::imported::{Import, ImportRow, Summary, Unknown};
use crate::register::model::Filed;
use crate::register::queries::{corrections, filed, imports, recommendations, staged, undo};
use crate::taxonomy::countries;
use crate::text::{Difference, word_diff};
use crate::viewer::Permission;
use crate::web::{Page, html};

/// Rows of each group that a page shows, and that it shows where all are asked for; the totals count all.
const SHOWN: i64 = 100;
const MOST_SHOWN: i64 = 2_000;

/// How many rows of a group this page shows.
fn shown(page: &Page) -> i64 {
    if page.query.split('&').any(|pair| pair == "all=1") { MOST_SHOWN } else { SHOWN }
}

/// What stands in the database of an import, read at once.
struct Found {
    import: Import,
    /// Rows with their positions.
    new: Vec<(i64, ParsedRow)>,
    changed: Vec<(i64, Change)>,
    likely: Vec<(i64, ParsedRow, Filed)>,
    /// Texts in another language, with the number of the recommendation that each joins.
    texts: Vec<(i64, ParsedRow, Option<i64>)>,
    extra: Vec<(i64, ParsedRow)>,
    counts: Counts,
    refused: Vec<(i64, RefusedRow)>,
    /// With the names of those who corrected.
    corrections: Vec<(Correction, Option<String>)>,
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
    position: i64,
    is_corrected: bool,
    number: i64,
    paragraph: String,
    line: u32,
    parts: String,
    lang: String,
    words: Vec<Difference>,
    /// The language and the text of the recommendation, where it has none in the row's language.
    original: Option<(String, String)>,
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
        let more = i64::from(*count) - shown(&self.page);
        (more > 0).then(|| self.page.n("import-more", &more))
    }

    /// Where more rows than now are shown.
    fn all(&self) -> Option<String> {
        let import = &self.found.import;
        let counts = [import.added, import.changed, import.likely, import.refused].map(i64::from);
        let is_short = shown(&self.page) == SHOWN && counts.into_iter().any(|count| count > SHOWN);
        is_short.then(|| self.page.href(&format!("/desk/import/{}?all=1", import.number)))
    }

    /// Where a row is corrected, while that is possible.
    fn correct(&self, position: &i64) -> Option<String> {
        let open = self.found.import.state == "previewed";
        open.then(|| self.page.href(&format!("/desk/import/{}/rows/{position}", self.found.import.number)))
    }

    fn refused_for(&self, correction: &Correction) -> Option<String> {
        match correction.original()? {
            Original::Refused(row) => Some(self.reason(&row)),
            Original::Taken(_) => None,
        }
    }

    fn value(&self, name: &str, value: &str) -> String {
        match name {
            "facet-response" => self.page.word("response", value).into_owned(),
            "recommendation-lang" => self.language(value),
            "recommendation-states" => {
                let state = |iso3| countries::name(iso3, self.page.lang.code()).unwrap_or(iso3);
                value.split("; ").map(state).collect::<Vec<_>>().join("; ")
            }
            _ => value.to_owned(),
        }
    }

    /// When it was applied, if it still is.
    fn applied(&self) -> Option<NaiveDateTime> {
        self.found.import.applied_at.filter(|_| self.found.import.state == "applied")
    }

    fn differing(&self, part: &Changed) -> Vec<Difference> {
        word_diff(&part.before, &part.after)
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
    let most = shown(&page);
    let found = db.read_long(move |conn| found(conn, number, most)).await?;
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
    let changed = found.changed.iter().map(|(position, change)| changed(&page, *position, change)).collect();
    let likely = found.likely.iter().map(|(position, row, stored)| compared(*position, row, stored, String::new())).collect();
    html(StatusCode::OK, Look { page, summary, changed, likely, found, announced })
}

fn found(conn: &mut DbConnection, number: i64, most: i64) -> Result<Found, Error> {
    let import = imports::find(conn, number)?;
    let mut of = |verdict: &str| staged::of_verdict(conn, &import.id, verdict, 0, most);
    let (new, changed, likely, refused) = (of("new")?, of("changed")?, of("likely")?, of("refused")?);
    let (texts, extra) = (of("text")?, placed(&of("extra")?)?);
    let changed = compared_anew(conn, placed(&changed)?)?;
    let ids: Vec<String> = likely.iter().filter_map(|row| row.recommendation_id.clone()).collect();
    let mut stored = filed::of_ids(conn, &ids)?;
    let rows: Vec<(i64, ParsedRow)> = placed(&likely)?;
    let pairs = rows
        .into_iter()
        .zip(&likely)
        .filter_map(|((position, row), kept)| Some((position, row, stored.remove(kept.recommendation_id.as_ref()?)?)));
    let likely = pairs.collect();
    let counts = Counts {
        changed: staged::count(conn, &import.id, "changed")?,
        texts: staged::count(conn, &import.id, "text")?,
        extra: staged::count(conn, &import.id, "extra")?,
    };
    let texts = joined(conn, &texts)?;
    let can_be_undone = undo::is_possible(conn, &import)?;
    let corrections = corrections::of_import(conn, &import.id)?;
    let (new, refused) = (placed(&new)?, placed(&refused)?);
    Ok(Found { new, changed, likely, texts, extra, counts, refused, corrections, can_be_undone, import })
}

/// The rows that still differ from the register, with their positions.
fn compared_anew(conn: &mut DbConnection, rows: Vec<(i64, ParsedRow)>) -> Result<Vec<(i64, Change)>, Error> {
    let own = |row: &ParsedRow| (changes::symbol_of(row), row.key.clone(), row.lang.clone(), row.line);
    let positions: HashMap<_, i64> = rows.iter().map(|(position, row)| (own(row), *position)).collect();
    let symbols: Vec<String> = rows.iter().map(|(_, row)| changes::symbol_of(row)).collect();
    let rows = rows.into_iter().map(|(_, row)| row).collect();
    let changed = changes::compare(rows, &filed::of_symbols(conn, &symbols)?).changed;
    Ok(changed.into_iter().map(|change| (positions.get(&own(&change.row)).copied().unwrap_or(0), change)).collect())
}

fn joined(conn: &mut DbConnection, texts: &[ImportRow]) -> Result<Vec<(i64, ParsedRow, Option<i64>)>, Error> {
    let ids: Vec<String> = texts.iter().filter_map(|row| row.recommendation_id.clone()).collect();
    let numbers = recommendations::numbers_of(conn, &ids)?;
    let number = |row: &ImportRow| row.recommendation_id.as_ref().and_then(|id| numbers.get(id)).copied();
    let rows = placed(texts)?.into_iter().zip(texts.iter().map(number));
    Ok(rows.map(|((position, row), number)| (position, row, number)).collect())
}

fn placed<T: serde::de::DeserializeOwned>(rows: &[ImportRow]) -> Result<Vec<(i64, T)>, Error> {
    rows.iter().map(|row| Ok((row.position, serde_json::from_str(&row.content)?))).collect()
}

fn changed(page: &Page, position: i64, change: &Change) -> Compared {
    let parts: Vec<String> =
        change.parts.iter().map(|part| page.lang.t(&format!("import-part-{}", part.as_str())).into_owned()).collect();
    compared(position, &change.row, &change.stored, page.lang.list(&parts))
}

fn compared(position: i64, row: &ParsedRow, stored: &Filed, parts: String) -> Compared {
    let lang = &stored.recommendation.original_lang;
    let original = stored.texts.get(lang).map(|text| (lang.clone(), text.clone()));
    let (before, original) = match stored.texts.get(&row.lang) {
        Some(before) => (before, None),
        None => (&row.text, original),
    };
    Compared {
        position,
        is_corrected: row.correction.is_some(),
        number: stored.recommendation.number,
        paragraph: stored.recommendation.paragraph.clone(),
        line: row.line,
        parts,
        lang: row.lang.clone(),
        words: word_diff(before, &row.text),
        original,
    }
}

pub fn words(lang: Lang, key: &str, arguments: &[(&'static str, String)]) -> String {
    let arguments: Vec<(&str, Value)> = arguments.iter().map(|(name, value)| (*name, Value::from(value))).collect();
    lang.t_with(key, &arguments)
}
