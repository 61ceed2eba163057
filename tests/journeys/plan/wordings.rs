//! Wordings to copy, and who says what the plan says.

use super::{JOIN, START, TODAY, WOMEN, plan, shows};
use crate::harness::{guide, journey};

#[test]
fn the_wordings_for_a_group_for_women_are_copied_as_they_stand() {
    for language in guide::languages() {
        journey(|visitor| {
            visitor.has_clipboard();
            visitor.open(&format!("/{language}/plan/?{WOMEN}"));
            visitor.sees_that("three wordings", || {
                visitor.attributes(".wording", "data-policy") == ["closed", "allies", "open"]
            });
            let words = guide::words(language);
            for policy in ["closed", "allies", "open"] {
                let said = words.policies[policy].wording.as_deref();
                let place = format!(".wording[data-policy={policy}]");
                let quote = visitor.text(&format!("{place} blockquote"));
                assert_eq!(Some(quote.as_str()), said);
                visitor.click(&format!("{place} [data-action=copy-wording]"));
                visitor.sees_that("a word that it is copied", || {
                    visitor.text(&format!("{place} [role=status]")) == words.interface.plan.copied
                });
                assert_eq!(visitor.copied(), quote);
            }
            // Who has decided sees one; who starts another group, none.
            let decided = WOMEN.replace("unsure", "allies");
            visitor.open(&format!("/{language}/plan/?{decided}"));
            visitor.sees_that("one wording", || {
                visitor.attributes(".wording", "data-policy") == ["allies"]
            });
            visitor.open(&format!("/{language}/plan/?{START}"));
            assert_eq!(visitor.count(".wording"), 0);
        });
    }
}

#[test]
fn the_wordings_stand_on_the_page_of_the_type_too() {
    journey(|visitor| {
        visitor.has_clipboard();
        visitor.open("/en/groups/women/");
        let place = "section[aria-labelledby=wordings] .wording[data-policy=open]";
        visitor.click(&format!("{place} [data-action=copy-wording]"));
        visitor.is_told(&guide::interface("en").plan.copied);
        assert_eq!(
            visitor.copied(),
            visitor.text(&format!("{place} blockquote"))
        );
    });
}

#[test]
fn copying_a_wording_says_so_where_it_does_not_work() {
    journey(|visitor| {
        visitor.open(&format!("/en/plan/?{WOMEN}"));
        visitor
            .script("navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))");
        visitor.click("[data-policy=closed] [data-action=copy-wording]");
        visitor.is_told(&guide::interface("en").plan.copy_failed);
    });
}

#[test]
fn what_comes_from_outside_the_sources_is_marked_and_linked() {
    for language in guide::languages() {
        journey(|visitor| {
            visitor.lives_on(TODAY);
            let words = &guide::interface(language).plan;
            let mut outside = 0;
            for answers in [START, JOIN, WOMEN] {
                visitor.open(&format!("/{language}/plan/?{answers}"));
                let plan = plan(language, answers, "", TODAY);
                shows(visitor, &plan);
                for part in &plan.parts {
                    let place = format!("[data-part='{}']", part.id);
                    let is_outside = part.said.iter().any(|said| said.is_outside);
                    outside += usize::from(is_outside);
                    let mark = if is_outside { &words.outside } else { "" };
                    assert_eq!(visitor.text(&format!("{place} .outside")), mark, "{place}");
                    let own = if part.said.is_empty() { &words.own } else { "" };
                    assert_eq!(
                        visitor.text(&format!("{place} p.fact-source")),
                        own,
                        "{place}"
                    );
                    let urls: Vec<_> = part
                        .said
                        .iter()
                        .filter_map(|said| said.url.as_deref())
                        .collect();
                    let links = format!("{place} .plan-said a");
                    assert_eq!(visitor.attributes(&links, "href"), urls, "{place}");
                    for rel in visitor.attributes(&links, "rel") {
                        assert!(rel.contains("noreferrer"), "{place}: {rel}");
                    }
                    let said = visitor.text(&format!("{place} .plan-said"));
                    for each in &part.said {
                        assert!(said.contains(&each.source), "{place}: {}", each.source);
                        assert!(said.contains(&each.as_of), "{place}: {}", each.as_of);
                    }
                }
            }
            assert!(outside > 5, "{outside} parts come from outside");
        });
    }
}
