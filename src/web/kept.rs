//! Kept: something made from the database that many pages need, held in memory until what it shows changes.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use super::Portal;
use crate::db::{Db, DbConnection, new_random_id};
use crate::error::Error;
use crate::memory;

pub struct Kept<T> {
    read: fn(&mut DbConnection) -> Result<T, Error>,
    current: Mutex<Option<Arc<T>>>,
    /// Moves with each change, so that what was made from older rows is not kept after it.
    revision: AtomicU64,
    /// Tells the revisions of this process from those of others.
    born: String,
    /// One makes it, the others wait.
    making: tokio::sync::Mutex<()>,
}

impl<T: Send + Sync + 'static> Kept<T> {
    /// Lets go of it when one of these subjects is touched. The page cache heard of it before, so it hears again once
    /// what pages are made from is gone.
    pub fn following(
        portal: &Portal,
        shown: &'static [&'static str],
        read: fn(&mut DbConnection) -> Result<T, Error>,
    ) -> Arc<Self> {
        let revision = AtomicU64::new(0);
        let kept = Kept { read, current: Mutex::default(), revision, born: new_random_id(), making: Default::default() };
        let kept = Arc::new(kept);
        let (following, pages) = (Arc::clone(&kept), Arc::clone(&portal.cache));
        portal.db.after_commit(move |touched| {
            if touched.iter().any(|subject| shown.contains(&subject.as_str())) {
                following.revision.fetch_add(1, Ordering::SeqCst);
                *following.current.lock().unwrap_or_else(PoisonError::into_inner) = None;
                let shown: Vec<String> = shown.iter().map(|subject| (*subject).to_owned()).collect();
                pages.forget(&shown);
            }
        });
        kept
    }

    pub async fn get(&self, db: &Db) -> Result<Arc<T>, Error> {
        if let Some(known) = self.current() {
            return Ok(known);
        }
        let _one = self.making.lock().await;
        if let Some(known) = self.current() {
            return Ok(known);
        }
        let made_at = self.revision.load(Ordering::SeqCst);
        let read = self.read;
        let made = db
            .read_long(move |conn| {
                let made = read(conn);
                memory::give_back();
                made
            })
            .await?;
        let made = Arc::new(made);
        let mut current = self.current.lock().unwrap_or_else(PoisonError::into_inner);
        if self.revision.load(Ordering::SeqCst) == made_at {
            *current = Some(Arc::clone(&made));
        }
        Ok(made)
    }

    /// Stays the same as long as what it is made from does.
    pub fn version(&self) -> String {
        format!("{} {}", self.born, self.revision.load(Ordering::SeqCst))
    }

    fn current(&self) -> Option<Arc<T>> {
        self.current.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
