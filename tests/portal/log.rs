//! SQLite's log beside the file: it comes into the file while people write, and nobody is refused while it can't be emptied.

use std::time::{Duration, Instant};

use baraza::db;
use baraza::settings;
use diesel::connection::SimpleConnection;

use crate::support::Portal;

fn on_sqlite() -> Option<Portal> {
    let portal = Portal::new();
    portal.db().url().starts_with("sqlite:").then_some(portal)
}

fn write(portal: &Portal, words: &str) {
    let words = words.to_owned();
    portal.db().write_here(move |conn| settings::store_named(conn, "test", &words)).expect("written");
}

#[test]
fn what_is_written_comes_into_the_file_while_more_is_written() {
    let Some(portal) = on_sqlite() else { return };
    for number in 0..1_000 {
        write(&portal, &format!("words that are looked for {number}"));
    }
    let in_file = || std::fs::read(portal.folder().join("portal.db")).expect("the file");
    let patience = Instant::now() + Duration::from_secs(30);
    while !in_file().windows(25).any(|part| part == b"words that are looked for") {
        assert!(Instant::now() < patience, "the log alone holds it");
        std::thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn whoever_writes_while_somebody_reads_for_long_is_not_refused_and_the_log_is_emptied_later() {
    let Some(portal) = on_sqlite() else { return };
    let log = || std::fs::metadata(portal.folder().join("portal.db-wal")).map_or(0, |file| file.len());
    let empty = || actix_web::rt::System::new().block_on(portal.db().empty_log());
    let mut reader = db::establish(portal.db().url()).expect("a reader");
    reader.batch_execute("BEGIN; SELECT count(*) FROM settings").expect("it reads");
    write(&portal, "more than the reader sees");
    std::thread::scope(|scope| {
        let emptied = scope.spawn(empty);
        for number in 0..20 {
            write(&portal, &format!("meanwhile {number}"));
        }
        assert!(emptied.join().expect("it ends").is_err(), "somebody reads");
    });
    assert!(log() > 0);
    reader.batch_execute("COMMIT").expect("it has read");
    empty().expect("nobody reads");
    assert_eq!(log(), 0);
}
