//! Wordings to copy, and who says what the plan says.

use super::{JOIN, START, TODAY, WOMEN, expect_plan, plan, unfold};
use crate::harness::{guide, journey};
use guide_plan::SourceNote;

#[test]
fn the_wordings_for_a_group_for_women_are_copied_as_they_stand() {
    for language in guide::languages() {
        journey(|visitor| {
            visitor.allow_clipboard();
            visitor.open(&format!("/{language}/plan/?{WOMEN}"));
            visitor.wait_until("three wordings", || {
                visitor.attributes(".wording", "data-policy") == ["closed", "allies", "open"]
            });
            unfold(visitor);
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
        visitor.open(&format!("/en/plan/?{WOMEN}#policy"));
        visitor.wait_until("the wordings", || {
            visitor.is_visible("[data-policy=closed]")
        });
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
            let words = &guide::interface(language).sources;
            let mut outside = 0;
            for answers in [START, JOIN, WOMEN] {
                visitor.open(&format!("/{language}/plan/?{answers}"));
                let plan = plan(language, answers, "", TODAY);
                expect_plan(visitor, &plan);
                unfold(visitor);
                for part in &plan.parts {
                    let selector = format!("[data-part='{}']", part.id);
                    let marks = format!("{selector} .source-mark");
                    // Those without a date stand in the text, before the others.
                    let has_date = |note: &&SourceNote| note.provenance.as_of.is_some();
                    let (dated, undated): (Vec<_>, Vec<_>) =
                        part.source_notes.iter().partition(has_date);
                    let notes: Vec<_> = undated.into_iter().chain(dated).collect();
                    let sources: Vec<_> = notes
                        .iter()
                        .map(|note| note.provenance.source.as_str())
                        .collect();
                    let own = sources.is_empty().then_some("own");
                    let marked: Vec<_> = sources.into_iter().chain(own).collect();
                    assert_eq!(
                        visitor.attributes(&marks, "data-source"),
                        marked,
                        "{selector}"
                    );
                    let spoken = visitor.attributes(&marks, "aria-label");
                    if part.source_notes.is_empty() {
                        assert_eq!(spoken, [words.own.as_str()], "{selector}");
                    }
                    let shown = visitor.text(&format!("{selector} .fact-source"));
                    for (note, spoken) in notes.iter().zip(&spoken) {
                        outside += usize::from(note.is_outside);
                        assert_eq!(spoken.contains(&words.outside), note.is_outside, "{spoken}");
                        assert!(spoken.contains(&note.source), "{selector}: {spoken}");
                        assert!(shown.contains(&note.as_of), "{selector}: {}", note.as_of);
                        let entry = format!("#source-{}", note.provenance.source);
                        let kind = if note.is_outside {
                            "outside"
                        } else {
                            "founding"
                        };
                        assert_eq!(visitor.attributes(&entry, "data-kind"), [kind], "{entry}");
                        let links = format!("{entry} p > a");
                        let urls: Vec<_> = note.url.as_deref().into_iter().collect();
                        assert_eq!(visitor.attributes(&links, "href"), urls, "{entry}");
                        for rel in visitor.attributes(&links, "rel") {
                            assert!(rel.contains("noreferrer"), "{entry}: {rel}");
                        }
                    }
                }
            }
            assert!(outside > 5, "{outside} parts come from outside");
        });
    }
}
