//! Every id that a structure file uses exists, and stands where it can mean
//! something.

mod compare;
mod explanations;
mod groups;
mod lists;
mod path;
mod plan;
mod questions;
mod tables;
mod topics;

use super::{ids, names};
use crate::claims;
use crate::read::{Problems, StructureFile, closest};
use guide_content::{Condition, GroupKind, Structure, Subject, UNSURE};

pub(super) fn check(structure: &Structure, problems: &mut Problems) {
    let mut checker = Checker {
        structure,
        problems,
    };
    checker.lists();
    checker.guide();
    checker.questions();
    checker.tables();
    checker.explanations();
    checker.groups();
    checker.claims();
    checker.path();
    checker.topics();
    checker.compare();
    checker.plan();
}

struct Checker<'a> {
    structure: &'a Structure,
    problems: &'a mut Problems,
}

/// Which values are known where a condition stands.
#[derive(Clone, Copy)]
enum Scope {
    /// The answers to the questions before the one at this index.
    Before(usize),
    /// Every answer.
    Answers,
    /// Every answer and what is recommended for them.
    Advice,
}

impl<'a> Checker<'a> {
    /// Says that `name` is not among `known`, unless it is.
    fn require_known(
        &mut self,
        file: StructureFile,
        key: &str,
        what: &str,
        name: &str,
        known: &[&str],
    ) {
        if !known.contains(&name) {
            self.problems.add(
                file,
                key,
                format!("names {what} `{name}`, which does not exist"),
                closest(name, known.iter().copied()),
            );
        }
    }

    fn guide(&mut self) {
        let directory = self.structure.guide.directory.as_deref();
        self.link(StructureFile::Guide, "directory", directory);
        if let Some(about) = &self.structure.guide.about {
            let topics = ids!(self.structure.topics);
            self.require_known(StructureFile::Guide, "about", "the page", about, &topics);
        }
        let source_code = &self.structure.guide.source_code;
        if let Some(url) = source_code
            && !url.starts_with("https://")
        {
            self.problems.add(
                StructureFile::Guide,
                "source_code",
                format!("is `{url}`, which is no address of a site"),
                "write an address that begins with `https://`, or delete it",
            );
        }
    }

    /// Every claim has one of the sources.
    fn claims(&mut self) {
        let sources = ids!(self.structure.sources);
        for claim in claims(self.structure) {
            let (file, key) = (claim.subject.file(), claim.subject.key());
            self.require_known(file, &key, "the source", claim.source, &sources);
        }
    }

    fn link(&mut self, file: StructureFile, key: &str, link: Option<&str>) {
        if let Some(link) = link {
            let links = ids!(self.structure.links);
            self.require_known(file, key, "the link", link, &links);
        }
    }

    /// The groups that can be recommended, and so be a focus.
    fn types(&self) -> Vec<&'a str> {
        self.structure
            .groups
            .iter()
            .filter(|group| group.kind != GroupKind::Track)
            .map(|group| group.id.as_str())
            .collect()
    }

    /// Every subject is known there, every value an option of the question, a
    /// group or an action.
    fn condition(&mut self, file: StructureFile, key: &str, condition: &Condition, scope: Scope) {
        let structure = self.structure;
        for test in condition.tests() {
            let (what, values) = match &test.subject {
                Subject::Question(id) => {
                    let Some(options) = self.asked(file, key, id, scope) else {
                        continue;
                    };
                    ("the option", options)
                }
                Subject::Focus => ("the group", self.types()),
                outputs if !matches!(scope, Scope::Advice) => {
                    self.problems.add(
                        file,
                        key,
                        format!("tests `{}`, which is not known yet", outputs.name()),
                        "test answers or `focus` here",
                    );
                    continue;
                }
                Subject::Type => ("the type", self.types()),
                Subject::Track => ("the track", ids!(structure.groups)),
                Subject::Action => ("the action", names(&structure.guide.actions)),
            };
            for value in &test.values {
                let is_special = match (value.as_str(), &test.subject) {
                    ("*", _) => true,
                    (_, Subject::Question(_)) => false,
                    ("{focus}", subject) => *subject != Subject::Action,
                    (value, _) => value == "none",
                };
                if !is_special {
                    let key = format!("{key}.{}", test.subject.name());
                    self.require_known(file, &key, what, value, &values);
                }
            }
        }
    }

    /// The options of a question that a test names, if it is asked before.
    fn asked(
        &mut self,
        file: StructureFile,
        key: &str,
        id: &str,
        scope: Scope,
    ) -> Option<Vec<&'a str>> {
        let questions = &self.structure.questions;
        let index = questions.iter().position(|each| each.id == id);
        let here = match scope {
            Scope::Before(here) => here,
            Scope::Answers | Scope::Advice => questions.len(),
        };
        let (wrong, right) = match index {
            Some(index) if index < here => {
                let mut options = ids!(questions[index].options);
                // That it is missing is said of the question itself.
                if !options.contains(&UNSURE) {
                    options.push(UNSURE);
                }
                return Some(options);
            }
            Some(index) if index == here => (
                "which is the question itself",
                "test a question above it".to_owned(),
            ),
            Some(_) => (
                "which is asked later",
                "test a question above it, or move one of the two".to_owned(),
            ),
            None => {
                let mut known_names = ids!(questions[..here]);
                known_names.push(Subject::Focus.name());
                if matches!(scope, Scope::Advice) {
                    let outputs = [Subject::Type, Subject::Action, Subject::Track];
                    known_names.extend(
                        Subject::RESERVED
                            .iter()
                            .filter(|name| outputs.iter().any(|output| output.name() == **name)),
                    );
                }
                ("which is no question", closest(id, known_names))
            }
        };
        self.problems
            .add(file, key, format!("tests `{id}`, {wrong}"), right);
        None
    }
}
