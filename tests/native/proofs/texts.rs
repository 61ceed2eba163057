//! Everything that can be said has its words, in every language that the guide
//! has a folder for.

use crate::support::{
    advice, assert_none, content_folder, languages, read_and_check, sets, structure,
};
use guide_compiler::read::{Content, Problems, WordsFile};
use guide_content::{GroupWords, Names, Structure, Words};
use guide_engine::{Advice, Answers};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

/// The guide in all its languages.
fn guide() -> &'static Content {
    static GUIDE: LazyLock<Result<Content, Problems>> =
        LazyLock::new(|| read_and_check(&content_folder()));
    GUIDE
        .as_ref()
        .unwrap_or_else(|problems| panic!("the guide has mistakes:\n{problems}"))
}

#[test]
fn the_guide_that_ships_has_nothing_wrong_in_any_language() {
    let read: Vec<_> = guide().languages.keys().cloned().collect();
    assert_eq!(read, languages());
    assert!(read.contains(&structure().guide.home_language));
    assert_eq!(
        &guide().structure,
        structure(),
        "languages do not change the structure"
    );
}

/// The texts of one advice that are missing or still have a placeholder.
struct TextCollector<'a> {
    structure: &'a Structure,
    words: &'a Words,
    missing: BTreeSet<String>,
}

impl<'a> TextCollector<'a> {
    fn group(&mut self, id: Option<&str>) -> Option<&'a GroupWords> {
        let words = self.words.groups.get(id?);
        if words.is_none() {
            self.missing.insert(format!("group {}", id?));
        }
        words
    }

    fn collect(&mut self, what: String, text: Option<String>, names: &Names<'_>) {
        let filled = text.map(|text| names.fill(&text));
        if filled
            .as_ref()
            .is_none_or(|text| text.trim().is_empty() || text.contains('{'))
        {
            self.missing
                .insert(format!("{what}: {}", filled.unwrap_or_default()));
        }
    }

    fn advice(&mut self, given: &Advice<'_>) {
        let words = self.words;
        let advice = &given.recommendation;
        let names = self.names(given);
        let collect = Self::collect;
        let outcome = given.outcome();
        let outcome = outcome.and_then(|outcome| words.outcomes.get(&outcome.id));
        let key = format!("outcome of {}", advice.action);
        collect(
            self,
            key.clone(),
            outcome.map(|each| each.headline.clone()),
            &names,
        );
        collect(self, key, outcome.map(|each| each.lead.plain()), &names);
        let label = words
            .actions
            .get(&advice.action)
            .map(|each| each.label.clone());
        collect(self, format!("action {}", advice.action), label, &names);
        let confidence = words.confidences.get(&advice.confidence);
        let key = format!("confidence {}", advice.confidence);
        collect(
            self,
            key.clone(),
            confidence.map(|each| each.label.clone()),
            &names,
        );
        collect(
            self,
            key,
            confidence.map(|each| each.meaning.clone()),
            &names,
        );
        if let Some(policy) = &advice.policy {
            let text = words.policies.get(policy).map(|each| each.summary.clone());
            collect(self, format!("policy {policy}"), text, &names);
        }
        if advice.runner_up.is_some() {
            let rule = advice.runner_up_rule.clone().unwrap_or_default();
            let text = words.rules.get(&rule).cloned();
            collect(
                self,
                format!("why not the runner-up, rule {rule}"),
                text,
                &names,
            );
        }
        for reason in given.reasons() {
            let text = words.reasons.get(&reason.rule.id).cloned();
            collect(self, format!("reason {}", reason.rule.id), text, &names);
            let id = &reason.rule.consideration;
            let text = words.considerations.get(id).map(|each| each.name.clone());
            collect(self, format!("consideration {id}"), text, &names);
        }
        for task in guide_engine::tasks(self.structure, &given.answers) {
            let text = words
                .tasks
                .get(&task.id)
                .map(|each| format!("{} {}", each.title, each.how.plain()));
            collect(self, format!("task {}", task.id), text, &names);
        }
        self.steps(given.steps(), &names);
        if let Some(door) = guide_engine::second_door(self.structure, &given.answers) {
            let names = self.names(&door.advice);
            self.steps(door.advice.steps(), &names);
        }
    }

    fn names(&mut self, advice: &Advice<'_>) -> Names<'a> {
        let focus = advice.answers.focus(self.structure);
        let advice = &advice.recommendation;
        Names {
            focus: self.group(focus),
            group: self.group(Some(&advice.group)),
            runner_up: self.group(advice.runner_up.as_deref()),
            track: self.group(advice.track.as_deref()),
        }
    }

    fn steps(&mut self, steps: Vec<&guide_content::StepRule>, names: &Names<'_>) {
        for step in steps {
            let words = self.words.steps.get(&step.id);
            let text = words.map(|each| format!("{} {}", each.title, each.text.plain()));
            self.collect(format!("step {}", step.id), text, names);
        }
    }
}

/// The texts that some advice of a guide needs and that are missing, or still
/// have a placeholder when it is given.
pub(crate) fn missing_texts(structure: &Structure, sets: &[Answers], words: &Words) -> Vec<String> {
    let mut collector = TextCollector {
        structure,
        words,
        missing: BTreeSet::new(),
    };
    for set in sets {
        collector.advice(&advice(structure, set));
    }
    collector.missing.into_iter().collect()
}

#[test]
fn every_advice_that_can_be_given_is_put_into_words_in_every_language() {
    for (language, words) in &guide().languages {
        let missing = missing_texts(structure(), sets(), words);
        assert_none(
            &format!("texts missing in {language}, or with a placeholder left"),
            &missing,
        );
    }
}

#[test]
fn every_question_and_option_has_its_words_in_every_language() {
    let mut missing = Vec::new();
    for (language, words) in &guide().languages {
        for question in &structure().questions {
            let texts = words.questions.get(&question.id);
            let is_there = texts.is_some_and(|texts| {
                let texts = [
                    &texts.short,
                    &texts.title,
                    words.questions.when.of(&question.id),
                    &texts.help.plain(),
                ];
                texts
                    .iter()
                    .all(|text| !text.is_empty() && !text.contains('{'))
            });
            if !is_there {
                missing.push(format!("{language}: {}", question.id));
            }
            for option in &question.options {
                let texts = texts.and_then(|texts| texts.options.get(&option.id));
                let is_there = texts.is_some_and(|texts| {
                    [true, false].iter().all(|focus| {
                        let shown = texts.shown(*focus);
                        [shown.label, shown.detail, shown.short]
                            .iter()
                            .all(|text| !text.is_empty() && !text.contains('{'))
                    })
                });
                if !is_there {
                    missing.push(format!("{language}: {}={}", question.id, option.id));
                }
            }
        }
    }
    assert_none("questions and options without words", &missing);
}

#[test]
fn no_long_text_is_the_same_in_two_languages() {
    let mut first: BTreeMap<&str, &str> = BTreeMap::new();
    let mut same = Vec::new();
    // Names of sources and links may be the same everywhere.
    let translated = guide()
        .texts
        .iter()
        .filter(|text| !matches!(text.file, WordsFile::Sources | WordsFile::Links));
    for text in translated.filter(|text| text.value.chars().count() > 40) {
        let language = first.entry(&text.value).or_insert(&text.language);
        if *language != text.language {
            same.push(format!(
                "{}/{} {}: as in {language}",
                text.language,
                text.file.name(),
                text.key
            ));
        }
    }
    assert_none("texts that were not translated", &same);
}
