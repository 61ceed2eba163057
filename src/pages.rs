//! How the router comes by the page for an address.

use crate::{
    browser, parts,
    state::{use_site, use_visit},
};
use guide_routes::Kind;
use leptos::{
    prelude::*,
    task::{spawn_local, tick},
};
use leptos_router::ChooseView;
use std::future::pending;

/// The page of a kind. The router loads what it is made of before it shows it; until
/// then the page before stays.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LazyPage(pub(crate) Kind);

impl ChooseView for LazyPage {
    async fn choose(self) -> AnyView {
        let visit = use_visit();
        visit.update_head(self.0);
        visit.focus_after_steps(self.0);
        mark_ready(self.0);
        load_next_when_idle(self.0);
        match parts::page(self.0).await {
            Ok(page) => page,
            Err(_) => leave().await,
        }
    }

    async fn preload(&self) {
        if parts::load(use_site(), self.0).await.is_err() {
            leave().await
        }
    }
}

/// Marks the page as alive, once it shows what its address says: a page that leads
/// to another one by itself is not meant to be seen.
fn mark_ready(kind: Kind) {
    let visit = use_visit();
    let is_shown = move || {
        visit
            .route
            .with_untracked(|route| route.page.kind() == kind)
    };
    Effect::new(move || {
        if visit.hydrated.get() {
            spawn_local(async move {
                // By then the query is applied.
                tick().await;
                if is_shown() {
                    browser::mark_ready();
                }
            });
        }
    });
}

/// Loads what the next step probably needs, once the page is alive and the browser
/// has nothing else to do; not where visitors pay for what they load, or wait for it.
fn load_next_when_idle(kind: Kind) {
    let next = match kind {
        Kind::Home => Kind::Choose,
        Kind::Choose => Kind::Result,
        _ => return,
    };
    let site = use_site();
    let hydrated = use_visit().hydrated;
    Effect::new(move || {
        if hydrated.get() && !browser::has_costly_connection() {
            browser::when_idle(move || {
                spawn_local(async move {
                    // The step itself tries again, and copes with a failure.
                    let _ = parts::load(site, next).await;
                });
            });
        }
    });
}

/// Loads the address as a page of its own, answers and all, since the program
/// cannot show it: perhaps the guide has been built anew since. Nothing follows.
async fn leave<T>() -> T {
    use_visit().load_page();
    pending().await
}
