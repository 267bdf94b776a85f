//! People, consultations with topics, and what they contribute.

use chrono::{Days, NaiveDateTime, TimeDelta};

use super::queries::{self, Filled};
use super::{BATCH, Making};
use crate::accounts;
use crate::accounts::queries::NewAccount;
use crate::consultations;
use crate::consultations::model::{Asked, Text};
use crate::db;
use crate::error::Error;
use crate::i18n::Lang;
use crate::threads::model::{AnonymousRow, KnownRow, Mode, State};
use crate::viewer::Role;

/// Topics of one consultation.
const TOPICS: usize = 20;
/// The first topic is the one that thread pages are measured with, the second the one of a smaller portal.
const FIRST_TOPICS: [usize; 2] = [500, 120];

/// Somebody who contributes.
#[derive(Clone)]
pub struct Person {
    id: String,
    name: String,
}

/// A topic with its thread, and the times between which people wrote in it.
pub struct Place {
    pub thread_id: String,
    pub opens_at: NaiveDateTime,
    pub closes_at: NaiveDateTime,
}

/// A coordinator, and as many participants; the participants.
pub fn add_people(making: &mut Making, count: usize) -> Result<Vec<Person>, Error> {
    let people = making.db.write_here(move |conn| {
        let mut add = |email: &str, name: &str, role: Role| {
            let new = NewAccount { email, name, lang: Lang::EN, time_zone: "Europe/Ljubljana", confirmed_at: Some(db::now()) };
            let id = accounts::queries::insert_account(conn, &new)?.ok_or(Error::Conflict)?;
            accounts::queries::grant(conn, &id, role, None)?;
            Ok::<Person, Error>(Person { id, name: name.to_owned() })
        };
        add("coordinator@example.org", "Coordinator", Role::Coordinator)?;
        let participant = |place: usize| (format!("participant-{place}@example.org"), format!("Participant {place}"));
        (1..=count).map(participant).map(|(email, name)| add(&email, &name, Role::Participant)).collect::<Result<Vec<_>, _>>()
    })?;
    making.tell("people", people.len());
    Ok(people)
}

pub fn add(making: &mut Making, people: &[Person], clusters: &[String], count: usize) -> Result<(), Error> {
    let sizes = sizes(making, count);
    let places = add_topics(making, clusters, sizes.len())?;
    let mut filled = Filled::default();
    for (place, size) in places.iter().zip(sizes) {
        fill(making, people, place, size, &mut filled);
        if filled.len() >= BATCH {
            let batch = std::mem::take(&mut filled);
            filled.made = batch.made;
            making.db.write_here(move |conn| queries::add_contributions(conn, &batch))?;
        }
    }
    making.db.write_here(move |conn| queries::add_contributions(conn, &filled))?;
    making.tell("contributions", count);
    Ok(())
}

/// How many contributions each topic has: the first two as they are measured, the others about as many each.
fn sizes(making: &mut Making, count: usize) -> Vec<usize> {
    let mut left = count;
    let mut sizes = Vec::new();
    for topic in 0..count.div_ceil(100).max(1) {
        let others = count.div_ceil(100).saturating_sub(topic).max(1);
        let size = match FIRST_TOPICS.get(topic) {
            _ if others == 1 => left,
            Some(size) => *size,
            None => left / others / 2 + making.chance.below(left / others + 1),
        };
        sizes.push(size.min(left));
        left -= size.min(left);
    }
    sizes
}

/// Consultations of twenty topics each; one in ten is open, the first among them.
fn add_topics(making: &mut Making, clusters: &[String], count: usize) -> Result<Vec<Place>, Error> {
    let mut places = Vec::with_capacity(count);
    for number in 0..count.div_ceil(TOPICS) {
        let clusters: Vec<Option<String>> = (number * TOPICS..count.min((number + 1) * TOPICS))
            .map(|topic| clusters.get(topic % clusters.len().max(1)).cloned())
            .collect();
        let ago = if number % 10 == 0 { 30 } else { 120 + 30 * (number as u64 % 40) };
        let opens_at = db::now() - Days::new(ago);
        let closes_at = opens_at + Days::new(90);
        let titled = |(lang, title): &(Lang, String)| Text {
            lang: *lang,
            title: format!("{title} ({})", number + 1),
            purpose: String::new(),
        };
        let titles: Vec<Text> = making.texts.titles.iter().map(titled).collect();
        let asked = |(lang, question): &(Lang, String)| Asked { lang: *lang, title: String::new(), question: question.clone() };
        let questions: Vec<Asked> = making.texts.questions.iter().map(asked).collect();
        let threads = making.db.write_here(move |conn| {
            let times = (opens_at, closes_at);
            let new = consultations::queries::insert(conn, None, "everybody", &Mode::ALL, times, &titles)?;
            consultations::queries::publish(conn, None, &new)?;
            let topic = |cluster: &Option<String>| {
                Ok(consultations::queries::insert_topic(conn, None, &new.id, cluster.as_deref(), &questions)?.thread_id)
            };
            clusters.iter().map(topic).collect::<Result<Vec<String>, Error>>()
        })?;
        places.extend(threads.into_iter().map(|thread_id| Place { thread_id, opens_at, closes_at }));
    }
    making.tell("topics", count);
    Ok(places)
}

/// A place in an exchange that a reply can follow.
struct Opened {
    id: String,
    sort_key: String,
}

/// Of ten contributions four are anonymous and three pseudonymous; three in ten answer one of the latest exchanges.
fn fill(making: &mut Making, people: &[Person], place: &Place, size: usize, filled: &mut Filled) {
    let until = place.closes_at.min(db::now());
    let step = (until - place.opens_at) / (i32::try_from(size).unwrap_or(i32::MAX - 1) + 1);
    let mut opened: Vec<Opened> = Vec::new();
    for number in 0..size {
        let jitter = TimeDelta::seconds(making.chance.below(usize::try_from(step.num_seconds()).unwrap_or(0)) as i64);
        let posted_at = place.opens_at + step * i32::try_from(number).unwrap_or(i32::MAX) + jitter;
        let answered = if making.chance.percent(30) { opened.len().checked_sub(1 + making.chance.below(10)) } else { None };
        let answered = answered.map(|at| &opened[at]);
        let (root_key, parent_id) = answered.map(|root| (root.sort_key.clone(), Some(root.id.clone()))).unwrap_or_default();
        let is_root = parent_id.is_none();
        let written = Written { thread_id: place.thread_id.clone(), root_key, parent_id, posted_at };
        let (id, sort_key) = if making.chance.percent(40) {
            filled.anonymous.push(written.anonymous(making, filled.made + number));
            filled.anonymous.last().map(|row| (row.id.clone(), row.sort_key.clone())).unwrap_or_default()
        } else {
            filled.known.push(written.known(making, people));
            filled.known.last().map(|row| (row.id.clone(), row.sort_key.clone())).unwrap_or_default()
        };
        if is_root {
            opened.push(Opened { id, sort_key });
        }
    }
    filled.made += size;
    filled.threads.push((place.thread_id.clone(), size as i64));
}

struct Written {
    thread_id: String,
    root_key: String,
    parent_id: Option<String>,
    posted_at: NaiveDateTime,
}

impl Written {
    fn known(self, making: &mut Making, people: &[Person]) -> KnownRow {
        let (lang, body) = making.texts.contribution(&mut making.chance);
        let person = making.chance.one_of(people);
        let named = making.chance.percent(50);
        let official = named && self.parent_id.is_some() && making.chance.percent(10);
        let id = db::new_id();
        let end = &making.chance.hash()[..6];
        KnownRow {
            sort_key: format!("{}1{}{end}", self.posted_at.format("%Y-%m-%d"), self.posted_at.format("%H%M%S%6f")),
            author_id: Some(person.id.clone()),
            mode: if named { Mode::Named } else { Mode::Pseudonymous }.name().into(),
            shown_name: if named { person.name.clone() } else { person.name.replace("Participant", "Neighbour") },
            organisation_id: None,
            official,
            entity_id: None,
            lang: lang.code().into(),
            body,
            state: State::Published.name().into(),
            hidden_reason: None,
            receipt_hash: None,
            posted_at: self.posted_at,
            edited_at: None,
            thread_id: self.thread_id,
            root_key: self.root_key,
            parent_id: self.parent_id,
            id,
        }
    }

    fn anonymous(self, making: &mut Making, number: usize) -> AnonymousRow {
        let (lang, body) = making.texts.contribution(&mut making.chance);
        let id = db::new_id_of_day(self.posted_at.date());
        AnonymousRow {
            place: scattered(number),
            sort_key: format!("{}0{id}", self.posted_at.format("%Y-%m-%d")),
            lang: lang.code().into(),
            body,
            state: State::Published.name().into(),
            hidden_reason: None,
            receipt_hash: making.chance.hash(),
            posted_on: self.posted_at.date(),
            edited: false,
            journaled: true,
            thread_id: self.thread_id,
            root_key: self.root_key,
            parent_id: self.parent_id,
            id,
        }
    }
}

/// Places as random ones would lie, without two that are the same: an odd factor permutes the numbers below 2^31.
fn scattered(number: usize) -> i32 {
    ((number as u32).wrapping_mul(0x9e37_79b1) & (u32::MAX >> 1)) as i32
}
