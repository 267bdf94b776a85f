//! Decisions on the priority of clusters as a sheet: what was decided and why, of scores only how they combine.

use std::collections::HashMap;
use std::io::Write;

use super::model::{Decision, figure};
use super::queries;
use crate::clusters::model::{Cluster, PRIORITIES};
use crate::clusters::queries as clusters;
use crate::db::DbConnection;
use crate::error::Error;
use crate::export::{Cell, DataColumn, DataSet, Holds, SheetFormat, write_sheet};
use crate::i18n::Lang;

const STATES: [&str; 3] = ["in_force", "replaced", "withdrawn"];

pub const PRIORITY_DECISIONS: DataSet = DataSet {
    name: "priorities",
    row: "PriorityDecision",
    title: "priority-decisions-title",
    about: "data-about-priorities",
    columns: &[
        DataColumn::new("cluster", "recommendation-number", "data-cluster-number", 8, Holds::Whole).example("3"),
        DataColumn::new("cluster_name", "facet-cluster", "data-cluster-name", 40, Holds::Text).example("…"),
        DataColumn::new("priority", "priority-decision", "data-priority", 10, Holds::Text)
            .optional()
            .one_of("priority", &PRIORITIES)
            .example("high"),
        DataColumn::new("state", "priority-state", "data-priority-state", 12, Holds::Text)
            .one_of("priority-state", &STATES)
            .example("in_force"),
        DataColumn::new("decided_on", "priority-decided", "data-priority-decided-on", 12, Holds::Day).example("2026-11-21"),
        DataColumn::new("reason", "priority-why", "data-priority-reason", 60, Holds::Text).optional().example("…"),
        DataColumn::new("reason_lang", "recommendation-lang", "data-priority-reason-lang", 8, Holds::Language)
            .optional()
            .example("en"),
        DataColumn::new("people", "priority-people-heading", "data-priority-people", 8, Holds::Whole).optional().example("4"),
        DataColumn::new("combined", "priority-combined", "data-priority-combined", 10, Holds::Text).optional().example("3.83"),
        DataColumn::new("withdrawn_on", "priority-withdrawn", "data-priority-withdrawn-on", 12, Holds::Day)
            .optional()
            .example("2026-11-22"),
    ],
};

/// Writes those of all accepted clusters, by cluster, the newest first.
pub fn write<W: Write + Send>(conn: &mut DbConnection, lang: Lang, format: SheetFormat, out: W) -> Result<(), Error> {
    let decisions = queries::all_decisions(conn, lang)?;
    let named = clusters::in_state(conn, &["accepted"], lang)?;
    let named: HashMap<String, Cluster> = named.into_iter().map(|cluster| (cluster.id.clone(), cluster)).collect();
    write_sheet(format, &PRIORITY_DECISIONS.sheet(lang, false), out, |rows| {
        let mut decided: Option<&String> = None;
        for (cluster_id, decision) in &decisions {
            let Some(cluster) = named.get(cluster_id) else { continue };
            let state = match decision.is_withdrawn() {
                true => "withdrawn",
                false if decided == Some(cluster_id) => "replaced",
                false => "in_force",
            };
            if !decision.is_withdrawn() {
                decided = Some(cluster_id);
            }
            rows.row(&cells(cluster, decision, state))?;
        }
        Ok(())
    })
}

fn cells(cluster: &Cluster, decision: &Decision, state: &str) -> [Cell; 10] {
    let (lang, reason) = decision.reason.as_ref().map(|reason| (reason.lang.code(), reason.text.clone())).unzip();
    // Figures of one person alone would be that person's scores.
    let basis = Some(&decision.basis).filter(|basis| basis.is_shown_to_all());
    [
        cluster.number.into(),
        cluster.name.text.clone().into(),
        decision.priority.clone().into(),
        state.into(),
        decision.decided_at.date().into(),
        reason.into(),
        lang.into(),
        basis.map(|basis| basis.people).into(),
        basis.and_then(|basis| basis.combined()).map(|combined| figure(combined, Lang::EN)).into(),
        decision.withdrawn_at.map(|at| at.date()).into(),
    ]
}
