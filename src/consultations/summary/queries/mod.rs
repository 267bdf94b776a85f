//! SQL of the summary: counts, and contributions in the order of their conversation.

mod counts;

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;
use serde::Serialize;

use crate::db::{DbConnection, MultiBackend};
use crate::error::Error;
use crate::i18n::Lang;
use crate::journal::{self, Entry};
use crate::schema::{
    anonymous_contributions as anonymous, cluster_members, cluster_names, consultation_texts, consultations, contributions,
    documents, entity_names, organisations, recommendations, topic_texts, topics,
};

pub use counts::{Counts, counts_of};

/// The consultation as its summary names it.
#[derive(Clone, Debug)]
pub struct Round {
    pub id: String,
    pub number: i64,
    pub opens_at: NaiveDateTime,
    pub closes_at: NaiveDateTime,
    pub audience: String,
    pub modes: Vec<String>,
    /// By language: title, purpose, outcome.
    pub texts: Vec<RoundText>,
    pub topics: Vec<Topic>,
}

#[derive(Queryable, Clone, Debug)]
pub struct RoundText {
    pub lang: String,
    pub title: String,
    pub purpose: String,
    pub outcome: String,
}

#[derive(Clone, Debug)]
pub struct Topic {
    pub number: i64,
    pub thread_id: String,
    pub title: Worded,
    pub question: Option<Worded>,
    /// Symbol and paragraph of each recommendation in its cluster.
    pub recommendations: Vec<(String, String)>,
}

/// Words and the language they are in.
#[derive(Clone, Debug, Default)]
pub struct Worded {
    pub words: String,
    pub lang: String,
}

/// One contribution as everybody may see it.
#[derive(Clone, Debug)]
pub struct Said {
    pub key: String,
    /// The sort key of what it answers in the end; empty where it answers nobody.
    pub root_key: String,
    pub parent_id: Option<String>,
    pub mode: String,
    pub shown_name: String,
    pub organisation: Option<String>,
    pub official: bool,
    pub entity_id: Option<String>,
    pub lang: String,
    pub body: String,
    pub state: String,
    pub hidden_reason: Option<String>,
    pub day: NaiveDate,
    pub edited: bool,
    sort_key: String,
}

/// A published consultation by its number, with its topics, in the reader's language where it has it.
pub fn round(conn: &mut DbConnection, number: i64, lang: &str) -> QueryResult<Round> {
    let (id, opens_at, closes_at, audience, modes): (String, NaiveDateTime, NaiveDateTime, String, String) = consultations::table
        .filter(consultations::number.eq(number).and(consultations::state.eq("published")))
        .select((
            consultations::id,
            consultations::opens_at,
            consultations::closes_at,
            consultations::audience,
            consultations::modes,
        ))
        .first(conn)?;
    let texts = consultation_texts::table
        .filter(consultation_texts::consultation_id.eq(&id))
        .select((consultation_texts::lang, consultation_texts::title, consultation_texts::purpose, consultation_texts::outcome))
        .order(consultation_texts::lang)
        .load(conn)?;
    let topics = topics_of(conn, &id, lang)?;
    let modes = serde_json::from_str(&modes).unwrap_or_default();
    Ok(Round { id, number, opens_at, closes_at, audience, modes, texts, topics })
}

fn topics_of(conn: &mut DbConnection, consultation_id: &str, lang: &str) -> QueryResult<Vec<Topic>> {
    let rows: Vec<(String, i64, String, Option<String>)> = topics::table
        .filter(topics::consultation_id.eq(consultation_id))
        .order(topics::number)
        .select((topics::id, topics::number, topics::thread_id, topics::cluster_id))
        .load(conn)?;
    let mut found = Vec::with_capacity(rows.len());
    for (id, number, thread_id, cluster_id) in rows {
        let texts: Vec<(String, String, String)> = topic_texts::table
            .filter(topic_texts::topic_id.eq(&id))
            .order(topic_texts::lang)
            .select((topic_texts::lang, topic_texts::title, topic_texts::question))
            .load(conn)?;
        let titles = texts.iter().map(|(lang, title, _)| (lang.clone(), title.clone())).collect();
        let questions = texts.into_iter().map(|(lang, _, question)| (lang, question)).collect();
        let mut title = best(lang, titles);
        let mut recommendations = Vec::new();
        if let Some(cluster_id) = cluster_id {
            title = title.or(cluster_name(conn, &cluster_id, lang)?);
            recommendations = recommendations_of(conn, &cluster_id)?;
        }
        found.push(Topic {
            number,
            thread_id,
            title: title.unwrap_or_default(),
            question: best(lang, questions),
            recommendations,
        });
    }
    Ok(found)
}

fn cluster_name(conn: &mut DbConnection, cluster_id: &str, lang: &str) -> QueryResult<Option<Worded>> {
    let names = cluster_names::table
        .filter(cluster_names::cluster_id.eq(cluster_id))
        .order(cluster_names::lang)
        .select((cluster_names::lang, cluster_names::name))
        .load(conn)?;
    Ok(best(lang, names))
}

fn recommendations_of(conn: &mut DbConnection, cluster_id: &str) -> QueryResult<Vec<(String, String)>> {
    cluster_members::table
        .inner_join(recommendations::table.inner_join(documents::table))
        .filter(cluster_members::cluster_id.eq(cluster_id))
        .order((documents::symbol, recommendations::position, recommendations::number))
        .select((documents::symbol, recommendations::paragraph))
        .load(conn)
}

/// In the reader's language, else in English, else in the first there is; empty ones don't count.
pub fn best(lang: &str, worded: Vec<(String, String)>) -> Option<Worded> {
    let filled: Vec<_> = worded.into_iter().filter(|(_, words)| !words.trim().is_empty()).collect();
    let found = [lang, "en"].into_iter().find_map(|wanted| filled.iter().find(|(own, _)| own == wanted)).or(filled.first())?;
    Some(Worded { lang: found.0.clone(), words: found.1.clone() })
}

/// What entities are called in a language.
pub fn entity_names_in(conn: &mut DbConnection, lang: &str) -> QueryResult<HashMap<String, String>> {
    let mut names: HashMap<String, Vec<(String, String)>> = HashMap::new();
    let rows: Vec<(String, String, String)> =
        entity_names::table.select((entity_names::entity_id, entity_names::lang, entity_names::name)).load(conn)?;
    for (id, own, name) in rows {
        names.entry(id).or_default().push((own, name));
    }
    Ok(names.into_iter().filter_map(|(id, worded)| Some((id, best(lang, worded)?.words))).collect())
}

/// The next contributions that answer nobody, oldest first, after a place in the thread (empty: from the start).
pub fn roots_after(conn: &mut DbConnection, thread_id: &str, after: &str, limit: i64) -> QueryResult<(Vec<Said>, String)> {
    let mut said = with_names(
        conn,
        contributions::table
            .filter(contributions::thread_id.eq(thread_id).and(contributions::root_key.eq("")))
            .filter(contributions::sort_key.gt(after.to_owned()))
            .order(contributions::sort_key)
            .limit(limit)
            .into_boxed(),
    )?;
    said.extend(without_names(
        conn,
        anonymous::table
            .filter(anonymous::thread_id.eq(thread_id).and(anonymous::root_key.eq("")))
            .filter(anonymous::sort_key.gt(after.to_owned()))
            .order(anonymous::sort_key)
            .limit(limit)
            .into_boxed(),
    )?);
    said.sort_by(|one, other| one.sort_key.cmp(&other.sort_key));
    said.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let last = said.last().map(|said| said.sort_key.clone()).unwrap_or_default();
    Ok((said, last))
}

/// All replies to these, which stand next to each other in the thread; oldest first, by the key of what they answer.
pub fn replies_to(conn: &mut DbConnection, thread_id: &str, roots: &[Said]) -> QueryResult<HashMap<String, Vec<Said>>> {
    let (Some(first), Some(last)) = (roots.first(), roots.last()) else { return Ok(HashMap::new()) };
    let (low, high) = (first.sort_key.clone(), last.sort_key.clone());
    let named = contributions::table
        .filter(contributions::thread_id.eq(thread_id.to_owned()))
        .filter(contributions::root_key.ge(low.clone()).and(contributions::root_key.le(high.clone())));
    let nameless = anonymous::table
        .filter(anonymous::thread_id.eq(thread_id.to_owned()))
        .filter(anonymous::root_key.ge(low).and(anonymous::root_key.le(high)));
    let mut replies = with_names(conn, named.into_boxed())?;
    replies.extend(without_names(conn, nameless.into_boxed())?);
    replies.sort_by(|one, other| one.sort_key.cmp(&other.sort_key));
    let keys: HashMap<&String, &String> = roots.iter().map(|root| (&root.sort_key, &root.key)).collect();
    let mut by_root: HashMap<String, Vec<Said>> = HashMap::new();
    for reply in replies {
        if let Some(key) = keys.get(&reply.root_key) {
            by_root.entry((*key).clone()).or_default().push(reply);
        }
    }
    Ok(by_root)
}

type Named<'a> = contributions::BoxedQuery<'a, MultiBackend>;
type Nameless<'a> = anonymous::BoxedQuery<'a, MultiBackend>;

fn with_names(conn: &mut DbConnection, query: Named<'_>) -> QueryResult<Vec<Said>> {
    type Row = (
        (String, String, Option<String>, String, String, Option<String>, bool, Option<String>),
        (String, String, String, Option<String>, NaiveDateTime, Option<NaiveDateTime>, String),
    );
    let rows: Vec<Row> = query
        .select((
            (
                contributions::id,
                contributions::root_key,
                contributions::parent_id,
                contributions::mode,
                contributions::shown_name,
                contributions::organisation_id,
                contributions::official,
                contributions::entity_id,
            ),
            (
                contributions::lang,
                contributions::body,
                contributions::state,
                contributions::hidden_reason,
                contributions::posted_at,
                contributions::edited_at,
                contributions::sort_key,
            ),
        ))
        .load(conn)?;
    let names = organisation_names(conn, rows.iter().filter_map(|(who, _)| who.5.clone()).collect())?;
    let said = rows.into_iter().map(|(who, what)| Said {
        key: who.0,
        root_key: who.1,
        parent_id: who.2,
        mode: who.3,
        shown_name: who.4,
        organisation: who.5.and_then(|id| names.get(&id).cloned()),
        official: who.6,
        entity_id: who.7,
        lang: what.0,
        body: what.1,
        state: what.2,
        hidden_reason: what.3,
        day: what.4.date(),
        edited: what.5.is_some(),
        sort_key: what.6,
    });
    Ok(said.map(without_withdrawn_words).collect())
}

fn without_names(conn: &mut DbConnection, query: Nameless<'_>) -> QueryResult<Vec<Said>> {
    type Row = (String, String, Option<String>, String, String, String, Option<String>, NaiveDate, bool, String);
    let rows: Vec<Row> = query
        .select((
            anonymous::id,
            anonymous::root_key,
            anonymous::parent_id,
            anonymous::lang,
            anonymous::body,
            anonymous::state,
            anonymous::hidden_reason,
            anonymous::posted_on,
            anonymous::edited,
            anonymous::sort_key,
        ))
        .load(conn)?;
    let said = rows.into_iter().map(|row| Said {
        key: row.0,
        root_key: row.1,
        parent_id: row.2,
        mode: "anonymous".into(),
        shown_name: String::new(),
        organisation: None,
        official: false,
        entity_id: None,
        lang: row.3,
        body: row.4,
        state: row.5,
        hidden_reason: row.6,
        day: row.7,
        edited: row.8,
        sort_key: row.9,
    });
    Ok(said.map(without_withdrawn_words).collect())
}

/// What was hidden or withdrawn keeps its place in the conversation, not its words or its name.
fn without_withdrawn_words(said: Said) -> Said {
    match said.state.as_str() {
        "published" => said,
        _ => Said { body: String::new(), shown_name: String::new(), organisation: None, ..said },
    }
}

fn organisation_names(conn: &mut DbConnection, ids: Vec<String>) -> QueryResult<HashMap<String, String>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<(String, String)> =
        organisations::table.filter(organisations::id.eq_any(ids)).select((organisations::id, organisations::name)).load(conn)?;
    Ok(rows.into_iter().collect())
}

/// Writes what came of it, in each language; an empty text takes it away again.
pub fn set_outcome(
    conn: &mut DbConnection,
    actor_id: Option<&str>,
    round: &Round,
    outcomes: &[(Lang, String)],
) -> Result<(), Error> {
    for (lang, outcome) in outcomes {
        let row = consultation_texts::table.find((&round.id, lang.code()));
        let changed = diesel::update(row).set(consultation_texts::outcome.eq(outcome)).execute(conn)?;
        if changed == 0 && !outcome.is_empty() {
            diesel::insert_into(consultation_texts::table)
                .values((
                    consultation_texts::consultation_id.eq(&round.id),
                    consultation_texts::lang.eq(lang.code()),
                    consultation_texts::title.eq(""),
                    consultation_texts::purpose.eq(""),
                    consultation_texts::outcome.eq(outcome),
                ))
                .execute(conn)?;
        }
    }
    journal::record(conn, actor_id, &OutcomeWritten { consultation_id: round.id.clone(), number: round.number })
}

/// What came of a consultation was written down, or written anew.
#[derive(Serialize)]
pub struct OutcomeWritten {
    pub consultation_id: String,
    pub number: i64,
}

impl Entry for OutcomeWritten {
    const KIND: &'static str = "outcome-written";
    const SUBJECT: &'static str = "consultation";

    fn subject_id(&self) -> &str {
        &self.consultation_id
    }
}
