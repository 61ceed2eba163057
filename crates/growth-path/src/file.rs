//! A progress as a file that people can read: a line for each thing it says.
//!
//! ```text
//! community-guide trail 1
//! edition 3
//! here volunteer
//! met find-a-group
//! unsure ?QRST
//! check YZab
//! ```
//!
//! Ids stand as they are; of what the guide does not know there is only a code.

use super::{
    code::{Code, item_code, stage_code},
    link::{find_link, read_link},
    progress::{Mark, OpenError, OpenedProgress, Progress, check_version},
};
use guide_content::Path;
use std::collections::BTreeMap;

const TITLE: &str = "community-guide trail";
const VERSION: u32 = 1;

/// More than any progress needs: in bytes.
const LARGEST: usize = 64 * 1024;

/// The progress as the text of a file, made with this edition of the content.
#[must_use]
pub fn write_file(progress: &Progress, path: &Path) -> String {
    let stages: BTreeMap<_, _> = path
        .stages
        .iter()
        .map(|stage| (stage_code(&stage.id), stage.id.as_str()))
        .collect();
    let items: BTreeMap<_, _> = path
        .ticked()
        .map(|item| (item_code(&item.id), item.id.as_str()))
        .collect();
    let mut lines = vec![
        format!("{TITLE} {VERSION}"),
        format!("edition {}", path.edition),
    ];
    for (key, stage) in [("here", progress.here), ("goal", progress.goal)] {
        if let Some(code) = stage {
            lines.push(format!("{key} {}", name(&stages, code)));
        }
    }
    for mark in Mark::ALL {
        for (code, _) in progress.marks.iter().filter(|(_, given)| **given == mark) {
            lines.push(format!("{} {}", mark.id(), name(&items, *code)));
        }
    }
    let check = check(&lines);
    lines.push(format!("check {check}"));
    lines.join("\n") + "\n"
}

fn name(names: &BTreeMap<Code, &str>, code: Code) -> String {
    names
        .get(&code)
        .map_or_else(|| format!("?{code}"), ToString::to_string)
}

fn check<T: AsRef<str>>(lines: &[T]) -> Code {
    let lines: Vec<_> = lines.iter().map(AsRef::as_ref).collect();
    Code::of(&[&lines.join("\n")])
}

/// Reads a file and brings it up to the present content. Line ends, blank
/// lines and a byte order mark do not count. A file with a link in it says what
/// the link says.
///
/// # Errors
/// Says why it is none; never panics, whatever the bytes are.
pub fn read_file(bytes: &[u8], path: &Path) -> Result<OpenedProgress, OpenError> {
    if bytes.len() > LARGEST {
        return Err(OpenError::Large);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| OpenError::Foreign)?;
    let text = text.trim_start_matches('\u{feff}');
    let lines: Vec<_> = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    let first = lines.first().ok_or(OpenError::Empty)?;
    let Some(version) = first.strip_prefix(TITLE) else {
        let link = find_link(text).ok_or(OpenError::Foreign)?;
        return read_link(&link, path);
    };
    check_version(version.trim(), VERSION)?;
    let (last, content) = lines.split_last().ok_or(OpenError::Empty)?;
    if *last != format!("check {}", check(content)) {
        return Err(OpenError::Damaged);
    }
    let (edition, progress) = read(&content[1..]).ok_or(OpenError::Damaged)?;
    progress.migrate(edition, path, false)
}

fn read(lines: &[&str]) -> Option<(u32, Progress)> {
    let mut edition = None;
    let mut progress = Progress::default();
    for line in lines {
        let (key, value) = line.split_once(' ')?;
        let code = |of: fn(&str) -> Code| match value.strip_prefix('?') {
            Some(code) => Code::read(code),
            None => Some(of(value)),
        };
        match (key, Mark::named(key)) {
            ("edition", _) => edition = Some(value.parse().ok()?),
            ("here", _) => progress.here = Some(code(stage_code)?),
            ("goal", _) => progress.goal = Some(code(stage_code)?),
            (_, mark) => {
                progress.marks.insert(code(item_code)?, mark?);
            }
        }
    }
    Some((edition?, progress))
}
