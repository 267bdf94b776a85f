//! What the set-up page asked for: the country, what its mechanism is called, languages, time zone.

use std::collections::BTreeMap;

use chrono_tz::Tz;
use diesel::prelude::*;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::config::Config;
use crate::db::{self, DbConnection};
use crate::error::Error;
use crate::i18n::Lang;
use crate::schema::settings;

/// As stored, under the name `portal`.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Stored {
    /// ISO 3166-1 alpha-3.
    pub country: Option<String>,
    /// What the mechanism is called, by language; may lack some.
    pub names: BTreeMap<String, String>,
    pub languages: Vec<String>,
    pub time_zone: Option<String>,
    /// Shown on the contact page; plain text.
    #[serde(default)]
    pub contact: String,
}

/// As the pages use them: stored ones, with the environment's before them.
#[derive(Clone, Debug)]
pub struct Settings {
    pub country: Option<String>,
    names: BTreeMap<String, String>,
    pub languages: Vec<Lang>,
    pub time_zone: Tz,
    pub contact: String,
    /// Whether the set-up page was answered (or the environment says all it asks).
    pub ready: bool,
    pub demo: bool,
    pub base_url: String,
}

impl Settings {
    pub fn new(stored: &Stored, config: &Config) -> Settings {
        let offered = |codes: &[String]| codes.iter().filter_map(|code| Lang::find(code)).collect::<Vec<_>>();
        let allowed = offered(&config.languages);
        let chosen: Vec<Lang> = offered(&stored.languages).into_iter().filter(|lang| allowed.contains(lang)).collect();
        let country = config.country.clone().or_else(|| stored.country.clone());
        Settings {
            ready: country.is_some(),
            country,
            names: stored.names.clone(),
            languages: if chosen.is_empty() { allowed } else { chosen },
            time_zone: config.time_zone.or_else(|| stored.time_zone.as_ref()?.parse().ok()).unwrap_or(Tz::UTC),
            contact: stored.contact.clone(),
            demo: config.demo,
            base_url: config.base_url.clone(),
        }
    }

    /// What the mechanism is called in a language; else in English, else in any; `None` where it has no name yet.
    pub fn mechanism_name(&self, lang: Lang) -> Option<&str> {
        let name = self.names.get(lang.code()).or_else(|| self.names.get("en")).or_else(|| self.names.values().next());
        name.map(String::as_str).filter(|name| !name.is_empty())
    }

    /// The address that people see, for mails and files: `https://…/en/clusters/7`.
    pub fn link(&self, path: &str) -> String {
        format!("{}{path}", self.base_url)
    }
}

pub fn load(conn: &mut DbConnection) -> Result<Stored, Error> {
    Ok(load_named(conn, "portal")?.unwrap_or_default())
}

pub fn store(conn: &mut DbConnection, stored: &Stored) -> Result<(), Error> {
    store_named(conn, "portal", stored)?;
    db::touched("settings");
    Ok(())
}

/// What a slice keeps under a name of its own, such as `reminders`. Pages are not made anew when it changes.
pub fn load_named<T: DeserializeOwned>(conn: &mut DbConnection, name: &str) -> Result<Option<T>, Error> {
    let value: Option<String> = settings::table.find(name).select(settings::value).first(conn).optional()?;
    Ok(value.map(|value| serde_json::from_str(&value)).transpose()?)
}

pub fn store_named<T: Serialize>(conn: &mut DbConnection, name: &str, kept: &T) -> Result<(), Error> {
    let value = serde_json::to_string(kept)?;
    let changed = diesel::update(settings::table.find(name)).set(settings::value.eq(&value)).execute(conn)?;
    if changed == 0 {
        diesel::insert_into(settings::table).values((settings::name.eq(name), settings::value.eq(&value))).execute(conn)?;
    }
    Ok(())
}
