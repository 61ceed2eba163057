//! What each placeholder can stand for.

use crate::{named_groups::NamedGroups, read::WordsFile};
use chrono::NaiveDate;
use guide_content::{ById, Date, DateWords, Structure, Subject, Words};
use guide_engine::{Answers, MOST_COMPARED, most_questions_left};
use std::collections::BTreeSet;

/// How many readings of one text a person reads to the end. Where all combinations
/// would be more, the values of each placeholder are combined with the first value of
/// the others.
const MOST_READINGS: usize = 60;

/// Counts that the content does not bound: few, what ends in one, and many.
const COUNTS: [usize; 5] = [2, 3, 5, 21, 100];

/// Days on which languages differ: the first, those that look like it, and the last.
const DAYS: [u32; 6] = [1, 2, 11, 21, 22, 31];

/// The year that days without one are shown in: it begins on a Friday, and none of the
/// guide's dates need be in it.
const YEAR: i32 = 2027;

/// The values of one combination, by their placeholders.
type Combination<'a> = Vec<(&'a str, String)>;

/// What the placeholders of a guide's texts can stand for in one language.
pub(super) struct Values<'a> {
    structure: &'a Structure,
    words: &'a Words,
    /// How many questions there are at the most.
    questions: usize,
    headlines: Vec<String>,
}

impl<'a> Values<'a> {
    pub(super) fn new(
        structure: &'a Structure,
        words: &'a Words,
        groups: &NamedGroups<'_>,
    ) -> Self {
        let mut headlines = Vec::new();
        for (id, outcome) in &*words.outcomes {
            for together in groups.together(WordsFile::Outcomes, id) {
                headlines.push(together.names(words).fill(&outcome.headline));
            }
        }
        Self {
            structure,
            words,
            questions: most_questions_left(structure, &Answers::default()),
            headlines: unique(headlines),
        }
    }

    /// What the placeholders of a text of `interface.toml` stand for together, each
    /// combination once. None where nobody knows what one of them stands for.
    pub(super) fn combinations<'b>(
        &self,
        key: &str,
        placeholders: &[&'b str],
    ) -> Vec<Combination<'b>> {
        if let Some(rows) = self.dependent(key) {
            let of_row = |row: Vec<(&str, String)>| {
                let values = placeholders.iter().map(|name| {
                    let value = row.iter().find(|(known, _)| known == name);
                    value.map(|(_, value)| (*name, value.clone()))
                });
                values.collect::<Option<Combination<'_>>>()
            };
            return rows.into_iter().filter_map(of_row).collect();
        }
        let placeholders: BTreeSet<_> = placeholders.iter().copied().collect();
        let columns: Vec<_> = placeholders
            .into_iter()
            .map(|name| (name, self.independent(key, name)))
            .collect();
        combine(&columns)
    }

    /// Values of placeholders that depend on one another, a row each.
    fn dependent(&self, key: &str) -> Option<Vec<Vec<(&'static str, String)>>> {
        let path = &self.structure.path;
        let stages = path.stages.iter().map(|stage| {
            let name = self.words.path.stages.of(&stage.id).name.clone();
            (stage.asked().count(), name)
        });
        let stages = stages.filter(|(all, _)| *all > 0);
        let counted = |(all, stage): (usize, String)| {
            let met: BTreeSet<_> = [0, 1, 2, all - 1, all].into_iter().collect();
            met.into_iter()
                .filter(move |met| *met <= all)
                .map(move |met| {
                    vec![
                        ("met", met.to_string()),
                        ("all", all.to_string()),
                        ("open", (all - met).to_string()),
                        ("stage", stage.clone()),
                    ]
                })
        };
        let waypoints = path.waypoints().count();
        let rows = match key {
            "path.ticked" | "stage.next_met" | "trail.gap_met" | "trail.gap_direct"
            | "trail.met_count" => stages.flat_map(counted).collect(),
            "trail.tick_open" => {
                let open = stages.flat_map(counted);
                open.filter(|row| {
                    row.iter()
                        .all(|(name, value)| *name != "open" || value != "0")
                })
                .collect()
            }
            "trail.tick_done" => stages
                .map(|(all, stage)| vec![("all", all.to_string()), ("stage", stage)])
                .collect(),
            "stage.number" => (1..=waypoints)
                .map(|at| vec![("number", at.to_string()), ("count", waypoints.to_string())])
                .collect(),
            "diagram.stretch" => {
                let place = |id: &String| path.waypoints().position(|stage| stage.id == *id);
                let parts = self.structure.topics.iter().flat_map(|topic| &topic.parts);
                let items = parts.flat_map(|part| &part.items);
                let stretches = items.filter_map(|item| item.stages.as_ref());
                stretches
                    .filter_map(|(first, last)| Some((place(first)?, place(last)?)))
                    .filter(|(first, last)| first != last)
                    .map(|(first, last)| {
                        let [first, last] = [first, last].map(|place| (place + 1).to_string());
                        vec![("first", first), ("last", last)]
                    })
                    .collect()
            }
            "groups.listed_of" | "groups.listed_none" => {
                let all = self
                    .structure
                    .listing
                    .as_ref()
                    .map_or(0, |listing| listing.all);
                let groups = self.structure.groups.iter();
                groups
                    .filter_map(|group| group.listed.as_ref())
                    .filter(|listed| (listed.count == 0) == (key == "groups.listed_none"))
                    .map(|listed| {
                        let [count, all] = [listed.count, all].map(|count| count.to_string());
                        vec![("count", count), ("all", all)]
                    })
                    .collect()
            }
            _ => return None,
        };
        Some(rows)
    }

    /// The values of a placeholder whatever others stand for, each once.
    fn independent(&self, key: &str, name: &str) -> Vec<String> {
        let (structure, words) = (self.structure, self.words);
        let numbers = |numbers: &mut dyn Iterator<Item = usize>| {
            numbers.map(|number| number.to_string()).collect::<Vec<_>>()
        };
        let values = match (key, name) {
            ("home.choose_text" | "result.empty_text", "count") => {
                vec![self.questions.to_string()]
            }
            ("choose.left_none", "count") => vec!["0".to_owned()],
            ("choose.left_one", "count") => vec!["1".to_owned()],
            ("choose.left_other" | "choose.still_open_other", "count") => {
                numbers(&mut (2..=self.questions))
            }
            ("choose.number", "number") => numbers(&mut (1..=self.questions)),
            ("compare.too_many", "count") => vec![MOST_COMPARED.to_string()],
            ("plan.rhythm_other", "count") => {
                let rhythms = structure.plan.rhythms.iter();
                rhythms
                    .filter(|every| **every != 1)
                    .map(ToString::to_string)
                    .collect()
            }
            ("trail.changed_gone", "count") => numbers(&mut [1].into_iter().chain(COUNTS)),
            (_, "count") => numbers(&mut COUNTS.into_iter()),
            ("path.number", "number") => numbers(&mut (1..=structure.path.waypoints().count())),
            ("result.second_door_heading", "option") => self.second_doors(),
            ("decisions.not", "value") => self.excluded(),
            ("plan.year.meeting" | "plan.visits.meeting", "number") | (_, "month") => {
                numbers(&mut (1..=12))
            }
            (_, "number") => numbers(&mut [1].into_iter().chain(COUNTS)),
            (_, "week") => {
                let weeks = structure
                    .plan
                    .programmes
                    .iter()
                    .flat_map(|each| &each.weeks);
                weeks.map(ToString::to_string).collect()
            }
            (_, "rules") => {
                let rules = structure
                    .tables
                    .first()
                    .map_or(0, |table| table.rules.len());
                numbers(&mut (1..=rules))
            }
            ("path.kind_of" | "stage.benefits_shared", "stage") => {
                let kinds = structure.path.stages.iter();
                self.stages(kinds.filter_map(|stage| stage.kind_of.as_ref()))
            }
            ("path.beside" | "stage.beside", "stage") => {
                let trails = structure.path.stages.iter();
                self.stages(trails.filter_map(|stage| stage.beside.as_ref()))
            }
            (_, "stage") => names(&words.path.stages, |stage| &stage.name),
            (_, "headline") => self.headlines.clone(),
            (_, "confidence") => names(&words.confidences, |confidence| &confidence.label),
            (_, "table") => {
                let parts = structure.tables.iter().skip(1);
                parts
                    .map(|table| words.tables.of(&table.id).clone())
                    .collect()
            }
            ("sources.source", "name") => names(&words.sources, |name| name),
            (_, "task") => names(&words.plan.reminders, |reminder| reminder),
            (_, "items") => {
                // As the page lists what has changed in the trail.
                let items = words.path.items.values();
                let items = items.map(|item| item.in_line().to_owned());
                let items: Vec<_> = items.take(3).collect();
                vec![items[..items.len().min(1)].join(""), items.join(" · ")]
            }
            (_, "answers") => self.answers(),
            ("plan.reminder", "date") => days()
                .map(|day| words.interface.dates.format_short(day))
                .collect(),
            (_, "date") => DAYS
                .iter()
                .map(|day| format!("{YEAR}-03-{day:02}"))
                .chain([format!("{YEAR}-03"), YEAR.to_string()])
                .filter_map(|date| Some(words.interface.dates.format(date.parse::<Date>().ok()?)))
                .collect(),
            // What visitors and sites bring along.
            (_, "zone") => vec!["America/Sao_Paulo".to_owned()],
            (_, "query") => vec!["Abc".to_owned()],
            (_, "link") => vec!["https://guide.example/".to_owned()],
            (_, "origin") => vec!["https://guide.example".to_owned()],
            (_, "path") => vec!["layouts/shortcodes/guide.html".to_owned()],
            _ => Vec::new(),
        };
        unique(values)
    }

    fn stages<'b>(&self, ids: impl Iterator<Item = &'b String>) -> Vec<String> {
        ids.map(|id| self.words.path.stages.of(id).name.clone())
            .collect()
    }

    /// The options that are shown as an equal second door.
    fn second_doors(&self) -> Vec<String> {
        let questions = self.structure.questions.iter();
        let doors = questions.flat_map(|question| {
            let words = self.words.questions.of(&question.id);
            let doors = question.options.iter();
            let doors = doors.filter_map(|option| option.second_door.as_deref());
            doors.map(|door| words.options.of(door).label.clone())
        });
        doors.collect()
    }

    /// The answers that rules exclude.
    fn excluded(&self) -> Vec<String> {
        let rules = self.structure.tables.iter().flat_map(|table| &table.rules);
        let tests = rules.flat_map(|rule| rule.when.alternatives.iter().flatten());
        let excluded = tests.filter(|test| test.negated);
        let named = excluded.filter_map(|test| match &test.subject {
            Subject::Question(id) => Some((self.words.questions.of(id), &test.values)),
            _ => None,
        });
        named
            .flat_map(|(words, values)| {
                let option = |value| words.options.of(value).shown(true).short.to_owned();
                values.iter().map(move |value| option(value))
            })
            .collect()
    }

    /// Answers as a page names them in a row: one, and the first two questions with
    /// each of their options.
    fn answers(&self) -> Vec<String> {
        let colon = &self.words.interface.site.colon;
        let named = self.structure.questions.iter().map(|question| {
            let words = self.words.questions.of(&question.id);
            let options = question.options.iter().map(move |option| {
                let option = words.options.of(&option.id).shown(true).short;
                format!("{}{colon}{option}", words.short)
            });
            options.collect::<Vec<_>>()
        });
        let mut named = named.collect::<Vec<_>>().into_iter();
        let mut answers = named.next().unwrap_or_default();
        if let (Some(first), Some(second)) = (answers.first(), named.next()) {
            let both = second.iter().map(|second| format!("{first} · {second}"));
            answers = answers.iter().cloned().chain(both).collect();
        }
        answers
    }
}

/// What a pattern of dates makes of days, months and years; `None` for a text that is
/// no such pattern.
pub(super) fn dates(words: &DateWords, key: &str) -> Option<Vec<String>> {
    let dates: Vec<_> = match key {
        "day" => days()
            .filter_map(|day| Some(words.format(day.to_string().parse().ok()?)))
            .collect(),
        "month" => (1..=12)
            .map(|month| words.format_month(YEAR, month))
            .collect(),
        "year" => vec![words.format(YEAR.to_string().parse().ok()?)],
        "weekday_day" => (1..=7)
            .filter_map(|day| NaiveDate::from_ymd_opt(YEAR, 1, day))
            .map(|day| words.format_weekday(day))
            .collect(),
        "day_short" => days().map(|day| words.format_short(day)).collect(),
        _ => return None,
    };
    Some(dates)
}

/// The first day of each month, and other days of the first.
fn days() -> impl Iterator<Item = NaiveDate> {
    let firsts = (1..=12).map(|month| (month, 1));
    let others = DAYS.iter().skip(1).map(|day| (1, *day));
    firsts
        .chain(others)
        .filter_map(|(month, day)| NaiveDate::from_ymd_opt(YEAR, month, day))
}

fn names<T>(words: &ById<T>, name: impl Fn(&T) -> &String) -> Vec<String> {
    words.values().map(|words| name(words).clone()).collect()
}

/// Each value once, where it stands first.
fn unique(mut values: Vec<String>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    values.retain(|value| seen.insert(value.clone()));
    values
}

/// All values with all others, if that is not too much to read.
fn combine<'a>(columns: &[(&'a str, Vec<String>)]) -> Vec<Combination<'a>> {
    let product: usize = columns.iter().map(|(_, values)| values.len()).product();
    if product == 0 {
        return Vec::new();
    }
    let at = |index: usize, value: usize| (columns[index].0, columns[index].1[value].clone());
    if product <= MOST_READINGS {
        let mut all = vec![Vec::new()];
        for (name, values) in columns {
            all = all
                .iter()
                .flat_map(|before| {
                    values.iter().map(move |value| {
                        let mut combination: Combination<'a> = Vec::clone(before);
                        combination.push((*name, value.clone()));
                        combination
                    })
                })
                .collect();
        }
        return all;
    }
    let mut all = Vec::new();
    for (changing, (_, values)) in columns.iter().enumerate() {
        for value in 0..values.len() {
            let combination = 0..columns.len();
            let combination =
                combination.map(|index| at(index, if index == changing { value } else { 0 }));
            all.push(combination.collect());
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(name: &str, count: usize) -> (&str, Vec<String>) {
        (name, (0..count).map(|value| value.to_string()).collect())
    }

    #[test]
    fn few_values_are_all_combined_and_of_many_each_is_shown() {
        assert_eq!(combine(&[column("a", 6), column("b", 10)]).len(), 60);
        let many = combine(&[column("a", 7), column("b", 10)]);
        assert_eq!(many.len(), 17);
        assert!(many.contains(&vec![("a", "6".into()), ("b", "0".into())]));
        assert!(many.contains(&vec![("a", "0".into()), ("b", "9".into())]));
        assert!(combine(&[column("a", 7), column("b", 0)]).is_empty());
    }
}
