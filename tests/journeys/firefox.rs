//! Reload, Back and Forward in Firefox, which restores forms by the place of their
//! controls and keeps whole pages.

use crate::harness::{firefox::Firefox, sites::GUIDE};
use serde_json::{Value, json};

const QUESTION: &str = "document.querySelector('form[data-question]')?.dataset.question";
const CHOSEN: &str = "document.querySelector('form[data-question] input:checked')?.value ?? null";
const QUERY: &str = "location.search";

fn answer(firefox: &Firefox, question: &str, option: &str) {
    firefox.wait_for(QUESTION, &json!(question));
    firefox.click(&format!(
        "form[data-question={question}] label:has([value={option}])"
    ));
    firefox.wait_for(CHOSEN, &json!(option));
    firefox.click(&format!(
        "form[data-question={question}] [data-action=continue]"
    ));
}

#[track_caller]
fn expect(firefox: &Firefox, question: &str, query: &str, chosen: &Value) {
    firefox.wait_for(QUESTION, &json!(question));
    firefox.wait_for(QUERY, &json!(query));
    firefox.wait_for(CHOSEN, chosen);
}

#[test]
fn a_reload_checks_the_address_s_answer_and_no_other() {
    let firefox = Firefox::start(GUIDE.url());
    firefox.open("/en/choose/");
    answer(&firefox, "intent", "join");
    expect(&firefox, "purpose", "?intent=join", &Value::Null);
    // What is chosen and not yet an answer is restored by no place.
    firefox.reload();
    expect(&firefox, "purpose", "?intent=join", &Value::Null);
    firefox.click("form[data-question=purpose] label:has([value=technology])");
    firefox.wait_for(CHOSEN, &json!("technology"));
    firefox.reload();
    expect(&firefox, "purpose", "?intent=join", &Value::Null);
    answer(&firefox, "purpose", "broad");
    firefox.traverse_history(-1);
    let query = "?intent=join&purpose=broad";
    expect(&firefox, "purpose", query, &json!("broad"));
    firefox.reload();
    expect(&firefox, "purpose", query, &json!("broad"));
}

#[test]
fn back_and_forward_lead_through_the_questions_and_the_result() {
    let firefox = Firefox::start(GUIDE.url());
    let before = "intent=start&purpose=broad&demand=small&speakers=few&sponsors=general";
    firefox.open(&format!("/en/choose/nearby/?{before}"));
    answer(&firefox, "nearby", "none");
    let result = "document.querySelector('article[data-result]')?.dataset.type ?? null";
    let all = json!(format!("?{before}&nearby=none"));
    firefox.wait_for(QUERY, &all);
    firefox.wait_for(&format!("({result}) !== null"), &json!(true));
    let recommended = firefox.value(result);
    firefox.traverse_history(-1);
    expect(&firefox, "nearby", all.as_str().unwrap(), &json!("none"));
    firefox.traverse_history(1);
    firefox.wait_for(result, &recommended);
    // To another page and back, which Firefox may have kept whole.
    firefox.open("/en/groups/");
    firefox.traverse_history(-1);
    firefox.wait_for(QUERY, &all);
    firefox.wait_for(result, &recommended);
    firefox.reload();
    firefox.wait_for(QUERY, &all);
    firefox.wait_for(result, &recommended);
}
