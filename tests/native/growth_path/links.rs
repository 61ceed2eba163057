//! A progress as the text of a link: one text for each, and no other is opened.

use super::{
    builders::{garden, garden_progress, path, stage},
    strategies::{any_progress, cases, damaged, path_and_progress},
};
use crate::support::structure;
use guide_content::Path;
use guide_growth_path::{
    Mark, OpenError, OpenedProgress, Progress, find_link, item_code, read_file, read_link,
    stage_code, write_link,
};
use proptest::{prelude::*, sample::Index};

/// What a link of version 1 has looked like since there are links. If this
/// changes, the links that people have kept are lost: write a new version
/// instead, and keep reading this one.
const FIXED: &str = "1.3.hCr-T.gR4_v.mHtCXQuLl.n8o_0.uj4P6.Xsv9";

#[test]
fn a_link_of_the_first_version_never_changes() {
    assert_eq!(write_link(&garden_progress(), &garden()), FIXED);
    let opened = OpenedProgress {
        progress: garden_progress(),
        ..OpenedProgress::default()
    };
    assert_eq!(read_link(FIXED, &garden()), Ok(opened));
}

#[test]
fn the_codes_of_ids_never_change() {
    for (id, stage, item) in [
        ("listen", "Cr-T", "nu8J"),
        ("bake", "DONS", "8o_0"),
        ("", "kfFW", "TMoh"),
    ] {
        assert_eq!(stage_code(id).to_string(), stage);
        assert_eq!(item_code(id).to_string(), item);
    }
}

/// The check sum as it is described: FNV-1a, folded to 24 bits, in base 64.
fn checked(text: &str) -> String {
    let digits = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut hash = 0x811c_9dc5_u32;
    for byte in text.bytes().chain([b'/']) {
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    let folded = (hash >> 24) ^ (hash & 0x00ff_ffff);
    let digit = |index: u32| char::from(digits[(folded >> (6 * index) & 63) as usize]);
    let check: String = [3, 2, 1, 0].map(digit).iter().collect();
    format!("{text}.{check}")
}

#[test]
fn what_is_not_said_is_left_out() {
    let mut progress = Progress::default();
    progress.set_mark("weed", Some(Mark::NotYet));
    assert_eq!(write_link(&progress, &garden()), checked("1.3.nHtCX"));
    progress.set_goal(Some("leader"));
    assert_eq!(write_link(&progress, &garden()), checked("1.3.gR4_v.nHtCX"));
}

#[test]
fn what_is_taken_back_leaves_no_trace() {
    let mut progress = garden_progress();
    progress.set_mark("compost", Some(Mark::Met));
    progress.set_mark("compost", Some(Mark::Unsure));
    progress.set_mark("compost", None);
    progress.set_here(None);
    progress.set_here(Some("listen"));
    assert_eq!(write_link(&progress, &garden()), FIXED);
}

/// What one slip of the hand makes of a text.
fn typos(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    let join = |parts: [&[char]; 3]| parts.concat().into_iter().collect::<String>();
    let mut typos = Vec::new();
    for at in 0..letters.len() {
        let (before, after) = letters.split_at(at);
        typos.push(join([before, &[], &[]]));
        typos.push(join([before, &after[1..], &[]]));
        typos.push(join([after, before, &[]]));
        for other in (' '..='~').chain(['\n', '\u{0}', 'é', '\u{feff}']) {
            typos.push(join([before, &[other], &after[1..]]));
            typos.push(join([before, &[other], after]));
        }
        for with in at + 1..letters.len() {
            let mut swapped = letters.clone();
            swapped.swap(at, with);
            typos.push(swapped.into_iter().collect());
        }
    }
    typos.retain(|typo| typo != text);
    typos
}

#[test]
fn no_slip_of_the_hand_makes_another_progress() {
    for typo in typos(FIXED) {
        assert!(read_link(&typo, &garden()).is_err(), "{typo} is opened");
    }
}

#[test]
fn what_is_added_or_written_in_another_way_is_not_opened() {
    let encoded: String = FIXED.bytes().map(|byte| format!("%{byte:02X}")).collect();
    for other in [
        encoded,
        FIXED.replace('.', "%2E"),
        FIXED.to_uppercase(),
        FIXED.to_lowercase(),
        format!("{FIXED}{FIXED}"),
        format!("{FIXED}.{FIXED}"),
        format!("{FIXED}.mHtCX"),
        format!("{FIXED}&from=mail"),
        format!("{FIXED}."),
        format!("#{FIXED}"),
        format!(" {FIXED}"),
        format!("{FIXED}\n"),
    ] {
        assert!(read_link(&other, &garden()).is_err(), "{other} is opened");
    }
}

#[test]
fn a_link_that_a_machine_wrote_in_another_way_is_damaged() {
    assert!(read_link(&checked("1.3.hCr-T.mHtCX"), &garden()).is_ok());
    for text in [
        "1.03.hCr-T",
        "1.+3.hCr-T",
        "1..hCr-T",
        "1.hCr-T",
        "1.three.hCr-T",
        "1.99999999999.hCr-T",
        "01.3.hCr-T",
        "+1.3.hCr-T",
        "1.3..hCr-T",
        "1.3.hCr-T.",
        "1.3.h",
        "1.3.hCr-",
        "1.3.hCr+T",
        "1.3.hCr-T.hCr-T",
        "1.3.hCr-TR4_v",
        "1.3.gR4_v.hCr-T",
        "1.3.HCr-T",
        "1.3.hCr-T.m",
        "1.3.hCr-T.mHtC",
        "1.3.hCr-T.mHtCXQ",
        "1.3.mQuLlHtCX",
        "1.3.mHtCXHtCX",
        "1.3.mHtCX.mQuLl",
        "1.3.mHtCX.nHtCX",
        "1.3.nHtCX.mQuLl",
        "1.3.hCr-T.xHtCX",
        "1.3.hCr-T.éHtCX",
        "1.3.hCr-T.mHtCXé",
    ] {
        let opened = read_link(&checked(text), &garden());
        assert_eq!(opened, Err(OpenError::Damaged), "{text}");
    }
}

#[test]
fn why_a_link_is_not_opened_is_said() {
    for (text, wanted) in [
        (String::new(), OpenError::Empty),
        (checked("1.3"), OpenError::Empty),
        (FIXED.replacen('1', "2", 1), OpenError::Version),
        ("2.".to_owned(), OpenError::Version),
        ("4294967295.x".to_owned(), OpenError::Version),
        ("0.3.hCr-T".to_owned(), OpenError::Foreign),
        ("hello".to_owned(), OpenError::Foreign),
        ("https://example.org/".to_owned(), OpenError::Foreign),
        (FIXED.replace("mH", "nH"), OpenError::Damaged),
        (FIXED[..FIXED.len() - 1].to_owned(), OpenError::Damaged),
        ("1.3".to_owned(), OpenError::Damaged),
        ("1.".to_owned(), OpenError::Damaged),
    ] {
        assert_eq!(read_link(&text, &garden()), Err(wanted), "{text}");
    }
}

#[test]
fn the_link_of_another_guide_is_foreign() {
    let mut other = Progress::default();
    other.set_here(Some("tenor"));
    other.set_mark("breathe", Some(Mark::Met));
    let link = write_link(&other, &garden());
    assert_eq!(read_link(&link, &garden()), Err(OpenError::Foreign));
    // One thing that is known is enough.
    other.set_mark("weed", Some(Mark::Met));
    let link = write_link(&other, &garden());
    assert_eq!(read_link(&link, &garden()).unwrap().progress, other);
}

#[test]
fn a_link_longer_than_any_is_not_read() {
    for (length, wanted) in [
        (8 * 1024, OpenError::Damaged),
        (8 * 1024 + 1, OpenError::Large),
    ] {
        let text = format!("1.3.m{}", "A".repeat(length - 5));
        assert_eq!(read_link(&text, &garden()), Err(wanted));
    }
}

/// A path of forty stages, each with twenty items.
pub(super) fn long_path() -> Path {
    let stages = (0..40).map(|index| {
        let items: Vec<_> = (0..20)
            .map(|item| format!("item-{item}-of-stage-{index}"))
            .collect();
        stage(
            &format!("stage-{index}"),
            &items.iter().map(String::as_str).collect::<Vec<_>>(),
        )
    });
    path(stages.collect(), &[])
}

/// Everything on a path, ticked.
pub(super) fn all_of(path: &Path) -> Progress {
    let mut progress = Progress::default();
    progress.set_here(Some(&path.stages[0].id));
    for item in path.ticked() {
        progress.set_mark(&item.id, Some(Mark::Met));
    }
    progress
}

#[test]
fn everything_on_a_long_path_fits_into_a_link() {
    let path = long_path();
    let opened = read_link(&write_link(&all_of(&path), &path), &path);
    assert_eq!(opened.map(|opened| opened.progress), Ok(all_of(&path)));
}

#[test]
fn everything_in_the_guide_that_ships_fits_into_a_message() {
    let path = &structure().path;
    let length = write_link(&all_of(path), path).len();
    assert!(length < 500, "a link has {length} characters");
}

/// What programs write behind a link.
const TAILS: &[&str] = &[
    ")",
    ".",
    ").",
    "...",
    ",",
    ";",
    "!",
    "?",
    "/",
    "\\",
    "'",
    "\"",
    ">",
    "]",
    "*",
    "_",
    "-",
    "~",
    "。",
    "，",
    "）",
    "」",
    "”",
    "…",
    "%29",
    "%2E",
    "%3E",
    "%22",
    "%20",
    "%0A",
    "%E3%80%82",
    "&gt;",
    "&quot;",
    "&#41;",
    "\u{200b}",
    "%E2%80%8B",
    " see you there",
    ").See.you.there",
    "。看看这个",
    "&utm_source=mail",
    "?utm_source=mail",
    "&amp;fbclid=1",
    "%26fbclid=1",
    "#top",
    "/?x=1.2",
    "=",
    "+",
    "_)",
    "%",
];

#[test]
fn what_came_behind_a_link_or_into_it_is_left_out() {
    let address = |text: &str| format!("#trail={text}");
    let mut found: Vec<_> = TAILS
        .iter()
        .map(|tail| address(&format!("{FIXED}{tail}")))
        .collect();
    let encoded: String = FIXED.bytes().map(|byte| format!("%{byte:02X}")).collect();
    let divided = |inside: &str| FIXED.replace("mH", &format!("m{inside}H"));
    found.extend([
        address(FIXED),
        address(&encoded),
        address(&FIXED.replace('.', "%2E")),
        address(&FIXED.replace('.', "%252E")),
        address(&FIXED.replace('.', "．")),
        address(&FIXED.replace('-', "–")),
        address(&divided("\u{ad}")),
        address(&divided("%C2%AD")),
        address(&divided(" ")),
        address(&divided("+")),
        address(&divided("\r\n")),
        address(&format!(" {FIXED}")),
        address(&format!("3D{}", divided("=\r\n"))),
        format!("#trail%3D{FIXED}"),
        format!("%23trail={FIXED}"),
        format!("#my-trail&trail={FIXED}"),
        format!("?utm_source=a#trail={FIXED}"),
        format!("?utm_source=a%23trail={FIXED}&b=c"),
        format!("https://example.org/en/path/#trail={FIXED}"),
        format!("Look: https://example.org/en/path/#trail={FIXED}, is it yours?"),
        format!("https://example.org/?trails=1#trail={FIXED}"),
    ]);
    for address in found {
        assert_eq!(find_link(&address).as_deref(), Some(FIXED), "{address}");
    }
}

#[test]
fn an_address_without_a_link_has_none_and_a_broken_one_stays_broken() {
    for address in [
        "",
        "#my-trail",
        "#trail",
        "?intent=start",
        "#entrail=1.3",
        "trail 1.3",
    ] {
        assert_eq!(find_link(address), None, "{address}");
    }
    assert_eq!(find_link("#trail=").as_deref(), Some(""));
    let broken = [
        FIXED[..FIXED.len() - 1].to_owned(),
        FIXED.replace("mH", "nH"),
        FIXED.to_uppercase(),
        "1.1.h\"><img src=x>".to_owned(),
        "hello".to_owned(),
        "2.1.hAAAA.AAAA".to_owned(),
    ];
    for text in broken {
        let found = find_link(&format!("#trail={text}")).expect("there is a key");
        assert!(read_link(&found, &garden()).is_err(), "{text}");
    }
}

#[test]
fn a_file_with_a_link_in_it_says_what_the_link_says() {
    let opened = read_link(FIXED, &garden());
    for text in [
        format!("https://example.org/en/path/#trail={FIXED}\n"),
        format!("\u{feff}My trail:\r\nhttps://example.org/en/path/#trail={FIXED}.\r\n"),
    ] {
        assert_eq!(read_file(text.as_bytes(), &garden()), opened, "{text}");
    }
    let other = "https://example.org/en/path/#trail=1.3.hCr-T.AAAA";
    assert_eq!(
        read_file(other.as_bytes(), &garden()),
        Err(OpenError::Damaged)
    );
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn what_is_written_is_read((path, progress) in path_and_progress()) {
        let link = write_link(&progress, &path);
        let opened = read_link(&link, &path);
        prop_assert_eq!(&opened, &Ok(OpenedProgress { progress, ..OpenedProgress::default() }));
        prop_assert_eq!(write_link(&opened.unwrap().progress, &path), link);
    }

    #[test]
    fn an_address_takes_a_link_as_it_is((path, progress) in path_and_progress()) {
        let link = write_link(&progress, &path);
        let encoded: String = form_urlencoded::byte_serialize(link.as_bytes()).collect();
        prop_assert_eq!(encoded, link);
    }

    #[test]
    fn two_progresses_never_have_one_link(
        (path, one, other) in super::strategies::any_path().prop_flat_map(|path| {
            let progresses = (any_progress(&path), any_progress(&path));
            progresses.prop_map(move |(one, other)| (path.clone(), one, other))
        }),
    ) {
        let is_same = write_link(&one, &path) == write_link(&other, &path);
        prop_assert_eq!(is_same, one == other);
    }

    #[test]
    fn a_link_with_parts_missing_moved_or_doubled_is_not_opened(
        (path, progress) in path_and_progress(),
        from in any::<Index>(),
        to in any::<Index>(),
    ) {
        let link = write_link(&progress, &path);
        let parts: Vec<_> = link.split('.').collect();
        let (from, to) = (from.index(parts.len()), to.index(parts.len()));
        let mut without = parts.clone();
        let part = without.remove(from);
        let mut doubled = parts.clone();
        doubled.insert(to, part);
        let mut moved = without.clone();
        moved.insert(to, part);
        for other in [without, doubled, moved] {
            let other = other.join(".");
            prop_assert!(other == link || read_link(&other, &path).is_err(), "{other} is opened");
        }
    }

    #[test]
    fn a_link_with_characters_missing_moved_or_changed_is_not_opened(
        (path, progress) in path_and_progress(),
        from in any::<Index>(),
        to in any::<Index>(),
        other in any::<char>(),
    ) {
        let link = write_link(&progress, &path);
        let beginning = link.chars().take(from.index(link.chars().count())).collect();
        for other in damaged(&link, from, to, other).into_iter().chain([beginning]) {
            prop_assert!(other == link || read_link(&other, &path).is_err(), "{other} is opened");
        }
    }

    #[test]
    fn a_link_is_found_whatever_stands_behind_it(
        (path, progress) in path_and_progress(),
        tail in "([^-_A-Za-z0-9.=%#&\\\\][ -~。，）]{0,40})?",
    ) {
        let link = write_link(&progress, &path);
        let found = find_link(&format!("https://example.org/en/path/#trail={link}{tail}"));
        prop_assert_eq!(found, Some(link), "{}", tail);
    }

    #[test]
    fn a_link_is_looked_for_in_any_text_without_a_panic(text in "\\PC*(trail=)?\\PC*") {
        if let Some(link) = find_link(&text) {
            let _ = read_link(&link, &garden());
        }
    }

    #[test]
    fn any_text_at_all_is_read_without_a_panic(text in "\\PC*") {
        prop_assert!(read_link(&text, &garden()).is_err());
    }

    #[test]
    fn any_text_that_looks_like_a_link_is_read_without_a_panic(
        text in "[012]\\.[0-9]{0,3}(\\.[hgmnux]([A-Za-z0-9_-]{4}|Cr-T|R4_v|HtCX|QuLl|é?){0,4}){0,5}",
    ) {
        for text in [checked(&text), text] {
            if let Ok(opened) = read_link(&text, &garden()) {
                let mut path = garden();
                path.edition = text.split('.').nth(1).unwrap().parse().unwrap();
                prop_assert_eq!(write_link(&opened.progress, &path), text);
            }
        }
    }
}
