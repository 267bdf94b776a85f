//! SQL of legislation: what people assessed, and what the words suggest about the rest.

use std::collections::HashMap;

use diesel::prelude::*;

use super::filed::BATCH;
use super::reading::{Reading, readings};
use crate::db::{self, DbConnection, on_each_database};
use crate::error::Error;
use crate::journal;
use crate::register::legislation::{Assessment, LegislationAssessed};
use crate::schema::{legislation, legislation_suggestions, recommendations};

/// JSON of no words.
const NONE: &str = "[]";

/// Those of which nothing was said yet, with a number above `after`, by number.
pub fn unread(conn: &mut DbConnection, after: i64, most: i64) -> QueryResult<Vec<Reading>> {
    let read = legislation_suggestions::table.select(legislation_suggestions::recommendation_id);
    let rows: Vec<(String, i64, String)> = recommendations::table
        .filter(recommendations::number.gt(after).and(recommendations::id.ne_all(read)))
        .order(recommendations::number)
        .limit(most)
        .select((recommendations::id, recommendations::number, recommendations::original_lang))
        .load(conn)?;
    readings(conn, rows)
}

pub fn keep_suggestions(conn: &mut DbConnection, found: &[(String, Vec<String>)]) -> Result<(), Error> {
    for batch in found.chunks(BATCH) {
        let mut values = Vec::with_capacity(batch.len());
        for (id, words) in batch {
            values.push((
                legislation_suggestions::recommendation_id.eq(id),
                legislation_suggestions::words.eq(serde_json::to_string(words)?),
            ));
        }
        on_each_database!(conn, |conn| diesel::insert_into(legislation_suggestions::table)
            .values(&values)
            .on_conflict_do_nothing()
            .execute(conn))?;
    }
    Ok(())
}

/// What was read in a text that is another one now.
pub fn forget_suggestion(conn: &mut DbConnection, id: &str) -> QueryResult<()> {
    diesel::delete(legislation_suggestions::table.find(id)).execute(conn).map(drop)
}

/// How many nobody has assessed though their words speak of a law.
pub fn count_suggested(conn: &mut DbConnection) -> QueryResult<i64> {
    let assessed = legislation::table.select(legislation::recommendation_id);
    legislation_suggestions::table
        .filter(legislation_suggestions::words.ne(NONE).and(legislation_suggestions::recommendation_id.ne_all(assessed)))
        .count()
        .get_result(conn)
}

/// Their numbers in order: where the page begins, and how many.
pub fn suggested(conn: &mut DbConnection, (begins, most): (i64, i64)) -> QueryResult<Vec<i64>> {
    let assessed = legislation::table.select(legislation::recommendation_id);
    legislation_suggestions::table
        .inner_join(recommendations::table)
        .filter(legislation_suggestions::words.ne(NONE).and(legislation_suggestions::recommendation_id.ne_all(assessed)))
        .order(recommendations::number)
        .limit(most)
        .offset(begins)
        .select(recommendations::number)
        .load(conn)
}

/// By id.
pub fn of_ids(conn: &mut DbConnection, ids: &[String]) -> QueryResult<HashMap<String, Assessment>> {
    let mut found = HashMap::new();
    for batch in ids.chunks(BATCH) {
        let rows: Vec<(String, bool, Option<String>, String)> = legislation::table
            .filter(legislation::recommendation_id.eq_any(batch))
            .select((legislation::recommendation_id, legislation::needed, legislation::stage, legislation::bill))
            .load(conn)?;
        found.extend(rows.into_iter().map(|(id, needed, stage, bill)| (id, Assessment { needed, stage, bill })));
    }
    Ok(found)
}

/// Assesses one recommendation, and says so in the journal.
pub fn assess(conn: &mut DbConnection, actor_id: &str, id: &str, assessment: &Assessment) -> Result<(), Error> {
    set(conn, Some(actor_id), id, Some(assessment))?;
    let Assessment { needed, stage, .. } = assessment;
    let entry = LegislationAssessed { recommendation_id: id, needed: *needed, stage: stage.as_deref() };
    journal::record(conn, Some(actor_id), &entry)
}

/// What is none becomes not assessed.
pub fn set(conn: &mut DbConnection, actor_id: Option<&str>, id: &str, assessment: Option<&Assessment>) -> QueryResult<()> {
    diesel::delete(legislation::table.find(id)).execute(conn)?;
    if let Some(Assessment { needed, stage, bill }) = assessment {
        diesel::insert_into(legislation::table)
            .values((
                legislation::recommendation_id.eq(id),
                legislation::needed.eq(needed),
                legislation::stage.eq(stage),
                legislation::bill.eq(bill),
                legislation::account_id.eq(actor_id),
                legislation::assessed_at.eq(db::now()),
            ))
            .execute(conn)?;
    }
    Ok(())
}
