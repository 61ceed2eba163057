//! Every language says everything, and nothing else.

mod listing;
mod path;
mod placeholders;
mod plan;
mod same_texts;
mod texts;
mod topics;

use crate::{
    check::ids,
    named_groups::NamedGroups,
    read::{Content, Problem, Problems, StructureFile, WordsFile, closest, nearest},
    schema::{Extent, Places, bare_or_quoted},
};
use guide_content::{GroupKind, Outcome, Structure, UNSURE, Words};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn check(
    content: &Content,
    groups: &NamedGroups<'_>,
    is_page: impl Fn(&str) -> bool,
    problems: &mut Problems,
) {
    let home = &content.structure.guide.home_language;
    if let Some(right) = content.right_language(home) {
        let wrong = format!("is `{home}`, for which there is no folder");
        problems.add(StructureFile::Guide, "home_language", wrong, right);
    }
    for (language, words) in &content.languages {
        let mut checker = Checker {
            structure: &content.structure,
            places: &content.places,
            language,
            words,
            problems,
        };
        checker.tag();
        checker.ids();
        checker.questions();
        checker.groups();
        checker.policies();
        checker.outcomes();
        checker.path();
        checker.topics();
        checker.compare();
        checker.plan();
        checker.search();
        checker.interface();
        checker.glossary(content);
    }
    language_names(content, problems);
    same_texts::check(content, problems);
    listing::check(content, problems);
    texts::check(content, is_page, problems);
    placeholders::check(content, groups, problems);
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

/// What only a policy has that is set beside others.
const SHOWN_PARTS: [&str; 5] = ["attendance", "speakers", "goal", "example", "wording"];

/// The policies that are set side by side.
fn shown_policies(structure: &Structure) -> BTreeSet<&str> {
    let shown = structure.policies.iter().flat_map(|policy| &policy.shows);
    shown.map(String::as_str).collect()
}

/// Whether an outcome's button leads somewhere.
fn has_button(structure: &Structure, outcome: &Outcome) -> bool {
    outcome.link.is_some() || structure.has_plan()
}

/// Parts of words that not all of their kind have.
#[derive(Default)]
struct Parts<'a> {
    /// Keys that the structure asks for.
    also: Vec<&'a str>,
    /// The ids of what stands below.
    ids: Vec<&'a str>,
}

impl<'a> Parts<'a> {
    /// Of these keys, those that are asked for.
    fn asked<const COUNT: usize>(keys: [(&'a str, bool); COUNT]) -> Self {
        let asked = keys.into_iter().filter(|(_, is_asked)| *is_asked);
        Self {
            also: asked.map(|(key, _)| key).collect(),
            ids: Vec::new(),
        }
    }
}

/// Says that something is missing in a table of a language's file, with where and how to
/// write it, behind what `why` says; nothing where that is said already.
fn missing(
    places: &BTreeMap<String, Places>,
    file: WordsFile,
    language: &str,
    (table, name): (&str, &str),
    extent: Extent<'_>,
    why: &str,
) -> Option<Problem> {
    let form = file.form().below(table)?.child(name)?;
    let path = file.path(language);
    let none = Places::default();
    let places = places.get(&path).unwrap_or(&none);
    let header = table.split('.').filter(|part| !part.is_empty());
    let header = header.map(bare_or_quoted).collect::<Vec<_>>().join(".");
    let mut missing = places.missing(&path, (table, &header), name, form, extent);
    missing.right.insert_str(0, why);
    (!places.is_named(&missing.key)).then_some(missing)
}

struct Checker<'a> {
    structure: &'a Structure,
    places: &'a BTreeMap<String, Places>,
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
        let wanted = wanted.into_iter().map(|id| (id, Parts::default()));
        self.require_same_ids_with(file, prefix, wanted, there);
    }

    /// The same, with the parts of each that the structure asks for: they are among the
    /// lines to write for one that is missing.
    fn require_same_ids_with<'b>(
        &mut self,
        file: WordsFile,
        prefix: &str,
        wanted: impl IntoIterator<Item = (&'b str, Parts<'b>)>,
        there: impl IntoIterator<Item = &'b String>,
    ) {
        let wanted: BTreeMap<&str, Parts<'_>> = wanted.into_iter().collect();
        let there: BTreeSet<&str> = there.into_iter().map(String::as_str).collect();
        let mut missing: BTreeSet<&str> = wanted.keys().copied().collect();
        missing.retain(|id| !there.contains(id));
        for extra in there.into_iter().filter(|id| !wanted.contains_key(id)) {
            // One of the two is mistyped, and it is one mistake.
            let meant = nearest(extra, missing.iter().copied());
            let right = match meant {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => closest(extra, wanted.keys().copied()),
            };
            self.problems.add(
                self.file(file),
                format!("{prefix}{extra}"),
                "is one too many: the structure has no such id",
                right,
            );
            if let Some(meant) = meant {
                missing.remove(meant);
            }
        }
        let table = prefix.trim_end_matches('.');
        for id in missing {
            let right = "the structure has it, so every language has words for it";
            self.missing(file, (table, id), right, &wanted[id]);
        }
    }

    /// Says that something is missing in a table, with where and how to write it.
    fn missing(
        &mut self,
        file: WordsFile,
        (table, name): (&str, &str),
        right: &str,
        parts: &Parts<'_>,
    ) {
        let extent = Extent {
            also: &parts.also,
            ids: &parts.ids,
        };
        let why = format!("{right}; ");
        let place = (table, name);
        let missing = missing(self.places, file, self.language, place, extent, &why);
        self.problems.0.extend(missing);
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
            Groups groups, Reasons reasons, Tasks tasks, Steps steps, Tables tables, Facts facts,
            Sources sources, Links links
        );
        let questions = structure.questions.iter().map(|question| {
            let parts = Parts {
                also: Vec::new(),
                ids: ids!(question.options),
            };
            (question.id.as_str(), parts)
        });
        let there = words.questions.keys();
        self.require_same_ids_with(WordsFile::Questions, "", questions, there);
        let shown = shown_policies(structure);
        let policies = structure.policies.iter().map(|policy| {
            let is_shown = shown.contains(policy.id.as_str());
            (
                policy.id.as_str(),
                Parts::asked(SHOWN_PARTS.map(|part| (part, is_shown))),
            )
        });
        let there = words.policies.keys();
        self.require_same_ids_with(WordsFile::Policies, "", policies, there);
        let outcomes = structure.outcomes.iter().map(|outcome| {
            let button = ("button", has_button(structure, outcome));
            (outcome.id.as_str(), Parts::asked([button]))
        });
        let there = words.outcomes.keys();
        self.require_same_ids_with(WordsFile::Outcomes, "", outcomes, there);
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
            let options = question.options.iter().map(|option| {
                let other_words = ("without_focus", option.words_without_focus);
                (option.id.as_str(), Parts::asked([other_words]))
            });
            let there = words.options.keys();
            // Where a question lacks it, that is the mistake, and not its words.
            let there = there.filter(|id| *id != UNSURE || question.option(UNSURE).is_some());
            self.require_same_ids_with(WordsFile::Questions, &prefix, options, there);
            if question.option(UNSURE).is_none() && !words.options.contains_key(UNSURE) {
                let place = (prefix.trim_end_matches('.'), UNSURE);
                let right = "every question ends with it";
                self.missing(WordsFile::Questions, place, right, &Parts::default());
            }
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
            let place = key.rsplit_once('.').unwrap_or(("", key));
            let right = "the structure asks for it";
            self.missing(file, place, right, &Parts::default());
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
            // A page says as much as there is to say; without a page nobody would see it.
            for (part, written) in [
                ("purpose", words.purpose.is_some()),
                ("audience", !words.audience.is_empty()),
                ("topics", !words.topics.is_empty()),
                ("benefits", !words.benefits.is_empty()),
            ] {
                self.optional(
                    WordsFile::Groups,
                    &format!("{}.{part}", group.id),
                    has_page && written,
                    written,
                );
            }
        }
        self.group_forms();
    }

    /// A form that one group's name has every other has too, so that a template that
    /// asks for it can name each of them.
    fn group_forms(&mut self) {
        let groups = &self.words.groups;
        let forms: BTreeSet<_> = groups
            .values()
            .flat_map(|group| group.forms.keys())
            .collect();
        for (id, words) in groups.iter() {
            for form in &forms {
                if !words.forms.contains_key(form) {
                    let place = (&*format!("{id}.forms"), &***form);
                    let right =
                        "other groups have it, and a text that asks for it may name any of them";
                    self.missing(WordsFile::Groups, place, right, &Parts::default());
                }
            }
        }
    }

    /// A button has its text wherever it leads somewhere.
    fn outcomes(&mut self) {
        for outcome in &self.structure.outcomes {
            let Some(words) = self.words.outcomes.get(&outcome.id) else {
                continue;
            };
            let wanted = has_button(self.structure, outcome);
            let key = format!("{}.button", outcome.id);
            self.optional(WordsFile::Outcomes, &key, wanted, words.button.is_some());
        }
    }

    fn policies(&mut self) {
        let shown = shown_policies(self.structure);
        for policy in &self.structure.policies {
            let Some(words) = self.words.policies.get(&policy.id) else {
                continue;
            };
            let wanted = shown.contains(policy.id.as_str());
            let written = [
                words.attendance.is_some(),
                words.speakers.is_some(),
                words.goal.is_some(),
                words.example.is_some(),
                words.wording.is_some(),
            ];
            for (part, written) in SHOWN_PARTS.into_iter().zip(written) {
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
    }
}
