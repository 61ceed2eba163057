//! What would change the advice, by brute force: every set of answers that
//! differs in one or two changeable answers is looked at.

use super::{QUESTIONS, Set, advise};

/// The answers that may be changed, in their order.
const CHANGEABLE: [&str; 5] = ["demand", "speakers", "sponsors", "nearby", "depth"];

/// A set of changes: for each the indices of its question and option, which give
/// the order, and both as they stand in an address.
type Changes = Vec<((usize, usize), String)>;

/// The smallest sets of changes, as they stand in an address, each with the
/// type and action that it leads to.
pub(crate) fn changes(set: &Set) -> Vec<(String, (&'static str, &'static str))> {
    let now = advise(set).outcome();
    let mut tried: Vec<(Changes, Set)> = variants(set)
        .into_iter()
        .filter(|(changes, variant)| {
            (1..=2).contains(&changes.len())
                && advise(variant).outcome() != now
                && (changes.len() == 1 || !part_suffices(set, variant))
        })
        .collect();
    tried.sort_by_key(|(changes, _)| {
        let indices: Vec<_> = changes.iter().map(|(index, _)| *index).collect();
        (changes.len(), indices)
    });

    let mut found: Vec<(String, (&'static str, &'static str))> = Vec::new();
    for (changes, variant) in tried {
        let outcome = advise(&variant).outcome();
        if found.iter().all(|(_, other)| *other != outcome) {
            let written: Vec<_> = changes.into_iter().map(|(_, written)| written).collect();
            found.push((written.join("&"), outcome));
        }
    }
    found.truncate(3);
    found
}

/// Every set that differs in changeable answers only, none of them changed to
/// "not sure", with what is different.
fn variants(set: &Set) -> Vec<(Changes, Set)> {
    let mut variants: Vec<(Changes, Set)> = vec![(Vec::new(), *set)];
    for (index, question) in CHANGEABLE.into_iter().enumerate() {
        let now = answer(set, question);
        let mut more = Vec::new();
        for (option_index, option) in set.options(question).iter().enumerate() {
            if *option == now || *option == "unsure" {
                continue;
            }
            for (changes, variant) in &variants {
                let (mut changes, mut variant) = (changes.clone(), *variant);
                changes.push(((index, option_index), format!("{question}={option}")));
                variant.set(question, option);
                more.push((changes, variant));
            }
        }
        variants.extend(more);
        variants.retain(|(changes, _)| changes.len() <= 2);
    }
    variants
}

/// Whether taking back one of two changes still leads elsewhere.
fn part_suffices(set: &Set, variant: &Set) -> bool {
    let now = advise(set).outcome();
    CHANGEABLE
        .into_iter()
        .filter(|question| answer(set, question) != answer(variant, question))
        .any(|question| {
            let mut part = *variant;
            part.set(question, answer(set, question));
            advise(&part).outcome() != now
        })
}

fn answer(set: &Set, question: &str) -> &'static str {
    let index = QUESTIONS.iter().position(|each| *each == question);
    set.cells()[index.expect("a question of the model")]
}
