//! Languages of a document: how many of its recommendations have an official text in each, and which do not.

use std::collections::{BTreeMap, BTreeSet};

use diesel::dsl::count_star;
use diesel::prelude::*;

use crate::db::DbConnection;
use crate::i18n::Lang;
use crate::register::alignment;
use crate::schema::{import_rows, imports, recommendation_texts, recommendations};

/// A recommendation by its place in the document.
#[derive(Clone, Debug)]
pub struct Place {
    pub number: i64,
    /// Empty where the source gives none.
    pub paragraph: String,
}

/// What the register has of a document in one language.
#[derive(Clone, Debug)]
pub struct InLanguage {
    pub lang: Lang,
    pub is_original: bool,
    pub texts: usize,
    /// Recommendations without a text in this language.
    pub gaps: Vec<Place>,
    /// Recommendations that the original language lacks.
    pub extra: Vec<Place>,
    /// Paragraphs that only this version of the document has, and that were not taken into the register.
    pub left_out: Vec<String>,
}

#[derive(Queryable)]
struct Row {
    id: String,
    number: i64,
    paragraph: String,
    original_lang: String,
}

/// Each of these languages, the original one first; and how many recommendations there are.
pub fn of_document(conn: &mut DbConnection, id: &str, symbol: &str, langs: &[Lang]) -> QueryResult<(Vec<InLanguage>, usize)> {
    let rows: Vec<Row> = recommendations::table
        .filter(recommendations::document_id.eq(id))
        .order((recommendations::position, recommendations::number))
        .select((recommendations::id, recommendations::number, recommendations::paragraph, recommendations::original_lang))
        .load(conn)?;
    let texts: Vec<(String, String)> = recommendation_texts::table
        .inner_join(recommendations::table)
        .filter(recommendations::document_id.eq(id))
        .select((recommendation_texts::lang, recommendation_texts::recommendation_id))
        .load(conn)?;
    let texts: BTreeSet<(&str, &str)> = texts.iter().map(|(lang, id)| (lang.as_str(), id.as_str())).collect();
    let original = alignment::original_of(rows.iter().map(|row| row.original_lang.as_str())).unwrap_or_default();
    let mut left_out = left_out(conn, symbol)?;
    let places = |keeps: &dyn Fn(&Row) -> bool| -> Vec<Place> {
        let kept = rows.iter().filter(|row| keeps(row));
        kept.map(|row| Place { number: row.number, paragraph: row.paragraph.clone() }).collect()
    };
    let in_language = |lang: &Lang| {
        let has = |row: &Row, lang: &str| texts.contains(&(lang, row.id.as_str()));
        let gaps = places(&|row| !has(row, lang.code()));
        InLanguage {
            lang: *lang,
            is_original: lang.code() == original,
            texts: rows.len() - gaps.len(),
            extra: places(&|row| has(row, lang.code()) && !has(row, &original)),
            left_out: left_out.remove(lang.code()).unwrap_or_default(),
            gaps,
        }
    };
    let mut all: Vec<InLanguage> = langs.iter().map(in_language).collect();
    all.sort_by_key(|one| !one.is_original);
    Ok((all, rows.len()))
}

/// Paragraphs by language, as the newest version in each has them.
fn left_out(conn: &mut DbConnection, symbol: &str) -> QueryResult<BTreeMap<String, Vec<String>>> {
    let rows: Vec<(String, i64)> = import_rows::table
        .inner_join(imports::table)
        .filter(import_rows::symbol.eq(symbol).and(import_rows::verdict.eq("extra")).and(imports::state.eq("applied")))
        .order((imports::number, import_rows::position))
        .select((import_rows::content, imports::number))
        .load(conn)?;
    let mut newest: BTreeMap<String, (i64, Vec<String>)> = BTreeMap::new();
    for (content, import) in rows {
        let row: serde_json::Value = serde_json::from_str(&content).unwrap_or_default();
        let (Some(lang), Some(paragraph)) = (row["lang"].as_str(), row["paragraph"].as_str()) else { continue };
        let held = newest.entry(lang.to_owned()).or_default();
        if held.0 != import {
            *held = (import, Vec::new());
        }
        held.1.extend(Some(paragraph.to_owned()).filter(|paragraph| !paragraph.is_empty()));
    }
    Ok(newest.into_iter().map(|(lang, (_, paragraphs))| (lang, paragraphs)).collect())
}

/// Official texts in one language, by document.
pub fn counts(conn: &mut DbConnection, lang: Lang) -> QueryResult<BTreeMap<String, i64>> {
    let rows: Vec<(String, i64)> = recommendation_texts::table
        .inner_join(recommendations::table)
        .filter(recommendation_texts::lang.eq(lang.code()))
        .group_by(recommendations::document_id)
        .select((recommendations::document_id, count_star()))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}
