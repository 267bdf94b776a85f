//! SQL of lineage: which rounds follow each other, what was proposed and what people decided.

use std::collections::HashMap;

use chrono::NaiveDate;
use diesel::prelude::*;

use super::filed::{self, BATCH};
use crate::db::{self, DbConnection, on_each_database};
use crate::error::Error;
use crate::journal;
use crate::register::lineage::{LineageDecided, MOST_OF_ROUND, Proposal};
use crate::register::model::{Filed, Recommendation, UPR};
use crate::schema::{documents, lineages, recommendations};
use crate::text::symbols::Symbol;

/// What orders the rounds of one mechanism: cycle, day, number of the report, session.
type Place = (Option<i32>, Option<NaiveDate>, Option<u16>, Option<i32>);

/// Pairs of rounds of one mechanism that follow each other, the documents of each. The Universal Periodic Review goes
/// round by cycle, other mechanisms by document.
pub fn neighbouring_rounds(conn: &mut DbConnection) -> QueryResult<Vec<(Vec<String>, Vec<String>)>> {
    type Row = (String, String, String, Option<i32>, Option<i32>, Option<NaiveDate>, i64);
    let rows: Vec<Row> = documents::table
        .order(documents::number)
        .select((
            documents::id,
            documents::mechanism,
            documents::symbol,
            documents::cycle,
            documents::session,
            documents::published_on,
            documents::number,
        ))
        .load(conn)?;
    let mut of_mechanism: HashMap<String, Vec<(Place, i64, String)>> = HashMap::new();
    for (id, mechanism, symbol, cycle, session, published_on, number) in rows {
        let by_cycle = mechanism == UPR && cycle.is_some();
        let report = Symbol::parse(&symbol).and_then(|symbol| symbol.cycle).map(|(first, _)| first);
        let place = if by_cycle { (cycle, None, None, None) } else { (cycle, published_on, report, session) };
        let one_of_its_kind = if by_cycle { 0 } else { number };
        of_mechanism.entry(mechanism).or_default().push((place, one_of_its_kind, id));
    }
    let mut pairs = Vec::new();
    for mut placed in of_mechanism.into_values() {
        placed.sort();
        let rounds: Vec<Vec<String>> = placed
            .chunk_by(|one, other| (one.0, one.1) == (other.0, other.1))
            .map(|round| round.iter().map(|(_, _, id)| id.clone()).collect())
            .collect();
        pairs.extend(rounds.windows(2).map(|two| (two[0].clone(), two[1].clone())));
    }
    Ok(pairs)
}

/// What is recommended in these documents; concerns and pledges are not. One more than are compared at most.
pub fn of_documents(conn: &mut DbConnection, ids: &[String]) -> QueryResult<Vec<Filed>> {
    let mut rows: Vec<Recommendation> = Vec::new();
    for batch in ids.chunks(BATCH) {
        let found: Vec<Recommendation> = recommendations::table
            .filter(recommendations::document_id.eq_any(batch))
            .filter(recommendations::is_concern.eq(false).and(recommendations::kind.ne("pledge")))
            .order(recommendations::number)
            .limit(MOST_OF_ROUND as i64 + 1)
            .select(Recommendation::as_select())
            .load(conn)?;
        rows.extend(found);
    }
    match rows.len() > MOST_OF_ROUND {
        true => Ok(rows.into_iter().map(bare).collect()),
        false => filed::whole(conn, rows),
    }
}

fn bare(recommendation: Recommendation) -> Filed {
    Filed { recommendation, texts: Default::default(), states: Vec::new(), terms: Vec::new() }
}

/// What was proposed before and not decided gives way to these; what was decided stays.
pub fn renew_proposals(conn: &mut DbConnection, proposals: &[Proposal]) -> Result<(), Error> {
    diesel::delete(lineages::table.filter(lineages::state.eq("proposed"))).execute(conn)?;
    for batch in proposals.chunks(BATCH) {
        let known: Vec<String> = recommendations::table
            .filter(recommendations::id.eq_any(batch.iter().flat_map(|one| [&one.later, &one.earlier])))
            .select(recommendations::id)
            .load(conn)?;
        // An import may have been undone while they were compared.
        let stands = |one: &&Proposal| known.contains(&one.later) && known.contains(&one.earlier);
        let values: Vec<_> = batch
            .iter()
            .filter(stands)
            .map(|one| {
                (
                    lineages::later_id.eq(&one.later),
                    lineages::earlier_id.eq(&one.earlier),
                    lineages::likeness.eq(one.likeness),
                    lineages::words.eq(one.words),
                    lineages::meaning.eq(one.meaning),
                    lineages::state.eq("proposed"),
                )
            })
            .collect();
        on_each_database!(conn, |conn| diesel::insert_into(lineages::table)
            .values(&values)
            .on_conflict_do_nothing()
            .execute(conn))?;
    }
    Ok(())
}

/// The most alike first.
pub fn in_state(conn: &mut DbConnection, state: &str, (begins, most): (i64, i64)) -> QueryResult<Vec<Proposal>> {
    lineages::table
        .filter(lineages::state.eq(state))
        .order((lineages::likeness.desc(), lineages::later_id, lineages::earlier_id))
        .limit(most)
        .offset(begins)
        .select((lineages::later_id, lineages::earlier_id, lineages::likeness, lineages::words, lineages::meaning))
        .load(conn)
}

/// How many of them are at least so alike.
pub fn count(conn: &mut DbConnection, state: &str, least: i32) -> QueryResult<i64> {
    lineages::table.filter(lineages::state.eq(state).and(lineages::likeness.ge(least))).count().get_result(conn)
}

/// Says whether the later one repeats the earlier, where the pair stands as it was seen. False where somebody else decided
/// otherwise meanwhile.
pub fn decide(
    conn: &mut DbConnection,
    actor_id: &str,
    (later, earlier): (&str, &str),
    seen: &str,
    confirmed: bool,
) -> Result<bool, Error> {
    let state = if confirmed { "confirmed" } else { "refused" };
    let pair = lineages::table.find((later, earlier));
    let standing: String = pair.select(lineages::state).first(conn)?;
    if standing == state || standing != seen {
        return Ok(standing == state);
    }
    let decided = (lineages::state.eq(state), lineages::account_id.eq(actor_id), lineages::decided_at.eq(Some(db::now())));
    diesel::update(pair).set(decided).execute(conn)?;
    journal::record(conn, Some(actor_id), &LineageDecided { recommendation_id: later, repeats: earlier, confirmed })?;
    Ok(true)
}

/// Confirms all proposals that are at least so alike. Returns how many.
pub fn confirm_all(conn: &mut DbConnection, actor_id: &str, least: i32) -> Result<usize, Error> {
    let pairs: Vec<(String, String)> = lineages::table
        .filter(lineages::state.eq("proposed").and(lineages::likeness.ge(least)))
        .order((lineages::later_id, lineages::earlier_id))
        .select((lineages::later_id, lineages::earlier_id))
        .load(conn)?;
    for (later, earlier) in &pairs {
        decide(conn, actor_id, (later, earlier), "proposed", true)?;
    }
    Ok(pairs.len())
}

/// The numbers of the recommendations that this one repeats, and of those that repeat it.
pub fn around(conn: &mut DbConnection, id: &str) -> QueryResult<(Vec<i64>, Vec<i64>)> {
    let confirmed = || lineages::table.filter(lineages::state.eq("confirmed"));
    let earlier: Vec<String> = confirmed().filter(lineages::later_id.eq(id)).select(lineages::earlier_id).load(conn)?;
    let later: Vec<String> = confirmed().filter(lineages::earlier_id.eq(id)).select(lineages::later_id).load(conn)?;
    Ok((numbers_of(conn, &earlier)?, numbers_of(conn, &later)?))
}

fn numbers_of(conn: &mut DbConnection, ids: &[String]) -> QueryResult<Vec<i64>> {
    recommendations::table
        .filter(recommendations::id.eq_any(ids))
        .order(recommendations::number)
        .select(recommendations::number)
        .load(conn)
}

/// All that is confirmed: the number of the later one, and of the earlier one.
pub fn confirmed(conn: &mut DbConnection) -> QueryResult<Vec<(i64, i64)>> {
    let pairs: Vec<(String, String)> =
        lineages::table.filter(lineages::state.eq("confirmed")).select((lineages::later_id, lineages::earlier_id)).load(conn)?;
    let ids: Vec<&String> = pairs.iter().flat_map(|(later, earlier)| [later, earlier]).collect();
    let mut numbers: HashMap<String, i64> = HashMap::new();
    for batch in ids.chunks(BATCH) {
        let rows: Vec<(String, i64)> = recommendations::table
            .filter(recommendations::id.eq_any(batch.iter().copied()))
            .select((recommendations::id, recommendations::number))
            .load(conn)?;
        numbers.extend(rows);
    }
    Ok(pairs.iter().filter_map(|(later, earlier)| Some((*numbers.get(later)?, *numbers.get(earlier)?))).collect())
}
