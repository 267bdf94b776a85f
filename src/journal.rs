//! The journal: what happened, recorded in the transaction of the change; rows are added, never changed.
//!
//! From this one table come the audit trail, the history of each thing, and what caches must let go of.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde::Serialize;

use crate::db::{self, DbConnection};
use crate::error::Error;
use crate::schema::journal;

/// A fact in the past tense. Stored as data; worded when shown, by the key `journal-KIND`.
pub trait Entry: Serialize {
    const KIND: &'static str;
    /// The noun that it is about: `recommendation`, `cluster`, `consultation`, `thread`, `action`, `account`, …
    const SUBJECT: &'static str;
    fn subject_id(&self) -> &str;
}

/// A line for each entry of a slice: its type, its kind, the noun that it is about and the field that holds its id.
macro_rules! entries {
    ($($entry:ident $kind:literal of $subject:literal by $id:ident;)+) => {
        $(impl $crate::journal::Entry for $entry<'_> {
            const KIND: &'static str = $kind;
            const SUBJECT: &'static str = $subject;
            fn subject_id(&self) -> &str {
                self.$id
            }
        })+
    };
}
pub(crate) use entries;

/// Before the number of an entry, among what a commit touched: tells this process's entries from those of others.
pub const OWN: &str = "journal:";

#[derive(Queryable, Selectable, Clone, Debug)]
#[diesel(table_name = journal)]
pub struct Recorded {
    pub seq: i64,
    pub kind: String,
    pub subject_kind: String,
    pub subject_id: String,
    pub actor_id: Option<String>,
    pub detail: String,
    pub happened_at: NaiveDateTime,
}

/// Records an entry, with the account that did it; none for the program itself.
pub fn record<E: Entry>(conn: &mut DbConnection, actor_id: Option<&str>, entry: &E) -> Result<(), Error> {
    let seq = db::next_number(conn, "journal")?;
    diesel::insert_into(journal::table)
        .values((
            journal::seq.eq(seq),
            journal::kind.eq(E::KIND),
            journal::subject_kind.eq(E::SUBJECT),
            journal::subject_id.eq(entry.subject_id()),
            journal::actor_id.eq(actor_id),
            journal::detail.eq(serde_json::to_string(entry)?),
            journal::happened_at.eq(db::now()),
        ))
        .execute(conn)?;
    db::touched(E::SUBJECT);
    db::touched(&format!("{}:{}", E::SUBJECT, entry.subject_id()));
    db::touched(&format!("{OWN}{seq}"));
    Ok(())
}

/// The newest entries before `before`, newest first.
pub fn latest(conn: &mut DbConnection, before: Option<i64>, limit: i64) -> QueryResult<Vec<Recorded>> {
    journal::table
        .filter(journal::seq.lt(before.unwrap_or(i64::MAX)))
        .order(journal::seq.desc())
        .limit(limit)
        .select(Recorded::as_select())
        .load(conn)
}

/// What happened to one thing, newest first.
pub fn of_subject(conn: &mut DbConnection, kind: &str, id: &str, limit: i64) -> QueryResult<Vec<Recorded>> {
    journal::table
        .filter(journal::subject_kind.eq(kind).and(journal::subject_id.eq(id)))
        .order(journal::seq.desc())
        .limit(limit)
        .select(Recorded::as_select())
        .load(conn)
}

/// The entries of one kind about one thing, newest first.
pub fn of_kind<E: Entry>(conn: &mut DbConnection, id: &str, limit: i64) -> QueryResult<Vec<Recorded>> {
    journal::table
        .filter(journal::subject_kind.eq(E::SUBJECT).and(journal::subject_id.eq(id)).and(journal::kind.eq(E::KIND)))
        .order(journal::seq.desc())
        .limit(limit)
        .select(Recorded::as_select())
        .load(conn)
}

/// The entries after `seq`, in order: what another node may have committed meanwhile.
pub fn after(conn: &mut DbConnection, seq: i64, limit: i64) -> QueryResult<Vec<Recorded>> {
    journal::table.filter(journal::seq.gt(seq)).order(journal::seq).limit(limit).select(Recorded::as_select()).load(conn)
}

/// The number of the newest entry; 0 where nothing happened yet.
pub fn newest(conn: &mut DbConnection) -> QueryResult<i64> {
    Ok(journal::table.select(diesel::dsl::max(journal::seq)).first::<Option<i64>>(conn)?.unwrap_or(0))
}
