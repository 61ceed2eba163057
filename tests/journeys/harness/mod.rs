//! What every journey needs: a visitor with a browser, and sites to visit.

mod accessibility;
mod browser;
mod chromedriver;
mod clipboard;
mod clock;
pub(crate) mod detour;
mod devtools;
pub(crate) mod guide;
pub(crate) mod html;
pub(crate) mod http;
mod journey;
pub(crate) mod paper;
mod recorder;
mod screen;
mod sights;
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
const DEADLINE: Duration = Duration::from_secs(10);
/// Between two looks at a page.
const PAUSE: Duration = Duration::from_millis(20);

/// Runs what is asynchronous to its end.
pub(crate) fn wait<T>(future: impl Future<Output = T>) -> T {
    RUNTIME.block_on(future)
}

/// Looks again and again until there is something to see; `None` when the
/// deadline has passed.
fn look_until<T>(look: impl Fn() -> Option<T>) -> Option<T> {
    let start = Instant::now();
    loop {
        let seen = look();
        if seen.is_some() || start.elapsed() > DEADLINE {
            return seen;
        }
        thread::sleep(PAUSE);
    }
}
