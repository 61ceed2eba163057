//! From a result on to the trail.

use super::{name, path};
use crate::harness::{guide, journey, trail::trail};
use guide_growth_path::Mark;

const JOIN: &str = "intent=join&purpose=broad&nearby=general";
const START: &str = "intent=start&purpose=technology&technology=containers&demand=mixed\
                     &speakers=few&sponsors=focused&nearby=general";
const CAMPUS: &str = "intent=start&purpose=campus";

#[test]
fn a_result_leads_on_to_the_stage_that_fits_it() {
    let section = "section[aria-labelledby=path]";
    for language in guide::languages() {
        journey(|visitor| {
            let words = guide::interface(language);
            for (answers, stage) in [
                (START, "user-group-leader"),
                (JOIN, "member"),
                (CAMPUS, "student-leader"),
            ] {
                visitor.open(&format!("/{language}/result/?{answers}"));
                visitor.expect_result_at(language, answers);
                assert!(
                    visitor
                        .text(section)
                        .starts_with(&words.result.path_heading)
                );
                let duties = path()
                    .list("city-organiser-duties")
                    .expect("duties")
                    .items
                    .iter();
                let duties: Vec<_> = duties.map(|item| item.id.clone()).collect();
                assert_eq!(duties.len(), 5);
                let listed = visitor.attributes(&format!("{section} [data-item]"), "data-item");
                if stage == "user-group-leader" {
                    assert_eq!(listed, duties);
                } else {
                    assert!(listed.is_empty(), "{listed:?}");
                }
                let about = words
                    .result
                    .path_stage
                    .replace("{stage}", name(language, stage));
                assert!(visitor.text(section).contains(&about), "{about}");
                visitor.press_button(&words.result.path_begin);
                let begun = words
                    .result
                    .path_begun
                    .replace("{stage}", name(language, stage));
                visitor.expect_notice(&begun);
                assert!(!visitor.is_visible("[data-action=begin]"));
                visitor.follow(&about);
                // The answers stay with the visitor from page to page.
                visitor.expect_address(&format!("/{language}/path/{stage}/?{answers}"));
                visitor.wait_until("the stage", || visitor.heading() == name(language, stage));
                visitor.expect_focus("main h1");
                visitor.expect_notice(&words.trail.here_done);
            }
            // The last of them is a side trail.
            let position = visitor.text("main .stage-number");
            assert!(position.starts_with(&words.stage.aside), "{position}");
            visitor.follow(&words.stage.all);
            visitor.wait_until("the stage where it meets the path", || {
                visitor.attributes("li[data-state=behind]", "data-stage") == ["member"]
            });
        });
    }
}

#[test]
fn duties_that_are_marked_on_the_result_are_marked_on_the_trail() {
    journey(|visitor| {
        visitor.open(&format!("/en/result/?{START}"));
        visitor.expect_result_at("en", START);
        visitor.mark("monthly-call", Mark::Met);
        visitor.mark("main-contact", Mark::NotYet);
        visitor.press_button(&guide::interface("en").result.path_begin);
        visitor.follow(&guide::interface("en").site.path);
        let marks = [("monthly-call", Mark::Met), ("main-contact", Mark::NotYet)];
        visitor.expect_progress(&trail("user-group-leader", "", &marks));
        assert_eq!(visitor.marked("monthly-call"), Some(Mark::Met));
        assert_eq!(visitor.marked("main-contact"), Some(Mark::NotYet));
        // Back at the result, what is said there has not changed.
        visitor.back();
        visitor.expect_result_at("en", START);
        assert_eq!(visitor.marked("monthly-call"), Some(Mark::Met));
        visitor.expect_notice(
            &guide::interface("en")
                .result
                .path_begun
                .replace("{stage}", name("en", "user-group-leader")),
        );
    });
}
