//! Taking a trail along: as a link, as a file.

use crate::harness::{
    Journey, Visitor, guide, journey,
    sites::{GUIDE, SECOND},
    trail::{progress_link, trail},
};
use guide_content::Path;
use guide_growth_path::{Mark, Progress, write_file, write_link};
use serde_json::json;
use std::{fs, path::PathBuf};
use tempfile::TempDir;

fn path() -> &'static Path {
    &guide::structure().path
}

fn mine() -> Progress {
    trail("volunteer", "speaker", &[("short-talk", Mark::Met)])
}

fn another() -> Progress {
    let marks = [
        ("monthly-call", Mark::Met),
        ("two-or-three-contributions", Mark::Unsure),
    ];
    trail("user-group-leader", "hero", &marks)
}

/// Opens what may be a trail, below a path that is open already.
#[track_caller]
fn follow_link(visitor: &Visitor, language: &str, text: &str) {
    visitor.open_without_waiting(&format!("/{language}/path/#trail={text}"));
}

/// Sees that something was refused, why, and that nothing came of it.
#[track_caller]
fn expect_refusal(visitor: &Visitor, what: &str, language: &str, why: &str, progress: &Progress) {
    let words = &guide::interface(language).trail;
    visitor.wait_until(&format!("{what}: {why}"), || {
        let message = visitor.trail_message();
        message.contains(&words.error) && message.contains(why)
    });
    visitor.expect_notice(&words.error);
    visitor.expect_focus("[data-trail-said]");
    visitor.expect_progress(progress);
    visitor.expect_address(&format!("/{language}/path/"));
    assert!(!visitor.is_visible("[data-action=accept]"), "{what}");
    assert!(!visitor.is_visible("[data-action=undo]"), "{what}");
    let run = visitor.script("return [window.hacked ?? null, document.querySelectorAll('main :is(script, img, iframe)').length]");
    assert_eq!(run, json!([null, 0]), "{what}");
}

#[test]
fn a_link_that_was_copied_opens_the_same_trail_in_another_browser() {
    for language in guide::languages() {
        let words = &guide::interface(language).trail;
        let mut link = String::new();
        journey(|visitor| {
            visitor.allow_clipboard();
            visitor.open_with_progress(language, &another());
            visitor.press_button(&words.link_copy);
            visitor.expect_notice(&words.link_copied);
            let copied = visitor.clipboard_text();
            assert_eq!(
                visitor.script("return document.querySelector('#trail-link').value"),
                copied
            );
            link = copied
                .strip_prefix(visitor.base())
                .expect("a link to here")
                .to_owned();
            assert!(link.len() < 200, "{link}");
        });
        journey(|visitor| {
            visitor.open(&link);
            visitor.expect_notice(&words.opened);
            visitor.expect_focus("[data-trail-said]");
            visitor.expect_progress(&another());
            visitor.expect_address(&format!("/{language}/path/"));
            assert_eq!(
                visitor.attributes("li[data-state=here]", "data-stage"),
                ["user-group-leader"]
            );
            assert!(
                !visitor
                    .text("[data-trail-said]")
                    .contains(&words.changed_heading)
            );
            visitor.reload();
            visitor.expect_progress(&another());
            assert!(
                !visitor.text("main").contains(&words.opened),
                "it is said once"
            );
            // Once more, there is nothing new in it.
            visitor.open(&link);
            visitor.expect_notice(&words.opened_same);
            visitor.expect_address(&format!("/{language}/path/"));
        });
    }
}

#[test]
fn copying_the_link_says_so_where_it_does_not_work() {
    journey(|visitor| {
        visitor.open_with_progress("en", &mine());
        visitor
            .script("navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))");
        visitor.click("[data-action=copy]");
        visitor.expect_notice(&guide::interface("en").trail.link_failed);
        visitor.expect_progress(&mine());
    });
}

#[test]
fn a_link_to_another_trail_asks_before_it_takes_the_place_of_the_one_here() {
    for language in guide::languages() {
        journey(|visitor| {
            let words = &guide::interface(language).trail;
            let link = progress_link(language, &another(), path());
            visitor.open_with_progress(language, &mine());
            let asks = || {
                visitor.wait_until(&words.replace_ask, || {
                    visitor.trail_message().contains(&words.replace_ask)
                });
                visitor.expect_focus("[data-trail-said]");
                visitor.expect_address(&format!("/{language}/path/"));
                visitor.expect_progress(&mine());
            };
            // On the page that is open, and as a page of its own.
            visitor.open(&link);
            asks();
            visitor.open(&format!("/{language}/groups/"));
            visitor.open(&link);
            asks();
            visitor.press_button(&words.replace_no);
            visitor.expect_notice(&words.kept);
            visitor.expect_progress(&mine());
            assert!(!visitor.is_visible("[data-action=accept]"));

            visitor.open(&link);
            asks();
            visitor.press_button(&words.replace_yes);
            visitor.expect_notice(&words.opened);
            visitor.expect_focus("[data-trail-said]");
            visitor.expect_progress(&another());
            visitor.press_button(&words.undo);
            visitor.expect_notice(&words.undone);
            visitor.expect_progress(&mine());
            assert!(!visitor.is_visible("[data-action=undo]"));
            visitor.reload();
            visitor.expect_progress(&mine());
        });
    }
}

#[test]
fn links_that_are_no_trail_change_nothing_and_say_why() {
    let good = write_link(&another(), path());
    let (cut, _) = good.split_at(good.len() - 6);
    let turned = good.replacen('m', "n", 1);
    let foreign = {
        let second = &guide::second().structure.path;
        write_link(&trail("singer", "conductor", &[]), second)
    };
    for language in guide::languages() {
        let words = &guide::interface(language).trail;
        let long = format!("1.1.m{}", "AAAA".repeat(10_000));
        let bad: [(&str, &str, &String); 17] = [
            ("cut off", cut, &words.error_damaged),
            ("another mark", &turned, &words.error_damaged),
            ("a wrong check", "1.1.hAAAA.AAAA", &words.error_damaged),
            ("no parts", "1.", &words.error_damaged),
            ("half a code", "1.1.mAAA", &words.error_damaged),
            ("a second guide's", &foreign, &words.error_foreign),
            ("a word", "hello", &words.error_foreign),
            ("version 0", "0.1.hAAAA.AAAA", &words.error_foreign),
            ("a prototype", "__proto__", &words.error_foreign),
            ("bytes", "%00%ff%fe.%f0%9f%98%80", &words.error_foreign),
            ("a newer version", "2.1.hAAAA.AAAA", &words.error_version),
            ("a far newer version", "4294967295.1", &words.error_version),
            ("nothing", "", &words.error_empty),
            (
                "a trail that says nothing",
                &write_link(&Progress::default(), path()),
                &words.error_empty,
            ),
            ("very long", &long, &words.error_large),
            (
                "a script",
                "%3Cscript%3Ewindow.hacked=1%3C/script%3E",
                &words.error_foreign,
            ),
            (
                "an image",
                "1.1.h\"><img src=x onerror=window.hacked=1>",
                &words.error_damaged,
            ),
        ];
        journey(|visitor| {
            visitor.open_with_progress(language, &mine());
            // In one language, all of them; in the others, some of every kind.
            let all = if language == "en" { 1 } else { 2 };
            for (what, text, why) in bad.into_iter().step_by(all) {
                follow_link(visitor, language, text);
                expect_refusal(visitor, what, language, why, &mine());
            }
            // As a page of its own, where nothing is kept yet.
            visitor.script("localStorage.clear()");
            for (what, text, why) in [bad[0], bad[14], bad[15]] {
                visitor.open(&format!("/{language}/groups/"));
                follow_link(visitor, language, text);
                visitor.wait_until_ready();
                expect_refusal(visitor, what, language, why, &Progress::default());
                assert_eq!(visitor.script("return localStorage.length"), 0, "{what}");
            }
        });
    }
}

#[test]
fn a_link_with_something_behind_it_opens_its_trail() {
    for tail in [
        ").",
        "%E3%80%82",
        "&utm_source=mail",
        "?fbclid=1",
        "%20see%20you",
    ] {
        Journey::to(GUIDE.url()).run(|visitor| {
            visitor.open(&format!(
                "{}{tail}",
                progress_link("en", &another(), path())
            ));
            visitor.expect_notice(&guide::interface("en").trail.opened);
            visitor.expect_progress(&another());
            visitor.expect_address("/en/path/");
        });
    }
    Journey::to(GUIDE.url())
        .expecting_messages(&["404"])
        .run(|visitor| {
            let link = progress_link("en", &another(), path()).replace('#', "%23");
            visitor.open_without_waiting(&link);
            visitor.expect_notice(&guide::interface("en").trail.opened);
            visitor.expect_progress(&another());
            visitor.expect_address("/en/path/");
        });
}

#[test]
fn a_link_of_an_older_edition_says_what_has_changed_since() {
    let content = guide::second();
    let now = &content.structure.path;
    assert_eq!(now.edition, 2, "the fixture has had an older edition");
    let mut then = now.clone();
    then.edition = 1;
    let old = trail(
        "voice-captain",
        "conductor",
        &[
            ("own-line", Mark::Met),
            ("two-rehearsals", Mark::Unsure),
            ("sang-at-the-fair", Mark::Met),
        ],
    );
    let with = |here: &str, own: &str| {
        let marks = [
            (own, Mark::Met),
            ("two-rehearsals", Mark::Unsure),
            ("sang-at-the-fair", Mark::Met),
        ];
        trail(here, "conductor", &marks)
    };
    assert_eq!(old, with("voice-captain", "own-line"));
    let present = with("section-leader", "own-part");
    for (language, words) in &content.languages {
        let message = |item: &str| words.path.items[item].in_line();
        let trail_words = &words.interface.trail;
        let lines = [
            trail_words
                .changed_added
                .replace("{items}", message("pencil-in-the-folder")),
            trail_words
                .changed_renamed
                .replace("{items}", message("own-part")),
            trail_words.changed_gone.replace("{count}", "1"),
        ];
        Journey::to(SECOND.url()).run(|visitor| {
            let has = |progress: &Progress| {
                visitor.wait_until("the trail", || {
                    visitor.trail(now).as_ref() == Some(progress)
                });
            };
            visitor.open(&progress_link(language, &old, &then));
            visitor.expect_notice(&trail_words.opened);
            visitor.expect_notice(&trail_words.changed_heading);
            for line in &lines {
                visitor.expect_notice(line);
            }
            has(&present);
            assert_eq!(
                visitor.attributes("li[data-state=here]", "data-stage"),
                ["section-leader"]
            );
            // It is of this edition from now on.
            visitor.reload();
            has(&present);
            assert!(!visitor.text("main").contains(&trail_words.changed_heading));

            // Where there is another one, what has changed is part of the question.
            visitor.choose_here("listener");
            visitor.open(&progress_link(language, &old, &then));
            visitor.wait_until(&trail_words.replace_ask, || {
                let message = visitor.trail_message();
                message.contains(&trail_words.replace_ask) && message.contains(&lines[0])
            });
            visitor.press_button(&trail_words.replace_no);
            visitor.expect_notice(&trail_words.kept);

            // One that this browser has kept since then.
            let keep = "localStorage.setItem(localStorage.key(0), arguments[0])";
            visitor.try_script(keep, &[write_link(&old, &then).into()]);
            visitor.reload();
            visitor.expect_notice(&lines[1]);
            has(&present);
            visitor.reload();
            has(&present);
            assert!(!visitor.text("main").contains(&trail_words.changed_heading));

            // And one from the future.
            let mut later = now.clone();
            later.edition = 7;
            visitor.script("localStorage.clear()");
            visitor.reload();
            visitor.open(&progress_link(language, &present, &later));
            visitor.expect_notice(&trail_words.changed_newer);
            has(&present);
        });
    }
}

/// Where files are saved, and what is in the one that is.
#[track_caller]
fn saved(visitor: &Visitor, folder: &TempDir, language: &str) -> (PathBuf, String) {
    let folder = folder.path();
    visitor.save_downloads_in(folder);
    visitor.press_button(&guide::interface(language).trail.file_save);
    let file = folder.join(format!(
        "{}.txt",
        guide::interface(language).trail.file_name
    ));
    let text = visitor.wait_for("the file", || {
        fs::read_to_string(&file)
            .ok()
            .filter(|text| text.contains("check "))
    });
    (file, text)
}

#[test]
fn a_trail_that_was_saved_as_a_file_is_opened_from_it() {
    for language in guide::languages() {
        let words = &guide::interface(language).trail;
        let folder = tempfile::tempdir().expect("a folder");
        let mut file = PathBuf::new();
        journey(|visitor| {
            visitor.open_with_progress(language, &another());
            let (saved, text) = saved(visitor, &folder, language);
            assert_eq!(text, write_file(&another(), path()));
            file = saved;
        });
        journey(|visitor| {
            visitor.open(&format!("/{language}/path/"));
            visitor.open_trail_menu();
            visitor.choose_file("[data-action=open]", &file);
            visitor.expect_notice(&words.opened);
            visitor.expect_focus("[data-trail-said]");
            visitor.expect_progress(&another());
            visitor.open_trail_menu();
            visitor.choose_file("[data-action=open]", &file);
            visitor.expect_notice(&words.opened_same);
            // With another trail here, it asks.
            visitor.choose_here("member");
            visitor.open_trail_menu();
            visitor.choose_file("[data-action=open]", &file);
            visitor.wait_until(&words.replace_ask, || {
                visitor.trail_message().contains(&words.replace_ask)
            });
            visitor.press_button(&words.replace_yes);
            visitor.expect_notice(&words.opened);
            visitor.expect_progress(&another());
            // As an editor on another system may write it.
            let text = fs::read_to_string(&file).expect("the file");
            fs::write(&file, format!("\u{feff}{}\r\n", text.replace('\n', "\r\n")))
                .expect("the file");
            visitor.choose_here("member");
            visitor.open_trail_menu();
            visitor.choose_file("[data-action=open]", &file);
            visitor.press_button(&words.replace_yes);
            visitor.expect_progress(&another());
        });
    }
}

#[test]
fn files_that_are_no_trail_change_nothing_and_say_why() {
    let folder = tempfile::tempdir().expect("a folder");
    let good = write_file(&another(), path());
    let second = &guide::second().structure.path;
    let foreign = write_file(&trail("singer", "conductor", &[]), second);
    let newer = good.replacen("trail 1", "trail 2", 1);
    let changed = good.replacen("goal hero", "goal speaker", 1);
    assert_ne!(changed, good);
    let (cut, _) = good.split_at(good.len() / 2);
    let huge = format!("{good}{}", "met monthly-call\n".repeat(200_000));
    let binary: Vec<u8> = (0..5000_u32)
        .map(|number| (number * 7 % 256) as u8)
        .collect();
    for language in guide::languages() {
        let words = &guide::interface(language).trail;
        let files: [(&str, &[u8], &String); 9] = [
            ("changed.txt", changed.as_bytes(), &words.error_damaged),
            ("cut.txt", cut.as_bytes(), &words.error_damaged),
            ("binary.bin", &binary, &words.error_foreign),
            ("other.txt", foreign.as_bytes(), &words.error_foreign),
            (
                "letter.txt",
                b"<script>window.hacked=1</script>\n",
                &words.error_foreign,
            ),
            ("newer.txt", newer.as_bytes(), &words.error_version),
            ("empty.txt", b"", &words.error_empty),
            ("blank.txt", b"\n \r\n", &words.error_empty),
            ("huge.txt", huge.as_bytes(), &words.error_large),
        ];
        journey(|visitor| {
            visitor.open_with_progress(language, &mine());
            for (name, bytes, why) in files {
                let file = folder.path().join(name);
                fs::write(&file, bytes).expect("a file");
                visitor.open_trail_menu();
                visitor.choose_file("[data-action=open]", &file);
                expect_refusal(visitor, name, language, why, &mine());
            }
            visitor.reload();
            visitor.expect_progress(&mine());
        });
    }
}

#[test]
fn a_trail_is_saved_and_opened_where_the_browser_keeps_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    Journey::to(GUIDE.url()).without_storage().run(|visitor| {
        visitor.open(&progress_link("en", &another(), path()));
        visitor.expect_notice(&guide::interface("en").trail.opened);
        visitor.expect_progress(&another());
        let (file, _) = saved(visitor, &folder, "en");
        visitor.reload();
        visitor.expect_progress(&Progress::default());
        visitor.open_trail_menu();
        visitor.choose_file("[data-action=open]", &file);
        visitor.expect_notice(&guide::interface("en").trail.opened);
        visitor.expect_progress(&another());
    });
}
