//! SQL of who follows what by mail.

use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;

use crate::accounts::session::new_token;
use crate::db::{self, DbConnection};
use crate::error::Error;
use crate::i18n::Lang;
use crate::journal;
use crate::mail;
use crate::schema::follows;

/// So long somebody has to answer the first mail.
const PATIENCE: TimeDelta = TimeDelta::days(3);
/// Nobody else can fill a mailbox with our mails: so many a day to one address.
const ASKED_A_DAY: i64 = 5;

#[derive(Queryable, Selectable, Clone, Debug)]
#[diesel(table_name = follows)]
pub struct Follow {
    pub id: String,
    pub address: String,
    lang: String,
    pub path: String,
    pub token: String,
    pub asked_at: NaiveDateTime,
    pub confirmed_at: Option<NaiveDateTime>,
    pub told_to: i64,
    pub told_at: Option<NaiveDateTime>,
}

impl Follow {
    pub fn lang(&self) -> Lang {
        Lang::find(&self.lang).unwrap_or(Lang::EN)
    }

    /// From when on things are new to its reader.
    pub fn since(&self) -> NaiveDateTime {
        self.told_at.or(self.confirmed_at).unwrap_or(self.asked_at)
    }
}

/// Notes that somebody wants to follow a page. None where that address was asked too often today.
pub fn ask(conn: &mut DbConnection, address: &str, lang: Lang, path: &str, now: NaiveDateTime) -> Result<Option<Follow>, Error> {
    let lately: i64 = follows::table
        .filter(follows::address.eq(address).and(follows::asked_at.gt(now - TimeDelta::days(1))))
        .count()
        .get_result(conn)?;
    let same = follows::table.filter(follows::address.eq(address).and(follows::path.eq(path)));
    let known: Option<Follow> = same.select(Follow::as_select()).first(conn).optional()?;
    if lately >= ASKED_A_DAY && known.is_none() {
        return Ok(None);
    }
    if let Some(follow) = known {
        diesel::update(follows::table.find(&follow.id))
            .set((follows::asked_at.eq(now), follows::lang.eq(lang.code())))
            .execute(conn)?;
        return Ok(Some(Follow { lang: lang.code().into(), asked_at: now, ..follow }));
    }
    let follow = Follow {
        id: db::new_random_id(),
        address: address.into(),
        lang: lang.code().into(),
        path: path.into(),
        token: new_token(),
        asked_at: now,
        confirmed_at: None,
        told_to: journal::newest(conn)?,
        told_at: None,
    };
    diesel::insert_into(follows::table)
        .values((
            (follows::id.eq(&follow.id), follows::address.eq(address), follows::lang.eq(lang.code()), follows::path.eq(path)),
            (follows::token.eq(&follow.token), follows::asked_at.eq(now), follows::told_to.eq(follow.told_to)),
        ))
        .execute(conn)?;
    Ok(Some(follow))
}

pub fn by_token(conn: &mut DbConnection, token: &str) -> QueryResult<Follow> {
    follows::table.filter(follows::token.eq(token)).select(Follow::as_select()).first(conn)
}

/// What an address follows, for whoever reads its mail.
pub fn of_address(conn: &mut DbConnection, address: &str) -> QueryResult<Vec<Follow>> {
    follows::table
        .filter(follows::address.eq(address).and(follows::confirmed_at.is_not_null()))
        .order(follows::path)
        .select(Follow::as_select())
        .load(conn)
}

/// From now on news go there.
pub fn confirm(conn: &mut DbConnection, follow: &Follow, now: NaiveDateTime) -> Result<(), Error> {
    let newest = journal::newest(conn)?;
    diesel::update(follows::table.find(&follow.id).filter(follows::confirmed_at.is_null()))
        .set((follows::confirmed_at.eq(Some(now)), follows::told_to.eq(newest)))
        .execute(conn)?;
    Ok(())
}

/// Forgets one, and what waits to be mailed because of it.
pub fn end(conn: &mut DbConnection, follow: &Follow) -> Result<(), Error> {
    diesel::delete(follows::table.find(&follow.id)).execute(conn)?;
    Ok(mail::forget_subscriber(conn, &follow.address)?)
}

/// Forgets an address and all that it follows.
pub fn end_all(conn: &mut DbConnection, address: &str) -> Result<(), Error> {
    diesel::delete(follows::table.filter(follows::address.eq(address))).execute(conn)?;
    Ok(mail::forget_subscriber(conn, address)?)
}

/// Those who never answered the first mail.
pub fn forget_unconfirmed(conn: &mut DbConnection, now: NaiveDateTime) -> QueryResult<usize> {
    let unanswered = follows::table.filter(follows::confirmed_at.is_null().and(follows::asked_at.lt(now - PATIENCE)));
    diesel::delete(unanswered).execute(conn)
}

/// Those to whom something may be new: not told since a moment, nor of the newest entry. By address.
pub fn due(conn: &mut DbConnection, told_before: NaiveDateTime, newest: i64) -> QueryResult<Vec<Follow>> {
    follows::table
        .filter(follows::confirmed_at.is_not_null().and(follows::told_to.lt(newest)))
        .filter(follows::told_at.is_null().or(follows::told_at.lt(told_before)))
        .order((follows::address, follows::path))
        .select(Follow::as_select())
        .load(conn)
}

/// That they know all up to an entry; `told` where a mail said so.
pub fn mark_told(conn: &mut DbConnection, ids: &[String], to: i64, told: Option<NaiveDateTime>) -> QueryResult<usize> {
    let rows = || follows::table.filter(follows::id.eq_any(ids.to_vec()));
    if let Some(now) = told {
        diesel::update(rows()).set(follows::told_at.eq(Some(now))).execute(conn)?;
    }
    diesel::update(rows()).set(follows::told_to.eq(to)).execute(conn)
}
