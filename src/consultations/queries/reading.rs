//! Reads consultations and their texts.

use std::collections::HashMap;

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::consultations::model::{Consultation, Text};
use crate::db::DbConnection;
use crate::i18n::Lang;
use crate::schema::{consultation_texts as words, consultations};

/// How many a list shows; a country has a few a year.
const LISTED: i64 = 200;

pub fn find(conn: &mut DbConnection, id: &str) -> QueryResult<Consultation> {
    consultations::table.find(id).select(Consultation::as_select()).first(conn)
}

pub fn find_by_number(conn: &mut DbConnection, number: i64) -> QueryResult<Consultation> {
    consultations::table.filter(consultations::number.eq(number)).select(Consultation::as_select()).first(conn)
}

/// Those that everybody may see, or drafts too: open ones first, the next to close before others; then those to
/// come; then closed ones, the last to close first.
pub fn all(conn: &mut DbConnection, drafts: bool, now: NaiveDateTime) -> QueryResult<Vec<Consultation>> {
    let mut query = consultations::table.order(consultations::closes_at.desc()).limit(LISTED).into_boxed();
    if !drafts {
        query = query.filter(consultations::state.eq("published"));
    }
    let mut found: Vec<Consultation> = query.select(Consultation::as_select()).load(conn)?;
    found.sort_by_key(|consultation| {
        use crate::consultations::model::Phase;
        match consultation.phase(now) {
            Phase::Draft => (0, consultation.opens_at.and_utc().timestamp()),
            Phase::Open => (1, consultation.closes_at.and_utc().timestamp()),
            Phase::Coming => (2, consultation.opens_at.and_utc().timestamp()),
            Phase::Closed => (3, -consultation.closes_at.and_utc().timestamp()),
        }
    });
    Ok(found)
}

/// Title and purpose in every language there is.
pub fn texts(conn: &mut DbConnection, consultation_id: &str) -> QueryResult<Vec<Text>> {
    let rows: Vec<(String, String, String)> = words::table
        .filter(words::consultation_id.eq(consultation_id))
        .select((words::lang, words::title, words::purpose))
        .load(conn)?;
    Ok(rows.into_iter().filter_map(|(lang, title, purpose)| Some(Text { lang: Lang::find(&lang)?, title, purpose })).collect())
}

/// The one that a reader gets: in their language, else in English, else in any.
pub fn in_reader<T>(mut texts: Vec<T>, reader: Lang, lang_of: impl Fn(&T) -> Lang) -> Option<T> {
    texts.sort_by_key(|text| (lang_of(text) != reader, lang_of(text) != Lang::EN, lang_of(text)));
    texts.into_iter().next()
}

pub fn text_of(conn: &mut DbConnection, consultation_id: &str, reader: Lang) -> QueryResult<Text> {
    let texts = texts(conn, consultation_id)?;
    in_reader(texts, reader, |text| text.lang).ok_or(diesel::result::Error::NotFound)
}

/// The titles of all consultations, for lists.
pub fn titles(conn: &mut DbConnection, ids: &[String], reader: Lang) -> QueryResult<HashMap<String, Text>> {
    let rows: Vec<(String, String, String, String)> = words::table
        .filter(words::consultation_id.eq_any(ids))
        .select((words::consultation_id, words::lang, words::title, words::purpose))
        .load(conn)?;
    let mut by_id: HashMap<String, Vec<Text>> = HashMap::new();
    for (id, lang, title, purpose) in rows {
        if let Some(lang) = Lang::find(&lang) {
            by_id.entry(id).or_default().push(Text { lang, title, purpose });
        }
    }
    Ok(by_id.into_iter().filter_map(|(id, texts)| Some((id, in_reader(texts, reader, |text| text.lang)?))).collect())
}
