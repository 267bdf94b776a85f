//! Overlaps: recommendations of several mechanisms that ask for the same.

use std::collections::{BTreeMap, HashMap};

use super::Index;
use crate::register::wanted::Facet;

/// What several mechanisms recommended under one value of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overlap {
    pub value: String,
    /// The numbers of the recommendations of each mechanism, by its code.
    pub by_mechanism: BTreeMap<String, Vec<i64>>,
}

impl Overlap {
    pub fn count(&self) -> usize {
        self.by_mechanism.values().map(Vec::len).sum()
    }
}

impl Index {
    /// Those of at least two mechanisms: the most mechanisms first, then the most recommendations.
    pub fn overlaps(&self, numbers: &[i64], facet: Facet) -> Vec<Overlap> {
        let columns = &self.columns;
        let mut found: HashMap<u32, BTreeMap<u32, Vec<i64>>> = HashMap::new();
        for &number in numbers {
            let Some(row) = self.place_of(number).map(|row| row as usize) else { continue };
            for (place, mechanism) in columns.of(facet, row).zip(columns.of(Facet::Mechanism, row).cycle()) {
                found.entry(place).or_default().entry(mechanism).or_default().push(number);
            }
        }
        let name = |(place, numbers): (u32, Vec<i64>)| (columns.value(Facet::Mechanism, place).to_owned(), numbers);
        let overlap = |(place, by_mechanism): (u32, BTreeMap<u32, Vec<i64>>)| Overlap {
            value: columns.value(facet, place).to_owned(),
            by_mechanism: by_mechanism.into_iter().map(name).collect(),
        };
        let mut overlaps: Vec<Overlap> = found.into_iter().filter(|(_, mechanisms)| mechanisms.len() > 1).map(overlap).collect();
        overlaps.sort_by_cached_key(|one| std::cmp::Reverse((one.by_mechanism.len(), one.count(), one.value.clone())));
        overlaps
    }
}
