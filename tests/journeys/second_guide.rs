//! Another community's guide: nothing of the first one is in the program.

use crate::harness::{Journey, Visitor, guide, sites::SECOND};
use guide_content::Structure;
use guide_engine::{Answers, recommend};
use guide_routes::Route;

/// Answers what is asked until there is a result: with the first or with the
/// last option each time.
pub(crate) fn walk(visitor: &Visitor, structure: &Structure, takes_last: bool) -> String {
    let mut answers = Answers::default();
    while let Some(question) = guide_engine::next_question(structure, &answers) {
        visitor.expect_question(&question.id);
        let offered: Vec<_> = question
            .options
            .iter()
            .filter(|option| answers.offers(structure, option))
            .map(|option| option.id.clone())
            .collect();
        assert_eq!(
            visitor.attributes("form[data-question] input", "value"),
            offered
        );
        let option = if takes_last {
            offered.last()
        } else {
            offered.first()
        };
        let option = option.expect("a question has options");
        visitor.answer(&question.id, option);
        answers = answers.with(structure, &question.id, option).0;
    }
    visitor.expect_result(&recommend(structure, &answers).expect("nothing is open"));
    answers.write(structure)
}

#[test]
fn the_second_guide_leads_to_its_own_advice_in_each_of_its_languages() {
    let content = guide::second();
    assert!(content.languages.len() >= 2);
    for (language, words) in &content.languages {
        Journey::to(SECOND.url()).run(|visitor| {
            for takes_last in [false, true] {
                visitor.open(&format!("/{language}/"));
                assert_eq!(visitor.heading(), words.interface.home.heading);
                visitor.follow(&words.interface.home.choose_action);
                let answers = walk(visitor, &content.structure, takes_last);
                visitor.expect_address(&format!("/{language}/result/?{answers}"));
                assert!(visitor.count("section[aria-labelledby=steps] li") > 0);
                visitor.click("#rule a");
                visitor.wait_until("a rule that fired", || {
                    visitor.count("[data-rule].fired") > 0
                });
            }
        });
    }
}

#[test]
fn switching_language_keeps_the_second_guides_answers() {
    let languages: Vec<_> = guide::second().languages.keys().collect();
    Journey::to(SECOND.url()).run(|visitor| {
        visitor.open(&format!("/{}/choose/", languages[0]));
        let answers = walk(visitor, &guide::second().structure, true);
        visitor.switch_language(languages[1]);
        visitor.expect_address(&format!("/{}/result/?{answers}", languages[1]));
        visitor.wait_for("a result", || visitor.result());
    });
}

#[test]
fn every_page_of_the_second_guide_is_alive() {
    let content = guide::second();
    let languages = content.languages.keys().map(String::as_str);
    let routes = Route::all(&content.structure, languages);
    Journey::to(SECOND.url()).run(|visitor| {
        for route in routes {
            visitor.open(&route.path());
            assert_eq!(visitor.language(), Some(route.locale.clone()));
            assert!(!visitor.heading().is_empty(), "{}", route.path());
        }
    });
}
