//! Restoring: nothing is touched before every part was found whole, and then all of it in one transaction.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use zip::ZipArchive;

use super::Refusal;
use super::manifest::{FORMAT, Hashed, Manifest, NAME, Part};
use super::queries::{self, Table};
use crate::db::{self, Db, DbConnection};
use crate::error::Error;

/// Rows go in so many bytes at a time.
const PORTION: usize = 512 * 1024;

/// A backup whose every part was found whole.
#[derive(Debug)]
pub struct Verified {
    pub manifest: Manifest,
    path: PathBuf,
}

/// Reads the whole file once and compares every part with its hash.
pub fn verify(path: &Path) -> Result<Verified, Refusal> {
    let mut zip = opened(path)?;
    let manifest: Manifest = {
        let entry = zip.by_name(NAME).map_err(|_| damaged("it has no manifest"))?;
        serde_json::from_reader(entry).map_err(|_| damaged("its manifest can't be read"))?
    };
    if manifest.format != FORMAT {
        return Err(damaged("its manifest is of another format"));
    }
    let parts: Vec<&Part> = manifest.tables.iter().chain(&manifest.files).collect();
    for part in &parts {
        if hashed(&mut zip, part)? != **part {
            return Err(damaged(&format!("{} is not what was backed up", part.entry)));
        }
    }
    let known: BTreeSet<&str> = parts.iter().map(|part| part.entry.as_str()).chain([NAME]).collect();
    let mut names = zip.file_names().map(|name| name.map_or_else(|_| String::new(), |name| name.into_owned()));
    match names.find(|name| !known.contains(name.as_str())) {
        Some(stranger) => Err(damaged(&format!("“{stranger}” does not belong to it"))),
        None => Ok(Verified { manifest, path: path.to_owned() }),
    }
}

fn opened(path: &Path) -> Result<ZipArchive<BufReader<File>>, Refusal> {
    ZipArchive::new(BufReader::new(File::open(path)?)).map_err(|_| damaged("it is no ZIP file, or its end is missing"))
}

fn damaged(why: &str) -> Refusal {
    Refusal::Damaged(why.to_owned())
}

/// The part as it stands in the file now.
fn hashed(zip: &mut ZipArchive<BufReader<File>>, part: &Part) -> Result<Part, Refusal> {
    let entry = zip.by_name(&part.entry).map_err(|_| damaged(&format!("{} is missing", part.entry)))?;
    let mut read = Hashed::new(entry);
    io::copy(&mut read, &mut io::sink()).map_err(|_| damaged(&format!("{} can't be read", part.entry)))?;
    Ok(read.finish(part.entry.clone(), part.rows))
}

/// Whether no table holds a row.
pub fn is_empty(db: &Db) -> Result<bool, Error> {
    db.read_here(|conn| {
        for table in queries::tables(conn)? {
            if queries::holds_rows(conn, &table)? {
                return Ok(false);
            }
        }
        Ok(true)
    })
}

/// Puts everything back. With `force` in the place of what is there. Attachments go first: they harm nobody
/// where the rest fails.
pub fn restore(db: &Db, files: &Path, backup: Verified, force: bool) -> Result<Manifest, Refusal> {
    let made_by = backup.manifest.made_by.clone();
    if db.read_here(db::applied_migrations)? != backup.manifest.migrations {
        return Err(Refusal::OtherSchema { made_by });
    }
    if !force && !is_empty(db)? {
        return Err(Refusal::NotEmpty);
    }
    put_files_back(&backup, files)?;
    let manifest = backup.manifest.clone();
    db.write_here(move |conn| put_rows_back(conn, &backup))?;
    Ok(manifest)
}

fn put_files_back(backup: &Verified, folder: &Path) -> Result<(), Refusal> {
    let mut zip = opened(&backup.path)?;
    for part in &backup.manifest.files {
        let Some(path) = place_of(folder, part) else { return Err(damaged(&format!("{} is no attachment", part.entry))) };
        if path.exists() {
            continue;
        }
        let shelf = path.parent().unwrap_or(folder);
        fs::create_dir_all(shelf)?;
        let mut written = tempfile::NamedTempFile::new_in(shelf)?;
        io::copy(&mut zip.by_name(&part.entry).map_err(Error::internal)?, &mut written)?;
        written.as_file().set_modified(std::time::SystemTime::UNIX_EPOCH)?;
        written.as_file().sync_all()?;
        written.persist(&path).map_err(|failure| failure.error)?;
    }
    Ok(())
}

/// Where an attachment stands: by its own hash, so that no name leads out of the folder.
fn place_of(folder: &Path, part: &Part) -> Option<PathBuf> {
    let expected = format!("files/{}/{}", part.sha256.get(..2)?, part.sha256.get(2..)?);
    (part.entry == expected).then(|| folder.join(&part.sha256[..2]).join(&part.sha256[2..]))
}

fn put_rows_back(conn: &mut DbConnection, backup: &Verified) -> Result<(), Error> {
    let mut zip = ZipArchive::new(BufReader::new(File::open(&backup.path)?)).map_err(Error::internal)?;
    let tables = queries::tables(conn)?;
    queries::defer_references(conn)?;
    queries::empty(conn, &tables)?;
    for part in &backup.manifest.tables {
        let table = tables
            .iter()
            .find(|table| part.entry == format!("tables/{}.jsonl", table.name))
            .ok_or_else(|| Error::internal(format!("there is no table for {}", part.entry)))?;
        let rows = fill(conn, table, zip.by_name(&part.entry).map_err(Error::internal)?)?;
        if rows != part.rows {
            return Err(Error::internal(format!("{} gave {rows} rows instead of {}", part.entry, part.rows)));
        }
    }
    queries::check_references(conn)?;
    db::touched("settings");
    Ok(())
}

fn fill(conn: &mut DbConnection, table: &Table, lines: impl Read) -> Result<u64, Error> {
    let (mut rows, mut portion) = (0, String::from("["));
    for line in BufReader::new(lines).lines() {
        if portion.len() > 1 {
            portion.push(',');
        }
        portion.push_str(&line?);
        if portion.len() > PORTION {
            rows += insert(conn, table, &mut portion)?;
        }
    }
    if portion.len() > 1 {
        rows += insert(conn, table, &mut portion)?;
    }
    Ok(rows)
}

fn insert(conn: &mut DbConnection, table: &Table, portion: &mut String) -> Result<u64, Error> {
    portion.push(']');
    let inserted = queries::insert(conn, table, portion)?;
    portion.truncate(1);
    Ok(inserted as u64)
}
