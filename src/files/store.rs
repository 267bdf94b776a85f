//! The store: each file once, under its hash, whole or not at all.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use tokio::task::spawn_blocking;

use super::Checked;
use crate::error::Error;

/// Puts the file where its hash says; done already if it is there. It is on the disk when this returns.
pub fn store(dir: &Path, file: &Checked) -> io::Result<()> {
    let path = path_of(dir, &file.sha256)?;
    if path.exists() {
        return Ok(());
    }
    let folder = path.parent().unwrap_or(dir);
    fs::create_dir_all(folder)?;
    let mut written = tempfile::NamedTempFile::new_in(folder)?;
    written.write_all(&file.bytes)?;
    // An anonymous contribution's hour must not be read off the file that came with it.
    written.as_file().set_modified(SystemTime::UNIX_EPOCH)?;
    written.as_file().sync_all()?;
    written.persist(&path)?;
    File::open(folder)?.sync_all()?;
    File::open(dir)?.sync_all()
}

/// The stored file of that hash, to be read; `NotFound` also for what is no hash.
pub fn open(dir: &Path, sha256: &str) -> io::Result<File> {
    File::open(path_of(dir, sha256)?)
}

/// The whole of it, read where waiting for the disk holds nobody up.
pub async fn read(dir: PathBuf, sha256: String) -> Result<Vec<u8>, Error> {
    let read = move || path_of(&dir, &sha256).and_then(fs::read);
    Ok(spawn_blocking(read).await??)
}

/// Takes a file out of the store; done already if it is not there.
pub fn remove(dir: &Path, sha256: &str) -> io::Result<()> {
    match fs::remove_file(path_of(dir, sha256)?) {
        Err(cause) if cause.kind() != io::ErrorKind::NotFound => Err(cause),
        _ => Ok(()),
    }
}

/// `ab/cdef…`, so that no folder holds more than a part of them.
fn path_of(dir: &Path, sha256: &str) -> io::Result<PathBuf> {
    let is_hash = sha256.len() == 64 && sha256.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    if !is_hash {
        return Err(io::ErrorKind::NotFound.into());
    }
    Ok(dir.join(&sha256[..2]).join(&sha256[2..]))
}

#[cfg(test)]
mod tests {
    use super::super::check;
    use super::*;
    use std::io::Read;

    #[test]
    fn a_stored_file_is_found_by_its_hash_and_stored_once() {
        let dir = tempfile::tempdir().unwrap();
        let file = check("a.pdf", b"%PDF-1.4 some text %%EOF".to_vec()).unwrap();
        store(dir.path(), &file).unwrap();
        store(dir.path(), &file).unwrap();
        let mut read = Vec::new();
        let mut stored = open(dir.path(), &file.sha256).unwrap();
        stored.read_to_end(&mut read).unwrap();
        assert_eq!(read, file.bytes);
        assert_eq!(stored.metadata().unwrap().modified().unwrap(), SystemTime::UNIX_EPOCH);
        let folder = dir.path().join(&file.sha256[..2]);
        assert_eq!(fs::read_dir(folder).unwrap().count(), 1);
    }

    #[test]
    fn what_is_no_hash_leads_nowhere() {
        let dir = tempfile::tempdir().unwrap();
        for other in ["", "../../etc/passwd", &"A".repeat(64), &"g".repeat(64), &"0".repeat(64)] {
            assert_eq!(open(dir.path(), other).unwrap_err().kind(), io::ErrorKind::NotFound, "{other}");
        }
    }
}
