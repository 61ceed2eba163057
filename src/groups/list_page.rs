//! All types of group.

use super::{
    focus_plot::{FocusPlot, focus_citations},
    group_list::GroupList,
};
use crate::{
    state::{Site, link_to, use_site},
    ui::{ButtonLink, Citation, PageHeading, Section},
};
use guide_routes::Page;
use leptos::prelude::*;

#[component]
pub fn Groups() -> impl IntoView {
    let site = use_site();
    let words = &site.interface().groups;
    let is_counted = site.structure().listing.is_some();
    let focus = is_counted.then(|| {
        view! { <Section id="focus" heading=&words.focus_heading><FocusPlot/></Section> }
    });
    view! {
        <div class="page">
            <PageHeading title=&words.title lead=&words.lead/>
            <GroupList/>
            {focus}
            <p><ButtonLink href=link_to(Page::Choose)>{words.choose.as_str()}</ButtonLink></p>
        </div>
    }
}

/// What the page of all types cites.
pub fn groups_citations(site: Site) -> Vec<Citation> {
    focus_citations(site, None)
}
