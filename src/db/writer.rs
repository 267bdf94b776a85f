//! The one writer: takes the changes that wait, each in a savepoint, and commits them together.
//!
//! On SQLite this is the writer of the file. On PostgreSQL an advisory lock puts the writers of several nodes one
//! after the other, so that numbers have no gaps and the journal follows the order of commits there too.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use diesel::connection::{AnsiTransactionManager, SimpleConnection, TransactionManager};
use diesel::prelude::*;
use tokio::sync::oneshot;

use super::checkpoints::{Checkpoints, establish_writer};
use super::connection::DbConnection;
use crate::error::Error;

/// Any number will do that nobody else locks in the same PostgreSQL database.
const LOCK: &str = "SELECT pg_advisory_xact_lock(7226151)";
/// A commit is not kept waiting for more than so many changes, or so long.
const BATCH: usize = 512;
const PATIENCE: Duration = Duration::from_millis(10);

/// Runs a change and returns how to answer the one who waits, once it is known whether the commit held.
type Change = Box<dyn FnOnce(&mut DbConnection) -> Answer + Send>;
type Answer = Box<dyn FnOnce(bool) + Send>;
type Listener = Box<dyn Fn(&[String]) + Send + Sync>;
type Listeners = Arc<Mutex<Vec<Listener>>>;

pub struct Writer {
    queue: Mutex<Sender<Change>>,
    listeners: Listeners,
    thread: JoinHandle<()>,
}

impl Writer {
    pub fn start(url: String) -> Result<Writer, Error> {
        let (queue, changes) = mpsc::channel();
        let listeners = Listeners::default();
        let heard = Arc::clone(&listeners);
        let checkpoints = Checkpoints::start(&url)?;
        let run = move || write_on(&url, &changes, &heard, checkpoints);
        let thread = std::thread::Builder::new().name("writer".into()).spawn(run)?;
        Ok(Writer { queue: Mutex::new(queue), listeners, thread })
    }

    pub fn listen(&self, listener: Listener) {
        self.listeners.lock().unwrap_or_else(PoisonError::into_inner).push(listener);
    }

    pub fn tell(&self, touched: &[String]) {
        tell(&self.listeners, touched);
    }

    /// Writes what waits, and ends.
    pub fn stop(self) {
        drop(self.queue);
        // A writer that panicked has nothing left to wait for.
        let _ = self.thread.join();
    }

    /// Queues a change. The receiver hears nothing only if the writer died.
    pub fn run<T, F>(&self, change: F) -> oneshot::Receiver<Result<T, Error>>
    where
        T: Send + 'static,
        F: FnOnce(&mut DbConnection) -> Result<T, Error> + Send + 'static,
    {
        let (sender, receiver) = oneshot::channel();
        let change: Change = Box::new(move |conn| {
            let result = in_savepoint(conn, change);
            Box::new(move |committed| {
                let result = if committed || result.is_err() { result } else { Err(Error::internal("the commit failed")) };
                // Nobody waits any more when the visitor has gone away; the change stands all the same.
                let _ = sender.send(result);
            })
        });
        // A writer that has stopped drops the change and with it the sender: the receiver is told.
        let _ = self.queue.lock().unwrap_or_else(PoisonError::into_inner).send(change);
        receiver
    }
}

fn in_savepoint<T>(conn: &mut DbConnection, change: impl FnOnce(&mut DbConnection) -> Result<T, Error>) -> Result<T, Error> {
    let noted = super::TOUCHED.with_borrow(Vec::len);
    let result =
        catch_unwind(AssertUnwindSafe(|| conn.transaction(change))).unwrap_or_else(|_| Err(Error::internal("a change panicked")));
    if result.is_err() {
        super::TOUCHED.with_borrow_mut(|list| list.truncate(noted));
    }
    result
}

fn write_on(url: &str, changes: &Receiver<Change>, listeners: &Listeners, mut checkpoints: Checkpoints) {
    let mut conn = None;
    while let Ok(first) = changes.recv() {
        let committed = commit_batch(url, &mut conn, first, changes);
        if committed.is_err() {
            conn = None; // Opened anew: whatever state it was in is gone with it.
        }
        let touched = super::TOUCHED.take();
        if committed.is_ok() && !touched.is_empty() {
            tell(listeners, &touched);
        }
        match committed {
            Ok(answers) => {
                checkpoints.after(answers.len());
                answers.into_iter().for_each(|answer| answer(true));
            }
            Err((cause, answers)) => {
                tracing::error!("writing: {cause}");
                answers.into_iter().for_each(|answer| answer(false));
            }
        }
    }
    checkpoints.stop();
}

fn tell(listeners: &Listeners, touched: &[String]) {
    for listener in listeners.lock().unwrap_or_else(PoisonError::into_inner).iter() {
        listener(touched);
    }
}

type Committed = Result<Vec<Answer>, (Error, Vec<Answer>)>;

fn commit_batch(url: &str, kept: &mut Option<DbConnection>, first: Change, changes: &Receiver<Change>) -> Committed {
    let mut answers = Vec::new();
    let conn = match opened(url, kept).and_then(|conn| begin(conn).map(|()| conn)) {
        Ok(conn) => conn,
        // Dropping the change drops its sender, which answers that the writer could not.
        Err(cause) => return Err((cause, answers)),
    };
    let started = Instant::now();
    let mut next = Some(first);
    while let Some(change) = next {
        answers.push(change(conn));
        next = if answers.len() < BATCH && started.elapsed() < PATIENCE { changes.try_recv().ok() } else { None };
    }
    match <DbConnection as Connection>::TransactionManager::commit_transaction(conn) {
        Ok(()) => Ok(answers),
        Err(cause) => Err((cause.into(), answers)),
    }
}

fn opened<'a>(url: &str, kept: &'a mut Option<DbConnection>) -> Result<&'a mut DbConnection, Error> {
    if kept.is_none() {
        *kept = Some(establish_writer(url)?);
    }
    kept.as_mut().ok_or_else(|| Error::internal("no connection"))
}

/// A deferred transaction that reads and then writes fails at once when another process writes: so IMMEDIATE.
fn begin(conn: &mut DbConnection) -> Result<(), Error> {
    match conn {
        DbConnection::Sqlite(sqlite) => AnsiTransactionManager::begin_transaction_sql(sqlite, "BEGIN IMMEDIATE")?,
        DbConnection::Postgresql(postgresql) => {
            AnsiTransactionManager::begin_transaction(postgresql)?;
            postgresql.batch_execute(LOCK)?;
        }
    }
    Ok(())
}
