//! Texts of one part that are shown by pages which need nothing else of it.

use super::{Section, packed, part};
use crate::{ById, ItemWords, Structure, Words};

/// Copies of texts, made when a pack is made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Excerpts {
    /// The pages that the front page leads to beside its two doors.
    pub introductions: Section<Introductions, part::Home>,
    /// The names of the stages of the growth path.
    pub stage_names: Section<ById<String>, part::Trail>,
    /// The items of the growth path that a result lets visitors tick.
    pub entry_items: Section<ById<ItemWords>, part::Advice>,
}

/// What the front page says of other pages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Introductions {
    /// By the id of the topic.
    pub topics: Vec<(String, Introduction)>,
    pub compare: Introduction,
    pub plan: Introduction,
    pub decisions: Introduction,
    pub search: Introduction,
    pub embed: Introduction,
}

/// What a page is called, and what it is about in a sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Introduction {
    pub title: String,
    pub description: String,
}

packed! {
    Excerpts { introductions, stage_names, entry_items }
    Introductions { topics, compare, plan, decisions, search, embed }
    Introduction { title, description }
}

impl Introduction {
    fn new(title: &str, description: &str) -> Self {
        Self {
            title: title.to_owned(),
            description: description.to_owned(),
        }
    }
}

impl Excerpts {
    /// Those of a guide of which everything is loaded.
    #[must_use]
    pub fn of(structure: &Structure, words: &Words) -> Self {
        let interface = &words.interface;
        let topics = structure.topics.iter().map(|topic| {
            let topic_words = words.topics.pages.of(&topic.id);
            let introduction = Introduction::new(&topic_words.title, &topic_words.description);
            (topic.id.clone(), introduction)
        });
        let introductions = Introductions {
            topics: topics.collect(),
            compare: Introduction::new(&interface.compare.title, &interface.compare.description),
            plan: Introduction::new(&interface.plan.title, &interface.plan.description),
            decisions: Introduction::new(
                &interface.decisions.title,
                &interface.decisions.description,
            ),
            search: Introduction::new(&interface.search.title, &interface.search.description),
            embed: Introduction::new(&interface.embed.title, &interface.embed.description),
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
            introductions: introductions.into(),
            stage_names: stage_names.collect::<ById<_>>().into(),
            entry_items: items.collect::<ById<_>>().into(),
        }
    }
}
