//! The search over the whole guide.

use super::site_index::SiteIndex;
use crate::{
    browser,
    state::{Site, Visit, use_site, use_visit},
    ui::{link_by_id, renewed, renewed_text},
};
use guide_content::fill_in;
use guide_routes::Page;
use guide_search::{Hit, Index, PageHits, Unicode, by_page};
use leptos::{
    ev::{CompositionEvent, Event, SubmitEvent},
    html,
    prelude::*,
};
use std::borrow::Cow;

/// The browser has the tables of Unicode that a search needs.
const UNICODE: Unicode = Unicode {
    decompose: browser::decompose,
    is_mark: browser::is_mark,
};

#[component]
pub fn Search() -> impl IntoView {
    let site = use_site();
    let words = &site.interface().search;
    // Prepared when something is looked for, and once.
    let index = Memo::new_with_compare(move |_| Index::new(site.pack(), UNICODE), |_, _| false);
    let field = NodeRef::<html::Input>::new();
    let query = use_query(field);
    let hits = Memo::new(move |_| {
        let query = query.text.get();
        let is_empty = query.trim().is_empty();
        (!is_empty).then(|| index.with(|index| by_page(index.find(&query))))
    });
    // Half of a word says nothing yet, and that nothing is found says so. Phones
    // compose words of an alphabet too: what those find is shown.
    let is_said = move |text: &str| {
        index.with_untracked(|index| !index.is_composed() && !index.find(text).is_empty())
    };
    let typed = move |event: Event| {
        let text = event_target_value(&event);
        let is_composing = browser::is_composing(&event);
        if is_composing {
            query.wait();
        }
        if !is_composing || is_said(&text) {
            query.text.set(text);
        }
        if !is_composing {
            query.remember_after_a_pause(site);
        }
    };
    let composed = move |event: CompositionEvent| {
        query.text.set(event_target_value(&event));
        query.remember_after_a_pause(site);
    };
    let submitted = move |event: SubmitEvent| {
        event.prevent_default();
        query.remember(site);
    };
    let status = move || {
        let count = hits.with(|hits| hits.as_deref().map(count_hits));
        match count {
            None => Cow::Borrowed(""),
            Some(0) => fill_in(&words.none, &[("query", query.text.get().trim())]).into(),
            Some(1) => words.one.as_str().into(),
            Some(count) => fill_in(&words.other, &[("count", &count.to_string())]).into(),
        }
    };
    let none_text = move || {
        let is_none = hits.with(|hits| hits.as_ref().is_some_and(Vec::is_empty));
        is_none.then(|| view! { <p>{words.none_text.as_str()}</p> })
    };
    let directory = Memo::new(move |_| {
        let query = query.text.get();
        hits.with(|hits| match hits {
            None => false,
            Some(hits) => hits.is_empty() || index.with(|index| index.asks_for_place(&query)),
        })
    });
    let directory = renewed(move || {
        let id = site.structure().guide.directory.as_deref();
        let shown = id.filter(|_| directory.get()).map(|id| {
            let link = link_by_id(id);
            view! { <p class="search-directory">{words.directory.as_str()} " " {link}</p> }
        });
        shown.into_any()
    });
    let found = renewed(move || {
        let shown = |pages: &Option<Vec<PageHits>>| {
            let pages = pages.iter().flatten();
            pages.map(|each| page_hits(site, each)).collect::<Vec<_>>()
        };
        hits.with(shown).into_any()
    });
    view! {
        <div class="page search-page">
            <h1 tabindex="-1">{words.title.as_str()}</h1>
            <form role="search" class="search-form needs-program" on:submit=submitted>
                <label for="query">{words.label.as_str()}</label>
                <input
                    id="query"
                    type="search"
                    name=Page::QUERY
                    autocomplete="off"
                    spellcheck="false"
                    node_ref=field
                    on:input=typed
                    on:compositionend=composed
                    on:blur=move |_| query.remember(site)
                />
                <p class="quiet search-shortcut">{words.shortcut.as_str()}</p>
            </form>
            <p class="without-program without-scripts">{words.no_script.as_str()}</p>
            <p class="search-status needs-program" role="status">{renewed_text(status)}</p>
            {none_text}
            {directory}
            <ol class="search-results" on:click=move |_| query.remember(site)>{found}</ol>
            <section aria-labelledby="everything">
                <h2 id="everything">{words.everything_heading.as_str()}</h2>
                <SiteIndex/>
            </section>
        </div>
    }
}

/// How long nobody types before the address is written, in milliseconds: browsers
/// refuse after many changes, and each is work for the history.
const PAUSE: u32 = 600;

/// What is looked for. The field has it first, and the address when there is
/// something to remember: after a pause, by Enter, or when the field is left.
#[derive(Clone, Copy)]
struct Query {
    visit: Visit,
    text: RwSignal<String>,
    /// What the program has written into the address.
    written: StoredValue<Option<String>>,
    /// Runs until the address is to be written.
    pause: StoredValue<Option<browser::Timer>, LocalStorage>,
}

impl Query {
    /// Writes nothing until somebody types again.
    fn wait(self) {
        self.pause.set_value(None);
    }

    fn remember_after_a_pause(self, site: Site) {
        let pause = browser::after(PAUSE, move || self.remember(site));
        self.pause.set_value(Some(pause));
    }

    /// Writes the query into the address.
    fn remember(self, site: Site) {
        self.wait();
        let text = self.text.get_untracked();
        if self.asked().unwrap_or_default() != text {
            self.written.set_value(Some(text.clone()));
            let pair = (!text.is_empty()).then(|| (Page::QUERY.to_owned(), text));
            self.visit
                .change_parameters(site, pair.into_iter().collect());
        }
    }

    /// What the address asks for.
    fn asked(self) -> Option<String> {
        untrack(|| self.visit.parameter(Page::QUERY))
    }
}

/// What is looked for in a field, kept with the address. The field belongs to the
/// visitor, who may have typed before the program runs: it is written only when the
/// address comes to ask for something else.
fn use_query(field: NodeRef<html::Input>) -> Query {
    let site = use_site();
    let visit = use_visit();
    let query = Query {
        visit,
        text: RwSignal::new(String::new()),
        written: StoredValue::new(None),
        pause: StoredValue::new_local(None),
    };
    let asked = Memo::new(move |_| visit.parameter(Page::QUERY).unwrap_or_default());
    Effect::new(move |was_hydrated: Option<bool>| {
        let asked = asked.get();
        let Some(field) = field.get().filter(|_| visit.hydrated.get()) else {
            return false;
        };
        if query.written.get_value().as_ref() == Some(&asked) {
            return true;
        }
        query.written.set_value(None);
        query.wait();
        let typed = field.value();
        if was_hydrated != Some(true) && asked.is_empty() && !typed.is_empty() {
            query.text.set(typed);
            query.remember_after_a_pause(site);
        } else {
            field.set_value(&asked);
            query.text.set(asked);
        }
        true
    });
    let leaving = browser::listen_leaving(move || query.remember(site));
    StoredValue::new_local(leaving);
    query
}

fn count_hits(pages: &[PageHits]) -> usize {
    pages.iter().map(|page| page.hits.len()).sum()
}

/// What is found on a page: the best of it, and the rest folded away.
fn page_hits(site: Site, found: &PageHits) -> impl IntoView + use<> {
    let words = &site.interface().search;
    let title = (!found.has_page()).then(|| {
        let title = found.title.clone();
        let href = href(site, found.page.clone(), None);
        view! { <p class="search-page-name"><a class="search-title" href=href>{title}</a></p> }
    });
    let list = |hits: &[Hit]| hits.iter().map(|each| hit(site, each)).collect::<Vec<_>>();
    let (shown, folded) = found.folded();
    let more = (!folded.is_empty()).then(|| {
        let text = match folded.len() {
            1 => words.more_one.clone(),
            count => fill_in(&words.more_other, &[("count", &count.to_string())]),
        };
        let folded = list(folded);
        view! {
            <details class="search-more">
                <summary>{text}</summary>
                <ul>{folded}</ul>
            </details>
        }
    });
    let shown = list(shown);
    view! {
        <li class="search-group">
            {title}
            <ul>{shown}</ul>
            {more}
        </li>
    }
}

/// Where a page lies, or a part of it, with the visitor's answers.
fn href(site: Site, page: Page, anchor: Option<&str>) -> String {
    let visit = use_visit();
    let route = visit.route.get_untracked().to(page);
    let address = visit
        .answers
        .with_untracked(|answers| site.href(&route, answers));
    match anchor {
        Some(anchor) => format!("{address}#{anchor}"),
        None => address,
    }
}

/// A page by its name, or a part of it by its heading, with a piece of its text.
fn hit(site: Site, hit: &Hit) -> impl IntoView + use<> {
    let entry = &hit.entry;
    let href = href(site, entry.page.clone(), entry.anchor.as_deref());
    let name = match entry.anchor {
        Some(_) => view! { <span class="search-part">{entry.heading.clone()}</span> }.into_any(),
        None => view! { <span class="search-title">{entry.title.clone()}</span> }.into_any(),
    };
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
            <a href=href>{name}</a>
            <p>{excerpt}</p>
        </li>
    }
}
