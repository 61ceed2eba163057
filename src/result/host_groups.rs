//! The groups that the site around a frame names, where the result is about their type.

use crate::{
    browser,
    state::{use_site, use_visit},
    ui::{Section, external_link, renewed},
};
use guide_embed::groups::{HostGroup, read};
use leptos::prelude::*;

/// The site's groups of a type; nothing where it names none. What it says is text
/// alone, and its links lead out of the frame.
#[component]
pub fn HostGroups(
    /// The id of the type.
    kind: String,
) -> impl IntoView {
    let is_framed = use_visit().route.with_untracked(|route| route.frame);
    is_framed.then(|| {
        let text = RwSignal::new(browser::host_groups());
        StoredValue::new_local(browser::listen_host_groups(move |groups| text.set(groups)));
        renewed(move || {
            let site = use_site();
            let is_type = |id: &str| site.structure().group(id).is_some();
            let (groups, refused) = text.with(|text| read(text, is_type));
            if refused > 0 {
                leptos::logging::warn!(
                    "{refused} groups of the site around were refused: each needs a name, a type \
                     of this guide and an https address, and there may be 50."
                );
            }
            let shown: Vec<_> = groups
                .into_iter()
                .filter(|group| group.kind == kind)
                .collect();
            list(shown).into_any()
        })
    })
}

fn list(groups: Vec<HostGroup>) -> Option<impl IntoView> {
    let words = &use_site().interface().result;
    let item = |group: HostGroup| {
        let city = group
            .city
            .map(|city| view! { <span class="quiet">" · " {city}</span> });
        view! { <li>{external_link(&group.address, group.name.into())} {city}</li> }
    };
    let items: Vec<_> = groups.into_iter().map(item).collect();
    (!items.is_empty()).then(|| {
        view! {
            <Section id="host-groups" heading=&words.host_groups_heading>
                <p>{words.host_groups_text.as_str()}</p>
                <ul class="links">{items}</ul>
            </Section>
        }
    })
}
