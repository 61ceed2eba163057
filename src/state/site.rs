//! The guide that is shown: its content, its language and where it stands.

use guide_content::{Interface, ItemWords, Names, Pack, StageWords, Structure, Words};
use guide_engine::{Advice, Answer, Answers};
use guide_routes::{Page, Route};
use leptos::prelude::*;

/// A guide in one language, at a place on a host.
///
/// Its content lives as long as the page, so views borrow their words.
#[derive(Clone, Copy, Debug)]
pub struct Site {
    pack: &'static Pack,
    base: &'static str,
}

/// The short words for an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct AnswerName {
    pub question: &'static str,
    pub option: &'static str,
}

impl AnswerName {
    /// Both in one line, with the colon that the language writes between them.
    #[must_use]
    pub fn in_one_line(self, site: Site) -> String {
        let colon = &site.interface().site.colon;
        format!("{}{colon}{}", self.question, self.option)
    }
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

    /// Whether the guide has a growth path. Every page asks this, so it is as little code
    /// as can be.
    #[must_use]
    pub fn has_path(self) -> bool {
        !self.pack.page_ids.stages.is_empty()
    }

    /// Whether the guide has this page: it can do without some.
    #[must_use]
    pub fn has(self, page: &Page) -> bool {
        page.is_in(&self.pack.page_ids)
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
        let more = route.read_parameters(parameters);
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
    // In the program once: every visitor loads it.
    #[inline(never)]
    #[must_use]
    pub fn route(self, path: &str) -> Option<Route> {
        Route::parse(path.strip_prefix(self.base)?, self.pack)
    }

    /// The short words for a question; its id where it has none.
    #[must_use]
    pub fn question_name(self, question: &'static str) -> &'static str {
        let words = self.words().questions.get(question);
        words.map_or(question, |words| &words.short)
    }

    /// The short words for an option of a question, depending on whether a focus
    /// is chosen; its id where it has none.
    #[must_use]
    pub fn option_name(
        self,
        question: &str,
        option: &'static str,
        focus_is_chosen: bool,
    ) -> &'static str {
        let words = self.words().questions.of(question).options.get(option);
        words.map_or(option, |words| words.shown(focus_is_chosen).short)
    }

    /// The short words for an answer.
    #[must_use]
    pub fn answer_name(self, answer: Answer<'static>, focus_is_chosen: bool) -> AnswerName {
        AnswerName {
            question: self.question_name(answer.question),
            option: self.option_name(answer.question, answer.option, focus_is_chosen),
        }
    }

    /// The advice for answers; `None` while a question is open.
    #[must_use]
    pub fn advice(self, answers: &Answers) -> Option<Advice<'static>> {
        Advice::new(self.structure(), answers.clone())
    }

    /// The groups that texts about advice may name.
    #[must_use]
    pub fn names(self, advice: &Advice<'_>) -> Names<'static> {
        advice.names(self.words())
    }

    /// The name of a stage of the growth path.
    #[must_use]
    pub fn stage_name(self, stage: &'static str) -> &'static str {
        let name = self.pack.excerpts.stage_names.get(stage);
        name.map_or(stage, String::as_str)
    }

    /// The words of a stage of the growth path.
    #[must_use]
    pub fn stage_words(self, stage: &str) -> &'static StageWords {
        self.words().path.stages.of(stage)
    }

    /// The words of an item of the growth path; where its texts are not loaded, of
    /// one that a result lets visitors tick.
    #[must_use]
    pub fn item_words(self, item: &str) -> &'static ItemWords {
        let items = self.words().path.items.loaded();
        items
            .unwrap_or_else(|| &self.pack.excerpts.entry_items)
            .of(item)
    }

    /// The headline of advice.
    #[must_use]
    pub fn headline(self, advice: &Advice<'_>) -> String {
        advice.headline(self.words())
    }
}
