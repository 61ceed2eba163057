//! Facts have a source and dates, and addresses lead somewhere.

use super::is_address;
use crate::content::{
    Provenance, Structure,
    read::{Problems, is_date},
};

pub(super) fn check(structure: &Structure, problems: &mut Problems) {
    for fact in &structure.facts {
        dates(structure, "facts.toml", &fact.id, &fact.said(), problems);
    }
    dates(
        structure,
        "path.toml",
        "said",
        &structure.path.said,
        problems,
    );
    for topic in &structure.topics {
        // What has no date says so by an empty one.
        if !topic.said.as_of.is_empty() {
            dates(structure, "pages.toml", &topic.id, &topic.said, problems);
        }
    }
    for stage in &structure.path.stages {
        for said in std::iter::once(&stage.said).chain(&stage.programme) {
            dates(structure, "path.toml", &stage.id, said, problems);
        }
    }
    for source in &structure.sources {
        date("sources.toml", &source.id, "seen", &source.seen, problems);
        if let Some(url) = &source.url {
            address(&source.id, url, problems);
        }
    }
    for link in &structure.links {
        date("sources.toml", &link.id, "seen", &link.seen, problems);
        address(&link.id, &link.url, problems);
    }
}

fn dates(structure: &Structure, file: &str, id: &str, said: &Provenance, problems: &mut Problems) {
    let is_known = date(file, id, "as_of", &said.as_of, problems);
    if said.check_again.len() != DAY || !is_date(&said.check_again) {
        problems.add(
            file,
            format!("{}.check_again", id),
            format!("is `{}`", said.check_again),
            "write a day that there is: `2027-01-31`",
        );
    } else if is_known && said.check_again <= said.as_of {
        problems.add(
            file,
            format!("{}.check_again", id),
            format!(
                "is `{}`, which is not after `as_of`, `{}`",
                said.check_again, said.as_of
            ),
            "write the day on which somebody should look again",
        );
    }
    // What was read in a month or a year may be of any day in it.
    if let Some(source) = structure.source(&said.source)
        && is_known
        && is_date(&source.seen)
        && said.as_of > source.seen
        && !said.as_of.starts_with(&source.seen)
    {
        problems.add(
            file,
            format!("{}.as_of", id),
            format!(
                "is `{}`, later than the source `{}` was seen, `{}`",
                said.as_of, source.id, source.seen
            ),
            "what is said is as old as its source; correct one of the dates",
        );
    }
}

fn address(id: &str, url: &str, problems: &mut Problems) {
    if !is_address(url) {
        problems.add(
            "sources.toml",
            id,
            format!("has the address `{url}`"),
            "an address begins with `https://` and has no spaces: `https://example.org/page`",
        );
    }
}

/// Says that this is no date, unless it is; whether it is.
fn date(file: &str, id: &str, key: &str, date: &str, problems: &mut Problems) -> bool {
    let is_date = is_date(date);
    if !is_date {
        problems.add(
            file,
            format!("{id}.{key}"),
            format!("is `{date}`"),
            "write a day, a month or a year that there is: `2026-09-22`, `2026-09`, `2026`",
        );
    }
    is_date
}

/// The length of a date that is a day.
const DAY: usize = "2026-09-22".len();
