//! The pages about the community have their words in every language.

use super::Checker;

impl Checker<'_> {
    pub(super) fn topics(&mut self) {
        let (topics, words) = (&self.structure.topics, &self.words.topics);
        let parts = || topics.iter().flat_map(|topic| &topic.parts);
        let items = parts().flat_map(|part| &part.items);
        self.require_same_ids(
            "pages",
            "pages.",
            topics.iter().map(|topic| topic.id.as_str()),
            words.pages.keys(),
        );
        self.require_same_ids(
            "pages",
            "parts.",
            parts().map(|part| part.id.as_str()),
            words.parts.keys(),
        );
        self.require_same_ids(
            "pages",
            "items.",
            items.map(|item| item.id.as_str()),
            words.items.keys(),
        );
        for part in parts() {
            for item in &part.items {
                if let Some(item_words) = words.items.get(&item.id) {
                    let key = format!("items.{}.name", item.id);
                    self.optional("pages", &key, part.named, item_words.name.is_some());
                }
            }
        }
    }
}
