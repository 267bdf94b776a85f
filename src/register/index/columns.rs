//! Columns: the values of every facet, by recommendation in one row, so that counting reads each row once, and by value.

use std::collections::HashMap;
use std::ops::Range;

use super::FACETS;
use super::rows::{Meant, Rows};
use crate::register::wanted::Facet;

/// What the values of one facet are called in addresses, each in its place.
#[derive(Default)]
struct Values {
    names: Vec<String>,
    places: HashMap<String, u32>,
}

/// Gathers the columns in any order.
#[derive(Default)]
pub struct Gathered {
    values: [Values; FACETS],
    /// Row, facet and place of the value as one number each: there are millions, and they are sorted.
    held: Vec<u64>,
}

/// A value stands for its place in all facets together: behind the values of the facets before its own.
pub struct Columns {
    values: [Values; FACETS],
    /// Where the values of each facet begin among all; one more than there are.
    begins: [u32; FACETS + 1],
    /// Of each recommendation: where its values begin in `held`; one more than there are, for where the last ones end.
    starts: Vec<u32>,
    held: Vec<u32>,
    /// Of each value, the recommendations that have it.
    having: Vec<Having>,
    /// Of each value, how many they are.
    totals: Vec<u32>,
}

/// Some rows, in the smaller of two forms.
enum Having {
    Few(Vec<u32>),
    Many(Rows),
}

impl Gathered {
    pub fn put(&mut self, facet: Facet, row: u32, value: &str) {
        let place = self.place(facet, value);
        self.put_at(facet, row, place);
    }

    /// Of a value by its place.
    pub fn put_at(&mut self, facet: Facet, row: u32, place: u32) {
        self.held.push(u64::from(row) << 32 | (facet as u64) << 24 | u64::from(place));
    }

    pub fn place(&mut self, facet: Facet, value: &str) -> u32 {
        let values = &mut self.values[facet as usize];
        if let Some(place) = values.places.get(value) {
            return *place;
        }
        let place = values.names.len() as u32;
        values.places.insert(value.to_owned(), place);
        values.names.push(value.to_owned());
        place
    }

    /// The columns of so many recommendations.
    pub fn columns(mut self, count: usize) -> Columns {
        let mut begins = [0; FACETS + 1];
        for facet in 0..FACETS {
            begins[facet + 1] = begins[facet] + self.values[facet].names.len() as u32;
        }
        self.held.sort_unstable();
        self.held.dedup();
        let mut starts = Vec::with_capacity(count + 1);
        let mut held = Vec::with_capacity(self.held.len());
        let mut having = vec![Vec::new(); begins[FACETS] as usize];
        let mut next = self.held.into_iter().peekable();
        for row in 0..count as u32 {
            starts.push(held.len() as u32);
            while let Some(one) = next.next_if(|one| (one >> 32) as u32 == row) {
                let value = begins[one as usize >> 24 & 0xff] + (one as u32 & 0xff_ffff);
                held.push(value);
                having[value as usize].push(row);
            }
        }
        starts.push(held.len() as u32);
        let totals = having.iter().map(|rows| rows.len() as u32).collect();
        let having = having.into_iter().map(|rows| Having::of(rows, count)).collect();
        Columns { values: self.values, begins, starts, held, having, totals }
    }
}

impl Having {
    fn of(mut rows: Vec<u32>, count: usize) -> Having {
        if rows.len() > count / 32 {
            return Having::Many(Rows::of(count, &rows));
        }
        rows.shrink_to_fit();
        Having::Few(rows)
    }
}

impl Columns {
    fn held_by(&self, row: usize) -> &[u32] {
        &self.held[self.starts[row] as usize..self.starts[row + 1] as usize]
    }

    fn of_facet(&self, facet: Facet) -> Range<u32> {
        self.begins[facet as usize]..self.begins[facet as usize + 1]
    }

    /// Of each value that a recommendation has, its place among the facet's.
    pub fn of(&self, facet: Facet, row: usize) -> impl Iterator<Item = u32> + Clone {
        let range = self.of_facet(facet);
        let held = self.held_by(row);
        // They stand in the order of the facets.
        let from = held.partition_point(|value| *value < range.start);
        held[from..].iter().take_while(move |value| **value < range.end).map(move |value| value - range.start)
    }

    /// What a value is called in addresses.
    pub fn value(&self, facet: Facet, place: u32) -> &str {
        &self.values[facet as usize].names[place as usize]
    }

    pub fn values(&self, facet: Facet) -> &[String] {
        &self.values[facet as usize].names
    }

    pub fn place(&self, facet: Facet, value: &str) -> Option<u32> {
        self.values[facet as usize].places.get(value).copied()
    }

    /// Those that have one of these values.
    pub fn with_any(&self, facet: Facet, values: &[String]) -> Rows {
        let mut found = Rows::none(self.starts.len() - 1);
        for place in values.iter().filter_map(|value| self.place(facet, value)) {
            match &self.having[(self.begins[facet as usize] + place) as usize] {
                Having::Few(rows) => found.add(rows),
                Having::Many(rows) => found.add_all(rows),
            }
        }
        found
    }

    /// How often each value of all facets occurs among these rows.
    pub fn counts(&self, rows: &Meant) -> Counts {
        let mut counts = self.totals.clone();
        match rows {
            Meant::All => {}
            Meant::Only(rows) => {
                counts.fill(0);
                rows.iter().for_each(|&row| self.held_by(row as usize).iter().for_each(|&value| counts[value as usize] += 1));
            }
            Meant::AllBut(rows) => {
                rows.iter().for_each(|&row| self.held_by(row as usize).iter().for_each(|&value| counts[value as usize] -= 1));
            }
        }
        Counts(counts)
    }

    /// The values of a facet that occur, by their place, and how often; the most frequent first.
    pub fn ranked(&self, facet: Facet, counts: &Counts) -> Vec<(u32, u32)> {
        let range = self.of_facet(facet);
        let own = &counts.0[range.start as usize..range.end as usize];
        let mut ranked: Vec<(u32, u32)> = (0..).zip(own.iter().copied()).filter(|(_, count)| *count > 0).collect();
        ranked.sort_unstable_by_key(|(place, count)| (std::cmp::Reverse(*count), *place));
        ranked
    }
}

/// Of each value of all facets.
pub struct Counts(Vec<u32>);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_counted_among_all_few_or_most_rows() {
        let mut gathered = Gathered::default();
        for (row, value) in [(2, "b"), (0, "a"), (2, "a"), (0, "a"), (3, "b"), (3, "c"), (1, "b")] {
            gathered.put(Facet::Theme, row, value);
        }
        (0..5).for_each(|row| gathered.put(Facet::Kind, row, "x"));
        (0..2).for_each(|row| gathered.put(Facet::State, row, "y"));
        let columns = gathered.columns(5);
        let counted = |facet, rows: Option<&[u32]>| {
            let counts = columns.counts(&Meant::of(rows.map(|rows| Rows::of(5, rows)).as_ref(), 5));
            let told = |(place, count): (u32, u32)| format!("{}{count}", columns.value(facet, place));
            columns.ranked(facet, &counts).into_iter().map(told).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(counted(Facet::Theme, None), "b3 a2 c1");
        let most: &[u32] = &[1, 2, 3, 4];
        assert_eq!((counted(Facet::Theme, Some(&[0, 2])), counted(Facet::Theme, Some(most))), ("a2 b1".into(), "b3 a1 c1".into()));
        assert_eq!((counted(Facet::Kind, Some(&[4])), counted(Facet::State, Some(most))), ("x1".into(), "y1".into()));
        let any = columns.with_any(Facet::Theme, &["a".into(), "c".into(), "x".into()]);
        assert_eq!(any.iter().collect::<Vec<_>>(), [0, 2, 3]);
        assert_eq!((columns.of(Facet::Theme, 2).count(), columns.of(Facet::Theme, 4).count()), (2, 0));
    }
}
