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
                !visitor.text(".hero").contains('{'),
                "everything is filled in"
            );
            let titles = [
                (".first-door h2", &words.choose_title),
                (".second-door h2", &words.path_title),
            ];
            for (heading, title) in titles {
                assert_eq!(visitor.text(heading), *title);
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
            let links = ".more-links a";
            assert_eq!(visitor.attributes(links, "href"), pages);
            let groups = guide::structure().pages();
            for group in groups.map(|group| Page::Group(group.id.clone())) {
                let link = format!("main a[href='{}']", path(language, group));
                assert!(visitor.is_visible(&link), "{link}");
            }
            for page in pages {
                let link = format!(".more-links a[href='{page}']");
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

/// Where something ends, in pixels from the top of the page.
fn bottom(visitor: &Visitor, selector: &str) -> f64 {
    let bottom = visitor.script(&format!(
        "return document.querySelector('{selector}').getBoundingClientRect().bottom + scrollY"
    ));
    bottom.as_f64().expect("a number of pixels")
}

#[test]
fn the_ways_in_are_on_the_first_screen() {
    for language in guide::languages() {
        journey(|visitor| {
            visitor.resize(360, 800);
            visitor.open(&format!("/{language}/"));
            let first = bottom(visitor, ".first-door .button");
            assert!(first <= 560.0, "{language}: the button ends at {first}");
            let drawing = bottom(visitor, ".hero .artwork");
            assert!(drawing > first, "{language}: the drawing is after it");
            visitor.resize(1280, 800);
            for door in [".first-door", ".second-door"] {
                let end = bottom(visitor, door);
                assert!(end <= 800.0, "{language}: {door} ends at {end}");
            }
        });
    }
}

#[test]
fn the_types_stand_close_together_with_their_marks() {
    for language in guide::languages() {
        journey(|visitor| {
            visitor.open(&format!("/{language}/"));
            let groups: Vec<_> = guide::structure().pages().collect();
            assert_eq!(visitor.count(".group-index > li"), groups.len());
            let marked = groups.iter().filter(|group| group.mark.is_some());
            assert_eq!(visitor.count(".group-index .group-mark"), marked.count());
            for width in [320, 360, 768, 1280] {
                visitor.resize(width, 800);
                let alone = visitor.script(
                    "const tops = [...document.querySelectorAll('.group-index > li')].map((each) => each.offsetTop);
                    const columns = tops.filter((top) => top === tops[0]).length;
                    const last = tops.filter((top) => top === tops.at(-1)).length;
                    return columns > 2 && last === 1",
                );
                assert_eq!(alone, false, "{language} at {width} px");
            }
            visitor.resize(360, 800);
            let height = visitor.script("return document.documentElement.scrollHeight");
            assert!(height.as_u64() < Some(4_000), "{language}: {height} px");
        });
    }
}

#[test]
fn the_foot_of_every_page_leads_to_what_any_page_may_be_left_for() {
    let about = guide::structure().guide.about.clone().map(Page::Topic);
    let pages: Vec<_> = about.into_iter().chain([Page::Embed]).collect();
    for language in guide::languages() {
        journey(|visitor| {
            let words = &guide::interface(language).site;
            for from in ["", "choose/", "plan/", "path/hero/"] {
                visitor.open(&format!("/{language}/{from}"));
                let links = visitor.attributes(".footer-links a", "href");
                let wanted: Vec<_> = pages
                    .iter()
                    .map(|page| path(language, page.clone()))
                    .collect();
                assert!(links.starts_with(&wanted), "{links:?} on {from}");
                let source_code = guide::structure().guide.source_code.iter();
                assert_eq!(links.len(), wanted.len() + source_code.count());
                let foot = visitor.text(".footer");
                assert!(
                    foot.contains(words.independent.as_deref().unwrap_or_default()),
                    "{foot}"
                );
                assert!(foot.contains(words.privacy.as_str()), "{foot}");
            }
        });
    }
}

#[test]
fn the_foot_leads_to_the_same_page_in_other_languages_with_the_answers() {
    journey(|visitor| {
        visitor.open("/en/groups/?intent=start&purpose=broad");
        let links = visitor.attributes(".footer-languages a", "href");
        let wanted = guide::languages()
            .map(|language| format!("/{language}/groups/?intent=start&purpose=broad"));
        assert_eq!(links, wanted.collect::<Vec<_>>());
        visitor.click(".footer-languages a[hreflang=pt-BR]");
        visitor.expect_address("/pt-BR/groups/?intent=start&purpose=broad");
    });
}
