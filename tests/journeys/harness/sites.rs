//! The built sites, each on a server of its own.

use super::{
    RUNTIME,
    html::{self, Piece},
    wait,
};
use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
    sync::{LazyLock, Mutex},
};
use xtask::server::{Server, Site};

/// A built site that is being served.
pub(crate) struct ServedSite {
    /// The folder that it was built into.
    pub(crate) dist: PathBuf,
    /// The path that it stands below, without a slash at the end.
    pub(crate) base: &'static str,
    server: Server,
}

impl ServedSite {
    fn start(variable: &str, default: &str, base: &'static str) -> Self {
        let dist = folder(variable, default);
        let site = Site::load(&dist, &format!("{base}/"))
            .unwrap_or_else(|error| panic!("{variable}: {error:#}; run `cargo xtask test`"));
        let server = serve(site);
        Self { dist, base, server }
    }

    /// The address of the site, without a slash at the end.
    pub(crate) fn url(&self) -> String {
        self.server.url().trim_end_matches('/').to_owned()
    }

    /// The address of its host alone.
    pub(crate) fn origin(&self) -> String {
        format!("http://{}", self.server.address())
    }

    /// Starts the site on a host that sends none of the headers, which lasts as long as the
    /// process: its address, without a slash at the end.
    pub(crate) fn on_a_host_without_headers(&self) -> String {
        let site = Site::load(&self.dist, &format!("{}/", self.base)).expect("the site is there");
        let _inside = RUNTIME.enter();
        let server = wait(Server::start(site.without_headers(), "127.0.0.1:0"));
        let server = server.expect("a free port");
        let url = server.url().trim_end_matches('/').to_owned();
        std::mem::forget(server);
        url
    }

    /// Every file of the site, by its path below the root: `/en/index.html`.
    pub(crate) fn files(&self) -> BTreeMap<String, PathBuf> {
        let mut files = BTreeMap::new();
        let mut folders = vec![self.dist.clone()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).expect("a readable folder") {
                let path = entry.expect("a readable entry").path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let below = path.strip_prefix(&self.dist).expect("inside the site");
                    files.insert(format!("/{}", below.display()), path);
                }
            }
        }
        files
    }

    /// The name of an asset, with its hash, by how it begins and ends.
    #[track_caller]
    pub(crate) fn asset(&self, beginning: &str, ending: &str) -> String {
        let files = self.files();
        let names = files
            .keys()
            .filter_map(|path| path.strip_prefix("/assets/"));
        let is_it = |name: &&str| name.starts_with(beginning) && name.ends_with(ending);
        let mut found = names.filter(is_it).map(str::to_owned);
        let name = found.next();
        name.unwrap_or_else(|| panic!("no asset {beginning}…{ending}"))
    }

    /// Every page of the site, by its path, in pieces.
    pub(crate) fn pages(&self) -> BTreeMap<String, Vec<Piece>> {
        let files = self.files().into_iter();
        files
            .filter(|(path, _)| path.ends_with(".html"))
            .map(|(path, file)| {
                let html = fs::read_to_string(file).expect("a readable page");
                (path, html::read(&html))
            })
            .collect()
    }
}

/// The folder that a variable names.
fn folder(variable: &str, default: &str) -> PathBuf {
    let folder = env::var(variable).unwrap_or_else(|_| default.to_owned());
    // Where cargo runs the tests, whatever the variable is relative to.
    Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)
}

/// A guide as it is begun, in each language: its tag, its content folder, and its site.
pub(crate) fn new_guides() -> Vec<(String, PathBuf, ServedSite)> {
    let guides = folder("GUIDE_NEW_DISTS", "target/site/new");
    guide_compiler::starter::languages()
        .map(|language| {
            let dist = guides.join(language);
            let site = Site::load(&dist, "/")
                .unwrap_or_else(|error| panic!("{error:#}; run `cargo xtask test`"));
            let server = serve(site);
            let site = ServedSite {
                dist,
                base: "",
                server,
            };
            (
                language.to_owned(),
                guides.join(format!("{language}-content")),
                site,
            )
        })
        .collect()
}

/// The guide that ships.
pub(crate) static GUIDE: LazyLock<ServedSite> =
    LazyLock::new(|| ServedSite::start("GUIDE_DIST", "dist", ""));

/// The same below a path.
pub(crate) static SUB: LazyLock<ServedSite> =
    LazyLock::new(|| ServedSite::start("GUIDE_SUB_DIST", "target/site/sub", "/some/path"));

/// Another community's guide.
pub(crate) static SECOND: LazyLock<ServedSite> =
    LazyLock::new(|| ServedSite::start("GUIDE_SECOND_DIST", "target/site/second", ""));

/// Serves a site on a port of its own.
fn serve(site: Site) -> Server {
    let _inside = RUNTIME.enter();
    wait(Server::start(site, "127.0.0.1:0")).expect("a free port")
}

/// A site that becomes another one while it is visited, or goes.
pub(crate) struct ChangingSite {
    server: Mutex<Option<Server>>,
    url: String,
}

impl ChangingSite {
    pub(crate) fn start(site: Site) -> Self {
        let server = serve(site);
        let url = server.url().trim_end_matches('/').to_owned();
        let server = Mutex::new(Some(server));
        Self { server, url }
    }

    /// The address of the site, without a slash at the end.
    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    /// Serves another site from now on.
    pub(crate) fn replace(&self, site: Site) {
        let server = self.server.lock().expect("nobody has panicked");
        server.as_ref().expect("it is served").replace(site);
    }

    /// Is not reached any more.
    pub(crate) fn stop(&self) {
        let server = self.server.lock().expect("nobody has panicked").take();
        wait(server.expect("it is served").stop());
    }
}
