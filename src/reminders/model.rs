//! Reminder rules, when they go out, what is owed and by whom, and what the journal keeps of it.

use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta, TimeZone, Weekday};
use chrono_tz::Tz;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::i18n::{Lang, Wording};
use crate::journal::Entry;
use crate::mail::Recipient;
use crate::schema::{actions, reminder_rules};

/// A new portal reminds so many days before (negative) and after the due date.
pub const FIRST_RULES: [i32; 6] = [-30, -7, -1, 1, 7, 14];
/// A rule lies at most so many days from the due date.
pub const OFFSET_MOST: i32 = 365;
/// What could not go out at its time goes out late, but no later than this; the rest is noted as skipped.
pub const LOOK_BACK: TimeDelta = TimeDelta::hours(72);
/// What was missed longer ago than this isn't even noted.
pub const NOTED: TimeDelta = TimeDelta::days(62);
/// Whoever answered within so many days is left in peace.
pub const QUIET_DAYS: i64 = 7;
/// The link in a reminder works so many days past the due date, for corrections.
pub const LINK_DAYS: i64 = 30;

#[derive(Queryable, Selectable, Clone, Debug)]
#[diesel(table_name = reminder_rules)]
pub struct Rule {
    pub id: String,
    pub offset_days: i32,
    pub created_at: NaiveDateTime,
}

/// Which days are no working days; what falls on one goes out on the next working day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Weekend {
    /// Reminders go out on every day.
    #[default]
    None,
    SaturdaySunday,
    FridaySaturday,
}

impl Weekend {
    pub const ALL: [Weekend; 3] = [Weekend::None, Weekend::SaturdaySunday, Weekend::FridaySaturday];

    /// As the form and the locale keys `reminder-weekend-…` name it.
    pub fn name(self) -> &'static str {
        match self {
            Weekend::None => "none",
            Weekend::SaturdaySunday => "saturday-sunday",
            Weekend::FridaySaturday => "friday-saturday",
        }
    }

    fn holds(self, day: NaiveDate) -> bool {
        match self {
            Weekend::None => false,
            Weekend::SaturdaySunday => matches!(day.weekday(), Weekday::Sat | Weekday::Sun),
            Weekend::FridaySaturday => matches!(day.weekday(), Weekday::Fri | Weekday::Sat),
        }
    }
}

/// When in the day reminders go out, in the recipient's zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timing {
    pub hour: u32,
    pub weekend: Weekend,
}

impl Default for Timing {
    fn default() -> Timing {
        Timing { hour: 8, weekend: Weekend::None }
    }
}

impl Timing {
    /// The moment, in UTC, at which a reminder for this day goes out.
    pub fn moment(&self, day: NaiveDate, zone: Tz) -> NaiveDateTime {
        let working = day.iter_days().take(7).find(|day| !self.weekend.holds(*day)).unwrap_or(day);
        let local = working.and_hms_opt(self.hour, 0, 0).unwrap_or_default();
        // An hour that the change to summer time leaves out comes an hour later.
        let found = zone.from_local_datetime(&local).earliest();
        found.or_else(|| zone.from_local_datetime(&(local + TimeDelta::hours(1))).earliest()).map_or(local, |at| at.naive_utc())
    }
}

/// An action that is neither done nor dropped.
#[derive(Queryable, Selectable, Clone, Debug)]
#[diesel(table_name = actions)]
pub struct OpenAction {
    pub id: String,
    pub number: i64,
    pub cluster_id: String,
    pub entity_id: String,
    pub plan_state: String,
    pub due_on: NaiveDate,
    pub created_at: NaiveDateTime,
}

/// A person whom reminders of an entity may reach.
#[derive(Clone, Debug)]
pub struct FocalPerson {
    pub recipient: Recipient,
    pub time_zone: Tz,
    /// Nobody signs in with this account any more, or it has no address.
    pub unreachable: bool,
}

/// What stands in a reminder, in the words nearest to its reader.
#[derive(Clone, Debug)]
pub struct Item {
    pub action_id: String,
    pub number: i64,
    pub due_on: NaiveDate,
    pub plan_state: String,
    pub title: Wording,
    pub cluster: Wording,
    pub entity: Wording,
}

/// The reminder of one rule for one action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    pub offset: i32,
    /// In UTC.
    pub at: NaiveDateTime,
}

/// Unique for the action, the rule, the due date and the recipient: a changed due date reminds anew.
pub fn occurrence_key(action_id: &str, offset: i32, due_on: NaiveDate, account_id: Option<&str>) -> String {
    format!("reminder:{action_id}:{offset}:{due_on}:{}", account_id.unwrap_or("-"))
}

/// The due date that a key names.
pub fn due_on_of(key: &str) -> Option<NaiveDate> {
    key.split(':').nth(3)?.parse().ok()
}

#[derive(Serialize)]
pub struct RuleAdded {
    pub rule_id: String,
    pub offset_days: i32,
}

#[derive(Serialize)]
pub struct RuleRemoved {
    pub rule_id: String,
    pub offset_days: i32,
}

#[derive(Serialize)]
pub struct TimingChanged {
    pub timing: Timing,
}

/// A focal point says that somebody else answers now.
#[derive(Serialize)]
pub struct HandOverAsked {
    pub action_id: String,
}

impl Entry for RuleAdded {
    const KIND: &'static str = "reminder-rule-added";
    const SUBJECT: &'static str = "reminder-rule";
    fn subject_id(&self) -> &str {
        &self.rule_id
    }
}

impl Entry for RuleRemoved {
    const KIND: &'static str = "reminder-rule-removed";
    const SUBJECT: &'static str = "reminder-rule";
    fn subject_id(&self) -> &str {
        &self.rule_id
    }
}

impl Entry for TimingChanged {
    const KIND: &'static str = "reminder-timing-changed";
    const SUBJECT: &'static str = "reminder-rule";
    fn subject_id(&self) -> &str {
        "timing"
    }
}

impl Entry for HandOverAsked {
    const KIND: &'static str = "hand-over-asked";
    /// Not `action`, whose history is public.
    const SUBJECT: &'static str = "reminder";
    fn subject_id(&self) -> &str {
        &self.action_id
    }
}

/// The recipient of last resort's words: what a list shows where nobody is named.
pub fn nobody(lang: Lang) -> Recipient {
    Recipient { account_id: None, name: String::new(), address: String::new(), lang }
}
