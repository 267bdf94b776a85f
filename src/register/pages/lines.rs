//! Recommendations as lines of a view: where each stands, and its text as the reader can read it.

use crate::db::DbConnection;
use crate::error::Error;
use crate::i18n::{Lang, Wording};
use crate::register::queries::recommendations::{self, Row};
use crate::register::queries::translations;
use crate::register::translation;

#[derive(Clone)]
pub struct Line {
    pub row: Row,
    pub text: Wording,
    /// Translated by a person.
    pub is_unofficial: bool,
}

/// Those of these numbers, in their order.
pub fn load(conn: &mut DbConnection, numbers: &[i64], lang: Lang) -> Result<Vec<Line>, Error> {
    let rows = recommendations::of_numbers(conn, numbers)?;
    let ids: Vec<String> = rows.iter().map(|row| row.id.clone()).collect();
    let mut texts = translations::readable(conn, &ids)?;
    let line = |row: Row| {
        let (text, is_unofficial) = translation::nearest(&texts.remove(&row.id).unwrap_or_default(), &row.original_lang, lang);
        Line { row, text, is_unofficial }
    };
    Ok(rows.into_iter().map(line).collect())
}
