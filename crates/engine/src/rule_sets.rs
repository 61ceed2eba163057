//! What the tables give for answers near to known ones, without testing every
//! rule again.
//!
//! For each answer to each question there is the set of rules whose tests it
//! passes, so the rules that hold for a set of answers are the intersection of
//! as many sets, and the first of them fires (hit policy *first*).

use super::{Answers, condition::value_passes};
use guide_content::{Question, Structure, Subject, Table, Test};
use std::collections::HashMap;

/// The sets of one guide, made for one set of answers.
pub(crate) struct RuleSets<'a> {
    structure: &'a Structure,
    answers: &'a Answers,
    /// The questions that have an option with a focus.
    focus_questions: Vec<usize>,
    tables: Vec<TableSets<'a>>,
}

/// The option of a question, by their indices.
pub(crate) type AnswerIndex = (usize, usize);

/// A type and an action.
type Outcome<'a> = (&'a str, &'a str);

/// Something that only the rules themselves can say.
pub(crate) struct Unknown;

impl<'a> RuleSets<'a> {
    pub(crate) fn new(structure: &'a Structure, answers: &'a Answers) -> Self {
        let questions = structure.questions.iter().enumerate();
        let indices: HashMap<_, _> = questions
            .clone()
            .map(|(index, question)| (question.id.as_str(), index))
            .collect();
        let has_focus = |question: &Question| {
            let mut options = question.options.iter();
            options.any(|option| option.focus.is_some())
        };
        let tables = structure.tables.iter();
        Self {
            structure,
            answers,
            focus_questions: questions
                .filter(|(_, question)| has_focus(question))
                .map(|(index, _)| index)
                .collect(),
            tables: tables
                .map(|table| TableSets::new(structure, &indices, table))
                .collect(),
        }
    }

    /// For each table, the rules that the answers to all but two questions leave.
    pub(crate) fn rules_without(&self, questions: [usize; 2]) -> RemainingRules {
        let tables = self.tables.iter().map(|table| {
            let mut rules = RuleSet::all(table.rules.len());
            for (index, sets) in table.by_answer.iter().enumerate() {
                if !questions.contains(&index) {
                    rules.retain(sets.of(self.answers.index_at(index)));
                }
            }
            rules
        });
        RemainingRules(tables.collect())
    }

    /// The type and the action that the tables give when two answers are other
    /// ones, which must be to the questions that were left out for `remaining`.
    /// `None` if they give none; whether the answers go together is not asked.
    pub(crate) fn outcome(
        &self,
        remaining: &RemainingRules,
        changed: [AnswerIndex; 2],
    ) -> Result<Option<Outcome<'a>>, Unknown> {
        let focus = self.focus(changed);
        let mut found = Found::default();
        if !self.tables.is_empty() {
            self.apply(0, remaining, changed, focus, &mut found)?;
        }
        Ok(found.group.zip(found.action))
    }

    fn apply(
        &self,
        table: usize,
        remaining: &RemainingRules,
        changed: [AnswerIndex; 2],
        focus: Option<&'a str>,
        found: &mut Found<'a>,
    ) -> Result<(), Unknown> {
        let sets = &self.tables[table];
        let [one, other] = changed;
        let of = |(question, option): AnswerIndex| sets.by_answer[question].of(Some(option));
        let needed = [
            &remaining.0[table],
            sets.of_focus(focus),
            of(one),
            of(other),
        ];
        let Some(first) = RuleSet::first_in_all(needed) else {
            return Ok(());
        };
        let Some(rule) = sets.rules[first] else {
            return Err(Unknown);
        };
        let rule = &self.structure.tables[table].rules[rule];
        let value = |written: &'a Option<String>| match written.as_deref() {
            Some("{focus}") => Ok(focus),
            Some("{policy}" | "{track}") => Err(Unknown),
            written => Ok(written),
        };
        if found.group.is_none() {
            found.group = value(&rule.then.group)?;
        }
        if found.action.is_none() {
            found.action = value(&rule.then.action)?;
        }
        for used in &rule.uses {
            let tables = &self.structure.tables;
            if let Some(used) = tables.iter().position(|table| table.id == *used) {
                self.apply(used, remaining, changed, focus, found)?;
            }
        }
        Ok(())
    }

    /// The group that the answers choose when two are other ones.
    fn focus(&self, changed: [AnswerIndex; 2]) -> Option<&'a str> {
        self.focus_questions.iter().find_map(|&question| {
            let other = changed.iter().find(|(index, _)| *index == question);
            let option = match other {
                Some((_, option)) => Some(*option),
                None => self.answers.index_at(question),
            };
            let options = &self.structure.questions[question].options;
            options.get(option?)?.focus.as_deref()
        })
    }
}

#[derive(Default)]
struct Found<'a> {
    group: Option<&'a str>,
    action: Option<&'a str>,
}

/// The sets for each table of the rules that some answers leave.
pub(crate) struct RemainingRules(Vec<RuleSet>);

/// The sets of one table. A rule is in them once for each of its alternatives.
struct TableSets<'a> {
    /// The index of each rule in its table; `None` for one with a test that no
    /// set can hold, such as one of an answer on the focus.
    rules: Vec<Option<usize>>,
    /// By question.
    by_answer: Vec<AnswerSets>,
    by_focus: Vec<(Option<&'a str>, RuleSet)>,
}

/// By option, and last without an answer.
struct AnswerSets(Vec<RuleSet>);

impl AnswerSets {
    fn of(&self, option: Option<usize>) -> &RuleSet {
        let none = self.0.len() - 1;
        &self.0[option.map_or(none, |option| option.min(none))]
    }
}

impl<'a> TableSets<'a> {
    fn new(structure: &'a Structure, indices: &HashMap<&str, usize>, table: &Table) -> Self {
        let alternatives = table.rules.iter().enumerate().flat_map(|(index, rule)| {
            let alternatives = rule.when.alternatives.iter().map(Vec::as_slice);
            // Without any, a rule always holds.
            let always = rule.when.alternatives.is_empty().then_some(&[][..]);
            alternatives.chain(always).map(move |tests| (index, tests))
        });
        let alternatives: Vec<(usize, &[Test])> = alternatives.collect();
        let all = || RuleSet::all(alternatives.len());
        let mut focuses: Vec<Option<&str>> = vec![None];
        for option in structure.questions.iter().flat_map(|each| &each.options) {
            let focus = option.focus.as_deref();
            if !focuses.contains(&focus) {
                focuses.push(focus);
            }
        }
        let answers = structure.questions.iter().map(|question| {
            let sets = (0..=question.options.len()).map(|_| all());
            AnswerSets(sets.collect())
        });
        let mut sets = Self {
            rules: alternatives.iter().map(|(rule, _)| Some(*rule)).collect(),
            by_answer: answers.collect(),
            by_focus: focuses.into_iter().map(|focus| (focus, all())).collect(),
        };
        for (row, (_, tests)) in alternatives.iter().enumerate() {
            for test in *tests {
                sets.sort_in(structure, indices, row, test);
            }
        }
        sets
    }

    /// Takes a rule out of the sets whose answer does not pass its test.
    fn sort_in(
        &mut self,
        structure: &Structure,
        indices: &HashMap<&str, usize>,
        row: usize,
        test: &Test,
    ) {
        let depends_on_focus = test.values.iter().any(|value| value == "{focus}");
        match &test.subject {
            _ if depends_on_focus => self.rules[row] = None,
            Subject::Question(id) => {
                let Some(&index) = indices.get(id.as_str()) else {
                    self.rules[row] = None;
                    return;
                };
                let AnswerSets(sets) = &mut self.by_answer[index];
                let options = &structure.questions[index].options;
                for (set, option) in sets.iter_mut().zip(options) {
                    if !value_passes(test, Some(&option.id), || None) {
                        set.remove(row);
                    }
                }
                // A test on a question without an answer never passes.
                if let Some(without) = sets.last_mut() {
                    without.remove(row);
                }
            }
            Subject::Focus => {
                for (focus, set) in &mut self.by_focus {
                    if !value_passes(test, *focus, || *focus) {
                        set.remove(row);
                    }
                }
            }
            Subject::Type | Subject::Action | Subject::Track => self.rules[row] = None,
        }
    }

    fn of_focus(&self, focus: Option<&str>) -> &RuleSet {
        let found = self.by_focus.iter().find(|(each, _)| *each == focus);
        &found.unwrap_or(&self.by_focus[0]).1
    }
}

/// A set of rules, a bit for each.
struct RuleSet(Vec<u64>);

impl RuleSet {
    const BITS: usize = u64::BITS as usize;

    fn all(rules: usize) -> Self {
        let mut words = vec![u64::MAX; rules.div_ceil(Self::BITS)];
        let rest = rules % Self::BITS;
        if rest > 0
            && let Some(last) = words.last_mut()
        {
            *last = (1 << rest) - 1;
        }
        Self(words)
    }

    fn remove(&mut self, rule: usize) {
        self.0[rule / Self::BITS] &= !(1 << (rule % Self::BITS));
    }

    fn retain(&mut self, other: &Self) {
        for (word, other) in self.0.iter_mut().zip(&other.0) {
            *word &= other;
        }
    }

    /// The first rule that is in every set.
    fn first_in_all([first, second, third, fourth]: [&Self; 4]) -> Option<usize> {
        first.0.iter().enumerate().find_map(|(index, word)| {
            let word = word & second.0[index] & third.0[index] & fourth.0[index];
            (word != 0).then(|| index * Self::BITS + word.trailing_zeros() as usize)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{complete_answer_sets, recommend};
    use guide_content::Rule;
    use serde_json::{Value, from_value, json};

    fn read<T: serde::de::DeserializeOwned>(value: Value) -> T {
        from_value(value).expect("it is written as content is")
    }

    /// A guide whose rules use every kind of test and of output.
    fn structure() -> Structure {
        let questions = json!([
            { "id": "drink", "option": [
                { "id": "tea", "focus": "leaves" },
                { "id": "coffee", "focus": "beans" },
                { "id": "water" },
            ] },
            { "id": "size", "option": [{ "id": "small" }, { "id": "large" }] },
            { "id": "sugar", "when": { "drink": "!water" }, "option": [
                { "id": "yes", "track": "sweet" },
                { "id": "no" },
                { "id": "leaves" },
            ] },
            { "id": "place", "option": [{ "id": "here" }, { "id": "away" }] },
        ]);
        let tables = json!([
            { "id": "entry", "rule": [
                { "id": "1", "when": { "focus": "none", "size": "large" },
                  "then": { "type": "well", "action": "walk" } },
                { "id": "2", "when": [{ "sugar": "yes", "size": "small" }, { "focus": "beans" }],
                  "then": { "type": "{focus}" }, "use": ["places"] },
                { "id": "3", "when": { "sugar": "{focus}" },
                  "then": { "type": "{track}", "action": "rest" } },
                { "id": "4", "when": { "sugar": ["yes", "leaves"], "place": "away" },
                  "then": { "action": "rest" }, "use": ["places", "last"] },
                { "id": "5", "when": {}, "use": ["last"] },
            ] },
            { "id": "places", "rule": [
                { "id": "6", "when": { "place": "!away" }, "then": { "action": "sit" } },
                { "id": "7", "when": { "focus": ["leaves", "none"] }, "then": { "type": "pot" } },
            ] },
            { "id": "last", "rule": [
                { "id": "8", "when": { "type": "pot" }, "then": { "type": "cup" } },
                { "id": "9", "when": { "size": "large" },
                  "then": { "type": "jug", "action": "pour" } },
                { "id": "10", "when": {}, "then": { "type": "cup", "action": "pour" } },
            ] },
        ]);
        let mut tables: Vec<Table> = read(tables);
        // The engine recommends nothing without one.
        let surest = |rule: &mut Rule| rule.then.confidence = Some("high".to_owned());
        tables
            .iter_mut()
            .flat_map(|table| &mut table.rules)
            .for_each(surest);
        Structure {
            questions: read(questions),
            tables: tables.into(),
            ..Structure::default()
        }
    }

    #[test]
    fn the_sets_say_what_the_rules_say_for_every_pair_of_changes() {
        let structure = structure();
        let (mut known, mut unknown) = (0, 0);
        for answers in complete_answer_sets(&structure) {
            let sets = RuleSets::new(&structure, &answers);
            for other in complete_answer_sets(&structure) {
                let differ = (0..structure.questions.len())
                    .filter(|&index| answers.index_at(index) != other.index_at(index));
                let differ: Vec<_> = differ.collect();
                let [first, second] = differ[..] else {
                    continue;
                };
                let indices = [first, second].map(|index| other.index_at(index));
                let [Some(one), Some(two)] = indices else {
                    continue;
                };
                let remaining = sets.rules_without([first, second]);
                let exact = recommend(&structure, &other);
                let exact = exact.as_ref().map(|exact| exact.outcome());
                match sets.outcome(&remaining, [(first, one), (second, two)]) {
                    Ok(found) => {
                        known += 1;
                        assert_eq!(found, exact, "{}", other.write(&structure));
                    }
                    Err(Unknown) => unknown += 1,
                }
            }
        }
        assert!(known > 100 && unknown > 50, "{known} and {unknown}");
    }

    #[test]
    fn a_set_of_any_size_holds_its_rules_and_no_others() {
        for size in [1, 63, 64, 65, 200] {
            let all = || RuleSet::all(size);
            let mut last = all();
            (0..size - 1).for_each(|rule| last.remove(rule));
            let first_of = |set: &RuleSet| RuleSet::first_in_all([&all(), set, &all(), &all()]);
            assert_eq!(first_of(&last), Some(size - 1), "{size}");
            last.remove(size - 1);
            assert_eq!(first_of(&last), None, "{size}");
        }
        let mut evens = RuleSet::all(4);
        evens.remove(1);
        evens.remove(3);
        let mut some = RuleSet::all(4);
        some.remove(0);
        some.retain(&evens);
        assert_eq!(RuleSet::first_in_all([&some; 4]), Some(2));
        assert_eq!(RuleSet::first_in_all([&RuleSet::all(0); 4]), None);
    }

    #[test]
    fn a_guide_without_tables_has_no_outcome() {
        let structure = Structure {
            tables: Vec::new().into(),
            ..structure()
        };
        let answers = Answers::default();
        let sets = RuleSets::new(&structure, &answers);
        let remaining = sets.rules_without([0, 1]);
        let found = sets.outcome(&remaining, [(0, 0), (1, 0)]);
        assert!(matches!(found, Ok(None)));
    }
}
