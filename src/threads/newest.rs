//! Newest: the first pages of threads that many read, kept in memory until something in a thread changes.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use diesel::QueryResult;

use super::queries::{self, Part};
use crate::db::DbConnection;
use crate::memory::Remembered;
use crate::web::Portal;

/// So many bytes of what people wrote are kept.
const KEPT: usize = 8_000_000;

pub struct Newest {
    lately: Remembered<String, Arc<Part>>,
    /// Moves with each change of any thread, so that what was read from older rows is not kept after it.
    revision: Mutex<u64>,
}

/// One reader's: begun before anything was read.
pub struct Reading {
    newest: Arc<Newest>,
    revision: u64,
}

impl Newest {
    pub fn following(portal: &Portal) -> Arc<Newest> {
        let newest = Arc::new(Newest { lately: Remembered::new(KEPT), revision: Mutex::default() });
        let following = Arc::clone(&newest);
        portal.db.after_commit(move |touched| {
            let mut threads = touched.iter().filter_map(|subject| subject.strip_prefix("thread:")).peekable();
            if threads.peek().is_some() {
                let mut revision = following.revision();
                *revision += 1;
                threads.for_each(|thread| following.lately.forget(thread));
            }
        });
        newest
    }

    pub fn reading(self: &Arc<Self>) -> Reading {
        Reading { newest: Arc::clone(self), revision: *self.revision() }
    }

    fn revision(&self) -> MutexGuard<'_, u64> {
        self.revision.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Reading {
    /// The newest exchanges of a thread.
    pub fn of(&self, conn: &mut DbConnection, thread_id: &str) -> QueryResult<Arc<Part>> {
        if let Some(known) = self.newest.lately.get(thread_id) {
            return Ok(known);
        }
        let part = Arc::new(queries::part_of_thread(conn, thread_id, None, None)?);
        let revision = self.newest.revision();
        if *revision == self.revision {
            self.newest.lately.keep(thread_id.to_owned(), Arc::clone(&part), size_of(&part));
        }
        drop(revision);
        Ok(part)
    }
}

/// In bytes, about.
fn size_of(part: &Part) -> usize {
    let all = part.exchanges.iter().flat_map(|exchange| std::iter::once(&exchange.root).chain(&exchange.replies));
    all.map(|contribution| contribution.body.len() + 500).sum()
}
