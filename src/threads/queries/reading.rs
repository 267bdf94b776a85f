//! Reads a thread: both tables by the same key, merged. What each page asks goes to the real connection, whose
//! statements are known by their type and are not written anew.

use std::collections::HashMap;

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::places;
use crate::db::{DbConnection, on_each_database};
use crate::i18n::Lang;
use crate::schema::{anonymous_contributions as anonymous, contributions as known, entity_names as names, organisations};
use crate::threads::model::{AnonymousRow, Contribution, KnownRow};

/// Exchanges on one page of a thread.
const PAGE: usize = 20;
/// Replies shown below what they answer, before the link to all of them.
const REPLIES: usize = 5;
/// Replies read for a page; past it each exchange still links to all of its own.
const REPLIES_READ: i64 = 300;
/// Replies on the page of one exchange.
const EXCHANGE_PAGE: usize = 100;

/// What opened an exchange, and the first replies to it.
#[derive(Clone, Debug)]
pub struct Exchange {
    pub root: Contribution,
    pub replies: Vec<Contribution>,
    /// There are more replies than these.
    pub more: bool,
}

/// One page of a thread, newest exchange first.
#[derive(Clone, Debug)]
pub struct Part {
    pub exchanges: Vec<Exchange>,
    /// Where the next page begins, if there is one, as its address says it: `after=KEY` of a thread, `exchange=ID` of one
    /// exchange.
    pub next: Option<String>,
}

/// Merges what came from both tables, by the key they share.
fn merged(known: Vec<KnownRow>, anonymous: Vec<AnonymousRow>, newest_first: bool) -> Vec<Contribution> {
    let mut all: Vec<Contribution> = known.into_iter().map(Contribution::from).collect();
    all.extend(anonymous.into_iter().map(Contribution::from));
    all.sort_by(|one, other| one.sort_key.cmp(&other.sort_key));
    if newest_first {
        all.reverse();
    }
    all
}

/// The next 20 exchanges older than `after`, or from `from` on; from the newest where neither is given.
pub fn part_of_thread(conn: &mut DbConnection, thread_id: &str, after: Option<&str>, from: Option<&str>) -> QueryResult<Part> {
    // A key begins with a year, so "9" sorts behind all: one statement serves every case.
    let (below, up_to) = (after.unwrap_or("9"), from.unwrap_or("9"));
    let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let rows: Vec<KnownRow> = on_each_database!(conn, |conn| known::table
        .filter(known::thread_id.eq(thread_id).and(known::root_key.eq("")))
        .filter(known::sort_key.lt(below).and(known::sort_key.le(up_to)))
        .order(known::sort_key.desc())
        .limit(limit)
        .select(KnownRow::as_select())
        .load(conn))?;
    let anonymous_rows: Vec<AnonymousRow> = on_each_database!(conn, |conn| anonymous::table
        .filter(anonymous::thread_id.eq(thread_id).and(anonymous::root_key.eq("")))
        .filter(anonymous::sort_key.lt(below).and(anonymous::sort_key.le(up_to)))
        .order(anonymous::sort_key.desc())
        .limit(limit)
        .select(AnonymousRow::as_select())
        .load(conn))?;
    let mut roots = merged(rows, anonymous_rows, true);
    let more = roots.len() > PAGE;
    roots.truncate(PAGE);
    let next = more.then(|| roots.last().map(|root| format!("after={}", root.sort_key))).flatten();
    let exchanges = with_replies(conn, thread_id, roots)?;
    Ok(Part { exchanges, next })
}

/// The replies of a page stand in one range of the index, since they carry the key of what they answer.
fn with_replies(conn: &mut DbConnection, thread_id: &str, roots: Vec<Contribution>) -> QueryResult<Vec<Exchange>> {
    let (Some(newest), Some(oldest)) = (roots.first(), roots.last()) else { return Ok(Vec::new()) };
    let (high, low) = (newest.sort_key.clone(), oldest.sort_key.clone());
    let rows: Vec<KnownRow> = on_each_database!(conn, |conn| known::table
        .filter(known::thread_id.eq(thread_id))
        .filter(known::root_key.ge(&low).and(known::root_key.le(&high)))
        .order((known::root_key.desc(), known::sort_key))
        .limit(REPLIES_READ)
        .select(KnownRow::as_select())
        .load(conn))?;
    let anonymous_rows: Vec<AnonymousRow> = on_each_database!(conn, |conn| anonymous::table
        .filter(anonymous::thread_id.eq(thread_id))
        .filter(anonymous::root_key.ge(&low).and(anonymous::root_key.le(&high)))
        .order((anonymous::root_key.desc(), anonymous::sort_key))
        .limit(REPLIES_READ)
        .select(AnonymousRow::as_select())
        .load(conn))?;
    let cut = [rows.len(), anonymous_rows.len()].iter().any(|read| i64::try_from(*read).is_ok_and(|read| read == REPLIES_READ));
    let mut by_root: HashMap<String, Vec<Contribution>> = HashMap::new();
    for reply in merged(rows, anonymous_rows, false) {
        by_root.entry(reply.root_key.clone()).or_default().push(reply);
    }
    Ok(roots
        .into_iter()
        .map(|root| {
            let mut replies = by_root.remove(&root.sort_key).unwrap_or_default();
            let more = replies.len() > REPLIES || cut;
            replies.truncate(REPLIES);
            Exchange { root, replies, more }
        })
        .collect())
}

/// One exchange with its replies from a key on.
pub fn exchange(conn: &mut DbConnection, thread_id: &str, key: &str, after: &str) -> QueryResult<Option<Part>> {
    let part = |conn: &mut DbConnection, root_key: &str, after: &str, limit: i64| -> QueryResult<Vec<Contribution>> {
        let rows = known::table
            .filter(known::thread_id.eq(thread_id).and(known::root_key.eq(root_key)).and(known::sort_key.ge(after)))
            .order(known::sort_key)
            .limit(limit)
            .select(KnownRow::as_select())
            .load(conn)?;
        let anonymous_rows = anonymous::table
            .filter(anonymous::thread_id.eq(thread_id).and(anonymous::root_key.eq(root_key)))
            .filter(anonymous::sort_key.ge(after))
            .order(anonymous::sort_key)
            .limit(limit)
            .select(AnonymousRow::as_select())
            .load(conn)?;
        Ok(merged(rows, anonymous_rows, false))
    };
    let Some(root) = part(conn, "", key, 1)?.into_iter().next().filter(|root| root.sort_key == key) else { return Ok(None) };
    let mut replies = part(conn, key, after, i64::try_from(EXCHANGE_PAGE + 1).unwrap_or(i64::MAX))?;
    let next = replies.get(EXCHANGE_PAGE).map(|reply| format!("exchange={}", reply.id));
    replies.truncate(EXCHANGE_PAGE);
    Ok(Some(Part { exchanges: vec![Exchange { root, replies, more: false }], next }))
}

/// A contribution of either table.
pub fn find(conn: &mut DbConnection, id: &str) -> QueryResult<Contribution> {
    let row = known::table.find(id).select(KnownRow::as_select()).first(conn).optional()?;
    match row {
        Some(row) => Ok(row.into()),
        None => {
            anonymous::table.filter(anonymous::id.eq(id)).select(AnonymousRow::as_select()).first(conn).map(Contribution::from)
        }
    }
}

/// The contribution that a receipt code belongs to.
pub fn by_receipt(conn: &mut DbConnection, hash: &str) -> QueryResult<Contribution> {
    match places::find(conn, hash)? {
        Some(row) => Ok(row.into()),
        None => {
            known::table.filter(known::receipt_hash.eq(hash)).select(KnownRow::as_select()).first(conn).map(Contribution::from)
        }
    }
}

/// What the same account wrote in the same words a moment ago: a form that was sent twice.
pub fn duplicate_of(
    conn: &mut DbConnection,
    account_id: &str,
    thread_id: &str,
    body: &str,
    since: NaiveDateTime,
) -> QueryResult<Option<String>> {
    known::table
        .filter(known::author_id.eq(account_id).and(known::posted_at.gt(since)))
        .filter(known::thread_id.eq(thread_id).and(known::body.eq(body)).and(known::state.eq("published")))
        .select(known::id)
        .first(conn)
        .optional()
}

/// What these entities are called: in the reader's language, else in English, else in any.
pub fn entity_names(conn: &mut DbConnection, ids: &[String], lang: Lang) -> QueryResult<HashMap<String, String>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let mut rows: Vec<(String, String, String)> =
        names::table.filter(names::entity_id.eq_any(ids)).select((names::entity_id, names::lang, names::name)).load(conn)?;
    // The best comes last and stays.
    rows.sort_by_key(|(_, code, _)| (code == lang.code(), code == "en"));
    Ok(rows.into_iter().map(|(id, _, name)| (id, name)).collect())
}

/// What these organisations are called, and whether each is verified.
pub fn organisation_names(conn: &mut DbConnection, ids: &[String]) -> QueryResult<HashMap<String, (String, bool)>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<(String, String, Option<NaiveDateTime>)> = organisations::table
        .filter(organisations::id.eq_any(ids))
        .select((organisations::id, organisations::name, organisations::verified_at))
        .load(conn)?;
    Ok(rows.into_iter().map(|(id, name, verified_at)| (id, (name, verified_at.is_some()))).collect())
}
