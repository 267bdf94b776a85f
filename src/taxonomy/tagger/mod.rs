//! The tagger: suggests themes, affected groups and goals for a text, learned from texts that people tagged.
//!
//! A linear tagger over hashed features (see `features`), and in languages of which it was taught no words over the
//! vectors of what texts mean (see `meaning`); it knows nothing but its weights, which ship as data.

mod calibration;
pub mod examples;
pub mod features;
mod main_theme;
mod meaning;
pub(super) mod names;
pub mod schemes;
mod separating;
mod stored;
mod training;
mod vocabulary;

use std::sync::{Arc, LazyLock};

use baraza_encoder::Vector;

use crate::i18n::Lang;
use calibration::Calibration;
pub use main_theme::most_specific;
use meaning::Meaning;
pub use training::{Example, LEAST_TAGGED, TooFew, learn};
use vocabulary::Vocabulary;

/// Learned from the issue labels of UPR Info (credit: UPR Info); see `docs/themes.md` for how to make it anew.
static FIRST: LazyLock<Option<Arc<Tagger>>> = LazyLock::new(|| Tagger::from_bytes(include_bytes!("first.model")).map(Arc::new));

pub struct Tagger {
    /// Ids of terms.
    labels: Vec<String>,
    /// Those that it was taught.
    languages: Vec<String>,
    /// The places of all labels: those come first that are the main one wherever they stand beside another.
    specific_first: Vec<usize>,
    vocabulary: Vocabulary,
    weights: Weights,
    calibration: Calibration,
    /// For languages that it was not taught; taggers of an earlier form have none.
    meaning: Option<Meaning>,
}

/// How far each label is on its side of the border.
struct Judged<'t> {
    margins: Vec<f32>,
    calibration: &'t Calibration,
    /// What the measured confidence is worth for this text.
    worth: f32,
}

/// What each column says for and against each label.
#[derive(Default)]
struct Weights {
    /// Where the cells of each column end.
    ends: Vec<u32>,
    /// Which label, and in how many steps of its scale.
    cells: Vec<(u16, i8)>,
    /// For each label how much a step is, and what every text has.
    labels: Vec<(f32, f32)>,
}

impl Weights {
    fn of_column(&self, column: usize) -> &[(u16, i8)] {
        let start = column.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        &self.cells[start..self.ends[column] as usize]
    }
}

/// A term that a text may be filed under.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// The id of a term.
    pub term: String,
    /// How many of a hundred such suggestions are right, divided by a hundred.
    pub confidence: f32,
}

/// A confidence in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    Possible,
    Likely,
    Sure,
}

impl Level {
    pub const ALL: [Level; 3] = [Level::Sure, Level::Likely, Level::Possible];

    pub fn of(confidence: f32) -> Level {
        Level::ALL.into_iter().find(|level| confidence >= level.least()).unwrap_or(Level::Possible)
    }

    /// The least confidence that is called so.
    pub fn least(self) -> f32 {
        match self {
            Level::Sure => 0.99,
            Level::Likely => 0.667,
            Level::Possible => 0.0,
        }
    }

    /// As locale keys and addresses name it.
    pub fn name(self) -> &'static str {
        match self {
            Level::Sure => "sure",
            Level::Likely => "likely",
            Level::Possible => "possible",
        }
    }

    pub fn find(name: &str) -> Option<Level> {
        Level::ALL.into_iter().find(|level| level.name() == name)
    }
}

impl Tagger {
    /// The one that ships with the program, unless it was left out.
    pub fn first() -> Option<Arc<Tagger>> {
        FIRST.clone()
    }

    /// Ids of the terms that it can suggest.
    pub fn labels(&self) -> &[String] {
        &self.labels
    }

    pub fn knows(&self, lang: &str) -> bool {
        self.languages.iter().any(|known| known == lang)
    }

    /// Whether it judges a text of this language by its meaning, which is to be handed to it then.
    pub fn goes_by_meaning(&self, lang: &str) -> bool {
        self.meaning.is_some() && !self.knows(lang) && Lang::find(lang).is_some()
    }

    /// Whether it can say anything of a text in this language.
    pub fn judges(&self, lang: &str) -> bool {
        self.knows(lang) || self.goes_by_meaning(lang)
    }

    /// What the text may be filed under, the best first: what is more likely than not, at least the likeliest; nothing
    /// for a text of which it knows no word and no meaning.
    pub fn suggest(&self, text: &str, lang: &str, meaning: Option<&Vector>) -> Vec<Suggestion> {
        let Some(judged) = self.judged(text, lang, meaning) else { return Vec::new() };
        let mut ranked: Vec<(usize, f32)> = judged.margins.iter().copied().enumerate().collect();
        ranked.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        let kept = ranked.iter().enumerate().filter(|(rank, (_, margin))| *rank == 0 || judged.calibration.takes(*margin));
        let suggestion = |(_, (label, margin)): (usize, &(usize, f32))| Suggestion {
            term: self.labels[*label].clone(),
            confidence: judged.calibration.confidence(*margin) * judged.worth,
        };
        kept.map(suggestion).collect()
    }

    fn judged(&self, text: &str, lang: &str, meaning: Option<&Vector>) -> Option<Judged<'_>> {
        if self.knows(lang) {
            let margins = self.margins(text, lang)?;
            return Some(Judged { margins, calibration: &self.calibration, worth: 1.0 });
        }
        let says_something = text.contains(char::is_alphanumeric) && self.goes_by_meaning(lang);
        let (own, meaning) = (self.meaning.as_ref()?, meaning.filter(|_| says_something)?);
        Some(Judged { margins: own.margins(meaning), calibration: &own.calibration, worth: meaning::ELSEWHERE })
    }

    /// By the words; none for a text of which it knows none.
    fn margins(&self, text: &str, lang: &str) -> Option<Vec<f32>> {
        let row = self.vocabulary.row(text, lang);
        let mut sums = vec![0.0; self.labels.len()];
        for (column, value) in &row {
            let cells = self.weights.of_column(*column as usize).iter();
            cells.for_each(|(label, step)| sums[usize::from(*label)] += f32::from(*step) * value);
        }
        let margins = sums.into_iter().zip(&self.weights.labels).map(|(sum, (scale, always))| sum * scale + always);
        (!row.is_empty()).then(|| margins.collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use baraza_encoder::Encoder;

    fn examples() -> Vec<Example> {
        let themes = [
            ("schools", "theme:right-to-education"),
            ("wells", "theme:safe-drinking-water-and-sanitation"),
            ("votes", "theme:x"),
        ];
        let example = |at: usize| {
            let (word, theme) = themes[at % 3];
            let text = format!("Provide {word} number {at}");
            Example { origin: text.clone(), text, lang: "en".into(), labels: vec![theme.into()], main: None }
        };
        (0..120).map(example).collect()
    }

    #[test]
    fn what_was_learned_is_the_same_each_time_and_when_it_is_read_again() {
        let tagger = learn(&examples()).expect("there are enough");
        let bytes = tagger.to_bytes();
        assert_eq!(bytes, learn(&examples()).expect("there are enough").to_bytes());
        let again = Tagger::from_bytes(&bytes).expect("it is read");
        let water = Encoder::open().vectors(&["De nouveaux puits"]).remove(0);
        assert_eq!(tagger.suggest("Puits", "fr", Some(&water)), again.suggest("Puits", "fr", Some(&water)));
        assert_eq!(again.suggest("Puits", "fr", Some(&water))[0].term, "theme:safe-drinking-water-and-sanitation");
        assert!(again.suggest(" – ", "fr", Some(&water)).is_empty());
        assert!(again.knows("en") && !again.knows("fr"));
        for text in ["New wells", "New schools", "Nothing known", ""] {
            assert_eq!(tagger.suggest(text, "en", None), again.suggest(text, "en", None));
        }
        assert_eq!(tagger.suggest("New wells", "en", None)[0].term, "theme:safe-drinking-water-and-sanitation");
        assert!(tagger.suggest("", "en", None).is_empty());
    }

    #[test]
    fn the_first_tagger_knows_in_six_languages_what_a_text_means_and_is_never_sure_of_a_translation() {
        let first = Tagger::first().expect("it ships");
        let texts = [
            ("ar", "إلغاء عقوبة الإعدام"),
            ("es", "Abolir la pena de muerte"),
            ("fr", "Abolir la peine de mort"),
            ("ru", "Отменить смертную казнь"),
            ("zh", "废除死刑"),
        ];
        for (lang, text) in texts {
            let meaning = Encoder::open().vectors(&[text]).remove(0);
            assert!(first.goes_by_meaning(lang) && first.suggest(text, lang, None).is_empty());
            let said = first.suggest(text, lang, Some(&meaning)).remove(0);
            assert_eq!((said.term.as_str(), Level::of(said.confidence)), ("theme:death-penalty", Level::Likely), "{text}");
            let english = first.suggest("Abolish the death penalty", "en", Some(&meaning));
            assert_eq!(english, first.suggest("Abolish the death penalty", "en", None));
            assert!(first.suggest(text, "de", Some(&meaning)).is_empty());
        }
    }

    #[test]
    fn what_is_no_tagger_is_not_read() {
        let bytes = learn(&examples()).expect("there are enough").to_bytes();
        assert!(Tagger::from_bytes(&bytes[..bytes.len() / 2]).is_none());
        assert!(Tagger::from_bytes(b"").is_none() && Tagger::from_bytes(b"baraza tagger 2\nxyz").is_none());
    }

    #[test]
    fn the_first_tagger_ships_and_knows_both_schemes() {
        let first = Tagger::first().expect("it ships");
        assert!(schemes::Scheme::UprInfo.is_spoken_by(&first));
        let said = first.suggest("Abolish the death penalty", "en", None);
        let (issue, confidence) = schemes::Scheme::UprInfo.words(&first, &said)[0];
        assert_eq!((issue, Level::of(confidence)), ("Death penalty", Level::Sure));
        let (theme, concluded) = schemes::Scheme::Uhri.words(&first, &said)[0];
        assert!(theme == "Death penalty" && concluded < confidence);
    }
}
