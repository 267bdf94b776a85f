//! Keeping the index in step: it reads the journal from where it stopped, and today's anonymous contributions by the
//! threads that moved; where it can't know what it missed, everything is read again.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::atomic::Ordering;
use std::sync::{Arc, PoisonError};
use std::time::Instant;

use super::index::{SHOWN, Search, Touched};
use super::model::{Kind, Known, SearchIndexRenewed, Standing};
use super::part::Part;
use super::queries::{self, OfToday};
use crate::db::{Db, DbConnection};
use crate::error::Error;
use crate::journal::{self, Entry, Recorded};
use crate::memory;

/// Of fields, terms and stems.
const VERSION: u32 = 3;
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

impl Round {
    /// Those held of what was touched, or all.
    fn held_of(&self, touched: Option<&Touched>) -> Vec<String> {
        let Some(touched) = touched else { return self.held.keys().cloned().collect() };
        let mut held: Vec<String> = touched.contributions.iter().filter(|id| self.held.contains_key(*id)).cloned().collect();
        if !touched.threads.is_empty() {
            let of_threads = self.held.iter().filter(|(_, (thread, _))| touched.threads.contains(thread));
            held.extend(of_threads.map(|(id, _)| id.clone()));
        }
        held
    }
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
    /// Takes in all that happened since the last time, once: while many write there is always more, and each time costs.
    /// Whether there was anything.
    pub fn catch_up(&self, db: &Db) -> Result<bool, Error> {
        let mut round = self.round.lock().unwrap_or_else(PoisonError::into_inner);
        if !round.begun {
            self.begin(db, &mut round)?;
        }
        let mut any = false;
        loop {
            let touched = std::mem::take(&mut *self.touched.lock().unwrap_or_else(PoisonError::into_inner));
            let from = round.seq;
            let entries = db.read_here(|conn| Ok(journal::after(conn, from, ENTRIES)?))?;
            if entries.is_empty() && touched.is_empty() {
                return Ok(any);
            }
            any = true;
            let outcome = self.take_in(db, &mut round, &entries, touched.clone());
            if outcome.is_err() {
                // What was taken out of the list is looked at again.
                self.touched.lock().unwrap_or_else(PoisonError::into_inner).add(touched);
                return outcome.map(|()| any);
            }
            if entries.len() < ENTRIES as usize {
                return Ok(any);
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

    fn take_in(&self, db: &Db, round: &mut Round, entries: &[Recorded], mut touched: Touched) -> Result<(), Error> {
        let news = News::of(entries);
        if news.renewed {
            self.renew(db, round)?;
            return self.take_in_today(db, round, None);
        }
        let seq = entries.last().map_or(round.seq, |entry| entry.seq);
        let of_register = news.of_register();
        if of_register {
            self.take_in_register(db, &news)?;
        }
        let ids: Vec<String> = news.contributions.into_iter().collect();
        if !ids.is_empty() {
            touched.contributions.extend(db.read_here(|conn| self.take_in_voices(conn, &ids))?);
            // The day is over for those that were entered, and they leave the memory.
            touched.contributions.extend(ids.iter().filter(|id| round.held.contains_key(*id)).cloned());
        }
        self.note(db, &self.register, of_register, seq, &mut round.register_noted)?;
        self.note(db, &self.voices, !ids.is_empty(), seq, &mut round.voices_noted)?;
        if !touched.is_empty() {
            self.take_in_today(db, round, Some(&touched))?;
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

    /// Gives those that belong into memory.
    fn take_in_voices(&self, conn: &mut DbConnection, ids: &[String]) -> Result<Vec<String>, Error> {
        let mut of_today = Vec::new();
        for ids in ids.chunks(500) {
            let standings = queries::contributions_of(conn, ids)?;
            let found: BTreeSet<&String> = standings.found.iter().map(|known| &known.id).collect();
            let today: BTreeSet<&String> = standings.of_today.iter().collect();
            let gone = ids.iter().filter(|id| !found.contains(id) && !today.contains(id));
            self.voices.remove(Kind::Contribution, gone)?;
            self.voices.put(&standings.found)?;
            of_today.extend(standings.of_today);
        }
        Ok(of_today)
    }

    /// Puts into memory what changed among these of today's anonymous contributions, or among all.
    fn take_in_today(&self, db: &Db, round: &mut Round, touched: Option<&Touched>) -> Result<(), Error> {
        let rows = db.read_here(|conn| of_today(conn, touched))?;
        let there: HashSet<&String> = rows.iter().map(|row| &row.known.id).collect();
        let gone: Vec<String> = round.held_of(touched).into_iter().filter(|id| !there.contains(id)).collect();
        self.mask(&gone, &rows);
        let printed = rows.into_iter().map(|row| (row.known.fingerprint().wrapping_add(u64::from(row.published)), row));
        let other = |print: &u64, row: &OfToday| round.held.get(&row.known.id).is_none_or(|(_, known)| known != print);
        let moved: Vec<(u64, OfToday)> = printed.filter(|(print, row)| other(print, row)).collect();
        if gone.is_empty() && moved.is_empty() {
            return Ok(());
        }
        let changed = moved.iter().map(|(_, row)| &row.known.id).chain(&gone);
        self.today.remove(Kind::Contribution, changed.filter(|id| round.held.contains_key(*id)))?;
        self.today.add(moved.iter().filter(|(_, row)| row.published).map(|(_, row)| &row.known))?;
        self.today.commit("")?;
        gone.iter().for_each(|id| drop(round.held.remove(id)));
        round.held.extend(moved.into_iter().map(|(print, row)| (row.known.id, (row.thread_id, print))));
        Ok(())
    }

    /// Of what was changed or hidden today, an older wording on disk is not shown.
    fn mask(&self, gone: &[String], rows: &[OfToday]) {
        let mut masked = self.masked.write().unwrap_or_else(PoisonError::into_inner);
        let changed: BTreeSet<&String> = rows.iter().filter(|row| row.changed).map(|row| &row.known.id).collect();
        if gone.iter().any(|id| masked.contains(id)) || changed.iter().any(|id| !masked.contains(*id)) {
            let still = masked.iter().filter(|id| !gone.contains(id));
            *masked = Arc::new(still.chain(changed).cloned().collect());
        }
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
            // The anonymous ones come last and in the order of their keys: no neighbour tells the hour.
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

/// Those of today that were touched, or all.
fn of_today(conn: &mut DbConnection, touched: Option<&Touched>) -> Result<Vec<OfToday>, Error> {
    let Some(touched) = touched else { return Ok(queries::of_today(conn)?) };
    let ids: Vec<&String> = touched.contributions.iter().collect();
    let mut rows = Vec::new();
    for ids in ids.chunks(500) {
        rows.extend(queries::of_today_by_key(conn, ids)?);
    }
    let threads: Vec<&String> = touched.threads.iter().collect();
    for threads in threads.chunks(500) {
        rows.extend(queries::of_today_by_thread(conn, threads)?);
    }
    Ok(rows)
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
