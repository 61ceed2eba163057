//! The plan: what its parts, programmes and reminders name, and what it
//! proposes.

use super::{Checker, Scope, ids, names};
use crate::read::StructureFile;
use guide_content::{PlanStructure, time_of_day};

const FILE: StructureFile = StructureFile::Plan;

impl Checker<'_> {
    pub(super) fn plan(&mut self) {
        let structure = self.structure;
        if !structure.has_plan() {
            return;
        }
        let plan = &structure.plan;
        for (key, ids) in [
            ("part", ids!(plan.parts)),
            ("format", ids!(plan.formats)),
            ("programme", ids!(plan.programmes)),
            ("reminder", ids!(plan.reminders)),
        ] {
            self.require_plain_ids(FILE, key, &ids);
            self.require_unique_ids(FILE, key, &ids);
        }
        let steps = ids!(structure.steps);
        for part in &plan.parts {
            self.condition(FILE, &part.id, &part.when, Scope::Advice);
            for step in &part.steps {
                self.require_known(FILE, &part.id, "the step", step, &steps);
            }
            for link in &part.links {
                self.link(FILE, &part.id, Some(link));
            }
            self.require_unique(FILE, &part.id, "the link", &names(&part.links));
        }
        let placed: Vec<_> = plan.parts.iter().flat_map(|part| &part.steps).collect();
        let placed: Vec<_> = placed.into_iter().map(String::as_str).collect();
        self.require_unique(FILE, "part.steps", "the step", &placed);
        for step in steps.iter().filter(|step| !placed.contains(step)) {
            self.problems.add(
                FILE,
                "part.steps",
                format!("leaves out the step `{step}`"),
                "name it in the part where it belongs",
            );
        }
        for programme in &plan.programmes {
            self.condition(FILE, &programme.id, &programme.when, Scope::Advice);
            for format in &programme.formats {
                let formats = ids!(plan.formats);
                self.require_known(FILE, &programme.id, "the format", format, &formats);
            }
            let weeks = &programme.weeks;
            let is_listed = weeks.len() == programme.formats.len();
            let is_ascending = weeks.is_sorted_by(|one, next| one < next);
            let is_wrong = !is_listed || !is_ascending || weeks.first() == Some(&0);
            if !weeks.is_empty() && is_wrong {
                self.problems.add(
                    FILE,
                    "weeks",
                    format!("are {weeks:?}"),
                    "write a week for each of the formats, from 1, each later than the one before",
                );
            }
        }
        let reminders = ids!(plan.reminders);
        for format in &plan.formats {
            for reminder in &format.reminders {
                self.require_known(FILE, &format.id, "the reminder", reminder, &reminders);
            }
            self.require_unique(FILE, &format.id, "the reminder", &names(&format.reminders));
        }
        for holiday in &plan.holidays {
            if holiday.to < holiday.from {
                self.problems.add(
                    FILE,
                    "holiday",
                    format!(
                        "ends on {}, before it begins on {}",
                        holiday.to, holiday.from
                    ),
                    "write its last day as `to`",
                );
            }
            if holiday.yearly && holiday.from.date().year() != holiday.to.date().year() {
                self.problems.add(
                    FILE,
                    "holiday",
                    format!(
                        "comes in every year, from {} to {}",
                        holiday.from, holiday.to
                    ),
                    "write two of them, one to the end of a year and one from its beginning on",
                );
            }
        }
        self.proposal(plan);
    }

    /// What is proposed can be chosen.
    fn proposal(&mut self, plan: &PlanStructure) {
        let is_rhythm = |months: &u8| *months > 0 && 12_u8.is_multiple_of(*months);
        for (is_right, key, wrong, right) in [
            (
                !plan.rhythms.is_empty() && plan.rhythms.iter().all(is_rhythm),
                "rhythms",
                format!("are {:?}", plan.rhythms),
                "write months into which a year can be divided: `[3, 2, 1]`",
            ),
            (
                (1..=5).contains(&plan.week),
                "week",
                format!("is {}", plan.week),
                "write a week of the month from 1 to 4, or 5 for the last",
            ),
            (
                (1..=7).contains(&plan.weekday),
                "weekday",
                format!("is {}", plan.weekday),
                "write a day of the week from 1, Monday, to 7",
            ),
            (
                time_of_day(&plan.time).is_some(),
                "time",
                format!("is `{}`", plan.time),
                "write a time of day: `18:30`",
            ),
            (
                plan.minutes > 0,
                "minutes",
                format!("is {}", plan.minutes),
                "write how long a meeting lasts: `120`",
            ),
        ] {
            if !is_right {
                self.problems.add(FILE, key, wrong, right);
            }
        }
    }
}
