//! SQL of what people decide about groups of contributions. Each decision is one journal entry with its actor.

use diesel::prelude::*;

use super::super::model::*;
use super::{Target, grouped, groups, names};
use crate::db::{self, DbConnection};
use crate::error::Error;
use crate::i18n::Lang;
use crate::journal;

/// A list shows it, and the summary where it may.
fn touched(group: &ContributionGroup) {
    db::touched(&format!("consultation:{}", group.consultation_id));
}

/// Confirms a group with all that stands in it, under these names.
pub fn confirm(
    conn: &mut DbConnection,
    actor_id: &str,
    group: &ContributionGroup,
    given: &[(Lang, String)],
    same_text: bool,
) -> Result<(), Error> {
    diesel::update(groups::table.find(&group.id))
        .set((groups::state.eq("confirmed"), groups::same_text.eq(same_text)))
        .execute(conn)?;
    set_names(conn, &group.id, given)?;
    diesel::update(grouped::table.filter(grouped::group_id.eq(&group.id))).set(grouped::decided.eq(true)).execute(conn)?;
    touched(group);
    let names = given.iter().filter(|(_, name)| !name.is_empty()).cloned().collect();
    let entry = ContributionGroupConfirmed { group_id: &group.id, number: group.number, names, same_text };
    journal::record(conn, Some(actor_id), &entry)
}

fn set_names(conn: &mut DbConnection, group_id: &str, given: &[(Lang, String)]) -> QueryResult<()> {
    diesel::delete(names::table.filter(names::group_id.eq(group_id))).execute(conn)?;
    for (lang, name) in given.iter().filter(|(_, name)| !name.is_empty()) {
        diesel::insert_into(names::table)
            .values((names::group_id.eq(group_id), names::lang.eq(lang.code()), names::name.eq(name)))
            .execute(conn)?;
    }
    Ok(())
}

/// Puts contributions of a group somewhere else; the group that they stand in now, if it is one, by its number.
pub fn shift(
    conn: &mut DbConnection,
    actor_id: &str,
    from: &ContributionGroup,
    ids: &[String],
    target: Target,
) -> Result<Option<i64>, Error> {
    let to = match target {
        Target::Aside => None,
        Target::Group(id) => {
            let open = groups::table.filter(groups::id.eq(&id).and(groups::consultation_id.eq(&from.consultation_id)));
            let number: i64 = open.select(groups::number).first(conn).optional()?.ok_or(Error::Conflict)?;
            Some((id, number))
        }
        Target::New(given) => Some(insert(conn, from, &given)?),
    };
    let own = grouped::table.filter(grouped::group_id.eq(&from.id).and(grouped::contribution_id.eq_any(ids)));
    let contributions = diesel::update(own)
        .set((
            grouped::group_id.eq(to.as_ref().map(|(id, _)| id)),
            grouped::decided.eq(true),
            grouped::words.eq("[]"),
            grouped::confidence.eq(None::<String>),
        ))
        .execute(conn)?;
    touched(from);
    let Some((id, number)) = to else {
        journal::record(conn, Some(actor_id), &ContributionsSetAside { group_id: &from.id, contributions })?;
        return Ok(None);
    };
    for group_id in [&from.id, &id] {
        let entry = ContributionsMoved { group_id, from: from.number, to: number, contributions };
        journal::record(conn, Some(actor_id), &entry)?;
    }
    Ok(Some(number))
}

/// A group that a person makes is confirmed from the start.
fn insert(conn: &mut DbConnection, beside: &ContributionGroup, given: &[(Lang, String)]) -> Result<(String, i64), Error> {
    let row = GroupRow {
        id: db::new_id(),
        number: db::next_number(conn, "contribution_group")?,
        consultation_id: beside.consultation_id.clone(),
        state: "confirmed".to_owned(),
        same_text: false,
        lang: beside.lang.code().to_owned(),
        words: "[]".to_owned(),
    };
    diesel::insert_into(groups::table).values(&row).execute(conn)?;
    set_names(conn, &row.id, given)?;
    Ok((row.id, row.number))
}

/// All of one group goes into another; the number of the one that stays.
pub fn merge(conn: &mut DbConnection, actor_id: &str, group: &ContributionGroup, into: &str) -> Result<i64, Error> {
    let open = groups::table.filter(groups::id.eq(into).and(groups::consultation_id.eq(&group.consultation_id)));
    let other = open.filter(groups::id.ne(&group.id));
    let number: i64 = other.select(groups::number).first(conn).optional()?.ok_or(Error::Conflict)?;
    diesel::update(grouped::table.filter(grouped::group_id.eq(&group.id)))
        .set((grouped::group_id.eq(into), grouped::decided.eq(true)))
        .execute(conn)?;
    diesel::delete(groups::table.find(&group.id)).execute(conn)?;
    touched(group);
    journal::record(conn, Some(actor_id), &ContributionGroupMerged { group_id: into, number, merged: group.number })?;
    Ok(number)
}

/// Takes a group apart: what stood in it is undecided again, and a later proposal may group it otherwise.
pub fn dissolve(conn: &mut DbConnection, actor_id: &str, group: &ContributionGroup) -> Result<(), Error> {
    diesel::delete(grouped::table.filter(grouped::group_id.eq(&group.id))).execute(conn)?;
    diesel::delete(groups::table.find(&group.id)).execute(conn)?;
    let entry = ContributionGroupDissolved { consultation_id: &group.consultation_id, group: group.number };
    journal::record(conn, Some(actor_id), &entry)
}

/// What was put aside is undecided again.
pub fn bring_back(conn: &mut DbConnection, actor_id: &str, consultation_id: &str, ids: &[String]) -> Result<(), Error> {
    let aside = grouped::table.filter(grouped::consultation_id.eq(consultation_id).and(grouped::group_id.is_null()));
    let contributions = diesel::delete(aside.filter(grouped::contribution_id.eq_any(ids))).execute(conn)?;
    journal::record(conn, Some(actor_id), &ContributionsBroughtBack { consultation_id, contributions })
}
