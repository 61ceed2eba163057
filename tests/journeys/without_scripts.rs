//! With JavaScript off.

use crate::harness::{Journey, guide, sites::GUIDE};
use std::collections::HashSet;

#[test]
fn the_wizard_shows_its_question_and_leads_to_groups_and_decisions() {
    Journey::to(GUIDE.url()).without_scripts().run(|visitor| {
        for language in guide::languages() {
            let interface = guide::interface(language);
            for page in ["choose/", "choose/intent/", "choose/?intent=start"] {
                visitor.open_without_waiting(&format!("/{language}/{page}"));
                assert_eq!(visitor.heading(), guide::title(language, "intent"));
                assert!(visitor.is_visible("form[data-question=intent] h1"));
                assert!(visitor.is_visible("input[value=start]"));
                assert!(!visitor.is_visible("[data-action=continue]"));
            }
            visitor.follow(&interface.choose.no_script_groups);
            visitor.expect_address(&format!("/{language}/groups/"));
            assert_eq!(visitor.heading(), interface.groups.title);
            visitor.back();
            visitor.follow(&interface.choose.no_script_decisions);
            visitor.expect_address(&format!("/{language}/decisions/"));
            assert_eq!(visitor.heading(), interface.decisions.title);
        }
    });
}

#[test]
fn every_page_shows_its_heading_and_its_links_work() {
    Journey::to(GUIDE.url()).without_scripts().run(|visitor| {
        // All of one language, of the others one of each kind.
        let mut kinds = HashSet::new();
        let routes = guide::routes().into_iter().filter(|route| {
            let kind = (route.locale.clone(), route.frame, route.page.kind());
            route.locale == "en" || kinds.insert(kind)
        });
        for route in routes {
            visitor.open_without_waiting(&route.path());
            assert!(
                visitor.is_visible("main h1"),
                "{} has a heading",
                route.path()
            );
            assert_eq!(visitor.language().as_ref(), Some(&route.locale));
        }
        visitor.open_without_waiting("/");
        visitor.click("a[hreflang='pt-BR']");
        visitor.expect_address("/pt-BR/");
        visitor.follow(&guide::interface("pt-BR").site.groups);
        visitor.expect_address("/pt-BR/groups/");
        visitor.click("main a[href$='/groups/women/']");
        visitor.expect_address("/pt-BR/groups/women/");
        visitor.click(".languages summary");
        visitor.click("nav a[hreflang='zh-CN']");
        visitor.expect_address("/zh-CN/groups/women/");
    });
}
