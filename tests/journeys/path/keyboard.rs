//! Along the path by keyboard.

use super::{link, name, stages};
use crate::harness::{Visitor, guide, journey};
use thirtyfour::Key;

const LINKS: &str = "ol[data-path] > li[data-stage] h3 a";

#[test]
fn the_arrow_keys_walk_along_the_trail_and_tab_reaches_every_stage_too() {
    let ids: Vec<_> = stages()
        .into_iter()
        .map(|stage| stage.id.as_str())
        .collect();
    let at = |visitor: &Visitor, index: usize| visitor.expect_focus(&link(ids[index]));
    journey(|visitor| {
        visitor.open("/en/path/");
        visitor.tab_to(LINKS);
        at(visitor, 0);
        for (key, index) in [
            (Key::Left, 0),
            (Key::Right, 1),
            (Key::Down, 2),
            (Key::Up, 1),
            (Key::Left, 0),
            (Key::Up, 0),
            (Key::End, 6),
            (Key::Right, 6),
            (Key::Down, 6),
            (Key::Home, 0),
        ] {
            visitor.press(key);
            at(visitor, index);
        }
        // With Tab, side trails, what can be said of a stage, and the camp stand between
        // their stage and the next.
        let camp = "li[data-stage='user-group-leader'] summary";
        for (index, id) in ids.iter().enumerate() {
            at(visitor, index);
            visitor.press(Key::Tab);
            let path = &guide::structure().path;
            for side in path
                .side_trails()
                .filter(|side| side.beside.as_deref() == Some(*id))
            {
                visitor.expect_focus(&format!("li[data-stage='{id}'] a[href$='/{}/']", side.id));
                visitor.press(Key::Tab);
            }
            for action in ["stop-here", "stop-goal"] {
                visitor.expect_focus(&format!("li[data-stage='{id}'] [data-action={action}]"));
                visitor.press(Key::Tab);
            }
            if *id == "user-group-leader" {
                visitor.expect_focus(camp);
                visitor.press(Key::Enter);
                let inside = "li[data-stage='user-group-leader'] details li";
                visitor.wait_until("the camp", || visitor.is_visible(inside));
                visitor.press(Key::Escape);
                visitor.wait_until("a camp folded again", || !visitor.is_visible(inside));
                visitor.expect_focus(camp);
                visitor.press(Key::Tab);
            }
        }
        // Back over what can be said of the last stage.
        for _ in 0..3 {
            visitor.press_with_shift(Key::Tab);
        }
        at(visitor, 6);
        visitor.press(Key::Left);
        visitor.press(Key::Enter);
        visitor.expect_address("/en/path/community-builder/");
        visitor.expect_focus("main h1");
        assert_eq!(visitor.heading(), name("en", "community-builder"));
        let title = visitor.script("return document.title");
        let title = title.as_str().unwrap_or_default();
        assert!(
            title.starts_with(name("en", "community-builder")),
            "{title}"
        );
        visitor.back();
        visitor.expect_address("/en/path/");
        visitor.expect_focus("main h1");
    });
}

#[test]
fn the_camp_folds_when_the_focus_leaves_it_where_it_lies_over_the_page() {
    let camp = "li[data-stage='user-group-leader'] summary";
    let inside = "li[data-stage='user-group-leader'] details li";
    // On the narrower ones the stages stand one below the other.
    for (width, lies_over) in [(1440, true), (1280, true), (1088, false), (320, false)] {
        journey(|visitor| {
            visitor.resize(width, 900);
            visitor.open("/en/path/");
            visitor.tab_to(camp);
            visitor.press(Key::Enter);
            visitor.wait_until("the camp", || visitor.is_visible(inside));
            // Whoever marks a word in it or beside it goes on reading.
            visitor.click("li[data-stage='user-group-leader'] details p");
            assert!(visitor.is_visible(inside), "still open at {width} px");
            visitor.tab_to(&link("community-builder"));
            if lies_over {
                visitor.wait_until("a folded camp", || !visitor.is_visible(inside));
            } else {
                assert!(visitor.is_visible(inside), "in the page at {width} px");
            }
        });
    }
}
