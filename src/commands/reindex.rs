//! `baraza reindex`: the search index, made anew.

use clap::Args;

use super::Outcome;
use crate::app;
use crate::config::Config;
use crate::journal;
use crate::search::{Search, SearchIndexRenewed};

/// Make the search index anew. A portal that runs hears of it and makes its own anew, on every node.
///
/// Example: DATABASE_URL=sqlite:/var/lib/baraza/baraza.db baraza reindex
#[derive(Args)]
pub struct Reindex {}

impl Reindex {
    pub fn run(self) -> Outcome {
        let portal = app::open(Config::load()?)?;
        portal.db.write_here(|conn| journal::record(conn, None, &SearchIndexRenewed))?;
        let search = Search::open(&portal)?;
        if !search.is_first() {
            println!("The portal is running and makes its search index anew now; it answers meanwhile from the old one.");
            return Ok(());
        }
        search.catch_up(&portal.db)?;
        println!("The search index is made anew: {}", portal.config.search_index.display());
        Ok(())
    }
}
