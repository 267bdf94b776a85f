//! What is typed about priorities: a criterion, somebody's scores, a decision.

use std::borrow::Cow;

use super::model::{Criterion, Given, HEAVIEST, NewCriterion, NewScore, SCORES};
use crate::clusters::model::PRIORITIES;
use crate::i18n::Lang;
use crate::web::forms::{self, Problem};
use crate::web::translated::{Pairs, value_of};
use crate::web::{Field, Translated};

const LONGEST_NAME: usize = 100;
const LONGEST_REASON: usize = 500;
const LONGEST_DECISION: usize = 2_000;

pub struct CriterionForm {
    pub names: Translated,
    pub weight: Field,
    /// `for` or `against`.
    pub direction: Field,
    /// `yes` or nothing.
    pub active: Field,
}

impl CriterionForm {
    pub fn read(langs: &[Lang], pairs: &Pairs) -> CriterionForm {
        CriterionForm {
            names: Translated::read("name", langs, pairs),
            weight: value_of(pairs, "weight"),
            direction: value_of(pairs, "direction"),
            active: value_of(pairs, "active"),
        }
    }

    pub fn filled(langs: &[Lang], criterion: &Criterion) -> CriterionForm {
        let names: Vec<(Lang, String)> =
            criterion.names.iter().filter_map(|(lang, name)| Some((Lang::find(lang)?, name.clone()))).collect();
        CriterionForm {
            names: Translated::filled("name", langs, &names),
            weight: Field::from(criterion.weight.to_string()),
            direction: Field::from(if criterion.counts_against { "against" } else { "for" }),
            active: Field::from(if criterion.active { "yes" } else { "" }),
        }
    }

    pub fn empty(langs: &[Lang]) -> CriterionForm {
        CriterionForm {
            names: Translated::empty("name", langs),
            weight: Field::from("1"),
            direction: Field::from("for"),
            active: Field::from("yes"),
        }
    }

    pub fn check(mut self) -> Result<NewCriterion, Box<CriterionForm>> {
        self.names.required("error-criterion-name").at_most(LONGEST_NAME);
        let weight = self.weight.text().parse().ok().filter(|weight| (0..=HEAVIEST).contains(weight));
        if weight.is_none() {
            self.weight.refuse("error-choose");
        }
        let direction = self.direction.one_of(&["for", "against"], "error-choose");
        match (weight, direction) {
            (Some(weight), Some(direction)) if self.names.is_right() => Ok(NewCriterion {
                weight,
                counts_against: direction == "against",
                active: self.active.is("yes"),
                names: self.names.texts(),
            }),
            _ => Err(Box::new(self)),
        }
    }

    pub fn problems(&self, reader: Lang) -> Vec<Problem> {
        let mut problems = self.names.problems(reader);
        problems.extend(forms::problems(reader, &[("weight", &self.weight), ("direction", &self.direction)]));
        problems
    }
}

/// One criterion in the form of somebody who scores.
pub struct ScoreRow {
    pub criterion: Criterion,
    /// 1 to 5, or empty for what somebody can't say.
    pub score: Field,
    pub reason: Field,
}

pub struct ScoreForm {
    pub rows: Vec<ScoreRow>,
}

impl ScoreForm {
    pub fn read(criteria: Vec<Criterion>, pairs: &Pairs) -> ScoreForm {
        let row = |criterion: Criterion| ScoreRow {
            score: value_of(pairs, &format!("score_{}", criterion.id)),
            reason: value_of(pairs, &format!("reason_{}", criterion.id)),
            criterion,
        };
        ScoreForm { rows: criteria.into_iter().map(row).collect() }
    }

    /// With what somebody gave before.
    pub fn filled(criteria: Vec<Criterion>, own: &[Given]) -> ScoreForm {
        let row = |criterion: Criterion| {
            let given = own.iter().find(|given| given.criterion_id == criterion.id);
            ScoreRow {
                score: given.map_or_else(Field::default, |given| Field::from(given.score.to_string())),
                reason: given.map_or_else(Field::default, |given| Field::from(given.reason.text.as_str())),
                criterion,
            }
        };
        ScoreForm { rows: criteria.into_iter().map(row).collect() }
    }

    /// Each score has its reason.
    pub fn check(mut self, lang: Lang) -> Result<Vec<NewScore>, ScoreForm> {
        let mut scores = Vec::new();
        for row in &mut self.rows {
            if row.score.is_empty() && row.reason.is_empty() {
                continue;
            }
            let score = row.score.text().parse().ok().filter(|score| SCORES.contains(score));
            row.reason.required("error-score-reason").at_most(LONGEST_REASON);
            match score {
                Some(score) => scores.push(NewScore {
                    criterion_id: row.criterion.id.clone(),
                    score,
                    lang,
                    reason: row.reason.text().to_owned(),
                }),
                None => drop(row.score.refuse("error-score")),
            }
        }
        if scores.is_empty()
            && let Some(first) = self.rows.first_mut()
        {
            first.score.refuse("error-score-none");
        }
        let right = |row: &ScoreRow| row.score.error.is_none() && row.reason.error.is_none();
        if self.rows.iter().all(right) { Ok(scores) } else { Err(self) }
    }

    pub fn problems(&self, reader: Lang) -> Vec<Problem> {
        let of = |row: &ScoreRow| {
            let one = |name: &str, field: &Field| {
                Some(Problem { field: Cow::Owned(format!("{name}_{}", row.criterion.id)), message: field.message(&reader)? })
            };
            [one("score", &row.score), one("reason", &row.reason)]
        };
        self.rows.iter().flat_map(of).flatten().collect()
    }
}

pub struct DecisionForm {
    pub priority: Field,
    pub reasons: Translated,
    /// What the writer had seen: see `queries::stamp`.
    pub seen: Field,
}

/// Priority and reasons.
pub type Decided = (&'static str, Vec<(Lang, String)>);

impl DecisionForm {
    pub fn read(langs: &[Lang], pairs: &Pairs) -> DecisionForm {
        DecisionForm {
            priority: value_of(pairs, "priority"),
            reasons: Translated::read("reason", langs, pairs),
            seen: value_of(pairs, "seen"),
        }
    }

    pub fn proposing(langs: &[Lang], proposed: Option<&str>, seen: &str) -> DecisionForm {
        DecisionForm {
            priority: Field::from(proposed.unwrap_or_default()),
            reasons: Translated::empty("reason", langs),
            seen: Field::from(seen),
        }
    }

    /// Refused where scores or a decision came in since the form was made.
    pub fn check(mut self, stands: &str) -> Result<Decided, Box<DecisionForm>> {
        let priority = self.priority.one_of(&PRIORITIES, "error-choose");
        self.reasons.required("error-decision-reason").at_most(LONGEST_DECISION);
        if !self.seen.is(stands) {
            self.priority.refuse("error-decision-seen");
            self.seen = Field::from(stands);
        }
        match priority {
            Some(priority) if self.priority.error.is_none() && self.reasons.is_right() => Ok((priority, self.reasons.texts())),
            _ => Err(Box::new(self)),
        }
    }

    pub fn problems(&self, reader: Lang) -> Vec<Problem> {
        let mut problems = forms::problems(reader, &[("priority", &self.priority)]);
        problems.extend(self.reasons.problems(reader));
        problems
    }
}
