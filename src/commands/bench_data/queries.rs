//! SQL of the reference data: what comes in such numbers that rows are written many at a time.

use diesel::prelude::*;

use super::register::NewCluster;
use crate::clusters;
use crate::db::{self, DbConnection, on_each_database};
use crate::error::Error;
use crate::journal::Entry;
use crate::schema::{
    anonymous_contributions, cluster_members, contributions, journal, recommendation_terms, recommendations, threads,
};
use crate::threads::model::{AnonymousContributionKept, AnonymousRow, ContributionAdded, KnownRow};

/// So many rows go into one statement: PostgreSQL takes 65,535 values, SQLite 32,766.
const ROWS: usize = 500;

/// Contributions that wait to be written.
#[derive(Default)]
pub struct Filled {
    pub known: Vec<KnownRow>,
    pub anonymous: Vec<AnonymousRow>,
    /// Threads, and how many contributions each has.
    pub threads: Vec<(String, i64)>,
    /// How many there are with those written before.
    pub made: usize,
}

impl Filled {
    pub fn len(&self) -> usize {
        self.known.len() + self.anonymous.len()
    }
}

/// Recommendations with the first theme that they are filed under, in the order of their numbers.
pub fn first_themes(conn: &mut DbConnection) -> QueryResult<Vec<(String, String)>> {
    recommendation_terms::table
        .inner_join(recommendations::table)
        .filter(recommendation_terms::position.eq(1).and(recommendation_terms::term_id.like("theme:%")))
        .order(recommendations::number)
        .select((recommendations::id, recommendation_terms::term_id))
        .load(conn)
}

/// Accepted ones; their ids.
pub fn add_clusters(conn: &mut DbConnection, new: &[NewCluster]) -> Result<Vec<String>, Error> {
    let mut add = |cluster: &NewCluster| {
        let (id, _) = clusters::queries::insert(conn, "accepted", None, Some(&cluster.theme), &[])?;
        clusters::queries::rename(conn, None, &id, &cluster.names)?;
        clusters::queries::set_entities(conn, None, &id, Some(&cluster.lead), &cluster.supporting)?;
        Ok(id)
    };
    new.iter().map(&mut add).collect()
}

/// Recommendation and cluster.
pub fn add_members(conn: &mut DbConnection, members: Vec<(String, String)>) -> Result<(), Error> {
    let now = db::now();
    let row = |(recommendation_id, cluster_id): &(String, String)| {
        (
            cluster_members::recommendation_id.eq(recommendation_id.clone()),
            cluster_members::cluster_id.eq(cluster_id.clone()),
            cluster_members::decided_by.eq("program"),
            cluster_members::words.eq("[]"),
            cluster_members::confidence.eq("high"),
            cluster_members::accepted.eq(true),
            cluster_members::decided_at.eq(now),
        )
    };
    for batch in members.chunks(ROWS) {
        let rows: Vec<_> = batch.iter().map(row).collect();
        on_each_database!(conn, |conn| diesel::insert_into(cluster_members::table).values(&rows).execute(conn))?;
    }
    Ok(())
}

/// With their journal entries, and the counts of their threads.
pub fn add_contributions(conn: &mut DbConnection, filled: &Filled) -> Result<(), Error> {
    for rows in filled.known.chunks(ROWS) {
        on_each_database!(conn, |conn| diesel::insert_into(contributions::table).values(rows).execute(conn))?;
    }
    for rows in filled.anonymous.chunks(ROWS) {
        on_each_database!(conn, |conn| diesel::insert_into(anonymous_contributions::table).values(rows).execute(conn))?;
    }
    for (thread_id, count) in &filled.threads {
        diesel::update(threads::table.find(thread_id))
            .set((threads::contribution_count.eq(count), threads::revision.eq(count)))
            .execute(conn)?;
    }
    add_entries(conn, filled)
}

/// The entries that the portal would have made of each.
fn add_entries(conn: &mut DbConnection, filled: &Filled) -> Result<(), Error> {
    let now = db::now();
    let first = db::next_numbers(conn, "journal", filled.len() as i64)?;
    let added = filled.known.iter().map(|row| {
        let entry =
            ContributionAdded { thread_id: row.thread_id.clone(), contribution_id: row.id.clone(), official: row.official };
        Ok((ContributionAdded::KIND, row.thread_id.clone(), row.author_id.clone(), serde_json::to_string(&entry)?))
    });
    let kept = filled.anonymous.iter().map(|row| {
        let entry = AnonymousContributionKept { thread_id: row.thread_id.clone(), contribution_id: row.id.clone() };
        Ok((AnonymousContributionKept::KIND, row.thread_id.clone(), None, serde_json::to_string(&entry)?))
    });
    let entries = added.chain(kept).collect::<Result<Vec<_>, Error>>()?;
    let row = |(seq, (kind, thread_id, actor_id, detail)): (i64, (&'static str, String, Option<String>, String))| {
        (
            journal::seq.eq(seq),
            journal::kind.eq(kind),
            journal::subject_kind.eq(ContributionAdded::SUBJECT),
            journal::subject_id.eq(thread_id),
            journal::actor_id.eq(actor_id),
            journal::detail.eq(detail),
            journal::happened_at.eq(now),
        )
    };
    let rows: Vec<_> = (first..).zip(entries).map(row).collect();
    for batch in rows.chunks(ROWS) {
        on_each_database!(conn, |conn| diesel::insert_into(journal::table).values(batch).execute(conn))?;
    }
    Ok(())
}
