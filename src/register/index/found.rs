//! Found: the recommendations that a question finds, in the order asked for.

use std::ops::Range;
use std::sync::Arc;

use super::rows::Rows;
use super::{FACETS, Index};
use crate::register::wanted::Facet;
use crate::register::wanted::Sort;

/// What was found, and how often each value of a facet occurs among what the other facets leave.
pub struct Found {
    rows: Matched,
    count: usize,
    /// Of each row of the register, its number.
    numbers: Arc<[i64]>,
    /// Values by their place, see [`Index::value`]; the most frequent first, as far as pages list them by that.
    pub counts: [Vec<(u32, u32)>; FACETS],
    pub instead: Option<Instead>,
}

/// Which rows, in the smallest form.
enum Matched {
    All,
    InOrder(Rows),
    Sorted(Vec<u32>),
}

/// The recommendations in which a search found its words.
#[derive(Clone, Debug, Default)]
pub struct Told {
    /// A bit for each number.
    pub numbers: Vec<u64>,
    pub instead: Option<Instead>,
}

/// Other words than were asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instead {
    pub text: String,
    /// They were searched for, since nothing has the others; else they are a suggestion.
    pub taken: bool,
}

impl Found {
    /// Of the rows that were met, or of all.
    pub(super) fn of(
        index: &Index,
        met: Option<Rows>,
        sort: Sort,
        counts: [Vec<(u32, u32)>; FACETS],
        instead: Option<Instead>,
    ) -> Found {
        let count = met.as_ref().map_or(index.len(), Rows::len);
        let rows = match (sort, met) {
            (Sort::Document, None) => Matched::All,
            (Sort::Document, Some(rows)) => Matched::InOrder(rows),
            (_, None) => Matched::Sorted(sorted(index, (0..index.len() as u32).collect(), sort)),
            (_, Some(rows)) => Matched::Sorted(sorted(index, rows.iter().map(|row| row as u32).collect(), sort)),
        };
        Found { rows, count, numbers: Arc::clone(&index.numbers), counts, instead }
    }

    pub fn len(&self) -> usize {
        self.count
    }

    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// The numbers of all.
    pub fn numbers(&self) -> Vec<i64> {
        self.page(0..self.count)
    }

    /// The numbers of those in these places.
    pub fn page(&self, places: Range<usize>) -> Vec<i64> {
        let places = places.start.min(self.count)..places.end.min(self.count);
        match &self.rows {
            Matched::All => self.numbers[places].to_vec(),
            Matched::InOrder(rows) => rows.from(places.start).take(places.len()).map(|row| self.numbers[row]).collect(),
            Matched::Sorted(rows) => rows[places].iter().map(|&row| self.numbers[row as usize]).collect(),
        }
    }

    /// In bytes, about.
    pub(super) fn size(&self) -> usize {
        let rows = match &self.rows {
            Matched::All => 0,
            Matched::InOrder(rows) => rows.size(),
            Matched::Sorted(rows) => 4 * rows.len(),
        };
        rows + self.counts.iter().map(|counts| 8 * counts.len()).sum::<usize>()
    }
}

fn sorted(index: &Index, mut rows: Vec<u32>, sort: Sort) -> Vec<u32> {
    match sort {
        Sort::Document => {}
        Sort::Newest => rows.sort_by_key(|&row| std::cmp::Reverse(index.numbers[row as usize])),
        Sort::States => rows.sort_by_cached_key(|&row| std::cmp::Reverse(index.columns.of(Facet::State, row as usize).count())),
    }
    rows
}
