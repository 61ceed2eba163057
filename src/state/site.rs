//! The guide that is shown: its content, its language and where it stands.

use guide_content::{ById, Interface, ItemWords, Names, Pack, StageWords, Structure, Words};
use guide_engine::{Answers, Recommendation};
use guide_routes::Route;
use leptos::prelude::*;

/// A guide in one language, at a place on a host.
///
/// Its content lives as long as the page, so views borrow their words.
#[derive(Clone, Copy, Debug)]
pub struct Site {
    pack: &'static Pack,
    base: &'static str,
}

/// The site that the app was started with.
///
/// # Panics
/// Outside the app, which provides it before any view is made.
#[must_use]
pub fn use_site() -> Site {
    expect_context()
}

/// The words of an id. The check refuses an id without words; should one come
/// here all the same, it has empty ones.
#[must_use]
pub fn words_of<T: Default>(words: &'static ById<T>, id: &str) -> &'static T {
    words.get(id).unwrap_or_else(|| Box::leak(Box::default()))
}

impl Site {
    /// `base` is the path below which the guide is hosted, without a slash at
    /// the end: empty, or `/some/path`.
    #[must_use]
    pub fn new(pack: &'static Pack, base: &'static str) -> Self {
        let base = base.trim_end_matches('/');
        Self { pack, base }
    }

    #[must_use]
    pub fn pack(self) -> &'static Pack {
        self.pack
    }

    #[must_use]
    pub fn structure(self) -> &'static Structure {
        &self.pack.structure
    }

    #[must_use]
    pub fn words(self) -> &'static Words {
        &self.pack.words
    }

    #[must_use]
    pub fn interface(self) -> &'static Interface {
        &self.pack.words.interface
    }

    /// The address of a file or page, from its path below the site's root.
    #[must_use]
    pub fn with_base(self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// The address of a route with answers; without any, the plain address.
    #[must_use]
    pub fn href(self, route: &Route, answers: &Answers) -> String {
        self.address(route, answers, &[])
    }

    /// The address of a route with answers and those of the pairs that its page
    /// reads.
    #[must_use]
    pub fn address(
        self,
        route: &Route,
        answers: &Answers,
        parameters: &[(String, String)],
    ) -> String {
        let more = route.page.read_parameters(parameters);
        let more = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(more)
            .finish();
        // Both may stand in a query as they are, and read better so.
        let more = more.replace("%2C", ",").replace("%3A", ":");
        let mut address = self.with_base(&route.path());
        let queries = [answers.write(self.structure()), more];
        let queries = queries.iter().filter(|query| !query.is_empty());
        for (query, sign) in queries.zip(['?', '&']) {
            address.push(sign);
            address.push_str(query);
        }
        address
    }

    /// The route at an address on this host, if it is a page of the guide.
    #[must_use]
    pub fn route(self, path: &str) -> Option<Route> {
        Route::parse(path.strip_prefix(self.base)?, self.pack)
    }

    /// The short words for an answer: its question and its option.
    #[must_use]
    pub fn answer(
        self,
        question: &'static str,
        option: &'static str,
        focus: bool,
    ) -> (&'static str, &'static str) {
        let Some(words) = self.words().questions.get(question) else {
            return (question, option);
        };
        let short = words.options.get(option);
        (
            &words.short,
            short.map_or(option, |words| words.shown(focus).short),
        )
    }

    /// The groups that texts about these answers may name.
    #[must_use]
    pub fn names(
        self,
        answers: &Answers,
        recommendation: Option<&Recommendation>,
    ) -> Names<'static> {
        guide_engine::names(self.structure(), self.words(), answers, recommendation)
    }

    /// The name of a stage of the growth path.
    #[must_use]
    pub fn stage_name(self, stage: &'static str) -> &'static str {
        let words = self.words().path.stages.get(stage);
        words.map_or(stage, |words| &words.name)
    }

    /// The words of a stage of the growth path.
    #[must_use]
    pub fn stage_words(self, stage: &str) -> &'static StageWords {
        words_of(&self.words().path.stages, stage)
    }

    /// The words of an item of the growth path.
    #[must_use]
    pub fn item_words(self, item: &str) -> &'static ItemWords {
        words_of(&self.words().path.items, item)
    }

    /// The headline of the recommendation for these answers.
    #[must_use]
    pub fn headline(self, answers: &Answers, recommendation: &Recommendation) -> String {
        guide_engine::headline(self.structure(), self.words(), answers, recommendation)
    }
}
