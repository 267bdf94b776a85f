//! SQL of threads: the two tables of contributions, read as one; reports; the daily rewriting of anonymous ones.

mod anonymous;
mod export;
mod places;
mod reading;
mod reports;
mod writing;

use diesel::prelude::*;

use super::model::Thread;
use crate::db::{self, DbConnection, on_each_database};
use crate::schema::threads;

pub use anonymous::keep_days_before;
pub use export::{Counts, all_of_thread, counts_by_mode_and_language};
pub use reading::{Exchange, Part, by_receipt, duplicate_of, entity_names, exchange, find, organisation_names, part_of_thread};
pub use reports::{Reported, insert_report, open_report_count, open_reports, settle};
pub use writing::{edit, forget_author, hide, insert_contribution, restore, withdraw};

/// A thread with nothing in it yet; its id.
pub fn insert_thread(conn: &mut DbConnection) -> QueryResult<String> {
    let id = db::new_id();
    diesel::insert_into(threads::table)
        .values((threads::id.eq(&id), threads::contribution_count.eq(0_i64), threads::revision.eq(0_i64)))
        .execute(conn)?;
    Ok(id)
}

pub fn find_thread(conn: &mut DbConnection, id: &str) -> QueryResult<Thread> {
    threads::table.find(id).select(Thread::as_select()).first(conn)
}

/// Moves the revision, and the count of what is published; lets caches go.
fn moved(conn: &mut DbConnection, thread_id: &str, by: i64) -> QueryResult<()> {
    let moving = diesel::update(threads::table.find(thread_id))
        .set((threads::contribution_count.eq(threads::contribution_count + by), threads::revision.eq(threads::revision + 1)));
    on_each_database!(conn, |conn| moving.execute(conn))?;
    db::touched("thread");
    db::touched(&format!("thread:{thread_id}"));
    Ok(())
}
