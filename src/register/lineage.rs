//! Lineage: which recommendation repeats one of the cycle before; proposed by likeness, decided by people.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use serde::Serialize;

use super::model::Filed;
use super::queries::lineage as queries;
use crate::db::{self, Db, DbConnection};
use crate::error::Error;
use crate::jobs::{self, Job};
use crate::journal::entries;
use crate::text::{is_chinese, runs, words};

/// The job that looks for repetitions; queued when recommendations came in.
pub const TRACE_LINEAGE: &str = "trace-lineage";
/// Of 100. Below this, recommendations on one subject are alike that ask for different things.
const LEAST: i32 = 50;
/// What a common State and a common theme add.
const SAME_STATE: i32 = 5;
const SAME_THEME: i32 = 5;
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
            Level::Close => 65,
            Level::Alike => LEAST,
        }
    }

    pub fn find(name: &str) -> Option<Level> {
        Level::ALL.into_iter().find(|level| level.name() == name)
    }
}

/// A recommendation and the earlier one that it seems to repeat, by their ids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    pub later: String,
    pub earlier: String,
    /// Of 100.
    pub likeness: i32,
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
            proposals.extend(propose(&earlier, &later));
        }
    }
    Ok(proposals)
}

/// Makes sure that new recommendations are compared soon.
pub fn enqueue(conn: &mut DbConnection) -> Result<(), Error> {
    jobs::enqueue_once(conn, TRACE_LINEAGE, TRACE_LINEAGE, db::now())
}

/// The most alike first for each.
pub fn propose(earlier: &[Filed], later: &[Filed]) -> Vec<Proposal> {
    let mut best: HashMap<(usize, usize), i32> = HashMap::new();
    let langs: HashSet<&str> = earlier.iter().flat_map(|filed| filed.texts.keys().map(String::as_str)).collect();
    for lang in langs {
        for (pair, likeness) in compare(earlier, later, lang) {
            let known = best.entry(pair).or_default();
            *known = likeness.max(*known);
        }
    }
    let mut of_later: HashMap<usize, Vec<(i32, usize)>> = HashMap::new();
    for ((new, old), likeness) in best {
        let sure = (likeness + evidence(&earlier[old], &later[new])).min(100);
        if sure >= LEAST {
            of_later.entry(new).or_default().push((sure, old));
        }
    }
    let mut proposals = Vec::new();
    for (new, mut found) in of_later {
        found.sort_by_key(|(likeness, old)| (-likeness, *old));
        proposals.extend(found.into_iter().take(MOST_OF_ONE).map(|(likeness, old)| Proposal {
            later: later[new].recommendation.id.clone(),
            earlier: earlier[old].recommendation.id.clone(),
            likeness,
        }));
    }
    proposals
}

fn evidence(one: &Filed, other: &Filed) -> i32 {
    let state = one.states.iter().any(|state| other.states.contains(state));
    let theme = one.terms.iter().any(|term| other.terms.contains(term));
    (if state { SAME_STATE } else { 0 }) + (if theme { SAME_THEME } else { 0 })
}

/// The telling words of the text without the names of the recommending States at its end, each once.
fn telling(text: &str, lang: &str) -> Vec<String> {
    let mut found = words(without_states(text), lang);
    found.sort_unstable();
    found.dedup();
    found
}

fn without_states(text: &str) -> &str {
    let end = text.trim_end_matches([' ', '.', ';', '。', '；']);
    match (end.ends_with([')', '）']), end.rfind(['(', '（'])) {
        (true, Some(at)) if at > end.len() / 2 => &end[..at],
        _ => text,
    }
}

/// For each pair that shares words in this language: the cosine of their weighted words, of 100. A rare word weighs more.
fn compare(earlier: &[Filed], later: &[Filed], lang: &str) -> Vec<((usize, usize), i32)> {
    let of = |all: &[Filed]| -> Vec<Vec<String>> {
        all.iter().map(|filed| filed.texts.get(lang).map(|text| telling(text, lang)).unwrap_or_default()).collect()
    };
    let (old, new) = (of(earlier), of(later));
    let mut known: HashMap<&str, f32> = HashMap::new();
    old.iter().chain(&new).flatten().for_each(|word| *known.entry(word).or_default() += 1.0);
    let count = (old.len() + new.len()) as f32;
    let weight = |word: &str| (count / known[word]).ln().powi(2);
    let length = |words: &[String]| words.iter().map(|word| weight(word)).sum::<f32>().sqrt();
    let lengths: Vec<f32> = old.iter().map(|words| length(words)).collect();
    let mut holders: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, words) in old.iter().enumerate() {
        words.iter().for_each(|word| holders.entry(word).or_default().push(at));
    }
    let mut pairs = Vec::new();
    for (at, words) in new.iter().enumerate() {
        let own = length(words);
        let mut shared: HashMap<usize, f32> = HashMap::new();
        for word in words {
            for other in holders.get(word.as_str()).into_iter().flatten() {
                *shared.entry(*other).or_default() += weight(word);
            }
        }
        pairs.extend(shared.into_iter().filter_map(|(other, sum)| {
            let likeness = (100.0 * sum / (own * lengths[other])) as i32;
            (likeness >= LEAST - SAME_STATE - SAME_THEME).then_some(((at, other), likeness))
        }));
    }
    pairs
}

/// Where the words stand that both texts have, in each of them.
pub fn shared_places(one: &str, other: &str, lang: &str) -> [Vec<Range<usize>>; 2] {
    let of = |text: &str| words(without_states(text), lang).into_iter().collect::<HashSet<String>>();
    let (first, second) = (of(one), of(other));
    let both: HashSet<&String> = first.intersection(&second).collect();
    [places(one, lang, &both), places(other, lang, &both)]
}

fn places(text: &str, lang: &str, wanted: &HashSet<&String>) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for run in runs(without_states(text)) {
        if !text[run.clone()].contains(is_chinese) {
            let stems = words(&text[run.clone()], lang);
            found.extend(stems.iter().any(|stem| wanted.contains(stem)).then_some(run));
            continue;
        }
        let letters: Vec<(usize, char)> = text[run.clone()].char_indices().collect();
        for pair in letters.windows(2) {
            let place = run.start + pair[0].0..run.start + pair[1].0 + pair[1].1.len_utf8();
            if !wanted.contains(&text[place.clone()].to_owned()) {
                continue;
            }
            match found.last_mut().filter(|last| place.start < last.end) {
                Some(last) => last.end = place.end,
                None => found.push(place),
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::model::Recommendation;

    fn filed(id: &str, text: &str, states: &[&str]) -> Filed {
        let recommendation = Recommendation {
            id: id.into(),
            number: 1,
            document_id: String::new(),
            import_key: String::new(),
            paragraph: String::new(),
            kind: "recommendation".into(),
            response: "noted".into(),
            response_source: None,
            original_lang: "en".into(),
            created_at: Default::default(),
            is_concern: false,
            source_key: None,
            source_detail: None,
        };
        let states = states.iter().map(|state| (*state).to_owned()).collect();
        Filed { recommendation, texts: [("en".to_owned(), text.to_owned())].into(), states, terms: Vec::new() }
    }

    #[test]
    fn the_same_demand_is_proposed_and_another_instrument_is_not() {
        let earlier = [
            filed("a", "Ratify the Convention on Migrant Workers (Egypt)", &["EGY"]),
            filed("b", "Combat hate speech against minorities (Cuba)", &["CUB"]),
            filed("c", "Improve prison conditions (Spain)", &["ESP"]),
        ];
        let later = [
            filed("x", "Ratify the International Convention on Migrant Workers and their families (Egypt)", &["EGY"]),
            filed("y", "Ratify the Optional Protocol on a communications procedure (Spain)", &["ESP"]),
        ];
        let proposals = propose(&earlier, &later);
        assert_eq!(proposals.len(), 1, "{proposals:?}");
        assert_eq!((proposals[0].later.as_str(), proposals[0].earlier.as_str()), ("x", "a"));
    }

    #[test]
    fn shared_words_are_marked_in_both_texts() {
        let (one, other) = ("Punish hate crimes (Cuba)", "Report each hate crime (Cuba)");
        let [first, second] = shared_places(one, other, "en");
        let said =
            |text: &str, places: &[Range<usize>]| places.iter().map(|place| text[place.clone()].to_owned()).collect::<Vec<_>>();
        assert_eq!(said(one, &first), ["hate", "crimes"]);
        assert_eq!(said(other, &second), ["hate", "crime"]);
        let [first, _] = shared_places("打击仇恨言论", "打击仇恨犯罪", "zh");
        assert_eq!(said("打击仇恨言论", &first), ["仇恨"]);
    }
}
