//! Everything there is to say about a stage of the growth path.

use super::{
    Checklist, Facts, Links, Section, Site, checklist::item_text, facts::dated, link_to, prose,
    use_site,
};
use crate::{
    content::{Camp, ListKind, Names, Provenance, Stage, StageList, StageWords, fill},
    growth,
    routes::Page,
};
use leptos::prelude::*;

/// How a stage is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// On its own page.
    Alone,
    /// Among all others, on paper: lists are read, not ticked.
    Among,
}

#[component]
pub fn StageBody(stage: Stage, shown: Shown) -> impl IntoView {
    let site = use_site();
    let body = Body {
        words: site
            .words()
            .path
            .stages
            .get(&stage.id)
            .cloned()
            .unwrap_or_default(),
        site,
        stage,
        shown,
    };
    view! {
        {body.who()}
        {body.asked()}
        {body.camps()}
        {body.duties()}
        {body.benefits()}
        {body.way()}
        {body.programme()}
        {body.history()}
        {body.facts()}
        {body.links()}
    }
}

struct Body {
    site: Site,
    stage: Stage,
    words: StageWords,
    shown: Shown,
}

impl Body {
    /// A part under its heading; ids are unique among all stages.
    fn part(&self, id: &str, heading: &str, content: impl IntoView + 'static) -> AnyView {
        let id = format!("{}-{id}", self.stage.id);
        let level = match self.shown {
            Shown::Alone => 2,
            Shown::Among => 3,
        };
        let content = content.into_any();
        view! { <Section id=id heading=heading.to_owned() level=level>{content}</Section> }
            .into_any()
    }

    fn lists(&self, kind: ListKind) -> Vec<&StageList> {
        let lists = self.stage.lists.iter();
        lists.filter(|list| list.kind == kind).collect()
    }

    /// Lists one after the other, each under its own heading if it has one.
    fn show(&self, lists: &[&StageList]) -> impl IntoView + use<> {
        let views: Vec<_> = lists.iter().map(|list| self.list(list)).collect();
        view! { <div class="stage-lists">{views}</div> }
    }

    fn list(&self, list: &StageList) -> impl IntoView + use<> {
        let words = &self.site.words().path;
        let heading = words.lists.get(&list.id).map(|list| list.heading.clone());
        let heading = heading.map(|heading| match self.shown {
            Shown::Alone => view! { <h3>{heading}</h3> }.into_any(),
            Shown::Among => view! { <h4>{heading}</h4> }.into_any(),
        });
        let is_ticked = list.is_ticked();
        let content = if is_ticked && self.shown == Shown::Alone {
            view! { <Checklist items=list.items.clone()/> }.into_any()
        } else {
            let items: Vec<_> = list
                .items
                .iter()
                .map(|item| {
                    let said = words.items.get(&item.id).cloned().unwrap_or_default();
                    view! { <li>{item_text(said.name, said.text)}</li> }
                })
                .collect();
            view! { <ul class="stage-list" class:to-tick=is_ticked>{items}</ul> }.into_any()
        };
        view! { <div class="stage-list-part">{heading}{content}</div> }
    }

    /// Who says so, and when.
    fn said(&self, said: &Provenance) -> impl IntoView + use<> {
        view! { <p class="fact-source">{dated(&self.site, said)}</p> }
    }

    fn who(&self) -> impl IntoView + use<> {
        let people = self.lists(ListKind::People);
        let people = (!people.is_empty()).then(|| {
            let (shown, said) = (self.show(&people), self.said(&self.stage.said));
            let words = &self.site.interface().stage;
            self.part("people", &words.people, view! { {shown} {said} })
        });
        let who = prose(&self.words.who, &Names::default());
        let words = &self.site.interface().stage;
        view! { {self.part("who", &words.who, who)} {people} }
    }

    /// What the source asks, and what the guide suggests.
    fn asked(&self) -> impl IntoView + use<> {
        let words = &self.site.interface().stage;
        let requirements = self.lists(ListKind::Requirements);
        let in_camps = self.stage.camps.iter().flat_map(|camp| &camp.lists);
        let is_silent = requirements.is_empty()
            && !in_camps
                .clone()
                .any(|list| list.kind == ListKind::Requirements);
        let requirements = if is_silent {
            let none = words.no_requirements.clone();
            Some(
                self.part("requirements", &words.requirements, view! { <p>{none}</p> })
                    .into_any(),
            )
        } else {
            (!requirements.is_empty()).then(|| {
                let (shown, said) = (self.show(&requirements), self.said(&self.stage.said));
                self.part(
                    "requirements",
                    &words.requirements,
                    view! { {shown} {said} },
                )
                .into_any()
            })
        };
        let suggestions = self.lists(ListKind::Suggestions);
        let suggestions = (!suggestions.is_empty()).then(|| {
            let shown = self.show(&suggestions);
            let text = words.suggestions_text.clone();
            let content = view! { <p class="quiet">{text}</p> {shown} };
            self.part("suggestions", &words.suggestions, content)
        });
        view! { {requirements} {suggestions} }
    }

    fn camps(&self) -> impl IntoView + use<> {
        let camps: Vec<_> = self
            .stage
            .camps
            .iter()
            .map(|camp| self.camp(camp))
            .collect();
        camps
    }

    /// A role that stands inside the stage, with its own lists.
    fn camp(&self, camp: &Camp) -> impl IntoView + use<> {
        let words = self.site.words().path.camps.get(&camp.id).cloned();
        let words = words.unwrap_or_default();
        let lists: Vec<_> = camp
            .lists
            .iter()
            .map(|list| {
                let heading = kind_heading(&self.site, list.kind);
                let heading = match self.shown {
                    Shown::Alone => view! { <h3>{heading}</h3> }.into_any(),
                    Shown::Among => view! { <h4>{heading}</h4> }.into_any(),
                };
                view! { <div>{heading}{self.list(list)}</div> }
            })
            .collect();
        let said = self.said(&self.stage.said);
        let content = view! {
            <div class="camp-body">
                <p>{words.summary}</p>
                <div class="camp-lists">{lists}</div>
                {said}
            </div>
        };
        self.part(&camp.id, &words.name, content)
    }

    fn duties(&self) -> impl IntoView + use<> {
        let words = &self.site.interface().stage;
        let duties = self.lists(ListKind::Duties);
        let mut in_camps = self.stage.camps.iter().flat_map(|camp| &camp.lists);
        let is_silent = duties.is_empty() && !in_camps.any(|list| list.kind == ListKind::Duties);
        if is_silent {
            let none = words.no_duties.clone();
            return Some(
                self.part("duties", &words.duties, view! { <p>{none}</p> })
                    .into_any(),
            );
        }
        (!duties.is_empty()).then(|| {
            let (shown, said) = (self.show(&duties), self.said(&self.stage.said));
            self.part("duties", &words.duties, view! { {shown} {said} })
                .into_any()
        })
    }

    fn benefits(&self) -> impl IntoView + use<> {
        let words = &self.site.interface().stage;
        let benefits = self.lists(ListKind::Benefits);
        let content = if !benefits.is_empty() {
            let (shown, said) = (self.show(&benefits), self.said(&self.stage.said));
            view! { {shown} {said} }.into_any()
        } else if let Some(kind) = &self.stage.kind_of {
            let name = self.site.stage_name(kind);
            let text = fill(&words.benefits_shared, |placeholder| {
                (placeholder == "stage").then_some(name.as_str())
            });
            let href = link_to(Page::Stage(kind.clone()));
            view! { <p><a href=href>{text}</a></p> }.into_any()
        } else {
            view! { <p>{words.no_benefits.clone()}</p> }.into_any()
        };
        self.part("benefits", &words.benefits, content)
    }

    fn way(&self) -> impl IntoView + use<> {
        let words = &self.site.interface().stage;
        self.part("way", &words.way, prose(&self.words.way, &Names::default()))
    }

    fn programme(&self) -> impl IntoView + use<> {
        let words = &self.site.interface().stage;
        let (said, about) = (
            self.stage.programme.as_ref()?,
            self.words.programme.as_ref()?,
        );
        let lists: Vec<_> = [ListKind::Goals, ListKind::Traits]
            .into_iter()
            .map(|kind| (kind, self.lists(kind)))
            .filter(|(_, lists)| !lists.is_empty())
            .map(|(kind, lists)| {
                let heading = kind_heading(&self.site, kind);
                let heading = match self.shown {
                    Shown::Alone => view! { <h3>{heading}</h3> }.into_any(),
                    Shown::Among => view! { <h4>{heading}</h4> }.into_any(),
                };
                view! { <div>{heading}{self.show(&lists)}</div> }
            })
            .collect();
        let content = view! {
            <p><strong>{about.name.clone()}</strong></p>
            {prose(&about.overview, &Names::default())}
            <div class="camp-lists">{lists}</div>
            {self.said(said)}
        };
        Some(self.part("programme", &words.programme, content))
    }

    fn history(&self) -> impl IntoView + use<> {
        let words = &self.site.interface().stage;
        let history = self.lists(ListKind::History);
        (!history.is_empty()).then(|| {
            let (shown, said) = (self.show(&history), self.said(&self.stage.said));
            self.part("history", &words.history, view! { {shown} {said} })
        })
    }

    fn facts(&self) -> impl IntoView + use<> {
        let words = &self.site.interface().stage;
        let facts = self.stage.facts.clone();
        (!facts.is_empty())
            .then(|| self.part("facts", &words.facts, view! { <Facts facts=facts/> }))
    }

    fn links(&self) -> impl IntoView + use<> {
        let words = &self.site.interface().stage;
        let links = self.stage.links.clone();
        (!links.is_empty())
            .then(|| self.part("links", &words.links, view! { <Links links=links/> }))
    }
}

/// What a list of a kind stands under.
pub(super) fn kind_heading(site: &Site, kind: ListKind) -> String {
    let words = &site.interface().stage;
    match kind {
        ListKind::People => &words.people,
        ListKind::Requirements => &words.requirements,
        ListKind::Suggestions => &words.suggestions,
        ListKind::Duties => &words.duties,
        ListKind::Benefits => &words.benefits,
        ListKind::Goals => &words.goals,
        ListKind::Traits => &words.traits,
        ListKind::History => &words.history,
    }
    .clone()
}

/// The stages that a stage leads to; for a side trail, those of the stage where
/// it meets the path.
pub fn leads_to<'a>(site: &'a Site, stage: &Stage) -> Vec<&'a Stage> {
    let from = stage.beside.as_ref().unwrap_or(&stage.id);
    growth::next(&site.structure().path, from)
}
