//! SQL of proposals: what may be grouped, and writing down what the program made of it.

use std::collections::{BTreeMap, HashMap, HashSet};

use diesel::prelude::*;

use super::super::model::{ContributionsGrouped, GroupRow};
use super::super::proposal::{Group, Settled, Voice, fingerprint};
use super::{anonymous, contributions, grouped, groupings, groups, topics};
use crate::clusters::engine::Confidence;
use crate::db::{self, DbConnection, on_each_database};
use crate::error::Error;
use crate::journal;

/// Rows of one insert, well below what either database binds at once.
const BATCH: usize = 1_000;

/// Asks for a proposal, with so many groups if that is said.
pub fn ask(conn: &mut DbConnection, consultation_id: &str, wanted: Option<i64>) -> Result<(), Error> {
    diesel::delete(groupings::table.find(consultation_id)).execute(conn)?;
    diesel::insert_into(groupings::table)
        .values((groupings::consultation_id.eq(consultation_id), groupings::wanted.eq(wanted), groupings::asked_at.eq(db::now())))
        .execute(conn)?;
    Ok(())
}

/// The consultations for which somebody asked, with how many groups are wanted.
pub fn waiting(conn: &mut DbConnection) -> QueryResult<Vec<(String, Option<i64>)>> {
    groupings::table
        .filter(groupings::made_at.is_null())
        .order(groupings::asked_at)
        .select((groupings::consultation_id, groupings::wanted))
        .load(conn)
}

/// What everybody may read and nobody official said. An anonymous contribution is not among them on the day that it was
/// written or mended: what it is put beside, and when, could tell the time.
fn voices(conn: &mut DbConnection, consultation_id: &str) -> QueryResult<Vec<Voice>> {
    let threads = || topics::table.filter(topics::consultation_id.eq(consultation_id)).select(topics::thread_id);
    let mut rows: Vec<(String, String, String)> = contributions::table
        .filter(contributions::thread_id.eq_any(threads()))
        .filter(contributions::state.eq("published").and(contributions::official.eq(false)))
        .select((contributions::id, contributions::lang, contributions::body))
        .load(conn)?;
    rows.extend(
        anonymous::table
            .filter(anonymous::thread_id.eq_any(threads()))
            .filter(anonymous::state.eq("published").and(anonymous::journaled.eq(true)))
            .select((anonymous::id, anonymous::lang, anonymous::body))
            .load::<(String, String, String)>(conn)?,
    );
    Ok(rows.into_iter().map(|(id, lang, text)| Voice { id, lang, text }).collect())
}

/// What stands in a group.
pub fn voices_of(conn: &mut DbConnection, consultation_id: &str, group_id: &str) -> QueryResult<Vec<Voice>> {
    let own = grouped::table.filter(grouped::group_id.eq(group_id)).select(grouped::contribution_id);
    let own: HashSet<String> = own.load::<String>(conn)?.into_iter().collect();
    Ok(voices(conn, consultation_id)?.into_iter().filter(|voice| own.contains(&voice.id)).collect())
}

type Placement = (String, Option<String>, bool);

fn placements(conn: &mut DbConnection, consultation_id: &str) -> QueryResult<Vec<Placement>> {
    grouped::table
        .filter(grouped::consultation_id.eq(consultation_id))
        .select((grouped::contribution_id, grouped::group_id, grouped::decided))
        .load(conn)
}

/// What nobody has decided on, and what people have settled.
pub fn grounds(conn: &mut DbConnection, consultation_id: &str) -> QueryResult<(Vec<Voice>, Vec<Settled>)> {
    let rows = placements(conn, consultation_id)?;
    let mut decided: HashMap<String, Option<String>> =
        rows.into_iter().filter(|(.., decided)| *decided).map(|(id, group, _)| (id, group)).collect();
    let kinds: HashMap<String, bool> = groups::table
        .filter(groups::consultation_id.eq(consultation_id))
        .select((groups::id, groups::same_text))
        .load::<(String, bool)>(conn)?
        .into_iter()
        .collect();
    let (mut open, mut settled) = (Vec::new(), Vec::new());
    for voice in voices(conn, consultation_id)? {
        match decided.remove(&voice.id) {
            Some(Some(group)) => {
                let same_text = kinds.get(&group).copied().unwrap_or_default();
                settled.push(Settled { voice, group, same_text });
            }
            Some(None) => {}
            None => open.push(voice),
        }
    }
    settled.sort_by_cached_key(|settled| (settled.group.clone(), fingerprint(&settled.voice)));
    Ok((open, settled))
}

/// Writes a proposal down for what is still undecided, and still says what it said when the proposal was made from it.
pub fn apply(conn: &mut DbConnection, consultation_id: &str, from: &[Voice], proposed: Vec<Group>) -> Result<(), Error> {
    let (open, _) = grounds(conn, consultation_id)?;
    let now: HashMap<&str, String> = open.iter().map(|voice| (voice.id.as_str(), fingerprint(voice))).collect();
    let same: HashSet<&str> =
        from.iter().filter(|voice| now.get(voice.id.as_str()) == Some(&fingerprint(voice))).map(|it| it.id.as_str()).collect();
    let mut earlier = Earlier::read(conn, consultation_id)?;
    diesel::delete(grouped::table.filter(grouped::consultation_id.eq(consultation_id).and(grouped::decided.eq(false))))
        .execute(conn)?;
    let mut rows = Vec::new();
    for mut group in proposed {
        group.members.retain(|member| same.contains(member.id.as_str()));
        let known = group.joins.as_ref().is_some_and(|id| earlier.kept.contains(id));
        if group.members.is_empty() || (group.joins.is_some() && !known) {
            continue;
        }
        let group_id = match group.joins.clone() {
            Some(id) => id,
            None => earlier.place_for(conn, consultation_id, &group)?,
        };
        rows.extend(group.members.into_iter().zip(0_i32..).map(|(member, place)| (member, group_id.clone(), place)));
    }
    diesel::delete(groups::table.filter(groups::id.eq_any(earlier.left()))).execute(conn)?;
    // Random keys in their order: where a row stands says nothing of when anybody wrote.
    rows.sort_by(|(one, ..), (other, ..)| one.id.cmp(&other.id));
    insert(conn, consultation_id, &rows)?;
    diesel::update(groupings::table.find(consultation_id)).set(groupings::made_at.eq(db::now())).execute(conn)?;
    journal::record(conn, None, &ContributionsGrouped { consultation_id })
}

fn insert(
    conn: &mut DbConnection,
    consultation_id: &str,
    rows: &[(super::super::proposal::Grouped, String, i32)],
) -> Result<(), Error> {
    for rows in rows.chunks(BATCH) {
        let mut values = Vec::with_capacity(rows.len());
        for (member, group_id, place) in rows {
            values.push((
                grouped::contribution_id.eq(&member.id),
                grouped::consultation_id.eq(consultation_id),
                grouped::group_id.eq(group_id),
                grouped::decided.eq(false),
                grouped::words.eq(serde_json::to_string(&member.words)?),
                grouped::confidence.eq(level(member.confidence)),
                grouped::place.eq(place),
            ));
        }
        on_each_database!(conn, |conn| diesel::insert_into(grouped::table).values(&values).execute(conn))?;
    }
    Ok(())
}

fn level(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::High => "high",
        Confidence::Medium => "medium",
        Confidence::Low => "low",
    }
}

/// What stood before the proposal.
struct Earlier {
    /// Groups about which people decided something.
    kept: HashSet<String>,
    /// The others, and which of them each contribution stood in.
    free: BTreeMap<String, bool>,
    stood_in: HashMap<String, String>,
}

impl Earlier {
    fn read(conn: &mut DbConnection, consultation_id: &str) -> QueryResult<Earlier> {
        let rows = placements(conn, consultation_id)?;
        let all: Vec<(String, String, bool)> = groups::table
            .filter(groups::consultation_id.eq(consultation_id))
            .select((groups::id, groups::state, groups::same_text))
            .load(conn)?;
        let touched: HashSet<&String> =
            rows.iter().filter(|(.., decided)| *decided).filter_map(|(_, group, _)| group.as_ref()).collect();
        let is_kept = |(id, state, _): &(String, String, bool)| state == "confirmed" || touched.contains(id);
        let kept = all.iter().filter(|row| is_kept(row)).map(|(id, ..)| id.clone()).collect();
        let free = all.iter().filter(|row| !is_kept(row)).map(|(id, _, same_text)| (id.clone(), *same_text)).collect();
        let stood_in = rows.into_iter().filter_map(|(id, group, _)| Some((id, group?))).collect();
        Ok(Earlier { kept, free, stood_in })
    }

    /// The id for a proposed group: of an earlier one that holds most of the same, so that its address stays; else a new one.
    fn place_for(&mut self, conn: &mut DbConnection, consultation_id: &str, group: &Group) -> Result<String, Error> {
        let mut shared: BTreeMap<&String, usize> = BTreeMap::new();
        for earlier in group.members.iter().filter_map(|member| self.stood_in.get(&member.id)) {
            if self.free.get(earlier) == Some(&group.same_text) {
                *shared.entry(earlier).or_default() += 1;
            }
        }
        let most = shared.into_iter().max_by_key(|(_, count)| *count);
        let earlier = most.filter(|(_, count)| count * 2 > group.members.len()).map(|(id, _)| id.clone());
        let words = serde_json::to_string(&group.words)?;
        if let Some(id) = earlier {
            self.free.remove(&id);
            let row = groups::table.find(&id);
            diesel::update(row).set((groups::words.eq(words), groups::lang.eq(&group.lang))).execute(conn)?;
            return Ok(id);
        }
        let row = GroupRow {
            id: db::new_id(),
            number: db::next_number(conn, "contribution_group")?,
            consultation_id: consultation_id.to_owned(),
            state: "proposed".to_owned(),
            same_text: group.same_text,
            lang: group.lang.clone(),
            words,
        };
        diesel::insert_into(groups::table).values(&row).execute(conn)?;
        Ok(row.id)
    }

    /// Those that nothing stands in any more.
    fn left(self) -> Vec<String> {
        self.free.into_keys().collect()
    }
}
