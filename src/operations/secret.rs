//! The secret file: random, made at the first start, readable by the portal's own user only.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

/// Makes it where there is none. One that is there stays as it is.
pub fn make(path: &Path) -> io::Result<()> {
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        fs::create_dir_all(folder)?;
    }
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = match options.open(path) {
        Err(cause) if cause.kind() == io::ErrorKind::AlreadyExists => return Ok(()),
        other => other?,
    };
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(|cause| io::Error::other(cause.to_string()))?;
    writeln!(file, "{}", BASE64_STANDARD.encode(bytes))?;
    file.sync_all()
}

/// Whether others than its owner may read it.
pub fn is_open_to_others(path: &Path) -> io::Result<bool> {
    let permissions = fs::metadata(path)?.permissions();
    #[cfg(unix)]
    return Ok(std::os::unix::fs::PermissionsExt::mode(&permissions) & 0o077 != 0);
    #[cfg(not(unix))]
    return Ok(permissions.readonly());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_secret_is_made_once_for_its_owner_only() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("kept/secret");
        make(&path).unwrap();
        let first = fs::read_to_string(&path).unwrap();
        make(&path).unwrap();
        assert_eq!((fs::read_to_string(&path).unwrap(), first.trim().len()), (first, 44));
        assert!(!is_open_to_others(&path).unwrap());
    }
}
