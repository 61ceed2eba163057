//! The pages about the community have their words in every language.

use super::{Checker, Parts};
use crate::read::WordsFile;

impl Checker<'_> {
    pub(super) fn topics(&mut self) {
        let (topics, words) = (&self.structure.topics, &self.words.topics);
        let parts = || topics.iter().flat_map(|topic| &topic.parts);
        let items = parts().flat_map(|part| {
            let items = part.items.iter();
            items.map(|item| (item.id.as_str(), Parts::asked([("name", part.named)])))
        });
        self.require_same_ids(
            WordsFile::Pages,
            "pages.",
            topics.iter().map(|topic| topic.id.as_str()),
            words.pages.keys(),
        );
        self.require_same_ids(
            WordsFile::Pages,
            "parts.",
            parts().map(|part| part.id.as_str()),
            words.parts.keys(),
        );
        self.require_same_ids_with(WordsFile::Pages, "items.", items, words.items.keys());
        for part in parts() {
            for item in &part.items {
                if let Some(item_words) = words.items.get(&item.id) {
                    let key = format!("items.{}.name", item.id);
                    self.optional(
                        WordsFile::Pages,
                        &key,
                        part.named,
                        item_words.name.is_some(),
                    );
                }
            }
        }
    }
}
