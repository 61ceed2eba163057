//! What to do now: on the first screen of a result.

use crate::{
    state::{Site, link_target, link_to, use_site, use_visit},
    ui::{ButtonKind, ButtonLink, external_button},
};
use guide_content::fill_in;
use guide_engine::{Advice, SecondDoor};
use guide_routes::Page;
use leptos::prelude::*;

/// The first step in a sentence and the one button that the recommended action asks
/// for; beside it, as its equal, the other door of who was not sure which to take.
#[component]
pub fn NextStep(advice: Advice<'static>, door: Option<SecondDoor<'static>>) -> impl IntoView {
    let site = use_site();
    let words = &site.interface().result;
    let names = site.names(&advice);
    let first = advice.steps().first().map(|step| {
        let title = names.fill(&site.words().steps.of(&step.id).title);
        view! {
            <p class="first-step">
                <span class="first-step-label">{words.first_step.as_str()}</span>
                " "
                <a href="#steps">{title}</a>
            </p>
        }
    });
    let door = door.map(|door| {
        let href = door_address(site, &door);
        view! {
            <ButtonLink kind=ButtonKind::Quiet action="second-door" href=href>
                {door_heading(site, &door)}
            </ButtonLink>
        }
    });
    let button = main_button(site, &advice);
    let has_no_door = button.is_none() && door.is_none();
    view! {
        <div class="next-step">
            {first}
            <p class="next-step-doors" hidden=has_no_door>{button} {door}</p>
        </div>
    }
}

/// Where the recommended action is begun, as the outcome says.
fn main_button(site: Site, advice: &Advice<'static>) -> Option<AnyView> {
    let outcome = advice.outcome()?;
    // The check asks for a text wherever the button leads somewhere.
    let text = site.words().outcomes.of(&outcome.id).button.as_deref()?;
    let link = outcome.link.as_ref();
    Some(match link.and_then(|id| site.structure().link(id)) {
        Some(link) => external_button(&link.url, "next-step", text.into()).into_any(),
        None => view! {
            <ButtonLink action="next-step" href=link_to(Page::Plan) target=link_target(&Page::Plan)>
                {text}
            </ButtonLink>
        }
        .into_any(),
    })
}

/// What the other door is called.
pub fn door_heading(site: Site, door: &SecondDoor<'static>) -> String {
    let (question, option) = door.choice;
    let option = &site.words().questions.of(question).options.of(option).label;
    let heading = &site.interface().result.second_door_heading;
    fill_in(heading, &[("option", option)])
}

/// Where the other door leads: to the first question that is open behind it.
pub fn door_address(site: Site, door: &SecondDoor<'static>) -> String {
    let visit = use_visit();
    let route = visit.route.get_untracked().to(Page::Choose);
    visit.address(site, &route, &door.answers)
}
