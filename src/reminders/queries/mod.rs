//! SQL of reminders: rules and when they go out; what is owed; what was answered.

mod answers;
mod owed;

use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

pub use answers::{coordinators, find_update};
pub use owed::{Texts, actions_by_id, answered_since, focal_points_of, last_answers, open_actions, texts_of};

use super::model::{FIRST_RULES, Rule, RuleAdded, RuleRemoved, Timing, TimingChanged};
use crate::db::{self, DbConnection};
use crate::error::Error;
use crate::journal;
use crate::schema::reminder_rules;
use crate::settings::{load_named, store_named};

/// In the order of their days.
pub fn rules(conn: &mut DbConnection) -> QueryResult<Vec<Rule>> {
    reminder_rules::table.order(reminder_rules::offset_days).select(Rule::as_select()).load(conn)
}

/// `false` where there is such a rule already.
pub fn insert_rule(conn: &mut DbConnection, actor_id: Option<&str>, offset_days: i32) -> Result<bool, Error> {
    let same: i64 = reminder_rules::table.filter(reminder_rules::offset_days.eq(offset_days)).count().get_result(conn)?;
    if same > 0 {
        return Ok(false);
    }
    let rule_id = db::new_id();
    diesel::insert_into(reminder_rules::table)
        .values((
            reminder_rules::id.eq(&rule_id),
            reminder_rules::offset_days.eq(offset_days),
            reminder_rules::created_at.eq(db::now()),
        ))
        .execute(conn)?;
    journal::record(conn, actor_id, &RuleAdded { rule_id, offset_days })?;
    Ok(true)
}

pub fn delete_rule(conn: &mut DbConnection, actor_id: &str, rule_id: &str) -> Result<(), Error> {
    let rule = reminder_rules::table.find(rule_id).select(Rule::as_select()).first(conn)?;
    diesel::delete(reminder_rules::table.find(rule_id)).execute(conn)?;
    journal::record(conn, Some(actor_id), &RuleRemoved { rule_id: rule.id, offset_days: rule.offset_days })
}

pub fn timing(conn: &mut DbConnection) -> Result<Timing, Error> {
    Ok(load_named(conn, "reminders")?.unwrap_or_default())
}

pub fn store_timing(conn: &mut DbConnection, actor_id: &str, timing: Timing) -> Result<(), Error> {
    store_named(conn, "reminders", &timing)?;
    journal::record(conn, Some(actor_id), &TimingChanged { timing })
}

/// Gives a new portal its first rules, once: who removes them all doesn't get them back.
pub fn prepare(conn: &mut DbConnection) -> Result<(), Error> {
    if load_named::<Timing>(conn, "reminders")?.is_some() {
        return Ok(());
    }
    store_named(conn, "reminders", &Timing::default())?;
    let newest = journal::newest(conn)?;
    store_told_to(conn, newest)?;
    for offset in FIRST_RULES {
        insert_rule(conn, None, offset)?;
    }
    Ok(())
}

/// When reminders were last worked through; the desk warns where that is long ago.
pub fn last_run(conn: &mut DbConnection) -> Result<Option<NaiveDateTime>, Error> {
    Ok(load_named::<Run>(conn, "reminders-run")?.map(|run| run.ran_at))
}

pub fn store_run(conn: &mut DbConnection, ran_at: NaiveDateTime) -> Result<(), Error> {
    store_named(conn, "reminders-run", &Run { ran_at })
}

#[derive(Serialize, Deserialize)]
struct Run {
    ran_at: NaiveDateTime,
}

/// Up to which entry of the journal coordinators were told of answers.
pub fn told_to(conn: &mut DbConnection) -> Result<Option<i64>, Error> {
    load_named(conn, "reminders-told")
}

pub fn store_told_to(conn: &mut DbConnection, seq: i64) -> Result<(), Error> {
    store_named(conn, "reminders-told", &seq)
}
