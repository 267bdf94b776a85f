//! Corrections: what a coordinator puts in the place of a row of a file before it is applied.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde::Serialize;

use super::import::{ParsedRow, RefusedRow};
use crate::journal::entries;
use crate::schema::import_corrections;

#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = import_corrections)]
pub struct Correction {
    pub id: String,
    pub import_id: String,
    /// Of the row while the import is looked at.
    pub position: i64,
    pub line: i32,
    /// JSON of the row or of the refusal.
    pub original: String,
    /// JSON of the row that took its place.
    pub corrected: String,
    pub recommendation_id: Option<String>,
    pub account_id: Option<String>,
    pub corrected_at: NaiveDateTime,
}

/// A row as the file has it.
#[derive(Clone, Debug)]
pub enum Original {
    Taken(Box<ParsedRow>),
    Refused(Box<RefusedRow>),
}

impl Original {
    pub fn of(content: &str) -> Option<Original> {
        let refused = serde_json::from_str(content).ok().map(|row| Original::Refused(Box::new(row)));
        refused.or_else(|| serde_json::from_str(content).ok().map(|row| Original::Taken(Box::new(row))))
    }
}

/// A part of a row: the key of its name, what the file says, what was put instead.
#[derive(Clone, Debug, PartialEq)]
pub struct Changed {
    pub name: &'static str,
    pub before: String,
    pub after: String,
}

/// The key of each part's name and what a row says there; the response as the register names it.
pub fn parts(row: &ParsedRow) -> [(&'static str, String); 10] {
    let listed = |items: &[String]| items.join("; ");
    [
        ("facet-document", row.symbol.clone()),
        ("recommendation-paragraph", row.paragraph.clone()),
        ("recommendation-text", row.text.clone()),
        ("recommendation-lang", row.lang.clone()),
        ("facet-response", row.response.as_str().to_owned()),
        ("recommendation-source", row.response_source.clone().unwrap_or_default()),
        ("recommendation-states", listed(&row.states)),
        ("recommendation-themes", listed(&row.themes)),
        ("recommendation-groups", listed(&row.groups)),
        ("recommendation-sdgs", listed(&row.sdgs)),
    ]
}

impl Correction {
    pub fn original(&self) -> Option<Original> {
        Original::of(&self.original)
    }

    /// Of a row that was refused, all that stands now.
    pub fn changed(&self) -> Vec<Changed> {
        let Ok(corrected) = serde_json::from_str::<ParsedRow>(&self.corrected) else { return Vec::new() };
        let before = match self.original() {
            Some(Original::Taken(row)) => parts(&row),
            _ => parts(&ParsedRow::default()),
        };
        let both = before.into_iter().zip(parts(&corrected));
        both.filter(|(one, other)| one.1 != other.1).map(|((name, before), (_, after))| Changed { name, before, after }).collect()
    }
}

#[derive(Serialize)]
pub struct ImportRowCorrected<'e> {
    pub import_id: &'e str,
    pub number: i64,
    /// Of the file.
    pub line: i32,
    pub correction_id: &'e str,
}

entries! {
    ImportRowCorrected "import-row-corrected" of "import" by import_id;
}
