//! Batches: one change made to many recommendations at once, looked at before it is made.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::legislation::Assessment;
use super::model::Filed;
use crate::journal::entries;

/// More than these are not changed at once: nobody could look through them.
pub const MOST: usize = 5_000;
/// What a State may have answered, as a batch may set it.
pub const ANSWERS: [&str; 4] = ["supported", "supported_in_part", "noted", "not_supported"];

/// What is done to each recommendation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Change {
    /// By the id of a theme, an affected group or an SDG target.
    AddTerm {
        term: String,
    },
    RemoveTerm {
        term: String,
    },
    /// With the paragraph or document that says so.
    Respond {
        response: String,
        source: String,
    },
    AssessLegislation {
        assessment: Assessment,
    },
}

/// A recommendation as far as a change goes by it.
pub struct Subject {
    pub filed: Filed,
    /// Of its document.
    pub symbol: String,
    /// Whether it stands in a document that the State answers.
    pub is_answered: bool,
    pub legislation: Option<Assessment>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Changes,
    AlreadySo,
    /// The end of the key that says why: `batch-refused-…`.
    Refused(&'static str),
}

impl Change {
    pub fn judge(&self, subject: &Subject) -> Verdict {
        let own = &subject.filed.recommendation;
        let changes = |changes: bool| if changes { Verdict::Changes } else { Verdict::AlreadySo };
        match self {
            Change::AddTerm { term } => changes(!subject.filed.terms.contains(term)),
            Change::RemoveTerm { term } => changes(subject.filed.terms.contains(term)),
            Change::Respond { .. } if !subject.is_answered => Verdict::Refused("unanswered"),
            Change::Respond { .. } if own.kind == "pledge" => Verdict::Refused("pledge"),
            Change::Respond { response, source } => {
                changes(own.response != *response || own.response_source.as_deref() != Some(source.as_str()))
            }
            Change::AssessLegislation { assessment } => changes(subject.legislation.as_ref() != Some(assessment)),
        }
    }
}

/// What a change replaced.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Before {
    pub response: String,
    pub response_source: Option<String>,
    pub legislation: Option<Assessment>,
}

impl Before {
    pub fn of(subject: &Subject) -> Before {
        let own = &subject.filed.recommendation;
        Before {
            response: own.response.clone(),
            response_source: own.response_source.clone(),
            legislation: subject.legislation.clone(),
        }
    }
}

/// A change that was made.
#[derive(Clone, Debug)]
pub struct Batch {
    pub id: String,
    pub number: i64,
    pub change: Change,
    pub recommendations: i64,
    pub account: Option<String>,
    pub made_at: NaiveDateTime,
    pub undone_at: Option<NaiveDateTime>,
    /// Nothing of it was changed since.
    pub is_last_word: bool,
}

#[derive(Serialize)]
pub struct BatchEdited<'a> {
    pub batch_id: &'a str,
    pub number: i64,
    pub change: &'a Change,
    pub recommendations: usize,
}

#[derive(Serialize)]
pub struct BatchUndone<'a> {
    pub batch_id: &'a str,
    pub number: i64,
    pub change: &'a Change,
    pub recommendations: usize,
}

entries! {
    BatchEdited "batch-edited" of "batch" by batch_id;
    BatchUndone "batch-undone" of "batch" by batch_id;
}
