//! Likeness: a new row that is probably a recommendation which the register has from another source.

use std::collections::HashMap;

use baraza_encoder::Encoder;

use super::import::ParsedRow;
use super::meaning::{self, nearness};
use super::model::Filed;
use super::queries::{documents, filed, vectors};
use crate::db::DbConnection;
use crate::text::{fold, in_both};

/// Of the pieces of both texts, so many in a hundred are in both. Below this, recommendations to ratify two
/// instruments are alike.
const ALIKE: usize = 85;
/// Beyond these a portal has recommendations of many States in one session.
const MOST: usize = 5_000;

/// A recommendation of the same session, and the pieces of three letters of which its texts are made.
struct Sketch {
    id: String,
    symbol: String,
    paragraph: String,
    /// In the order of their codes.
    states: Vec<String>,
    /// By language.
    pieces: HashMap<String, Vec<u64>>,
}

/// What was loaded for the rows before, by document, session and cycle.
#[derive(Default)]
pub struct Neighbours {
    loaded: HashMap<(String, Option<u16>, Option<u8>), Vec<Sketch>>,
    /// Opened when a text is read for the first time.
    encoder: Option<Encoder>,
}

impl Neighbours {
    /// The recommendation that this row, whose own paragraph is in no document of its symbol, probably is.
    pub fn like(&mut self, conn: &mut DbConnection, row: &ParsedRow, symbol: &str) -> diesel::QueryResult<Option<String>> {
        let place = (symbol.to_owned(), row.session, row.cycle);
        if !self.loaded.contains_key(&place) {
            let mut symbols = documents::of_session(conn, row.session, row.cycle)?;
            symbols.retain(|other| other != symbol && (!is_official(other) || !is_official(symbol)));
            symbols.push(symbol.to_owned());
            let all = filed::of_symbols(conn, &symbols)?;
            let sketches = all.iter().flat_map(|(symbol, filed)| filed.iter().map(|filed| sketch(symbol, filed)));
            self.loaded.insert(place.clone(), sketches.take(MOST).collect());
        }
        let own = pieces(&row.text);
        let near = || self.loaded[&place].iter().filter(|other| may_be_one(row, symbol, other));
        let best = near().filter_map(|other| Some((share(&own, other.pieces.get(&row.lang)?), &other.id))).max();
        if let Some((_, id)) = best.filter(|(share, _)| *share >= ALIKE) {
            return Ok(Some(id.clone()));
        }
        let mut states = row.states.clone();
        states.sort_unstable();
        let translated = near().filter(|other| may_be_translated(row, &states, other)).map(|other| other.id.as_str());
        let known = vectors::of_ids(conn, &translated.collect::<Vec<_>>())?;
        if known.is_empty() {
            return Ok(None);
        }
        let own = self.encoder.get_or_insert_default().vectors(&[&row.text]);
        let best = known.iter().flat_map(|(id, vector)| own.iter().map(move |own| (nearness(own, vector), id))).max();
        Ok(best.filter(|(nearness, _)| *nearness >= meaning::SIMILAR).map(|(_, id)| id.clone()))
    }
}

/// Texts of different languages share no letters, but they may have the same meaning. Since others of one session mean
/// nearly the same too, the same States must have recommended both.
fn may_be_translated(row: &ParsedRow, states: &[String], other: &Sketch) -> bool {
    !states.is_empty() && other.states == states && !other.pieces.contains_key(&row.lang)
}

/// Two paragraphs of one document are two recommendations, however alike; so are those of a file without symbols that
/// gives another paragraph.
fn may_be_one(row: &ParsedRow, symbol: &str, other: &Sketch) -> bool {
    let one_lacks_its_paragraph = row.paragraph.is_empty() || other.paragraph.is_empty();
    one_lacks_its_paragraph || (symbol != other.symbol && row.paragraph == other.paragraph)
}

/// A symbol of the United Nations, not the name that stands in for one.
fn is_official(symbol: &str) -> bool {
    symbol.contains('/')
}

fn sketch(symbol: &str, filed: &Filed) -> Sketch {
    Sketch {
        id: filed.recommendation.id.clone(),
        symbol: symbol.to_owned(),
        paragraph: filed.recommendation.paragraph.clone(),
        states: filed.states.clone(),
        pieces: filed.texts.iter().map(|(lang, text)| (lang.clone(), pieces(text))).collect(),
    }
}

/// Sorted, each once.
fn pieces(text: &str) -> Vec<u64> {
    let letters: Vec<u64> = fold(text).chars().filter(|letter| letter.is_alphanumeric()).map(u64::from).collect();
    let mut pieces: Vec<u64> = letters.windows(3).map(|three| (three[0] << 42) | (three[1] << 21) | three[2]).collect();
    pieces.sort_unstable();
    pieces.dedup();
    pieces
}

/// How many in a hundred of all pieces are in both.
fn share(one: &[u64], other: &[u64]) -> usize {
    let both = in_both(one, other);
    (both * 100).checked_div(one.len() + other.len() - both).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alike(one: &str, other: &str) -> bool {
        share(&pieces(one), &pieces(other)) >= ALIKE
    }

    #[test]
    fn another_punctuation_is_alike_and_another_instrument_is_not() {
        assert!(alike("Ratify the ILO Convention – No. 189 (2011)", "Ratify the ILO Convention No. 189 (2011);"));
        assert!(alike(
            "加大力度打击一切形式的歧视，特别是对少数群体的歧视",
            "加大力度打击一切形式的歧视特别是对少数群体的歧视。"
        ));
        assert!(!alike("Ratify the Convention on Migrant Workers", "Ratify the Convention on Enforced Disappearance"));
        assert!(!alike("", ""));
    }
}
