//! The way on where a browser, or the site around a frame, refuses something.

use crate::{
    browser,
    state::{Site, use_site},
};
use leptos::{html, prelude::*};

/// What was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// To put the link into the clipboard.
    Copy,
    Print,
    /// Perhaps: nobody is told whether a file was saved.
    Save,
}

impl Refusal {
    /// What there is to say of it.
    #[must_use]
    pub fn message(self, site: Site) -> &'static str {
        let words = &site.interface().sharing;
        match self {
            Self::Copy => &words.copy_failed,
            Self::Print => &words.print_refused,
            Self::Save => &words.save_refused,
        }
    }
}

/// The link to the whole page, once something was refused: to be copied by hand,
/// and where more than copying was refused, to be opened.
#[component]
pub fn LinkOffer(
    #[prop(into)] refusal: Signal<Option<Refusal>>,
    /// The absolute address of the whole page, with all that belongs to it.
    #[prop(into)]
    link: Signal<String>,
) -> impl IntoView {
    let words = &use_site().interface().sharing;
    let field = NodeRef::<html::Input>::new();
    Effect::new(move || {
        let is_copy = refusal.get() == Some(Refusal::Copy);
        if let Some(field) = field.get_untracked().filter(|_| is_copy) {
            browser::select_after_update(field);
        }
    });
    let is_to_open = move || matches!(refusal.get(), Some(Refusal::Print | Refusal::Save));
    view! {
        <div class="link-offer" hidden=move || refusal.get().is_none()>
            <p hidden=move || !is_to_open()>
                <a href=link target="_blank" data-action="open-whole">{words.open.as_str()}</a>
            </p>
            <label>
                <span>{words.link.as_str()}</span>
                <input
                    type="text"
                    readonly
                    data-link=""
                    node_ref=field
                    prop:value=link
                    on:focus=|event| browser::select(&event)
                />
            </label>
        </div>
    }
}
