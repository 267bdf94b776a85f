//! The telling words of a text in six languages: without endings, stop words and numbers.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use super::fold;
use super::stems::{stem, without_article};
use super::stop_words::StopWords;

/// A telling word: what is compared, and how it stands in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    pub stem: String,
    pub form: String,
}

/// The stems of the telling words in the order of the text; of Chinese, pairs of characters.
pub fn words(text: &str, lang: &str) -> Vec<String> {
    words_with_forms(text, lang).into_iter().map(|word| word.stem).collect()
}

pub fn words_with_forms(text: &str, lang: &str) -> Vec<Word> {
    let mut found = Vec::new();
    for run in text.split(|letter: char| !letter.is_alphanumeric() && !is_combining_mark(letter)) {
        let mut begun = 0;
        let mut chinese = false;
        for (at, letter) in run.char_indices() {
            if is_chinese(letter) != chinese {
                add(&run[begun..at], chinese, lang, &mut found);
                (begun, chinese) = (at, !chinese);
            }
        }
        add(&run[begun..], chinese, lang, &mut found);
    }
    found
}

/// Words of the texts, each kept apart from the reader's script, which may run the other way.
pub fn apart(words: &[String]) -> String {
    let words: Vec<String> = words.iter().map(|word| format!("\u{2068}{word}\u{2069}")).collect();
    words.join(" · ")
}

/// Where letters and digits stand together.
pub fn runs(text: &str) -> Vec<Range<usize>> {
    let mut runs = Vec::new();
    let mut begun: Option<usize> = None;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        match (letter.is_alphanumeric() || is_combining_mark(letter), begun) {
            (true, None) => begun = Some(at),
            (false, Some(from)) => {
                runs.push(from..at);
                begun = None;
            }
            _ => {}
        }
    }
    runs
}

fn add(run: &str, chinese: bool, lang: &str, found: &mut Vec<Word>) {
    if run.is_empty() {
    } else if chinese {
        pairs(run, found);
    } else if let Some(stem) = telling(run, lang) {
        found.push(Word { stem, form: run.to_owned() });
    }
}

fn telling(run: &str, lang: &str) -> Option<String> {
    let word = fold(run);
    let letters = word.chars().count();
    if word.chars().all(|letter| letter.is_ascii_digit()) {
        // The number of a convention tells something, that of a year or a paragraph does not.
        let year = letters == 4 && (word.starts_with("19") || word.starts_with("20"));
        return ((3..=4).contains(&letters) && !year).then_some(word);
    }
    (letters > 1 && !is_listed(&word, lang)).then(|| stem(&word, lang))
}

fn is_listed(word: &str, lang: &str) -> bool {
    let listed = StopWords::of(lang);
    if lang != "ar" {
        return listed.contains(word);
    }
    // "And", "the", "to" and "with" are written together with the word.
    let bare = without_article(word);
    let joined = bare.strip_prefix(['ل', 'ب']);
    listed.contains(word) || listed.contains(bare) || joined.is_some_and(|rest| listed.contains(rest))
}

fn pairs(run: &str, found: &mut Vec<Word>) {
    for piece in StopWords::of("zh").without(&fold(run)) {
        let starts: Vec<usize> = piece.char_indices().map(|(start, _)| start).chain([piece.len()]).collect();
        for pair in starts.windows(3) {
            let pair = piece[pair[0]..pair[2]].to_owned();
            found.push(Word { stem: pair.clone(), form: pair });
        }
    }
}

pub fn is_chinese(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variants_of_a_word_have_one_stem() {
        for (lang, variants) in [
            ("en", vec!["discriminate", "discrimination", "discriminatory", "Discriminating"]),
            ("en", vec!["children", "child", "children's"]),
            ("en", vec!["disability", "disabilities"]),
            ("fr", vec!["discrimination", "discriminatoires", "discriminations"]),
            ("fr", vec!["l’enfant", "d'enfants", "Enfant"]),
            ("es", vec!["discriminación", "discriminatorias", "discriminatorio"]),
            ("es", vec!["mujer", "mujeres"]),
            ("ru", vec!["дискриминация", "дискриминации", "дискриминацией", "дискриминационный"]),
            ("ru", vec!["дети", "детей", "детям"]),
            ("ar", vec!["المعاهدات", "معاهدة", "والمعاهدة", "للمعاهدات", "معاهداتها"]),
            ("ar", vec!["المرأة", "للمرأة", "والمَرأة"]),
        ] {
            let stems: Vec<_> = variants.iter().map(|variant| words(variant, lang)).collect();
            assert!(stems.iter().all(|stem| stem.len() == 1 && *stem == stems[0]), "{variants:?} gave {stems:?}");
        }
    }

    #[test]
    fn words_of_different_things_stay_apart() {
        for (lang, one, other) in [
            ("en", "violation", "violence"),
            ("fr", "traite", "traitement"),
            ("es", "trata", "tratado"),
            ("es", "violación", "violencia"),
        ] {
            assert_ne!(words(one, lang), words(other, lang), "{one} and {other}");
        }
    }

    #[test]
    fn the_language_of_recommendations_is_dropped() {
        for (lang, text, left) in [
            ("en", "Continue to take effective measures to combat torture", 1),
            ("fr", "Poursuivre les efforts visant à lutter contre la torture", 1),
            ("es", "Seguir adoptando medidas eficaces para combatir la tortura", 1),
            ("ru", "Продолжать принимать эффективные меры по борьбе с пытками", 1),
            ("ar", "مواصلة اتخاذ التدابير الفعالة لمكافحة التعذيب", 1),
            ("zh", "继续采取有效措施打击酷刑", 1),
        ] {
            assert_eq!(words(text, lang).len(), left, "{:?}", words(text, lang));
        }
    }

    #[test]
    fn chinese_gives_pairs_and_other_letters_stay_words() {
        assert_eq!(words("贩运人口UNICEF项目", "zh"), ["贩运", "运人", "人口", "unicef", "项目"]);
    }

    #[test]
    fn numbers_of_conventions_stay_and_years_go() {
        assert_eq!(words("ILO Convention 189 by 2030, article 7", "en"), ["ilo", "convent", "189", "articl"]);
    }

    #[test]
    fn the_form_is_the_word_as_it_stands() {
        let found = words_with_forms("l’Égalité", "fr");
        assert_eq!(found, [Word { stem: "egalit".into(), form: "Égalité".into() }]);
    }
}
