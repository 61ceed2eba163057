//! nginx with the configuration of `hosting/nginx`, for a built site on this computer.
//!
//! The tests look at what it sends, and `cargo xtask check-hosting` measures it.

use std::io::Read;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use anyhow::{Context, bail, ensure};

use crate::build::{files, staging};
use crate::process;
use crate::project::Project;

/// The variable that names nginx's program for the journeys.
pub const VARIABLE: &str = "NGINX";

/// The module that sends `.br` files.
const BROTLI: &str = "ngx_http_brotli_static_module.so";

/// Runs nginx until its own input ends, which it does however this process ends.
const GUARD: &str = r#"
  trap : TERM
  "$0" -p "$1" -c nginx.conf &
  read -r _
  kill 0
  wait
"#;

/// How often a port is tried that another program may have taken meanwhile.
const TRIES: usize = 5;

/// A running nginx. It stops when it is dropped.
#[derive(Debug)]
pub struct Nginx {
    address: SocketAddr,
    guard: Child,
}

impl Nginx {
    /// Serves the site in `dist`, which was built for the path `base` (`/guide`; empty for the
    /// root), with the files for hosts beside it. `program` is nginx's, installed or unpacked as in
    /// Debian: its modules and its list of types are found from there. Configuration and log are
    /// kept in the folder `work`, which is emptied first.
    ///
    /// # Errors
    ///
    /// When the site was built without files for hosts, or nginx does not take the configuration.
    pub fn start(program: &Path, dist: &Path, base: &str, work: &Path) -> anyhow::Result<Self> {
        let mut log = String::new();
        for _ in 0..TRIES {
            let address = free_port()?;
            prepare(program, dist, base, work, address)?;
            if let Some(guard) = run(program, work, address)? {
                return Ok(Self { address, guard });
            }
            log = files::read_text(&work.join("error.log")).unwrap_or_default();
            if !log.contains("Address already in use") {
                break;
            }
        }
        bail!("nginx does not start: {}", log.trim());
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        drop(self.guard.stdin.take());
        // An error means that it has ended already.
        let _ = self.guard.wait();
    }
}

/// The module for brotli that belongs to nginx's program, and nginx's list of types.
pub(crate) fn files_of(program: &Path) -> Option<(PathBuf, PathBuf)> {
    // Of `usr/sbin/nginx`.
    let root = program.ancestors().nth(3)?;
    let module = root.join("usr/lib/nginx/modules").join(BROTLI);
    let types = root.join("etc/nginx/mime.types");
    (module.is_file() && types.is_file()).then_some((module, types))
}

fn free_port() -> anyhow::Result<SocketAddr> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("there is no free port")?;
    Ok(listener.local_addr()?)
}

/// Puts the configuration of the project into a folder, with places and a port of this computer.
fn prepare(
    program: &Path,
    dist: &Path,
    base: &str,
    work: &Path,
    address: SocketAddr,
) -> anyhow::Result<()> {
    let (module, types) = files_of(program).with_context(|| {
        format!(
            "{} has no module for static brotli with it",
            program.display()
        )
    })?;
    files::remove(work)?;
    let project = Project::locate();
    let kept = |name: &str| files::read_text(&project.path("hosting/nginx").join(name));
    let root = work.join("root");
    let place = root.join(base.trim_start_matches('/'));
    link(dist, &place)?;
    let server = staging::hosting_of(dist)?.join("nginx-server.conf");
    ensure!(
        server.is_file(),
        "{} is not there; build the site with `cargo xtask build`",
        server.display()
    );
    let mut guide = kept("guide.conf")?;
    for (before, after) in [
        ("listen 80;", format!("listen {address};")),
        ("listen [::]:80;", String::new()),
        (
            "server_name guide.example.org;",
            "server_name _;".to_owned(),
        ),
        ("root /srv/guide;", format!("root {};", root.display())),
        (
            "include /etc/nginx/guide/nginx-server.conf;",
            format!("include {};", server.display()),
        ),
    ] {
        ensure!(
            guide.matches(before).count() == 1,
            "hosting/nginx/guide.conf has not one `{before}`"
        );
        guide = guide.replace(before, &after);
    }
    let user = if process::is_root() {
        "user root;\n"
    } else {
        ""
    };
    let main = format!(
        "{user}daemon off;
worker_processes auto;
load_module {module};
pid pid;
error_log error.log;
events {{}}
http {{
    include {types};
    default_type application/octet-stream;
    sendfile on;
    tcp_nopush on;
    access_log off;
    client_body_temp_path body;
    proxy_temp_path proxy;
    fastcgi_temp_path fastcgi;
    uwsgi_temp_path uwsgi;
    scgi_temp_path scgi;
    include conf.d/*.conf;
}}
",
        module = module.display(),
        types = types.display(),
    );
    files::write(&work.join("nginx.conf"), main)?;
    files::write(&work.join("conf.d/guide.conf"), guide)?;
    files::write(&work.join("conf.d/brotli.conf"), kept("brotli.conf")?)
}

fn link(dist: &Path, place: &Path) -> anyhow::Result<()> {
    if let Some(parent) = place.parent() {
        std::fs::create_dir_all(parent)
            .with_context(|| format!("cannot make {}", parent.display()))?;
    }
    // Without a slash at its end, which would be an empty name.
    let place: PathBuf = place.components().collect();
    #[cfg(unix)]
    let linked = std::os::unix::fs::symlink(dist, &place);
    #[cfg(windows)]
    let linked = std::os::windows::fs::symlink_dir(dist, &place);
    linked.with_context(|| format!("cannot make {}", place.display()))
}

/// Runs nginx until it listens; none if it ends before.
fn run(program: &Path, work: &Path, address: SocketAddr) -> anyhow::Result<Option<Child>> {
    let mut guard = Command::new("sh");
    guard.args(["-c", GUARD]).arg(program).arg(work);
    // So that the guard ends nginx and not this process.
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut guard, 0);
    guard.stdin(Stdio::piped()).stdout(Stdio::null());
    let mut guard = guard
        .stderr(Stdio::piped())
        .spawn()
        .context("cannot run sh")?;
    for _ in 0..250 {
        if TcpStream::connect(address).is_ok() && work.join("pid").is_file() {
            return Ok(Some(guard));
        }
        let log = files::read_text(&work.join("error.log")).unwrap_or_default();
        if log.contains("[emerg]") {
            break;
        }
        thread::sleep(Duration::from_millis(20));
    }
    drop(guard.stdin.take());
    let mut said = String::new();
    if let Some(mut errors) = guard.stderr.take() {
        errors.read_to_string(&mut said)?;
    }
    guard.wait()?;
    let log = work.join("error.log");
    let before = files::read_text(&log).unwrap_or_default();
    files::write(&log, format!("{before}{said}"))?;
    Ok(None)
}
