//! Cycles of the Universal Periodic Review: when, by whom, and the papers that belong to each.

use chrono::NaiveDate;
use diesel::prelude::*;
use serde::Serialize;

use crate::i18n::Lang;
use crate::journal::Entry;
use crate::schema::review_cycles;
use crate::web::Field;
use crate::web::forms::{self, Problem};
use crate::web::translated::{Pairs, value_of};

const LONGEST_NAME: usize = 200;

/// The papers of every review, in the order in which they are written; the last number of the symbol of the first three.
pub const PAPERS: [(&str, Option<u8>); 6] = [
    ("national_report", Some(1)),
    ("compilation", Some(2)),
    ("stakeholder_summary", Some(3)),
    ("report", None),
    ("addendum", None),
    ("decision", None),
];

#[derive(Queryable, Selectable, Insertable, Clone, Debug, Default)]
#[diesel(table_name = review_cycles, treat_none_as_default_value = false)]
pub struct Cycle {
    pub cycle: i32,
    pub reviewed_on: Option<NaiveDate>,
    pub adopted_on: Option<NaiveDate>,
    pub mid_term_on: Option<NaiveDate>,
    pub head_of_delegation: String,
    pub announced: Option<i32>,
}

#[derive(Clone, Debug, Default)]
pub struct CycleForm {
    pub reviewed_on: Field,
    pub adopted_on: Field,
    pub mid_term_on: Field,
    pub head_of_delegation: Field,
    pub announced: Field,
}

impl CycleForm {
    pub fn read(pairs: &Pairs) -> CycleForm {
        CycleForm {
            reviewed_on: value_of(pairs, "reviewed_on"),
            adopted_on: value_of(pairs, "adopted_on"),
            mid_term_on: value_of(pairs, "mid_term_on"),
            head_of_delegation: value_of(pairs, "head_of_delegation"),
            announced: value_of(pairs, "announced"),
        }
    }

    pub fn filled(cycle: &Cycle) -> CycleForm {
        let day = |day: Option<NaiveDate>| Field::from(day.map(|day| day.to_string()).unwrap_or_default());
        CycleForm {
            reviewed_on: day(cycle.reviewed_on),
            adopted_on: day(cycle.adopted_on),
            mid_term_on: day(cycle.mid_term_on),
            head_of_delegation: Field::from(cycle.head_of_delegation.as_str()),
            announced: Field::from(cycle.announced.map(|count| count.to_string()).unwrap_or_default()),
        }
    }

    pub fn check(mut self, cycle: i32) -> Result<Cycle, Box<CycleForm>> {
        let announced = self.announced.text().parse::<i32>().ok().filter(|count| (0..=10_000).contains(count));
        if announced.is_none() && !self.announced.is_empty() {
            self.announced.refuse("error-cycle-announced");
        }
        self.head_of_delegation.at_most(LONGEST_NAME);
        let days = (self.reviewed_on.day(), self.adopted_on.day(), self.mid_term_on.day());
        if days.0.zip(days.1).is_some_and(|(reviewed, adopted)| reviewed > adopted) {
            self.adopted_on.refuse("error-cycle-order");
        }
        if self.fields().iter().any(|(_, field)| field.error.is_some()) {
            return Err(Box::new(self));
        }
        Ok(Cycle {
            cycle,
            reviewed_on: days.0,
            adopted_on: days.1,
            mid_term_on: days.2,
            head_of_delegation: self.head_of_delegation.text().to_owned(),
            announced,
        })
    }

    fn fields(&self) -> [(&'static str, &Field); 5] {
        [
            ("reviewed_on", &self.reviewed_on),
            ("adopted_on", &self.adopted_on),
            ("mid_term_on", &self.mid_term_on),
            ("head_of_delegation", &self.head_of_delegation),
            ("announced", &self.announced),
        ]
    }

    pub fn problems(&self, reader: Lang) -> Vec<Problem> {
        forms::problems(reader, &self.fields())
    }
}

#[derive(Serialize)]
pub struct CycleRecorded {
    pub cycle: String,
}

impl Entry for CycleRecorded {
    const KIND: &'static str = "cycle-recorded";
    const SUBJECT: &'static str = "cycle";
    fn subject_id(&self) -> &str {
        &self.cycle
    }
}
