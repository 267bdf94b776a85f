//! Passages: the place in a text where it says what was asked for, and which words of it are marked.

use std::ops::Range;
use std::rc::Rc;

use super::asked::{Asked, Unit};
use super::stemming::{LANGUAGES, begins_otherwise, stems};
use super::tokens::{Sort, Token, tokens, words_like};

/// A piece of a text; whether it is what was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    pub text: String,
    pub marked: bool,
}

/// Which places of a text in this language say what was asked for.
pub fn marks(asked: &Asked, text: &str, lang: &str) -> Vec<Range<usize>> {
    if asked.is_empty() {
        return Vec::new();
    }
    let lang = LANGUAGES.into_iter().find(|known| *known == lang);
    let found = match beginnings(asked, lang) {
        Some(letters) => words_like(text, |word| begins(word, &letters)),
        None => tokens(text),
    };
    let words: Vec<&Token> = found.iter().filter(|token| token.sort != Sort::Symbol).collect();
    let mut marks: Vec<Range<usize>> = Vec::new();
    for unit in &asked.units {
        match unit {
            Unit::Word { word, .. } => marks.extend(forms(&words, word, lang)),
            Unit::Beginning(word) => {
                marks.extend(words.iter().filter(|token| token.word.starts_with(word)).map(|token| token.place.clone()))
            }
            Unit::Phrase { words: phrase, .. } => {
                let rows = words.windows(phrase.len().max(1));
                let same = rows.filter(|row| row.iter().zip(phrase).all(|(token, word)| token.word == *word));
                marks.extend(same.filter_map(|row| Some(row.first()?.place.start..row.last()?.place.end)));
            }
            Unit::Symbol { whole, parts } => {
                let symbols = found.iter().filter(|token| token.sort == Sort::Symbol);
                let same = symbols.filter(|token| {
                    token.word.strip_prefix(whole.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
                });
                let before = marks.len();
                marks.extend(same.map(|token| token.place.clone()));
                if marks.len() == before && !whole.contains(|letter: char| letter.is_ascii_digit()) {
                    parts.iter().for_each(|part| marks.extend(forms(&words, part, lang)));
                }
            }
        }
    }
    marks.sort_by_key(|mark| (mark.start, mark.end));
    joined(marks)
}

/// The letters with which words to be marked begin; none where all words must be looked at.
fn beginnings(asked: &Asked, lang: Option<&'static str>) -> Option<Vec<char>> {
    let letter = |unit: &Unit| match unit {
        Unit::Word { word, .. } if !lang.is_some_and(|lang| begins_otherwise(&stems(word, lang), lang)) => word.chars().next(),
        _ => None,
    };
    asked.units.iter().map(letter).collect()
}

/// Of the letters of ASCII each folds into its small form alone; what others fold into is seen when they are folded.
fn begins(word: &str, letters: &[char]) -> bool {
    word.chars().next().is_some_and(|first| !first.is_ascii() || letters.contains(&first.to_ascii_lowercase()))
}

/// Where a word stands in any of its forms. Stems take long to find, so words that begin otherwise are passed over where
/// they can be.
fn forms<'t>(words: &'t [&Token], word: &'t str, lang: Option<&'static str>) -> impl Iterator<Item = Range<usize>> + 't {
    let wanted = lang.map_or_else(|| Rc::from([]), |lang| stems(word, lang));
    let first = word.chars().next();
    let anywhere = lang.is_some_and(|lang| begins_otherwise(&wanted, lang));
    let is_form = move |other: &str, lang| stems(other, lang).iter().any(|stem| wanted.contains(stem));
    let same = move |token: &&&Token| {
        let near = anywhere || token.word.chars().next() == first;
        near && (token.word == word || lang.is_some_and(|lang| is_form(&token.word, lang)))
    };
    words.iter().filter(same).map(|token| token.place.clone())
}

/// Without overlaps.
fn joined(marks: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut joined: Vec<Range<usize>> = Vec::new();
    for mark in marks {
        match joined.last_mut().filter(|last| mark.start <= last.end) {
            Some(last) => last.end = last.end.max(mark.end),
            None => joined.push(mark),
        }
    }
    joined
}

/// The whole text in pieces.
pub fn pieces(text: &str, marks: &[Range<usize>]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut from = 0;
    for mark in marks {
        pieces.push(Piece { text: text[from..mark.start].to_owned(), marked: false });
        pieces.push(Piece { text: text[mark.clone()].to_owned(), marked: true });
        from = mark.end;
    }
    pieces.push(Piece { text: text[from..].to_owned(), marked: false });
    pieces.retain(|piece| !piece.text.is_empty());
    pieces
}

/// The part of a text of about so many characters in which most is marked, with "…" where it goes on.
pub fn passage(text: &str, marks: &[Range<usize>], most: usize) -> Vec<Piece> {
    let window = window(text, marks, most);
    let inside: Vec<Range<usize>> = marks
        .iter()
        .filter(|mark| mark.start >= window.start && mark.end <= window.end)
        .map(|mark| mark.start - window.start..mark.end - window.start)
        .collect();
    let mut pieces = pieces(&text[window.clone()], &inside);
    let dots = || Piece { text: "…".to_owned(), marked: false };
    if window.start > 0 {
        pieces.insert(0, dots());
    }
    if window.end < text.len() {
        pieces.push(dots());
    }
    pieces
}

fn window(text: &str, marks: &[Range<usize>], most: usize) -> Range<usize> {
    use unicode_segmentation::UnicodeSegmentation;
    let ends: Vec<usize> = text.split_word_bound_indices().map(|(at, _)| at).chain([text.len()]).collect();
    // Characters of three bytes fill a line sooner than they fill a string; close enough for a passage.
    let bytes = most * (text.len() / text.chars().count().max(1)).max(1);
    if text.len() <= bytes {
        return 0..text.len();
    }
    let inside = |start: usize| marks.iter().filter(|mark| mark.start >= start && mark.end <= start + bytes).count();
    let best = marks.iter().max_by_key(|mark| (inside(mark.start), std::cmp::Reverse(mark.start)));
    let wished = best.map_or(0, |mark| mark.start.saturating_sub(bytes / 4));
    let start = ends.iter().copied().rev().find(|end| *end <= wished).unwrap_or(0);
    let end = ends.iter().copied().rev().find(|end| *end <= start + bytes).unwrap_or(text.len());
    let end = best.map_or(end, |mark| end.max(mark.end)).max(start);
    trimmed(text, start..end)
}

fn trimmed(text: &str, window: Range<usize>) -> Range<usize> {
    let part = &text[window.clone()];
    let start = window.start + (part.len() - part.trim_start().len());
    start..(start + part.trim().len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(asked: &str, text: &str, lang: &str) -> Vec<String> {
        marks(&Asked::of(asked), text, lang).into_iter().map(|mark| text[mark].to_owned()).collect()
    }

    #[test]
    fn every_form_of_what_was_asked_is_marked() {
        assert_eq!(marked("children's rights", "The right of every child", "en"), ["right", "child"]);
        assert_eq!(marked("права ребёнка", "О правах детей", "ru"), ["правах", "детей"]);
        assert_eq!(marked("حقوق الطفل", "تعزيز حقوق الأطفال", "ar"), ["حقوق", "الأطفال"]);
        assert_eq!(marked("儿童权利", "保护儿童的权利", "zh"), ["儿童", "权利"]);
        assert_eq!(marked("\"droits de l’enfant\"", "les Droits de l'enfant et du droit", "fr"), ["Droits de l'enfant"]);
        assert_eq!(marked("120.89 discrim*", "120.89/1 no discrimination", "en"), ["120.89/1", "discrimination"]);
    }

    #[test]
    fn a_passage_shows_where_it_is_said() {
        let text = format!("{} torture must end. {}", "Before. ".repeat(40), "After. ".repeat(40));
        let pieces = passage(&text, &marks(&Asked::of("torture"), &text, "en"), 80);
        assert!(pieces.iter().any(|piece| piece.marked && piece.text == "torture"));
        assert!(pieces.first().is_some_and(|piece| piece.text == "…") && pieces.last().is_some_and(|piece| piece.text == "…"));
        assert!(pieces.iter().map(|piece| piece.text.chars().count()).sum::<usize>() < 100);
        assert_eq!(passage("short", &[], 80), [Piece { text: "short".into(), marked: false }]);
    }
}
