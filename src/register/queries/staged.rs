//! The rows of an import: kept as they are read, judged document by document, and replaced by what they did.

use diesel::dsl::{count_star, max, min};
use diesel::prelude::*;

use super::filed::{self, BATCH};
use crate::db::{DbConnection, on_each_database};
use crate::error::Error;
use crate::register::changes::{self, Part};
use crate::register::import::{ParsedRow, RefusedRow, merge};
use crate::register::imported::{ImportRow, Summary};
use crate::register::likeness::Neighbours;
use crate::schema::import_rows;

/// The groups that are applied where nobody chooses.
pub const APPLIED: [&str; 3] = ["new", "changed", "text"];
/// All groups of rows that wait for a decision.
pub const OPEN: [&str; 5] = ["new", "changed", "text", "extra", "likely"];

/// So many rows are judged or written in one go: enough to be quick, few enough that other writers need not wait.
const AT_ONCE: i64 = 1_000;

type Read = Vec<Result<ParsedRow, RefusedRow>>;

/// Keeps rows as they were read, from a position on.
pub fn keep(conn: &mut DbConnection, import_id: &str, first: i64, rows: Read) -> Result<(), Error> {
    let mut kept = Vec::with_capacity(rows.len());
    for (position, row) in (first..).zip(rows) {
        let (verdict, symbol, content) = match &row {
            Ok(row) => ("waiting", changes::symbol_of(row), serde_json::to_string(row)?),
            Err(refused) => ("refused", String::new(), serde_json::to_string(refused)?),
        };
        kept.push(staged(import_id, position, verdict, symbol, None, content));
    }
    insert(conn, &kept)
}

fn staged(
    import_id: &str,
    position: i64,
    verdict: &str,
    symbol: String,
    recommendation_id: Option<String>,
    content: String,
) -> ImportRow {
    ImportRow { import_id: import_id.into(), position, verdict: verdict.into(), symbol, recommendation_id, content }
}

/// What a row did to a recommendation.
pub fn trace(import_id: &str, position: i64, verdict: &str, symbol: String, id: String, before: String) -> ImportRow {
    staged(import_id, position, verdict, symbol, Some(id), before)
}

pub fn insert(conn: &mut DbConnection, rows: &[ImportRow]) -> Result<(), Error> {
    for batch in rows.chunks(BATCH) {
        on_each_database!(conn, |conn| diesel::insert_into(import_rows::table).values(batch).execute(conn))?;
    }
    Ok(())
}

pub fn forget(conn: &mut DbConnection, import_id: &str) -> Result<(), Error> {
    diesel::delete(import_rows::table.filter(import_rows::import_id.eq(import_id))).execute(conn)?;
    Ok(())
}

pub fn count(conn: &mut DbConnection, import_id: &str, verdict: &str) -> QueryResult<usize> {
    let of_verdict = import_rows::table.filter(import_rows::import_id.eq(import_id).and(import_rows::verdict.eq(verdict)));
    of_verdict.count().get_result(conn).map(|count: i64| usize::try_from(count).unwrap_or(0))
}

pub fn count_all(conn: &mut DbConnection, import_id: &str, verdicts: &[&str]) -> QueryResult<usize> {
    Ok(counted(conn, import_id, verdicts)?.iter().map(|(_, count, _)| usize::try_from(*count).unwrap_or(0)).sum())
}

/// The first rows of a group from a position on, in the order of the file.
pub fn of_verdict(conn: &mut DbConnection, import_id: &str, verdict: &str, from: i64, limit: i64) -> QueryResult<Vec<ImportRow>> {
    import_rows::table
        .filter(import_rows::import_id.eq(import_id).and(import_rows::verdict.eq(verdict)).and(import_rows::position.ge(from)))
        .order(import_rows::position)
        .limit(limit)
        .select(ImportRow::as_select())
        .load(conn)
}

/// The documents with rows of these groups, in the order of the file.
pub fn symbols(conn: &mut DbConnection, import_id: &str, verdicts: &[&str]) -> QueryResult<Vec<String>> {
    Ok(counted(conn, import_id, verdicts)?.into_iter().map(|(symbol, ..)| symbol).collect())
}

fn counted(conn: &mut DbConnection, import_id: &str, verdicts: &[&str]) -> QueryResult<Vec<(String, i64, Option<i64>)>> {
    let mut counted: Vec<(String, i64, Option<i64>)> = import_rows::table
        .filter(import_rows::import_id.eq(import_id).and(import_rows::verdict.eq_any(verdicts)))
        .group_by(import_rows::symbol)
        .select((import_rows::symbol, count_star(), min(import_rows::position)))
        .load(conn)?;
    counted.sort_by_key(|(_, _, first)| *first);
    Ok(counted)
}

/// Whole documents, as many as are handled in one go.
pub fn batches(conn: &mut DbConnection, import_id: &str, verdicts: &[&str]) -> QueryResult<Vec<Vec<String>>> {
    let mut batches: Vec<Vec<String>> = Vec::new();
    let mut rows = i64::MAX;
    for (symbol, count, _) in counted(conn, import_id, verdicts)? {
        match batches.last_mut() {
            Some(batch) if rows + count <= AT_ONCE && batch.len() < BATCH => {
                batch.push(symbol);
                rows += count;
            }
            _ => {
                batches.push(vec![symbol]);
                rows = count;
            }
        }
    }
    Ok(batches)
}

/// Takes the rows of these documents away, in the order of the file, and says which position is free.
pub fn take(
    conn: &mut DbConnection,
    import_id: &str,
    symbols: &[String],
    verdicts: &[&str],
) -> Result<(i64, Vec<ParsedRow>), Error> {
    let of_import = || import_rows::table.filter(import_rows::import_id.eq(import_id));
    let last: Option<i64> = of_import().select(max(import_rows::position)).first(conn)?;
    let mut rows = Vec::new();
    for batch in symbols.chunks(BATCH) {
        let of_documents = || of_import().filter(import_rows::verdict.eq_any(verdicts)).filter(import_rows::symbol.eq_any(batch));
        let found: Vec<(i64, String)> =
            of_documents().order(import_rows::position).select((import_rows::position, import_rows::content)).load(conn)?;
        rows.extend(found);
        diesel::delete(of_documents()).execute(conn)?;
    }
    rows.sort_by_key(|(position, _)| *position);
    let rows = rows.iter().map(|(_, content)| serde_json::from_str(content)).collect::<Result<Vec<ParsedRow>, _>>()?;
    Ok((last.unwrap_or(0) + 1, rows))
}

/// Compares the rows of these documents with the register and sorts them into groups; how many rows that were.
pub fn judge(
    conn: &mut DbConnection,
    import_id: &str,
    symbols: &[String],
    summary: &mut Summary,
    of_one_state: bool,
) -> Result<usize, Error> {
    let (position, rows) = take(conn, import_id, symbols, &["waiting"])?;
    let compared = rows.len();
    let stored = filed::of_symbols(conn, symbols)?;
    let preview = changes::compare(merge(rows), &stored);
    for (response, count) in &preview.responses {
        *summary.responses.entry((*response).to_owned()).or_default() += count;
    }
    summary.take_versions(preview.versions);
    preview.remarks.iter().for_each(|remark| summary.note(remark.list, &remark.name, remark.line));
    let mut neighbours = Neighbours::default();
    let mut judged = Vec::with_capacity(preview.added.len() + preview.changed.len());
    for row in preview.added {
        let symbol = changes::symbol_of(&row);
        // Every State is told to ratify: what is alike in two States is not the same.
        let like = if of_one_state { neighbours.like(conn, &row, &symbol)? } else { None };
        let verdict = if like.is_some() { "likely" } else { "new" };
        judged.push(staged(import_id, 0, verdict, symbol, like, serde_json::to_string(&row)?));
    }
    for row in preview.extra {
        let (symbol, content) = (changes::symbol_of(&row), serde_json::to_string(&row)?);
        judged.push(staged(import_id, 0, "extra", symbol, None, content));
    }
    for change in preview.changed {
        // What the same file adds in another language has no id yet.
        let id = Some(change.stored.recommendation.id).filter(|id| !id.is_empty());
        let verdict = if change.parts.contains(&Part::Translation) { "text" } else { "changed" };
        let symbol = changes::symbol_of(&change.row);
        judged.push(staged(import_id, 0, verdict, symbol, id, serde_json::to_string(&change.row)?));
    }
    judged.iter_mut().zip(position..).for_each(|(row, position)| row.position = position);
    insert(conn, &judged)?;
    Ok(compared)
}
