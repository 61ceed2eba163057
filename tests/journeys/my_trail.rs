//! My trail: where the visitor is, what they have, and what comes next.

use crate::harness::{
    Journey, Visitor, guide, journey,
    sites::GUIDE,
    trail::{counted, trail},
};
use community_guide::{
    content::{Path, StageItem},
    growth::{Mark, Progress, next_stage, smallest_gap, this_week},
};
use thirtyfour::Key;

const JOIN: &str = "intent=join&purpose=broad&nearby=general";
const START: &str = "intent=start&purpose=technology&technology=containers&demand=mixed\
                     &speakers=few&sponsors=focused&nearby=general";
const CAMPUS: &str = "intent=start&purpose=campus";

fn path() -> &'static Path {
    &guide::structure().path
}

fn name(language: &str, stage: &str) -> &'static str {
    &guide::words(language).path.stages[stage].name
}

/// What an item says, or is called.
fn said(language: &str, item: &StageItem) -> &'static str {
    let said = &guide::words(language).path.items[&item.id];
    said.name.as_ref().unwrap_or(&said.text)
}

/// Sees the advice that follows from a trail with a next stage and a goal: the
/// next step, the gap, and this week.
#[track_caller]
fn is_guided(visitor: &Visitor, language: &str, progress: &Progress) {
    visitor.has_trail(progress);
    let words = &guide::interface(language).trail;
    let next = next_stage(path(), progress).expect("a next stage");
    visitor.sees_that("the next stage", || {
        visitor.text("[data-trail-next] .my-trail-stage a") == name(language, &next.stage.id)
    });
    let step = visitor.text("[data-trail-next]");
    assert!(step.contains(said(language, next.open[0])), "{step}");
    assert!(
        step.contains(&counted(&words.open, next.open.len(), next.all)),
        "{step}"
    );

    let goal = progress.goal(path()).expect("a goal");
    let gap = smallest_gap(path(), progress, goal);
    let open: Vec<_> = gap
        .stages
        .iter()
        .map(|gap| gap.open.len().to_string())
        .collect();
    assert_eq!(visitor.attributes("[data-trail-gap] li", "data-open"), open);
    let links: Vec<_> = gap
        .stages
        .iter()
        .map(|gap| format!("/{language}/path/{}/", gap.stage.id))
        .collect();
    assert_eq!(visitor.attributes("[data-trail-gap] li a", "href"), links);
    let missing = visitor.text("[data-trail-gap]");
    let all = counted(&words.gap_open, gap.open(), gap.all());
    assert!(missing.contains(&all), "{missing}: {all}");

    let week = this_week(path(), progress, 3);
    let ids: Vec<_> = week.iter().map(|item| item.id.as_str()).collect();
    let listed = "[data-trail-week] [data-action-for]";
    assert_eq!(visitor.attributes(listed, "data-action-for"), ids);
    let doing = visitor.text("[data-trail-week]");
    for item in week {
        let action = guide::words(language).path.items[&item.id].action.as_ref();
        assert!(doing.contains(action.expect("an action")), "{doing}");
        if progress.mark(&item.id) == Some(Mark::Unsure) {
            assert!(doing.contains(&words.week_unsure), "{doing}");
        }
    }
}

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
        visitor.is_here("speaker");
        visitor.wants_to("hero");
        visitor.mark("several-talks", Mark::Met);
        visitor.mark("propose-a-series", Mark::Unsure);
        is_guided(visitor, "en", &progress);
        visitor.reload();
        is_guided(visitor, "en", &progress);
        for language in ["pt-BR", "zh-CN"] {
            visitor.switch_to(language);
            visitor.is_at(&format!("/{language}/path/"));
            is_guided(visitor, language, &progress);
            let chosen = |select: &str| visitor.script_on(select, "return arguments[0]?.value");
            assert_eq!(chosen("#trail-here"), "speaker");
            assert_eq!(chosen("#trail-goal"), "hero");
            assert_eq!(visitor.marked("several-talks"), Some(Mark::Met));
        }
        visitor.follow(&guide::interface("zh-CN").site.groups);
        visitor.is_at("/zh-CN/groups/");
        visitor.follow(&guide::interface("zh-CN").site.path);
        visitor.is_at("/zh-CN/path/");
        is_guided(visitor, "zh-CN", &progress);
        // Nothing was said that the visitor did not ask for.
        assert_eq!(
            visitor.said_of_trail(),
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
        visitor.is_here("volunteer");
        visitor.has_trail(&trail("volunteer", "", &[]));
        let first = visitor.open_tab();
        visitor.open("/pt-BR/path/track-owner/");
        visitor.mark("several-talks", Mark::Unsure);
        visitor.press_button(&guide::interface("pt-BR").trail.here_action);
        visitor.is_told(&guide::interface("pt-BR").trail.here_done);
        let second = visitor.look_at_tab(first);
        visitor.has_trail(&trail(
            "track-owner",
            "",
            &[("several-talks", Mark::Unsure)],
        ));
        visitor.sees_that("the picture", || {
            visitor.attributes("li[data-state=here]", "data-stage") == ["track-owner"]
        });
        // And the other way round, to nothing at all.
        visitor.click("[data-action=clear]");
        visitor.click("[data-action=clear-yes]");
        visitor.is_told(&guide::interface("en").trail.cleared);
        visitor.look_at_tab(second);
        visitor.sees_that("no mark", || visitor.marked("several-talks").is_none());
        assert!(visitor.is_visible("[data-action=here]"));
    });
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

#[test]
fn clearing_asks_first_and_can_be_taken_back() {
    let progress = trail("volunteer", "speaker", &[("short-talk", Mark::Met)]);
    for language in guide::languages() {
        journey(|visitor| {
            let words = &guide::interface(language).trail;
            visitor.open_with_trail(language, &progress);
            visitor.press_button(&words.clear);
            let asked = "[role=group][aria-labelledby=clear-question]";
            visitor.sees_that(&words.clear_ask, || visitor.is_visible(asked));
            assert!(visitor.text(asked).starts_with(&words.clear_ask));
            visitor.is_focused("[data-action=keep]");
            visitor.press_button(&words.clear_no);
            visitor.sees_that("no question", || !visitor.is_visible(asked));
            visitor.is_focused("[data-action=clear]");
            visitor.has_trail(&progress);

            visitor.press_button(&words.clear);
            visitor.press_button(&words.clear_yes);
            visitor.is_told(&words.cleared);
            visitor.has_trail(&Progress::default());
            assert_eq!(visitor.script("return localStorage.length"), 0);
            assert_eq!(visitor.count("li[data-state]"), 0);
            assert!(!visitor.is_visible("#trail-link"));
            visitor.press_button(&words.undo);
            visitor.is_told(&words.undone);
            visitor.has_trail(&progress);
            assert!(!visitor.is_visible("[data-action=undo]"));
            visitor.reload();
            visitor.has_trail(&progress);

            // Once something new is said, there is nothing to take back.
            visitor.press_button(&words.clear);
            visitor.press_button(&words.clear_yes);
            visitor.is_told(&words.cleared);
            visitor.is_here("hero");
            visitor.sees_that("nothing to undo", || {
                !visitor.is_visible("[data-action=undo]")
            });
            visitor.reload();
            visitor.has_trail(&trail("hero", "", &[]));
        });
    }
}

#[test]
fn where_the_browser_keeps_nothing_the_trail_lasts_as_long_as_the_page() {
    Journey::to(GUIDE.url()).without_storage().go(|visitor| {
        for language in guide::languages() {
            let words = &guide::interface(language).trail;
            visitor.open(&format!("/{language}/path/"));
            visitor.sees_that(&words.memory, || {
                visitor.text("main").contains(&words.memory)
            });
            visitor.is_here("volunteer");
            visitor.wants_to("user-group-leader");
            visitor.mark("choose-a-topic", Mark::Met);
            let marks = [("choose-a-topic", Mark::Met)];
            let progress = trail("volunteer", "user-group-leader", &marks);
            is_guided(visitor, language, &progress);
            assert!(visitor.text("main").contains(&words.memory));
            // From page to page it is still there.
            visitor.click("li[data-stage=speaker] h3 a");
            visitor.is_at(&format!("/{language}/path/speaker/"));
            visitor.sees_that("the mark", || visitor.marked("choose-a-topic").is_some());
            visitor.back();
            visitor.is_at(&format!("/{language}/path/"));
            is_guided(visitor, language, &progress);
            visitor.click("[data-action=clear]");
            visitor.click("[data-action=clear-yes]");
            visitor.is_told(&words.cleared);
            visitor.press_button(&words.undo);
            is_guided(visitor, language, &progress);
            visitor.reload();
            visitor.has_trail(&Progress::default());
        }
    });
}

#[test]
fn what_is_kept_and_cannot_be_read_is_said_and_left_until_there_is_something_new() {
    journey(|visitor| {
        let words = &guide::interface("en").trail;
        visitor.open("/en/path/");
        visitor.is_here("volunteer");
        visitor.has_trail(&trail("volunteer", "", &[]));
        let key = visitor.script("return localStorage.key(0)");
        for broken in ["1.1.hAAAA", "nonsense", "9.1.hAAAA.AAAA", "<b>1</b>"] {
            let set = "localStorage.setItem(arguments[0], arguments[1])";
            visitor.try_script(set, &[key.clone(), broken.into()]);
            visitor.reload();
            visitor.is_told(&words.error);
            visitor.has_trail(&Progress::default());
            let kept = visitor.script("return localStorage.getItem(localStorage.key(0))");
            assert_eq!(kept, broken, "nothing is lost");
        }
        visitor.is_here("speaker");
        visitor.reload();
        visitor.has_trail(&trail("speaker", "", &[]));
        assert!(!visitor.text("main").contains(&words.error));
    });
}

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
                visitor.is_advised_at(language, answers);
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
                visitor.is_told(&begun);
                assert!(!visitor.is_visible("[data-action=begin]"));
                visitor.follow(&about);
                // The answers stay with the visitor from page to page.
                visitor.is_at(&format!("/{language}/path/{stage}/?{answers}"));
                visitor.sees_that("the stage", || visitor.heading() == name(language, stage));
                visitor.is_focused("main h1");
                visitor.is_told(&words.trail.here_done);
            }
            // The last of them is a side trail.
            let place = visitor.text("main .stage-number");
            assert!(place.starts_with(&words.stage.aside), "{place}");
            visitor.follow(&words.stage.all);
            visitor.sees_that("the stage where it meets the path", || {
                visitor.attributes("li[data-state=behind]", "data-stage") == ["member"]
            });
        });
    }
}

#[test]
fn duties_that_are_marked_on_the_result_are_marked_on_the_trail() {
    journey(|visitor| {
        visitor.open(&format!("/en/result/?{START}"));
        visitor.is_advised_at("en", START);
        visitor.mark("monthly-call", Mark::Met);
        visitor.mark("main-contact", Mark::NotYet);
        visitor.press_button(&guide::interface("en").result.path_begin);
        visitor.follow(&guide::interface("en").site.path);
        let marks = [("monthly-call", Mark::Met), ("main-contact", Mark::NotYet)];
        visitor.has_trail(&trail("user-group-leader", "", &marks));
        assert_eq!(visitor.marked("monthly-call"), Some(Mark::Met));
        assert_eq!(visitor.marked("main-contact"), Some(Mark::NotYet));
        // Back at the result, what is said there has not changed.
        visitor.back();
        visitor.is_advised_at("en", START);
        assert_eq!(visitor.marked("monthly-call"), Some(Mark::Met));
        visitor.is_told(
            &guide::interface("en")
                .result
                .path_begun
                .replace("{stage}", name("en", "user-group-leader")),
        );
    });
}
