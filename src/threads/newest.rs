//! Newest: the first pages of threads that many read, kept in memory until something in a thread changes.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use diesel::QueryResult;

use super::queries::{self, Part};
use crate::db::DbConnection;
use crate::web::Portal;

/// So many bytes of what people wrote are kept.
const KEPT: usize = 8_000_000;

pub struct Newest {
    lately: Mutex<Lately>,
    /// Moves with each change of any thread, so that what was read from older rows is not kept after it.
    revision: AtomicU64,
}

#[derive(Default)]
struct Lately {
    parts: HashMap<String, Arc<Part>>,
    size: usize,
}

/// One reader's: begun before anything was read.
pub struct Reading {
    newest: Arc<Newest>,
    revision: u64,
}

impl Newest {
    pub fn following(portal: &Portal) -> Arc<Newest> {
        let newest = Arc::new(Newest { lately: Mutex::default(), revision: AtomicU64::new(0) });
        let following = Arc::clone(&newest);
        portal.db.after_commit(move |touched| {
            let mut threads = touched.iter().filter_map(|subject| subject.strip_prefix("thread:")).peekable();
            if threads.peek().is_some() {
                following.revision.fetch_add(1, Ordering::SeqCst);
                let mut lately = following.lately.lock().unwrap_or_else(PoisonError::into_inner);
                threads.for_each(|thread| lately.forget(thread));
            }
        });
        newest
    }

    pub fn reading(self: &Arc<Self>) -> Reading {
        Reading { newest: Arc::clone(self), revision: self.revision.load(Ordering::SeqCst) }
    }
}

impl Reading {
    /// The newest exchanges of a thread.
    pub fn of(&self, conn: &mut DbConnection, thread_id: &str) -> QueryResult<Arc<Part>> {
        let lately = || self.newest.lately.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = lately().parts.get(thread_id) {
            return Ok(Arc::clone(known));
        }
        let part = Arc::new(queries::part_of_thread(conn, thread_id, None, None)?);
        let mut lately = lately();
        if self.newest.revision.load(Ordering::SeqCst) == self.revision {
            lately.keep(thread_id, &part);
        }
        Ok(part)
    }
}

impl Lately {
    fn keep(&mut self, thread_id: &str, part: &Arc<Part>) {
        let size = size_of(part);
        if self.size + size > KEPT {
            *self = Lately::default();
        }
        self.forget(thread_id);
        self.size += size;
        self.parts.insert(thread_id.to_owned(), Arc::clone(part));
    }

    fn forget(&mut self, thread_id: &str) {
        if let Some(part) = self.parts.remove(thread_id) {
            self.size -= size_of(&part);
        }
    }
}

/// In bytes, about.
fn size_of(part: &Part) -> usize {
    let all = part.exchanges.iter().flat_map(|exchange| std::iter::once(&exchange.root).chain(&exchange.replies));
    all.map(|contribution| contribution.body.len() + 500).sum()
}
