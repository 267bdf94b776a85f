//! Backup: everything the portal holds in one file, taken while it serves, and put back into either database.
//!
//! The file is a ZIP: `tables/NAME.jsonl` (a row a line, the same from SQLite and PostgreSQL), `files/…` (the
//! attachments), and at its end `manifest.json` with the hash of each part and the migrations the rows fit.

mod manifest;
mod queries;
mod restore;
mod take;

use std::fmt;

pub use manifest::{Manifest, Part};
pub use restore::{Verified, is_empty, restore, verify};
pub use take::take;

use crate::error::Error;

/// Why a backup is not taken or not restored.
#[derive(Debug)]
pub enum Refusal {
    /// There is nothing to back up at this address.
    NoDatabase(String),
    /// The file is not a backup, or not a whole one.
    Damaged(String),
    /// Its rows fit other tables than this program's.
    OtherSchema {
        made_by: String,
    },
    /// The database holds something already.
    NotEmpty,
    Failed(Error),
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Refusal::NoDatabase(address) => write!(f, "there is no database at {address}; set DATABASE_URL to the one in use"),
            Refusal::Damaged(why) => write!(f, "this file is damaged ({why}); nothing was changed. Take another copy"),
            Refusal::OtherSchema { made_by } => write!(
                f,
                "this file was made by Baraza {made_by}, whose tables differ; nothing was changed. \
                 Restore it with that version, then upgrade"
            ),
            Refusal::NotEmpty => {
                f.write_str("the database is not empty; nothing was changed. Give --force to replace everything in it")
            }
            Refusal::Failed(cause) => write!(f, "{cause}"),
        }
    }
}

impl std::error::Error for Refusal {}

impl<E: Into<Error>> From<E> for Refusal {
    fn from(cause: E) -> Refusal {
        Refusal::Failed(cause.into())
    }
}
