//! Decisions that people can take back: what each replaced is kept, so that it can be put back and made again.

use chrono::{NaiveDateTime, NaiveTime};
use diesel::prelude::*;
use serde_json::Value;

use crate::db::{self, DbConnection, on_each_database};
use crate::error::Error;
use crate::schema::{accounts, decision_changes as kept_changes, decisions};

/// Rows of one insert, well below what either database binds at once.
const BATCH: usize = 1_000;

/// One thing that a decision may change, as a slice reads and writes it.
pub trait Aspect: Clone + Sized {
    fn of(kind: &str, id: String) -> Option<Self>;
    fn kind(&self) -> &'static str;
    fn id(&self) -> &str;
    /// What these are now, in their order.
    fn read_all(conn: &mut DbConnection, aspects: &[Self]) -> Result<Vec<Value>, Error>;
    /// Puts all of it where the decision leads; nothing where that would break what was built since.
    fn write_all(conn: &mut DbConnection, actor_id: &str, changes: &[Change<Self>]) -> Result<bool, Error>;
    /// Whether nobody decided anything between the two.
    fn is_same(&self, expected: &Value, now: &Value) -> bool {
        expected == now
    }
}

#[derive(Clone, Debug)]
pub struct Change<A> {
    pub aspect: A,
    pub before: Value,
    pub after: Value,
}

/// Who decides what, and why if they say.
#[derive(Clone, Copy, Debug)]
pub struct Deciding<'a> {
    /// Whose contributions it is about; none where it is about clusters.
    pub consultation_id: Option<&'a str>,
    pub actor_id: &'a str,
    pub kind: &'static str,
    pub reason: &'a str,
}

/// Makes a change to these aspects and keeps what it replaced.
pub fn decide<A: Aspect, T>(
    conn: &mut DbConnection,
    deciding: Deciding,
    touched: &[A],
    change: impl FnOnce(&mut DbConnection) -> Result<T, Error>,
) -> Result<T, Error> {
    let before = A::read_all(conn, touched)?;
    let done = change(conn)?;
    let after = A::read_all(conn, touched)?;
    let mut changes = Vec::new();
    for ((aspect, before), after) in touched.iter().cloned().zip(before).zip(after) {
        if before != after {
            changes.push(Change { aspect, before, after });
        }
    }
    if !changes.is_empty() {
        keep(conn, deciding, &changes)?;
    }
    Ok(done)
}

fn keep<A: Aspect>(conn: &mut DbConnection, deciding: Deciding, changes: &[Change<A>]) -> Result<(), Error> {
    let (id, number, now) = (db::new_id(), db::next_number(conn, "decision")?, db::now());
    // Beside the key of an anonymous contribution stands no time finer than the day.
    let decided_at = deciding.consultation_id.map_or(now, |_| now.date().and_time(noon()));
    diesel::insert_into(decisions::table)
        .values((
            decisions::id.eq(&id),
            decisions::number.eq(number),
            decisions::consultation_id.eq(deciding.consultation_id),
            decisions::kind.eq(deciding.kind),
            decisions::account_id.eq(Some(deciding.actor_id)),
            decisions::reason.eq(deciding.reason),
            decisions::decided_at.eq(decided_at),
        ))
        .execute(conn)?;
    for changes in changes.chunks(BATCH) {
        let mut values = Vec::with_capacity(changes.len());
        for change in changes {
            values.push((
                kept_changes::decision_id.eq(&id),
                kept_changes::aspect.eq(change.aspect.kind()),
                kept_changes::subject_id.eq(change.aspect.id()),
                kept_changes::before.eq(serde_json::to_string(&change.before)?),
                kept_changes::after.eq(serde_json::to_string(&change.after)?),
            ));
        }
        on_each_database!(conn, |conn| diesel::insert_into(kept_changes::table).values(&values).execute(conn))?;
    }
    Ok(())
}

/// The day's, in nearly every time zone.
fn noon() -> NaiveTime {
    NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default()
}

/// A decision with what it changed, from where things stand to where they are to go.
#[derive(Debug)]
pub struct Kept<A> {
    id: String,
    pub kind: String,
    pub changes: Vec<Change<A>>,
}

/// What came of taking a decision back or making it again.
#[derive(Debug)]
pub enum Outcome<A> {
    Done(Kept<A>),
    /// Something of it was changed since: nothing was done.
    ChangedSince,
    /// Somebody had done it before.
    DoneBefore,
}

/// Puts back what a decision replaced.
pub fn undo<A: Aspect>(
    conn: &mut DbConnection,
    actor_id: &str,
    consultation_id: Option<&str>,
    number: i64,
) -> Result<Outcome<A>, Error> {
    let Some(mut kept) = kept::<A>(conn, consultation_id, number, false)? else { return Ok(Outcome::DoneBefore) };
    for change in &mut kept.changes {
        std::mem::swap(&mut change.before, &mut change.after);
    }
    if !exchange(conn, actor_id, &kept.changes)? {
        return Ok(Outcome::ChangedSince);
    }
    let turn = db::next_number(conn, "decision")?;
    diesel::update(decisions::table.find(&kept.id)).set(decisions::undone_turn.eq(Some(turn))).execute(conn)?;
    Ok(Outcome::Done(kept))
}

/// Makes again what was taken back.
pub fn redo<A: Aspect>(
    conn: &mut DbConnection,
    actor_id: &str,
    consultation_id: Option<&str>,
    number: i64,
) -> Result<Outcome<A>, Error> {
    let Some(kept) = kept::<A>(conn, consultation_id, number, true)? else { return Ok(Outcome::DoneBefore) };
    if !exchange(conn, actor_id, &kept.changes)? {
        return Ok(Outcome::ChangedSince);
    }
    diesel::update(decisions::table.find(&kept.id)).set(decisions::undone_turn.eq(None::<i64>)).execute(conn)?;
    Ok(Outcome::Done(kept))
}

/// None where it is no longer, or already, taken back.
fn kept<A: Aspect>(
    conn: &mut DbConnection,
    consultation_id: Option<&str>,
    number: i64,
    is_undone: bool,
) -> Result<Option<Kept<A>>, Error> {
    let (id, about, kind, turn): (String, Option<String>, String, Option<i64>) = decisions::table
        .filter(decisions::number.eq(number))
        .select((decisions::id, decisions::consultation_id, decisions::kind, decisions::undone_turn))
        .first(conn)?;
    if about.as_deref() != consultation_id {
        return Err(Error::NotFound);
    }
    if turn.is_some() != is_undone {
        return Ok(None);
    }
    Ok(Some(Kept { changes: changes(conn, &id)?, id, kind }))
}

/// All that a decision changed.
pub fn changes<A: Aspect>(conn: &mut DbConnection, decision_id: &str) -> Result<Vec<Change<A>>, Error> {
    let rows: Vec<(String, String, String, String)> = kept_changes::table
        .filter(kept_changes::decision_id.eq(decision_id))
        .order((kept_changes::aspect, kept_changes::subject_id))
        .select((kept_changes::aspect, kept_changes::subject_id, kept_changes::before, kept_changes::after))
        .load(conn)?;
    let mut changes = Vec::with_capacity(rows.len());
    for (kind, subject, before, after) in rows {
        let aspect = A::of(&kind, subject).ok_or(Error::NotFound)?;
        changes.push(Change { aspect, before: serde_json::from_str(&before)?, after: serde_json::from_str(&after)? });
    }
    Ok(changes)
}

/// Writes the second value of each aspect where all still have the first.
fn exchange<A: Aspect>(conn: &mut DbConnection, actor_id: &str, changes: &[Change<A>]) -> Result<bool, Error> {
    let aspects: Vec<A> = changes.iter().map(|change| change.aspect.clone()).collect();
    let now = A::read_all(conn, &aspects)?;
    if now.iter().zip(changes).any(|(now, change)| !change.aspect.is_same(&change.before, now)) {
        return Ok(false);
    }
    A::write_all(conn, actor_id, changes)
}

/// The number of what somebody's next undo takes back, and of what their next redo makes again.
pub fn at_hand(
    conn: &mut DbConnection,
    consultation_id: Option<&str>,
    account_id: &str,
) -> QueryResult<(Option<i64>, Option<i64>)> {
    let own = || {
        let own = decisions::table.filter(decisions::account_id.eq(account_id.to_owned())).into_boxed();
        match consultation_id {
            Some(id) => own.filter(decisions::consultation_id.eq(id.to_owned())),
            None => own.filter(decisions::consultation_id.is_null()),
        }
    };
    let made: Option<i64> = own()
        .filter(decisions::undone_turn.is_null())
        .order(decisions::number.desc())
        .select(decisions::number)
        .first(conn)
        .optional()?;
    let undone: Option<(i64, Option<i64>)> = own()
        .filter(decisions::undone_turn.is_not_null())
        .order(decisions::undone_turn.desc())
        .select((decisions::number, decisions::undone_turn))
        .first(conn)
        .optional()?;
    // Whoever decides something new has left the way on which they went back.
    let redo = undone.filter(|(_, turn)| *turn > made).map(|(number, _)| number);
    Ok((made, redo))
}

/// A decision in a list.
#[derive(Queryable, Clone, Debug)]
pub struct Listed {
    pub id: String,
    pub number: i64,
    pub kind: String,
    /// What whoever decided it is called.
    pub account: Option<String>,
    pub reason: String,
    pub decided_at: NaiveDateTime,
    pub undone_turn: Option<i64>,
}

/// A page of the decisions, the newest first.
pub fn list(conn: &mut DbConnection, consultation_id: Option<&str>, (offset, limit): (i64, i64)) -> QueryResult<Vec<Listed>> {
    let all = decisions::table.left_join(accounts::table).order(decisions::number.desc()).offset(offset).limit(limit);
    let all = all
        .select((
            decisions::id,
            decisions::number,
            decisions::kind,
            accounts::name.nullable(),
            decisions::reason,
            decisions::decided_at,
            decisions::undone_turn,
        ))
        .into_boxed();
    match consultation_id {
        Some(id) => all.filter(decisions::consultation_id.eq(id.to_owned())).load(conn),
        None => all.filter(decisions::consultation_id.is_null()).load(conn),
    }
}

/// Nothing leads back to where a thing stood that is another now, or gone.
pub fn forget_placements(conn: &mut DbConnection, subject_id: &str) -> QueryResult<usize> {
    let own = kept_changes::subject_id.eq(subject_id).and(kept_changes::aspect.eq("placement"));
    diesel::delete(kept_changes::table.filter(own)).execute(conn)
}
