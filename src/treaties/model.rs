//! Where the country stands towards a treaty, and what happened to that record.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;
use serde::Serialize;

use super::list::Treaty;
use crate::i18n::Wording;
use crate::journal::entries;
use crate::schema::treaty_standings;

/// As the database and the locale keys `treaty-consent-…` name them.
pub const CONSENTS: [&str; 3] = ["ratification", "accession", "succession"];
pub const ACCEPTANCES: [&str; 2] = ["accepted", "not_accepted"];
pub const RESERVATIONS: [&str; 2] = ["reservation", "declaration"];

#[derive(Queryable, Selectable, Insertable, Clone, Debug, PartialEq)]
#[diesel(table_name = treaty_standings, treat_none_as_default_value = false)]
pub struct Standing {
    pub treaty: String,
    pub signed_on: Option<NaiveDate>,
    pub consent: Option<String>,
    pub consented_on: Option<NaiveDate>,
    pub communications: Option<String>,
    pub inquiry: Option<String>,
    pub report_due_on: Option<NaiveDate>,
    pub report_submitted_on: Option<NaiveDate>,
    pub reviewed_on: Option<NaiveDate>,
    pub changed_at: NaiveDateTime,
}

impl Standing {
    pub fn is_party(&self) -> bool {
        self.consent.is_some()
    }

    /// What the record says apart from the time of its last change.
    pub fn says_the_same(&self, other: &Standing) -> bool {
        Standing { changed_at: other.changed_at, ..self.clone() } == *other
    }

    /// `due`, `overdue` or `submitted`; nothing where no report is known to be due.
    pub fn report(&self, today: NaiveDate) -> Option<&'static str> {
        let due = self.report_due_on?;
        Some(match self.report_submitted_on {
            Some(_) => "submitted",
            None if due < today => "overdue",
            None => "due",
        })
    }
}

#[derive(Clone, Debug)]
pub struct Reservation {
    pub id: String,
    pub treaty: String,
    pub kind: String,
    pub made_on: Option<NaiveDate>,
    pub withdrawn_on: Option<NaiveDate>,
    pub text: Wording,
}

/// A recommendation that asks for a ratification.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asking {
    pub number: i64,
    pub symbol: String,
    pub paragraph: String,
}

/// A line of the matrix.
#[derive(Clone, Debug)]
pub struct Line {
    pub treaty: &'static Treaty,
    /// None while nobody recorded it.
    pub standing: Option<Standing>,
    pub asking: Vec<Asking>,
}

impl Line {
    /// `party`, `signed`, `not_party`, or `unrecorded`.
    pub fn state(&self) -> &'static str {
        match &self.standing {
            None => "unrecorded",
            Some(standing) if standing.is_party() => "party",
            Some(standing) if standing.signed_on.is_some() => "signed",
            Some(_) => "not_party",
        }
    }

    /// Recorded, and the country is no party.
    pub fn is_gap(&self) -> bool {
        matches!(self.state(), "signed" | "not_party")
    }

    /// Nothing where the treaty provides for no communications or nothing is recorded.
    pub fn communications(&self) -> Option<&str> {
        let standing = self.standing.as_ref()?;
        match self.treaty.is_about_communications() {
            true if standing.is_party() => Some("accepted"),
            true => Some("not_accepted"),
            false => standing.communications.as_deref().filter(|_| self.treaty.communications_article().is_some()),
        }
    }

    pub fn inquiry(&self) -> Option<&str> {
        self.treaty.inquiry_article()?;
        self.standing.as_ref()?.inquiry.as_deref()
    }

    pub fn asking_count(&self) -> i64 {
        i64::try_from(self.asking.len()).unwrap_or(i64::MAX)
    }

    pub fn report(&self, today: &NaiveDate) -> Option<&'static str> {
        self.standing.as_ref()?.report(*today)
    }
}

#[derive(Serialize)]
pub struct TreatyRecorded<'a> {
    pub treaty: &'a str,
    pub consent: Option<&'a str>,
    pub consented_on: Option<NaiveDate>,
}

#[derive(Serialize)]
pub struct ReservationAdded<'a> {
    pub treaty: &'a str,
    pub reservation_id: &'a str,
}

#[derive(Serialize)]
pub struct ReservationWithdrawn<'a> {
    pub treaty: &'a str,
    pub reservation_id: &'a str,
    pub withdrawn_on: NaiveDate,
}

entries! {
    TreatyRecorded "treaty-recorded" of "treaty" by treaty;
    ReservationAdded "reservation-added" of "treaty" by treaty;
    ReservationWithdrawn "reservation-withdrawn" of "treaty" by treaty;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::treaties::list;

    #[test]
    fn a_report_is_overdue_the_day_after_and_never_once_it_was_submitted() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
        let standing = Standing {
            treaty: "CAT".into(),
            signed_on: None,
            consent: Some("accession".into()),
            consented_on: None,
            communications: None,
            inquiry: None,
            report_due_on: Some(day(20)),
            report_submitted_on: None,
            reviewed_on: None,
            changed_at: day(1).and_time(chrono::NaiveTime::MIN),
        };
        assert_eq!([20, 21].map(|at| standing.report(day(at))), [Some("due"), Some("overdue")]);
        let submitted = Standing { report_submitted_on: Some(day(30)), ..standing.clone() };
        assert_eq!(submitted.report(day(30)), Some("submitted"));
        let line = |code, standing| Line { treaty: list::find(code).unwrap(), standing, asking: Vec::new() };
        assert_eq!(line("ICCPR-OP1", Some(standing.clone())).communications(), Some("accepted"));
        assert_eq!((line("CRC", None).state(), line("CAT", Some(standing)).state()), ("unrecorded", "party"));
    }
}
