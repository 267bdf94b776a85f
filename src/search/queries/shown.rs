//! What was found, as pages show it. Read anew, so that what was hidden a moment ago is not shown.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use crate::consultations;
use crate::db::DbConnection;
use crate::i18n::{Lang, Wording};
use crate::register::queries::{plain_lines, recommendations, translations};
use crate::schema::{
    action_texts, actions, anonymous_contributions as anonymous, cluster_names, clusters, consultation_texts,
    consultations as rounds, contributions as signed, documents, topic_texts, topics,
};
use crate::search::model::Kind;
use crate::taxonomy::terms;
use crate::text::plain_text;

/// One thing that was found, in all the languages that it is in.
#[derive(Clone, Debug, Default)]
pub struct Shown {
    /// Without the language.
    pub path: String,
    /// Paragraph and symbol; as they are in every language.
    pub source: String,
    pub titles: Vec<Wording>,
    pub texts: Vec<Wording>,
    /// The languages of texts that people translated.
    pub unofficial: Vec<Lang>,
    /// The day on which it was written.
    pub on: Option<NaiveDate>,
}

fn wording(lang: &str, text: String) -> Option<Wording> {
    Some(Wording { lang: Lang::find(lang)?, text }).filter(|wording| !wording.text.is_empty())
}

/// In the order given; what is no longer there, or no longer for everybody, is left out.
pub fn shown(conn: &mut DbConnection, kind: Kind, ids: &[String], reader: Lang) -> QueryResult<Vec<Shown>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut found = match kind {
        Kind::Recommendation => recommendations_shown(conn, ids, reader)?,
        Kind::Document => documents_shown(conn, ids)?,
        Kind::Cluster => clusters_shown(conn, ids)?,
        Kind::Action => actions_shown(conn, ids)?,
        Kind::Consultation => consultations_shown(conn, ids)?,
        Kind::Contribution => contributions_shown(conn, ids, reader)?,
    };
    Ok(ids.iter().filter_map(|id| found.remove(id)).collect())
}

type ById = HashMap<String, Shown>;

fn recommendations_shown(conn: &mut DbConnection, ids: &[String], reader: Lang) -> QueryResult<ById> {
    let numbers: Vec<i64> = ids.iter().filter_map(|id| id.parse().ok()).collect();
    let rows = recommendations::of_numbers(conn, &numbers)?;
    let ids: Vec<String> = rows.iter().map(|row| row.id.clone()).collect();
    let mut texts = translations::readable(conn, &ids)?;
    let mut lines = plain_lines::plain_lines_of(conn, &ids, reader)?;
    let shown = |row: recommendations::Row| {
        let texts = texts.remove(&row.id).unwrap_or_default();
        let unofficial = texts.iter().filter(|(_, reading)| reading.translation.is_some());
        let shown = Shown {
            path: format!("/recommendations/{}", row.number),
            source: format!("{} {}", row.paragraph, row.symbol).trim().to_owned(),
            unofficial: unofficial.filter_map(|(lang, _)| Lang::find(lang)).collect(),
            titles: lines.remove(&row.id).and_then(|line| wording(reader.code(), line)).into_iter().collect(),
            texts: texts.into_iter().filter_map(|(lang, reading)| wording(&lang, reading.text)).collect(),
            ..Shown::default()
        };
        (row.number.to_string(), shown)
    };
    Ok(rows.into_iter().map(shown).collect())
}

fn documents_shown(conn: &mut DbConnection, ids: &[String]) -> QueryResult<ById> {
    let rows: Vec<(String, i64, String, String)> = documents::table
        .filter(documents::id.eq_any(ids))
        .select((documents::id, documents::number, documents::symbol, documents::mechanism))
        .load(conn)?;
    let shown = |(id, number, symbol, mechanism): (String, i64, String, String)| {
        let term = terms::find(&mechanism);
        let label = |lang: &Lang| Some(Wording { lang: *lang, text: term?.label(*lang).to_owned() });
        let shown = Shown {
            path: format!("/documents/{number}"),
            source: symbol,
            texts: Lang::all().iter().filter_map(label).collect(),
            ..Shown::default()
        };
        (id, shown)
    };
    Ok(rows.into_iter().map(shown).collect())
}

/// Rows of id, number, language and two texts, as one thing each: a title and what is said below it.
fn told(path: &str, rows: Vec<(String, i64, String, String, String)>) -> ById {
    let mut found = ById::new();
    for (id, number, lang, title, text) in rows {
        let shown = found.entry(id).or_insert_with(|| Shown { path: format!("{path}/{number}"), ..Shown::default() });
        shown.titles.extend(wording(&lang, title));
        shown.texts.extend(wording(&lang, plain_text(&text)));
    }
    found
}

fn clusters_shown(conn: &mut DbConnection, ids: &[String]) -> QueryResult<ById> {
    let rows: Vec<(String, i64, String, String)> = clusters::table
        .inner_join(cluster_names::table)
        .filter(clusters::id.eq_any(ids).and(clusters::state.eq("accepted")))
        .select((clusters::id, clusters::number, cluster_names::lang, cluster_names::name))
        .load(conn)?;
    Ok(told("/clusters", rows.into_iter().map(|(id, number, lang, name)| (id, number, lang, name, String::new())).collect()))
}

fn actions_shown(conn: &mut DbConnection, ids: &[String]) -> QueryResult<ById> {
    let rows = actions::table
        .inner_join(action_texts::table)
        .filter(actions::id.eq_any(ids))
        .select((actions::id, actions::number, action_texts::lang, action_texts::title, action_texts::description))
        .load(conn)?;
    Ok(told("/plan/actions", rows))
}

fn consultations_shown(conn: &mut DbConnection, ids: &[String]) -> QueryResult<ById> {
    let public = rounds::id.eq_any(ids).and(rounds::state.ne("draft"));
    let rows = rounds::table
        .inner_join(consultation_texts::table)
        .filter(public)
        .select((rounds::id, rounds::number, consultation_texts::lang, consultation_texts::title, consultation_texts::purpose))
        .load(conn)?;
    let mut found = told("/consultations", rows);
    let asked: Vec<(String, String, String, String)> = topics::table
        .inner_join(topic_texts::table)
        .filter(topics::consultation_id.eq_any(ids))
        .order((topics::consultation_id, topics::number))
        .select((topics::consultation_id, topic_texts::lang, topic_texts::title, topic_texts::question))
        .load(conn)?;
    for (id, lang, title, question) in asked {
        if let Some(shown) = found.get_mut(&id) {
            shown.texts.extend(wording(&lang, plain_text(&format!("{title}\n\n{question}"))));
        }
    }
    Ok(found)
}

/// Id, thread, language, text and day.
type Said = (String, String, String, String, NaiveDate);

fn contributions_shown(conn: &mut DbConnection, ids: &[String], reader: Lang) -> QueryResult<ById> {
    let rows: Vec<(String, String, String, String, NaiveDateTime)> = signed::table
        .filter(signed::id.eq_any(ids).and(signed::state.eq("published")))
        .select((signed::id, signed::thread_id, signed::lang, signed::body, signed::posted_at))
        .load(conn)?;
    let nameless: Vec<Said> = anonymous::table
        .filter(anonymous::id.eq_any(ids).and(anonymous::state.eq("published")))
        .select((anonymous::id, anonymous::thread_id, anonymous::lang, anonymous::body, anonymous::posted_on))
        .load(conn)?;
    let signed = rows.into_iter().map(|(id, thread, lang, body, at)| (id, thread, lang, body, at.date()));
    let said: Vec<Said> = signed.chain(nameless).collect();
    let threads: Vec<&String> = said.iter().map(|said| &said.1).collect();
    let places: Vec<(String, String, i64, i64)> = topics::table
        .inner_join(rounds::table)
        .filter(topics::thread_id.eq_any(threads).and(rounds::state.ne("draft")))
        .select((topics::thread_id, rounds::id, rounds::number, topics::number))
        .load(conn)?;
    let round_ids: Vec<String> = places.iter().map(|place| place.1.clone()).collect();
    let titles = consultations::queries::titles(conn, &round_ids, reader)?;
    let places: HashMap<String, (String, i64, i64)> =
        places.into_iter().map(|(thread, id, round, topic)| (thread, (id, round, topic))).collect();
    let shown = |(id, thread, lang, body, on): Said| {
        let (round_id, round, topic) = places.get(&thread)?;
        let title = titles.get(round_id).map(|text| Wording { lang: text.lang, text: text.title.clone() });
        let shown = Shown {
            path: format!("/consultations/{round}/topics/{topic}?at={id}#c-{id}"),
            titles: title.into_iter().collect(),
            texts: wording(&lang, plain_text(&body)).into_iter().collect(),
            on: Some(on),
            ..Shown::default()
        };
        Some((id, shown))
    };
    Ok(said.into_iter().filter_map(shown).collect())
}
