//! Nearest: the word that was probably meant, where one is unknown or rare and a similar one is frequent.

use std::ops::Range;

use tantivy::Term;
use tantivy::query::FuzzyTermQuery;

use super::asked::{Asked, Unit};
use super::part::Part;
use crate::error::Error;

/// A word that occurs so often is no slip.
const RARE: u64 = 3;
/// So many times as frequent must the other be.
const TIMES: u64 = 20;

/// How many letters may differ: none in short words, where every other word would be near.
fn distance(word: &str) -> u8 {
    match word.chars().count() {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// A word in the place of another.
pub struct Other {
    pub word: String,
    /// The other is unknown.
    pub needed: bool,
}

pub struct Meant {
    /// What was asked, with other words in it.
    pub text: String,
    /// One that was replaced is unknown: as it stands nothing could be found.
    pub needed: bool,
}

/// What was probably meant, if it was something else.
pub fn meant(parts: &[&Part], asked: &Asked) -> Result<Option<Meant>, Error> {
    let others = asked.units.iter().map(|unit| other(parts, unit)).collect::<Result<Vec<_>, Error>>()?;
    Ok(replaced(asked, others.iter().map(Option::as_ref)))
}

/// What was asked, with the others in the place of what they stand for.
pub fn replaced<'o>(asked: &Asked, others: impl Iterator<Item = Option<&'o Other>>) -> Option<Meant> {
    let mut needed = false;
    let mut words: Vec<(Range<usize>, String)> = Vec::new();
    for (unit, other) in asked.units.iter().zip(others) {
        if let (Unit::Word { place, .. }, Some(other)) = (unit, other) {
            needed |= other.needed;
            words.push((place.clone(), other.word.clone()));
        }
    }
    (!words.is_empty()).then(|| Meant { text: asked.with(&words), needed })
}

/// The word that was probably meant in place of one; none where it stands right, or is no single word.
pub fn other(parts: &[&Part], unit: &Unit) -> Result<Option<Other>, Error> {
    let Unit::Word { word, .. } = unit else { return Ok(None) };
    let mut frequency = 0;
    for part in parts {
        frequency += part.frequency(word)?;
    }
    if frequency > RARE || distance(word) == 0 {
        return Ok(None);
    }
    let similar = similar(parts, word, frequency * TIMES)?;
    Ok(similar.map(|word| Other { word, needed: frequency == 0 }))
}

/// The most frequent of the nearest words, if it occurs more often than so many times.
fn similar(parts: &[&Part], word: &str, least: u64) -> Result<Option<String>, Error> {
    let most = distance(word);
    let first = word.chars().next();
    let mut best: Option<(usize, bool, u64, String)> = None;
    let Some(plain) = parts.first().map(|part| part.fields.plain) else { return Ok(None) };
    // Made once: it costs more than walking through the words.
    let near = FuzzyTermQuery::new(Term::from_field_text(plain, word), most, true).automaton()?;
    for part in parts {
        for segment in part.searcher().segment_readers() {
            let inverted = segment.inverted_index(part.fields.plain)?;
            let mut stream = inverted.terms().search(&near).into_stream()?;
            while let Some((term, info)) = stream.next() {
                let Some(term) = std::str::from_utf8(term).ok().filter(|term| *term != word) else { continue };
                let candidate =
                    (strsim::osa_distance(word, term), term.chars().next() != first, u64::from(info.doc_freq), term.to_owned());
                let better = |(far, elsewhere, often, _): &(usize, bool, u64, String)| {
                    (candidate.0, candidate.1, u64::MAX - candidate.2) < (*far, *elsewhere, u64::MAX - *often)
                };
                if candidate.2 > least && best.as_ref().is_none_or(better) {
                    best = Some(candidate);
                }
            }
        }
    }
    Ok(best.map(|(_, _, _, term)| term))
}
