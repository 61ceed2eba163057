//! What hosts are told about the site that is written.

use guide_content::Pack;
use guide_hosting::{Guide, cloudfront, netlify_headers, netlify_redirects, nginx};
use guide_routes::Route;
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeSet,
    fs, io,
    path::{Path, PathBuf},
};

/// The files for hosts: those that stand in the site, and those beside it.
pub(crate) struct Files {
    pub(crate) inside: [(&'static str, String); 2],
    pub(crate) beside: [(&'static str, String); 2],
}

/// Writes down what hosts are told about a site with these pages, which stands below `base` and
/// is in `dist` but for this. `policy` allows what stands inside any page.
///
/// # Errors
/// When a file of the site cannot be read.
pub(crate) fn files(
    packs: &[Pack],
    routes: &[Route],
    base: &str,
    policy: &str,
    dist: &Path,
) -> io::Result<Files> {
    let languages: Vec<_> = packs.iter().map(|pack| pack.locale.as_str()).collect();
    let paths: Vec<_> = routes.iter().filter(|route| !route.frame).collect();
    let paths: Vec<_> = paths.iter().map(|route| route.path()).collect();
    let sections = paths.iter().filter_map(|path| path.split('/').nth(2));
    let sections: BTreeSet<_> = sections.filter(|section| !section.is_empty()).collect();
    let sections: Vec<_> = sections.into_iter().collect();
    let guide = Guide {
        base,
        languages: &languages,
        sections: &sections,
        policy,
    };
    Ok(Files {
        inside: [
            ("_headers", netlify_headers(&guide)),
            ("_redirects", netlify_redirects(&guide)),
        ],
        beside: [
            ("nginx-server.conf", nginx(&guide)),
            ("cloudfront.yaml", cloudfront(&guide, &version(dist)?)),
        ],
    })
}

/// Sixteen hexadecimal digits that change with any file of the site.
fn version(dist: &Path) -> io::Result<String> {
    let mut files = Vec::new();
    gather(dist, &mut files)?;
    files.sort();
    let mut all = Sha256::new();
    for file in files {
        let name = file.strip_prefix(dist).unwrap_or(&file);
        all.update(name.as_os_str().as_encoded_bytes());
        all.update(Sha256::digest(fs::read(&file)?));
    }
    let digits = all.finalize();
    Ok(digits[..8]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect())
}

fn gather(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            gather(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_changes_with_any_file_and_its_name() {
        let dist = tempfile::TempDir::new().unwrap();
        let mut versions = BTreeSet::new();
        for (name, text) in [("a", "1"), ("b", "1"), ("c/a", "1"), ("a", "2")] {
            let file = dist.path().join(name);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
            assert!(versions.insert(version(dist.path()).unwrap()), "{name}");
        }
        assert!(!versions.insert(version(dist.path()).unwrap()));
    }
}
