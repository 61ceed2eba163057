//! What a site that is given a link to a page asks for: how the page is embedded.

use community_guide::state::Site;
use guide_embed::{Embed, Theme, View, oembed};
use guide_routes::{Page, Route, head};

/// The answer for a page, as a file below the site's root and its content; `None` for a
/// page that is not embedded.
///
/// `address` is the whole address of the guide, without a slash at the end.
pub(crate) fn answer(site: Site, route: &Route, address: &str) -> Option<(String, String)> {
    let view = match &route.page {
        Page::Choose => View::Choose,
        Page::Result => View::Result {
            answers: String::new(),
        },
        Page::Path => View::Path,
        Page::Stage(id) => View::Stage(id.clone()),
        Page::Group(id) => View::Group(id.clone()),
        Page::Home
        | Page::Question(_)
        | Page::Groups
        | Page::Compare
        | Page::Decisions
        | Page::Plan
        | Page::Search
        | Page::Topic(_)
        | Page::Embed => return None,
    };
    let is_whole = !route.frame;
    is_whole.then(|| {
        let embed = Embed {
            guide: address.to_owned(),
            locale: route.locale.clone(),
            view,
            theme: Theme::Auto,
            accent: None,
            height: None,
            title: head(site.pack(), route, address).title,
        };
        let name = &site.interface().site.name;
        (file(route), oembed(&embed, name))
    })
}

/// The place of a page's answer below the site's root.
fn file(route: &Route) -> String {
    format!("{}oembed.json", route.path().trim_start_matches('/'))
}
