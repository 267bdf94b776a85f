//! SQL of what operators and followers ask.

use std::collections::HashMap;

use chrono::NaiveDateTime;
use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

use crate::db::DbConnection;
use crate::schema::{journal, threads};

/// Moves with every change in any thread, anonymous ones too.
pub fn threads_moved(conn: &mut DbConnection) -> QueryResult<i64> {
    threads::table.select(sql::<BigInt>("CAST(COALESCE(SUM(revision), 0) AS BIGINT)")).first(conn)
}

/// The revision of each thread.
pub fn thread_revisions(conn: &mut DbConnection) -> QueryResult<HashMap<String, i64>> {
    let revisions: Vec<(String, i64)> = threads::table.select((threads::id, threads::revision)).load(conn)?;
    Ok(revisions.into_iter().collect())
}

/// What entries are about, by number: after `seen`, up to `newest`.
pub fn journal_between(conn: &mut DbConnection, seen: i64, newest: i64) -> QueryResult<Vec<(i64, String, String)>> {
    journal::table
        .filter(journal::seq.gt(seen).and(journal::seq.le(newest)))
        .order(journal::seq)
        .select((journal::seq, journal::subject_kind, journal::subject_id))
        .load(conn)
}

/// When the newest entry of the journal happened.
pub fn newest_moment(conn: &mut DbConnection) -> QueryResult<Option<NaiveDateTime>> {
    journal::table.order(journal::seq.desc()).select(journal::happened_at).first(conn).optional()
}

#[derive(QueryableByName)]
struct Compiled {
    #[diesel(sql_type = Text)]
    compile_options: String,
}

/// What SQLite was built with; `None` on PostgreSQL.
pub fn sqlite_options(conn: &mut DbConnection) -> QueryResult<Option<Vec<String>>> {
    let DbConnection::Sqlite(sqlite) = conn else { return Ok(None) };
    let options: Vec<Compiled> = diesel::sql_query("SELECT compile_options FROM pragma_compile_options").load(sqlite)?;
    Ok(Some(options.into_iter().map(|option| option.compile_options).collect()))
}
