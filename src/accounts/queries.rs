//! SQL of accounts, roles and sessions.

use chrono::{NaiveDateTime, TimeDelta};
use chrono_tz::Tz;
use diesel::prelude::*;

use super::model::{AccountRow, Session};
use crate::db::{self, DbConnection};
use crate::i18n::Lang;
use crate::schema::{account_roles, accounts, sessions};
use crate::viewer::{Held, Role};

/// How long a session lasts without a new sign-in.
pub const SESSION_LASTS: TimeDelta = TimeDelta::days(30);

pub fn find(conn: &mut DbConnection, id: &str) -> QueryResult<AccountRow> {
    accounts::table.find(id).select(AccountRow::as_select()).first(conn)
}

/// By address, lower case.
pub fn find_by_email(conn: &mut DbConnection, email: &str) -> QueryResult<AccountRow> {
    accounts::table.filter(accounts::email.eq(email)).select(AccountRow::as_select()).first(conn)
}

pub fn roles_of(conn: &mut DbConnection, account_id: &str) -> QueryResult<Vec<Held>> {
    let rows: Vec<(String, Option<String>)> = account_roles::table
        .filter(account_roles::account_id.eq(account_id))
        .select((account_roles::role, account_roles::subject_id))
        .load(conn)?;
    Ok(rows.into_iter().filter_map(|(role, subject_id)| Some(Held { role: Role::find(&role)?, subject_id })).collect())
}

/// Gives a role; giving it twice changes nothing.
pub fn grant(conn: &mut DbConnection, account_id: &str, role: Role, subject_id: Option<&str>) -> QueryResult<()> {
    let held = roles_of(conn, account_id)?;
    if held.iter().any(|held| held.role == role && held.subject_id.as_deref() == subject_id) {
        return Ok(());
    }
    diesel::insert_into(account_roles::table)
        .values((
            account_roles::id.eq(db::new_id()),
            account_roles::account_id.eq(account_id),
            account_roles::role.eq(role.name()),
            account_roles::subject_id.eq(subject_id),
        ))
        .execute(conn)?;
    Ok(())
}

/// Takes a role back.
pub fn revoke(conn: &mut DbConnection, account_id: &str, role: Role, subject_id: Option<&str>) -> QueryResult<()> {
    let held = account_roles::table.filter(account_roles::account_id.eq(account_id).and(account_roles::role.eq(role.name())));
    match subject_id {
        Some(subject_id) => diesel::delete(held.filter(account_roles::subject_id.eq(subject_id))).execute(conn)?,
        None => diesel::delete(held.filter(account_roles::subject_id.is_null())).execute(conn)?,
    };
    Ok(())
}

/// A new account without a password, whose owner signs in by a link. The address is in lower case.
pub fn insert_account(conn: &mut DbConnection, email: &str, name: &str, lang: Lang, zone: Tz) -> QueryResult<String> {
    let id = db::new_id();
    diesel::insert_into(accounts::table)
        .values((
            accounts::id.eq(&id),
            accounts::email.eq(email),
            accounts::name.eq(name),
            accounts::lang.eq(lang.code()),
            accounts::time_zone.eq(zone.name()),
            accounts::created_at.eq(db::now()),
        ))
        .execute(conn)?;
    Ok(id)
}

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

pub fn insert_session(conn: &mut DbConnection, session: &Session) -> QueryResult<usize> {
    diesel::insert_into(sessions::table).values(session).execute(conn)
}

/// Ends one session of an account.
pub fn delete_session(conn: &mut DbConnection, account_id: &str, id: &str) -> QueryResult<usize> {
    diesel::delete(sessions::table.find(id).filter(sessions::account_id.eq(account_id))).execute(conn)
}
