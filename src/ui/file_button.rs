//! A button that opens a file.

use super::ButtonKind;
use leptos::{ev::Event, prelude::*};

/// Looks like a button and is a native file input, which lies over it unseen.
#[component]
pub fn FileButton(
    /// What it does, for who looks for it in the page.
    action: &'static str,
    /// The kinds of file, as the input takes them.
    accept: &'static str,
    #[prop(into)] on_change: Callback<Event>,
    children: Children,
) -> impl IntoView {
    view! {
        <label class=ButtonKind::Quiet.class() class:file-button=true>
            <span>{children()}</span>
            <input
                type="file"
                accept=accept
                data-action=action
                on:change=move |event| on_change.run(event)
            />
        </label>
    }
}
