//! Vocabulary: the columns that a tagger knows, and a text as a row of them.

use std::collections::HashMap;

use super::features::{KINDS, features};
use super::separating::Sparse;

/// A feature that stands in one text only tells nothing of others.
const LEAST_TEXTS: u32 = 2;
/// Rarity is kept in so many steps to one.
const STEPS: f32 = 1000.0;

#[derive(Default)]
pub struct Vocabulary {
    /// Hashes of features in ascending order, each with its rarity in steps.
    pub columns: Vec<(u32, u16)>,
    places: HashMap<u32, u32>,
}

pub type Features = [Vec<u32>; KINDS];

impl Vocabulary {
    pub fn of<'f>(texts: impl ExactSizeIterator<Item = &'f Features>) -> Vocabulary {
        let all = texts.len() as f32;
        let mut counts: HashMap<u32, u32> = HashMap::new();
        for text in texts {
            let mut each: Vec<u32> = text.iter().flatten().copied().collect();
            each.sort_unstable();
            each.dedup();
            each.into_iter().for_each(|feature| *counts.entry(feature).or_default() += 1);
        }
        let rarity = |count: u32| ((((1.0 + all) / (1.0 + count as f32)).ln() + 1.0) * STEPS).round() as u16;
        let known = counts.into_iter().filter(|(_, count)| *count >= LEAST_TEXTS);
        let mut columns: Vec<(u32, u16)> = known.map(|(feature, count)| (feature, rarity(count))).collect();
        columns.sort_unstable();
        Vocabulary::with(columns)
    }

    pub fn with(columns: Vec<(u32, u16)>) -> Vocabulary {
        let places = (0..).zip(&columns).map(|(place, (feature, _))| (*feature, place)).collect();
        Vocabulary { columns, places }
    }

    pub fn row(&self, text: &str, lang: &str) -> Sparse {
        self.row_of(&features(text, lang))
    }

    /// The squares of the weights of each kind add up to one, or it has none.
    pub fn row_of(&self, features: &Features) -> Sparse {
        let mut row = Sparse::new();
        for kind in features {
            let mut places: Vec<u32> = kind.iter().filter_map(|feature| self.places.get(feature).copied()).collect();
            places.sort_unstable();
            let begun = row.len();
            for same in places.chunk_by(|one, other| one == other) {
                let (_, rarity) = self.columns[same[0] as usize];
                row.push((same[0], (1.0 + (same.len() as f32).ln()) * f32::from(rarity) / STEPS));
            }
            let length = row[begun..].iter().map(|(_, value)| value * value).sum::<f32>().sqrt();
            row[begun..].iter_mut().for_each(|(_, value)| *value /= length);
        }
        row.sort_unstable_by_key(|(column, _)| *column);
        row
    }
}
