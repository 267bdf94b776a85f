//! What the form for an assessment sends, and the check of it.

use chrono::NaiveDate;
use serde::Deserialize;

use super::model::{Assessor, GRADES, NewAssessment};
use crate::i18n::Lang;
use crate::text::symbols::Symbol;
use crate::web::Field;
use crate::web::forms::{Problem, problems};

pub const LONGEST_BODY: usize = 5_000;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct AssessmentForm {
    pub grade: Field,
    pub body: Field,
    pub lang: Field,
    pub symbol: Field,
    pub assessed_on: Field,
}

impl AssessmentForm {
    pub fn empty(lang: Lang) -> AssessmentForm {
        AssessmentForm { lang: Field::from(lang.code()), ..AssessmentForm::default() }
    }

    /// What was assessed, or the form again. A grade may stand without words; words without a grade as well.
    pub fn check(&mut self, assessor: Assessor, today: NaiveDate) -> Option<NewAssessment> {
        let grade = match (assessor.grades(), self.grade.is_empty()) {
            (true, false) => self.grade.one_of(&GRADES, "error-assessment-grade").map(str::to_owned),
            _ => None,
        };
        if grade.is_none() {
            self.body.required("error-assessment-body");
        }
        self.body.at_most(LONGEST_BODY);
        let symbol = Symbol::parse(self.symbol.text()).map(|symbol| symbol.text);
        if symbol.is_none() && !self.symbol.is_empty() {
            self.symbol.refuse("symbol-unknown");
        }
        self.assessed_on.required("error-day");
        let assessed_on = self.assessed_on.day();
        if assessed_on.is_some_and(|day| day > today) {
            self.assessed_on.refuse("error-assessment-day");
        }
        let lang = Lang::find(self.lang.text()).unwrap_or(Lang::EN);
        let sound = [&self.grade, &self.body, &self.symbol, &self.assessed_on].iter().all(|field| field.error.is_none());
        let (body, symbol) = (self.body.text().to_owned(), symbol.unwrap_or_default());
        let new = NewAssessment { grade, lang, body, symbol, assessed_on: assessed_on? };
        sound.then_some(new)
    }

    pub fn problems(&self, lang: Lang) -> Vec<Problem> {
        let fields = [("grade", &self.grade), ("body", &self.body), ("symbol", &self.symbol), ("assessed_on", &self.assessed_on)];
        problems(lang, &fields)
    }
}
