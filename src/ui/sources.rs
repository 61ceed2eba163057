//! What a page cites: marks in its text, and the list of sources at its foot.
//!
//! A page declares what it cites, as data in the order of its text, before it is
//! made. So a mark knows its place in the list when it is first rendered, in the
//! prerender as in the browser, whichever part of the page is rendered first; when
//! answers change, the declaration does, and numbers with it.

use super::{external_link, renewed, renewed_text, source_note::source_note};
use crate::state::{Site, use_site};
use guide_content::{Date, Day, Provenance, fill_in};
use leptos::prelude::*;

/// What stands for the guide's own suggestion where a source has a number.
const OWN_LABEL: &str = "*";
/// What stands in addresses for the guide itself, where a source has its id.
const OWN: &str = "own";

/// A place of a page that says who says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The id of what is said, one of a kind on the page; `None` for what is on
    /// paper only, where no link leads back.
    place: Option<String>,
    /// `None` for what the guide itself suggests.
    provenance: Option<Provenance>,
    /// Whether the list says when to look again.
    is_fact: bool,
}

impl Citation {
    /// What a source says; nothing where none says it.
    pub fn said(place: impl Into<String>, provenance: Option<&Provenance>) -> Option<Self> {
        provenance.map(|provenance| Self::of(place, provenance))
    }

    /// What a source says.
    pub fn of(place: impl Into<String>, provenance: &Provenance) -> Self {
        Self {
            place: Some(place.into()),
            provenance: Some(provenance.clone()),
            is_fact: false,
        }
    }

    /// What the guide itself suggests.
    pub fn own(place: impl Into<String>) -> Self {
        Self {
            place: Some(place.into()),
            provenance: None,
            is_fact: false,
        }
    }

    /// Facts, by their ids.
    pub fn facts(site: Site, facts: &[String]) -> Vec<Self> {
        let facts = facts.iter().filter_map(|id| site.structure().fact(id));
        let cited = facts.map(|fact| Self {
            is_fact: true,
            ..Self::of(&fact.id, &fact.provenance())
        });
        cited.collect()
    }

    /// The same on paper only.
    #[must_use]
    pub fn on_paper(self) -> Self {
        Self {
            place: None,
            ..self
        }
    }

    fn source(&self) -> &str {
        let provenance = self.provenance.as_ref();
        provenance.map_or(OWN, |provenance| &provenance.source)
    }
}

/// What the list says of a source.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Entry {
    /// Its id, or [`OWN`].
    source: String,
    kind: EntryKind,
    /// What its marks show: a number, a letter, or [`OWN_LABEL`].
    label: String,
    /// When what it says was true, and when to look again.
    dates: Vec<(Date, Option<Day>)>,
    /// Where its marks are.
    marks: Vec<String>,
}

/// Which of the guide's sources it is, in the order of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum EntryKind {
    /// One that the guide was first written from.
    Founding,
    /// One that adds to those.
    Outside,
    /// The guide itself.
    Own,
}

/// The sources of the page shown.
#[derive(Clone, Copy)]
struct Sources(Memo<Vec<Entry>>);

/// A page whose text has marks, with the list of its sources below.
///
/// `citations` are what its text cites, in the order of the text; what it reads may
/// change. `page` is made afterwards, so that its marks find their places.
pub fn with_sources(
    citations: impl Fn(Site) -> Vec<Citation> + Send + Sync + 'static,
    page: impl FnOnce() -> AnyView,
) -> AnyView {
    let site = use_site();
    let sources = Memo::new(move |_| entries(site, &citations(site)));
    provide_context(Sources(sources));
    let list = renewed(move || source_list(site, sources.get()));
    view! { {page()} {list} }.into_any()
}

/// Each source once, in the order in which the text first cites it: those that the
/// guide was first written from, the others, the guide itself.
fn entries(site: Site, citations: &[Citation]) -> Vec<Entry> {
    let mut all: Vec<Entry> = Vec::new();
    if !has_sources(site) {
        return all;
    }
    for kind in [EntryKind::Founding, EntryKind::Outside, EntryKind::Own] {
        let mut count = 0;
        for citation in citations {
            let source = citation.source();
            if kind_of(site, citation) != kind {
                continue;
            }
            let index = all.iter().position(|entry| entry.source == source);
            let index = index.unwrap_or_else(|| {
                count += 1;
                all.push(Entry {
                    source: source.to_owned(),
                    kind,
                    label: label(kind, count),
                    dates: Vec::new(),
                    marks: Vec::new(),
                });
                all.len() - 1
            });
            let provenance = citation.provenance.as_ref();
            let date = provenance.and_then(|provenance| {
                let check_again = provenance.check_again.filter(|_| citation.is_fact);
                Some((provenance.as_of?, check_again))
            });
            let dates = &mut all[index].dates;
            dates.extend(date.filter(|date| !dates.contains(date)));
            let mark = citation
                .place
                .as_deref()
                .map(|place| mark_id(place, source));
            all[index].marks.extend(mark);
        }
    }
    all
}

/// Whether anybody but the guide says anything in it; where nobody does, there is
/// nothing to tell apart.
fn has_sources(site: Site) -> bool {
    !site.structure().sources.is_empty()
}

fn kind_of(site: Site, citation: &Citation) -> EntryKind {
    let Some(provenance) = &citation.provenance else {
        return EntryKind::Own;
    };
    let source = site.structure().source(&provenance.source);
    if source.is_some_and(|source| source.founding) {
        EntryKind::Founding
    } else {
        EntryKind::Outside
    }
}

/// Numbers for the sources that the guide was first written from, letters for the
/// others: those that look at a mark see which it is.
fn label(kind: EntryKind, count: u8) -> String {
    match kind {
        EntryKind::Founding => count.to_string(),
        EntryKind::Outside => char::from(b'a' + (count - 1) % 26).to_string(),
        EntryKind::Own => OWN_LABEL.to_owned(),
    }
}

fn mark_id(place: &str, source: &str) -> String {
    format!("cite-{place}-{source}")
}

/// A mark that leads to the source in the list at the foot of the page. Where the
/// page has declared no such source, the note itself.
///
/// `place` is that of the [`Citation`], `None` on paper; without `provenance` it is
/// the guide's own suggestion.
pub fn source_mark(place: Option<&str>, provenance: Option<&Provenance>) -> AnyView {
    let site = use_site();
    if !has_sources(site) {
        return ().into_any();
    }
    let source = provenance.map_or(OWN, |provenance| &provenance.source);
    let declared = use_context::<Sources>().filter(|sources| {
        let sources = sources.0.read_untracked();
        sources.iter().any(|entry| entry.source == source)
    });
    let Some(Sources(sources)) = declared else {
        return match provenance {
            Some(provenance) => source_note(site, provenance).into_any(),
            None => site.interface().sources.own.as_str().into_any(),
        };
    };
    let id = place.map(|place| mark_id(place, source));
    let href = format!("#{}", entry_id(source));
    let data_source = source.to_owned();
    let of_source = data_source.clone();
    let label = Memo::new(move |_| {
        sources.with(|sources| {
            let entry = sources.iter().find(|entry| entry.source == of_source);
            entry.map(|entry| entry.label.clone()).unwrap_or_default()
        })
    });
    let as_of = provenance
        .and_then(|provenance| provenance.as_of)
        .map(|date| as_of_text(site, date));
    let kind = kind_of(
        site,
        &Citation {
            place: None,
            provenance: provenance.cloned(),
            is_fact: false,
        },
    );
    let name = site.words().sources.get(source).map_or("", String::as_str);
    let spoken = move || {
        let words = &site.interface().sources;
        if kind == EntryKind::Own {
            return words.own.clone();
        }
        let named =
            label.with(|label| fill_in(&words.source, &[("number", label), ("name", name)]));
        let outside = (kind == EntryKind::Outside).then(|| words.outside.clone());
        let pieces = [Some(named), as_of.clone(), outside];
        pieces.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    };
    // The browser follows it by itself: it marks the entry and moves the focus.
    view! {
        <a
            class="source-mark"
            id=id
            href=href
            rel="external"
            data-source=data_source
            aria-label=spoken
        >
            {renewed_text(move || format!("[{}]", label.get()))}
        </a>
    }
    .into_any()
}

fn entry_id(source: &str) -> String {
    format!("source-{source}")
}

pub(super) fn as_of_text(site: Site, date: Date) -> String {
    let dates = &site.interface().dates;
    fill_in(&dates.as_of, &[("date", &dates.format(date))])
}

/// The list; nothing for a page that cites nothing.
fn source_list(site: Site, entries: Vec<Entry>) -> AnyView {
    if entries.is_empty() {
        return ().into_any();
    }
    let words = &site.interface().sources;
    let is_on_paper = entries.iter().all(|entry| entry.marks.is_empty());
    let of_kind = |kind| {
        let listed = entries.iter().filter(|entry| entry.kind == kind);
        let items: Vec<_> = listed.map(|entry| entry_view(site, entry)).collect();
        (!items.is_empty()).then_some(items)
    };
    let founding = of_kind(EntryKind::Founding).map(|items| view! { <ul>{items}</ul> });
    let outside = of_kind(EntryKind::Outside).map(|items| {
        view! { <h3 id="sources-outside">{words.outside.as_str()}</h3> <ul>{items}</ul> }
    });
    let own = of_kind(EntryKind::Own).map(|items| view! { <ul>{items}</ul> });
    view! {
        <section class="source-list" class:on-paper=is_on_paper aria-labelledby="source-list">
            <h2 id="source-list">{words.heading.as_str()}</h2>
            {founding}
            {outside}
            {own}
        </section>
    }
    .into_any()
}

fn entry_view(site: Site, entry: &Entry) -> impl IntoView + use<> {
    let words = &site.interface().sources;
    let name = match entry.kind {
        EntryKind::Own => words.own.as_str().into_any(),
        _ => {
            let name = site.words().sources.of(&entry.source).as_str();
            let source = site.structure().source(&entry.source);
            match source.and_then(|source| source.url.as_ref()) {
                Some(url) => external_link(url, name.into()).into_any(),
                None => name.into_any(),
            }
        }
    };
    let dates: Vec<_> = entry
        .dates
        .iter()
        .map(|(date, check_again)| {
            let dates = &site.interface().dates;
            let check_again = check_again.map(|day| {
                let day = dates.format(day.date());
                let text = fill_in(&dates.check_again, &[("date", &day)]);
                format!(" · {text}")
            });
            let as_of = as_of_text(site, *date);
            view! { <li><time datetime=date.to_string()>{as_of}</time>{check_again}</li> }
        })
        .collect();
    let dates = (!dates.is_empty()).then(|| view! { <ul class="source-dates">{dates}</ul> });
    let only = entry.marks.len() == 1;
    let marks: Vec<_> = (1..)
        .zip(&entry.marks)
        .map(|(number, id): (usize, _)| {
            let number = number.to_string();
            let spoken = fill_in(&words.back, &[("number", &number)]);
            let shown = if only {
                "↑".to_owned()
            } else {
                format!("↑{number}")
            };
            view! {
                <a class="source-back" href=format!("#{id}") rel="external" aria-label=spoken>
                    {shown}
                </a>
            }
        })
        .collect();
    let is_on_paper = entry.marks.is_empty();
    view! {
        <li
            id=entry_id(&entry.source)
            class="source-entry"
            class:on-paper=is_on_paper
            data-kind=match entry.kind {
                EntryKind::Founding => "founding",
                EntryKind::Outside => "outside",
                EntryKind::Own => OWN,
            }
        >
            <span class="source-label">{format!("[{}]", entry.label)}</span>
            <div>
                <p>{name} <span class="source-backs">{marks}</span></p>
                {dates}
            </div>
        </li>
    }
}
