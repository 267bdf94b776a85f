//! Stems: what the forms of a word share, in the languages that have them.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;
use std::sync::LazyLock;

use frostem::{Algorithm, Stemmer};

use crate::text::{fold, stem, without_article};

/// The languages whose words have endings; Chinese has none.
pub const LANGUAGES: [&str; 5] = ["ar", "en", "es", "fr", "ru"];

/// Forms of one word that no rule of endings brings together, a line each, by language.
static IRREGULAR: LazyLock<HashMap<(&str, String), String>> = LazyLock::new(|| {
    let mut forms = HashMap::new();
    for line in include_str!("irregular.txt").lines().filter(|line| !line.starts_with('#')) {
        let Some((code, words)) = line.split_once(' ') else { continue };
        let Some(lang) = LANGUAGES.into_iter().find(|lang| *lang == code) else { continue };
        let words: Vec<String> = words.split_whitespace().map(fold).collect();
        for found in words.iter().flat_map(|word| by_rule(word, lang)) {
            forms.entry((lang, found)).or_insert_with(|| words[0].clone());
        }
    }
    forms
});

/// What the irregular forms are filed under.
static FILED: LazyLock<HashSet<(&str, &str)>> =
    LazyLock::new(|| IRREGULAR.iter().map(|((lang, _), word)| (*lang, word.as_str())).collect());

/// Whether other forms of what has these stems may begin with another letter: behind the "and" and the article of Arabic,
/// and where no rule brings the forms together.
pub fn begins_otherwise(stems: &[String], lang: &str) -> bool {
    lang == "ar" || stems.iter().any(|stem| FILED.contains(&(lang, stem.as_str())))
}

/// So many words of a language are remembered: a few thousand make up nearly all that is written.
const REMEMBERED: usize = 5_000;

type Stems = Rc<[String]>;

thread_local! {
    /// Of words of each language that were met before.
    static LATELY: RefCell<HashMap<&'static str, HashMap<String, Stems>>> = RefCell::default();
}

/// Of a folded word: one stem, or two where both stemmers know the language and differ. What either brings together is
/// found: Snowball knows verbs better, ours nouns and adjectives of one root, and the article and the "and" of Arabic.
pub fn stems(word: &str, lang: &'static str) -> Stems {
    LATELY.with_borrow_mut(|lately| {
        let known = lately.entry(lang).or_default();
        if let Some(stems) = known.get(word) {
            return Rc::clone(stems);
        }
        if known.len() >= REMEMBERED {
            known.clear();
        }
        let stems: Stems = stems_anew(word, lang).into();
        known.insert(word.to_owned(), Rc::clone(&stems));
        stems
    })
}

fn stems_anew(word: &str, lang: &'static str) -> Vec<String> {
    let mut stems = by_rule(word, lang);
    for stem in &mut stems {
        if let Some(one) = IRREGULAR.get(&(lang, stem.clone())) {
            stem.clone_from(one);
        }
    }
    stems.dedup();
    stems
}

fn by_rule(word: &str, lang: &str) -> Vec<String> {
    let bare = if lang == "ar" { without_article(word) } else { word };
    let mut stems = vec![stem(word, lang)];
    if let Some(algorithm) = algorithm(lang) {
        stems.push(Stemmer::new(algorithm).stem(bare).into_owned());
    }
    stems.dedup();
    stems
}

/// Snowball's Spanish and French would make one of *trata* and *tratado*, of *traite* and *traitement*.
fn algorithm(lang: &str) -> Option<Algorithm> {
    Some(match lang {
        "ar" => Algorithm::Arabic,
        "en" => Algorithm::English,
        "ru" => Algorithm::Russian,
        _ => return None,
    })
}

/// The languages in whose letters a word is written.
pub fn languages_of(word: &str) -> &'static [&'static str] {
    match word.chars().find(|letter| letter.is_alphabetic()) {
        Some('a'..='z') => &["en", "es", "fr"],
        Some('\u{400}'..='\u{52f}') => &["ru"],
        Some('\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}') => &["ar"],
        _ => &[],
    }
}

/// Words so frequent that nobody means them; they count only where nothing else is asked for, or in quotes.
pub fn is_slight(word: &str) -> bool {
    const SLIGHT: &str = "a an and as at by for from in is it of on or s that the to with \
        au aux ce d dans de des du en et est l la le les ou par pour que qu sur un une \
        al con del el las los o para por se su sus una y \
        в и из к на не о об от по при с со у \
        ال الى او ان عن على علي في من مع و \
        的 和 与 在 对 及 之 了 以";
    SLIGHT.split_whitespace().any(|slight| slight == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meet(lang: &'static str, one: &str, other: &str) -> bool {
        let others = stems(&fold(other), lang);
        stems(&fold(one), lang).iter().any(|stem| others.contains(stem))
    }

    #[test]
    fn the_forms_of_a_word_meet() {
        for (lang, forms) in [
            ("en", "discriminate discrimination discriminatory discriminating"),
            ("en", "implement implementing implementation implemented"),
            ("en", "ratify ratified ratifying ratification"),
            ("en", "child children"),
            ("en", "person people persons"),
            ("fr", "égalité égalités egalite"),
            ("fr", "enfant enfants"),
            ("fr", "national nationaux nationales"),
            ("es", "niño niños niña niñas nino"),
            ("es", "mujer mujeres"),
            ("es", "discriminación discriminaciones discriminacion"),
            ("ru", "ребёнок ребёнка ребенку дети детей детям детьми детях"),
            ("ru", "право права прав правам правами правах"),
            ("ar", "طفل الطفل أطفال الأطفال والأطفال للأطفال"),
            ("ar", "المعاهدات معاهدة والمعاهدة للمعاهدات فالمعاهدة"),
            ("ar", "حقوق الحقوق وحقوق بحقوق حقوقها"),
            ("ar", "المرأة للمرأة والمرأة نساء النساء والنساء"),
            ("ar", "تعليم والتعليم فالتعليم للتعليم"),
        ] {
            let forms: Vec<&str> = forms.split(' ').collect();
            for form in &forms {
                assert!(
                    meet(lang, forms[0], form),
                    "{} and {form}: {:?} {:?}",
                    forms[0],
                    stems(&fold(forms[0]), lang),
                    stems(&fold(form), lang)
                );
            }
        }
    }

    #[test]
    fn different_words_stay_apart() {
        for (lang, one, other) in [
            ("en", "violation", "violence"),
            ("en", "right", "rite"),
            ("es", "trata", "tratado"),
            ("fr", "traite", "traitement"),
            ("ru", "право", "правительство"),
            ("ar", "طفل", "طلب"),
        ] {
            assert!(!meet(lang, one, other), "{one} and {other}");
        }
    }

    #[test]
    fn the_script_tells_the_languages() {
        assert_eq!(languages_of("droits"), ["en", "es", "fr"]);
        assert_eq!((languages_of("права"), languages_of("حقوق")), (&["ru"][..], &["ar"][..]));
        assert!(languages_of("权").is_empty() && languages_of("2030").is_empty());
    }
}
