//! Plain lines: what a recommendation asks, in the portal's own words.

use std::collections::HashMap;

use chrono::NaiveDateTime;
use diesel::dsl::count_star;
use diesel::prelude::*;

use crate::db::DbConnection;
use crate::i18n::Lang;
use crate::schema::{plain_lines, recommendations};

pub fn plain_line(conn: &mut DbConnection, recommendation_id: &str, lang: Lang) -> QueryResult<Option<String>> {
    Ok(find(conn, recommendation_id, lang.code())?.map(|(text, _)| text))
}

/// With the moment at which it was last changed.
pub fn find(conn: &mut DbConnection, recommendation_id: &str, lang: &str) -> QueryResult<Option<(String, NaiveDateTime)>> {
    let line = plain_lines::table.find((recommendation_id, lang));
    line.select((plain_lines::text, plain_lines::changed_at)).first(conn).optional()
}

/// Of these recommendations in one language, by id.
pub fn plain_lines_of(conn: &mut DbConnection, ids: &[String], lang: Lang) -> QueryResult<HashMap<String, String>> {
    let of_lang = plain_lines::table.filter(plain_lines::lang.eq(lang.code()));
    let rows: Vec<(String, String)> = of_lang
        .filter(plain_lines::recommendation_id.eq_any(ids))
        .select((plain_lines::recommendation_id, plain_lines::text))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// In every language: id, language, line.
pub fn all_of(conn: &mut DbConnection, ids: &[String]) -> QueryResult<Vec<(String, String, String)>> {
    plain_lines::table
        .filter(plain_lines::recommendation_id.eq_any(ids))
        .order((plain_lines::recommendation_id, plain_lines::lang))
        .select((plain_lines::recommendation_id, plain_lines::lang, plain_lines::text))
        .load(conn)
}

/// How many each document has in one language.
pub fn counts(conn: &mut DbConnection, lang: Lang) -> QueryResult<HashMap<String, i64>> {
    let rows: Vec<(String, i64)> = plain_lines::table
        .inner_join(recommendations::table)
        .filter(plain_lines::lang.eq(lang.code()))
        .group_by(recommendations::document_id)
        .select((recommendations::document_id, count_star()))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}
