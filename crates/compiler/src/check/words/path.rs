//! The growth path has its words in every language.

use super::{Checker, Parts};
use crate::read::WordsFile;

impl Checker<'_> {
    pub(super) fn path(&mut self) {
        let (path, words) = (&self.structure.path, &self.words.path);
        let camps = || path.stages.iter().flat_map(|stage| &stage.camps);
        let titled = path.lists().filter(|list| list.titled);
        let items = path.lists().flat_map(|list| {
            let parts = || Parts::asked([("name", list.named), ("action", list.is_ticked())]);
            let items = list.items.iter();
            items.map(move |item| (item.id.as_str(), parts()))
        });
        self.require_same_ids_with(
            WordsFile::Path,
            "stages.",
            path.stages.iter().map(|stage| {
                let programme = ("programme", stage.programme.is_some());
                (stage.id.as_str(), Parts::asked([programme]))
            }),
            words.stages.keys(),
        );
        self.require_same_ids(
            WordsFile::Path,
            "camps.",
            camps().map(|camp| camp.id.as_str()),
            words.camps.keys(),
        );
        self.require_same_ids(
            WordsFile::Path,
            "lists.",
            titled.map(|list| list.id.as_str()),
            words.lists.keys(),
        );
        self.require_same_ids_with(WordsFile::Path, "items.", items, words.items.keys());
        self.require_same_ids(
            WordsFile::Path,
            "entries.",
            path.entries.iter().map(|entry| entry.id.as_str()),
            words.entries.keys(),
        );
        for stage in &path.stages {
            if let Some(stage_words) = words.stages.get(&stage.id) {
                let key = format!("stages.{}.programme", stage.id);
                self.optional(
                    WordsFile::Path,
                    &key,
                    stage.programme.is_some(),
                    stage_words.programme.is_some(),
                );
            }
        }
        for list in path.lists() {
            for item in &list.items {
                let Some(item_words) = words.items.get(&item.id) else {
                    continue;
                };
                let key = |part| format!("items.{}.{part}", item.id);
                self.optional(
                    WordsFile::Path,
                    &key("name"),
                    list.named,
                    item_words.name.is_some(),
                );
                self.optional(
                    WordsFile::Path,
                    &key("action"),
                    list.is_ticked(),
                    item_words.action.is_some(),
                );
            }
        }
    }
}
