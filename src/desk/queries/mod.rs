//! SQL of the desk, which reads from several slices.

mod journal;

use std::collections::{HashMap, HashSet};

use chrono::{Days, NaiveDate, NaiveDateTime};
use diesel::dsl::{count_star, exists, min, not};
use diesel::prelude::*;

pub use journal::*;

use super::model::{NextReminder, OpenConsultation};
use crate::db::DbConnection;
use crate::i18n::{Lang, Wording};
use crate::plan;
use crate::plan::model::ENDED;
use crate::schema::{
    actions, cluster_members, clusters, consultation_texts, consultations, contribution_reports, entities, focal_points, imports,
    links, mails, organisations, progress_updates, reminder_rules,
};

/// An entity that reports nothing for so long is silent.
pub const SILENT_AFTER: Days = Days::new(30);

pub struct Counted {
    pub count: i64,
    pub oldest: Option<NaiveDate>,
}

/// Members that the program added to accepted clusters and nobody has looked at.
pub fn unaccepted_members(conn: &mut DbConnection) -> QueryResult<i64> {
    cluster_members::table
        .inner_join(clusters::table)
        .filter(cluster_members::accepted.eq(false).and(clusters::state.eq("accepted")))
        .count()
        .get_result(conn)
}

/// Contributions that were reported and that nobody has decided on.
pub fn open_reports(conn: &mut DbConnection) -> QueryResult<Counted> {
    let open = || contribution_reports::table.filter(contribution_reports::state.eq("open"));
    let reported: Vec<String> = open().select(contribution_reports::contribution_id).distinct().load(conn)?;
    let oldest = open().select(min(contribution_reports::reported_on)).first(conn)?;
    Ok(Counted { count: reported.len() as i64, oldest })
}

/// For each entity with open actions that were due: its id, how many, and since when the first is.
pub fn overdue_by_entity(conn: &mut DbConnection, today: NaiveDate) -> QueryResult<Vec<(String, i64, Option<NaiveDate>)>> {
    actions::table
        .filter(actions::due_on.lt(today).and(actions::plan_state.ne_all(ENDED)))
        .group_by(actions::entity_id)
        .select((actions::entity_id, count_star(), min(actions::due_on)))
        .order(min(actions::due_on))
        .load(conn)
}

/// Entities with an open action that is older than that, which reported nothing since.
pub fn silent_entities(conn: &mut DbConnection, today: NaiveDate) -> QueryResult<i64> {
    let since = (today - SILENT_AFTER).and_time(chrono::NaiveTime::MIN);
    let owing: Vec<String> = actions::table
        .filter(actions::plan_state.ne_all(ENDED).and(actions::created_at.lt(since)))
        .select(actions::entity_id)
        .distinct()
        .load(conn)?;
    let spoke: Vec<String> = progress_updates::table
        .filter(progress_updates::posted_at.ge(since))
        .select(progress_updates::entity_id)
        .distinct()
        .load(conn)?;
    let spoke: HashSet<String> = spoke.into_iter().collect();
    Ok(owing.iter().filter(|id| !spoke.contains(*id)).count() as i64)
}

pub fn entities_without_focal_point(conn: &mut DbConnection) -> QueryResult<i64> {
    let held = focal_points::table.filter(focal_points::entity_id.eq(entities::id));
    entities::table.filter(entities::closed_at.is_null().and(not(exists(held)))).count().get_result(conn)
}

pub fn unverified_organisations(conn: &mut DbConnection) -> QueryResult<i64> {
    organisations::table.filter(organisations::verified_at.is_null()).count().get_result(conn)
}

/// Closed consultations whose outcome nobody has written: id, number and when they closed, the first first.
pub fn owed_summaries(conn: &mut DbConnection, now: NaiveDateTime) -> QueryResult<Vec<(String, i64, NaiveDateTime)>> {
    let written = consultation_texts::table
        .filter(consultation_texts::consultation_id.eq(consultations::id).and(consultation_texts::outcome.ne("")));
    consultations::table
        .filter(consultations::state.eq("published").and(consultations::closes_at.le(now)).and(not(exists(written))))
        .order((consultations::closes_at, consultations::number))
        .limit(20)
        .select((consultations::id, consultations::number, consultations::closes_at))
        .load(conn)
}

pub fn consultation_titles(conn: &mut DbConnection, ids: &[String], reader: Lang) -> QueryResult<HashMap<String, Wording>> {
    let rows: Vec<(String, String, String)> = consultation_texts::table
        .filter(consultation_texts::consultation_id.eq_any(ids))
        .select((consultation_texts::consultation_id, consultation_texts::lang, consultation_texts::title))
        .load(conn)?;
    Ok(Wording::by_owner(reader, &rows))
}

pub fn draft_consultations(conn: &mut DbConnection) -> QueryResult<i64> {
    consultations::table.filter(consultations::state.eq("draft")).count().get_result(conn)
}

pub fn failed_mails(conn: &mut DbConnection) -> QueryResult<i64> {
    mails::table.filter(mails::state.eq("failed")).count().get_result(conn)
}

/// Invitations that nobody took up.
pub fn open_invitations(conn: &mut DbConnection) -> QueryResult<Counted> {
    let open = || links::table.filter(links::purpose.eq("invitation").and(links::used_at.is_null()));
    let oldest: Option<NaiveDateTime> = open().select(min(links::created_at)).first(conn)?;
    Ok(Counted { count: open().count().get_result(conn)?, oldest: oldest.map(|at| at.date()) })
}

/// Files that were read and shown, and neither applied nor thrown away.
pub fn waiting_imports(conn: &mut DbConnection) -> QueryResult<Counted> {
    let waiting = || imports::table.filter(imports::state.eq("previewed"));
    let oldest: Option<NaiveDateTime> = waiting().select(min(imports::created_at)).first(conn)?;
    Ok(Counted { count: waiting().count().get_result(conn)?, oldest: oldest.map(|at| at.date()) })
}

/// By the rules that are set and the due dates as they stand; the first to come first.
pub fn next_reminders(conn: &mut DbConnection, today: NaiveDate, reader: Lang, most: usize) -> QueryResult<Vec<NextReminder>> {
    let offsets: Vec<i32> = reminder_rules::table.select(reminder_rules::offset_days).load(conn)?;
    let reach = offsets.iter().copied().max().unwrap_or(0).max(0);
    let rows = plan::queries::actions_due_between(conn, today - Days::new(reach.unsigned_abs().into()), today + Days::new(90))?;
    let mut next: Vec<(NaiveDate, String)> = Vec::new();
    for row in &rows {
        let days = offsets.iter().map(|offset| row.due_on + chrono::TimeDelta::days(i64::from(*offset)));
        next.extend(days.filter(|day| *day > today).map(|day| (day, row.id.clone())));
    }
    next.sort();
    next.truncate(most);
    let wanted = rows.into_iter().filter(|row| next.iter().any(|(_, id)| *id == row.id)).collect();
    let worded: HashMap<String, _> =
        plan::queries::worded(conn, wanted, reader)?.into_iter().map(|action| (action.id.clone(), action)).collect();
    let reminder = |(on, id): (NaiveDate, String)| {
        let action = worded.get(&id)?;
        let (title, entity) = (action.title.clone(), action.entity.name.clone());
        Some(NextReminder { on, action_number: action.number, title, entity })
    };
    Ok(next.into_iter().filter_map(reminder).collect())
}

/// The first to close first.
pub fn open_consultations(conn: &mut DbConnection, now: NaiveDateTime, reader: Lang) -> QueryResult<Vec<OpenConsultation>> {
    let rows: Vec<(String, i64, NaiveDateTime)> = consultations::table
        .filter(consultations::state.eq("published"))
        .filter(consultations::opens_at.le(now).and(consultations::closes_at.gt(now)))
        .order(consultations::closes_at)
        .limit(8)
        .select((consultations::id, consultations::number, consultations::closes_at))
        .load(conn)?;
    let ids: Vec<String> = rows.iter().map(|(id, ..)| id.clone()).collect();
    let mut titles = consultation_titles(conn, &ids, reader)?;
    let open = |(id, number, closes_at)| OpenConsultation {
        title: titles.remove(&id).unwrap_or_else(|| Wording::none(reader)),
        number,
        closes_at,
    };
    Ok(rows.into_iter().map(open).collect())
}
