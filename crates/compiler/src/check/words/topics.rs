//! The pages about the community have their words in every language.

use super::Checker;

impl Checker<'_> {
    pub(super) fn topics(&mut self) {
        let (topics, words) = (&self.structure.topics, &self.words.topics);
        let parts = || topics.iter().flat_map(|topic| &topic.parts);
        let items = parts().flat_map(|part| &part.items);
        self.same(
            "pages",
            "pages.",
            topics.iter().map(|topic| topic.id.as_str()),
            words.pages.keys(),
        );
        self.same(
            "pages",
            "parts.",
            parts().map(|part| part.id.as_str()),
            words.parts.keys(),
        );
        self.same(
            "pages",
            "items.",
            items.map(|item| item.id.as_str()),
            words.items.keys(),
        );
        for part in parts() {
            for item in &part.items {
                if let Some(said) = words.items.get(&item.id) {
                    let key = format!("items.{}.name", item.id);
                    self.optional("pages", &key, part.named, said.name.is_some());
                }
            }
        }
    }
}
