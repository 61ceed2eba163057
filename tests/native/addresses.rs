//! What pages read from their addresses beside answers.

use crate::support::structure;
use guide_content::Question;
use guide_plan::Schedule;
use guide_routes::{Page, Route};
use std::collections::BTreeSet;

#[test]
fn no_question_can_have_a_name_under_which_a_page_reads_something_else() {
    let pages = Route::all(structure(), ["en"]).into_iter();
    let read: BTreeSet<_> = pages
        .flat_map(|route| route.parameters().collect::<Vec<_>>())
        .collect();
    let reserved: BTreeSet<_> = Question::RESERVED.into_iter().collect();
    assert_eq!(read, reserved);
    assert_eq!(reserved.len(), Question::RESERVED.len(), "each once");
}

#[test]
fn the_plan_reads_every_part_of_its_schedule() {
    assert_eq!(Page::Plan.parameters(), Schedule::KEYS);
}

#[test]
fn a_page_keeps_what_it_reads_and_nothing_else() {
    let query = "types=ml&from=2027-01&q=a+b&with=x%3Dy&types=iot&theme=dark&accent=0b6e4f";
    let pairs = guide_routes::pairs(query);
    let read = |route: &Route| {
        let read = route.read_parameters(&pairs).into_iter();
        read.map(|(key, value)| format!("{key}={value}"))
            .collect::<Vec<_>>()
    };
    let whole = |page: Page| read(&Route::new("en", page));
    assert_eq!(whole(Page::Compare), ["types=ml", "types=iot"]);
    assert_eq!(whole(Page::Plan), ["from=2027-01"]);
    assert_eq!(whole(Page::Search), ["q=a b"]);
    assert_eq!(whole(Page::Result), ["with=x=y"]);
    assert_eq!(whole(Page::Home), [""; 0]);
    let framed = Route {
        frame: true,
        ..Route::new("en", Page::Result)
    };
    assert_eq!(read(&framed), ["with=x=y", "theme=dark", "accent=0b6e4f"]);
}
