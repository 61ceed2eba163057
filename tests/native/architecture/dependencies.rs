//! Which module may use which, where Cargo does not hold them apart.

use super::sources::sources;
use crate::support::assert_none;

/// What every feature of the app may use.
const SHARED: [&str; 3] = ["browser", "state", "ui"];

/// The modules of the app, and what each may use of it besides itself; features
/// and what is around them may use [`SHARED`] as well. `lib.rs` and `main.rs` use what they need.
const MODULES: [(&str, &[&str]); 20] = [
    ("browser", &[]),
    ("state", &["browser"]),
    ("ui", &["browser", "state"]),
    ("layout", &SHARED),
    ("home", &["groups"]),
    // Both invite to answer with another person's answers beside one's own.
    ("wizard", &["result"]),
    ("result", &["groups", "path"]),
    ("groups", &[]),
    ("compare", &[]),
    ("decisions", &[]),
    ("path", &[]),
    ("plan", &[]),
    // A programme's page shows items of the growth path.
    ("topics", &["path"]),
    ("search", &[]),
    ("embed", &[]),
    ("parts", &FEATURES),
    ("pages", &["parts"]),
    ("router", &["layout", "pages", "parts"]),
    ("app", &["router"]),
    ("main", &["app", "parts"]),
];

const FEATURES: [&str; 11] = [
    "home",
    "wizard",
    "result",
    "groups",
    "compare",
    "decisions",
    "path",
    "plan",
    "topics",
    "search",
    "embed",
];

/// What lies outside, and where alone it may be named.
const OUTSIDE: [(&str, &[&str], &[&str]); 4] = [
    (
        "the browser",
        &[
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "wasm_bindgen_futures",
            "gloo",
        ],
        &[
            "src/browser/",
            "src/main.rs",
            "crates/bench-page/src/main.rs",
        ],
    ),
    // A macro writes some where the program is split.
    ("unsafe code", &["unsafe_code"], &["src/parts.rs"]),
    (
        "a file",
        &["std::fs", "std::io", "std::env", "std::process"],
        &[
            "src/main.rs",
            "crates/bench/",
            "crates/bench-page/src/main.rs",
            "crates/compiler/",
            "crates/prerender/",
        ],
    ),
    (
        "a clock",
        &[
            "std::time",
            "SystemTime",
            "Instant",
            "chrono::Utc",
            "chrono::Local",
        ],
        &["src/browser/", "crates/bench/", "crates/prerender/"],
    ),
];

#[test]
fn a_module_of_the_app_uses_only_the_modules_before_it() {
    let mut wrong = Vec::new();
    let mut uses = 0;
    for source in sources() {
        let Some(path) = source.path.strip_prefix("src/") else {
            continue;
        };
        let module = path.split(['/', '.']).next().unwrap_or_default();
        if module == "lib" {
            continue;
        }
        let Some((_, may_use)) = MODULES.iter().find(|(name, _)| *name == module) else {
            wrong.push(format!(
                "{path} stands in a module that this test does not know"
            ));
            continue;
        };
        let is_feature = !["browser", "state", "ui"].contains(&module);
        for used in source.own_modules() {
            uses += 1;
            let is_shared = is_feature && SHARED.contains(&used.as_str());
            if used != module && !is_shared && !may_use.contains(&used.as_str()) {
                wrong.push(format!("{path} uses `{used}`, which `{module}` may not"));
            }
        }
    }
    assert!(uses > 50, "only {uses} uses were found");
    assert_none("uses the wrong way", &wrong);
}

#[test]
fn what_lies_outside_has_one_user() {
    let mut wrong = Vec::new();
    let mut used = [false; OUTSIDE.len()];
    for source in sources() {
        for (index, (what, paths, allowed)) in OUTSIDE.into_iter().enumerate() {
            let may = allowed.iter().any(|folder| source.path.starts_with(folder));
            for path in paths.iter().filter(|path| source.uses(path)) {
                used[index] = true;
                if !may {
                    wrong.push(format!("{} names {what}: `{path}`", source.path));
                }
            }
        }
    }
    assert_eq!(
        used,
        [true; OUTSIDE.len()],
        "each of them is found somewhere"
    );
    assert_none("names of what lies outside", &wrong);
}
