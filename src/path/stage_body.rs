//! Everything there is to say about a stage of the growth path.

use super::checklist::{Checklist, item_entries};
use crate::{
    state::{Site, link_to, use_site},
    ui::{Citation, Facts, Links, Section, SourceNote, heading, prose},
};
use guide_content::{Camp, ListKind, Names, Stage, StageList, StageWords, fill_in};
use guide_routes::Page;
use leptos::prelude::*;

/// How a stage is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StageFormat {
    /// On its own page.
    Page,
    /// Among all others, on paper: lists are read, not ticked.
    Print,
}

#[component]
pub fn StageBody(stage: &'static Stage, format: StageFormat) -> impl IntoView {
    let site = use_site();
    let body = Body {
        words: site.stage_words(&stage.id),
        site,
        stage,
        format,
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

#[derive(Clone, Copy)]
struct Body {
    site: Site,
    stage: &'static Stage,
    words: &'static StageWords,
    format: StageFormat,
}

impl Body {
    /// The level of the headings of parts.
    fn level(self) -> u8 {
        match self.format {
            StageFormat::Page => 2,
            StageFormat::Print => 3,
        }
    }

    /// A part under its heading; ids are unique among all stages.
    fn part(self, id: &str, heading: &str, content: impl IntoView + 'static) -> AnyView {
        let id = format!("{}-{id}", self.stage.id);
        let level = self.level();
        let content = content.into_any();
        view! { <Section id=id heading=heading level=level>{content}</Section> }.into_any()
    }

    /// A heading inside a part.
    fn heading(self, text: &'static str) -> AnyView {
        heading(self.level() + 1, None, text)
    }

    fn lists(self, kind: ListKind) -> Vec<&'static StageList> {
        let lists = self.stage.lists.iter();
        lists.filter(|list| list.kind == kind).collect()
    }

    /// Lists one after the other, each under its own heading if it has one.
    fn list_views(self, lists: &[&'static StageList]) -> impl IntoView + use<> {
        let views: Vec<_> = lists.iter().map(|list| self.list(list)).collect();
        view! { <div class="stage-lists">{views}</div> }
    }

    fn list(self, list: &'static StageList) -> impl IntoView {
        let words = &self.site.words().path;
        let heading = words.lists.get(&list.id);
        let heading = heading.map(|words| self.heading(&words.heading));
        let is_ticked = list.is_ticked();
        let content = if is_ticked && self.format == StageFormat::Page {
            view! { <Checklist items=list.items.iter().collect()/> }.into_any()
        } else {
            let items = item_entries(&list.items);
            view! { <ul class="stage-list" class:to-tick=is_ticked>{items}</ul> }.into_any()
        };
        view! { <div class="stage-list-part">{heading}{content}</div> }
    }

    /// Lists of the part with this id, and who says so.
    fn lists_with_source(self, id: &str, lists: &[&'static StageList]) -> impl IntoView + use<> {
        let lists = self.list_views(lists);
        let place = self.place(id);
        view! { {lists} <SourceNote place=place provenance=self.stage.provenance.as_ref()/> }
    }

    /// What the page's citations call a part.
    fn place(self, id: &str) -> Option<String> {
        (self.format == StageFormat::Page).then(|| place(self.stage, id))
    }

    fn who(self) -> impl IntoView {
        let people = self.lists(ListKind::People);
        let people = (!people.is_empty()).then(|| {
            let heading = &self.site.interface().stage.people;
            self.part("people", heading, self.lists_with_source("people", &people))
        });
        let who = prose(&self.words.who, &Names::default());
        let words = &self.site.interface().stage;
        view! { {self.part("who", &words.who, who)} {people} }
    }

    /// Lists of a kind and who says so; where neither the stage nor a camp has
    /// any, that the source is silent, if there is one.
    fn lists_or_none(
        self,
        kind: ListKind,
        id: &str,
        heading: &str,
        none_text: &'static str,
    ) -> Option<AnyView> {
        let lists = self.lists(kind);
        if !lists.is_empty() {
            return Some(self.part(id, heading, self.lists_with_source(id, &lists)));
        }
        let mut in_camps = self.stage.camps.iter().flat_map(|camp| &camp.lists);
        let has_none = !in_camps.any(|list| list.kind == kind);
        (has_none && self.stage.provenance.is_some())
            .then(|| self.part(id, heading, view! { <p>{none_text}</p> }))
    }

    /// What the source asks, and what the guide suggests.
    fn asked(self) -> impl IntoView {
        let words = &self.site.interface().stage;
        let suggestions = self.lists(ListKind::Suggestions);
        // Where the source asks for nothing, what one can do stands in its place.
        let mut lists = self.stage.all_lists();
        let has_requirements = lists.any(|list| list.kind == ListKind::Requirements);
        let is_answered = !has_requirements && !suggestions.is_empty();
        let requirements = self.lists_or_none(
            ListKind::Requirements,
            "requirements",
            &words.requirements,
            &words.no_requirements,
        );
        let requirements = requirements.filter(|_| !is_answered);
        let suggestions = (!suggestions.is_empty()).then(|| {
            let lists = self.list_views(&suggestions);
            let is_silent = is_answered && self.stage.provenance.is_some();
            let none = is_silent.then_some(words.no_requirements.as_str());
            let none = none.map(|none| view! { <p>{none}</p> });
            let text = self.stage.provenance.as_ref();
            let text = text.map(|_| words.suggestions_text.as_str());
            let text = text.map(|text| view! { <p class="quiet">{text}</p> });
            let content = view! { {none} {text} {lists} };
            let heading = if is_answered {
                &words.can_do
            } else {
                &words.suggestions
            };
            self.part("suggestions", heading, content)
        });
        view! { {requirements} {suggestions} }
    }

    fn camps(self) -> impl IntoView {
        let camps = self.stage.camps.iter();
        camps.map(|camp| self.camp(camp)).collect::<Vec<_>>()
    }

    /// A role that stands inside the stage, with its own lists.
    fn camp(self, camp: &'static Camp) -> impl IntoView {
        let words = self.site.words().path.camps.of(&camp.id);
        let lists: Vec<_> = camp
            .lists
            .iter()
            .map(|list| {
                let heading = self.heading(kind_heading(self.site, list.kind));
                view! { <div>{heading}{self.list(list)}</div> }
            })
            .collect();
        let content = view! {
            <div class="camp-body">
                <p>{words.summary.as_str()}</p>
                <div class="camp-lists">{lists}</div>
                <SourceNote place=self.place(&camp.id) provenance=self.stage.provenance.as_ref()/>
            </div>
        };
        self.part(&camp.id, &words.name, content)
    }

    fn duties(self) -> impl IntoView {
        let words = &self.site.interface().stage;
        self.lists_or_none(ListKind::Duties, "duties", &words.duties, &words.no_duties)
    }

    fn benefits(self) -> Option<AnyView> {
        let words = &self.site.interface().stage;
        let benefits = self.lists(ListKind::Benefits);
        let content = if !benefits.is_empty() {
            self.lists_with_source("benefits", &benefits).into_any()
        } else if let Some(kind) = &self.stage.kind_of {
            let name = self.site.stage_name(kind);
            let text = fill_in(&words.benefits_shared, &[("stage", name)]);
            let href = link_to(Page::Stage(kind.clone()));
            view! { <p><a href=href>{text}</a></p> }.into_any()
        } else {
            self.stage.provenance.as_ref()?;
            view! { <p>{words.no_benefits.as_str()}</p> }.into_any()
        };
        Some(self.part("benefits", &words.benefits, content))
    }

    fn way(self) -> impl IntoView {
        let words = &self.site.interface().stage;
        self.part("way", &words.way, prose(&self.words.way, &Names::default()))
    }

    fn programme(self) -> impl IntoView {
        let words = &self.site.interface().stage;
        let (provenance, programme_words) = (
            self.stage.programme.as_ref()?,
            self.words.programme.as_ref()?,
        );
        let lists: Vec<_> = [ListKind::Goals, ListKind::Traits]
            .into_iter()
            .map(|kind| (kind, self.lists(kind)))
            .filter(|(_, lists)| !lists.is_empty())
            .map(|(kind, lists)| {
                let heading = self.heading(kind_heading(self.site, kind));
                view! { <div>{heading}{self.list_views(&lists)}</div> }
            })
            .collect();
        let content = view! {
            <p><strong>{programme_words.name.as_str()}</strong></p>
            {prose(&programme_words.overview, &Names::default())}
            <div class="camp-lists">{lists}</div>
            <SourceNote place=self.place("programme") provenance=Some(provenance)/>
        };
        Some(self.part("programme", &words.programme, content))
    }

    fn history(self) -> impl IntoView {
        let words = &self.site.interface().stage;
        let history = self.lists(ListKind::History);
        (!history.is_empty()).then(|| {
            self.part(
                "history",
                &words.history,
                self.lists_with_source("history", &history),
            )
        })
    }

    fn facts(self) -> impl IntoView {
        let words = &self.site.interface().stage;
        let facts = self.stage.facts.as_slice();
        let on_paper = self.format == StageFormat::Print;
        (!facts.is_empty()).then(|| {
            self.part(
                "facts",
                &words.facts,
                view! { <Facts facts=facts on_paper=on_paper/> },
            )
        })
    }

    fn links(self) -> impl IntoView {
        let words = &self.site.interface().stage;
        let links = &self.stage.links;
        (!links.is_empty())
            .then(|| self.part("links", &words.links, view! { <Links links=links/> }))
    }
}

fn place(stage: &Stage, id: &str) -> String {
    format!("{}-{id}", stage.id)
}

/// What a stage cites, in the order of its parts.
pub fn stage_citations(site: Site, stage: &Stage) -> Vec<Citation> {
    let part = |id: &str| Citation::said(place(stage, id), stage.provenance.as_ref());
    let lists = |kind, id| {
        let has_any = stage.lists.iter().any(|list| list.kind == kind);
        has_any.then(|| part(id)).flatten()
    };
    let programme = stage.programme.as_ref();
    let programme = programme.map(|said| Citation::of(place(stage, "programme"), said));
    lists(ListKind::People, "people")
        .into_iter()
        .chain(lists(ListKind::Requirements, "requirements"))
        .chain(stage.camps.iter().filter_map(|camp| part(&camp.id)))
        .chain(lists(ListKind::Duties, "duties"))
        .chain(lists(ListKind::Benefits, "benefits"))
        .chain(programme)
        .chain(lists(ListKind::History, "history"))
        .chain(Citation::facts(site, &stage.facts))
        .collect()
}

/// What all stages cite on paper.
pub fn path_citations(site: Site) -> Vec<Citation> {
    let path = &site.structure().path;
    let stages = guide_growth_path::order(path)
        .unwrap_or_default()
        .into_iter();
    let stages = stages.chain(path.side_trails());
    let cited = stages.flat_map(|stage| stage_citations(site, stage));
    cited.map(Citation::on_paper).collect()
}

/// What a list of a kind stands under.
pub fn kind_heading(site: Site, kind: ListKind) -> &'static str {
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
}
