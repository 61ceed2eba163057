//! Figures: numbers, per cents, money and dates. Texts write them alike in
//! every language, `{usd:2000}`, and each language has a pattern for them, so
//! that none is lost or changed on the way from one language to another.

use super::{Reader, WordsFile, change_texts};
use crate::schema::hold;
use guide_content::{Date, DateWords, Numbers, fill, fill_in};
use std::fs;

/// The formats there are.
pub const FORMATS: [&str; 4] = ["number", "percent", "usd", "date"];

/// A figure in a text: `{date:2026-09}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figure<'a> {
    /// `date:2026-09`
    pub written: &'a str,
    pub format: &'a str,
    pub value: &'a str,
}

impl Figure<'_> {
    /// Whether its format can write its value.
    #[must_use]
    pub fn has_value(&self) -> bool {
        match self.format {
            "date" => self.value.parse::<Date>().is_ok(),
            format => FORMATS.contains(&format) && is_number(self.value),
        }
    }
}

/// The figures of a text in their order: the placeholders with a colon.
pub fn figures(text: &str) -> impl Iterator<Item = Figure<'_>> {
    text.split('{').skip(1).filter_map(|rest| {
        let (written, _) = rest.split_once('}')?;
        let (format, value) = written.split_once(':')?;
        Some(Figure {
            written,
            format,
            value,
        })
    })
}

/// How a language writes figures.
#[derive(Default)]
pub(super) struct Formats {
    pub(super) numbers: Numbers,
    dates: DateWords,
}

impl Reader {
    /// The patterns in a language's words of the interface.
    pub(super) fn formats(&mut self, language: &str) -> Formats {
        let path = WordsFile::Interface.path(language);
        let text = fs::read_to_string(self.folder.join(&path)).unwrap_or_default();
        // What is wrong with the file itself or with its dates is said when the
        // words are read.
        let Ok((own, _)) = hold(WordsFile::Interface.form(), &path, &text) else {
            return Formats::default();
        };
        let interface = self.interface(language, own.table);
        let below = |key| {
            let value = interface.get(key).cloned();
            let mut value = value.unwrap_or_else(|| toml::Table::new().into());
            WordsFile::Interface.form().below(key)?.stand_in(&mut value);
            Some(value)
        };
        let dates = below("dates").and_then(|dates| dates.try_into().ok());
        let numbers = below("numbers").and_then(|numbers| numbers.try_into().ok());
        Formats {
            dates: dates.unwrap_or_default(),
            numbers: numbers.unwrap_or_default(),
        }
    }
}

impl Formats {
    /// Writes the figures of every text below a table.
    pub(super) fn write_below(&self, table: &mut toml::Table) {
        change_texts(table, &|text| self.write(text));
    }

    /// The text with its figures written. Those that cannot be stay as they
    /// are, for the check to find.
    fn write(&self, text: &str) -> String {
        let written: Vec<_> = figures(text)
            .filter_map(|figure| Some((figure.written, self.figure(figure)?)))
            .collect();
        fill(text, |name| {
            let known = written.iter().find(|(known, _)| *known == name);
            known.map(|(_, value)| value.as_str())
        })
    }

    fn figure(&self, figure: Figure<'_>) -> Option<String> {
        let number = || self.number(figure.value);
        let numbers = &self.numbers;
        let written = match figure.format {
            "date" => self.dates.format(figure.value.parse().ok()?),
            _ if !figure.has_value() => return None,
            "number" => number(),
            "percent" => fill_in(&numbers.percent, &[("number", &number())]),
            "usd" => fill_in(&numbers.usd, &[("number", &number())]),
            _ => return None,
        };
        Some(written)
    }

    /// A number with the language's marks in it.
    fn number(&self, number: &str) -> String {
        let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
        let mut written = String::new();
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index).is_multiple_of(3) {
                written.push_str(&self.numbers.group);
            }
            written.push(digit);
        }
        if !fraction.is_empty() {
            written.push_str(&self.numbers.decimal);
            written.push_str(fraction);
        }
        written
    }
}

/// Whether this is a number as content files write it: `12576`, `2.5`.
fn is_number(value: &str) -> bool {
    let (whole, fraction) = value.split_once('.').unwrap_or((value, "0"));
    let are_digits =
        |part: &str| !part.is_empty() && part.chars().all(|digit| digit.is_ascii_digit());
    are_digits(whole) && are_digits(fraction) && (whole == "0" || !whole.starts_with('0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn formats(group: &str, decimal: &str, percent: &str, usd: &str, day: &str) -> Formats {
        Formats {
            numbers: Numbers {
                group: group.into(),
                decimal: decimal.into(),
                percent: percent.into(),
                usd: usd.into(),
            },
            dates: DateWords {
                day: day.into(),
                month: "{month}/{year}".into(),
                year: "{year}".into(),
                months: (1..=12).map(|month| format!("M{month}")).collect(),
                ..DateWords::default()
            },
        }
    }

    #[test]
    fn figures_are_written_as_the_language_writes_them() {
        let english = formats(",", ".", "{number}%", "${number}", "{day} {month} {year}");
        let german = formats(
            ".",
            ",",
            "{number} %",
            "{number} $",
            "{day}. {month} {year}",
        );
        let chinese = formats("", ".", "{number}%", "{number}美元", "{year}-{month}-{day}");
        let text = "{number:1234567}, {number:999}, {percent:12.5}, {usd:2000}, {date:2026-09-02}";
        for (formats, written) in [
            (&english, "1,234,567, 999, 12.5%, $2,000, 2 M9 2026"),
            (&german, "1.234.567, 999, 12,5 %, 2.000 $, 2. M9 2026"),
            (&chinese, "1234567, 999, 12.5%, 2000美元, 2026-M9-2"),
        ] {
            assert_eq!(formats.write(text), written);
        }
        assert_eq!(english.write("{date:2026-09} {date:2026}"), "M9/2026 2026");
    }

    #[test]
    fn what_is_no_figure_stays_as_it_is_written() {
        let formats = formats(",", ".", "{number}%", "${number}", "{day}");
        for text in [
            "{count} {a.b} {} {",
            "{number:1,000} {number:} {number:01} {number:1.} {number:-1}",
            "{date:2026-13} {date:2026-02-30} {date:today} {eur:5}",
        ] {
            assert_eq!(formats.write(text), text);
        }
    }

    #[test]
    fn figures_are_found_in_their_order() {
        let found: Vec<_> = figures("{a} {date:2026} {x:y} {usd:5")
            .map(|figure| (figure.format, figure.value))
            .collect();
        assert_eq!(found, [("date", "2026"), ("x", "y")]);
    }
}
