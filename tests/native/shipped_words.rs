//! The words of the interface that ship are written as the guides that have them, and
//! speak of no community.

use guide_compiler::{
    check::check,
    read::{Content, SHIPPED_INTERFACES, read},
    starter,
};
use guide_routes::is_page;
use std::path::Path;

/// The content folders that are in the languages that ship.
const GUIDES: [&str; 2] = ["content", "tests/fixtures/guide"];

fn content(folder: &str) -> Content {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    read(&folder).unwrap_or_else(|problems| panic!("{problems}"))
}

#[test]
fn what_ships_has_no_mistake_that_the_check_finds_in_a_guides_own_words() {
    for folder in GUIDES {
        let mut guide = content(folder);
        for text in &mut guide.texts {
            text.is_shipped = false;
        }
        let structure = &guide.structure;
        check(&guide, |address| is_page(structure, address))
            .unwrap_or_else(|problems| panic!("{folder}:\n{problems}"));
    }
}

#[test]
fn what_ships_and_what_a_guide_begins_with_name_no_community() {
    let communities = GUIDES.map(|folder| content(folder).glossary.community);
    let communities: Vec<_> = communities.into_iter().flatten().collect();
    assert!(!communities.is_empty());
    let mut texts: Vec<_> = SHIPPED_INTERFACES
        .map(|(language, text)| (format!("interface/{language}.toml"), text.to_owned()))
        .into();
    for language in starter::languages() {
        texts.extend(
            starter::files("A guide", language)
                .expect("a known language")
                .into_iter()
                .map(|(path, text)| (format!("starter: {path}"), text)),
        );
    }
    for (file, text) in &texts {
        for name in &communities {
            assert!(!text.contains(name.as_str()), "{file} names {name}");
        }
    }
}

#[test]
fn a_guide_can_be_begun_in_every_language_that_ships() {
    let mut shipped = SHIPPED_INTERFACES.map(|(language, _)| language);
    let mut begun: Vec<_> = starter::languages().collect();
    shipped.sort_unstable();
    begun.sort_unstable();
    assert_eq!(begun, shipped);
}
