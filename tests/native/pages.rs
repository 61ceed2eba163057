//! The pages as they are written and as they are after hydration: each reads no
//! more of its pack than its kind declares.

use crate::support::{assert_none, packs, sets, structure};
use community_guide::{app::App, state::Site};
use guide_content::{Pack, PackPart};
use guide_routes::{Kind, Page, Route, head};
use leptos::prelude::*;
use leptos_router::location::RequestUrl;
use std::{
    collections::BTreeMap,
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

/// Queries that lead through what a page can show.
fn queries(page: &Page) -> Vec<String> {
    let complete = sets().iter().step_by(sets().len() / 40 + 1);
    let complete: Vec<_> = complete.map(|set| set.write(structure())).collect();
    let mut queries = vec![String::new()];
    match page.kind() {
        Kind::Choose => {
            queries.push(complete[0].clone());
            queries.push(format!("with={}", complete[0].replace('&', "%26")));
            for set in &complete {
                let answers: Vec<_> = set.split('&').collect();
                let some = &answers[..answers.len() / 2];
                queries.push(some.join("&"));
            }
        }
        Kind::Result => {
            let theirs = complete[1].replace('=', "%3D").replace('&', "%26");
            queries.extend(complete.iter().map(|set| format!("{set}&with={theirs}")));
            queries.extend(complete);
        }
        Kind::Decisions => queries.extend(complete),
        Kind::Plan => {
            let dated = complete.iter();
            let dated = dated.map(|set| format!("{set}&from=2026-12&every=2&weekday=3"));
            queries.extend(dated);
            queries.extend(complete);
        }
        Kind::Compare => {
            let groups = structure().pages().map(|group| group.id.as_str());
            let groups: Vec<_> = groups.collect();
            queries.extend(groups.iter().map(|group| format!("types={group}")));
            queries.extend(
                groups
                    .windows(3)
                    .map(|three| format!("types={}", three.join(","))),
            );
        }
        Kind::Search => queries.push("q=speakers".to_owned()),
        Kind::Home | Kind::Groups | Kind::Group | Kind::Path | Kind::Stage | Kind::Topic => {
            queries.push(complete[0].clone())
        }
    }
    queries
}

/// The pack of a language with some of its parts.
fn with_parts(pack: &Pack, parts: &[PackPart]) -> &'static Pack {
    let files = pack.write(|part, _| part.name().to_owned());
    Box::leak(Box::new(
        files.read(parts).expect("a pack that was written"),
    ))
}

/// What was said by who panicked.
fn message(panic: &(dyn std::any::Any + Send)) -> &str {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("a panic")
}

#[test]
fn every_page_reads_the_parts_that_its_kind_declares_and_no_others() {
    let mut failed = Vec::new();
    for pack in packs() {
        let mut loaded = BTreeMap::new();
        for route in Route::all(structure(), [pack.locale.as_str()]) {
            let parts = route.page.kind().parts();
            let part = *loaded
                .entry(parts)
                .or_insert_with(|| Site::new(with_parts(pack, parts), ""));
            for (query, hydrated) in queries(&route.page)
                .iter()
                .flat_map(|query| [(query, false), (query, true)])
                .filter(|(query, hydrated)| *hydrated || query.is_empty())
            {
                let shown = catch_unwind(AssertUnwindSafe(|| {
                    let _ = head(part.pack(), &route, "");
                    html(part, &route, query, hydrated)
                }));
                match shown {
                    Ok(html) => assert!(html.contains("<main id=\"content\""), "{html}"),
                    Err(panic) => {
                        let message = message(&*panic);
                        failed.push(format!("{}?{query}: {message}", route.path()));
                    }
                }
            }
        }
    }
    assert_none("pages that read more than they declare", &failed);
}

#[test]
fn no_kind_of_page_declares_a_part_twice() {
    for entry in guide_routes::entries(false) {
        let mut parts = entry.parts.to_vec();
        parts.sort();
        parts.dedup();
        assert_eq!(parts.len(), entry.parts.len(), "{:?}", entry.kind);
    }
}
