//! The page on which the owner of a site puts the guide together for it.

use super::{
    choice::{Choice, HEIGHTS, OWN_COLOUR, field},
    hosts::Hosts,
    preview::Preview,
};
use crate::{
    browser,
    state::{use_site, use_visit},
    ui::{PageHeading, QrCode, Section, renewed, renewed_text},
};
use guide_embed::{Embed, Theme, View};
use guide_routes::pairs;
use leptos::{html, prelude::*};

/// What can be chosen, what it looks like, and what to copy.
#[component]
pub fn EmbedPage() -> impl IntoView {
    let site = use_site();
    let visit = use_visit();
    let words = &site.interface().embed;
    let fields = RwSignal::new(Vec::new());
    let choice = Memo::new(move |_| fields.with(|fields| Choice::read(site, fields)));
    // The first render knows the address only where the build was told it.
    let guide = RwSignal::new(visit.public_address());
    Effect::new(move || {
        if guide.with_untracked(Option::is_none) {
            let address = browser::absolute_url(&site.with_base("/"));
            guide.set(Some(address.trim_end_matches('/').to_owned()));
        }
    });
    let embed = Signal::derive(move || {
        let guide = guide.get().unwrap_or_default();
        choice.with(|choice| choice.embed(site, guide))
    });
    let is_known = Memo::new(move |_| guide.with(Option::is_some));
    let texts = renewed(move || {
        if is_known.get() {
            let link = Signal::derive(move || embed.with(Embed::page_address));
            view! {
                <Hosts embed=embed/>
                <QrCode link=link/>
            }
            .into_any()
        } else {
            view! { <p>{words.address_missing.as_str()}</p> }.into_any()
        }
    });
    let learns: Vec<_> = words
        .learns
        .iter()
        .map(|each| view! { <li>{each.as_str()}</li> })
        .collect();
    view! {
        <div class="page embed-page">
            <PageHeading title=&words.title lead=&words.lead/>
            <p class="without-program without-scripts">{words.no_script.as_str()}</p>
            <Choices fields=fields choice=choice/>
            <div class="needs-program">
                <Section id="preview" heading=&words.preview_heading>
                    <p>{words.preview_text.as_str()}</p>
                    <Preview choice=choice/>
                </Section>
            </div>
            <Section id="copy" heading=&words.copy_heading>
                <p>{words.copy_text.as_str()}</p>
                {texts}
            </Section>
            <Section id="learns" heading=&words.learns_heading>
                <ul class="embed-learns">{learns}</ul>
            </Section>
        </div>
    }
}

/// The form. What it says is read from it whole; nothing is written into it.
#[component]
fn Choices(
    /// Its fields, as names and values.
    fields: RwSignal<Vec<(String, String)>>,
    choice: Memo<Choice>,
) -> impl IntoView {
    let site = use_site();
    let pack = site.pack();
    let words = &site.interface().embed;
    let form = NodeRef::<html::Form>::new();
    // Somebody may have chosen before the program ran.
    Effect::new(move || {
        if let Some(form) = form.get() {
            fields.set(pairs(&browser::form_query(&form)));
        }
    });
    let changed = move |event| fields.set(pairs(&browser::form_values(&event)));
    let is_other = move |is_it: fn(&View) -> bool| {
        let is_it = Memo::new(move |_| choice.with(|choice| is_it(&choice.view)));
        move || !is_it.get()
    };
    let has_path = site.has_path();
    let views = [
        ("choose", words.view_choose.as_str()),
        ("result", &words.view_result),
        ("path", &words.view_path),
        ("stage", &words.view_stage),
        ("group", &words.view_group),
    ];
    let views = views
        .into_iter()
        .filter(move |(view, _)| has_path || !["path", "stage"].contains(view));
    let themes = Theme::ALL.into_iter().map(|theme| {
        let name = match theme {
            Theme::Auto => &words.theme_auto,
            Theme::Light => &words.theme_light,
            Theme::Dark => &words.theme_dark,
        };
        (theme.name(), name.as_str())
    });
    let colours = [
        ("guide", words.accent_own.as_str()),
        (OWN_COLOUR, &words.accent_chosen),
    ];
    let stages = pack.page_ids.stages.iter();
    let stages = stages.map(|id| (id.as_str(), site.stage_name(id)));
    let groups = pack.page_ids.groups.iter();
    let groups = groups.map(|id| (id.as_str(), site.words().groups.of(id).name.as_str()));
    let languages: Vec<_> = pack
        .languages
        .iter()
        .map(|(tag, name)| {
            let is_own = *tag == pack.locale;
            view! { <option value=tag.as_str() lang=tag.as_str() selected=is_own>{name.as_str()}</option> }
        })
        .collect();
    let no_own_colour = move || choice.with(|choice| !choice.has_own_colour);
    let link_outcome = move || {
        let is_wrong = choice.with(|choice| choice.link_is_wrong);
        if is_wrong {
            words.result_missing.as_str()
        } else {
            ""
        }
    };
    let [lowest, highest] = HEIGHTS;
    view! {
        <form
            class="embed-form needs-program"
            autocomplete="off"
            node_ref=form
            on:input=changed
            on:change=changed
            on:submit=|event| event.prevent_default()
        >
            <fieldset>
                <legend>{words.what_heading.as_str()}</legend>
                <div class="embed-fields">
                    <label>
                        <span>{words.view.as_str()}</span>
                        {select(field::VIEW, views)}
                    </label>
                    <label hidden=is_other(|view| matches!(view, View::Stage(_)))>
                        <span>{words.stage.as_str()}</span>
                        {select(field::STAGE, stages)}
                    </label>
                    <label hidden=is_other(|view| matches!(view, View::Group(_)))>
                        <span>{words.group.as_str()}</span>
                        {select(field::GROUP, groups)}
                    </label>
                    <div hidden=is_other(|view| matches!(view, View::Result { .. }))>
                        <label>
                            <span>{words.result_link.as_str()}</span>
                            <input
                                type="text"
                                inputmode="url"
                                name=field::LINK
                                spellcheck="false"
                                aria-describedby="link-help"
                            />
                        </label>
                        <p class="quiet" id="link-help">{words.result_text.as_str()}</p>
                        <p role="status">{renewed_text(link_outcome)}</p>
                    </div>
                    <label>
                        <span>{words.language.as_str()}</span>
                        <select name=field::LANGUAGE>{languages}</select>
                    </label>
                </div>
            </fieldset>
            <fieldset>
                <legend>{words.look_heading.as_str()}</legend>
                <div class="embed-fields">
                    <label>
                        <span>{words.theme.as_str()}</span>
                        {select(field::THEME, themes)}
                    </label>
                    <label>
                        <span>{words.accent.as_str()}</span>
                        {select(field::COLOUR, colours)}
                    </label>
                    <div hidden=no_own_colour>
                        <label>
                            <span>{words.accent_chosen.as_str()}</span>
                            <input
                                type="color"
                                name=field::ACCENT
                                value="#b23011"
                                aria-describedby="accent-help"
                            />
                        </label>
                        <p class="quiet" id="accent-help">{words.accent_text.as_str()}</p>
                    </div>
                    <div>
                        <label>
                            <span>{words.height.as_str()}</span>
                            <input
                                type="number"
                                name=field::HEIGHT
                                min=lowest.to_string()
                                max=highest.to_string()
                                step="1"
                                inputmode="numeric"
                                aria-describedby="height-help"
                            />
                        </label>
                        <p class="quiet" id="height-help">{words.height_text.as_str()}</p>
                    </div>
                </div>
            </fieldset>
        </form>
    }
}

/// One of the choices from a list, as values and names; the first is chosen.
fn select(
    name: &'static str,
    options: impl IntoIterator<Item = (&'static str, &'static str)>,
) -> impl IntoView {
    let options: Vec<_> = options
        .into_iter()
        .map(|(value, name)| view! { <option value=value>{name}</option> })
        .collect();
    view! { <select name=name>{options}</select> }
}
