//! Training: a tagger from texts that people tagged, measured on texts that it was not shown.

use std::collections::BTreeMap;
use std::fmt;

use super::calibration::Calibration;
use super::features::{features, hash};
use super::main_theme::specific_first;
use super::separating::{Row, separate};
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
    let lessons: Vec<Lesson> = tagged.iter().map(|example| Lesson::of(example, &labels)).collect();
    let mut held_out: Vec<Vec<(f32, bool)>> = Vec::with_capacity(lessons.len());
    for part in 0..PARTS {
        let (judged, learned): (Vec<&Lesson>, Vec<&Lesson>) = lessons.iter().partition(|lesson| lesson.part == part);
        if learned.is_empty() {
            continue;
        }
        let vocabulary = Vocabulary::of(learned.iter().map(|lesson| &lesson.features));
        let weights = weights_of(&learned, labels.len(), &vocabulary);
        held_out.extend(judged.iter().map(|lesson| lesson.margins(&vocabulary, &weights)));
    }
    let all: Vec<&Lesson> = lessons.iter().collect();
    let vocabulary = Vocabulary::of(all.iter().map(|lesson| &lesson.features));
    let weights = weights_of(&all, labels.len(), &vocabulary);
    let weights = rounded(&weights, vocabulary.columns.len());
    let specific_first = specific_first(&labels, lessons.iter().map(|lesson| (lesson.labelled.as_slice(), lesson.main)));
    let (languages, calibration) = (languages_of(&tagged), Calibration::of(&held_out));
    Ok(Tagger { labels, languages, specific_first, vocabulary, weights, calibration })
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
    labelled: Vec<bool>,
    main: Option<usize>,
    part: u32,
}

impl Lesson {
    fn of(example: &Example, labels: &[String]) -> Lesson {
        Lesson {
            features: features(&example.text, &example.lang),
            labelled: labels.iter().map(|label| example.labels.contains(label)).collect(),
            main: labels.iter().position(|label| Some(label) == example.main.as_ref()),
            part: hash(&[&example.origin]) % PARTS,
        }
    }

    /// Of every label, and whether it is right.
    fn margins(&self, vocabulary: &Vocabulary, weights: &[Vec<f32>]) -> Vec<(f32, bool)> {
        let row = vocabulary.row_of(&self.features);
        let margin = |weights: &Vec<f32>| {
            row.iter().map(|(column, value)| weights[*column as usize] * value).sum::<f32>() + weights[weights.len() - 1]
        };
        weights.iter().map(margin).zip(self.labelled.iter().copied()).collect()
    }
}

/// For each label the weight of each column; the labels are shared out among the processors.
fn weights_of(lessons: &[&Lesson], labels: usize, vocabulary: &Vocabulary) -> Vec<Vec<f32>> {
    let rows: Vec<Row> = lessons.iter().map(|lesson| vocabulary.row_of(&lesson.features)).collect();
    let rows: Vec<&Row> = rows.iter().collect();
    let columns = vocabulary.columns.len();
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    let of_label = |label: usize| {
        let labelled: Vec<bool> = lessons.iter().map(|lesson| lesson.labelled[label]).collect();
        separate(&rows, &labelled, columns)
    };
    let share = |worker: usize| (worker..labels).step_by(workers).map(|label| (label, of_label(label))).collect::<Vec<_>>();
    let mut all: Vec<(usize, Vec<f32>)> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..workers).map(|worker| scope.spawn(move || share(worker))).collect();
        workers.into_iter().flat_map(|worker| worker.join().expect("arithmetic does not panic")).collect()
    });
    all.sort_unstable_by_key(|(label, _)| *label);
    all.into_iter().map(|(_, weights)| weights).collect()
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
