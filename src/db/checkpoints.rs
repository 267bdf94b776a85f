//! Brings SQLite's log into the file beside the writer, so that nobody who waits for the writer waits for that too
//! (<https://www.sqlite.org/wal.html#checkpointing>).

use std::sync::mpsc::{self, Receiver, SyncSender};
use std::thread::JoinHandle;

use diesel::connection::SimpleConnection;

use super::connection::{self, DbConnection};
use crate::config::sqlite_path;
use crate::error::Error;

/// After so many changes the log is brought into the file.
const CHANGES: usize = 512;
/// While many write there is always something new in the log, so it would never begin anew: at so many pages the writer does
/// what is left by itself and begins it anew.
const PAGES: usize = 8_000;

/// Who is told of changes; none where the database is not SQLite.
pub struct Checkpoints {
    beside: Option<(SyncSender<()>, JoinHandle<()>)>,
    changes: usize,
}

impl Checkpoints {
    pub fn start(url: &str) -> Result<Checkpoints, Error> {
        let beside = match sqlite_path(url) {
            Some(_) => {
                let (wake, woken) = mpsc::sync_channel(1);
                let url = url.to_owned();
                let run = move || go_on(&url, &woken);
                Some((wake, std::thread::Builder::new().name("checkpoints".into()).spawn(run)?))
            }
            None => None,
        };
        Ok(Checkpoints { beside, changes: 0 })
    }

    /// So many changes were committed.
    pub fn after(&mut self, changes: usize) {
        self.changes += changes;
        if let (true, Some((wake, _))) = (self.changes >= CHANGES, &self.beside) {
            self.changes = 0;
            // Where it is still at the last ones, it begins again as soon as it is done.
            let _ = wake.try_send(());
        }
    }

    /// Waits until it has let go of its connection.
    pub fn stop(self) {
        if let Some((wake, thread)) = self.beside {
            drop(wake);
            let _ = thread.join();
        }
    }
}

/// What failed here is left to the writer, at [`PAGES`].
fn go_on(url: &str, woken: &Receiver<()>) {
    let mut kept = None;
    while woken.recv().is_ok() {
        kept = kept.or_else(|| connection::establish(url).ok());
        if let Some(DbConnection::Sqlite(conn)) = &mut kept
            && conn.batch_execute("PRAGMA wal_checkpoint(PASSIVE)").is_err()
        {
            kept = None;
        }
    }
}

/// Opens the connection of the writer.
pub fn establish_writer(url: &str) -> Result<DbConnection, Error> {
    let mut conn = connection::establish(url)?;
    if let DbConnection::Sqlite(conn) = &mut conn {
        conn.batch_execute(&format!("PRAGMA wal_autocheckpoint = {PAGES}"))?;
    }
    Ok(conn)
}
