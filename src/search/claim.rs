//! The folder of an index belongs to one process: others on the same machine take the next.

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};

use crate::error::Error;

/// More processes than this don't share a folder.
const MOST: u32 = 64;

/// A folder, as long as this is kept.
pub struct Claim {
    pub folder: PathBuf,
    /// The first one, which a portal that serves alone has.
    pub is_first: bool,
    _lock: File,
}

/// The first folder that no living process has. The lock goes with the process, however it ends.
pub fn claim(within: &Path) -> Result<Claim, Error> {
    for number in 1..=MOST {
        let folder = within.join(number.to_string());
        std::fs::create_dir_all(&folder)?;
        let lock = File::create(folder.join("lock"))?;
        match lock.try_lock() {
            Ok(()) => return Ok(Claim { folder, is_first: number == 1, _lock: lock }),
            Err(TryLockError::WouldBlock) => continue,
            Err(TryLockError::Error(cause)) => return Err(cause.into()),
        }
    }
    Err(Error::internal(format!("no free folder for the search index in {}", within.display())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_process_has_a_folder_of_its_own() {
        let within = tempfile::tempdir().unwrap();
        let first = claim(within.path()).unwrap();
        let second = claim(within.path()).unwrap();
        assert!(first.is_first && !second.is_first && first.folder != second.folder);
        let folder = first.folder.clone();
        drop(first);
        assert_eq!(claim(within.path()).unwrap().folder, folder);
    }
}
