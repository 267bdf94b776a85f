//! Keeping the index in step: it reads the journal from where it stopped, and today's anonymous contributions by the
//! threads that moved; where it can't know what it missed, everything is read again.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::atomic::Ordering;
use std::sync::{Arc, PoisonError};
use std::time::Instant;

use super::index::{SHOWN, Search};
use super::model::{Kind, Known, SearchIndexRenewed, Standing};
use super::part::Part;
use super::queries;
use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::journal::{self, Entry, Recorded};
use crate::memory;

/// Of fields, terms and stems.
const VERSION: u32 = 2;
/// So many entries are read at a time.
const ENTRIES: i64 = 5_000;
/// An index that nothing changed in notes where it stands after so many entries.
const NOTED: i64 = 2_000;

/// Where this process stands.
#[derive(Default)]
pub struct Round {
    begun: bool,
    seq: i64,
    register_noted: i64,
    voices_noted: i64,
    /// Today's anonymous contributions: thread and fingerprint by id.
    held: HashMap<String, (String, u64)>,
}

/// What entries are about.
#[derive(Default)]
struct News {
    recommendations: Vec<String>,
    actions: Vec<String>,
    contributions: BTreeSet<String>,
    documents: bool,
    imports: bool,
    clusters: bool,
    consultations: bool,
    renewed: bool,
}

impl News {
    fn of(entries: &[Recorded]) -> News {
        let mut news = News::default();
        for entry in entries {
            match entry.subject_kind.as_str() {
                "recommendation" => news.recommendations.push(entry.subject_id.clone()),
                "action" => news.actions.push(entry.subject_id.clone()),
                "thread" => news.contributions.extend(contribution_of(entry)),
                "document" => news.documents = true,
                "import" => news.imports = true,
                "cluster" => news.clusters = true,
                "consultation" => news.consultations = true,
                _ => news.renewed |= entry.kind == SearchIndexRenewed::KIND,
            }
        }
        news
    }

    fn of_register(&self) -> bool {
        let some = !self.recommendations.is_empty() || !self.actions.is_empty();
        some || self.documents || self.imports || self.clusters || self.consultations
    }
}

fn contribution_of(entry: &Recorded) -> Option<String> {
    let detail: serde_json::Value = serde_json::from_str(&entry.detail).ok()?;
    Some(detail.get("contribution_id")?.as_str()?.to_owned())
}

impl Search {
    /// Takes in all that happened since the last time; whether there was anything.
    pub fn catch_up(&self, db: &Db) -> Result<bool, Error> {
        let mut round = self.round.lock().unwrap_or_else(PoisonError::into_inner);
        if !round.begun {
            self.begin(db, &mut round)?;
        }
        let mut any = false;
        loop {
            let threads = std::mem::take(&mut *self.touched.lock().unwrap_or_else(PoisonError::into_inner));
            let threads: Vec<String> = threads.into_iter().collect();
            let from = round.seq;
            let entries = db.read_here(|conn| Ok(journal::after(conn, from, ENTRIES)?))?;
            if entries.is_empty() && threads.is_empty() {
                return Ok(any);
            }
            any = true;
            let outcome = self.take_in(db, &mut round, &entries, &threads);
            if outcome.is_err() {
                // What was taken out of the list is looked at again.
                self.touched.lock().unwrap_or_else(PoisonError::into_inner).extend(threads);
                return outcome.map(|()| any);
            }
        }
    }

    fn begin(&self, db: &Db, round: &mut Round) -> Result<(), Error> {
        let known = [self.register.payload()?, self.voices.payload()?].map(|payload| standing_of(payload.as_deref()));
        let usable = db.read_here(|conn| {
            let mut holds = |known: &Option<Standing>| match known {
                Some(known) if known.version == VERSION => {
                    queries::standing(conn, VERSION, known.seq).map(|here| here.as_ref() == Some(known))
                }
                _ => Ok(false),
            };
            Ok::<bool, Error>(holds(&known[0])? && holds(&known[1])?)
        })?;
        match (usable, &known) {
            (true, [Some(register), Some(voices)]) => {
                (round.register_noted, round.voices_noted) = (register.seq, voices.seq);
                round.seq = register.seq.min(voices.seq);
            }
            _ => self.renew(db, round)?,
        }
        self.take_in_today(db, round, None)?;
        round.begun = true;
        self.is_ready.store(true, Ordering::SeqCst);
        Ok(())
    }

    fn take_in(&self, db: &Db, round: &mut Round, entries: &[Recorded], threads: &[String]) -> Result<(), Error> {
        let news = News::of(entries);
        if news.renewed {
            self.renew(db, round)?;
            return self.take_in_today(db, round, None);
        }
        let seq = entries.last().map_or(round.seq, |entry| entry.seq);
        let mut threads: BTreeSet<String> = threads.iter().cloned().collect();
        if news.of_register() {
            self.take_in_register(db, &news)?;
        }
        let ids: Vec<String> = news.contributions.into_iter().collect();
        if !ids.is_empty() {
            let of_today = db.read_here(|conn| self.take_in_voices(conn, &ids))?;
            // The day is over for those that were entered, and they leave the memory.
            let held = ids.iter().filter_map(|id| round.held.get(id)).map(|(thread, _)| thread.clone());
            threads.extend(held.chain(of_today));
        }
        let of_register = News::of(entries).of_register();
        self.note(db, &self.register, of_register, seq, &mut round.register_noted)?;
        self.note(db, &self.voices, !ids.is_empty(), seq, &mut round.voices_noted)?;
        if !threads.is_empty() {
            let threads: Vec<String> = threads.into_iter().collect();
            self.take_in_today(db, round, Some(&threads))?;
        }
        if of_register {
            self.moved();
        }
        round.seq = seq;
        Ok(())
    }

    /// Commits what changed; what didn't change notes now and then where it stands.
    fn note(&self, db: &Db, part: &Part, changed: bool, seq: i64, noted: &mut i64) -> Result<(), Error> {
        if changed || seq - *noted > NOTED {
            let standing = db.read_here(|conn| Ok(queries::standing(conn, VERSION, seq)?))?;
            part.commit(&serde_json::to_string(&standing.unwrap_or_default())?)?;
            *noted = seq;
        }
        Ok(())
    }

    /// Pages that were made meanwhile may show what was found before.
    fn moved(&self) {
        self.generation.fetch_add(1, Ordering::SeqCst);
        self.pages.forget(&[SHOWN.to_owned()]);
    }

    fn take_in_register(&self, db: &Db, news: &News) -> Result<(), Error> {
        db.read_here(|conn| {
            for ids in news.recommendations.chunks(500) {
                self.register.put(&queries::recommendations_of(conn, ids)?)?;
            }
            for ids in news.actions.chunks(500) {
                self.register.put(&queries::actions_of(conn, ids)?)?;
            }
            if news.documents || news.imports {
                self.replace(conn, Kind::Document)?;
            }
            if news.clusters {
                self.replace(conn, Kind::Cluster)?;
            }
            if news.consultations {
                self.replace(conn, Kind::Consultation)?;
            }
            if news.imports {
                self.compare(conn)?;
            }
            Ok(())
        })
    }

    /// Kinds of which a country has few are put in anew as a whole.
    fn replace(&self, conn: &mut DbConnection, kind: Kind) -> Result<(), Error> {
        self.register.remove_all(kind)?;
        self.register.put(&match kind {
            Kind::Document => queries::documents(conn)?,
            Kind::Cluster => queries::clusters(conn)?,
            _ => queries::consultations(conn)?,
        })
    }

    /// An import names no single recommendation: all are compared with what the index has of them.
    fn compare(&self, conn: &mut DbConnection) -> Result<(), Error> {
        let mut before = self.register.fingerprints()?;
        each(queries::recommendations_after, conn, |batch| {
            let other = |known: &Known| before.remove(&known.number) != Some(known.fingerprint());
            let others: Vec<Known> = batch.into_iter().filter(other).collect();
            self.register.put(&others)
        })?;
        let gone: Vec<String> = before.into_keys().map(|number| number.to_string()).collect();
        self.register.remove(Kind::Recommendation, &gone)
    }

    /// Gives the threads of those that belong into memory.
    fn take_in_voices(&self, conn: &mut DbConnection, ids: &[String]) -> Result<Vec<String>, Error> {
        let mut threads = Vec::new();
        for ids in ids.chunks(500) {
            let standings = queries::contributions_of(conn, ids)?;
            let found: BTreeSet<&String> = standings.found.iter().map(|known| &known.id).collect();
            let today: BTreeSet<&String> = standings.of_today.iter().map(|(id, _)| id).collect();
            let gone = ids.iter().filter(|id| !found.contains(id) && !today.contains(id));
            self.voices.remove(Kind::Contribution, gone)?;
            self.voices.put(&standings.found)?;
            threads.extend(standings.of_today.into_iter().map(|(_, thread)| thread));
        }
        Ok(threads)
    }

    /// Puts into memory what changed among today's anonymous contributions of these threads, or of all.
    fn take_in_today(&self, db: &Db, round: &mut Round, threads: Option<&[String]>) -> Result<(), Error> {
        let rows = db.read_here(|conn| Ok(queries::of_today(conn, threads)?))?;
        let concerned = |thread: &String| threads.is_none_or(|threads| threads.contains(thread));
        let mut before: Vec<String> =
            round.held.iter().filter(|(_, (thread, _))| concerned(thread)).map(|(id, _)| id.clone()).collect();
        let (mut out, mut new) = (Vec::new(), Vec::new());
        let mut masked: BTreeSet<String> = self.masked.read().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect();
        let there: HashSet<&String> = rows.iter().map(|row| &row.known.id).collect();
        before.retain(|id| !there.contains(id));
        for id in before {
            round.held.remove(&id);
            masked.remove(&id);
            out.push(id);
        }
        for row in rows {
            let print = row.known.fingerprint().wrapping_add(u64::from(row.published));
            let id = row.known.id.clone();
            if row.changed {
                masked.insert(id.clone());
            }
            if round.held.get(&id).is_some_and(|(_, known)| *known == print) {
                continue;
            }
            round.held.insert(id.clone(), (row.thread_id, print));
            match row.published {
                true => new.push(row.known),
                false => out.push(id),
            }
        }
        *self.masked.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(masked.into_iter().collect());
        if out.is_empty() && new.is_empty() {
            return Ok(());
        }
        self.today.remove(Kind::Contribution, &out)?;
        self.today.put(&new)?;
        self.today.commit("")
    }

    /// Reads everything again. What happens meanwhile is taken in afterwards.
    fn renew(&self, db: &Db, round: &mut Round) -> Result<(), Error> {
        let started = Instant::now();
        let seq = db.read_here(|conn| Ok(journal::newest(conn)?))?;
        self.register.clear()?;
        self.voices.clear()?;
        db.read_here(|conn| {
            each(queries::recommendations_after, conn, |batch| self.register.put(&batch))?;
            let mut last = String::new();
            while let Some(next) = self.put_next(queries::actions_after(conn, &last)?)? {
                last = next;
            }
            for kind in [Kind::Document, Kind::Cluster, Kind::Consultation] {
                self.replace(conn, kind)?;
            }
            // The anonymous ones come last and in the order of their random keys: no neighbour tells when.
            for read in [queries::signed_after, queries::anonymous_after] {
                let mut last = String::new();
                while let (voices, Some(next)) = read(conn, &last)? {
                    self.voices.put(&voices)?;
                    last = next;
                }
            }
            Ok(())
        })?;
        self.note(db, &self.register, true, seq, &mut round.register_noted)?;
        self.note(db, &self.voices, true, seq, &mut round.voices_noted)?;
        round.seq = seq;
        [&self.register, &self.voices].into_iter().try_for_each(Part::settle)?;
        self.moved();
        memory::give_back();
        tracing::info!("the search index was made anew in {:.1} s", started.elapsed().as_secs_f64());
        Ok(())
    }

    fn put_next(&self, batch: Vec<Known>) -> Result<Option<String>, Error> {
        self.register.put(&batch)?;
        Ok(batch.last().map(|known| known.id.clone()))
    }

    /// Once it is quiet: no word of what was hidden or withdrawn stays in a file.
    pub fn purge(&self) -> Result<(), Error> {
        [&self.register, &self.voices].into_iter().try_for_each(Part::purge)
    }

    pub fn rest(&self) -> Result<(), Error> {
        [&self.register, &self.voices, &self.today].into_iter().try_for_each(Part::rest)
    }
}

/// Calls back with each batch of recommendations.
fn each(
    read: fn(&mut DbConnection, i64) -> diesel::QueryResult<Vec<Known>>,
    conn: &mut DbConnection,
    mut take: impl FnMut(Vec<Known>) -> Result<(), Error>,
) -> Result<(), Error> {
    let mut last = 0;
    loop {
        let batch = read(conn, last)?;
        let Some(newest) = batch.last().map(|known| known.number) else { return Ok(()) };
        take(batch)?;
        last = newest;
    }
}

fn standing_of(payload: Option<&str>) -> Option<Standing> {
    serde_json::from_str(payload?).ok()
}
