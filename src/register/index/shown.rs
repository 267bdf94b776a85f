//! Shown: what a list shows of a recommendation. The same few are shown again and again, so they are kept as long as the
//! index is.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use diesel::QueryResult;

use super::Index;
use crate::db::DbConnection;
use crate::register::queries::recommendations::{self, Row};
use crate::register::queries::{plain_lines, translations};
use crate::register::translation::{self, Reading};

/// In bytes: some thousand recommendations.
pub(super) const KEPT: usize = 6_000_000;

#[derive(Clone)]
pub struct Shown {
    pub row: Row,
    pub texts: BTreeMap<String, Reading>,
    /// In plain words, by language.
    pub lines: BTreeMap<String, String>,
}

impl Index {
    /// Those of these numbers, in their order; what was taken back meanwhile is not among them.
    pub fn shown(&self, conn: &mut DbConnection, numbers: &[i64]) -> QueryResult<Vec<Arc<Shown>>> {
        let mut known: HashMap<i64, Arc<Shown>> =
            numbers.iter().filter_map(|number| Some((*number, self.shown.get(number)?))).collect();
        let missing: Vec<i64> = numbers.iter().copied().filter(|number| !known.contains_key(number)).collect();
        if !missing.is_empty() {
            for shown in self.read_shown(conn, &missing)? {
                let (number, size) = (shown.row.number, shown.size());
                let shown = Arc::new(shown);
                self.shown.keep(number, Arc::clone(&shown), size);
                known.insert(number, shown);
            }
        }
        Ok(numbers.iter().filter_map(|number| known.remove(number)).collect())
    }

    fn read_shown(&self, conn: &mut DbConnection, numbers: &[i64]) -> QueryResult<Vec<Shown>> {
        let rows = recommendations::with_texts(conn, numbers)?;
        let worded = rows.iter().filter(|(row, _)| self.worded.contains(&row.number)).map(|(row, _)| row.id.clone());
        let worded: Vec<String> = worded.collect();
        let (mut made, mut lines) = (HashMap::new(), HashMap::<String, BTreeMap<String, String>>::new());
        if !worded.is_empty() {
            made = translations::of_recommendations(conn, &worded)?;
            for (id, lang, line) in plain_lines::all_of(conn, &worded)? {
                lines.entry(id).or_default().insert(lang, line);
            }
        }
        let shown = |(row, official): (Row, BTreeMap<String, String>)| Shown {
            texts: translation::readings(official, made.remove(&row.id).unwrap_or_default()),
            lines: lines.remove(&row.id).unwrap_or_default(),
            row,
        };
        Ok(rows.into_iter().map(shown).collect())
    }
}

impl Shown {
    /// In bytes, about.
    fn size(&self) -> usize {
        let texts = self.texts.values().map(|reading| reading.text.len());
        texts.chain(self.lines.values().map(String::len)).map(|length| length + 150).sum::<usize>() + 500
    }
}
