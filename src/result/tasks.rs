//! What to find out, and how.

use crate::{
    state::{link_to, use_site},
    ui::{link_by_id, prose},
};
use guide_content::TaskRule;
use guide_engine::Advice;
use guide_routes::Page;
use leptos::prelude::*;

#[component]
pub fn Tasks(advice: Advice<'static>) -> impl IntoView {
    let items: Vec<_> = guide_engine::tasks(advice.structure, &advice.answers)
        .into_iter()
        .map(|task| item(task, &advice))
        .collect();
    view! { <ul class="tasks">{items}</ul> }
}

fn item(task: &'static TaskRule, advice: &Advice<'static>) -> impl IntoView + use<> {
    let site = use_site();
    let names = site.names(advice);
    let words = site.words().tasks.of(&task.id);
    let settles = task.leads_to.as_ref().unwrap_or(&task.question);
    let question = site.question_name(settles);
    let link = task.link.as_deref().map(link_by_id);
    view! {
        <li class="task" data-task=task.question.as_str()>
            <h3>{names.fill(&words.title)}</h3>
            {prose(&words.how, &names)}
            <p class="task-links">
                {link}
                <a href=link_to(Page::Question(settles.clone()))>
                    {site.interface().result.task_change.as_str()}
                    <span class="visually-hidden">{format!(" ({question})")}</span>
                </a>
            </p>
        </li>
    }
}
