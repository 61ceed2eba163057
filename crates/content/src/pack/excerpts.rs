//! Texts of one part that are shown by pages which need nothing else of it.

use super::{Section, packed, part};
use crate::{ById, ItemWords, Structure, Words};

/// Copies of texts, made when a pack is made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Excerpts {
    /// Of the pages that the front page leads to beside its two doors.
    pub page_titles: Section<PageTitles, part::Home>,
    /// The names of the stages of the growth path.
    pub stage_names: Section<ById<String>, part::Trail>,
    /// The items of the growth path that a result lets visitors tick.
    pub entry_items: Section<ById<ItemWords>, part::Advice>,
}

/// What the pages are called that the front page leads to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageTitles {
    /// By the id of the topic.
    pub topics: Vec<(String, String)>,
    pub compare: String,
    pub plan: String,
    pub decisions: String,
    pub search: String,
    pub embed: String,
}

packed! {
    Excerpts { page_titles, stage_names, entry_items }
    PageTitles { topics, compare, plan, decisions, search, embed }
}

impl Excerpts {
    /// Those of a guide of which everything is loaded.
    #[must_use]
    pub fn of(structure: &Structure, words: &Words) -> Self {
        let interface = &words.interface;
        let topics = structure.topics.iter().map(|topic| {
            let title = words.topics.pages.of(&topic.id).title.clone();
            (topic.id.clone(), title)
        });
        let page_titles = PageTitles {
            topics: topics.collect(),
            compare: interface.compare.title.clone(),
            plan: interface.plan.year.title.clone(),
            decisions: interface.decisions.title.clone(),
            search: interface.search.title.clone(),
            embed: interface.embed.title.clone(),
        };
        let stages = words.path.stages.iter();
        let stage_names = stages.map(|(id, stage)| (id.clone(), stage.name.clone()));
        let entries = structure.path.entries.iter();
        let lists = entries.filter_map(|entry| structure.path.list(entry.checklist.as_deref()?));
        let items = lists.flat_map(|list| &list.items).filter_map(|item| {
            let (id, item) = words.path.items.get_key_value(&item.id)?;
            Some((id.clone(), item.clone()))
        });
        Self {
            page_titles: page_titles.into(),
            stage_names: stage_names.collect::<ById<_>>().into(),
            entry_items: items.collect::<ById<_>>().into(),
        }
    }
}
