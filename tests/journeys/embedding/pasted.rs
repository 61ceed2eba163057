//! What is copied from the guide's own page, and what the tools that sites are made with make
//! of it, opened as a page of another site.

use super::{host, visit};
use crate::harness::{Visitor, guide, journey, sites::GUIDE};
use guide_embed::Host;
use std::{fs, path::Path};
use xtask::hosts::sample;

/// The page of a site that holds nothing but what was pasted.
fn around(pasted: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Host</title>\
         <link rel=\"icon\" href=\"data:,\"></head><body>{pasted}</body></html>"
    )
}

/// Answers the first question, whichever way the guide came into the page.
#[track_caller]
fn expect_working_guide(visitor: &Visitor) {
    if visitor.count("community-guide") == 1 {
        visitor.enter_embedded("community-guide");
    } else {
        visitor.enter_frame("iframe");
    }
    visitor.answer("intent", "join");
    visitor.expect_question("purpose");
}

#[test]
fn what_is_copied_works_at_once_in_a_fresh_page() {
    for language in guide::languages() {
        let mut copied = Vec::new();
        journey(|visitor| {
            visitor.open(&format!("/{language}/embed/"));
            // What can be pasted into a page as it is.
            let hosts = [Host::Html, Host::Iframe, Host::WordPress, Host::Astro];
            // In another language, the words in it are others.
            let count = if language == "en" { hosts.len() } else { 1 };
            for host in &hosts[..count] {
                let code = format!("[data-host={}] code", host.id());
                let texts = "return arguments[0].textContent";
                let text = visitor.script_on(&code, texts);
                copied.push((*host, text.as_str().expect("a text").to_owned()));
            }
        });
        for (from, text) in copied {
            // Astro takes this word away.
            let text = text.replace(" is:inline", "");
            eprintln!("{language}, {}: {text}", from.id());
            visit(host(around(&text)), |visitor| {
                expect_working_guide(visitor);
                assert_eq!(visitor.language().as_deref(), Some(language));
            });
        }
    }
}

#[test]
fn the_guide_works_in_what_each_tool_makes_of_it() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hosts");
    let sample = sample().guide;
    let mut count = 0;
    for entry in fs::read_dir(folder).expect("the pages") {
        let path = entry.expect("a file").path();
        let name = path.file_stem().and_then(|name| name.to_str());
        let name = name.unwrap_or_default();
        if path.extension().is_none_or(|ending| ending != "html") {
            continue;
        }
        let kept = fs::read_to_string(&path).expect("a page");
        assert!(kept.contains(&sample), "{name}");
        // Without an icon, a browser asks for one that is not there.
        let icon = "<head><link rel=\"icon\" href=\"data:,\">";
        let html = kept.replace(&sample, &GUIDE.url());
        let html = html.replacen("<head>", icon, 1);
        eprintln!("{name}");
        count += 1;
        visit(host(html), |visitor| match name {
            // It leaves the link alone.
            "wordpress-kses" => {
                assert_eq!(visitor.count("community-guide, iframe, script"), 0);
                visitor.click(&format!("a[href='{}/en/choose/']", GUIDE.url()));
                visitor.answer("intent", "join");
                visitor.expect_question("purpose");
            }
            // The component adds the script when it runs.
            "react" => {
                assert!(visitor.is_visible("community-guide > a"));
            }
            _ => expect_working_guide(visitor),
        });
    }
    assert_eq!(count, 8);
}
