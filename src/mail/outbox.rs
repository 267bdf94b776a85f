//! The outbox table: one row for one rule, recipient, item and occurrence.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use diesel::result::{DatabaseErrorKind, Error as Failure};

use super::tokens::without_tokens;
use crate::db::{self, DbConnection};
use crate::error::Error;
use crate::i18n::Lang;
use crate::schema::mails;

/// A mail as its cause writes it, in the recipient's language.
#[derive(Clone, Debug)]
pub struct Message {
    /// For instance `reminder:ACTION:-7:2026-12-01:ACCOUNT`. A second mail with the same key is never written.
    pub occurrence_key: String,
    /// What kind of mail, for the desk: locale key `mail-kind-…`.
    pub kind: &'static str,
    pub account_id: Option<String>,
    pub to_name: String,
    pub to_address: String,
    pub lang: Lang,
    /// Without isolation marks.
    pub subject: String,
    pub text: String,
    pub html: String,
    /// What it is about: (`action`, its id).
    pub about: Option<(&'static str, String)>,
    /// Where its reader ends what they asked for; such a mail is not kept once it is out.
    pub unsubscribe: Option<String>,
}

#[derive(Queryable, Selectable, Clone, Debug)]
#[diesel(table_name = mails)]
pub struct Mail {
    pub id: String,
    pub occurrence_key: String,
    pub kind: String,
    pub account_id: Option<String>,
    pub to_name: String,
    pub to_address: String,
    pub lang: String,
    pub subject: String,
    pub text_body: String,
    pub html_body: String,
    pub message_id: String,
    pub subject_kind: Option<String>,
    pub subject_id: Option<String>,
    pub state: String,
    pub reason: Option<String>,
    pub attempts: i32,
    pub queued_at: NaiveDateTime,
    pub send_at: NaiveDateTime,
    pub sent_at: Option<NaiveDateTime>,
    pub unsubscribe: Option<String>,
}

/// Puts a mail into the outbox; `false` where this occurrence is there already.
pub fn queue(conn: &mut DbConnection, message: &Message) -> Result<bool, Error> {
    queue_at(conn, message, db::now())
}

/// The same, as if it were `now`.
pub fn queue_at(conn: &mut DbConnection, message: &Message, now: NaiveDateTime) -> Result<bool, Error> {
    insert(conn, message, "queued", None, now)
}

/// Notes that this occurrence is not mailed, and why (a locale key), so that the desk can say so.
pub fn skip(conn: &mut DbConnection, message: &Message, reason: &str) -> Result<bool, Error> {
    skip_at(conn, message, reason, db::now())
}

/// The same, as if it were `now`.
pub fn skip_at(conn: &mut DbConnection, message: &Message, reason: &str, now: NaiveDateTime) -> Result<bool, Error> {
    insert(conn, message, "skipped", Some(reason), now)
}

fn insert(
    conn: &mut DbConnection,
    message: &Message,
    state: &str,
    reason: Option<&str>,
    now: NaiveDateTime,
) -> Result<bool, Error> {
    let id = db::new_id();
    let (subject_kind, subject_id) = message.about.clone().unzip();
    // Nested, because on PostgreSQL a refused row would end the outer transaction.
    let inserted = conn.transaction(|conn| {
        diesel::insert_into(mails::table)
            .values((
                mails::id.eq(&id),
                mails::occurrence_key.eq(&message.occurrence_key),
                mails::kind.eq(message.kind),
                mails::account_id.eq(&message.account_id),
                mails::to_name.eq(&message.to_name),
                mails::to_address.eq(&message.to_address),
                mails::lang.eq(message.lang.code()),
                mails::subject.eq(&message.subject),
                mails::text_body.eq(&message.text),
                mails::html_body.eq(&message.html),
                mails::message_id.eq(format!("<{id}@baraza>")),
                (
                    mails::subject_kind.eq(subject_kind),
                    mails::subject_id.eq(&subject_id),
                    mails::unsubscribe.eq(&message.unsubscribe),
                ),
                (mails::state.eq(state), mails::reason.eq(reason)),
                (mails::queued_at.eq(now), mails::send_at.eq(now)),
            ))
            .execute(conn)
    });
    match inserted {
        Ok(_) => {
            db::touched("mail");
            Ok(true)
        }
        Err(Failure::DatabaseError(DatabaseErrorKind::UniqueViolation, _)) => Ok(false),
        Err(cause) => Err(cause.into()),
    }
}

/// Which of these occurrences are written down already, mailed or not.
pub fn known(conn: &mut DbConnection, keys: &[String]) -> QueryResult<Vec<String>> {
    let mut known = Vec::new();
    for some in keys.chunks(500) {
        known.extend(mails::table.filter(mails::occurrence_key.eq_any(some)).select(mails::occurrence_key).load::<String>(conn)?);
    }
    Ok(known)
}

pub fn find(conn: &mut DbConnection, id: &str) -> QueryResult<Mail> {
    mails::table.find(id).select(Mail::as_select()).first(conn)
}

/// Those of a kind that wait, oldest first.
pub fn queued(conn: &mut DbConnection, kind: &str) -> QueryResult<Vec<Mail>> {
    mails::table.filter(mails::state.eq("queued").and(mails::kind.eq(kind))).order(mails::id).select(Mail::as_select()).load(conn)
}

/// Takes a mail back that has not gone out, and notes why; `false` where it is on its way.
pub fn withdraw(conn: &mut DbConnection, id: &str, reason: &str) -> QueryResult<bool> {
    let waiting = mails::table.find(id).filter(mails::state.eq("queued"));
    let withdrawn = diesel::update(waiting).set((mails::state.eq("skipped"), mails::reason.eq(Some(reason)))).execute(conn)?;
    db::touched("mail");
    Ok(withdrawn == 1)
}

/// Makes everything that waits due at once, whatever pause a refusal earned it; for `baraza remind`.
pub fn hurry(conn: &mut DbConnection, now: NaiveDateTime) -> QueryResult<usize> {
    let waiting = mails::table.filter(mails::state.eq("queued").and(mails::send_at.gt(now)));
    diesel::update(waiting).set(mails::send_at.eq(now)).execute(conn)
}

/// The newest mails, newest first, in one state or in all.
pub fn latest(conn: &mut DbConnection, state: Option<&str>, limit: i64) -> QueryResult<Vec<Mail>> {
    let mut query = mails::table.order((mails::queued_at.desc(), mails::id.desc())).limit(limit).into_boxed();
    if let Some(state) = state {
        query = query.filter(mails::state.eq(state.to_owned()));
    }
    query.select(Mail::as_select()).load(conn)
}

/// The newest of some kinds in one state, newest first.
pub fn latest_of(conn: &mut DbConnection, kinds: &[&str], state: &str, limit: i64) -> QueryResult<Vec<Mail>> {
    mails::table
        .filter(mails::kind.eq_any(kinds).and(mails::state.eq(state)))
        .order((mails::queued_at.desc(), mails::id.desc()))
        .limit(limit)
        .select(Mail::as_select())
        .load(conn)
}

/// Tries a mail again that failed for good; `false` where it didn't.
pub fn requeue(conn: &mut DbConnection, id: &str, now: NaiveDateTime) -> QueryResult<bool> {
    let failed = mails::table.find(id).filter(mails::state.eq("failed"));
    let moved =
        diesel::update(failed).set((mails::state.eq("queued"), mails::send_at.eq(now), mails::attempts.eq(0))).execute(conn)?;
    db::touched("mail");
    Ok(moved == 1)
}

/// Mails about one thing, newest first.
pub fn of_subject(conn: &mut DbConnection, kind: &str, id: &str) -> QueryResult<Vec<Mail>> {
    mails::table
        .filter(mails::subject_kind.eq(kind).and(mails::subject_id.eq(id)))
        .order(mails::queued_at.desc())
        .select(Mail::as_select())
        .load(conn)
}

/// How many mails are in each state.
pub fn counts(conn: &mut DbConnection) -> QueryResult<Vec<(String, i64)>> {
    mails::table.group_by(mails::state).select((mails::state, diesel::dsl::count_star())).load(conn)
}

/// How many mails of a kind were queued since a moment.
pub fn in_window(conn: &mut DbConnection, kind: &str, since: NaiveDateTime) -> QueryResult<i64> {
    mails::table.filter(mails::kind.eq(kind).and(mails::queued_at.ge(since))).count().get_result(conn)
}

/// How many still wait to be sent.
pub fn waiting(conn: &mut DbConnection) -> QueryResult<i64> {
    mails::table.filter(mails::state.eq_any(["queued", "sending"])).count().get_result(conn)
}

/// Takes what is due and marks it as being sent; a worker that dies gives it back when `lease_until` has passed.
pub(super) fn claim(
    conn: &mut DbConnection,
    now: NaiveDateTime,
    lease_until: NaiveDateTime,
    limit: i64,
) -> QueryResult<Vec<Mail>> {
    let due: Vec<Mail> = mails::table
        .filter(mails::state.eq_any(["queued", "sending"]).and(mails::send_at.le(now)))
        .order((mails::send_at, mails::id))
        .limit(limit)
        .select(Mail::as_select())
        .load(conn)?;
    let mut taken = Vec::with_capacity(due.len());
    for mail in due {
        let same = mails::table.find(&mail.id).filter(mails::send_at.eq(mail.send_at));
        let moved = diesel::update(same)
            .set((mails::state.eq("sending"), mails::send_at.eq(lease_until), mails::attempts.eq(mail.attempts + 1)))
            .execute(conn)?;
        if moved == 1 {
            taken.push(Mail { attempts: mail.attempts + 1, ..mail });
        }
    }
    Ok(taken)
}

pub(super) fn mark_sent(conn: &mut DbConnection, id: &str, now: NaiveDateTime) -> QueryResult<usize> {
    diesel::update(mails::table.find(id))
        .set((mails::state.eq("sent"), mails::reason.eq(None::<String>), mails::sent_at.eq(Some(now))))
        .execute(conn)
}

/// Takes the tokens out of a mail that is out.
pub(super) fn strike_tokens(conn: &mut DbConnection, mail: &Mail) -> QueryResult<usize> {
    let (text, html) = (without_tokens(&mail.text_body), without_tokens(&mail.html_body));
    diesel::update(mails::table.find(&mail.id)).set((mails::text_body.eq(text), mails::html_body.eq(html))).execute(conn)
}

/// Drops what waits to be sent to somebody who asked for it and wants it no more.
pub fn forget_subscriber(conn: &mut DbConnection, address: &str) -> QueryResult<()> {
    diesel::delete(mails::table.filter(mails::to_address.eq(address).and(mails::unsubscribe.is_not_null()))).execute(conn)?;
    db::touched("mail");
    Ok(())
}

/// Lets go of a mail that somebody without an account asked for: nothing is to say whom it went to.
pub(super) fn drop_mail(conn: &mut DbConnection, id: &str) -> QueryResult<usize> {
    diesel::delete(mails::table.find(id)).execute(conn)
}

/// Drops what waits to be sent to somebody whose account is gone, and empties what was sent to them.
pub fn forget(conn: &mut DbConnection, account_id: &str) -> QueryResult<()> {
    let of_account = mails::table.filter(mails::account_id.eq(account_id));
    diesel::delete(of_account.filter(mails::state.eq_any(["queued", "sending"]))).execute(conn)?;
    diesel::update(of_account)
        .set((
            mails::to_name.eq(""),
            mails::to_address.eq(""),
            mails::subject.eq(""),
            mails::text_body.eq(""),
            mails::html_body.eq(""),
        ))
        .execute(conn)?;
    db::touched("mail");
    Ok(())
}

pub(super) fn mark_failed(
    conn: &mut DbConnection,
    id: &str,
    reason: &str,
    retry_at: Option<NaiveDateTime>,
) -> QueryResult<usize> {
    let row = mails::table.find(id);
    match retry_at {
        Some(at) => diesel::update(row)
            .set((mails::state.eq("queued"), mails::reason.eq(Some(reason)), mails::send_at.eq(at)))
            .execute(conn),
        None => diesel::update(row).set((mails::state.eq("failed"), mails::reason.eq(Some(reason)))).execute(conn),
    }
}
