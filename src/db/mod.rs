//! The database: SQLite or PostgreSQL behind one connection type, readers, and the one writer.

mod checkpoints;
mod connection;
mod writer;

use std::cell::RefCell;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, SubsecRound, Utc};
use diesel::migration::{Migration, MigrationSource};
use diesel::prelude::*;
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use connection::Manager;
pub(crate) use connection::on_each_database;
pub use connection::{DbConnection, MultiBackend, establish};
use writer::Writer;

use crate::config::sqlite_path;
use crate::error::Error;

pub const MIGRATIONS: EmbeddedMigrations = embed_migrations!();

/// A handle to the database; cloning it is cheap.
#[derive(Clone)]
pub struct Db {
    shared: Arc<Shared>,
}

struct Shared {
    url: String,
    /// Tells this database from others of the same process (tests), for the connections that threads keep.
    key: u64,
    readers: r2d2::Pool<Manager>,
    writer: Writer,
}

thread_local! {
    /// The reading connection of this thread. A hop to another thread costs more than most of our queries.
    static READER: RefCell<Option<(u64, DbConnection)>> = const { RefCell::new(None) };
}

impl Db {
    /// Opens the database, makes it where there is none, and brings it to the newest migration.
    pub fn open(url: &str) -> Result<Db, Error> {
        if let Some(folder) = sqlite_path(url).and_then(|path| std::path::Path::new(path).parent()) {
            std::fs::create_dir_all(folder)?;
        }
        connection::establish(url)?.run_pending_migrations(MIGRATIONS).map_err(Error::Internal)?;
        static KEYS: AtomicU64 = AtomicU64::new(0);
        let manager = Manager::new(url);
        let readers =
            r2d2::Pool::builder().max_size(8).min_idle(Some(0)).connection_timeout(Duration::from_secs(5)).build(manager)?;
        let shared = Shared {
            url: url.to_owned(),
            key: KEYS.fetch_add(1, Ordering::Relaxed),
            readers,
            writer: Writer::start(url.to_owned())?,
        };
        Ok(Db { shared: Arc::new(shared) })
    }

    pub fn url(&self) -> &str {
        &self.shared.url
    }

    /// Reads, and answers at once. For what a page needs: some short queries, which see the same state of the database.
    pub async fn read<T, F>(&self, query: F) -> Result<T, Error>
    where
        T: Send + 'static,
        F: FnOnce(&mut DbConnection) -> Result<T, Error> + Send + 'static,
    {
        match sqlite_path(self.url()) {
            Some(_) => self.read_here(|conn| conn.transaction(query)),
            None => self.read_long(query).await,
        }
    }

    /// Reads on a thread for slow work. For exports, clustering, previews.
    pub async fn read_long<T, F>(&self, query: F) -> Result<T, Error>
    where
        T: Send + 'static,
        F: FnOnce(&mut DbConnection) -> Result<T, Error> + Send + 'static,
    {
        let db = self.clone();
        let work = move || {
            let mut conn = db.shared.readers.get()?;
            let answer = query(&mut conn);
            connection::forget_pages(&mut conn);
            answer
        };
        tokio::task::spawn_blocking(work).await?
    }

    /// Reads on this thread. For commands, and where SQLite is at hand.
    pub fn read_here<T>(&self, query: impl FnOnce(&mut DbConnection) -> Result<T, Error>) -> Result<T, Error> {
        let kept = READER.with_borrow_mut(|reader| reader.take_if(|(key, _)| *key == self.shared.key));
        let mut conn = match kept {
            Some((_, conn)) => conn,
            None => connection::establish(self.url())?,
        };
        let answer = query(&mut conn);
        READER.with_borrow_mut(|reader| *reader = Some((self.shared.key, conn)));
        answer
    }

    /// Changes something. The closure runs in a transaction of its own (a savepoint within the writer's),
    /// one writer after the other, and the answer comes when it is safely on disk.
    pub async fn write<T, F>(&self, change: F) -> Result<T, Error>
    where
        T: Send + 'static,
        F: FnOnce(&mut DbConnection) -> Result<T, Error> + Send + 'static,
    {
        self.shared.writer.run(change).await.map_err(|_| Error::internal("the writer has stopped"))?
    }

    /// The same for commands, which don't run inside the async runtime.
    pub fn write_here<T, F>(&self, change: F) -> Result<T, Error>
    where
        T: Send + 'static,
        F: FnOnce(&mut DbConnection) -> Result<T, Error> + Send + 'static,
    {
        self.shared.writer.run(change).blocking_recv().map_err(|_| Error::internal("the writer has stopped"))?
    }

    /// Empties the log of what was written (SQLite): it tells what was written after what, until it is written over.
    pub async fn empty_log(&self) -> Result<(), Error> {
        self.read_long(connection::empty_log).await
    }

    /// Lets go of the connections and waits until the writer has let go of its own.
    pub fn close(self) {
        READER.with_borrow_mut(|reader| reader.take_if(|(key, _)| *key == self.shared.key));
        if let Some(shared) = Arc::into_inner(self.shared) {
            shared.writer.stop();
        }
    }

    /// Calls back after each commit of this process with what it touched: see [`touched`].
    pub fn after_commit(&self, listener: impl Fn(&[String]) + Send + Sync + 'static) {
        self.shared.writer.listen(Box::new(listener));
    }

    /// Tells the same listeners what another process committed, or what the clock changed.
    pub fn heard(&self, touched: &[String]) {
        self.shared.writer.tell(touched);
    }
}

/// The versions of the migrations applied, oldest first. Asked without diesel's harness, which writes.
pub fn applied_migrations(conn: &mut DbConnection) -> Result<Vec<String>, Error> {
    Ok(applied::table.order(applied::version).select(applied::version).load(conn)?)
}

/// Whether this program knows of migrations that the database has not had.
pub fn has_pending_migrations(conn: &mut DbConnection) -> Result<bool, Error> {
    let known: Vec<Box<dyn Migration<diesel::sqlite::Sqlite>>> = MIGRATIONS.migrations().map_err(Error::Internal)?;
    let applied = applied_migrations(conn)?;
    Ok(known.iter().any(|migration| !applied.contains(&migration.name().version().to_string())))
}

diesel::table! {
    /// Diesel's own.
    #[sql_name = "__diesel_schema_migrations"]
    applied (version) {
        version -> Text,
    }
}

thread_local! {
    static TOUCHED: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// Notes what this transaction changes, so that caches let go of it after the commit:
/// a kind (`recommendation`) or one thing (`thread:…`). It is kept nowhere and holds no time.
pub fn touched(subject: &str) {
    TOUCHED.with_borrow_mut(|list| list.push(subject.to_owned()));
}

/// A new key, in the order of time (UUIDv7). Never for anything anonymous: it holds the time.
pub fn new_id() -> String {
    uuid::Uuid::now_v7().to_string()
}

/// A new key that tells nothing (UUIDv4).
pub fn new_random_id() -> String {
    uuid::Uuid::new_v4().to_string()
}

/// A new key that tells the day and nothing else: a UUIDv7 of midnight, the other 74 bits are random. Keys of one day stand
/// together in an index, which entirely random ones would have written all over.
pub fn new_id_of_day(day: NaiveDate) -> String {
    let mut random = [0; 10];
    getrandom::fill(&mut random).expect("the system gives random bytes");
    let midnight = u64::try_from(day.and_time(NaiveTime::MIN).and_utc().timestamp_millis()).unwrap_or(0);
    uuid::Builder::from_unix_timestamp_millis(midnight, &random).into_uuid().to_string()
}

/// Now in UTC, to the microsecond, which is what both databases keep.
pub fn now() -> NaiveDateTime {
    Utc::now().naive_utc().trunc_subsecs(6)
}

/// The next number of a kind, from 1. Only inside [`Db::write`], whose writers come one after the other.
pub fn next_number(conn: &mut DbConnection, kind: &str) -> QueryResult<i64> {
    next_numbers(conn, kind, 1)
}

/// The first of so many numbers in a row.
pub fn next_numbers(conn: &mut DbConnection, kind: &str, count: i64) -> QueryResult<i64> {
    use crate::schema::counters;
    let moved = diesel::update(counters::table.find(kind)).set(counters::value.eq(counters::value + count)).execute(conn)?;
    if moved == 0 {
        diesel::insert_into(counters::table).values((counters::name.eq(kind), counters::value.eq(count))).execute(conn)?;
    }
    Ok(counters::table.find(kind).select(counters::value).first::<i64>(conn)? - count + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_of_a_day_tells_the_day_alone() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let keys = [new_id_of_day(day), new_id_of_day(day)];
        assert_ne!(keys[0], keys[1]);
        for key in keys {
            let key: uuid::Uuid = key.parse().unwrap();
            let (seconds, nanoseconds) = key.get_timestamp().unwrap().to_unix();
            assert_eq!((i64::try_from(seconds).unwrap(), nanoseconds), (day.and_time(NaiveTime::MIN).and_utc().timestamp(), 0));
        }
    }
}
