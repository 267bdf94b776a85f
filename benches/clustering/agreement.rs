//! Two ways to group the same things, compared; and draws by chance that are the same each time.

use std::collections::{BTreeMap, BTreeSet};

/// How often what people put together meets what the engine put together.
pub struct Table {
    cells: Vec<f64>,
    gold: Vec<f64>,
    found: Vec<f64>,
    all: f64,
}

impl Table {
    pub fn new<G: Ord, F: Ord>(gold: &[G], found: &[F]) -> Table {
        let count = |keys: &mut dyn Iterator<Item = (usize, usize)>| {
            let mut counts: BTreeMap<(usize, usize), f64> = BTreeMap::new();
            keys.for_each(|key| *counts.entry(key).or_default() += 1.0);
            counts.into_values().collect::<Vec<f64>>()
        };
        let (gold, found) = (numbered(gold), numbered(found));
        Table {
            cells: count(&mut gold.iter().copied().zip(found.iter().copied())),
            gold: count(&mut gold.iter().map(|group| (*group, 0))),
            found: count(&mut found.iter().map(|group| (*group, 0))),
            all: gold.len() as f64,
        }
    }

    fn pairs_of(counts: &[f64]) -> f64 {
        counts.iter().map(|count| count * (count - 1.0) / 2.0).sum()
    }

    pub fn adjusted_rand(&self) -> f64 {
        let (both, gold, found) = (Self::pairs_of(&self.cells), Self::pairs_of(&self.gold), Self::pairs_of(&self.found));
        let expected = gold * found / Self::pairs_of(&[self.all]);
        let most = f64::midpoint(gold, found);
        if most == expected { 1.0 } else { (both - expected) / (most - expected) }
    }

    /// Precision, recall and their harmonic mean over pairs.
    pub fn pairs(&self) -> (f64, f64, f64) {
        let both = Self::pairs_of(&self.cells);
        let (precision, recall) = (both / Self::pairs_of(&self.found).max(1.0), both / Self::pairs_of(&self.gold).max(1.0));
        (precision, recall, 2.0 * precision * recall / (precision + recall).max(f64::MIN_POSITIVE))
    }

    /// Homogeneity, completeness and V-measure.
    pub fn v_measure(&self) -> (f64, f64, f64) {
        let entropy = |counts: &[f64]| -counts.iter().map(|count| count / self.all * (count / self.all).ln()).sum::<f64>();
        let (gold, found, both) = (entropy(&self.gold), entropy(&self.found), entropy(&self.cells));
        let shared = gold + found - both;
        let share = |whole: f64| if whole > 0.0 { shared / whole } else { 1.0 };
        let (homogeneity, completeness) = (share(gold), share(found));
        (homogeneity, completeness, 2.0 * homogeneity * completeness / (homogeneity + completeness))
    }
}

fn numbered<T: Ord>(values: &[T]) -> Vec<usize> {
    let known: BTreeMap<&T, usize> = values.iter().collect::<BTreeSet<_>>().into_iter().zip(0..).collect();
    values.iter().map(|value| known[value]).collect()
}

/// A linear congruential generator (Knuth, MMIX).
pub struct Chance(pub u64);

impl Chance {
    pub fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }

    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last as u64 + 1) as usize);
        }
    }
}
