//! How the advice is made: every question and every rule, with the visitor's
//! own way highlighted.

use super::{question_map::QuestionMap, table::DecisionTables};
use crate::{
    state::{Site, link_to, use_site, use_visit},
    ui::{PageHeading, Section},
};
use guide_engine::{Answers, Graph, recommend};
use guide_routes::Page;
use leptos::prelude::*;

#[component]
pub fn Decisions() -> impl IntoView {
    let site = use_site();
    let answers = use_visit().answers;
    let words = &site.interface().decisions;
    let visited =
        Memo::new(move |_| answers.with(|answers| Graph::visited_nodes(site.structure(), answers)));
    let fired = Memo::new(move |_| {
        answers
            .with(|answers| recommend(site.structure(), answers))
            .map(|recommendation| recommendation.rules)
            .unwrap_or_default()
    });
    let considerations: Vec<_> = site
        .structure()
        .guide
        .considerations
        .iter()
        .filter_map(|id| site.words().considerations.get(id))
        .map(|words| {
            view! { <div><dt>{words.name.as_str()}</dt><dd>{words.question.as_str()}</dd></div> }
        })
        .collect();
    let considerations = (!considerations.is_empty()).then(|| {
        view! {
            <Section id="considerations" heading=&words.considerations_heading>
                <p>{words.considerations_text.as_str()}</p>
                <dl class="considerations">{considerations}</dl>
            </Section>
        }
    });
    let advice = link_to(Page::Result);
    let your_way = move || {
        let shown = visited.with(|visited| !visited.is_empty());
        let rule = fired.with(|fired| fired.first().map(|rule| format!("#rule-{rule}")));
        let links = rule.map(|rule| {
            view! {
                <p class="your-way-links">
                    <a href=rule>{words.fired.as_str()}</a>
                    <a href=advice>{site.interface().result.title.as_str()}</a>
                </p>
            }
        });
        shown.then(|| {
            view! { <div class="your-way"><p>{words.your_way.as_str()}</p>{links}</div> }
        })
    };
    view! {
        <div class="page decisions">
            <PageHeading title=&words.title lead=&words.lead/>
            {your_way}
            {considerations}
            <div class="map-and-words">
            <Section id="diagram" heading=&words.diagram_heading>
                <p id="diagram-text">{words.diagram_text.as_str()}</p>
                <QuestionMap visited=visited/>
            </Section>
            <Section id="questions" heading=&words.questions_heading>
                {questions(site, visited)}
            </Section>
            </div>
            <Section id="table" heading=&words.table_heading>
                <p>{words.table_text.as_str()}</p>
                <DecisionTables fired=fired/>
                <p class="quiet">{words.audit.as_str()}</p>
            </Section>
        </div>
    }
}

/// The map's text: every question, when it is asked, its answers, and which
/// questions may follow.
fn questions(site: Site, visited: Memo<Vec<usize>>) -> impl IntoView {
    let words = &site.interface().decisions;
    let graph = Graph::new(site.structure());
    let name = |index: usize| {
        let question = site.structure().questions.get(index);
        question.map_or(words.diagram_result.as_str(), |question| {
            site.question_name(&question.id)
        })
    };
    let colon = site.interface().site.colon.as_str();
    let answers = use_visit().answers;
    let items: Vec<_> = site
        .structure()
        .questions
        .iter()
        .enumerate()
        .map(|(index, question)| {
            let about = site.words().questions.of(&question.id);
            let options: Vec<_> = question
                .options
                .iter()
                .map(|option| {
                    let chosen = chosen(site, answers, &question.id, &option.id);
                    let name = site.option_name(&question.id, &option.id, true);
                    view! { <li class:chosen=chosen>{name}</li> }
                })
                .collect();
            let next: Vec<_> = graph
                .edges
                .iter()
                .filter(|edge| edge.from == index)
                .map(|edge| name(edge.to))
                .collect();
            // Without a shorter name, the title is that as well.
            let short =
                (about.short != about.title).then(|| view! { {about.short.as_str()} {colon} " " });
            let when = site.words().questions.when.of(&question.id).as_str();
            let when = (!when.is_empty()).then(|| view! { <p>{when}</p> });
            let is_visited = move || visited.with(|visited| visited.contains(&index));
            view! {
                <li class="question-item" class:on-way=is_visited>
                    <h3>{short} {about.title.as_str()}</h3>
                    {when}
                    <p class="label">{words.question_options.as_str()}</p>
                    <ul class="question-options">{options}</ul>
                    <p>
                        <span class="label">{words.question_then.as_str()}</span>
                        {colon}
                        {next.join(" · ")}
                    </p>
                </li>
            }
        })
        .collect();
    view! { <ol class="question-items">{items}</ol> }
}

fn chosen(
    site: Site,
    answers: Memo<Answers>,
    question: &'static str,
    option: &'static str,
) -> impl Fn() -> bool + Copy {
    move || answers.with(|answers| answers.option(site.structure(), question) == Some(option))
}
