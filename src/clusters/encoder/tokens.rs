//! A text as token numbers: folded as the model was taught, then divided into the pieces that are likeliest together.

use crate::trie::Trie;
use crate::weights::Model;

const UNKNOWN: u32 = 0;
const BEGINNING: u32 = 1;
const END: u32 = 2;
/// Stands for a space inside and before pieces.
const SPACE: &[u8] = "\u{2581}".as_bytes();
/// How much less likely than the rarest piece a letter is that no piece knows, in natural logarithms.
const UNKNOWN_PENALTY: f64 = 10.0;

/// The last piece of the likeliest division of what stands before some place.
#[derive(Clone, Copy)]
struct Ending {
    score: f64,
    start: usize,
    piece: u32,
}

/// The tokens of a text, between the marks of its beginning and its end.
pub fn tokens(model: &Model, text: &str) -> Vec<u32> {
    let mut tokens = vec![END];
    divide(model, &folded(model, text), &mut tokens);
    if tokens.len() == 1 {
        tokens.push(UNKNOWN);
    }
    tokens.push(BEGINNING);
    tokens.reverse();
    tokens
}

/// Compatibility forms are folded by the model's own table; a run of white space is one space, and none stands at the
/// end, but one always stands before the first word.
fn folded(model: &Model, text: &str) -> String {
    let folding = Trie::new(model.foldings);
    let mut folded = SPACE.to_vec();
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let (length, letters) = match folding.prefixes(rest.as_bytes()).last() {
            Some((length, start)) => (length, model.replacement(start)),
            None => (letter.len_utf8(), &rest.as_bytes()[..letter.len_utf8()]),
        };
        for &byte in letters {
            match byte {
                b' ' if folded.ends_with(SPACE) => {}
                b' ' => folded.extend_from_slice(SPACE),
                _ => folded.push(byte),
            }
        }
        rest = &rest[length..];
    }
    while folded.ends_with(SPACE) {
        folded.truncate(folded.len() - SPACE.len());
    }
    String::from_utf8(folded).unwrap_or_default()
}

/// Appends the pieces from the last to the first. Of two divisions that are equally likely the one whose last piece
/// is longer stays, as in SentencePiece.
fn divide(model: &Model, text: &str, pieces: &mut Vec<u32>) {
    let trie = Trie::new(model.pieces);
    let nowhere = Ending { score: f64::NEG_INFINITY, start: 0, piece: UNKNOWN };
    let mut endings = vec![nowhere; text.len() + 1];
    endings[0].score = 0.0;
    for (start, letter) in text.char_indices() {
        let before = endings[start].score;
        let mut offer = |length: usize, piece: u32, score: f64| {
            let ending = &mut endings[start + length];
            if before + score > ending.score {
                *ending = Ending { score: before + score, start, piece };
            }
        };
        let mut known = false;
        for (length, piece) in trie.prefixes(&text.as_bytes()[start..]) {
            offer(length, piece, f64::from(model.score(piece)));
            known |= length == letter.len_utf8();
        }
        if !known {
            offer(letter.len_utf8(), UNKNOWN, f64::from(model.lowest_score) - UNKNOWN_PENALTY);
        }
    }
    let mut end = text.len();
    while end > 0 {
        pieces.push(endings[end].piece);
        end = endings[end].start;
    }
}
