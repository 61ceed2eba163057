//! The front page of a language: two doors, and the way to everything else.

use crate::harness::{Visitor, guide, journey};
use guide_routes::{Page, Route};

/// What is behind neither door.
fn more_pages() -> Vec<Page> {
    let topics = guide::structure().topics.iter();
    let topics = topics.map(|topic| Page::Topic(topic.id.clone()));
    topics
        .chain([
            Page::Compare,
            Page::Plan,
            Page::Decisions,
            Page::Search,
            Page::Embed,
        ])
        .collect()
}

fn path(language: &str, page: Page) -> String {
    Route::new(language, page).path()
}

/// Follows the link to a page, which has this heading.
#[track_caller]
fn expect_link(visitor: &Visitor, language: &str, link: &str, address: &str) {
    visitor.open(&format!("/{language}/"));
    visitor.click(link);
    visitor.expect_address(address);
    visitor.wait_until_ready();
    visitor.wait_until("a heading of its own", || {
        let heading = visitor.heading();
        !heading.is_empty() && heading != guide::interface(language).home.heading
    });
}

#[test]
fn the_two_doors_lead_to_the_questions_and_to_the_path() {
    for language in guide::languages() {
        journey(|visitor| {
            let words = &guide::interface(language).home;
            visitor.open(&format!("/{language}/"));
            let doors = [Page::Choose, Page::Path].map(|page| path(language, page));
            let links = visitor.attributes(".door a.button", "href");
            assert_eq!(links, doors);
            assert!(
                !visitor.text(".doors").contains('{'),
                "everything is filled in"
            );
            for (door, title) in [&words.choose_title, &words.path_title].iter().enumerate() {
                let heading = format!(".door:nth-child({}) h2", door + 1);
                assert_eq!(visitor.text(&heading), **title);
            }
            visitor.follow(&words.choose_action);
            visitor.expect_question("intent");
            visitor.expect_address(&doors[0]);
            visitor.back();
            visitor.follow(&words.path_action);
            visitor.expect_address(&doors[1]);
            visitor.wait_until("the path", || visitor.count("ol[data-path]") == 1);
            visitor.back();
            visitor.expect_address(&format!("/{language}/"));
        });
    }
}

#[test]
fn the_front_page_leads_to_everything_else() {
    for language in guide::languages() {
        journey(|visitor| {
            visitor.open(&format!("/{language}/"));
            let pages: Vec<_> = more_pages()
                .into_iter()
                .map(|page| path(language, page))
                .collect();
            let cards = ".more-cards a";
            assert_eq!(visitor.attributes(cards, "href"), pages);
            let groups = guide::structure().pages();
            for group in groups.map(|group| Page::Group(group.id.clone())) {
                let link = format!("main a[href='{}']", path(language, group));
                assert!(visitor.is_visible(&link), "{link}");
            }
            for page in pages {
                let link = format!(".more-cards a[href='{page}']");
                expect_link(visitor, language, &link, &page);
            }
        });
    }
}

#[test]
fn every_page_has_the_way_to_the_main_ones_in_its_head() {
    let menu = [
        Page::Choose,
        Page::Groups,
        Page::Path,
        Page::Decisions,
        Page::Search,
    ];
    for language in guide::languages() {
        journey(|visitor| {
            let addresses = menu.clone().map(|page| path(language, page));
            for from in ["", "plan/", "compare/", "search/", "path/hero/"] {
                visitor.open(&format!("/{language}/{from}"));
                let links = visitor.attributes(".header-menu a", "href");
                assert_eq!(links, addresses, "on {from}");
            }
            // Pages that have no place of their own belong to one that has.
            for (page, belongs_to) in [("plan/", 0), ("compare/", 1), ("search/", 4)] {
                visitor.open(&format!("/{language}/{page}"));
                let current = visitor.attributes(".header-menu a[aria-current]", "href");
                assert_eq!(current, [addresses[belongs_to].as_str()], "on {page}");
            }
        });
    }
}

#[test]
fn the_front_page_fits_every_screen() {
    for language in guide::languages() {
        journey(|visitor| {
            visitor.open(&format!("/{language}/"));
            for width in [320, 360, 768, 1280] {
                visitor.resize(width, 800);
                visitor.expect_no_sideways_scroll(&format!(
                    "the front page in {language} at {width} px"
                ));
            }
        });
    }
}
