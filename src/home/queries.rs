//! SQL of the home page, which reads from several slices.

use std::collections::HashMap;

use chrono::NaiveDateTime;
use diesel::dsl::count_star;
use diesel::prelude::*;

use super::model::{Announced, Plan};
use crate::db::DbConnection;
use crate::error::Error;
use crate::i18n::{Lang, Wording};
use crate::journal::Recorded;
use crate::schema::{action_texts, actions, consultation_texts, consultations, journal, topics};

/// News are looked for among so many of the newest entries, so that a long thread doesn't make the page slow.
const LOOKED_THROUGH: i64 = 2_000;

/// How many actions of a state fall due on a day.
pub fn plan(conn: &mut DbConnection) -> Result<Plan, Error> {
    let due = actions::table.group_by((actions::plan_state, actions::due_on));
    Ok(Plan(due.select((actions::plan_state, actions::due_on, count_star())).load(conn)?))
}

/// Published consultations that are open, the first to close first.
pub fn open(conn: &mut DbConnection, now: NaiveDateTime, reader: Lang) -> QueryResult<Vec<Announced>> {
    let rows = consultations::table
        .filter(consultations::state.eq("published"))
        .filter(consultations::opens_at.le(now).and(consultations::closes_at.gt(now)))
        .order((consultations::closes_at, consultations::number))
        .limit(6)
        .select((consultations::id, consultations::number, consultations::opens_at, consultations::closes_at))
        .load(conn)?;
    announced(conn, rows, reader)
}

/// Published ones that will open, the first first.
pub fn coming(conn: &mut DbConnection, now: NaiveDateTime, reader: Lang) -> QueryResult<Vec<Announced>> {
    let rows = consultations::table
        .filter(consultations::state.eq("published").and(consultations::opens_at.gt(now)))
        .order((consultations::opens_at, consultations::number))
        .limit(3)
        .select((consultations::id, consultations::number, consultations::opens_at, consultations::closes_at))
        .load(conn)?;
    announced(conn, rows, reader)
}

/// Those that opened or closed within these days, newest first: when, its id, and whether it closed then.
pub fn turned(
    conn: &mut DbConnection,
    since: NaiveDateTime,
    now: NaiveDateTime,
) -> QueryResult<Vec<(NaiveDateTime, String, bool)>> {
    let rows: Vec<(String, NaiveDateTime, NaiveDateTime)> = consultations::table
        .filter(consultations::state.eq("published").and(consultations::closes_at.gt(since)).and(consultations::opens_at.le(now)))
        .order(consultations::closes_at.desc())
        .limit(20)
        .select((consultations::id, consultations::opens_at, consultations::closes_at))
        .load(conn)?;
    let each = rows.into_iter().flat_map(|(id, opens, closes)| [(opens, id.clone(), false), (closes, id, true)]);
    let mut turns: Vec<_> = each.filter(|(at, _, _)| *at > since && *at <= now).collect();
    turns.sort_by(|one, other| other.cmp(one));
    Ok(turns)
}

type Row = (String, i64, NaiveDateTime, NaiveDateTime);

fn announced(conn: &mut DbConnection, rows: Vec<Row>, reader: Lang) -> QueryResult<Vec<Announced>> {
    let ids: Vec<String> = rows.iter().map(|(id, ..)| id.clone()).collect();
    let mut titles = consultation_titles(conn, &ids, reader)?;
    let counted: Vec<(String, i64)> = topics::table
        .filter(topics::consultation_id.eq_any(&ids))
        .group_by(topics::consultation_id)
        .select((topics::consultation_id, count_star()))
        .load(conn)?;
    let counted: HashMap<String, i64> = counted.into_iter().collect();
    let one = |(id, number, opens_at, closes_at): Row| Announced {
        title: titles.remove(&id).unwrap_or_else(|| Wording::none(reader)),
        topics: counted.get(&id).copied().unwrap_or(0),
        number,
        opens_at,
        closes_at,
    };
    Ok(rows.into_iter().map(one).collect())
}

pub fn consultation_titles(conn: &mut DbConnection, ids: &[String], reader: Lang) -> QueryResult<HashMap<String, Wording>> {
    let rows: Vec<(String, String, String)> = consultation_texts::table
        .filter(consultation_texts::consultation_id.eq_any(ids))
        .select((consultation_texts::consultation_id, consultation_texts::lang, consultation_texts::title))
        .load(conn)?;
    Ok(Wording::by_owner(reader, &rows))
}

pub fn consultation_numbers(conn: &mut DbConnection, ids: &[String]) -> QueryResult<HashMap<String, i64>> {
    let rows: Vec<(String, i64)> = consultations::table
        .filter(consultations::id.eq_any(ids))
        .select((consultations::id, consultations::number))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// Number and title of these actions.
pub fn actions(conn: &mut DbConnection, ids: &[String], reader: Lang) -> QueryResult<HashMap<String, (i64, Wording)>> {
    let titles: Vec<(String, String, String)> = action_texts::table
        .filter(action_texts::action_id.eq_any(ids))
        .select((action_texts::action_id, action_texts::lang, action_texts::title))
        .load(conn)?;
    let mut titles = Wording::by_owner(reader, &titles);
    let rows: Vec<(String, i64)> =
        actions::table.filter(actions::id.eq_any(ids)).select((actions::id, actions::number)).load(conn)?;
    Ok(rows.into_iter().filter_map(|(id, number)| Some((id.clone(), (number, titles.remove(&id)?)))).collect())
}

/// For threads that are a topic's: consultation and the number of the topic within it.
pub fn topics_of_threads(conn: &mut DbConnection, ids: &[String]) -> QueryResult<HashMap<String, (String, i64)>> {
    let rows: Vec<(String, String, i64)> = topics::table
        .filter(topics::thread_id.eq_any(ids))
        .select((topics::thread_id, topics::consultation_id, topics::number))
        .load(conn)?;
    Ok(rows.into_iter().map(|(thread, consultation, number)| (thread, (consultation, number))).collect())
}

/// The newest entries of these kinds; of contributions only official ones, since there are so many.
pub fn newest_of(conn: &mut DbConnection, kinds: &[&str], limit: i64) -> QueryResult<Vec<Recorded>> {
    let newest: Option<i64> = journal::table.select(diesel::dsl::max(journal::seq)).first(conn)?;
    journal::table
        .filter(journal::seq.gt(newest.unwrap_or(0) - LOOKED_THROUGH))
        .filter(journal::kind.eq_any(kinds.iter().copied()))
        .filter(journal::kind.ne("contribution-added").or(journal::detail.like("%\"official\":true%")))
        .order(journal::seq.desc())
        .limit(limit)
        .select(Recorded::as_select())
        .load(conn)
}
