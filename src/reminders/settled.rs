//! Reminders that wait while what they ask for is settled: looked at again just before they go out.

use std::collections::HashMap;

use super::model::{FocalPerson, due_on_of};
use super::queries;
use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::mail::{self, Mail};

/// Takes them back, each with the reason.
pub async fn withdraw_settled(db: &Db) -> Result<(), Error> {
    let settled = db.read(settled).await?;
    if settled.is_empty() {
        return Ok(());
    }
    db.write(move |conn| {
        for (id, reason) in &settled {
            mail::withdraw(conn, id, reason)?;
        }
        Ok(())
    })
    .await
}

fn settled(conn: &mut DbConnection) -> Result<Vec<(String, &'static str)>, Error> {
    let waiting = mail::queued(conn, "reminder")?;
    if waiting.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<String> = waiting.iter().filter_map(|mail| mail.subject_id.clone()).collect();
    let actions = queries::actions_by_id(conn, &ids)?;
    let answers = queries::last_answers(conn, &ids)?;
    let entities: Vec<String> = actions.values().map(|action| action.entity_id.clone()).collect();
    let people = queries::focal_points_of(conn, &entities)?;
    // The newest for each action and person; an older one that still waits says less.
    let mut newest: HashMap<(&str, &str), &str> = HashMap::new();
    for mail in &waiting {
        newest.insert((mail.subject_id.as_deref().unwrap_or(""), mail.account_id.as_deref().unwrap_or("")), &mail.id);
    }
    let reason = |mail: &Mail| {
        let action = mail.subject_id.as_ref().and_then(|id| actions.get(id));
        let Some(action) = action.filter(|action| !matches!(action.plan_state.as_str(), "done" | "dropped")) else {
            return Some("settled");
        };
        let in_charge = |person: &FocalPerson| person.recipient.account_id == mail.account_id && !person.unreachable;
        if due_on_of(&mail.occurrence_key) != Some(action.due_on) {
            Some("due-date-changed")
        } else if answers.get(&action.id).is_some_and(|at| *at >= mail.queued_at) {
            Some("answered")
        } else if !people.get(&action.entity_id).is_some_and(|people| people.iter().any(in_charge)) {
            Some("not-in-charge")
        } else if newest.get(&(action.id.as_str(), mail.account_id.as_deref().unwrap_or(""))) != Some(&mail.id.as_str()) {
            Some("superseded")
        } else {
            None
        }
    };
    Ok(waiting.iter().filter_map(|mail| Some((mail.id.clone(), reason(mail)?))).collect())
}
