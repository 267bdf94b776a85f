//! Taking a backup beside a portal that serves.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use chrono::{NaiveDateTime, SecondsFormat};
use serde_json::{Map, Value};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::Refusal;
use super::manifest::{FORMAT, Hashed, Manifest, NAME, Part};
use super::queries::{self, Kind, Table};
use crate::config::sqlite_path;
use crate::db::{self, DbConnection};
use crate::error::Error;

/// Writes the backup where `target` says, whole or not at all; one that stood there is replaced.
/// `note` hears of each part as it is done.
pub fn take(url: &str, files: &Path, target: &Path, mut note: impl FnMut(&Part)) -> Result<Manifest, Refusal> {
    if let Some(path) = sqlite_path(url)
        && !Path::new(path).exists()
    {
        return Err(Refusal::NoDatabase(url.to_owned()));
    }
    // Not through `Db`, which would bring an older database to the newest migration before it is safely away.
    let mut conn = db::establish(url)?;
    queries::freeze(&mut conn)?;
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(".".as_ref());
    let written = tempfile::NamedTempFile::new_in(folder)?;
    let mut zip = ZipWriter::new(written);
    let mut manifest = Manifest {
        format: FORMAT,
        taken_at: db::now().and_utc().to_rfc3339_opts(SecondsFormat::Secs, true),
        made_by: env!("CARGO_PKG_VERSION").into(),
        migrations: db::applied_migrations(&mut conn)?,
        tables: Vec::new(),
        files: Vec::new(),
    };
    for table in queries::tables(&mut conn)? {
        let part = add_table(&mut zip, &mut conn, &table)?;
        note(&part);
        manifest.tables.push(part);
    }
    for (entry, path) in stored_files(files)? {
        let part = add_file(&mut zip, entry, &path)?;
        note(&part);
        manifest.files.push(part);
    }
    zip.start_file(NAME, compressed()).map_err(Error::internal)?;
    zip.write_all(&serde_json::to_vec_pretty(&manifest)?)?;
    let written = zip.finish().map_err(Error::internal)?;
    written.as_file().sync_all()?;
    written.persist(target).map_err(|failure| failure.error)?;
    Ok(manifest)
}

fn compressed() -> SimpleFileOptions {
    // The time of each entry stays at its default: nothing in the file tells an hour but the manifest.
    SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).large_file(true)
}

type Zip = ZipWriter<tempfile::NamedTempFile>;

fn add_table(zip: &mut Zip, conn: &mut DbConnection, table: &Table) -> Result<Part, Error> {
    let entry = format!("tables/{}.jsonl", table.name);
    zip.start_file(&entry, compressed()).map_err(Error::internal)?;
    let mut lines = Hashed::new(io::BufWriter::with_capacity(1 << 16, zip));
    let mut rows = 0;
    queries::each_row(conn, table, |line| {
        rows += 1;
        writeln!(lines, "{}", alike(table, &line)?)?;
        Ok(())
    })?;
    lines.flush()?;
    Ok(lines.finish(entry, rows))
}

/// The same line from either database: keys in order, moments as SQLite stores them.
fn alike(table: &Table, line: &str) -> Result<String, Error> {
    let mut row: Map<String, Value> = serde_json::from_str(line)?;
    for column in table.columns.iter().filter(|column| column.kind == Kind::Moment) {
        if let Some(Value::String(moment)) = row.get_mut(&column.name) {
            let parsed = moment.replacen('T', " ", 1);
            let parsed = NaiveDateTime::parse_from_str(&parsed, "%F %T%.f").map_err(Error::internal)?;
            *moment = parsed.format("%F %T%.f").to_string();
        }
    }
    Ok(serde_json::to_string(&row)?)
}

/// The attachments, `ab/cdef…`, in the order of their hashes.
fn stored_files(folder: &Path) -> io::Result<Vec<(String, PathBuf)>> {
    let mut found = Vec::new();
    if !folder.exists() {
        return Ok(found);
    }
    for shelf in fs::read_dir(folder)? {
        let shelf = shelf?;
        if !shelf.file_type()?.is_dir() {
            continue;
        }
        for file in fs::read_dir(shelf.path())? {
            let file = file?;
            let (shelf, name) = (shelf.file_name(), file.file_name());
            let (Some(shelf), Some(name)) = (shelf.to_str(), name.to_str()) else { continue };
            // What is still being written bears another name.
            if shelf.len() == 2 && name.len() == 62 && format!("{shelf}{name}").bytes().all(|byte| byte.is_ascii_hexdigit()) {
                found.push((format!("files/{shelf}/{name}"), file.path()));
            }
        }
    }
    found.sort();
    Ok(found)
}

fn add_file(zip: &mut Zip, entry: String, path: &Path) -> Result<Part, Error> {
    // Attachments are compressed already.
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    zip.start_file(&entry, stored).map_err(Error::internal)?;
    let mut copied = Hashed::new(zip);
    io::copy(&mut File::open(path)?, &mut copied)?;
    Ok(copied.finish(entry, 0))
}
