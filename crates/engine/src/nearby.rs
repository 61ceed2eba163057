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
pub(crate) struct NearbyOutcomes<'a> {
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

impl<'a> NearbyOutcomes<'a> {
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
