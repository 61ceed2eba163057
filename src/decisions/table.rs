//! The decision tables, as data has them: read from top to bottom, the first
//! rule that holds.

use crate::state::{Site, use_site};
use guide_content::{Condition, Outputs, Rule, Subject, Table, Test, fill_in};
use guide_engine::Answer;
use leptos::prelude::*;
use std::borrow::Cow;

/// Every table; the rules that fired are marked.
#[component]
pub fn DecisionTables(
    /// The ids of the rules that fired for the visitor's answers.
    #[prop(into)]
    fired: Signal<Vec<String>>,
) -> impl IntoView {
    let site = use_site();
    let tables: Vec<_> = site
        .structure()
        .tables
        .iter()
        .enumerate()
        .map(|(index, table)| {
            let name = site.words().tables.of(&table.id).as_str();
            let part = &site.interface().decisions.part_heading;
            let heading = if index == 0 {
                Cow::Borrowed(name)
            } else {
                fill_in(part, &[("table", name)]).into()
            };
            let body = match (&table.rows, &table.columns) {
                (Some(rows), Some(columns)) => grid(site, table, rows, columns, fired).into_any(),
                _ => list(site, table, fired).into_any(),
            };
            view! {
                <h3 id=format!("table-{}", table.id)>{heading}</h3>
                {body}
            }
        })
        .collect();
    view! { <div class="decision-tables">{tables}</div> }
}

/// A table with a row for each rule.
fn list(site: Site, table: &'static Table, fired: Signal<Vec<String>>) -> impl IntoView {
    let words = &site.interface().decisions;
    let rows: Vec<_> = table
        .rules
        .iter()
        .enumerate()
        .map(|(index, rule)| {
            let is_fired = is_fired(rule, fired);
            let mark = mark(site, rule, fired);
            view! {
                <tr id=format!("rule-{}", rule.id) data-rule=rule.id.as_str() class:fired=is_fired>
                    <th scope="row" data-label=words.rule.as_str()>{index + 1}</th>
                    <td data-label=words.when.as_str()>{condition(site, &rule.when, &[])}</td>
                    <td data-label=words.then.as_str()>{outputs(site, rule)} {mark}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <table class="decision-table">
            <thead>
                <tr>
                    <th scope="col">{words.rule.as_str()}</th>
                    <th scope="col">{words.when.as_str()}</th>
                    <th scope="col">{words.then.as_str()}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

/// A table as a grid: the options of one question down, of another across. A
/// cell has the rules for its two answers, the first that holds first.
fn grid(
    site: Site,
    table: &'static Table,
    rows: &'static str,
    columns: &'static str,
    fired: Signal<Vec<String>>,
) -> impl IntoView {
    let options = |question| {
        let question = site.structure().question(question);
        let options = question.into_iter().flat_map(|question| &question.options);
        options.map(|option| option.id.as_str())
    };
    let name = |question, option| {
        let answer = site.answer_name(Answer { question, option }, true);
        answer.in_one_line(site)
    };
    let heads: Vec<_> = options(columns)
        .map(|column| view! { <th scope="col">{name(columns, column)}</th> })
        .collect();
    let body: Vec<_> = options(rows)
        .map(|row| {
            let cells: Vec<_> = options(columns)
                .map(|column| {
                    let rules: Vec<_> = table
                        .rules
                        .iter()
                        .filter(|rule| tests(rule, rows, row) && tests(rule, columns, column))
                        .enumerate()
                        .map(|(index, rule)| cell(site, rule, index, &[rows, columns], fired))
                        .collect();
                    view! { <td data-label=name(columns, column)>{rules}</td> }
                })
                .collect();
            view! { <tr><th scope="row">{name(rows, row)}</th>{cells}</tr> }
        })
        .collect();
    view! {
        <table class="decision-grid">
            <thead><tr><td></td>{heads}</tr></thead>
            <tbody>{body}</tbody>
        </table>
    }
}

/// A rule in a cell of a grid. What does not come first there holds where the
/// rules before it do not, and says so.
fn cell(
    site: Site,
    rule: &'static Rule,
    index: usize,
    known: &[&str],
    fired: Signal<Vec<String>>,
) -> impl IntoView + use<> {
    let is_fired = is_fired(rule, fired);
    let words = &site.interface().decisions;
    let otherwise =
        (index > 0).then(|| view! { <p class="decision-joint">{words.otherwise.as_str()}</p> });
    view! {
        <div
            class="decision-cell"
            id=format!("rule-{}", rule.id)
            data-rule=rule.id.as_str()
            class:fired=is_fired
        >
            {otherwise}
            {condition(site, &rule.when, known)}
            {outputs(site, rule)}
            {mark(site, rule, fired)}
        </div>
    }
}

/// Whether every alternative of a rule tests for this answer.
fn tests(rule: &Rule, question: &str, option: &str) -> bool {
    rule.when.alternatives.iter().all(|tests| {
        tests.iter().any(|test| {
            test.subject.name() == question
                && (test.values.iter().any(|value| value == option) != test.negated)
        })
    })
}

fn is_fired(rule: &'static Rule, fired: Signal<Vec<String>>) -> impl Fn() -> bool + Copy {
    move || fired.with(|fired| fired.contains(&rule.id))
}

fn mark(site: Site, rule: &'static Rule, fired: Signal<Vec<String>>) -> impl IntoView {
    let is_fired = is_fired(rule, fired);
    let words = site.interface().decisions.fired.as_str();
    move || is_fired().then(|| view! { <p class="fired-mark">{words}</p> })
}

/// A condition in words, without the tests on the `known` questions.
fn condition(site: Site, condition: &'static Condition, known: &[&str]) -> impl IntoView + use<> {
    let words = &site.interface().decisions;
    let alternatives: Vec<Vec<String>> = condition
        .alternatives
        .iter()
        .map(|tests| {
            let mut tests: Vec<_> = tests
                .iter()
                .filter(|test| !known.contains(&test.subject.name()))
                .collect();
            tests.sort_by_key(|test| question_index(site, &test.subject));
            tests
                .into_iter()
                .map(|test| test_text(site, test))
                .collect()
        })
        .collect();
    alternatives
        .into_iter()
        .filter(|tests| !tests.is_empty())
        .enumerate()
        .map(|(index, tests)| {
            let or =
                (index > 0).then(|| view! { <p class="decision-joint">{words.or.as_str()}</p> });
            let tests: Vec<_> = tests
                .into_iter()
                .enumerate()
                .map(|(index, test)| {
                    let and = (index > 0).then(|| {
                        let and = words.and.as_str();
                        view! { <span class="decision-joint">{and}</span> " " }
                    });
                    view! { <li>{and} {test}</li> }
                })
                .collect();
            view! { {or} <ul class="decision-tests">{tests}</ul> }
        })
        .collect::<Vec<_>>()
}

/// Where a subject comes among the questions: the focus after the last
/// question that can choose one, outputs after all.
fn question_index(site: Site, subject: &Subject) -> usize {
    let questions = &site.structure().questions;
    match subject {
        Subject::Question(id) => questions.iter().position(|each| each.id == *id),
        Subject::Focus => questions
            .iter()
            .rposition(|each| each.options.iter().any(|option| option.focus.is_some())),
        Subject::Type | Subject::Action | Subject::Track => None,
    }
    .unwrap_or(questions.len())
}

fn test_text(site: Site, test: &'static Test) -> String {
    let words = &site.interface().decisions;
    let subject = match &test.subject {
        Subject::Question(id) => site.question_name(id),
        Subject::Focus => &words.focus,
        Subject::Type => &words.group,
        Subject::Action => &words.action,
        Subject::Track => &words.track,
    };
    let values: Vec<_> = test
        .values
        .iter()
        .map(|value| match (value.as_str(), &test.subject) {
            ("*", Subject::Question(_)) => words.any.as_str(),
            ("*", _) => &words.any_focus,
            (value, Subject::Question(id)) => site.option_name(id, value, true),
            ("none", _) => &words.otherwise_none,
            (value, Subject::Action) => &site.words().actions.of(value).label,
            (value, _) => group_name(site, value),
        })
        .collect();
    let values = values.join(&format!(" {} ", words.or));
    let values = match test.negated {
        true => fill_in(&words.not, &[("value", &values)]),
        false => values,
    };
    format!("{subject}{}{values}", site.interface().site.colon)
}

fn group_name(site: Site, id: &'static str) -> &'static str {
    let words = &site.interface().decisions;
    match id {
        "{focus}" => &words.given_focus,
        "{policy}" => &words.given_policy,
        "{track}" => &words.given_track,
        id => site.words().groups.get(id).map_or(id, |words| &words.short),
    }
}

/// What a rule gives.
fn outputs(site: Site, rule: &'static Rule) -> impl IntoView {
    let words = &site.interface().decisions;
    let Outputs {
        group,
        policy,
        track,
        action,
        confidence,
        runner_up,
    } = &rule.then;
    let all = site.words();
    let group_name = |id: &'static String| group_name(site, id);
    let policy_name = |id: &'static String| {
        let words = all.policies.get(id);
        words.map_or_else(|| group_name(id), |words| &words.name)
    };
    let action = action.as_ref().map(|id| &all.actions.of(id).label);
    let confidence = confidence.as_ref();
    let confidence = confidence.map(|id| &all.confidences.of(id).label);
    let outputs = [
        (&words.group, group.as_ref().map(group_name)),
        (&words.policy, policy.as_ref().map(policy_name)),
        (&words.track, track.as_ref().map(group_name)),
        (&words.action, action.map(String::as_str)),
        (&words.confidence, confidence.map(String::as_str)),
        (&words.runner_up, runner_up.as_ref().map(group_name)),
    ];
    let rows: Vec<_> = outputs
        .into_iter()
        .filter_map(|(name, value)| Some((name.as_str(), value?)))
        .map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> })
        .collect();
    let parts: Vec<_> = rule
        .uses
        .iter()
        .map(|table| {
            let name = all.tables.of(table).as_str();
            view! {
                <p class="decision-part">
                    {words.see_part.as_str()}
                    " "
                    <a href=format!("#table-{table}")>{name}</a>
                </p>
            }
        })
        .collect();
    view! {
        <dl class="decision-outputs">{rows}</dl>
        {parts}
    }
}
