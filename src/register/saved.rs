//! Saved views: a filter of the register under a name, for oneself or, published, for everybody.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde::Serialize;

use crate::journal::entries;
use crate::schema::saved_views;

/// Nobody keeps an eye on more.
pub const MOST: i64 = 100;
/// In characters.
pub const LONGEST_NAME: usize = 100;

#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = saved_views)]
pub struct SavedView {
    pub id: String,
    pub account_id: String,
    pub name: String,
    /// Without the language.
    pub path: String,
    /// With the question mark.
    pub query: String,
    pub published: bool,
    pub created_at: NaiveDateTime,
}

#[derive(Serialize)]
pub struct ViewPublished<'a> {
    pub view_id: &'a str,
    pub name: &'a str,
}

#[derive(Serialize)]
pub struct ViewWithdrawn<'a> {
    pub view_id: &'a str,
    pub name: &'a str,
}

entries! {
    ViewPublished "view-published" of "saved-view" by view_id;
    ViewWithdrawn "view-withdrawn" of "saved-view" by view_id;
}
