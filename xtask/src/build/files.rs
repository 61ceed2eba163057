//! Folders of files.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;

/// Every file below `folder`, in the order of their paths; none when there is no such folder.
pub(crate) fn all_below(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    if folder.is_dir() {
        collect(folder, &mut files)?;
    }
    files.sort();
    Ok(files)
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> anyhow::Result<()> {
    let entries = fs::read_dir(folder).with_context(|| cannot_read(folder))?;
    for entry in entries {
        let path = entry.with_context(|| cannot_read(folder))?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

/// Copies every file below `from` to the same place below `to`.
pub(crate) fn copy_all(from: &Path, to: &Path) -> anyhow::Result<()> {
    for source in all_below(from)? {
        let copy = to.join(source.strip_prefix(from)?);
        create_parent(&copy)?;
        fs::copy(&source, &copy)
            .with_context(|| format!("cannot copy {} to {}", source.display(), copy.display()))?;
    }
    Ok(())
}

/// Reads a file as text.
pub(crate) fn read_text(file: &Path) -> anyhow::Result<String> {
    fs::read_to_string(file).with_context(|| cannot_read(file))
}

/// Reads a file.
pub(crate) fn read(file: &Path) -> anyhow::Result<Vec<u8>> {
    fs::read(file).with_context(|| cannot_read(file))
}

/// Writes a file, and the folders above it.
pub(crate) fn write(file: &Path, content: impl AsRef<[u8]>) -> anyhow::Result<()> {
    create_parent(file)?;
    fs::write(file, content).with_context(|| format!("cannot write {}", file.display()))
}

/// Removes a folder, if it is there.
pub(crate) fn remove(folder: &Path) -> anyhow::Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)
            .with_context(|| format!("cannot remove {}", folder.display()))?;
    }
    Ok(())
}

fn create_parent(file: &Path) -> anyhow::Result<()> {
    let folder = file.parent().unwrap_or(file);
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))
}

fn cannot_read(path: &Path) -> String {
    format!("cannot read {}", path.display())
}
