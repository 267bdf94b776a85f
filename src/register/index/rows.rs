//! Rows: which recommendations are meant, a bit for each in the order of the register.

#[derive(Clone)]
pub struct Rows {
    bits: Vec<u64>,
}

impl Rows {
    pub fn none(count: usize) -> Rows {
        Rows { bits: vec![0; count.div_ceil(64)] }
    }

    pub fn of(count: usize, rows: &[u32]) -> Rows {
        let mut set = Rows::none(count);
        set.add(rows);
        set
    }

    pub fn add(&mut self, rows: &[u32]) {
        rows.iter().for_each(|&row| self.bits[row as usize / 64] |= 1 << (row % 64));
    }

    pub fn add_all(&mut self, others: &Rows) {
        self.bits.iter_mut().zip(&others.bits).for_each(|(bits, others)| *bits |= others);
    }

    /// Those of both; `None` stands for all rows.
    pub fn both(one: Option<&Rows>, other: Option<&Rows>) -> Option<Rows> {
        let (Some(one), Some(other)) = (one, other) else { return one.or(other).cloned() };
        Some(Rows { bits: one.bits.iter().zip(&other.bits).map(|(one, other)| one & other).collect() })
    }

    /// All that are not meant, of so many.
    pub fn others(&self, count: usize) -> Rows {
        let mut bits: Vec<u64> = self.bits.iter().map(|bits| !bits).collect();
        if let Some(last) = bits.last_mut().filter(|_| !count.is_multiple_of(64)) {
            *last &= (1 << (count % 64)) - 1;
        }
        Rows { bits }
    }

    pub fn len(&self) -> usize {
        self.bits.iter().map(|bits| bits.count_ones() as usize).sum()
    }

    pub fn list(&self) -> Vec<u32> {
        let mut rows = Vec::with_capacity(self.len());
        rows.extend(self.iter().map(|row| row as u32));
        rows
    }

    pub fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        self.bits.iter().enumerate().flat_map(|(at, &bits)| {
            let ones = std::iter::successors(Some(bits), |bits| Some(bits & bits.wrapping_sub(1))).take_while(|bits| *bits != 0);
            ones.map(move |bits| at * 64 + bits.trailing_zeros() as usize)
        })
    }
}

/// The same written out, once for all the columns in which they are counted. Where most rows are meant, the others are
/// written out: they are counted and taken off.
pub enum Meant {
    All,
    Only(Vec<u32>),
    AllBut(Vec<u32>),
}

impl Meant {
    /// Of so many rows; `None` stands for all.
    pub fn of(rows: Option<&Rows>, count: usize) -> Meant {
        match rows {
            None => Meant::All,
            Some(rows) if rows.len() > count / 2 => Meant::AllBut(rows.others(count).list()),
            Some(rows) => Meant::Only(rows.list()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_kept_met_and_turned_round() {
        let (some, odd) = (Rows::of(130, &[1, 2, 64, 129]), Rows::of(130, &[1, 3, 129]));
        assert_eq!(some.iter().collect::<Vec<_>>(), [1, 2, 64, 129]);
        let both = Rows::both(Some(&some), Some(&odd)).unwrap();
        assert_eq!((both.iter().collect::<Vec<_>>(), both.len()), (vec![1, 129], 2));
        assert_eq!((some.others(130).len(), Rows::none(128).others(128).len()), (126, 128));
        assert!(Rows::both(None, None).is_none());
    }
}
