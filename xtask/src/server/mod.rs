//! A web server for a built site, which behaves as the hosts that the site is made for.
//!
//! It serves what a build wrote, precompressed where the browser takes it, with the headers of the
//! site's `_headers` file and its `404.html`, below the path that the site was built for. The
//! browser tests start it in their own process:
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use xtask::server::{Server, Site};
//!
//! let site = Site::load("target/site/guide", "/")?;
//! let server = Server::start(site, "127.0.0.1:0").await?;
//! println!("open {}", server.url());
//! server.stop().await;
//! # Ok(())
//! # }
//! ```

pub(crate) mod headers;
mod site;
#[cfg(test)]
mod tests;

pub use site::Site;

use std::io;
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{Request, State};
use axum::response::Response;
use tokio::net::ToSocketAddrs;
use tokio::sync::{oneshot, watch};
use tokio::task::JoinHandle;

/// How long [`Server::stop`] waits for answers that are on their way.
const GRACE: Duration = Duration::from_secs(1);

/// A running server. It stops when it is dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    site: watch::Sender<Arc<Site>>,
    stop: oneshot::Sender<()>,
    task: JoinHandle<io::Result<()>>,
}

impl Server {
    /// Serves `site` on `address`; port 0 stands for any free port.
    ///
    /// # Errors
    ///
    /// When the address cannot be used, for example because its port is taken.
    pub async fn start(site: Site, address: impl ToSocketAddrs) -> io::Result<Self> {
        let listener = tokio::net::TcpListener::bind(address).await?;
        Self::serve(site, listener)
    }

    /// Serves `site` on a listener that is already bound.
    ///
    /// Must be called within a tokio runtime.
    ///
    /// # Errors
    ///
    /// When the listener cannot be used.
    pub fn start_on(site: Site, listener: TcpListener) -> io::Result<Self> {
        listener.set_nonblocking(true)?;
        Self::serve(site, tokio::net::TcpListener::from_std(listener)?)
    }

    fn serve(site: Site, listener: tokio::net::TcpListener) -> io::Result<Self> {
        let address = listener.local_addr()?;
        let (site, current_site) = watch::channel(Arc::new(site));
        let (stop, stopped) = oneshot::channel();
        let router = Router::new().fallback(respond).with_state(current_site);
        let serving = axum::serve(listener, router).with_graceful_shutdown(async {
            // An error means that the server was dropped, which stops it as well.
            let _ = stopped.await;
        });
        Ok(Self {
            address,
            site,
            stop,
            task: tokio::spawn(async { serving.await }),
        })
    }

    /// The address that the server listens on.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The address of the site's front page.
    pub fn url(&self) -> String {
        format!("http://{}{}", self.address, self.site.borrow().base())
    }

    /// Serves another site from now on.
    pub fn replace(&self, site: Site) {
        self.site.send_replace(Arc::new(site));
    }

    /// Stops listening and waits for answers that are on their way, a second at most.
    pub async fn stop(self) {
        // An error means that it has stopped already.
        let _ = self.stop.send(());
        let abort = self.task.abort_handle();
        if tokio::time::timeout(GRACE, self.task).await.is_err() {
            abort.abort();
        }
    }
}

async fn respond(State(site): State<watch::Receiver<Arc<Site>>>, request: Request) -> Response {
    let site = Arc::clone(&site.borrow());
    site.respond(request).await
}
