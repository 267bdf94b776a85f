//! Recommendations as they are filed: with texts, recommending States and terms.

use std::collections::HashMap;

use diesel::prelude::*;

use super::model::{Filed, NewRecommendation, NewState, NewTerm, NewText, Recommendation};
use crate::db::{DbConnection, on_each_database};
use crate::register::imported::Before;
use crate::schema::{documents, recommendation_states, recommendation_terms, recommendation_texts, recommendations};
use crate::text::fold;

/// So many rows go into one statement, so many keys into one condition.
pub const BATCH: usize = 500;

/// All that stand in documents of these symbols, by symbol.
pub fn of_symbols(conn: &mut DbConnection, symbols: &[String]) -> QueryResult<HashMap<String, Vec<Filed>>> {
    let mut by_symbol = HashMap::new();
    for batch in symbols.chunks(BATCH) {
        let found: Vec<(String, String)> =
            documents::table.filter(documents::symbol.eq_any(batch)).select((documents::id, documents::symbol)).load(conn)?;
        for (id, symbol) in found {
            let rows: Vec<Recommendation> = recommendations::table
                .filter(recommendations::document_id.eq(&id))
                .order((recommendations::position, recommendations::number))
                .select(Recommendation::as_select())
                .load(conn)?;
            by_symbol.insert(symbol, whole(conn, rows)?);
        }
    }
    Ok(by_symbol)
}

/// By id; what was taken back meanwhile is not among them.
pub fn of_ids(conn: &mut DbConnection, ids: &[String]) -> QueryResult<HashMap<String, Filed>> {
    let mut rows: Vec<Recommendation> = Vec::with_capacity(ids.len());
    for batch in ids.chunks(BATCH) {
        let found = recommendations::table.filter(recommendations::id.eq_any(batch)).select(Recommendation::as_select());
        rows.extend(found.load(conn)?);
    }
    Ok(whole(conn, rows)?.into_iter().map(|filed| (filed.recommendation.id.clone(), filed)).collect())
}

/// Those of these numbers, in their order.
pub fn of_numbers(conn: &mut DbConnection, numbers: &[i64]) -> QueryResult<Vec<Filed>> {
    let mut rows: Vec<Recommendation> = Vec::with_capacity(numbers.len());
    for batch in numbers.chunks(BATCH) {
        let found: Vec<Recommendation> = recommendations::table
            .filter(recommendations::number.eq_any(batch))
            .select(Recommendation::as_select())
            .load(conn)?;
        rows.extend(found);
    }
    let places: HashMap<i64, usize> = numbers.iter().enumerate().map(|(place, number)| (*number, place)).collect();
    rows.sort_by_key(|row| places.get(&row.number).copied());
    whole(conn, rows)
}

/// With what belongs to each.
pub fn whole(conn: &mut DbConnection, rows: Vec<Recommendation>) -> QueryResult<Vec<Filed>> {
    let filed = |recommendation| Filed { recommendation, texts: Default::default(), states: Vec::new(), terms: Vec::new() };
    let mut all: Vec<Filed> = rows.into_iter().map(filed).collect();
    let places: HashMap<String, usize> =
        all.iter().enumerate().map(|(place, filed)| (filed.recommendation.id.clone(), place)).collect();
    let ids: Vec<String> = all.iter().map(|filed| filed.recommendation.id.clone()).collect();
    for batch in ids.chunks(BATCH) {
        use recommendation_states as states;
        use recommendation_terms as terms;
        use recommendation_texts as texts;
        let found: Vec<(String, String, String)> = texts::table
            .filter(texts::recommendation_id.eq_any(batch))
            .select((texts::recommendation_id, texts::lang, texts::text))
            .load(conn)?;
        found.into_iter().for_each(|(id, lang, text)| drop(all[places[&id]].texts.insert(lang, text)));
        let found: Vec<(String, String)> = states::table
            .filter(states::recommendation_id.eq_any(batch))
            .order((states::recommendation_id, states::country))
            .select((states::recommendation_id, states::country))
            .load(conn)?;
        found.into_iter().for_each(|(id, country)| all[places[&id]].states.push(country));
        let found: Vec<(String, String)> = terms::table
            .filter(terms::recommendation_id.eq_any(batch))
            .order((terms::recommendation_id, terms::position))
            .select((terms::recommendation_id, terms::term_id))
            .load(conn)?;
        found.into_iter().for_each(|(id, term)| all[places[&id]].terms.push(term));
    }
    Ok(all)
}

/// New rows of the four tables.
#[derive(Default)]
pub struct New {
    pub recommendations: Vec<NewRecommendation>,
    pub texts: Vec<NewText>,
    pub states: Vec<NewState>,
    pub terms: Vec<NewTerm>,
}

pub fn insert(conn: &mut DbConnection, new: &New) -> QueryResult<()> {
    for batch in new.recommendations.chunks(BATCH) {
        on_each_database!(conn, |conn| diesel::insert_into(recommendations::table).values(batch).execute(conn))?;
    }
    for batch in new.texts.chunks(BATCH) {
        on_each_database!(conn, |conn| diesel::insert_into(recommendation_texts::table).values(batch).execute(conn))?;
    }
    insert_filing(conn, new)
}

fn insert_filing(conn: &mut DbConnection, new: &New) -> QueryResult<()> {
    for batch in new.states.chunks(BATCH) {
        on_each_database!(conn, |conn| diesel::insert_into(recommendation_states::table).values(batch).execute(conn))?;
    }
    for batch in new.terms.chunks(BATCH) {
        on_each_database!(conn, |conn| diesel::insert_into(recommendation_terms::table).values(batch).execute(conn))?;
    }
    Ok(())
}

/// What an import says of one recommendation now.
pub struct Renewed {
    pub id: String,
    pub kind: &'static str,
    /// None where the answer stays as it is.
    pub response: Option<&'static str>,
    pub response_source: Option<String>,
    /// The key and the detail of its source, where they are new.
    pub origin: Option<(Option<String>, Option<String>)>,
    /// None where the wording stays as it is.
    pub text: Option<NewText>,
    /// States and terms.
    pub filing: New,
}

pub fn update(conn: &mut DbConnection, renewed: &Renewed) -> QueryResult<()> {
    let row = recommendations::table.find(&renewed.id);
    if let Some(response) = renewed.response {
        diesel::update(row)
            .set((recommendations::response.eq(response), recommendations::kind.eq(renewed.kind)))
            .execute(conn)?;
    }
    if let Some(source) = &renewed.response_source {
        diesel::update(row).set(recommendations::response_source.eq(source)).execute(conn)?;
    }
    if let Some((key, detail)) = &renewed.origin {
        let detail = recommendations::source_detail.eq(detail);
        diesel::update(row).set((recommendations::source_key.eq(key), detail)).execute(conn)?;
    }
    if let Some(text) = &renewed.text {
        let changed = diesel::update(recommendation_texts::table.find((&text.recommendation_id, &text.lang)))
            .set((recommendation_texts::text.eq(&text.text), recommendation_texts::folded.eq(&text.folded)))
            .execute(conn)?;
        if changed == 0 {
            diesel::insert_into(recommendation_texts::table).values(text).execute(conn)?;
        }
    }
    use {recommendation_states as states, recommendation_terms as terms};
    diesel::delete(states::table.filter(states::recommendation_id.eq(&renewed.id))).execute(conn)?;
    diesel::delete(terms::table.filter(terms::recommendation_id.eq(&renewed.id))).execute(conn)?;
    insert_filing(conn, &renewed.filing)
}

/// As it was before an import altered it.
pub fn restore(conn: &mut DbConnection, id: &str, before: &Before) -> QueryResult<()> {
    diesel::update(recommendations::table.find(id))
        .set((
            recommendations::kind.eq(&before.kind),
            recommendations::response.eq(&before.response),
            recommendations::response_source.eq(&before.response_source),
            recommendations::source_key.eq(&before.source_key),
            recommendations::source_detail.eq(&before.source_detail),
        ))
        .execute(conn)?;
    use {recommendation_states as states, recommendation_terms as terms, recommendation_texts as texts};
    diesel::delete(texts::table.filter(texts::recommendation_id.eq(id))).execute(conn)?;
    diesel::delete(states::table.filter(states::recommendation_id.eq(id))).execute(conn)?;
    diesel::delete(terms::table.filter(terms::recommendation_id.eq(id))).execute(conn)?;
    let text = |(lang, text): (&String, &String)| NewText {
        recommendation_id: id.into(),
        lang: lang.clone(),
        text: text.clone(),
        folded: fold(text),
    };
    let state = |country: &String| NewState { recommendation_id: id.into(), country: country.clone() };
    let term = |(position, term_id): (i32, &String)| NewTerm { recommendation_id: id.into(), term_id: term_id.clone(), position };
    let new = New {
        recommendations: Vec::new(),
        texts: before.texts.iter().map(text).collect(),
        states: before.states.iter().map(state).collect(),
        terms: (1..).zip(&before.terms).map(term).collect(),
    };
    insert(conn, &new)
}
