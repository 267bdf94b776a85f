//! Direction: which way a language is written, and where a text changes its way.

/// Primary subtags of languages written from right to left when no script is named.
const RIGHT_TO_LEFT: [&str; 14] = ["ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "nqo", "ps", "sd", "syr", "ur", "yi"];
const RIGHT_TO_LEFT_SCRIPTS: [&str; 6] = ["arab", "aran", "hebr", "nkoo", "syrc", "thaa"];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    LeftToRight,
    RightToLeft,
}

impl Direction {
    /// The direction of a BCP 47 language tag; a script in it wins over the language.
    pub fn of(lang: &str) -> Direction {
        let lang = lang.to_ascii_lowercase();
        let mut subtags = lang.split(['-', '_']);
        let language = subtags.next().unwrap_or_default();
        let right_to_left = match subtags.find(|subtag| is_script(subtag)) {
            Some(script) => RIGHT_TO_LEFT_SCRIPTS.contains(&script),
            None => RIGHT_TO_LEFT.contains(&language),
        };
        if right_to_left { Direction::RightToLeft } else { Direction::LeftToRight }
    }

    /// The direction of the first letter, where nobody says in which language the words are.
    pub fn of_words(words: &str) -> Option<Direction> {
        let letters = words.chars().filter(|character| !character.is_numeric());
        letters.filter_map(|letter| own_direction(letter, Direction::LeftToRight)).next()
    }

    pub fn is_right_to_left(self) -> bool {
        self == Direction::RightToLeft
    }
}

fn is_script(subtag: &str) -> bool {
    subtag.len() == 4 && subtag.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// A text in stretches that run one way each, in the order of reading. A short form of the Unicode bidirectional
/// algorithm (UAX 9): a number goes with the letters before it, signs and spaces go with equal neighbours and else
/// with the paragraph. Word processors want each such stretch marked.
pub fn stretches(words: &str, paragraph: Direction) -> Vec<(Direction, &str)> {
    let mut found: Vec<(Direction, usize, usize)> = Vec::new();
    let mut settled: Option<Direction> = None;
    let mut open = 0;
    for (at, character) in words.char_indices() {
        let Some(direction) = own_direction(character, settled.unwrap_or(paragraph)) else {
            continue;
        };
        let between = if settled == Some(direction) { direction } else { paragraph };
        add(&mut found, between, open, at);
        open = at + character.len_utf8();
        add(&mut found, direction, at, open);
        settled = Some(direction);
    }
    add(&mut found, paragraph, open, words.len());
    found.into_iter().map(|(direction, from, to)| (direction, &words[from..to])).collect()
}

fn add(found: &mut Vec<(Direction, usize, usize)>, direction: Direction, from: usize, to: usize) {
    if from == to {
        return;
    }
    match found.last_mut() {
        Some((last, _, end)) if *last == direction => *end = to,
        _ => found.push((direction, from, to)),
    }
}

/// The direction of a letter or number; none for signs and spaces.
fn own_direction(character: char, before: Direction) -> Option<Direction> {
    match character {
        '\u{200e}' => Some(Direction::LeftToRight),
        '\u{200f}'
        | '\u{0590}'..='\u{08ff}'
        | '\u{fb1d}'..='\u{fdff}'
        | '\u{fe70}'..='\u{fefc}'
        | '\u{10800}'..='\u{10fff}'
        | '\u{1e800}'..='\u{1efff}' => Some(Direction::RightToLeft),
        _ if character.is_numeric() => Some(before),
        _ if character.is_alphabetic() => Some(Direction::LeftToRight),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::Direction::{LeftToRight, RightToLeft};
    use super::*;

    #[test]
    fn a_script_in_the_tag_wins_over_the_language() {
        assert_eq!(Direction::of("ar"), RightToLeft);
        assert_eq!(Direction::of("ar-EG"), RightToLeft);
        assert_eq!(Direction::of("az-Arab"), RightToLeft);
        assert_eq!(Direction::of("ks-Deva"), LeftToRight);
        assert_eq!(Direction::of("zh-Hans"), LeftToRight);
        assert_eq!(Direction::of(""), LeftToRight);
        assert_eq!(Direction::of_words("12. حقوق CAT"), Some(RightToLeft));
        assert_eq!(Direction::of_words("12 – 5"), None);
    }

    #[test]
    fn a_symbol_of_the_united_nations_stays_in_one_piece_inside_arabic() {
        assert_eq!(
            stretches("الوثيقة A/HRC/59/7، الفقرة 6.42", RightToLeft),
            [(RightToLeft, "الوثيقة "), (LeftToRight, "A/HRC/59/7"), (RightToLeft, "، الفقرة 6.42")]
        );
    }

    #[test]
    fn signs_at_the_edge_go_with_the_paragraph() {
        assert_eq!(
            stretches("See “حقوق الإنسان”.", LeftToRight),
            [(LeftToRight, "See “"), (RightToLeft, "حقوق الإنسان"), (LeftToRight, "”.")]
        );
        assert_eq!(stretches("12 – 5", RightToLeft), [(RightToLeft, "12 – 5")]);
        assert!(stretches("", RightToLeft).is_empty());
    }
}
