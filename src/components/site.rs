//! The guide that is shown: its content, its language and where it stands.

use crate::{
    content::{Interface, ItemWords, Names, Pack, StageWords, Structure, Words},
    engine::{self, Answers, Recommendation},
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
        self.address(route, answers, &[])
    }

    /// The address of a route with answers and those of the pairs that its page
    /// reads.
    #[must_use]
    pub fn address(
        &self,
        route: &Route,
        answers: &Answers,
        parameters: &[(String, String)],
    ) -> String {
        let path = self.at(&route.path());
        let mut query = answers.write(self.structure());
        let more = route.page.read_parameters(parameters);
        if !more.is_empty() {
            let from = if query.is_empty() { "" } else { "&" };
            query.push_str(from);
            let start = query.len();
            let mut writer = form_urlencoded::Serializer::for_suffix(query, start);
            query = writer.extend_pairs(more).finish();
        }
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
        engine::names(self.structure(), self.words(), answers, recommendation)
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
        engine::headline(self.structure(), self.words(), answers, recommendation)
    }
}
