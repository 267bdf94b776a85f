//! `baraza serve`: the portal, and its worker.

use std::sync::Arc;

use actix_web::web::Data;
use clap::Args;

use super::{Outcome, block_on};
use crate::accounts::model::Purpose;
use crate::accounts::{links, queries};
use crate::app;
use crate::config::{Config, KEYS};
use crate::error::Error;
use crate::operations::{self, Follower};
use crate::search::{self, Search};
use crate::web::Portal;

/// Serve the portal. Makes the database and applies migrations at the first start.
///
/// Example: DATABASE_URL=sqlite:/var/lib/baraza/baraza.db baraza serve
#[derive(Args)]
#[command(after_help = settings_help())]
pub struct Serve {
    /// Only do what is due (reminders, mail); answer no requests
    #[arg(long, conflicts_with = "no_worker")]
    worker_only: bool,
    /// Only answer requests; another node does what is due
    #[arg(long)]
    no_worker: bool,
}

fn settings_help() -> String {
    let lines: String = KEYS.iter().map(|(key, meaning)| format!("  {key:<20} {meaning}\n")).collect();
    format!("Settings (environment, or KEY = \"value\" in baraza.toml; the environment wins):\n{lines}")
}

/// While nobody administers the portal, each start prints a link with which somebody can.
fn print_first_link(portal: &Portal) -> Result<(), Error> {
    if portal.db.read_here(|conn| Ok(queries::has_administrator(conn)?))? {
        return Ok(());
    }
    let purpose = Purpose::FirstAdministrator;
    let token = portal.db.write_here(move |conn| links::create(conn, purpose, None, None, "", purpose.lasts()))?;
    println!("Nobody administers this portal yet. Make the first administrator here, within seven days:");
    println!("{}", portal.settings().link(&links::path(&token)));
    Ok(())
}

impl Serve {
    pub fn run(self) -> Outcome {
        let config = Config::load()?;
        let listen = config.listen;
        operations::make_secret(&config.secret_file)?;
        let portal = Data::new(app::open(config)?);
        if !self.worker_only {
            print_first_link(&portal)?;
        }
        block_on(async move {
            if self.worker_only {
                app::work(portal).await;
                return Ok(());
            }
            if !self.no_worker {
                actix_web::rt::spawn(app::work(portal.clone()));
            }
            actix_web::rt::spawn(operations::follow(Follower::start(portal.clone()).await?));
            let search = Search::open(&portal)?;
            actix_web::rt::spawn(search::follow(Arc::clone(&search), portal.clone()));
            let (server, address) = app::server(portal, search, listen)?;
            println!("Baraza listens on http://{address}");
            Ok(server.await?)
        })
    }
}
