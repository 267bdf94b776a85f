//! The daily rewriting of anonymous contributions: in the order of their keys, so that no order of writing is left.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::places;
use crate::db::DbConnection;
use crate::error::Error;
use crate::journal;
use crate::schema::anonymous_contributions as anonymous;
use crate::threads::model::{AnonymousContributionKept, AnonymousRow};

/// Writes anew all rows of the days before `today` that were added or changed, and enters each in the journal,
/// without actor and with the time of this job. Running it twice does nothing more.
pub fn keep_days_before(conn: &mut DbConnection, today: NaiveDate) -> Result<usize, Error> {
    let rows: Vec<AnonymousRow> = anonymous::table
        .filter(anonymous::journaled.eq(false).and(anonymous::posted_on.lt(today)))
        .order(anonymous::id)
        .select(AnonymousRow::as_select())
        .load(conn)?;
    let count = rows.len();
    diesel::delete(anonymous::table.filter(anonymous::journaled.eq(false).and(anonymous::posted_on.lt(today)))).execute(conn)?;
    for mut row in rows {
        row.journaled = true;
        places::insert(conn, &mut row)?;
        journal::record(conn, None, &AnonymousContributionKept { thread_id: row.thread_id, contribution_id: row.id })?;
    }
    Ok(count)
}
