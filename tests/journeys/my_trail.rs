//! My trail: where the visitor is, what they have, and what comes next.

mod from_result;
mod next_steps;
mod on_the_stops;
mod saved;

use crate::harness::{Visitor, guide, trail::counted};
use guide_content::{Path, StageItem};
use guide_growth_path::{Mark, Progress, next_stage, smallest_gap, this_week};

fn path() -> &'static Path {
    &guide::structure().path
}

fn name(language: &str, stage: &str) -> &'static str {
    &guide::words(language).path.stages[stage].name
}

/// What an item says, or is called.
fn item_text(language: &str, item: &StageItem) -> &'static str {
    let words = &guide::words(language).path.items[&item.id];
    words.name.as_ref().unwrap_or(&words.text)
}

/// Sees the advice that follows from a trail with a next stage and a goal: the
/// next step, the gap, and this week.
#[track_caller]
fn expect_next_steps(visitor: &Visitor, language: &str, progress: &Progress) {
    visitor.expect_progress(progress);
    let words = &guide::interface(language).trail;
    let next = next_stage(path(), progress).expect("a next stage");
    visitor.wait_until("the next stage", || {
        visitor.text("[data-trail-next] .my-trail-stage a") == name(language, &next.stage.id)
    });
    let step = visitor.text("[data-trail-next]");
    assert!(step.contains(item_text(language, next.open[0])), "{step}");
    assert!(
        step.contains(&counted(&words.met_count, next.met(), next.all)),
        "{step}"
    );

    let goal = progress.goal(path()).expect("a goal");
    let gap = smallest_gap(path(), progress, goal);
    let open: Vec<_> = gap
        .stages
        .iter()
        .map(|gap| gap.open.len().to_string())
        .collect();
    assert_eq!(visitor.attributes("[data-trail-gap] li", "data-open"), open);
    let links: Vec<_> = gap
        .stages
        .iter()
        .map(|gap| format!("/{language}/path/{}/", gap.stage.id))
        .collect();
    assert_eq!(visitor.attributes("[data-trail-gap] li a", "href"), links);
    let missing = visitor.text("[data-trail-gap]");
    let all = counted(&words.gap_met, gap.met(), gap.all());
    assert!(missing.contains(&all), "{missing}: {all}");

    let week = this_week(path(), progress, 3);
    let ids: Vec<_> = week.iter().map(|item| item.id.as_str()).collect();
    let listed = "[data-trail-week] [data-action-for]";
    assert_eq!(visitor.attributes(listed, "data-action-for"), ids);
    let doing = visitor.text("[data-trail-week]");
    for item in week {
        let action = guide::words(language).path.items[&item.id].action.as_ref();
        assert!(doing.contains(action.expect("an action")), "{doing}");
        if progress.mark(&item.id) == Some(Mark::Unsure) {
            assert!(doing.contains(&words.week_unsure), "{doing}");
        }
    }
}
