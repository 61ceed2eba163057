//! What pages cite: each mark leads to an entry of the list at the foot of its page, and each entry
//! back to its marks, whatever the answers.

use crate::support::{advice, packs, sets, structure};
use community_guide::{app::App, state::Site};
use guide_routes::{Kind, Route};
use leptos::prelude::*;
use leptos_router::location::RequestUrl;
use std::collections::BTreeSet;

fn html(site: Site, route: &Route, query: &str) -> String {
    Owner::new().with(|| {
        provide_context(RequestUrl::new(&format!("{}?{query}", route.path())));
        let (first, origin) = (route.clone(), String::new());
        let hydrated = !query.is_empty();
        view! { <App site=site first=first hydrated=hydrated origin=origin/> }.to_html()
    })
}

/// The values of an attribute of the elements with this class, `None` where they have none.
fn values(html: &str, class: &str, name: &str) -> Vec<Option<String>> {
    html.split('<')
        .filter_map(|tag| tag.split('>').next())
        .filter(|tag| {
            let (_, classes) = tag.split_once(" class=\"").unwrap_or_default();
            let classes = classes.split('"').next().unwrap_or_default();
            classes.split(' ').any(|each| each == class)
        })
        .map(|tag| {
            let (_, value) = tag.split_once(&format!(" {name}=\""))?;
            value.split('"').next().map(str::to_owned)
        })
        .collect()
}

fn present(html: &str, class: &str, name: &str) -> Vec<String> {
    values(html, class, name).into_iter().flatten().collect()
}

/// Fails unless marks and entries of a page lead to one another; says how many marks there are.
#[track_caller]
fn assert_resolved(html: &str, page: &str) -> usize {
    let entries = present(html, "source-entry", "id");
    let once: BTreeSet<_> = entries.iter().collect();
    assert_eq!(once.len(), entries.len(), "{page} lists a source twice");
    let cited: BTreeSet<_> = present(html, "source-mark", "href").into_iter().collect();
    let listed: BTreeSet<_> = entries.iter().map(|id| format!("#{id}")).collect();
    assert_eq!(cited, listed, "{page}");
    let marks = present(html, "source-mark", "id");
    let mut back = present(html, "source-back", "href");
    let mut places: Vec<_> = marks.iter().map(|id| format!("#{id}")).collect();
    back.sort();
    places.sort();
    assert_eq!(back, places, "{page}");
    places.dedup();
    assert_eq!(places.len(), marks.len(), "{page} has a mark twice");
    values(html, "source-mark", "href").len()
}

#[test]
fn every_mark_leads_to_an_entry_and_every_entry_to_its_marks() {
    for pack in packs() {
        let site = Site::new(pack, "");
        let mut marks = 0;
        for route in Route::all(&pack.structure, [pack.locale.as_str()]) {
            let frame = route.page.is_framed().then(|| Route {
                frame: true,
                ..route.clone()
            });
            for route in [Some(route.clone()), frame].into_iter().flatten() {
                marks += assert_resolved(&html(site, &route, ""), &route.path());
            }
        }
        assert!(marks > 50, "{marks} marks");
    }
}

#[test]
fn marks_follow_the_answers() {
    let site = Site::new(&packs()[0], "");
    let routes = Route::all(structure(), ["en"]);
    let mut groups = BTreeSet::new();
    for set in sets() {
        let recommendation = advice(structure(), set).recommendation;
        if !groups.insert((recommendation.group, recommendation.action)) {
            continue;
        }
        let query = set.write(structure());
        for route in &routes {
            if matches!(route.page.kind(), Kind::Result | Kind::Plan) {
                let marks = assert_resolved(&html(site, route, &query), &query);
                assert!(marks > 0, "{}: {query}", route.path());
            }
        }
    }
}

#[test]
fn first_steps_are_marked_as_the_guides_own() {
    let site = Site::new(&packs()[0], "");
    let routes = Route::all(structure(), ["en"]);
    let result = routes
        .iter()
        .find(|route| route.page.kind() == Kind::Result);
    let set = &sets()[0];
    let html = html(site, result.expect("a result"), &set.write(structure()));
    let marks = present(&html, "source-mark", "id");
    for step in advice(structure(), set).steps() {
        assert!(
            marks.contains(&format!("cite-{}-own", step.id)),
            "{}",
            step.id
        );
    }
}
