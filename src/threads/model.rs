//! Rows and rules of threads, and what they record in the journal.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use diesel::prelude::*;
use serde::Serialize;

use crate::i18n::Lang;
use crate::journal::Entry;
use crate::schema::{anonymous_contributions, contributions, threads};

/// People count them, so does the portal: characters as they are seen.
pub const LONGEST_BODY: usize = 5_000;
/// An author with an account may mend what they wrote for so long.
pub const EDIT_WINDOW: TimeDelta = TimeDelta::minutes(15);
/// What a moderator or a reporter may find wrong, as the locale keys `report-reason-…` word it.
pub const REASONS: [&str; 5] = ["danger", "personal_data", "hate", "spam", "other"];

/// How somebody appears, the least exposing first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Mode {
    Anonymous,
    Pseudonymous,
    Named,
}

impl Mode {
    pub const ALL: [Mode; 3] = [Mode::Anonymous, Mode::Pseudonymous, Mode::Named];

    pub fn name(self) -> &'static str {
        match self {
            Mode::Anonymous => "anonymous",
            Mode::Pseudonymous => "pseudonymous",
            Mode::Named => "named",
        }
    }

    pub fn find(name: &str) -> Option<Mode> {
        Mode::ALL.into_iter().find(|mode| mode.name() == name)
    }

    pub fn needs_account(self) -> bool {
        self != Mode::Anonymous
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    Published,
    Hidden,
    Withdrawn,
}

impl State {
    pub fn name(self) -> &'static str {
        match self {
            State::Published => "published",
            State::Hidden => "hidden",
            State::Withdrawn => "withdrawn",
        }
    }

    /// What the check of the column lets in; anything else would be neither shown nor counted.
    pub fn of(name: &str) -> State {
        match name {
            "published" => State::Published,
            "withdrawn" => State::Withdrawn,
            _ => State::Hidden,
        }
    }
}

#[derive(Queryable, Selectable, Clone, Debug)]
#[diesel(table_name = threads)]
pub struct Thread {
    pub id: String,
    pub contribution_count: i64,
    pub revision: i64,
}

#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = contributions, treat_none_as_default_value = false)]
pub struct KnownRow {
    pub id: String,
    pub thread_id: String,
    pub root_key: String,
    pub parent_id: Option<String>,
    pub author_id: Option<String>,
    pub mode: String,
    pub shown_name: String,
    pub organisation_id: Option<String>,
    pub official: bool,
    pub entity_id: Option<String>,
    pub lang: String,
    pub body: String,
    pub state: String,
    pub hidden_reason: Option<String>,
    pub receipt_hash: Option<String>,
    pub sort_key: String,
    pub posted_at: NaiveDateTime,
    pub edited_at: Option<NaiveDateTime>,
}

#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = anonymous_contributions, treat_none_as_default_value = false)]
pub struct AnonymousRow {
    pub place: i32,
    pub id: String,
    pub thread_id: String,
    pub root_key: String,
    pub parent_id: Option<String>,
    pub lang: String,
    pub body: String,
    pub state: String,
    pub hidden_reason: Option<String>,
    pub receipt_hash: String,
    pub sort_key: String,
    pub posted_on: NaiveDate,
    pub edited: bool,
    pub journaled: bool,
}

/// A contribution of either table, as pages and exports know it.
#[derive(Clone, Debug)]
pub struct Contribution {
    pub id: String,
    pub thread_id: String,
    /// The sort key of what opened the exchange; empty for that one itself.
    pub root_key: String,
    pub parent_id: Option<String>,
    pub author_id: Option<String>,
    pub mode: Mode,
    /// Empty where anonymous, or once the account is gone.
    pub shown_name: String,
    pub organisation_id: Option<String>,
    pub official: bool,
    pub entity_id: Option<String>,
    pub lang: Lang,
    pub body: String,
    pub state: State,
    pub hidden_reason: Option<String>,
    pub sort_key: String,
    pub posted_on: NaiveDate,
    /// None where anonymous: the day is all there is.
    pub posted_at: Option<NaiveDateTime>,
    pub edited: bool,
}

impl Contribution {
    pub fn is_reply(&self) -> bool {
        !self.root_key.is_empty()
    }

    /// The key by which its whole exchange is found.
    pub fn exchange_key(&self) -> &str {
        if self.is_reply() { &self.root_key } else { &self.sort_key }
    }

    pub fn is_by(&self, account_id: Option<&str>) -> bool {
        account_id.is_some() && self.author_id.as_deref() == account_id
    }

    /// Whether its author may still mend it from their account.
    pub fn edit_window_open(&self, now: NaiveDateTime) -> bool {
        self.state == State::Published && self.posted_at.is_some_and(|posted_at| now < posted_at + EDIT_WINDOW)
    }
}

impl From<KnownRow> for Contribution {
    fn from(row: KnownRow) -> Contribution {
        Contribution {
            mode: Mode::find(&row.mode).unwrap_or(Mode::Pseudonymous),
            lang: Lang::find(&row.lang).unwrap_or(Lang::EN),
            state: State::of(&row.state),
            posted_on: row.posted_at.date(),
            posted_at: Some(row.posted_at),
            edited: row.edited_at.is_some(),
            id: row.id,
            thread_id: row.thread_id,
            root_key: row.root_key,
            parent_id: row.parent_id,
            author_id: row.author_id,
            shown_name: row.shown_name,
            organisation_id: row.organisation_id,
            official: row.official,
            entity_id: row.entity_id,
            body: row.body,
            hidden_reason: row.hidden_reason,
            sort_key: row.sort_key,
        }
    }
}

impl From<AnonymousRow> for Contribution {
    fn from(row: AnonymousRow) -> Contribution {
        Contribution {
            lang: Lang::find(&row.lang).unwrap_or(Lang::EN),
            state: State::of(&row.state),
            mode: Mode::Anonymous,
            author_id: None,
            shown_name: String::new(),
            organisation_id: None,
            official: false,
            entity_id: None,
            posted_on: row.posted_on,
            posted_at: None,
            edited: row.edited,
            id: row.id,
            thread_id: row.thread_id,
            root_key: row.root_key,
            parent_id: row.parent_id,
            body: row.body,
            hidden_reason: row.hidden_reason,
            sort_key: row.sort_key,
        }
    }
}

/// Who is to be seen behind a new contribution.
#[derive(Clone, Debug)]
pub enum Author {
    Named {
        account_id: String,
        name: String,
        organisation_id: Option<String>,
    },
    Pseudonymous {
        account_id: String,
        name: String,
    },
    /// The mechanism, or the entity named.
    Official {
        account_id: String,
        name: String,
        entity_id: Option<String>,
    },
    Anonymous,
}

impl Author {
    pub fn account_id(&self) -> Option<&str> {
        match self {
            Author::Named { account_id, .. } | Author::Pseudonymous { account_id, .. } | Author::Official { account_id, .. } => {
                Some(account_id)
            }
            Author::Anonymous => None,
        }
    }
}

#[derive(Clone, Debug)]
pub struct NewContribution {
    pub thread_id: String,
    /// What it replies to.
    pub parent: Option<Contribution>,
    pub author: Author,
    pub lang: Lang,
    pub body: String,
    /// Of the receipt code; anonymous ones without one get a hash that no code has.
    pub receipt_hash: Option<String>,
    /// Of an anonymous contribution only the day is kept.
    pub posted_at: NaiveDateTime,
}

/// Entries about one contribution, filed under its thread.
macro_rules! thread_entry {
    ($name:ident, $kind:literal $(, $field:ident: $type:ty)*) => {
        #[derive(Serialize, Debug)]
        pub struct $name {
            pub thread_id: String,
            pub contribution_id: String,
            $(pub $field: $type,)*
        }

        impl Entry for $name {
            const KIND: &'static str = $kind;
            const SUBJECT: &'static str = "thread";
            fn subject_id(&self) -> &str {
                &self.thread_id
            }
        }
    };
}

thread_entry!(ContributionAdded, "contribution-added", official: bool);
thread_entry!(ContributionEdited, "contribution-edited");
thread_entry!(ContributionWithdrawn, "contribution-withdrawn");
thread_entry!(ContributionHidden, "contribution-hidden", reason: String);
thread_entry!(ContributionRestored, "contribution-restored");
thread_entry!(ReportsDismissed, "reports-dismissed");
// Written by the daily job, without an actor: an anonymous contribution was added, mended or withdrawn the day before.
thread_entry!(AnonymousContributionKept, "anonymous-contribution-kept");
