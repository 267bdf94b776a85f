//! The manifest: what stands in a backup, and how to tell that it is whole.

use std::io::{self, Read, Write};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The name of the manifest's own entry.
pub const NAME: &str = "manifest.json";
/// Moves when the layout of the file changes.
pub const FORMAT: u32 = 1;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Manifest {
    pub format: u32,
    /// UTC, RFC 3339.
    pub taken_at: String,
    /// The version of Baraza.
    pub made_by: String,
    /// The versions of the migrations that its rows fit, oldest first.
    pub migrations: Vec<String>,
    pub tables: Vec<Part>,
    pub files: Vec<Part>,
}

/// One entry of the file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// Its name in the file: `tables/journal.jsonl`.
    pub entry: String,
    /// Of a table; 0 for an attachment.
    pub rows: u64,
    pub bytes: u64,
    /// In lower-case hexadecimal.
    pub sha256: String,
}

impl Manifest {
    pub fn rows(&self) -> u64 {
        self.tables.iter().map(|part| part.rows).sum()
    }
}

/// Passes bytes on and keeps their hash.
pub struct Hashed<T> {
    inner: T,
    hash: Sha256,
    bytes: u64,
}

impl<T> Hashed<T> {
    pub fn new(inner: T) -> Hashed<T> {
        Hashed { inner, hash: Sha256::new(), bytes: 0 }
    }

    /// What passed, as the part of that name.
    pub fn finish(self, entry: String, rows: u64) -> Part {
        let sha256 = self.hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        Part { entry, rows, bytes: self.bytes, sha256 }
    }

    fn note(&mut self, bytes: &[u8]) {
        self.hash.update(bytes);
        self.bytes += bytes.len() as u64;
    }
}

impl<T: Write> Write for Hashed<T> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(bytes)?;
        self.note(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

impl<T: Read> Read for Hashed<T> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.note(&buffer[..read]);
        Ok(read)
    }
}
