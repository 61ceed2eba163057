//! Prose as elements, its placeholders filled.

use super::ButtonKind;
use crate::state::{Site, link_target, use_site, use_visit};
use guide_content::{Block, Inline, Names, Prose};
use leptos::prelude::*;
use std::borrow::Cow;

/// The blocks of a text.
pub fn prose(text: &Prose, names: &Names<'_>) -> impl IntoView + use<> {
    view! { <div class="prose">{blocks(&text.0, names)}</div> }
}

/// The same with a mark of who says so at the end of its last line, so that the mark
/// never stands in a line of its own.
pub fn marked_prose(text: &Prose, names: &Names<'_>, mark: AnyView) -> impl IntoView + use<> {
    let (last, before) = match text.0.split_last() {
        Some((last, before)) => (Some(last), before),
        None => (None, &[][..]),
    };
    let mut shown = blocks(before, names);
    match last {
        None => shown.push(mark),
        Some(Block::Paragraph(line)) => {
            shown.push(view! { <p>{spans(line, names)} {mark}</p> }.into_any());
        }
        Some(Block::List(items)) => {
            let mut items: Vec<_> = items.iter().map(|line| spans(line, names)).collect();
            if let Some(last) = items.last_mut() {
                last.push(mark);
            }
            let items: Vec<_> = items
                .into_iter()
                .map(|line| view! { <li>{line}</li> })
                .collect();
            shown.push(view! { <ul>{items}</ul> }.into_any());
        }
    }
    view! { <div class="prose">{shown}</div> }
}

fn blocks(blocks: &[Block], names: &Names<'_>) -> Vec<AnyView> {
    blocks
        .iter()
        .map(|block| match block {
            Block::Paragraph(line) => view! { <p>{spans(line, names)}</p> }.into_any(),
            Block::List(items) => {
                let items: Vec<_> = items
                    .iter()
                    .map(|line| view! { <li>{spans(line, names)}</li> })
                    .collect();
                view! { <ul>{items}</ul> }.into_any()
            }
        })
        .collect()
}

/// The pieces of a line.
fn spans(line: &[Inline], names: &Names<'_>) -> Vec<AnyView> {
    line.iter()
        .map(|inline| {
            let text = names.fill(inline.text());
            match inline {
                Inline::Text(_) => text.into_any(),
                Inline::Strong(_) => view! { <strong>{text}</strong> }.into_any(),
                Inline::Emphasis(_) => view! { <em>{text}</em> }.into_any(),
                Inline::Code(_) => view! { <code>{text}</code> }.into_any(),
                Inline::Link { to, .. } => page_link(use_site(), to, text.into()).into_any(),
            }
        })
        .collect()
}

/// A link to a page of the guide by its address without the language, such as
/// `/groups/`, or to another site.
pub fn page_link(site: Site, to: &str, text: Cow<'static, str>) -> impl IntoView + use<> {
    let path_end = to.find(['?', '#']).unwrap_or(to.len());
    let (path, rest) = to.split_at(path_end);
    let path = site.with_base(&format!("/{}{path}", site.pack().locale));
    match site.route(&path).filter(|_| to.starts_with('/')) {
        Some(route) => {
            let target = link_target(&route.page);
            let route = use_visit().route.get_untracked().to(route.page);
            let href = format!("{}{rest}", site.with_base(&route.path()));
            view! { <a href=href target=target>{text}</a> }.into_any()
        }
        None => external_link(to, text).into_any(),
    }
}

/// A link to another site, which learns nothing of where the visitor was.
pub fn external_link(url: &str, text: Cow<'static, str>) -> impl IntoView + use<> {
    external(url, text, "external-link", None)
}

/// The same as the button that a page is there for. `action` says what it leads to,
/// for who looks for it in the page.
pub fn external_button(
    url: &str,
    action: &'static str,
    text: Cow<'static, str>,
) -> impl IntoView + use<> {
    external(url, text, ButtonKind::Primary.class(), Some(action))
}

fn external(
    url: &str,
    text: Cow<'static, str>,
    class: &'static str,
    action: Option<&'static str>,
) -> impl IntoView + use<> {
    let hint = use_site().interface().site.external.as_str();
    // Many sites refuse to be shown inside a frame.
    let target = use_visit()
        .route
        .with_untracked(|route| route.frame)
        .then_some("_blank");
    view! {
        <a href=url.to_owned() rel="external noreferrer" target=target class=class data-action=action>
            {text}
            <span class="visually-hidden">" (" {hint} ")"</span>
        </a>
    }
}
