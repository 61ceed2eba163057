//! Which room may use which.

use super::source::{Source, sources, words};
use crate::support::assert_none;
use std::collections::BTreeSet;

/// Each room and the rooms it may use besides itself. `content::check` is a
/// room of its own: the types know nothing of the engine, but the proofs that a
/// guide has to pass are about what the engine makes of it.
const ROOMS: [(&str, &[&str]); 14] = [
    ("content", &[]),
    ("content::check", &["content", "engine", "growth"]),
    ("engine", &["content"]),
    ("growth", &["content"]),
    ("routes", &["content"]),
    ("plan", &["content", "engine"]),
    ("search", &["content", "engine", "plan", "routes"]),
    ("upkeep", &["content", "routes"]),
    ("browser", &[]),
    (
        "components",
        &["content", "engine", "growth", "routes", "plan", "browser"],
    ),
    (
        "head",
        &[
            "content",
            "engine",
            "growth",
            "routes",
            "browser",
            "components",
        ],
    ),
    (
        "pages",
        &[
            "content",
            "engine",
            "growth",
            "routes",
            "plan",
            "search",
            "browser",
            "components",
            "head",
        ],
    ),
    (
        "app",
        &[
            "content",
            "engine",
            "growth",
            "routes",
            "browser",
            "components",
            "head",
            "pages",
        ],
    ),
    ("lib", &[]),
];

/// The entries use everything.
const ENTRIES: [&str; 2] = ["main", "bin"];

/// Names of what lies outside, and the rooms that may not say them.
const KEPT_OUT: [(&str, &[&str], &str); 4] = [
    (
        "the browser",
        &[
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "wasm_bindgen_futures",
            "gloo",
        ],
        "all but browser, main",
    ),
    (
        "a view",
        &["leptos", "leptos_router", "leptos_meta"],
        "content engine growth routes plan search upkeep browser",
    ),
    (
        "a file",
        &["std::fs", "std::io", "std::env", "std::process"],
        "engine growth routes plan search upkeep",
    ),
    (
        "a clock",
        &[
            "std::time",
            "SystemTime",
            "Instant",
            // chrono reckons with dates; only its clock is kept out.
            "Utc::now",
            "Local",
        ],
        "content engine growth routes plan search upkeep",
    ),
];

/// The room that a file stands in.
fn room(source: &Source) -> &str {
    match source.modules.first().map(String::as_str) {
        None => "lib",
        Some("content") if source.modules.get(1).is_some_and(|name| name == "check") => {
            "content::check"
        }
        Some(first) => first,
    }
}

/// The rooms that a file names, by `crate::`, the package's name or `super::`.
fn used_rooms(source: &Source) -> BTreeSet<String> {
    let names: String = source
        .names
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let names = names.replace(" ::", "::").replace(":: ", "::");
    let mut roots = vec!["crate::".to_owned(), "community_guide::".to_owned()];
    let up_to_the_root = source.modules.len();
    if up_to_the_root > 0 {
        roots.push("super::".repeat(up_to_the_root));
    }
    let mut used = BTreeSet::new();
    for root in roots {
        for (at, _) in names.match_indices(&root) {
            let inside_a_path = names[..at].ends_with("::");
            let inside_a_name = names[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
            if inside_a_path || inside_a_name {
                continue;
            }
            used.extend(heads(&names[at + root.len()..]));
        }
    }
    used
}

/// The first names of what follows a `::`, one or several in braces.
fn heads(code: &str) -> Vec<String> {
    let head = |code: &str| words(code).next().unwrap_or_default().to_owned();
    let Some(list) = code.strip_prefix('{') else {
        return vec![head(code)];
    };
    let mut depth = 0_usize;
    let mut starts = vec![0];
    let mut end = list.len();
    for (place, c) in list.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => {
                end = place;
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => starts.push(place + 1),
            _ => {}
        }
    }
    let entries = starts
        .into_iter()
        .map(|start| head(&list[start.min(end)..end]));
    entries.filter(|name| !name.is_empty()).collect()
}

#[test]
fn every_room_uses_only_the_rooms_before_it() {
    let mut wrong = Vec::new();
    let mut arrows = 0;
    for source in sources() {
        let room = room(&source);
        if ENTRIES.contains(&room) {
            continue;
        }
        let Some((_, may_use)) = ROOMS.iter().find(|(name, _)| *name == room) else {
            wrong.push(format!(
                "{} stands in a room that this test does not know",
                source.path
            ));
            continue;
        };
        let own = room.split("::").next().unwrap_or_default();
        for used in used_rooms(&source) {
            arrows += 1;
            if used != own && !may_use.contains(&used.as_str()) {
                wrong.push(format!(
                    "{} uses `{used}`, which `{room}` may not",
                    source.path
                ));
            }
        }
    }
    assert!(arrows > 10, "only {arrows} arrows were found");
    assert_none("arrows the wrong way", &wrong);
}

#[test]
fn the_types_of_the_content_do_not_use_what_only_the_build_has() {
    let mut wrong = Vec::new();
    for source in sources() {
        let is_type = source
            .modules
            .first()
            .is_some_and(|first| first == "content")
            && !source
                .modules
                .get(1)
                .is_some_and(|name| name == "read" || name == "check");
        if is_type && (source.names.contains("std::fs") || source.names.contains("toml::")) {
            wrong.push(source.path);
        }
    }
    assert_none("types that read files", &wrong);
}

#[test]
fn only_the_rooms_that_may_know_the_browser_views_files_and_clocks_name_them() {
    let mut wrong = Vec::new();
    for source in sources() {
        let room = room(&source).split("::").next().unwrap_or_default();
        for (what, names, rooms) in KEPT_OUT {
            let kept_out = match rooms.strip_prefix("all but ") {
                Some(allowed) => !allowed.split(", ").any(|allowed| allowed == room),
                None => rooms.split(' ').any(|each| each == room),
            };
            for name in names.iter().filter(|_| kept_out) {
                let named = match name.contains("::") {
                    true => source.names.contains(name),
                    false => {
                        words(&source.names).any(|word| word == *name || is_part_of(word, name))
                    }
                };
                if named {
                    wrong.push(format!("{} names {what}: `{name}`", source.path));
                }
            }
        }
    }
    assert_none("outside names in rooms that are kept from them", &wrong);
}

/// Whether this is one of gloo's packages.
fn is_part_of(word: &str, name: &str) -> bool {
    name == "gloo" && word.starts_with("gloo_")
}

#[test]
fn an_arrow_is_found_however_it_is_written() {
    let source = |modules: &[&str], names: &str| Source {
        path: String::new(),
        modules: modules.iter().map(|&name| name.to_owned()).collect(),
        code: String::new(),
        names: names.to_owned(),
    };
    for (modules, names, wanted) in [
        (
            &["engine", "flow"][..],
            "use crate::content::{Choice, Question};",
            &["content"][..],
        ),
        (
            &["engine", "flow"],
            "use crate::{\n    content::{A, B},\n    pages,\n};",
            &["content", "pages"],
        ),
        (
            &["engine", "flow"],
            "fn f() -> crate :: app::App {}",
            &["app"],
        ),
        (
            &["engine", "flow"],
            "use super::super::pages::Home;",
            &["pages"],
        ),
        (&["engine"], "use super::pages::Home;", &["pages"]),
        (&["engine", "flow"], "use super::answers::Answers;", &[]),
        (
            &["bin", "prerender"],
            "community_guide::app::shell()",
            &["app"],
        ),
    ] {
        let used = used_rooms(&source(modules, names));
        assert_eq!(
            used.iter().map(String::as_str).collect::<Vec<_>>(),
            wanted,
            "{names}"
        );
    }
}
