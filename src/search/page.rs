//! The search over the whole guide.

use super::site_index::SiteIndex;
use crate::{
    browser,
    state::{Site, use_site, use_visit},
    ui::{renewed, renewed_text},
};
use guide_content::fill_in;
use guide_routes::Page;
use guide_search::{Hit, Index, Unicode};
use leptos::prelude::*;
use std::borrow::Cow;

/// The browser has the tables of Unicode that a search needs.
const UNICODE: Unicode = Unicode {
    decompose: browser::decompose,
    is_mark: browser::is_mark,
};

#[component]
pub fn Search() -> impl IntoView {
    let site = use_site();
    let visit = use_visit();
    let words = &site.interface().search;
    let query = Memo::new(move |_| visit.parameter(Page::QUERY).unwrap_or_default());
    // Prepared when something is looked for, and once.
    let index = Memo::new_with_compare(move |_| Index::new(site.pack(), UNICODE), |_, _| false);
    let hits = Memo::new(move |_| {
        let query = query.get();
        let is_empty = query.trim().is_empty();
        (!is_empty).then(|| index.with(|index| index.find(&query)))
    });
    let typed = move |event| {
        let value = event_target_value(&event);
        let pair = (!value.is_empty()).then(|| (Page::QUERY.to_owned(), value));
        visit.change_parameters(site, pair.into_iter().collect());
    };
    let status = move || {
        let count = hits.with(|hits| hits.as_ref().map(Vec::len));
        match count {
            None => Cow::Borrowed(""),
            Some(0) => fill_in(&words.none, &[("query", query.get().trim())]).into(),
            Some(1) => words.one.as_str().into(),
            Some(count) => fill_in(&words.other, &[("count", &count.to_string())]).into(),
        }
    };
    let none_text = move || {
        let is_none = hits.with(|hits| hits.as_ref().is_some_and(Vec::is_empty));
        is_none.then(|| view! { <p>{words.none_text.as_str()}</p> })
    };
    let found = renewed(move || {
        let shown = |hits: &Option<Vec<Hit>>| {
            let hits = hits.iter().flatten();
            hits.map(|each| hit(site, each)).collect::<Vec<_>>()
        };
        hits.with(shown).into_any()
    });
    view! {
        <div class="page search-page">
            <h1 tabindex="-1">{words.title.as_str()}</h1>
            <form role="search" class="search-form needs-program" on:submit=|event| event.prevent_default()>
                <label for="query">{words.label.as_str()}</label>
                <input
                    id="query"
                    type="search"
                    name=Page::QUERY
                    autocomplete="off"
                    spellcheck="false"
                    prop:value=query
                    on:input=typed
                />
                <p class="quiet">{words.shortcut.as_str()}</p>
            </form>
            <p class="without-program without-scripts">{words.no_script.as_str()}</p>
            <p class="search-status needs-program" role="status">{renewed_text(status)}</p>
            {none_text}
            <ol class="search-results">{found}</ol>
            <section aria-labelledby="everything">
                <h2 id="everything">{words.everything_heading.as_str()}</h2>
                <SiteIndex/>
            </section>
        </div>
    }
}

fn hit(site: Site, hit: &Hit) -> impl IntoView + use<> {
    let entry = &hit.entry;
    let visit = use_visit();
    let href = {
        let route = visit.route.get_untracked().to(entry.page.clone());
        let address = visit
            .answers
            .with_untracked(|answers| site.href(&route, answers));
        match &entry.anchor {
            Some(anchor) => format!("{address}#{anchor}"),
            None => address,
        }
    };
    let heading = (!entry.heading.is_empty()).then(|| {
        let heading = entry.heading.clone();
        view! { <span class="search-part">{heading}</span> }
    });
    let excerpt: Vec<_> = hit
        .excerpt
        .iter()
        .map(|(text, is_found)| match is_found {
            true => view! { <mark>{text.clone()}</mark> }.into_any(),
            false => text.clone().into_any(),
        })
        .collect();
    view! {
        <li class="search-result">
            <a href=href>
                <span class="search-title">{entry.title.clone()}</span>
                {heading}
            </a>
            <p>{excerpt}</p>
        </li>
    }
}
