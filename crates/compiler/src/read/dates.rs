//! The dates of the structure. One that is none must not hide what else is wrong
//! with a guide: it is noted, and another is read in its place.

use super::{Problem, Problems};
use guide_content::{Date, Day};
use std::ops::Range;
use toml::de::{DeTable, DeValue};

/// A key whose value is a date.
struct DateKey {
    name: &'static str,
    /// Whether it is one only beside an id.
    needs_id: bool,
    is_date: fn(&str) -> bool,
    /// How to write one.
    right: &'static str,
    /// What is read instead of a text that is none: nothing that is compared with
    /// it is wrong.
    stand_in: &'static str,
}

const DAY: &str = "write a day that there is: `2027-01-31`";

const DATE_KEYS: [DateKey; 3] = [
    DateKey {
        name: "as_of",
        needs_id: false,
        is_date: |text| text.parse::<Date>().is_ok(),
        right: Date::HOW_TO_WRITE,
        stand_in: "1990",
    },
    DateKey {
        name: "seen",
        needs_id: true,
        is_date: |text| text.parse::<Date>().is_ok(),
        right: Date::HOW_TO_WRITE,
        stand_in: "2200-12-31",
    },
    DateKey {
        name: "check_again",
        needs_id: false,
        is_date: |text| text.parse::<Day>().is_ok(),
        right: DAY,
        stand_in: "2200-12-31",
    },
];

/// What is wrong with the date under a key.
pub(crate) fn invalid_date(
    file: impl Into<String>,
    entry: &str,
    key: &str,
    written: &str,
) -> Problem {
    let right = DATE_KEYS.iter().find(|date| date.name == key);
    Problem {
        file: file.into(),
        key: format!("{entry}.{key}"),
        wrong: format!("is `{written}`"),
        right: right
            .map_or(Date::HOW_TO_WRITE, |date| date.right)
            .to_owned(),
        write: None,
    }
}

/// The text of a file with its dates replaced that are none, each a problem. What
/// is no TOML at all is returned as it is.
pub(super) fn with_valid_dates(file: &str, text: &str, problems: &mut Problems) -> String {
    let mut valid = text.to_owned();
    let Ok(table) = DeTable::parse(text) else {
        return valid;
    };
    let mut found = Vec::new();
    find_in_table(table.get_ref(), "", &mut found);
    found.sort_by_key(|date| date.span.start);
    for date in &found {
        let key = date.key.name;
        problems
            .0
            .push(invalid_date(file, &date.entry, key, &date.written));
    }
    // From the end, so that every other one stays where it was found.
    for date in found.into_iter().rev() {
        valid.replace_range(date.span, &format!("\"{}\"", date.key.stand_in));
    }
    valid
}

/// A text that should be a date and is none.
struct InvalidDate {
    /// What it is a date of: the id, and what below it if it is not the thing
    /// itself.
    entry: String,
    key: &'static DateKey,
    written: String,
    span: Range<usize>,
}

fn find_in_table(table: &DeTable<'_>, entry: &str, found: &mut Vec<InvalidDate>) {
    let id = table.iter().find(|(name, _)| name.get_ref() == "id");
    let id = id.and_then(|(_, id)| id.get_ref().as_str());
    let entry = id.unwrap_or(entry);
    for (name, value) in table {
        let name = name.get_ref().as_ref();
        // What has no id may be a condition, and a question may be called `seen`.
        let mut keys = DATE_KEYS.iter().filter(|key| id.is_some() || !key.needs_id);
        let key = keys.find(|key| key.name == name);
        if let (Some(key), Some(written)) = (key, value.get_ref().as_str()) {
            // What has no id says who says something; whether that may be
            // without a date depends on what is said.
            let is_open = id.is_none() && written.is_empty();
            if !is_open && !(key.is_date)(written) {
                found.push(InvalidDate {
                    entry: entry.to_owned(),
                    key,
                    written: written.to_owned(),
                    span: value.span(),
                });
            }
            continue;
        }
        let below = match entry {
            "" => name.to_owned(),
            // It is said of the thing itself.
            entry if name == "said" => entry.to_owned(),
            entry => format!("{entry}.{name}"),
        };
        find_in_value(value.get_ref(), &below, found);
    }
}

fn find_in_value(value: &DeValue<'_>, entry: &str, found: &mut Vec<InvalidDate>) {
    match value {
        DeValue::Table(table) => find_in_table(table, entry, found),
        DeValue::Array(items) => {
            for item in items.iter() {
                find_in_value(item.get_ref(), entry, found);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_that_are_none_are_named_and_every_other_text_stays() {
        let text = r#"
said = { source = "a", as_of = "Feb 2024", check_again = "" }
[[stage]]
id = "one"
seen = ""
said = { as_of = "", check_again = "2027-02" } # soon
when = { seen = "never" }
programme = { as_of = "2026", check_again = "soon" }
name = "2024-13"
[[stage]]
id = "two"
said = [{ as_of = "2024-13" }]
"#;
        let mut problems = Problems::default();
        let valid = with_valid_dates("file", text, &mut problems);
        let found: Vec<_> = problems
            .0
            .iter()
            .map(|each| (&*each.key, &*each.wrong))
            .collect();
        assert_eq!(
            found,
            [
                ("said.as_of", "is `Feb 2024`"),
                ("one.seen", "is ``"),
                ("one.check_again", "is `2027-02`"),
                ("one.programme.check_again", "is `soon`"),
                ("two.as_of", "is `2024-13`"),
            ]
        );
        assert_eq!(
            valid,
            r#"
said = { source = "a", as_of = "1990", check_again = "" }
[[stage]]
id = "one"
seen = "2200-12-31"
said = { as_of = "", check_again = "2200-12-31" } # soon
when = { seen = "never" }
programme = { as_of = "2026", check_again = "2200-12-31" }
name = "2024-13"
[[stage]]
id = "two"
said = [{ as_of = "1990" }]
"#
        );
    }

    #[test]
    fn what_is_no_toml_stays_as_it_is() {
        let mut problems = Problems::default();
        assert_eq!(
            with_valid_dates("file", "as_of = \"soon", &mut problems),
            "as_of = \"soon"
        );
        assert_eq!(problems, Problems::default());
    }
}
