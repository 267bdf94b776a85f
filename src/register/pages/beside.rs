//! What stands beside a recommendation: its lineage, what is similar, whether it needs a law, and what batches did to it.

use super::batch::{assessed, does};
use crate::db::DbConnection;
use crate::error::Error;
use crate::i18n::Lang;
use crate::journal::{self, Recorded};
use crate::register::batch::Change;
use crate::register::legislation::Assessment;
use crate::register::meaning;
use crate::register::queries::recommendations::{self, Row};
use crate::register::queries::{batch, legislation, lineage, vectors};
use crate::web::Page;

/// Decisions about its lineage that are shown.
const REMEMBERED: i64 = 20;
/// Similar recommendations that are shown, where none of them is in its lineage.
const SIMILAR: i64 = 5;

/// A recommendation of nearly the same meaning.
pub struct Similar {
    pub row: Row,
    pub lang: Lang,
    pub text: String,
    /// It differs in its words at most.
    pub is_same: bool,
}

pub struct Beside {
    /// What it repeats, and what repeats it.
    pub earlier: Vec<Row>,
    pub later: Vec<Row>,
    pub similar: Vec<Similar>,
    pub assessment: Option<Assessment>,
}

impl Beside {
    pub fn load(conn: &mut DbConnection, id: &str, reader: Lang) -> Result<Beside, Error> {
        let (earlier, later) = lineage::around(conn, id)?;
        let mut near = vectors::near(conn, id, SIMILAR)?;
        near.retain(|(number, _)| !earlier.contains(number) && !later.contains(number));
        Ok(Beside {
            similar: similar(conn, &near, reader)?,
            earlier: recommendations::of_numbers(conn, &earlier)?,
            later: recommendations::of_numbers(conn, &later)?,
            assessment: legislation::of_ids(conn, &[id.to_owned()])?.remove(id),
        })
    }

    pub fn words(&self, page: &Page) -> Option<String> {
        self.assessment.as_ref().map(|assessment| assessed(page, assessment))
    }
}

/// Each with its text in the reader's language, or else in its own.
fn similar(conn: &mut DbConnection, near: &[(i64, i32)], reader: Lang) -> Result<Vec<Similar>, Error> {
    let numbers: Vec<i64> = near.iter().map(|(number, _)| *number).collect();
    let rows = recommendations::of_numbers(conn, &numbers)?;
    let ids: Vec<String> = rows.iter().map(|row| row.id.clone()).collect();
    let mut texts = recommendations::texts_of(conn, &ids)?;
    let similar = rows.into_iter().zip(near).filter_map(|(row, (_, nearness))| {
        let mut texts = texts.remove(&row.id)?;
        let found = [reader.code(), row.original_lang.as_str()].into_iter().find_map(|lang| texts.remove_entry(lang));
        let (lang, text) = found?;
        Some(Similar { lang: Lang::find(&lang)?, text, is_same: *nearness >= meaning::SAME, row })
    });
    Ok(similar.collect())
}

/// Adds what batches did and what was said of its lineage, the newest first.
pub fn with_others(conn: &mut DbConnection, id: &str, mut history: Vec<Recorded>) -> Result<Vec<Recorded>, Error> {
    history.extend(batch::history(conn, id)?);
    history.extend(journal::of_subject(conn, "lineage", id, REMEMBERED)?);
    history.sort_by_key(|entry| std::cmp::Reverse(entry.seq));
    Ok(history)
}

/// An entry of these kinds in words.
pub fn worded(page: &Page, entry: &Recorded) -> Option<String> {
    let detail: serde_json::Value = serde_json::from_str(&entry.detail).ok()?;
    let change = || serde_json::from_value::<Change>(detail["change"].clone()).ok();
    match entry.kind.as_str() {
        "legislation-assessed" => {
            let stage = detail["stage"].as_str().map(str::to_owned);
            let known = Assessment { needed: detail["needed"].as_bool()?, stage, bill: String::new() };
            Some(page.t_of("batch-does-legislation", "value", &assessed(page, &known)))
        }
        "lineage-decided" if detail["confirmed"].as_bool()? => Some(page.t("lineage-decided-confirmed").into_owned()),
        "lineage-decided" => Some(page.t("lineage-decided-refused").into_owned()),
        "batch-edited" => Some(does(page, &change()?)),
        "batch-undone" => Some(page.t_of("batch-taken-back", "change", &does(page, &change()?))),
        _ => None,
    }
}
