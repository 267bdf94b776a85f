//! Views and decisions on communications, and what happened to their records.

use chrono::{NaiveDate, TimeDelta};
use diesel::prelude::*;
use serde::Serialize;

use crate::i18n::Lang;
use crate::journal::entries;
use crate::register::model::Document;
use crate::schema::communication_views;
use crate::text::symbols::Symbol;
use crate::treaties::list::{self, Treaty};

/// As the database and the locale keys `views-outcome-…` name them.
pub const OUTCOMES: [&str; 4] = ["violation", "no_violation", "inadmissible", "discontinued"];

/// Committees ask the State to say within 180 days what it did.
pub const INFORM_WITHIN: TimeDelta = TimeDelta::days(180);

#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = communication_views, treat_none_as_default_value = false)]
pub struct ViewsRow {
    pub document_id: String,
    pub treaty: String,
    pub outcome: String,
    pub articles: String,
    pub follow_up: String,
    pub grade: String,
    pub information_due_on: Option<NaiveDate>,
    pub information_sent_on: Option<NaiveDate>,
}

impl ViewsRow {
    pub fn treaty(&self) -> Option<&'static Treaty> {
        list::find(&self.treaty)
    }

    /// `sent`, `overdue` or `due`; nothing where no information is asked for.
    pub fn information(&self, today: &NaiveDate) -> Option<&'static str> {
        let due = self.information_due_on?;
        Some(match self.information_sent_on {
            Some(_) => "sent",
            None if due < *today => "overdue",
            None => "due",
        })
    }
}

#[derive(Clone, Debug)]
pub struct Views {
    pub row: ViewsRow,
    pub document: Document,
    /// Recommendations of the document.
    pub remedies: i64,
}

/// What a coordinator entered; `row` has no document yet.
pub struct NewViews {
    pub symbol: Symbol,
    pub decided_on: NaiveDate,
    pub row: ViewsRow,
    /// Each remedy, in the languages in which it was entered.
    pub remedies: Vec<Vec<(Lang, String)>>,
}

#[derive(Serialize)]
pub struct ViewsRecorded<'a> {
    pub document_id: &'a str,
    pub outcome: &'a str,
}

entries! {
    ViewsRecorded "views-recorded" of "document" by document_id;
}
