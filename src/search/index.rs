//! The index of one process: what is found in it.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use super::asked::Asked;
use super::claim::{Claim, claim};
use super::found::Found;
use super::keeping::Round;
use super::model::Kind;
use super::nearest::{Meant, meant, replaced};
use super::part::Part;
use super::recalled::{Recalled, in_all};
use super::sets::Sets;
use crate::error::Error;
use crate::register::index::{Instead, Told};
use crate::web::Portal;
use crate::web::page_cache::PageCache;

/// Pages that show what was searched among recommendations are kept until this changes.
pub const SHOWN: &str = "search";

/// Three parts: the register is asked most and must be small; contributions are many; and what is anonymous and of
/// today stands in memory alone, so that no file tells when it came (`docs/security.md`).
pub struct Search {
    pub(super) register: Part,
    pub(super) voices: Part,
    pub(super) today: Part,
    /// Contributions whose wording on disk is an older one.
    pub(super) masked: RwLock<Arc<BTreeSet<String>>>,
    pub(super) round: Mutex<Round>,
    /// What commits told of since the last look.
    pub(super) touched: Arc<Mutex<Touched>>,
    pub(super) is_ready: AtomicBool,
    pub(super) generation: AtomicU64,
    recalled: Recalled,
    sets: Sets,
    pub(super) pages: Arc<PageCache>,
    pub(super) claim: Claim,
}

/// Anonymous contributions that came or changed, of which the journal tells only on the day after.
#[derive(Clone, Default)]
pub(super) struct Touched {
    /// By their keys, where this process wrote them.
    pub contributions: BTreeSet<String>,
    /// By their threads, where another process did.
    pub threads: BTreeSet<String>,
}

impl Touched {
    pub fn is_empty(&self) -> bool {
        self.contributions.is_empty() && self.threads.is_empty()
    }

    pub fn add(&mut self, other: Touched) {
        self.contributions.extend(other.contributions);
        self.threads.extend(other.threads);
    }

    fn hear(&mut self, subjects: &[String]) {
        for (kind, id) in subjects.iter().filter_map(|subject| subject.split_once(':')) {
            match kind {
                "anonymous-contribution" => drop(self.contributions.insert(id.to_owned())),
                "anonymous-contributions" => drop(self.threads.insert(id.to_owned())),
                _ => {}
            }
        }
    }
}

/// What was found of everything.
#[derive(Debug, Default)]
pub struct Findings {
    pub found: Found,
    pub asked: Asked,
    pub instead: Option<Instead>,
}

impl Search {
    /// Opens the index of this process. What it lacks comes with the first round: see [`super::follow`].
    pub fn open(portal: &Portal) -> Result<Arc<Search>, Error> {
        let claim = claim(&portal.config.search_index)?;
        let search = Search {
            register: part(&claim, "register")?,
            voices: part(&claim, "contributions")?,
            today: Part::open(None)?,
            masked: RwLock::default(),
            round: Mutex::default(),
            touched: Arc::default(),
            is_ready: AtomicBool::new(false),
            generation: AtomicU64::new(0),
            recalled: Recalled::default(),
            sets: Sets::default(),
            pages: Arc::clone(&portal.cache),
            claim,
        };
        let touched = Arc::clone(&search.touched);
        portal.db.after_commit(move |subjects| touched.lock().unwrap_or_else(PoisonError::into_inner).hear(subjects));
        Ok(Arc::new(search))
    }

    /// Whether everything of the database is in it.
    pub fn is_ready(&self) -> bool {
        self.is_ready.load(Ordering::SeqCst)
    }

    pub fn is_first(&self) -> bool {
        self.claim.is_first
    }

    /// Moves when other recommendations are found than before.
    pub fn generation(&self) -> u64 {
        self.generation.load(Ordering::SeqCst)
    }

    /// Which recommendations say all of this; `None` where nothing is asked.
    pub fn recommendations(&self, text: &str) -> Result<Option<Told>, Error> {
        let asked = Asked::of(text);
        if asked.is_empty() {
            return Ok(None);
        }
        let generation = self.generation();
        let recall = |asked: &Asked| {
            let each = asked.units.iter().map(|unit| self.recalled.of(unit, generation, &self.register));
            each.collect::<Result<Vec<_>, Error>>()
        };
        let each = recall(&asked)?;
        let meant = replaced(&asked, each.iter().map(|occurs| occurs.other.as_ref()));
        if let Some(Meant { text, needed: true }) = meant {
            let numbers = in_all(&recall(&Asked::of(&text))?);
            return Ok(Some(Told { numbers, instead: Some(Instead { text, taken: true }) }));
        }
        let instead = meant.map(|meant| Instead { text: meant.text, taken: false });
        Ok(Some(Told { numbers: in_all(&each), instead }))
    }

    /// How much of each kind says all of this, and so many of the best of each.
    pub fn everything(&self, text: &str, most: usize) -> Result<Findings, Error> {
        let asked = Asked::of(text);
        if asked.is_empty() {
            return Ok(Findings::default());
        }
        let meant = meant(&[&self.register, &self.voices, &self.today], &asked)?;
        match meant {
            Some(Meant { text, needed: true }) => {
                let asked = Asked::of(&text);
                let found = self.found(&asked, most)?;
                Ok(Findings { found, asked, instead: Some(Instead { text, taken: true }) })
            }
            other => {
                let found = self.found(&asked, most)?;
                Ok(Findings { found, asked, instead: other.map(|meant| Instead { text: meant.text, taken: false }) })
            }
        }
    }

    fn found(&self, asked: &Asked, most: usize) -> Result<Found, Error> {
        let masked = Arc::clone(&self.masked.read().unwrap_or_else(PoisonError::into_inner));
        let none = BTreeSet::new();
        let register = self.register.groups(asked, &none, most, &self.sets)?;
        let voices = self.voices.groups(asked, &masked, most, &self.sets)?;
        let today = self.today.groups(asked, &none, most, &self.sets)?;
        Ok(register.and(voices, most).and(today, most))
    }
}

/// One whose files can't be read, or were made for other fields, is made anew.
fn part(claim: &Claim, name: &str) -> Result<Part, Error> {
    let folder = claim.folder.join(name);
    Part::open(Some(&folder)).or_else(|cause| {
        tracing::warn!("the search index is made anew: {cause}");
        std::fs::remove_dir_all(&folder)?;
        Part::open(Some(&folder))
    })
}

impl Findings {
    pub fn count(&self, kind: Kind) -> i64 {
        self.found.0[kind as usize].count
    }

    pub fn ids(&self, kind: Kind) -> Vec<String> {
        self.found.0[kind as usize].best.iter().map(|(_, id)| id.clone()).collect()
    }
}
