//! Rows: which recommendations are meant, a bit for each in the order of the register.

use std::ops::Range;

use multiversion::multiversion;

#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Rows {
    bits: Vec<u64>,
}

impl Rows {
    pub fn none(count: usize) -> Rows {
        Rows { bits: vec![0; count.div_ceil(64)] }
    }

    #[cfg(test)]
    pub fn of(count: usize, rows: &[u32]) -> Rows {
        let mut set = Rows::none(count);
        set.add(rows);
        set
    }

    pub fn add(&mut self, rows: &[u32]) {
        rows.iter().for_each(|&row| self.bits[row as usize / 64] |= 1 << (row % 64));
    }

    /// Of the 64 rows from this one on, those whose bits are set.
    pub fn add_from(&mut self, first: u32, bits: u64) {
        let (at, shift) = (first as usize / 64, first % 64);
        self.bits[at] |= bits << shift;
        if let (1.., Some(next)) = (shift, self.bits.get_mut(at + 1)) {
            *next |= bits >> (64 - shift);
        }
    }

    pub fn has(&self, row: usize) -> bool {
        self.bits[row / 64] >> (row % 64) & 1 == 1
    }

    pub fn add_all(&mut self, others: &Rows) {
        self.bits.iter_mut().zip(&others.bits).for_each(|(bits, others)| *bits |= others);
    }

    /// Keeps those that are among others too.
    pub fn meet(&mut self, others: &Rows) {
        self.bits.iter_mut().zip(&others.bits).for_each(|(bits, others)| *bits &= others);
    }

    /// All that are not meant, of so many.
    pub fn others(&self, count: usize) -> Rows {
        let mut bits: Vec<u64> = self.bits.iter().map(|bits| !bits).collect();
        if let Some(last) = bits.last_mut().filter(|_| !count.is_multiple_of(64)) {
            *last &= (1 << (count % 64)) - 1;
        }
        Rows { bits }
    }

    /// How many of these there are between two rows, of which the second is not meant.
    pub fn count_in(&self, run: &Range<u32>) -> u32 {
        let (first, last) = (run.start as usize / 64, (run.end as usize - 1) / 64);
        let begin = u64::MAX << (run.start % 64);
        let end = u64::MAX >> (63 - (run.end - 1) % 64);
        if first == last {
            return (self.bits[first] & begin & end).count_ones();
        }
        let between: u32 = self.bits[first + 1..last].iter().map(|bits| bits.count_ones()).sum();
        (self.bits[first] & begin).count_ones() + between + (self.bits[last] & end).count_ones()
    }

    /// All but so many of the first.
    pub fn from(&self, skipped: usize) -> impl Iterator<Item = usize> + '_ {
        let (mut at, mut left) = (0, skipped);
        while let Some(here) = self.bits.get(at).map(|bits| bits.count_ones() as usize).filter(|here| *here <= left) {
            left -= here;
            at += 1;
        }
        (at..self.bits.len()).flat_map(|at| ones(self.bits[at]).map(move |one| at * 64 + one)).skip(left)
    }

    /// In bytes.
    pub fn size(&self) -> usize {
        8 * self.bits.len()
    }

    pub fn len(&self) -> usize {
        all(&self.bits)
    }

    pub fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        self.bits.iter().enumerate().flat_map(|(at, &bits)| ones(bits).map(move |one| at * 64 + one))
    }
}

/// Rows among which those of many values are counted: where they are few, only the words of 64 in which there are any are
/// looked at.
pub enum Among<'r> {
    All(&'r [u64]),
    Some(Vec<(usize, u64)>),
}

impl<'r> Among<'r> {
    pub fn of(rows: &'r Rows) -> Among<'r> {
        let held = rows.bits.iter().filter(|bits| **bits != 0).count();
        if held > rows.bits.len() / 4 {
            return Among::All(&rows.bits);
        }
        Among::Some(rows.bits.iter().copied().enumerate().filter(|(_, bits)| *bits != 0).collect())
    }

    /// How many of these are among them.
    pub fn count(&self, rows: &Rows) -> u32 {
        match self {
            Among::All(bits) => both(bits, &rows.bits),
            Among::Some(some) => both_in(some, &rows.bits),
        }
    }
}

/// Counted for each frequent value at each search: processors since 2013 have an instruction for it, which the oldest that
/// the program runs on lack, and some one for many numbers at once.
#[multiversion(targets("x86_64+avx512f+avx512vl+avx512vpopcntdq+popcnt", "x86_64+avx2+popcnt"))]
fn both(one: &[u64], other: &[u64]) -> u32 {
    one.iter().zip(other).map(|(one, other)| (one & other).count_ones()).sum()
}

/// The same for some places alone.
#[multiversion(targets("x86_64+avx2+popcnt"))]
fn both_in(some: &[(usize, u64)], other: &[u64]) -> u32 {
    some.iter().map(|(at, bits)| (bits & other[*at]).count_ones()).sum()
}

/// The same of all that there are.
#[multiversion(targets("x86_64+avx512f+avx512vl+avx512vpopcntdq+popcnt", "x86_64+avx2+popcnt"))]
fn all(bits: &[u64]) -> usize {
    bits.iter().map(|bits| bits.count_ones() as usize).sum()
}

/// The places of the bits that are set.
pub fn ones(bits: u64) -> impl Iterator<Item = usize> {
    let rest = std::iter::successors(Some(bits), |bits| Some(bits & bits.wrapping_sub(1))).take_while(|bits| *bits != 0);
    rest.map(|bits| bits.trailing_zeros() as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_kept_met_and_turned_round() {
        let (some, odd) = (Rows::of(130, &[1, 2, 64, 129]), Rows::of(130, &[1, 3, 129]));
        assert_eq!(some.iter().collect::<Vec<_>>(), [1, 2, 64, 129]);
        let mut both = some.clone();
        both.meet(&odd);
        assert_eq!((both.iter().collect::<Vec<_>>(), both.len()), (vec![1, 129], 2));
        assert_eq!((some.others(130).len(), Rows::none(128).others(128).len()), (126, 128));
        let mut rows = Rows::none(130);
        rows.add_from(0, 1);
        rows.add_from(66, 1 << 63 | 0b11);
        assert_eq!(rows.iter().collect::<Vec<_>>(), [0, 66, 67, 129]);
    }

    #[test]
    fn a_run_is_counted_and_a_page_begins_where_it_should() {
        let rows: Vec<u32> = (0..300).filter(|row| row % 3 == 0).collect();
        let thirds = Rows::of(300, &rows);
        for run in [0..1, 1..3, 0..64, 63..65, 64..128, 10..290, 299..300, 0..300] {
            assert_eq!(thirds.count_in(&run), rows.iter().filter(|row| run.contains(row)).count() as u32, "{run:?}");
        }
        for skipped in [0, 1, 21, 22, 23, 64, 99, 100, 101] {
            let expected: Vec<usize> = rows.iter().skip(skipped).map(|&row| row as usize).collect();
            assert_eq!(thirds.from(skipped).collect::<Vec<_>>(), expected, "{skipped}");
        }
    }

    #[test]
    fn few_and_many_are_counted_alike() {
        let thirds = Rows::of(1000, &(0..1000).step_by(3).collect::<Vec<u32>>());
        let (one, all) = (Rows::of(1000, &[9]), Rows::of(1000, &(0..1000).collect::<Vec<u32>>()));
        let count = |rows: &Rows| Among::of(rows).count(&thirds);
        assert_eq!((count(&one), count(&all), count(&Rows::none(1000))), (1, 334, 0));
        assert!(matches!(Among::of(&one), Among::Some(_)) && matches!(Among::of(&all), Among::All(_)));
    }
}
