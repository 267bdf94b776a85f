//! Overlaps: recommendations of several mechanisms that ask for the same.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::Index;
use crate::register::wanted::Facet;

/// What several mechanisms recommended under one value of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overlap {
    pub value: String,
    /// The numbers of the recommendations of each mechanism, by its code.
    pub by_mechanism: BTreeMap<String, Vec<i64>>,
}

/// Of one recommendation so many at most that are near it.
const MOST: usize = 11;

/// A recommendation, and those of other mechanisms that are near it in meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alike {
    pub number: i64,
    /// Numbers and nearness in thousandths, the nearest first.
    pub others: Vec<(i64, i32)>,
    /// How many mechanisms recommended them.
    pub mechanisms: usize,
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

    /// What is near each other in meaning, each at most once: the most mechanisms first, then the most recommendations.
    /// All stand around one to which each is near, so that no chain of small differences leads from one duty to another.
    pub fn alike(&self, numbers: &[i64], pairs: &[(i64, i64, i32)]) -> Vec<Alike> {
        let mechanisms = |number: i64| {
            let row = self.place_of(number).map(|row| row as usize);
            row.into_iter().flat_map(|row| self.columns.of(Facet::Mechanism, row)).next()
        };
        let wanted: HashSet<i64> = numbers.iter().copied().collect();
        let mut near: HashMap<i64, Vec<(i64, i32)>> = HashMap::new();
        for &(one, other, nearness) in pairs.iter().filter(|(one, other, _)| wanted.contains(one) && wanted.contains(other)) {
            if mechanisms(one) != mechanisms(other) {
                near.entry(one).or_default().push((other, nearness));
                near.entry(other).or_default().push((one, nearness));
            }
        }
        let around = |number: i64, mut others: Vec<(i64, i32)>| {
            others.sort_unstable_by_key(|(other, nearness)| (-nearness, *other));
            others.truncate(MOST);
            let all = others.iter().map(|(other, _)| *other).chain([number]);
            Alike { number, mechanisms: all.map(mechanisms).collect::<BTreeSet<_>>().len(), others }
        };
        let place = |one: &Alike| (std::cmp::Reverse((one.mechanisms, one.others.len(), one.others[0].1)), one.number);
        let mut all: Vec<Alike> = near.into_iter().map(|(number, others)| around(number, others)).collect();
        all.sort_by_cached_key(place);
        let mut taken: HashSet<i64> = HashSet::new();
        let mut left = Vec::new();
        for mut one in all {
            one.others.retain(|(other, _)| !taken.contains(other));
            if !one.others.is_empty() && taken.insert(one.number) {
                taken.extend(one.others.iter().map(|(other, _)| *other));
                left.push(around(one.number, one.others));
            }
        }
        left.sort_by_cached_key(place);
        left
    }
}
