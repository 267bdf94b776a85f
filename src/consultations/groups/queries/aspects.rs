//! SQL of what a decision about groups may change: each aspect is read before and after it, and can be put back.

use std::collections::{HashMap, HashSet};

use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::{Value, from_value, to_value};

use super::super::model::GroupRow;
use super::{grouped, groups, names};
use crate::db::{self, DbConnection};
use crate::decisions::{self, Aspect as _};
use crate::error::Error;

/// Keys of one question, well below what either database binds at once.
const BATCH: usize = 1_000;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Aspect {
    /// Where a contribution stands.
    Placement(String),
    /// Whether there is a group, how far it is decided, and its names.
    Group(String),
}

pub type Change = decisions::Change<Aspect>;

/// A contribution in a group, or aside, as its row says. No time and no account: neither says who or when.
#[derive(Queryable, Selectable, Insertable, Serialize, Deserialize, Clone, Debug)]
#[diesel(table_name = grouped, treat_none_as_default_value = false)]
pub struct Place {
    pub consultation_id: String,
    pub group_id: Option<String>,
    pub decided: bool,
    pub words: String,
    pub confidence: Option<String>,
    pub place: i32,
}

#[derive(Serialize, Deserialize, Clone, Debug)]
pub struct Whole {
    #[serde(flatten)]
    pub row: GroupRow,
    /// By the code of their language.
    pub names: Vec<(String, String)>,
}

/// What a value says, where it says something.
pub fn place_in(value: &Value) -> Option<Place> {
    from_value(value.clone()).ok()
}

pub fn group_in(value: &Value) -> Option<Whole> {
    from_value(value.clone()).ok()
}

impl decisions::Aspect for Aspect {
    fn of(kind: &str, id: String) -> Option<Aspect> {
        match kind {
            "placement" => Some(Aspect::Placement(id)),
            "group" => Some(Aspect::Group(id)),
            _ => None,
        }
    }

    fn kind(&self) -> &'static str {
        match self {
            Aspect::Placement(_) => "placement",
            Aspect::Group(_) => "group",
        }
    }

    fn id(&self) -> &str {
        match self {
            Aspect::Placement(id) | Aspect::Group(id) => id,
        }
    }

    fn read_all(conn: &mut DbConnection, aspects: &[Aspect]) -> Result<Vec<Value>, Error> {
        let placed: Vec<&str> =
            aspects.iter().filter(|aspect| matches!(aspect, Aspect::Placement(_))).map(|aspect| aspect.id()).collect();
        let mut places: HashMap<String, Place> = HashMap::new();
        for ids in placed.chunks(BATCH) {
            let rows = grouped::table.filter(grouped::contribution_id.eq_any(ids));
            places.extend(rows.select((grouped::contribution_id, Place::as_select())).load::<(String, Place)>(conn)?);
        }
        let value = |aspect: &Aspect| match aspect {
            Aspect::Placement(id) => Ok(to_value(places.get(id))?),
            Aspect::Group(id) => Ok(to_value(whole(conn, id)?)?),
        };
        aspects.iter().map(value).collect()
    }

    /// What the program proposed meanwhile is nobody's decision.
    fn is_same(&self, expected: &Value, now: &Value) -> bool {
        let is_open = |value: &Value| match self {
            Aspect::Placement(_) => place_in(value).is_none_or(|place| !place.decided),
            Aspect::Group(_) => group_in(value).is_none_or(|whole| whole.row.state == "proposed"),
        };
        expected == now || (is_open(expected) && is_open(now))
    }

    fn write_all(conn: &mut DbConnection, _: &str, changes: &[Change]) -> Result<bool, Error> {
        if breaks_something(conn, changes)? {
            return Ok(false);
        }
        // Groups that are opened come first, those that go last: what stands in them must have somewhere to stand.
        let (placements, groups): (Vec<_>, Vec<_>) =
            changes.iter().partition(|change| matches!(change.aspect, Aspect::Placement(_)));
        let (opened, closed): (Vec<_>, Vec<_>) = groups.into_iter().partition(|change| !change.after.is_null());
        for change in opened {
            restore(conn, from_value(change.after.clone())?)?;
        }
        let open: HashSet<String> = open_among(conn, changes)?;
        for change in placements {
            put(conn, change.aspect.id(), place_in(&change.after), &open)?;
        }
        for change in closed {
            diesel::delete(groups::table.find(change.aspect.id())).execute(conn)?;
        }
        Ok(true)
    }
}

fn whole(conn: &mut DbConnection, id: &str) -> QueryResult<Option<Whole>> {
    let row = groups::table.find(id).select(GroupRow::as_select()).first(conn).optional()?;
    let Some(row) = row else { return Ok(None) };
    let own = names::table.filter(names::group_id.eq(id)).order(names::lang);
    Ok(Some(Whole { row, names: own.select((names::lang, names::name)).load(conn)? }))
}

/// Those groups in which these changes put something that there are now.
fn open_among(conn: &mut DbConnection, changes: &[Change]) -> QueryResult<HashSet<String>> {
    let mut ids: Vec<String> =
        changes.iter().filter_map(|change| place_in(&change.after)).filter_map(|place| place.group_id).collect();
    ids.sort_unstable();
    ids.dedup();
    let found: Vec<String> = groups::table.filter(groups::id.eq_any(ids)).select(groups::id).load(conn)?;
    Ok(found.into_iter().collect())
}

/// Whether it would put a decided contribution into a group that is gone, or take a group in which others were put since.
fn breaks_something(conn: &mut DbConnection, changes: &[Change]) -> Result<bool, Error> {
    let mut open = open_among(conn, changes)?;
    let group = |change: &&Change| matches!(change.aspect, Aspect::Group(_));
    let (opened, closed): (Vec<&Change>, Vec<&Change>) = changes.iter().filter(group).partition(|change| !change.after.is_null());
    open.extend(opened.iter().map(|change| change.aspect.id().to_owned()));
    let lost = |place: &Place| place.decided && place.group_id.as_ref().is_some_and(|id| !open.contains(id));
    if changes.iter().filter_map(|change| place_in(&change.after)).any(|place| lost(&place)) {
        return Ok(true);
    }
    let own: HashSet<&str> = changes.iter().map(|change| change.aspect.id()).collect();
    for change in closed {
        let standing = grouped::table.filter(grouped::group_id.eq(change.aspect.id()).and(grouped::decided.eq(true)));
        let standing: Vec<String> = standing.select(grouped::contribution_id).load(conn)?;
        if standing.iter().any(|id| !own.contains(id.as_str())) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Makes a group what it was, or anew.
fn restore(conn: &mut DbConnection, whole: Whole) -> Result<(), Error> {
    let row = whole.row;
    let changed = diesel::update(groups::table.find(&row.id))
        .set((groups::state.eq(&row.state), groups::same_text.eq(row.same_text)))
        .execute(conn)?;
    if changed == 0 {
        diesel::insert_into(groups::table).values(&row).execute(conn)?;
    }
    set_names(conn, &row.id, whole.names.iter().map(|(lang, name)| (lang.as_str(), name)))?;
    db::touched(&format!("consultation:{}", row.consultation_id));
    Ok(())
}

/// By the code of their language; the empty ones go.
pub fn set_names<'a>(
    conn: &mut DbConnection,
    group_id: &str,
    given: impl Iterator<Item = (&'a str, &'a String)>,
) -> QueryResult<()> {
    diesel::delete(names::table.filter(names::group_id.eq(group_id))).execute(conn)?;
    for (lang, name) in given.filter(|(_, name)| !name.is_empty()) {
        diesel::insert_into(names::table)
            .values((names::group_id.eq(group_id), names::lang.eq(lang), names::name.eq(name)))
            .execute(conn)?;
    }
    Ok(())
}

/// What is undecided and has lost its group stands nowhere until the next proposal.
fn put(conn: &mut DbConnection, contribution_id: &str, place: Option<Place>, open: &HashSet<String>) -> QueryResult<()> {
    diesel::delete(grouped::table.find(contribution_id)).execute(conn)?;
    if let Some(place) = place.filter(|place| place.group_id.as_ref().is_none_or(|id| open.contains(id))) {
        db::touched(&format!("consultation:{}", place.consultation_id));
        diesel::insert_into(grouped::table).values((grouped::contribution_id.eq(contribution_id), place)).execute(conn)?;
    }
    Ok(())
}
