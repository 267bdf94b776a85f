//! Schemes: the two lists of themes that suggestions can be worded in, and what a label of the one says in the other.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::{Suggestion, Tagger};
use crate::i18n::Lang;
use crate::taxonomy::terms::{self, Kind, Term};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// The current list of the Universal Human Rights Index.
    Uhri,
    /// The issues of UPR Info.
    UprInfo,
}

/// What an issue of UPR Info says in the lists of the Universal Human Rights Index.
struct Issue {
    name: String,
    themes: Vec<&'static Term>,
    /// The theme means the same; else it is the nearest that there is.
    same: bool,
    groups: Vec<&'static Term>,
    goals: Vec<&'static Term>,
}

/// By the id of the term that the issue's name leads to.
static ISSUES: LazyLock<HashMap<&'static str, Issue>> = LazyLock::new(|| {
    let mut reader = csv::Reader::from_reader(include_bytes!("upr_info.csv").as_slice());
    let rows = reader.records().map(|row| row.expect("the table is embedded"));
    rows.filter_map(|row| {
        let terms =
            |column: usize, kind: Kind| row[column].split(' ').filter_map(|code| terms::find_by_code(kind, code)).collect();
        let issue = Issue {
            name: row[0].to_owned(),
            themes: terms(1, Kind::Theme),
            same: &row[2] == "same",
            groups: terms(3, Kind::AffectedGroup),
            goals: terms(4, Kind::SdgGoal),
        };
        Some((terms::find_theme(&row[0])?.id.as_str(), issue))
    })
    .collect()
});

/// How often what is concluded from a right issue stands in the lists of the index too: measured on the two of Slovenia,
/// 469 rows (`docs/themes.md`). Themes that mean the same, the nearest ones, groups, goals.
const SAME: f32 = 0.72;
const NEAREST: f32 = 0.46;
const GROUP: f32 = 0.92;
const GOAL: f32 = 0.76;

/// Suggestions as terms that recommendations are filed under: themes of the current list, groups, goals; the best first.
pub fn as_terms(tagger: &Tagger, suggestions: &[Suggestion]) -> Vec<(&'static Term, f32)> {
    let says_issues = Scheme::UprInfo.is_spoken_by(tagger);
    let mut found: Vec<(&'static Term, f32)> = Vec::new();
    for Suggestion { term, confidence } in suggestions {
        let Some(term) = terms::find(term) else { continue };
        match ISSUES.get(term.id.as_str()).filter(|_| says_issues) {
            Some(issue) => {
                let share = if issue.same { SAME } else { NEAREST };
                issue.themes.iter().for_each(|theme| add(&mut found, theme, confidence * share));
                issue.groups.iter().for_each(|group| add(&mut found, group, confidence * GROUP));
                issue.goals.iter().for_each(|goal| add(&mut found, goal, confidence * GOAL));
            }
            None => add(&mut found, term.current(), *confidence),
        }
    }
    found.sort_by(|one, other| other.1.total_cmp(&one.1));
    found
}

fn add(found: &mut Vec<(&'static Term, f32)>, term: &'static Term, confidence: f32) {
    match found.iter_mut().find(|(known, _)| known.id == term.id) {
        Some((_, known)) => *known = known.max(confidence),
        None => found.push((term, confidence)),
    }
}

impl Scheme {
    /// Names in the scheme's own words, which are English, with their confidence, the best first.
    pub fn words(self, tagger: &Tagger, suggestions: &[Suggestion]) -> Vec<(&'static str, f32)> {
        match self {
            Scheme::Uhri => {
                let themes = as_terms(tagger, suggestions).into_iter().filter(|(term, _)| term.kind == Kind::Theme);
                themes.map(|(term, confidence)| (term.label(Lang::EN), confidence)).collect()
            }
            Scheme::UprInfo => {
                let issue =
                    |suggestion: &Suggestion| Some((ISSUES.get(suggestion.term.as_str())?.name.as_str(), suggestion.confidence));
                suggestions.iter().filter_map(issue).collect()
            }
        }
    }

    /// Whether the tagger can say anything in it: one that learned from the index knows few issues by chance.
    pub fn is_spoken_by(self, tagger: &Tagger) -> bool {
        match self {
            Scheme::Uhri => true,
            Scheme::UprInfo => {
                let issues = tagger.labels().iter().filter(|label| ISSUES.contains_key(label.as_str())).count();
                2 * issues > tagger.labels().len()
            }
        }
    }
}
