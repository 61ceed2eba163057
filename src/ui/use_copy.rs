//! Copying a text, and saying whether it worked.

use crate::browser;
use leptos::{ev::MouseEvent, prelude::*, task::spawn_local};

/// What a button that copies does when it is pressed, and what there is to say
/// of it: nothing before, then `copied` or `failed`.
pub fn use_copy(
    text: impl Fn() -> String + Copy + 'static,
    copied: &'static str,
    failed: &'static str,
) -> (
    impl Fn(MouseEvent) + Copy + 'static,
    impl Fn() -> &'static str + Copy + 'static,
) {
    let outcome = RwSignal::new(None);
    let copy = move |_: MouseEvent| {
        spawn_local(async move { outcome.set(Some(browser::copy(&text()).await)) });
    };
    let message = move || match outcome.get() {
        Some(true) => copied,
        Some(false) => failed,
        None => "",
    };
    (copy, message)
}
