//! Follows what happens as long as the process serves; when it is quiet, tidies up.

use std::sync::Arc;
use std::time::{Duration, Instant};

use actix_web::web::Data;

use super::index::Search;
use crate::db::Db;
use crate::error::Error;
use crate::memory;
use crate::web::Portal;

/// Between two looks; a look takes some milliseconds where nothing happened.
const PAUSE: Duration = Duration::from_millis(400);
/// While many write, looks take long: it pauses three times as long as one took, but no longer than this. What is new is
/// to be found within two seconds, so a look has 0.8.
const LONGEST_PAUSE: Duration = Duration::from_millis(1200);
/// After so long without news the memory for writing is let go of.
const QUIET: Duration = Duration::from_secs(20);
/// So often, once it is quiet, the files are freed of what was taken out.
const PURGED: Duration = Duration::from_secs(3600);

/// Keeps in step until the process ends. While the database is away it waits, and says so once.
pub async fn follow(search: Arc<Search>, portal: Data<Portal>) {
    let mut watch = Watch { news: Instant::now(), purged: None };
    let mut away = false;
    loop {
        let begun = Instant::now();
        let (looking, db) = (Arc::clone(&search), portal.db.clone());
        let mut seen = watch;
        let looked = tokio::task::spawn_blocking(move || seen.look(&looking, &db).map(|()| seen));
        match looked.await.map_err(Error::from).flatten() {
            Ok(seen) => (watch, away) = (seen, false),
            Err(cause) if !away => {
                tracing::error!("keeping the search index: {cause}");
                away = true;
            }
            Err(_) => {}
        }
        actix_web::rt::time::sleep((begun.elapsed() * 3).clamp(PAUSE, LONGEST_PAUSE)).await;
    }
}

/// When what was done last.
#[derive(Clone, Copy)]
struct Watch {
    news: Instant,
    purged: Option<Instant>,
}

impl Watch {
    fn look(&mut self, search: &Search, db: &Db) -> Result<(), Error> {
        if search.catch_up(db)? {
            self.news = Instant::now();
            memory::give_back();
        } else if self.news.elapsed() > QUIET {
            if self.purged.is_none_or(|purged| purged.elapsed() > PURGED) {
                search.purge()?;
                self.purged = Some(Instant::now());
            }
            search.rest()?;
        }
        Ok(())
    }
}
