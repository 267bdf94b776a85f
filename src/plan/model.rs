//! Actions of the plan, the progress that entities report on them, and what happened to both.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;
use serde::Serialize;

use crate::i18n::{Lang, Wording};
use crate::journal::entries;
use crate::organisations::model::Entity;
use crate::schema::{actions, attachments};

/// As the database and the locale keys `plan-state-…` name them.
pub const PLAN_STATES: [&str; 5] = ["planned", "under_way", "delayed", "done", "dropped"];

/// In these states nothing is owed any more.
pub const ENDED: [&str; 2] = ["done", "dropped"];

#[derive(Queryable, Selectable, Clone, Debug)]
#[diesel(table_name = actions)]
pub struct ActionRow {
    pub id: String,
    pub number: i64,
    pub cluster_id: String,
    pub entity_id: String,
    pub plan_state: String,
    pub starts_on: Option<NaiveDate>,
    pub due_on: NaiveDate,
    pub created_at: NaiveDateTime,
}

/// An action in the words that its reader can read best.
#[derive(Clone, Debug)]
pub struct Action {
    pub id: String,
    pub number: i64,
    pub cluster_id: String,
    pub cluster_number: i64,
    pub cluster_name: Wording,
    pub entity: Entity,
    pub plan_state: String,
    pub starts_on: Option<NaiveDate>,
    pub due_on: NaiveDate,
    pub title: Wording,
    pub description: Option<Wording>,
}

impl Action {
    /// Something is still owed.
    pub fn is_open(&self) -> bool {
        !ENDED.contains(&self.plan_state.as_str())
    }

    pub fn is_overdue(&self, today: &NaiveDate) -> bool {
        self.is_open() && self.due_on < *today
    }

    pub fn days_late(&self, today: NaiveDate) -> i64 {
        (today - self.due_on).num_days()
    }

    /// In quarters, for the ring beside the word.
    pub fn quarters(&self) -> u8 {
        match self.plan_state.as_str() {
            "done" => 4,
            "under_way" => 2,
            "delayed" => 1,
            _ => 0,
        }
    }
}

/// An action as it is to be stored.
#[derive(Clone, Debug)]
pub struct NewAction {
    pub cluster_id: String,
    pub entity_id: String,
    pub plan_state: String,
    pub starts_on: Option<NaiveDate>,
    pub due_on: NaiveDate,
    /// Title and description by language.
    pub texts: Vec<(Lang, String, String)>,
}

/// What an entity reported on an action.
#[derive(Clone, Debug)]
pub struct ProgressUpdate {
    pub id: String,
    pub entity: Wording,
    pub plan_state: String,
    pub lang: Lang,
    pub body: String,
    pub posted_at: NaiveDateTime,
    pub attachments: Vec<Attachment>,
}

#[derive(Queryable, Selectable, Clone, Debug)]
#[diesel(table_name = attachments)]
pub struct Attachment {
    pub id: String,
    pub progress_update_id: String,
    pub file_name: String,
    pub media_type: String,
    pub size: i64,
    pub sha256: String,
}

/// A file that stands in the store already.
#[derive(Clone, Debug)]
pub struct NewAttachment {
    pub file_name: String,
    pub media_type: String,
    pub size: i64,
    pub sha256: String,
}

/// A progress update as it is to be stored.
#[derive(Clone, Debug)]
pub struct NewUpdate {
    pub action_id: String,
    pub entity_id: String,
    pub account_id: Option<String>,
    pub plan_state: String,
    pub lang: Lang,
    pub body: String,
    /// `page`, `mail` or `desk`.
    pub came_by: &'static str,
    pub attachments: Vec<NewAttachment>,
}

#[derive(Serialize)]
pub struct ActionAdded<'a> {
    pub action_id: &'a str,
    pub cluster_id: &'a str,
    pub entity_id: &'a str,
    pub due_on: NaiveDate,
}

#[derive(Serialize)]
pub struct ActionChanged<'a> {
    pub action_id: &'a str,
    pub entity_id: &'a str,
    pub plan_state: &'a str,
    pub due_on: NaiveDate,
}

#[derive(Serialize)]
pub struct ProgressReported<'a> {
    pub action_id: &'a str,
    pub progress_update_id: &'a str,
    pub entity_id: &'a str,
    pub plan_state: &'a str,
    pub came_by: &'a str,
}

entries! {
    ActionAdded "action-added" of "action" by action_id;
    ActionChanged "action-changed" of "action" by action_id;
    ProgressReported "progress-reported" of "action" by action_id;
}
