//! What stands beside a recommendation: its lineage, whether it needs a law, and what batches did to it.

use super::batch::{assessed, does};
use crate::db::DbConnection;
use crate::error::Error;
use crate::journal::{self, Recorded};
use crate::register::batch::Change;
use crate::register::legislation::Assessment;
use crate::register::queries::recommendations::{self, Row};
use crate::register::queries::{batch, legislation, lineage};
use crate::web::Page;

/// Decisions about its lineage that are shown.
const REMEMBERED: i64 = 20;

pub struct Beside {
    /// What it repeats, and what repeats it.
    pub earlier: Vec<Row>,
    pub later: Vec<Row>,
    pub assessment: Option<Assessment>,
}

impl Beside {
    pub fn load(conn: &mut DbConnection, id: &str) -> Result<Beside, Error> {
        let (earlier, later) = lineage::around(conn, id)?;
        Ok(Beside {
            earlier: recommendations::of_numbers(conn, &earlier)?,
            later: recommendations::of_numbers(conn, &later)?,
            assessment: legislation::of_ids(conn, &[id.to_owned()])?.remove(id),
        })
    }

    pub fn words(&self, page: &Page) -> Option<String> {
        self.assessment.as_ref().map(|assessment| assessed(page, assessment))
    }
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
