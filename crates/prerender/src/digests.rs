//! The digests of a site's files.

use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, fs, io, path::Path};

/// The SHA-256 of each file, by its path below the site's root, with slashes.
pub(crate) type Digests = BTreeMap<String, [u8; 32]>;

/// Reads the digests of all files in a folder.
///
/// # Errors
/// When a file cannot be read.
pub(crate) fn digests(folder: &Path) -> io::Result<Digests> {
    let mut digests = Digests::new();
    gather(folder, "", &mut digests)?;
    Ok(digests)
}

fn gather(folder: &Path, path: &str, digests: &mut Digests) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let below = format!("{path}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            gather(&entry.path(), &format!("{below}/"), digests)?;
        } else {
            digests.insert(below, Sha256::digest(fs::read(entry.path())?).into());
        }
    }
    Ok(())
}
