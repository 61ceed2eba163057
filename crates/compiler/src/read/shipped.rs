//! The words of the interface that ship with the program, in `interface/` of the
//! project: a guide in one of these languages writes only those that it wants to
//! say in its own way.

use super::change_texts;

/// The languages that ship, by their tags, each with the text of its file.
pub const SHIPPED_INTERFACES: [(&str, &str); 4] = [
    ("de", include_str!("../../../../interface/de.toml")),
    ("en", include_str!("../../../../interface/en.toml")),
    ("pt-BR", include_str!("../../../../interface/pt-BR.toml")),
    ("zh-CN", include_str!("../../../../interface/zh-CN.toml")),
];

/// The shipped words of a language, if there are any.
///
/// # Panics
/// Never in a program whose tests pass: they read every file that ships.
pub(super) fn shipped_interface(language: &str) -> Option<toml::Table> {
    let (_, text) = SHIPPED_INTERFACES
        .iter()
        .find(|(tag, _)| *tag == language)?;
    Some(text.parse().expect("shipped words are TOML"))
}

/// Puts a guide's own words in the place of those that ship; tables are merged key
/// by key, and a list is replaced whole.
pub fn override_words(shipped: &mut toml::Table, own: toml::Table) {
    for (key, value) in own {
        match (shipped.get_mut(&key), value) {
            (Some(toml::Value::Table(below)), toml::Value::Table(value)) => {
                override_words(below, value);
            }
            (_, value) => {
                shipped.insert(key, value);
            }
        }
    }
}

/// What stands for the guide's own name in the words of the interface.
const GUIDE: &str = "{guide}";

/// What a guide without a name is called until it has one: that it is missing is said
/// once, and not again by each text in which it stands.
const NO_NAME: &str = "Guide";

/// Fills the guide's name into every text of the interface: into what is known when
/// the guide is built, so that no page has to.
pub(super) fn fill_guide_name(interface: &mut toml::Table) {
    let name = interface
        .get("site")
        .and_then(|site| site.get("name")?.as_str())
        .filter(|name| !name.is_empty())
        .unwrap_or(NO_NAME)
        .to_owned();
    change_texts(interface, &|text| text.replace(GUIDE, &name));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(text: &str) -> toml::Table {
        text.parse().expect("TOML")
    }

    #[test]
    fn own_words_take_the_place_of_single_shipped_ones() {
        let mut words =
            table("[site]\nname = \"a\"\nmenu = \"b\"\n[dates]\nmonths = [\"x\", \"y\"]");
        override_words(
            &mut words,
            table("[site]\nmenu = \"c\"\n[dates]\nmonths = [\"z\"]"),
        );
        let expected = table("[site]\nname = \"a\"\nmenu = \"c\"\n[dates]\nmonths = [\"z\"]");
        assert_eq!(words, expected);
    }

    #[test]
    fn the_name_of_the_guide_is_filled_in_everywhere() {
        let mut words = table("[site]\nname = \"Choirs\"\n[home]\nlist = [\"{guide}: {count}\"]");
        fill_guide_name(&mut words);
        assert_eq!(words["home"]["list"][0].as_str(), Some("Choirs: {count}"));
    }

    #[test]
    fn every_shipped_language_says_the_same_things() {
        fn keys(value: &toml::Value, key: &str, found: &mut Vec<String>) {
            match value {
                toml::Value::Table(table) => {
                    for (name, value) in table {
                        keys(value, &format!("{key}.{name}"), found);
                    }
                }
                _ => found.push(key.to_owned()),
            }
        }
        let [(_, first), others @ ..] = SHIPPED_INTERFACES;
        let of = |text: &str| {
            let mut found = Vec::new();
            keys(&toml::Value::Table(table(text)), "", &mut found);
            found.sort();
            found
        };
        for (language, text) in others {
            assert_eq!(of(text), of(first), "{language}");
        }
    }
}
