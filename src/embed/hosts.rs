//! What to copy, for each thing that a site may be made with.

use crate::{
    state::use_site,
    ui::{CopyButton, Outcome, renewed_text, use_copying},
};
use guide_content::{EmbedHostWords, fill_in};
use guide_embed::{Embed, Host};
use leptos::prelude::*;

/// The hosts, each folded; the first is open.
#[component]
pub(super) fn Hosts(
    /// What is embedded.
    embed: Signal<Embed>,
) -> impl IntoView {
    let hosts = Host::ALL.iter().enumerate().map(|(index, host)| {
        view! { <HostTexts host=*host embed=embed is_open=index == 0/> }
    });
    view! { <div class="embed-hosts">{hosts.collect_view()}</div> }
}

/// What a host is called, and what is to be known of it.
fn host_words(host: Host) -> &'static EmbedHostWords {
    let words = &use_site().interface().embed.hosts;
    match host {
        Host::Html => &words.html,
        Host::Iframe => &words.iframe,
        Host::WordPress => &words.wordpress,
        Host::Hugo => &words.hugo,
        Host::Jekyll => &words.jekyll,
        Host::Docusaurus => &words.docusaurus,
        Host::Astro => &words.astro,
        Host::React => &words.react,
        Host::Link => &words.link,
    }
}

#[component]
fn HostTexts(host: Host, embed: Signal<Embed>, is_open: bool) -> impl IntoView {
    let words = &use_site().interface().embed;
    let about = host_words(host);
    // How many there are, and where they go, is the same whatever is chosen.
    let paths = embed.with_untracked(|embed| host.files(embed));
    let files = paths.into_iter().enumerate().map(|(index, file)| {
        let place = match file.path {
            Some(path) => fill_in(&words.file, &[("path", path)]),
            None => words.paste.clone(),
        };
        let text = move || {
            let files = embed.with(|embed| host.files(embed));
            files.into_iter().nth(index).map(|file| file.text)
        };
        view! {
            <p class="embed-place">{place}</p>
            <Code text=Signal::derive(move || text().unwrap_or_default())/>
        }
    });
    let files: Vec<_> = files.collect();
    let policy = move || embed.with(|embed| host.policy(embed));
    let policy = match untrack(policy) {
        Some(_) => {
            let text = move || policy().map(|policy| policy.to_string());
            view! {
                <p class="embed-place">{words.policy.as_str()}</p>
                <Code text=Signal::derive(move || text().unwrap_or_default())/>
            }
            .into_any()
        }
        None => view! { <p class="quiet">{words.policy_none.as_str()}</p> }.into_any(),
    };
    view! {
        <details class="embed-host" data-host=host.id() open=is_open>
            <summary>{about.name.as_str()}</summary>
            <p>{about.text.as_str()}</p>
            {files}
            {policy}
        </details>
    }
}

/// A text to be copied as it is.
#[component]
fn Code(text: Signal<String>) -> impl IntoView {
    let words = &use_site().interface().embed;
    let copying = use_copying(move || text.get(), &words.copied, &words.copy_failed);
    view! {
        <pre class="embed-code" translate="no"><code>{renewed_text(move || text.get())}</code></pre>
        <p class="needs-program">
            <CopyButton action="copy-embed" copying=copying>{words.copy.as_str()}</CopyButton>
        </p>
        <Outcome message=copying.outcome/>
    }
}
