//! Prints what a visitor will download.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;

use super::assets::FOLDER;
use super::{compress, files};

/// Prints the sizes of the assets and the largest page of the site in `dist`, as they are and
/// after brotli.
pub(crate) fn print(dist: &Path) -> anyhow::Result<()> {
    let mut rows = Vec::new();
    for extension in ["wasm", "js", "css", "pack"] {
        rows.extend(measure_all(&dist.join(FOLDER), extension)?);
    }
    let pages = measure_all(dist, "html")?;
    let count = pages.len();
    rows.extend(pages.into_iter().max_by_key(|page| page.brotli));

    println!("{:>10} {:>10}", "bytes", "brotli");
    for row in rows {
        let name = row.file.strip_prefix(dist).unwrap_or(&row.file);
        println!("{:>10} {:>10}  {}", row.raw, row.brotli, name.display());
    }
    println!("The last is the largest of {count} pages.");
    Ok(())
}

/// A file of a site.
pub(crate) struct Row {
    pub(crate) file: PathBuf,
    /// Its bytes as they are.
    pub(crate) raw: u64,
    /// Its bytes after brotli.
    pub(crate) brotli: u64,
}

/// Every file below `folder` whose name ends like this, with the sizes of both forms.
pub(crate) fn measure_all(folder: &Path, extension: &str) -> anyhow::Result<Vec<Row>> {
    files::all_below(folder)?
        .into_iter()
        .filter(|file| file.extension().is_some_and(|found| found == extension))
        .map(|file| {
            Ok(Row {
                raw: size(&file)?,
                brotli: size(&compress::brotli_name(&file))?,
                file,
            })
        })
        .collect()
}

fn size(file: &Path) -> anyhow::Result<u64> {
    let metadata = fs::metadata(file).with_context(|| format!("cannot read {}", file.display()))?;
    Ok(metadata.len())
}
