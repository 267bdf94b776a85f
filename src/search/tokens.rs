//! Tokens: the words of a text, folded, with where each stands; symbols whole as well, Chinese by characters.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use crate::text::{fold, is_chinese};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    Word,
    /// One Chinese character.
    Character,
    /// A symbol, a paragraph or another number of several parts, before its parts: `a/hrc/39/6`, `120.89`.
    Symbol,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    pub sort: Sort,
    /// Folded.
    pub word: String,
    /// In bytes of the text.
    pub place: Range<usize>,
}

/// Those words and characters alone that, as they stand, are wanted, and no symbols: folding takes long.
pub fn words_like(text: &str, wanted: impl Fn(&str) -> bool) -> Vec<Token> {
    let words = runs(text).into_iter().filter(|run| wanted(&text[run.clone()])).map(|run| token(text, run));
    words.filter(|token| !token.word.is_empty()).collect()
}

pub fn tokens(text: &str) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    let mut chain: Vec<Range<usize>> = Vec::new();
    for run in runs(text) {
        let joined = chain.last().is_some_and(|last| is_joint(&text[last.end..run.start]));
        if !joined {
            close(text, &mut chain, &mut found);
        }
        match text[run.clone()].starts_with(is_chinese) {
            true => {
                close(text, &mut chain, &mut found);
                found.push(token(text, run));
            }
            false => chain.push(run),
        }
    }
    close(text, &mut chain, &mut found);
    found.retain(|token| !token.word.is_empty());
    found
}

/// A word, or a Chinese character.
fn token(text: &str, place: Range<usize>) -> Token {
    let sort = if text[place.clone()].starts_with(is_chinese) { Sort::Character } else { Sort::Word };
    Token { sort, word: fold(&text[place.clone()]), place }
}

/// Each word, and each Chinese character.
fn runs(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut open = false;
    for (at, letter) in text.char_indices() {
        let end = at + letter.len_utf8();
        if is_chinese(letter) {
            found.push(at..end);
            open = false;
        } else if letter.is_alphanumeric() || (open && !letter.is_ascii() && (is_combining_mark(letter) || letter == '\u{640}')) {
            match found.last_mut().filter(|_| open) {
                Some(run) => run.end = end,
                None => found.push(at..end),
            }
            open = true;
        } else {
            open = false;
        }
    }
    found
}

/// What stands between the parts of a symbol.
fn is_joint(between: &str) -> bool {
    let mut letters = between.chars();
    let joint = letters
        .next()
        .is_some_and(|letter| matches!(letter, '/' | '.' | '-' | '／' | '．' | '－' | '٫' | '\u{2010}'..='\u{2013}'));
    joint && letters.next().is_none()
}

/// Adds the words of a chain, and before them the chain as one where it is a symbol.
fn close(text: &str, chain: &mut Vec<Range<usize>>, found: &mut Vec<Token>) {
    if let [first, .., last] = chain.as_slice() {
        let place = first.start..last.end;
        let word = fold(&text[place.clone()]);
        if word.contains('/') || word.contains(|letter: char| letter.is_ascii_digit()) {
            found.push(Token { sort: Sort::Symbol, word, place });
        }
    }
    found.extend(chain.drain(..).map(|place| token(text, place)));
}

/// The terms under which a text is found by its words, each with its place among them. Chinese is found by pairs of
/// characters, since every word is a row of such pairs wherever words begin; the last character stands alone too.
pub fn terms(tokens: &[Token]) -> Vec<(usize, String)> {
    let mut terms = Vec::with_capacity(tokens.len());
    let mut place = 0;
    for (at, token) in tokens.iter().enumerate() {
        let next = tokens.get(at + 1).filter(|next| next.sort == Sort::Character && next.place.start == token.place.end);
        match (token.sort, next) {
            (Sort::Symbol, _) => {
                terms.push((place, token.word.clone()));
                continue;
            }
            (Sort::Character, Some(next)) => terms.push((place, format!("{}{}", token.word, next.word))),
            _ => terms.push((place, token.word.clone())),
        }
        place += 1;
    }
    terms
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        tokens(text).into_iter().map(|token| token.word).collect()
    }

    #[test]
    fn words_are_folded_and_know_their_place() {
        let text = "L’Égalité, ребёнка";
        let found = tokens(text);
        assert_eq!(words(text), ["l", "egalite", "ребенка"]);
        assert_eq!(&text[found[1].place.clone()], "Égalité");
    }

    #[test]
    fn symbols_and_paragraphs_are_whole_and_in_parts() {
        assert_eq!(words("see CEDAW/C/SEN/CO/3-7."), ["see", "cedaw/c/sen/co/3-7", "cedaw", "c", "sen", "co", "3", "7"]);
        assert_eq!(words("120.89, anti-corruption"), ["120.89", "120", "89", "anti", "corruption"]);
        assert_eq!(words("第１２０．８９段"), ["第", "120.89", "120", "89", "段"]);
    }

    #[test]
    fn chinese_is_found_by_pairs() {
        let found = terms(&tokens("儿童权利 2030年"));
        let found: Vec<(usize, &str)> = found.iter().map(|(place, term)| (*place, term.as_str())).collect();
        assert_eq!(found, [(0, "儿童"), (1, "童权"), (2, "权利"), (3, "利"), (4, "2030"), (5, "年")]);
    }
}
