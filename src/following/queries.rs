//! SQL of what happened, and of who follows it.

mod follows;

pub use follows::*;

use std::collections::HashMap;

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::db::DbConnection;
use crate::i18n::Lang;
use crate::journal::Recorded;
use crate::schema::{actions, cluster_members, clusters, consultations, documents, journal, recommendations, threads, topics};

/// What everybody may know of the journal.
pub const PUBLIC: [&str; 13] = [
    "recommendations-imported",
    "recommendation-changed",
    "assessment-added",
    "cluster-accepted",
    "cluster-prioritised",
    "cluster-priority-withdrawn",
    "action-added",
    "action-changed",
    "progress-reported",
    "consultation-published",
    "outcome-written",
    "contribution-added",
    "import-undone",
];
/// As many of the newest entries are looked through for a list.
const LOOKED_THROUGH: i64 = 5_000;

/// The newest public entries after one, newest first; of contributions only official ones.
pub fn newest(conn: &mut DbConnection, after: i64, limit: i64) -> QueryResult<Vec<Recorded>> {
    let newest: i64 = journal::table.select(diesel::dsl::max(journal::seq)).first::<Option<i64>>(conn)?.unwrap_or(0);
    journal::table
        .filter(journal::seq.gt(after.max(newest - LOOKED_THROUGH)).and(journal::kind.eq_any(PUBLIC)))
        .filter(journal::kind.ne("contribution-added").or(journal::detail.like("%\"official\":true%")))
        .order(journal::seq.desc())
        .limit(limit)
        .select(Recorded::as_select())
        .load(conn)
}

/// The newest public entries about some things, newest first, however long ago.
pub fn about(conn: &mut DbConnection, ids: &[String], limit: i64) -> QueryResult<Vec<Recorded>> {
    const KINDS: [&str; 5] = ["recommendation", "cluster", "action", "consultation", "thread"];
    journal::table
        .filter(journal::subject_kind.eq_any(KINDS).and(journal::subject_id.eq_any(ids)))
        .filter(journal::kind.eq_any(PUBLIC))
        .filter(journal::kind.ne("contribution-added").or(journal::detail.like("%\"official\":true%")))
        .order(journal::seq.desc())
        .limit(limit)
        .select(Recorded::as_select())
        .load(conn)
}

/// The recommendation of a number and its cluster, by id.
pub fn of_recommendation(conn: &mut DbConnection, number: i64) -> QueryResult<(String, Option<String>)> {
    let id: String = recommendations::table.filter(recommendations::number.eq(number)).select(recommendations::id).first(conn)?;
    let cluster = cluster_members::table
        .filter(cluster_members::recommendation_id.eq(&id).and(cluster_members::accepted.eq(true)))
        .select(cluster_members::cluster_id)
        .first(conn)
        .optional()?;
    Ok((id, cluster))
}

/// The id of an accepted cluster.
pub fn cluster(conn: &mut DbConnection, number: i64) -> QueryResult<String> {
    clusters::table.filter(clusters::number.eq(number).and(clusters::state.eq("accepted"))).select(clusters::id).first(conn)
}

/// The id of a published consultation.
pub fn consultation(conn: &mut DbConnection, number: i64) -> QueryResult<String> {
    let row = consultations::table.filter(consultations::number.eq(number).and(consultations::state.eq("published")));
    row.select(consultations::id).first(conn)
}

pub fn document(conn: &mut DbConnection, number: i64) -> QueryResult<String> {
    documents::table.filter(documents::number.eq(number)).select(documents::symbol).first(conn)
}

/// What hangs on a cluster, by id: its actions, and the threads of its topics.
pub fn belonging_to_cluster(conn: &mut DbConnection, cluster_id: &str) -> QueryResult<Vec<String>> {
    let mut ids: Vec<String> = actions::table.filter(actions::cluster_id.eq(cluster_id)).select(actions::id).load(conn)?;
    let threads: Vec<String> = topics::table
        .inner_join(consultations::table)
        .filter(topics::cluster_id.eq(cluster_id).and(consultations::state.eq("published")))
        .select(topics::thread_id)
        .load(conn)?;
    ids.extend(threads);
    Ok(ids)
}

/// The accepted members of a cluster, by id.
pub fn members(conn: &mut DbConnection, cluster_id: &str) -> QueryResult<Vec<String>> {
    cluster_members::table
        .filter(cluster_members::cluster_id.eq(cluster_id).and(cluster_members::accepted.eq(true)))
        .select(cluster_members::recommendation_id)
        .load(conn)
}

pub fn threads_of(conn: &mut DbConnection, consultation_id: &str) -> QueryResult<Vec<String>> {
    topics::table
        .inner_join(threads::table)
        .filter(topics::consultation_id.eq(consultation_id))
        .select(topics::thread_id)
        .load(conn)
}

/// Number, paragraph and symbol of these recommendations, by id.
pub fn recommendations_by_id(conn: &mut DbConnection, ids: &[String]) -> QueryResult<HashMap<String, (i64, String, String)>> {
    let rows: Vec<(String, i64, String, String)> = recommendations::table
        .inner_join(documents::table)
        .filter(recommendations::id.eq_any(ids))
        .select((recommendations::id, recommendations::number, recommendations::paragraph, documents::symbol))
        .load(conn)?;
    Ok(rows.into_iter().map(|(id, number, paragraph, symbol)| (id, (number, paragraph, symbol))).collect())
}

/// The number of the cluster that each action serves, by the action's id.
pub fn clusters_of_actions(conn: &mut DbConnection, ids: &[String]) -> QueryResult<HashMap<String, i64>> {
    let rows: Vec<(String, i64)> = actions::table
        .inner_join(clusters::table)
        .filter(actions::id.eq_any(ids))
        .select((actions::id, clusters::number))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// The number of the cluster that each thread talks about.
pub fn clusters_of_threads(conn: &mut DbConnection, ids: &[String]) -> QueryResult<HashMap<String, i64>> {
    let rows: Vec<(String, i64)> = topics::table
        .inner_join(clusters::table)
        .filter(topics::thread_id.eq_any(ids))
        .select((topics::thread_id, clusters::number))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// When each of these numbers came into the register: number, paragraph, symbol, moment; the newest first.
pub fn added(conn: &mut DbConnection, numbers: &[i64]) -> QueryResult<Vec<(i64, String, String, NaiveDateTime)>> {
    recommendations::table
        .inner_join(documents::table)
        .filter(recommendations::number.eq_any(numbers))
        .order(recommendations::number.desc())
        .select((recommendations::number, recommendations::paragraph, documents::symbol, recommendations::created_at))
        .load(conn)
}

/// What is followed is called so.
pub fn name_of_cluster(conn: &mut DbConnection, number: i64, reader: Lang) -> QueryResult<Option<crate::i18n::Wording>> {
    let id = cluster(conn, number)?;
    Ok(crate::clusters::queries::names_of(conn, std::slice::from_ref(&id), reader)?.remove(&id))
}
