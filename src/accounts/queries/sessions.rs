//! SQL of sessions.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use diesel::prelude::*;

use crate::accounts::model::{AccountRow, Session};
use crate::db::DbConnection;
use crate::schema::{accounts, sessions};

/// How long a session lasts without a new sign-in.
pub const SESSION_LASTS: TimeDelta = TimeDelta::days(30);

/// The session behind a cookie, with its account, while both are valid.
pub fn session_by_token(
    conn: &mut DbConnection,
    token_hash: &str,
    now: NaiveDateTime,
) -> QueryResult<Option<(Session, AccountRow)>> {
    let found: Option<(Session, AccountRow)> = sessions::table
        .inner_join(accounts::table)
        .filter(sessions::token_hash.eq(token_hash).and(sessions::expires_at.gt(now)))
        .select((Session::as_select(), AccountRow::as_select()))
        .first(conn)
        .optional()?;
    Ok(found.filter(|(_, account)| account.may_sign_in()))
}

/// A new session; the account's expired ones go at this occasion.
pub fn insert_session(conn: &mut DbConnection, session: &Session) -> QueryResult<usize> {
    let of_account = sessions::table.filter(sessions::account_id.eq(&session.account_id));
    diesel::delete(of_account.filter(sessions::expires_at.le(session.started_at))).execute(conn)?;
    diesel::insert_into(sessions::table).values(session).execute(conn)
}

/// Ends one session of an account.
pub fn delete_session(conn: &mut DbConnection, account_id: &str, id: &str) -> QueryResult<usize> {
    diesel::delete(sessions::table.find(id).filter(sessions::account_id.eq(account_id))).execute(conn)
}

/// Ends all sessions of an account, or all but one.
pub fn delete_sessions(conn: &mut DbConnection, account_id: &str, but: Option<&str>) -> QueryResult<usize> {
    let of_account = sessions::table.filter(sessions::account_id.eq(account_id));
    diesel::delete(of_account.filter(sessions::id.ne(but.unwrap_or_default()))).execute(conn)
}

/// The sessions of an account that hold, the newest first.
pub fn sessions_of(conn: &mut DbConnection, account_id: &str, now: NaiveDateTime) -> QueryResult<Vec<Session>> {
    sessions::table
        .filter(sessions::account_id.eq(account_id).and(sessions::expires_at.gt(now)))
        .order(sessions::started_at.desc())
        .select(Session::as_select())
        .load(conn)
}

/// Notes the day on which a session was last used.
pub fn seen_today(conn: &mut DbConnection, id: &str, today: NaiveDate) -> QueryResult<usize> {
    diesel::update(sessions::table.find(id)).set(sessions::last_seen_on.eq(today)).execute(conn)
}
