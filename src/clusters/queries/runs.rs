//! SQL of a run of the engine: asked for by one, seen by all, stopped by anybody who may propose.

use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;

use super::Proposed;
use crate::clusters::engine::{Progress, Step};
use crate::db::{self, DbConnection};
use crate::schema::cluster_runs;

/// A run that gave no sign of life for so long has ended with its process.
const PATIENCE: TimeDelta = TimeDelta::seconds(30);

#[derive(Queryable, Selectable, Clone, Debug)]
#[diesel(table_name = cluster_runs)]
pub struct Run {
    pub id: String,
    pub account_id: Option<String>,
    /// `running`; how it ended: `proposed`, `differs`, `same`, `stopped` or `failed`.
    pub state: String,
    pub step: String,
    /// Of the step, in a hundred.
    pub share: i32,
    pub stop_wanted: bool,
    pub started_at: NaiveDateTime,
    pub seen_at: NaiveDateTime,
}

impl Run {
    pub fn is_alive(&self, now: NaiveDateTime) -> bool {
        self.state == "running" && now - self.seen_at < PATIENCE
    }

    /// Of all steps, in a hundred.
    pub fn whole(&self) -> i64 {
        let before = Step::ALL.iter().take_while(|step| step.name() != self.step).count() as i64;
        (100 * before + i64::from(self.share)) / Step::ALL.len() as i64
    }
}

/// The newest run.
pub fn run(conn: &mut DbConnection) -> QueryResult<Option<Run>> {
    cluster_runs::table.order(cluster_runs::id.desc()).select(Run::as_select()).first(conn).optional()
}

/// Begins a run, whose id it gives; none where another is under way.
pub fn begin_run(conn: &mut DbConnection, account_id: &str, now: NaiveDateTime) -> QueryResult<Option<String>> {
    if run(conn)?.is_some_and(|run| run.is_alive(now)) {
        return Ok(None);
    }
    diesel::delete(cluster_runs::table).execute(conn)?;
    let id = db::new_id();
    diesel::insert_into(cluster_runs::table)
        .values((
            cluster_runs::id.eq(&id),
            cluster_runs::account_id.eq(account_id),
            cluster_runs::state.eq("running"),
            cluster_runs::step.eq(Step::Reading.name()),
            cluster_runs::share.eq(0),
            cluster_runs::started_at.eq(now),
            cluster_runs::seen_at.eq(now),
        ))
        .execute(conn)?;
    Ok(Some(id))
}

/// Says how far a run has come; whether it is still wanted.
pub fn keep_running(conn: &mut DbConnection, id: &str, progress: &Progress) -> QueryResult<bool> {
    let (step, share) = progress.now();
    let own = cluster_runs::table.filter(cluster_runs::id.eq(id).and(cluster_runs::stop_wanted.eq(false)));
    let told = diesel::update(own)
        .set((
            cluster_runs::step.eq(step.name()),
            cluster_runs::share.eq(i32::try_from(share).unwrap_or(0)),
            cluster_runs::seen_at.eq(db::now()),
        ))
        .execute(conn)?;
    Ok(told == 1)
}

/// What a run came to.
pub fn end_run(conn: &mut DbConnection, id: &str, state: &str) -> QueryResult<usize> {
    let own = cluster_runs::table.filter(cluster_runs::id.eq(id));
    diesel::update(own).set((cluster_runs::state.eq(state), cluster_runs::seen_at.eq(db::now()))).execute(conn)
}

/// The run under way ends as soon as it hears of it, and changes nothing.
pub fn stop_run(conn: &mut DbConnection) -> QueryResult<usize> {
    let running = cluster_runs::table.filter(cluster_runs::state.eq("running"));
    diesel::update(running).set(cluster_runs::stop_wanted.eq(true)).execute(conn)
}

/// As the table calls what a proposal came to.
pub fn state_of(proposed: &Proposed) -> &'static str {
    match (proposed.waits, proposed.recommendations) {
        (true, 0) => "same",
        (true, _) => "differs",
        (false, _) => "proposed",
    }
}
