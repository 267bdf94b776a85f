//! A column: the values of one facet, both by recommendation and by value.

use std::collections::HashMap;

use super::rows::Rows;

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
    /// Of each recommendation: up to where its values go in `held`.
    ends: Vec<u32>,
    held: Vec<u32>,
    /// Of each value, the recommendations that have it.
    rows: Vec<Vec<u32>>,
}

impl Gathered {
    pub fn put(&mut self, row: u32, value: &str) {
        let place = match self.places.get(value) {
            Some(place) => *place,
            None => {
                let place = self.values.len() as u32;
                self.places.insert(value.to_owned(), place);
                self.values.push(value.to_owned());
                place
            }
        };
        self.pairs.push((row, place));
    }

    /// The column of so many recommendations.
    pub fn column(mut self, count: usize) -> Column {
        self.pairs.sort_unstable();
        self.pairs.dedup();
        let mut column = Column { rows: vec![Vec::new(); self.values.len()], ..Column::default() };
        let mut pairs = self.pairs.into_iter().peekable();
        for row in 0..count as u32 {
            while let Some((row, place)) = pairs.next_if(|(of, _)| *of == row) {
                column.held.push(place);
                column.rows[place as usize].push(row);
            }
            column.ends.push(column.held.len() as u32);
        }
        column.rows.iter_mut().for_each(Vec::shrink_to_fit);
        Column { values: self.values, places: self.places, ..column }
    }
}

impl Column {
    fn of(&self, row: usize) -> &[u32] {
        let start = if row == 0 { 0 } else { self.ends[row - 1] as usize };
        &self.held[start..self.ends[row] as usize]
    }

    pub fn first_of(&self, row: usize) -> Option<&str> {
        self.of(row).first().map(|place| self.values[*place as usize].as_str())
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

    /// How often each value occurs among these rows, the most frequent first. Where most rows are meant, the others
    /// are counted and taken off.
    pub fn counts(&self, rows: Option<&Rows>, count: usize) -> Vec<(String, i64)> {
        let mut counts: Vec<i64> = self.rows.iter().map(|rows| rows.len() as i64).collect();
        match rows {
            Some(rows) if rows.len() > count / 2 => self.tally(&rows.others(count), &mut counts, -1),
            Some(rows) => {
                counts.fill(0);
                self.tally(rows, &mut counts, 1);
            }
            None => {}
        }
        let mut named: Vec<(u32, i64)> = (0..).zip(counts).filter(|(_, count)| *count > 0).collect();
        named.sort_by_key(|(_, count)| -count);
        named.into_iter().map(|(place, count)| (self.values[place as usize].clone(), count)).collect()
    }

    fn tally(&self, rows: &Rows, counts: &mut [i64], by: i64) {
        rows.iter().for_each(|row| self.of(row).iter().for_each(|&place| counts[place as usize] += by));
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
            let rows = rows.map(|rows| Rows::of(5, rows));
            column
                .counts(rows.as_ref(), 5)
                .into_iter()
                .map(|(value, count)| format!("{value}{count}"))
                .collect::<Vec<_>>()
                .join(" ")
        };
        assert_eq!(counted(None), "b3 a2 c1");
        assert_eq!((counted(Some(&[0, 2])), counted(Some(&[1, 2, 3, 4]))), ("a2 b1".into(), "b3 a1 c1".into()));
        assert_eq!(column.with_any(&["a".into(), "c".into(), "x".into()], 5).iter().collect::<Vec<_>>(), [0, 2, 3]);
        assert_eq!((column.count_of(2), column.count_of(4)), (2, 0));
    }
}
