//! The foot of every whole page: who speaks here, what is kept, and what a page
//! anywhere may be left for.

use super::languages::{has_languages, language_links};
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
    // One kind of view for all of them: the foot is in the first part of the program.
    let trail = site.has_path().then_some(&words.privacy_trail);
    let paragraphs = [words.independent.as_ref(), Some(&words.privacy), trail];
    let paragraphs = paragraphs.into_iter().flatten();
    let paragraphs: Vec<_> = paragraphs
        .map(|text| view! { <p>{text.as_str()}</p> })
        .collect();
    let source_code = guide.source_code.as_deref().map(|url| {
        let name = words.source_code.as_str().into();
        view! { <li>{external_link(url, name)}</li> }
    });
    view! {
        <footer class="footer">
            <div class="footer-content">
                <div class="footer-words">
                    {paragraphs}
                </div>
                <ul class="footer-links">
                    {about}
                    <li><a href=link_to(Page::Embed)>{words.embed.as_str()}</a></li>
                    {source_code}
                </ul>
                <ul
                    class="footer-languages"
                    aria-label=words.footer_languages.as_str()
                    hidden=!has_languages(site)
                >
                    {language_links()}
                </ul>
            </div>
        </footer>
    }
}
