//! Every language says everything, and nothing else.

mod listing;
mod nameable_groups;
mod path;
mod placeholders;
mod plan;
mod texts;
mod topics;

use crate::read::{Content, Problems, StructureFile, WordsFile, closest};
use guide_content::{GroupKind, Structure, Words};
use guide_engine::Answers;
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn check(
    content: &Content,
    sets: &[Answers],
    is_page: impl Fn(&str) -> bool,
    problems: &mut Problems,
) {
    let home = &content.structure.guide.home_language;
    if !content.languages.contains_key(home) {
        problems.add(
            StructureFile::Guide,
            "home_language",
            format!("is `{home}`, for which there is no folder"),
            closest(home, content.languages.keys().map(String::as_str)),
        );
    }
    for (language, words) in &content.languages {
        let mut checker = Checker {
            structure: &content.structure,
            language,
            words,
            problems,
        };
        checker.tag();
        checker.ids();
        checker.questions();
        checker.groups();
        checker.policies();
        checker.path();
        checker.topics();
        checker.compare();
        checker.plan();
        checker.search();
        checker.interface();
        checker.glossary(content);
    }
    language_names(content, problems);
    listing::check(content, problems);
    texts::check(content, is_page, problems);
    placeholders::check(content, sets, problems);
}

/// Visitors tell the languages apart by their names.
fn language_names(content: &Content, problems: &mut Problems) {
    let mut names = BTreeMap::new();
    for (language, words) in &content.languages {
        let name = &words.interface.language.name;
        if let Some(other) = names.insert(name, language) {
            problems.add(
                WordsFile::Interface.path(language),
                "language.name",
                format!("is `{name}`, as in `{other}`"),
                "write the language's name in the language itself",
            );
        }
    }
}

struct Checker<'a> {
    structure: &'a Structure,
    language: &'a str,
    words: &'a Words,
    problems: &'a mut Problems,
}

impl Checker<'_> {
    fn file(&self, file: WordsFile) -> String {
        file.path(self.language)
    }

    fn tag(&mut self) {
        let mut parts = self.language.split('-');
        let primary = parts.next().unwrap_or_default();
        let is_language = (2..=3).contains(&primary.len())
            && primary.chars().all(|c| c.is_ascii_lowercase())
            && parts.all(|part| {
                (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric())
            });
        if !is_language {
            self.problems.add(
                format!("languages/{}", self.language),
                "",
                "is not the tag of a language",
                "name the folder like `en` or `pt-BR`",
            );
        }
    }

    /// The ids that have words are exactly those of the structure.
    fn require_same_ids<'b>(
        &mut self,
        file: WordsFile,
        prefix: &str,
        wanted: impl IntoIterator<Item = &'b str>,
        there: impl IntoIterator<Item = &'b String>,
    ) {
        let wanted: BTreeSet<&str> = wanted.into_iter().collect();
        let there: BTreeSet<&str> = there.into_iter().map(String::as_str).collect();
        for missing in wanted.difference(&there) {
            self.problems.add(
                self.file(file),
                format!("{prefix}{missing}"),
                "is missing",
                "the structure has it, so every language has words for it",
            );
        }
        for extra in there.difference(&wanted) {
            self.problems.add(
                self.file(file),
                format!("{prefix}{extra}"),
                "is one too many: the structure has no such id",
                closest(extra, wanted.iter().copied()),
            );
        }
    }

    fn ids(&mut self) {
        let (structure, words) = (self.structure, self.words);
        macro_rules! list {
            ($($file:ident $list:ident),*) => {
                $(self.require_same_ids(
                    WordsFile::$file,
                    "",
                    structure.$list.iter().map(|item| item.id.as_str()),
                    words.$list.keys(),
                );)*
            };
        }
        macro_rules! names {
            ($($file:ident $list:expr => $words:ident),*) => {
                $(self.require_same_ids(
                    WordsFile::$file,
                    "",
                    $list.iter().map(String::as_str),
                    words.$words.keys(),
                );)*
            };
        }
        list!(
            Questions questions, Groups groups, Policies policies, Outcomes outcomes,
            Reasons reasons, Tasks tasks, Steps steps, Tables tables, Facts facts,
            Sources sources, Links links
        );
        names!(
            Considerations structure.guide.considerations => considerations,
            Confidences structure.guide.confidences => confidences,
            Actions structure.guide.actions => actions,
            Families structure.families => families
        );
        let with_runner_up = structure
            .tables
            .iter()
            .flat_map(|table| &table.rules)
            .filter(|rule| rule.then.runner_up.is_some())
            .map(|rule| rule.id.as_str());
        self.require_same_ids(WordsFile::Rules, "", with_runner_up, words.rules.keys());
    }

    /// Every concept has its term.
    fn glossary(&mut self, content: &Content) {
        let glossary = &content.glossary;
        let concepts = glossary.concepts.iter().map(String::as_str);
        if let Some(terms) = glossary.languages.get(self.language) {
            self.require_same_ids(WordsFile::Glossary, "", concepts, terms.keys());
        }
    }

    fn questions(&mut self) {
        for question in &self.structure.questions {
            let Some(words) = self.words.questions.get(&question.id) else {
                continue;
            };
            let prefix = format!("{}.options.", question.id);
            self.require_same_ids(
                WordsFile::Questions,
                &prefix,
                question.options.iter().map(|option| option.id.as_str()),
                words.options.keys(),
            );
            for option in &question.options {
                let written = words
                    .options
                    .get(&option.id)
                    .is_some_and(|words| words.without_focus.is_some());
                let key = format!("{prefix}{}.without_focus", option.id);
                self.optional(
                    WordsFile::Questions,
                    &key,
                    option.words_without_focus,
                    written,
                );
            }
        }
    }

    /// A part that some entries have and others do not.
    fn optional(&mut self, file: WordsFile, key: &str, wanted: bool, written: bool) {
        if wanted && !written {
            self.problems.add(
                self.file(file),
                key,
                "is missing",
                "the structure asks for it",
            );
        } else if written && !wanted {
            self.problems.add(
                self.file(file),
                key,
                "is one too many",
                "the structure does not ask for it: delete it",
            );
        }
    }

    fn groups(&mut self) {
        for group in &self.structure.groups {
            let Some(words) = self.words.groups.details.get(&group.id) else {
                continue;
            };
            let has_page = group.kind == GroupKind::Group;
            for (part, written) in [
                ("purpose", words.purpose.is_some()),
                ("audience", !words.audience.is_empty()),
                ("topics", !words.topics.is_empty()),
                ("benefits", !words.benefits.is_empty()),
            ] {
                self.optional(
                    WordsFile::Groups,
                    &format!("{}.{part}", group.id),
                    has_page,
                    written,
                );
            }
        }
    }

    fn policies(&mut self) {
        let shown: BTreeSet<_> = self
            .structure
            .policies
            .iter()
            .flat_map(|policy| &policy.shows)
            .collect();
        for policy in &self.structure.policies {
            let Some(words) = self.words.policies.get(&policy.id) else {
                continue;
            };
            let wanted = shown.contains(&policy.id);
            for (part, written) in [
                ("attendance", words.attendance.is_some()),
                ("speakers", words.speakers.is_some()),
                ("goal", words.goal.is_some()),
                ("example", words.example.is_some()),
                ("wording", words.wording.is_some()),
            ] {
                self.optional(
                    WordsFile::Policies,
                    &format!("{}.{part}", policy.id),
                    wanted,
                    written,
                );
            }
        }
    }

    /// The lists of the interface have their entries.
    fn interface(&mut self) {
        let interface = &self.words.interface;
        for (key, names, count) in [
            ("dates.months", &interface.dates.months, 12),
            ("dates.weekdays", &interface.dates.weekdays, 7),
            ("plan.weeks", &interface.plan.weeks, 5),
        ] {
            if names.len() != count {
                let what = key.rsplit('.').next().unwrap_or_default();
                self.problems.add(
                    self.file(WordsFile::Interface),
                    key,
                    format!("has {} {what}", names.len()),
                    format!("write all {count} of them"),
                );
            }
        }
        if interface.home.promises.is_empty() {
            self.problems.add(
                self.file(WordsFile::Interface),
                "home.promises",
                "is empty",
                "write at least one",
            );
        }
    }
}
