//! Buttons, and links that look like one.

use leptos::{ev::MouseEvent, prelude::*};

/// How much a button stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ButtonKind {
    /// What the page is there for.
    Primary,
    /// What can be done besides.
    Quiet,
}

impl ButtonKind {
    /// The classes of an element that looks like a button of this kind.
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Primary => "button",
            Self::Quiet => "button quiet-button",
        }
    }
}

/// A button that does something on this page.
#[component]
pub fn Button(
    #[prop(default = ButtonKind::Primary)] kind: ButtonKind,
    /// What it does, for who looks for it in the page.
    action: &'static str,
    #[prop(into)] on_click: Callback<MouseEvent>,
    /// Whether there is nothing to be done with it.
    #[prop(optional, into)]
    hidden: Option<Signal<bool>>,
    /// Whether it does not show where the program cannot run: only for a button
    /// that stands beside something that shows.
    #[prop(optional)]
    needs_program: bool,
    children: Children,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class=kind.class()
            class:needs-program=needs_program
            data-action=action
            hidden=hidden
            on:click=move |event| on_click.run(event)
        >
            {children()}
        </button>
    }
}

/// The button that submits the form that it stands in.
#[component]
pub fn SubmitButton(
    /// What it does, for who looks for it in the page.
    action: &'static str,
    /// What a click does, before the form is submitted.
    #[prop(into)]
    on_click: Callback<MouseEvent>,
    children: Children,
) -> impl IntoView {
    view! {
        <button
            type="submit"
            class=ButtonKind::Primary.class()
            data-action=action
            on:click=move |event| on_click.run(event)
        >
            {children()}
        </button>
    }
}

/// A link that looks like a button.
#[component]
pub fn ButtonLink(
    #[prop(default = ButtonKind::Primary)] kind: ButtonKind,
    #[prop(into)] href: Signal<String>,
    /// What it leads to, for who looks for it in the page.
    #[prop(optional)]
    action: Option<&'static str>,
    /// Where it opens; without one, in place of this page.
    #[prop(optional_no_strip)]
    target: Option<&'static str>,
    children: Children,
) -> impl IntoView {
    view! {
        <a class=kind.class() data-action=action href=href target=target>
            {children()}
        </a>
    }
}
