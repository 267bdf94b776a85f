//! A backup holds everything, restores to the same portal on either database, and is refused where it is not whole.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::path::Path;

use baraza::backup::{self, Refusal};
use baraza::db::Db;
use baraza::journal;
use baraza::viewer::Role;
use zip::ZipArchive;
use zip::write::SimpleFileOptions;

use crate::seed;
use crate::support::Portal;

#[derive(serde::Serialize)]
struct Happened {
    id: String,
}

impl journal::Entry for Happened {
    const KIND: &'static str = "test-happened";
    const SUBJECT: &'static str = "test";

    fn subject_id(&self) -> &str {
        &self.id
    }
}

/// A portal with people, a few things and an attachment.
fn lived_in() -> Portal {
    let portal = Portal::new();
    portal.person("Amina", &[Role::Coordinator]);
    portal.person("Zoë “O’Neil” 王", &[Role::Participant]);
    seed::fill(&portal);
    portal.db().write_here(|conn| journal::record(conn, None, &Happened { id: "1".into() })).expect("an entry");
    let shelf = portal.data.files().join("ab");
    std::fs::create_dir_all(&shelf).expect("a shelf");
    std::fs::write(shelf.join("c".repeat(62)), b"not what its name says").expect("a file");
    let file = baraza::files::check("a.pdf", b"%PDF-1.4 some text %%EOF".to_vec()).expect("a PDF");
    baraza::files::store(&portal.data.files(), &file).expect("an attachment");
    std::fs::remove_file(shelf.join("c".repeat(62))).expect("it goes");
    portal
}

fn taken(portal: &Portal, name: &str) -> std::path::PathBuf {
    let path = portal.folder().join(name);
    backup::take(portal.db().url(), &portal.data.files(), &path, |_| {}).expect("a backup");
    path
}

/// Each table's lines, as the backup has them.
fn lines(path: &Path) -> BTreeMap<String, String> {
    let mut zip = ZipArchive::new(std::fs::File::open(path).expect("a file")).expect("a ZIP file");
    let mut found = BTreeMap::new();
    for at in 0..zip.len() {
        let mut entry = zip.by_index(at).expect("an entry");
        if entry.name().expect("a name").starts_with("tables/") {
            let mut text = String::new();
            entry.read_to_string(&mut text).expect("lines");
            found.insert(entry.name().expect("a name").to_string(), text);
        }
    }
    found
}

#[test]
fn a_restored_portal_is_the_same_row_by_row() {
    let portal = lived_in();
    let first = taken(&portal, "first.zip");
    let other = Portal::new();
    let verified = backup::verify(&first).expect("a whole file");
    assert_eq!(verified.manifest.files.len(), 1);
    backup::restore(other.db(), &other.data.files(), verified, true).expect("it is restored");
    let second = taken(&other, "second.zip");
    assert_eq!(lines(&first), lines(&second));
    assert!(lines(&first)["tables/accounts.jsonl"].contains("王"));
    assert_eq!(backup::verify(&second).expect("whole").manifest.files, backup::verify(&first).expect("whole").manifest.files);
    other.get("/en/").assert_status(200);
}

#[test]
fn a_backup_of_one_database_restores_into_the_other() {
    let Ok(_) = std::env::var("TEST_DATABASE_URL") else { return };
    let portal = lived_in();
    let first = taken(&portal, "first.zip");
    let sqlite = Db::open(&format!("sqlite:{}", portal.folder().join("other.db").display())).expect("SQLite opens");
    backup::restore(&sqlite, &portal.folder().join("other"), backup::verify(&first).expect("whole"), false).expect("restored");
    let second = portal.folder().join("second.zip");
    backup::take(sqlite.url(), &portal.folder().join("other"), &second, |_| {}).expect("a backup");
    assert_eq!(lines(&first), lines(&second));
    let third = Portal::new();
    backup::restore(third.db(), &third.data.files(), backup::verify(&second).expect("whole"), true).expect("restored");
    assert_eq!(lines(&first), lines(&taken(&third, "third.zip")));
}

#[test]
fn a_database_that_holds_something_is_replaced_only_by_force() {
    let portal = lived_in();
    let path = taken(&portal, "backup.zip");
    let verified = || backup::verify(&path).expect("whole");
    let refused = backup::restore(portal.db(), &portal.data.files(), verified(), false);
    assert!(matches!(refused, Err(Refusal::NotEmpty)), "{refused:?}");
    portal.person("Late", &[]);
    backup::restore(portal.db(), &portal.data.files(), verified(), true).expect("by force");
    assert!(!lines(&taken(&portal, "again.zip"))["tables/accounts.jsonl"].contains("Late"));
}

#[test]
fn a_damaged_file_is_refused_with_its_reason_and_nothing_is_touched() {
    let portal = lived_in();
    let path = taken(&portal, "backup.zip");
    let whole = std::fs::read(&path).expect("bytes");
    let refused = |bytes: &[u8], why: &str| {
        let damaged = portal.folder().join("damaged.zip");
        std::fs::write(&damaged, bytes).expect("a file");
        let refusal = backup::verify(&damaged).expect_err("it is refused").to_string();
        assert!(refusal.contains(why) && refusal.contains("nothing was changed"), "{refusal}");
    };
    refused(&whole[..whole.len() / 2], "its end is missing");
    refused(b"a letter", "no ZIP file");
    refused(&rewritten(&path, "tables/accounts.jsonl", |text| text.replace("Amina", "Omina")), "accounts.jsonl is not what");
    refused(&rewritten(&path, "tables/journal.jsonl", |_| String::new()), "journal.jsonl");
    refused(&rewritten(&path, "manifest.json", |text| text.replace("\"format\": 1", "\"format\": 2")), "another format");
}

#[test]
fn a_backup_with_other_migrations_is_refused() {
    let portal = lived_in();
    let path = taken(&portal, "backup.zip");
    let older = rewritten(&path, "manifest.json", |text| {
        let mut manifest: backup::Manifest = serde_json::from_str(&text).expect("a manifest");
        manifest.migrations.pop();
        serde_json::to_string(&manifest).expect("JSON")
    });
    std::fs::write(&path, older).expect("a file");
    let refused = backup::restore(portal.db(), &portal.data.files(), backup::verify(&path).expect("whole"), true);
    assert!(matches!(refused, Err(Refusal::OtherSchema { .. })), "{refused:?}");
}

/// The same file with one entry changed.
fn rewritten(path: &Path, name: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    let mut zip = ZipArchive::new(std::fs::File::open(path).expect("a file")).expect("a ZIP file");
    let mut out = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for at in 0..zip.len() {
        let mut entry = zip.by_index(at).expect("an entry");
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).expect("bytes");
        let entry_name = entry.name().expect("a name").to_string();
        if entry_name == name {
            bytes = change(String::from_utf8(bytes).expect("text")).into_bytes();
        }
        out.start_file(entry_name, SimpleFileOptions::default()).expect("an entry");
        out.write_all(&bytes).expect("bytes");
    }
    out.finish().expect("a ZIP file").into_inner()
}

#[test]
fn a_backup_taken_while_people_write_is_of_one_moment() {
    let portal = Portal::new();
    let db = portal.db().clone();
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for round in 0..200_i64 {
                let written = db.write_here(move |conn| journal::record(conn, None, &Happened { id: round.to_string() }));
                written.expect("it is written");
            }
        });
        for round in 0..5 {
            let taken = lines(&taken(&portal, &format!("{round}.zip")));
            let entries = taken["tables/journal.jsonl"].lines().count();
            let counter = taken["tables/counters.jsonl"].lines().find(|line| line.contains("\"journal\""));
            let expected = format!("{{\"name\":\"journal\",\"value\":{entries}}}");
            assert_eq!(counter.unwrap_or("{\"name\":\"journal\",\"value\":0}"), expected);
        }
    });
}

#[test]
fn a_wrong_address_makes_no_database() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("typo.db");
    let refused = backup::take(&format!("sqlite:{}", path.display()), folder.path(), &folder.path().join("b.zip"), |_| {});
    assert!(matches!(refused, Err(Refusal::NoDatabase(_))) && !path.exists());
}
