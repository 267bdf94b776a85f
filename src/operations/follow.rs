//! Following: what other processes committed, told to the caches of this one.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::queries;
use crate::config::sqlite_path;
use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::journal;
use crate::web::Portal;
use actix_web::web::Data;

/// An entry of another process is judged one round after it was seen: twice this, and it shows on every node.
const PAUSE: Duration = Duration::from_millis(500);

/// What a change of another process may have touched besides. Settings show on every page; the register's index
/// hears of recommendations and clusters.
const ANYTHING: [&str; 9] =
    ["settings", "recommendation", "document", "cluster", "entity", "organisation", "action", "consultation", "import"];

/// Where this process stands in what happens.
pub struct Follower {
    portal: Data<Portal>,
    /// Entries that this process wrote and that were not yet passed.
    own: Arc<Mutex<BTreeSet<i64>>>,
    /// Up to here everything was judged.
    judged: i64,
    /// Up to here everything was there a round ago, so this process knows by now which of it is its own.
    newest: i64,
    /// The sum of all revisions, and each thread's.
    moved: i64,
    revisions: HashMap<String, i64>,
}

/// The sum of all revisions, and each thread's.
type Revisions = (i64, HashMap<String, i64>);

/// What one round reads.
struct News {
    newest: i64,
    foreign: Vec<(i64, String, String)>,
    /// Only where it moved.
    revisions: Option<Revisions>,
}

impl Follower {
    /// From now on. Started before anything is read into a cache, it misses nothing that others write meanwhile.
    pub async fn start(portal: Data<Portal>) -> Result<Follower, Error> {
        let own = Arc::new(Mutex::new(BTreeSet::new()));
        let kept = Arc::clone(&own);
        portal.db.after_commit(move |touched| {
            let numbers = touched.iter().filter_map(|subject| subject.strip_prefix(journal::OWN)?.parse::<i64>().ok());
            kept.lock().unwrap_or_else(PoisonError::into_inner).extend(numbers);
        });
        let several = may_have_several(&portal.db);
        let (newest, moved, revisions) = portal
            .db
            .read(move |conn| {
                let (moved, revisions) = match several {
                    true => (queries::threads_moved(conn)?, queries::thread_revisions(conn)?),
                    false => Default::default(),
                };
                Ok((journal::newest(conn)?, moved, revisions))
            })
            .await?;
        Ok(Follower { portal, own, judged: newest, newest, moved, revisions })
    }

    /// Looks once, and tells the caches of this process.
    pub async fn round(&mut self) -> Result<(), Error> {
        let (judged, newest, moved) = (self.judged, self.newest, self.moved);
        let look_closer = self.count_own(judged, newest) < newest - judged;
        let several = may_have_several(&self.portal.db);
        let news = self
            .portal
            .db
            .read(move |conn| {
                Ok(News {
                    newest: journal::newest(conn)?,
                    foreign: if look_closer { queries::journal_between(conn, judged, newest)? } else { Vec::new() },
                    revisions: if several { revisions_if_moved(conn, moved)? } else { None },
                })
            })
            .await?;
        let touched = self.touched(news);
        if !touched.is_empty() {
            self.portal.db.heard(&touched);
        }
        Ok(())
    }

    fn touched(&mut self, news: News) -> Vec<String> {
        let mut touched = Vec::new();
        let mut own = self.own.lock().unwrap_or_else(PoisonError::into_inner);
        for (seq, kind, id) in news.foreign.into_iter().filter(|(seq, _, _)| !own.contains(seq)) {
            tracing::debug!("entry {seq} came from another process");
            touched.extend([format!("{kind}:{id}"), kind.clone()]);
            if kind != "thread" {
                // What else that change touched is known to its own process only.
                touched.extend(ANYTHING.map(str::to_owned));
            }
        }
        *own = own.split_off(&(self.newest + 1));
        drop(own);
        (self.judged, self.newest) = (self.newest, news.newest);
        if let Some((moved, revisions)) = news.revisions {
            let changed = revisions.iter().filter(|(id, revision)| self.revisions.get(*id) != Some(revision));
            touched.extend(
                changed.flat_map(|(id, _)| [format!("thread:{id}"), format!("anonymous-contributions:{id}"), "thread".into()]),
            );
            (self.moved, self.revisions) = (moved, revisions);
        }
        touched
    }

    fn count_own(&self, judged: i64, newest: i64) -> i64 {
        let own = self.own.lock().unwrap_or_else(PoisonError::into_inner);
        i64::try_from(own.range(judged + 1..newest + 1).count()).unwrap_or(i64::MAX)
    }
}

/// Several processes serve only from PostgreSQL; beside one that serves SQLite, commands write, and they journal it.
fn may_have_several(db: &Db) -> bool {
    sqlite_path(db.url()).is_none()
}

fn revisions_if_moved(conn: &mut DbConnection, known: i64) -> Result<Option<Revisions>, Error> {
    let moved = queries::threads_moved(conn)?;
    Ok(if moved == known { None } else { Some((moved, queries::thread_revisions(conn)?)) })
}

/// Follows until the process ends. While the database is away it waits, and says so once.
pub async fn follow(mut follower: Follower) {
    let mut away = false;
    loop {
        actix_web::rt::time::sleep(PAUSE).await;
        match follower.round().await {
            Ok(()) => away = false,
            Err(cause) if !away => {
                tracing::error!("following the journal: {cause}");
                away = true;
            }
            Err(_) => {}
        }
    }
}
