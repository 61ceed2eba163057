//! What each file of the built site weighs.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;

/// A file, and how many bytes it has.
#[derive(Debug, PartialEq)]
pub(crate) struct Asset {
    /// The path below the site, without the digits that change with its content.
    pub(crate) name: String,
    pub(crate) raw: u64,
    /// As it is sent; the same where nothing is gained by compressing.
    pub(crate) brotli: u64,
}

/// Everything in the site's folder of assets, kind by kind, the largest first.
pub(crate) fn assets(dist: &Path) -> anyhow::Result<Vec<Asset>> {
    let mut assets = files(&dist.join("assets"))?
        .iter()
        .map(|file| measure(dist, file))
        .collect::<anyhow::Result<Vec<_>>>()?;
    let kind = |asset: &Asset| {
        let extension = asset.name.rsplit('.').next().unwrap_or_default();
        let kinds = ["wasm", "js", "css", "pack"];
        kinds.iter().position(|kind| *kind == extension)
    };
    assets.sort_by(|one, other| {
        let order = |asset: &Asset| (kind(asset).unwrap_or(usize::MAX), u64::MAX - asset.brotli);
        order(one)
            .cmp(&order(other))
            .then_with(|| one.name.cmp(&other.name))
    });
    Ok(assets)
}

/// The page at a path of the site, such as `/en/choose/`.
pub(crate) fn page(dist: &Path, path: &str) -> anyhow::Result<Asset> {
    let file = dist.join(path.trim_matches('/')).join("index.html");
    let mut page = measure(dist, &file)?;
    path.clone_into(&mut page.name);
    Ok(page)
}

fn files(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let explain = || format!("cannot read {}", folder.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(explain)? {
        let path = entry.with_context(explain)?.path();
        let extension = path.extension().and_then(|extension| extension.to_str());
        if path.is_dir() {
            files.extend(self::files(&path)?);
        } else if !matches!(extension, Some("br" | "gz")) {
            files.push(path);
        }
    }
    Ok(files)
}

fn measure(dist: &Path, file: &Path) -> anyhow::Result<Asset> {
    let size = |file: &Path| -> anyhow::Result<u64> {
        let metadata = fs::metadata(file);
        let metadata = metadata.with_context(|| format!("cannot read {}", file.display()))?;
        Ok(metadata.len())
    };
    let raw = size(file)?;
    let mut compressed = file.as_os_str().to_owned();
    compressed.push(".br");
    let compressed = PathBuf::from(compressed);
    let name = file.strip_prefix(dist).unwrap_or(file).to_string_lossy();
    Ok(Asset {
        name: without_hash(&name.replace('\\', "/")),
        raw,
        brotli: if compressed.is_file() {
            size(&compressed)?
        } else {
            raw
        },
    })
}

/// `assets/main-2f84135bb63f0c53.css` as `assets/main.css`.
fn without_hash(name: &str) -> String {
    const DIGITS: usize = 16;
    let Some((stem, extension)) = name.rsplit_once('.') else {
        return name.to_owned();
    };
    match stem.rsplit_once('-') {
        Some((plain, hash))
            if hash.len() == DIGITS && hash.chars().all(|c| c.is_ascii_hexdigit()) =>
        {
            format!("{plain}.{extension}")
        }
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn assets_are_listed_by_kind_and_weight_without_their_hashes() {
        let dist = tempfile::tempdir().unwrap();
        let assets_folder = dist.path().join("assets");
        fs::create_dir_all(&assets_folder).unwrap();
        for (name, size) in [
            ("en-0123456789abcdef.pack", 90),
            ("en-0123456789abcdef.pack.br", 40),
            ("en-0123456789abcdef.pack.gz", 50),
            ("part-0123456789abcdef.wasm", 10),
            ("whole-0123456789abcdef.wasm", 30),
            ("picture-low.png", 20),
        ] {
            fs::write(assets_folder.join(name), vec![0; size]).unwrap();
        }
        let found = assets(dist.path()).unwrap();
        let rows: Vec<_> = found
            .iter()
            .map(|asset| (asset.name.as_str(), asset.raw, asset.brotli))
            .collect();
        assert_eq!(
            rows,
            [
                ("assets/whole.wasm", 30, 30),
                ("assets/part.wasm", 10, 10),
                ("assets/en.pack", 90, 40),
                ("assets/picture-low.png", 20, 20),
            ]
        );
        let missing = page(dist.path(), "/en/").unwrap_err().to_string();
        assert!(missing.contains("index.html"), "{missing}");
    }
}
