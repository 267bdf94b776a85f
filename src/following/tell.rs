//! Telling those who follow: at most one mail a day to an address, in the morning, and only where something happened.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;

use chrono::{NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Timelike};

use super::emails;
use super::happened::{self, Finds, Fits, Happened};
use super::queries::{self, Follow};
use super::subject::Subject;
use crate::db::DbConnection;
use crate::error::Error;
use crate::i18n::Lang;
use crate::jobs::{self, Job};
use crate::journal;
use crate::mail;
use crate::register::index::Index;
use crate::register::wanted::Wanted;
use crate::settings::Settings;
use crate::web::Portal;

pub const TELL_FOLLOWERS: &str = "tell-followers";

/// Not before this hour, where the portal is.
const MORNING: u32 = 7;
/// So many addresses are told in one transaction, so that others who write don't wait long.
const AT_ONCE: usize = 50;

/// The register without its search.
struct Alone(Index);

impl Finds for Alone {
    fn numbers(&self, wanted: &Wanted) -> Result<Vec<i64>, Error> {
        Ok(self.0.find(wanted).numbers())
    }

    fn index(&self) -> &Index {
        &self.0
    }
}

/// What an address is to be told; nothing where nothing concerns it.
struct Letterbox {
    follows: Vec<Follow>,
    news: Vec<Happened>,
}

/// The job: comes back every hour. Who never confirmed is forgotten at any hour.
pub async fn tell(portal: &Portal, job: &Job, now: NaiveDateTime) -> Result<(), Error> {
    let settings = portal.settings();
    portal.db.write(move |conn| Ok(queries::forget_unconfirmed(conn, now)?)).await?;
    let local = settings.time_zone.from_utc_datetime(&now);
    if local.hour() >= MORNING {
        let midnight = settings.time_zone.from_local_datetime(&local.date_naive().and_time(NaiveTime::MIN)).earliest();
        let today = midnight.map_or(now, |moment| moment.naive_utc());
        let (newest, letterboxes) = portal.db.read_long(move |conn| due(conn, today)).await?;
        let mut letterboxes = letterboxes.into_iter();
        loop {
            let some: Vec<Letterbox> = letterboxes.by_ref().take(AT_ONCE).collect();
            if some.is_empty() {
                break;
            }
            let (settings, on) = (Arc::clone(&settings), local.date_naive());
            portal.db.write(move |conn| some.iter().try_for_each(|one| put(conn, &settings, one, newest, (now, on)))).await?;
        }
    }
    let (job, next) = (job.clone(), now + TimeDelta::hours(1));
    portal.db.write(move |conn| jobs::finish(conn, &job, next)).await
}

fn put(
    conn: &mut DbConnection,
    settings: &Settings,
    one: &Letterbox,
    newest: i64,
    (now, on): (NaiveDateTime, chrono::NaiveDate),
) -> Result<(), Error> {
    let ids: Vec<String> = one.follows.iter().map(|follow| follow.id.clone()).collect();
    let message = if one.news.is_empty() { None } else { emails::news(settings, &one.follows, &one.news, on)? };
    if let Some(message) = &message {
        mail::queue_at(conn, message, now)?;
    }
    queries::mark_told(conn, &ids, newest, message.map(|_| now))?;
    Ok(())
}

/// What is new to each address that was not told yet today, and up to which entry.
fn due(conn: &mut DbConnection, today: NaiveDateTime) -> Result<(i64, Vec<Letterbox>), Error> {
    let newest = journal::newest(conn)?;
    let follows = queries::due(conn, today, newest)?;
    let Some(oldest) = follows.iter().map(|follow| follow.told_to).min() else { return Ok((newest, Vec::new())) };
    let register = Alone(Index::read(conn)?);
    let mut by_lang: HashMap<Lang, Vec<Happened>> = HashMap::new();
    let mut letterboxes: Vec<Letterbox> = Vec::new();
    for follow in follows {
        let lang = follow.lang();
        let all = match by_lang.entry(lang) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => place.insert(happened::everything(conn, oldest, lang)?),
        };
        let news = news_of(conn, &follow, all, &register)?;
        match letterboxes.last_mut().filter(|last| last.follows.iter().any(|other| other.address == follow.address)) {
            Some(last) => {
                last.follows.push(follow);
                last.news.extend(news);
            }
            None => letterboxes.push(Letterbox { follows: vec![follow], news }),
        }
    }
    for letterbox in &mut letterboxes {
        letterbox.news.sort_by(|one, other| other.at.cmp(&one.at).then_with(|| one.key.cmp(&other.key)));
        letterbox.news.dedup_by(|one, other| one.key == other.key);
    }
    Ok((newest, letterboxes))
}

/// What happened to what somebody follows since they were told last.
fn news_of(conn: &mut DbConnection, follow: &Follow, all: &[Happened], register: &Alone) -> Result<Vec<Happened>, Error> {
    let Some(subject) = Subject::of_address(&follow.path) else { return Ok(Vec::new()) };
    let new = all.iter().filter(|one| one.seq > follow.told_to);
    if subject == Subject::Everything {
        return Ok(new.cloned().collect());
    }
    if let Subject::Consultation(number) = subject {
        let (itself, within) = (format!("/consultations/{number}"), format!("/consultations/{number}/"));
        return Ok(new.filter(|one| one.path == itself || one.path.starts_with(&within)).cloned().collect());
    }
    let fits = Fits::of(&subject, register)?;
    let mut news: Vec<Happened> = new.filter(|one| fits.has(one)).cloned().collect();
    if matches!(subject, Subject::View(_) | Subject::Document(_)) {
        let mut numbers: Vec<i64> = fits.numbers().collect();
        numbers.sort_unstable_by(|one, other| other.cmp(one));
        numbers.truncate(happened::HELD);
        news.extend(happened::added(conn, &numbers)?.into_iter().filter(|one| one.at > follow.since()));
    }
    Ok(news)
}
