//! The worker's part: queues what is due, and notes what is skipped.

use std::collections::HashSet;
use std::fmt;
use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime, TimeDelta, TimeZone, Timelike};
use chrono_tz::Tz;

use super::due::{self, Verdict};
use super::emails;
use super::model::*;
use super::queries;
use super::settled::withdraw_settled;
use super::tell::tell_of_answers;
use crate::accounts::links;
use crate::accounts::model::Purpose;
use crate::db::{self, Db, DbConnection};
use crate::error::Error;
use crate::i18n::Lang;
use crate::jobs::{self, Job};
use crate::mail::{self, Message, Occurrence, Recipient};
use crate::settings::Settings;
use crate::web::Portal;

/// So many mails are written in one transaction, so that others who write don't wait long.
const AT_ONCE: usize = 50;

/// What one round did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    pub queued: usize,
    pub skipped: usize,
}

/// What `baraza remind` did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    pub round: Round,
    pub sent: usize,
    /// Of all mails that wait still.
    pub waiting: i64,
    /// Refused for good in this run.
    pub failed: i64,
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Outcome { round: Round { queued, skipped }, sent, waiting, failed } = self;
        write!(f, "queued {queued}, skipped {skipped}, sent {sent}, waiting {waiting}, failed {failed}")
    }
}

/// The job: what is due now, and again at the next quarter of an hour, since zones differ by quarters.
pub async fn work(portal: &Portal, job: &Job, now: NaiveDateTime) -> Result<(), Error> {
    remind(&portal.db, portal.settings(), now).await?;
    let quarter = now - TimeDelta::minutes(i64::from(now.minute() % 15)) - TimeDelta::seconds(i64::from(now.second()));
    let (job, next) = (job.clone(), quarter + TimeDelta::minutes(15));
    portal.db.write(move |conn| jobs::finish(conn, &job, next)).await
}

/// Just before mail goes out: coordinators hear of new answers, and what is settled is taken back.
pub async fn look_again(portal: &Portal) -> Result<(), Error> {
    tell_of_answers(&portal.db, portal.settings()).await?;
    withdraw_settled(&portal.db).await
}

/// What is due at `at` is queued, and all that waits is sent at once, whatever pause a refusal earned it.
pub async fn remind_and_send(portal: &Portal, at: NaiveDateTime) -> Result<Outcome, Error> {
    let db = &portal.db;
    db.write(queries::prepare).await?;
    let round = remind(db, portal.settings(), at).await?;
    look_again(portal).await?;
    let failed =
        |counts: Vec<(String, i64)>| counts.into_iter().find(|(state, _)| state == "failed").map_or(0, |(_, count)| count);
    let before = failed(db.read(|conn| Ok(mail::counts(conn)?)).await?);
    let now = db::now();
    db.write(move |conn| Ok(mail::hurry(conn, now)?)).await?;
    let sent = mail::send_due(db, &portal.mailer, now).await?;
    let (counts, waiting) = db.read(|conn| Ok((mail::counts(conn)?, mail::waiting(conn)?))).await?;
    Ok(Outcome { round, sent, waiting, failed: failed(counts) - before })
}

/// One occurrence that is not written down yet.
struct Due {
    item: Item,
    to: Recipient,
    time_zone: Tz,
    key: String,
    verdict: Verdict,
}

/// Queues what is due at `now`, and notes what is skipped. A second time it does nothing.
pub async fn remind(db: &Db, settings: Arc<Settings>, now: NaiveDateTime) -> Result<Round, Error> {
    let zone = settings.time_zone;
    let mut due = db.read_long(move |conn| due_at(conn, zone, now)).await?;
    let mut round = Round::default();
    while !due.is_empty() {
        let some: Vec<Due> = due.drain(..due.len().min(AT_ONCE)).collect();
        let settings = Arc::clone(&settings);
        let written = db
            .write(move |conn| {
                let mut written = Round::default();
                for one in &some {
                    match write_down(conn, &settings, one, now)? {
                        true if one.verdict == Verdict::Remind => written.queued += 1,
                        true => written.skipped += 1,
                        false => {}
                    }
                }
                Ok(written)
            })
            .await?;
        round.queued += written.queued;
        round.skipped += written.skipped;
    }
    db.write(move |conn| queries::store_run(conn, now)).await?;
    Ok(round)
}

fn due_at(conn: &mut DbConnection, zone: Tz, now: NaiveDateTime) -> Result<Vec<Due>, Error> {
    let (rules, timing) = (queries::rules(conn)?, queries::timing(conn)?);
    let (Some(first), Some(last)) = (rules.first(), rules.last()) else { return Ok(Vec::new()) };
    // A day more on each side, for zones and weekends.
    let from = (now - NOTED).date() - TimeDelta::days(i64::from(last.offset_days) + 4);
    let to = now.date() - TimeDelta::days(i64::from(first.offset_days) - 1);
    let actions = queries::open_actions(conn, from, to)?;
    let entity_ids: HashSet<String> = actions.iter().map(|action| action.entity_id.clone()).collect();
    let people = queries::focal_points_of(conn, &entity_ids.into_iter().collect::<Vec<_>>())?;
    let mut come: Vec<(&OpenAction, Option<&FocalPerson>, Vec<Planned>)> = Vec::new();
    for action in &actions {
        let person = people.get(&action.entity_id).and_then(|people| due::addressee(people));
        let zone = person.map_or(zone, |person| person.time_zone);
        come.push((action, person, due::come(action, &rules, zone, timing, now)));
    }
    let account = |person: Option<&FocalPerson>| person.and_then(|person| person.recipient.account_id.clone());
    let key = |action: &OpenAction, person: Option<&FocalPerson>, planned: &Planned| {
        occurrence_key(&action.id, planned.offset, action.due_on, account(person).as_deref())
    };
    let keys: Vec<String> =
        come.iter().flat_map(|(action, person, planned)| planned.iter().map(|one| key(action, *person, one))).collect();
    let known: HashSet<String> = mail::known(conn, &keys)?.into_iter().collect();
    for (action, person, planned) in &mut come {
        planned.retain(|one| !known.contains(&key(action, *person, one)));
    }
    come.retain(|(_, _, planned)| !planned.is_empty());
    let ids: Vec<String> = come.iter().map(|(action, _, _)| action.id.clone()).collect();
    let answers = queries::last_answers(conn, &ids)?;
    let texts = queries::texts_of(conn, come.iter().map(|(action, _, _)| *action))?;
    let mut found = Vec::new();
    for (action, person, planned) in come {
        let verdicts = due::judge(&planned, person, answers.get(&action.id).copied(), now);
        let to = person.map_or_else(|| nobody(Lang::EN), |person| person.recipient.clone());
        for (one, verdict) in planned.iter().zip(verdicts) {
            let (item, key) = (texts.item(action, to.lang), key(action, person, one));
            let time_zone = person.map_or(zone, |person| person.time_zone);
            found.push(Due { item, to: to.clone(), time_zone, key, verdict });
        }
    }
    Ok(found)
}

/// One mail, or one note that there is none; `false` where another node was faster.
fn write_down(conn: &mut DbConnection, settings: &Settings, due: &Due, now: NaiveDateTime) -> Result<bool, Error> {
    let occurrence = Occurrence { kind: "reminder", key: due.key.clone(), about: Some(("action", due.item.action_id.clone())) };
    match due.verdict {
        Verdict::Skip(reason) => mail::skip_at(conn, &without_words(due, occurrence), reason, now),
        Verdict::Remind => {
            let link = fresh_link(conn, settings, &due.to, &due.item)?;
            let today = due.time_zone.from_utc_datetime(&now).date_naive();
            let message = emails::reminder(settings, &due.to, &due.item, today, link, occurrence)?;
            mail::queue_at(conn, &message, now)
        }
    }
}

/// A link to the answer form for one recipient, and the last day on which it works.
pub fn fresh_link(
    conn: &mut DbConnection,
    settings: &Settings,
    to: &Recipient,
    item: &Item,
) -> Result<(String, NaiveDate), Error> {
    let now = db::now();
    let lasts = (item.due_on - now.date()).max(TimeDelta::zero()) + TimeDelta::days(LINK_DAYS);
    let token = links::create(conn, Purpose::Answer, to.account_id.as_deref(), Some(&item.action_id), "", lasts)?;
    Ok((settings.link(&format!("/a/{token}")), (now + lasts).date()))
}

/// What the desk shows of a reminder that was not written.
fn without_words(due: &Due, occurrence: Occurrence) -> Message {
    Message {
        occurrence_key: occurrence.key,
        kind: occurrence.kind,
        account_id: due.to.account_id.clone(),
        to_name: due.to.name.clone(),
        to_address: due.to.address.clone(),
        lang: due.to.lang,
        subject: due.item.title.text.clone(),
        text: String::new(),
        html: String::new(),
        about: occurrence.about,
        unsubscribe: None,
    }
}
