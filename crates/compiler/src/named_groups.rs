//! Which groups the texts about a recommendation name, over every set of answers.

use crate::read::WordsFile;
use guide_content::{Names, Structure, Words};
use guide_engine::{Advice, Answers};
use std::collections::{BTreeMap, BTreeSet};

/// The groups that are named together, by their ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct NamedTogether<'a> {
    focus: Option<&'a str>,
    group: Option<&'a str>,
    runner_up: Option<&'a str>,
    track: Option<&'a str>,
}

/// With which groups each text is shown.
#[derive(Default)]
pub(crate) struct NamedGroups<'a> {
    by_text: BTreeMap<WordsFile, BTreeMap<&'a str, BTreeSet<NamedTogether<'a>>>>,
    /// Those of every recommendation.
    all: BTreeSet<NamedTogether<'a>>,
}

impl<'a> NamedTogether<'a> {
    fn of(advice: &Advice<'a>) -> Self {
        let structure = advice.structure;
        let id = |id: &str| structure.group(id).map(|group| group.id.as_str());
        let recommendation = &advice.recommendation;
        Self {
            focus: advice.answers.focus(structure).and_then(id),
            group: id(&recommendation.group),
            runner_up: recommendation.runner_up.as_deref().and_then(id),
            track: recommendation.track.as_deref().and_then(id),
        }
    }

    /// What the groups are called.
    pub(crate) fn names<'w>(&self, words: &'w Words) -> Names<'w> {
        let of = |id: Option<&str>| id.and_then(|id| words.groups.get(id));
        Names {
            focus: of(self.focus),
            group: of(self.group),
            runner_up: of(self.runner_up),
            track: of(self.track),
        }
    }

    /// How placeholders call those that are there.
    fn there(&self) -> BTreeSet<&'static str> {
        let all = [
            ("focus", self.focus),
            ("type", self.group),
            ("runner_up", self.runner_up),
            ("track", self.track),
        ];
        let there = all.iter().filter(|(_, id)| id.is_some());
        there.map(|(name, _)| *name).collect()
    }
}

impl<'a> NamedGroups<'a> {
    /// The files whose texts may name groups.
    pub(crate) const FILES: [WordsFile; 5] = [
        WordsFile::Reasons,
        WordsFile::Rules,
        WordsFile::Outcomes,
        WordsFile::Tasks,
        WordsFile::Steps,
    ];

    pub(crate) fn collect(structure: &'a Structure, sets: &[Answers]) -> Self {
        let rules = structure.tables.iter().flat_map(|table| &table.rules);
        let rules: BTreeSet<&'a str> = rules.map(|rule| rule.id.as_str()).collect();
        let mut groups = Self::default();
        for answers in sets {
            let Some(advice) = Advice::new(structure, answers.clone()) else {
                continue;
            };
            let together = NamedTogether::of(&advice);
            groups.all.insert(together);
            for reason in advice.reasons() {
                groups.record(WordsFile::Reasons, &reason.rule.id, together);
            }
            for task in guide_engine::tasks(structure, answers) {
                groups.record(WordsFile::Tasks, &task.id, together);
            }
            for step in advice.steps() {
                groups.record(WordsFile::Steps, &step.id, together);
            }
            if let Some(outcome) = advice.outcome() {
                groups.record(WordsFile::Outcomes, &outcome.id, together);
            }
            let rule = advice.recommendation.runner_up_rule.as_deref();
            if let Some(rule) = rule.and_then(|rule| rules.get(rule)) {
                groups.record(WordsFile::Rules, rule, together);
            }
            if let Some(door) = guide_engine::second_door(structure, answers) {
                let together = NamedTogether::of(&door.advice);
                for step in door.advice.steps() {
                    groups.record(WordsFile::Steps, &step.id, together);
                }
            }
        }
        groups
    }

    /// The groups that a text can name, those that are there each time it is shown;
    /// `None` if it never is.
    pub(crate) fn named(&self, file: WordsFile, id: &str) -> Option<BTreeSet<&'static str>> {
        let each = self.by_text.get(&file)?.get(id)?;
        let there = each.iter().map(NamedTogether::there);
        there.reduce(|one, other| &one & &other)
    }

    /// The groups with which a text is shown, each time that differs. A text that is
    /// in none of these files may be shown with any recommendation.
    pub(crate) fn together(
        &self,
        file: WordsFile,
        id: &str,
    ) -> impl Iterator<Item = &NamedTogether<'a>> {
        let of_text = self.by_text.get(&file).and_then(|texts| texts.get(id));
        let is_of_advice = Self::FILES.contains(&file);
        let all = (!is_of_advice).then_some(&self.all);
        of_text.or(all).into_iter().flatten()
    }

    fn record(&mut self, file: WordsFile, id: &'a str, together: NamedTogether<'a>) {
        let texts = self.by_text.entry(file).or_default();
        texts.entry(id).or_default().insert(together);
    }
}
