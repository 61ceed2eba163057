//! What hosts are told about the site that is written.

use crate::{digests::Digests, write::hexadecimal};
use guide_content::Pack;
use guide_hosting::{Guide, cloudfront, netlify_headers, netlify_redirects, nginx};
use guide_routes::Route;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// The files for hosts: those that stand in the site, and those beside it.
pub(crate) struct Files {
    pub(crate) inside: [(&'static str, String); 2],
    pub(crate) beside: [(&'static str, String); 2],
}

/// Writes down what hosts are told about a site with these pages, which stands below `base` and
/// has these files but for this. `policy` allows what stands inside any page.
pub(crate) fn files(
    packs: &[Pack],
    routes: &[Route],
    base: &str,
    policy: &str,
    digests: &Digests,
) -> Files {
    let languages: Vec<_> = packs.iter().map(|pack| pack.locale.as_str()).collect();
    let whole = routes.iter().filter(|route| !route.frame);
    let paths: Vec<_> = whole.map(Route::path).collect();
    let sections = paths.iter().filter_map(|path| path.split('/').nth(2));
    let sections: BTreeSet<_> = sections.filter(|section| !section.is_empty()).collect();
    let sections: Vec<_> = sections.into_iter().collect();
    let guide = Guide {
        base,
        languages: &languages,
        sections: &sections,
        policy,
    };
    Files {
        inside: [
            ("_headers", netlify_headers(&guide)),
            ("_redirects", netlify_redirects(&guide)),
        ],
        beside: [
            ("nginx-server.conf", nginx(&guide)),
            ("cloudfront.yaml", cloudfront(&guide, &version(digests))),
        ],
    }
}

/// Sixteen hexadecimal digits that change with any file of the site.
fn version(digests: &Digests) -> String {
    let mut all = Sha256::new();
    for (path, digest) in digests {
        all.update(path);
        all.update(digest);
    }
    hexadecimal(&all.finalize())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::digests::digests;
    use std::fs;

    #[test]
    fn the_version_changes_with_any_file_and_its_name() {
        let dist = tempfile::TempDir::new().unwrap();
        let mut versions = BTreeSet::new();
        for (name, text) in [("a", "1"), ("b", "1"), ("c/a", "1"), ("a", "2")] {
            let file = dist.path().join(name);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
            assert!(
                versions.insert(version(&digests(dist.path()).unwrap())),
                "{name}"
            );
        }
        assert!(!versions.insert(version(&digests(dist.path()).unwrap())));
    }
}
