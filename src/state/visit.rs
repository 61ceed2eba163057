//! Where the visitor is, what they have answered, and what there is to say
//! about the last step.

use super::site::{Site, use_site};
use crate::browser;
use guide_engine::Answers;
use guide_routes::{Page, Parameters, Route, pairs};
use leptos::prelude::*;

/// A visit to the guide.
///
/// Until the page is hydrated the query counts as empty, so that the first
/// render equals the prerendered page; [`Visit::hydrate`] applies it.
#[derive(Clone, Copy, Debug)]
pub struct Visit {
    /// The page that is shown.
    pub route: RwSignal<Route>,
    /// The answers in the address.
    pub answers: RwSignal<Answers>,
    /// What the page shown reads from the address beside answers.
    pub parameters: RwSignal<Parameters>,
    /// What to say beside the page, once.
    pub notice: RwSignal<Option<Notice>>,
    /// Counts the steps from page to page, so that views can tell a step from
    /// the first arrival.
    pub navigations: RwSignal<usize>,
}

/// Something to say about the last step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// These answers, by question and option, no longer apply.
    Dropped(Vec<(&'static str, &'static str)>),
    /// The page that was asked for is about a question that is not asked.
    NotAsked,
    /// The result was asked for while a question is open.
    StillOpen,
}

impl Notice {
    /// Names the answers that a change dropped, if it dropped any.
    #[must_use]
    pub fn dropped(site: Site, before: &Answers, after: &Answers) -> Option<Self> {
        let structure = site.structure();
        let focus = before.focus(structure).is_some();
        let dropped: Vec<_> = before
            .dropped(structure, after)
            .into_iter()
            .map(|answer| site.answer(answer.question, answer.option, focus))
            .collect();
        (!dropped.is_empty()).then_some(Self::Dropped(dropped))
    }
}

/// The visit that the app was started with.
///
/// # Panics
/// Outside the app, which provides it before any view is made.
#[must_use]
pub fn use_visit() -> Visit {
    expect_context()
}

impl Visit {
    /// A visit that begins on a page.
    #[must_use]
    pub fn new(route: Route) -> Self {
        Self {
            route: RwSignal::new(route),
            answers: RwSignal::new(Answers::default()),
            parameters: RwSignal::new(Parameters::new()),
            notice: RwSignal::new(None),
            navigations: RwSignal::new(0),
        }
    }

    /// Takes the address bar's query, once the page is hydrated.
    pub fn hydrate(self, site: Site) {
        if let Some(address) = browser::address() {
            self.answers
                .set(Answers::read(site.structure(), &address.query));
            let page = self.route.get_untracked().page;
            self.parameters
                .set(page.read_parameters(&pairs(&address.query)));
        }
    }

    /// The address of a route with answers and what its page reads of the
    /// present address.
    #[must_use]
    pub fn address(self, site: Site, route: &Route, answers: &Answers) -> String {
        let address = |parameters: &Parameters| site.address(route, answers, parameters);
        self.parameters.with(address)
    }

    /// The value that the address has for the page under a key; of a repeated
    /// key the first.
    #[must_use]
    pub fn parameter(self, key: &str) -> Option<String> {
        self.parameters.with(|parameters| {
            let found = parameters.iter().find(|(each, _)| each == key);
            found.map(|(_, value)| value.clone())
        })
    }

    /// Follows Back, Forward and the links of the page.
    pub fn listen_navigation(self, site: Site) {
        let on_history_move = move || {
            if let Some(address) = browser::address() {
                self.restore(site, &address);
            }
        };
        browser::listen_navigation(on_history_move, move |address| {
            let Some(route) = site.route(&address.path) else {
                return false;
            };
            // Another language is another page with words of its own.
            if route.locale != self.route.get_untracked().locale {
                return false;
            }
            let answers = Answers::read(site.structure(), &address.query);
            self.navigate_with(site, route, answers, &pairs(&address.query), &address.part);
            true
        });
    }

    fn restore(self, site: Site, address: &browser::Address) {
        match site.route(&address.path) {
            Some(route) => {
                let answers = Answers::read(site.structure(), &address.query);
                // A step to another part of the same page is the browser's own.
                let parameters = route.page.read_parameters(&pairs(&address.query));
                let is_unchanged = self.route.with_untracked(|current| *current == route)
                    && self.answers.with_untracked(|current| *current == answers)
                    && self
                        .parameters
                        .with_untracked(|current| *current == parameters);
                if !is_unchanged {
                    self.notice.set(None);
                    self.set_page(route, answers, parameters);
                }
            }
            None => browser::load_page(&address.path),
        }
    }

    /// Goes to a page as a step of its own, with what it reads of the present
    /// address.
    pub fn navigate(self, site: Site, route: Route, answers: Answers) {
        let parameters = self.parameters.get_untracked();
        self.navigate_with(site, route, answers, &parameters, "");
    }

    /// Goes to a page as a step of its own. In a frame the step takes the place
    /// of the last one, so that the host page's history stays its own.
    fn navigate_with(
        self,
        site: Site,
        route: Route,
        answers: Answers,
        parameters: &Parameters,
        part: &str,
    ) {
        let mut href = site.address(&route, &answers, parameters);
        if !part.is_empty() {
            href = format!("{href}#{part}");
        }
        if route.frame {
            browser::replace(&href);
        } else {
            browser::push(&href);
        }
        self.notice.set(None);
        let parameters = route.page.read_parameters(parameters);
        self.set_page(route, answers, parameters);
        browser::scroll_to_top();
        if !part.is_empty() {
            browser::scroll_to_part(part.to_owned());
        }
    }

    /// Writes an address in the place of the present one, for whoever comes back.
    pub fn replace_address(self, site: Site, route: &Route, answers: &Answers) {
        let address = |parameters: &Parameters| site.address(route, answers, parameters);
        browser::replace(&self.parameters.with_untracked(address));
    }

    /// Redirects to another page without a step of its own, saying why.
    pub fn redirect(self, site: Site, page: Page, notice: Option<Notice>) {
        let route = self.route.get_untracked().to(page);
        let answers = self.answers.get_untracked();
        self.replace_address(site, &route, &answers);
        self.notice.set(notice);
        let parameters = self.parameters.get_untracked();
        let parameters = route.page.read_parameters(&parameters);
        self.set_page(route, answers, parameters);
    }

    /// Changes the answers on the page that is shown.
    pub fn change_answers(self, site: Site, answers: Answers, notice: Option<Notice>) {
        let route = self.route.get_untracked();
        self.replace_address(site, &route, &answers);
        self.notice.set(notice);
        self.answers.set(answers);
    }

    /// Changes what the page that is shown reads beside answers.
    pub fn change_parameters(self, site: Site, parameters: Parameters) {
        let route = self.route.get_untracked();
        let answers = self.answers.get_untracked();
        browser::replace(&site.address(&route, &answers, &parameters));
        self.parameters.set(parameters);
    }

    fn set_page(self, route: Route, answers: Answers, parameters: Parameters) {
        // Views follow in the next task, when all of these are set; those that
        // do not depend on what changed stay as they are.
        if self.answers.with_untracked(|current| *current != answers) {
            self.answers.set(answers);
        }
        if self
            .parameters
            .with_untracked(|current| *current != parameters)
        {
            self.parameters.set(parameters);
        }
        if self.route.with_untracked(|current| *current != route) {
            self.route.set(route);
        }
        self.navigations.update(|navigations| *navigations += 1);
    }
}

/// The address of another page from the one that is shown, with the visitor's
/// answers, kept up to date.
#[must_use]
pub fn link_to(page: Page) -> Signal<String> {
    let site = use_site();
    let visit = use_visit();
    Signal::derive(move || {
        let route = visit.route.get().to(page.clone());
        visit
            .answers
            .with(|answers| visit.address(site, &route, answers))
    })
}

/// Where a link to a page opens: out of a frame, in a tab of its own, when the
/// page has no form for frames.
#[must_use]
pub fn link_target(page: &Page) -> Option<&'static str> {
    let is_framed = use_visit().route.with_untracked(|route| route.frame);
    (is_framed && !page.is_framed()).then_some("_blank")
}
