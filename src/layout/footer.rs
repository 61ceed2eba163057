//! The foot of every whole page: who speaks here, what is kept, and what a page
//! anywhere may be left for.

use super::languages::language_links;
use crate::{
    state::{link_to, use_site},
    ui::external_link,
};
use guide_routes::Page;
use leptos::prelude::*;

#[component]
pub fn Footer() -> impl IntoView {
    let site = use_site();
    let words = &site.interface().site;
    let guide = &site.structure().guide;
    let about = guide.about.as_ref().map(|about| {
        let href = link_to(Page::Topic(about.clone()));
        view! { <li><a href=href>{words.about.as_str()}</a></li> }
    });
    let source_code = guide.source_code.as_deref().map(|url| {
        let name = words.source_code.as_str().into();
        view! { <li>{external_link(url, name)}</li> }
    });
    view! {
        <footer class="footer">
            <div class="footer-content">
                <div class="footer-words">
                    <p>{words.independent.as_str()}</p>
                    <p>{words.privacy.as_str()}</p>
                </div>
                <ul class="footer-links">
                    {about}
                    <li><a href=link_to(Page::Embed)>{words.embed.as_str()}</a></li>
                    {source_code}
                </ul>
                <ul class="footer-languages" aria-label=words.footer_languages.as_str()>
                    {language_links()}
                </ul>
            </div>
        </footer>
    }
}
