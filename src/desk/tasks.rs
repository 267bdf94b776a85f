//! Tasks: what the portal's state asks of the people at the desk, each only of those who may do it.

use chrono::TimeDelta;

use super::model::{Task, by_deadline};
use super::queries;
use crate::db::DbConnection;
use crate::error::Error;
use crate::i18n::Wording;
use crate::viewer::Permission;
use crate::web::Page;
use crate::{clusters, communications, organisations, register, special_procedures, treaties};

/// A list of entities longer than this is summed up in one line.
const ENTITIES_NAMED: usize = 6;
const REPLY_AHEAD: TimeDelta = TimeDelta::days(14);

/// Everything that waits for this visitor, what waits longest first.
pub fn load(conn: &mut DbConnection, page: &Page) -> Result<Vec<Task>, Error> {
    let mut tasks = Vec::new();
    if page.may(Permission::Import) {
        let imports = queries::waiting_imports(conn)?;
        tasks.push(since(Task::of("desk-task-imports", imports.count, "/desk/import"), "desk-since", imports.oldest));
        tasks.push(Task::of("desk-task-untagged", register::queries::tagging::count_untagged(conn)?, "/desk/themes"));
        let repeated = register::queries::lineage::count(conn, "proposed", 0)?;
        tasks.push(Task::of("desk-task-lineage", repeated, "/desk/lineage"));
        let suggested = register::queries::legislation::count_suggested(conn)?;
        tasks.push(Task::of("desk-task-legislation", suggested, "/desk/legislation"));
    }
    if page.may(Permission::Cluster) {
        tasks.push(Task::of("desk-task-proposed", clusters::queries::count(conn, "proposed")?, "/desk/clusters"));
        tasks.push(Task::of("desk-task-unclustered", clusters::queries::unclustered(conn)?, "/desk/clusters"));
        tasks.push(Task::of("desk-task-unaccepted", queries::unaccepted_members(conn)?, "/desk/clusters"));
    }
    if page.may(Permission::ManagePlan) {
        overdue(conn, page, &mut tasks)?;
        tasks.push(Task::of("desk-task-silent", queries::silent_entities(conn, page.today())?, "/desk/entities"));
    }
    if page.may(Permission::ManageObligations) {
        obligations(conn, page, &mut tasks)?;
    }
    if page.may(Permission::ManageEntities) {
        tasks.push(Task::of("desk-task-no-focal-point", queries::entities_without_focal_point(conn)?, "/desk/entities"));
        tasks.push(Task::of("desk-task-organisations", queries::unverified_organisations(conn)?, "/desk/organisations"));
    }
    if super::nav::moderates(page) {
        let reports = queries::open_reports(conn)?;
        tasks.push(since(Task::of("desk-task-reports", reports.count, "/desk/moderation"), "desk-since", reports.oldest));
    }
    if page.may(Permission::ManageConsultations) {
        consultations(conn, page, &mut tasks)?;
    }
    if page.may(Permission::ManageReminders) {
        tasks.push(Task::of("desk-task-mails", queries::failed_mails(conn)?, "/desk/reminders"));
    }
    if page.may(Permission::ManagePeople) {
        let invitations = queries::open_invitations(conn)?;
        tasks.push(since(Task::of("desk-task-invitations", invitations.count, "/desk/people"), "desk-since", invitations.oldest));
    }
    Ok(by_deadline(tasks))
}

fn since(task: Task, key: &'static str, day: Option<chrono::NaiveDate>) -> Task {
    match day {
        Some(day) => task.since(key, day),
        None => task,
    }
}

/// Replies to letters are shown some days before they are due; reports to treaty bodies once they are late.
fn obligations(conn: &mut DbConnection, page: &Page, tasks: &mut Vec<Task>) -> Result<(), Error> {
    let today = page.today();
    let (letters, first) = special_procedures::queries::owed(conn, today + REPLY_AHEAD)?;
    let key = if first.is_some_and(|day| day < today) { "desk-late-since" } else { "desk-due-on" };
    tasks.push(since(Task::of("desk-task-letters", letters, "/desk/special-procedures"), key, first));
    let (views, first) = communications::queries::owed(conn, today + REPLY_AHEAD)?;
    let key = if first.is_some_and(|day| day < today) { "desk-late-since" } else { "desk-due-on" };
    tasks.push(since(Task::of("desk-task-views", views, "/desk/communications"), key, first));
    let (reports, first) = treaties::queries::overdue(conn, today)?;
    tasks.push(since(Task::of("desk-task-treaty-reports", reports, "/desk/treaties"), "desk-late-since", first));
    Ok(())
}

fn overdue(conn: &mut DbConnection, page: &Page, tasks: &mut Vec<Task>) -> Result<(), Error> {
    let overdue = queries::overdue_by_entity(conn, page.today())?;
    if overdue.len() > ENTITIES_NAMED {
        let oldest = overdue.iter().filter_map(|(_, _, day)| *day).min();
        let count = overdue.iter().map(|(_, count, _)| count).sum();
        tasks.push(since(Task::of("desk-task-overdue", count, "/desk/plan"), "desk-late-since", oldest));
        return Ok(());
    }
    let ids: Vec<String> = overdue.iter().map(|(id, ..)| id.clone()).collect();
    let entities = organisations::queries::entities_by_id(conn, &ids, page.lang)?;
    for (id, count, oldest) in overdue {
        let Some(entity) = entities.iter().find(|entity| entity.id == id) else { continue };
        let task = Task::of("desk-task-overdue", count, format!("/entities/{}", entity.number)).named(entity.name.clone());
        tasks.push(since(task, "desk-late-since", oldest));
    }
    Ok(())
}

fn consultations(conn: &mut DbConnection, page: &Page, tasks: &mut Vec<Task>) -> Result<(), Error> {
    let owed = queries::owed_summaries(conn, page.now)?;
    let ids: Vec<String> = owed.iter().map(|(id, ..)| id.clone()).collect();
    let mut titles = queries::consultation_titles(conn, &ids, page.lang)?;
    for (id, number, closed_at) in owed {
        let title = titles.remove(&id).unwrap_or_else(|| Wording::none(page.lang));
        let task = Task::of("desk-task-summary", 1, format!("/desk/consultations/{number}/outcome")).named(title);
        tasks.push(task.since("desk-closed-on", page.local_day(closed_at)));
    }
    tasks.push(Task::of("desk-task-drafts", queries::draft_consultations(conn)?, "/desk/consultations"));
    Ok(())
}
