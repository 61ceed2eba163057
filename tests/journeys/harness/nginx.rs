//! The built sites behind nginx, with the configuration that is kept for it.

use super::sites::{GUIDE, SUB, ServedSite};
use std::{
    env,
    path::{Path, PathBuf},
    sync::LazyLock,
};
use xtask::nginx::{Nginx, VARIABLE};

/// A built site and the nginx that serves it.
pub(crate) struct NginxSite {
    pub(crate) site: &'static ServedSite,
    nginx: Nginx,
}

impl NginxSite {
    fn start(site: &'static ServedSite, name: &str) -> Self {
        let program = env::var_os(VARIABLE).map_or("/usr/sbin/nginx".into(), PathBuf::from);
        let work = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let nginx = Nginx::start(&program, &site.dist, site.base, &work);
        let nginx = nginx.unwrap_or_else(|error| panic!("{error:#}; run `cargo xtask test`"));
        Self { site, nginx }
    }

    /// The address of its host alone.
    pub(crate) fn origin(&self) -> String {
        format!("http://{}", self.nginx.address())
    }

    /// The address of the site, without a slash at the end.
    pub(crate) fn url(&self) -> String {
        format!("{}{}", self.origin(), self.site.base)
    }
}

/// The guide that ships.
pub(crate) static NGINX: LazyLock<NginxSite> =
    LazyLock::new(|| NginxSite::start(&GUIDE, "nginx-guide"));

/// The same below a path.
pub(crate) static NGINX_SUB: LazyLock<NginxSite> =
    LazyLock::new(|| NginxSite::start(&SUB, "nginx-sub"));
