//! Corrections of rows: kept with the import, compared anew, and followed to what they become.

use std::collections::{HashMap, HashSet};

use diesel::prelude::*;

use super::{filed, imports, staged};
use crate::db::{self, DbConnection};
use crate::error::Error;
use crate::journal;
use crate::register::changes::{self, Part};
use crate::register::correction::{Correction, ImportRowCorrected, Original};
use crate::register::import::{ParsedRow, merge};
use crate::register::imported::{Import, ImportRow, Summary};
use crate::register::model::Filed;
use crate::schema::{accounts, import_corrections as corrections, import_rows, imports as all_imports};

pub fn row(conn: &mut DbConnection, import_id: &str, position: i64) -> QueryResult<ImportRow> {
    import_rows::table.find((import_id, position)).select(ImportRow::as_select()).first(conn)
}

/// A row of the same file, for what a refused one does not say itself.
pub fn neighbour(conn: &mut DbConnection, import_id: &str) -> Result<Option<ParsedRow>, Error> {
    let taken = import_rows::table.filter(import_rows::import_id.eq(import_id).and(import_rows::verdict.eq_any(staged::OPEN)));
    let content: Option<String> = taken.order(import_rows::position).select(import_rows::content).first(conn).optional()?;
    Ok(content.map(|content| serde_json::from_str(&content)).transpose()?)
}

pub fn find(conn: &mut DbConnection, import_id: &str, position: i64) -> QueryResult<Option<Correction>> {
    let of_row = corrections::import_id.eq(import_id).and(corrections::position.eq(position));
    corrections::table.filter(of_row).select(Correction::as_select()).first(conn).optional()
}

/// In the order of the file, with the names of those who corrected.
pub fn of_import(conn: &mut DbConnection, import_id: &str) -> QueryResult<Vec<(Correction, Option<String>)>> {
    corrections::table
        .left_join(accounts::table)
        .filter(corrections::import_id.eq(import_id))
        .order((corrections::line, corrections::position))
        .select((Correction::as_select(), accounts::name.nullable()))
        .load(conn)
}

/// Those that a recommendation came from, the newest first, with the number of the import.
pub fn of_recommendation(conn: &mut DbConnection, id: &str) -> QueryResult<Vec<(Correction, i64)>> {
    corrections::table
        .inner_join(all_imports::table)
        .filter(corrections::recommendation_id.eq(id).and(all_imports::state.ne("undone")))
        .order(corrections::corrected_at.desc())
        .select((Correction::as_select(), all_imports::number))
        .load(conn)
}

/// What a corrected row became.
pub fn followed(conn: &mut DbConnection, row: &ParsedRow, recommendation_id: &str) -> QueryResult<()> {
    let Some(id) = &row.correction else { return Ok(()) };
    let correction = corrections::table.find(id);
    diesel::update(correction).set(corrections::recommendation_id.eq(recommendation_id)).execute(conn).map(drop)
}

/// Puts a row in the place of another; not where the one that was seen is no longer there.
pub fn save(conn: &mut DbConnection, actor_id: &str, import: &Import, seen: &ImportRow, new: ParsedRow) -> Result<bool, Error> {
    let import = imports::find(conn, import.number)?;
    if import.state != "previewed" {
        return Err(Error::Conflict);
    }
    let held = row(conn, &import.id, seen.position).optional()?;
    if held.is_none_or(|held| held.content != seen.content) {
        return Ok(false);
    }
    let known = find(conn, &import.id, seen.position)?;
    let id = known.as_ref().map_or_else(db::new_id, |known| known.id.clone());
    let new = ParsedRow { correction: Some(id.clone()), ..new };
    let Some(new) = merge(vec![new]).pop() else { return Ok(false) };
    let correction = Correction {
        id,
        import_id: import.id.clone(),
        position: seen.position,
        line: i32::try_from(new.line).unwrap_or(i32::MAX),
        original: known.map_or_else(|| seen.content.clone(), |known| known.original),
        corrected: serde_json::to_string(&new)?,
        recommendation_id: None,
        account_id: Some(actor_id.to_owned()),
        corrected_at: db::now(),
    };
    diesel::delete(corrections::table.find(&correction.id)).execute(conn)?;
    diesel::insert_into(corrections::table).values(&correction).execute(conn)?;
    let mut summary = import.summary();
    judge_again(conn, &import, seen, new, &mut summary)?;
    imports::previewed(conn, &import.id, &summary)?;
    let entry =
        ImportRowCorrected { import_id: &import.id, number: import.number, line: correction.line, correction_id: &correction.id };
    journal::record(conn, Some(actor_id), &entry)?;
    Ok(true)
}

/// Compares one row with what no other row of the file is.
fn judge_again(
    conn: &mut DbConnection,
    import: &Import,
    seen: &ImportRow,
    row: ParsedRow,
    summary: &mut Summary,
) -> Result<(), Error> {
    let symbol = changes::symbol_of(&row);
    let others: Vec<Option<String>> = import_rows::table
        .filter(import_rows::import_id.eq(&import.id).and(import_rows::position.ne(seen.position)))
        .filter(import_rows::verdict.eq_any(["changed", "text"]))
        .select(import_rows::recommendation_id)
        .load(conn)?;
    let others: HashSet<String> = others.into_iter().flatten().collect();
    let mut stored = filed::of_symbols(conn, std::slice::from_ref(&symbol))?;
    for known in stored.values_mut() {
        known.retain(|filed| !others.contains(&filed.recommendation.id));
    }
    forget(seen, summary);
    *summary.responses.entry(row.response.as_str().to_owned()).or_default() += 1;
    let compared = changes::compare(vec![row.clone()], &stored);
    compared.remarks.iter().for_each(|remark| summary.note(remark.list, &remark.name, remark.line));
    let change = compared.changed.first();
    let verdict = match (change, compared.added.first(), compared.extra.first()) {
        (Some(change), ..) if change.parts.contains(&Part::Translation) => "text",
        (Some(_), ..) => "changed",
        (None, Some(_), _) => "new",
        (None, None, Some(_)) => "extra",
        // It says what the register has.
        _ => "",
    };
    note_version(summary, &symbol, &row, verdict, &stored);
    let place = import_rows::table.find((&import.id, seen.position));
    if verdict.is_empty() {
        diesel::delete(place).execute(conn)?;
        return Ok(());
    }
    diesel::update(place)
        .set((
            import_rows::verdict.eq(verdict),
            import_rows::symbol.eq(&symbol),
            import_rows::recommendation_id.eq(change.map(|change| change.stored.recommendation.id.clone())),
            import_rows::content.eq(serde_json::to_string(&row)?),
        ))
        .execute(conn)?;
    Ok(())
}

/// The row counts no longer as it was.
fn forget(seen: &ImportRow, summary: &mut Summary) {
    let Some(Original::Taken(row)) = Original::of(&seen.content) else { return };
    if let Some(count) = summary.responses.get_mut(row.response.as_str()) {
        *count = count.saturating_sub(1);
    }
    summary.responses.retain(|_, count| *count > 0);
    for unknown in &mut summary.unknown {
        unknown.lines.retain(|line| *line != row.line);
    }
    summary.unknown.retain(|unknown| unknown.has_more || !unknown.lines.is_empty());
    let symbol = changes::symbol_of(&row);
    if let Some(version) = summary.versions.iter_mut().find(|version| version.symbol == symbol && version.lang == row.lang) {
        match seen.verdict.as_str() {
            "extra" => version.extra.retain(|paragraph| *paragraph != row.paragraph),
            "text" => {
                version.texts = version.texts.saturating_sub(1);
                version.gaps.push(row.paragraph);
            }
            _ => {}
        }
    }
}

fn note_version(summary: &mut Summary, symbol: &str, row: &ParsedRow, verdict: &str, stored: &HashMap<String, Vec<Filed>>) {
    let Some(version) = summary.versions.iter_mut().find(|version| version.symbol == symbol && version.lang == row.lang) else {
        return;
    };
    match verdict {
        "extra" => version.extra.push(row.paragraph.clone()),
        "text" => {
            version.texts += 1;
            version.gaps.retain(|paragraph| *paragraph != row.paragraph);
        }
        _ => {}
    }
    let place = |paragraph: &String| {
        let known = stored.get(symbol).into_iter().flatten();
        known.map(|filed| &filed.recommendation.paragraph).position(|known| known == paragraph)
    };
    version.gaps.sort_by_key(place);
}
