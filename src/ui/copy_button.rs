//! Copying a text, and saying whether it worked.

use super::{Button, ButtonKind};
use crate::browser;
use leptos::{prelude::*, task::spawn_local};

/// A text to be copied. The button and what there is to say of it afterwards
/// may stand apart.
#[derive(Clone, Copy)]
pub struct Copying {
    text: Signal<String>,
    worked: RwSignal<Option<bool>>,
    /// Nothing before the button is pressed, then whether it worked.
    pub outcome: Signal<&'static str>,
}

/// What is needed to copy a text: `copied` and `failed` are said afterwards.
pub fn use_copying(
    text: impl Fn() -> String + Send + Sync + 'static,
    copied: &'static str,
    failed: &'static str,
) -> Copying {
    let worked = RwSignal::new(None);
    Copying {
        text: Signal::derive(text),
        worked,
        outcome: Signal::derive(move || match worked.get() {
            Some(true) => copied,
            Some(false) => failed,
            None => "",
        }),
    }
}

#[component]
pub fn CopyButton(
    /// What it does, for who looks for it in the page.
    action: &'static str,
    copying: Copying,
    #[prop(default = ButtonKind::Quiet)] kind: ButtonKind,
    children: Children,
) -> impl IntoView {
    let Copying { text, worked, .. } = copying;
    let copy = move |_| {
        let text = text.get_untracked();
        spawn_local(async move { worked.set(Some(browser::copy(&text).await)) });
    };
    view! { <Button kind=kind action=action on_click=copy>{children()}</Button> }
}
