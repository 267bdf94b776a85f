//! What everybody may read of recommendations, documents, clusters, actions and consultations.

use std::collections::HashMap;

use diesel::prelude::*;

use crate::db::DbConnection;
use crate::i18n::Lang;
use crate::register::queries::{plain_lines, translations};
use crate::schema::{
    action_texts, actions, cluster_names, clusters, consultation_texts, consultations, documents, journal, recommendation_terms,
    recommendations, topic_texts, topics,
};
use crate::search::model::{Kind, Known, Standing};
use crate::taxonomy::terms;
use crate::text::plain_text;

/// So many rows are read at a time.
pub const BATCH: i64 = 1_000;

type Row = (String, i64, String, String);

/// The next recommendations after this number.
pub fn recommendations_after(conn: &mut DbConnection, number: i64) -> QueryResult<Vec<Known>> {
    let rows: Vec<Row> = recommendations::table
        .inner_join(documents::table)
        .filter(recommendations::number.gt(number))
        .order(recommendations::number)
        .limit(BATCH)
        .select((recommendations::id, recommendations::number, recommendations::paragraph, documents::symbol))
        .load(conn)?;
    with_texts(conn, rows)
}

pub fn recommendations_of(conn: &mut DbConnection, ids: &[String]) -> QueryResult<Vec<Known>> {
    let rows: Vec<Row> = recommendations::table
        .inner_join(documents::table)
        .filter(recommendations::id.eq_any(ids))
        .select((recommendations::id, recommendations::number, recommendations::paragraph, documents::symbol))
        .load(conn)?;
    with_texts(conn, rows)
}

fn with_texts(conn: &mut DbConnection, rows: Vec<Row>) -> QueryResult<Vec<Known>> {
    let ids: Vec<String> = rows.iter().map(|row| row.0.clone()).collect();
    let mut texts = translations::readable(conn, &ids)?;
    let mut lines = by_owner(plain_lines::all_of(conn, &ids)?);
    let filed: Vec<(String, String)> = recommendation_terms::table
        .filter(recommendation_terms::recommendation_id.eq_any(&ids))
        .order((recommendation_terms::recommendation_id, recommendation_terms::position, recommendation_terms::term_id))
        .select((recommendation_terms::recommendation_id, recommendation_terms::term_id))
        .load(conn)?;
    let mut terms_of: HashMap<String, Vec<String>> = HashMap::new();
    filed.into_iter().for_each(|(id, term)| terms_of.entry(id).or_default().push(term));
    let known = |(id, number, paragraph, symbol): Row| {
        let mut known = Known { number, ..Known::new(Kind::Recommendation, number.to_string()) };
        known.say("", &paragraph);
        known.say("", &symbol);
        texts.remove(&id).unwrap_or_default().iter().for_each(|(lang, reading)| known.say(lang, &reading.text));
        say_terms(&mut known, terms_of.get(&id).into_iter().flatten());
        known.texts.extend(lines.remove(&id).unwrap_or_default());
        known
    };
    Ok(rows.into_iter().map(known).collect())
}

/// In a language that has no text of it, a recommendation is found by what its themes and affected groups are called.
fn say_terms<'t>(known: &mut Known, terms: impl Iterator<Item = &'t String>) {
    let terms = terms.filter_map(|id| Some(terms::find(id)?.current()));
    let terms: Vec<_> = terms.filter(|term| matches!(term.kind, terms::Kind::Theme | terms::Kind::AffectedGroup)).collect();
    let unsaid: Vec<Lang> =
        Lang::all().iter().filter(|lang| !known.texts.iter().any(|(said, _)| said == lang.code())).copied().collect();
    for lang in unsaid {
        terms.iter().for_each(|term| known.say(lang.code(), term.label(lang)));
    }
}

fn by_owner(rows: Vec<(String, String, String)>) -> HashMap<String, Vec<(String, String)>> {
    let mut owned: HashMap<String, Vec<(String, String)>> = HashMap::new();
    rows.into_iter().for_each(|(id, lang, text)| owned.entry(id).or_default().push((lang, text)));
    owned
}

/// By symbol, and by the mechanism's name in each language.
pub fn documents(conn: &mut DbConnection) -> QueryResult<Vec<Known>> {
    let rows: Vec<(String, String, String)> =
        documents::table.order(documents::number).select((documents::id, documents::symbol, documents::mechanism)).load(conn)?;
    let known = |(id, symbol, mechanism): (String, String, String)| {
        let mut known = Known::new(Kind::Document, id);
        known.say("", &symbol);
        if let Some(term) = terms::find(&mechanism) {
            Lang::all().iter().for_each(|lang| known.say(lang.code(), term.label(*lang)));
        }
        known
    };
    Ok(rows.into_iter().map(known).collect())
}

/// Those that people accepted.
pub fn clusters(conn: &mut DbConnection) -> QueryResult<Vec<Known>> {
    let rows: Vec<(String, String, String)> = clusters::table
        .inner_join(cluster_names::table)
        .filter(clusters::state.eq("accepted"))
        .order((clusters::number, cluster_names::lang))
        .select((clusters::id, cluster_names::lang, cluster_names::name))
        .load(conn)?;
    Ok(gathered(Kind::Cluster, rows.into_iter().map(|(id, lang, name)| (id, lang, [name, String::new()]))))
}

/// The next actions after this key.
pub fn actions_after(conn: &mut DbConnection, id: &str) -> QueryResult<Vec<Known>> {
    let ids: Vec<String> =
        actions::table.filter(actions::id.gt(id)).order(actions::id).limit(BATCH).select(actions::id).load(conn)?;
    actions_of(conn, &ids)
}

pub fn actions_of(conn: &mut DbConnection, ids: &[String]) -> QueryResult<Vec<Known>> {
    let rows: Vec<(String, String, String, String)> = action_texts::table
        .filter(action_texts::action_id.eq_any(ids))
        .order((action_texts::action_id, action_texts::lang))
        .select((action_texts::action_id, action_texts::lang, action_texts::title, action_texts::description))
        .load(conn)?;
    Ok(gathered(Kind::Action, rows.into_iter().map(|(id, lang, title, words)| (id, lang, [title, words]))))
}

/// All but drafts, with what their topics ask.
pub fn consultations(conn: &mut DbConnection) -> QueryResult<Vec<Known>> {
    let own: Vec<(String, String, String, String)> = consultations::table
        .inner_join(consultation_texts::table)
        .filter(consultations::state.ne("draft"))
        .select((consultations::id, consultation_texts::lang, consultation_texts::title, consultation_texts::purpose))
        .load(conn)?;
    let asked: Vec<(String, String, String, String)> = topics::table
        .inner_join(consultations::table)
        .inner_join(topic_texts::table)
        .filter(consultations::state.ne("draft"))
        .select((consultations::id, topic_texts::lang, topic_texts::title, topic_texts::question))
        .load(conn)?;
    let mut rows: Vec<(String, String, [String; 2])> =
        own.into_iter().chain(asked).map(|(id, lang, title, words)| (id, lang, [title, plain_text(&words)])).collect();
    rows.sort();
    Ok(gathered(Kind::Consultation, rows))
}

/// Rows of one thing stand together.
fn gathered(kind: Kind, rows: impl IntoIterator<Item = (String, String, [String; 2])>) -> Vec<Known> {
    let mut all: Vec<Known> = Vec::new();
    for (id, lang, texts) in rows {
        if all.last().is_none_or(|last| last.id != id) {
            all.push(Known::new(kind, id));
        }
        let Some(known) = all.last_mut() else { continue };
        texts.iter().for_each(|text| known.say(&lang, text));
    }
    all
}

/// Where the journal is now, or was at this entry.
pub fn standing(conn: &mut DbConnection, version: u32, seq: i64) -> QueryResult<Option<Standing>> {
    let row: Option<(String, chrono::NaiveDateTime)> =
        journal::table.find(seq).select((journal::subject_id, journal::happened_at)).first(conn).optional()?;
    let mark = row.map(|(about, at)| format!("{about} {}", at.and_utc().timestamp_micros()));
    Ok(match (seq, mark) {
        (0, _) => Some(Standing { version, seq, mark: String::new() }),
        (_, mark) => mark.map(|mark| Standing { version, seq, mark }),
    })
}
