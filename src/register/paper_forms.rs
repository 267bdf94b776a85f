//! What a coordinator enters about a document that is kept, and what it has to do with the register.

use chrono::NaiveDate;

use super::papers::KINDS;
use crate::i18n::Lang;
use crate::taxonomy::terms::{self, Kind};
use crate::text::symbols::Symbol;
use crate::web::forms::{self, Problem};
use crate::web::translated::{Pairs, value_of, values_of};
use crate::web::{Field, Translated};

const LONGEST_TITLE: usize = 300;
const LONGEST_ADDRESS: usize = 500;
const LONGEST_LIST: usize = 5_000;

pub struct PaperForm {
    pub kind: Field,
    pub titles: Translated,
    pub symbol: Field,
    pub mechanism: Field,
    pub cycle: Field,
    pub published_on: Field,
    pub address: Field,
}

/// A document as it is to be stored.
pub struct NewPaper {
    pub kind: String,
    pub titles: Vec<(Lang, String)>,
    pub symbol: Option<Symbol>,
    /// The id of the term.
    pub mechanism: String,
    pub cycle: Option<i32>,
    pub published_on: Option<NaiveDate>,
    pub address: Option<String>,
}

impl PaperForm {
    pub fn read(langs: &[Lang], pairs: &Pairs) -> PaperForm {
        PaperForm {
            kind: value_of(pairs, "kind"),
            titles: Translated::read("title", langs, pairs),
            symbol: value_of(pairs, "symbol"),
            mechanism: value_of(pairs, "mechanism"),
            cycle: value_of(pairs, "cycle"),
            published_on: value_of(pairs, "published_on"),
            address: value_of(pairs, "address"),
        }
    }

    pub fn check(mut self) -> Result<NewPaper, Box<PaperForm>> {
        self.titles.required("error-paper-title").at_most(LONGEST_TITLE);
        let kind = self.kind.one_of(&KINDS, "error-choose").map(str::to_owned);
        let mechanism = terms::find_by_code(Kind::Mechanism, self.mechanism.text()).map(|term| term.id.clone());
        if mechanism.is_none() {
            self.mechanism.refuse("error-choose");
        }
        let symbol = Symbol::parse(self.symbol.text());
        if symbol.is_none() && !self.symbol.is_empty() {
            self.symbol.refuse("symbol-unknown");
        }
        let cycle = self.cycle.text().parse::<i32>().ok().filter(|cycle| (1..=20).contains(cycle));
        if cycle.is_none() && !self.cycle.is_empty() {
            self.cycle.refuse("error-paper-cycle");
        }
        let published_on = self.published_on.day();
        self.address.at_most(LONGEST_ADDRESS);
        if !self.address.is_empty() && !["https://", "http://"].iter().any(|start| self.address.text().starts_with(start)) {
            self.address.refuse("error-paper-address");
        }
        match (kind, mechanism) {
            (Some(kind), Some(mechanism)) if self.is_right() => Ok(NewPaper {
                kind,
                titles: self.titles.texts(),
                symbol,
                mechanism,
                cycle,
                published_on,
                address: Some(self.address.text().to_owned()).filter(|address| !address.is_empty()),
            }),
            _ => Err(Box::new(self)),
        }
    }

    fn fields(&self) -> [(&'static str, &Field); 6] {
        [
            ("kind", &self.kind),
            ("symbol", &self.symbol),
            ("mechanism", &self.mechanism),
            ("cycle", &self.cycle),
            ("published_on", &self.published_on),
            ("address", &self.address),
        ]
    }

    fn is_right(&self) -> bool {
        self.titles.is_right() && self.fields().iter().all(|(_, field)| field.error.is_none())
    }

    pub fn problems(&self, reader: Lang) -> Vec<Problem> {
        let mut problems = self.titles.problems(reader);
        problems.extend(forms::problems(reader, &self.fields()));
        problems
    }
}

/// What a document is about: numbers of recommendations, and clusters.
#[derive(Default)]
pub struct AboutForm {
    pub recommendations: Field,
    /// Numbers of clusters.
    pub clusters: Vec<String>,
}

impl AboutForm {
    pub fn read(pairs: &Pairs) -> AboutForm {
        AboutForm { recommendations: value_of(pairs, "recommendations"), clusters: values_of(pairs, "clusters") }
    }

    /// The numbers of recommendations, each written as a number or as the address of its page; and of clusters.
    pub fn check(mut self) -> Result<(Vec<i64>, Vec<i64>), Box<AboutForm>> {
        self.recommendations.at_most(LONGEST_LIST);
        let words = self.recommendations.text().split([' ', ',', ';', '\n', '،', '、', '，']).filter(|word| !word.is_empty());
        let numbers: Option<Vec<i64>> = words.map(number_in).collect();
        match numbers {
            Some(numbers) if self.recommendations.error.is_none() => {
                Ok((numbers, self.clusters.iter().filter_map(|number| number.parse().ok()).collect()))
            }
            _ => {
                self.recommendations.refuse("error-paper-about");
                Err(Box::new(self))
            }
        }
    }
}

/// 12 of `12`, and of `https://portal.example/en/recommendations/12?x#y`.
fn number_in(word: &str) -> Option<i64> {
    let word = word.trim_start_matches('#');
    let last = word.split(['?', '#']).next()?.trim_end_matches('/').rsplit('/').next()?;
    last.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn recommendations_are_named_by_number_or_address() {
        let about = |text: &str| AboutForm { recommendations: Field::from(text), clusters: vec!["3".into()] }.check();
        let addresses = "12, #15\nhttps://portal.example/fr/recommendations/7?x=1";
        assert_eq!(about(addresses).ok(), Some((vec![12, 15, 7], vec![3])));
        assert_eq!(about("").ok(), Some((vec![], vec![3])));
        assert!(about("12, 120.89").is_err());
    }
}
