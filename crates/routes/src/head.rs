//! What a page says about itself in its head: one pure function, called by the
//! prerender and after every step in the browser.

use crate::{Page, Route};
use guide_content::Pack;

/// The head of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    pub title: String,
    pub description: String,
    /// The address that stands for this page: for a frame, the whole page.
    pub canonical: String,
    /// The page in every language, as tag and address; the home language once
    /// more as `x-default`.
    pub alternates: Vec<(String, String)>,
    /// Whether search engines should list it: not the pages for frames.
    pub is_listed: bool,
}

/// The head of a route's page. `site` is what addresses begin with: the origin
/// and the path the guide is hosted at, without a slash at the end; the path
/// alone while the origin is not known.
#[must_use]
pub fn head(pack: &Pack, route: &Route, site: &str) -> Head {
    let (title, description) = title_and_description(pack, &route.page);
    let title = title_with_name(pack, &title);
    let canonical = route.canonical();
    let address = |route: &Route| format!("{site}{}", route.path());
    let mut alternates: Vec<_> = pack
        .languages
        .iter()
        .map(|(tag, _)| (tag.clone(), address(&canonical.in_language(tag))))
        .collect();
    let home = &pack.structure.guide.home_language;
    alternates.push((
        "x-default".to_owned(),
        address(&canonical.in_language(home)),
    ));
    Head {
        title,
        description,
        canonical: address(&canonical),
        alternates,
        is_listed: !route.frame,
    }
}

/// A title as a browser shows it: with the guide's name behind it.
#[must_use]
pub fn title_with_name(pack: &Pack, title: &str) -> String {
    format!("{title} · {}", pack.words.interface.site.name)
}

/// What a page is called, and what it is about in a sentence.
#[must_use]
pub fn title_and_description(pack: &Pack, page: &Page) -> (String, String) {
    let words = &pack.words;
    let interface = &words.interface;
    let (title, description) = match page {
        Page::Home => (&interface.home.title, &interface.home.description),
        Page::Choose => (&interface.choose.title, &interface.choose.description),
        Page::Result => (&interface.result.title, &interface.result.description),
        Page::Groups => (&interface.groups.title, &interface.groups.description),
        Page::Decisions => (&interface.decisions.title, &interface.decisions.description),
        Page::Compare => (&interface.compare.title, &interface.compare.description),
        Page::Plan => (&interface.plan.year.title, &interface.plan.description),
        Page::Search => (&interface.search.title, &interface.search.description),
        Page::Embed => (&interface.embed.title, &interface.embed.description),
        Page::Path => (&interface.path.title, &interface.path.description),
        Page::Question(id) => match words.questions.get(id) {
            Some(question) => {
                // What follows explains the answers, which stand on the page.
                let mut description = question.help.lines().next().unwrap_or_default();
                if description.is_empty() {
                    description.clone_from(&interface.choose.description);
                }
                return (question.title.clone(), description);
            }
            None => (&interface.choose.title, &interface.choose.description),
        },
        Page::Group(id) => match words.groups.get(id) {
            Some(group) => (&group.name, &group.summary),
            None => (&interface.groups.title, &interface.groups.description),
        },
        Page::Topic(id) => match words.topics.pages.get(id) {
            Some(topic) => (&topic.title, &topic.description),
            None => (&interface.home.title, &interface.home.description),
        },
        Page::Stage(id) => match words.path.stages.get(id) {
            Some(stage) => (&stage.name, &stage.summary),
            None => (&interface.path.title, &interface.path.description),
        },
    };
    (title.clone(), description.clone())
}

impl Head {
    /// The links of the head, as the selectors that find them and their
    /// addresses.
    #[must_use]
    pub fn links(&self) -> Vec<(String, String)> {
        let mut links = vec![("link[rel=canonical]".to_owned(), self.canonical.clone())];
        links.extend(self.alternates.iter().map(|(tag, address)| {
            let selector = format!("link[rel=alternate][hreflang=\"{tag}\"]");
            (selector, address.clone())
        }));
        links
    }
}
