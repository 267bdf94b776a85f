//! The zip archive that a Word file is, opened with limits on what it may unpack to.

use std::io::{BufReader, Cursor, Read};

use zip::ZipArchive;

use super::refusal::Refusal;
use super::tables::Source;

/// Packed; a matrix of 250 recommendations has 50 kB.
pub const MOST_BYTES: usize = 20_000_000;
const MOST_UNPACKED: u64 = 200_000_000;
const MOST_ENTRIES: usize = 2_000;
/// Unpacked to packed size. Word's XML stays below 50, the densest deflate stream reaches 1,000.
const MOST_RATIO: u64 = 200;
/// Entries smaller than this do no harm, however well they pack.
const SMALL: u64 = 1_000_000;

pub struct Archive<'a> {
    entries: ZipArchive<Cursor<&'a [u8]>>,
    /// Bytes that may still be unpacked.
    left: u64,
}

pub fn is_one(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// A spreadsheet is read a row at a time, and only the texts that its cells share are in memory.
const MOST_WORKBOOK: u64 = 2_000_000_000;
const MOST_SHARED: u64 = 400_000_000;

/// Unpacks every part of a spreadsheet to nowhere, because the sizes that an archive declares may be lies and its
/// reader has no limits.
pub fn check_workbook(source: &mut dyn Source) -> Result<(), Refusal> {
    let mut entries = ZipArchive::new(BufReader::new(source)).map_err(|_| Refusal::DamagedArchive)?;
    if entries.len() > MOST_ENTRIES {
        return Err(Refusal::ArchiveTooLarge);
    }
    let mut left = MOST_WORKBOOK;
    for index in 0..entries.len() {
        let entry = entries.by_index(index).map_err(|_| Refusal::DamagedArchive)?;
        let shared = entry.name().is_ok_and(|name| name.ends_with("sharedStrings.xml"));
        let most = if shared { left.min(MOST_SHARED) } else { left };
        let most = most.min(entry.compressed_size().saturating_mul(MOST_RATIO).max(SMALL));
        let unpacked = std::io::copy(&mut entry.take(most + 1), &mut std::io::sink()).map_err(|_| Refusal::DamagedArchive)?;
        if unpacked > most {
            return Err(Refusal::ArchiveTooLarge);
        }
        left -= unpacked;
    }
    Ok(())
}

/// What an archive holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Packed {
    Word,
    Workbook,
    Other,
}

pub fn kind(source: &mut dyn Source) -> Result<Packed, Refusal> {
    let entries = ZipArchive::new(BufReader::new(source)).map_err(|_| Refusal::DamagedArchive)?;
    if entries.len() > MOST_ENTRIES {
        return Err(Refusal::ArchiveTooLarge);
    }
    Ok(match () {
        () if entries.index_for_name("word/document.xml").is_some() => Packed::Word,
        () if entries.index_for_name("xl/workbook.xml").is_some() => Packed::Workbook,
        () => Packed::Other,
    })
}

impl<'a> Archive<'a> {
    /// Refuses by the sizes the archive declares; `read` does not trust them.
    pub fn open(bytes: &'a [u8]) -> Result<Archive<'a>, Refusal> {
        let entries = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::DamagedArchive)?;
        if entries.len() > MOST_ENTRIES {
            return Err(Refusal::ArchiveTooLarge);
        }
        let mut declared: u64 = 0;
        for index in 0..entries.len() {
            let entry = entries.by_index_data(index).map_err(|_| Refusal::DamagedArchive)?;
            declared = declared.saturating_add(entry.size());
            let ratio = entry.size() / entry.compressed_size().max(1);
            if declared > MOST_UNPACKED || (entry.size() > SMALL && ratio > MOST_RATIO) {
                return Err(Refusal::ArchiveTooLarge);
            }
        }
        Ok(Archive { entries, left: MOST_UNPACKED })
    }

    pub fn names(&self) -> Vec<String> {
        self.entries.file_names().filter_map(|name| Some(name.ok()?.into_owned())).collect()
    }

    /// The entry's bytes, or none if there is no such entry.
    pub fn read(&mut self, name: &str) -> Result<Option<Vec<u8>>, Refusal> {
        let Some(index) = self.entries.index_for_name(name) else { return Ok(None) };
        let entry = self.entries.by_index(index).map_err(|_| Refusal::DamagedArchive)?;
        let most = self.left.min(entry.compressed_size().saturating_mul(MOST_RATIO).max(SMALL));
        let mut bytes = Vec::new();
        entry.take(most + 1).read_to_end(&mut bytes).map_err(|_| Refusal::DamagedArchive)?;
        let unpacked = bytes.len() as u64;
        if unpacked > most {
            return Err(Refusal::ArchiveTooLarge);
        }
        self.left -= unpacked;
        Ok(Some(bytes))
    }
}
