//! Rows of the accounts slice, and what it records in the journal.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::i18n::Lang;
use crate::schema::{accounts, sessions};
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
            lang: Lang::find(&self.lang).unwrap_or(Lang::EN),
            time_zone: self.time_zone.parse().unwrap_or(chrono_tz::Tz::UTC),
        }
    }

    pub fn may_sign_in(&self) -> bool {
        self.disabled_at.is_none() && self.deleted_at.is_none()
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
