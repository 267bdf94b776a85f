//! Jobs: what is due. A row each, taken by a conditional update; every job may run twice and is harmless then.

use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;

use crate::db::{self, DbConnection};
use crate::error::Error;
use crate::schema::jobs;

/// A worker that dies gives its job back after so long.
const LEASE: TimeDelta = TimeDelta::minutes(10);

#[derive(Queryable, Selectable, Clone, Debug)]
#[diesel(table_name = jobs)]
pub struct Job {
    pub id: String,
    pub kind: String,
    pub detail: String,
    pub run_at: NaiveDateTime,
    pub attempts: i32,
}

/// Queues a job once: a second one with the same key is dropped while the first waits.
pub fn enqueue_once(conn: &mut DbConnection, kind: &str, key: &str, run_at: NaiveDateTime) -> Result<(), Error> {
    let waits: i64 = jobs::table.filter(jobs::unique_key.eq(key)).count().get_result(conn)?;
    if waits == 0 {
        diesel::insert_into(jobs::table)
            .values((
                jobs::id.eq(db::new_id()),
                jobs::kind.eq(kind),
                jobs::detail.eq("{}"),
                jobs::unique_key.eq(Some(key)),
                jobs::run_at.eq(run_at),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// How many are due at `now`, and how many of all failed when last tried.
pub fn counts(conn: &mut DbConnection, now: NaiveDateTime) -> QueryResult<(i64, i64)> {
    let due = jobs::table.filter(jobs::run_at.le(now)).count().get_result(conn)?;
    let failed = jobs::table.filter(jobs::last_error.is_not_null()).count().get_result(conn)?;
    Ok((due, failed))
}

/// Takes the next due job. Its time moves on by a lease.
pub fn claim(conn: &mut DbConnection, now: NaiveDateTime) -> Result<Option<Job>, Error> {
    let due: Option<Job> =
        jobs::table.filter(jobs::run_at.le(now)).order(jobs::run_at).select(Job::as_select()).first(conn).optional()?;
    let Some(job) = due else { return Ok(None) };
    let taken = diesel::update(jobs::table.find(&job.id).filter(jobs::run_at.eq(job.run_at)))
        .set((jobs::run_at.eq(now + LEASE), jobs::attempts.eq(job.attempts + 1)))
        .execute(conn)?;
    if taken == 1 { Ok(Some(job)) } else { claim(conn, now) }
}

/// A job that comes back: its next run is set in the transaction that finishes this one.
pub fn finish(conn: &mut DbConnection, job: &Job, next_run: NaiveDateTime) -> Result<(), Error> {
    diesel::update(jobs::table.find(&job.id))
        .set((jobs::run_at.eq(next_run), jobs::attempts.eq(0), jobs::last_error.eq(None::<String>)))
        .execute(conn)?;
    Ok(())
}

/// A job that is done for good.
pub fn end(conn: &mut DbConnection, job: &Job) -> Result<(), Error> {
    diesel::delete(jobs::table.find(&job.id)).execute(conn)?;
    Ok(())
}

/// Keeps why it failed; it comes back when its lease ends.
pub fn fail(conn: &mut DbConnection, job: &Job, why: &str) -> Result<(), Error> {
    diesel::update(jobs::table.find(&job.id)).set(jobs::last_error.eq(why)).execute(conn)?;
    Ok(())
}
