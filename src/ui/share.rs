//! Taking a page along: share, or copy the link, and print.

use super::{Button, ButtonKind, Outcome};
use crate::{
    browser::{self, ShareOutcome},
    state::{use_site, use_visit},
};
use leptos::{prelude::*, task::spawn_local};

#[component]
pub fn Share(
    /// What is shared, for the system's sheet.
    #[prop(into)]
    title: Signal<String>,
    /// The path of the page to share; without it, that of the page that is shown
    /// with all that its address holds.
    #[prop(optional, into)]
    path: MaybeProp<String>,
    /// What the buttons say; without words for it, there is none to print.
    share: &'static str,
    #[prop(optional)] print: Option<&'static str>,
    /// What is said when the link is copied.
    copied: &'static str,
    /// What is said when that did not work, unless it is the present address
    /// that is copied.
    #[prop(optional)]
    failed: Option<&'static str>,
    /// Whether sharing is what the page is for.
    #[prop(optional)]
    is_main: bool,
) -> impl IntoView {
    let site = use_site();
    let visit = use_visit();
    let failed = failed.unwrap_or_else(|| &site.pack().excerpts.copy_failed);
    let print = print.map(|print| {
        view! {
            <Button kind=ButtonKind::Quiet action="print" on_click=|_| browser::print()>
                {print}
            </Button>
        }
    });
    let outcome = RwSignal::new(None);
    let pressed = move |_| {
        let title = title.get_untracked();
        let path = path.get_untracked();
        let path = path.unwrap_or_else(|| untrack(|| visit.current_address(site)));
        let link = browser::absolute_url(&path);
        spawn_local(async move {
            outcome.set(Some(browser::share(title, link).await));
        });
    };
    let message = move || match outcome.get() {
        Some(ShareOutcome::Copied) => copied,
        Some(ShareOutcome::Failed) => failed,
        Some(ShareOutcome::BySystem) | None => "",
    };
    let kind = if is_main {
        ButtonKind::Primary
    } else {
        ButtonKind::Quiet
    };
    view! {
        <p class="share needs-program">
            <Button kind=kind action="share" on_click=pressed>{share}</Button>
            {print}
        </p>
        <Outcome message=message/>
    }
}
