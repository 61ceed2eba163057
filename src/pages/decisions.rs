//! How the advice is made: every question and every rule, with the visitor's
//! own way highlighted.

use crate::{
    components::{DecisionTables, QuestionMap, Section, Site, link_to, use_site, use_visit},
    engine::{Answers, Graph, recommend},
    routes::Page,
};
use leptos::prelude::*;

#[component]
pub fn Decisions() -> impl IntoView {
    let site = use_site();
    let answers = use_visit().answers;
    let words = site.interface().decisions.clone();
    let way = {
        let site = site.clone();
        Memo::new(move |_| answers.with(|answers| Graph::way(site.structure(), answers)))
    };
    let fired = {
        let site = site.clone();
        Memo::new(move |_| {
            answers
                .with(|answers| recommend(site.structure(), answers))
                .map(|recommendation| recommendation.rules)
                .unwrap_or_default()
        })
    };
    let considerations: Vec<_> = site
        .structure()
        .guide
        .considerations
        .iter()
        .filter_map(|id| site.words().considerations.get(id))
        .map(|words| {
            view! { <div><dt>{words.name.clone()}</dt><dd>{words.question.clone()}</dd></div> }
        })
        .collect();
    let your_way = {
        let (said, rule_words) = (words.your_way.clone(), words.fired.clone());
        let advice_words = site.interface().result.title.clone();
        let advice = link_to(Page::Result);
        move || {
            let shown = way.with(|way| !way.is_empty());
            let links = fired.with(|fired| fired.first().cloned()).map(|rule| {
                view! {
                    <p class="your-way-links">
                        <a href=format!("#rule-{rule}")>{rule_words.clone()}</a>
                        <a href=advice>{advice_words.clone()}</a>
                    </p>
                }
            });
            shown.then(|| view! { <div class="your-way"><p>{said.clone()}</p>{links}</div> })
        }
    };
    view! {
        <div class="page decisions">
            <h1 tabindex="-1">{words.title.clone()}</h1>
            <p class="lead">{words.lead.clone()}</p>
            {your_way}
            <Section id="considerations" heading=words.considerations_heading.clone()>
                <p>{words.considerations_text.clone()}</p>
                <dl class="considerations">{considerations}</dl>
            </Section>
            <div class="map-and-words">
            <Section id="diagram" heading=words.diagram_heading.clone()>
                <p id="diagram-text">{words.diagram_text.clone()}</p>
                <QuestionMap way=way/>
            </Section>
            <Section id="questions" heading=words.questions_heading.clone()>
                {questions(&site, way)}
            </Section>
            </div>
            <Section id="table" heading=words.table_heading.clone()>
                <p>{words.table_text.clone()}</p>
                <DecisionTables fired=fired/>
                <p class="quiet">{words.audit.clone()}</p>
            </Section>
        </div>
    }
}

/// The map's text: every question, when it is asked, its answers, and which
/// questions may follow.
fn questions(site: &Site, way: Memo<Vec<usize>>) -> impl IntoView + use<> {
    let words = site.interface().decisions.clone();
    let graph = Graph::new(site.structure());
    let name = |place: usize| {
        site.structure().questions.get(place).map_or_else(
            || words.diagram_result.clone(),
            |question| site.answer(&question.id, "", false).0,
        )
    };
    let answers = use_visit().answers;
    let items: Vec<_> = site
        .structure()
        .questions
        .iter()
        .enumerate()
        .map(|(place, question)| {
            let about = site
                .words()
                .questions
                .get(&question.id)
                .cloned()
                .unwrap_or_default();
            let options: Vec<_> = question
                .options
                .iter()
                .map(|option| {
                    let chosen = chosen(site, answers, &question.id, &option.id);
                    let name = site.answer(&question.id, &option.id, true).1;
                    view! { <li class:chosen=chosen>{name}</li> }
                })
                .collect();
            let next: Vec<_> = graph
                .edges
                .iter()
                .filter(|edge| edge.from == place)
                .map(|edge| name(edge.to))
                .collect();
            let on_way = move || way.with(|way| way.contains(&place));
            view! {
                <li class="question-item" class:on-way=on_way>
                    <h3>{about.short} {site.interface().site.colon.clone()} {about.title}</h3>
                    <p>{about.when}</p>
                    <p class="label">{words.question_options.clone()}</p>
                    <ul class="question-options">{options}</ul>
                    <p>
                        <span class="label">{words.question_then.clone()}</span>
                        {site.interface().site.colon.clone()}
                        {next.join(" · ")}
                    </p>
                </li>
            }
        })
        .collect();
    view! { <ol class="question-items">{items}</ol> }
}

fn chosen(
    site: &Site,
    answers: RwSignal<Answers>,
    question: &str,
    option: &str,
) -> impl Fn() -> bool + Clone + use<> {
    let (site, question, option) = (site.clone(), question.to_owned(), option.to_owned());
    move || {
        answers.with(|answers| answers.option(site.structure(), &question) == Some(option.as_str()))
    }
}
