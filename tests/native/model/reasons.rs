//! What each answer speaks for, relative to the recommended type, and what is
//! left to find out.
//!
//! Where the model's prose leaves room, this is how it is read here:
//!
//! - Rows about F count for a women's group as well, because it is a focus too;
//!   only "the general need is met already" is said of technologies and
//!   organisations alone.
//! - What speaks for joining or co-organising the general group nearby speaks
//!   for advice that does so, if only meanwhile, and against any other.
//! - "General with a track" needs a focus to be the track.

use super::{Set, advice::Advice};

/// The answer, its consideration, and whether it speaks for the type.
pub(crate) type Reason = (String, &'static str, &'static str);

/// Every reason, in the order of the questions.
pub(crate) fn reasons(set: &Set, advice: &Advice) -> Vec<Reason> {
    let mut reasons = Vec::new();
    let mut say = |question: &str, option: &str, consideration, polarity: Option<bool>| {
        if let Some(speaks_for) = polarity {
            let polarity = if speaks_for { "for" } else { "against" };
            reasons.push((format!("{question}={option}"), consideration, polarity));
        }
    };

    let named = set.specialism().map(|focus| advice.group == focus);
    let purpose = matches!(set.purpose, "broad" | "women" | "campus").then_some(true);
    say("purpose", set.purpose, "impact", purpose);
    say(
        "technology",
        set.technology,
        "impact",
        topic(set.technology, named),
    );
    say(
        "organisation",
        set.organisation,
        "impact",
        topic(set.organisation, named),
    );
    let policy = !matches!(set.policy, "" | "unsure");
    say("policy", set.policy, "impact", policy.then_some(true));
    say("demand", set.demand, "demand", demand(set, advice));
    say("speakers", set.speakers, "speakers", speakers(set, advice));
    say("sponsors", set.sponsors, "sponsors", sponsors(set, advice));
    say("nearby", set.nearby, "existing", nearby(set, advice));
    let depth = match set.depth {
        "exploring" => Some(advice.group == "general"),
        "deep" => Some(advice.group != "general"),
        _ => None,
    };
    say("depth", set.depth, "impact", depth);
    reasons
}

/// A named topic speaks for its type, another one for a general group's track.
fn topic(option: &str, is_the_type: Option<bool>) -> Option<bool> {
    match option {
        "" | "unsure" => None,
        "other" => Some(true),
        _ => is_the_type,
    }
}

/// What speaks for F: against, when the advice is general all the same.
fn for_focus(set: &Set, advice: &Advice) -> Option<bool> {
    set.has_focus().then_some(advice.group != "general")
}

/// What speaks for a general group: never against a women's group.
fn for_general(set: &Set, advice: &Advice) -> Option<bool> {
    match set.purpose {
        "women" => None,
        _ => Some(advice.group == "general"),
    }
}

fn demand(set: &Set, advice: &Advice) -> Option<bool> {
    match set.demand {
        // With a broad purpose, or with none named, people ask for something else.
        "focused" => Some(for_focus(set, advice).unwrap_or(false)),
        "mixed" | "small" => for_general(set, advice),
        _ => None,
    }
}

fn speakers(set: &Set, advice: &Advice) -> Option<bool> {
    match (set.speakers, set.purpose) {
        ("enough", _) => for_focus(set, advice),
        ("none", "women") if set.policy == "allies" => Some(false),
        ("few" | "none", "women") => None,
        ("few" | "none", _) if set.has_focus() => Some(advice.group == "general"),
        _ => None,
    }
}

fn sponsors(set: &Set, advice: &Advice) -> Option<bool> {
    match set.sponsors {
        "focused" => for_focus(set, advice),
        "general" => for_general(set, advice),
        _ => None,
    }
}

fn nearby(set: &Set, advice: &Advice) -> Option<bool> {
    match set.nearby {
        "none" | "same" => Some(true),
        "general" if set.intent == "start" && set.specialism().is_some() => for_focus(set, advice),
        "general" => Some(matches!(
            advice.action,
            "join" | "join-general-meanwhile" | "co-organise"
        )),
        _ => None,
    }
}

/// What is to be found out, in the order of the questions: the question it is
/// about, and the question it is settled at.
pub(crate) fn tasks(set: &Set) -> Vec<(&'static str, &'static str)> {
    let mut tasks = Vec::new();
    for (question, option) in super::QUESTIONS.into_iter().zip(set.cells()) {
        match (question, option) {
            (_, "unsure") | ("sponsors", "none") => tasks.push((question, question)),
            ("demand", "focused") if !set.has_focus() => tasks.push((question, "purpose")),
            _ => {}
        }
    }
    tasks
}
