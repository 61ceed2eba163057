//! The questions as a graph: which one may follow which.

use super::{Answers, next_question};
use guide_content::Structure;
use std::collections::{BTreeSet, HashSet};

/// The graph of the questions, laid out in layers from the first question to
/// the advice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Graph {
    pub nodes: Vec<Node>,
    pub edges: Vec<Edge>,
}

/// A question, by its index among the questions, or the advice at the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Node {
    /// `None` is the advice.
    pub question: Option<usize>,
    /// How far down: the longest way from the first question.
    pub layer: usize,
}

/// A step from one node to another, by their indices in the graph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Edge {
    pub from: usize,
    pub to: usize,
}

impl Graph {
    /// The graph over every way of answering.
    #[must_use]
    pub fn new(structure: &Structure) -> Self {
        let advice = structure.questions.len();
        let mut edges = BTreeSet::new();
        let mut seen = HashSet::new();
        follow(structure, &Answers::default(), &mut edges, &mut seen);

        // Questions only ever lead to later ones, so one pass is enough.
        let mut layers = vec![0; advice + 1];
        for edge in &edges {
            layers[edge.to] = layers[edge.to].max(layers[edge.from] + 1);
        }
        let nodes = layers
            .into_iter()
            .enumerate()
            .map(|(index, layer)| Node {
                question: (index < advice).then_some(index),
                layer,
            })
            .collect();
        Self {
            nodes,
            edges: edges.into_iter().collect(),
        }
    }

    /// The nodes that these answers lead through, in order, ending at the
    /// advice when nothing is open.
    #[must_use]
    pub fn visited_nodes(structure: &Structure, answers: &Answers) -> Vec<usize> {
        let mut visited: Vec<_> = structure
            .questions
            .iter()
            .enumerate()
            .filter(|(_, question)| answers.option(structure, &question.id).is_some())
            .map(|(index, _)| index)
            .collect();
        if !visited.is_empty() && next_question(structure, answers).is_none() {
            visited.push(structure.questions.len());
        }
        visited
    }
}

/// Follows every way of answering the open questions, in their order, and
/// notes which question came right after which.
fn follow(
    structure: &Structure,
    answers: &Answers,
    edges: &mut BTreeSet<Edge>,
    seen: &mut HashSet<Answers>,
) {
    let advice = structure.questions.len();
    let node_index = |answers: &Answers| {
        next_question(structure, answers)
            .and_then(|next| structure.questions.iter().position(|each| each == next))
            .unwrap_or(advice)
    };
    let from = node_index(answers);
    let Some(question) = structure.questions.get(from) else {
        return;
    };
    for option in &question.options {
        if !answers.offers(structure, option) {
            continue;
        }
        let (next, _) = answers.with(structure, &question.id, &option.id);
        edges.insert(Edge {
            from,
            to: node_index(&next),
        });
        if seen.insert(next.clone()) {
            follow(structure, &next, edges, seen);
        }
    }
}
