//! The service worker of a site, which keeps it for times without a network: the script
//! with the list of what there is to keep.

use super::{
    digests::Digests,
    preview,
    site_files::{complete, in_each_language},
};
use base64::{Engine, prelude::BASE64_STANDARD};
use guide_content::Pack;
use guide_routes::FRAME;
use serde_json::json;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// The place of a page below its folder.
const INDEX: &str = "index.html";

/// What is not kept: what other sites and search engines ask for, and the page for
/// unknown addresses, at which hosts answer differently. What hosts read themselves is
/// written later.
const NOT_KEPT: [&str; 4] = ["404.html", "embed.js", "robots.txt", "sitemap.xml"];

/// The worker of a site with these files.
///
/// # Errors
/// When the script does not have exactly one place for the list.
pub(crate) fn worker(digests: &Digests, packs: &[Pack], script: &str) -> Result<String, String> {
    let files: BTreeMap<_, _> = digests
        .iter()
        .filter_map(|(path, digest)| Some((kept_as(path)?, short(digest))))
        .collect();
    let words = in_each_language(packs, |interface| {
        let update = &interface.update;
        json!({ "text": update.text, "action": update.action, "later": update.later })
    });
    let all = json!([files, words]).to_string();
    let site = json!({
        "version": short(&Sha256::digest(all)),
        "files": files,
        "words": words,
    });
    complete("worker.js", script, "OFFLINE", &site)
}

/// The path by which browsers ask for a file that is kept.
fn kept_as(path: &str) -> Option<&str> {
    let parts: Vec<_> = path.split('/').collect();
    let is_kept = match parts[..] {
        // Frames are other sites' pages, and previews are for those who were sent a link.
        [_, FRAME, ..] | [preview::FOLDER, ..] => false,
        _ => !path.ends_with("oembed.json") && !NOT_KEPT.contains(&path),
    };
    let address = path.strip_suffix(INDEX).filter(|folder| {
        // Its own name, and not the end of another's.
        folder.is_empty() || folder.ends_with('/')
    });
    is_kept.then(|| address.unwrap_or(path))
}

/// The first 12 bytes of a SHA-256: enough to tell versions apart, and a quarter of the list.
fn short(digest: &[u8]) -> String {
    BASE64_STANDARD.encode(&digest[..12])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::digests::digests;
    use std::fs;

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
        let digests = digests(folder.path()).unwrap();
        let files = digests.iter();
        let files = files.filter_map(|(path, digest)| Some((kept_as(path)?, short(digest))));
        let files: BTreeMap<_, _> = files.collect();
        let paths: Vec<_> = files.keys().copied().collect();
        assert_eq!(paths, ["", "assets/a-0123456789abcdef.wasm", "en/choose/"]);
        // As `printf %s index.html | openssl sha256 -binary | head -c 12 | base64` says.
        assert_eq!(files[""], "DrVHMEZYgFqteI0y");
    }
}
