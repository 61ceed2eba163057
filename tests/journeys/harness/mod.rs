//! What every journey needs: a visitor with a browser, and sites to visit.

mod accessibility;
mod browser;
mod chromedriver;
mod clipboard;
mod clock;
mod devtools;
mod expectations;
pub(crate) mod firefox;
pub(crate) mod guide;
pub(crate) mod html;
pub(crate) mod http;
mod journey;
pub(crate) mod nginx;
pub(crate) mod print;
pub(crate) mod proxy;
mod recorder;
mod screen;
pub(crate) mod sites;
mod times;
pub(crate) mod trail;
mod visitor;

pub(crate) use journey::{Journey, journey};
pub(crate) use recorder::Recorder;
pub(crate) use visitor::Visitor;

use std::{
    future::Future,
    sync::LazyLock,
    thread,
    time::{Duration, Instant},
};
use tokio::runtime::{Builder, Runtime};

/// One runtime for the servers and for talking to the driver.
static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .expect("threads for the servers")
});

/// How long something on a page may take to happen.
const TIMEOUT: Duration = Duration::from_secs(10);
/// Between two looks at a page.
const POLL_INTERVAL: Duration = Duration::from_millis(20);

/// Runs what is asynchronous to its end.
pub(crate) fn wait<T>(future: impl Future<Output = T>) -> T {
    RUNTIME.block_on(future)
}

/// Looks again and again until there is something to see; `None` when the
/// deadline has passed.
fn poll<T>(probe: impl Fn() -> Option<T>) -> Option<T> {
    let start = Instant::now();
    loop {
        let seen = probe();
        if seen.is_some() || start.elapsed() > TIMEOUT {
            return seen;
        }
        thread::sleep(POLL_INTERVAL);
    }
}
