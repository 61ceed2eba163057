//! Which of the browser journeys take longest, so that those are made quicker first.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::io;
use std::path::Path;
use std::time::Duration;

use anyhow::Context;

use crate::announce::Elapsed;

/// The environment variable that tells the journeys which file to write their times to.
pub(super) const VARIABLE: &str = "JOURNEY_TIMES";

/// How many are shown.
const SHOWN: usize = 10;

/// Runs `journeys`, which write to the file, and prints the slowest, also when one has failed.
pub(super) fn with_slowest(
    file: &Path,
    journeys: impl FnOnce() -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            return Err(error).with_context(|| format!("cannot remove {}", file.display()));
        }
        _ => {}
    }
    let outcome = journeys();
    if let Ok(lines) = fs::read_to_string(file) {
        eprint!("{}", slowest(&lines));
    }
    outcome
}

/// The slowest tests, and the time of all. A line is the name of a test and the milliseconds of one
/// of its journeys.
fn slowest(lines: &str) -> String {
    let mut tests: BTreeMap<&str, Duration> = BTreeMap::new();
    let mut journeys = 0_usize;
    for line in lines.lines() {
        let Some((name, time)) = line.split_once(' ') else {
            continue;
        };
        let time = Duration::from_millis(time.parse().unwrap_or_default());
        *tests.entry(name).or_default() += time;
        journeys += 1;
    }
    let all = Elapsed(tests.values().sum());
    let mut tests: Vec<_> = tests.into_iter().collect();
    tests.sort_by_key(|(_, time)| std::cmp::Reverse(*time));
    let mut text = format!("    {journeys} journeys in browsers, {all}; the slowest tests:\n");
    for (name, time) in tests.into_iter().take(SHOWN) {
        let time = Elapsed(time).to_string();
        // Writing to a text cannot fail.
        let _ = writeln!(text, "    {time:>12}  {name}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_journeys_of_a_test_are_added_up_and_the_slowest_test_comes_first() {
        assert_eq!(
            slowest("home::a 200\nhome::b 1000\nhome::a 900\n"),
            "    3 journeys in browsers, 2.1 s; the slowest tests:\n\
             \x20          1.1 s  home::a\n\
             \x20          1.0 s  home::b\n"
        );
    }

    #[test]
    fn ten_are_shown() {
        let lines: String = (0..12).map(|n| format!("test_{n} {n}00\n")).collect();
        let shown = slowest(&lines);
        assert_eq!(shown.lines().count(), 1 + SHOWN);
        assert!(shown.contains("test_11") && !shown.contains("test_1\n"));
    }

    #[test]
    fn times_of_an_earlier_run_do_not_count() {
        let folder = tempfile::TempDir::new().unwrap();
        let file = folder.path().join("times");
        fs::write(&file, "old 1\n").unwrap();
        with_slowest(&file, || {
            assert!(!file.exists());
            Ok(())
        })
        .unwrap();
    }
}
