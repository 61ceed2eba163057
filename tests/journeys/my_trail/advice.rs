//! What comes next on the trail.

use super::{is_guided, name, path};
use crate::harness::{
    guide, journey,
    trail::{counted, trail},
};
use guide_growth_path::{Mark, Progress};
use thirtyfour::Key;

#[test]
fn the_next_step_what_is_missing_and_this_week_follow_what_is_said() {
    for language in guide::languages() {
        journey(|visitor| {
            let words = &guide::interface(language).trail;
            visitor.open(&format!("/{language}/path/"));
            for (part, empty) in [
                ("next", &words.next_empty),
                ("gap", &words.gap_empty),
                ("week", &words.week_empty),
            ] {
                assert!(
                    visitor
                        .text(&format!("[data-trail-{part}]"))
                        .contains(empty.as_str())
                );
            }
            assert!(
                !visitor.is_visible("[data-action=clear]"),
                "there is nothing to clear"
            );
            visitor.is_here("volunteer");
            visitor.wants_to("user-group-leader");
            let mut progress = trail("volunteer", "user-group-leader", &[]);
            is_guided(visitor, language, &progress);
            for (item, mark) in [
                ("choose-a-topic", Mark::Met),
                ("short-talk", Mark::Unsure),
                ("offer-the-talk", Mark::NotYet),
                ("offer-the-talk", Mark::Met),
                ("short-talk", Mark::NotYet),
            ] {
                visitor.mark(item, mark);
                progress.set_mark(item, Some(mark));
                is_guided(visitor, language, &progress);
                assert_eq!(visitor.marked(item), Some(mark));
                let row = format!("[data-item='{item}']");
                assert_eq!(visitor.attributes(&row, "data-mark"), [mark.id()]);
            }
            // On the picture: the goal, and how much is met.
            let picture = &guide::interface(language).path;
            let state =
                |stage: &str| visitor.text(&format!("li[data-stage='{stage}'] .waypoint-state"));
            assert!(state("user-group-leader").contains(&picture.goal));
            assert!(state("speaker").contains(&counted(&picture.ticked, 2, 3)));
            assert!(state("volunteer").contains(&picture.here));
            // With all of it, the stage is open.
            visitor.mark("short-talk", Mark::Met);
            let ready = words
                .next_ready
                .replace("{stage}", name(language, "speaker"));
            visitor.sees_that(&ready, || visitor.text("[data-trail-next] p") == ready);
            // There.
            visitor.is_here("user-group-leader");
            visitor.sees_that(&words.gap_there, || {
                visitor.text("[data-trail-gap] p") == words.gap_there
            });
            let duties = &path().list("city-organiser-duties").expect("duties").items;
            let duties: Vec<_> = duties.iter().map(|item| item.id.clone()).collect();
            let ticked = visitor.attributes(".my-trail-ticks [data-item]", "data-item");
            assert_eq!(ticked[..5], duties);
            // At the top, there is nowhere to go.
            visitor.is_here("hero");
            visitor.wants_to("");
            visitor.sees_that(&words.next_top, || {
                visitor.text("[data-trail-next] p") == words.next_top
            });
        });
    }
}

#[test]
fn a_trail_is_walked_by_keyboard_alone() {
    journey(|visitor| {
        let words = &guide::interface("en").trail;
        let presses = |key: &Key, times: usize| {
            for _ in 0..times {
                visitor.press(key.clone());
            }
        };
        visitor.open("/en/path/");
        visitor.tab_to("a[href='#my-trail']");
        visitor.press(Key::Enter);
        visitor.press(Key::Tab);
        visitor.is_focused("#trail-here");
        presses(&Key::Down, 3);
        visitor.is_focused("#trail-here");
        visitor.press(Key::Tab);
        visitor.is_focused("#trail-goal");
        presses(&Key::Down, 5);
        let mut progress = trail("speaker", "user-group-leader", &[]);
        is_guided(visitor, "en", &progress);
        let first = "[data-item='several-talks'] input[value=met]";
        visitor.tab_to(first);
        visitor.press(Key::Space);
        progress.set_mark("several-talks", Some(Mark::Met));
        is_guided(visitor, "en", &progress);
        visitor.is_focused(first);
        visitor.press(Key::Right);
        visitor.is_focused("[data-item='several-talks'] input[value='not-yet']");
        progress.set_mark("several-talks", Some(Mark::NotYet));
        is_guided(visitor, "en", &progress);
        visitor.press(Key::Tab);
        visitor.is_focused("[data-item='review-a-deck'] input");

        visitor.tab_to("[data-action=open]");
        visitor.tab_to("[data-action=clear]");
        visitor.press(Key::Enter);
        visitor.is_focused("[data-action=keep]");
        visitor.press(Key::Enter);
        visitor.is_focused("[data-action=clear]");
        visitor.press(Key::Enter);
        visitor.is_focused("[data-action=keep]");
        visitor.press_with_shift(Key::Tab);
        visitor.is_focused("[data-action='clear-yes']");
        visitor.press(Key::Enter);
        visitor.is_told(&words.cleared);
        visitor.is_focused("[data-trail-said]");
        visitor.has_trail(&Progress::default());
        visitor.press(Key::Tab);
        visitor.is_focused("[data-action=undo]");
        visitor.press(Key::Enter);
        visitor.is_told(&words.undone);
        visitor.is_focused("[data-trail-said]");
        is_guided(visitor, "en", &progress);
    });
}
