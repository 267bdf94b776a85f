//! The example people of the demonstration: one for each role, a focal point for each entity, participants.

use std::collections::HashMap;

use chrono::NaiveDateTime;

use crate::accounts::queries::{self, NewAccount};
use crate::db::DbConnection;
use crate::error::Error;
use crate::i18n::Lang;
use crate::organisations::queries as organisations;
use crate::viewer::Role;

const ZONE: &str = "Europe/Ljubljana";

/// The roles that get a link of their own, in the order in which the links are printed, and the language they read.
pub const ROLES: [(Role, &str, &str); 9] = [
    (Role::Coordinator, "Example coordinator", "en"),
    (Role::Administrator, "Example administrator", "en"),
    (Role::Moderator, "Example moderator", "en"),
    (Role::Nhri, "Example national human rights institution", "en"),
    (Role::Representative, "Example representative", "en"),
    (Role::Participant, "Example participant", "en"),
    (Role::Facilitator, "Example facilitator", "en"),
    (Role::Observer, "Example observer", "en"),
    (Role::Auditor, "Example auditor", "en"),
];

#[derive(Default)]
pub struct People {
    pub coordinator: String,
    /// By the entity's key.
    pub focal_points: HashMap<String, String>,
    /// Those who contribute under their name, by language: account and name.
    participants: HashMap<Lang, (String, String)>,
    hidden: usize,
}

/// The address of the account that holds a role.
pub fn address_of(role: Role) -> String {
    format!("{}@example.org", role.name().replace('_', "-"))
}

pub fn focal_point_address(entity_key: &str) -> String {
    format!("focal-point-{entity_key}@example.org")
}

fn account(conn: &mut DbConnection, email: &str, name: &str, lang: Lang, now: NaiveDateTime) -> Result<String, Error> {
    let new = NewAccount { email, name, lang, time_zone: ZONE, confirmed_at: Some(now) };
    queries::insert_account(conn, &new)?.ok_or(Error::Conflict)
}

pub fn insert(conn: &mut DbConnection, now: NaiveDateTime) -> Result<People, Error> {
    let mut people = People::default();
    for (role, name, lang) in ROLES {
        let id = account(conn, &address_of(role), name, Lang::find(lang).unwrap_or(Lang::EN), now)?;
        match role {
            Role::Representative => {
                let (organisation, _) = organisations::insert_organisation(conn, None, "ngo", "Example association")?;
                organisations::verify_organisation(conn, None, &organisation, true)?;
                organisations::set_representative(conn, None, &organisation, &id, true)?;
            }
            _ => drop(queries::grant(conn, &id, role, None)?),
        }
        if role == Role::Coordinator {
            people.coordinator = id;
        }
    }
    Ok(people)
}

pub fn insert_focal_point(
    conn: &mut DbConnection,
    entity_key: &str,
    entity_name: &str,
    lang: Lang,
    now: NaiveDateTime,
) -> Result<String, Error> {
    let name = match lang {
        Lang::AR => format!("مثال: مسؤول الاتصال، {entity_name}"),
        Lang::ES => format!("Ejemplo: punto focal, {entity_name}"),
        Lang::FR => format!("Exemple\u{a0}: point focal, {entity_name}"),
        Lang::RU => format!("Пример: контактное лицо, {entity_name}"),
        Lang::ZH => format!("示例：{entity_name}联络人"),
        _ => format!("Example: focal point, {entity_name}"),
    };
    account(conn, &focal_point_address(entity_key), &name, lang, now)
}

/// The example participant who writes in this language.
pub fn participant(
    conn: &mut DbConnection,
    people: &mut People,
    lang: Lang,
    now: NaiveDateTime,
) -> Result<(String, String), Error> {
    if let Some(known) = people.participants.get(&lang) {
        return Ok(known.clone());
    }
    let name = match lang {
        Lang::AR => "مثال: مشاركة",
        Lang::ES => "Ejemplo: participante",
        Lang::FR => "Exemple\u{a0}: association",
        Lang::RU => "Пример: участница",
        Lang::ZH => "示例：参与者",
        _ => "Example: participant",
    };
    let id = account(conn, &format!("participant-{lang}@example.org"), name, lang, now)?;
    queries::grant(conn, &id, Role::Participant, None)?;
    people.participants.insert(lang, (id.clone(), name.to_owned()));
    Ok((id, name.to_owned()))
}

/// Somebody who writes under a chosen name.
pub fn insert_hidden(conn: &mut DbConnection, people: &mut People, lang: Lang, now: NaiveDateTime) -> Result<String, Error> {
    people.hidden += 1;
    let id = account(conn, &format!("participant-{}@example.org", people.hidden), "Example: participant", lang, now)?;
    queries::grant(conn, &id, Role::Participant, None)?;
    Ok(id)
}
