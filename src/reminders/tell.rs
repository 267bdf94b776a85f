//! Telling the coordinators of answers: follows the journal, so that no other slice needs to know of mails.

use std::sync::Arc;

use serde::Deserialize;

use super::emails::{self, Said};
use super::queries;
use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::journal::{self, Entry};
use crate::mail::{self, Occurrence};
use crate::plan::model::ProgressReported;
use crate::settings::Settings;

/// So many entries of the journal are looked through at once.
const AT_ONCE: i64 = 500;

/// What is wanted of a [`ProgressReported`].
#[derive(Deserialize)]
struct Reported {
    action_id: String,
    progress_update_id: String,
}

/// Queues a mail to each coordinator for each answer since the last time. What a coordinator entered at the desk is no news.
pub async fn tell_of_answers(db: &Db, settings: Arc<Settings>) -> Result<(), Error> {
    loop {
        let (seen, newest) = db.read(|conn| Ok((queries::told_to(conn)?, journal::newest(conn)?))).await?;
        if seen.is_some_and(|seen| seen >= newest) {
            return Ok(());
        }
        let settings = Arc::clone(&settings);
        db.write(move |conn| tell(conn, &settings, seen.unwrap_or(newest))).await?;
    }
}

fn tell(conn: &mut DbConnection, settings: &Settings, seen: i64) -> Result<(), Error> {
    let entries = journal::after(conn, seen, AT_ONCE)?;
    for entry in entries.iter().filter(|entry| entry.kind == ProgressReported::KIND) {
        let reported: Reported = serde_json::from_str(&entry.detail)?;
        tell_of(conn, settings, &reported)?;
    }
    queries::store_told_to(conn, entries.last().map_or(seen, |entry| entry.seq))
}

fn tell_of(conn: &mut DbConnection, settings: &Settings, reported: &Reported) -> Result<(), Error> {
    let Some(update) = queries::find_update(conn, &reported.progress_update_id)? else { return Ok(()) };
    if update.came_by == "desk" {
        return Ok(());
    }
    let actions = queries::actions_by_id(conn, std::slice::from_ref(&reported.action_id))?;
    let Some(action) = actions.get(&reported.action_id) else { return Ok(()) };
    let texts = queries::texts_of(conn, [action])?;
    let said = Said { plan_state: update.plan_state, body: update.body, lang: update.lang };
    for to in queries::coordinators(conn)? {
        let occurrence = Occurrence {
            kind: "answer-received",
            key: format!("answer-received:{}:{}", reported.progress_update_id, to.account_id.as_deref().unwrap_or("")),
            about: Some(("action", action.id.clone())),
        };
        let item = texts.item(action, to.lang);
        mail::queue(conn, &emails::answer_received(settings, &to, &item, &said, occurrence)?)?;
    }
    Ok(())
}
