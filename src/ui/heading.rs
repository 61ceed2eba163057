//! Headings whose level depends on where they stand.

use leptos::prelude::*;
use std::borrow::Cow;

/// A heading of level 2, 3 or 4, with an id if something refers to it.
pub fn heading(level: u8, id: Option<String>, text: impl Into<Cow<'static, str>>) -> AnyView {
    let text = text.into();
    match level {
        2 => view! { <h2 id=id>{text}</h2> }.into_any(),
        3 => view! { <h3 id=id>{text}</h3> }.into_any(),
        _ => view! { <h4 id=id>{text}</h4> }.into_any(),
    }
}
