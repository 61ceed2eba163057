//! Questions and their options.

use super::{Checker, Scope, ids};
use guide_content::{Choice, Question, Subject, UNSURE};

const FILE: &str = "questions.toml";

impl Checker<'_> {
    pub(super) fn questions(&mut self) {
        let questions = &self.structure.questions;
        if questions.is_empty() {
            self.problems.add(
                FILE,
                "question",
                "is missing",
                "a guide asks at least one question",
            );
        }
        for (index, question) in questions.iter().enumerate() {
            let key = &question.id;
            let reserved = [&Subject::RESERVED[..], &Question::RESERVED[..]].concat();
            if reserved.contains(&key.as_str()) {
                self.problems.add(
                    FILE,
                    key,
                    "has a name that conditions or addresses use for something else",
                    "give the question another id",
                );
            }
            self.unsure_option(question);
            self.condition(FILE, key, &question.when, Scope::Before(index));
            self.link(FILE, key, question.link.as_deref());
            for option in &question.options {
                self.option(question, option, index);
            }
        }
    }

    /// Whoever does not know finds "not sure" at the end of every question.
    fn unsure_option(&mut self, question: &Question) {
        let key = format!("{}.{UNSURE}", question.id);
        let is_last = question
            .options
            .last()
            .is_some_and(|last| last.id == UNSURE);
        match question.option(UNSURE) {
            None => self.problems.add(
                FILE,
                &question.id,
                format!("has no option `{UNSURE}`"),
                format!(
                    "every question can be answered with \"not sure\": add `{{ id = \"{UNSURE}\" }}`"
                ),
            ),
            Some(option) if !option.when.alternatives.is_empty() => self.problems.add(
                FILE,
                key,
                "has a `when`, so that not everybody can answer \"not sure\"",
                "delete the `when`",
            ),
            Some(_) if !is_last => self.problems.add(
                FILE,
                key,
                "is not the last option, where visitors are told to look for it",
                "move it to the end",
            ),
            Some(_) => {}
        }
    }

    fn option(&mut self, question: &Question, option: &Choice, index: usize) {
        let structure = self.structure;
        let key = format!("{}.{}", question.id, option.id);
        self.condition(FILE, &key, &option.when, Scope::Before(index));
        if let Some(focus) = &option.focus {
            let types = self.types();
            self.require_known(FILE, &key, "the focus", focus, &types);
        }
        if let Some(policy) = &option.policy {
            let policies = ids!(structure.policies);
            self.require_known(FILE, &key, "the policy", policy, &policies);
        }
        if let Some(track) = &option.track {
            let groups = ids!(structure.groups);
            self.require_known(FILE, &key, "the track", track, &groups);
        }
        if let Some(door) = &option.second_door {
            let mut others = ids!(question.options);
            if *door == option.id {
                self.problems.add(
                    FILE,
                    key,
                    "names itself as the second door",
                    "name another option of the question, or delete `second_door`",
                );
            } else {
                others.retain(|other| *other != option.id);
                self.require_known(FILE, &key, "the second door", door, &others);
            }
        }
    }
}
