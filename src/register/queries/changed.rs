//! What the journal says of recommendations since a moment.

use std::collections::HashMap;

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::filed::BATCH;
use crate::db::DbConnection;
use crate::journal::Recorded;
use crate::schema::{actions, batch_rows, clusters, journal, recommendations};

/// Entries that may concern recommendations, as they name their subjects.
const SUBJECTS: [&str; 5] = ["recommendation", "lineage", "cluster", "action", "batch"];

/// The newest first.
pub fn entries(conn: &mut DbConnection, since: NaiveDateTime, most: i64) -> QueryResult<Vec<Recorded>> {
    journal::table
        .filter(journal::happened_at.ge(since).and(journal::subject_kind.eq_any(SUBJECTS)))
        .order(journal::seq.desc())
        .limit(most)
        .select(Recorded::as_select())
        .load(conn)
}

/// Number and moment of those that came into the register.
pub fn added(conn: &mut DbConnection, since: NaiveDateTime) -> QueryResult<Vec<(i64, NaiveDateTime)>> {
    recommendations::table
        .filter(recommendations::created_at.ge(since))
        .select((recommendations::number, recommendations::created_at))
        .load(conn)
}

/// The numbers of recommendations by their ids.
pub fn numbers(conn: &mut DbConnection, ids: &[String]) -> QueryResult<HashMap<String, i64>> {
    let mut found = HashMap::new();
    for batch in ids.chunks(BATCH) {
        let rows: Vec<(String, i64)> = recommendations::table
            .filter(recommendations::id.eq_any(batch))
            .select((recommendations::id, recommendations::number))
            .load(conn)?;
        found.extend(rows);
    }
    Ok(found)
}

/// The numbers of the clusters by their ids, and by the ids of their actions.
pub fn clusters(conn: &mut DbConnection, ids: &[String]) -> QueryResult<HashMap<String, i64>> {
    let mut found: HashMap<String, i64> = HashMap::new();
    for batch in ids.chunks(BATCH) {
        let own: Vec<(String, i64)> =
            clusters::table.filter(clusters::id.eq_any(batch)).select((clusters::id, clusters::number)).load(conn)?;
        let of_actions: Vec<(String, i64)> = actions::table
            .inner_join(clusters::table)
            .filter(actions::id.eq_any(batch))
            .select((actions::id, clusters::number))
            .load(conn)?;
        found.extend(own.into_iter().chain(of_actions));
    }
    Ok(found)
}

/// The numbers of the recommendations that each batch changed.
pub fn of_batches(conn: &mut DbConnection, ids: &[String]) -> QueryResult<HashMap<String, Vec<i64>>> {
    let mut found: HashMap<String, Vec<i64>> = HashMap::new();
    for batch in ids.chunks(BATCH) {
        let rows: Vec<(String, i64)> = batch_rows::table
            .inner_join(recommendations::table)
            .filter(batch_rows::batch_id.eq_any(batch))
            .select((batch_rows::batch_id, recommendations::number))
            .load(conn)?;
        rows.into_iter().for_each(|(id, number)| found.entry(id).or_default().push(number));
    }
    Ok(found)
}
