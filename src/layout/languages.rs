//! The same page in the guide's other languages.

use crate::state::{Site, use_site, use_visit};
use leptos::prelude::*;

/// Whether there is any language to choose.
pub(super) fn has_languages(site: Site) -> bool {
    site.pack().languages.len() > 1
}

/// A link to the page in each language, with the same answers. Each is a page load
/// of its own, because a language has a pack of its own.
pub(super) fn language_links() -> Vec<impl IntoView> {
    let site = use_site();
    let visit = use_visit();
    site.pack()
        .languages
        .iter()
        .map(|(tag, name)| {
            let href = move || {
                let route = visit.route.get().in_language(tag);
                visit
                    .answers
                    .with(|answers| visit.address(site, &route, answers))
            };
            let current = (*tag == site.pack().locale).then_some("true");
            view! {
                <li>
                    <a
                        href=href
                        hreflang=tag.as_str()
                        lang=tag.as_str()
                        rel="external"
                        aria-current=current
                    >
                        {name.as_str()}
                    </a>
                </li>
            }
        })
        .collect()
}
