//! Wordings to copy, and who says what the plan says.

use super::{JOIN, START, TODAY, WOMEN, expect_plan, plan};
use crate::harness::{guide, journey};

#[test]
fn the_wordings_for_a_group_for_women_are_copied_as_they_stand() {
    for language in guide::languages() {
        journey(|visitor| {
            visitor.allow_clipboard();
            visitor.open(&format!("/{language}/plan/?{WOMEN}"));
            visitor.wait_until("three wordings", || {
                visitor.attributes(".wording", "data-policy") == ["closed", "allies", "open"]
            });
            let words = guide::words(language);
            for policy in ["closed", "allies", "open"] {
                let wording = words.policies[policy].wording.as_deref();
                let selector = format!(".wording[data-policy={policy}]");
                let quote = visitor.text(&format!("{selector} blockquote"));
                assert_eq!(Some(quote.as_str()), wording);
                visitor.click(&format!("{selector} [data-action=copy-wording]"));
                visitor.wait_until("a word that it is copied", || {
                    visitor.text(&format!("{selector} [role=status]"))
                        == words.interface.plan.copied
                });
                assert_eq!(visitor.clipboard_text(), quote);
            }
            // Who has decided sees one; who starts another group, none.
            let decided = WOMEN.replace("unsure", "allies");
            visitor.open(&format!("/{language}/plan/?{decided}"));
            visitor.wait_until("one wording", || {
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
        visitor.allow_clipboard();
        visitor.open("/en/groups/women/");
        let selector = "section[aria-labelledby=wordings] .wording[data-policy=open]";
        visitor.click(&format!("{selector} [data-action=copy-wording]"));
        visitor.expect_notice(&guide::interface("en").plan.copied);
        assert_eq!(
            visitor.clipboard_text(),
            visitor.text(&format!("{selector} blockquote"))
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
        visitor.expect_notice(&guide::interface("en").plan.copy_failed);
    });
}

#[test]
fn what_comes_from_outside_the_sources_is_marked_and_linked() {
    for language in guide::languages() {
        journey(|visitor| {
            visitor.set_date(TODAY);
            let words = &guide::interface(language).plan;
            let mut outside = 0;
            for answers in [START, JOIN, WOMEN] {
                visitor.open(&format!("/{language}/plan/?{answers}"));
                let plan = plan(language, answers, "", TODAY);
                expect_plan(visitor, &plan);
                for part in &plan.parts {
                    let selector = format!("[data-part='{}']", part.id);
                    let is_outside = part.source_notes.iter().any(|note| note.is_outside);
                    outside += usize::from(is_outside);
                    let mark = if is_outside { &words.outside } else { "" };
                    assert_eq!(
                        visitor.text(&format!("{selector} .outside")),
                        mark,
                        "{selector}"
                    );
                    let own = if part.source_notes.is_empty() {
                        &words.own
                    } else {
                        ""
                    };
                    assert_eq!(
                        visitor.text(&format!("{selector} p.fact-source")),
                        own,
                        "{selector}"
                    );
                    let urls: Vec<_> = part
                        .source_notes
                        .iter()
                        .filter_map(|note| note.url.as_deref())
                        .collect();
                    let links = format!("{selector} .plan-said a");
                    assert_eq!(visitor.attributes(&links, "href"), urls, "{selector}");
                    for rel in visitor.attributes(&links, "rel") {
                        assert!(rel.contains("noreferrer"), "{selector}: {rel}");
                    }
                    let shown = visitor.text(&format!("{selector} .plan-said"));
                    for each in &part.source_notes {
                        assert!(shown.contains(&each.source), "{selector}: {}", each.source);
                        assert!(shown.contains(&each.as_of), "{selector}: {}", each.as_of);
                    }
                }
            }
            assert!(outside > 5, "{outside} parts come from outside");
        });
    }
}
