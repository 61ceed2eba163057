//! What is right as far as the check can tell, and probably not meant: said, and no
//! reason to refuse a guide.

use crate::{
    borrowed::is_long,
    read::{Content, Problems, StructureFile, Text},
};
use guide_content::{Condition, GroupKind, Question, Structure, Subject};
use guide_engine::{complete_answer_sets, recommend};
use std::collections::{BTreeMap, BTreeSet};

/// Questions whose answers change nothing, types that are never advised, languages that
/// are not translated, and holidays of none of the languages; each with its place.
#[must_use]
pub fn warnings(content: &Content) -> Problems {
    let mut problems = Problems::default();
    idle_questions(&content.structure, &mut problems);
    unadvised_types(&content.structure, &mut problems);
    untranslated_languages(content, &mut problems);
    idle_holidays(content, &mut problems);
    problems.locate(&content.places);
    problems
}

/// Holidays of a language that the guide does not have: nobody sees them.
fn idle_holidays(content: &Content, problems: &mut Problems) {
    let holidays = content.structure.plan.holidays.iter();
    let languages: BTreeSet<_> = holidays.map(|each| each.language.as_str()).collect();
    for language in languages {
        if let Some(right) = content.right_language(language) {
            let wrong = format!("has days of `{language}`, for which there is no folder");
            problems.add(StructureFile::Plan, "holiday", wrong, right);
        }
    }
}

/// Only what is to be found out may depend on such a question: of everybody else it
/// takes an answer for nothing.
fn idle_questions(structure: &Structure, problems: &mut Problems) {
    let tests = conditions(structure).flat_map(|when| when.alternatives.iter().flatten());
    let tested: BTreeSet<_> = tests
        .filter_map(|test| match &test.subject {
            Subject::Question(id) => Some(id.as_str()),
            _ => None,
        })
        .collect();
    let gives = |question: &Question| {
        let mut options = question.options.iter();
        options.any(|each| each.focus.is_some() || each.policy.is_some() || each.track.is_some())
    };
    for question in &structure.questions {
        if !tested.contains(question.id.as_str()) && !gives(question) {
            problems.add(
                StructureFile::Questions,
                &question.id,
                "is asked, and its answers change nothing",
                "use them in a rule, a reason or a step, or delete the question",
            );
        }
    }
}

/// All conditions that decide what a visitor is told, but those of tasks.
fn conditions(structure: &Structure) -> impl Iterator<Item = &Condition> {
    let questions = structure.questions.iter();
    let options = questions.clone().flat_map(|each| &each.options);
    let rules = structure.tables.iter().flat_map(|table| &table.rules);
    let reasons = structure.reasons.iter();
    questions
        .map(|each| &each.when)
        .chain(options.map(|each| &each.when))
        .chain(rules.map(|each| &each.when))
        .chain(structure.outcomes.iter().map(|each| &each.when))
        .chain(reasons.flat_map(|each| [&each.answers, &each.when]))
        .chain(structure.steps.iter().map(|each| &each.when))
        .chain(structure.path.entries.iter().map(|each| &each.when))
        .chain(structure.plan.parts.iter().map(|each| &each.when))
        .chain(structure.plan.programmes.iter().map(|each| &each.when))
}

/// Types that have a page, and no answers lead there: not as the advice, not as its
/// runner-up, not as a track.
fn unadvised_types(structure: &Structure, problems: &mut Problems) {
    let sets = complete_answer_sets(structure);
    let all = sets.iter().filter_map(|set| recommend(structure, set));
    let advised: BTreeSet<_> = all
        .flat_map(|given| [Some(given.group), given.track, given.runner_up])
        .flatten()
        .collect();
    for group in &structure.groups {
        if group.kind == GroupKind::Group && !advised.contains(&group.id) {
            problems.add(
                StructureFile::Groups,
                &group.id,
                "is never advised",
                "let a rule give it as `type`, by its id or as `{focus}` of an option, or delete it",
            );
        }
    }
}

/// Related languages share names and some short texts; half of all sentences are alike
/// only where a folder was copied.
fn untranslated_languages(content: &Content, problems: &mut Problems) {
    let home = &content.structure.guide.home_language;
    let own = |text: &&Text| !text.is_shipped && is_long(&text.value);
    let place = |text: &Text| (text.file, text.key.clone());
    let texts = content.texts.iter().filter(own);
    let (at_home, elsewhere): (Vec<_>, Vec<_>) = texts.partition(|text| text.language == *home);
    let at_home: BTreeMap<_, _> = at_home
        .into_iter()
        .map(|text| (place(text), &text.value))
        .collect();
    for language in content.languages.keys() {
        let texts = elsewhere.iter().filter(|text| text.language == *language);
        let (mut all, mut alike) = (0, 0);
        for text in texts {
            all += 1;
            alike += usize::from(at_home.get(&place(text)) == Some(&&text.value));
        }
        if all > 0 && 2 * alike >= all {
            problems.add(
                format!("languages/{language}"),
                "",
                format!("has {alike} of its {all} sentences as `languages/{home}` has them"),
                "translate them",
            );
        }
    }
}
