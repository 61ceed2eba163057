//! nginx, for the tests of its configuration.

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};

use super::cache::Cache;
use super::debian;
use super::tool::on_path;
use crate::announce;
use crate::nginx::{VARIABLE, files_of};

/// What it consists of. Installed, it would serve at once; unpacked, it runs when it is called.
const PACKAGES: [&str; 3] = ["nginx", "nginx-common", "libnginx-mod-http-brotli-static"];

/// The program in the folder that the packages are unpacked into.
const PROGRAM: &str = "usr/sbin/nginx";

/// What to do where it can be neither found nor unpacked.
const ADVICE: &str = "install nginx with its module for static brotli, as Debian's packages do, and \
                      name its program in the environment variable NGINX";

/// Finds nginx's program with its module for brotli, or unpacks both into the cache.
pub(super) fn ensure() -> anyhow::Result<PathBuf> {
    let is_whole = |program: &Path| program.is_file() && files_of(program).is_some();
    if let Some(named) = std::env::var_os(VARIABLE) {
        let program = PathBuf::from(named);
        if !is_whole(&program) {
            bail!(
                "{VARIABLE} names {}, which is no nginx with a module for brotli; {ADVICE}",
                program.display()
            );
        }
        return Ok(program);
    }
    // What only root runs is not on everybody's path.
    let installed = [on_path("nginx"), Some(Path::new("/").join(PROGRAM))];
    let mut installed = installed.into_iter().flatten();
    if let Some(program) = installed.find(|program| is_whole(program)) {
        return Ok(program);
    }
    const NAME: &str = "nginx";
    let is_in = |folder: &Path| is_whole(&folder.join(PROGRAM));
    let cache = Cache::of_user()?;
    let mut place = cache.place(NAME);
    if !is_in(&place) {
        let what = format!("unpacking {NAME} into {}, once", place.display());
        place = announce::step(what, || {
            cache.install(NAME, is_in, |folder| {
                PACKAGES
                    .iter()
                    .try_for_each(|package| debian::unpack(package, folder))
            })
        })
        .context(ADVICE)?;
    }
    Ok(place.join(PROGRAM))
}
