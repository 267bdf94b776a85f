//! A column: the values of one facet, both by recommendation and by value.

use std::collections::HashMap;

use super::rows::{Meant, Rows};

/// Gathers a column in any order.
#[derive(Default)]
pub struct Gathered {
    values: Vec<String>,
    places: HashMap<String, u32>,
    /// Row and place of the value.
    pairs: Vec<(u32, u32)>,
}

#[derive(Default)]
pub struct Column {
    values: Vec<String>,
    places: HashMap<String, u32>,
    /// Of each recommendation: where its values begin in `held`; one more than there are, for where the last ones end.
    starts: Vec<u32>,
    held: Vec<u32>,
    /// Of each value, the recommendations that have it.
    rows: Vec<Vec<u32>>,
}

impl Gathered {
    pub fn put(&mut self, row: u32, value: &str) {
        let place = self.place(value);
        self.put_at(row, place);
    }

    /// Of a value by its place.
    pub fn put_at(&mut self, row: u32, place: u32) {
        self.pairs.push((row, place));
    }

    pub fn place(&mut self, value: &str) -> u32 {
        if let Some(place) = self.places.get(value) {
            return *place;
        }
        let place = self.values.len() as u32;
        self.places.insert(value.to_owned(), place);
        self.values.push(value.to_owned());
        place
    }

    /// The column of so many recommendations.
    pub fn column(mut self, count: usize) -> Column {
        self.pairs.sort_unstable();
        self.pairs.dedup();
        let mut column = Column { rows: vec![Vec::new(); self.values.len()], ..Column::default() };
        let mut pairs = self.pairs.into_iter().peekable();
        column.starts.reserve_exact(count + 1);
        for row in 0..count as u32 {
            column.starts.push(column.held.len() as u32);
            while let Some((row, place)) = pairs.next_if(|(of, _)| *of == row) {
                column.held.push(place);
                column.rows[place as usize].push(row);
            }
        }
        column.starts.push(column.held.len() as u32);
        column.held.shrink_to_fit();
        column.rows.iter_mut().for_each(Vec::shrink_to_fit);
        Column { values: self.values, places: self.places, ..column }
    }
}

impl Column {
    /// Of each value that a recommendation has, its place among [`Column::values`].
    pub fn of(&self, row: usize) -> &[u32] {
        &self.held[self.starts[row] as usize..self.starts[row + 1] as usize]
    }

    /// What a value is called in addresses.
    pub fn value(&self, place: u32) -> &str {
        &self.values[place as usize]
    }

    pub fn values(&self) -> &[String] {
        &self.values
    }

    pub fn first_of(&self, row: usize) -> Option<&str> {
        self.of(row).first().map(|place| self.value(*place))
    }

    /// How many values a recommendation has.
    pub fn count_of(&self, row: usize) -> usize {
        self.of(row).len()
    }

    /// Those that have one of these values.
    pub fn with_any(&self, values: &[String], count: usize) -> Rows {
        let mut found = Rows::none(count);
        let places = values.iter().filter_map(|value| self.places.get(value));
        places.for_each(|place| found.add(&self.rows[*place as usize]));
        found
    }

    /// How often each value, by its place, occurs among these rows, the most frequent first.
    pub fn counts(&self, rows: &Meant) -> Vec<(u32, i64)> {
        let mut counts: Vec<u32> = self.rows.iter().map(|rows| rows.len() as u32).collect();
        match rows {
            Meant::All => {}
            Meant::Only(rows) => {
                counts.fill(0);
                rows.iter().for_each(|&row| self.of(row as usize).iter().for_each(|&place| counts[place as usize] += 1));
            }
            Meant::AllBut(rows) => {
                rows.iter().for_each(|&row| self.of(row as usize).iter().for_each(|&place| counts[place as usize] -= 1));
            }
        }
        let mut counted: Vec<(u32, i64)> =
            (0..).zip(counts).filter(|(_, count)| *count > 0).map(|(place, count)| (place, count.into())).collect();
        counted.sort_unstable_by_key(|(place, count)| (-count, *place));
        counted
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_counted_among_all_few_or_most_rows() {
        let mut gathered = Gathered::default();
        for (row, value) in [(2, "b"), (0, "a"), (2, "a"), (0, "a"), (3, "b"), (3, "c"), (1, "b")] {
            gathered.put(row, value);
        }
        let column = gathered.column(5);
        let counted = |rows: Option<&[u32]>| {
            let rows = Meant::of(rows.map(|rows| Rows::of(5, rows)).as_ref(), 5);
            let told = |(place, count): (u32, i64)| format!("{}{count}", column.value(place));
            column.counts(&rows).into_iter().map(told).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(counted(None), "b3 a2 c1");
        assert_eq!((counted(Some(&[0, 2])), counted(Some(&[1, 2, 3, 4]))), ("a2 b1".into(), "b3 a1 c1".into()));
        assert_eq!(column.with_any(&["a".into(), "c".into(), "x".into()], 5).iter().collect::<Vec<_>>(), [0, 2, 3]);
        assert_eq!((column.count_of(2), column.count_of(4)), (2, 0));
    }
}
