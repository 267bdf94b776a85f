//! SQL of reading: the text by which the program judges a recommendation.

use std::collections::{BTreeMap, HashMap};

use diesel::prelude::*;

use super::filed::BATCH;
use super::recommendations::texts_of;
use crate::db::DbConnection;

/// A recommendation in one of its languages.
pub struct Reading {
    pub id: String,
    pub number: i64,
    pub lang: String,
    pub text: String,
}

/// Of those given by id, number and original language: in English if they have it. In the same order.
pub fn readings(conn: &mut DbConnection, rows: Vec<(String, i64, String)>) -> QueryResult<Vec<Reading>> {
    let ids: Vec<String> = rows.iter().map(|(id, ..)| id.clone()).collect();
    let mut texts: HashMap<String, BTreeMap<String, String>> = HashMap::new();
    for batch in ids.chunks(BATCH) {
        texts.extend(texts_of(conn, batch)?);
    }
    let reading = |(id, number, original): (String, i64, String)| {
        let mut of_languages = texts.remove(&id).unwrap_or_default();
        let found = ["en", original.as_str()].into_iter().find_map(|lang| of_languages.remove_entry(lang));
        let (lang, text) = found.unwrap_or_default();
        Reading { id, number, lang, text }
    };
    Ok(rows.into_iter().map(reading).collect())
}
