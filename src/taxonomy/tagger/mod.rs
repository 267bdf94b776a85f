//! The tagger: suggests themes, affected groups and goals for a text, learned from texts that people tagged.
//!
//! A linear tagger over hashed features (see `features`); it knows nothing but its weights, which ship as data.

mod calibration;
pub mod examples;
pub mod features;
mod main_theme;
pub(super) mod names;
pub mod schemes;
mod separating;
mod stored;
mod training;
mod vocabulary;

use std::sync::{Arc, LazyLock};

use calibration::Calibration;
pub use main_theme::most_specific;
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

    /// What the text may be filed under, the best first: what is more likely than not, at least the likeliest; nothing
    /// for a text of which it knows no word.
    pub fn suggest(&self, text: &str, lang: &str) -> Vec<Suggestion> {
        let Some(margins) = self.margins(text, lang) else { return Vec::new() };
        let mut ranked: Vec<(usize, f32)> = margins.into_iter().enumerate().collect();
        ranked.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        let kept = ranked.iter().enumerate().filter(|(rank, (_, margin))| *rank == 0 || self.calibration.takes(*margin));
        let suggestion = |(_, (label, margin)): (usize, &(usize, f32))| Suggestion {
            term: self.labels[*label].clone(),
            confidence: self.calibration.confidence(*margin),
        };
        kept.map(suggestion).collect()
    }

    /// How far each label is on its side of the border; none for a text of which it knows no word.
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
        assert!(again.knows("en") && !again.knows("fr"));
        for text in ["New wells", "New schools", "Nothing known", ""] {
            assert_eq!(tagger.suggest(text, "en"), again.suggest(text, "en"));
        }
        assert_eq!(tagger.suggest("New wells", "en")[0].term, "theme:safe-drinking-water-and-sanitation");
        assert!(tagger.suggest("", "en").is_empty());
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
        let said = first.suggest("Abolish the death penalty", "en");
        let (issue, confidence) = schemes::Scheme::UprInfo.words(&first, &said)[0];
        assert_eq!((issue, Level::of(confidence)), ("Death penalty", Level::Sure));
        let (theme, concluded) = schemes::Scheme::Uhri.words(&first, &said)[0];
        assert!(theme == "Death penalty" && concluded < confidence);
    }
}
