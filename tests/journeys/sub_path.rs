//! The guide below a path of another site.

use crate::harness::{Journey, guide, sites::SUB};

#[test]
fn the_wizard_runs_below_a_path() {
    Journey::to(SUB.url()).go(|visitor| {
        visitor.open("/pt-BR/");
        visitor.follow(&guide::interface("pt-BR").home.choose_action);
        let answers = "intent=join&purpose=technology&technology=hpc&nearby=general&depth=unsure";
        visitor.answer_all(answers);
        visitor.is_advised_at("pt-BR", answers);
        visitor.reload();
        visitor.is_advised_at("pt-BR", answers);
        visitor.switch_to("en");
        visitor.is_advised_at("en", answers);
        visitor.follow(&guide::interface("en").site.decisions);
        visitor.is_at(&format!("/en/decisions/?{answers}"));
        visitor.back();
        visitor.is_advised_at("en", answers);
        visitor.back();
        visitor.is_advised_at("pt-BR", answers);
    });
}

#[test]
fn a_link_with_answers_opens_below_a_path() {
    Journey::to(SUB.url()).go(|visitor| {
        visitor.open("/zh-CN/result/?intent=start&purpose=women");
        visitor.is_asked("policy");
        visitor.is_at("/zh-CN/choose/?intent=start&purpose=women");
        visitor.click("[data-action=back]");
        visitor.is_asked_at("zh-CN", "purpose", "intent=start&purpose=women");
    });
}

#[test]
fn an_unknown_address_below_a_path_is_answered_in_its_language() {
    Journey::to(SUB.url()).expecting(&["404"]).go(|visitor| {
        visitor.open_early("/zh-CN/nowhere/");
        let words = &guide::interface("zh-CN").not_found;
        visitor.sees_that("one language", || {
            visitor.count("section:not([hidden])") == 1
        });
        visitor.follow(&words.action);
        visitor.is_ready();
        visitor.is_at("/zh-CN/");
    });
}
