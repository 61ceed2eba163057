//! Two organisers' answers side by side.

use crate::harness::{Visitor, guide, journey};
use guide_engine::{Advice, AdviceImpact, Answers, Difference, differences};

/// What the first organiser says.
const THEIRS: &str = "intent=start&purpose=technology&technology=containers&demand=mixed\
                      &speakers=none&sponsors=none&nearby=same";
/// And what the second does.
const MINE: &str = "intent=start&purpose=technology&technology=containers&demand=focused\
                    &speakers=enough&sponsors=focused&nearby=none";

const TABLE: &str = "table.answers-comparison";
const LINK: &str = "section[aria-labelledby^=together] [data-action=compare]";

fn read(answers: &str) -> Answers {
    Answers::read(guide::structure(), answers)
}

/// Where the two of them differ.
fn found(mine: &str, theirs: &str) -> Vec<Difference<'static>> {
    differences(guide::structure(), &read(mine), &read(theirs))
}

fn advice_in_words(language: &str, answers: &Answers) -> String {
    let advice = Advice::new(guide::structure(), answers.clone()).expect("complete answers");
    advice.headline(guide::words(language))
}

/// What is said of a difference.
fn impact_text(language: &str, impact: &AdviceImpact<'_>) -> String {
    let words = guide::words(language);
    let together = &words.interface.together;
    match impact {
        AdviceImpact::NotAsked => String::new(),
        AdviceImpact::Open => together.effect_open.clone(),
        AdviceImpact::Nothing => together.effect_none.clone(),
        AdviceImpact::Policy => together.effect_policy.clone(),
        AdviceImpact::Advice(advice) => {
            let headline = advice_in_words(language, &advice.answers);
            together.effect_advice.replace("{headline}", &headline)
        }
        AdviceImpact::Confidence(id) => {
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
fn expect_comparison(visitor: &Visitor, language: &str, mine: &str, theirs: &str) {
    let words = guide::interface(language);
    visitor.expect_result(&guide::advice(mine));
    let found = found(mine, theirs);
    let questions: Vec<_> = found.iter().map(|each| each.question).collect();
    visitor.wait_until(&format!("differences in {questions:?}"), || {
        visitor.attributes("tr[data-difference]", "data-difference") == questions
    });
    for each in &found {
        let row = format!("tr[data-difference={}]", each.question);
        let asked = &guide::words(language).questions[each.question].short;
        assert_eq!(visitor.text(&format!("{row} th")), *asked, "{row}");
        let answer = |option: Option<&str>| match option {
            Some(option) => guide::words(language).questions[each.question].options[option]
                .shown(true)
                .short
                .to_owned(),
            None => words.together.not_asked.clone(),
        };
        let cells = [
            answer(each.mine),
            answer(each.theirs),
            impact_text(language, &each.impact),
        ];
        for (index, cell) in cells.iter().enumerate() {
            let shown = visitor.text(&format!("{row} td:nth-of-type({})", index + 1));
            assert_eq!(shown, *cell, "{row}, cell {index}");
        }
    }
    let heading = visitor.text("#together");
    assert_eq!(heading, words.together.compared_heading);
}

/// Sees that there is nobody to be compared with, but a way to ask somebody.
#[track_caller]
fn expect_invitation(visitor: &Visitor) {
    visitor.wait_until("the way to ask somebody", || visitor.count(LINK) == 1);
    assert_eq!(visitor.count(TABLE), 0);
}

/// Continues with the answer that is there already.
#[track_caller]
fn continue_with_answer(visitor: &Visitor) {
    visitor.wait_until("an answer", || visitor.chosen().is_some());
    visitor.press_continue();
}

#[test]
fn the_examples_differ_in_more_than_one_way() {
    let found = found(MINE, THEIRS);
    let has = |matches: fn(&AdviceImpact) -> bool| found.iter().any(|each| matches(&each.impact));
    assert!(has(|impact| matches!(impact, AdviceImpact::Advice(..))));
    assert!(has(|impact| matches!(impact, AdviceImpact::Confidence(_))));
    assert!(has(|impact| *impact == AdviceImpact::Nothing));
}

#[test]
fn the_second_organiser_answers_all_questions_and_sees_where_they_differ() {
    for language in guide::languages() {
        let mut link = String::new();
        journey(|visitor| {
            visitor.open(&format!("/{language}/result/?{THEIRS}"));
            visitor.expect_result_at(language, THEIRS);
            expect_invitation(visitor);
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
                visitor.expect_question(question);
                visitor.wait_until("their answers in the address", || {
                    visitor.query_value("with").as_deref() == Some(THEIRS)
                });
                assert!(
                    visitor.text(".wizard").contains(&words.invited),
                    "{question}"
                );
                assert_eq!(visitor.chosen(), None, "their answers are not one's own");
                visitor.answer(question, option);
            }
            expect_comparison(visitor, language, MINE, THEIRS);
            assert_eq!(visitor.query_value("with").as_deref(), Some(THEIRS));
            let theirs = advice_in_words(language, &read(THEIRS));
            let theirs = words.their_advice.replace("{headline}", &theirs);
            let section = visitor.text("section[aria-labelledby=together]");
            assert!(section.contains(&theirs), "{section}: {theirs}");
            visitor.reload();
            expect_comparison(visitor, language, MINE, THEIRS);
        });
    }
}

#[test]
fn their_answers_live_through_back_other_languages_and_changes() {
    let is_there = |visitor: &Visitor| {
        visitor.wait_until("their answers in the address", || {
            visitor.query_value("with").as_deref() == Some(THEIRS)
        });
    };
    journey(|visitor| {
        visitor.open(&with("/en/choose/", "", THEIRS));
        visitor.answer_all("intent=start&purpose=technology");
        visitor.expect_question("technology");
        is_there(visitor);
        visitor.back();
        visitor.expect_question("purpose");
        is_there(visitor);
        visitor.switch_language("pt-BR");
        visitor.expect_question("purpose");
        is_there(visitor);
        continue_with_answer(visitor);
        visitor.expect_question("technology");
        visitor.click("[data-action=back]");
        visitor.expect_question("purpose");
        is_there(visitor);
        visitor.click("aside li:nth-child(1) a");
        visitor.expect_question("intent");
        is_there(visitor);
        continue_with_answer(visitor);
        // The purpose is answered already.
        let open = MINE.split_once("&technology=").expect("a technology").1;
        visitor.answer_all(&format!("technology={open}"));
        expect_comparison(visitor, "pt-BR", MINE, THEIRS);
        visitor.switch_language("zh-CN");
        expect_comparison(visitor, "zh-CN", MINE, THEIRS);
        // The table follows what is changed here.
        visitor.change("demand", "mixed");
        let changed = MINE.replace("demand=focused", "demand=mixed");
        expect_comparison(visitor, "zh-CN", &changed, THEIRS);
        is_there(visitor);
        // A change is no step of its own; the other language was one.
        visitor.back();
        expect_comparison(visitor, "pt-BR", MINE, THEIRS);
        // One of one's own changes that lead elsewhere keeps them too.
        visitor.click("li[data-change] a");
        visitor.wait_for("a result", || visitor.result());
        is_there(visitor);
    });
}

#[test]
fn the_same_answers_are_said_to_be_the_same() {
    for language in guide::languages() {
        journey(|visitor| {
            let words = &guide::interface(language).together;
            visitor.open(&with(&format!("/{language}/result/"), THEIRS, THEIRS));
            visitor.expect_result(&guide::advice(THEIRS));
            visitor.wait_until(&words.same_answers, || {
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
            expect_comparison(visitor, language, mine, theirs);
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
        expect_comparison(visitor, "en", MINE, theirs);
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
            visitor.expect_result(&guide::advice(MINE));
            expect_invitation(visitor);
            visitor.open(&format!("/en/choose/?with={nonsense}"));
            visitor.expect_question("intent");
            let invited = &guide::interface("en").together.invited;
            assert!(!visitor.text("main").contains(invited), "{nonsense}");
        }
    });
}

#[test]
fn another_persons_answers_stay_theirs_when_the_link_lost_its_encoding() {
    journey(|visitor| {
        let theirs = "intent=join&purpose=women&policy=ally&nearby=none";
        for (mine, theirs) in [(MINE, THEIRS), (MINE, theirs)] {
            visitor.open(&format!("/en/result/?{mine}&with={theirs}"));
            expect_comparison(visitor, "en", mine, theirs);
        }
        // As an invitation, with nothing of one's own.
        visitor.open(&format!("/en/choose/?with={theirs}"));
        visitor.expect_question("intent");
        assert_eq!(visitor.chosen(), None);
        visitor.wait_until("the invitation", || {
            visitor
                .text("main")
                .contains(&guide::interface("en").together.invited)
        });
        visitor.answer_all(MINE);
        expect_comparison(visitor, "en", MINE, theirs);
    });
}

#[test]
fn comparing_can_be_stopped() {
    for language in guide::languages() {
        journey(|visitor| {
            visitor.open(&with(&format!("/{language}/result/"), MINE, THEIRS));
            expect_comparison(visitor, language, MINE, THEIRS);
            visitor.follow(&guide::interface(language).together.stop);
            visitor.expect_result_at(language, MINE);
            expect_invitation(visitor);
            visitor.back();
            expect_comparison(visitor, language, MINE, THEIRS);
        });
    }
}

#[test]
fn an_invitation_without_own_answers_leads_to_the_questions() {
    for language in guide::languages() {
        journey(|visitor| {
            let words = guide::interface(language);
            visitor.open(&with(&format!("/{language}/result/"), "", THEIRS));
            visitor.wait_until(&words.together.invited, || {
                visitor.text("main").contains(&words.together.invited)
            });
            visitor.follow(&words.result.empty_action);
            visitor.expect_question("intent");
            assert_eq!(visitor.query_value("with").as_deref(), Some(THEIRS));
        });
    }
}

#[test]
fn the_invitation_is_copied_as_a_link_to_the_whole_page() {
    journey(|visitor| {
        visitor.allow_clipboard();
        for page in ["result/", "frame/result/"] {
            visitor.open(&format!("/en/{page}?{THEIRS}"));
            visitor.expect_result(&guide::advice(THEIRS));
            visitor.click("section[aria-labelledby^=together] [data-action=share]");
            visitor.expect_notice(&guide::interface("en").together.copied);
            let copied = visitor.clipboard_text();
            let link = with("/en/choose/", "", THEIRS);
            assert_eq!(copied, format!("{}{link}", visitor.base()), "from {page}");
        }
    });
}

#[test]
fn two_compare_their_answers_in_a_frame_too() {
    journey(|visitor| {
        visitor.open(&format!("/en/frame/result/?{THEIRS}"));
        visitor.expect_result(&guide::advice(THEIRS));
        let before = visitor.script("return history.length");
        visitor.click(LINK);
        visitor.expect_question("intent");
        let begin = "/en/frame/choose/?with=";
        assert!(
            visitor.address().starts_with(begin),
            "{}",
            visitor.address()
        );
        visitor.answer_all(MINE);
        expect_comparison(visitor, "en", MINE, THEIRS);
        assert!(visitor.address().starts_with("/en/frame/result/?"));
        visitor.follow(&guide::interface("en").together.stop);
        visitor.expect_result(&guide::advice(MINE));
        visitor.expect_address(&format!("/en/frame/result/?{MINE}"));
        expect_invitation(visitor);
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
                expect_comparison(visitor, language, MINE, THEIRS);
                visitor.expect_no_sideways_scroll(&format!(
                    "two organisers in {language} at {width} px"
                ));
            }
            let labels = visitor.attributes("tr[data-difference]:first-child td", "data-label");
            assert_eq!(labels, [&*words.yours, &words.theirs, &words.effect]);
        });
    }
}
