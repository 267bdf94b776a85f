//! SQL of tagging: what has no theme, what was suggested for it, what somebody accepted and took back.

use std::collections::HashMap;

use chrono::NaiveDateTime;
use diesel::dsl::{count, count_star, max};
use diesel::prelude::*;

use super::reading::{Reading, readings};
use crate::db::{self, DbConnection, on_each_database};
use crate::error::Error;
use crate::journal;
use crate::register::tagging::{self, Decision, Suggested, TermsAccepted, TermsTakenBack, Untagged};
use crate::schema::{accepted_terms, accounts, recommendation_terms, recommendation_texts, recommendations, theme_suggestions};
use crate::taxonomy::tagger::Example;
use crate::taxonomy::terms::{self, Kind};

const BATCH: usize = 500;
/// How the ids of themes begin.
const THEMES: &str = "theme:%";

/// The portal's own tagged recommendations, in each of their languages.
pub fn examples(conn: &mut DbConnection) -> QueryResult<Vec<Example>> {
    let mut labels: HashMap<String, Vec<String>> = HashMap::new();
    let filed: Vec<(String, String)> = recommendation_terms::table
        .order((recommendation_terms::recommendation_id, recommendation_terms::position))
        .select((recommendation_terms::recommendation_id, recommendation_terms::term_id))
        .load(conn)?;
    for (id, term) in filed {
        let current = terms::find(&term).map_or(term, |term| term.current().id.clone());
        labels.entry(id).or_default().push(current);
    }
    let texts: Vec<(String, String, String)> = recommendation_texts::table
        .order((recommendation_texts::recommendation_id, recommendation_texts::lang))
        .select((recommendation_texts::recommendation_id, recommendation_texts::lang, recommendation_texts::text))
        .load(conn)?;
    let example = |(origin, lang, text): (String, String, String)| {
        Some(Example { labels: labels.get(&origin)?.clone(), main: None, text, lang, origin })
    };
    Ok(texts.into_iter().filter_map(example).collect())
}

/// After a tagger was learned, everything is judged anew.
pub fn forget_suggestions(conn: &mut DbConnection) -> Result<(), Error> {
    diesel::delete(theme_suggestions::table).execute(conn)?;
    tagging::enqueue(conn)
}

/// Those without a theme of which nothing was said yet, with a number above `after`, by number.
pub fn unjudged(conn: &mut DbConnection, after: i64, most: i64) -> QueryResult<Vec<Reading>> {
    let tagged = recommendation_terms::table
        .filter(recommendation_terms::term_id.like(THEMES))
        .select(recommendation_terms::recommendation_id);
    let said = theme_suggestions::table.select(theme_suggestions::recommendation_id);
    let rows: Vec<(String, i64, String)> = recommendations::table
        .filter(recommendations::number.gt(after))
        .filter(recommendations::id.ne_all(tagged).and(recommendations::id.ne_all(said)))
        .order(recommendations::number)
        .limit(most)
        .select((recommendations::id, recommendations::number, recommendations::original_lang))
        .load(conn)?;
    readings(conn, rows)
}

/// Recommendation, term and confidence in thousandths.
pub fn keep_suggestions(conn: &mut DbConnection, rows: &[(String, String, i32)]) -> QueryResult<()> {
    for batch in rows.chunks(BATCH) {
        let values: Vec<_> = batch
            .iter()
            .map(|(recommendation, term, confidence)| {
                (
                    theme_suggestions::recommendation_id.eq(recommendation),
                    theme_suggestions::term_id.eq(term),
                    theme_suggestions::confidence.eq(confidence),
                )
            })
            .collect();
        on_each_database!(conn, |conn| diesel::insert_into(theme_suggestions::table)
            .values(&values)
            .on_conflict_do_nothing()
            .execute(conn))?;
    }
    Ok(())
}

/// How many have no theme.
pub fn count_untagged(conn: &mut DbConnection) -> QueryResult<i64> {
    let tagged = recommendation_terms::table.filter(recommendation_terms::term_id.like(THEMES));
    let ids = tagged.select(recommendation_terms::recommendation_id);
    recommendations::table.filter(recommendations::id.ne_all(ids)).count().get_result(conn)
}

/// How many of them have a theme suggested with at least this confidence.
pub fn count_suggested(conn: &mut DbConnection, least: i32) -> QueryResult<i64> {
    let tagged = recommendation_terms::table
        .filter(recommendation_terms::term_id.like(THEMES))
        .select(recommendation_terms::recommendation_id);
    theme_suggestions::table
        .filter(theme_suggestions::term_id.like(THEMES).and(theme_suggestions::confidence.ge(least)))
        .filter(theme_suggestions::recommendation_id.ne_all(tagged))
        .select(count(theme_suggestions::recommendation_id).aggregate_distinct())
        .get_result(conn)
}

/// Those without a theme, by number: where the page begins, and how many.
pub fn untagged(conn: &mut DbConnection, (begins, most): (i64, i64)) -> QueryResult<Vec<Untagged>> {
    let tagged = recommendation_terms::table
        .filter(recommendation_terms::term_id.like(THEMES))
        .select(recommendation_terms::recommendation_id);
    let rows: Vec<(String, i64)> = recommendations::table
        .filter(recommendations::id.ne_all(tagged))
        .order(recommendations::number)
        .limit(most)
        .offset(begins)
        .select((recommendations::id, recommendations::number))
        .load(conn)?;
    let ids: Vec<String> = rows.iter().map(|(id, _)| id.clone()).collect();
    let mut suggested = suggested_for(conn, &ids, 0)?;
    let untagged = |(id, number): (String, i64)| Untagged { suggested: suggested.remove(&id).unwrap_or_default(), id, number };
    Ok(rows.into_iter().map(untagged).collect())
}

/// Themes, then groups, then goals; of each the most likely first.
fn suggested_for(conn: &mut DbConnection, ids: &[String], least: i32) -> QueryResult<HashMap<String, Vec<Suggested>>> {
    let mut found: HashMap<String, Vec<Suggested>> = HashMap::new();
    for batch in ids.chunks(BATCH) {
        let rows: Vec<(String, String, i32)> = theme_suggestions::table
            .filter(theme_suggestions::recommendation_id.eq_any(batch).and(theme_suggestions::confidence.ge(least)))
            .select((theme_suggestions::recommendation_id, theme_suggestions::term_id, theme_suggestions::confidence))
            .load(conn)?;
        for (id, term, confidence) in rows {
            let term = terms::find(&term);
            found.entry(id).or_default().extend(term.map(|term| Suggested { term, confidence }));
        }
    }
    let place = |kind: Kind| [Kind::Theme, Kind::AffectedGroup].iter().position(|known| *known == kind).unwrap_or(2);
    for suggested in found.values_mut() {
        suggested.sort_by_key(|it| (place(it.term.kind), -it.confidence, it.term.position));
    }
    Ok(found)
}

/// Files a recommendation under these terms besides those it has. A term that no list knows is left out.
pub fn accept(conn: &mut DbConnection, actor_id: &str, number: i64, terms: &[String]) -> Result<(), Error> {
    let id: String = recommendations::table.filter(recommendations::number.eq(number)).select(recommendations::id).first(conn)?;
    file_under(conn, actor_id, &db::new_id(), &id, terms)
}

/// Accepts what was suggested with at least this confidence for those without a theme, wherever a theme is among it.
/// Returns how many recommendations that concerned.
pub fn accept_all(conn: &mut DbConnection, actor_id: &str, least: i32) -> Result<usize, Error> {
    let tagged = recommendation_terms::table
        .filter(recommendation_terms::term_id.like(THEMES))
        .select(recommendation_terms::recommendation_id);
    let ids: Vec<String> = theme_suggestions::table
        .filter(theme_suggestions::term_id.like(THEMES).and(theme_suggestions::confidence.ge(least)))
        .filter(theme_suggestions::recommendation_id.ne_all(tagged))
        .select(theme_suggestions::recommendation_id)
        .distinct()
        .order(theme_suggestions::recommendation_id)
        .load(conn)?;
    let mut suggested = suggested_for(conn, &ids, least)?;
    let decision = db::new_id();
    for id in &ids {
        let terms: Vec<String> = suggested.remove(id).unwrap_or_default().into_iter().map(|it| it.term.id.clone()).collect();
        file_under(conn, actor_id, &decision, id, &terms)?;
    }
    Ok(ids.len())
}

fn file_under(conn: &mut DbConnection, actor_id: &str, decision: &str, id: &str, wanted: &[String]) -> Result<(), Error> {
    let filed = recommendation_terms::table.filter(recommendation_terms::recommendation_id.eq(id));
    let known: Vec<String> = filed.select(recommendation_terms::term_id).load(conn)?;
    let last: Option<i32> = filed.select(max(recommendation_terms::position)).first(conn)?;
    let new: Vec<String> = wanted.iter().filter(|term| !known.contains(term) && terms::find(term).is_some()).cloned().collect();
    if new.is_empty() {
        return Ok(());
    }
    for (position, term) in (last.unwrap_or(0) + 1..).zip(&new) {
        diesel::insert_into(recommendation_terms::table)
            .values((
                recommendation_terms::recommendation_id.eq(id),
                recommendation_terms::term_id.eq(term),
                recommendation_terms::position.eq(position),
            ))
            .execute(conn)?;
        diesel::insert_into(accepted_terms::table)
            .values((
                accepted_terms::decision_id.eq(decision),
                accepted_terms::recommendation_id.eq(id),
                accepted_terms::term_id.eq(term),
                accepted_terms::account_id.eq(actor_id),
                accepted_terms::accepted_at.eq(db::now()),
            ))
            .execute(conn)?;
    }
    journal::record(conn, Some(actor_id), &TermsAccepted { recommendation_id: id, decision, terms: &new })
}

/// The newest that nobody took back.
pub fn latest_decisions(conn: &mut DbConnection, most: i64) -> QueryResult<Vec<Decision>> {
    type Row = (String, i64, i64, Option<String>, Option<NaiveDateTime>);
    let rows: Vec<Row> = accepted_terms::table
        .left_join(accounts::table)
        .filter(accepted_terms::undone_at.is_null())
        .group_by(accepted_terms::decision_id)
        .select((
            accepted_terms::decision_id,
            count(accepted_terms::recommendation_id).aggregate_distinct(),
            count_star(),
            max(accounts::name.nullable()),
            max(accepted_terms::accepted_at),
        ))
        .order(max(accepted_terms::accepted_at).desc())
        .limit(most)
        .load(conn)?;
    let decision =
        |(id, recommendations, terms, account, at): Row| Some(Decision { id, recommendations, terms, account, accepted_at: at? });
    Ok(rows.into_iter().filter_map(decision).collect())
}

/// Takes back what was accepted in one decision, as far as it still stands.
pub fn undo(conn: &mut DbConnection, actor_id: &str, decision: &str) -> Result<(), Error> {
    let rows: Vec<(String, String)> = accepted_terms::table
        .filter(accepted_terms::decision_id.eq(decision).and(accepted_terms::undone_at.is_null()))
        .order((accepted_terms::recommendation_id, accepted_terms::term_id))
        .select((accepted_terms::recommendation_id, accepted_terms::term_id))
        .load(conn)?;
    if rows.is_empty() {
        return Err(Error::NotFound);
    }
    for same in rows.chunk_by(|one, other| one.0 == other.0) {
        let id = &same[0].0;
        let terms: Vec<String> = same.iter().map(|(_, term)| term.clone()).collect();
        let filed = recommendation_terms::table.filter(recommendation_terms::recommendation_id.eq(id));
        diesel::delete(filed.filter(recommendation_terms::term_id.eq_any(&terms))).execute(conn)?;
        journal::record(conn, Some(actor_id), &TermsTakenBack { recommendation_id: id, decision, terms: &terms })?;
    }
    diesel::update(accepted_terms::table.filter(accepted_terms::decision_id.eq(decision)))
        .set(accepted_terms::undone_at.eq(db::now()))
        .execute(conn)?;
    Ok(())
}
