//! What is due to be checked again.

use crate::{Claim, claims, read::StructureFile};
use guide_content::{Day, Structure, Words};
use std::{collections::BTreeMap, fmt::Write};

/// What is due on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due<'a> {
    on: Day,
    structure: &'a Structure,
    /// What is due, the longest ago first; then in the order of the files.
    pub now: Vec<Claim<'a>>,
    /// What will be due after that, the soonest first.
    pub later: Vec<Claim<'a>>,
    /// The languages for whose plans there will soon be no holidays but those of every
    /// year, with the last day that there is.
    pub ending_holidays: Vec<(&'a str, Day)>,
}

/// A plan reaches so many years ahead, the present one among them.
const YEARS_OF_A_PLAN: i32 = 2;

/// What is due on a day: everything that was to be checked again by then. What has
/// no day to check it again is never due.
#[must_use]
pub fn due(structure: &Structure, on: Day) -> Due<'_> {
    let mut dated: Vec<_> = claims(structure)
        .filter(|claim| claim.check_again.is_some())
        .collect();
    dated.sort_by_key(|claim| claim.check_again);
    let (now, later) = dated
        .into_iter()
        .partition(|claim| claim.check_again <= Some(on));
    Due {
        on,
        structure,
        now,
        later,
        ending_holidays: ending_holidays(structure, on),
    }
}

fn ending_holidays(structure: &Structure, on: Day) -> Vec<(&str, Day)> {
    let holidays = structure.plan.holidays.iter().filter(|each| !each.yearly);
    let mut last: BTreeMap<&str, Day> = BTreeMap::new();
    for holiday in holidays {
        let day = last.entry(&holiday.language).or_insert(holiday.to);
        *day = holiday.to.max(*day);
    }
    let year = on.date().year() + YEARS_OF_A_PLAN;
    let ending = last.into_iter().filter(|(_, day)| day.date().year() < year);
    ending.collect()
}

impl Due<'_> {
    /// The list for a person to work through, in the words of a language: the day,
    /// the place, what it says, and the source to look it up in.
    #[must_use]
    pub fn as_text(&self, words: &Words) -> String {
        let mut text = String::new();
        if self.now.is_empty() && self.ending_holidays.is_empty() {
            let _ = writeln!(text, "Nothing is due on {}.", self.on);
            match self.later.first() {
                Some(next) => {
                    let _ = writeln!(text, "Next:\n");
                    self.write(&mut text, next, words);
                }
                None => text.push_str("Nothing has a day on which to check it again.\n"),
            }
            return text;
        }
        let (now, all) = (self.now.len(), self.now.len() + self.later.len());
        let _ = writeln!(text, "Due on {}: {now} of {all}.", self.on);
        for claim in &self.now {
            text.push('\n');
            self.write(&mut text, claim, words);
        }
        for (language, last) in &self.ending_holidays {
            let file = StructureFile::Plan;
            let _ = writeln!(
                text,
                "\n{last}  {file}: `holiday`\n  The holidays of `{language}` end here: add those of later years."
            );
        }
        text
    }

    fn write(&self, text: &mut String, claim: &Claim<'_>, words: &Words) {
        let name = words.sources.get(claim.source).map(String::as_str);
        let source = self.structure.source(claim.source);
        let url = source.and_then(|source| source.url.as_deref());
        let check_again = claim.check_again.map(|day| day.to_string());
        let as_of = match claim.as_of {
            None => "without a date".to_owned(),
            Some(date) => format!("as of {date}"),
        };
        let _ = writeln!(
            text,
            "{}  {}: `{}`\n  {}\n  {as_of}, {}\n  {}",
            check_again.unwrap_or_default(),
            claim.subject.file(),
            claim.subject.key(),
            claim.subject.text(words),
            name.unwrap_or(claim.source),
            url.unwrap_or("(the source has no address)"),
        );
    }
}
