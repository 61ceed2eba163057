//! What changes on a page is shown by new elements.
//!
//! Translators, dark modes and reading aids put each text of a page into an element
//! of their own, while the program runs. A text that the program wrote later into
//! the node that it had made would not be seen: the page would go on saying what
//! was true before. An element that the program made stays on the page, so that it
//! can be exchanged for a new one.

use leptos::{either::Either, prelude::*};
use std::borrow::Cow;

/// A view that is made anew, element by element, whenever what `view` reads changes.
///
/// A view of the same type would be rebuilt in place, and its texts rewritten. What
/// `view` makes begins and ends with elements, or is nothing. A control that has the
/// focus loses it when it is made anew: the parts of a page that change by what a
/// control says stand beside it.
pub fn renewed(mut view: impl FnMut() -> AnyView + Send + 'static) -> AnyView {
    let mut is_second = true;
    let alternating = move || {
        is_second = !is_second;
        // Views of two types are never rebuilt into one another.
        if is_second {
            Either::Right(view())
        } else {
            Either::Left(view())
        }
    };
    alternating.into_any()
}

/// A text that changes, in an element that is made anew with it; nothing for an
/// empty text. What is around it stays: a region that is announced, a control.
pub fn renewed_text<T: Into<Cow<'static, str>>>(
    text: impl Fn() -> T + Send + Sync + 'static,
) -> AnyView {
    of_signal(Signal::derive(move || text().into()))
}

/// The same for every text, so that it is in the program once.
fn of_signal(text: Signal<Cow<'static, str>>) -> AnyView {
    let text = Memo::new(move |_| text.get());
    renewed(move || {
        let text = text.get();
        let shown = (!text.is_empty()).then(|| view! { <span>{text}</span> });
        shown.into_any()
    })
}
