//! What a coordinator enters about a treaty.

use chrono::NaiveDate;

use super::list::Treaty;
use super::model::{ACCEPTANCES, CONSENTS, RESERVATIONS, Standing};
use crate::db;
use crate::i18n::Lang;
use crate::web::forms::{self, Problem};
use crate::web::translated::{Pairs, value_of};
use crate::web::{Field, Translated};

const LONGEST_RESERVATION: usize = 10_000;

#[derive(Clone, Debug, Default)]
pub struct StandingForm {
    pub signed_on: Field,
    pub consent: Field,
    pub consented_on: Field,
    pub communications: Field,
    pub inquiry: Field,
    pub report_due_on: Field,
    pub report_submitted_on: Field,
    pub reviewed_on: Field,
}

/// What was typed, or the form again with what is wrong in it.
pub type Judged<T, F> = Result<T, Box<F>>;

fn one_or_none(field: &mut Field, offered: &[&str]) -> Option<String> {
    if field.is_empty() { None } else { field.one_of(offered, "error-choose").map(str::to_owned) }
}

impl StandingForm {
    /// By the name of each field, as a form and a table alike bring it.
    pub fn read(value: impl Fn(&str) -> Field) -> StandingForm {
        StandingForm {
            signed_on: value("signed_on"),
            consent: value("consent"),
            consented_on: value("consented_on"),
            communications: value("communications"),
            inquiry: value("inquiry"),
            report_due_on: value("report_due_on"),
            report_submitted_on: value("report_submitted_on"),
            reviewed_on: value("reviewed_on"),
        }
    }

    pub fn filled(standing: &Standing) -> StandingForm {
        let day = |day: Option<NaiveDate>| Field::from(day.map(|day| day.to_string()).unwrap_or_default());
        let word = |word: &Option<String>| Field::from(word.clone().unwrap_or_default());
        StandingForm {
            signed_on: day(standing.signed_on),
            consent: word(&standing.consent),
            consented_on: day(standing.consented_on),
            communications: word(&standing.communications),
            inquiry: word(&standing.inquiry),
            report_due_on: day(standing.report_due_on),
            report_submitted_on: day(standing.report_submitted_on),
            reviewed_on: day(standing.reviewed_on),
        }
    }

    pub fn check(mut self, treaty: &Treaty) -> Judged<Standing, StandingForm> {
        let standing = Standing {
            treaty: treaty.code.clone(),
            signed_on: self.signed_on.day(),
            consent: one_or_none(&mut self.consent, &CONSENTS),
            consented_on: self.consented_on.day(),
            communications: one_or_none(&mut self.communications, &ACCEPTANCES),
            inquiry: one_or_none(&mut self.inquiry, &ACCEPTANCES),
            report_due_on: self.report_due_on.day(),
            report_submitted_on: self.report_submitted_on.day(),
            reviewed_on: self.reviewed_on.day(),
            changed_at: db::now(),
        };
        if standing.consented_on.is_some() && standing.consent.is_none() {
            self.consent.refuse("error-treaty-consent");
        }
        for (day, field) in [(standing.signed_on, &mut self.signed_on), (standing.consented_on, &mut self.consented_on)] {
            if day.is_some_and(|day| day < treaty.adopted) {
                field.refuse("error-treaty-adopted");
            }
        }
        if standing.signed_on.zip(standing.consented_on).is_some_and(|(signed, bound)| signed > bound) {
            self.consented_on.refuse("error-treaty-order");
        }
        if self.fields().iter().all(|(_, field)| field.error.is_none()) { Ok(standing) } else { Err(Box::new(self)) }
    }

    pub fn fields(&self) -> [(&'static str, &Field); 8] {
        [
            ("signed_on", &self.signed_on),
            ("consent", &self.consent),
            ("consented_on", &self.consented_on),
            ("communications", &self.communications),
            ("inquiry", &self.inquiry),
            ("report_due_on", &self.report_due_on),
            ("report_submitted_on", &self.report_submitted_on),
            ("reviewed_on", &self.reviewed_on),
        ]
    }

    pub fn problems(&self, reader: Lang) -> Vec<Problem> {
        forms::problems(reader, &self.fields())
    }
}

pub struct ReservationForm {
    pub kind: Field,
    pub made_on: Field,
    pub texts: Translated,
}

/// Kind, day and texts.
pub type NewReservation = (&'static str, Option<NaiveDate>, Vec<(Lang, String)>);

impl ReservationForm {
    pub fn read(langs: &[Lang], pairs: &Pairs) -> ReservationForm {
        let texts = Translated::read("reservation", langs, pairs);
        ReservationForm { kind: value_of(pairs, "reservation_kind"), made_on: value_of(pairs, "made_on"), texts }
    }

    pub fn check(mut self) -> Judged<NewReservation, ReservationForm> {
        let made_on = self.made_on.day();
        self.texts.required("error-reservation-text").at_most(LONGEST_RESERVATION);
        let kind = self.kind.one_of(&RESERVATIONS, "error-choose");
        match RESERVATIONS.into_iter().find(|known| Some(*known) == kind) {
            Some(kind) if self.made_on.error.is_none() && self.texts.is_right() => Ok((kind, made_on, self.texts.texts())),
            _ => Err(Box::new(self)),
        }
    }

    pub fn problems(&self, reader: Lang) -> Vec<Problem> {
        let mut problems = self.texts.problems(reader);
        problems.extend(forms::problems(reader, &[("reservation_kind", &self.kind), ("made_on", &self.made_on)]));
        problems
    }
}
