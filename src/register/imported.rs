//! An import: how far it is, what it found, and what the journal says of it.

use std::collections::BTreeMap;

use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::alignment::Version;
use super::import::{Announced, Refusal};
use super::papers::KeptPaper;
use crate::journal::Entry;
use crate::schema::{import_rows, imports};

/// A step that did not go on for so long was broken off, with the process that did it.
const PATIENCE: TimeDelta = TimeDelta::minutes(2);

/// A file that was read and shown, and perhaps applied.
#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = imports)]
pub struct Import {
    pub id: String,
    pub number: i64,
    pub file_name: String,
    pub format: String,
    pub lang: String,
    pub state: String,
    /// JSON of the summary.
    pub parsed: String,
    pub added: i32,
    pub changed: i32,
    pub unchanged: i32,
    pub refused: i32,
    /// Rows that are probably in the register already.
    pub likely: i32,
    /// Rows of the present step; of how many, 0 while that is unknown.
    pub done: i32,
    pub total: i32,
    pub moved_at: Option<NaiveDateTime>,
    pub account_id: Option<String>,
    pub created_at: NaiveDateTime,
    pub applied_at: Option<NaiveDateTime>,
}

impl Import {
    pub fn summary(&self) -> Summary {
        serde_json::from_str(&self.parsed).unwrap_or_default()
    }

    pub fn is_under_way(&self) -> bool {
        matches!(self.state.as_str(), "reading" | "comparing" | "applying")
    }

    pub fn is_broken_off(&self, now: NaiveDateTime) -> bool {
        self.is_under_way() && self.moved_at.is_none_or(|moved| now - moved > PATIENCE)
    }
}

/// What a file says as a whole, and what was found in it.
#[derive(Serialize, Deserialize, Clone, Debug, Default)]
#[serde(default)]
pub struct Summary {
    /// Rows about other States.
    pub elsewhere: usize,
    pub announced: Option<Announced>,
    /// The older code page that the file was taken to be in.
    pub encoding: Option<String>,
    /// Of all rows taken, by response.
    pub responses: BTreeMap<String, usize>,
    pub unknown: Vec<Unknown>,
    /// The documents of which it is a version in another language.
    pub versions: Vec<Version>,
    pub refusal: Option<Refusal>,
    /// The groups that are applied; none where nobody has decided.
    pub chosen: Vec<String>,
    /// The document that the file is, where it makes no recommendations.
    pub paper: Option<KeptPaper>,
}

/// A name that no list knows, with the lines that bear it, the first of them.
#[derive(Serialize, Deserialize, Clone, Debug, PartialEq)]
pub struct Unknown {
    pub list: String,
    pub name: String,
    pub lines: Vec<u32>,
    pub has_more: bool,
}

/// Names that are remembered of a file, and lines of each.
const NAMES: usize = 1_000;
const LINES: usize = 10;
const VERSIONS: usize = 200;

impl Summary {
    pub fn note(&mut self, list: &str, name: &str, line: u32) {
        let has_room = self.unknown.len() < NAMES;
        match self.unknown.iter_mut().find(|known| known.list == list && known.name == name) {
            Some(known) if known.lines.len() < LINES => known.lines.push(line),
            Some(known) => known.has_more = true,
            None if has_room => {
                self.unknown.push(Unknown { list: list.into(), name: name.into(), lines: vec![line], has_more: false });
            }
            None => {}
        }
    }

    /// A file of the whole world has more documents than anybody looks through.
    pub fn take_versions(&mut self, versions: Vec<Version>) {
        let room = VERSIONS.saturating_sub(self.versions.len());
        self.versions.extend(versions.into_iter().take(room));
    }

    /// Of the rows that are applied: where nobody has decided, all but those that are likely in the register already
    /// and those that only a version in another language has.
    pub fn verdicts(&self) -> Vec<&'static str> {
        let chosen = |group: &&str| match self.chosen.is_empty() {
            true => !matches!(*group, "likely" | "extra"),
            false => self.chosen.iter().any(|chosen| chosen == group),
        };
        ["new", "changed", "text", "extra", "likely"].into_iter().filter(chosen).collect()
    }

    /// How many recommendations the file itself says it has, where its table has another number.
    pub fn differs_from_announced(&self, found: usize) -> Option<i64> {
        let announced = self.announced?.recommendations;
        (announced as usize != found).then_some(i64::from(announced))
    }
}

#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = import_rows)]
pub struct ImportRow {
    pub import_id: String,
    pub position: i64,
    pub verdict: String,
    pub symbol: String,
    pub recommendation_id: Option<String>,
    pub content: String,
}

/// What a recommendation was before an import altered it.
#[derive(Serialize, Deserialize, Clone, Debug)]
pub struct Before {
    pub kind: String,
    pub response: String,
    pub response_source: Option<String>,
    pub source_key: Option<String>,
    pub source_detail: Option<String>,
    pub texts: BTreeMap<String, String>,
    pub states: Vec<String>,
    pub terms: Vec<String>,
}

#[derive(Serialize)]
pub struct RecommendationsImported {
    pub import_id: String,
    pub number: i64,
    pub file_name: String,
    pub symbols: Vec<String>,
    pub added: usize,
    pub changed: usize,
    pub unchanged: usize,
    pub refused: usize,
}

impl Entry for RecommendationsImported {
    const KIND: &'static str = "recommendations-imported";
    const SUBJECT: &'static str = "import";
    fn subject_id(&self) -> &str {
        &self.import_id
    }
}

#[derive(Serialize)]
pub struct RecommendationChanged {
    pub recommendation_id: String,
    pub import: i64,
    /// `text`, `response`, `states`, …
    pub what: Vec<&'static str>,
    /// The wording that was replaced.
    pub text_before: Option<String>,
}

impl Entry for RecommendationChanged {
    const KIND: &'static str = "recommendation-changed";
    const SUBJECT: &'static str = "recommendation";
    fn subject_id(&self) -> &str {
        &self.recommendation_id
    }
}

#[derive(Serialize)]
pub struct ImportUndone {
    pub import_id: String,
    pub number: i64,
    pub file_name: String,
    pub removed: usize,
    pub restored: usize,
}

impl Entry for ImportUndone {
    const KIND: &'static str = "import-undone";
    const SUBJECT: &'static str = "import";
    fn subject_id(&self) -> &str {
        &self.import_id
    }
}
