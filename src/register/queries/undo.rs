//! Taking an import back: what it added goes, what it altered is as before, and nothing that depends on it is lost.

use diesel::prelude::*;

use super::filed::{self, BATCH};
use super::{papers, staged, versions};
use crate::db::DbConnection;
use crate::error::Error;
use crate::journal;
use crate::register::imported::{Before, Import, ImportUndone};
use crate::register::meaning;
use crate::schema::{
    assessments, batch_rows, batches, cluster_members, documents, import_corrections, import_rows, imports, legislation,
    lineages, own_views, plain_lines, recommendation_translations, recommendations,
};

/// Whether none of its recommendations stands in an accepted cluster, was translated, put in plain words, assessed or
/// linked to another cycle, or was altered by a later import or with others.
pub fn is_possible(conn: &mut DbConnection, import: &Import) -> QueryResult<bool> {
    if import.state != "applied" {
        return Ok(false);
    }
    if let Some(kept) = &import.summary().paper {
        return papers::can_be_taken_back(conn, kept, &import.id);
    }
    for ids in of_verdict(conn, import, "added")?.chunks(BATCH) {
        let accepted = cluster_members::recommendation_id.eq_any(ids).and(cluster_members::accepted.eq(true));
        let held: i64 = cluster_members::table.filter(accepted).count().get_result(conn)?;
        use {plain_lines as lines, recommendation_translations as translations};
        let lines: i64 = lines::table.filter(lines::recommendation_id.eq_any(ids)).count().get_result(conn)?;
        let translations = translations::table.filter(translations::recommendation_id.eq_any(ids));
        let own: i64 = own_views::table.filter(own_views::recommendation_id.eq_any(ids)).count().get_result(conn)?;
        let assessed: i64 = assessments::table.filter(assessments::recommendation_id.eq_any(ids)).count().get_result(conn)?;
        if held + lines + assessed + own + translations.count().get_result::<i64>(conn)? > 0 || is_decided_on(conn, ids)? {
            return Ok(false);
        }
    }
    let all = [of_verdict(conn, import, "added")?, of_verdict(conn, import, "altered")?].concat();
    for ids in all.chunks(BATCH) {
        let later: i64 = import_rows::table
            .inner_join(imports::table)
            .filter(import_rows::recommendation_id.eq_any(ids))
            .filter(import_rows::verdict.eq_any(["added", "altered"]).and(imports::number.gt(import.number)))
            .count()
            .get_result(conn)?;
        if later > 0 {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Whether somebody said something about one of them that would be lost.
fn is_decided_on(conn: &mut DbConnection, ids: &[String]) -> QueryResult<bool> {
    let assessed: i64 = legislation::table.filter(legislation::recommendation_id.eq_any(ids)).count().get_result(conn)?;
    let linked: i64 = lineages::table
        .filter(lineages::state.ne("proposed"))
        .filter(lineages::later_id.eq_any(ids).or(lineages::earlier_id.eq_any(ids)))
        .count()
        .get_result(conn)?;
    let edited: i64 = batch_rows::table
        .inner_join(batches::table)
        .filter(batches::undone_at.is_null().and(batch_rows::recommendation_id.eq_any(ids)))
        .count()
        .get_result(conn)?;
    Ok(assessed + linked + edited > 0)
}

fn of_verdict(conn: &mut DbConnection, import: &Import, verdict: &str) -> QueryResult<Vec<String>> {
    let ids: Vec<Option<String>> = import_rows::table
        .filter(import_rows::import_id.eq(&import.id).and(import_rows::verdict.eq(verdict)))
        .select(import_rows::recommendation_id)
        .load(conn)?;
    Ok(ids.into_iter().flatten().collect())
}

pub fn undo(conn: &mut DbConnection, import: &Import, actor_id: Option<&str>) -> Result<(), Error> {
    if !is_possible(conn, import)? {
        return Err(Error::Conflict);
    }
    let symbols = staged::symbols(conn, &import.id, &["added"])?;
    let altered = staged::of_verdict(conn, &import.id, "altered", 0, i64::MAX)?;
    for row in &altered {
        let before: Before = serde_json::from_str(&row.content)?;
        filed::restore(conn, row.recommendation_id.as_deref().unwrap_or_default(), &before)?;
    }
    let added = of_verdict(conn, import, "added")?;
    for ids in added.chunks(BATCH) {
        diesel::delete(recommendations::table.filter(recommendations::id.eq_any(ids))).execute(conn)?;
    }
    for batch in symbols.chunks(BATCH) {
        let kept = recommendations::table.select(recommendations::document_id);
        let empty = documents::symbol.eq_any(batch).and(documents::id.ne_all(kept)).and(documents::kind.is_null());
        diesel::delete(documents::table.filter(empty)).execute(conn)?;
    }
    if import.summary().paper.is_some() {
        papers::take_back(conn, &import.id)?;
    }
    meaning::enqueue(conn)?;
    staged::forget(conn, &import.id)?;
    versions::forget(conn, &import.id)?;
    diesel::update(import_corrections::table.filter(import_corrections::import_id.eq(&import.id)))
        .set(import_corrections::recommendation_id.eq(None::<String>))
        .execute(conn)?;
    diesel::update(imports::table.find(&import.id)).set(imports::state.eq("undone")).execute(conn)?;
    let entry = ImportUndone {
        import_id: import.id.clone(),
        number: import.number,
        file_name: import.file_name.clone(),
        removed: added.len(),
        restored: altered.len(),
    };
    journal::record(conn, actor_id, &entry)
}
