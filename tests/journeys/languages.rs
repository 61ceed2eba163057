//! Switching language on the way.

use crate::harness::{guide, journey};

#[test]
fn switching_language_mid_way_keeps_question_and_answers() {
    journey(|visitor| {
        let answers = "intent=start&purpose=women&policy=unsure";
        visitor.open("/en/choose/");
        visitor.answer_all(answers);
        visitor.expect_question_at("en", "demand", answers);
        for language in guide::languages() {
            visitor.switch_language(language);
            visitor.expect_question_at(language, "demand", answers);
            let shown = visitor.listed_answers();
            let words = guide::short(language, "policy", "unsure");
            let colon = &guide::interface(language).site.colon;
            assert_eq!(shown.last(), Some(&words.replacen(colon.as_str(), "=", 1)));
        }
        visitor.switch_language("pt-BR");
        visitor.answer_all("demand=focused&speakers=none&sponsors=none&nearby=same");
        let answers = format!("{answers}&demand=focused&speakers=none&sponsors=none&nearby=same");
        visitor.expect_result_at("pt-BR", &answers);
    });
}

#[test]
fn switching_language_on_the_result_keeps_it() {
    journey(|visitor| {
        let answers = "intent=unsure&purpose=technology&technology=iot&nearby=unsure&depth=unsure";
        visitor.open(&format!("/en/result/?{answers}"));
        let mut headings = Vec::new();
        for language in guide::languages() {
            visitor.switch_language(language);
            visitor.expect_result_at(language, answers);
            headings.push(visitor.heading());
        }
        headings.dedup();
        assert_eq!(headings.len(), guide::languages().count(), "{headings:?}");
    });
}

#[test]
fn switching_language_on_other_pages_keeps_the_page_and_the_answers() {
    journey(|visitor| {
        let answers = "intent=join&purpose=broad";
        for page in ["groups/hpc/", "decisions/", ""] {
            visitor.open(&format!("/en/{page}?{answers}"));
            for language in ["zh-CN", "pt-BR", "en"] {
                visitor.switch_language(language);
                visitor.expect_address(&format!("/{language}/{page}?{answers}"));
            }
        }
    });
}

#[test]
fn back_after_a_switch_returns_to_the_other_language() {
    journey(|visitor| {
        visitor.open("/en/choose/");
        visitor.answer("intent", "join");
        visitor.expect_question_at("en", "purpose", "intent=join");
        visitor.switch_language("zh-CN");
        visitor.answer("purpose", "broad");
        visitor.expect_question_at("zh-CN", "nearby", "intent=join&purpose=broad");
        visitor.back();
        visitor.expect_question_at("zh-CN", "purpose", "intent=join&purpose=broad");
        visitor.back();
        visitor.expect_question_at("en", "purpose", "intent=join");
    });
}
