//! What comes next on the trail.

use super::{expect_next_steps, name, path};
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
            // Before anything is said, there is no part that would say it is empty.
            for part in ["next", "gap", "week"] {
                assert_eq!(visitor.count(&format!("[data-trail-{part}]")), 0);
            }
            assert!(!visitor.is_visible("#trail-link"));
            visitor.open_trail_menu();
            assert!(
                !visitor.is_visible("[data-action=clear]"),
                "there is nothing to clear"
            );
            visitor.choose_here("volunteer");
            visitor.choose_goal("user-group-leader");
            let mut progress = trail("volunteer", "user-group-leader", &[]);
            expect_next_steps(visitor, language, &progress);
            for (item, mark) in [
                ("choose-a-topic", Mark::Met),
                ("short-talk", Mark::Unsure),
                ("offer-the-talk", Mark::NotYet),
                ("offer-the-talk", Mark::Met),
                ("short-talk", Mark::NotYet),
            ] {
                visitor.mark(item, mark);
                progress.set_mark(item, Some(mark));
                expect_next_steps(visitor, language, &progress);
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
            visitor.wait_until(&ready, || visitor.text("[data-trail-next] p") == ready);
            // There.
            visitor.choose_here("user-group-leader");
            visitor.wait_until(&words.gap_there, || {
                visitor.text("[data-trail-gap] p") == words.gap_there
            });
            let duties = &path().list("city-organiser-duties").expect("duties").items;
            let duties: Vec<_> = duties.iter().map(|item| item.id.clone()).collect();
            let ticked = visitor.attributes(".my-trail-ticks [data-item]", "data-item");
            assert_eq!(ticked[..5], duties);
            // At the top, there is nowhere to go.
            visitor.choose_here("hero");
            visitor.choose_goal("");
            visitor.wait_until(&words.next_top, || {
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
        visitor.expect_focus("#trail-here");
        presses(&Key::Down, 3);
        visitor.expect_focus("#trail-here");
        visitor.press(Key::Tab);
        visitor.expect_focus("#trail-goal");
        presses(&Key::Down, 5);
        let mut progress = trail("speaker", "user-group-leader", &[]);
        expect_next_steps(visitor, "en", &progress);
        let first = "[data-item='several-talks'] input[value=met]";
        visitor.tab_to(first);
        visitor.press(Key::Space);
        progress.set_mark("several-talks", Some(Mark::Met));
        expect_next_steps(visitor, "en", &progress);
        visitor.expect_focus(first);
        visitor.press(Key::Right);
        visitor.expect_focus("[data-item='several-talks'] input[value='not-yet']");
        progress.set_mark("several-talks", Some(Mark::NotYet));
        expect_next_steps(visitor, "en", &progress);
        visitor.press(Key::Tab);
        visitor.expect_focus("[data-item='review-a-deck'] input");

        visitor.tab_to(".trail-menu > summary");
        visitor.press(Key::Enter);
        visitor.tab_to("[data-action=open]");
        visitor.tab_to("[data-action=clear]");
        visitor.press(Key::Enter);
        visitor.expect_focus("[data-action=keep]");
        visitor.press(Key::Enter);
        visitor.expect_focus("[data-action=clear]");
        visitor.press(Key::Enter);
        visitor.expect_focus("[data-action=keep]");
        visitor.press_with_shift(Key::Tab);
        visitor.expect_focus("[data-action='clear-yes']");
        visitor.press(Key::Enter);
        visitor.expect_notice(&words.cleared);
        visitor.expect_focus("[data-trail-said]");
        visitor.expect_progress(&Progress::default());
        visitor.press(Key::Tab);
        visitor.expect_focus("[data-action=undo]");
        visitor.press(Key::Enter);
        visitor.expect_notice(&words.undone);
        visitor.expect_focus("[data-trail-said]");
        expect_next_steps(visitor, "en", &progress);
    });
}

#[test]
fn going_on_to_a_stage_says_so_where_it_was_done_with_one_count_everywhere() {
    for language in guide::languages() {
        journey(|visitor| {
            let interface = guide::interface(language);
            let words = &interface.trail;
            let stage = path().stage("speaker").expect("a stage");
            let needed: Vec<_> = stage.needed().collect();
            let marks: Vec<_> = needed
                .iter()
                .map(|item| (item.id.as_str(), Mark::Met))
                .collect();
            let progress = trail("volunteer", "user-group-leader", &marks[1..]);
            visitor.open_with_progress(language, &progress);
            let met = |met: usize| counted(&words.met_count, met, needed.len());
            let state = || visitor.text("li[data-stage=speaker] .waypoint-state");
            let way = || visitor.text("[data-trail-gap] li:first-child");
            let expect_count = |count: usize| {
                visitor.wait_until(&met(count), || way().contains(&met(count)));
                let ticked = counted(&interface.path.ticked, count, needed.len());
                assert!(state().contains(&ticked), "{}", state());
            };
            expect_count(needed.len() - 1);
            visitor.mark(marks[0].0, Mark::Met);
            expect_count(needed.len());
            visitor.click("[data-action=go-on]");
            let moved = words.moved.replace("{stage}", name(language, "speaker"));
            visitor.wait_until(&moved, || visitor.trail_message().contains(&moved));
            visitor.expect_focus("[data-trail-said]");
            visitor.click("[data-action=undo]");
            visitor.expect_notice(&words.undone);
        });
    }
}

#[test]
fn what_is_a_plus_is_marked_because_it_is_not_counted() {
    for language in guide::languages() {
        journey(|visitor| {
            let words = &guide::interface(language).trail;
            for stage in &path().stages {
                let pluses: Vec<_> = stage.asked().filter(|item| item.optional).collect();
                if pluses.is_empty() {
                    continue;
                }
                visitor.open(&format!("/{language}/path/{}/", stage.id));
                for item in stage.asked() {
                    let row = visitor.text(&format!("[data-item='{}'] legend", item.id));
                    assert_eq!(
                        row.ends_with(&format!("({})", words.optional)),
                        item.optional
                    );
                }
            }
        });
    }
}
