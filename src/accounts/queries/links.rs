//! SQL of one-time links.

use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;

use crate::accounts::model::{Link, Purpose};
use crate::db::{self, DbConnection};
use crate::schema::links;

/// So long an expired link is still known, so that whoever follows it is offered a new one.
const KNOWN_AFTER_EXPIRY: TimeDelta = TimeDelta::days(60);

/// What a link is made of, besides its token.
pub struct NewLink<'a> {
    pub token_hash: &'a str,
    pub purpose: Purpose,
    pub account_id: Option<&'a str>,
    pub subject_id: Option<&'a str>,
    pub detail: &'a str,
    pub lasts: TimeDelta,
}

/// A new link; those that expired long ago go at this occasion.
pub fn insert_link(conn: &mut DbConnection, new: &NewLink) -> QueryResult<usize> {
    let now = db::now();
    if let Some(account_id) = new.account_id {
        let old = links::table.filter(links::account_id.eq(account_id).and(links::expires_at.lt(now - KNOWN_AFTER_EXPIRY)));
        diesel::delete(old).execute(conn)?;
    }
    diesel::insert_into(links::table)
        .values((
            links::id.eq(db::new_id()),
            links::token_hash.eq(new.token_hash),
            links::purpose.eq(new.purpose.name()),
            links::account_id.eq(new.account_id),
            links::subject_id.eq(new.subject_id),
            links::detail.eq(new.detail),
            links::created_at.eq(now),
            links::expires_at.eq(now + new.lasts),
        ))
        .execute(conn)
}

pub fn find_link(conn: &mut DbConnection, token_hash: &str) -> QueryResult<Option<Link>> {
    links::table.filter(links::token_hash.eq(token_hash)).select(Link::as_select()).first(conn).optional()
}

/// Uses a link up; `false` where it was used or expired meanwhile.
pub fn spend_link(conn: &mut DbConnection, id: &str, now: NaiveDateTime) -> QueryResult<bool> {
    let open = links::table.find(id).filter(links::used_at.is_null().and(links::expires_at.gt(now)));
    Ok(diesel::update(open).set(links::used_at.eq(now)).execute(conn)? == 1)
}

/// Takes back the links of these purposes that an account was sent; with no account, those that belong to none.
pub fn delete_links(conn: &mut DbConnection, account_id: Option<&str>, purposes: &[Purpose]) -> QueryResult<usize> {
    let names: Vec<&str> = purposes.iter().map(|purpose| purpose.name()).collect();
    let of_purpose = links::table.filter(links::purpose.eq_any(names));
    match account_id {
        Some(id) => diesel::delete(of_purpose.filter(links::account_id.eq(id))).execute(conn),
        None => diesel::delete(of_purpose.filter(links::account_id.is_null())).execute(conn),
    }
}
