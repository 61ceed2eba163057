//! How long a trail is kept, and how it is cleared.

use super::expect_next_steps;
use crate::harness::{Journey, guide, journey, sites::GUIDE, trail::trail};
use guide_growth_path::{Mark, Progress};

#[test]
fn the_trail_outlives_reload_other_pages_and_other_languages() {
    let progress = trail(
        "speaker",
        "hero",
        &[
            ("several-talks", Mark::Met),
            ("propose-a-series", Mark::Unsure),
        ],
    );
    journey(|visitor| {
        visitor.open("/en/path/");
        visitor.choose_here("speaker");
        visitor.choose_goal("hero");
        visitor.mark("several-talks", Mark::Met);
        visitor.mark("propose-a-series", Mark::Unsure);
        expect_next_steps(visitor, "en", &progress);
        visitor.reload();
        expect_next_steps(visitor, "en", &progress);
        for language in ["pt-BR", "zh-CN"] {
            visitor.switch_language(language);
            visitor.expect_address(&format!("/{language}/path/"));
            expect_next_steps(visitor, language, &progress);
            let chosen = |select: &str| visitor.script_on(select, "return arguments[0]?.value");
            assert_eq!(chosen("#trail-here"), "speaker");
            assert_eq!(chosen("#trail-goal"), "hero");
            assert_eq!(visitor.marked("several-talks"), Some(Mark::Met));
        }
        visitor.follow(&guide::interface("zh-CN").site.groups);
        visitor.expect_address("/zh-CN/groups/");
        visitor.follow(&guide::interface("zh-CN").site.path);
        visitor.expect_address("/zh-CN/path/");
        expect_next_steps(visitor, "zh-CN", &progress);
        // Nothing was said that the visitor did not ask for.
        assert_eq!(
            visitor.trail_message(),
            guide::interface("zh-CN").trail.undo
        );
        assert!(!visitor.is_visible("[data-action=undo]"));
        assert_eq!(visitor.script("return document.cookie"), "");
    });
}

#[test]
fn another_tab_follows_at_once() {
    journey(|visitor| {
        visitor.open("/en/path/");
        visitor.choose_here("volunteer");
        visitor.expect_progress(&trail("volunteer", "", &[]));
        let first = visitor.open_tab();
        visitor.open("/pt-BR/path/track-owner/");
        visitor.mark("several-talks", Mark::Unsure);
        visitor.press_button(&guide::interface("pt-BR").trail.here_action);
        visitor.expect_notice(&guide::interface("pt-BR").trail.here_done);
        let second = visitor.switch_to_tab(first);
        visitor.expect_progress(&trail(
            "track-owner",
            "",
            &[("several-talks", Mark::Unsure)],
        ));
        visitor.wait_until("the picture", || {
            visitor.attributes("li[data-state=here]", "data-stage") == ["track-owner"]
        });
        // And the other way round, to nothing at all.
        visitor.open_trail_menu();
        visitor.click("[data-action=clear]");
        visitor.click("[data-action=clear-yes]");
        visitor.expect_notice(&guide::interface("en").trail.cleared);
        visitor.switch_to_tab(second);
        visitor.wait_until("no mark", || visitor.marked("several-talks").is_none());
        assert!(visitor.is_visible("[data-action=here]"));
    });
}

#[test]
fn clearing_asks_first_and_can_be_taken_back() {
    let progress = trail("volunteer", "speaker", &[("short-talk", Mark::Met)]);
    for language in guide::languages() {
        journey(|visitor| {
            let words = &guide::interface(language).trail;
            visitor.open_with_progress(language, &progress);
            visitor.open_trail_menu();
            visitor.press_button(&words.clear);
            let asked = "[role=group][aria-labelledby=clear-question]";
            visitor.wait_until(&words.clear_ask, || visitor.is_visible(asked));
            assert!(visitor.text(asked).starts_with(&words.clear_ask));
            visitor.expect_focus("[data-action=keep]");
            visitor.press_button(&words.clear_no);
            visitor.wait_until("no question", || !visitor.is_visible(asked));
            visitor.expect_focus("[data-action=clear]");
            visitor.expect_progress(&progress);

            visitor.open_trail_menu();
            visitor.press_button(&words.clear);
            visitor.press_button(&words.clear_yes);
            visitor.expect_notice(&words.cleared);
            visitor.expect_progress(&Progress::default());
            assert_eq!(visitor.script("return localStorage.length"), 0);
            assert_eq!(visitor.count("li[data-state]"), 0);
            assert!(!visitor.is_visible("#trail-link"));
            visitor.press_button(&words.undo);
            visitor.expect_notice(&words.undone);
            visitor.expect_progress(&progress);
            assert!(!visitor.is_visible("[data-action=undo]"));
            visitor.reload();
            visitor.expect_progress(&progress);

            // Once something new is said, there is nothing to take back.
            visitor.open_trail_menu();
            visitor.press_button(&words.clear);
            visitor.press_button(&words.clear_yes);
            visitor.expect_notice(&words.cleared);
            visitor.choose_here("hero");
            visitor.wait_until("nothing to undo", || {
                !visitor.is_visible("[data-action=undo]")
            });
            visitor.reload();
            visitor.expect_progress(&trail("hero", "", &[]));
        });
    }
}

#[test]
fn where_the_browser_keeps_nothing_the_trail_lasts_as_long_as_the_page() {
    Journey::to(GUIDE.url()).without_storage().run(|visitor| {
        for language in guide::languages() {
            let words = &guide::interface(language).trail;
            visitor.open(&format!("/{language}/path/"));
            visitor.wait_until(&words.memory, || {
                visitor.text("main").contains(&words.memory)
            });
            visitor.choose_here("volunteer");
            visitor.choose_goal("user-group-leader");
            visitor.mark("choose-a-topic", Mark::Met);
            let marks = [("choose-a-topic", Mark::Met)];
            let progress = trail("volunteer", "user-group-leader", &marks);
            expect_next_steps(visitor, language, &progress);
            assert!(visitor.text("main").contains(&words.memory));
            // From page to page it is still there.
            visitor.click("li[data-stage=speaker] h3 a");
            visitor.expect_address(&format!("/{language}/path/speaker/"));
            visitor.wait_until("the mark", || visitor.marked("choose-a-topic").is_some());
            visitor.back();
            visitor.expect_address(&format!("/{language}/path/"));
            expect_next_steps(visitor, language, &progress);
            visitor.open_trail_menu();
            visitor.click("[data-action=clear]");
            visitor.click("[data-action=clear-yes]");
            visitor.expect_notice(&words.cleared);
            visitor.press_button(&words.undo);
            expect_next_steps(visitor, language, &progress);
            visitor.reload();
            visitor.expect_progress(&Progress::default());
        }
    });
}

#[test]
fn what_is_kept_and_cannot_be_read_is_said_and_left_until_there_is_something_new() {
    journey(|visitor| {
        let words = &guide::interface("en").trail;
        visitor.open("/en/path/");
        visitor.choose_here("volunteer");
        visitor.expect_progress(&trail("volunteer", "", &[]));
        let key = visitor.script("return localStorage.key(0)");
        for broken in ["1.1.hAAAA", "nonsense", "9.1.hAAAA.AAAA", "<b>1</b>"] {
            let set = "localStorage.setItem(arguments[0], arguments[1])";
            visitor.try_script(set, &[key.clone(), broken.into()]);
            visitor.reload();
            visitor.expect_notice(&words.error);
            visitor.expect_progress(&Progress::default());
            let kept = visitor.script("return localStorage.getItem(localStorage.key(0))");
            assert_eq!(kept, broken, "nothing is lost");
        }
        visitor.choose_here("speaker");
        visitor.reload();
        visitor.expect_progress(&trail("speaker", "", &[]));
        assert!(!visitor.text("main").contains(&words.error));
    });
}
