//! One connection type over both databases, and how each is opened.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;

use crate::config::sqlite_path;
use crate::error::Error;

#[derive(diesel::MultiConnection)]
pub enum DbConnection {
    Postgresql(diesel::PgConnection),
    Sqlite(diesel::SqliteConnection),
}

/// Runs one expression on the real connection, for what the derived type refuses: upserts and batches.
macro_rules! on_each_database {
    ($conn:expr, |$inner:ident| $expression:expr) => {
        match $conn {
            $crate::db::DbConnection::Postgresql($inner) => $expression,
            $crate::db::DbConnection::Sqlite($inner) => $expression,
        }
    };
}
pub(crate) use on_each_database;

/// What each SQLite connection is set to. WAL with FULL: an answered write survives a power cut. The file is not mapped
/// into memory: each connection would map it anew, and a large one counted several times.
const SQLITE_PRAGMAS: &str = "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; \
     PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0; PRAGMA cache_size = -4096; \
     PRAGMA secure_delete = ON;";

/// Opens a connection by the scheme. The derived `establish` would try SQLite with a PostgreSQL address.
pub fn establish(url: &str) -> Result<DbConnection, diesel::ConnectionError> {
    let Some(path) = sqlite_path(url) else {
        return Ok(DbConnection::Postgresql(diesel::PgConnection::establish(url)?));
    };
    let mut conn = diesel::SqliteConnection::establish(path)?;
    conn.batch_execute(SQLITE_PRAGMAS).map_err(diesel::ConnectionError::CouldntSetupConfiguration)?;
    Ok(DbConnection::Sqlite(conn))
}

/// Lets go of the pages that a long read left with a connection, which may wait for the next one for minutes.
pub fn forget_pages(conn: &mut DbConnection) {
    if let DbConnection::Sqlite(conn) = conn {
        // It only frees memory: whatever became of it, the answer stands.
        conn.batch_execute("PRAGMA shrink_memory").ok();
    }
}

#[derive(QueryableByName)]
struct Checkpoint {
    /// Not 0 where somebody still reads what stands in the log alone.
    #[diesel(sql_type = diesel::sql_types::Integer)]
    busy: i32,
}

/// Brings SQLite's log into the file and empties it. While it waits for readers the writer waits too: so not for long.
pub fn empty_log(conn: &mut DbConnection) -> Result<(), Error> {
    let DbConnection::Sqlite(conn) = conn else { return Ok(()) };
    conn.batch_execute("PRAGMA busy_timeout = 1000")?;
    let checkpoint = diesel::sql_query("PRAGMA wal_checkpoint(TRUNCATE)").get_result::<Checkpoint>(conn);
    conn.batch_execute(SQLITE_PRAGMAS)?;
    if checkpoint?.busy == 0 { Ok(()) } else { Err(Error::internal("the log is still read and could not be emptied")) }
}

/// Opens connections for the pool of readers.
pub struct Manager {
    url: String,
}

impl Manager {
    pub fn new(url: &str) -> Manager {
        Manager { url: url.to_owned() }
    }
}

impl r2d2::ManageConnection for Manager {
    type Connection = DbConnection;
    type Error = Error;

    fn connect(&self) -> Result<DbConnection, Error> {
        Ok(establish(&self.url)?)
    }

    fn is_valid(&self, conn: &mut DbConnection) -> Result<(), Error> {
        Ok(conn.batch_execute("SELECT 1")?)
    }

    fn has_broken(&self, _: &mut DbConnection) -> bool {
        std::thread::panicking()
    }
}
