//! The whole wizard, by mouse.

use crate::harness::{Journey, Visitor, guide, journey, sites::GUIDE};

const ANSWERS: &str = "intent=start&purpose=technology&technology=containers&demand=mixed\
                       &speakers=few&sponsors=focused&nearby=general";

#[test]
fn the_wizard_leads_to_advice_when_its_answers_are_clicked_by_their_words() {
    journey(|visitor| {
        visitor.open("/en/");
        visitor.follow(&guide::interface("en").home.choose_action);
        for (question, answer) in [
            ("intent", "Start a group"),
            ("purpose", "One technology"),
            ("technology", "Containers"),
            ("demand", "Many people, mixed interests"),
            ("speakers", "One or two people"),
            ("sponsors", "A company interested in this focus"),
            ("nearby", "A general AWS user group"),
        ] {
            visitor.expect_question(question);
            assert_eq!(visitor.heading(), guide::title("en", question));
            visitor.choose(answer);
            visitor.press_continue();
        }
        visitor.expect_address(&format!("/en/result/?{ANSWERS}"));
        let result = visitor.wait_for("a result", || visitor.result());
        for (mark, value) in [
            ("type", "general"),
            ("policy", ""),
            ("track", "containers"),
            ("act", "track-in-existing"),
            ("confidence", "high"),
            ("runnerUp", "containers"),
            ("rules", "10 10-mixed-few track-in-existing"),
        ] {
            assert_eq!(result[mark], value, "data-{mark}");
        }
    });
}

#[test]
fn the_wizard_leads_to_the_same_advice_in_every_language() {
    for language in guide::languages() {
        journey(|visitor| {
            visitor.open(&format!("/{language}/choose/"));
            visitor.answer_all(ANSWERS);
            visitor.expect_result_at(language, ANSWERS);
            assert_eq!(visitor.language().as_deref(), Some(language));
        });
    }
}

#[test]
fn every_step_has_its_own_address_and_the_answers_so_far() {
    journey(|visitor| {
        visitor.open("/en/choose/");
        let mut query = String::new();
        let mut shown = Vec::new();
        for answer in ANSWERS.split('&') {
            let (question, option) = answer.split_once('=').expect("an answer");
            if !query.is_empty() {
                visitor.expect_question_at("en", question, &query);
                query.push('&');
            }
            visitor.wait_until(&format!("the answers {shown:?}"), || {
                visitor.listed_answers() == shown
            });
            let number = (shown.len() + 1).to_string();
            let progress = &guide::interface("en").choose.number;
            visitor.expect_notice(&progress.replace("{number}", &number));
            visitor.answer(question, option);
            query.push_str(answer);
            let words = guide::short("en", question, option);
            shown.push(words.replacen(": ", "=", 1));
        }
        visitor.expect_result_at("en", ANSWERS);
    });
}

#[test]
fn continue_without_an_answer_says_so_beside_the_question() {
    for language in guide::languages() {
        journey(|visitor| {
            let message = &guide::interface(language).choose.unanswered;
            visitor.open(&format!("/{language}/choose/purpose/?intent=start"));
            visitor.press_continue();
            visitor.expect_focus("form[data-question] input[type=radio]");
            visitor.wait_until("the message in the question's description", || {
                described(visitor, message)
            });
            visitor.expect_question_at(language, "purpose", "intent=start");
            visitor.choose_option("broad");
            visitor.wait_until("no message any more", || !described(visitor, message));
            visitor.press_continue();
            visitor.expect_question_at(language, "demand", "intent=start&purpose=broad");
        });
    }
}

/// Whether the message can be seen in what describes the question.
fn described(visitor: &Visitor, message: &str) -> bool {
    let script = "const ids = document.querySelector('form [aria-describedby]').getAttribute('aria-describedby'); \
                  const parts = ids.split(' ').map((id) => document.getElementById(id)); \
                  return parts.some((part) => part?.checkVisibility() && part.textContent.trim() === arguments[0])";
    visitor.try_script(script, &[message.into()]) == Some(true.into())
}

#[test]
fn the_head_of_the_page_follows_the_steps() {
    let script = "return [document.title, ...[...document.querySelectorAll( \
                  'meta[name=description], link[rel=canonical], link[rel=alternate]')] \
                  .map((each) => each.content ?? each.getAttribute('href'))]";
    journey(|visitor| {
        visitor.open("/en/choose/");
        let mut heads = Vec::new();
        for (question, option) in [("intent", "join"), ("purpose", "broad"), ("nearby", "none")] {
            visitor.expect_question(question);
            heads.push((visitor.address(), visitor.script(script)));
            visitor.answer(question, option);
        }
        visitor.expect_result_at("en", "intent=join&purpose=broad&nearby=none");
        heads.push((visitor.address(), visitor.script(script)));
        // As the file at each address has it.
        for (address, head) in heads {
            visitor.open(address.split('?').next().expect("a path"));
            assert_eq!(visitor.script(script), head, "{address}");
        }
    });
}

#[test]
fn start_over_forgets_the_answers() {
    journey(|visitor| {
        visitor.open("/en/choose/?intent=start&purpose=broad");
        visitor.expect_question("demand");
        visitor.follow(&guide::interface("en").choose.start_over);
        visitor.expect_question("intent");
        visitor.expect_address("/en/choose/");
        assert_eq!(visitor.chosen(), None);
        assert!(visitor.listed_answers().is_empty());
    });
}

#[test]
fn who_knows_which_group_is_shown_all_of_them() {
    journey(|visitor| {
        visitor.open("/en/choose/");
        visitor.follow(&guide::interface("en").choose.know_group);
        visitor.expect_address("/en/groups/");
        let name = &guide::words("en").groups["containers"].name;
        visitor.wait_until("all groups", || {
            visitor.count("main a[href*='/groups/']") >= 11
        });
        visitor.click("main a[href='/en/groups/containers/']");
        visitor.expect_address("/en/groups/containers/");
        visitor.wait_until("the group's name", || &visitor.heading() == name);
    });
}

#[test]
fn the_question_about_what_is_nearby_leads_to_the_directory() {
    journey(|visitor| {
        visitor.open("/en/choose/nearby/?intent=join&purpose=broad");
        visitor.expect_question("nearby");
        let directory = guide::structure()
            .link("group-directory")
            .expect("a directory");
        let link = format!("form[data-question] a[href='{}']", directory.url);
        assert!(visitor.is_visible(&link));
        visitor.click(".question-help > summary");
        visitor.wait_until("that a quiet group counts", || {
            visitor
                .text("form[data-question]")
                .contains("A group that hasn’t met for a while counts too")
        });
    });
}

/// A phone, and how high its header may be: one row.
const PHONE: (u32, u32) = (360, 800);
const HEADER_ROW: f64 = 72.0;

/// The place of an element: its left, top, right and bottom edge in the window.
#[track_caller]
fn place(visitor: &Visitor, selector: &str) -> [f64; 4] {
    let script = "const box = arguments[0]?.getBoundingClientRect();
                  return box && [box.left, box.top, box.right, box.bottom]";
    let place = visitor.script_on(selector, script);
    serde_json::from_value(place).unwrap_or_else(|_| panic!("there is no {selector}"))
}

#[test]
fn on_a_phone_continue_is_at_hand_once_an_answer_is_chosen_and_moves_nothing() {
    for language in guide::languages() {
        journey(|visitor| {
            visitor.resize(PHONE.0, PHONE.1);
            for question in &guide::structure().questions {
                let answers = before(&question.id);
                visitor.open(&format!("/{language}/choose/{}/?{answers}", question.id));
                visitor.expect_question(&question.id);
                let watched = ["form .option-cards li:last-child", ".wizard-links"];
                let places = watched.map(|each| place(visitor, each));
                visitor.click("form .option-card input");
                visitor.wait_until("an answer", || visitor.chosen().is_some());
                visitor.script("window.scrollTo(0, 0)");
                let [.., bottom] = place(visitor, "[data-action=continue]");
                assert!(bottom <= f64::from(PHONE.1), "{}: {bottom}", question.id);
                assert_eq!(visitor.count("[data-action=continue]"), 1);
                let now = watched.map(|each| place(visitor, each));
                assert_eq!(now, places, "{} has moved", question.id);
                // Four answers are on the first screen, above the bar.
                let fourth =
                    "form .option-cards li:is(:nth-child(4), :nth-child(-n + 3):last-child)";
                let [.., fourth] = place(visitor, fourth);
                let [_, bar, ..] = place(visitor, "form .actions");
                assert!(fourth <= bar, "{language} {}: {fourth}", question.id);
            }
        });
    }
}

/// Answers that lead to a question.
fn before(question: &str) -> &'static str {
    match question {
        "intent" => "",
        "purpose" => "intent=start",
        "technology" => "intent=start&purpose=technology",
        "organisation" => "intent=start&purpose=organisation",
        "policy" => "intent=join&purpose=women",
        "depth" => "intent=join&purpose=technology&technology=ml&nearby=none",
        "nearby" => "intent=join&purpose=technology&technology=ml",
        _ => "intent=start&purpose=technology&technology=ml",
    }
}

#[test]
fn what_has_the_focus_is_never_below_the_bar_of_a_phone() {
    journey(|visitor| {
        visitor.resize(PHONE.0, 500);
        visitor.open("/en/choose/nearby/?intent=join&purpose=technology&technology=ml");
        visitor.click("form .option-card input");
        visitor.script("window.scrollTo(0, 0); document.querySelector('.header a').focus()");
        for _ in 0..14 {
            visitor.press(thirtyfour::Key::Tab);
            let is_seen = visitor.script(
                "const box = document.activeElement.getBoundingClientRect();
                 const x = box.left + Math.min(box.width, 40) / 2;
                 const there = document.elementFromPoint(x, box.bottom - 3);
                 return document.activeElement === document.body
                   || Boolean(there?.closest('label, a, button, summary, input'))
                   && !there.closest('.actions:not(:focus-within)')",
            );
            assert_eq!(
                is_seen,
                true,
                "{}",
                visitor.script("return document.activeElement.outerHTML")
            );
        }
    });
}

#[test]
fn continue_stays_in_its_plain_place_in_frames_and_in_low_windows() {
    journey(|visitor| {
        for (path, height) in [
            ("/en/frame/choose/purpose/?intent=start", 800),
            ("/en/choose/purpose/?intent=start", 400),
        ] {
            visitor.resize(PHONE.0, height);
            visitor.open(path);
            visitor.click("form .option-card input");
            visitor.wait_until("an answer", || visitor.chosen().is_some());
            let position = visitor.script_on(
                "form .actions",
                "return getComputedStyle(arguments[0]).position",
            );
            assert_eq!(position, "static", "{path} in {height} pixels");
        }
    });
}

#[test]
fn the_header_is_one_row_in_every_language_and_its_menu_leads_on() {
    for language in guide::languages() {
        journey(|visitor| {
            for width in [PHONE.0, 320] {
                visitor.resize(width, PHONE.1);
                for page in ["", "choose/", "path/"] {
                    visitor.open(&format!("/{language}/{page}"));
                    let [_, top, _, bottom] = place(visitor, ".header");
                    assert!(bottom - top <= HEADER_ROW, "{page}: {}", bottom - top);
                    visitor.expect_no_sideways_scroll(page);
                }
            }
            assert!(!visitor.is_visible(".header-menu a"));
            visitor.tab_to(".header-menu summary");
            visitor.press(thirtyfour::Key::Enter);
            visitor.wait_until("the menu", || visitor.is_visible(".header-menu a"));
            visitor.tab_to(".header-menu a[href*='/groups/']");
            visitor.press(thirtyfour::Key::Enter);
            visitor.expect_address(&format!("/{language}/groups/"));
            visitor.wait_until("a folded menu", || !visitor.is_visible(".header-menu a"));
            // A link that takes no focus, as on a touch screen, folds it too.
            visitor.click(".header-menu summary");
            visitor.script("document.querySelector('.header-menu a[href*=\"/path/\"]').click()");
            visitor.expect_address(&format!("/{language}/path/"));
            visitor.wait_until("a folded menu", || !visitor.is_visible(".header-menu a"));
        });
    }
}

#[test]
fn the_menu_unfolds_without_scripts() {
    Journey::to(GUIDE.url()).without_scripts().run(|visitor| {
        visitor.resize(PHONE.0, PHONE.1);
        visitor.open_without_waiting("/en/choose/");
        assert!(visitor.is_visible(".header-name"), "no progress is there");
        visitor.click(".header-menu summary");
        visitor.click(".header-menu a[href*='/groups/']");
        visitor.expect_address("/en/groups/");
    });
}

/// The motions of a step to another question, by the names of their keyframes.
const MOTIONS: &str = "return document.getAnimations().map((each) => each.animationName).
    filter((each) => ['question-arrives', 'stop-reached'].includes(each)).sort()";

#[test]
fn a_step_is_a_motion_along_the_trail_and_none_where_less_motion_is_asked_for() {
    for (motion, wanted) in [
        ("no-preference", vec!["question-arrives", "stop-reached"]),
        ("reduce", vec![]),
    ] {
        journey(|visitor| {
            visitor.emulate_media_feature("prefers-reduced-motion", motion);
            visitor.open("/en/choose/");
            assert_eq!(visitor.count("[data-direction]"), 0);
            // Long enough to be seen by a slow driver.
            visitor.script("document.documentElement.style.setProperty('--quick', '60s')");
            visitor.answer("intent", "join");
            visitor.expect_question("purpose");
            assert_eq!(visitor.count("[data-direction=onward]"), 1);
            assert_eq!(visitor.script(MOTIONS), serde_json::json!(wanted));
            visitor.click("[data-action=back]");
            visitor.expect_question("intent");
            assert_eq!(visitor.count("[data-direction=back]"), 1);
            assert_eq!(visitor.script(MOTIONS), serde_json::json!(wanted));
        });
    }
}

#[test]
fn who_can_see_the_answers_stands_in_full_on_the_first_question_and_behind_a_line_on_the_others() {
    journey(|visitor| {
        let words = &guide::interface("en").choose;
        visitor.open("/en/choose/");
        assert!(visitor.is_visible("p.privacy"));
        visitor.answer("intent", "start");
        visitor.expect_question("purpose");
        visitor.wait_until("a line", || visitor.count("details.privacy") == 1);
        assert!(!visitor.is_visible("details.privacy > p"));
        visitor.click("details.privacy > summary");
        visitor.wait_until("all of it", || visitor.is_visible("details.privacy > p"));
        assert_eq!(visitor.text("details.privacy > p"), words.privacy);
    });
}

#[test]
fn a_question_that_others_come_before_is_not_counted() {
    journey(|visitor| {
        for page in ["demand", "purpose"] {
            visitor.open(&format!("/en/choose/{page}/"));
            assert_eq!(visitor.text(".progress-words"), "", "{page}");
            assert_eq!(visitor.count(".progress-trail > span"), 0, "{page}");
        }
        // On a phone the progress takes the place of the name, where there is any.
        visitor.resize(360, 800);
        assert!(visitor.is_visible(".header-name"));
        visitor.open("/en/choose/purpose/?intent=join");
        assert!(visitor.count(".progress-trail > span") > 0);
        assert!(!visitor.is_visible(".header-name"));
    });
}

#[test]
fn the_trail_of_the_questions_shows_what_is_passed_and_what_can_still_come() {
    journey(|visitor| {
        let structure = guide::structure();
        visitor.open("/en/choose/");
        let mut answers = guide_engine::Answers::default();
        for (passed, (question, option)) in [
            ("intent", "join"),
            ("purpose", "technology"),
            ("technology", "ml"),
        ]
        .iter()
        .enumerate()
        {
            visitor.expect_question(question);
            let trail =
                |class: &str| visitor.count(&format!(".progress .progress-trail > .{class}"));
            let left = guide_engine::most_questions_left_after(structure, &answers, question);
            visitor.wait_until("the trail", || trail("passed") == passed);
            assert_eq!([trail("here"), trail("possible")], [1, left]);
            visitor.answer(question, option);
            answers = answers.with(structure, question, option).0;
        }
    });
}
