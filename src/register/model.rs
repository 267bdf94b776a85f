//! What the register holds, and what happens to it.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;
use serde::Serialize;

use crate::journal::Entry;
use crate::schema::{documents, recommendation_states, recommendation_terms, recommendation_texts, recommendations};
use crate::text::symbols;

/// The id of the Universal Periodic Review among the mechanisms.
pub const UPR: &str = "mechanism:UPR";

#[derive(Queryable, Selectable, Clone, Debug)]
#[diesel(table_name = documents)]
pub struct Document {
    pub id: String,
    pub number: i64,
    pub symbol: String,
    pub mechanism: String,
    pub cycle: Option<i32>,
    pub session: Option<i32>,
    pub published_on: Option<NaiveDate>,
    /// What it was kept as; see [`Document::kind`].
    pub kind: Option<String>,
    /// On the web, where the United Nations do not keep it by its symbol.
    pub address: Option<String>,
}

impl Document {
    /// Orders documents: the newest cycle and session first.
    pub fn place(&self) -> impl Ord + use<> {
        std::cmp::Reverse((self.cycle, self.session, self.number))
    }

    /// The same without the cycle, which a list may be divided by already.
    pub fn place_in_time(&self) -> impl Ord + use<> {
        std::cmp::Reverse((self.session, self.cycle))
    }

    /// Whether the State supports or notes what is recommended in it.
    pub fn is_answered(&self) -> bool {
        self.mechanism == UPR
    }

    /// Where the United Nations keep it in a language, or where else it stands on the web. A file without a symbol makes
    /// a document that stands nowhere.
    pub fn address(&self, lang: &str) -> Option<String> {
        self.address.clone().or_else(|| self.symbol.contains('/').then(|| symbols::address(&self.symbol, lang)))
    }
}

#[derive(Queryable, Selectable, Clone, Debug)]
#[diesel(table_name = recommendations)]
pub struct Recommendation {
    pub id: String,
    pub number: i64,
    pub document_id: String,
    pub import_key: String,
    pub paragraph: String,
    pub kind: String,
    pub response: String,
    pub response_source: Option<String>,
    pub original_lang: String,
    pub created_at: NaiveDateTime,
    /// What a treaty body is worried about or observes, without asking for anything.
    pub is_concern: bool,
    pub source_key: Option<String>,
    pub source_detail: Option<String>,
}

impl Recommendation {
    /// Where the Universal Human Rights Index shows it, if it said so.
    pub fn index_address(&self) -> Option<String> {
        let detail: BTreeMap<String, String> = serde_json::from_str(self.source_detail.as_deref()?).ok()?;
        detail.get("address").cloned()
    }
}

impl Recommendation {
    /// The same where it is a day.
    pub fn detail_day(&self, name: &str) -> Option<NaiveDate> {
        self.detail(name)?.parse().ok()
    }

    /// What its source says besides, by the name that the source gives it.
    pub fn detail(&self, name: &str) -> Option<String> {
        let detail: BTreeMap<String, String> = serde_json::from_str(self.source_detail.as_deref()?).ok()?;
        detail.get(name).cloned()
    }
}

/// A recommendation with all that an import may change.
#[derive(Clone, Debug)]
pub struct Filed {
    pub recommendation: Recommendation,
    /// By language.
    pub texts: BTreeMap<String, String>,
    /// In the order of their codes.
    pub states: Vec<String>,
    /// In the order of the source.
    pub terms: Vec<String>,
}

#[derive(Insertable)]
#[diesel(table_name = documents)]
pub struct NewDocument {
    pub id: String,
    pub number: i64,
    pub symbol: String,
    pub mechanism: String,
    pub cycle: Option<i32>,
    pub session: Option<i32>,
    pub published_on: Option<NaiveDate>,
    pub created_at: NaiveDateTime,
    pub kind: Option<String>,
    pub address: Option<String>,
}

#[derive(Insertable)]
#[diesel(table_name = recommendations)]
pub struct NewRecommendation {
    pub id: String,
    pub number: i64,
    pub document_id: String,
    pub import_key: String,
    pub paragraph: String,
    pub position: i64,
    pub kind: &'static str,
    pub response: &'static str,
    pub response_source: Option<String>,
    pub original_lang: String,
    pub created_at: NaiveDateTime,
    pub is_concern: bool,
    pub source_key: Option<String>,
    pub source_detail: Option<String>,
}

#[derive(Insertable)]
#[diesel(table_name = recommendation_texts)]
pub struct NewText {
    pub recommendation_id: String,
    pub lang: String,
    pub text: String,
    pub folded: String,
}

#[derive(Insertable)]
#[diesel(table_name = recommendation_states)]
pub struct NewState {
    pub recommendation_id: String,
    pub country: String,
}

#[derive(Insertable)]
#[diesel(table_name = recommendation_terms)]
pub struct NewTerm {
    pub recommendation_id: String,
    pub term_id: String,
    pub position: i32,
}

/// Orders paragraphs as numbers, 120.9 before 120.10 and 120.10/2; what has no number comes last.
pub fn position_of(paragraph: &str) -> i64 {
    const STEP: i64 = 100_000;
    let mut parts = paragraph.trim_end_matches(')').split(['.', '/', '(']).map(|part| ordinal(part).clamp(0, STEP - 1));
    match paragraph.starts_with(|letter: char| letter.is_ascii_digit()) {
        true => (0..3).fold(0, |position, _| position * STEP + parts.next().unwrap_or(0)),
        false => STEP * STEP * STEP,
    }
}

/// 3 of `3`, and of the `c` in `77(c)`.
fn ordinal(part: &str) -> i64 {
    match part.bytes().next() {
        Some(letter @ b'a'..=b'z') => i64::from(letter - b'a') + 1,
        _ => part.parse().unwrap_or(0),
    }
}

#[derive(Serialize)]
pub struct DocumentAdded {
    pub document_id: String,
    pub symbol: String,
}

impl Entry for DocumentAdded {
    const KIND: &'static str = "document-added";
    const SUBJECT: &'static str = "document";
    fn subject_id(&self) -> &str {
        &self.document_id
    }
}

#[cfg(test)]
mod tests {
    use super::position_of;

    #[test]
    fn paragraphs_are_ordered_as_numbers() {
        let ordered = ["6", "77", "77(a)", "77(b)", "78", "120.9", "120.10", "120.10/2", "120.89", "121", ""];
        assert!(ordered.map(position_of).is_sorted());
        assert!(position_of("120.9") < position_of("120.10") && position_of("") > position_of("99999.99999/99999"));
    }
}
