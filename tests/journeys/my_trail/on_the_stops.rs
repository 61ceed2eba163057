//! What is said of a stage on the stage itself, and answered where it was said.

use super::{name, path};
use crate::harness::{
    Visitor, guide, journey,
    trail::{counted, trail},
};
use guide_growth_path::Mark;
use serde_json::json;
use thirtyfour::Key;

fn choice(stage: &str, action: &str) -> String {
    format!("li[data-stage='{stage}'] [data-action={action}]")
}

/// Whether a choice of a stage is made.
fn is_chosen(visitor: &Visitor, stage: &str, action: &str) -> bool {
    visitor.attributes(&choice(stage, action), "aria-pressed") == ["true"]
}

#[test]
fn where_one_is_and_wants_to_go_is_said_on_the_stages_by_keyboard() {
    journey(|visitor| {
        visitor.open("/en/path/");
        visitor.tab_to(&choice("volunteer", "stop-here"));
        visitor.press(Key::Space);
        visitor.expect_progress(&trail("volunteer", "", &[]));
        visitor.expect_focus(&choice("volunteer", "stop-here"));
        visitor.tab_to(&choice("speaker", "stop-goal"));
        visitor.press(Key::Enter);
        visitor.expect_progress(&trail("volunteer", "speaker", &[]));
        assert!(is_chosen(visitor, "volunteer", "stop-here"));
        assert!(is_chosen(visitor, "speaker", "stop-goal"));
        assert!(!is_chosen(visitor, "speaker", "stop-here"));
        // Pressed again, it is taken back.
        visitor.press(Key::Enter);
        visitor.expect_progress(&trail("volunteer", "", &[]));
        assert!(!is_chosen(visitor, "speaker", "stop-goal"));
    });
}

#[test]
fn on_a_phone_the_choices_are_large_enough_and_say_it_in_words_and_in_the_picture() {
    for language in guide::languages() {
        journey(|visitor| {
            let words = &guide::interface(language).path;
            visitor.resize(360, 800);
            visitor.open(&format!("/{language}/path/"));
            visitor.expect_no_sideways_scroll("the path at 360 px");
            let small = "return [...document.querySelectorAll('.stop-choice')]
              .map((each) => each.getBoundingClientRect())
              .filter((box) => box.width < 24 || box.height < 24).length";
            assert_eq!(visitor.script(small), 0);
            visitor.click(&choice("speaker", "stop-here"));
            // As who scrolls does; the answer to the first choice is at the lower edge.
            let goal = choice("hero", "stop-goal");
            visitor.script_on(&goal, "arguments[0].scrollIntoView({block: 'center'})");
            visitor.click(&goal);
            visitor.expect_progress(&trail("speaker", "hero", &[]));
            let state =
                |stage: &str| visitor.text(&format!("li[data-stage='{stage}'] .waypoint-state"));
            visitor.wait_until("the words", || {
                state("speaker").contains(&words.here) && state("hero").contains(&words.goal)
            });
            assert!(visitor.is_visible("li[data-stage='hero'] .strip .mark-flag"));
            assert!(!visitor.is_visible("li[data-stage='speaker'] .strip .mark-flag"));
        });
    }
}

#[test]
fn the_trail_stands_right_below_the_map() {
    for (width, height) in [(360, 800), (1280, 800)] {
        journey(|visitor| {
            visitor.resize(width, height);
            visitor.open("/en/path/");
            let script = "
              const map = document.querySelector('[data-path]').getBoundingClientRect();
              const panel = document.querySelector('#my-trail').getBoundingClientRect();
              return panel.top - map.bottom";
            let gap = visitor.script(script).as_f64().expect("a length");
            assert!(
                (0.0..f64::from(height) / 4.0).contains(&gap),
                "{width}: {gap}"
            );
        });
    }
}

#[test]
fn on_a_tablet_the_trail_stands_beside_the_map() {
    journey(|visitor| {
        visitor.resize(768, 1024);
        visitor.open("/en/path/");
        let script = "
          const map = document.querySelector('[data-path]').getBoundingClientRect();
          const panel = document.querySelector('#trail-here').getBoundingClientRect();
          return panel.left >= map.right && panel.top >= map.top && panel.bottom < innerHeight";
        assert_eq!(visitor.script(script), json!(true));
    });
}

#[test]
fn a_choice_is_answered_at_the_hand_and_moves_nothing() {
    for language in guide::languages() {
        journey(|visitor| {
            visitor.resize(360, 800);
            visitor.open(&format!("/{language}/path/"));
            let places = "
              return [...document.querySelectorAll('.path :is(.waypoint, .stop-choice)')].map((each) => {
                const box = each.getBoundingClientRect();
                return [box.left, box.top + scrollY, box.width, box.height];
              })";
            assert_eq!(visitor.count("[data-trail-answer]"), 0);
            let pressed = choice("member", "stop-here");
            visitor.script_on(&pressed, "arguments[0].scrollIntoView({block: 'center'})");
            let before = visitor.script(places);
            visitor.click(&pressed);
            visitor.expect_progress(&trail("member", "", &[]));
            let answer = ".path-map [data-trail-answer]";
            visitor.wait_until("the answer", || visitor.is_visible(answer));
            assert_eq!(visitor.script(places), before, "{language}");
            let volunteer = path().stage("volunteer").expect("a stage");
            let met = &guide::interface(language).trail.met_count;
            let count = counted(met, 0, volunteer.needed().count());
            let said = visitor.text(answer);
            assert!(said.contains(name(language, "volunteer")), "{said}");
            assert!(said.contains(&count), "{said}");
            let in_sight = "const box = arguments[0].getBoundingClientRect(); \
                            return box.top > 0 && box.bottom <= innerHeight + 1";
            assert_eq!(visitor.script_on(answer, in_sight), json!(true));
            visitor.click(&format!("{answer} a"));
            visitor.wait_until("the panel", || {
                visitor.script("return location.hash") == json!("#my-trail")
            });
        });
    }
}

#[test]
fn a_tick_is_answered_beside_it_and_a_stage_that_is_complete_opens_the_next_list() {
    for language in guide::languages() {
        journey(|visitor| {
            let words = &guide::interface(language).trail;
            visitor.open_with_progress(language, &trail("volunteer", "user-group-leader", &[]));
            let speaker = path().stage("speaker").expect("a stage");
            let needed: Vec<_> = speaker.needed().collect();
            let answer = |item: &str| visitor.text(&format!("[data-item='{item}'] .tick-answer"));
            let reached = || visitor.attributes("li[data-reached]", "data-stage");
            let lists = || visitor.attributes(".my-trail-ticks [data-list]", "data-list");
            assert_eq!(lists(), ["speaker"]);
            for (index, item) in needed.iter().enumerate() {
                assert_eq!(reached(), [""; 0]);
                visitor.mark(&item.id, Mark::Met);
                let met = index + 1;
                let open = needed.len() - met;
                if open > 0 {
                    let pattern = words.tick_open.replace("{open}", &open.to_string());
                    let said = counted(&pattern, met, needed.len());
                    visitor.wait_until(&said, || answer(&item.id) == said);
                }
            }
            let last = &needed.last().expect("an item").id;
            let done = words
                .tick_done
                .replace("{all}", &needed.len().to_string())
                .replace("{stage}", name(language, "speaker"));
            let next = path().stage("user-group-leader").map(|_| lists());
            let next = next.unwrap_or_default();
            assert_eq!(next.len(), 2, "the next list is open: {next:?}");
            visitor.wait_until(&done, || answer(last).starts_with(&done));
            let opened = words.list_next.replace("{stage}", name(language, &next[1]));
            assert!(answer(last).ends_with(&opened), "{}", answer(last));
            let status = format!("[data-item='{last}'] .tick-answer");
            assert_eq!(visitor.attributes(&status, "role"), ["status"]);
            assert_eq!(reached(), ["speaker"]);
            // The hand stays where it was.
            visitor.expect_focus(&format!("[data-item='{last}'] input[value=met]"));
            let walked = "return document.querySelectorAll('.column .path-way.walked').length";
            assert_eq!(visitor.script(walked), json!(2));
        });
    }
}
