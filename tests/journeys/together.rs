//! Two organisers' answers side by side.

use crate::harness::{Visitor, guide, journey};
use guide_engine::{Answers, Difference, Effect, differences, headline, recommend};

/// What the first organiser says.
const THEIRS: &str = "intent=start&purpose=technology&technology=containers&demand=mixed\
                      &speakers=none&sponsors=none&nearby=same";
/// And what the second does.
const MINE: &str = "intent=start&purpose=technology&technology=containers&demand=focused\
                    &speakers=enough&sponsors=focused&nearby=none";

const TABLE: &str = "table.together";
const LINK: &str = "section[aria-labelledby=together] [data-action=compare]";

fn read(answers: &str) -> Answers {
    Answers::read(guide::structure(), answers)
}

/// Where the two of them differ.
fn found(mine: &str, theirs: &str) -> Vec<Difference<'static>> {
    differences(guide::structure(), &read(mine), &read(theirs))
}

fn advice_in_words(language: &str, answers: &Answers) -> String {
    let (structure, words) = (guide::structure(), guide::words(language));
    let advice = recommend(structure, answers).expect("complete answers");
    headline(structure, words, answers, &advice)
}

/// What is said of a difference.
fn said(language: &str, effect: &Effect) -> String {
    let words = guide::words(language);
    let together = &words.interface.together;
    match effect {
        Effect::NotAsked => String::new(),
        Effect::Open => together.effect_open.clone(),
        Effect::Nothing => together.effect_none.clone(),
        Effect::Policy => together.effect_policy.clone(),
        Effect::Advice(answers, _) => {
            let headline = advice_in_words(language, answers);
            together.effect_advice.replace("{headline}", &headline)
        }
        Effect::Confidence(id) => {
            let label = &words.confidences[id].label;
            together.effect_confidence.replace("{confidence}", label)
        }
    }
}

/// An address with somebody's answers in it.
fn with(page: &str, answers: &str, theirs: &str) -> String {
    let theirs = theirs.replace('=', "%3D").replace('&', "%26");
    let answers = format!("{answers}&with={theirs}");
    format!("{page}?{}", answers.trim_start_matches('&'))
}

/// Sees the other person's answers beside one's own.
#[track_caller]
fn is_compared(visitor: &Visitor, language: &str, mine: &str, theirs: &str) {
    let words = guide::interface(language);
    visitor.is_advised(&guide::advice(mine));
    let found = found(mine, theirs);
    let questions: Vec<_> = found.iter().map(|each| each.question).collect();
    visitor.sees_that(&format!("differences in {questions:?}"), || {
        visitor.attributes("tr[data-difference]", "data-difference") == questions
    });
    for each in &found {
        let row = format!("tr[data-difference={}]", each.question);
        let asked = &guide::words(language).questions[each.question].short;
        assert_eq!(visitor.text(&format!("{row} th")), *asked, "{row}");
        let answer = |option: Option<&str>| match option {
            Some(option) => guide::words(language).questions[each.question].options[option]
                .text(true)
                .2
                .to_owned(),
            None => words.together.not_asked.clone(),
        };
        let cells = [
            answer(each.mine),
            answer(each.theirs),
            said(language, &each.effect),
        ];
        for (place, cell) in cells.iter().enumerate() {
            let shown = visitor.text(&format!("{row} td:nth-of-type({})", place + 1));
            assert_eq!(shown, *cell, "{row}, cell {place}");
        }
    }
    let heading = visitor.text("#together");
    assert_eq!(heading, words.together.compared_heading);
}

/// Sees that there is nobody to be compared with, but a way to ask somebody.
#[track_caller]
fn is_alone(visitor: &Visitor) {
    visitor.sees_that("the way to ask somebody", || visitor.count(LINK) == 1);
    assert_eq!(visitor.count(TABLE), 0);
}

/// Continues with the answer that is there already.
#[track_caller]
fn go_on(visitor: &Visitor) {
    visitor.sees_that("an answer", || visitor.chosen().is_some());
    visitor.carry_on();
}

#[test]
fn the_examples_differ_in_more_than_one_way() {
    let found = found(MINE, THEIRS);
    let has = |is: fn(&Effect) -> bool| found.iter().any(|each| is(&each.effect));
    assert!(has(|effect| matches!(effect, Effect::Advice(..))));
    assert!(has(|effect| matches!(effect, Effect::Confidence(_))));
    assert!(has(|effect| *effect == Effect::Nothing));
}

#[test]
fn the_second_organiser_answers_all_questions_and_sees_where_they_differ() {
    for language in guide::languages() {
        let mut link = String::new();
        journey(|visitor| {
            visitor.open(&format!("/{language}/result/?{THEIRS}"));
            visitor.is_advised_at(language, THEIRS);
            is_alone(visitor);
            link = visitor.attributes(LINK, "href").remove(0);
            assert!(
                link.starts_with(&format!("/{language}/choose/?with=")),
                "{link}"
            );
        });
        journey(|visitor| {
            let words = &guide::interface(language).together;
            visitor.open(&link);
            for answer in MINE.split('&') {
                let (question, option) = answer.split_once('=').expect("an answer");
                visitor.is_asked(question);
                visitor.sees_that("their answers in the address", || {
                    visitor.in_address("with").as_deref() == Some(THEIRS)
                });
                assert!(
                    visitor.text(".wizard").contains(&words.invited),
                    "{question}"
                );
                assert_eq!(visitor.chosen(), None, "their answers are not one's own");
                visitor.answer(question, option);
            }
            is_compared(visitor, language, MINE, THEIRS);
            assert_eq!(visitor.in_address("with").as_deref(), Some(THEIRS));
            let theirs = advice_in_words(language, &read(THEIRS));
            let theirs = words.their_advice.replace("{headline}", &theirs);
            let section = visitor.text("section[aria-labelledby=together]");
            assert!(section.contains(&theirs), "{section}: {theirs}");
            visitor.reload();
            is_compared(visitor, language, MINE, THEIRS);
        });
    }
}

#[test]
fn their_answers_live_through_back_other_languages_and_changes() {
    let is_there = |visitor: &Visitor| {
        visitor.sees_that("their answers in the address", || {
            visitor.in_address("with").as_deref() == Some(THEIRS)
        });
    };
    journey(|visitor| {
        visitor.open(&with("/en/choose/", "", THEIRS));
        visitor.answer_all("intent=start&purpose=technology");
        visitor.is_asked("technology");
        is_there(visitor);
        visitor.back();
        visitor.is_asked("purpose");
        is_there(visitor);
        visitor.switch_to("pt-BR");
        visitor.is_asked("purpose");
        is_there(visitor);
        go_on(visitor);
        visitor.is_asked("technology");
        visitor.click("[data-action=back]");
        visitor.is_asked("purpose");
        is_there(visitor);
        visitor.click("aside li:nth-child(1) a");
        visitor.is_asked("intent");
        is_there(visitor);
        go_on(visitor);
        // The purpose is answered already.
        let open = MINE.split_once("&technology=").expect("a technology").1;
        visitor.answer_all(&format!("technology={open}"));
        is_compared(visitor, "pt-BR", MINE, THEIRS);
        visitor.switch_to("zh-CN");
        is_compared(visitor, "zh-CN", MINE, THEIRS);
        // The table follows what is changed here.
        visitor.change("demand", "mixed");
        let changed = MINE.replace("demand=focused", "demand=mixed");
        is_compared(visitor, "zh-CN", &changed, THEIRS);
        is_there(visitor);
        // A change is no step of its own; the other language was one.
        visitor.back();
        is_compared(visitor, "pt-BR", MINE, THEIRS);
        // One of one's own changes that lead elsewhere keeps them too.
        visitor.click("li[data-change] a");
        visitor.sees("a result", || visitor.result());
        is_there(visitor);
    });
}

#[test]
fn the_same_answers_are_said_to_be_the_same() {
    for language in guide::languages() {
        journey(|visitor| {
            let words = &guide::interface(language).together;
            visitor.open(&with(&format!("/{language}/result/"), THEIRS, THEIRS));
            visitor.is_advised(&guide::advice(THEIRS));
            visitor.sees_that(&words.same_answers, || {
                let text = visitor.text("section[aria-labelledby=together]");
                text.contains(&words.same_answers) && text.contains(&words.same_advice)
            });
            assert_eq!(visitor.count(TABLE), 0);
        });
    }
}

#[test]
fn a_question_that_one_of_them_is_not_asked_says_so() {
    let (mine, theirs) = (
        "intent=start&purpose=women&policy=closed&demand=focused&speakers=few&sponsors=none&nearby=none",
        "intent=join&purpose=women&policy=open&nearby=none",
    );
    for language in guide::languages() {
        journey(|visitor| {
            visitor.open(&with(&format!("/{language}/result/"), mine, theirs));
            is_compared(visitor, language, mine, theirs);
            let not_asked = &guide::interface(language).together.not_asked;
            assert!(visitor.text(TABLE).contains(not_asked));
        });
    }
}

#[test]
fn answers_of_somebody_who_is_not_done_are_compared_as_far_as_they_go() {
    journey(|visitor| {
        let theirs = "intent=start&purpose=technology&technology=hpc";
        visitor.open(&with("/en/result/", MINE, theirs));
        is_compared(visitor, "en", MINE, theirs);
    });
}

#[test]
fn nonsense_instead_of_answers_is_ignored() {
    journey(|visitor| {
        for nonsense in [
            "",
            "nonsense",
            "%3Cscript%3E",
            "intent%3Dnope",
            "%26%26%3D",
            "q%3D1",
        ] {
            visitor.open(&format!("/en/result/?{MINE}&with={nonsense}"));
            visitor.is_advised(&guide::advice(MINE));
            is_alone(visitor);
            visitor.open(&format!("/en/choose/?with={nonsense}"));
            visitor.is_asked("intent");
            let invited = &guide::interface("en").together.invited;
            assert!(!visitor.text("main").contains(invited), "{nonsense}");
        }
    });
}

#[test]
fn comparing_can_be_stopped() {
    for language in guide::languages() {
        journey(|visitor| {
            visitor.open(&with(&format!("/{language}/result/"), MINE, THEIRS));
            is_compared(visitor, language, MINE, THEIRS);
            visitor.follow(&guide::interface(language).together.stop);
            visitor.is_advised_at(language, MINE);
            is_alone(visitor);
            visitor.back();
            is_compared(visitor, language, MINE, THEIRS);
        });
    }
}

#[test]
fn an_invitation_without_own_answers_leads_to_the_questions() {
    for language in guide::languages() {
        journey(|visitor| {
            let words = guide::interface(language);
            visitor.open(&with(&format!("/{language}/result/"), "", THEIRS));
            visitor.sees_that(&words.together.invited, || {
                visitor.text("main").contains(&words.together.invited)
            });
            visitor.follow(&words.result.empty_action);
            visitor.is_asked("intent");
            assert_eq!(visitor.in_address("with").as_deref(), Some(THEIRS));
        });
    }
}

#[test]
fn the_invitation_is_copied_as_a_link_to_the_whole_page() {
    journey(|visitor| {
        visitor.has_clipboard();
        for page in ["result/", "frame/result/"] {
            visitor.open(&format!("/en/{page}?{THEIRS}"));
            visitor.is_advised(&guide::advice(THEIRS));
            visitor.click("section[aria-labelledby=together] [data-action=share]");
            visitor.is_told(&guide::interface("en").together.copied);
            let copied = visitor.copied();
            let link = with("/en/choose/", "", THEIRS);
            assert_eq!(copied, format!("{}{link}", visitor.base()), "from {page}");
        }
    });
}

#[test]
fn two_compare_their_answers_in_a_frame_too() {
    journey(|visitor| {
        visitor.open(&format!("/en/frame/result/?{THEIRS}"));
        visitor.is_advised(&guide::advice(THEIRS));
        let before = visitor.script("return history.length");
        visitor.click(LINK);
        visitor.is_asked("intent");
        let begin = "/en/frame/choose/?with=";
        assert!(
            visitor.address().starts_with(begin),
            "{}",
            visitor.address()
        );
        visitor.answer_all(MINE);
        is_compared(visitor, "en", MINE, THEIRS);
        assert!(visitor.address().starts_with("/en/frame/result/?"));
        visitor.follow(&guide::interface("en").together.stop);
        visitor.is_advised(&guide::advice(MINE));
        visitor.is_at(&format!("/en/frame/result/?{MINE}"));
        is_alone(visitor);
        assert_eq!(visitor.script("return history.length"), before);
    });
}

#[test]
fn the_table_fits_narrow_screens_and_names_every_cell_there() {
    for language in guide::languages() {
        journey(|visitor| {
            let words = &guide::interface(language).together;
            for width in [320, 360, 768] {
                visitor.resize(width, 740);
                visitor.open(&with(&format!("/{language}/result/"), MINE, THEIRS));
                is_compared(visitor, language, MINE, THEIRS);
                visitor.fits(&format!("two organisers in {language} at {width} px"));
            }
            let labels = visitor.attributes("tr[data-difference]:first-child td", "data-label");
            assert_eq!(labels, [&*words.yours, &words.theirs, &words.effect]);
        });
    }
}
