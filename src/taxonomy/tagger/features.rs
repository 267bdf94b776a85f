//! Features: what a text is judged by. Words and their pairs, stems that stand near each other, pieces of words.

use super::names;
use crate::text::{fold, words};

/// Each kind of feature counts alike, however many of it a text has.
pub const KINDS: usize = 3;
/// Stems so many places apart still make a pair.
const NEAR: usize = 5;
/// Pieces have so many letters; the space before and after a word counts as one.
const PIECES: [usize; 2] = [4, 5];

/// The features of a text by kind, as hashes, as often as they stand in it.
pub fn features(text: &str, lang: &str) -> [Vec<u32>; KINDS] {
    let folded = names::explained(&fold(text), lang);
    let all: Vec<&str> = folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let stems = words(&folded, lang);
    let mut pairs: Vec<u32> = all.iter().map(|word| hash(&["word", word])).collect();
    pairs.extend(all.windows(2).map(|pair| hash(&["word", pair[0], pair[1]])));
    let mut near: Vec<u32> = stems.iter().map(|stem| hash(&["stem", stem])).collect();
    for (at, first) in stems.iter().enumerate() {
        for second in stems.iter().skip(at + 1).take(NEAR) {
            let (one, other) = if first < second { (first, second) } else { (second, first) };
            near.push(hash(&["near", one, other]));
        }
    }
    [pairs, near, all.iter().flat_map(|word| pieces(word)).collect()]
}

fn pieces(word: &str) -> Vec<u32> {
    let spaced = format!(" {word} ");
    let starts: Vec<usize> = spaced.char_indices().map(|(at, _)| at).chain([spaced.len()]).collect();
    if starts.len() <= PIECES[0] {
        return vec![hash(&["piece", word])];
    }
    let of_length = |length: usize| starts.windows(length + 1).map(move |piece| (piece[0], piece[length]));
    PIECES.into_iter().flat_map(of_length).map(|(from, to)| hash(&["piece", &spaced[from..to]])).collect()
}

/// FNV-1a of 64 bits, folded to 32; the same on every machine, since models are shipped.
pub fn hash(parts: &[&str]) -> u32 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    let long = parts.iter().fold(0xcbf2_9ce4_8422_2325, |hash, part| part.bytes().chain([0xff]).fold(hash, step));
    (long ^ (long >> 32)) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_and_endings_matter_little_to_stems_that_stand_near_each_other() {
        let [one, other] =
            ["Protect migrant workers", "Workers, migrants: protection"].map(|text| features(text, "en")[1].clone());
        let shared = one.iter().filter(|feature| other.contains(feature)).count();
        assert_eq!(shared, one.len());
    }

    #[test]
    fn words_are_cut_between_letters() {
        let pieces = |text: &str| features(text, "ru")[2].len();
        assert_eq!((pieces("человека"), pieces("мир"), pieces("и"), pieces("  ")), (7 + 6, 2 + 1, 1, 0));
    }
}
