//! How well the tagger does: taught all other States, asked about five.
//!
//! `cargo bench --bench themes [-- DRAWS]`. First the five public States, then so many draws of five others (5 if not
//! said), never learning from the public five. The rows of UPR Info are looked for where BARAZA_DATA points, else under
//! ../shared/data. The last lines ask the tagger that ships with the program about the lists of Slovenia, and about the
//! same texts in six languages.

#[path = "themes/languages.rs"]
mod languages;

use std::collections::{BTreeSet, HashSet};
use std::path::{Path, PathBuf};
use std::time::Instant;

use baraza::taxonomy::tagger::{Example, Level, Suggestion, Tagger, examples, learn, schemes};
use baraza::taxonomy::terms::{self, Kind};
use baraza_encoder::Encoder;

const PUBLIC: [&str; 5] = ["ALB", "CAF", "COL", "NZL", "QAT"];
const DRAWS: usize = 5;
/// A language of which the tagger was taught no words.
const UNTAUGHT: &str = "fr";
/// What a text is judged by.
const BY: [&str; 2] = ["words", "meaning"];

fn main() {
    let folder = std::env::var("BARAZA_DATA").map_or_else(|_| PathBuf::from("../shared/data"), PathBuf::from);
    let file = folder.join("upr/upr_info.csv");
    let Ok(rows) = std::fs::read(&file) else {
        println!("{} is not there: nothing to measure. BARAZA_DATA says where the data stand.", file.display());
        return;
    };
    let draws = std::env::args().find_map(|argument| argument.parse().ok()).unwrap_or(DRAWS);
    println!("States                   by        rows   F1     precision recall top    sure   of them right  seconds  bytes");
    report(&rows, &PUBLIC.map(String::from));
    let scores: Vec<[Score; 2]> = others(&rows, draws).iter().map(|five| report(&rows, five)).collect();
    for (place, by) in BY.iter().enumerate() {
        summary(by, &scores.iter().map(|both| &both[place]).collect::<Vec<_>>());
    }
    slovenia(&folder);
    languages::report(&folder);
}

fn summary(by: &str, scores: &[&Score]) {
    for (name, figure) in [
        ("F1", Score::f1 as fn(&Score) -> f64),
        ("top", Score::top),
        ("sure", Score::sure),
        ("sure and right", Score::sure_right),
    ] {
        let figures: Vec<f64> = scores.iter().map(|score| figure(score)).collect();
        let mean = figures.iter().sum::<f64>() / figures.len().max(1) as f64;
        let spread = (figures.iter().map(|it| (it - mean).powi(2)).sum::<f64>() / (figures.len().max(2) - 1) as f64).sqrt();
        println!("{by}, {name}: mean {mean:.4}, standard deviation {spread:.4} over {} draws", figures.len());
    }
}

#[derive(Default)]
struct Score {
    rows: usize,
    labels: usize,
    suggested: usize,
    right: usize,
    top_right: usize,
    sure: usize,
    sure_right: usize,
}

impl Score {
    fn add(&mut self, suggested: &[(String, f32)], labels: &[String]) {
        let is_right = |(name, _): &(String, f32)| labels.contains(name);
        self.rows += 1;
        self.labels += labels.len();
        self.suggested += suggested.len();
        self.right += suggested.iter().filter(|it| is_right(it)).count();
        let top = suggested.first();
        self.top_right += usize::from(top.is_some_and(is_right));
        let sure = top.filter(|(_, confidence)| Level::of(*confidence) == Level::Sure);
        self.sure += usize::from(sure.is_some());
        self.sure_right += usize::from(sure.is_some_and(is_right));
    }

    fn f1(&self) -> f64 {
        2.0 * share(self.right, self.suggested + self.labels)
    }

    fn top(&self) -> f64 {
        share(self.top_right, self.rows)
    }

    fn sure(&self) -> f64 {
        share(self.sure, self.rows)
    }

    fn sure_right(&self) -> f64 {
        share(self.sure_right, self.sure)
    }
}

fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

/// Unit: a row, duplicates kept, pledges left out of the scoring. As [`BY`] has them.
fn report(rows: &[u8], five: &[String]) -> [Score; 2] {
    let started = Instant::now();
    let left_out: Vec<String> = five.iter().cloned().chain(PUBLIC.map(String::from)).collect();
    let taught = examples::read(rows, &left_out).expect("the file is read").rows;
    let bytes = learn(&taught).expect("there are enough rows").to_bytes();
    let tagger = Tagger::from_bytes(&bytes).expect("it is read again");
    let seconds = started.elapsed().as_secs_f64();
    let scores = scored(rows, five, &tagger);
    for (score, by) in scores.iter().zip(BY) {
        let (precision, recall) = (share(score.right, score.suggested), share(score.right, score.labels));
        println!(
            "{:24} {by:8} {:5}  {:.4} {precision:.4}    {recall:.4} {:.4} {:.4} {:.4}         {seconds:6.0}  {}",
            five.join(" "),
            score.rows,
            score.f1(),
            score.top(),
            score.sure(),
            score.sure_right(),
            bytes.len()
        );
    }
    scores
}

/// By meaning the tagger is asked as it is about texts in languages that it was not taught: what is sure by the measured
/// confidence is not called so there.
fn scored(rows: &[u8], five: &[String], tagger: &Tagger) -> [Score; 2] {
    let mut scores = <[Score; 2]>::default();
    let (states, responses) = (column(rows, "sur_iso3"), column(rows, "response"));
    let all = examples::read(rows, &[]).expect("the file is read").rows;
    let mut encoder = Encoder::open();
    for (Example { text, lang, labels, .. }, (state, response)) in all.iter().zip(states.iter().zip(&responses)) {
        if five.contains(state) && response != "voluntary_pledge" {
            let meaning = encoder.vectors(&[text]).remove(0);
            let named = |it: Suggestion| (it.term, it.confidence);
            let by_words = tagger.suggest(text, lang, None).into_iter().map(named).collect::<Vec<_>>();
            let by_meaning = tagger.suggest(text, UNTAUGHT, Some(&meaning)).into_iter().map(named).collect::<Vec<_>>();
            scores[0].add(&by_words, labels);
            scores[1].add(&by_meaning, labels);
        }
    }
    scores
}

fn column(rows: &[u8], name: &str) -> Vec<String> {
    let mut reader = csv::Reader::from_reader(rows);
    let at = reader.headers().expect("headings").iter().position(|heading| heading == name).expect("the column is there");
    reader.records().map(|row| row.expect("a row")[at].to_owned()).collect()
}

/// The same draws each time.
fn others(rows: &[u8], draws: usize) -> Vec<Vec<String>> {
    let states: BTreeSet<String> = column(rows, "sur_iso3").into_iter().collect();
    let mut states: Vec<String> = states.into_iter().filter(|state| !PUBLIC.contains(&state.as_str())).collect();
    let mut chance = 42_u64;
    let mut draw = || {
        for last in (1..states.len()).rev() {
            chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            states.swap(last, ((chance >> 33) % (last as u64 + 1)) as usize);
        }
        states[..5].to_vec()
    };
    (0..draws).map(|_| draw()).collect()
}

/// In terms of the Universal Human Rights Index, of which the tagger never saw a label.
fn slovenia(folder: &Path) {
    let (Some(tagger), Ok(rows)) = (Tagger::first(), std::fs::read(folder.join("upr/uhri_thematic_lists_SVN.csv"))) else {
        return;
    };
    let all = examples::read(rows.as_slice(), &[]).expect("the file is read").rows;
    let spoken: HashSet<&str> = tagger
        .labels()
        .iter()
        .flat_map(|label| schemes::as_terms(&tagger, &[Suggestion { term: label.clone(), confidence: 1.0 }]))
        .map(|(term, _)| term.id.as_str())
        .collect();
    for (name, kind) in [("themes", Kind::Theme), ("affected groups", Kind::AffectedGroup), ("goals", Kind::SdgGoal)] {
        let mut score = Score::default();
        for Example { text, lang, labels, .. } in &all {
            let current = labels.iter().filter_map(|id| terms::find(id)).map(|term| term.current());
            let labels: Vec<String> = current.filter(|term| term.kind == kind).map(|term| term.id.clone()).collect();
            let suggested =
                schemes::as_terms(&tagger, &tagger.suggest(text, lang, None)).into_iter().filter(|(term, _)| term.kind == kind);
            let suggested: Vec<(String, f32)> = suggested.map(|(term, confidence)| (term.id.clone(), confidence)).collect();
            score.add(&suggested, &labels);
        }
        let known = spoken.iter().filter(|id| terms::find(id).is_some_and(|term| term.kind == kind)).count();
        println!(
            "Slovenia, {name}: {} suggested for {} rows, {:.4} of them right; recall {:.4}; the tagger knows {known} of the terms",
            score.suggested,
            score.rows,
            share(score.right, score.suggested),
            share(score.right, score.labels)
        );
    }
}
