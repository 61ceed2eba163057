//! A progress as a file that people can read.

use super::{
    builders::{garden, garden_progress},
    links::{all_of, long_path},
    strategies::{cases, damaged, path_and_progress},
};
use guide_growth_path::{Mark, OpenError, OpenedProgress, Progress, read_file, write_file};
use proptest::{collection::vec, prelude::*, sample::Index};

/// What a file of version 1 has looked like since there are files. If this
/// changes, the files that people have kept are lost: write a new version
/// instead, and keep reading this one.
const FIXED: &str = "\
community-guide trail 1
edition 3
here listen
goal leader
met weed
met water
not-yet bake
unsure plant
check HdY1
";

/// What is said in a file, whatever else stands in it.
fn statements_in(text: &str) -> Vec<&str> {
    let lines = text.trim_start_matches('\u{feff}').lines();
    lines
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect()
}

fn in_the_garden() -> OpenedProgress {
    OpenedProgress {
        progress: garden_progress(),
        ..OpenedProgress::default()
    }
}

fn read(text: &str) -> Result<OpenedProgress, OpenError> {
    read_file(text.as_bytes(), &garden())
}

#[test]
fn a_file_of_the_first_version_never_changes() {
    assert_eq!(write_file(&garden_progress(), &garden()), FIXED);
    assert_eq!(read(FIXED), Ok(in_the_garden()));
}

#[test]
fn what_the_guide_does_not_know_is_kept_as_a_code() {
    let mut progress = garden_progress();
    progress.set_goal(Some("bake"));
    progress.set_mark("listen", Some(Mark::Met));
    let file = write_file(&progress, &garden());
    let lines = statements_in(&file);
    assert!(lines.contains(&"goal ?DONS"), "{file}");
    assert_eq!(
        lines
            .iter()
            .filter(|line| line.starts_with("met ?"))
            .count(),
        1,
        "{file}"
    );
    assert_eq!(read(&file).unwrap().progress, progress);
}

#[test]
fn line_ends_blank_lines_and_a_byte_order_mark_do_not_count() {
    for other in [
        FIXED.replace('\n', "\r\n"),
        FIXED.replace('\n', "\n\n"),
        FIXED.replace('\n', "  \n\t"),
        format!("\u{feff}{FIXED}"),
        format!("\u{feff}\r\n\r\n{FIXED}\r\n"),
        FIXED.trim_end().to_owned(),
    ] {
        assert_eq!(read(&other), Ok(in_the_garden()), "{other}");
    }
}

/// Fails if a text that does not say what the garden's file says is opened, or
/// one that does is not.
fn assert_noticed(text: &str) {
    let wanted = statements_in(text) == statements_in(FIXED);
    let opened = read(text);
    assert_eq!(opened.is_ok(), wanted, "{text}");
    if wanted {
        assert_eq!(opened, Ok(in_the_garden()), "{text}");
    }
}

#[test]
fn no_other_character_makes_another_progress() {
    let letters: Vec<char> = FIXED.chars().collect();
    for at in 0..letters.len() {
        let (before, after) = letters.split_at(at);
        for other in (' '..='~').chain(['\n', '\r', '\t', '\u{0}', 'é', '\u{feff}']) {
            let text = |after: &[char]| {
                [before, &[other], after]
                    .concat()
                    .iter()
                    .collect::<String>()
            };
            assert_noticed(&text(after));
            assert_noticed(&text(&after[1..]));
        }
    }
}

#[test]
fn a_file_that_is_cut_off_anywhere_is_not_opened() {
    for end in 0..FIXED.len() {
        assert_noticed(&FIXED[..end]);
        assert_noticed(&FIXED[end..]);
    }
}

#[test]
fn a_file_with_lines_missing_moved_or_doubled_is_damaged() {
    let lines: Vec<_> = FIXED.lines().collect();
    for from in 1..lines.len() {
        for to in 1..lines.len() {
            let mut without = lines.clone();
            let line = without.remove(from);
            let mut moved = without.clone();
            moved.insert(to, line);
            let mut doubled = lines.clone();
            doubled.insert(to, line);
            for other in [without, moved, doubled] {
                let text = other.join("\n");
                // A check line that stands twice says the same twice.
                if statements_in(&text) != lines {
                    assert_eq!(read(&text), Err(OpenError::Damaged), "{text}");
                }
            }
        }
    }
}

#[test]
fn what_people_write_into_a_file_is_noticed() {
    for other in [
        FIXED.replace("not-yet bake", "met bake"),
        FIXED.replace("edition 3", "edition 1"),
        FIXED.replace("here listen", "here leader"),
        FIXED.replace("met weed\n", "met weed\nmet bake\n"),
        FIXED.replace("met weed", "Met weed"),
        FIXED.replace("met weed", "met  weed"),
        FIXED.replace("check ", ""),
        format!("{FIXED}met bake\n"),
        format!("{FIXED}{FIXED}"),
    ] {
        assert_eq!(read(&other), Err(OpenError::Damaged), "{other}");
    }
}

#[test]
fn why_a_file_is_not_opened_is_said() {
    let empty = write_file(&Progress::default(), &garden());
    let newer = FIXED.replacen("trail 1", "trail 2", 1);
    for (text, wanted) in [
        ("", OpenError::Empty),
        ("\u{feff}\r\n \r\n", OpenError::Empty),
        (&empty, OpenError::Empty),
        (&newer, OpenError::Version),
        ("community-guide trail 12", OpenError::Version),
        ("community-guide trail 0", OpenError::Foreign),
        ("community-guide trail", OpenError::Foreign),
        ("community-guide", OpenError::Foreign),
        ("met weed\ncheck AAAA", OpenError::Foreign),
        ("%PDF-1.7", OpenError::Foreign),
        ("community-guide trail 1", OpenError::Damaged),
        ("community-guide trail 1\ncheck AAAA", OpenError::Damaged),
    ] {
        assert_eq!(read(text), Err(wanted), "{text}");
    }
    let picture = b"\x89PNG\r\n\x1a\n";
    assert_eq!(read_file(picture, &garden()), Err(OpenError::Foreign));
    let in_two_bytes: Vec<_> = FIXED.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(read_file(&in_two_bytes, &garden()), Err(OpenError::Foreign));
}

#[test]
fn the_file_of_another_guide_is_foreign() {
    let mut other = Progress::default();
    other.set_here(Some("tenor"));
    other.set_mark("breathe", Some(Mark::Met));
    let file = write_file(&other, &garden());
    assert_eq!(read(&file), Err(OpenError::Foreign));
}

#[test]
fn a_file_longer_than_any_is_not_read() {
    let padded = |length: usize| format!("{FIXED}{}", "\n".repeat(length - FIXED.len()));
    assert_eq!(read(&padded(64 * 1024)), Ok(in_the_garden()));
    assert_eq!(read(&padded(64 * 1024 + 1)), Err(OpenError::Large));
}

#[test]
fn everything_on_a_long_path_fits_into_a_file() {
    let path = long_path();
    let opened = read_file(write_file(&all_of(&path), &path).as_bytes(), &path);
    assert_eq!(opened.map(|opened| opened.progress), Ok(all_of(&path)));
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn what_is_written_is_read((path, progress) in path_and_progress()) {
        let file = write_file(&progress, &path);
        let opened = read_file(file.as_bytes(), &path);
        prop_assert_eq!(&opened, &Ok(OpenedProgress { progress, ..OpenedProgress::default() }));
        prop_assert_eq!(write_file(&opened.unwrap().progress, &path), file);
    }

    #[test]
    fn a_file_says_each_thing_in_a_line_with_its_id((path, progress) in path_and_progress()) {
        let file = write_file(&progress, &path);
        let here = progress.here(&path).map(|stage| format!("here {}", stage.id));
        let goal = progress.goal(&path).map(|stage| format!("goal {}", stage.id));
        let marks = path.ticked().filter_map(|item| {
            progress.mark(&item.id).map(|mark| format!("{} {}", mark.id(), item.id))
        });
        let mut wanted: Vec<_> = marks.chain(here).chain(goal).collect();
        wanted.push(format!("edition {}", path.edition));
        wanted.sort();
        let lines: Vec<_> = file.lines().collect();
        let mut statements: Vec<_> = lines[1..lines.len() - 1].to_vec();
        statements.sort_unstable();
        prop_assert_eq!(statements, wanted);
    }

    #[test]
    fn a_file_with_characters_missing_moved_or_changed_is_not_opened(
        (path, progress) in path_and_progress(),
        from in any::<Index>(),
        to in any::<Index>(),
        other in any::<char>(),
    ) {
        let file = write_file(&progress, &path);
        for other in damaged(&file, from, to, other) {
            let is_same = statements_in(&other) == statements_in(&file);
            let opened = read_file(other.as_bytes(), &path);
            prop_assert_eq!(opened.is_ok(), is_same, "{}", other);
        }
    }

    #[test]
    fn any_bytes_at_all_are_read_without_a_panic(bytes in vec(any::<u8>(), 0..200), at in any::<Index>()) {
        prop_assert!(read_file(&bytes, &garden()).is_err());
        let mut inside = FIXED.as_bytes().to_vec();
        let at = at.index(inside.len());
        inside.splice(at..at, bytes);
        if let Ok(opened) = read_file(&inside, &garden()) {
            prop_assert_eq!(opened, in_the_garden());
        }
    }

    #[test]
    fn any_lines_that_look_like_a_file_are_read_without_a_panic(
        lines in vec("(edition|here|goal|met|not-yet|unsure|check|tea)? ?\\??[A-Za-z0-9 _é-]{0,6}", 0..6),
    ) {
        let text = format!("community-guide trail 1\n{}", lines.join("\n"));
        prop_assert_eq!(read(&text), Err(OpenError::Damaged));
    }
}
