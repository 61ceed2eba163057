//! The recommendation, rule by rule as the model's table has them.

use super::Set;

/// What is recommended; an empty text where there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Advice {
    pub(crate) group: &'static str,
    pub(crate) policy: &'static str,
    pub(crate) track: &'static str,
    pub(crate) action: &'static str,
    pub(crate) confidence: &'static str,
    pub(crate) runner_up: &'static str,
}

impl Advice {
    /// The last six columns of the CSV.
    pub(crate) fn cells(&self) -> [&'static str; 6] {
        [
            self.group,
            self.policy,
            self.track,
            self.action,
            self.confidence,
            self.runner_up,
        ]
    }

    /// What "another type or action" compares.
    pub(crate) fn outcome(&self) -> (&'static str, &'static str) {
        (self.group, self.action)
    }
}

/// Type, action, confidence and runner-up; most advice has no more.
fn plain(
    group: &'static str,
    action: &'static str,
    confidence: &'static str,
    runner_up: &'static str,
) -> Advice {
    Advice {
        group,
        policy: "",
        track: "",
        action,
        confidence,
        runner_up,
    }
}

/// The recommendation for a complete set of answers.
pub(crate) fn advise(set: &Set) -> Advice {
    if set.purpose == "campus" {
        return plain("student", "student-program", "high", "general");
    }
    let rule = if set.intent == "start" { start } else { join };
    rule(set)
}

/// Rules 2 to 10.
fn start(set: &Set) -> Advice {
    match (set.purpose, set.specialism(), set.nearby) {
        ("women", _, "same") => women(set, "co-organise", "high"),
        ("women", ..) => women(set, "start", policy_confidence(set)),
        (_, Some(focus), "same") => plain(focus, "co-organise", "high", "general"),
        ("broad", _, "general") => plain("general", "co-organise", "high", ""),
        ("broad", ..) if set.demand == "focused" => plain("general", "start", "medium", ""),
        ("broad", ..) => plain("general", "start", "high", ""),
        (_, None, "general") => topic_open(set, "co-organise", start_without_topic(set)),
        (_, None, _) => topic_open(set, "start", start_without_topic(set)),
        (_, Some(focus), _) => evidence(set, focus),
    }
}

/// Rules 11 to 16.
fn join(set: &Set) -> Advice {
    match (set.purpose, set.specialism(), set.depth) {
        ("women", ..) => women(set, by_nearby(set), policy_confidence(set)),
        (_, Some(focus), "exploring") if set.nearby == "same" => {
            plain(focus, "join", "medium", "general")
        }
        (_, Some(focus), "exploring") => plain("general", by_nearby_general(set), "medium", focus),
        (_, Some(focus), "deep") => plain(focus, by_nearby(set), "high", "general"),
        (_, Some(focus), _) => plain(focus, by_nearby(set), "medium", "general"),
        ("broad", ..) => plain("general", by_nearby_general(set), "high", ""),
        _ => topic_open(set, by_nearby_general(set), "low"),
    }
}

/// A women's group, with the policy that the answer gives.
fn women(set: &Set, action: &'static str, confidence: &'static str) -> Advice {
    let policy = match set.policy {
        "ally" => "allies-or-open",
        "unsure" => "undecided",
        chosen => chosen,
    };
    Advice {
        policy,
        ..plain("women", action, confidence, "general")
    }
}

fn policy_confidence(set: &Set) -> &'static str {
    if set.policy == "unsure" {
        "medium"
    } else {
        "high"
    }
}

/// A general group because no focus is named; "another" topic stays a track.
fn topic_open(set: &Set, action: &'static str, confidence: &'static str) -> Advice {
    Advice {
        track: if set.is_other() { "other" } else { "" },
        ..plain("general", action, confidence, "")
    }
}

fn start_without_topic(set: &Set) -> &'static str {
    match (set.purpose, set.demand) {
        ("unsure", "mixed" | "small") => "medium",
        _ => "low",
    }
}

fn by_nearby(set: &Set) -> &'static str {
    match set.nearby {
        "same" => "join",
        "general" => "join-general-meanwhile",
        "none" => "find-online",
        _ => "find-directory",
    }
}

fn by_nearby_general(set: &Set) -> &'static str {
    match set.nearby {
        "general" => "join",
        "none" => "find-online",
        _ => "find-directory",
    }
}

/// Rule 10: the table of demand and speakers.
fn evidence(set: &Set, focus: &'static str) -> Advice {
    let alone = |confidence| plain(focus, "start", confidence, "general");
    let inside = |confidence| {
        let action = match set.nearby {
            "general" => "track-in-existing",
            _ => "start-with-track",
        };
        Advice {
            track: focus,
            ..plain("general", action, confidence, focus)
        }
    };
    let sponsored = set.sponsors == "focused";
    let general_need_is_met = set.nearby == "general";
    match (set.demand, set.speakers) {
        ("focused", "enough") => alone("high"),
        ("focused", "few") => alone("medium"),
        ("focused", "none") => inside("medium"),
        ("focused", _) => alone("medium"),

        ("mixed", "enough") if sponsored || general_need_is_met => alone("medium"),
        ("mixed", "enough") => inside("medium"),
        ("mixed", "few" | "none") => inside("high"),
        ("mixed", _) => inside("medium"),

        ("small", "enough") if sponsored && general_need_is_met => alone("low"),
        ("small", "enough" | "few") => inside("medium"),
        ("small", "none") => inside("high"),
        ("small", _) => inside("medium"),

        (_, "enough") => alone("medium"),
        (_, "none") => inside("medium"),
        (_, _) => inside("low"),
    }
}
