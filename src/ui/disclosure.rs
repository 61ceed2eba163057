//! What is folded away until somebody opens it.

use crate::browser;
use leptos::prelude::*;

/// Opens and closes without the program; with it, Escape closes it, and so does
/// leaving it, by the focus or by a link. Attributes that are given to it, such as
/// `attr:class`, are those of the whole.
#[component]
pub fn Disclosure(
    /// What is always seen, and opens it.
    summary: AnyView,
    /// What is folded away. It has something that takes the focus, so that
    /// leaving it is noticed.
    children: Children,
) -> impl IntoView {
    view! {
        <details
            on:keydown=browser::close_on_escape
            on:focusout=browser::close_when_left
            on:click=browser::close_when_followed
        >
            <summary>{summary}</summary>
            {children()}
        </details>
    }
}
