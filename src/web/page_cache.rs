//! The page cache: what visitors get alike, until what it shows changes.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use actix_web::http::header::HeaderValue;
use actix_web::web::Bytes;
use chrono::NaiveDateTime;

use crate::memory::Remembered;

/// Pages together take no more than this; those that are asked for again stay longest.
const ROOM: usize = 24_000_000;
/// Every page shows them.
const SETTINGS: &str = "settings";

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum Encoding {
    Brotli,
    Gzip,
    Plain,
}

#[derive(PartialEq, Eq, Hash)]
pub struct Key {
    /// Path and query.
    pub address: String,
    pub encoding: Encoding,
    pub saves_data: bool,
}

/// A finished page.
pub struct Finished {
    pub body: Bytes,
    pub etag: HeaderValue,
    pub encoding: Encoding,
}

/// What a page shows; a handler leaves it in its answer by [`super::cacheable`].
pub struct Shows {
    /// Kinds (`recommendation`) and single things (`thread:…`), as [`crate::db::touched`] names them.
    pub subjects: Vec<String>,
    /// When its words change by themselves: a deadline passes, a day ends.
    pub until: Option<NaiveDateTime>,
}

/// How often a subject has changed since a page first showed it.
type Changes = Arc<AtomicU64>;

struct Kept {
    page: Arc<Finished>,
    until: Option<NaiveDateTime>,
    /// Of each subject that it shows, how often it had changed when the page was made.
    shows: Box<[(Changes, u64)]>,
}

impl Kept {
    fn holds(&self, now: NaiveDateTime) -> bool {
        let as_it_was = |(changes, then): &(Changes, u64)| changes.load(Ordering::SeqCst) == *then;
        self.until.is_none_or(|until| now < until) && self.shows.iter().all(as_it_was)
    }
}

pub struct PageCache {
    pages: Remembered<Key, Arc<Kept>>,
    subjects: Mutex<Subjects>,
    /// Moves with each change, so that a page made from older data is not kept after it.
    revision: AtomicU64,
}

impl Default for PageCache {
    fn default() -> PageCache {
        PageCache { pages: Remembered::new(ROOM), subjects: Mutex::default(), revision: AtomicU64::new(0) }
    }
}

impl PageCache {
    pub fn find(&self, key: &Key, now: NaiveDateTime) -> Option<Arc<Finished>> {
        self.pages.get(key).filter(|kept| kept.holds(now)).map(|kept| Arc::clone(&kept.page))
    }

    /// To be asked before a page is made, and told when it is to be kept.
    pub fn revision(&self) -> u64 {
        self.revision.load(Ordering::SeqCst)
    }

    pub fn keep(&self, key: Key, page: &Arc<Finished>, shows: &Shows, made_at: u64) {
        let all = shows.subjects.iter().map(String::as_str).chain([SETTINGS]);
        let kept = Kept { page: Arc::clone(page), until: shows.until, shows: self.locked().of(all) };
        // A change counts here before its subjects do: what comes after this look makes the page stale.
        if self.revision() == made_at {
            let size = page.body.len() + key.address.len();
            self.pages.keep(key, Arc::new(kept), size);
        }
    }

    /// Pages that show one of these are not given any more.
    pub fn forget(&self, touched: &[String]) {
        self.revision.fetch_add(1, Ordering::SeqCst);
        let subjects = self.locked();
        for changes in touched.iter().filter_map(|subject| subjects.known.get(subject)) {
            changes.fetch_add(1, Ordering::SeqCst);
        }
    }

    /// How many pages are kept, and how many bytes they take; those that wait to be made anew among them.
    pub fn fill(&self) -> (usize, usize) {
        self.pages.fill()
    }

    fn locked(&self) -> std::sync::MutexGuard<'_, Subjects> {
        self.subjects.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[derive(Default)]
struct Subjects {
    known: HashMap<String, Changes>,
    /// How many there were after those that no page shows were last let go of.
    shown: usize,
}

impl Subjects {
    fn of<'s>(&mut self, subjects: impl Iterator<Item = &'s str>) -> Box<[(Changes, u64)]> {
        if self.known.len() > 2 * self.shown + 1_000 {
            self.known.retain(|_, changes| Arc::strong_count(changes) > 1);
            self.shown = self.known.len();
        }
        let noted = |subject: &str| {
            let changes = Arc::clone(self.known.entry(subject.to_owned()).or_default());
            let then = changes.load(Ordering::SeqCst);
            (changes, then)
        };
        subjects.map(noted).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;

    fn key() -> Key {
        Key { address: "/en/consultations".into(), encoding: Encoding::Plain, saves_data: false }
    }

    fn page() -> Arc<Finished> {
        let (body, etag) = (Bytes::from_static(b"closes in 6 days"), HeaderValue::from_static("W/\"1\""));
        Arc::new(Finished { body, etag, encoding: Encoding::Plain })
    }

    fn shows(until: Option<NaiveDateTime>) -> Shows {
        Shows { subjects: vec!["consultation".into()], until }
    }

    #[test]
    fn a_page_is_kept_until_its_words_change() {
        let (cache, now) = (PageCache::default(), crate::db::now());
        cache.keep(key(), &page(), &shows(Some(now + TimeDelta::days(1))), cache.revision());
        assert!(cache.find(&key(), now).is_some());
        assert!(cache.find(&key(), now + TimeDelta::days(1)).is_none());
        cache.forget(&["recommendation".into()]);
        assert!(cache.find(&key(), now).is_some());
        for subject in ["consultation", "settings"] {
            cache.forget(&[subject.into()]);
            assert!(cache.find(&key(), now).is_none(), "{subject}");
            cache.keep(key(), &page(), &shows(None), cache.revision());
            assert!(cache.find(&key(), now).is_some(), "{subject}");
        }
    }

    #[test]
    fn a_page_made_from_older_data_is_not_kept() {
        let (cache, now) = (PageCache::default(), crate::db::now());
        let before = cache.revision();
        cache.forget(&["consultation".into()]);
        cache.keep(key(), &page(), &shows(None), before);
        assert!(cache.find(&key(), now).is_none());
    }

    #[test]
    fn subjects_that_no_page_shows_are_let_go_of() {
        let mut subjects = Subjects::default();
        let kept = subjects.of(["thread:kept"].into_iter());
        (0..5_000).for_each(|at| drop(subjects.of([format!("thread:{at}").as_str()].into_iter())));
        assert!(subjects.known.len() < 1_100, "{}", subjects.known.len());
        assert!(Arc::ptr_eq(&kept[0].0, &subjects.known["thread:kept"]));
    }
}
