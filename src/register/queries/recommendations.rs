//! Recommendations as pages show them: one with its document, or some for a list.

use std::collections::{BTreeMap, HashMap};

use diesel::prelude::*;

use super::filed;
use super::model::{Document, Filed, Recommendation, UPR};
use crate::db::DbConnection;
use crate::schema::{documents, recommendation_texts, recommendations};

pub fn find(conn: &mut DbConnection, number: i64) -> QueryResult<(Filed, Document)> {
    let (recommendation, document): (Recommendation, Document) = recommendations::table
        .inner_join(documents::table)
        .filter(recommendations::number.eq(number))
        .select((Recommendation::as_select(), Document::as_select()))
        .first(conn)?;
    let filed = filed::whole(conn, vec![recommendation])?.pop().ok_or(diesel::result::Error::NotFound)?;
    Ok((filed, document))
}

/// What a list shows, but for the text.
#[derive(Queryable, Selectable, Clone)]
#[diesel(table_name = recommendations)]
pub struct Row {
    pub id: String,
    pub number: i64,
    pub paragraph: String,
    #[diesel(select_expression = documents::symbol)]
    pub symbol: String,
    pub response: String,
    pub original_lang: String,
    pub is_concern: bool,
    #[diesel(select_expression = documents::mechanism)]
    pub mechanism: String,
}

impl Row {
    /// The State's response, where it is asked for one.
    pub fn answer(&self) -> Option<&str> {
        (self.mechanism == UPR).then_some(self.response.as_str())
    }
}

/// Those of these numbers, in their order.
pub fn of_numbers(conn: &mut DbConnection, numbers: &[i64]) -> QueryResult<Vec<Row>> {
    let mut rows: Vec<Row> = recommendations::table
        .inner_join(documents::table)
        .filter(recommendations::number.eq_any(numbers))
        .select(Row::as_select())
        .load(conn)?;
    rows.sort_by_cached_key(|row| numbers.iter().position(|number| *number == row.number));
    Ok(rows)
}

/// What a list shows that the index of the register doesn't know, but for the texts.
#[derive(Queryable, Selectable)]
#[diesel(table_name = recommendations)]
pub struct Listed {
    pub id: String,
    pub number: i64,
    pub paragraph: String,
    pub original_lang: String,
    pub is_concern: bool,
}

/// Those of these numbers, in no order, each with its texts by language: one question, since there is one at each search.
pub fn with_texts(conn: &mut DbConnection, numbers: &[i64]) -> QueryResult<Vec<(Listed, BTreeMap<String, String>)>> {
    use recommendation_texts as texts;
    let rows: Vec<(Listed, Option<(String, String)>)> = recommendations::table
        .left_join(texts::table)
        .filter(recommendations::number.eq_any(numbers))
        .select((Listed::as_select(), (texts::lang, texts::text).nullable()))
        .load(conn)?;
    let mut by_number: HashMap<i64, (Listed, BTreeMap<String, String>)> = HashMap::with_capacity(numbers.len());
    for (row, text) in rows {
        by_number.entry(row.number).or_insert_with(|| (row, BTreeMap::new())).1.extend(text);
    }
    Ok(by_number.into_values().collect())
}

/// Their numbers by id; what was taken back meanwhile is not among them.
pub fn numbers_of(conn: &mut DbConnection, ids: &[String]) -> QueryResult<HashMap<String, i64>> {
    let rows: Vec<(String, i64)> = recommendations::table
        .filter(recommendations::id.eq_any(ids))
        .select((recommendations::id, recommendations::number))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// The texts of these recommendations, each by language.
pub fn texts_of(conn: &mut DbConnection, ids: &[String]) -> QueryResult<HashMap<String, BTreeMap<String, String>>> {
    use recommendation_texts as texts;
    let rows: Vec<(String, String, String)> = texts::table
        .filter(texts::recommendation_id.eq_any(ids))
        .select((texts::recommendation_id, texts::lang, texts::text))
        .load(conn)?;
    let mut by_id: HashMap<String, BTreeMap<String, String>> = HashMap::new();
    rows.into_iter().for_each(|(id, lang, text)| drop(by_id.entry(id).or_default().insert(lang, text)));
    Ok(by_id)
}
