//! Subjects: what a text is about, by the words that the field has for it in six languages, without any labelled example.

mod phrases;

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use baraza_encoder::Vector;

use super::tagger::{Suggestion, Tagger, most_specific};
use phrases::{Phrases, tokens};

/// How likely a text carries a subject that it names once, or that it has one hint of.
const NAMED: f32 = 0.7;
const HINTED: f32 = 0.1;
/// What the words of the field count beside what a text means.
const WORDS: f32 = 0.5;

/// The vocabulary, in the order of the table: a subject before those that more recommendations speak of, so that of several
/// that a text carries the rarest is the main one; those that name nothing particular come last.
struct Vocabulary {
    /// Ids of themes.
    subjects: Vec<String>,
    by_lang: HashMap<String, Phrases>,
}

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| {
    let mut reader = csv::Reader::from_reader(include_bytes!("subjects.csv").as_slice());
    let mut vocabulary = Vocabulary { subjects: Vec::new(), by_lang: HashMap::new() };
    for row in reader.records().map(|row| row.expect("the table is embedded")) {
        // The first rows have no theme: their phrases look like a subject's and speak of none.
        let id = Some(format!("theme:{}", &row[0])).filter(|_| !row[0].is_empty());
        if let Some(id) = id.filter(|id| vocabulary.subjects.last() != Some(id)) {
            vocabulary.subjects.push(id);
        }
        let subject = vocabulary.subjects.len().checked_sub(1);
        let phrases = vocabulary.by_lang.entry(row[1].to_owned()).or_insert_with(|| Phrases::of_language(&row[1]));
        for (column, is_name) in [(2, true), (3, false)] {
            row[column].split(';').for_each(|phrase| phrases.add(phrase, subject, is_name));
        }
    }
    vocabulary
});

/// How likely each theme is the text's main one, the likeliest first: as the tagger sees it if it was taught the language,
/// else by the words of the field, and by what the tagger makes of the text's meaning as well, if that is handed over.
pub fn main_themes(tagger: Option<&Tagger>, text: &str, lang: &str, meaning: Option<&Vector>) -> Vec<Suggestion> {
    let by_tagger = tagger.map(|tagger| tagger.main_themes(text, lang, meaning)).unwrap_or_default();
    if tagger.is_some_and(|tagger| tagger.knows(lang)) {
        return by_tagger;
    }
    let by_words = main_subjects(text, lang);
    if by_tagger.is_empty() { by_words } else { mixed(by_words, by_tagger) }
}

fn mixed(by_words: Vec<Suggestion>, by_meaning: Vec<Suggestion>) -> Vec<Suggestion> {
    let mut likely: BTreeMap<String, f32> = BTreeMap::new();
    for (share, themes) in [(WORDS, by_words), (1.0 - WORDS, by_meaning)] {
        themes.into_iter().for_each(|theme| *likely.entry(theme.term).or_default() += share * theme.confidence);
    }
    let mut mixed: Vec<Suggestion> = likely.into_iter().map(|(term, confidence)| Suggestion { term, confidence }).collect();
    mixed.sort_by(|one, other| other.confidence.total_cmp(&one.confidence));
    mixed
}

/// How likely each subject is the text's main one, the likeliest first; nothing where the text names none.
fn main_subjects(text: &str, lang: &str) -> Vec<Suggestion> {
    let Some(phrases) = VOCABULARY.by_lang.get(lang) else { return Vec::new() };
    let mut without = vec![1.0; VOCABULARY.subjects.len()];
    for said in phrases.said_in(&tokens(text, lang)) {
        without[said.subject] *= 1.0 - if said.is_name { NAMED } else { HINTED };
    }
    most_specific(VOCABULARY.subjects.iter().zip(without.into_iter().map(|without| 1.0 - without)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::taxonomy::terms;
    use baraza_encoder::Encoder;

    fn main_subject(text: &str, lang: &str) -> String {
        main_subjects(text, lang).first().map_or_else(String::new, |first| first.term.clone())
    }

    #[test]
    fn one_recommendation_has_one_subject_in_all_languages() {
        for (subject, texts) in [
            (
                "theme:death-penalty",
                [
                    "إلغاء عقوبة الإعدام",
                    "Abolish the death penalty",
                    "Abolir la pena de muerte",
                    "Abolir la peine de mort",
                    "Отменить смертную казнь",
                    "废除死刑",
                ],
            ),
            (
                "theme:upr-info-right-to-housing",
                [
                    "ضمان الحق في السكن اللائق للمرأة",
                    "Guarantee women the right to adequate housing",
                    "Garantizar a las mujeres el derecho a una vivienda adecuada",
                    "Garantir aux femmes le droit à un logement convenable",
                    "Гарантировать женщинам право на достаточное жилище",
                    "保障妇女的适足住房权",
                ],
            ),
            (
                "theme:upr-info-human-rights-defenders",
                [
                    "حماية المدافعين عن حقوق الإنسان والصحفيين",
                    "Protect human rights defenders and journalists",
                    "Proteger a los defensores de los derechos humanos y a los periodistas",
                    "Protéger les défenseurs des droits de l’homme et les journalistes",
                    "Защищать правозащитников и журналистов",
                    "保护人权维护者和记者",
                ],
            ),
        ] {
            for (lang, text) in ["ar", "en", "es", "fr", "ru", "zh"].into_iter().zip(texts) {
                assert_eq!(main_subject(text, lang), subject, "{text}");
            }
        }
    }

    #[test]
    fn the_particular_comes_before_what_it_stands_in() {
        assert_eq!(main_subject("Ratify the second Optional Protocol to ICCPR", "en"), "theme:death-penalty");
        assert_eq!(main_subject("Ratify the core human rights treaties", "en"), "theme:upr-info-international-instruments");
        assert_eq!(main_subject("Consult Māori women", "en"), "theme:indigenous-peoples");
    }

    #[test]
    fn the_tagger_speaks_where_it_was_taught_the_language() {
        let tagger = Tagger::first().expect("it ships");
        let themes = |text: &str, lang: &str| main_themes(Some(&tagger), text, lang, None);
        assert_eq!(themes("Abolish the death penalty", "en"), tagger.main_themes("Abolish the death penalty", "en", None));
        assert_eq!(themes("Abolir la pena de muerte", "es"), main_subjects("Abolir la pena de muerte", "es"));
    }

    #[test]
    fn where_it_was_not_its_reading_of_the_meaning_counts_beside_the_words_of_the_field() {
        let tagger = Tagger::first().expect("it ships");
        let text = "Abolir la pena de muerte";
        let meaning = Encoder::open().vectors(&[text]).remove(0);
        let likely = |meaning: Option<&Vector>| main_themes(Some(&tagger), text, "es", meaning).remove(0);
        let (by_words, by_both) = (likely(None), likely(Some(&meaning)));
        assert_eq!((by_words.term.as_str(), by_both.term.as_str()), ("theme:death-penalty", "theme:death-penalty"));
        assert!(by_both.confidence > by_words.confidence + 0.05, "{by_words:?} {by_both:?}");
    }

    #[test]
    fn what_only_looks_like_a_subject_is_none() {
        assert_eq!(main_subjects("Sin embargo, continuar", "es"), []);
        assert_eq!(main_subject("القضاء على جميع أشكال التمييز العنصري", "ar"), "theme:racial-discrimination");
    }

    #[test]
    fn what_names_no_subject_and_what_is_no_language_of_the_table_gives_nothing() {
        assert_eq!(main_subjects("Continue its efforts", "en"), []);
        assert_eq!(main_subjects("Die Todesstrafe abschaffen", "de"), []);
        assert_eq!(main_subjects("", "zh"), []);
    }

    #[test]
    fn each_subject_is_a_term_with_words_in_six_languages_and_one_that_the_first_tagger_knows() {
        let tagger = Tagger::first().expect("it ships");
        for subject in &VOCABULARY.subjects {
            assert!(terms::find(subject).is_some() && tagger.labels().contains(subject), "{subject}");
        }
        assert_eq!(VOCABULARY.by_lang.len(), 6);
        for (lang, phrases) in &VOCABULARY.by_lang {
            assert_eq!(phrases.subjects(), VOCABULARY.subjects.len(), "{lang}");
        }
    }
}
