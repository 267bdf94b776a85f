//! Phrases of one language, and which of them a text has: the longest that fits counts, and its words count for it alone.

use std::collections::{BTreeSet, HashMap};

use crate::taxonomy::tagger::names;
use crate::text::{fold, is_chinese, runs, without_article};

/// At the end of a word: whatever follows.
const ANY_ENDING: char = '*';
/// The fewest letters that stand before it.
const LEAST_BEGINNING: usize = 2;

/// A phrase says that a text is about a subject, or is a hint that it may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Said {
    pub subject: usize,
    pub is_name: bool,
}

struct Word {
    letters: String,
    is_beginning: bool,
}

struct Phrase {
    words: Vec<Word>,
    letters: usize,
    says: Vec<Said>,
}

pub struct Phrases {
    lang: String,
    phrases: Vec<Phrase>,
    /// By what is written.
    places: HashMap<String, usize>,
    /// By the first word, and by the beginning of the first word.
    by_word: HashMap<String, Vec<usize>>,
    by_beginning: HashMap<String, Vec<usize>>,
}

/// The words of a folded text, and of Chinese each character, in the forms in which a phrase may have them.
pub fn tokens(text: &str, lang: &str) -> Vec<Vec<String>> {
    words(&names::explained(&fold(text), lang)).map(|word| forms(word, lang)).collect()
}

fn words(folded: &str) -> impl Iterator<Item = &str> {
    runs(folded).into_iter().flat_map(move |run| {
        let run = &folded[run];
        let mut ends: Vec<usize> = vec![0];
        for (at, letter) in run.char_indices().filter(|(_, letter)| is_chinese(*letter)) {
            ends.extend([at, at + letter.len_utf8()]);
        }
        ends.push(run.len());
        ends.dedup();
        let pieces: Vec<&str> = ends.windows(2).map(|ends| &run[ends[0]..ends[1]]).collect();
        pieces
    })
}

/// An Arabic word without "and" and the article; "for", "with" and "as" may be written together with it too.
fn forms(word: &str, lang: &str) -> Vec<String> {
    if lang != "ar" {
        return vec![word.to_owned()];
    }
    let bare = without_article(word);
    let joined = bare.strip_prefix(['ل', 'ب', 'ك']).filter(|rest| rest.chars().count() > 2);
    std::iter::once(bare).chain(joined).map(str::to_owned).collect()
}

impl Phrases {
    pub fn of_language(lang: &str) -> Phrases {
        let (phrases, places, by_word, by_beginning) = (Vec::new(), HashMap::new(), HashMap::new(), HashMap::new());
        Phrases { lang: lang.to_owned(), phrases, places, by_word, by_beginning }
    }

    /// Without a subject the phrase takes its words and says nothing.
    pub fn add(&mut self, phrase: &str, subject: Option<usize>, is_name: bool) {
        let written = phrase.split_whitespace().flat_map(|written| self.word(written)).collect::<Vec<Word>>();
        let Some(first) = written.first() else { return };
        let key: String =
            written.iter().flat_map(|word| [word.letters.as_str(), if word.is_beginning { "* " } else { " " }]).collect();
        let next = self.phrases.len();
        let place = *self.places.entry(key).or_insert(next);
        if place == next {
            let by_first = if first.is_beginning { &mut self.by_beginning } else { &mut self.by_word };
            by_first.entry(first.letters.clone()).or_default().push(place);
            let letters = written.iter().map(|word| word.letters.chars().count()).sum();
            self.phrases.push(Phrase { words: written, letters, says: Vec::new() });
        }
        let says = &mut self.phrases[place].says;
        says.extend(subject.map(|subject| Said { subject, is_name }).filter(|said| !says.contains(said)));
    }

    /// Of what is written between two spaces; several words of Chinese.
    fn word(&self, written: &str) -> Vec<Word> {
        let folded = fold(written);
        let is_beginning = folded.ends_with(ANY_ENDING);
        let mut found: Vec<Word> =
            words(&folded).map(|word| Word { letters: forms(word, &self.lang).swap_remove(0), is_beginning: false }).collect();
        if let Some(last) = found.last_mut() {
            last.is_beginning = is_beginning;
        }
        found
    }

    /// What the text's phrases say, each phrase once.
    pub fn said_in(&self, tokens: &[Vec<String>]) -> Vec<Said> {
        let mut found: BTreeSet<usize> = BTreeSet::new();
        let mut at = 0;
        while at < tokens.len() {
            let fitting = self.begun_by(&tokens[at]).filter(|place| self.phrases[*place].fits(&tokens[at..]));
            let longest = fitting.min_by_key(|place| {
                let phrase = &self.phrases[*place];
                (std::cmp::Reverse((phrase.words.len(), phrase.letters)), *place)
            });
            at += longest.map_or(1, |place| self.phrases[place].words.len());
            found.extend(longest);
        }
        found.into_iter().flat_map(|place| self.phrases[place].says.iter().copied()).collect()
    }

    fn begun_by<'a>(&'a self, forms: &'a [String]) -> impl Iterator<Item = usize> + 'a {
        forms.iter().flat_map(|word| {
            let ends = word.char_indices().map(|(at, letter)| at + letter.len_utf8()).skip(LEAST_BEGINNING - 1);
            let begun = ends.filter_map(|end| self.by_beginning.get(&word[..end]));
            begun.chain(self.by_word.get(word)).flatten().copied()
        })
    }

    #[cfg(test)]
    pub fn subjects(&self) -> usize {
        let named = self.phrases.iter().flat_map(|phrase| &phrase.says).filter(|said| said.is_name);
        named.map(|said| said.subject).collect::<BTreeSet<_>>().len()
    }
}

impl Phrase {
    fn fits(&self, tokens: &[Vec<String>]) -> bool {
        let is = |word: &Word, form: &String| match word.is_beginning {
            true => form.starts_with(&word.letters),
            false => *form == word.letters,
        };
        self.words.len() <= tokens.len()
            && self.words.iter().zip(tokens).all(|(word, forms)| forms.iter().any(|form| is(word, form)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(phrases: &[(&str, usize)], lang: &str, text: &str) -> Vec<usize> {
        let mut table = Phrases::of_language(lang);
        phrases.iter().for_each(|(phrase, subject)| table.add(phrase, Some(*subject), true));
        table.said_in(&tokens(text, lang)).into_iter().map(|said| said.subject).collect()
    }

    #[test]
    fn the_longest_phrase_takes_its_words() {
        let phrases = [("worker*", 1), ("migrant worker*", 2), ("migrant", 3)];
        assert_eq!(said(&phrases, "en", "Protect migrant workers"), [2]);
        assert_eq!(said(&phrases, "en", "Protect workers, and migrant children"), [1, 3]);
        assert_eq!(said(&phrases, "en", "Workers and workers"), [1]);
    }

    #[test]
    fn one_phrase_may_speak_of_two_subjects() {
        assert_eq!(said(&[("child labour", 1), ("child labour", 2)], "en", "End child labour"), [1, 2]);
    }

    #[test]
    fn accents_apostrophes_articles_and_endings_make_no_difference() {
        assert_eq!(said(&[("droits de l'homme", 1)], "fr", "Les DROITS de l’homme"), [1]);
        assert_eq!(said(&[("السجون", 1)], "ar", "وفي سجون البلد"), [1]);
        assert_eq!(said(&[("تعذيب", 1)], "ar", "منع اللجوء لتعذيب المحتجزين"), [1]);
        assert_eq!(said(&[("пытк*", 1)], "ru", "Запретить пытками"), [1]);
        assert_eq!(said(&[("国家人权机构", 1), ("人权", 2)], "zh", "设立国家人权机构，促进人权"), [1, 2]);
    }
}
