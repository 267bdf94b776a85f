//! A whole thread for exports and summaries, a batch at a time so that memory stays flat.

use std::collections::BTreeMap;

use diesel::dsl::count_star;
use diesel::prelude::*;

use crate::db::DbConnection;
use crate::error::Error;
use crate::schema::{anonymous_contributions as anonymous, contributions as known};
use crate::threads::model::{AnonymousRow, Contribution, KnownRow, Mode};

const BATCH: i64 = 500;

/// How many published contributions there are, by mode and by language.
#[derive(Clone, Debug, Default)]
pub struct Counts {
    pub by_mode: BTreeMap<&'static str, i64>,
    /// Language codes.
    pub by_language: BTreeMap<String, i64>,
    pub official: i64,
    pub total: i64,
}

/// Calls back with each contribution in the order of the thread: oldest exchange first, each with its replies
/// after it; hidden and withdrawn ones too, so that replies keep what they stand under.
pub fn all_of_thread(
    conn: &mut DbConnection,
    thread_id: &str,
    mut each: impl FnMut(Contribution) -> Result<(), Error>,
) -> Result<(), Error> {
    walk(conn, thread_id, "", |conn, root| {
        let key = root.sort_key.clone();
        each(root)?;
        walk(conn, thread_id, &key, |_, reply| each(reply))
    })
}

/// Walks what stands under one root key, oldest first.
fn walk(
    conn: &mut DbConnection,
    thread_id: &str,
    root_key: &str,
    mut each: impl FnMut(&mut DbConnection, Contribution) -> Result<(), Error>,
) -> Result<(), Error> {
    let mut after = String::new();
    loop {
        let rows: Vec<KnownRow> = known::table
            .filter(known::thread_id.eq(thread_id).and(known::root_key.eq(root_key)).and(known::sort_key.gt(&after)))
            .order(known::sort_key)
            .limit(BATCH)
            .select(KnownRow::as_select())
            .load(conn)?;
        let anonymous_rows: Vec<AnonymousRow> = anonymous::table
            .filter(anonymous::thread_id.eq(thread_id).and(anonymous::root_key.eq(root_key)))
            .filter(anonymous::sort_key.gt(&after))
            .order(anonymous::sort_key)
            .limit(BATCH)
            .select(AnonymousRow::as_select())
            .load(conn)?;
        let mut batch: Vec<Contribution> = rows.into_iter().map(Contribution::from).collect();
        batch.extend(anonymous_rows.into_iter().map(Contribution::from));
        batch.sort_by(|one, other| one.sort_key.cmp(&other.sort_key));
        // Each table gave its own first ones: only so many are certain to be the first of both.
        batch.truncate(usize::try_from(BATCH).unwrap_or(usize::MAX));
        let Some(last) = batch.last() else { return Ok(()) };
        after = last.sort_key.clone();
        for contribution in batch {
            each(conn, contribution)?;
        }
    }
}

/// Counts what is published in a thread.
pub fn counts_by_mode_and_language(conn: &mut DbConnection, thread_id: &str) -> QueryResult<Counts> {
    let mut counts = Counts::default();
    let rows: Vec<(String, String, bool, i64)> = known::table
        .filter(known::thread_id.eq(thread_id).and(known::state.eq("published")))
        .group_by((known::mode, known::lang, known::official))
        .select((known::mode, known::lang, known::official, count_star()))
        .load(conn)?;
    let anonymous_rows: Vec<(String, i64)> = anonymous::table
        .filter(anonymous::thread_id.eq(thread_id).and(anonymous::state.eq("published")))
        .group_by(anonymous::lang)
        .select((anonymous::lang, count_star()))
        .load(conn)?;
    let named = rows.into_iter().map(|(mode, lang, official, count)| (Mode::find(&mode), lang, official, count));
    let unnamed = anonymous_rows.into_iter().map(|(lang, count)| (Some(Mode::Anonymous), lang, false, count));
    for (mode, lang, official, count) in named.chain(unnamed) {
        *counts.by_mode.entry(mode.unwrap_or(Mode::Pseudonymous).name()).or_default() += count;
        *counts.by_language.entry(lang).or_default() += count;
        counts.official += if official { count } else { 0 };
        counts.total += count;
    }
    Ok(counts)
}
