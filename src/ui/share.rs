//! Taking a page along: share, or copy the link, and print.

use super::{Button, ButtonKind, LinkOffer, Outcome, Refusal};
use crate::{
    browser::{self, ShareOutcome},
    state::{use_site, use_visit},
};
use leptos::{prelude::*, task::spawn_local};

/// What became of the last press.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Said {
    Copied,
    Refused(Refusal),
}

#[component]
pub fn Share(
    /// What is shared, for the system's sheet.
    #[prop(into)]
    title: Signal<String>,
    /// The path of the page to share; without it, that of the whole page for the one
    /// that is shown, with all that its address holds.
    #[prop(optional, into)]
    path: MaybeProp<String>,
    /// What the buttons say; without words for it, there is none to print.
    share: &'static str,
    #[prop(optional)] print: Option<&'static str>,
    /// What is said when the link is copied.
    copied: &'static str,
    /// What stands beside the buttons.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let site = use_site();
    let visit = use_visit();
    let link = Signal::derive(move || {
        let path = path.get().unwrap_or_else(|| visit.whole_page_address(site));
        browser::absolute_url(&path)
    });
    let said = RwSignal::new(None);
    let printing = move |_| {
        said.set(None);
        browser::print(move || said.set(Some(Said::Refused(Refusal::Print))));
    };
    let print = print.map(|print| {
        view! {
            <Button kind=ButtonKind::Quiet action="print" on_click=printing>
                {print}
            </Button>
        }
    });
    let pressed = move |_| {
        let title = title.get_untracked();
        let link = link.get_untracked();
        spawn_local(async move {
            said.set(match browser::share(title, link).await {
                ShareOutcome::BySystem => None,
                ShareOutcome::Copied => Some(Said::Copied),
                ShareOutcome::Failed => Some(Said::Refused(Refusal::Copy)),
            });
        });
    };
    let message = move || match said.get() {
        Some(Said::Copied) => copied,
        Some(Said::Refused(refusal)) => refusal.message(site),
        None => "",
    };
    let refusal = move || match said.get() {
        Some(Said::Refused(refusal)) => Some(refusal),
        Some(Said::Copied) | None => None,
    };
    view! {
        <p class="share needs-program">
            <Button kind=ButtonKind::Quiet action="share" on_click=pressed>{share}</Button>
            {print}
            {children.map(|children| children())}
        </p>
        <Outcome message=message/>
        <LinkOffer refusal=Signal::derive(refusal) link=link/>
    }
}
