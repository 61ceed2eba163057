//! Lists, and how their items end.

use super::sentences;
use crate::{
    lint::TextList,
    read::{Text, WordsFile},
};
use guide_content::{Block, markdown};
use std::collections::BTreeMap;

/// A list that readers see as one.
pub(super) struct List {
    pub(super) file: WordsFile,
    /// The key of the list, or of its first item.
    pub(super) key: String,
    pub(super) items: Vec<String>,
}

/// Every list of these texts: those of TOML, those of Markdown, and those that the
/// guide puts together.
pub(super) fn of<'a>(texts: impl Iterator<Item = &'a Text>, known: &[TextList]) -> Vec<List> {
    let mut lists = Vec::new();
    let mut arrays: BTreeMap<(WordsFile, &str), Vec<String>> = BTreeMap::new();
    let mut by_key = BTreeMap::new();
    for text in texts {
        by_key.insert((text.file, text.key.as_str()), text);
        let index = text.key.rsplit_once('.');
        if let Some((list, _)) = index.filter(|(_, index)| index.parse::<usize>().is_ok()) {
            let items = arrays.entry((text.file, list)).or_default();
            items.push(text.value.clone());
        }
        if text.schema.is_prose {
            let prose = markdown::parse(&text.value).unwrap_or_default();
            let of_prose = prose.0.iter().filter_map(|block| match block {
                Block::List(items) => Some(items),
                Block::Paragraph(_) => None,
            });
            lists.extend(of_prose.map(|items| {
                List {
                    file: text.file,
                    key: text.key.clone(),
                    items: items
                        .iter()
                        .map(|line| line.iter().map(|inline| inline.text()).collect())
                        .collect(),
                }
            }));
        }
    }
    lists.extend(arrays.into_iter().map(|((file, key), items)| List {
        file,
        key: key.to_owned(),
        items,
    }));
    lists.extend(known.iter().filter_map(|list| {
        let items = list.keys.iter();
        let items = items.filter_map(|key| by_key.get(&(list.file, key.as_str())));
        Some(List {
            file: list.file,
            key: list.keys.first()?.clone(),
            items: items.map(|text| text.value.clone()).collect(),
        })
    }));
    lists
}

/// What is wrong with the ends of a list's items, if some end in a full stop and some
/// do not. An item of several sentences ends as these do.
pub(super) fn uneven_stops(items: &[String]) -> Option<String> {
    let items: Vec<_> = items
        .iter()
        .filter(|item| sentences::of(item, false).len() == 1)
        .collect();
    let (with, without): (Vec<_>, Vec<_>) = items.iter().copied().partition(|item| has_stop(item));
    if with.is_empty() || without.is_empty() {
        return None;
    }
    let fewer = if with.len() <= without.len() {
        with[0]
    } else {
        without[0]
    };
    Some(format!(
        "is in a list of {} items of which {} end in a full stop; one that differs is {}",
        items.len(),
        items.len() - without.len(),
        super::excerpt(fewer)
    ))
}

/// Whether a text ends as a sentence does.
fn has_stop(text: &str) -> bool {
    let text = text
        .trim_end()
        .trim_end_matches(['”', '’', '）', ')', '*', '»']);
    text.ends_with(['.', '!', '?', '…', '。', '！', '？'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_end_all_alike() {
        let found = |items: &[&str]| {
            let items: Vec<_> = items.iter().map(|item| (*item).to_owned()).collect();
            uneven_stops(&items)
        };
        assert_eq!(found(&["One", "Two"]), None);
        assert_eq!(found(&["One.", "“Two?”", "三。"]), None);
        assert_eq!(found(&["One", "Two", "Three. It is more."]), None);
        let wrong = found(&["One.", "Two.", "Three"]).expect("a mistake");
        assert!(
            wrong.contains("2 end") && wrong.contains("`Three`"),
            "{wrong}"
        );
    }
}
