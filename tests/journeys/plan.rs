//! The plan for the first year.

use crate::harness::{Journey, Visitor, guide, journey, sites::GUIDE};
use chrono::NaiveDate;
use community_guide::{
    engine::{Answers, recommend},
    plan::{Document, Schedule, document},
    routes::pairs,
};
use serde_json::json;
use std::{collections::BTreeSet, fs};
use tempfile::TempDir;
use thirtyfour::Key;

pub(crate) const START: &str = "intent=start&purpose=technology&technology=containers&demand=focused\
                                &speakers=enough&sponsors=focused&nearby=none";
const JOIN: &str = "intent=join&purpose=broad&nearby=general";
/// All three kinds of space are shown for these.
const WOMEN: &str = "intent=start&purpose=women&policy=unsure&demand=focused&speakers=few\
                     &sponsors=none&nearby=none";
/// A day on which the plans are made.
const TODAY: &str = "2026-12-10";

/// The plan as the guide makes it for answers and a schedule of an address.
fn plan(language: &str, answers: &str, schedule: &str, today: &str) -> Document {
    let pack = guide::pack(language);
    let answers = Answers::read(&pack.structure, answers);
    let advice = recommend(&pack.structure, &answers).expect("complete answers");
    let schedule = Schedule::read(&pack.structure.plan, &pairs(schedule));
    let today = today.parse::<NaiveDate>().expect("a day");
    document(&pack, &answers, &advice, &schedule, Some(today))
}

/// What is read of the parts of the plan, as a person sees it.
#[track_caller]
fn read(visitor: &Visitor) -> String {
    let text = visitor.script_on(".plan-parts", "return arguments[0]?.innerText");
    text.as_str().unwrap_or_default().to_owned()
}

/// When the meetings begin, as they are marked.
#[track_caller]
fn starts(visitor: &Visitor) -> Vec<String> {
    visitor.attributes("[data-meeting]", "data-starts")
}

/// Waits until the page shows a plan, and reads all of it.
#[track_caller]
fn shows(visitor: &Visitor, plan: &Document) {
    visitor.is_ready();
    let expected: Vec<_> = (plan.meetings.iter())
        .filter_map(|meeting| meeting.starts)
        .map(|starts| starts.format("%Y-%m-%dT%H:%M").to_string())
        .collect();
    visitor.sees_that(
        &format!("meetings on {expected:?} (now {:?})", starts(visitor)),
        || starts(visitor) == expected,
    );
    assert_eq!(visitor.text(".plan-headline"), plan.headline);
    let ids: Vec<_> = plan.parts.iter().map(|part| part.id.as_str()).collect();
    assert_eq!(visitor.attributes(".plan-part", "data-part"), ids);
    let text = read(visitor);
    let headings = plan.parts.iter().map(|part| &part.heading);
    let steps = plan.parts.iter().flat_map(|part| &part.steps);
    let tasks = plan.meetings.iter().flat_map(|meeting| &meeting.tasks);
    let meetings = plan.meetings.iter();
    let said = meetings.flat_map(|meeting| [&meeting.when, &meeting.format, &meeting.how]);
    let topics = plan.meetings.iter().filter_map(|each| each.topic.as_ref());
    for line in headings
        .chain(steps.map(|step| &step.title))
        .chain(tasks.map(|task| &task.line))
        .chain(said)
        .chain(topics)
    {
        assert!(text.contains(line.as_str()), "the plan lacks {line}");
    }
}

/// Chooses a time.
#[track_caller]
fn meet_at(visitor: &Visitor, time: &str) {
    let set = format!(
        "arguments[0].value = '{time}'; \
         arguments[0].dispatchEvent(new Event('change', {{ bubbles: true }}))"
    );
    visitor.script_on("input[name=time]", &set);
}

/// The schedule in the fields of the page.
#[track_caller]
fn fields(visitor: &Visitor) -> Vec<String> {
    let script =
        "return [...arguments[0].querySelectorAll('select, input')].map((each) => each.value)";
    let values = visitor.script_on("form.plan-schedule", script);
    serde_json::from_value(values).expect("texts")
}

#[test]
fn a_result_leads_to_its_plan_and_the_plan_back() {
    for language in guide::languages() {
        journey(|visitor| {
            visitor.lives_on(TODAY);
            let words = guide::interface(language);
            for answers in [START, JOIN, WOMEN] {
                visitor.open(&format!("/{language}/result/?{answers}"));
                visitor.is_advised_at(language, answers);
                let advice = visitor.heading();
                visitor.follow(&words.result.plan_action);
                visitor.is_at(&format!("/{language}/plan/?{answers}"));
                visitor.sees_that("the plan", || visitor.heading() == words.plan.title);
                visitor.is_focused("main h1");
                assert_eq!(visitor.attributes("[data-plan]", "data-plan"), ["true"]);
                shows(visitor, &plan(language, answers, "", TODAY));
                assert_eq!(visitor.text(".plan-headline"), advice);
                assert!(!visitor.text("main").contains(&words.plan.example_text));
                visitor.follow(&words.plan.back);
                visitor.is_advised_at(language, answers);
            }
        });
    }
}

#[test]
fn dates_follow_what_is_chosen_and_stand_in_the_address() {
    journey(|visitor| {
        visitor.lives_on(TODAY);
        visitor.open(&format!("/en/plan/?{START}"));
        shows(visitor, &plan("en", START, "", TODAY));
        visitor.script("window.sameDocument = true");
        let quarters = |days: [&str; 4]| days.map(|day| format!("2027-{day}T18:30")).to_vec();
        visitor.change("from", "2027-01");
        visitor.sees_that("second Tuesdays", || {
            starts(visitor) == quarters(["01-12", "04-13", "07-13", "10-12"])
        });
        visitor.change("weekday", "5");
        visitor.sees_that("second Fridays", || {
            starts(visitor) == quarters(["01-08", "04-09", "07-09", "10-08"])
        });
        visitor.change("week", "5");
        visitor.sees_that("last Fridays", || {
            starts(visitor) == quarters(["01-29", "04-30", "07-30", "10-29"])
        });
        meet_at(visitor, "20:15");
        let later: Vec<_> = quarters(["01-29", "04-30", "07-30", "10-29"])
            .iter()
            .map(|starts| starts.replace("18:30", "20:15"))
            .collect();
        visitor.sees_that("a later time", || starts(visitor) == later);
        for (every, count, second) in [("2", 6, "2027-03-26"), ("1", 12, "2027-02-26")] {
            visitor.change("every", every);
            visitor.sees_that(second, || {
                let starts = starts(visitor);
                starts.len() == count && starts[1] == format!("{second}T20:15")
            });
        }
        let schedule = "from=2027-01&every=1&week=5&weekday=5&time=20:15";
        shows(visitor, &plan("en", START, schedule, TODAY));
        for (key, value) in pairs(schedule) {
            let written = visitor.in_address(&key);
            assert_eq!(written.as_deref(), Some(&*value), "{key}");
        }
        let begin = format!("/en/plan/?{START}&");
        assert!(
            visitor.address().starts_with(&begin),
            "{}",
            visitor.address()
        );
        assert_eq!(visitor.script("return window.sameDocument"), true);
    });
}

#[test]
fn reload_other_languages_and_back_keep_answers_and_dates() {
    let schedule = "from=2027-02&every=2&week=1&weekday=3&time=19:00";
    let chosen = ["2027-02", "2", "1", "3", "19:00"];
    journey(|visitor| {
        visitor.lives_on(TODAY);
        visitor.open(&format!("/en/plan/?{START}&{schedule}"));
        let is_kept = |language: &str| {
            shows(visitor, &plan(language, START, schedule, TODAY));
            visitor.sees_that(&format!("{chosen:?} (now {:?})", fields(visitor)), || {
                fields(visitor) == chosen
            });
            for (key, value) in pairs(schedule) {
                assert_eq!(visitor.in_address(&key), Some(value), "{key}");
            }
        };
        is_kept("en");
        visitor.reload();
        is_kept("en");
        for language in ["zh-CN", "pt-BR", "en"] {
            visitor.switch_to(language);
            is_kept(language);
        }
        visitor.follow(&guide::interface("en").plan.back);
        visitor.is_advised_at("en", START);
        visitor.back();
        is_kept("en");
        // What is changed is changed in this step.
        visitor.change("every", "3");
        visitor.sees_that("four meetings", || starts(visitor).len() == 4);
        visitor.reload();
        visitor.sees_that("four meetings", || starts(visitor).len() == 4);
        assert_eq!(fields(visitor)[1], "3");
    });
}

#[test]
fn the_first_month_leaves_time_for_the_earliest_reminder() {
    let earliest = |answers| {
        let plan = plan("en", answers, "", TODAY);
        let tasks = plan.meetings[0].tasks.iter();
        tasks.map(|task| task.days).max().expect("a reminder")
    };
    assert_eq!((earliest(START), earliest(JOIN)), (56, 14));
    for (answers, today, first) in [
        // 56 days before the second Tuesday of March, and a day later.
        (START, "2027-01-12", "2027-03-09"),
        (START, "2027-01-13", "2027-04-13"),
        // 14 days before the second Tuesday of January, and a day later.
        (JOIN, "2026-12-29", "2027-01-12"),
        (JOIN, "2026-12-30", "2027-02-09"),
    ] {
        journey(|visitor| {
            visitor.lives_on(today);
            visitor.open(&format!("/en/plan/?{answers}"));
            shows(visitor, &plan("en", answers, "", today));
            assert_eq!(starts(visitor)[0], format!("{first}T18:30"), "on {today}");
            visitor.sees_that("the month", || fields(visitor)[0] == first[..7]);
            let now = guide::interface("en")
                .plan
                .reminder_now
                .replace("{task}", "");
            assert!(!read(visitor).contains(now.trim()), "nothing is late");
        });
    }
}

#[test]
fn what_is_late_already_is_to_be_done_as_soon_as_possible() {
    journey(|visitor| {
        visitor.lives_on(TODAY);
        let schedule = "from=2026-12";
        visitor.open(&format!("/en/plan/?{START}&{schedule}"));
        let plan = plan("en", START, schedule, TODAY);
        shows(visitor, &plan);
        let pattern = &guide::interface("en").plan.reminder_now;
        let late = pattern.replace("{task}", &plan.meetings[0].tasks[0].text);
        assert!(read(visitor).contains(&late), "{late}");
    });
}

#[test]
fn a_schedule_that_cannot_be_is_as_proposed() {
    journey(|visitor| {
        visitor.lives_on(TODAY);
        let nonsense = "from=2027-13&every=7&week=9&weekday=0&time=25:99";
        visitor.open(&format!("/en/plan/?{START}&{nonsense}"));
        shows(visitor, &plan("en", START, "", TODAY));
        let proposed = fields(visitor);
        assert_eq!(proposed[1..], ["3", "2", "2", "18:30"]);
    });
}

/// Presses a button that saves a file, and reads the file.
#[track_caller]
fn saved(visitor: &Visitor, folder: &TempDir, button: &str, file: &str) -> String {
    let path = folder.path().to_str().expect("a plain path");
    visitor.devtools(
        "Browser.setDownloadBehavior",
        &json!({ "behavior": "allow", "downloadPath": path }),
    );
    visitor.press_button(button);
    let file = folder.path().join(file);
    visitor.sees("the file", || {
        let text = fs::read_to_string(&file).ok();
        text.filter(|text| !text.is_empty())
    })
}

/// The address that files name: the plan's own, with its first month.
fn address(visitor: &Visitor) -> String {
    let whole = visitor.whole_address();
    assert!(
        visitor.in_address("from").is_some(),
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
                visitor.lives_on(TODAY);
                visitor.open(&format!("/{language}/plan/?{answers}&{schedule}"));
                shows(visitor, &plan(language, answers, schedule, TODAY));
                let words = &guide::interface(language).plan;
                let name = format!("{}.md", words.file_name);
                let text = saved(visitor, &folder, &words.markdown, &name);
                let title = format!("# {}\n", visitor.heading());
                assert!(text.starts_with(&title), "{text:.80}");
                let plain = unescaped(&text);
                let shown = visitor.script(
                    "const parts = '.plan-headline, .plan-part :is(h2, h3, blockquote), .prose > p:not(:has(a)), .plan-before li'; \
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
                for (place, date) in dates.iter().enumerate() {
                    let line = format!("\n{}. **{date}**", place + 1);
                    assert!(text.contains(&line), "{language}: {line}\n{text}");
                }
                let sources = visitor.attributes(".plan-said a, .links a", "href");
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
            visitor.lives_on(TODAY);
            visitor.open(&format!("/{language}/plan/?{START}&{schedule}"));
            let plan = plan(language, START, schedule, TODAY);
            shows(visitor, &plan);
            let words = &guide::interface(language).plan;
            let name = format!("{}.ics", words.file_name);
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
fn files_name_the_first_month_even_if_none_was_chosen() {
    let folder = tempfile::tempdir().expect("a folder");
    journey(|visitor| {
        visitor.lives_on("2027-01-13");
        visitor.open(&format!("/en/plan/?{START}"));
        shows(visitor, &plan("en", START, "", "2027-01-13"));
        let words = &guide::interface("en").plan;
        let name = format!("{}.md", words.file_name);
        let text = saved(visitor, &folder, &words.markdown, &name);
        let link = format!("<{}/en/plan/?{START}&from=2027-04>", visitor.base());
        assert!(text.contains(&link), "{text}");
    });
}

#[test]
fn the_wordings_for_a_group_for_women_are_copied_as_they_stand() {
    for language in guide::languages() {
        journey(|visitor| {
            visitor.has_clipboard();
            visitor.open(&format!("/{language}/plan/?{WOMEN}"));
            visitor.sees_that("three wordings", || {
                visitor.attributes(".wording", "data-policy") == ["closed", "allies", "open"]
            });
            let words = guide::words(language);
            for policy in ["closed", "allies", "open"] {
                let said = words.policies[policy].wording.as_deref();
                let place = format!(".wording[data-policy={policy}]");
                let quote = visitor.text(&format!("{place} blockquote"));
                assert_eq!(Some(quote.as_str()), said);
                visitor.click(&format!("{place} [data-action=copy-wording]"));
                visitor.sees_that("a word that it is copied", || {
                    visitor.text(&format!("{place} [role=status]")) == words.interface.plan.copied
                });
                assert_eq!(visitor.copied(), quote);
            }
            // Who has decided sees one; who starts another group, none.
            let decided = WOMEN.replace("unsure", "allies");
            visitor.open(&format!("/{language}/plan/?{decided}"));
            visitor.sees_that("one wording", || {
                visitor.attributes(".wording", "data-policy") == ["allies"]
            });
            visitor.open(&format!("/{language}/plan/?{START}"));
            assert_eq!(visitor.count(".wording"), 0);
        });
    }
}

#[test]
fn the_wordings_stand_on_the_page_of_the_type_too() {
    journey(|visitor| {
        visitor.has_clipboard();
        visitor.open("/en/groups/women/");
        let place = "section[aria-labelledby=wordings] .wording[data-policy=open]";
        visitor.click(&format!("{place} [data-action=copy-wording]"));
        visitor.is_told(&guide::interface("en").plan.copied);
        assert_eq!(
            visitor.copied(),
            visitor.text(&format!("{place} blockquote"))
        );
    });
}

#[test]
fn copying_a_wording_says_so_where_it_does_not_work() {
    journey(|visitor| {
        visitor.open(&format!("/en/plan/?{WOMEN}"));
        visitor
            .script("navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))");
        visitor.click("[data-policy=closed] [data-action=copy-wording]");
        visitor.is_told(&guide::interface("en").plan.copy_failed);
    });
}

#[test]
fn what_comes_from_outside_the_sources_is_marked_and_linked() {
    for language in guide::languages() {
        journey(|visitor| {
            visitor.lives_on(TODAY);
            let words = &guide::interface(language).plan;
            let mut outside = 0;
            for answers in [START, JOIN, WOMEN] {
                visitor.open(&format!("/{language}/plan/?{answers}"));
                let plan = plan(language, answers, "", TODAY);
                shows(visitor, &plan);
                for part in &plan.parts {
                    let place = format!("[data-part='{}']", part.id);
                    let is_outside = part.said.iter().any(|said| said.is_outside);
                    outside += usize::from(is_outside);
                    let mark = if is_outside { &words.outside } else { "" };
                    assert_eq!(visitor.text(&format!("{place} .outside")), mark, "{place}");
                    let own = if part.said.is_empty() { &words.own } else { "" };
                    assert_eq!(
                        visitor.text(&format!("{place} p.fact-source")),
                        own,
                        "{place}"
                    );
                    let urls: Vec<_> = part
                        .said
                        .iter()
                        .filter_map(|said| said.url.as_deref())
                        .collect();
                    let links = format!("{place} .plan-said a");
                    assert_eq!(visitor.attributes(&links, "href"), urls, "{place}");
                    for rel in visitor.attributes(&links, "rel") {
                        assert!(rel.contains("noreferrer"), "{place}: {rel}");
                    }
                    let said = visitor.text(&format!("{place} .plan-said"));
                    for each in &part.said {
                        assert!(said.contains(&each.source), "{place}: {}", each.source);
                        assert!(said.contains(&each.as_of), "{place}: {}", each.as_of);
                    }
                }
            }
            assert!(outside > 5, "{outside} parts come from outside");
        });
    }
}

#[test]
fn without_answers_it_is_an_example_and_leads_to_the_questions() {
    let example = &guide::structure().plan.example;
    for language in guide::languages() {
        journey(|visitor| {
            visitor.lives_on(TODAY);
            let words = guide::interface(language);
            for (query, question) in [
                ("", "intent"),
                ("?intent=start&purpose=women", "policy"),
                ("?utm_source=somewhere", "intent"),
            ] {
                visitor.open(&format!("/{language}/plan/{query}"));
                shows(visitor, &plan(language, example, "", TODAY));
                assert_eq!(visitor.attributes("[data-plan]", "data-plan"), ["false"]);
                assert!(
                    visitor
                        .text(".plan-example")
                        .contains(&words.plan.example_text)
                );
                assert!(!visitor.text("main").contains(&words.plan.back));
                visitor.follow(&words.plan.example_action);
                visitor.is_asked(question);
            }
        });
    }
}

#[test]
fn the_example_can_be_given_dates_and_taken_along_too() {
    let folder = tempfile::tempdir().expect("a folder");
    journey(|visitor| {
        visitor.lives_on(TODAY);
        visitor.open("/en/plan/");
        let example = &guide::structure().plan.example;
        shows(visitor, &plan("en", example, "", TODAY));
        visitor.change("every", "1");
        visitor.sees_that("twelve meetings", || starts(visitor).len() == 12);
        let words = &guide::interface("en").plan;
        let name = format!("{}.ics", words.file_name);
        let calendar = saved(visitor, &folder, &words.calendar, &name);
        assert_eq!(calendar.matches("BEGIN:VEVENT").count(), 12);
    });
}

#[test]
fn without_scripts_the_example_can_be_read_and_nothing_is_dead() {
    let example = &guide::structure().plan.example;
    Journey::to(GUIDE.url()).without_scripts().go(|visitor| {
        for language in guide::languages() {
            let words = guide::interface(language);
            visitor.open_early(&format!("/{language}/plan/"));
            assert_eq!(visitor.heading(), words.plan.title);
            let plan = plan(language, example, "", TODAY);
            let text = read(visitor);
            for part in &plan.parts {
                assert!(text.contains(&part.heading), "{language}: {}", part.heading);
            }
            for meeting in &plan.meetings {
                assert!(text.contains(&meeting.format), "{language}: {}", meeting.format);
                assert!(text.contains(&meeting.how), "{language}: {}", meeting.how);
            }
            assert!(visitor.text(".plan-example").contains(&words.plan.example_text));
            let dead = visitor.script(
                "return [...document.querySelectorAll('main :is(button, select, input, textarea)')] \
                 .filter((each) => each.checkVisibility({ visibilityProperty: true })).map((each) => each.outerHTML)",
            );
            assert_eq!(dead, json!([]), "{language}: {dead:#}");
            visitor.follow(&words.plan.example_action);
            visitor.is_at(&format!("/{language}/choose/"));
        }
    });
}

#[test]
fn the_plan_fits_narrow_screens() {
    for language in guide::languages() {
        journey(|visitor| {
            for width in [320, 360] {
                visitor.resize(width, 740);
                for answers in [START, WOMEN, JOIN] {
                    visitor.open(&format!("/{language}/plan/?{answers}&every=1"));
                    visitor.sees_that("twelve meetings", || starts(visitor).len() == 12);
                    visitor.fits(&format!("the plan in {language} at {width} px"));
                }
            }
        });
    }
}

#[test]
fn the_dates_are_chosen_by_keyboard_alone() {
    journey(|visitor| {
        visitor.lives_on(TODAY);
        visitor.open(&format!("/en/plan/?{START}"));
        shows(visitor, &plan("en", START, "", TODAY));
        visitor.tab_to("select[name=from]");
        visitor.press(Key::Up);
        visitor.sees_that("a month earlier", || {
            visitor.in_address("from").as_deref() == Some("2027-01")
        });
        for (name, value) in [("every", "2"), ("week", "3"), ("weekday", "3")] {
            visitor.tab_to(&format!("select[name={name}]"));
            visitor.press(Key::Down);
            visitor.sees_that(name, || visitor.in_address(name).as_deref() == Some(value));
            visitor.is_focused(&format!("select[name={name}]"));
        }
        visitor.tab_to("input[name=time]");
        visitor.press(Key::Up);
        let schedule = "from=2027-01&every=2&week=3&weekday=3&time=19:30";
        shows(visitor, &plan("en", START, schedule, TODAY));
        visitor.is_focused("input[name=time]");
    });
}
