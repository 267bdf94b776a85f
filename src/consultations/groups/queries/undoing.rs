//! SQL of the way back from decisions about groups, and the list of them: by day, and naming no contribution.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use diesel::prelude::*;

use super::super::model::*;
use super::aspects::{Aspect, Change, Whole, group_in, place_in};
use super::{groups, named};
use crate::db::DbConnection;
use crate::decisions::{self, Kept, Outcome};
use crate::error::Error;
use crate::i18n::{Lang, Wording};
use crate::journal;

/// Puts back what a decision replaced. Changes nothing where something of it was decided otherwise since.
pub fn undo(conn: &mut DbConnection, actor_id: &str, consultation_id: &str, number: i64) -> Result<Outcome<Aspect>, Error> {
    let outcome = decisions::undo(conn, actor_id, Some(consultation_id), number)?;
    if let Outcome::Done(kept) = &outcome {
        for group_id in &groups_of(kept) {
            let entry = GroupDecisionUndone { group_id, consultation_id, kind: &kept.kind };
            journal::record(conn, Some(actor_id), &entry)?;
        }
    }
    Ok(outcome)
}

/// Makes again what was taken back, where nothing of it was decided otherwise since.
pub fn redo(conn: &mut DbConnection, actor_id: &str, consultation_id: &str, number: i64) -> Result<Outcome<Aspect>, Error> {
    let outcome = decisions::redo(conn, actor_id, Some(consultation_id), number)?;
    if let Outcome::Done(kept) = &outcome {
        for group_id in &groups_of(kept) {
            let entry = GroupDecisionRedone { group_id, consultation_id, kind: &kept.kind };
            journal::record(conn, Some(actor_id), &entry)?;
        }
    }
    Ok(outcome)
}

/// Every group whose page shows something else now; one without a key where it moved nothing but what stood in none.
fn groups_of(kept: &Kept<Aspect>) -> BTreeSet<String> {
    let mut found: BTreeSet<String> = kept.changes.iter().flat_map(concerned).collect();
    if found.is_empty() {
        found.insert(String::new());
    }
    found
}

fn concerned(change: &Change) -> Vec<String> {
    match &change.aspect {
        Aspect::Group(id) => vec![id.clone()],
        Aspect::Placement(_) => {
            [&change.before, &change.after].into_iter().filter_map(place_in).filter_map(|place| place.group_id).collect()
        }
    }
}

/// The number of what somebody's next undo takes back, and of what their next redo makes again.
pub fn at_hand(conn: &mut DbConnection, consultation_id: &str, account_id: &str) -> QueryResult<(Option<i64>, Option<i64>)> {
    decisions::at_hand(conn, Some(consultation_id), account_id)
}

/// A page of the decisions about a consultation's groups, the newest first.
pub fn decided(conn: &mut DbConnection, consultation_id: &str, shown: (i64, i64), reader: Lang) -> Result<Vec<Decision>, Error> {
    let mut kept = Vec::new();
    for listed in decisions::list(conn, Some(consultation_id), shown)? {
        let changes: Vec<Change> = decisions::changes(conn, &listed.id)?;
        kept.push((listed, changes));
    }
    let ids: BTreeSet<String> = kept.iter().flat_map(|(_, changes)| changes).flat_map(concerned).collect();
    let mut called = called(conn, &ids, reader)?;
    for change in kept.iter().flat_map(|(_, changes)| changes) {
        for whole in [&change.before, &change.after].into_iter().filter_map(group_in) {
            called.entry(whole.row.id.clone()).or_insert_with(|| was_called(whole, reader));
        }
    }
    Ok(kept.into_iter().map(|(listed, changes)| told(listed, &changes, &called)).collect())
}

/// Those that there are, by id.
fn called(conn: &mut DbConnection, ids: &BTreeSet<String>, reader: Lang) -> QueryResult<HashMap<String, Named>> {
    let rows = groups::table.filter(groups::id.eq_any(ids)).select(GroupRow::as_select()).load(conn)?;
    let called = |group: ContributionGroup| (group.id, Named { number: Some(group.number), name: group.name });
    Ok(named(conn, rows, reader)?.into_iter().map(called).collect())
}

fn was_called(whole: Whole, reader: Lang) -> Named {
    let pairs = whole.names.iter().map(|(lang, name)| (lang.as_str(), name.as_str()));
    let proposed = || ContributionGroup::from(&whole.row, reader).name;
    Named { number: None, name: Wording::nearest(reader, pairs).unwrap_or_else(proposed) }
}

fn told(listed: decisions::Listed, changes: &[Change], called: &HashMap<String, Named>) -> Decision {
    let name = |id: &String| called.get(id).cloned();
    let (mut about, mut counts) = (Vec::new(), BTreeMap::<(Option<String>, Option<String>), i64>::new());
    for change in changes {
        match &change.aspect {
            Aspect::Group(id) => about.extend(name(id)),
            Aspect::Placement(_) => {
                let group = |value| place_in(value).and_then(|place| place.group_id);
                *counts.entry((group(&change.before), group(&change.after))).or_default() += 1;
            }
        }
    }
    let shift = |((from, to), contributions): ((Option<String>, Option<String>), i64)| Shift {
        from: from.as_ref().and_then(name),
        to: to.as_ref().and_then(name),
        contributions,
    };
    Decision {
        number: listed.number,
        kind: listed.kind,
        account: listed.account,
        decided_on: listed.decided_at,
        is_undone: listed.undone_turn.is_some(),
        groups: about,
        shifts: counts.into_iter().map(shift).collect(),
    }
}
