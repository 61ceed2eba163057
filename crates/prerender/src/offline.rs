//! The service worker of a site, which keeps it for times without a network: the script
//! with the list of what there is to keep.

use super::preview;
use base64::{Engine, prelude::BASE64_STANDARD};
use guide_content::Pack;
use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, error::Error, fs, io, path::Path};

/// The place of a page below its folder.
const INDEX: &str = "index.html";

/// What is not kept: what other sites, search engines and hosts ask for, and the page for
/// unknown addresses, at which hosts answer differently.
const NOT_KEPT: [&str; 6] = [
    "404.html",
    "_headers",
    "_redirects",
    "embed.js",
    "robots.txt",
    "sitemap.xml",
];

/// The worker of the site in a folder that is written but for it.
///
/// # Errors
/// When a file cannot be read, or the script does not have exactly one place for the list.
pub(crate) fn worker(dist: &Path, packs: &[Pack], script: &str) -> Result<String, Box<dyn Error>> {
    let mut files = BTreeMap::new();
    gather(dist, "", &mut files)?;
    let mut words = serde_json::Map::new();
    for pack in packs {
        let update = &pack.words.interface.update;
        let of_language = serde_json::json!({
            "text": update.text,
            "action": update.action,
            "later": update.later,
        });
        words.insert(pack.locale.clone(), of_language);
    }
    let all = serde_json::json!([files, words]).to_string();
    let site = serde_json::json!({
        "version": digest(all.as_bytes()),
        "files": files,
        "words": words,
    });
    complete(script, "OFFLINE", &site.to_string()).map_err(|count| {
        format!("scripts/worker.js has {count} places for OFFLINE, not one").into()
    })
}

/// A script with what the build knows in the one place of its name.
///
/// # Errors
/// How many places there are, if not one.
pub(crate) fn complete(script: &str, name: &str, known: &str) -> Result<String, usize> {
    let places: Vec<_> = script.match_indices(name).collect();
    match places[..] {
        [(place, name)] => {
            let (before, after) = (&script[..place], &script[place + name.len()..]);
            Ok(format!("{before}{known}{after}"))
        }
        _ => Err(places.len()),
    }
}

/// The digests of all that is kept in a folder, by the paths that browsers ask for.
fn gather(folder: &Path, path: &str, files: &mut BTreeMap<String, String>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let below = format!("{path}{name}");
        if entry.file_type()?.is_dir() {
            // Frames are other sites' pages, and previews are for those who were sent a link.
            let is_frames = !path.is_empty() && name == guide_routes::FRAME;
            if !is_frames && below != preview::FOLDER {
                gather(&entry.path(), &format!("{below}/"), files)?;
            }
        } else if name == INDEX {
            files.insert(path.to_owned(), digest(&fs::read(entry.path())?));
        } else if !NOT_KEPT.contains(&&*below) && !below.ends_with("oembed.json") {
            files.insert(below, digest(&fs::read(entry.path())?));
        }
    }
    Ok(())
}

/// The first 12 bytes of a SHA-256: enough to tell versions apart, and a quarter of the list.
fn digest(bytes: &[u8]) -> String {
    BASE64_STANDARD.encode(&Sha256::digest(bytes)[..12])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_kept_by_their_addresses_and_frames_are_not() {
        let folder = tempfile::tempdir().unwrap();
        for path in [
            "index.html",
            "404.html",
            "en/choose/index.html",
            "en/choose/oembed.json",
            "en/frame/choose/index.html",
            "previews/en-0123456789abcdef.png",
            "assets/a-0123456789abcdef.wasm",
        ] {
            let file = folder.path().join(path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, path).unwrap();
        }
        let mut files = BTreeMap::new();
        gather(folder.path(), "", &mut files).unwrap();
        let paths: Vec<_> = files.keys().map(String::as_str).collect();
        assert_eq!(paths, ["", "assets/a-0123456789abcdef.wasm", "en/choose/"]);
        // As `printf %s index.html | openssl sha256 -binary | head -c 12 | base64` says.
        assert_eq!(files[""], "DrVHMEZYgFqteI0y");
    }

    #[test]
    fn a_script_has_one_place_for_what_the_build_knows() {
        assert_eq!(complete("a(X)", "X", "1"), Ok("a(1)".to_owned()));
        assert_eq!(complete("a()", "X", "1"), Err(0));
        assert_eq!(complete("X(X)", "X", "1"), Err(2));
    }
}
