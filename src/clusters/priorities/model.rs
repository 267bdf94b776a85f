//! How scores combine into a proposal, and what is kept of a decision.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use crate::i18n::{Lang, Wording};
use crate::journal::entries;

/// The criteria that come with the program: id, weight, whether a higher score counts against. Locale keys
/// `criterion-…` and `criterion-hint-…` word them.
pub const PROPOSED: [(&str, i32, bool); 6] = [
    ("urgency", 2, false),
    ("people", 2, false),
    ("legislation", 1, false),
    ("cost", 1, true),
    ("deadline", 1, false),
    ("consultation", 1, false),
];
pub const HEAVIEST: i32 = 3;
pub const SCORES: [i32; 5] = [1, 2, 3, 4, 5];
/// The range from 1 to 5 in thirds, in hundredths.
const HIGH_FROM: i64 = 367;
const MEDIUM_FROM: i64 = 233;
/// Scores so far apart are more than two readings of one scale.
const WIDE: i32 = 3;
/// Figures of fewer people would show the public who scored what.
const FEWEST_SHOWN: i64 = 2;

/// Names by the code of their language.
pub type Names = BTreeMap<String, String>;

#[derive(Clone, Debug)]
pub struct Criterion {
    pub id: String,
    /// 0 to 3: how many times it counts.
    pub weight: i32,
    pub counts_against: bool,
    pub active: bool,
    /// Those that somebody gave it, else those of the program.
    pub names: Names,
    pub is_proposed: bool,
}

impl Criterion {
    pub fn name(&self, reader: Lang) -> Wording {
        nearest(&self.names, reader)
    }
}

fn nearest(names: &Names, reader: Lang) -> Wording {
    let pairs = names.iter().map(|(lang, name)| (lang.as_str(), name.as_str()));
    Wording::nearest(reader, pairs).unwrap_or_else(|| Wording::none(reader))
}

/// A criterion as a coordinator sets it.
pub struct NewCriterion {
    pub weight: i32,
    pub counts_against: bool,
    pub active: bool,
    pub names: Vec<(Lang, String)>,
}

/// What several people gave one cluster under one criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    pub count: i64,
    pub sum: i64,
    pub lowest: i32,
    pub highest: i32,
}

impl Tally {
    /// In hundredths, rounded to the nearest.
    pub fn mean(&self) -> i64 {
        if self.count == 0 { 0 } else { (200 * self.sum + self.count) / (2 * self.count) }
    }

    pub fn spread(&self) -> Spread {
        match (self.count, self.highest - self.lowest) {
            (0 | 1, _) => Spread::One,
            (_, WIDE..) => Spread::Wide,
            (_, 2) => Spread::Some,
            _ => Spread::Agreed,
        }
    }
}

/// How far those who scored are apart; the furthest comes last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spread {
    One,
    Agreed,
    Some,
    Wide,
}

impl Spread {
    /// As the locale keys `priority-spread-…` name it.
    pub fn name(self) -> &'static str {
        match self {
            Spread::One => "one",
            Spread::Agreed => "agreed",
            Spread::Some => "some",
            Spread::Wide => "wide",
        }
    }
}

/// A criterion with its weight and scores as they stood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weighed {
    pub criterion: String,
    pub names: Names,
    pub weight: i32,
    pub counts_against: bool,
    pub tally: Option<Tally>,
}

impl Weighed {
    pub fn name(&self, reader: Lang) -> Wording {
        nearest(&self.names, reader)
    }

    /// How it enters the sum, in hundredths: turned round where a higher score counts against.
    pub fn counted(&self) -> Option<i64> {
        let mean = self.tally?.mean();
        Some(if self.counts_against { 600 - mean } else { mean })
    }

    /// What it adds to the sum: weight and figure; nothing where nobody scored it or it doesn't count.
    pub fn part(&self) -> Option<(i64, i64)> {
        Some((i64::from(self.weight), self.counted()?)).filter(|(weight, _)| *weight > 0)
    }

    pub fn is_shown_to_all(&self) -> bool {
        self.tally.is_some_and(|tally| tally.count >= FEWEST_SHOWN)
    }
}

/// All that a decision is based on: who scored stays with the scores.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Basis {
    pub people: i64,
    pub criteria: Vec<Weighed>,
}

impl Basis {
    /// The weighted mean in hundredths, from 100 to 500.
    pub fn combined(&self) -> Option<i64> {
        let parts = || self.criteria.iter().filter_map(Weighed::part);
        let weights: i64 = parts().map(|(weight, _)| weight).sum();
        let sum: i64 = parts().map(|(weight, figure)| weight * figure).sum();
        (weights > 0).then(|| (2 * sum + weights) / (2 * weights))
    }

    pub fn proposes(&self) -> Option<&'static str> {
        self.combined().map(|figure| match figure {
            HIGH_FROM.. => "high",
            MEDIUM_FROM.. => "medium",
            _ => "low",
        })
    }

    /// Under the criterion where they are furthest apart.
    pub fn spread(&self) -> Option<Spread> {
        self.criteria.iter().filter_map(|one| one.tally.as_ref().map(Tally::spread)).max()
    }

    pub fn is_scored(&self) -> bool {
        self.people > 0
    }

    /// `(4.50 × 2 + 3.00 × 1) ÷ 3`, with numbers as the reader's language writes them.
    pub fn arithmetic(&self, reader: Lang) -> String {
        let parts: Vec<(i64, i64)> = self.criteria.iter().filter_map(Weighed::part).collect();
        let term = |(weight, counted): &(i64, i64)| format!("{} × {}", figure(*counted, reader), reader.number(*weight));
        let sum: Vec<String> = parts.iter().map(term).collect();
        let weights: i64 = parts.iter().map(|(weight, _)| weight).sum();
        format!("({}) ÷ {}", sum.join(" + "), reader.number(weights))
    }

    pub fn is_shown_to_all(&self) -> bool {
        self.people >= FEWEST_SHOWN
    }
}

/// Hundredths, as the reader's language writes them.
pub fn figure(hundredths: i64, reader: Lang) -> String {
    reader.decimal(hundredths as f64 / 100.0, 2)
}

/// A score that was given.
#[derive(Clone, Debug)]
pub struct Given {
    pub criterion_id: String,
    /// None where the account is gone.
    pub account_id: Option<String>,
    pub name: String,
    pub score: i32,
    pub reason: Wording,
}

pub struct NewScore {
    pub criterion_id: String,
    pub score: i32,
    pub lang: Lang,
    pub reason: String,
}

#[derive(Clone, Debug)]
pub struct Decision {
    pub id: String,
    /// None where it was taken back.
    pub priority: Option<String>,
    pub decided_at: NaiveDateTime,
    /// None for the program itself, and where the account is gone.
    pub by: Option<String>,
    pub basis: Basis,
    pub reason: Option<Wording>,
    pub withdrawn_at: Option<NaiveDateTime>,
    /// None where the account is gone.
    pub withdrawn_by: Option<String>,
}

impl Decision {
    pub fn is_withdrawn(&self) -> bool {
        self.withdrawn_at.is_some()
    }
}

#[derive(Serialize)]
pub struct CriterionSet<'a> {
    pub criterion_id: &'a str,
    pub weight: i32,
    pub counts_against: bool,
    pub active: bool,
}

#[derive(Serialize)]
pub struct ClusterScored<'a> {
    pub cluster_id: &'a str,
    pub criteria: usize,
}

entries! {
    CriterionSet "criterion-set" of "criterion" by criterion_id;
    ClusterScored "cluster-scored" of "priority" by cluster_id;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weighed(weight: i32, counts_against: bool, scores: &[i32]) -> Weighed {
        let tally = (!scores.is_empty()).then(|| Tally {
            count: scores.len() as i64,
            sum: scores.iter().map(|score| i64::from(*score)).sum(),
            lowest: *scores.iter().min().unwrap(),
            highest: *scores.iter().max().unwrap(),
        });
        Weighed { criterion: "x".into(), names: Names::new(), weight, counts_against, tally }
    }

    #[test]
    fn the_combined_figure_is_what_the_arithmetic_that_is_shown_gives() {
        let criteria =
            vec![weighed(2, false, &[5, 4, 5]), weighed(1, true, &[2, 1]), weighed(3, false, &[]), weighed(0, false, &[1])];
        let basis = Basis { people: 3, criteria };
        assert_eq!(basis.arithmetic(Lang::EN), "(4.67 × 2 + 4.50 × 1) ÷ 3");
        assert_eq!((basis.combined(), basis.proposes(), basis.spread()), (Some(461), Some("high"), Some(Spread::Agreed)));
    }

    #[test]
    fn nothing_is_proposed_where_nobody_scored_what_counts() {
        let basis = Basis { people: 1, criteria: vec![weighed(0, false, &[5]), weighed(2, false, &[])] };
        assert_eq!((basis.combined(), basis.proposes()), (None, None));
    }

    #[test]
    fn the_range_is_cut_in_thirds_and_the_furthest_apart_tell() {
        let of = |scores: &[i32]| Basis { people: 3, criteria: vec![weighed(1, false, scores)] };
        assert_eq!(of(&[4, 4, 3]).proposes(), Some("high"));
        assert_eq!(of(&[4, 3]).proposes(), Some("medium"));
        assert_eq!((of(&[2, 2, 3]).proposes(), of(&[2, 2]).proposes()), (Some("medium"), Some("low")));
        let spread = |scores: &[i32]| of(scores).spread().unwrap();
        assert_eq!(
            [spread(&[3]), spread(&[3, 4]), spread(&[1, 3]), spread(&[1, 4])].map(Spread::name),
            ["one", "agreed", "some", "wide"]
        );
    }
}
