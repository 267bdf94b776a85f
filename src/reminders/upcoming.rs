//! The reminders that will go out, as things stand now.

use std::collections::HashSet;

use chrono::{NaiveDate, NaiveDateTime, TimeDelta, TimeZone};

use super::due;
use super::model::{FocalPerson, Item, OpenAction, Planned};
use super::queries::{self, Texts};
use crate::db::DbConnection;
use crate::error::Error;
use crate::i18n::Lang;
use crate::mail::Recipient;
use crate::settings::Settings;

/// One reminder that will go out.
#[derive(Clone, Debug)]
pub struct Upcoming {
    /// The day in the recipient's zone.
    pub day: NaiveDate,
    pub offset: i32,
    pub item: Item,
    pub to: Option<Recipient>,
    /// Why it would not be sent if its time came today: the locale key after `mail-reason-`.
    pub doubt: Option<&'static str>,
}

/// What comes within so many days, soonest first, at most `most` of them.
pub fn upcoming(
    conn: &mut DbConnection,
    settings: &Settings,
    reader: Lang,
    now: NaiveDateTime,
    days: i64,
    most: usize,
) -> Result<Vec<Upcoming>, Error> {
    let (rules, timing) = (queries::rules(conn)?, queries::timing(conn)?);
    let (Some(first), Some(last)) = (rules.first(), rules.last()) else { return Ok(Vec::new()) };
    let until = now + TimeDelta::days(days);
    let from = now.date() - TimeDelta::days(i64::from(last.offset_days) + 4);
    let actions = queries::open_actions(conn, from, until.date() - TimeDelta::days(i64::from(first.offset_days) - 1))?;
    let entity_ids: HashSet<String> = actions.iter().map(|action| action.entity_id.clone()).collect();
    let people = queries::focal_points_of(conn, &entity_ids.into_iter().collect::<Vec<_>>())?;
    let mut coming: Vec<(Planned, &OpenAction, Option<&FocalPerson>)> = Vec::new();
    for action in &actions {
        let person = people.get(&action.entity_id).and_then(|people| due::addressee(people));
        let zone = person.map_or(settings.time_zone, |person| person.time_zone);
        let all = due::all_of(action, &rules, zone, timing);
        let within = all.into_iter().filter(|planned| planned.at > now && planned.at <= until);
        coming.extend(within.map(|planned| (planned, action, person)));
    }
    coming.sort_by_key(|(planned, action, _)| (planned.at, action.number));
    coming.truncate(most);
    let texts: Texts = queries::texts_of(conn, coming.iter().map(|(_, action, _)| *action))?;
    let shown = |(planned, action, person): (Planned, &OpenAction, Option<&FocalPerson>)| Upcoming {
        day: person.map_or(settings.time_zone, |person| person.time_zone).from_utc_datetime(&planned.at).date_naive(),
        offset: planned.offset,
        item: texts.item(action, reader),
        to: person.map(|person| person.recipient.clone()),
        doubt: match person {
            None => Some("no-focal-point"),
            Some(person) if person.unreachable => Some("unreachable"),
            Some(_) => None,
        },
    };
    Ok(coming.into_iter().map(shown).collect())
}
