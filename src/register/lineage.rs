//! Lineage: which recommendation repeats one of the cycle before; proposed by likeness, decided by people.

mod words;

use std::collections::HashMap;

use baraza_encoder::Vector;
use diesel::Queryable;
use serde::Serialize;

use super::meaning;
use super::model::Filed;
use super::queries::{lineage as queries, vectors};
use crate::db::{self, Db, DbConnection};
use crate::error::Error;
use crate::jobs::{self, Job};
use crate::journal::entries;
use words::Words;
pub use words::shared_places;

/// The job that looks for repetitions; queued when recommendations came in, and again when what they mean was read.
pub const TRACE_LINEAGE: &str = "trace-lineage";
/// Of 100. Of 176 pairs of two cycles from here on, four in five ask for the same; of 66 pairs from 50 on, one in two.
const LEAST: i32 = 55;
/// The parts in ten that shared words and the nearness of meanings have in likeness.
const OF_WORDS: i32 = 3;
const OF_MEANING: i32 = 7;
/// What is taken off where the meaning alone is known, since the texts are in different languages.
const WITHOUT_WORDS: i32 = 15;
/// What a common State and a common theme add.
const SAME_STATE: i32 = 5;
const SAME_THEME: i32 = 5;
/// From this difference between the two on, one is more of a reason than the other.
const IN_OTHER_WORDS: i32 = 25;
const IN_WORDS: i32 = 15;
/// Of one recommendation, so many may be repeated.
const MOST_OF_ONE: usize = 2;
/// Beyond these, a round holds recommendations to many States.
pub const MOST_OF_ROUND: usize = 5_000;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    Alike,
    Close,
    Nearly,
}

impl Level {
    /// The surest first.
    pub const ALL: [Level; 3] = [Level::Nearly, Level::Close, Level::Alike];

    pub fn name(self) -> &'static str {
        match self {
            Level::Nearly => "nearly",
            Level::Close => "close",
            Level::Alike => "alike",
        }
    }

    /// Of 100.
    pub fn least(self) -> i32 {
        match self {
            Level::Nearly => 80,
            Level::Close => 70,
            Level::Alike => LEAST,
        }
    }

    pub fn find(name: &str) -> Option<Level> {
        Level::ALL.into_iter().find(|level| level.name() == name)
    }
}

/// A recommendation and the earlier one that it seems to repeat, by their ids.
#[derive(Queryable, Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    pub later: String,
    pub earlier: String,
    /// Of 100.
    pub likeness: i32,
    /// How much of their words they share, of 100; none where they have no language in common.
    pub words: Option<i32>,
    /// How near they are in meaning, of 100; none where it was not read yet.
    pub meaning: Option<i32>,
}

impl Proposal {
    /// In what they are alike: `words`, `meaning` or `both`; `unread` and `language` where the meaning or the words alone
    /// could be compared. None where it was proposed before that was kept.
    pub fn basis(&self) -> Option<&'static str> {
        match (self.words, self.meaning) {
            (Some(words), Some(meaning)) if meaning - words >= IN_OTHER_WORDS => Some("meaning"),
            (Some(words), Some(meaning)) if words - meaning >= IN_WORDS => Some("words"),
            (Some(_), Some(_)) => Some("both"),
            (Some(_), None) => Some("unread"),
            (None, Some(_)) => Some("language"),
            (None, None) => None,
        }
    }
}

/// Of a kind of its own, since it concerns two recommendations.
#[derive(Serialize)]
pub struct LineageDecided<'a> {
    pub recommendation_id: &'a str,
    pub repeats: &'a str,
    pub confirmed: bool,
}

entries! {
    LineageDecided "lineage-decided" of "lineage" by recommendation_id;
}

/// Compares each round of a mechanism with the one before it, and proposes what is alike.
pub async fn trace(db: &Db, job: &Job) -> Result<(), Error> {
    let proposals = db.read_long(proposals).await?;
    let job = job.clone();
    db.write(move |conn| {
        queries::renew_proposals(conn, &proposals)?;
        jobs::end(conn, &job)
    })
    .await
}

/// What each round repeats of the one before it.
pub fn proposals(conn: &mut DbConnection) -> Result<Vec<Proposal>, Error> {
    let mut proposals = Vec::new();
    for (earlier, later) in queries::neighbouring_rounds(conn)? {
        let (earlier, later) = (queries::of_documents(conn, &earlier)?, queries::of_documents(conn, &later)?);
        if earlier.len().max(later.len()) <= MOST_OF_ROUND {
            let ids: Vec<&str> = earlier.iter().chain(&later).map(|filed| filed.recommendation.id.as_str()).collect();
            let meanings = vectors::of_ids(conn, &ids)?;
            proposals.extend(propose(&earlier, &later, &meanings));
        }
    }
    Ok(proposals)
}

/// Makes sure that new recommendations are compared soon.
pub fn enqueue(conn: &mut DbConnection) -> Result<(), Error> {
    jobs::enqueue_once(conn, TRACE_LINEAGE, TRACE_LINEAGE, db::now())
}

/// The same when what they mean was read, even while the comparison of their words goes on.
pub fn enqueue_by_meaning(conn: &mut DbConnection) -> Result<(), Error> {
    jobs::enqueue_once(conn, TRACE_LINEAGE, "trace-lineage-by-meaning", db::now())
}

/// The most alike first for each. `meanings` are by id; what has none is compared by its words.
pub fn propose(earlier: &[Filed], later: &[Filed], meanings: &HashMap<String, Vector>) -> Vec<Proposal> {
    let meaning_of = |filed: &Filed| meanings.get(&filed.recommendation.id).map(|vector| (vector, vector.length()));
    let of_earlier: Vec<Option<(&Vector, f64)>> = earlier.iter().map(meaning_of).collect();
    let words = Words::of(earlier, later);
    let mut proposals = Vec::new();
    for (at, new) in later.iter().enumerate() {
        let own = meaning_of(new);
        let near = of_earlier.iter().map(|other| {
            let ((one, length), (other, others)) = (own?, (*other)?);
            Some(meaning::of_hundred(meaning::thousandths(one.dot(other), length * others)))
        });
        let compared = earlier.iter().zip(words.shared(at)).zip(near);
        let alike = compared.filter_map(|((old, words), meaning)| {
            let likeness = (alike(words, meaning)? + evidence(old, new)).min(100);
            let (later, earlier) = (&new.recommendation.id, &old.recommendation.id);
            let proposal = || Proposal { later: later.clone(), earlier: earlier.clone(), likeness, words, meaning };
            (likeness >= LEAST).then(proposal)
        });
        let mut found: Vec<Proposal> = alike.collect();
        found.sort_by_key(|proposal| -proposal.likeness);
        proposals.extend(found.into_iter().take(MOST_OF_ONE));
    }
    proposals
}

/// Of 100; none where nothing can be compared.
fn alike(words: Option<i32>, meaning: Option<i32>) -> Option<i32> {
    match (words, meaning) {
        (Some(words), Some(meaning)) => Some((OF_WORDS * words + OF_MEANING * meaning) / (OF_WORDS + OF_MEANING)),
        (None, Some(meaning)) => Some(meaning - WITHOUT_WORDS),
        (words, None) => words,
    }
}

fn evidence(one: &Filed, other: &Filed) -> i32 {
    let state = one.states.iter().any(|state| other.states.contains(state));
    let theme = one.terms.iter().any(|term| other.terms.contains(term));
    (if state { SAME_STATE } else { 0 }) + (if theme { SAME_THEME } else { 0 })
}

#[cfg(test)]
mod tests {
    use baraza_encoder::Encoder;

    use super::*;
    use crate::register::model::Recommendation;

    fn filed(id: &str, (lang, text): (&str, &str), states: &[&str]) -> Filed {
        let recommendation = Recommendation {
            id: id.into(),
            number: 1,
            document_id: String::new(),
            import_key: String::new(),
            paragraph: String::new(),
            kind: "recommendation".into(),
            response: "noted".into(),
            response_source: None,
            original_lang: lang.into(),
            created_at: Default::default(),
            is_concern: false,
            source_key: None,
            source_detail: None,
        };
        let states = states.iter().map(|state| (*state).to_owned()).collect();
        Filed { recommendation, texts: [(lang.to_owned(), text.to_owned())].into(), states, terms: Vec::new() }
    }

    fn meanings(of: &[Filed]) -> HashMap<String, Vector> {
        let texts: Vec<&String> = of.iter().flat_map(|filed| filed.texts.values()).collect();
        let ids = of.iter().map(|filed| filed.recommendation.id.clone());
        ids.zip(Encoder::open().vectors(&texts)).collect()
    }

    fn pairs(proposals: &[Proposal]) -> Vec<(&str, &str)> {
        proposals.iter().map(|proposal| (proposal.later.as_str(), proposal.earlier.as_str())).collect()
    }

    #[test]
    fn the_same_demand_is_proposed_and_another_instrument_is_not() {
        let earlier = [
            filed("a", ("en", "Ratify the Convention on Migrant Workers (Egypt)"), &["EGY"]),
            filed("b", ("en", "Combat hate speech against minorities (Cuba)"), &["CUB"]),
            filed("c", ("en", "Improve prison conditions (Spain)"), &["ESP"]),
        ];
        let migrants = "Ratify the International Convention on Migrant Workers and their families (Egypt)";
        let later = [
            filed("x", ("en", migrants), &["EGY"]),
            filed("y", ("en", "Ratify the Optional Protocol on a communications procedure (Spain)"), &["ESP"]),
        ];
        assert_eq!(pairs(&propose(&earlier, &later, &HashMap::new())), [("x", "a")]);
        let meanings = meanings(&[&earlier[..], &later].concat());
        assert_eq!(pairs(&propose(&earlier, &later, &meanings)), [("x", "a")]);
    }

    #[test]
    fn the_same_demand_in_other_words_or_another_language_is_proposed_by_its_meaning() {
        let earlier = [
            filed("a", ("en", "Remove the prohibition on wearing the hijab in public schools"), &[]),
            filed("b", ("en", "Abolish the death penalty for all crimes"), &[]),
            filed("c", ("en", "Improve prison conditions"), &[]),
        ];
        let later = [
            filed("x", ("en", "Amend the ban on students wearing religious symbols in school, including the hijab"), &[]),
            filed("y", ("fr", "Abolir la peine capitale pour tous les crimes"), &[]),
            filed("z", ("fr", "Construire des écoles dans les zones rurales"), &[]),
        ];
        assert_eq!(pairs(&propose(&earlier, &later, &HashMap::new())), []);
        let proposals = propose(&earlier, &later, &meanings(&[&earlier[..], &later].concat()));
        assert_eq!(pairs(&proposals), [("x", "a"), ("y", "b")], "{proposals:?}");
        assert!(proposals[0].words.is_some() && proposals[1].words.is_none());
    }
}
