//! Texts and themes as weighted columns: what is rare tells more than what is frequent.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{Item, Progress};
use crate::text::words_with_forms;

/// Columns in ascending order with their weights; the squares of the weights add up to one, or there is none.
pub type Row = Vec<(u32, f32)>;

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
    Word(String),
    /// By its term's id.
    Theme(String),
    /// One of the values of what the text means; it says nothing by itself.
    Meaning,
}

#[derive(Debug, Default)]
pub struct Vectors {
    pub rows: Vec<Row>,
    names: Vec<Column>,
    /// In how many items a column stands.
    pub frequencies: Vec<u32>,
    /// By the stem of a word or the mark and the id of a theme.
    columns: HashMap<String, u32>,
    rarity: Vec<f32>,
    /// How much all words of a text count.
    words: f32,
}

/// How often words stand in an item, its themes, and how likely each is the main one, by column.
type Counts = [BTreeMap<u32, f32>; 3];

impl Vectors {
    pub fn new(items: &[&Item], progress: &Progress) -> Vectors {
        let mut vocabulary = Vocabulary::default();
        let mut counted: Vec<Counts> = Vec::with_capacity(items.len());
        for item in items {
            let goes_on = progress.goes_on(counted.len(), items.len());
            counted.push(if goes_on { vocabulary.count(item) } else { Counts::default() });
        }
        let mut frequencies = vec![0; vocabulary.names.len()];
        for column in counted.iter().flatten().flat_map(BTreeMap::keys) {
            frequencies[*column as usize] += 1;
        }
        let rarity: Vec<f32> = frequencies.iter().map(|frequency| rarity(items.len(), *frequency)).collect();
        let first = vocabulary.names.len() as u32;
        let meanings = meanings(items);
        let words = if meanings.is_empty() { 1.0 } else { WORDS_BESIDE_MEANING };
        let rows = counted.iter().enumerate().map(|(item, counts)| {
            let mut row = weighed(counts, &rarity, words);
            row.extend(meanings.get(item).into_iter().flatten().zip(first..).map(|(value, column)| (column, *value)));
            scaled(row, 1.0)
        });
        let rows = rows.collect();
        let (mut names, columns) = vocabulary.shown();
        let values = meanings.iter().map(Vec::len).max().unwrap_or(0);
        names.extend(std::iter::repeat_n(Column::Meaning, values));
        frequencies.resize(names.len(), u32::try_from(items.len()).unwrap_or(u32::MAX));
        Vectors { rows, names, frequencies, columns, rarity, words }
    }

    /// Of another text, by the columns that these items have.
    pub fn row(&self, item: &Item) -> Row {
        let mut counts = Counts::default();
        count(item, |kind, key, _, value| {
            if let Some(column) = self.columns.get(&key) {
                *counts[kind].entry(*column).or_default() += value;
            }
        });
        scaled(weighed(&counts, &self.rarity, self.words), 1.0)
    }

    pub fn columns(&self) -> usize {
        self.names.len()
    }

    pub fn name(&self, column: u32) -> &Column {
        &self.names[column as usize]
    }

    /// Those that share no word and no theme with another of these items.
    pub fn lonely(&self, items: &[usize]) -> BTreeSet<usize> {
        let mut seen = vec![0u32; self.columns()];
        let columns = |item: usize| self.rows[item].iter().map(|(column, _)| *column as usize);
        for column in items.iter().flat_map(|item| columns(*item)) {
            seen[column] += 1;
        }
        items.iter().copied().filter(|item| columns(*item).all(|column| seen[column] < 2)).collect()
    }
}

fn weighed([words, themes, tags]: &Counts, rarity: &[f32], words_count: f32) -> Row {
    let mut row = weighted(words, |column| rarity[column as usize], words_count);
    row.extend(weighted(themes, |column| rarity[column as usize], THEMES));
    let tags: Row = tags.iter().map(|(column, likelihood)| (*column, *likelihood)).collect();
    // Where the tagger hardly knows, its themes count less.
    let known: f32 = tags.iter().map(|(_, likelihood)| likelihood).sum();
    let most = if themes.is_empty() { TAGS } else { TAGS_BESIDE_THEMES };
    row.extend(scaled(tags, most * known.min(1.0).sqrt()));
    row.sort_unstable_by_key(|(column, _)| *column);
    row
}

/// Tells of each word and theme of an item which of the counts it belongs to, its key, how it is shown, and how much it is.
fn count(item: &Item, mut tell: impl FnMut(usize, String, Column, f32)) {
    for word in words_with_forms(&item.text, &item.lang) {
        tell(0, word.stem, Column::Word(word.form), 1.0);
    }
    for (rank, theme) in item.themes.iter().enumerate() {
        tell(1, format!("\t{theme}"), Column::Theme(theme.clone()), if rank == 0 { 1.0 } else { FURTHER_THEME });
    }
    for (theme, likelihood) in &item.tags {
        tell(2, format!("\ttag {theme}"), Column::Theme(theme.clone()), *likelihood);
    }
}

/// What is particular to the meaning of each item: what all have in common is taken away. Nothing if none has any.
fn meanings(items: &[&Item]) -> Vec<Vec<f32>> {
    let known = items.iter().map(|item| &item.meaning).filter(|meaning| !meaning.is_empty());
    let mut sum: Vec<f32> = Vec::new();
    for meaning in known.clone() {
        sum.resize(meaning.len(), 0.0);
        sum.iter_mut().zip(meaning).for_each(|(sum, value)| *sum += value);
    }
    let count = known.count();
    if count < 2 {
        return Vec::new();
    }
    let particular = |item: &&Item| {
        let values = item.meaning.iter().zip(&sum).zip(0..);
        let row = values.map(|((value, sum), column)| (column, value - sum / count as f32)).collect();
        scaled(row, MEANING).into_iter().map(|(_, value)| value).collect()
    };
    items.iter().map(particular).collect()
}

/// The root of the usual inverse document frequency: with the plain one, few short texts hang together by
/// what is too rare. The logarithm is rounded so that processors agree on it.
fn rarity(items: usize, frequency: u32) -> f32 {
    let exact = (((items + 1) as f64) / (f64::from(frequency) + 1.0)).ln();
    ((exact * 1024.0).round() / 1024.0).max(0.01).sqrt() as f32
}

fn weighted(counts: &BTreeMap<u32, f32>, factor: impl Fn(u32) -> f32, length: f32) -> Row {
    let damped = |count: f32| if count > 1.0 { 1.0 + (count.ln() * 1024.0).round() / 1024.0 } else { count };
    scaled(counts.iter().map(|(column, count)| (*column, damped(*count) * factor(*column))).collect(), length)
}

pub fn scaled(mut row: Row, length: f32) -> Row {
    let now = row.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt();
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
    forms: BTreeMap<u32, BTreeMap<String, u32>>,
}

impl Vocabulary {
    fn count(&mut self, item: &Item) -> Counts {
        let mut counts = Counts::default();
        count(item, |kind, key, shown, value| {
            let next = self.names.len() as u32;
            let column = *self.columns.entry(key).or_insert(next);
            *counts[kind].entry(column).or_default() += value;
            if let Column::Word(form) = &shown {
                *self.forms.entry(column).or_default().entry(form.clone()).or_default() += 1;
            }
            if column == next {
                self.names.push(shown);
            }
        });
        counts
    }

    fn shown(mut self) -> (Vec<Column>, HashMap<String, u32>) {
        for (column, forms) in self.forms {
            self.names[column as usize] = Column::Word(most_frequent(&forms));
        }
        (self.names, self.columns)
    }
}

/// The form that stands most often, in lower case if it ever does.
fn most_frequent(forms: &BTreeMap<String, u32>) -> String {
    let mut lower: BTreeMap<String, u32> = BTreeMap::new();
    for (form, count) in forms {
        *lower.entry(form.to_lowercase()).or_default() += count;
    }
    let best = lower.iter().rev().max_by_key(|(_, count)| **count).map(|(form, _)| form.clone()).unwrap_or_default();
    if forms.contains_key(&best) {
        return best;
    }
    let written = forms.iter().filter(|(form, _)| form.to_lowercase() == best);
    written.rev().max_by_key(|(_, count)| **count).map(|(form, _)| form.clone()).unwrap_or(best)
}
