//! Texts and themes as weighted columns: what is rare tells more than what is frequent.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use super::weighed::{Meanings, Row, Weighed, squared};
use super::{Item, Progress};
use crate::text::words_with_forms;

/// Against all words of an item: how much all themes that people gave it count, a further one against the first, and its
/// main themes as the tagger sees them, by themselves or beside those. The tagger's were chosen on States outside the
/// public five.
const THEMES: f32 = 1.2;
const FURTHER_THEME: f32 = 0.5;
const TAGS: f32 = 2.0;
const TAGS_BESIDE_THEMES: f32 = 1.4;
/// What a text means counts so much where languages are several, and its words, which none but its own language shares.
const MEANING: f32 = 1.0;
const WORDS_BESIDE_MEANING: f32 = 0.5;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Column {
    /// A word as people should see it.
    Word(Arc<str>),
    /// By its term's id.
    Theme(Arc<str>),
}

#[derive(Debug, Default)]
pub struct Vectors {
    /// With what the texts mean, their squares add up to one, or there are none.
    pub rows: Vec<Row>,
    pub meanings: Option<Meanings>,
    names: Vec<Column>,
    /// In how many items a column stands.
    pub frequencies: Vec<u32>,
    /// By the stem of a word or the mark and the id of a theme.
    columns: HashMap<String, u32>,
    rarity: Vec<f32>,
    /// How much all words of a text count.
    words: f32,
}

/// How often words stand in an item, its themes, and how likely each is the main one.
type Counts = [Row; 3];

/// The same while it is counted.
type Counting = [BTreeMap<u32, f32>; 3];

fn counted(counting: Counting) -> Counts {
    counting.map(|counts| counts.into_iter().collect())
}

impl Vectors {
    pub fn new(items: &[&Item], progress: &Progress) -> Vectors {
        let mut vocabulary = Vocabulary::default();
        let mut counted: Vec<Counts> = Vec::with_capacity(items.len());
        for item in items {
            let goes_on = progress.goes_on(counted.len(), items.len());
            counted.push(if goes_on { vocabulary.count(item) } else { Counts::default() });
        }
        let mut frequencies = vec![0; vocabulary.names.len()];
        for (column, _) in counted.iter().flatten().flatten() {
            frequencies[*column as usize] += 1;
        }
        let rarity: Vec<f32> = frequencies.iter().map(|frequency| rarity(items.len(), *frequency)).collect();
        let mut meanings = Meanings::new(items, MEANING);
        let words = if meanings.is_none() { 1.0 } else { WORDS_BESIDE_MEANING };
        let row = |(item, counts): (usize, Counts)| {
            let row = weighted_columns(counts, &rarity, words);
            let of_columns = squared(&row);
            let Some(meanings) = &mut meanings else { return scaled(row, 1.0) };
            let length = meanings.length(item);
            let all = (of_columns + length * length).sqrt();
            if all > 0.0 {
                meanings.scale(item, 1.0 / all);
            }
            scaled(row, of_columns.sqrt() / all)
        };
        let rows = counted.into_iter().enumerate().map(row).collect();
        let (names, columns) = vocabulary.shown();
        Vectors { rows, meanings, names, frequencies, columns, rarity, words }
    }

    pub fn weighed(&self, item: usize) -> Weighed {
        let meaning = self.meanings.as_ref().and_then(|meanings| meanings.particular(item));
        Weighed { columns: self.rows[item].clone(), meaning }
    }

    /// Of another text, by the columns that these items have; what it means is not asked.
    pub fn row(&self, item: &Item) -> Row {
        let mut counting = Counting::default();
        count(item, |kind, key, _, value| {
            if let Some(column) = self.columns.get(&key) {
                *counting[kind].entry(*column).or_default() += value;
            }
        });
        scaled(weighted_columns(counted(counting), &self.rarity, self.words), 1.0)
    }

    pub fn columns(&self) -> usize {
        self.names.len()
    }

    pub fn name(&self, column: u32) -> &Column {
        &self.names[column as usize]
    }

    /// Those that share no word and no theme with another of these items, and of whose meaning nothing is known.
    pub fn lonely(&self, items: &[usize]) -> BTreeSet<usize> {
        let mut seen = vec![0u32; self.columns()];
        let columns = |item: usize| self.rows[item].iter().map(|(column, _)| *column as usize);
        for column in items.iter().flat_map(|item| columns(*item)) {
            seen[column] += 1;
        }
        let is_meant = |item: usize| self.meanings.as_ref().is_some_and(|meanings| meanings.read(item).is_some());
        let alone = items.iter().copied().filter(|item| columns(*item).all(|column| seen[column] < 2));
        alone.filter(|item| !is_meant(*item)).collect()
    }

    #[cfg(test)]
    pub fn of_rows(rows: Vec<Row>) -> Vectors {
        let columns = rows.iter().flatten().map(|(column, _)| *column as usize + 1).max().unwrap_or(0);
        Vectors { rows, names: vec![Column::Word("".into()); columns], ..Vectors::default() }
    }
}

fn weighted_columns([words, themes, tags]: Counts, rarity: &[f32], words_count: f32) -> Row {
    // Where the tagger hardly knows, its themes count less.
    let known: f32 = tags.iter().map(|(_, likelihood)| likelihood).sum();
    let most = if themes.is_empty() { TAGS } else { TAGS_BESIDE_THEMES };
    let words = weighted(words, rarity, words_count);
    let themes = weighted(themes, rarity, THEMES);
    let mut row = [words, themes, scaled(tags, most * known.min(1.0).sqrt())].concat();
    row.sort_unstable_by_key(|(column, _)| *column);
    row
}

/// Tells of each word and theme of an item which of the counts it belongs to, its key, how it is shown, and how much it is.
fn count(item: &Item, mut tell: impl FnMut(usize, String, Column, f32)) {
    for word in words_with_forms(&item.text, &item.lang) {
        tell(0, word.stem, Column::Word(word.form.into()), 1.0);
    }
    for (rank, theme) in item.themes.iter().enumerate() {
        tell(1, format!("\t{theme}"), Column::Theme(theme.clone()), if rank == 0 { 1.0 } else { FURTHER_THEME });
    }
    for (theme, likelihood) in &item.tags {
        tell(2, format!("\ttag {theme}"), Column::Theme(theme.clone()), *likelihood);
    }
}

/// The root of the usual inverse document frequency: with the plain one, few short texts hang together by
/// what is too rare. The logarithm is rounded so that processors agree on it.
fn rarity(items: usize, frequency: u32) -> f32 {
    let exact = (((items + 1) as f64) / (f64::from(frequency) + 1.0)).ln();
    ((exact * 1024.0).round() / 1024.0).max(0.01).sqrt() as f32
}

fn weighted(mut counts: Row, rarity: &[f32], length: f32) -> Row {
    let damped = |count: f32| if count > 1.0 { 1.0 + (count.ln() * 1024.0).round() / 1024.0 } else { count };
    counts.iter_mut().for_each(|(column, count)| *count = damped(*count) * rarity[*column as usize]);
    scaled(counts, length)
}

pub fn scaled(mut row: Row, length: f32) -> Row {
    let now = squared(&row).sqrt();
    if now > 0.0 {
        row.iter_mut().for_each(|(_, weight)| *weight *= length / now);
    }
    row
}

#[derive(Default)]
struct Vocabulary {
    columns: HashMap<String, u32>,
    names: Vec<Column>,
    /// For the column of a word, how often it stands in which form.
    forms: BTreeMap<u32, BTreeMap<Arc<str>, u32>>,
}

impl Vocabulary {
    fn count(&mut self, item: &Item) -> Counts {
        let mut counting = Counting::default();
        count(item, |kind, key, shown, value| {
            let next = self.names.len() as u32;
            let column = *self.columns.entry(key).or_insert(next);
            *counting[kind].entry(column).or_default() += value;
            if let Column::Word(form) = &shown {
                *self.forms.entry(column).or_default().entry(form.clone()).or_default() += 1;
            }
            if column == next {
                self.names.push(shown);
            }
        });
        counted(counting)
    }

    fn shown(mut self) -> (Vec<Column>, HashMap<String, u32>) {
        for (column, forms) in self.forms {
            self.names[column as usize] = Column::Word(most_frequent(&forms).into());
        }
        (self.names, self.columns)
    }
}

/// The form that stands most often, in lower case if it ever does.
fn most_frequent(forms: &BTreeMap<Arc<str>, u32>) -> String {
    let mut lower: BTreeMap<String, u32> = BTreeMap::new();
    for (form, count) in forms {
        *lower.entry(form.to_lowercase()).or_default() += count;
    }
    let best = lower.iter().rev().max_by_key(|(_, count)| **count).map(|(form, _)| form.clone()).unwrap_or_default();
    if forms.contains_key(&*best) {
        return best;
    }
    let written = forms.iter().filter(|(form, _)| form.to_lowercase() == best);
    written.rev().max_by_key(|(_, count)| **count).map(|(form, _)| form.to_string()).unwrap_or(best)
}
