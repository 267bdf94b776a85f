//! Training: a tagger from texts that people tagged, measured on texts that it was not shown.

use std::collections::BTreeMap;
use std::fmt;

use baraza_encoder::Encoder;
use baraza_encoder::weights::WIDTH;
use rayon::prelude::*;

use super::calibration::Calibration;
use super::features::{features, hash};
use super::main_theme::specific_first;
use super::meaning::{Meaning, Meant};
use super::separating::{Row, Sparse, margin, separate};
use super::vocabulary::{Features, Vocabulary};
use super::{Tagger, Weights};

/// A text that people tagged.
#[derive(Clone, Debug)]
pub struct Example {
    pub text: String,
    pub lang: String,
    /// Ids of terms.
    pub labels: Vec<String>,
    /// The one of them that people called the main one, if they did.
    pub main: Option<String>,
    /// What is like it: texts of one origin are never learned from and measured on at the same time.
    pub origin: String,
}

/// Fewer tagged texts teach nothing.
pub const LEAST_TAGGED: usize = 100;
/// A label on fewer texts isn't learned.
const LEAST_OF_LABEL: usize = 5;
/// Texts are held out in so many parts, one after the other.
const PARTS: u32 = 5;
/// So many texts are read one after the other.
const READ_AT_ONCE: usize = 480;
/// Weights of fewer steps are dropped, so that the model stays small; that costs less than it spares.
const LEAST_STEP: f32 = 2.0;

#[derive(Debug)]
pub struct TooFew {
    pub tagged: usize,
}

impl fmt::Display for TooFew {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} tagged texts are too few to learn from; {LEAST_TAGGED} are needed", self.tagged)
    }
}

impl std::error::Error for TooFew {}

/// The same examples in the same order give the same tagger.
pub fn learn(examples: &[Example]) -> Result<Tagger, TooFew> {
    let labels = labels_of(examples);
    let tagged: Vec<&Example> =
        examples.iter().filter(|example| example.labels.iter().any(|label| labels.contains(label))).collect();
    if tagged.len() < LEAST_TAGGED {
        return Err(TooFew { tagged: tagged.len() });
    }
    let lessons = lessons_of(&tagged, &labels);
    let by_words = |lessons: &[&Lesson]| {
        let vocabulary = Vocabulary::of(lessons.iter().map(|lesson| &lesson.features));
        let rows: Vec<Sparse> = lessons.iter().map(|lesson| vocabulary.row_of(&lesson.features)).collect();
        let weights = weights_of(lessons, &rows.iter().collect::<Vec<_>>(), labels.len(), vocabulary.columns.len());
        (vocabulary, weights)
    };
    let calibration =
        calibrated(&lessons, by_words, |(vocabulary, weights), lesson| margins(&vocabulary.row_of(&lesson.features), weights));
    let by_meaning = |lessons: &[&Lesson]| {
        let rows: Vec<&Meant> = lessons.iter().map(|lesson| &lesson.meaning).collect();
        weights_of(lessons, &rows, labels.len(), WIDTH)
    };
    let of_meaning = calibrated(&lessons, by_meaning, |weights, lesson| margins(&lesson.meaning, weights));
    let all: Vec<&Lesson> = lessons.iter().collect();
    let (vocabulary, weights) = by_words(&all);
    let weights = rounded(&weights, vocabulary.columns.len());
    let meaning = Some(Meaning::of(&by_meaning(&all), of_meaning));
    let specific_first = specific_first(&labels, lessons.iter().map(|lesson| (lesson.labelled.as_slice(), lesson.main)));
    Ok(Tagger { languages: languages_of(&tagged), labels, specific_first, vocabulary, weights, calibration, meaning })
}

fn labels_of(examples: &[Example]) -> Vec<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    examples.iter().flat_map(|example| &example.labels).for_each(|label| *counts.entry(label).or_default() += 1);
    let frequent = counts.into_iter().filter(|(_, count)| *count >= LEAST_OF_LABEL);
    frequent.map(|(label, _)| label.to_owned()).take(usize::from(u16::MAX)).collect()
}

/// Those of enough texts.
fn languages_of(tagged: &[&Example]) -> Vec<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    tagged.iter().for_each(|example| *counts.entry(&example.lang).or_default() += 1);
    let enough = counts.into_iter().filter(|(_, count)| *count >= LEAST_TAGGED);
    enough.map(|(lang, _)| lang.to_owned()).collect()
}

struct Lesson {
    features: Features,
    meaning: Meant,
    labelled: Vec<bool>,
    main: Option<usize>,
    part: u32,
}

/// Read on all processors: of each text what it means takes most of the time.
fn lessons_of(examples: &[&Example], labels: &[String]) -> Vec<Lesson> {
    let lessons = |examples: &[&Example]| {
        let texts: Vec<&str> = examples.iter().map(|example| example.text.as_str()).collect();
        let meanings = Encoder::open().vectors(&texts);
        let lessons = examples.iter().zip(meanings).map(|(example, meaning)| Lesson {
            features: features(&example.text, &example.lang),
            meaning: Meant::of(meaning),
            labelled: labels.iter().map(|label| example.labels.contains(label)).collect(),
            main: labels.iter().position(|label| Some(label) == example.main.as_ref()),
            part: hash(&[&example.origin]) % PARTS,
        });
        lessons.collect::<Vec<_>>()
    };
    examples.par_chunks(READ_AT_ONCE).flat_map_iter(lessons).collect()
}

/// What is learned from texts says how often it is right by the texts that it was not shown.
fn calibrated<L>(lessons: &[Lesson], learn: impl Fn(&[&Lesson]) -> L, margins: impl Fn(&L, &Lesson) -> Vec<f32>) -> Calibration {
    let mut held_out: Vec<Vec<(f32, bool)>> = Vec::with_capacity(lessons.len());
    for part in 0..PARTS {
        let (judged, learned): (Vec<&Lesson>, Vec<&Lesson>) = lessons.iter().partition(|lesson| lesson.part == part);
        if learned.is_empty() {
            continue;
        }
        let learned = learn(&learned);
        let judged =
            judged.into_iter().map(|lesson| margins(&learned, lesson).into_iter().zip(lesson.labelled.iter().copied()).collect());
        held_out.extend(judged);
    }
    Calibration::of(&held_out)
}

/// Of every label.
fn margins<R: Row>(row: &R, weights: &[Vec<f32>]) -> Vec<f32> {
    weights.iter().map(|weights| margin(row, weights)).collect()
}

/// For each label the weight of each column, and last that of every text alike.
fn weights_of<R: Row>(lessons: &[&Lesson], rows: &[&R], labels: usize, columns: usize) -> Vec<Vec<f32>> {
    let of_label = |label: usize| {
        let labelled: Vec<bool> = lessons.iter().map(|lesson| lesson.labelled[label]).collect();
        separate(rows, &labelled, columns)
    };
    (0..labels).into_par_iter().map(of_label).collect()
}

/// Weights are kept in 127 steps of their label's largest, as the stored form has them, so that a tagger that is read
/// again says the same.
fn rounded(weights: &[Vec<f32>], columns: usize) -> Weights {
    let largest = |weights: &[f32]| weights[..columns].iter().fold(0.0_f32, |largest, weight| largest.max(weight.abs()));
    let labels: Vec<(f32, f32)> = weights.iter().map(|weights| (largest(weights) / 127.0, weights[columns])).collect();
    let mut kept = Weights { labels, ..Weights::default() };
    for column in 0..columns {
        for (label, (of_label, (scale, _))) in (0..).zip(weights.iter().zip(&kept.labels)) {
            let step = (of_label[column] / scale).round();
            if step.abs() >= LEAST_STEP {
                kept.cells.push((label, step as i8));
            }
        }
        kept.ends.push(u32::try_from(kept.cells.len()).unwrap_or(u32::MAX));
    }
    kept
}
