//! SQL of keeping decisions with what they replaced, taking them back and making them again.

use std::collections::HashMap;

use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde_json::Value;

use super::aspects::{self, Aspect, Place};
use crate::clusters::model::{ClusterDecisionRedone, ClusterDecisionUndone, Decision, Kind, Shift};
use crate::db::{self, DbConnection, on_each_database};
use crate::error::Error;
use crate::journal;
use crate::schema::{accounts, actions, cluster_decisions, clusters, decision_rows, recommendations, topics};

/// Rows of one insert, well below what either database binds at once.
const BATCH: usize = 1_000;
/// Changes of a decision that a list names one by one.
const SHIFTS_SHOWN: i64 = 3;

/// Who decides what, and why if they say.
#[derive(Clone, Debug)]
pub struct Deciding {
    pub actor_id: Option<String>,
    pub kind: Kind,
    pub reason: String,
}

impl Deciding {
    pub fn new(actor_id: Option<&str>, kind: Kind) -> Deciding {
        Deciding { actor_id: actor_id.map(str::to_owned), kind, reason: String::new() }
    }
}

/// Makes a change to these aspects and keeps what it replaced. What the program does by itself is not kept.
pub fn decide<T>(
    conn: &mut DbConnection,
    deciding: &Deciding,
    touched: &[Aspect],
    change: impl FnOnce(&mut DbConnection) -> Result<T, Error>,
) -> Result<T, Error> {
    if deciding.actor_id.is_none() {
        return change(conn);
    }
    let before = aspects::read_all(conn, touched)?;
    let done = change(conn)?;
    let after = aspects::read_all(conn, touched)?;
    let mut rows: Vec<(&Aspect, Value, Value)> = Vec::new();
    for ((aspect, before), after) in touched.iter().zip(before).zip(after) {
        if before != after {
            rows.push((aspect, before, after));
        }
    }
    if !rows.is_empty() {
        keep(conn, deciding, &rows)?;
    }
    Ok(done)
}

fn keep(conn: &mut DbConnection, deciding: &Deciding, rows: &[(&Aspect, Value, Value)]) -> Result<(), Error> {
    let (id, number) = (db::new_id(), db::next_number(conn, "cluster_decision")?);
    diesel::insert_into(cluster_decisions::table)
        .values((
            cluster_decisions::id.eq(&id),
            cluster_decisions::number.eq(number),
            cluster_decisions::kind.eq(deciding.kind.name()),
            cluster_decisions::account_id.eq(&deciding.actor_id),
            cluster_decisions::reason.eq(&deciding.reason),
            cluster_decisions::decided_at.eq(db::now()),
        ))
        .execute(conn)?;
    for rows in rows.chunks(BATCH) {
        let mut values = Vec::with_capacity(rows.len());
        for (aspect, before, after) in rows {
            values.push((
                decision_rows::decision_id.eq(&id),
                decision_rows::aspect.eq(aspect.kind()),
                decision_rows::subject_id.eq(aspect.id()),
                decision_rows::before.eq(serde_json::to_string(before)?),
                decision_rows::after.eq(serde_json::to_string(after)?),
            ));
        }
        on_each_database!(conn, |conn| diesel::insert_into(decision_rows::table).values(&values).execute(conn))?;
    }
    Ok(())
}

struct Kept {
    id: String,
    kind: Kind,
    changes: Vec<(Aspect, Value, Value)>,
}

fn kept(conn: &mut DbConnection, number: i64, undone: bool) -> Result<Kept, Error> {
    let (id, kind, undone_at): (String, String, Option<NaiveDateTime>) = cluster_decisions::table
        .filter(cluster_decisions::number.eq(number))
        .select((cluster_decisions::id, cluster_decisions::kind, cluster_decisions::undone_at))
        .first(conn)?;
    if undone_at.is_some() != undone {
        return Err(Error::Conflict);
    }
    let rows: Vec<(String, String, String, String)> = decision_rows::table
        .filter(decision_rows::decision_id.eq(&id))
        .order((decision_rows::aspect, decision_rows::subject_id))
        .select((decision_rows::aspect, decision_rows::subject_id, decision_rows::before, decision_rows::after))
        .load(conn)?;
    let mut changes = Vec::with_capacity(rows.len());
    for (aspect, subject, before, after) in rows {
        let aspect = Aspect::of(&aspect, subject).ok_or(Error::NotFound)?;
        changes.push((aspect, serde_json::from_str(&before)?, serde_json::from_str(&after)?));
    }
    Ok(Kept { id, kind: Kind::find(&kind).ok_or(Error::NotFound)?, changes })
}

/// Puts back what a decision replaced. Returns false, and changes nothing, where something of it was changed since.
pub fn undo(conn: &mut DbConnection, actor_id: &str, number: i64) -> Result<bool, Error> {
    let mut kept = kept(conn, number, false)?;
    for (_, before, after) in &mut kept.changes {
        std::mem::swap(before, after);
    }
    if !exchange(conn, &kept.changes)? {
        return Ok(false);
    }
    diesel::update(cluster_decisions::table.find(&kept.id))
        .set(cluster_decisions::undone_at.eq(Some(db::now())))
        .execute(conn)?;
    let cluster_id = &cluster_of(&kept.changes);
    journal::record(conn, Some(actor_id), &ClusterDecisionUndone { cluster_id, number, kind: kept.kind.name() })?;
    Ok(true)
}

/// Makes again what was taken back, where nothing of it was changed since.
pub fn redo(conn: &mut DbConnection, actor_id: &str, number: i64) -> Result<bool, Error> {
    let kept = kept(conn, number, true)?;
    if !exchange(conn, &kept.changes)? {
        return Ok(false);
    }
    diesel::update(cluster_decisions::table.find(&kept.id))
        .set(cluster_decisions::undone_at.eq(None::<NaiveDateTime>))
        .execute(conn)?;
    let cluster_id = &cluster_of(&kept.changes);
    journal::record(conn, Some(actor_id), &ClusterDecisionRedone { cluster_id, number, kind: kept.kind.name() })?;
    Ok(true)
}

/// Writes the second value of each aspect where all still have the first.
fn exchange(conn: &mut DbConnection, changes: &[(Aspect, Value, Value)]) -> Result<bool, Error> {
    let aspects: Vec<Aspect> = changes.iter().map(|(aspect, ..)| aspect.clone()).collect();
    let now = aspects::read_all(conn, &aspects)?;
    if now.iter().zip(changes).any(|(now, (_, expected, _))| now != expected) || breaks_something(conn, changes)? {
        return Ok(false);
    }
    // Placements come last: the clusters that they name must be open again first.
    let (placements, others): (Vec<_>, Vec<_>) = changes.iter().partition(|(aspect, ..)| matches!(aspect, Aspect::Placement(_)));
    for (aspect, _, value) in others.into_iter().chain(placements) {
        aspects::write(conn, aspect, value)?;
    }
    for (_, before, after) in changes {
        for value in [before, after] {
            if let Some(cluster_id) = cluster_in(value) {
                db::touched(&format!("cluster:{cluster_id}"));
            }
        }
    }
    Ok(true)
}

/// Whether it would put something into a cluster that is gone, or close one on which actions or topics stand.
fn breaks_something(conn: &mut DbConnection, changes: &[(Aspect, Value, Value)]) -> Result<bool, Error> {
    let opened = |id: &str| changes.iter().any(|(aspect, ..)| matches!(aspect, Aspect::State(other) if other == id));
    let mut needed: Vec<String> = changes.iter().filter_map(|(_, _, value)| cluster_in(value)).filter(|id| !opened(id)).collect();
    needed.sort_unstable();
    needed.dedup();
    let open = clusters::table.filter(clusters::id.eq_any(&needed).and(clusters::state.eq_any(["proposed", "accepted"])));
    if open.count().get_result::<i64>(conn)? != needed.len() as i64 {
        return Ok(true);
    }
    for (aspect, _, value) in changes {
        let state = value.get(0).and_then(Value::as_str);
        if let (Aspect::State(id), Some("proposed" | "discarded")) = (aspect, state) {
            let planned: i64 = actions::table.filter(actions::cluster_id.eq(id)).count().get_result(conn)?;
            let consulted: i64 = topics::table.filter(topics::cluster_id.eq(id)).count().get_result(conn)?;
            if planned + consulted > 0 {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// The cluster that a placement names.
fn cluster_in(value: &Value) -> Option<String> {
    value.get("in")?.get("cluster_id")?.as_str().map(str::to_owned)
}

/// The cluster that the journal names: the one it is about, or the first that somebody was placed in.
fn cluster_of(changes: &[(Aspect, Value, Value)]) -> String {
    let of = |(aspect, before, after): &(Aspect, Value, Value)| match aspect {
        Aspect::Placement(_) => cluster_in(after).or_else(|| cluster_in(before)),
        _ => Some(aspect.id().clone()),
    };
    changes.iter().find_map(of).unwrap_or_default()
}

/// The number of what somebody's next undo takes back, and of what their next redo makes again.
pub fn at_hand(conn: &mut DbConnection, account_id: &str) -> QueryResult<(Option<i64>, Option<i64>)> {
    use cluster_decisions as rows;
    let own = || rows::table.filter(rows::account_id.eq(account_id.to_owned()));
    let made: Option<(i64, NaiveDateTime)> = own()
        .filter(rows::undone_at.is_null())
        .order(rows::number.desc())
        .select((rows::number, rows::decided_at))
        .first(conn)
        .optional()?;
    let undone: Option<(i64, Option<NaiveDateTime>)> = own()
        .filter(rows::undone_at.is_not_null())
        .order(rows::undone_at.desc())
        .select((rows::number, rows::undone_at))
        .first(conn)
        .optional()?;
    // Whoever decides something new has left the way on which they went back.
    let since = made.map(|(_, at)| at);
    let redo = undone.filter(|(_, at)| since.is_none_or(|since| at.is_some_and(|at| at > since))).map(|(number, _)| number);
    Ok((made.map(|(number, _)| number), redo))
}

type Row = (String, i64, String, Option<String>, String, NaiveDateTime, Option<NaiveDateTime>);

/// A page of the decisions, the newest first.
pub fn decisions(conn: &mut DbConnection, (offset, limit): (i64, i64)) -> Result<Vec<Decision>, Error> {
    let rows: Vec<Row> = cluster_decisions::table
        .left_join(accounts::table)
        .order(cluster_decisions::number.desc())
        .offset(offset)
        .limit(limit)
        .select((
            cluster_decisions::id,
            cluster_decisions::number,
            cluster_decisions::kind,
            accounts::name.nullable(),
            cluster_decisions::reason,
            cluster_decisions::decided_at,
            cluster_decisions::undone_at,
        ))
        .load(conn)?;
    rows.into_iter().map(|row| whole(conn, row)).collect()
}

fn whole(conn: &mut DbConnection, (id, number, kind, account, reason, decided_at, undone_at): Row) -> Result<Decision, Error> {
    let own = || decision_rows::table.filter(decision_rows::decision_id.eq(id.clone()));
    let placements = || own().filter(decision_rows::aspect.eq("placement"));
    let recommendations: i64 = placements().count().get_result(conn)?;
    let rows: Vec<(String, String, String)> = placements()
        .order(decision_rows::subject_id)
        .limit(SHIFTS_SHOWN)
        .select((decision_rows::subject_id, decision_rows::before, decision_rows::after))
        .load(conn)?;
    let mut shifts = Vec::new();
    for (recommendation_id, before, after) in rows {
        let (from, to): (Place, Place) = (serde_json::from_str(&before)?, serde_json::from_str(&after)?);
        shifts.push(Shift { recommendation_id, from: from.cluster_id().cloned(), to: to.cluster_id().cloned() });
    }
    let about: Vec<String> = own()
        .filter(decision_rows::aspect.ne("placement"))
        .select(decision_rows::subject_id)
        .distinct()
        .order(decision_rows::subject_id)
        .load(conn)?;
    let kind = Kind::find(&kind).ok_or(Error::NotFound)?;
    Ok(Decision { number, kind, account, reason, decided_at, undone_at, recommendations, shifts, clusters: about })
}

/// Who last decided where this recommendation stands, and when.
pub fn last_word(conn: &mut DbConnection, recommendation_id: &str) -> QueryResult<Option<(Option<String>, NaiveDateTime)>> {
    decision_rows::table
        .inner_join(cluster_decisions::table.left_join(accounts::table))
        .filter(decision_rows::subject_id.eq(recommendation_id).and(decision_rows::aspect.eq("placement")))
        .order(cluster_decisions::number.desc())
        .select((accounts::name.nullable(), cluster_decisions::decided_at))
        .first(conn)
        .optional()
}

/// Both locks of these clusters: of the name, of the membership.
pub fn locks(conn: &mut DbConnection, ids: &[String]) -> QueryResult<HashMap<String, (bool, bool)>> {
    let rows: Vec<(String, bool, bool)> = clusters::table
        .filter(clusters::id.eq_any(ids))
        .select((clusters::id, clusters::name_locked, clusters::members_locked))
        .load(conn)?;
    Ok(rows.into_iter().map(|(id, name, members)| (id, (name, members))).collect())
}

/// The number of the recommendation that a decision moved, if it moved one alone.
pub fn moved_by(conn: &mut DbConnection, number: i64) -> QueryResult<Option<i64>> {
    let mut moved: Vec<String> = decision_rows::table
        .inner_join(cluster_decisions::table)
        .filter(cluster_decisions::number.eq(number).and(decision_rows::aspect.eq("placement")))
        .limit(2)
        .select(decision_rows::subject_id)
        .load(conn)?;
    match (moved.pop(), moved.is_empty()) {
        (Some(id), true) => recommendations::table.find(id).select(recommendations::number).first(conn).optional(),
        _ => Ok(None),
    }
}

/// What these accounts are called.
pub fn names_of_people(conn: &mut DbConnection, ids: &[String]) -> QueryResult<HashMap<String, String>> {
    let rows: Vec<(String, String)> =
        accounts::table.filter(accounts::id.eq_any(ids)).select((accounts::id, accounts::name)).load(conn)?;
    Ok(rows.into_iter().collect())
}
