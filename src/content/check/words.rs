//! Every language says everything, and nothing else.

use crate::{
    content::{
        GroupKind, Inline, Names, Prose, Structure, Words,
        read::{Content, Problems, closest},
    },
    engine::{self, Answers, Recommendation},
};
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
            "guide.toml",
            "home_language",
            format!("is `{home}`, for which there is no folder"),
            closest(home, content.languages.keys().map(String::as_str)),
        );
    }
    let shown = Shown::gather(&content.structure, sets);
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
        checker.placeholders(&shown);
        checker.links(&is_page);
        checker.months();
    }
    texts(content, problems);
}

struct Checker<'a> {
    structure: &'a Structure,
    language: &'a str,
    words: &'a Words,
    problems: &'a mut Problems,
}

impl Checker<'_> {
    fn file(&self, name: &str) -> String {
        format!("languages/{}/{name}.toml", self.language)
    }

    fn tag(&mut self) {
        let plain = self
            .language
            .split('-')
            .all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric()));
        let primary = self.language.split('-').next().unwrap_or_default();
        if !plain || !(2..=3).contains(&primary.len()) {
            self.problems.add(
                format!("languages/{}", self.language),
                "",
                "is not the tag of a language",
                "name the folder like `en` or `pt-BR`",
            );
        }
    }

    /// The ids that have words are exactly those of the structure.
    fn same<'b>(
        &mut self,
        name: &str,
        prefix: &str,
        wanted: impl IntoIterator<Item = &'b str>,
        there: impl IntoIterator<Item = &'b String>,
    ) {
        let wanted: BTreeSet<&str> = wanted.into_iter().collect();
        let there: BTreeSet<&str> = there.into_iter().map(String::as_str).collect();
        for missing in wanted.difference(&there) {
            self.problems.add(
                self.file(name),
                format!("{prefix}{missing}"),
                "is missing",
                "the structure has it, so every language has words for it",
            );
        }
        for extra in there.difference(&wanted) {
            self.problems.add(
                self.file(name),
                format!("{prefix}{extra}"),
                "is one too many: the structure has no such id",
                closest(extra, wanted.iter().copied()),
            );
        }
    }

    fn ids(&mut self) {
        let (structure, words) = (self.structure, self.words);
        macro_rules! list {
            ($($list:ident),*) => {
                $(self.same(
                    stringify!($list),
                    "",
                    structure.$list.iter().map(|item| item.id.as_str()),
                    words.$list.keys(),
                );)*
            };
        }
        macro_rules! names {
            ($($list:expr => $words:ident),*) => {
                $(self.same(
                    stringify!($words),
                    "",
                    $list.iter().map(String::as_str),
                    words.$words.keys(),
                );)*
            };
        }
        list!(
            questions, groups, policies, outcomes, reasons, tasks, steps, tables, facts, sources,
            links
        );
        names!(
            structure.guide.considerations => considerations,
            structure.guide.confidences => confidences,
            structure.guide.actions => actions,
            structure.families => families
        );
        let with_runner_up = structure
            .tables
            .iter()
            .flat_map(|table| &table.rules)
            .filter(|rule| rule.then.runner_up.is_some())
            .map(|rule| rule.id.as_str());
        self.same("rules", "", with_runner_up, words.rules.keys());
    }

    fn questions(&mut self) {
        for question in &self.structure.questions {
            let Some(words) = self.words.questions.get(&question.id) else {
                continue;
            };
            let prefix = format!("{}.options.", question.id);
            self.same(
                "questions",
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
                self.optional("questions", &key, option.words_without_focus, written);
            }
        }
    }

    /// A part that some entries have and others do not.
    fn optional(&mut self, name: &str, key: &str, wanted: bool, written: bool) {
        if wanted && !written {
            self.problems.add(
                self.file(name),
                key,
                "is missing",
                "the structure asks for it",
            );
        } else if written && !wanted {
            self.problems.add(
                self.file(name),
                key,
                "is one too many",
                "the structure does not ask for it: delete it",
            );
        }
    }

    fn groups(&mut self) {
        for group in &self.structure.groups {
            let Some(words) = self.words.groups.get(&group.id) else {
                continue;
            };
            let has_page = group.kind == GroupKind::Group;
            for (part, written) in [
                ("purpose", words.purpose.is_some()),
                ("audience", !words.audience.is_empty()),
                ("topics", !words.topics.is_empty()),
                ("benefits", !words.benefits.is_empty()),
            ] {
                self.optional("groups", &format!("{}.{part}", group.id), has_page, written);
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
            ] {
                self.optional(
                    "policies",
                    &format!("{}.{part}", policy.id),
                    wanted,
                    written,
                );
            }
        }
    }

    /// Every placeholder has a value wherever its text can be shown.
    fn placeholders(&mut self, shown: &Shown) {
        let words = self.words;
        let mut texts: Vec<(&str, &str, String)> = Vec::new();
        for (id, text) in &words.reasons {
            texts.push(("reasons", id, text.clone()));
        }
        for (id, text) in &words.rules {
            texts.push(("rules", id, text.clone()));
        }
        for (id, text) in &words.outcomes {
            texts.push((
                "outcomes",
                id,
                format!("{} {}", text.headline, text.lead.plain()),
            ));
        }
        for (id, text) in &words.tasks {
            texts.push(("tasks", id, format!("{} {}", text.title, text.how.plain())));
        }
        for (id, text) in &words.steps {
            texts.push(("steps", id, format!("{} {}", text.title, text.text.plain())));
        }
        let any = words.groups.values().next();
        for (name, id, text) in texts {
            let Some(named) = shown.by_text.get(&(name, id.to_owned())) else {
                continue;
            };
            let names = Names {
                focus: any.filter(|_| named.contains("focus")),
                group: any.filter(|_| named.contains("type")),
                runner_up: any.filter(|_| named.contains("runner_up")),
                track: any.filter(|_| named.contains("track")),
            };
            let filled = names.fill(&text);
            if let Some(placeholder) = first_placeholder(&filled) {
                self.problems.add(
                    self.file(name),
                    id,
                    format!("has the placeholder `{placeholder}`, which has no value everywhere the text is shown"),
                    format!(
                        "there are: {}",
                        named
                            .iter()
                            .map(|who| format!("`{{{who}.topic}}`, `{{{who}.group}}`, `{{{who}.short}}`"))
                            .collect::<Vec<_>>()
                            .join(", ")
                    ),
                );
            }
        }
    }

    fn links(&mut self, is_page: &impl Fn(&str) -> bool) {
        let words = self.words;
        let mut prose: Vec<(&str, &str, &Prose)> = Vec::new();
        for (id, words) in &words.questions {
            prose.push(("questions", id, &words.help));
        }
        for (id, words) in &words.groups {
            if let Some(purpose) = &words.purpose {
                prose.push(("groups", id, purpose));
            }
        }
        for (id, words) in &words.outcomes {
            prose.push(("outcomes", id, &words.lead));
        }
        for (id, words) in &words.tasks {
            prose.push(("tasks", id, &words.how));
        }
        for (id, words) in &words.steps {
            prose.push(("steps", id, &words.text));
        }
        for (name, id, prose) in prose {
            for inline in prose.inlines() {
                let Inline::Link { to, .. } = inline else {
                    continue;
                };
                if !to.starts_with("https://") && !is_page(to) {
                    self.problems.add(
                        self.file(name),
                        id,
                        format!("links to `{to}`, where there is no page"),
                        "write `/groups/` for a page of the guide, or a whole address with `https://`",
                    );
                }
            }
        }
    }

    fn months(&mut self) {
        let months = self.words.interface.dates.months.len();
        if months != 12 {
            self.problems.add(
                self.file("interface"),
                "dates.months",
                format!("has {months} months"),
                "write all 12 of them",
            );
        }
    }
}

/// What holds for every text, whichever file it is in: none is empty, and those
/// of the interface have the same placeholders in every language.
fn texts(content: &Content, problems: &mut Problems) {
    let home = &content.structure.guide.home_language;
    let mut wanted: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for text in &content.texts {
        if text.value.trim().is_empty() {
            problems.add(
                format!("languages/{}/{}.toml", text.language, text.file),
                &text.key,
                "is empty",
                "write the text",
            );
        }
        if text.language == *home && text.file == "interface" {
            wanted.insert(&text.key, placeholders(&text.value));
        }
    }
    for text in content.texts.iter().filter(|text| text.file == "interface") {
        let there = placeholders(&text.value);
        if let Some(wanted) = wanted.get(text.key.as_str())
            && *wanted != there
        {
            let list = |set: &BTreeSet<&str>| {
                let list: Vec<_> = set.iter().map(|name| format!("`{name}`")).collect();
                if list.is_empty() {
                    "none".to_owned()
                } else {
                    list.join(", ")
                }
            };
            problems.add(
                format!("languages/{}/interface.toml", text.language),
                &text.key,
                format!("has the placeholders {}", list(&there)),
                format!("in `{home}` they are {}", list(wanted)),
            );
        }
    }
}

fn placeholders(text: &str) -> BTreeSet<&str> {
    let mut found = BTreeSet::new();
    let mut rest = text;
    while let Some(placeholder) = first_placeholder(rest) {
        found.insert(placeholder);
        let end = rest.find(placeholder).unwrap_or_default() + placeholder.len();
        rest = &rest[end..];
    }
    found
}

fn first_placeholder(text: &str) -> Option<&str> {
    let open = text.find('{')?;
    let close = open + text[open..].find('}')?;
    Some(&text[open..=close])
}

/// Which groups can be named in each text, over every set of answers that
/// shows it: those that are there each time.
struct Shown {
    by_text: BTreeMap<(&'static str, String), BTreeSet<&'static str>>,
}

impl Shown {
    fn gather(structure: &Structure, sets: &[Answers]) -> Self {
        let mut shown = Self {
            by_text: BTreeMap::new(),
        };
        for answers in sets {
            let Some(recommendation) = engine::recommend(structure, answers) else {
                continue;
            };
            let named = named(structure, answers, &recommendation);

            for reason in engine::reasons(structure, answers, &recommendation) {
                shown.note("reasons", &reason.rule.id, &named);
            }
            for task in engine::tasks(structure, answers) {
                shown.note("tasks", &task.id, &named);
            }
            for step in engine::steps(structure, answers, &recommendation) {
                shown.note("steps", &step.id, &named);
            }
            if let Some(outcome) = engine::outcome(structure, answers, &recommendation) {
                shown.note("outcomes", &outcome.id, &named);
            }
            if let Some(rule) = &recommendation.runner_up_rule {
                shown.note("rules", rule, &named);
            }
            if let Some(door) = engine::second_door(structure, answers) {
                let named = self::named(structure, &door.answers, &door.recommendation);
                for step in door.steps {
                    shown.note("steps", &step.id, &named);
                }
            }
        }
        shown
    }

    fn note(&mut self, name: &'static str, id: &str, named: &BTreeSet<&'static str>) {
        self.by_text
            .entry((name, id.to_owned()))
            .and_modify(|there| there.retain(|who| named.contains(who)))
            .or_insert_with(|| named.clone());
    }
}

/// Which groups a recommendation can name.
fn named(
    structure: &Structure,
    answers: &Answers,
    recommendation: &Recommendation,
) -> BTreeSet<&'static str> {
    let there = [
        ("type", true),
        ("focus", answers.focus(structure).is_some()),
        ("runner_up", recommendation.runner_up.is_some()),
        ("track", recommendation.track.is_some()),
    ];
    let named = there.iter().filter(|(_, is)| *is);
    named.map(|(name, _)| *name).collect()
}
