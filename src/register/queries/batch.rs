//! SQL of batches: what a change meets, making it, taking it back.

use chrono::NaiveDateTime;
use diesel::dsl::{count_star, max};
use diesel::prelude::*;

use super::filed::{self, BATCH};
use super::{index, legislation};
use crate::db::{self, DbConnection, on_each_database};
use crate::error::Error;
use crate::journal::{self, Recorded};
use crate::register::batch::{Batch, BatchEdited, BatchUndone, Before, Change, Subject, Verdict};
use crate::register::model::Document;
use crate::schema::{accounts, batch_rows, batches, journal as entries, recommendation_terms, recommendations};

/// The recommendations of these numbers, in their order.
pub fn subjects(conn: &mut DbConnection, numbers: &[i64]) -> QueryResult<Vec<Subject>> {
    let documents = index::documents(conn)?;
    let mut subjects = Vec::with_capacity(numbers.len());
    for chunk in numbers.chunks(BATCH) {
        let filed = filed::of_numbers(conn, chunk)?;
        let ids: Vec<String> = filed.iter().map(|row| row.recommendation.id.clone()).collect();
        let mut assessed = legislation::of_ids(conn, &ids)?;
        for filed in filed {
            let document = documents.get(&filed.recommendation.document_id);
            subjects.push(Subject {
                symbol: document.map(|document| document.symbol.clone()).unwrap_or_default(),
                is_answered: document.is_some_and(Document::is_answered),
                legislation: assessed.remove(&filed.recommendation.id),
                filed,
            });
        }
    }
    Ok(subjects)
}

/// Changes those that it changes, in one entry of the journal. Returns the batch's number; none where nothing changes.
pub fn make(conn: &mut DbConnection, actor_id: &str, change: &Change, numbers: &[i64]) -> Result<Option<i64>, Error> {
    let mut subjects = subjects(conn, numbers)?;
    subjects.retain(|subject| change.judge(subject) == Verdict::Changes);
    if subjects.is_empty() {
        return Ok(None);
    }
    let (id, number) = (db::new_id(), db::next_number(conn, "batch")?);
    diesel::insert_into(batches::table)
        .values((
            batches::id.eq(&id),
            batches::number.eq(number),
            batches::change.eq(serde_json::to_string(change)?),
            batches::account_id.eq(actor_id),
            batches::seq.eq(0),
            batches::made_at.eq(db::now()),
        ))
        .execute(conn)?;
    keep_before(conn, &id, &subjects)?;
    for subject in &subjects {
        make_one(conn, actor_id, change, subject)?;
        db::touched(&format!("recommendation:{}", subject.filed.recommendation.id));
    }
    db::touched("recommendation");
    journal::record(conn, Some(actor_id), &BatchEdited { batch_id: &id, number, change, recommendations: subjects.len() })?;
    let seq = journal::newest(conn)?;
    diesel::update(batches::table.find(&id)).set(batches::seq.eq(seq)).execute(conn)?;
    Ok(Some(number))
}

fn keep_before(conn: &mut DbConnection, batch_id: &str, subjects: &[Subject]) -> Result<(), Error> {
    for chunk in subjects.chunks(BATCH) {
        let mut values = Vec::with_capacity(chunk.len());
        for subject in chunk {
            values.push((
                batch_rows::batch_id.eq(batch_id),
                batch_rows::recommendation_id.eq(&subject.filed.recommendation.id),
                batch_rows::before.eq(serde_json::to_string(&Before::of(subject))?),
            ));
        }
        on_each_database!(conn, |conn| diesel::insert_into(batch_rows::table).values(&values).execute(conn))?;
    }
    Ok(())
}

fn make_one(conn: &mut DbConnection, actor_id: &str, change: &Change, subject: &Subject) -> Result<(), Error> {
    let id = subject.filed.recommendation.id.as_str();
    match change {
        Change::AddTerm { term } => add_term(conn, id, term)?,
        Change::RemoveTerm { term } => remove_term(conn, id, term)?,
        Change::Respond { response, source } => respond(conn, id, response, Some(source))?,
        Change::AssessLegislation { assessment } => legislation::set(conn, Some(actor_id), id, Some(assessment))?,
    }
    Ok(())
}

fn add_term(conn: &mut DbConnection, id: &str, term: &str) -> QueryResult<()> {
    let filed = recommendation_terms::table.filter(recommendation_terms::recommendation_id.eq(id));
    let last: Option<i32> = filed.select(max(recommendation_terms::position)).first(conn)?;
    let row = (
        recommendation_terms::recommendation_id.eq(id),
        recommendation_terms::term_id.eq(term),
        recommendation_terms::position.eq(last.unwrap_or(0) + 1),
    );
    on_each_database!(conn, |conn| diesel::insert_into(recommendation_terms::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(conn))
    .map(drop)
}

fn remove_term(conn: &mut DbConnection, id: &str, term: &str) -> QueryResult<()> {
    diesel::delete(recommendation_terms::table.find((id, term))).execute(conn).map(drop)
}

fn respond(conn: &mut DbConnection, id: &str, response: &str, source: Option<&str>) -> QueryResult<()> {
    diesel::update(recommendations::table.find(id))
        .set((recommendations::response.eq(response), recommendations::response_source.eq(source)))
        .execute(conn)
        .map(drop)
}

type Row = (String, i64, String, Option<String>, i64, NaiveDateTime, Option<NaiveDateTime>);

/// The newest first.
pub fn latest(conn: &mut DbConnection, most: i64) -> Result<Vec<Batch>, Error> {
    let rows: Vec<Row> = batches::table
        .left_join(accounts::table)
        .order(batches::number.desc())
        .limit(most)
        .select((
            batches::id,
            batches::number,
            batches::change,
            accounts::name.nullable(),
            batches::seq,
            batches::made_at,
            batches::undone_at,
        ))
        .load(conn)?;
    rows.into_iter().map(|row| whole(conn, row)).collect()
}

fn whole(conn: &mut DbConnection, (id, number, change, account, seq, made_at, undone_at): Row) -> Result<Batch, Error> {
    let own = batch_rows::table.filter(batch_rows::batch_id.eq(&id));
    let recommendations: i64 = own.select(count_star()).first(conn)?;
    let is_last_word = undone_at.is_none() && is_last_word(conn, &id, seq)?;
    Ok(Batch { change: serde_json::from_str(&change)?, id, number, recommendations, account, made_at, undone_at, is_last_word })
}

/// Whether nothing that it changed was changed later, by an import, by somebody or by another batch.
fn is_last_word(conn: &mut DbConnection, id: &str, seq: i64) -> QueryResult<bool> {
    let own: Vec<String> =
        batch_rows::table.filter(batch_rows::batch_id.eq(id)).select(batch_rows::recommendation_id).load(conn)?;
    let touched: i64 = entries::table
        .filter(entries::seq.gt(seq).and(entries::subject_kind.eq("recommendation")))
        .filter(entries::subject_id.eq_any(&own))
        .count()
        .get_result(conn)?;
    let later = batches::table.filter(batches::seq.gt(seq).and(batches::undone_at.is_null())).select(batches::id);
    let again: i64 = batch_rows::table
        .filter(batch_rows::batch_id.eq_any(later).and(batch_rows::recommendation_id.eq_any(&own)))
        .count()
        .get_result(conn)?;
    Ok(touched == 0 && again == 0)
}

/// Puts back what it replaced, where nothing was changed since.
pub fn undo(conn: &mut DbConnection, actor_id: &str, number: i64) -> Result<(), Error> {
    let (id, seq, change): (String, i64, String) = batches::table
        .filter(batches::number.eq(number).and(batches::undone_at.is_null()))
        .select((batches::id, batches::seq, batches::change))
        .first(conn)?;
    if !is_last_word(conn, &id, seq)? {
        return Err(Error::Conflict);
    }
    let change: Change = serde_json::from_str(&change)?;
    let rows: Vec<(String, String)> = batch_rows::table
        .filter(batch_rows::batch_id.eq(&id))
        .select((batch_rows::recommendation_id, batch_rows::before))
        .load(conn)?;
    for (recommendation, before) in &rows {
        let before: Before = serde_json::from_str(before)?;
        match &change {
            Change::AddTerm { term } => remove_term(conn, recommendation, term)?,
            Change::RemoveTerm { term } => add_term(conn, recommendation, term)?,
            Change::Respond { .. } => respond(conn, recommendation, &before.response, before.response_source.as_deref())?,
            Change::AssessLegislation { .. } => {
                legislation::set(conn, Some(actor_id), recommendation, before.legislation.as_ref())?;
            }
        }
        db::touched(&format!("recommendation:{recommendation}"));
    }
    db::touched("recommendation");
    diesel::update(batches::table.find(&id)).set(batches::undone_at.eq(db::now())).execute(conn)?;
    journal::record(conn, Some(actor_id), &BatchUndone { batch_id: &id, number, change: &change, recommendations: rows.len() })
}

/// What batches did to one recommendation, newest first.
pub fn history(conn: &mut DbConnection, recommendation_id: &str) -> QueryResult<Vec<Recorded>> {
    let own = batch_rows::table.filter(batch_rows::recommendation_id.eq(recommendation_id)).select(batch_rows::batch_id);
    entries::table
        .filter(entries::subject_kind.eq("batch").and(entries::subject_id.eq_any(own)))
        .order(entries::seq.desc())
        .limit(20)
        .select(Recorded::as_select())
        .load(conn)
}
