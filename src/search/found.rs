//! Found: gathers what matches, recommendations by number, all else by kind with the best of each.

use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::Column;
use tantivy::{DocId, Score, SegmentOrdinal, SegmentReader};

use super::model::Kind;

const KINDS: usize = Kind::ALL.len();

/// How many of a kind are found, and the ids of the best, the best first.
#[derive(Clone, Debug, Default)]
pub struct Group {
    pub count: i64,
    pub best: Vec<(Score, String)>,
}

/// In the order of [`Kind::ALL`].
#[derive(Clone, Debug, Default)]
pub struct Found(pub [Group; KINDS]);

impl Found {
    /// With what another part of the index has. Equals stand in the order of their ids, so that the order in which
    /// they were put in shows nowhere.
    pub fn and(mut self, other: Found, most: usize) -> Found {
        for (own, other) in self.0.iter_mut().zip(other.0) {
            own.count += other.count;
            own.best.extend(other.best);
            own.best.sort_by(|one, other| other.0.total_cmp(&one.0).then_with(|| one.1.cmp(&other.1)));
            own.best.truncate(most);
        }
        self
    }

    pub fn total(&self) -> i64 {
        self.0.iter().map(|group| group.count).sum()
    }
}

/// A bit for each number of a recommendation.
pub struct Numbers;

pub struct NumbersHere {
    number: Column<u64>,
    bits: Vec<u64>,
}

impl Collector for Numbers {
    type Fruit = Vec<u64>;
    type Child = NumbersHere;

    fn for_segment(&self, _: SegmentOrdinal, segment: &SegmentReader) -> tantivy::Result<NumbersHere> {
        let number = segment.fast_fields().u64("number")?;
        let bits = vec![0; usize::try_from(number.max_value()).unwrap_or(0) / 64 + 1];
        Ok(NumbersHere { number, bits })
    }

    fn requires_scoring(&self) -> bool {
        false
    }

    fn merge_fruits(&self, fruits: Vec<Vec<u64>>) -> tantivy::Result<Vec<u64>> {
        let mut all = fruits.into_iter();
        let mut merged = all.next().unwrap_or_default();
        for bits in all {
            merged.resize(merged.len().max(bits.len()), 0);
            merged.iter_mut().zip(bits).for_each(|(kept, more)| *kept |= more);
        }
        // No recommendation has the number 0: all else has.
        merged.iter_mut().take(1).for_each(|first| *first &= !1);
        Ok(merged)
    }
}

impl SegmentCollector for NumbersHere {
    type Fruit = Vec<u64>;

    fn collect(&mut self, at: DocId, _: Score) {
        let number = self.number.first(at).unwrap_or(0) as usize;
        self.bits[number / 64] |= 1 << (number % 64);
    }

    fn harvest(self) -> Vec<u64> {
        self.bits
    }
}
