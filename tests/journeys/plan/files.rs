//! Taking the plan along: as text, and as a calendar.

use super::{START, TODAY, WOMEN, expect_plan, plan, starts, unfold};
use crate::harness::{Visitor, guide, journey};
use serde_json::Value;
use std::{collections::BTreeSet, fs};
use tempfile::TempDir;
use thirtyfour::Key;

/// Presses a button that saves a file, and reads the file.
#[track_caller]
fn saved(visitor: &Visitor, folder: &TempDir, button: &str, file: &str) -> String {
    visitor.save_downloads_in(folder.path());
    visitor.press_button(button);
    let said = "return [...document.querySelectorAll('.plan [role=status]')] \
         .map((each) => each.textContent).join('')";
    visitor.wait_until("that it is saved", || {
        visitor.script(said) != Value::String(String::new())
    });
    let file = folder.path().join(file);
    visitor.wait_for("the file", || {
        let text = fs::read_to_string(&file).ok();
        text.filter(|text| !text.is_empty())
    })
}

/// The address that files name: the plan's own, with its first month.
fn address(visitor: &Visitor) -> String {
    let whole = visitor.current_url();
    assert!(
        visitor.query_value("from").is_some(),
        "the month is in {whole}"
    );
    whole
}

#[test]
fn the_text_says_what_the_page_shows() {
    let schedule = "from=2027-01&every=2";
    for language in guide::languages() {
        for answers in [START, WOMEN] {
            let folder = tempfile::tempdir().expect("a folder");
            journey(|visitor| {
                visitor.set_date(TODAY);
                visitor.open(&format!("/{language}/plan/?{answers}&{schedule}"));
                expect_plan(visitor, &plan(language, answers, schedule, TODAY));
                let words = &guide::interface(language).plan;
                let name = format!("{}.md", words.year.file_name);
                let text = saved(visitor, &folder, &words.markdown, &name);
                let title = format!("# {}\n", visitor.heading());
                assert!(text.starts_with(&title), "{text:.80}");
                let plain = unescaped(&text);
                let shown = visitor.script(
                    "const parts = '.plan-headline, .plan-year h3, .plan-part :is(h2, h3, blockquote), .prose > p:not(:has(a)), .plan-before li'; \
                     return [...document.querySelectorAll(parts)].map((each) => \
                     (each.closest('[data-meeting] h3') ? each.lastChild : each).textContent.trim())",
                );
                let shown: Vec<String> = serde_json::from_value(shown).expect("texts");
                assert!(shown.len() > 30, "{shown:?}");
                for line in &shown {
                    assert!(plain.contains(line.as_str()), "{language}: {line}\n{text}");
                }
                let dates = visitor.script("return [...document.querySelectorAll('.plan-date time')].map((each) => each.textContent)");
                let dates: Vec<String> = serde_json::from_value(dates).expect("texts");
                assert_eq!(dates.len(), 6);
                for (index, date) in dates.iter().enumerate() {
                    let line = format!("\n{}. **{date}**", index + 1);
                    assert!(text.contains(&line), "{language}: {line}\n{text}");
                }
                let mut sources = visitor.attributes(".plan-said a, .links a", "href");
                // What leads to the list at the foot of the page.
                sources.retain(|source| !source.starts_with('#'));
                assert!(!sources.is_empty());
                for source in sources {
                    assert!(text.contains(&source), "{language}: {source}");
                }
                assert!(text.contains(&format!("<{}>", address(visitor))), "{text}");
            });
        }
    }
}

/// A Markdown text without its escapes and emphasis.
fn unescaped(text: &str) -> String {
    let mut plain = String::new();
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => plain.extend(letters.next()),
            '*' | '_' => {}
            letter => plain.push(letter),
        }
    }
    plain
}

/// A calendar's properties, as name with parameters and value, in order; long
/// lines are folded in the file, and texts are escaped.
fn properties(calendar: &str) -> Vec<(String, String)> {
    let whole = calendar.replace("\r\n ", "");
    let lines = whole.split_terminator("\r\n");
    lines
        .map(|line| {
            let (name, value) = line.split_once(':').expect("a name and a value");
            let value = value
                .replace("\\n", "\n")
                .replace("\\,", ",")
                .replace("\\;", ";");
            (name.to_owned(), value.replace("\\\\", "\\"))
        })
        .collect()
}

/// The values of a property.
fn all<'a>(properties: &'a [(String, String)], name: &str) -> Vec<&'a str> {
    let named = properties.iter().filter(|(each, _)| {
        let (each, _) = each.split_once(';').unwrap_or((each, ""));
        each == name
    });
    named.map(|(_, value)| value.as_str()).collect()
}

#[test]
fn the_calendar_has_every_meeting_with_an_alarm_for_each_thing_to_do() {
    let schedule = "from=2027-01&every=2&time=19:45";
    for language in guide::languages() {
        let folder = tempfile::tempdir().expect("a folder");
        journey(|visitor| {
            // As browsers say that know no zone, or hide it.
            visitor.set_time_zone("UTC");
            visitor.set_date(TODAY);
            visitor.open(&format!("/{language}/plan/?{START}&{schedule}"));
            assert!(
                !visitor.is_visible(".plan-zone"),
                "there is nothing to choose"
            );
            let plan = plan(language, START, schedule, TODAY);
            expect_plan(visitor, &plan);
            let words = &guide::interface(language).plan;
            let name = format!("{}.ics", words.year.file_name);
            let calendar = saved(visitor, &folder, &words.calendar, &name);
            assert!(calendar.ends_with("END:VCALENDAR\r\n"), "{calendar}");
            let longest = calendar.split("\r\n").map(str::len).max();
            assert!(longest <= Some(75), "a line has {longest:?} bytes");
            let properties = properties(&calendar);
            assert_eq!(all(&properties, "VERSION"), ["2.0"]);
            let shown: Vec<_> = starts(visitor)
                .iter()
                .map(|starts| format!("{}00", starts.replace(['-', ':'], "")))
                .collect();
            // Without a time zone: the clock on the wall.
            assert_eq!(all(&properties, "DTSTART"), shown);
            let ends: Vec<_> = shown
                .iter()
                .map(|starts| starts.replace("T194500", "T214500"))
                .collect();
            assert_eq!(all(&properties, "DTEND"), ends);
            for (name, parameter) in properties.iter().map(|(name, _)| (name, "TZID")) {
                assert!(!name.contains(parameter), "{name}");
            }
            let ids = all(&properties, "UID");
            let unique: BTreeSet<_> = ids.iter().collect();
            assert_eq!(unique.len(), ids.len(), "{ids:?}");
            assert!(ids.len() >= plan.meetings.len());
            // Whatever is made is made at the same moment, alarms too.
            let made = all(&properties, "DTSTAMP");
            assert!(made.len() >= plan.meetings.len());
            assert!(
                made.iter().all(|made| made.starts_with("20261210T")),
                "{made:?}"
            );
            // As an address writes it, or as its parts are encoded.
            let urls = all(&properties, "URL").into_iter();
            let urls: Vec<_> = urls.map(|url| url.replace("%3A", ":")).collect();
            assert_eq!(urls, vec![address(visitor); plan.meetings.len()]);

            let events: Vec<_> = properties
                .split(|property| *property == ("BEGIN".to_owned(), "VEVENT".to_owned()))
                .skip(1)
                .collect();
            for (meeting, event) in plan.meetings.iter().zip(&events) {
                let summary = all(event, "SUMMARY")[0];
                assert!(summary.contains(&meeting.format), "{summary}");
                // In days: in hours, summer time would move them.
                let alarms = all(event, "TRIGGER");
                let tasks = meeting.tasks.iter();
                let before: Vec<_> = tasks.map(|task| format!("-P{}D", task.days)).collect();
                assert_eq!(alarms, before);
                let told = all(event, "DESCRIPTION").join("\n");
                let lines = meeting
                    .tasks
                    .iter()
                    .flat_map(|task| [&task.line, &task.text]);
                for line in lines.chain([&meeting.how]).chain(&meeting.topic) {
                    assert!(told.contains(line.as_str()), "{told:?} lacks {line}");
                }
            }
        });
    }
}

#[test]
fn times_are_in_the_browsers_zone_unless_the_visitor_wants_none() {
    let (named, floating) = (
        tempfile::tempdir().expect("a folder"),
        tempfile::tempdir().expect("a folder"),
    );
    for (language, zone, march, april) in [
        ("en", "Australia/Adelaide", "+1030", "+0930"),
        ("pt-BR", "America/Sao_Paulo", "-0300", "-0300"),
        ("zh-CN", "Asia/Shanghai", "+0800", "+0800"),
    ] {
        journey(|visitor| {
            visitor.set_time_zone(zone);
            visitor.set_date(TODAY);
            visitor.open(&format!("/{language}/plan/?{START}&from=2027-03&every=1"));
            expect_plan(
                visitor,
                &plan(language, START, "from=2027-03&every=1", TODAY),
            );
            let words = &guide::interface(language).plan;
            let label = words.zone_named.replace("{zone}", &zone.replace('_', " "));
            unfold(visitor);
            visitor.wait_until(&label, || visitor.text(".plan-zone").contains(&label));
            let file = format!("{}.ics", words.year.file_name);
            let calendar = saved(visitor, &named, &words.calendar, &file);
            fs::remove_file(named.path().join(&file)).expect("it was saved");
            let of_zone = properties(&calendar);
            assert_eq!(all(&of_zone, "TZID"), [zone]);
            let begins = |name: &str| name.starts_with("DTSTART;");
            let starts: Vec<_> = of_zone.iter().filter(|(name, _)| begins(name)).collect();
            assert_eq!(starts.len(), 12);
            let name = format!("DTSTART;TZID={zone}");
            assert!(starts.iter().all(|(each, _)| *each == name), "{starts:?}");
            assert_eq!(starts[0].1, "20270309T183000");
            // Clocks are changed between the first two meetings, or never.
            let offsets = all(&of_zone, "TZOFFSETTO");
            assert!(offsets.contains(&march), "{offsets:?}");
            assert!(offsets.contains(&april), "{offsets:?}");

            // By keyboard, as radios are.
            visitor.script_on(".plan-zone input", "arguments[0].focus()");
            visitor.press(Key::Down);
            let calendar = saved(visitor, &floating, &words.calendar, &file);
            fs::remove_file(floating.path().join(&file)).expect("it was saved");
            let floats = properties(&calendar);
            assert!(!calendar.contains("TZID"), "{calendar}");
            assert_eq!(all(&floats, "DTSTART")[0], "20270309T183000");
            // They are the same events.
            assert_eq!(all(&floats, "UID"), all(&of_zone, "UID"));
        });
    }
}

/// Collects what is revoked, and what is to be done after half a minute or more,
/// which is then never done by itself.
const WATCH_ADDRESSES: &str = "
  window.revoked = [];
  window.later = [];
  const revoke = URL.revokeObjectURL.bind(URL);
  URL.revokeObjectURL = (address) => { window.revoked.push(address); revoke(address); };
  const wait = setTimeout;
  window.setTimeout = (act, time, ...rest) =>
    time >= 30_000 ? (window.later.push(act), 0) : wait(act, time, ...rest);";

#[test]
fn the_address_of_a_file_lasts_until_the_browser_has_read_it() {
    let folder = tempfile::tempdir().expect("a folder");
    journey(|visitor| {
        visitor.open(&format!("/en/plan/?{START}"));
        visitor.script(WATCH_ADDRESSES);
        let words = &guide::interface("en").plan;
        let name = format!("{}.md", words.year.file_name);
        saved(visitor, &folder, &words.markdown, &name);
        assert_eq!(visitor.script("return window.revoked.length"), 0);
        // And no longer.
        assert_eq!(visitor.script("return window.later.length"), 1);
        visitor.script("window.later[0]()");
        assert_eq!(visitor.script("return window.revoked.length"), 1);
    });
}

#[test]
fn files_and_links_name_the_first_month_even_if_none_was_chosen() {
    let folder = tempfile::tempdir().expect("a folder");
    journey(|visitor| {
        visitor.allow_clipboard();
        visitor.set_date("2027-01-13");
        visitor.open(&format!("/en/plan/?{START}"));
        expect_plan(visitor, &plan("en", START, "", "2027-01-13"));
        let words = &guide::interface("en").plan;
        let name = format!("{}.md", words.year.file_name);
        let text = saved(visitor, &folder, &words.markdown, &name);
        let link = format!("{}/en/plan/?{START}&from=2027-04", visitor.base());
        assert!(text.contains(&format!("<{link}>")), "{text}");
        visitor.press_button(&words.share);
        visitor.expect_notice(&words.link_copied);
        assert_eq!(visitor.clipboard_text(), link);
    });
}

#[test]
fn the_example_can_be_given_dates_and_taken_along_too() {
    let folder = tempfile::tempdir().expect("a folder");
    journey(|visitor| {
        visitor.set_date(TODAY);
        visitor.open("/en/plan/");
        let example = &guide::structure().plan.example;
        expect_plan(visitor, &plan("en", example, "", TODAY));
        visitor.change("every", "1");
        visitor.wait_until("twelve meetings", || starts(visitor).len() == 12);
        let words = &guide::interface("en").plan;
        let name = format!("{}.ics", words.year.file_name);
        let calendar = saved(visitor, &folder, &words.calendar, &name);
        assert_eq!(calendar.matches("BEGIN:VEVENT").count(), 12);
    });
}
