//! The first field of every view: who looks, in which language, at which address.

use std::borrow::Cow;
use std::future::{Ready, ready};
use std::sync::Arc;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage, HttpRequest, web};
use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeZone};
use chrono_tz::Tz;

use super::Portal;
use super::language::{preferred, split};
use crate::db;
use crate::error::Error;
use crate::i18n::{Lang, Value};
use crate::settings::Settings;
use crate::viewer::{Account, Permission, Viewer};

/// What the session middleware of `accounts` leaves in the request of somebody who is signed in.
#[derive(Clone)]
pub struct SignedIn {
    pub viewer: Viewer,
    /// Stands in each form of this session.
    pub csrf_token: String,
}

#[derive(Clone)]
pub struct Page {
    pub lang: Lang,
    pub viewer: Viewer,
    /// htmx asked for the part that changes.
    pub fragment: bool,
    /// Without the language: `/recommendations/7`.
    pub path: String,
    /// Without the question mark.
    pub query: String,
    /// Empty for visitors, whose pages are cached.
    pub csrf_token: String,
    pub settings: Arc<Settings>,
    pub now: NaiveDateTime,
    /// The browser asked for as few bytes as possible.
    pub saves_data: bool,
    /// A form came back with errors: “Error:” stands before the title.
    pub has_errors: bool,
}

impl FromRequest for Page {
    type Error = Error;
    type Future = Ready<Result<Page, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Page::of(request).ok_or(Error::NotFound))
    }
}

impl Page {
    /// `None` where the address begins with no language that is offered.
    fn of(request: &HttpRequest) -> Option<Page> {
        let settings = request.app_data::<web::Data<Portal>>()?.settings();
        let (code, rest) = split(request.path());
        let lang = Lang::find(code).filter(|lang| settings.languages.contains(lang))?;
        Some(Page::new(request, settings, lang, rest))
    }

    /// For addresses without a language (`/i/…`, `/a/…`) and for errors: in the language that the visitor reads.
    pub fn anywhere(request: &HttpRequest) -> Option<Page> {
        Page::of(request).or_else(|| {
            let settings = request.app_data::<web::Data<Portal>>()?.settings();
            let lang = preferred(request, &settings.languages);
            Some(Page::new(request, settings, lang, ""))
        })
    }

    fn new(request: &HttpRequest, settings: Arc<Settings>, lang: Lang, path: &str) -> Page {
        let signed_in = request.extensions().get::<SignedIn>().cloned();
        let says = |name: &str, value: &str| request.headers().get(name).is_some_and(|given| given == value);
        let (viewer, csrf_token) = signed_in.map(|known| (known.viewer, known.csrf_token)).unwrap_or_default();
        Page {
            lang,
            viewer,
            fragment: says("hx-request", "true") && !says("hx-history-restore-request", "true") && !says("hx-boosted", "true"),
            path: if path.is_empty() { "/".into() } else { path.into() },
            query: request.query_string().to_owned(),
            csrf_token,
            settings,
            now: db::now(),
            saves_data: says("save-data", "on"),
            has_errors: false,
        }
    }

    pub fn with_errors(mut self) -> Page {
        self.has_errors = true;
        self
    }

    /// Who is signed in, with all that was asked of them.
    pub fn account(&self) -> Result<&Account, Error> {
        self.viewer.account.as_ref().filter(|_| !self.viewer.second_factor_owed).ok_or(Error::SignInNeeded)
    }

    /// Passes those who may; others learn nothing: 404, or the way to sign in where nobody is signed in yet.
    pub fn require(&self, permission: Permission) -> Result<(), Error> {
        match (self.viewer.may(permission), self.viewer.signed_in()) {
            (true, _) => Ok(()),
            (false, true) if self.viewer.second_factor_owed => Err(Error::SignInNeeded),
            (false, true) => Err(Error::NotFound),
            (false, false) => Err(Error::SignInNeeded),
        }
    }

    pub fn may(&self, permission: Permission) -> bool {
        self.viewer.may(permission)
    }

    /// For templates, which can't name the variants.
    pub fn may_see_desk(&self) -> bool {
        self.viewer.may(Permission::SeeDesk)
    }

    pub fn may_manage_settings(&self) -> bool {
        self.viewer.may(Permission::ManageSettings)
    }

    pub fn answers_for_entities(&self) -> bool {
        !self.viewer.entities().is_empty()
    }

    /// In what order a form asks for a text in every language: the reader's own first.
    pub fn writing_languages(&self) -> Vec<Lang> {
        let others = self.settings.languages.iter().copied().filter(|lang| *lang != self.lang);
        std::iter::once(self.lang).chain(others).collect()
    }

    /// An address in this page's language.
    pub fn href(&self, path: &str) -> String {
        format!("/{}{path}", self.lang)
    }

    /// This very page in another language.
    pub fn href_in(&self, lang: &Lang) -> String {
        match self.query.is_empty() {
            true => format!("/{lang}{}", self.path),
            false => format!("/{lang}{}?{}", self.path, self.query),
        }
    }

    /// Whether a link of the navigation leads to where the visitor is.
    pub fn stands_under(&self, path: &str) -> bool {
        self.path.starts_with(path)
    }

    /// What just happened, as the redirect says it (`?notice=saved`): the key of a sentence, never free text.
    pub fn notice(&self) -> Option<Cow<'static, str>> {
        let (_, key) = self.query.split('&').filter_map(|pair| pair.split_once('=')).find(|(name, _)| *name == "notice")?;
        let key = format!("notice-{key}");
        self.lang.has(&key).then(|| self.lang.t(&key))
    }

    pub fn t(&self, key: &str) -> Cow<'static, str> {
        self.lang.t(key)
    }

    pub fn t_with(&self, key: &str, arguments: &[(&str, Value)]) -> String {
        self.lang.t_with(key, arguments)
    }

    /// A sentence with one argument that is a text.
    pub fn t_of(&self, key: &str, name: &str, value: &str) -> String {
        self.lang.t_with(key, &[(name, Value::from(value))])
    }

    /// A title and what tells it from others of its kind, with the comma of the reader's language.
    pub fn titled(&self, title: &str, part: &str) -> String {
        self.lang.t_with("title-and-part", &[("title", Value::from(title)), ("part", Value::from(part))])
    }

    /// A sentence about a number: its argument is `count`.
    pub fn n(&self, key: &str, count: &i64) -> String {
        self.lang.n(key, *count)
    }

    pub fn number(&self, number: &i64) -> String {
        self.lang.number(*number)
    }

    /// The word for one of a list of values: `response-noted` for (“response”, “noted”).
    pub fn word(&self, list: &str, value: &str) -> Cow<'static, str> {
        self.lang.t(&format!("{list}-{}", value.replace('_', "-")))
    }

    pub fn date(&self, day: &NaiveDate) -> String {
        self.lang.date(*day)
    }

    pub fn weekday_date(&self, day: &NaiveDate) -> String {
        self.lang.weekday_date(*day)
    }

    /// The day of a moment, in the reader's time zone.
    pub fn day_of(&self, moment: &NaiveDateTime) -> String {
        self.lang.date(self.local_day(*moment))
    }

    /// With weekday, time and the name of the zone.
    pub fn moment(&self, moment: &NaiveDateTime) -> String {
        self.lang.date_time(*moment, self.time_zone())
    }

    pub fn time_zone(&self) -> Tz {
        self.viewer.account.as_ref().map_or(self.settings.time_zone, |account| account.time_zone)
    }

    pub fn local_day(&self, moment: NaiveDateTime) -> NaiveDate {
        self.time_zone().from_utc_datetime(&moment).date_naive()
    }

    pub fn today(&self) -> NaiveDate {
        self.local_day(self.now)
    }

    /// `2026-12-01`, for the `datetime` attribute and for inputs.
    pub fn iso(&self, day: &NaiveDate) -> String {
        format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day())
    }

    /// How many days from today; negative once it has passed.
    pub fn days_until(&self, day: &NaiveDate) -> i64 {
        (*day - self.today()).num_days()
    }

    /// When this page's words change by themselves: at the first of these moments to come, or when the day ends.
    pub fn until_next(&self, moments: &[NaiveDateTime]) -> NaiveDateTime {
        let tomorrow = self.today().succ_opt().unwrap_or(NaiveDate::MAX).and_time(chrono::NaiveTime::MIN);
        let midnight = self.time_zone().from_local_datetime(&tomorrow).earliest().map_or(tomorrow, |moment| moment.naive_utc());
        moments.iter().copied().filter(|moment| *moment > self.now).fold(midnight, NaiveDateTime::min)
    }

    /// What the mechanism is called here.
    pub fn mechanism_name(&self) -> String {
        match self.settings.mechanism_name(self.lang) {
            Some(name) => name.to_owned(),
            None => self.lang.t("portal-name").into_owned(),
        }
    }

    pub fn styles(&self) -> &'static str {
        super::assets::address("portal.css")
    }

    pub fn asset(&self, name: &str) -> &'static str {
        super::assets::address(name)
    }
}
