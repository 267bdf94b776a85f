//! Reports of contributions, grouped by what they are about. Who reported is nowhere kept.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use diesel::prelude::*;

use super::reading;
use crate::db::{self, DbConnection};
use crate::error::Error;
use crate::schema::contribution_reports as reports;
use crate::threads::model::Contribution;

/// How many reports the queue reads at once.
const READ: i64 = 500;

/// What was reported, with how often for each reason and what people added.
#[derive(Clone, Debug)]
pub struct Reported {
    pub contribution: Contribution,
    pub reasons: BTreeMap<String, i64>,
    pub notes: Vec<String>,
    pub first_on: NaiveDate,
}

/// Keeps a report; several of the same contribution are settled together.
pub fn insert_report(conn: &mut DbConnection, contribution: &Contribution, reason: &str, note: &str) -> QueryResult<()> {
    diesel::insert_into(reports::table)
        .values((
            reports::id.eq(db::new_random_id()),
            reports::contribution_id.eq(&contribution.id),
            reports::thread_id.eq(&contribution.thread_id),
            reports::reason.eq(reason),
            reports::note.eq(note),
            reports::state.eq("open"),
            reports::reported_on.eq(db::now().date()),
        ))
        .execute(conn)?;
    db::touched("moderation");
    Ok(())
}

/// What waits for a moderator in these threads (in all where none are named), the most reported first.
pub fn open_reports(conn: &mut DbConnection, threads: Option<&[String]>) -> Result<Vec<Reported>, Error> {
    let mut query = reports::table
        .filter(reports::state.eq("open"))
        .order((reports::contribution_id, reports::reported_on))
        .limit(READ)
        .select((reports::contribution_id, reports::reason, reports::note, reports::reported_on))
        .into_boxed();
    if let Some(threads) = threads {
        query = query.filter(reports::thread_id.eq_any(threads));
    }
    let rows: Vec<(String, String, String, NaiveDate)> = query.load(conn)?;
    let mut groups: Vec<Reported> = Vec::new();
    for (id, reason, note, on) in rows {
        if groups.last().is_none_or(|group| group.contribution.id != id) {
            let Some(contribution) = reading::find(conn, &id).optional()? else { continue };
            groups.push(Reported { contribution, reasons: BTreeMap::new(), notes: Vec::new(), first_on: on });
        }
        if let Some(group) = groups.last_mut() {
            *group.reasons.entry(reason).or_default() += 1;
            group.first_on = group.first_on.min(on);
            if !note.is_empty() {
                group.notes.push(note);
            }
        }
    }
    groups.sort_by_key(|group| (-group.reasons.values().sum::<i64>(), group.first_on));
    Ok(groups)
}

/// How many reports wait, for the desk.
pub fn open_report_count(conn: &mut DbConnection) -> QueryResult<i64> {
    reports::table.filter(reports::state.eq("open")).count().get_result(conn)
}

/// Closes all open reports of a contribution.
pub fn settle(conn: &mut DbConnection, contribution_id: &str, upheld: bool) -> QueryResult<usize> {
    let state = if upheld { "upheld" } else { "dismissed" };
    db::touched("moderation");
    diesel::update(reports::table.filter(reports::contribution_id.eq(contribution_id).and(reports::state.eq("open"))))
        .set(reports::state.eq(state))
        .execute(conn)
}
