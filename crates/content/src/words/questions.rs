//! The words of the questions.

use super::ById;
use crate::{Prose, Section, pack::packed, part};
use serde::Deserialize;
use std::ops::Deref;

words! {
    /// A question and its options.
    QuestionWords {
        /// What lists of answers call it; the title, unless there is a shorter name.
        #[serde(default)]
        short: String,
        /// The question as it is asked.
        title: String,
        /// What helps at once: two lines of a small phone.
        #[serde(default)]
        lead: String,
        /// What helps who wants to know more.
        #[serde(default)]
        help: Prose,
        /// The words of every option, by its id.
        options: ById<OptionWords>,
    }

    /// Both, as they stand in `questions.toml`.
    WrittenQuestionWords {
        /// What lists of answers call it; the title, unless there is a shorter name.
        #[serde(default)]
        short: String,
        /// The question as it is asked.
        title: String,
        /// What helps at once: two lines of a small phone.
        #[serde(default)]
        lead: String,
        /// What helps who wants to know more.
        #[serde(default)]
        help: Prose,
        /// When it is asked, for the page that lists every question.
        #[serde(default)]
        when: String,
        /// The words of every option, by its id.
        options: ById<OptionWords>,
    }

    /// An option of a question.
    OptionWords {
        /// The answer as it stands on its card.
        label: String,
        /// A line that helps to tell it from the others.
        #[serde(default)]
        detail: String,
        /// What lists of answers call it; the label, unless there is a shorter name.
        #[serde(default)]
        short: String,
        /// Other words for as long as no focus is chosen.
        #[serde(default)]
        without_focus: Option<OptionText>,
    }

    /// The words of an option while no focus is chosen.
    OptionText {
        /// The answer as it stands on its card.
        label: String,
        /// A line that helps to tell it from the others.
        #[serde(default)]
        detail: String,
        /// What lists of answers call it; the label, unless there is a shorter name.
        #[serde(default)]
        short: String,
    }
}

/// `questions.toml`. Used as the questions themselves, which most pages need; when each
/// is asked is told on one page only.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(from = "ById<WrittenQuestionWords>")]
pub struct QuestionsWords {
    pub questions: Section<ById<QuestionWords>, part::Questions>,
    /// When each is asked; empty where nobody says.
    pub when: Section<ById<String>, part::Decisions>,
}

packed! {
    QuestionsWords { questions, when }
}

impl Deref for QuestionsWords {
    type Target = ById<QuestionWords>;

    fn deref(&self) -> &Self::Target {
        &self.questions
    }
}

impl From<ById<WrittenQuestionWords>> for QuestionsWords {
    /// Gives questions and options the names that nobody has written, from those that
    /// somebody has.
    fn from(written: ById<WrittenQuestionWords>) -> Self {
        let both = written.iter().map(|(id, written)| {
            let written = written.clone();
            let options = written.options.iter().map(|(id, option)| {
                let mut option = option.clone();
                complete(&mut option.short, &option.label);
                if let Some(text) = &mut option.without_focus {
                    complete(&mut text.short, &text.label);
                }
                (id.clone(), option)
            });
            let mut question = QuestionWords {
                short: written.short,
                title: written.title,
                lead: written.lead,
                help: written.help,
                options: options.collect(),
            };
            complete(&mut question.short, &question.title);
            ((id.clone(), question), (id.clone(), written.when))
        });
        let (questions, when): (Vec<_>, Vec<_>) = both.unzip();
        Self {
            questions: questions.into_iter().collect::<ById<_>>().into(),
            when: when.into_iter().collect::<ById<_>>().into(),
        }
    }
}

fn complete(name: &mut String, from: &str) {
    if name.is_empty() {
        from.clone_into(name);
    }
}

#[cfg(feature = "source")]
impl crate::schema::Described for QuestionsWords {
    fn schema() -> crate::schema::Schema {
        ById::<WrittenQuestionWords>::schema()
    }
}

/// The words of an option as they are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShownOption<'a> {
    pub label: &'a str,
    pub detail: &'a str,
    pub short: &'a str,
}

impl OptionWords {
    /// The words to show, depending on whether a focus is chosen.
    #[must_use]
    pub fn shown(&self, focus_is_chosen: bool) -> ShownOption<'_> {
        match &self.without_focus {
            Some(text) if !focus_is_chosen => ShownOption {
                label: &text.label,
                detail: &text.detail,
                short: &text.short,
            },
            _ => ShownOption {
                label: &self.label,
                detail: &self.detail,
                short: &self.short,
            },
        }
    }
}
