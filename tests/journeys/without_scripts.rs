//! With JavaScript off.

use crate::harness::{Journey, guide, sites::GUIDE};

#[test]
fn the_wizard_shows_its_question_and_leads_to_groups_and_decisions() {
    Journey::to(GUIDE.url()).without_scripts().go(|visitor| {
        for language in guide::languages() {
            let interface = guide::interface(language);
            for page in ["choose/", "choose/intent/", "choose/?intent=start"] {
                visitor.open_early(&format!("/{language}/{page}"));
                assert_eq!(visitor.heading(), guide::title(language, "intent"));
                assert!(visitor.is_visible("form[data-question=intent] h1"));
                assert!(visitor.is_visible("input[value=start]"));
                assert!(!visitor.is_visible("[data-action=continue]"));
            }
            visitor.follow(&interface.choose.no_script_groups);
            visitor.is_at(&format!("/{language}/groups/"));
            assert_eq!(visitor.heading(), interface.groups.title);
            visitor.back();
            visitor.follow(&interface.choose.no_script_decisions);
            visitor.is_at(&format!("/{language}/decisions/"));
            assert_eq!(visitor.heading(), interface.decisions.title);
        }
    });
}

#[test]
fn every_page_shows_its_heading_and_its_links_work() {
    Journey::to(GUIDE.url()).without_scripts().go(|visitor| {
        for route in guide::routes() {
            visitor.open_early(&route.path());
            assert!(
                visitor.is_visible("main h1"),
                "{} has a heading",
                route.path()
            );
            assert_eq!(visitor.language().as_ref(), Some(&route.locale));
        }
        visitor.open_early("/");
        visitor.click("a[hreflang='pt-BR']");
        visitor.is_at("/pt-BR/");
        visitor.follow(&guide::interface("pt-BR").site.groups);
        visitor.is_at("/pt-BR/groups/");
        visitor.click("main a[href$='/groups/women/']");
        visitor.is_at("/pt-BR/groups/women/");
        visitor.click("nav summary");
        visitor.click("nav a[hreflang='zh-CN']");
        visitor.is_at("/zh-CN/groups/women/");
    });
}
