//! What a coordinator enters of views and decisions. It asks for nobody's name.

use super::model::{INFORM_WITHIN, NewViews, OUTCOMES, Views, ViewsRow};
use crate::i18n::Lang;
use crate::text::symbols::Symbol;
use crate::treaties::list;
use crate::web::forms::{self, Problem};
use crate::web::translated::{Pairs, value_of};
use crate::web::{Field, Translated};

const LONGEST_WORDS: usize = 500;
const LONGEST_REMEDIES: usize = 10_000;

pub struct ViewsForm {
    pub symbol: Field,
    pub treaty: Field,
    pub decided_on: Field,
    pub outcome: Field,
    pub articles: Field,
    /// A line for each.
    pub remedies: Translated,
    pub follow_up: Field,
    pub grade: Field,
    pub information_due_on: Field,
    pub information_sent_on: Field,
}

impl ViewsForm {
    pub fn read(langs: &[Lang], pairs: &Pairs) -> ViewsForm {
        ViewsForm {
            symbol: value_of(pairs, "symbol"),
            treaty: value_of(pairs, "treaty"),
            decided_on: value_of(pairs, "decided_on"),
            outcome: value_of(pairs, "outcome"),
            articles: value_of(pairs, "articles"),
            remedies: Translated::read("remedies", langs, pairs),
            follow_up: value_of(pairs, "follow_up"),
            grade: value_of(pairs, "grade"),
            information_due_on: value_of(pairs, "information_due_on"),
            information_sent_on: value_of(pairs, "information_sent_on"),
        }
    }

    pub fn filled(langs: &[Lang], views: &Views) -> ViewsForm {
        let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        let row = &views.row;
        let pairs = [
            ("symbol", views.document.symbol.clone()),
            ("treaty", row.treaty.clone()),
            ("decided_on", day(views.document.published_on)),
            ("outcome", row.outcome.clone()),
            ("articles", row.articles.clone()),
            ("follow_up", row.follow_up.clone()),
            ("grade", row.grade.clone()),
            ("information_due_on", day(row.information_due_on)),
            ("information_sent_on", day(row.information_sent_on)),
        ];
        ViewsForm::read(langs, &pairs.map(|(name, value)| (name.to_owned(), value)).to_vec())
    }

    pub fn check(mut self) -> Result<NewViews, Box<ViewsForm>> {
        let symbol = Symbol::parse(self.symbol.text()).filter(|symbol| symbol.mechanism.is_some_and(|body| body != "UPR"));
        if symbol.is_none() {
            self.symbol.refuse("error-views-symbol");
        }
        let treaty = list::find(self.treaty.text()).map(|treaty| treaty.code.clone());
        if treaty.is_none() {
            self.treaty.refuse("error-choose");
        }
        let decided_on = self.decided_on.required("error-views-decided").day();
        let outcome = self.outcome.one_of(&OUTCOMES, "error-choose").map(str::to_owned);
        let (due, sent) = (self.information_due_on.day(), self.information_sent_on.day());
        self.remedies.at_most(LONGEST_REMEDIES);
        for field in [&mut self.articles, &mut self.follow_up, &mut self.grade] {
            field.at_most(LONGEST_WORDS);
        }
        match (symbol, treaty, decided_on, outcome) {
            (Some(symbol), Some(treaty), Some(decided_on), Some(outcome)) if self.is_right() => {
                let default = Some(decided_on + INFORM_WITHIN).filter(|_| outcome == "violation");
                let row = ViewsRow {
                    document_id: String::new(),
                    treaty,
                    outcome,
                    articles: self.articles.text().to_owned(),
                    follow_up: self.follow_up.text().to_owned(),
                    grade: self.grade.text().to_owned(),
                    information_due_on: due.or(default),
                    information_sent_on: sent,
                };
                Ok(NewViews { symbol, decided_on, row, remedies: self.lines() })
            }
            _ => Err(Box::new(self)),
        }
    }

    /// The first line of each language is the same remedy, and so on.
    fn lines(&self) -> Vec<Vec<(Lang, String)>> {
        let mut remedies: Vec<Vec<(Lang, String)>> = Vec::new();
        for (lang, text) in self.remedies.texts() {
            let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
            for (place, line) in lines.enumerate() {
                if remedies.len() <= place {
                    remedies.push(Vec::new());
                }
                remedies[place].push((lang, line.to_owned()));
            }
        }
        remedies
    }

    fn fields(&self) -> [(&'static str, &Field); 9] {
        [
            ("symbol", &self.symbol),
            ("treaty", &self.treaty),
            ("decided_on", &self.decided_on),
            ("outcome", &self.outcome),
            ("articles", &self.articles),
            ("follow_up", &self.follow_up),
            ("grade", &self.grade),
            ("information_due_on", &self.information_due_on),
            ("information_sent_on", &self.information_sent_on),
        ]
    }

    fn is_right(&self) -> bool {
        self.remedies.is_right() && self.fields().iter().all(|(_, field)| field.error.is_none())
    }

    pub fn problems(&self, reader: Lang) -> Vec<Problem> {
        let mut problems = forms::problems(reader, &self.fields());
        problems.extend(self.remedies.problems(reader));
        problems
    }
}
