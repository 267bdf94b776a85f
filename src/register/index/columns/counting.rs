//! Counting: how often each value occurs among what was found. Frequent ones are counted by their bits, the others row by row.

use super::{Columns, Having};
use crate::register::index::rows::{Among, Rows};
use crate::register::wanted::Facet;

/// More than any page lists by how frequent they are.
const IN_ORDER: usize = 256;
/// Of a facet with no more values, each is counted by itself.
const FEW: usize = 64;
/// Counting among fewer takes no time worth remembering.
const LARGE: usize = 5_000;

impl Columns {
    /// How often each value of all facets occurs among these rows; `None` stands for all.
    pub fn counts(&self, rows: Option<&Rows>) -> Vec<u32> {
        let Some(rows) = rows else { return self.totals.clone() };
        let is_large = rows.len() >= LARGE;
        if let Some(known) = is_large.then(|| self.lately.get(rows)).flatten() {
            return known.to_vec();
        }
        let count = self.starts.len() - 1;
        let counts: Vec<u32> = match rows.len() <= count / 2 {
            true => self.tally(rows),
            // Of most rows, the others are counted and taken off.
            false => self.totals.iter().zip(self.tally(&rows.others(count))).map(|(total, other)| total - other).collect(),
        };
        if is_large {
            self.lately.keep(rows.clone(), counts.as_slice().into(), rows.size() + 4 * counts.len());
        }
        counts
    }

    /// How often each value of one facet does, by its place.
    pub fn counts_of(&self, facet: Facet, rows: Option<&Rows>) -> Vec<u32> {
        let values = self.of_facet(facet);
        let Some(rows) = rows.filter(|_| values.len() <= FEW) else { return self.own(facet, &self.counts(rows)).to_vec() };
        let among = Among::of(rows);
        values.map(|value| self.count(value, rows, &among)).collect()
    }

    /// Those of one facet among the counts of all.
    pub fn own<'c>(&self, facet: Facet, counts: &'c [u32]) -> &'c [u32] {
        let range = self.of_facet(facet);
        &counts[range.start as usize..range.end as usize]
    }

    /// How often one value occurs among these rows.
    fn count(&self, value: u32, rows: &Rows, among: &Among) -> u32 {
        match &self.having[value as usize] {
            Having::Few(own) => own.iter().filter(|row| rows.has(**row as usize)).count() as u32,
            Having::Many(own) => among.count(own),
            Having::Run(run) => rows.count_in(run),
            Having::Clusters(clusters) => clusters.iter().map(|cluster| self.count(*cluster, rows, among)).sum(),
        }
    }

    /// How often all do: what is not frequent is met row by row.
    fn tally(&self, rows: &Rows) -> Vec<u32> {
        let mut counts = vec![0; self.having.len()];
        let among = Among::of(rows);
        for value in self.frequent.iter().copied().chain(self.of_facet(Facet::Document)) {
            counts[value as usize] = self.count(value, rows, &among);
        }
        rows.iter().for_each(|row| self.rare(row).iter().for_each(|value| counts[*value as usize] += 1));
        for value in self.of_facet(Facet::Entity) {
            if let Having::Clusters(clusters) = &self.having[value as usize] {
                counts[value as usize] = clusters.iter().map(|cluster| counts[*cluster as usize]).sum();
            }
        }
        counts
    }

    /// The values of a facet that occur, by their place, and how often: the most frequent first, of very many the first
    /// [`IN_ORDER`], the others in no order.
    pub fn ranked(&self, counts: &[u32]) -> Vec<(u32, u32)> {
        let mut ranked: Vec<(u32, u32)> = (0..).zip(counts.iter().copied()).filter(|(_, count)| *count > 0).collect();
        let rank = |(place, count): &(u32, u32)| (std::cmp::Reverse(*count), *place);
        if ranked.len() > IN_ORDER {
            ranked.select_nth_unstable_by_key(IN_ORDER, rank);
        }
        let first = ranked.len().min(IN_ORDER);
        ranked[..first].sort_unstable_by_key(rank);
        ranked
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::index::columns::Gathered;

    #[test]
    fn what_was_counted_among_very_many_is_remembered_right() {
        let mut gathered = Gathered::default();
        (0..20_000).for_each(|row| gathered.put(Facet::Theme, row, if row % 3 == 0 { "a" } else { "b" }));
        let columns = gathered.columns(20_000);
        let first = |count: u32| Rows::of(20_000, &(0..count).collect::<Vec<u32>>());
        for count in [6_000, 6_003, 15_000, 6_000, 6_003, 15_000] {
            assert_eq!(columns.counts(Some(&first(count))), [count / 3, count - count / 3]);
        }
    }
}
