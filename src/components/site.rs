//! The guide that is shown: its content, its language and where it stands.

use crate::{
    content::{Interface, ItemWords, Names, Pack, StageWords, Structure, Words},
    engine::{Answers, Recommendation},
    routes::Route,
};
use leptos::prelude::*;
use std::sync::Arc;

/// A guide in one language, at a place on a host. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Site {
    pack: Arc<Pack>,
    base: Arc<str>,
}

/// The site that the app was started with.
///
/// # Panics
/// Outside the app, which provides it before any view is made.
#[must_use]
pub fn use_site() -> Site {
    expect_context()
}

impl Site {
    /// `base` is the path below which the guide is hosted, without a slash at
    /// the end: empty, or `/some/path`.
    #[must_use]
    pub fn new(pack: Pack, base: &str) -> Self {
        Self {
            pack: Arc::new(pack),
            base: base.trim_end_matches('/').into(),
        }
    }

    #[must_use]
    pub fn pack(&self) -> &Pack {
        &self.pack
    }

    #[must_use]
    pub fn structure(&self) -> &Structure {
        &self.pack.structure
    }

    #[must_use]
    pub fn words(&self) -> &Words {
        &self.pack.words
    }

    #[must_use]
    pub fn interface(&self) -> &Interface {
        &self.pack.words.interface
    }

    /// The address of a file or page, from its path below the site's root.
    #[must_use]
    pub fn at(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// The address of a route with answers; without any, the plain address.
    #[must_use]
    pub fn href(&self, route: &Route, answers: &Answers) -> String {
        let query = answers.write(self.structure());
        let path = self.at(&route.path());
        if query.is_empty() {
            path
        } else {
            format!("{path}?{query}")
        }
    }

    /// The route at an address on this host, if it is a page of the guide.
    #[must_use]
    pub fn route(&self, path: &str) -> Option<Route> {
        Route::parse(path.strip_prefix(&*self.base)?, &self.pack)
    }

    /// The short words for an answer: its question and its option.
    #[must_use]
    pub fn answer(&self, question: &str, option: &str, focus: bool) -> (String, String) {
        let Some(words) = self.words().questions.get(question) else {
            return (question.to_owned(), option.to_owned());
        };
        let short = words
            .options
            .get(option)
            .map_or(option, |words| words.text(focus).2);
        (words.short.clone(), short.to_owned())
    }

    /// The groups that texts about these answers may name.
    #[must_use]
    pub fn names<'a>(
        &'a self,
        answers: &Answers,
        recommendation: Option<&Recommendation>,
    ) -> Names<'a> {
        let groups = &self.words().groups;
        let optional = |id: Option<&String>| id.and_then(|id| groups.get(id));
        Names {
            focus: answers
                .focus(self.structure())
                .and_then(|id| groups.get(id)),
            group: recommendation.and_then(|is| groups.get(&is.group)),
            runner_up: optional(recommendation.and_then(|is| is.runner_up.as_ref())),
            track: optional(recommendation.and_then(|is| is.track.as_ref())),
        }
    }

    /// The name of a stage of the growth path.
    #[must_use]
    pub fn stage_name(&self, stage: &str) -> String {
        let words = self.words().path.stages.get(stage);
        words.map_or_else(|| stage.to_owned(), |words| words.name.clone())
    }

    /// The words of a stage of the growth path.
    #[must_use]
    pub fn stage_words(&self, stage: &str) -> StageWords {
        let words = self.words().path.stages.get(stage).cloned();
        words.unwrap_or_default()
    }

    /// The words of an item of the growth path.
    #[must_use]
    pub fn item_words(&self, item: &str) -> ItemWords {
        let words = self.words().path.items.get(item).cloned();
        words.unwrap_or_default()
    }

    /// The headline of the recommendation for these answers.
    #[must_use]
    pub fn headline(&self, answers: &Answers, recommendation: &Recommendation) -> String {
        crate::engine::outcome(self.structure(), answers, recommendation)
            .and_then(|outcome| self.words().outcomes.get(&outcome.id))
            .map(|words| {
                self.names(answers, Some(recommendation))
                    .fill(&words.headline)
            })
            .unwrap_or_default()
    }
}
