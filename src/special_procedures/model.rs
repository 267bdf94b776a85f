//! Visits and letters, and what happened to their records.

use chrono::{NaiveDate, TimeDelta};
use diesel::prelude::*;
use serde::Serialize;

use crate::i18n::{Lang, Wording};
use crate::journal::entries;
use crate::schema::{letters, visits};

/// As the database and the locale keys `visit-state-…` and `letter-kind-…` name them.
pub const VISIT_STATES: [&str; 4] = ["requested", "agreed", "completed", "declined"];
pub const LETTER_KINDS: [&str; 3] = ["allegation_letter", "urgent_appeal", "other_letter"];

/// A State is asked to reply within sixty days; the letters are then made public.
pub const REPLY_WITHIN: TimeDelta = TimeDelta::days(60);

#[derive(Queryable, Selectable, Clone, Debug)]
#[diesel(table_name = visits)]
pub struct VisitRow {
    pub id: String,
    pub number: i64,
    pub state: String,
    pub requested_on: Option<NaiveDate>,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    pub report_symbol: Option<String>,
}

#[derive(Clone, Debug)]
pub struct Visit {
    pub row: VisitRow,
    pub mandate: Wording,
    /// Number of the report's document and of its recommendations, where the register holds it.
    pub report: Option<(i64, i64)>,
}

#[derive(Queryable, Selectable, Clone, Debug)]
#[diesel(table_name = letters)]
pub struct LetterRow {
    pub id: String,
    pub number: i64,
    pub kind: String,
    pub reference: String,
    pub sent_on: NaiveDate,
    pub reply_due_on: NaiveDate,
    pub replied_on: Option<NaiveDate>,
    pub public_from: Option<NaiveDate>,
}

#[derive(Clone, Debug)]
pub struct Letter {
    pub row: LetterRow,
    pub mandates: Wording,
    pub subject: Wording,
}

impl LetterRow {
    /// `replied`, `overdue` or `due`.
    pub fn reply(&self, today: &NaiveDate) -> &'static str {
        match self.replied_on {
            Some(_) => "replied",
            None if self.reply_due_on < *today => "overdue",
            None => "due",
        }
    }

    pub fn is_public(&self, today: &NaiveDate) -> bool {
        self.public_from.is_some_and(|from| from <= *today)
    }
}

/// A visit as it is to be stored.
pub struct NewVisit {
    pub state: String,
    pub requested_on: Option<NaiveDate>,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    pub report_symbol: Option<String>,
    pub mandates: Vec<(Lang, String)>,
}

/// A letter as it is to be stored.
pub struct NewLetter {
    pub kind: String,
    pub reference: String,
    pub sent_on: NaiveDate,
    pub reply_due_on: NaiveDate,
    pub replied_on: Option<NaiveDate>,
    pub public_from: Option<NaiveDate>,
    /// Mandates and subject by language.
    pub texts: Vec<(Lang, String, String)>,
}

#[derive(Serialize)]
pub struct InvitationRecorded<'a> {
    pub id: &'a str,
    pub extended_on: Option<NaiveDate>,
}

#[derive(Serialize)]
pub struct VisitRecorded<'a> {
    pub visit_id: &'a str,
    pub state: &'a str,
}

/// Nothing of what a letter says: it may be confidential, and the journal has other readers.
#[derive(Serialize)]
pub struct LetterRecorded<'a> {
    pub letter_id: &'a str,
}

entries! {
    InvitationRecorded "standing-invitation-recorded" of "visit" by id;
    VisitRecorded "visit-recorded" of "visit" by visit_id;
    LetterRecorded "letter-recorded" of "letter" by letter_id;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_confidential_until_its_day_and_overdue_after_sixty() {
        let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
        let sent = day(1, 1);
        let letter = LetterRow {
            id: String::new(),
            number: 1,
            kind: "urgent_appeal".into(),
            reference: "SVN 1/2026".into(),
            sent_on: sent,
            reply_due_on: sent + REPLY_WITHIN,
            replied_on: None,
            public_from: Some(day(3, 10)),
        };
        assert_eq!([day(3, 2), day(3, 3)].map(|today| letter.reply(&today)), ["due", "overdue"]);
        assert_eq!([day(3, 9), day(3, 10)].map(|today| letter.is_public(&today)), [false, true]);
        assert!(!LetterRow { public_from: None, ..letter }.is_public(&day(12, 31)));
    }
}
