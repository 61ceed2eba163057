//! How long a recommendation takes with all that explains it, on guides of several sizes.
//!
//! Two kinds of guide. In one, rules have many outcomes, as in guides that people write: a few
//! changes already lead elsewhere. In the other, every rule has the same outcome, so that what
//! would change the advice is looked for among all pairs of changes, and never found: no guide of
//! that size can take longer.

use divan::{Bencher, black_box};
use guide_content::{
    Choice, Condition, Guide, Outcome, Outputs, Polarity, Question, ReasonRule, Rule, StepRule,
    Structure, Subject, Table, TaskRule, Test, UNSURE,
};
use guide_engine::{Advice, Answers, changes, second_door, tasks};
use std::fmt;

fn main() {
    divan::main();
}

/// How large a guide is.
#[derive(Clone, Copy)]
struct Size {
    rules: usize,
    questions: usize,
}

impl fmt::Display for Size {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{} rules, {} questions",
            self.rules, self.questions
        )
    }
}

const SIZES: [Size; 9] = {
    let rules = [10, 100, 1000];
    let questions = [5, 20, 50];
    let mut sizes = [Size {
        rules: 0,
        questions: 0,
    }; 9];
    let mut index = 0;
    while index < 9 {
        sizes[index] = Size {
            rules: rules[index / 3],
            questions: questions[index % 3],
        };
        index += 1;
    }
    sizes
};

#[divan::bench(args = SIZES)]
fn many_outcomes(bencher: Bencher<'_, '_>, size: Size) {
    measure(bencher, &structure(size, 5, 3));
}

#[divan::bench(args = SIZES)]
fn one_outcome(bencher: Bencher<'_, '_>, size: Size) {
    measure(bencher, &structure(size, 1, 1));
}

fn measure(bencher: Bencher<'_, '_>, structure: &Structure) {
    let answers = last_options(structure);
    assert!(
        Advice::new(structure, answers.clone()).is_some(),
        "every answer set reaches a rule"
    );
    bencher.bench_local(|| {
        let answers = black_box(&answers);
        let advice = Advice::new(structure, answers.clone());
        let explained = advice.map(|advice| {
            let reasons = advice.reasons().len();
            (reasons, advice.steps().len(), advice.outcome().is_some())
        });
        (
            explained,
            tasks(structure, answers).len(),
            second_door(structure, answers),
            changes(structure, answers),
        )
    });
}

/// The last option of each question but `unsure`.
fn last_options(structure: &Structure) -> Answers {
    let mut answers = Answers::default();
    for question in &structure.questions {
        if !answers.asks(structure, question) {
            continue;
        }
        let options = question.options.iter().rev();
        if let Some(option) = options.clone().find(|option| option.id != UNSURE) {
            (answers, _) = answers.with(structure, &question.id, &option.id);
        }
    }
    answers
}

/// Numbers that look like chance and are the same in every run (Knuth's linear congruence).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % limit
    }
}

const OPTIONS: [&str; 4] = ["one", "two", "three", UNSURE];

fn question_id(index: usize) -> String {
    format!("question-{index}")
}

fn group_id(index: usize) -> String {
    format!("group-{index}")
}

/// A guide in which every complete set of answers reaches a rule: the last one holds always.
fn structure(size: Size, groups: usize, actions: usize) -> Structure {
    let mut numbers = Numbers(7);
    let rules = (0..size.rules).map(|index| Rule {
        id: format!("rule-{index}"),
        when: if index + 1 == size.rules {
            Condition::default()
        } else {
            three_tests(&mut numbers, size.questions)
        },
        then: Outputs {
            group: Some(group_id(index % groups)),
            action: Some(format!("action-{}", index % actions)),
            confidence: Some("high".to_owned()),
            ..Outputs::default()
        },
        uses: Vec::new(),
    });
    let table = Table {
        id: "entry".to_owned(),
        rows: None,
        columns: None,
        rules: rules.collect(),
    };
    let considerations: Vec<_> = (0..8).map(|index| format!("side-{index}")).collect();
    let reasons = (0..size.rules).map(|index| ReasonRule {
        id: format!("reason-{index}"),
        answers: any_answer(numbers.below(size.questions)),
        when: three_tests(&mut numbers, size.questions),
        consideration: considerations[index % considerations.len()].clone(),
        polarity: Polarity::For,
    });
    let reasons: Vec<_> = reasons.collect();
    let tasks = (0..size.questions).map(|index| TaskRule {
        id: format!("task-{index}"),
        question: question_id(index),
        leads_to: None,
        when: test(index, &[UNSURE]),
        link: None,
    });
    let steps = (0..size.questions).map(|index| StepRule {
        id: format!("step-{index}"),
        when: test(index, &OPTIONS[..2]),
        link: None,
    });
    Structure {
        guide: Guide {
            considerations,
            ..Guide::default()
        },
        questions: (0..size.questions).map(question).collect(),
        tables: vec![table].into(),
        outcomes: vec![Outcome {
            id: "outcome".to_owned(),
            when: Condition::default(),
            link: None,
            organises: false,
        }]
        .into(),
        reasons: reasons.into(),
        tasks: tasks.collect::<Vec<_>>().into(),
        steps: steps.collect::<Vec<_>>().into(),
        ..Structure::default()
    }
}

/// Every fifth question is asked after one answer to the question before it only; the second one
/// chooses a group.
fn question(index: usize) -> Question {
    let options = OPTIONS.into_iter().enumerate().map(|(number, id)| Choice {
        id: id.to_owned(),
        when: Condition::default(),
        focus: (index == 1 && id != UNSURE).then(|| group_id(number)),
        policy: None,
        track: None,
        second_door: None,
        words_without_focus: false,
    });
    Question {
        id: question_id(index),
        when: if index % 5 == 4 {
            test(index - 1, &OPTIONS[1..3])
        } else {
            Condition::default()
        },
        changeable: true,
        link: None,
        options: options.collect(),
    }
}

fn test(question: usize, values: &[&str]) -> Condition {
    Condition {
        alternatives: vec![vec![one_test(question, values)]],
    }
}

fn one_test(question: usize, values: &[&str]) -> Test {
    Test {
        subject: Subject::Question(question_id(question)),
        negated: false,
        values: values.iter().map(|&value| value.to_owned()).collect(),
    }
}

fn any_answer(question: usize) -> Condition {
    test(question, &OPTIONS[..3])
}

/// Three tests, each on one option of a question, the last on the group now and then.
fn three_tests(numbers: &mut Numbers, questions: usize) -> Condition {
    let mut tests: Vec<Test> = (0..3)
        .map(|_| {
            let option = OPTIONS[numbers.below(OPTIONS.len())];
            one_test(numbers.below(questions), &[option])
        })
        .collect();
    if numbers.below(4) == 0 {
        tests[2] = Test {
            subject: Subject::Focus,
            negated: false,
            values: vec![group_id(numbers.below(3))],
        };
    }
    Condition {
        alternatives: vec![tests],
    }
}
