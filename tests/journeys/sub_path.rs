//! The guide below a path of another site.

use crate::harness::{Journey, guide, sites::SUB};

#[test]
fn the_wizard_runs_below_a_path() {
    Journey::to(SUB.url()).run(|visitor| {
        visitor.open("/pt-BR/");
        visitor.follow(&guide::interface("pt-BR").home.choose_action);
        let answers = "intent=join&purpose=technology&technology=hpc&nearby=general&depth=unsure";
        visitor.answer_all(answers);
        visitor.expect_result_at("pt-BR", answers);
        visitor.reload();
        visitor.expect_result_at("pt-BR", answers);
        visitor.switch_language("en");
        visitor.expect_result_at("en", answers);
        visitor.follow(&guide::interface("en").site.decisions);
        visitor.expect_address(&format!("/en/decisions/?{answers}"));
        visitor.back();
        visitor.expect_result_at("en", answers);
        visitor.back();
        visitor.expect_result_at("pt-BR", answers);
    });
}

#[test]
fn a_link_with_answers_opens_below_a_path() {
    Journey::to(SUB.url()).run(|visitor| {
        visitor.open("/zh-CN/result/?intent=start&purpose=women");
        visitor.expect_question("policy");
        visitor.expect_address("/zh-CN/choose/?intent=start&purpose=women");
        visitor.click("[data-action=back]");
        visitor.expect_question_at("zh-CN", "purpose", "intent=start&purpose=women");
    });
}

#[test]
fn an_unknown_address_below_a_path_is_answered_in_its_language() {
    Journey::to(SUB.url())
        .expecting_messages(&["404"])
        .run(|visitor| {
            visitor.open_without_waiting("/zh-CN/nowhere/");
            let words = &guide::interface("zh-CN").not_found;
            visitor.wait_until("one language", || {
                visitor.count("section:not([hidden])") == 1
            });
            visitor.follow(&words.action);
            visitor.wait_until_ready();
            visitor.expect_address("/zh-CN/");
        });
}

#[test]
fn an_address_in_another_form_leads_to_its_page_below_a_path() {
    Journey::to(SUB.url())
        .expecting_messages(&["404"])
        .run(|visitor| {
            for address in ["/zh-cn/result/", "/zh-CN/result/index.html", "/ZH//Result"] {
                visitor.open("/en/about/");
                let answers = "intent=join&purpose=broad&nearby=none";
                visitor.open_without_waiting(&format!("{address}?{answers}"));
                visitor.expect_result_at("zh-CN", answers);
            }
        });
}
