//! Which groups the texts about a recommendation can name.

use crate::read::WordsFile;
use guide_content::Structure;
use guide_engine::{Advice, Answers};
use std::collections::{BTreeMap, BTreeSet};

/// Which groups can be named in each text, over every set of answers that
/// shows it: those that are there each time.
#[derive(Default)]
pub(super) struct NameableGroups {
    by_text: BTreeMap<WordsFile, BTreeMap<String, BTreeSet<&'static str>>>,
}

impl NameableGroups {
    /// The files whose texts may name groups.
    pub(super) const FILES: [WordsFile; 5] = [
        WordsFile::Reasons,
        WordsFile::Rules,
        WordsFile::Outcomes,
        WordsFile::Tasks,
        WordsFile::Steps,
    ];

    pub(super) fn collect(structure: &Structure, sets: &[Answers]) -> Self {
        let mut nameable = Self::default();
        for answers in sets {
            let Some(advice) = Advice::new(structure, answers.clone()) else {
                continue;
            };
            let named = nameable_by(&advice);

            for reason in advice.reasons() {
                nameable.record(WordsFile::Reasons, &reason.rule.id, &named);
            }
            for task in guide_engine::tasks(structure, answers) {
                nameable.record(WordsFile::Tasks, &task.id, &named);
            }
            for step in advice.steps() {
                nameable.record(WordsFile::Steps, &step.id, &named);
            }
            if let Some(outcome) = advice.outcome() {
                nameable.record(WordsFile::Outcomes, &outcome.id, &named);
            }
            if let Some(rule) = &advice.recommendation.runner_up_rule {
                nameable.record(WordsFile::Rules, rule, &named);
            }
            if let Some(door) = guide_engine::second_door(structure, answers) {
                let named = self::nameable_by(&door.advice);
                for step in door.advice.steps() {
                    nameable.record(WordsFile::Steps, &step.id, &named);
                }
            }
        }
        nameable
    }

    /// The groups that a text can name; `None` if it is never shown.
    pub(super) fn named(&self, file: WordsFile, id: &str) -> Option<&BTreeSet<&'static str>> {
        self.by_text.get(&file)?.get(id)
    }

    fn record(&mut self, file: WordsFile, id: &str, named: &BTreeSet<&'static str>) {
        self.by_text
            .entry(file)
            .or_default()
            .entry(id.to_owned())
            .and_modify(|there| there.retain(|who| named.contains(who)))
            .or_insert_with(|| named.clone());
    }
}

/// Which groups a recommendation can name.
fn nameable_by(advice: &Advice<'_>) -> BTreeSet<&'static str> {
    let recommendation = &advice.recommendation;
    let there = [
        ("type", true),
        ("focus", advice.answers.focus(advice.structure).is_some()),
        ("runner_up", recommendation.runner_up.is_some()),
        ("track", recommendation.track.is_some()),
    ];
    let named = there.iter().filter(|(_, is_there)| *is_there);
    named.map(|(name, _)| *name).collect()
}
