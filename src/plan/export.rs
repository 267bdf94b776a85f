//! The plan as a sheet: a row for each action, with what was reported last.

use std::collections::HashMap;
use std::io::Write;

use super::model::{Action, PLAN_STATES, ProgressUpdate};
use super::queries::{self, Filter};
use crate::db::DbConnection;
use crate::error::Error;
use crate::export::{Cell, DataColumn, DataSet, Holds, SheetFormat, write_sheet};
use crate::i18n::Lang;

/// So many actions are in memory at once.
const CHUNK: i64 = 200;

/// What stands in the sheet, column by column.
pub const PLAN: DataSet = DataSet {
    name: "plan",
    row: "Action",
    title: "plan-title",
    about: "data-about-plan",
    columns: &[
        DataColumn::new("number", "recommendation-number", "data-action-number", 8, Holds::Whole).example("2"),
        DataColumn::new("title", "action-titles", "data-action-title", 50, Holds::Text).example("…"),
        DataColumn::new("title_lang", "recommendation-lang", "data-action-title-lang", 8, Holds::Language).example("en"),
        DataColumn::new("cluster", "action-cluster", "data-action-cluster", 30, Holds::Text).example("…"),
        DataColumn::new("cluster_number", "recommendation-number", "data-cluster-number", 8, Holds::Whole).example("3"),
        DataColumn::new("entity", "action-entity", "data-action-entity", 30, Holds::Text).example("…"),
        DataColumn::new("plan_state", "plan-state", "data-action-state", 14, Holds::Text)
            .one_of("plan-state", &PLAN_STATES)
            .example("under_way"),
        DataColumn::new("starts_on", "action-starts-on", "data-action-starts-on", 12, Holds::Day)
            .optional()
            .example("2026-03-01"),
        DataColumn::new("due_on", "action-due-on", "data-action-due-on", 12, Holds::Day).example("2026-12-31"),
        DataColumn::new("progress", "recommendation-newest", "data-action-progress", 60, Holds::Text).optional().example("…"),
        DataColumn::new("progress_lang", "recommendation-lang", "data-action-progress-lang", 8, Holds::Language)
            .optional()
            .example("fr"),
        DataColumn::new("progress_on", "data-heading-progress-on", "data-action-progress-on", 12, Holds::Day)
            .optional()
            .example("2026-11-21"),
        DataColumn::new("address", "recommendation-address", "data-action-address", 40, Holds::Address)
            .example("/en/plan/actions/2"),
    ],
};

/// Writes the actions that a filter leaves, in the order of their numbers.
pub fn write<W: Write + Send>(
    conn: &mut DbConnection,
    (lang, worded): (Lang, bool),
    format: SheetFormat,
    filter: &Filter,
    base_url: &str,
    out: W,
) -> Result<(), Error> {
    write_sheet(format, &PLAN.sheet(lang, worded), out, |rows| {
        let mut after = 0;
        loop {
            let chunk = queries::actions(conn, &Filter { after: Some(after), ..filter.clone() }, (0, CHUNK), lang)?;
            let Some(last) = chunk.last() else { return Ok(()) };
            after = last.number;
            let ids: Vec<String> = chunk.iter().map(|action| action.id.clone()).collect();
            let updates = queries::updates_of_actions(conn, &ids, lang)?;
            // Read from the oldest on, so that the newest of each action stays.
            let newest: HashMap<String, ProgressUpdate> = updates.into_iter().rev().collect();
            for action in &chunk {
                rows.row(&cells(action, newest.get(&action.id), lang, worded, base_url))?;
            }
        }
    })
}

fn cells(action: &Action, newest: Option<&ProgressUpdate>, lang: Lang, worded: bool, base_url: &str) -> [Cell; 13] {
    let state = match worded {
        true => lang.plain(&format!("plan-state-{}", action.plan_state.replace('_', "-")), &[]),
        false => action.plan_state.clone(),
    };
    [
        action.number.into(),
        action.title.text.as_str().into(),
        action.title.lang.code().into(),
        action.cluster_name.text.as_str().into(),
        action.cluster_number.into(),
        action.entity.name.text.as_str().into(),
        state.into(),
        action.starts_on.into(),
        action.due_on.into(),
        newest.map(|update| update.body.as_str()).into(),
        newest.map(|update| update.lang.code()).into(),
        newest.map(|update| update.posted_at.date()).into(),
        format!("{base_url}/{lang}/plan/actions/{}", action.number).into(),
    ]
}
