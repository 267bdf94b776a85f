//! Analysers: how the words of a text come into the index. It makes them itself while it writes, since texts that wait to
//! be written take far less memory than all their words.

use std::rc::Rc;

use tantivy::tokenizer::{TextAnalyzer, Token as Placed, TokenStream, Tokenizer, TokenizerManager};

use super::stemming::{LANGUAGES, languages_of, stems};
use super::tokens::{Sort, terms, tokens};

/// The name of the analyser of words as they stand.
pub const PLAIN: &str = "plain";

/// The name of that of the stems of a language.
pub fn stems_in(lang: &str) -> String {
    format!("stems-{lang}")
}

/// To be done before an index is written to.
pub fn add_to(analysers: &TokenizerManager) {
    analysers.register(PLAIN, TextAnalyzer::from(Analyser { lang: None }));
    for lang in LANGUAGES {
        analysers.register(&stems_in(lang), TextAnalyzer::from(Analyser { lang: Some(lang) }));
    }
}

/// Gives the stems in a language, or words as they stand.
#[derive(Clone)]
struct Analyser {
    lang: Option<&'static str>,
}

/// What was made of a text, one after the other.
struct Words {
    left: std::vec::IntoIter<(usize, String)>,
    word: Placed,
}

impl Tokenizer for Analyser {
    type TokenStream<'a> = Words;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Words {
        let words = match self.lang {
            None => terms(&tokens(text)),
            Some(lang) => stemmed(text, lang),
        };
        Words { left: words.into_iter(), word: Placed::default() }
    }
}

/// Each with the place of its word among those in the letters of the language.
fn stemmed(text: &str, lang: &'static str) -> Vec<(usize, String)> {
    let mut words = tokens(text);
    words.retain(|token| token.sort == Sort::Word && languages_of(&token.word).contains(&lang));
    let placed = |(place, stems): (usize, Rc<[String]>)| stems.iter().map(|stem| (place, stem.clone())).collect::<Vec<_>>();
    words.iter().map(|token| stems(&token.word, lang)).enumerate().flat_map(placed).collect()
}

impl TokenStream for Words {
    fn advance(&mut self) -> bool {
        let Some((position, text)) = self.left.next() else { return false };
        self.word = Placed { position, text, ..Placed::default() };
        true
    }

    fn token(&self) -> &Placed {
        &self.word
    }

    fn token_mut(&mut self) -> &mut Placed {
        &mut self.word
    }
}
