//! SQL of what people decide about groups of contributions. Each decision is kept with what it replaced.

use diesel::prelude::*;

use super::super::model::*;
use super::aspects::{Aspect, set_names};
use super::{Target, grouped, groups};
use crate::db::{self, DbConnection};
use crate::decisions::{self, Deciding};
use crate::error::Error;
use crate::i18n::Lang;
use crate::journal;

/// A list shows it, and the summary where it may.
fn touched(group: &ContributionGroup) {
    db::touched(&format!("consultation:{}", group.consultation_id));
}

/// Makes a change to these aspects and keeps what it replaced.
fn decide<T>(
    conn: &mut DbConnection,
    actor_id: &str,
    consultation_id: &str,
    kind: Kind,
    touched: &[Aspect],
    change: impl FnOnce(&mut DbConnection) -> Result<T, Error>,
) -> Result<T, Error> {
    let deciding = Deciding { consultation_id: Some(consultation_id), actor_id, kind: kind.name(), reason: "" };
    decisions::decide(conn, deciding, touched, change)
}

/// A group with the places of all that stands in it.
fn all_of(conn: &mut DbConnection, group: &ContributionGroup) -> QueryResult<Vec<Aspect>> {
    let own = grouped::table.filter(grouped::group_id.eq(&group.id)).order(grouped::contribution_id);
    let ids: Vec<String> = own.select(grouped::contribution_id).load(conn)?;
    let placements = ids.into_iter().map(Aspect::Placement);
    Ok(placements.chain([Aspect::Group(group.id.clone())]).collect())
}

/// Confirms a group with all that stands in it, under these names.
pub fn confirm(
    conn: &mut DbConnection,
    actor_id: &str,
    group: &ContributionGroup,
    given: &[(Lang, String)],
    same_text: bool,
) -> Result<(), Error> {
    let all = all_of(conn, group)?;
    decide(conn, actor_id, &group.consultation_id, Kind::Confirmed, &all, |conn| {
        diesel::update(groups::table.find(&group.id))
            .set((groups::state.eq("confirmed"), groups::same_text.eq(same_text)))
            .execute(conn)?;
        set_names(conn, &group.id, given.iter().map(|(lang, name)| (lang.code(), name)))?;
        diesel::update(grouped::table.filter(grouped::group_id.eq(&group.id))).set(grouped::decided.eq(true)).execute(conn)?;
        touched(group);
        let names = given.iter().filter(|(_, name)| !name.is_empty()).cloned().collect();
        let entry = ContributionGroupConfirmed { group_id: &group.id, number: group.number, names, same_text };
        journal::record(conn, Some(actor_id), &entry)
    })
}

/// Puts contributions of a group somewhere else; the group that they stand in now, if it is one, by its number.
pub fn shift(
    conn: &mut DbConnection,
    actor_id: &str,
    from: &ContributionGroup,
    ids: &[String],
    target: Target,
) -> Result<Option<i64>, Error> {
    let mut moved: Vec<Aspect> = ids.iter().cloned().map(Aspect::Placement).collect();
    let about = &from.consultation_id;
    match target {
        Target::Aside => decide(conn, actor_id, about, Kind::SetAside, &moved, |conn| {
            let contributions = put(conn, from, ids, None)?;
            journal::record(conn, Some(actor_id), &ContributionsSetAside { group_id: &from.id, contributions })?;
            Ok(None)
        }),
        Target::Group(id) => {
            let open = groups::table.filter(groups::id.eq(&id).and(groups::consultation_id.eq(about)));
            let number: i64 = open.select(groups::number).first(conn).optional()?.ok_or(Error::Conflict)?;
            decide(conn, actor_id, about, Kind::Placed, &moved, |conn| {
                let contributions = put(conn, from, ids, Some(&id))?;
                for group_id in [&from.id, &id] {
                    let entry = ContributionsMoved { group_id, from: from.number, to: number, contributions };
                    journal::record(conn, Some(actor_id), &entry)?;
                }
                Ok(Some(number))
            })
        }
        Target::New(given) => {
            let id = db::new_id();
            moved.push(Aspect::Group(id.clone()));
            decide(conn, actor_id, about, Kind::Split, &moved, |conn| {
                let new = insert(conn, id.clone(), from, &given)?;
                let contributions = put(conn, from, ids, Some(&id))?;
                for group_id in [&from.id, &id] {
                    let entry = ContributionGroupSplit { group_id, number: from.number, new, contributions };
                    journal::record(conn, Some(actor_id), &entry)?;
                }
                Ok(Some(new))
            })
        }
    }
}

/// How many of these stood in the group and went to another, or aside.
fn put(conn: &mut DbConnection, from: &ContributionGroup, ids: &[String], to: Option<&String>) -> QueryResult<usize> {
    touched(from);
    diesel::update(grouped::table.filter(grouped::group_id.eq(&from.id).and(grouped::contribution_id.eq_any(ids))))
        .set((
            grouped::group_id.eq(to),
            grouped::decided.eq(true),
            grouped::words.eq("[]"),
            grouped::confidence.eq(None::<String>),
        ))
        .execute(conn)
}

/// A group that a person makes is confirmed from the start. Returns its number.
fn insert(conn: &mut DbConnection, id: String, beside: &ContributionGroup, given: &[(Lang, String)]) -> Result<i64, Error> {
    let row = GroupRow {
        id,
        number: db::next_number(conn, "contribution_group")?,
        consultation_id: beside.consultation_id.clone(),
        state: "confirmed".to_owned(),
        same_text: false,
        lang: beside.lang.code().to_owned(),
        words: "[]".to_owned(),
    };
    diesel::insert_into(groups::table).values(&row).execute(conn)?;
    set_names(conn, &row.id, given.iter().map(|(lang, name)| (lang.code(), name)))?;
    Ok(row.number)
}

/// All of one group goes into another; the number of the one that stays.
pub fn merge(conn: &mut DbConnection, actor_id: &str, group: &ContributionGroup, into: &str) -> Result<i64, Error> {
    let open = groups::table.filter(groups::id.eq(into).and(groups::consultation_id.eq(&group.consultation_id)));
    let other = open.filter(groups::id.ne(&group.id));
    let number: i64 = other.select(groups::number).first(conn).optional()?.ok_or(Error::Conflict)?;
    let all = all_of(conn, group)?;
    decide(conn, actor_id, &group.consultation_id, Kind::Merged, &all, |conn| {
        diesel::update(grouped::table.filter(grouped::group_id.eq(&group.id)))
            .set((grouped::group_id.eq(into), grouped::decided.eq(true)))
            .execute(conn)?;
        diesel::delete(groups::table.find(&group.id)).execute(conn)?;
        touched(group);
        journal::record(conn, Some(actor_id), &ContributionGroupMerged { group_id: into, number, merged: group.number })?;
        Ok(number)
    })
}

/// Takes a group apart: what stood in it is undecided again, and a later proposal may group it otherwise.
pub fn dissolve(conn: &mut DbConnection, actor_id: &str, group: &ContributionGroup) -> Result<(), Error> {
    let all = all_of(conn, group)?;
    decide(conn, actor_id, &group.consultation_id, Kind::Dissolved, &all, |conn| {
        diesel::delete(grouped::table.filter(grouped::group_id.eq(&group.id))).execute(conn)?;
        diesel::delete(groups::table.find(&group.id)).execute(conn)?;
        let entry = ContributionGroupDissolved { consultation_id: &group.consultation_id, group: group.number };
        journal::record(conn, Some(actor_id), &entry)
    })
}

/// What was put aside is undecided again. Returns how many of these were still aside.
pub fn bring_back(conn: &mut DbConnection, actor_id: &str, consultation_id: &str, ids: &[String]) -> Result<usize, Error> {
    let touched: Vec<Aspect> = ids.iter().cloned().map(Aspect::Placement).collect();
    decide(conn, actor_id, consultation_id, Kind::BroughtBack, &touched, |conn| {
        let aside = grouped::table.filter(grouped::consultation_id.eq(consultation_id).and(grouped::group_id.is_null()));
        let contributions = diesel::delete(aside.filter(grouped::contribution_id.eq_any(ids))).execute(conn)?;
        if contributions != 0 {
            journal::record(conn, Some(actor_id), &ContributionsBroughtBack { consultation_id, contributions })?;
        }
        Ok(contributions)
    })
}
