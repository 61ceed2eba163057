//! What pages read from their addresses beside answers.

use crate::support::structure;
use guide_content::Question;
use guide_plan::Schedule;
use guide_routes::{Page, Route};
use std::collections::BTreeSet;

#[test]
fn no_question_can_have_a_name_under_which_a_page_reads_something_else() {
    let pages = Route::all(structure(), ["en"]).into_iter();
    let read: BTreeSet<_> = pages.flat_map(|route| route.page.parameters()).collect();
    let reserved: BTreeSet<_> = Question::RESERVED.iter().collect();
    assert_eq!(read, reserved);
    assert_eq!(reserved.len(), Question::RESERVED.len(), "each once");
}

#[test]
fn the_plan_reads_every_part_of_its_schedule() {
    assert_eq!(Page::Plan.parameters(), Schedule::KEYS);
}

#[test]
fn a_page_keeps_what_it_reads_and_nothing_else() {
    let pairs = guide_routes::pairs("types=ml&from=2027-01&q=a+b&with=x%3Dy&types=iot");
    let read = |page: Page| {
        let read = page.read_parameters(&pairs).into_iter();
        read.map(|(key, value)| format!("{key}={value}"))
            .collect::<Vec<_>>()
    };
    assert_eq!(read(Page::Compare), ["types=ml", "types=iot"]);
    assert_eq!(read(Page::Plan), ["from=2027-01"]);
    assert_eq!(read(Page::Search), ["q=a b"]);
    assert_eq!(read(Page::Result), ["with=x=y"]);
    assert_eq!(read(Page::Home), [""; 0]);
}
