//! SQL of groups of similar contributions: what pages and the summary show of them.

mod aspects;
mod decisions;
mod proposals;
mod summed;
mod undoing;

use std::collections::HashMap;

use diesel::dsl::count_star;
use diesel::prelude::*;

use super::model::*;
use crate::clusters::model::list_of;
use crate::clusters::queries::level_of;
use crate::db::DbConnection;
use crate::error::Error;
use crate::i18n::{Lang, Wording};
use crate::journal::{self, Recorded};
use crate::schema::{
    anonymous_contributions as anonymous, contribution_group_names as names, contribution_groupings as groupings,
    contribution_groups as groups, contributions, grouped_contributions as grouped, topics,
};

pub use aspects::Aspect;
pub use decisions::{bring_back, confirm, dissolve, merge, shift};
pub use proposals::{apply, ask, grounds, voices_of, waiting};
pub use summed::{Groups, Summed, named_in_public, summed};
pub use undoing::{at_hand, decided, redo, undo};

/// Where a contribution is put that says nothing to the question, and the program proposes nothing for it any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// By its id.
    Group(String),
    New(Vec<(Lang, String)>),
    Aside,
}

fn named(conn: &mut DbConnection, rows: Vec<GroupRow>, reader: Lang) -> QueryResult<Vec<ContributionGroup>> {
    let ids: Vec<&String> = rows.iter().map(|row| &row.id).collect();
    let own: Vec<(String, String, String)> =
        names::table.filter(names::group_id.eq_any(ids)).select((names::group_id, names::lang, names::name)).load(conn)?;
    let mut own = Wording::by_owner(reader, &own);
    let group = |row: GroupRow| {
        let group = ContributionGroup::from(&row, reader);
        match own.remove(&group.id) {
            Some(name) => ContributionGroup { name, ..group },
            None => group,
        }
    };
    Ok(rows.into_iter().map(group).collect())
}

/// A group of this consultation by its number.
pub fn find(conn: &mut DbConnection, consultation_id: &str, number: i64, reader: Lang) -> Result<ContributionGroup, Error> {
    let own = groups::table.filter(groups::consultation_id.eq(consultation_id).and(groups::number.eq(number)));
    let row = own.select(GroupRow::as_select()).first(conn)?;
    named(conn, vec![row], reader)?.pop().ok_or(Error::NotFound)
}

/// Every name that people gave it.
pub fn names_of(conn: &mut DbConnection, group_id: &str) -> QueryResult<Vec<(Lang, String)>> {
    let rows: Vec<(String, String)> =
        names::table.filter(names::group_id.eq(group_id)).select((names::lang, names::name)).load(conn)?;
    Ok(rows.into_iter().filter_map(|(lang, name)| Some((Lang::find(&lang)?, name))).collect())
}

type Tally = (Option<String>, bool, Option<String>, i64);

/// How many that can be read stand in each group, or aside: decided or not, and how certain.
fn tallies(conn: &mut DbConnection, consultation_id: &str) -> QueryResult<Vec<Tally>> {
    let by = || (grouped::group_id, grouped::decided, grouped::confidence);
    let selected = || (grouped::group_id, grouped::decided, grouped::confidence, count_star());
    let mut tallies: Vec<Tally> = grouped::table
        .inner_join(contributions::table.on(contributions::id.eq(grouped::contribution_id)))
        .filter(grouped::consultation_id.eq(consultation_id).and(contributions::state.eq("published")))
        .group_by(by())
        .select(selected())
        .load(conn)?;
    tallies.extend(
        grouped::table
            .inner_join(anonymous::table.on(anonymous::id.eq(grouped::contribution_id)))
            .filter(grouped::consultation_id.eq(consultation_id).and(anonymous::state.eq("published")))
            .group_by(by())
            .select(selected())
            .load::<Tally>(conn)?,
    );
    Ok(tallies)
}

/// The groups of a consultation: what was sent many times first, then the largest.
pub fn list(conn: &mut DbConnection, consultation_id: &str, reader: Lang) -> QueryResult<Vec<Listed>> {
    let rows = groups::table.filter(groups::consultation_id.eq(consultation_id)).select(GroupRow::as_select()).load(conn)?;
    let mut counts: HashMap<String, ([i64; 2], [i64; 3])> = HashMap::new();
    for (group, decided, confidence, count) in tallies(conn, consultation_id)? {
        let (by_state, levels) = counts.entry(group.unwrap_or_default()).or_default();
        by_state[usize::from(decided)] += count;
        if let Some(level) = confidence.and_then(|level| ["high", "medium", "low"].iter().position(|known| *known == level)) {
            levels[level] += count;
        }
    }
    let listed = |group: ContributionGroup| {
        let ([undecided, decided], levels) = counts.get(&group.id).copied().unwrap_or_default();
        Listed { decided, undecided, level: level_of(levels), group }
    };
    let mut found: Vec<Listed> = named(conn, rows, reader)?.into_iter().map(listed).collect();
    found.sort_by_key(|listed| (!listed.group.same_text, -listed.all(), listed.group.number));
    Ok(found)
}

pub fn progress(conn: &mut DbConnection, consultation_id: &str) -> QueryResult<Progress> {
    let mut progress = Progress::default();
    for (group, decided, _, count) in tallies(conn, consultation_id)? {
        match (group, decided) {
            (None, _) => progress.aside += count,
            (_, true) => progress.decided += count,
            (_, false) => progress.undecided += count,
        }
    }
    let threads = || topics::table.filter(topics::consultation_id.eq(consultation_id)).select(topics::thread_id);
    let known = contributions::table.filter(contributions::thread_id.eq_any(threads()));
    let known = known.filter(contributions::state.eq("published").and(contributions::official.eq(false)));
    let unknown = anonymous::table.filter(anonymous::thread_id.eq_any(threads()));
    let unknown = unknown.filter(anonymous::state.eq("published").and(anonymous::journaled.eq(true)));
    progress.all = known.count().get_result::<i64>(conn)? + unknown.count().get_result::<i64>(conn)?;
    type Moments = Option<chrono::NaiveDateTime>;
    let asked: Option<Moments> = groupings::table.find(consultation_id).select(groupings::made_at).first(conn).optional()?;
    progress.waits = asked == Some(None);
    progress.was_made = asked.flatten().is_some() || progress.decided + progress.undecided + progress.aside > 0;
    Ok(progress)
}

/// A page of what can be read in a group, or aside where none is given: what is undecided first, then by certainty.
pub fn members(
    conn: &mut DbConnection,
    consultation_id: &str,
    group_id: Option<&str>,
    (offset, limit): (i64, i64),
) -> QueryResult<Vec<GroupMember>> {
    let shown = || (grouped::place, grouped::contribution_id, grouped::decided, grouped::words, grouped::confidence);
    let mut known = grouped::table
        .inner_join(contributions::table.on(contributions::id.eq(grouped::contribution_id)))
        .inner_join(topics::table.on(topics::thread_id.eq(contributions::thread_id)))
        .filter(grouped::consultation_id.eq(consultation_id.to_owned()).and(contributions::state.eq("published")))
        .order((grouped::decided, grouped::place, grouped::contribution_id))
        .limit(offset + limit)
        .select((shown(), contributions::lang, contributions::body, topics::number))
        .into_boxed();
    let mut unknown = grouped::table
        .inner_join(anonymous::table.on(anonymous::id.eq(grouped::contribution_id)))
        .inner_join(topics::table.on(topics::thread_id.eq(anonymous::thread_id)))
        .filter(grouped::consultation_id.eq(consultation_id.to_owned()).and(anonymous::state.eq("published")))
        .order((grouped::decided, grouped::place, grouped::contribution_id))
        .limit(offset + limit)
        .select((shown(), anonymous::lang, anonymous::body, topics::number))
        .into_boxed();
    (known, unknown) = match group_id {
        Some(id) => (known.filter(grouped::group_id.eq(id.to_owned())), unknown.filter(grouped::group_id.eq(id.to_owned()))),
        None => (known.filter(grouped::group_id.is_null()), unknown.filter(grouped::group_id.is_null())),
    };
    type Row = ((i32, String, bool, String, Option<String>), String, String, i64);
    let mut rows: Vec<Row> = known.load(conn)?;
    rows.extend(unknown.load::<Row>(conn)?);
    rows.sort_by(|one, other| (one.0.2, one.0.0, &one.0.1).cmp(&(other.0.2, other.0.0, &other.0.1)));
    let from = usize::try_from(offset).unwrap_or(usize::MAX);
    let member = |((_, id, decided, words, confidence), lang, text, topic): Row| GroupMember {
        lang: Lang::find(&lang).unwrap_or(Lang::EN),
        words: list_of(&words),
        id,
        topic,
        text,
        decided,
        confidence,
    };
    Ok(rows.into_iter().skip(from).take(usize::try_from(limit).unwrap_or(0)).map(member).collect())
}

/// What happened to a group, newest first: decisions about it, and proposals, which may bring and take what is undecided.
pub fn history(conn: &mut DbConnection, group: &ContributionGroup, most: i64) -> QueryResult<Vec<Recorded>> {
    let mut entries = journal::of_subject(conn, SUBJECT, &group.id, most)?;
    entries.extend(journal::of_kind::<ContributionsGrouped>(conn, &group.consultation_id, most)?);
    entries.sort_by_key(|entry| -entry.seq);
    entries.truncate(usize::try_from(most).unwrap_or(usize::MAX));
    Ok(entries)
}
