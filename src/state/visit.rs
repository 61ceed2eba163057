//! Where the visitor is, what they have answered, and what there is to say
//! about the last step.

use super::site::{AnswerName, Site, use_site};
use crate::browser;
use guide_engine::{Answers, NotTaken};
use guide_routes::{Kind, Page, Parameters, Route, head, pairs};
use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_url},
    location::{BrowserUrl, LocationChange, LocationProvider, Url},
};

/// A visit to the guide. The address is its state: what it says is read from
/// the router's, and what changes is written there.
#[derive(Clone, Copy)]
pub struct Visit {
    /// The page that is shown.
    pub route: Memo<Route>,
    /// The answers in the address.
    pub answers: Memo<Answers>,
    /// What the page shown reads from the address beside answers.
    pub parameters: Memo<Parameters>,
    /// What the link that the visit began with has for questions without that it
    /// became an answer.
    pub not_taken: RwSignal<Vec<NotTaken<'static>>>,
    /// Whether the page is hydrated, and may show what only the browser knows.
    pub hydrated: Signal<bool>,
    /// What to say beside the page, once.
    pub notice: RwSignal<Option<Notice>>,
    /// The router's address. The browser may show another, where it refuses to
    /// change it: in a sandboxed frame, or after many changes in a short time.
    url: ReadSignal<Url>,
    /// What canonical addresses begin with.
    origin: StoredValue<String>,
    navigate: StoredValue<NavigateFn>,
    /// What the program itself wrote there last.
    written: StoredValue<Option<Url>>,
    /// A step whose page has yet to take the focus: to a part of the page, by its
    /// id, or to the page as a whole.
    pending_focus: RwSignal<Option<String>>,
}

type NavigateFn = Box<dyn Fn(&str, NavigateOptions) + Send + Sync>;

/// Something to say about the last step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// These answers no longer apply.
    Dropped(Vec<AnswerName>),
    /// The page that was asked for is about a question that is not asked.
    NotAsked,
    /// The result was asked for while questions are open.
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
            .map(|answer| site.answer_name(answer, focus))
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

/// How an address takes the place of the one before.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Change {
    /// A step of the visitor's to a page.
    Step,
    /// A step that a page takes to another one by itself.
    Redirect,
    /// The page stays, and so do focus and scroll position.
    InPlace,
}

impl Visit {
    /// A visit that begins on a page, for whatever is inside the router.
    ///
    /// Until the page is hydrated the query counts as empty, so that the first
    /// render equals the prerendered page.
    #[must_use]
    pub fn new(
        site: Site,
        first: Route,
        hydrated: Signal<bool>,
        origin: String,
        not_taken: Vec<NotTaken<'static>>,
    ) -> Self {
        let url = use_url();
        let query = Memo::new(move |_| {
            let query = hydrated.get().then(|| url.read().search().to_owned());
            query.unwrap_or_default()
        });
        // An address without a page is on its way to be loaded.
        let route = Memo::new(move |before: Option<&Route>| {
            let route = site.route(url.read().path());
            route.unwrap_or_else(|| before.unwrap_or(&first).clone())
        });
        let answers =
            Memo::new(move |_| Answers::from_pairs(site.structure(), &pairs(&query.read())));
        let parameters = Memo::new(move |_| route.read().read_parameters(&pairs(&query.read())));
        Self {
            route,
            answers,
            parameters,
            not_taken: RwSignal::new(not_taken),
            hydrated,
            notice: RwSignal::new(None),
            url,
            origin: StoredValue::new(origin),
            navigate: StoredValue::new(Box::new(use_navigate())),
            written: StoredValue::new(None),
            pending_focus: RwSignal::new(None),
        }
    }

    /// The address of a route with answers and what its page reads of the
    /// present address.
    #[must_use]
    pub fn address(self, site: Site, route: &Route, answers: &Answers) -> String {
        let address = |parameters: &Parameters| site.address(route, answers, parameters);
        self.parameters.with(address)
    }

    /// The address of the page that is shown, with all that it reads.
    #[must_use]
    pub fn current_address(self, site: Site) -> String {
        self.route.with(|route| {
            self.answers
                .with(|answers| self.address(site, route, answers))
        })
    }

    /// The same of the whole page, where a frame shows it without what is around it.
    #[must_use]
    pub fn whole_page_address(self, site: Site) -> String {
        let route = self.route.read().canonical();
        self.answers
            .with(|answers| self.address(site, &route, answers))
    }

    /// The guide's absolute address without a slash at the end, if the build was told it.
    #[must_use]
    pub fn public_address(self) -> Option<String> {
        let origin = self.origin.get_value();
        origin.contains("://").then_some(origin)
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

    /// Follows what changes the address beside the program: links, Back and
    /// Forward.
    pub fn listen_navigation(self, site: Site) {
        let links = browser::listen_links(move |link| self.is_routers_link(site, link));
        StoredValue::new_local(links);
        sync_router_history();
        Effect::new(move |before: Option<()>| {
            let url = self.url.get();
            let written = self.written.try_update_value(Option::take).flatten();
            if before.is_some() && written.as_ref() != Some(&url) {
                self.say(None);
                let part = browser::part(url.hash()).to_owned();
                self.pending_focus.set(Some(part));
            }
        });
    }

    /// Whether a link is the router's to follow: it leads to a page in this
    /// language, since another one has words of its own, and not just to a part of
    /// the page that is shown, which the browser finds best itself.
    fn is_routers_link(self, site: Site, link: &browser::Address) -> bool {
        let is_here = self
            .url
            .with_untracked(|url| url.path() == link.path && url.search() == link.query);
        let is_part = is_here && !link.part.is_empty() && self.is_in_address_bar();
        let route = site.route(&link.path);
        route.is_some_and(|route| {
            // A page that needs a script of its own is loaded whole: Trusted Types forbid
            // that the program adds one.
            let is_loaded_whole = route.page.kind() == Kind::Embed;
            route.locale == site.pack().locale && !is_loaded_whole
        }) && !is_part
    }

    /// Whether the browser shows the address that the router is at.
    fn is_in_address_bar(self) -> bool {
        self.url.with_untracked(|url| {
            browser::address()
                .is_some_and(|shown| shown.path == url.path() && shown.query == url.search())
        })
    }

    /// Writes the head of each page of this kind, once it is shown: by then the
    /// browser has its words.
    pub fn update_head(self, kind: Kind) {
        let site = use_site();
        Effect::new(move || {
            let route = self.route.read();
            if route.page.kind() == kind {
                let head = self
                    .origin
                    .with_value(|origin| head(site.pack(), &route, origin));
                browser::set_head(&head.title, &head.description, &head.links());
            }
        });
    }

    /// Takes the focus for each step that leads to a page of this kind, once the
    /// page has changed: to its heading, so that a screen reader begins there, or
    /// to the part that was asked for.
    pub fn focus_after_steps(self, kind: Kind) {
        Effect::new(move || {
            let is_shown = self.route.read().page.kind() == kind;
            if let Some(part) = self.pending_focus.get().filter(|_| is_shown) {
                self.pending_focus.set(None);
                match kind {
                    _ if !part.is_empty() => browser::scroll_to_part(part),
                    Kind::Search => browser::focus_after_update(SEARCH_FIELD),
                    _ => browser::focus_after_update("main h1"),
                }
            }
        });
    }

    /// Writes an address: the one way in which the program changes it.
    fn write(self, address: &str, change: Change) {
        let options = NavigateOptions {
            // The address has the path already that the guide is hosted below.
            resolve: false,
            replace: match change {
                Change::Step => false,
                // The router puts a link's page into the history only when it is
                // made: a page that redirects at once is not there yet.
                Change::Redirect => self.is_in_address_bar(),
                Change::InPlace => true,
            },
            scroll: change == Change::Step,
            ..NavigateOptions::default()
        };
        let before = self.url.get_untracked();
        self.navigate
            .with_value(|navigate| navigate(address, options));
        let after = self.url.get_untracked();
        if after != before {
            self.written.set_value(Some(after));
        }
        if change != Change::InPlace {
            self.pending_focus.set(Some(String::new()));
        }
    }

    /// Goes to a page as a step of its own, with what it reads of the present
    /// address.
    pub fn navigate(self, site: Site, route: Route, answers: Answers) {
        let address = untrack(|| self.address(site, &route, &answers));
        self.write(&address, Change::Step);
        self.say(None);
    }

    /// Writes an address in the place of the present one, for whoever comes back.
    pub fn replace_address(self, site: Site, route: &Route, answers: &Answers) {
        let address = untrack(|| self.address(site, route, answers));
        self.write(&address, Change::InPlace);
    }

    /// Redirects to another page without a step of its own, saying why.
    pub fn redirect(self, site: Site, page: Page, notice: Option<Notice>) {
        let route = self.route.get_untracked().to(page);
        let address = untrack(|| {
            self.answers
                .with(|answers| self.address(site, &route, answers))
        });
        self.write(&address, Change::Redirect);
        self.notice.set(notice);
    }

    /// Changes the answers on the page that is shown.
    pub fn change_answers(self, site: Site, answers: Answers, notice: Option<Notice>) {
        self.replace_address(site, &self.route.get_untracked(), &answers);
        self.say(notice);
    }

    /// Says something about the last step, and nothing more about those before.
    fn say(self, notice: Option<Notice>) {
        self.notice.set(notice);
        self.not_taken.set(Vec::new());
    }

    /// Changes what the page that is shown reads beside answers.
    pub fn change_parameters(self, site: Site, parameters: Parameters) {
        let (route, answers) = (self.route.get_untracked(), self.answers.get_untracked());
        let address = site.address(&route, &answers, &parameters);
        self.write(&address, Change::InPlace);
    }

    /// Loads the router's address as a page of its own, whatever the address bar
    /// shows.
    pub fn load_page(self) {
        self.url.with_untracked(|url| {
            let query = match url.search() {
                "" => String::new(),
                query => format!("?{query}"),
            };
            browser::load_page(&format!("{}{query}{}", url.path(), url.hash()));
        });
    }

    /// Takes what stands behind `#` out of the address, and whatever else the page
    /// does not read.
    pub fn remove_fragment(self, site: Site) {
        let address = untrack(|| self.current_address(site));
        self.write(&address, Change::InPlace);
    }
}

/// Tells the router where in the history the visitor is. By itself it forgets the
/// page that Back leaves and does not find it again on Forward (0.8.17): then the
/// next link would show its page without its address.
fn sync_router_history() {
    let Some(router) = use_context::<BrowserUrl>() else {
        return;
    };
    let listener = browser::listen_history(move |value| {
        router.complete_navigation(&LocationChange {
            value,
            replace: true,
            scroll: false,
            ..LocationChange::default()
        });
    });
    StoredValue::new_local(listener);
}

/// The field to type in, on the page of the search.
pub const SEARCH_FIELD: &str = "#query";

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

/// The address at which the wizard begins anew, without the visitor's answers,
/// kept up to date.
#[must_use]
pub fn link_to_start_over() -> Signal<String> {
    let site = use_site();
    let visit = use_visit();
    Signal::derive(move || {
        let route = visit.route.get().to(Page::Choose);
        visit.address(site, &route, &Answers::default())
    })
}

/// Where a link to a page opens: out of a frame, in a tab of its own, when the
/// page has no form for frames.
#[must_use]
pub fn link_target(page: &Page) -> Option<&'static str> {
    let is_framed = use_visit().route.with_untracked(|route| route.frame);
    (is_framed && !page.is_framed()).then_some("_blank")
}
