//! The pages as they are written and as they are after hydration: each reads no
//! more of its pack than its kind declares. What effects and handlers read only
//! happens in a browser.

use crate::support::{advice, assert_none, packs, sets, structure};
use community_guide::{app::App, state::Site};
use guide_content::{PackFiles, PackPart};
use guide_routes::{Kind, Page, Route, head, title_and_description};
use leptos::prelude::*;
use leptos_router::location::RequestUrl;
use std::{
    collections::{BTreeMap, BTreeSet},
    panic::{AssertUnwindSafe, catch_unwind},
};

/// A page as HTML, with a query that it takes once it is hydrated.
fn html(site: Site, route: &Route, query: &str, hydrated: bool) -> String {
    Owner::new().with(|| {
        provide_context(RequestUrl::new(&format!("{}?{query}", route.path())));
        let (first, origin) = (route.clone(), String::new());
        view! { <App site=site first=first hydrated=hydrated origin=origin/> }.to_html()
    })
}

/// Complete answers that lead to each type of group that can be recommended.
fn complete_answers() -> Vec<String> {
    let mut groups = BTreeSet::new();
    let sets = sets().iter();
    let sets = sets.filter(|set| groups.insert(advice(structure(), set).recommendation.group));
    sets.map(|set| set.write(structure())).collect()
}

/// Queries that lead through what a page can show, the empty one first.
fn queries(page: &Page, complete: &[String]) -> Vec<String> {
    let each = |end: &str| complete.iter().map(|set| format!("{set}{end}")).collect();
    let theirs = format!("with={}", complete[0].replace('&', "%26"));
    let more: Vec<_> = match page.kind() {
        Kind::Choose => {
            let some = complete.iter().take(3);
            let some = some.map(|set| set.split('&').take(2).collect::<Vec<_>>().join("&"));
            some.chain([complete[0].clone(), theirs]).collect()
        }
        Kind::Result => [each(""), each(&format!("&{theirs}"))].concat(),
        Kind::Decisions => each(""),
        Kind::Plan => [each(""), each("&from=2026-12&every=2&weekday=3")].concat(),
        Kind::Compare => {
            let groups = structure().pages().map(|group| group.id.as_str());
            let groups: Vec<_> = groups.collect();
            let three = groups.windows(3).map(|three| three.join(","));
            three.map(|types| format!("types={types}")).collect()
        }
        Kind::Search => vec!["q=speakers".to_owned()],
        Kind::Home
        | Kind::Embed
        | Kind::Groups
        | Kind::Group
        | Kind::Path
        | Kind::Stage
        | Kind::Topic => {
            vec![complete[0].clone()]
        }
    };
    std::iter::once(String::new()).chain(more).collect()
}

/// A site with some parts of a pack.
fn site(files: &PackFiles, parts: &[PackPart]) -> Site {
    let pack = files.read(parts).expect("a pack that was written");
    Site::new(Box::leak(Box::new(pack)), "")
}

/// Says what a page reads that is not loaded, with its head.
fn missing(site: Site, route: &Route, query: &str, hydrated: bool) -> Result<(), String> {
    let shown = catch_unwind(AssertUnwindSafe(|| {
        let head = head(site.pack(), route, "");
        (head.title, html(site, route, query, hydrated))
    }));
    match shown {
        Ok((title, html)) => {
            assert!(html.contains("<main id=\"content\""), "{title}: {html}");
            Ok(())
        }
        Err(panic) => {
            let said = panic.downcast_ref::<String>().cloned();
            Err(said.unwrap_or_else(|| "a panic".to_owned()))
        }
    }
}

#[test]
fn every_page_reads_the_parts_that_its_kind_declares_and_no_others() {
    let complete = complete_answers();
    let mut failed = Vec::new();
    for pack in packs() {
        let files = pack.write(|part, _| part.name().to_owned());
        let mut sites = BTreeMap::new();
        for route in Route::all(structure(), [pack.locale.as_str()]) {
            let parts = route.page.kind().parts();
            let site = *sites.entry(parts).or_insert_with(|| site(&files, parts));
            let mut renders = vec![(String::new(), false)];
            if !route.frame {
                let queries = queries(&route.page, &complete).into_iter();
                renders.extend(queries.map(|query| (query, true)));
            }
            for (query, hydrated) in renders {
                if let Err(message) = missing(site, &route, &query, hydrated) {
                    failed.push(format!("{}?{query}: {message}", route.path()));
                }
            }
        }
    }
    assert_none("pages that read more than they declare", &failed);
}

#[test]
fn a_page_declares_no_part_that_it_never_reads() {
    let complete = complete_answers();
    let pack = &packs()[0];
    let files = pack.write(|part, _| part.name().to_owned());
    let routes = Route::all(structure(), [pack.locale.as_str()]);
    let mut unread = Vec::new();
    // The search looks through everything once it is asked in a browser.
    for entry in guide_routes::entries(false).filter(|entry| entry.kind != Kind::Search) {
        for part in entry.parts {
            let others = entry.parts.iter().filter(|each| *each != part);
            let site = site(&files, &others.copied().collect::<Vec<_>>());
            let routes = routes.iter().filter(|route| !route.frame);
            let mut of_kind = routes.filter(|route| route.page.kind() == entry.kind);
            let is_read = of_kind.any(|route| {
                let queries = queries(&route.page, &complete);
                let mut queries = queries.iter();
                queries.any(|query| missing(site, route, query, true).is_err())
            });
            if !is_read {
                unread.push(format!("{:?} declares {}", entry.kind, part.name()));
            }
        }
    }
    assert_none("parts that are loaded for nothing", &unread);
}

#[test]
fn no_kind_of_page_declares_a_part_twice() {
    for entry in guide_routes::entries(false) {
        let parts: BTreeSet<_> = entry.parts.iter().collect();
        assert_eq!(parts.len(), entry.parts.len(), "{:?}", entry.kind);
    }
}

#[test]
fn what_is_copied_for_a_page_is_what_the_other_page_says() {
    for pack in packs() {
        let about = &pack.excerpts.page_titles;
        let topics = about.topics.iter();
        let topics = topics.map(|(id, about)| (Page::Topic(id.clone()), about));
        let others = [
            (Page::Compare, &about.compare),
            (Page::Plan, &about.plan),
            (Page::Decisions, &about.decisions),
            (Page::Search, &about.search),
            (Page::Embed, &about.embed),
        ];
        let pages: Vec<_> = topics.chain(others).collect();
        assert_eq!(pages.len(), pack.structure.topics.len() + 5);
        for (page, about) in pages {
            let (title, _) = title_and_description(pack, &page);
            assert_eq!(*about, title);
        }
        let path = &pack.words.path;
        assert_eq!(pack.excerpts.stage_names.len(), path.stages.len());
        for (id, name) in &*pack.excerpts.stage_names {
            assert_eq!(*name, path.stages[id].name);
        }
        assert!(!pack.excerpts.entry_items.is_empty());
        for (id, item) in &*pack.excerpts.entry_items {
            assert_eq!(*item, path.items[id]);
        }
    }
}
