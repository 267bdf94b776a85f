//! Versions of an official text: the wordings that a later file of the same document corrected.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::db::{self, DbConnection};
use crate::schema::{imports, text_versions};

/// A wording that was official until it was corrected.
#[derive(Queryable, Clone, Debug)]
pub struct TextVersion {
    pub lang: String,
    pub text: String,
    pub replaced_at: NaiveDateTime,
    /// The number of the import that replaced it.
    pub import: Option<i64>,
}

pub fn keep(conn: &mut DbConnection, recommendation_id: &str, lang: &str, text: &str, import_id: &str) -> QueryResult<()> {
    let row = (
        text_versions::id.eq(db::new_id()),
        text_versions::recommendation_id.eq(recommendation_id),
        text_versions::lang.eq(lang),
        text_versions::text.eq(text),
        text_versions::import_id.eq(import_id),
        text_versions::replaced_at.eq(db::now()),
    );
    diesel::insert_into(text_versions::table).values(row).execute(conn).map(drop)
}

/// The newest first.
pub fn of_recommendation(conn: &mut DbConnection, recommendation_id: &str) -> QueryResult<Vec<TextVersion>> {
    text_versions::table
        .left_join(imports::table)
        .filter(text_versions::recommendation_id.eq(recommendation_id))
        .order((text_versions::replaced_at.desc(), text_versions::id.desc()))
        .select((text_versions::lang, text_versions::text, text_versions::replaced_at, imports::number.nullable()))
        .load(conn)
}

/// What an import replaced stands again.
pub fn forget(conn: &mut DbConnection, import_id: &str) -> QueryResult<()> {
    diesel::delete(text_versions::table.filter(text_versions::import_id.eq(import_id))).execute(conn).map(drop)
}
