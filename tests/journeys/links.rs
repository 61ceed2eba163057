//! Arriving by a link.

use crate::harness::{Journey, Recorder, Visitor, guide, journey, sites::GUIDE};
use guide_engine::{Answers, most_questions_left};

const ANSWERS: &str = "intent=start&purpose=technology&technology=containers&demand=mixed\
                       &speakers=few&sponsors=focused&nearby=general";

/// Opens a link and sees that no other heading than this was ever shown.
#[track_caller]
fn open_on(visitor: &Visitor, recorder: &Recorder<'_>, link: &str, heading: &str) {
    visitor.open(link);
    visitor.wait_until(&format!("{link} on {heading:?}"), || {
        visitor.heading() == heading
    });
    assert_eq!(recorder.headings(), [heading], "seen on the way to {link}");
}

/// How many questions are open at the most, as the guide says it.
fn still_open(language: &str, answers: &str) -> String {
    let structure = guide::structure();
    let words = &guide::interface(language).choose;
    match most_questions_left(structure, &Answers::read(structure, answers)) {
        1 => words.still_open.clone(),
        count => words
            .still_open_other
            .replace("{count}", &count.to_string()),
    }
}

#[test]
fn a_link_with_answers_opens_on_its_first_open_question_at_once() {
    for language in guide::languages() {
        journey(|visitor| {
            let recorder = Recorder::start(visitor);
            for (answers, question) in [
                ("intent=start", "purpose"),
                ("intent=start&purpose=technology", "technology"),
                ("intent=join&purpose=women&policy=ally", "nearby"),
                ("purpose=broad", "intent"),
            ] {
                let title = guide::title(language, question);
                let link = format!("/{language}/choose/?{answers}");
                open_on(visitor, &recorder, &link, title);
                visitor.expect_question(question);
                let shown = visitor.listed_answers().len();
                assert_eq!(shown, answers.split('&').count(), "answers so far");
            }
        });
    }
}

#[test]
fn a_link_to_one_question_opens_on_it_with_its_answer_chosen() {
    journey(|visitor| {
        let recorder = Recorder::start(visitor);
        let link = format!("/en/choose/speakers/?{ANSWERS}");
        open_on(visitor, &recorder, &link, guide::title("en", "speakers"));
        visitor.wait_until("the answer", || visitor.chosen().as_deref() == Some("few"));
        visitor.expect_address(&link);
    });
}

#[test]
fn a_link_with_every_answer_opens_on_the_result_at_once() {
    for page in ["result", "choose"] {
        journey(|visitor| {
            let recorder = Recorder::start(visitor);
            visitor.open(&format!("/en/{page}/?{ANSWERS}"));
            visitor.expect_result_at("en", ANSWERS);
            assert_eq!(recorder.headings(), [visitor.heading()]);
        });
    }
}

#[test]
fn a_link_to_a_result_with_an_open_question_leads_there_and_says_so() {
    for language in guide::languages() {
        journey(|visitor| {
            let recorder = Recorder::start(visitor);
            let answers = "intent=start&purpose=women";
            let title = guide::title(language, "policy");
            open_on(
                visitor,
                &recorder,
                &format!("/{language}/result/?{answers}"),
                title,
            );
            visitor.expect_address(&format!("/{language}/choose/?{answers}"));
            visitor.expect_notice(&still_open(language, answers));
        });
    }
}

#[test]
fn a_link_to_a_question_that_is_not_asked_leads_to_the_first_open_one_and_says_so() {
    for language in guide::languages() {
        journey(|visitor| {
            let recorder = Recorder::start(visitor);
            let answers = "intent=start&purpose=broad";
            let title = guide::title(language, "demand");
            let link = format!("/{language}/choose/technology/?{answers}");
            open_on(visitor, &recorder, &link, title);
            visitor.expect_address(&format!("/{language}/choose/?{answers}"));
            visitor.expect_notice(&guide::interface(language).choose.not_asked);
        });
    }
}

#[test]
fn a_link_to_a_question_that_is_not_asked_leads_to_the_result_when_nothing_is_open() {
    journey(|visitor| {
        let answers = "intent=join&purpose=broad&nearby=none";
        visitor.open(&format!("/en/choose/depth/?{answers}"));
        visitor.expect_result_at("en", answers);
        let not_asked = &guide::interface("en").choose.not_asked;
        assert!(
            !visitor.text("main").contains(not_asked),
            "nothing is still open"
        );
    });
}

#[test]
fn pages_stay_as_prerendered_without_answers() {
    let questions = guide::structure().questions.iter();
    let mut pages: Vec<_> = questions
        .map(|question| {
            (
                format!("choose/{}/", question.id),
                guide::title("en", &question.id),
            )
        })
        .collect();
    pages.push((
        "result/".to_owned(),
        &guide::interface("en").result.empty_heading,
    ));
    pages.push(("choose/".to_owned(), guide::title("en", "intent")));
    journey(|visitor| {
        let recorder = Recorder::start(visitor);
        for (page, heading) in pages {
            open_on(visitor, &recorder, &format!("/en/{page}"), heading);
            visitor.expect_address(&format!("/en/{page}"));
        }
    });
}

#[test]
fn a_link_is_read_leniently_and_written_canonically() {
    journey(|visitor| {
        let recorder = Recorder::start(visitor);
        let title = guide::title("en", "policy");
        let link = "/en/choose/?utm=x&policy=ally&purpose=women&intent=nonsense&intent=start&demand=mixed&depth=deep";
        open_on(visitor, &recorder, link, title);
        visitor.answer("policy", "closed");
        let answers = "intent=start&purpose=women&policy=closed&demand=mixed";
        visitor.expect_question_at("en", "speakers", answers);
    });
}

#[test]
fn a_link_without_a_valid_answer_opens_on_the_first_question() {
    journey(|visitor| {
        let recorder = Recorder::start(visitor);
        let first = guide::title("en", "intent");
        open_on(
            visitor,
            &recorder,
            "/en/choose/?utm_source=somewhere&intent=nonsense",
            first,
        );
        let empty = &guide::interface("en").result.empty_heading;
        open_on(visitor, &recorder, "/en/result/?depth=deep", empty);
    });
}

#[test]
fn links_to_frames_open_as_links_to_whole_pages_do() {
    journey(|visitor| {
        let recorder = Recorder::start(visitor);
        let title = guide::title("pt-BR", "demand");
        let answers = "intent=start&purpose=broad";
        open_on(
            visitor,
            &recorder,
            &format!("/pt-BR/frame/choose/?{answers}"),
            title,
        );
        open_on(
            visitor,
            &recorder,
            &format!("/pt-BR/frame/result/?{answers}"),
            title,
        );
        visitor.expect_address(&format!("/pt-BR/frame/choose/?{answers}"));
        visitor.open(&format!("/pt-BR/frame/result/?{ANSWERS}"));
        visitor.expect_result(&guide::advice(ANSWERS));
    });
}

#[test]
fn the_front_page_points_out_the_browsers_language() {
    for (accepted, language) in [("pt-PT", "pt-BR"), ("zh", "zh-CN"), ("en-GB", "en")] {
        Journey::to(GUIDE.url())
            .with(format!("--accept-lang={accepted}"))
            .run(|visitor| {
                visitor.open_without_waiting("/");
                let pointed = format!("li:has([hreflang='{language}'])");
                let yours = &guide::interface(language).language.yours;
                visitor.wait_until(yours, || {
                    visitor.text(&format!("{pointed} p:not([hidden])")) == *yours
                });
                assert_eq!(
                    visitor.count("main p[hidden]"),
                    guide::languages().count() - 1
                );
                visitor.click(&format!("{pointed} a"));
                visitor.wait_until_ready();
                visitor.expect_address(&format!("/{language}/"));
            });
    }
}

#[test]
fn an_unknown_address_is_answered_in_its_language() {
    for language in guide::languages() {
        Journey::to(GUIDE.url())
            .expecting_messages(&["404"])
            .run(|visitor| {
                visitor.open_without_waiting(&format!("/{language}/nowhere/"));
                let words = &guide::interface(language).not_found;
                let shown = "section:not([hidden])";
                visitor.wait_until("one language", || visitor.count(shown) == 1);
                assert_eq!(visitor.text(&format!("{shown} :is(h1, h2)")), words.heading);
                visitor.follow(&words.action);
                visitor.wait_until_ready();
                visitor.expect_address(&format!("/{language}/"));
            });
    }
}

#[test]
fn a_damaged_link_opens_on_what_it_was_made_for() {
    journey(|visitor| {
        for (damaged, page) in [
            (ANSWERS.replace('&', "&amp;") + ").", "result"),
            (ANSWERS.replace('&', "&#38;") + "#answers", "result"),
            (ANSWERS.replacen('&', "?", 1) + "\u{3002}", "choose"),
            (ANSWERS.replace('=', "%3D").replace('&', "%26"), "result"),
            (format!("utm_source=mail&{ANSWERS}&fbclid=1"), "result"),
        ] {
            visitor.open("/en/about/");
            visitor.open(&format!("/en/{page}/?{damaged}"));
            visitor.expect_result(&guide::advice(ANSWERS));
            assert_eq!(visitor.text(".notice"), "", "{damaged}");
        }
    });
}

#[test]
fn an_answer_that_cannot_be_read_is_named_and_the_open_questions_are_counted() {
    for language in guide::languages() {
        journey(|visitor| {
            let words = guide::words(language);
            let name = |question: &str| words.questions[question].short.as_str();
            let notice = |names: &str| words.interface.choose.not_taken.replace("{answers}", names);
            let damaged = ANSWERS.replace("demand=mixed", "demand=mixe");
            let left = ANSWERS.replace("&demand=mixed", "");
            assert_eq!(
                still_open(language, &left),
                words.interface.choose.still_open
            );
            visitor.open(&format!("/{language}/result/?{damaged}"));
            visitor.expect_question("demand");
            visitor.expect_notice(&notice(name("demand")));
            visitor.expect_notice(&still_open(language, &left));
            // Answered, there is nothing more to say.
            visitor.answer("demand", "mixed");
            visitor.expect_result_at(language, ANSWERS);
            assert_eq!(visitor.text(".notice"), "");

            // Where the wizard opens by itself, too.
            let damaged = "intent=start&purpose=womn";
            visitor.open(&format!("/{language}/choose/?{damaged}"));
            visitor.expect_question("purpose");
            visitor.expect_notice(&notice(name("purpose")));

            let six = "intent=start&purpose=technology";
            visitor.open(&format!("/{language}/result/?{six}"));
            visitor.expect_question("technology");
            visitor.expect_notice(&still_open(language, six));
            assert!(still_open(language, six).contains('5'));
        });
    }
}

#[test]
fn an_address_in_another_form_leads_to_its_page_with_all_that_it_holds() {
    Journey::to(GUIDE.url())
        .expecting_messages(&["404"])
        .run(|visitor| {
            for address in [
                "/en/result/index.html",
                "/EN/result/",
                "/en/Result",
                "/en_GB/result/",
                "/en/result.html",
                "//en//result//",
                "/en/result/)",
                "/en/result/%E3%80%82",
                "/%65n/re%C2%ADsult/",
            ] {
                visitor.open("/en/about/");
                visitor.open_without_waiting(&format!("{address}?{ANSWERS}#reasons"));
                visitor.expect_result(&guide::advice(ANSWERS));
                visitor.expect_address(&format!("/en/result/?{ANSWERS}#reasons"));
            }
            // What stands behind the page, as a part of its path.
            for address in [
                format!("/en/result/%3F{ANSWERS}"),
                format!("/en/result/%253F{ANSWERS}"),
                format!("/EN/result%EF%BC%9F{ANSWERS}"),
                format!("/en/result&{ANSWERS}"),
            ] {
                visitor.open("/en/about/");
                visitor.open_without_waiting(&address);
                visitor.expect_result_at("en", ANSWERS);
            }
            for (address, page) in [
                ("/zh-cn/", "/zh-CN/"),
                ("/zh/groups/ml", "/zh-CN/groups/ml/"),
                ("/pt_br/path/index.html", "/pt-BR/path/"),
                ("/PT-BR/FRAME/CHOOSE/", "/pt-BR/frame/choose/"),
                ("/pt/search/?q=C%2B%2B", "/pt-BR/search/?q=C%2B%2B"),
            ] {
                visitor.open("/en/about/");
                visitor.open_without_waiting(address);
                visitor.wait_until(page, || visitor.address() == page);
                visitor.wait_until_ready();
            }
        });
}
