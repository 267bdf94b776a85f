//! SQL of keeping decisions with what they replaced, taking them back and making them again.

use std::collections::HashMap;

use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde_json::Value;

use super::aspects::{self, Aspect, Place};
use crate::clusters::model::{ClusterDecisionRedone, ClusterDecisionUndone, Decision, Kind, Shift};
use crate::db::{self, DbConnection};
use crate::decisions::{self, Kept, Outcome};
use crate::error::Error;
use crate::journal;
use crate::schema::{accounts, actions, clusters, decision_changes as kept_changes, decisions as all, recommendations, topics};

/// Changes of a decision that a list names one by one.
const SHIFTS_SHOWN: i64 = 3;

type Change = decisions::Change<Aspect>;

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
    let Some(actor_id) = deciding.actor_id.as_deref() else { return change(conn) };
    let kept = decisions::Deciding { consultation_id: None, actor_id, kind: deciding.kind.name(), reason: &deciding.reason };
    decisions::decide(conn, kept, touched, change)
}

/// Puts back what a decision replaced. Changes nothing where something of it was changed since.
pub fn undo(conn: &mut DbConnection, actor_id: &str, number: i64) -> Result<Outcome<Aspect>, Error> {
    let outcome = decisions::undo(conn, actor_id, None, number)?;
    if let Outcome::Done(kept) = &outcome {
        let cluster_id = &told_of(kept);
        journal::record(conn, Some(actor_id), &ClusterDecisionUndone { cluster_id, number, kind: &kept.kind })?;
    }
    Ok(outcome)
}

/// Makes again what was taken back, where nothing of it was changed since.
pub fn redo(conn: &mut DbConnection, actor_id: &str, number: i64) -> Result<Outcome<Aspect>, Error> {
    let outcome = decisions::redo(conn, actor_id, None, number)?;
    if let Outcome::Done(kept) = &outcome {
        let cluster_id = &told_of(kept);
        journal::record(conn, Some(actor_id), &ClusterDecisionRedone { cluster_id, number, kind: &kept.kind })?;
    }
    Ok(outcome)
}

impl decisions::Aspect for Aspect {
    fn of(kind: &str, id: String) -> Option<Aspect> {
        Aspect::of(kind, id)
    }

    fn kind(&self) -> &'static str {
        self.kind()
    }

    fn id(&self) -> &str {
        self.id()
    }

    fn read_all(conn: &mut DbConnection, aspects: &[Aspect]) -> Result<Vec<Value>, Error> {
        aspects::read_all(conn, aspects)
    }

    fn write_all(conn: &mut DbConnection, actor_id: &str, changes: &[Change]) -> Result<bool, Error> {
        if breaks_something(conn, changes)? {
            return Ok(false);
        }
        // Placements come last: the clusters that they name must be open again first.
        let (placements, others): (Vec<_>, Vec<_>) =
            changes.iter().partition(|change| matches!(change.aspect, Aspect::Placement(_)));
        for change in others.into_iter().chain(placements) {
            aspects::write(conn, actor_id, &change.aspect, &change.after)?;
        }
        for value in changes.iter().flat_map(|change| [&change.before, &change.after]) {
            if let Some(cluster_id) = cluster_in(value) {
                db::touched(&format!("cluster:{cluster_id}"));
            }
        }
        Ok(true)
    }
}

/// Whether it would put something into a cluster that is gone, or close one on which actions or topics stand.
fn breaks_something(conn: &mut DbConnection, changes: &[Change]) -> Result<bool, Error> {
    let opened = |id: &str| changes.iter().any(|change| matches!(&change.aspect, Aspect::State(other) if other == id));
    let wanted = changes.iter().filter_map(|change| cluster_in(&change.after));
    let mut needed: Vec<String> = wanted.filter(|id| !opened(id)).collect();
    needed.sort_unstable();
    needed.dedup();
    let open = clusters::table.filter(clusters::id.eq_any(&needed).and(clusters::state.eq_any(["proposed", "accepted"])));
    if open.count().get_result::<i64>(conn)? != needed.len() as i64 {
        return Ok(true);
    }
    for change in changes {
        let state = change.after.get(0).and_then(Value::as_str);
        if let (Aspect::State(id), Some("proposed" | "discarded")) = (&change.aspect, state) {
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
fn told_of(kept: &Kept<Aspect>) -> String {
    let of = |change: &Change| match &change.aspect {
        Aspect::Placement(_) => cluster_in(&change.after).or_else(|| cluster_in(&change.before)),
        aspect => Some(aspect.id().clone()),
    };
    kept.changes.iter().find_map(of).unwrap_or_default()
}

/// The number of what somebody's next undo takes back, and of what their next redo makes again.
pub fn at_hand(conn: &mut DbConnection, account_id: &str) -> QueryResult<(Option<i64>, Option<i64>)> {
    decisions::at_hand(conn, None, account_id)
}

/// A page of the decisions, the newest first.
pub fn decisions(conn: &mut DbConnection, shown: (i64, i64)) -> Result<Vec<Decision>, Error> {
    decisions::list(conn, None, shown)?.into_iter().map(|listed| whole(conn, listed)).collect()
}

fn whole(conn: &mut DbConnection, listed: decisions::Listed) -> Result<Decision, Error> {
    let own = || kept_changes::table.filter(kept_changes::decision_id.eq(listed.id.clone()));
    let placements = || own().filter(kept_changes::aspect.eq("placement"));
    let recommendations: i64 = placements().count().get_result(conn)?;
    let rows: Vec<(String, String, String)> = placements()
        .order(kept_changes::subject_id)
        .limit(SHIFTS_SHOWN)
        .select((kept_changes::subject_id, kept_changes::before, kept_changes::after))
        .load(conn)?;
    let mut shifts = Vec::new();
    for (recommendation_id, before, after) in rows {
        let (from, to): (Place, Place) = (serde_json::from_str(&before)?, serde_json::from_str(&after)?);
        shifts.push(Shift { recommendation_id, from: from.cluster_id().cloned(), to: to.cluster_id().cloned() });
    }
    let clusters: Vec<String> = own()
        .filter(kept_changes::aspect.ne("placement"))
        .select(kept_changes::subject_id)
        .distinct()
        .order(kept_changes::subject_id)
        .load(conn)?;
    Ok(Decision {
        kind: Kind::find(&listed.kind).ok_or(Error::NotFound)?,
        number: listed.number,
        account: listed.account,
        reason: listed.reason,
        decided_at: listed.decided_at,
        is_undone: listed.undone_turn.is_some(),
        recommendations,
        shifts,
        clusters,
    })
}

/// Who last decided where this recommendation stands, and when.
pub fn last_word(conn: &mut DbConnection, recommendation_id: &str) -> QueryResult<Option<(Option<String>, NaiveDateTime)>> {
    kept_changes::table
        .inner_join(all::table.left_join(accounts::table))
        .filter(kept_changes::subject_id.eq(recommendation_id).and(kept_changes::aspect.eq("placement")))
        .order(all::number.desc())
        .select((accounts::name.nullable(), all::decided_at))
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
    let mut moved: Vec<String> = kept_changes::table
        .inner_join(all::table)
        .filter(all::number.eq(number).and(kept_changes::aspect.eq("placement")))
        .limit(2)
        .select(kept_changes::subject_id)
        .load(conn)?;
    match (moved.pop(), moved.is_empty()) {
        (Some(id), true) => recommendations::table.find(id).select(recommendations::number).first(conn).optional(),
        _ => Ok(None),
    }
}

/// The number of the cluster that a decision is about, if it is about one alone.
pub fn cluster_of(conn: &mut DbConnection, number: i64) -> QueryResult<Option<i64>> {
    let ids: Vec<String> = kept_changes::table
        .inner_join(all::table)
        .filter(all::number.eq(number).and(kept_changes::aspect.ne("placement")))
        .select(kept_changes::subject_id)
        .distinct()
        .load(conn)?;
    match ids.as_slice() {
        [id] => clusters::table.find(id).select(clusters::number).first(conn).optional(),
        _ => Ok(None),
    }
}

/// What these accounts are called.
pub fn names_of_people(conn: &mut DbConnection, ids: &[String]) -> QueryResult<HashMap<String, String>> {
    let rows: Vec<(String, String)> =
        accounts::table.filter(accounts::id.eq_any(ids)).select((accounts::id, accounts::name)).load(conn)?;
    Ok(rows.into_iter().collect())
}
