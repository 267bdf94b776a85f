//! How many contributions a second `Db::write` takes, durable before each answer, with 64 senders.
//!
//! `cargo bench --bench writer`, on SQLite in a temporary folder; DATABASE_URL names an empty PostgreSQL database instead.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use baraza::db::{self, Db};
use baraza::i18n::Lang;
use baraza::threads::model::{Author, NewContribution};
use baraza::threads::queries;

const SENDERS: usize = 64;
const LASTS: Duration = Duration::from_secs(3);
const ROUNDS: usize = 3;

fn main() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let url = std::env::var("DATABASE_URL").unwrap_or_else(|_| format!("sqlite:{}", folder.path().join("bench.db").display()));
    let db = Db::open(&url).expect("the database opens");
    let thread_id = db.write_here(|conn| Ok(queries::insert_thread(conn)?)).expect("a thread is added");
    println!("{SENDERS} senders, {ROUNDS} rounds of {LASTS:?}");
    for _ in 0..ROUNDS {
        let mut waits = round(&db, &thread_id);
        waits.sort_unstable();
        let rank = |percent: usize| waits[(waits.len() * percent / 100).min(waits.len() - 1)].as_secs_f64() * 1e3;
        let rate = waits.len() as f64 / LASTS.as_secs_f64();
        println!("{rate:8.0} contributions/s   p50 {:.2} ms   p99 {:.2} ms", rank(50), rank(99));
    }
}

/// How long each contribution waited for its answer.
fn round(db: &Db, thread_id: &str) -> Vec<Duration> {
    let over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let send = || {
            let mut waits = Vec::new();
            while !over.load(Ordering::Relaxed) {
                let new = contribution(thread_id);
                let started = Instant::now();
                db.write_here(move |conn| queries::insert_contribution(conn, &new)).expect("it is written");
                waits.push(started.elapsed());
            }
            waits
        };
        let senders: Vec<_> = (0..SENDERS).map(|_| scope.spawn(send)).collect();
        std::thread::sleep(LASTS);
        over.store(true, Ordering::Relaxed);
        senders.into_iter().flat_map(|sender| sender.join().expect("a sender ends well")).collect()
    })
}

fn contribution(thread_id: &str) -> NewContribution {
    NewContribution {
        thread_id: thread_id.to_owned(),
        parent: None,
        author: Author::Anonymous,
        lang: Lang::EN,
        body: "The clinic in our district has had no water since spring, and nobody says when it will.".into(),
        receipt_hash: None,
        posted_at: db::now(),
    }
}
