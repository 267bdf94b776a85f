//! Names that few States use, such as those of peoples: read with the word for what they are.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::text::runs;

/// The languages that spell these names alike once accents are gone; `names.csv` has a column for each.
const LANGUAGES: [&str; 3] = ["en", "es", "fr"];
/// Of the longest name.
const MOST_WORDS: usize = 2;

/// By the folded name what it is, in each of the languages.
static NAMES: LazyLock<HashMap<String, [String; LANGUAGES.len()]>> = LazyLock::new(|| {
    let mut reader = csv::Reader::from_reader(include_bytes!("names.csv").as_slice());
    let rows = reader.records().map(|row| row.expect("the table is embedded"));
    rows.flat_map(|row| {
        let kind = [0, 1, 2].map(|column| row[column].to_owned());
        row[3].split("; ").map(|name| (name.to_owned(), kind.clone())).collect::<Vec<_>>()
    })
    .collect()
});

/// The folded text with what each name is after it: a tagger that learned of one people then knows others.
pub fn explained(folded: &str, lang: &str) -> String {
    let Some(language) = LANGUAGES.iter().position(|known| *known == lang) else { return folded.to_owned() };
    let words = runs(folded);
    let (mut text, mut told, mut at) = (String::with_capacity(folded.len()), 0, 0);
    while at < words.len() {
        let mut longest_first = (at..words.len().min(at + MOST_WORDS)).rev();
        let named = longest_first.find_map(|last| Some((last, NAMES.get(&folded[words[at].start..words[last].end])?)));
        if let Some((last, kind)) = named {
            text.push_str(&folded[told..words[last].end]);
            text.push(' ');
            text.push_str(&kind[language]);
            (told, at) = (words[last].end, last);
        }
        at += 1;
    }
    text + &folded[told..]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    #[test]
    fn names_of_peoples_say_what_they_are() {
        assert_eq!(explained(&fold("Māori, in prison"), "en"), "maori indigenous peoples, in prison");
        assert_eq!(explained("of first nations", "en"), "of first nations indigenous peoples");
        assert_eq!(explained("los mapuches", "es"), "los mapuches pueblos indigenas");
        assert_eq!(explained("first aid for nations", "en"), "first aid for nations");
        assert_eq!(explained("маори", "ru"), "маори");
    }

    #[test]
    fn every_name_is_written_as_it_is_looked_up() {
        for (name, kind) in NAMES.iter() {
            assert_eq!(fold(name), *name);
            assert!(runs(name).len() <= MOST_WORDS, "{name}");
            assert!(kind.iter().all(|words| fold(words) == *words), "{kind:?}");
        }
    }
}
