//! `baraza backup` and `baraza restore`.

use std::path::PathBuf;

use clap::Args;

use super::Outcome;
use crate::backup::{self, Manifest};
use crate::config::Config;
use crate::db::Db;

/// Write everything the portal holds into one file, while it serves.
///
/// Example: baraza backup /var/backups/baraza.zip
///
/// The file holds names, addresses, password hashes and open sign-ins, as the database does: keep it as safe. The
/// secret file and baraza.toml are not in it.
#[derive(Args)]
pub struct Backup {
    /// Where to write it; a file that stands there is replaced once the new one is whole
    file: PathBuf,
}

impl Backup {
    pub fn run(self) -> Outcome {
        let config = Config::load()?;
        let manifest = backup::take(&config.database_url, &config.files, &self.file, |part| {
            if part.rows > 0 {
                eprintln!("{:>10} rows  {}", part.rows, part.entry);
            }
        })?;
        println!("{}: {}, taken {}", self.file.display(), content(&manifest), manifest.taken_at);
        Ok(())
    }
}

/// Put a backup back, into SQLite or PostgreSQL. Stop the portal first.
///
/// Example: DATABASE_URL=postgres://baraza@db/baraza baraza restore /var/backups/baraza.zip
#[derive(Args)]
pub struct Restore {
    file: PathBuf,
    /// Replace everything in a database that is not empty
    #[arg(long)]
    force: bool,
}

impl Restore {
    pub fn run(self) -> Outcome {
        let config = Config::load()?;
        let verified = backup::verify(&self.file)?;
        let db = Db::open(&config.database_url)?;
        let outcome = backup::restore(&db, &config.files, verified, self.force);
        db.close();
        let manifest = outcome?;
        println!("restored {} into {}, as of {}", content(&manifest), shown(&config.database_url), manifest.taken_at);
        Ok(())
    }
}

fn content(manifest: &Manifest) -> String {
    format!("{} rows in {} tables, {} attachments", manifest.rows(), manifest.tables.len(), manifest.files.len())
}

/// Without the password that may stand in it.
fn shown(url: &str) -> String {
    match url.split_once("://").and_then(|(scheme, rest)| Some((scheme, rest.rsplit_once('@')?.1))) {
        Some((scheme, place)) => format!("{scheme}://{place}"),
        None => url.to_owned(),
    }
}
