//! Words: which recommendations a text occurs in, through the list of all words that occur.

use std::collections::HashMap;

use super::rows::Rows;

#[derive(Default)]
pub struct Words {
    places: HashMap<String, u32>,
    /// Of each word, the recommendations that have it.
    rows: Vec<Vec<u32>>,
}

impl Words {
    /// Adds a folded text of this recommendation.
    pub fn put(&mut self, row: u32, text: &str) {
        for word in text.split_whitespace() {
            let place = match self.places.get(word) {
                Some(place) => *place,
                None => {
                    self.places.insert(word.to_owned(), self.rows.len() as u32);
                    self.rows.push(Vec::new());
                    self.rows.len() as u32 - 1
                }
            };
            let rows = &mut self.rows[place as usize];
            if rows.last() != Some(&row) {
                rows.push(row);
            }
        }
    }

    /// Those in which all these words occur, within longer words too; `None` where no word is asked for.
    pub fn with_all(&self, asked: &str, count: usize) -> Option<Rows> {
        asked
            .split_whitespace()
            .map(|part| self.with(part, count))
            .reduce(|one, other| Rows::both(Some(&one), Some(&other)).unwrap_or(one))
    }

    fn with(&self, part: &str, count: usize) -> Rows {
        let mut found = Rows::none(count);
        let whole = self.places.iter().filter(|(word, _)| word.contains(part));
        whole.for_each(|(_, place)| found.add(&self.rows[*place as usize]));
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_a_word_finds_it_and_all_words_must_occur() {
        let mut words = Words::default();
        words.put(0, "prison conditions");
        words.put(1, "no imprisonment of children");
        words.put(1, "prison 140.7");
        let found = |asked: &str| words.with_all(asked, 2).map(|rows| rows.iter().collect::<Vec<_>>());
        assert_eq!(found("prison"), Some(vec![0, 1]));
        assert_eq!((found("prison child"), found("140.7"), found("x")), (Some(vec![1]), Some(vec![1]), Some(vec![])));
        assert_eq!(found("  "), None);
    }
}
