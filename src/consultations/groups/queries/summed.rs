//! SQL of what the summary says of confirmed groups: how many contributions, never of whom so few that they could be guessed.

use std::collections::{BTreeMap, HashMap};

use diesel::dsl::count_star;
use diesel::prelude::*;

use super::super::model::{FEWEST_SHOWN, GroupRow};
use super::{anonymous, contributions, grouped, groups, named};
use crate::db::DbConnection;
use crate::i18n::{Lang, Wording};

/// A confirmed group as everybody may know of it.
#[derive(Clone, Debug)]
pub struct Summed {
    pub name: Wording,
    /// One text that was sent so many times.
    pub same_text: bool,
    pub contributions: i64,
    /// By how people appeared, `organisation` beside; empty where it would count so few of a kind that they could be guessed.
    pub by_kind: Vec<(&'static str, i64)>,
}

/// The largest first; how many groups are too small to be shown.
#[derive(Clone, Debug, Default)]
pub struct Groups {
    pub same_text: Vec<Summed>,
    pub similar: Vec<Summed>,
    pub too_small: i64,
}

impl Groups {
    pub fn is_empty(&self) -> bool {
        self.same_text.is_empty() && self.similar.is_empty()
    }
}

/// How many that can be read people put in each confirmed group, by kind of contributor.
fn counts(conn: &mut DbConnection, consultation_id: &str) -> QueryResult<HashMap<String, BTreeMap<&'static str, i64>>> {
    let confirmed = || {
        let own = groups::consultation_id.eq(consultation_id).and(groups::state.eq("confirmed"));
        grouped::table.inner_join(groups::table).filter(own.and(grouped::decided.eq(true)))
    };
    let known: Vec<(String, String, Option<String>, i64)> = confirmed()
        .inner_join(contributions::table.on(contributions::id.eq(grouped::contribution_id)))
        .filter(contributions::state.eq("published"))
        .group_by((groups::id, contributions::mode, contributions::organisation_id))
        .select((groups::id, contributions::mode, contributions::organisation_id, count_star()))
        .load(conn)?;
    let unknown: Vec<(String, i64)> = confirmed()
        .inner_join(anonymous::table.on(anonymous::id.eq(grouped::contribution_id)))
        .filter(anonymous::state.eq("published"))
        .group_by(groups::id)
        .select((groups::id, count_star()))
        .load(conn)?;
    let mut counts: HashMap<String, BTreeMap<&'static str, i64>> = HashMap::new();
    let known = known.into_iter().map(|(group, mode, organisation, count)| {
        let kind = match (organisation, mode.as_str()) {
            (Some(_), _) => "organisation",
            (None, "pseudonymous") => "pseudonymous",
            (None, _) => "named",
        };
        (group, kind, count)
    });
    for (group, kind, count) in known.chain(unknown.into_iter().map(|(group, count)| (group, "anonymous", count))) {
        *counts.entry(group).or_default().entry(kind).or_default() += count;
    }
    Ok(counts)
}

pub fn summed(conn: &mut DbConnection, consultation_id: &str, reader: Lang) -> QueryResult<Groups> {
    let mut counts = counts(conn, consultation_id)?;
    let rows = groups::table
        .filter(groups::consultation_id.eq(consultation_id).and(groups::state.eq("confirmed")))
        .order(groups::number)
        .select(GroupRow::as_select())
        .load(conn)?;
    let mut found = Groups::default();
    for group in named(conn, rows, reader)? {
        let by_kind = counts.remove(&group.id).unwrap_or_default();
        let contributions: i64 = by_kind.values().sum();
        if contributions < FEWEST_SHOWN {
            found.too_small += i64::from(contributions > 0);
            continue;
        }
        let tells_nobody = by_kind.values().all(|count| *count >= FEWEST_SHOWN);
        let by_kind = if tells_nobody { by_kind.into_iter().collect() } else { Vec::new() };
        let list = if group.same_text { &mut found.same_text } else { &mut found.similar };
        list.push(Summed { name: group.name, same_text: group.same_text, contributions, by_kind });
    }
    for list in [&mut found.same_text, &mut found.similar] {
        list.sort_by_key(|group| -group.contributions);
    }
    Ok(found)
}

/// What each contribution's group is called, for those groups that everybody may know of.
pub fn named_in_public(conn: &mut DbConnection, consultation_id: &str, reader: Lang) -> QueryResult<HashMap<String, String>> {
    let shown: HashMap<String, i64> =
        counts(conn, consultation_id)?.into_iter().map(|(group, by_kind)| (group, by_kind.values().sum())).collect();
    let rows = groups::table
        .filter(groups::consultation_id.eq(consultation_id).and(groups::state.eq("confirmed")))
        .select(GroupRow::as_select())
        .load(conn)?;
    let names: HashMap<String, String> = named(conn, rows, reader)?
        .into_iter()
        .filter(|group| shown.get(&group.id).is_some_and(|count| *count >= FEWEST_SHOWN))
        .map(|group| (group.id, group.name.text))
        .collect();
    let placed: Vec<(String, Option<String>)> = grouped::table
        .filter(grouped::consultation_id.eq(consultation_id).and(grouped::decided.eq(true)))
        .select((grouped::contribution_id, grouped::group_id))
        .load(conn)?;
    Ok(placed.into_iter().filter_map(|(id, group)| Some((id, names.get(&group?)?.clone()))).collect())
}
