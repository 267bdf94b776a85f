//! One recommendation out of the rows that repeat it: a document, a paragraph and a text.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use sha2::{Digest, Sha256};

use super::ParsedRow;
use super::states::add;

/// Joins rows of the same text and gives each recommendation its key, in the order of the file. Where the State
/// answered equal texts differently, they are different recommendations.
pub fn merge(rows: Vec<ParsedRow>) -> Vec<ParsedRow> {
    let mut merged: Vec<ParsedRow> = Vec::with_capacity(rows.len());
    let mut places: HashMap<[String; 5], usize> = HashMap::new();
    for row in rows {
        let own = [document(&row), row.lang.clone(), row.paragraph.clone(), row.text.clone(), row.response.as_str().into()];
        match places.entry(own) {
            Entry::Occupied(place) => gather(&mut merged[*place.get()], row),
            Entry::Vacant(place) => {
                place.insert(merged.len());
                merged.push(row);
            }
        }
    }
    number_parts(&mut merged);
    merged
}

/// A file without symbols still tells documents apart by State and session.
fn document(row: &ParsedRow) -> String {
    format!("{} {} {}", row.symbol, row.country.as_deref().unwrap_or_default(), row.session.unwrap_or_default())
}

fn gather(into: &mut ParsedRow, row: ParsedRow) {
    row.states.iter().for_each(|state| add(&mut into.states, state));
    row.unknown_states.iter().for_each(|name| add(&mut into.unknown_states, name));
    row.themes.iter().for_each(|theme| add(&mut into.themes, theme));
    row.groups.iter().for_each(|group| add(&mut into.groups, group));
    row.sdgs.iter().for_each(|code| add(&mut into.sdgs, code));
    into.correction = into.correction.take().or(row.correction);
    into.response_source = into.response_source.take().or(row.response_source);
}

/// `120.89/1`, `120.89/2` where a paragraph holds several texts of one language, in the order of the file.
fn number_parts(rows: &mut [ParsedRow]) {
    let mut holders: HashMap<[String; 3], Vec<usize>> = HashMap::new();
    for (at, row) in rows.iter_mut().enumerate() {
        row.key = if row.paragraph.is_empty() { hash_of(&row.text) } else { row.paragraph.clone() };
        holders.entry([document(row), row.lang.clone(), row.key.clone()]).or_default().push(at);
    }
    for several in holders.into_values().filter(|several| several.len() > 1) {
        for (part, at) in several.into_iter().enumerate() {
            let row = &mut rows[at];
            row.key = format!("{}/{}", row.key, part + 1);
            if !row.paragraph.is_empty() {
                row.paragraph.clone_from(&row.key);
            }
        }
    }
}

/// The key of a text whose paragraph the file does not give.
fn hash_of(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    digest[..6].iter().fold(String::from("t:"), |key, byte| format!("{key}{byte:02x}"))
}
