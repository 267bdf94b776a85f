//! What the desk asks about recommendations: whether one needs a law, and what is changed on many at once.

use std::borrow::Cow;

use super::batch::{ANSWERS, Change};
use super::legislation::{Assessment, STAGES};
use crate::i18n::Lang;
use crate::taxonomy::terms::{self, Kind};
use crate::web::Field;
use crate::web::forms::Problem;
use crate::web::translated::{Pairs, value_of};

/// In characters.
const LONGEST_NOTE: usize = 300;

/// Whether a law is needed, how far it is, and where to read about it.
#[derive(Clone, Debug, Default)]
pub struct AssessmentForm {
    pub needed: Field,
    pub stage: Field,
    pub bill: Field,
}

impl AssessmentForm {
    pub fn of(pairs: &Pairs) -> AssessmentForm {
        AssessmentForm { needed: value_of(pairs, "needed"), stage: value_of(pairs, "stage"), bill: value_of(pairs, "bill") }
    }

    /// As it was assessed before.
    pub fn filled(assessment: &Assessment) -> AssessmentForm {
        AssessmentForm {
            needed: Field::from(if assessment.needed { "yes" } else { "no" }),
            stage: Field::from(assessment.stage.as_deref().unwrap_or_default()),
            bill: Field::from(assessment.bill.as_str()),
        }
    }

    pub fn check(&mut self) -> Option<Assessment> {
        let needed = self.needed.one_of(&["yes", "no"], "error-legislation-needed");
        let stage = match self.stage.is_empty() {
            true => Some(STAGES[0]),
            false => self.stage.one_of(&STAGES, "error-legislation-stage"),
        };
        let fits = self.bill.at_most(LONGEST_NOTE).error.is_none();
        let (needed, stage) = (needed? == "yes", stage?);
        fits.then(|| Assessment {
            needed,
            stage: needed.then(|| stage.to_owned()),
            bill: if needed { self.bill.text().to_owned() } else { String::new() },
        })
    }

    fn fields(&self) -> [(&'static str, &Field); 3] {
        [("needed", &self.needed), ("stage", &self.stage), ("bill", &self.bill)]
    }

    pub fn problems(&self, lang: Lang) -> Vec<Problem> {
        crate::web::forms::problems(lang, &self.fields())
    }
}

/// What is done to many recommendations.
#[derive(Clone, Debug, Default)]
pub struct BatchForm {
    pub change: Field,
    pub term: Field,
    pub response: Field,
    pub source: Field,
    pub legislation: AssessmentForm,
    /// `all` that the filters find, or those that are `ticked`.
    pub scope: Field,
}

/// As the radio buttons name them.
pub const CHANGES: [&str; 4] = ["add-term", "remove-term", "respond", "assess-legislation"];

impl BatchForm {
    pub fn of(pairs: &Pairs) -> BatchForm {
        BatchForm {
            change: value_of(pairs, "change"),
            term: value_of(pairs, "term"),
            response: value_of(pairs, "response"),
            source: value_of(pairs, "source"),
            legislation: AssessmentForm::of(pairs),
            scope: value_of(pairs, "scope"),
        }
    }

    pub fn check(&mut self) -> Option<Change> {
        match self.change.one_of(&CHANGES, "error-batch-change")? {
            "respond" => self.respond(),
            "assess-legislation" => self.legislation.check().map(|assessment| Change::AssessLegislation { assessment }),
            change => {
                let term = terms::find(self.term.text()).filter(|term| term.kind != Kind::Mechanism);
                let Some(term) = term.map(|term| term.id.clone()) else {
                    self.term.refuse("error-batch-term");
                    return None;
                };
                Some(if change == "add-term" { Change::AddTerm { term } } else { Change::RemoveTerm { term } })
            }
        }
    }

    fn respond(&mut self) -> Option<Change> {
        let response = self.response.one_of(&ANSWERS, "error-batch-response").map(str::to_owned);
        let fits = self.source.required("error-batch-source").at_most(LONGEST_NOTE).error.is_none();
        Some(Change::Respond { response: response.filter(|_| fits)?, source: self.source.text().to_owned() })
    }

    pub fn problems(&self, lang: Lang) -> Vec<Problem> {
        let own = [
            ("scope", &self.scope),
            ("change", &self.change),
            ("term", &self.term),
            ("response", &self.response),
            ("source", &self.source),
        ];
        let all = own.into_iter().chain(self.legislation.fields());
        all.filter_map(|(field, typed)| Some(Problem { field: Cow::Borrowed(field), message: typed.message(&lang)? })).collect()
    }
}
