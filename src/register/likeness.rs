//! Likeness: a new row that is probably a recommendation which the register has from another source.

use std::collections::HashMap;

use super::import::ParsedRow;
use super::model::Filed;
use super::queries::{documents, filed};
use crate::db::DbConnection;
use crate::text::fold;

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
    /// By language.
    pieces: HashMap<String, Vec<u64>>,
}

/// What was loaded for the rows before, by document, session and cycle.
#[derive(Default)]
pub struct Neighbours {
    loaded: HashMap<(String, Option<u16>, Option<u8>), Vec<Sketch>>,
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
        let near = self.loaded[&place].iter().filter(|other| may_be_one(row, symbol, other));
        let best = near.filter_map(|other| Some((share(&own, other.pieces.get(&row.lang)?), &other.id))).max();
        Ok(best.filter(|(share, _)| *share >= ALIKE).map(|(_, id)| id.clone()))
    }
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
    let (mut a, mut b, mut both) = (0, 0, 0);
    while let (Some(left), Some(right)) = (one.get(a), other.get(b)) {
        both += usize::from(left == right);
        a += usize::from(left <= right);
        b += usize::from(right <= left);
    }
    let all = one.len() + other.len() - both;
    (both * 100).checked_div(all).unwrap_or(0)
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
