//! Counts for the summary, made by the database.

use std::collections::HashMap;

use diesel::dsl::count_star;
use diesel::prelude::*;

use crate::db::DbConnection;
use crate::schema::{anonymous_contributions as anonymous, contributions};

/// How many were published, by what they are.
#[derive(Clone, Debug, Default)]
pub struct Counts {
    pub contributions: i64,
    pub replies: i64,
    pub official: i64,
    pub hidden: i64,
    pub withdrawn: i64,
    pub by_mode: HashMap<String, i64>,
    pub by_lang: HashMap<String, i64>,
}

/// Counted by the database, not by reading every text.
pub fn counts_of(conn: &mut DbConnection, thread_ids: &[String]) -> QueryResult<Counts> {
    let mut counts = Counts::default();
    for roots in [true, false] {
        for (state, mode, lang, official, number) in named_counts(conn, thread_ids, roots)? {
            counts.add(&state, &mode, &lang, official, roots, number);
        }
        for (state, lang, number) in nameless_counts(conn, thread_ids, roots)? {
            counts.add(&state, "anonymous", &lang, false, roots, number);
        }
    }
    Ok(counts)
}

type NamedCount = (String, String, String, bool, i64);

/// By state, mode, language and whether official; of those that open an exchange, or of replies.
fn named_counts(conn: &mut DbConnection, thread_ids: &[String], roots: bool) -> QueryResult<Vec<NamedCount>> {
    let by = (contributions::state, contributions::mode, contributions::lang, contributions::official);
    let grouped = contributions::table.filter(contributions::thread_id.eq_any(thread_ids)).group_by(by);
    let counted =
        grouped.select((contributions::state, contributions::mode, contributions::lang, contributions::official, count_star()));
    match roots {
        true => counted.filter(contributions::root_key.eq("")).load(conn),
        false => counted.filter(contributions::root_key.ne("")).load(conn),
    }
}

fn nameless_counts(conn: &mut DbConnection, thread_ids: &[String], roots: bool) -> QueryResult<Vec<(String, String, i64)>> {
    let grouped = anonymous::table.filter(anonymous::thread_id.eq_any(thread_ids)).group_by((anonymous::state, anonymous::lang));
    let counted = grouped.select((anonymous::state, anonymous::lang, count_star()));
    match roots {
        true => counted.filter(anonymous::root_key.eq("")).load(conn),
        false => counted.filter(anonymous::root_key.ne("")).load(conn),
    }
}

impl Counts {
    fn add(&mut self, state: &str, mode: &str, lang: &str, official: bool, is_root: bool, number: i64) {
        match state {
            "hidden" => self.hidden += number,
            "withdrawn" => self.withdrawn += number,
            _ if official => self.official += number,
            _ => {
                let kind = if is_root { &mut self.contributions } else { &mut self.replies };
                *kind += number;
                *self.by_mode.entry(mode.to_owned()).or_default() += number;
                *self.by_lang.entry(lang.to_owned()).or_default() += number;
            }
        }
    }

    /// What people said: contributions and replies, official replies left out.
    pub fn said(&self) -> i64 {
        self.contributions + self.replies
    }
}
