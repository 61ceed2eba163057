//! A visitor's answers: read leniently, kept consistent, written canonically.

use super::condition::EvaluationContext;
use guide_content::{Choice, Question, Structure};
use guide_query::{WITH, readings};

/// Answers that all apply: to every question at most one option, each on offer
/// given the answers before it. There is no way to make any others.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Default)]
pub struct Answers {
    /// By the question's index, the option's index. Trailing questions without
    /// an answer may be missing.
    chosen: Vec<Option<usize>>,
}

/// One answer, by ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answer<'a> {
    pub question: &'a str,
    pub option: &'a str,
}

/// What a query says to a question without that it became an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotTaken<'a> {
    pub question: &'a str,
    /// `None` for what is none of the question's options.
    pub option: Option<&'a str>,
}

impl std::fmt::Display for Answer<'_> {
    /// As it stands in a query: `demand=focused`.
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}={}", self.question, self.option)
    }
}

/// The keys and values of a query to this guide, whatever was done to it on the
/// way: the answers, and what pages read beside them. Known answers, and another
/// person's, are in their canonical form; a pair of the latter without any is left
/// out.
#[must_use]
pub fn read_pairs(structure: &Structure, query: &str) -> Vec<(String, String)> {
    let mut pairs = guide_query::pairs(query, &|key| {
        Question::RESERVED.contains(&key) || structure.question(key).is_some()
    });
    pairs.retain_mut(|(key, value)| {
        if key == WITH {
            *value = Answers::read(structure, value).write(structure);
            return !value.is_empty();
        }
        if let Some(question) = structure.question(key) {
            // An id has neither of them.
            let said = value.split([',', ':']).next().unwrap_or_default();
            let known = readings(said).find(|id| question.option(id).is_some());
            *value = known.unwrap_or_else(|| std::mem::take(value));
        }
        true
    });
    pairs
}

/// What is said to a question, each as the index of an option, if it is one.
fn given_to(
    question: &Question,
    pairs: &[(String, String)],
) -> impl Iterator<Item = Option<usize>> {
    let values = pairs.iter().filter(|(key, _)| *key == question.id);
    values.map(|(_, id)| question.options.iter().position(|option| option.id == *id))
}

impl Answers {
    /// Reads a query string, with or without its `?`, however it was damaged on
    /// the way: see [`guide_query`].
    ///
    /// Unknown keys and values, and questions and options that do not apply,
    /// are dropped; of a repeated key the first valid value counts.
    #[must_use]
    pub fn read(structure: &Structure, query: &str) -> Self {
        Self::from_pairs(structure, &read_pairs(structure, query))
    }

    /// Takes the answers out of the pairs of a query, which are as the program writes
    /// them or as [`read_pairs`] gives them.
    #[must_use]
    pub fn from_pairs(structure: &Structure, pairs: &[(String, String)]) -> Self {
        Self::from_preferences(structure, |_, question| {
            given_to(question, pairs).flatten().collect()
        })
    }

    /// What a query says to questions that have no answer here, although it says
    /// something: that it cannot be read, or that it does not apply to the other
    /// answers. In the order of the questions.
    #[must_use]
    pub fn not_taken<'a>(
        &self,
        structure: &'a Structure,
        pairs: &[(String, String)],
    ) -> Vec<NotTaken<'a>> {
        let not_taken = |(index, question): (usize, &'a Question)| {
            let given = given_to(question, pairs).reduce(Option::or)?;
            let is_missing = given.is_some() || self.asks(structure, question);
            (self.index_at(index).is_none() && is_missing).then_some(NotTaken {
                question: &question.id,
                option: given.map(|option| question.options[option].id.as_str()),
            })
        };
        let questions = structure.questions.iter().enumerate();
        questions.filter_map(not_taken).collect()
    }

    /// The answers as a canonical query string without `?`: the questions in
    /// their order, nothing that does not apply. Empty without answers.
    #[must_use]
    pub fn write(&self, structure: &Structure) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        for answer in self.iter(structure) {
            query.append_pair(answer.question, answer.option);
        }
        query.finish()
    }

    /// Takes for each question, in order, the first preferred option that applies.
    fn from_preferences(
        structure: &Structure,
        preferences: impl Fn(usize, &Question) -> Vec<usize>,
    ) -> Self {
        let mut answers = Self::default();
        for (index, question) in structure.questions.iter().enumerate() {
            let preferred = preferences(index, question);
            let option = if !preferred.is_empty() && answers.asks(structure, question) {
                preferred.into_iter().find(|&option| {
                    question
                        .options
                        .get(option)
                        .is_some_and(|option| answers.offers(structure, option))
                })
            } else {
                None
            };
            if let Some(option) = option {
                answers.chosen.resize(index, None);
                answers.chosen.push(Some(option));
            }
        }
        answers
    }

    /// The answers with one of them changed or added, and those that no longer
    /// apply because of it. An unknown question or option changes nothing.
    #[must_use]
    pub fn with<'a>(
        &self,
        structure: &'a Structure,
        question: &str,
        option: &str,
    ) -> (Self, Vec<Answer<'a>>) {
        let changed = Self::from_preferences(structure, |index, each| {
            if each.id == question {
                each.options
                    .iter()
                    .position(|each| each.id == option)
                    .into_iter()
                    .collect()
            } else {
                self.index_at(index).into_iter().collect()
            }
        });
        if changed.option(structure, question) != Some(option) {
            return (self.clone(), Vec::new());
        }
        let dropped = self.dropped(structure, &changed);
        (changed, dropped)
    }

    /// The answers to questions that have none any more `after` a change.
    #[must_use]
    pub fn dropped<'a>(&self, structure: &'a Structure, after: &Self) -> Vec<Answer<'a>> {
        self.iter(structure)
            .filter(|answer| after.option(structure, answer.question).is_none())
            .collect()
    }

    /// The index of the option chosen for the question with this index.
    pub(crate) fn index_at(&self, question: usize) -> Option<usize> {
        self.chosen.get(question).copied().flatten()
    }

    /// The option chosen for a question.
    #[must_use]
    pub fn choice<'a>(&self, structure: &'a Structure, question: &str) -> Option<&'a Choice> {
        let index = structure
            .questions
            .iter()
            .position(|each| each.id == question)?;
        let option = self.index_at(index)?;
        structure.questions.get(index)?.options.get(option)
    }

    /// The id of the option chosen for a question.
    #[must_use]
    pub fn option<'a>(&self, structure: &'a Structure, question: &str) -> Option<&'a str> {
        self.choice(structure, question)
            .map(|option| option.id.as_str())
    }

    /// The answers in the order of the questions.
    pub fn iter<'a>(&self, structure: &'a Structure) -> impl Iterator<Item = Answer<'a>> {
        self.choices(structure).map(|(question, option)| Answer {
            question: &question.id,
            option: &option.id,
        })
    }

    /// The answered questions with the options chosen, in order.
    pub fn choices<'a>(
        &self,
        structure: &'a Structure,
    ) -> impl Iterator<Item = (&'a Question, &'a Choice)> {
        structure
            .questions
            .iter()
            .zip(self.chosen.iter().copied())
            .filter_map(|(question, option)| Some((question, question.options.get(option?)?)))
    }

    /// Whether there is no answer at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.chosen.is_empty()
    }

    /// The group that the answers chose, if any.
    #[must_use]
    pub fn focus<'a>(&self, structure: &'a Structure) -> Option<&'a str> {
        self.choices(structure)
            .find_map(|(_, option)| option.focus.as_deref())
    }

    /// Whether the question is asked, given these answers.
    #[must_use]
    pub fn asks(&self, structure: &Structure, question: &Question) -> bool {
        EvaluationContext::of_answers(structure, self).holds(&question.when)
    }

    /// Whether the option is on offer, given these answers.
    #[must_use]
    pub fn offers(&self, structure: &Structure, option: &Choice) -> bool {
        EvaluationContext::of_answers(structure, self).holds(&option.when)
    }
}
