//! Tagging: recommendations without themes, what the tagger suggests for them, and what people accept of it.

use std::collections::HashMap;

use baraza_encoder::Vector;
use chrono::NaiveDateTime;
use diesel::QueryResult;
use serde::Serialize;

use super::meaning;
use super::queries::tagging as queries;
use crate::db::{self, Db, DbConnection};
use crate::error::Error;
use crate::jobs::{self, Job};
use crate::journal::entries;
use crate::taxonomy;
use crate::taxonomy::tagger::{Level, Suggestion, Tagger, schemes};
use crate::taxonomy::terms::Term;

/// The job that asks the tagger; queued when recommendations came in.
pub const SUGGEST_THEMES: &str = "suggest-themes";
/// So many recommendations are looked at before what was found is written down.
const AT_ONCE: i64 = 2_000;

/// A recommendation without a theme.
#[derive(Clone, Debug)]
pub struct Untagged {
    pub id: String,
    pub number: i64,
    pub suggested: Vec<Suggested>,
}

#[derive(Clone, Debug)]
pub struct Suggested {
    pub term: &'static Term,
    /// In thousandths.
    pub confidence: i32,
}

impl Suggested {
    pub fn level(&self) -> Level {
        Level::of(self.confidence as f32 / 1000.0)
    }
}

/// Terms that somebody accepted at one time.
#[derive(Clone, Debug)]
pub struct Decision {
    pub id: String,
    pub recommendations: i64,
    pub terms: i64,
    pub account: Option<String>,
    pub accepted_at: NaiveDateTime,
}

#[derive(Serialize)]
pub struct TermsAccepted<'a> {
    pub recommendation_id: &'a str,
    pub decision: &'a str,
    /// Ids.
    pub terms: &'a [String],
}

#[derive(Serialize)]
pub struct TermsTakenBack<'a> {
    pub recommendation_id: &'a str,
    pub decision: &'a str,
    pub terms: &'a [String],
}

entries! {
    TermsAccepted "terms-accepted" of "recommendation" by recommendation_id;
    TermsTakenBack "terms-taken-back" of "recommendation" by recommendation_id;
}

/// In thousandths; rounded down, so that no suggestion looks surer than it is.
pub fn thousandths(confidence: f32) -> i32 {
    (confidence * 1000.0).floor() as i32
}

/// The least confidence, in thousandths, that is called so.
pub fn least_of(level: Level) -> i32 {
    thousandths(level.least())
}

fn as_rows(tagger: &Tagger, id: &str, suggestions: &[Suggestion]) -> Vec<(String, String, i32)> {
    let terms = schemes::as_terms(tagger, suggestions).into_iter();
    terms.map(|(term, confidence)| (id.to_owned(), term.id.clone(), thousandths(confidence))).collect()
}

/// Asks the tagger about recommendations that have no theme and of which it has said nothing yet, some at a time.
pub async fn suggest(db: &Db, job: &Job) -> Result<(), Error> {
    let mut after = 0;
    loop {
        let (rows, last) = db
            .read_long(move |conn| {
                let texts = queries::unjudged(conn, after, AT_ONCE)?;
                // Read only when it is needed: it takes some memory from then on.
                let tagger = if texts.is_empty() { None } else { taxonomy::queries::tagger(conn)? };
                let Some(tagger) = tagger else { return Ok((Vec::new(), None)) };
                let all = texts.iter().map(|text| (text.id.as_str(), text.lang.as_str(), text.text.as_str()));
                let meanings = meanings(conn, Some(&tagger), all)?;
                let judged = texts.iter().flat_map(|text| {
                    let suggested = tagger.suggest(&text.text, &text.lang, meanings.get(&text.id));
                    as_rows(&tagger, &text.id, &suggested)
                });
                Ok((judged.collect::<Vec<_>>(), texts.last().map(|text| text.number)))
            })
            .await?;
        db.write(move |conn| Ok(queries::keep_suggestions(conn, &rows)?)).await?;
        match last {
            Some(number) => after = number,
            None => break,
        }
    }
    let job = job.clone();
    db.write(move |conn| jobs::end(conn, &job)).await
}

/// What those texts mean that the tagger judges by it, by recommendation; of texts with their recommendation and language.
pub fn meanings<'t>(
    conn: &mut DbConnection,
    tagger: Option<&Tagger>,
    texts: impl Iterator<Item = (&'t str, &'t str, &'t str)>,
) -> QueryResult<HashMap<String, Vector>> {
    let judged = texts.filter(|(_, lang, _)| tagger.is_some_and(|tagger| tagger.goes_by_meaning(lang)));
    let judged: Vec<(&str, &str)> = judged.map(|(id, _, text)| (id, text)).collect();
    let meanings = meaning::of_texts(conn, &judged)?;
    Ok(judged.into_iter().map(|(id, _)| id.to_owned()).zip(meanings).collect())
}

/// Makes sure that the tagger is asked soon.
pub fn enqueue(conn: &mut db::DbConnection) -> Result<(), Error> {
    jobs::enqueue_once(conn, SUGGEST_THEMES, SUGGEST_THEMES, db::now())
}
