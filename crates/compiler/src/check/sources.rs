//! Facts have a source and dates, and addresses lead somewhere.

use super::is_address;
use crate::claims;
use crate::{Claim, read::Problems};
use guide_content::{Structure, is_date};

pub(super) fn check(structure: &Structure, problems: &mut Problems) {
    for claim in claims(structure) {
        dates(structure, &claim, problems);
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

fn dates(structure: &Structure, claim: &Claim<'_>, problems: &mut Problems) {
    let (file, id) = (claim.subject.file(), claim.subject.key());
    let (as_of, check_again) = (claim.as_of, claim.check_again);
    // What has no date says so by an empty one, and need not be checked again.
    let is_undated = claim.subject.may_be_undated() && as_of.is_empty();
    if is_undated && check_again.is_empty() {
        return;
    }
    let is_known = !is_undated && date(file, &id, "as_of", as_of, problems);
    if !is_day(check_again) {
        problems.add(
            file,
            format!("{id}.check_again"),
            format!("is `{check_again}`"),
            "write a day that there is: `2027-01-31`",
        );
    } else if is_known && check_again <= as_of {
        problems.add(
            file,
            format!("{id}.check_again"),
            format!("is `{check_again}`, which is not after `as_of`, `{as_of}`"),
            "write the day on which somebody should look again",
        );
    }
    // What was read in a month or a year may be of any day in it.
    if let Some(source) = structure.source(claim.source)
        && is_known
        && is_date(&source.seen)
        && as_of > source.seen.as_str()
        && !as_of.starts_with(&source.seen)
    {
        problems.add(
            file,
            format!("{id}.as_of"),
            format!(
                "is `{as_of}`, later than the source `{}` was seen, `{}`",
                source.id, source.seen
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

/// Whether this is a day of the calendar, from 1990 to 2200.
#[must_use]
pub fn is_day(date: &str) -> bool {
    date.len() == "2026-09-22".len() && is_date(date)
}
