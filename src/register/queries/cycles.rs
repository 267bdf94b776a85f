//! What is recorded of the cycles of the Universal Periodic Review.

use std::collections::BTreeMap;

use diesel::dsl::count_star;
use diesel::prelude::*;

use super::model::{Document, UPR};
use crate::db::DbConnection;
use crate::error::Error;
use crate::journal;
use crate::register::cycles::{Cycle, CycleRecorded};
use crate::schema::{documents, recommendations, review_cycles};

pub fn find(conn: &mut DbConnection, cycle: i32) -> QueryResult<Option<Cycle>> {
    review_cycles::table.find(cycle).select(Cycle::as_select()).first(conn).optional()
}

pub fn record(conn: &mut DbConnection, actor_id: Option<&str>, cycle: &Cycle) -> Result<(), Error> {
    diesel::delete(review_cycles::table.find(cycle.cycle)).execute(conn)?;
    diesel::insert_into(review_cycles::table).values(cycle).execute(conn)?;
    journal::record(conn, actor_id, &CycleRecorded { cycle: cycle.cycle.to_string() })
}

/// In the order in which the papers of a review are written.
pub fn documents_of(conn: &mut DbConnection, cycle: i32) -> QueryResult<Vec<Document>> {
    let of_cycle = documents::mechanism.eq(UPR).and(documents::cycle.eq(cycle));
    let mut found: Vec<Document> = documents::table.filter(of_cycle).select(Document::as_select()).load(conn)?;
    found.sort_by_key(|document| (document.order(), document.number));
    Ok(found)
}

/// How many recommendations of a cycle have each response; pledges are none.
pub fn responses(conn: &mut DbConnection, cycle: i32) -> QueryResult<BTreeMap<String, i64>> {
    let rows: Vec<(String, i64)> = recommendations::table
        .inner_join(documents::table)
        .filter(documents::mechanism.eq(UPR).and(documents::cycle.eq(cycle)))
        .filter(recommendations::kind.eq("recommendation"))
        .group_by(recommendations::response)
        .select((recommendations::response, count_star()))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// The cycles that have documents or a record, the newest first.
pub fn all(conn: &mut DbConnection) -> QueryResult<Vec<i32>> {
    let of_documents: Vec<Option<i32>> =
        documents::table.filter(documents::mechanism.eq(UPR)).select(documents::cycle).distinct().load(conn)?;
    let mut cycles: Vec<i32> = review_cycles::table.select(review_cycles::cycle).load(conn)?;
    cycles.extend(of_documents.into_iter().flatten());
    cycles.sort_by_key(|cycle| std::cmp::Reverse(*cycle));
    cycles.dedup();
    Ok(cycles)
}
