//! SQL of accounts and roles; sessions, links, and what concerns them have a file each.

mod invitations;
mod links;
mod own;
mod people;
mod second_factor;
mod sessions;

use chrono::NaiveDateTime;
use diesel::prelude::*;
use diesel::result::{DatabaseErrorKind, Error as Failure};

pub use invitations::{Invitee, find_or_invite, give_role, invite};
pub use links::{NewLink, delete_links, find_link, insert_link, spend_link};
pub use own::{Own, empty, own};
pub use people::{Member, PEOPLE_AT_ONCE, Subject, people, subjects};
pub use second_factor::{end_second_factor, set_second_factor, strike_recovery_code, update_step};
pub use sessions::{SESSION_LASTS, delete_session, delete_sessions, insert_session, seen_today, session_by_token, sessions_of};

use super::model::{AccountRow, Purpose};
use crate::db::{self, DbConnection};
use crate::i18n::Lang;
use crate::schema::{account_roles, accounts};
use crate::viewer::{Held, Role};

/// What is known of somebody before they have an account.
#[derive(Clone, Debug)]
pub struct NewAccount<'a> {
    /// Lower case.
    pub email: &'a str,
    pub name: &'a str,
    pub lang: Lang,
    /// An IANA name.
    pub time_zone: &'a str,
    /// When the address was shown to be theirs; none until they follow a link.
    pub confirmed_at: Option<NaiveDateTime>,
}

/// The new account's id; `None` where the address has one already.
pub fn insert_account(conn: &mut DbConnection, new: &NewAccount) -> QueryResult<Option<String>> {
    let id = db::new_id();
    // Nested, because on PostgreSQL a refused row would end the outer transaction.
    let inserted = conn.transaction(|conn| {
        diesel::insert_into(accounts::table)
            .values((
                accounts::id.eq(&id),
                accounts::email.eq(new.email),
                accounts::name.eq(new.name),
                accounts::lang.eq(new.lang.code()),
                accounts::time_zone.eq(new.time_zone),
                accounts::confirmed_at.eq(new.confirmed_at),
                accounts::created_at.eq(db::now()),
            ))
            .execute(conn)
    });
    match inserted {
        Ok(_) => Ok(Some(id)),
        Err(Failure::DatabaseError(DatabaseErrorKind::UniqueViolation, _)) => Ok(None),
        Err(failure) => Err(failure),
    }
}

pub fn find(conn: &mut DbConnection, id: &str) -> QueryResult<AccountRow> {
    accounts::table.find(id).select(AccountRow::as_select()).first(conn)
}

/// By address, lower case.
pub fn find_by_email(conn: &mut DbConnection, email: &str) -> QueryResult<Option<AccountRow>> {
    accounts::table.filter(accounts::email.eq(email)).select(AccountRow::as_select()).first(conn).optional()
}

/// Notes that the address was shown to be theirs; `false` where that was known.
pub fn confirm(conn: &mut DbConnection, id: &str, now: NaiveDateTime) -> QueryResult<bool> {
    let unconfirmed = accounts::table.find(id).filter(accounts::confirmed_at.is_null());
    Ok(diesel::update(unconfirmed).set(accounts::confirmed_at.eq(now)).execute(conn)? == 1)
}

/// Shuts an account out, and ends its sessions and links.
pub fn disable(conn: &mut DbConnection, id: &str, now: NaiveDateTime) -> QueryResult<usize> {
    delete_sessions(conn, id, None)?;
    delete_links(conn, Some(id), &Purpose::ALL)?;
    diesel::update(accounts::table.find(id)).set(accounts::disabled_at.eq(now)).execute(conn)
}

pub fn enable(conn: &mut DbConnection, id: &str) -> QueryResult<usize> {
    diesel::update(accounts::table.find(id)).set(accounts::disabled_at.eq(None::<NaiveDateTime>)).execute(conn)
}

pub fn update_profile(conn: &mut DbConnection, id: &str, name: &str, lang: Lang, time_zone: &str) -> QueryResult<usize> {
    diesel::update(accounts::table.find(id))
        .set((accounts::name.eq(name), accounts::lang.eq(lang.code()), accounts::time_zone.eq(time_zone)))
        .execute(conn)
}

pub fn update_name(conn: &mut DbConnection, id: &str, name: &str) -> QueryResult<usize> {
    diesel::update(accounts::table.find(id)).set(accounts::name.eq(name)).execute(conn)
}

pub fn update_password(conn: &mut DbConnection, id: &str, password_hash: &str) -> QueryResult<usize> {
    diesel::update(accounts::table.find(id)).set(accounts::password_hash.eq(password_hash)).execute(conn)
}

/// `false` where another account has the address.
pub fn update_address(conn: &mut DbConnection, id: &str, email: &str) -> QueryResult<bool> {
    // Nested, because on PostgreSQL a refused row would end the outer transaction.
    let updated = conn.transaction(|conn| diesel::update(accounts::table.find(id)).set(accounts::email.eq(email)).execute(conn));
    match updated {
        Ok(_) => Ok(true),
        Err(Failure::DatabaseError(DatabaseErrorKind::UniqueViolation, _)) => Ok(false),
        Err(failure) => Err(failure),
    }
}

pub fn roles_of(conn: &mut DbConnection, account_id: &str) -> QueryResult<Vec<Held>> {
    let rows: Vec<(String, Option<String>)> = account_roles::table
        .filter(account_roles::account_id.eq(account_id))
        .order(account_roles::id)
        .select((account_roles::role, account_roles::subject_id))
        .load(conn)?;
    Ok(rows.into_iter().filter_map(|(role, subject_id)| Some(Held { role: Role::find(&role)?, subject_id })).collect())
}

pub fn holds(conn: &mut DbConnection, account_id: &str, role: Role, subject_id: Option<&str>) -> QueryResult<bool> {
    let held = roles_of(conn, account_id)?;
    Ok(held.iter().any(|held| held.role == role && held.subject_id.as_deref() == subject_id))
}

/// Gives a role; giving it twice changes nothing.
pub fn grant(conn: &mut DbConnection, account_id: &str, role: Role, subject_id: Option<&str>) -> QueryResult<()> {
    if holds(conn, account_id, role, subject_id)? {
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

/// Whether anybody who can sign in administers this portal.
pub fn has_administrator(conn: &mut DbConnection) -> QueryResult<bool> {
    has_other_administrator(conn, "")
}

/// Whether anybody but this account does.
pub fn has_other_administrator(conn: &mut DbConnection, account_id: &str) -> QueryResult<bool> {
    let administrators = account_roles::table
        .inner_join(accounts::table)
        .filter(account_roles::role.eq(Role::Administrator.name()).and(accounts::id.ne(account_id)))
        .filter(accounts::disabled_at.is_null().and(accounts::deleted_at.is_null()));
    diesel::select(diesel::dsl::exists(administrators.select(account_roles::id))).get_result(conn)
}
