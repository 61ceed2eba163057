//! What holds for any query string and any order of answering.

use crate::support::{answers, sets, structure};
use guide_engine::{Advice, Answers};
use proptest::{collection::vec, prelude::*, sample::select};

/// Arbitrary bytes, percent-encoded.
fn encoded_bytes() -> impl Strategy<Value = String> {
    vec(any::<u8>(), 0..60)
        .prop_map(|bytes| bytes.iter().map(|byte| format!("%{byte:02X}")).collect())
}

/// A key and a value that may belong together, belong to others, or to nothing.
fn pair() -> impl Strategy<Value = (String, String)> {
    let questions = &structure().questions;
    let keys: Vec<_> = questions
        .iter()
        .map(|question| question.id.clone())
        .collect();
    let options = questions.iter().flat_map(|question| &question.options);
    let values: Vec<_> = options.map(|option| option.id.clone()).collect();
    let fitting: Vec<_> = questions
        .iter()
        .flat_map(|question| {
            let options = question.options.iter();
            options.map(|option| (question.id.clone(), option.id.clone()))
        })
        .collect();
    prop_oneof![
        12 => select(fitting),
        2 => (select(keys.clone()), select(values.clone())),
        1 => (select(keys), "\\PC{0,8}"),
        1 => ("\\PC{0,8}", select(values)),
        1 => ("[a-z&=%+;#?]{0,8}", encoded_bytes()),
    ]
}

/// A query of such pairs, written in any way that a link may be.
fn query() -> impl Strategy<Value = String> {
    let pairs = vec(pair(), 0..25);
    (pairs, any::<bool>(), select(vec!["&", "&&"])).prop_map(|(pairs, mark, between)| {
        let pairs: Vec<_> = pairs
            .iter()
            .map(|(key, value)| format!("{key}={value}"))
            .collect();
        format!("{}{}", if mark { "?" } else { "" }, pairs.join(between))
    })
}

/// A complete set of answers, as its pairs.
fn complete_set() -> impl Strategy<Value = Vec<String>> {
    select(sets()).prop_map(|set| set.iter(structure()).map(|each| each.to_string()).collect())
}

/// Fails unless every answer belongs to a question that is asked, by an option
/// that is offered, and they are written in the order of the questions.
fn assert_consistent(given: &Answers) -> Result<(), TestCaseError> {
    for (question, option) in given.choices(structure()) {
        prop_assert!(
            given.asks(structure(), question),
            "{} is not asked",
            question.id
        );
        prop_assert!(
            given.offers(structure(), option),
            "{} is not offered",
            option.id
        );
    }
    let written = given.write(structure());
    prop_assert_eq!(
        &answers(&written),
        given,
        "reading again gives the same answers"
    );
    let indices: Vec<_> = given
        .iter(structure())
        .map(|answer| {
            structure()
                .questions
                .iter()
                .position(|each| each.id == answer.question)
        })
        .collect();
    prop_assert!(
        indices.is_sorted(),
        "{written} is not in the order of the questions"
    );
    prop_assert!(
        indices.windows(2).all(|two| two[0] != two[1]),
        "{written} repeats itself"
    );
    prop_assert_eq!(written.is_empty(), given.is_empty());
    Ok(())
}

/// Everything that a page works out from answers, to see that nothing panics.
fn compute_everything(given: &Answers) {
    let guide = structure();
    let _ = guide_engine::next_question(guide, given);
    let _ = guide_engine::most_questions_left(guide, given);
    for question in &guide.questions {
        let _ = guide_engine::previous_question(guide, given, &question.id);
        let _ = guide_engine::most_questions_left_after(guide, given, &question.id);
    }
    let _ = guide_engine::Graph::visited_nodes(guide, given);
    let _ = (
        guide_engine::tasks(guide, given),
        guide_engine::second_door(guide, given),
    );
    let _ = guide_engine::changes(guide, given);
    if let Some(advice) = Advice::new(guide, given.clone()) {
        let _ = (advice.reasons(), advice.steps(), advice.outcome());
        let _ = (advice.path_entry(), advice.plan());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_at_all_is_read_without_a_panic(text in "\\PC*") {
        assert_consistent(&answers(&text))?;
    }

    #[test]
    fn any_bytes_at_all_are_read_without_a_panic(key in encoded_bytes(), value in encoded_bytes()) {
        let given = answers(&format!("intent={value}&{key}={value}&{key}&=&purpose=broad"));
        assert_consistent(&given)?;
        prop_assert_eq!(given.option(structure(), "purpose"), Some("broad"));
    }

    #[test]
    fn what_is_read_is_consistent_and_written_in_one_way_only(query in query()) {
        let given = answers(&query);
        assert_consistent(&given)?;
        compute_everything(&given);
    }

    #[test]
    fn writing_an_option_in_percent_signs_changes_nothing(set in complete_set()) {
        let encode = |text: &str| -> String {
            text.bytes().map(|byte| format!("%{byte:02x}")).collect()
        };
        let encoded: Vec<_> = set
            .iter()
            .filter_map(|pair| pair.split_once('='))
            .map(|(key, value)| format!("{}={}", encode(key), encode(value)))
            .collect();
        prop_assert_eq!(answers(&encoded.join("&")).write(structure()), set.join("&"));
    }

    #[test]
    fn the_order_in_a_link_does_not_matter(set in complete_set().prop_shuffle(), keep in 0..9_usize) {
        let some = &set[..set.len().min(keep)];
        let mut ordered = some.to_vec();
        ordered.sort_by_key(|pair| {
            let key = pair.split('=').next().unwrap_or_default();
            structure().questions.iter().position(|each| each.id == key)
        });
        prop_assert_eq!(answers(&some.join("&")), answers(&ordered.join("&")));
        prop_assert_eq!(answers(&set.join("&")).iter(structure()).count(), set.len());
    }

    #[test]
    fn unknown_keys_and_values_are_dropped(set in complete_set(), noise in "[A-Z]{1,6}") {
        let mut noisy = Vec::new();
        for pair in &set {
            let key = pair.split('=').next().unwrap_or_default();
            noisy.extend([
                format!("{noise}={noise}"),
                format!("{key}={noise}"),
                format!("{key}="),
                key.to_owned(),
                pair.clone(),
            ]);
        }
        prop_assert_eq!(answers(&noisy.join("&")).write(structure()), set.join("&"));
    }

    #[test]
    fn of_a_repeated_key_the_first_valid_value_counts(set in complete_set(), other in complete_set()) {
        // Whatever comes later, the first set is complete and stays as it is.
        let both = format!("{}&{}", set.join("&"), other.join("&"));
        prop_assert_eq!(answers(&both).write(structure()), set.join("&"));
    }

    #[test]
    fn what_does_not_apply_is_dropped_from_a_link(set in complete_set(), at in any::<prop::sample::Index>()) {
        let question = at.get(&structure().questions);
        for option in &question.options {
            let given = answers(&format!("{}={}&{}", question.id, option.id, set.join("&")));
            assert_consistent(&given)?;
            let applies = given.asks(structure(), question) && given.offers(structure(), option);
            if applies {
                prop_assert_eq!(given.option(structure(), &question.id), Some(&*option.id));
            } else {
                let own = set.iter().find_map(|pair| pair.strip_prefix(&format!("{}=", question.id)));
                prop_assert_eq!(given.option(structure(), &question.id), own);
            }
        }
    }

    #[test]
    fn answering_and_editing_in_any_order_names_exactly_what_falls_away(edits in vec(pair(), 1..20)) {
        let mut given = Answers::default();
        for (question, option) in edits {
            let (next, dropped) = given.with(structure(), &question, &option);
            assert_consistent(&next)?;
            let taken = next.option(structure(), &question) == Some(&*option);
            if !taken {
                prop_assert_eq!(&next, &given, "an answer that does not apply changes nothing");
            }
            let gone: Vec<_> = given
                .iter(structure())
                .filter(|answer| next.option(structure(), answer.question).is_none())
                .collect();
            prop_assert_eq!(&dropped, &gone);
            // Every other answer is kept, and none is made up.
            for answer in next.iter(structure()).filter(|answer| answer.question != question) {
                prop_assert_eq!(given.option(structure(), answer.question), Some(answer.option));
            }
            // What falls away could not have stayed.
            for answer in dropped {
                let (put_back, _) = next.with(structure(), answer.question, answer.option);
                prop_assert_eq!(&put_back, &next, "{} would still apply", answer);
            }
            given = next;
        }
        compute_everything(&given);
    }

    #[test]
    fn a_complete_set_is_reached_by_answering_one_question_after_another(set in complete_set()) {
        let wanted = set.join("&");
        let mut given = Answers::default();
        let mut left = guide_engine::most_questions_left(structure(), &given);
        while let Some(question) = guide_engine::next_question(structure(), &given) {
            let prefix = format!("{}=", question.id);
            let option = set.iter().find_map(|pair| pair.strip_prefix(&prefix));
            let (next, dropped) = given.with(structure(), &question.id, option.expect("it is answered"));
            prop_assert!(dropped.is_empty());
            let fewer = guide_engine::most_questions_left(structure(), &next);
            prop_assert!(fewer < left, "fewer questions are left after each answer");
            (given, left) = (next, fewer);
        }
        prop_assert_eq!(given.write(structure()), wanted);
        prop_assert_eq!(left, 0);
    }
}

#[test]
fn a_huge_link_is_read_and_its_answers_are_kept() {
    let noise = "demand=nobody&x=y&".repeat(100_000);
    let given = answers(&format!("{noise}intent=start&{noise}&purpose=women"));
    assert_eq!(given.write(structure()), "intent=start&purpose=women");
}

#[test]
fn the_first_valid_value_may_come_after_invalid_ones() {
    // `same` is not on offer without a focus, so the second value counts.
    let given = answers("nearby=same&nearby=general&intent=start&purpose=broad&purpose=women");
    assert_eq!(
        given.write(structure()),
        "intent=start&purpose=broad&nearby=general"
    );
}

#[test]
fn a_condition_on_an_unanswered_question_does_not_hold() {
    // Neither "starts" nor "does not start" is known, so nothing follows.
    let given = answers("purpose=women&policy=ally&demand=small&depth=deep");
    assert_eq!(given.write(structure()), "purpose=women");
}

#[test]
fn changing_an_answer_keeps_the_others_and_names_what_fell_away() {
    let before = answers("intent=join&purpose=technology&technology=ml&nearby=same&depth=deep");
    let (after, dropped) = before.with(structure(), "purpose", "broad");
    assert_eq!(after.write(structure()), "intent=join&purpose=broad");
    let dropped: Vec<_> = dropped.iter().map(ToString::to_string).collect();
    assert_eq!(dropped, ["technology=ml", "nearby=same", "depth=deep"]);

    let (after, dropped) = before.with(structure(), "technology", "iot");
    assert!(dropped.is_empty());
    assert_eq!(
        after.write(structure()),
        "intent=join&purpose=technology&technology=iot&nearby=same&depth=deep"
    );
}
