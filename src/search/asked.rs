//! What a visitor asks for: words, beginnings of words, phrases in quotes, symbols; all of them must occur.

use std::ops::Range;
use std::sync::LazyLock;

use jieba_rs::Jieba;

use super::stemming::is_slight;
use super::tokens::{Sort, Token, terms, tokens};

/// More words than these are not looked for: an address may come from anywhere.
const MOST: usize = 16;

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// In any of its forms.
    Word { word: String, place: Range<usize> },
    /// `discrim*`, and a single Chinese character.
    Beginning(String),
    /// Whole, or as the beginning of a longer one; in parts where it may be two words (`men/women`).
    Symbol { whole: String, parts: Vec<String> },
    /// These words in this order, with the terms under which they are found.
    Phrase { words: Vec<String>, terms: Vec<(usize, String)> },
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// As it was typed; the places of words are places in it.
    pub text: String,
    pub units: Vec<Unit>,
}

/// Divides Chinese into words. Only what is asked goes through it: texts are found by pairs of characters, so that a
/// word which the dictionary divides in another way is found all the same. It takes 30 MB, and is loaded when first needed.
static DICTIONARY: LazyLock<Jieba> = LazyLock::new(Jieba::new);

impl Asked {
    pub fn of(text: &str) -> Asked {
        let mut units = Vec::new();
        let quotes: Vec<(usize, &str)> = text.match_indices(is_quote).collect();
        let mut from = 0;
        for pair in quotes.chunks_exact(2) {
            let (open, close) = (&pair[0], &pair[1]);
            loose(text, from..open.0, &mut units);
            units.extend(phrase(&tokens(&text[open.0 + open.1.len()..close.0])));
            from = close.0 + close.1.len();
        }
        loose(text, from..text.len(), &mut units);
        if !units.iter().all(is_slight_unit) {
            units.retain(|unit| !is_slight_unit(unit));
        }
        units.truncate(MOST);
        Asked { text: text.to_owned(), units }
    }

    pub fn is_empty(&self) -> bool {
        self.units.is_empty()
    }

    /// The text with other words in these places.
    pub fn with(&self, others: &[(Range<usize>, String)]) -> String {
        let mut text = self.text.clone();
        for (place, word) in others.iter().rev() {
            text.replace_range(place.clone(), word);
        }
        text
    }
}

fn is_quote(letter: char) -> bool {
    matches!(letter, '"' | '“' | '”' | '„' | '«' | '»' | '「' | '」' | '＂')
}

fn is_slight_unit(unit: &Unit) -> bool {
    match unit {
        Unit::Word { word, .. } | Unit::Beginning(word) => is_slight(word),
        Unit::Symbol { .. } | Unit::Phrase { .. } => false,
    }
}

/// Words outside of quotes.
fn loose(text: &str, part: Range<usize>, units: &mut Vec<Unit>) {
    let offset = part.start;
    let found = tokens(&text[part.clone()]);
    let mut rest = found.as_slice();
    while let [first, after @ ..] = rest {
        let taken = match first.sort {
            Sort::Symbol => {
                let parts = after.iter().take_while(|token| token.place.end <= first.place.end);
                let parts: Vec<String> = parts.map(|token| token.word.clone()).collect();
                let taken = 1 + parts.len();
                units.push(Unit::Symbol { whole: first.word.clone(), parts });
                taken
            }
            Sort::Character => {
                let length = rest.windows(2).take_while(|pair| follows(pair)).count() + 1;
                chinese(&rest[..length], units);
                length
            }
            Sort::Word => {
                let starred = text[offset + first.place.end..].starts_with('*') && first.word.chars().count() > 1;
                let place = offset + first.place.start..offset + first.place.end;
                let word = first.word.clone();
                units.push(if starred { Unit::Beginning(word) } else { Unit::Word { word, place } });
                1
            }
        };
        rest = &rest[taken..];
    }
}

/// Whether the second of two tokens is a character that stands right behind the first.
fn follows(pair: &[Token]) -> bool {
    pair[1].sort == Sort::Character && pair[0].place.end == pair[1].place.start
}

/// A row of characters, as words.
fn chinese(row: &[Token], units: &mut Vec<Unit>) {
    let text: String = row.iter().map(|token| token.word.as_str()).collect();
    let mut rest = row;
    for word in DICTIONARY.cut(&text, false) {
        let (here, after) = rest.split_at(word.word.chars().count().min(rest.len()));
        match here {
            [one] => units.push(Unit::Beginning(one.word.clone())),
            several => units.extend(phrase(several)),
        }
        rest = after;
    }
}

fn phrase(found: &[Token]) -> Option<Unit> {
    let found: Vec<Token> = found.iter().filter(|token| token.sort != Sort::Symbol).cloned().collect();
    let mut terms = terms(&found);
    // The last character of a row stands in a pair already, and alone only where the row ends in the text too.
    if found.len() > 1 && follows(&found[found.len() - 2..]) && found[found.len() - 2].sort == Sort::Character {
        terms.pop();
    }
    let words: Vec<String> = found.into_iter().map(|token| token.word).collect();
    (!words.is_empty()).then_some(Unit::Phrase { words, terms })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn units(text: &str) -> Vec<String> {
        let told = |unit: &Unit| match unit {
            Unit::Word { word, .. } => word.clone(),
            Unit::Beginning(word) => format!("{word}*"),
            Unit::Symbol { whole, parts } => format!("{whole}={}", parts.join("+")),
            Unit::Phrase { terms, .. } => terms.iter().map(|(at, term)| format!("{at}:{term}")).collect::<Vec<_>>().join(" "),
        };
        Asked::of(text).units.iter().map(told).collect()
    }

    #[test]
    fn words_phrases_beginnings_and_symbols_are_told_apart() {
        assert_eq!(units("droits de l'enfant"), ["droits", "enfant"]);
        assert_eq!(units("“rights of the child” discrim* 120.89"), ["0:rights 1:of 2:the 3:child", "discrim*", "120.89=120+89"]);
        assert_eq!(units("CEDAW/C/SEN/CO/3-7"), ["cedaw/c/sen/co/3-7=cedaw+c+sen+co+3+7"]);
        assert_eq!(units("of the"), ["of", "the"]);
        assert_eq!(units("an \"open quote"), ["open", "quote"]);
        assert!(units(" .,! ").is_empty());
    }

    #[test]
    fn chinese_is_divided_into_words() {
        assert_eq!(units("儿童权利"), ["0:儿童", "0:权利"]);
        assert_eq!(units("残疾人的权利"), ["0:残疾 1:疾人", "0:权利"]);
        assert_eq!(units("法"), ["法*"]);
    }

    #[test]
    fn a_word_can_be_replaced_where_it_stands() {
        let asked = Asked::of("Against discriminaton now");
        let Unit::Word { place, .. } = &asked.units[1] else { panic!("a word") };
        assert_eq!(asked.with(&[(place.clone(), "discrimination".into())]), "Against discrimination now");
    }
}
