//! How the advice is made, and where one's own way runs through it.

use crate::harness::{Visitor, guide, journey};

const ANSWERS: &str = "intent=start&purpose=technology&technology=devops&demand=mixed\
                       &speakers=enough&sponsors=focused&nearby=none";

/// The rules that are marked as fired, sorted.
#[track_caller]
fn fired(visitor: &Visitor) -> Vec<String> {
    let mut fired = visitor.attributes("[data-rule].fired", "data-rule");
    fired.sort();
    fired
}

#[test]
fn the_rule_behind_a_result_is_one_link_away_and_marked() {
    for language in guide::languages() {
        journey(|visitor| {
            visitor.open(&format!("/{language}/result/?{ANSWERS}"));
            visitor.expect_result_at(language, ANSWERS);
            let words = guide::interface(language);
            let rules = guide::advice(ANSWERS).rules;
            visitor.follow(&words.result.rule_action.replace("{rules}", &rules[0]));
            visitor.expect_address(&format!(
                "/{language}/decisions/?{ANSWERS}#rule-{}",
                rules[0]
            ));
            let mut expected = rules.clone();
            expected.sort();
            visitor.wait_until(&format!("the rules {rules:?}"), || {
                fired(visitor) == expected
            });
            for rule in &rules {
                let mark = visitor.text(&format!("[data-rule='{rule}'].fired"));
                assert!(
                    mark.contains(&words.decisions.fired),
                    "rule {rule} says so in words"
                );
            }
            assert!(in_window(visitor, &rules[0]), "the rule is in the window");
            visitor.back();
            visitor.expect_result_at(language, ANSWERS);
        });
    }
}

/// Waits until a rule stands in the window.
fn in_window(visitor: &Visitor, rule: &str) -> bool {
    let script = "const place = arguments[0].getBoundingClientRect(); \
                  return place.bottom > 0 && place.top < innerHeight";
    visitor.wait_for("the rule in the window", || {
        let inside = visitor.script_on(&format!("[data-rule='{rule}']"), script);
        inside.as_bool().filter(|inside| *inside)
    })
}

#[test]
fn a_link_with_answers_highlights_the_way() {
    journey(|visitor| {
        visitor.open(&format!("/en/decisions/?{ANSWERS}"));
        let way = [
            "intent",
            "purpose",
            "technology",
            "demand",
            "speakers",
            "sponsors",
            "nearby",
        ];
        visitor.wait_until("the way on the map: seven questions and the advice", || {
            visitor.count("svg[role=img] g.on-way") == way.len() + 1
        });
        assert_eq!(visitor.count("svg[role=img] path.on-way"), way.len());
        assert_eq!(visitor.count("li.question-item.on-way"), way.len());
        assert_eq!(visitor.count("li.question-item li.chosen"), way.len());
        assert!(
            visitor
                .text("main")
                .contains(&guide::interface("en").decisions.your_way)
        );
    });
}

#[test]
fn answers_with_something_open_highlight_the_way_so_far() {
    journey(|visitor| {
        visitor.open("/en/decisions/?intent=join&purpose=women");
        visitor.wait_until("the way so far", || {
            visitor.count("li.question-item li.chosen") == 2
        });
        assert!(fired(visitor).is_empty());
    });
}

#[test]
fn without_answers_nothing_is_highlighted_and_everything_is_there() {
    journey(|visitor| {
        for language in guide::languages() {
            visitor.open(&format!("/{language}/decisions/"));
            assert!(fired(visitor).is_empty());
            assert_eq!(visitor.count(".on-way, .chosen"), 0);
            let tables = &guide::structure().tables;
            let rules = tables.iter().flat_map(|table| &table.rules);
            let mut rules: Vec<_> = rules.map(|rule| rule.id.clone()).collect();
            let mut shown = visitor.attributes("[data-rule]", "data-rule");
            rules.sort();
            shown.sort();
            assert_eq!(shown, rules);
            let questions = guide::structure().questions.len();
            assert_eq!(visitor.count("svg[role=img] g"), questions + 1);
        }
    });
}
