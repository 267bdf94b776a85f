//! Forms: each field keeps what was typed and what is wrong with it; checking gives the value or the form again.

use std::borrow::Cow;
use std::future::Future;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage, HttpRequest, web};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeZone};
use chrono_tz::Tz;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};

use super::SignedIn;
use crate::error::Error;
use crate::i18n::{Lang, Value};
use crate::text;

/// The longest form that is read, in bytes; contributions are limited in characters well below it.
const LONGEST_FORM: usize = 256 * 1024;

/// One field: what was typed, and the locale key of what is wrong.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Field {
    pub value: String,
    pub error: Option<Wrong>,
}

/// A message's key with the one number that it may speak of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wrong {
    pub key: &'static str,
    pub limit: i64,
}

impl<'de> Deserialize<'de> for Field {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Field, D::Error> {
        Ok(Field::from(String::deserialize(deserializer)?))
    }
}

impl From<String> for Field {
    /// Line ends as Unix has them; what a form can't hold (NUL) is dropped.
    fn from(value: String) -> Field {
        Field { value: value.replace("\r\n", "\n").replace('\0', ""), error: None }
    }
}

impl From<&str> for Field {
    fn from(value: &str) -> Field {
        Field::from(value.to_owned())
    }
}

impl Field {
    /// The text without white space around it.
    pub fn text(&self) -> &str {
        self.value.trim()
    }

    pub fn is_empty(&self) -> bool {
        self.text().is_empty()
    }

    /// Sets what is wrong, unless something is already.
    pub fn refuse(&mut self, key: &'static str) -> &mut Field {
        self.refuse_at(key, 0)
    }

    pub fn refuse_at(&mut self, key: &'static str, limit: i64) -> &mut Field {
        if self.error.is_none() {
            self.error = Some(Wrong { key, limit });
        }
        self
    }

    pub fn required(&mut self, key: &'static str) -> &mut Field {
        if self.is_empty() { self.refuse(key) } else { self }
    }

    /// Counted as people count: in characters they see.
    pub fn at_most(&mut self, limit: usize) -> &mut Field {
        match text::characters(self.text()) > limit {
            true => self.refuse_at("error-too-long", i64::try_from(limit).unwrap_or(i64::MAX)),
            false => self,
        }
    }

    pub fn email(&mut self) -> &mut Field {
        let fits = self.text().parse::<lettre::Address>().is_ok() && self.text().len() <= 254;
        if fits || self.is_empty() { self } else { self.refuse("error-email") }
    }

    /// Lower case, as addresses are stored.
    pub fn address(&self) -> String {
        self.text().to_lowercase()
    }

    /// A day as `<input type=date>` sends it.
    pub fn day(&mut self) -> Option<NaiveDate> {
        let day = NaiveDate::parse_from_str(self.text(), "%Y-%m-%d").ok();
        if day.is_none() && !self.is_empty() {
            self.refuse("error-day");
        }
        day
    }

    /// A moment from a day and an `HH:MM` time in a zone, as UTC.
    pub fn moment(&mut self, time: &mut Field, zone: Tz) -> Option<NaiveDateTime> {
        let day = self.day();
        let clock = NaiveTime::parse_from_str(time.text(), "%H:%M").ok();
        if clock.is_none() {
            time.refuse("error-time");
        }
        let local = day?.and_time(clock?);
        zone.from_local_datetime(&local).earliest().map(|moment| moment.naive_utc())
    }

    /// One of the values offered, else refused.
    pub fn one_of<'a>(&mut self, offered: &[&'a str], key: &'static str) -> Option<&'a str> {
        let found = offered.iter().find(|value| **value == self.text()).copied();
        if found.is_none() {
            self.refuse(key);
        }
        found
    }

    /// What is wrong, in words.
    pub fn message(&self, lang: &Lang) -> Option<Cow<'static, str>> {
        let wrong = self.error?;
        Some(match wrong.limit {
            0 => lang.t(wrong.key),
            limit => lang.t_with(wrong.key, &[("limit", Value::from(limit))]).into(),
        })
    }

    pub fn is(&self, value: &str) -> bool {
        self.value == value
    }
}

/// A submitted form. In a signed-in session it must carry the session's token; strangers' forms are
/// kept out by the origin check of `guard`.
pub struct Form<T>(pub T);

impl<T> Form<T> {
    pub fn into_inner(self) -> T {
        self.0
    }
}

#[derive(Deserialize)]
struct Token {
    #[serde(default)]
    csrf_token: String,
}

impl<T: DeserializeOwned + 'static> FromRequest for Form<T> {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Form<T>, Error>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let submitted = Submitted::from_request(request, payload);
        Box::pin(async move {
            let submitted = submitted.await?;
            if submitted.trusted { Ok(Form(submitted.form)) } else { Err(Error::Conflict) }
        })
    }
}

/// A form that is shown again, with all that was typed, where the token is missing: its writer signed in meanwhile.
pub struct Submitted<T> {
    pub form: T,
    /// Nothing may be written unless this holds.
    pub trusted: bool,
}

impl<T: DeserializeOwned + 'static> FromRequest for Submitted<T> {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Submitted<T>, Error>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let wanted = request.extensions().get::<SignedIn>().map(|known| known.csrf_token.clone());
        let body = web::Bytes::from_request(request, payload);
        Box::pin(async move {
            let body = body.await.map_err(|_| Error::TooLarge)?;
            if body.len() > LONGEST_FORM {
                return Err(Error::TooLarge);
            }
            let given: Token = serde_html_form::from_bytes(&body).map_err(|_| Error::Conflict)?;
            let trusted = wanted.is_none_or(|wanted| same_token(&given.csrf_token, &wanted).is_ok());
            let form = serde_html_form::from_bytes(&body).map_err(|_| Error::Conflict)?;
            Ok(Submitted { form, trusted })
        })
    }
}

/// For multipart forms, whose token comes as a part.
pub fn same_token(given: &str, wanted: &str) -> Result<(), Error> {
    if given == wanted { Ok(()) } else { Err(Error::Conflict) }
}

/// One line of the error summary: the field's id and what is wrong with it.
pub struct Problem {
    pub field: Cow<'static, str>,
    pub message: Cow<'static, str>,
}

/// The error summary, in the order of the fields.
pub fn problems(lang: Lang, fields: &[(&'static str, &Field)]) -> Vec<Problem> {
    fields
        .iter()
        .filter_map(|(field, typed)| Some(Problem { field: Cow::Borrowed(*field), message: typed.message(&lang)? }))
        .collect()
}
