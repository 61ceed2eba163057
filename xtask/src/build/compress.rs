//! Puts a brotli and a gzip version beside each text and program, for hosts that serve them.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Context;
use brotli::enc::BrotliEncoderParams;
use flate2::write::GzEncoder;

use super::{files, parallel};

/// The endings of files that hold text or a program; pictures are compressed already.
const EXTENSIONS: [&str; 10] = [
    "css",
    "html",
    "js",
    "json",
    "pack",
    "svg",
    "txt",
    "wasm",
    "webmanifest",
    "xml",
];

/// How much time to spend.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Compression {
    /// What visitors get: as small as can be.
    Smallest,
    /// While working: good enough, many times faster.
    Fast,
}

impl Compression {
    fn brotli_quality(self) -> i32 {
        match self {
            Self::Smallest => 11,
            Self::Fast => 5,
        }
    }

    fn gzip_level(self) -> flate2::Compression {
        match self {
            Self::Smallest => flate2::Compression::best(),
            Self::Fast => flate2::Compression::fast(),
        }
    }
}

/// Compresses the files below `folder`, on every core.
pub(crate) fn compress_all(folder: &Path, compression: Compression) -> anyhow::Result<()> {
    let files: Vec<PathBuf> = files::all_below(folder)?
        .into_iter()
        .filter(|file| is_compressible(file))
        .collect();
    parallel::each(&files, |file| {
        compress(file, compression).with_context(|| format!("cannot compress {}", file.display()))
    })
}

/// The name of the brotli version of `file`.
pub(super) fn brotli_name(file: &Path) -> PathBuf {
    beside(file, ".br")
}

fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

fn is_compressible(file: &Path) -> bool {
    let extension = file.extension().and_then(|extension| extension.to_str());
    extension.is_some_and(|extension| EXTENSIONS.contains(&extension))
}

fn compress(file: &Path, compression: Compression) -> anyhow::Result<()> {
    let content = files::read(file)?;

    let parameters = BrotliEncoderParams {
        quality: compression.brotli_quality(),
        size_hint: content.len(),
        ..BrotliEncoderParams::default()
    };
    let mut brotli = Vec::new();
    brotli::BrotliCompress(&mut content.as_slice(), &mut brotli, &parameters)?;
    files::write(&brotli_name(file), brotli)?;

    let mut gzip = GzEncoder::new(Vec::new(), compression.gzip_level());
    gzip.write_all(&content)?;
    files::write(&beside(file, ".gz"), gzip.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;
    use tempfile::TempDir;

    #[test]
    fn texts_get_both_versions_and_pictures_none() {
        let folder = TempDir::new().unwrap();
        let page = folder.path().join("en/index.html");
        let text = "the same words again and again, ".repeat(100);
        files::write(&page, &text).unwrap();
        files::write(&folder.path().join("icon.png"), "picture").unwrap();
        compress_all(folder.path(), Compression::Fast).unwrap();

        let mut unpacked = Vec::new();
        let brotli = files::read(&brotli_name(&page)).unwrap();
        brotli::BrotliDecompress(&mut brotli.as_slice(), &mut unpacked).unwrap();
        assert_eq!(unpacked, text.as_bytes());

        let gzip = files::read(&beside(&page, ".gz")).unwrap();
        let mut unpacked = String::new();
        let mut decoder = flate2::read::GzDecoder::new(gzip.as_slice());
        decoder.read_to_string(&mut unpacked).unwrap();
        assert_eq!(unpacked, text);

        assert_eq!(files::all_below(folder.path()).unwrap().len(), 4);
    }
}
