//! Rows of the accounts slice.

use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;

use crate::i18n::Lang;
use crate::schema::{accounts, links, sessions};
use crate::viewer::Account;

#[derive(Queryable, Selectable, Clone, Debug)]
#[diesel(table_name = accounts)]
pub struct AccountRow {
    pub id: String,
    pub email: Option<String>,
    pub name: String,
    pub lang: String,
    pub time_zone: String,
    pub password_hash: Option<String>,
    pub totp_secret: Option<String>,
    pub totp_step: Option<i64>,
    pub confirmed_at: Option<NaiveDateTime>,
    pub disabled_at: Option<NaiveDateTime>,
    pub deleted_at: Option<NaiveDateTime>,
    pub created_at: NaiveDateTime,
}

impl AccountRow {
    /// As pages know it.
    pub fn seen(&self) -> Account {
        Account {
            id: self.id.clone(),
            email: self.email.clone().unwrap_or_default(),
            name: self.name.clone(),
            lang: self.language(),
            time_zone: self.time_zone.parse().unwrap_or(chrono_tz::Tz::UTC),
        }
    }

    pub fn language(&self) -> Lang {
        Lang::find(&self.lang).unwrap_or(Lang::EN)
    }

    pub fn may_sign_in(&self) -> bool {
        self.disabled_at.is_none() && self.deleted_at.is_none()
    }

    /// The address, also of an account that has none any more.
    pub fn address(&self) -> &str {
        self.email.as_deref().unwrap_or_default()
    }
}

#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = sessions)]
pub struct Session {
    pub id: String,
    pub token_hash: String,
    pub account_id: String,
    pub csrf_token: String,
    pub second_factor: bool,
    pub started_at: NaiveDateTime,
    pub last_seen_on: chrono::NaiveDate,
    pub expires_at: NaiveDateTime,
}

/// What a one-time link is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Purpose {
    FirstAdministrator,
    Invitation,
    SignIn,
    Confirmation,
    Reset,
    /// A new address, confirmed from there.
    Address,
    /// An answer to a reminder, at `/a/…`: as often as wanted until it expires.
    Answer,
}

impl Purpose {
    pub const ALL: [Purpose; 7] = [
        Purpose::FirstAdministrator,
        Purpose::Invitation,
        Purpose::SignIn,
        Purpose::Confirmation,
        Purpose::Reset,
        Purpose::Address,
        Purpose::Answer,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Purpose::FirstAdministrator => "first_administrator",
            Purpose::Invitation => "invitation",
            Purpose::SignIn => "sign_in",
            Purpose::Confirmation => "confirmation",
            Purpose::Reset => "reset",
            Purpose::Address => "address",
            Purpose::Answer => "answer",
        }
    }

    pub fn find(name: &str) -> Option<Purpose> {
        Purpose::ALL.into_iter().find(|purpose| purpose.name() == name)
    }

    /// How long a link of this purpose holds. Ten minutes to sign in, after OWASP ASVS 6.5.5.
    pub fn lasts(self) -> TimeDelta {
        match self {
            Purpose::SignIn => TimeDelta::minutes(10),
            Purpose::Reset => TimeDelta::hours(1),
            Purpose::Confirmation | Purpose::Address => TimeDelta::hours(24),
            Purpose::FirstAdministrator | Purpose::Invitation => TimeDelta::days(7),
            Purpose::Answer => TimeDelta::days(90),
        }
    }
}

#[derive(Queryable, Selectable, Clone, Debug)]
#[diesel(table_name = links)]
pub struct Link {
    pub id: String,
    pub purpose: String,
    pub account_id: Option<String>,
    pub subject_id: Option<String>,
    /// JSON: the new address of a change; else empty.
    pub detail: String,
    pub expires_at: NaiveDateTime,
    pub used_at: Option<NaiveDateTime>,
}

impl Link {
    pub fn is_for(&self, purpose: Purpose) -> bool {
        self.purpose == purpose.name()
    }

    /// Neither used nor expired.
    pub fn is_open(&self, now: NaiveDateTime) -> bool {
        self.used_at.is_none() && now < self.expires_at
    }
}
