//! `baraza demo`: a throw-away portal to look at, filled with a real country's recommendations.

mod content;
mod fill;
mod papers;
mod people;
mod queries;
mod register;

use std::path::Path;
use std::sync::Arc;

use actix_web::web::Data;
use chrono::TimeDelta;
use clap::Args;

use super::{Outcome, block_on};
use crate::accounts::model::Purpose;
use crate::accounts::{self, links};
use crate::config::Config;
use crate::db::{self, Db};
use crate::error::Error;
use crate::search::{self, Search};
use crate::viewer::Role;
use crate::{app, reminders};

const FOLDER: &str = "data/demo";

/// What the mechanism is called in the demonstration.
const MECHANISM_NAMES: [(&str, &str); 6] = [
    ("ar", "Baraza · سلوفينيا (عرض تجريبي)"),
    ("en", "Baraza · Slovenia (demonstration)"),
    ("es", "Baraza · Eslovenia (demostración)"),
    ("fr", "Baraza · Slovénie (démonstration)"),
    ("ru", "Baraza · Словения (демонстрация)"),
    ("zh", "Baraza · 斯洛文尼亚（演示）"),
];

/// Set up a throw-away portal in data/demo and serve it: Slovenia's recommendations of 2019 and 2025, entities,
/// clusters, an open and a closed consultation with example contributions in six languages, due reminders.
/// Prints a one-click sign-in link for each role; mail is caught and readable at /demo/inbox.
///
/// Example: baraza demo --fresh
#[derive(Args)]
pub struct Demo {
    /// Start over: what was done in the demonstration before is gone
    #[arg(long)]
    fresh: bool,
}

impl Demo {
    pub fn run(self) -> Outcome {
        let folder = Path::new(FOLDER);
        if self.fresh && folder.exists() {
            std::fs::remove_dir_all(folder)?;
        }
        let config = config()?;
        let listen = config.listen;
        let portal = Data::new(app::open(config)?);
        let is_empty = portal
            .db
            .read_here(|conn| Ok(accounts::queries::find_by_email(conn, &people::address_of(Role::Coordinator))?.is_none()))?;
        if is_empty {
            fill(&portal.db, &portal.files())?;
        }
        let printed = links_of(&portal.db, &portal.config.base_url)?;
        block_on(async move {
            reminders::run::remind(&portal.db, portal.settings(), db::now()).await?;
            actix_web::rt::spawn(app::work(portal.clone()));
            let search = Search::open(&portal)?;
            actix_web::rt::spawn(search::follow(Arc::clone(&search), portal.clone()));
            let (server, address) = app::server(portal, search, listen)?;
            println!("{printed}\nBaraza’s demonstration: http://{address}   (its mail: http://{address}/demo/inbox)");
            Ok(server.await?)
        })
    }
}

/// Whatever the environment says of a real installation stays out of the demonstration, but for the address.
fn config() -> Result<Config, crate::config::WrongSetting> {
    let loaded = Config::load()?;
    Ok(Config {
        database_url: format!("sqlite:{FOLDER}/baraza.db"),
        base_url: format!("http://{}", loaded.listen),
        country: None,
        time_zone: None,
        smtp_url: None,
        secret_file: Path::new(FOLDER).join("secret"),
        files: Path::new(FOLDER).join("files"),
        search_index: Path::new(FOLDER).join("search"),
        demo: true,
        ..loaded
    })
}

fn fill(db: &Db, files: &Path) -> Result<(), Error> {
    let content = content::read();
    db.write_here(fill::store_settings)?;
    let added = db.write_here(fill::import_lists)?;
    println!("imported {added} recommendations from two thematic lists of the universal periodic review");
    println!("kept {} other papers of the review", papers::keep(db, files)?);
    let clusters = db.write_here(fill::cluster)?;
    println!("proposed and accepted {clusters} clusters");
    db.write_here(move |conn| fill::examples(conn, &content))?;
    db.write_here(register::examples)?;
    println!("added example entities, actions and consultations");
    Ok(())
}

/// A line for each role, and one focal point for each language.
fn links_of(db: &Db, base_url: &str) -> Result<String, Error> {
    let mut wanted: Vec<(String, String)> =
        people::ROLES.iter().map(|(role, _, _)| (role.name().to_owned(), people::address_of(*role))).collect();
    let content = content::read();
    for lang in crate::i18n::Lang::all() {
        if let Some(entity) = content.entities.iter().find(|entity| entity.answers_in == lang.code()) {
            wanted.push((format!("focal_point ({lang})"), people::focal_point_address(&entity.key)));
        }
    }
    let lines = db.write_here(move |conn| {
        let mut lines = Vec::new();
        for (role, email) in wanted {
            let account = accounts::queries::find_by_email(conn, &email)?.ok_or(Error::NotFound)?;
            let token = links::create(conn, Purpose::SignIn, Some(&account.id), None, "{}", TimeDelta::days(365))?;
            lines.push((role, links::path(&token)));
        }
        Ok(lines)
    })?;
    Ok(lines.into_iter().map(|(role, path)| format!("  {role:<18} {base_url}{path}\n")).collect())
}
