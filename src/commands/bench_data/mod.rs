//! `baraza bench-data`: reference data of any size, always the same, for measuring speed and memory.

mod chance;
mod contributions;
mod queries;
mod register;
mod texts;

use std::time::Instant;

use clap::Args;

use super::Outcome;
use crate::app;
use crate::config::Config;
use crate::db::Db;
use crate::error::Error;
use crate::journal;
use crate::settings::{self, Stored};
use chance::Chance;
use texts::Texts;

/// So many rows are written at once.
const BATCH: usize = 5_000;

/// Fill an empty portal with reference data, the same at every run, to measure speed and memory.
///
/// Nothing in it is anybody's word: the texts are recommendations of the United Nations put together anew, and the
/// examples of the demonstration.
///
/// Example: DATABASE_URL=sqlite:/tmp/bench.db baraza bench-data --recommendations 5000 --contributions 20000
#[derive(Args)]
pub struct BenchData {
    /// How many recommendations; a cluster for each 125 of them, and an action for each 5
    #[arg(long, value_name = "N", default_value_t = 5_000)]
    recommendations: usize,
    /// How many contributions, in a topic for each 100 of them
    #[arg(long, value_name = "N", default_value_t = 20_000)]
    contributions: usize,
    /// Another number gives other data
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
}

/// What the steps share.
struct Making<'a> {
    db: &'a Db,
    texts: Texts,
    chance: Chance,
    started: Instant,
}

impl BenchData {
    pub fn run(self) -> Outcome {
        let config = Config::load()?;
        let db = app::open_database(&config)?;
        // Whatever anybody adds is in the journal.
        if db.read_here(|conn| Ok(journal::newest(conn)?))? > 0 {
            return Err("the database has something in it already; reference data goes into an empty one".into());
        }
        let mut making = Making { db: &db, texts: Texts::read(), chance: Chance::new(self.seed), started: Instant::now() };
        db.write_here(|conn| settings::store(conn, &settings_of_reference()))?;
        let people = contributions::add_people(&mut making, (self.contributions / 50).clamp(3, 5_000))?;
        let entities = register::add_entities(&mut making, (self.recommendations / 500).clamp(12, 500))?;
        register::add_recommendations(&mut making, self.recommendations)?;
        let clusters = register::add_clusters(&mut making, &entities, self.recommendations.div_ceil(125))?;
        register::add_actions(&mut making, &clusters, &entities, self.recommendations / 5)?;
        contributions::add(&mut making, &people, &clusters, self.contributions)?;
        db.close();
        Ok(())
    }
}

impl Making<'_> {
    /// A line for each step that is done.
    fn tell(&self, done: &str, count: usize) {
        println!("{:7.1} s  {count} {done}", self.started.elapsed().as_secs_f64());
    }

    /// Writes the rows batch by batch.
    fn write_in_batches<T: Send + 'static>(
        &self,
        rows: Vec<T>,
        write: fn(&mut crate::db::DbConnection, Vec<T>) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let mut rows = rows.into_iter().peekable();
        while rows.peek().is_some() {
            let batch: Vec<T> = rows.by_ref().take(BATCH).collect();
            self.db.write_here(move |conn| write(conn, batch))?;
        }
        Ok(())
    }
}

fn settings_of_reference() -> Stored {
    Stored {
        country: Some("SVN".into()),
        names: [("en".to_owned(), "Reference data".to_owned())].into(),
        languages: ["ar", "zh", "en", "fr", "ru", "es"].map(String::from).to_vec(),
        time_zone: Some("Europe/Ljubljana".into()),
        ..Stored::default()
    }
}
