//! The texts of the interface that the program fills.

/// A text of `interface.toml` with placeholders, by its key. A placeholder such
/// as `track.*` is any form of the group's name.
pub(super) struct Filled {
    pub(super) key: &'static str,
    /// The placeholders without which the text would not say what it should.
    pub(super) needs: &'static [&'static str],
    /// Those that it may have as well.
    pub(super) may: &'static [&'static str],
}

const fn filled(key: &'static str, needs: &'static [&'static str]) -> Filled {
    Filled {
        key,
        needs,
        may: &[],
    }
}

/// Every text that the pages and components fill. Whoever fills another one
/// adds it here, or the check refuses its placeholder.
pub(super) const FILLED: [Filled; 50] = [
    filled("home.choose_text", &["count"]),
    filled("choose.number", &["number"]),
    Filled {
        key: "choose.left_none",
        needs: &[],
        may: &["count"],
    },
    Filled {
        key: "choose.left_one",
        needs: &[],
        may: &["count"],
    },
    filled("choose.left_other", &["count"]),
    filled("choose.dropped", &["answers"]),
    filled("result.empty_text", &["count"]),
    Filled {
        key: "result.track",
        needs: &["track.*"],
        may: &["type.*"],
    },
    filled("result.group_link", &["type.short"]),
    Filled {
        key: "result.runner_up_heading",
        needs: &["runner_up.*"],
        may: &["type.*"],
    },
    filled("result.updated", &["headline"]),
    filled("result.rule_action", &["rules"]),
    filled("path.number", &["number"]),
    filled("path.ticked", &["met", "all"]),
    filled("path.kind_of", &["stage"]),
    filled("path.beside", &["stage"]),
    filled("stage.number", &["number", "count"]),
    filled("stage.benefits_shared", &["stage"]),
    filled("stage.next_open", &["open", "all"]),
    filled("trail.next_ready", &["stage"]),
    filled("trail.gap_open", &["open", "all"]),
    filled("trail.gap_direct", &["open", "all"]),
    filled("trail.open", &["open", "all"]),
    filled("trail.changed_added", &["items"]),
    filled("trail.changed_renamed", &["items"]),
    filled("trail.changed_gone", &["count"]),
    filled("result.path_stage", &["stage"]),
    filled("result.path_begun", &["stage"]),
    filled("decisions.part_heading", &["table"]),
    filled("compare.too_many", &["count"]),
    filled("plan.rhythm_other", &["count"]),
    filled("plan.meeting", &["number"]),
    filled("plan.in_month", &["month"]),
    filled("plan.reminder", &["task", "date"]),
    filled("plan.reminder_now", &["task"]),
    filled("together.effect_advice", &["headline"]),
    filled("together.effect_confidence", &["confidence"]),
    filled("together.their_advice", &["headline"]),
    filled("search.none", &["query"]),
    filled("search.other", &["count"]),
    filled("dates.weekday_day", &["weekday", "day", "month", "year"]),
    filled("dates.day_short", &["day", "month"]),
    filled("about_sources.seen", &["date"]),
    filled("dates.day", &["day", "month", "year"]),
    filled("dates.month", &["month", "year"]),
    filled("dates.year", &["year"]),
    filled("dates.as_of", &["date"]),
    filled("dates.check_again", &["date"]),
    filled("numbers.percent", &["number"]),
    filled("numbers.usd", &["number"]),
];
