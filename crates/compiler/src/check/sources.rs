//! Facts have dates that can be, and addresses lead somewhere.

use super::is_address;
use crate::read::StructureFile;
use crate::{
    Claim, claims,
    read::{Problems, invalid_date},
};
use guide_content::Structure;

pub(super) fn check(structure: &Structure, problems: &mut Problems) {
    for claim in claims(structure) {
        dates(structure, &claim, problems);
    }
    for source in &structure.sources {
        if let Some(url) = &source.url {
            address(&source.id, url, problems);
        }
    }
    for link in &structure.links {
        address(&link.id, &link.url, problems);
    }
}

fn dates(structure: &Structure, claim: &Claim<'_>, problems: &mut Problems) {
    let (file, id) = (claim.subject.file(), claim.subject.key());
    let (as_of, check_again) = (claim.as_of, claim.check_again);
    let may_be_undated = claim.subject.may_be_undated();
    if as_of.is_none() && !may_be_undated {
        problems.0.push(invalid_date(file, &id, "as_of", ""));
    }
    match (as_of, check_again) {
        // What has no date need not be checked again.
        (None, None) if may_be_undated => {}
        (_, None) => problems.0.push(invalid_date(file, &id, "check_again", "")),
        (Some(as_of), Some(day)) if day.date() <= as_of => problems.add(
            file,
            format!("{id}.check_again"),
            format!("is `{day}`, which is not after `as_of`, `{as_of}`"),
            "write the day on which somebody should look again",
        ),
        (_, Some(_)) => {}
    }
    // What was read in a month or a year may be of any day in it.
    if let (Some(as_of), Some(source)) = (as_of, structure.source(claim.source))
        && as_of > source.seen
        && !source.seen.contains(as_of)
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
            StructureFile::Sources,
            id,
            format!("has the address `{url}`"),
            "an address begins with `https://` and has no spaces: `https://example.org/page`",
        );
    }
}
