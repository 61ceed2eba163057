//! Builds the site, serves it on this computer, and builds it again when a source changes.

mod changes;

use std::convert::Infallible;
use std::io;
use std::net::{Ipv4Addr, TcpListener};

use anyhow::{Context, bail};

use crate::build::program;
use crate::build::site::{self, Compression, SiteRequest};
use crate::build::summary;
use crate::prerender;
use crate::project::Project;
use crate::server::{Server, Site};
use crate::setup::{self, Toolbox};
use changes::{Changes, Watcher};

/// The first port to try when none is asked for.
const FIRST_PORT: u16 = 8080;

/// How many ports to try.
const PORTS: u16 = 100;

/// What to serve, and how.
#[derive(Debug, PartialEq)]
pub(crate) struct ServeRequest {
    /// The site.
    pub(crate) site: SiteRequest,
    /// The port to serve on; the first free one unless given.
    pub(crate) port: Option<u16>,
    /// Whether to build again when a source changes.
    pub(crate) watch: bool,
}

/// Builds and serves until it is interrupted.
///
/// # Errors
///
/// When the first build fails or the port is taken. The errors of later builds are printed, and
/// the last good site goes on.
pub(crate) fn serve(project: &Project, request: &ServeRequest) -> anyhow::Result<Infallible> {
    // First of all, so that a port that is taken is reported before minutes of building.
    let listener = listen(request.port)?;
    // A mistake in the content is said before minutes of set-up and compiling.
    prerender::require_fine(project, &request.site.content)?;
    let toolbox = setup::for_build(project)?;
    // Before the first build, so that an edit during it is seen.
    let watcher = Watcher::start(project, &request.site.content);
    program::build(project, &toolbox)?;
    site::build(project, &toolbox, &request.site, Compression::Smallest)?;
    summary::print(&request.site.dist)?;

    let runtime = tokio::runtime::Runtime::new().context("cannot start the server")?;
    let site = load(&request.site)?;
    let site = if request.watch {
        site.without_offline()
    } else {
        site
    };
    let server = runtime.block_on(async { Server::start_on(site, listener) })?;
    println!("\nThe guide is at {} (Ctrl+C ends)", server.url());
    if request.watch {
        rebuild_for_ever(project, &toolbox, &request.site, watcher, &server)
    } else {
        wait_for_ever()
    }
}

fn rebuild_for_ever(
    project: &Project,
    toolbox: &Toolbox,
    request: &SiteRequest,
    mut watcher: Watcher,
    server: &Server,
) -> ! {
    // What a build that failed has left undone, the next one has to do.
    let mut pending = Changes::default();
    loop {
        pending.extend(watcher.wait());
        match rebuild(project, toolbox, request, &pending) {
            Ok(site) => {
                server.replace(site);
                pending = Changes::default();
                eprintln!("==> serving the new site at {}", server.url());
            }
            Err(error) => {
                eprintln!("error: {error:#}");
                eprintln!("==> the last good site is still at {}", server.url());
            }
        }
    }
}

fn rebuild(
    project: &Project,
    toolbox: &Toolbox,
    request: &SiteRequest,
    changes: &Changes,
) -> anyhow::Result<Site> {
    eprintln!("\n==> building again: {changes} changed");
    if changes.concern_the_program() {
        program::build(project, toolbox)?;
    }
    site::build(project, toolbox, request, Compression::Fast)?;
    // A browser would go on showing what it keeps.
    Ok(load(request)?.without_offline())
}

fn load(request: &SiteRequest) -> anyhow::Result<Site> {
    Site::load(&request.dist, request.public_url.path())
}

fn wait_for_ever() -> ! {
    loop {
        std::thread::park();
    }
}

/// A listener on the port asked for, or on the first one that is free.
fn listen(port: Option<u16>) -> anyhow::Result<TcpListener> {
    if let Some(port) = port {
        return bind(port).with_context(|| {
            format!("cannot serve on port {port}; name another with --port, or none")
        });
    }
    for port in FIRST_PORT..FIRST_PORT + PORTS {
        match bind(port) {
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => {}
            other => return other.with_context(|| format!("cannot serve on port {port}")),
        }
    }
    let last = FIRST_PORT + PORTS - 1;
    bail!("every port from {FIRST_PORT} to {last} is taken; name a free one with --port")
}

fn bind(port: u16) -> io::Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_an_error_when_asked_for_and_skipped_otherwise() {
        let taken = bind(0).unwrap();
        let port = taken.local_addr().unwrap().port();
        let error = listen(Some(port)).unwrap_err().to_string();
        assert!(error.contains(&port.to_string()), "{error}");
        assert!(listen(None).unwrap().local_addr().unwrap().port() >= FIRST_PORT);
    }
}
