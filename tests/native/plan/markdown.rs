//! The Markdown file: a reader of Markdown sees what the plan says, and nothing
//! that a text says becomes markup.

use super::{
    markup::File,
    strategies::{PLANS, plan_for, proposed, schedules},
};
use crate::support::{cases, pack, packs};
use guide_content::{Block, Inline, Pack, Prose};
use guide_plan::{Document, Month, Schedule, markdown};
use proptest::{collection::vec, prelude::*};

const ADDRESS: &str = "https://guide.example/zh-CN/plan/?intent=start&from=2027-01";
const GUIDE: &str = "https://guide.example/zh-CN";

fn file(pack: &Pack, plan: &Document) -> File {
    File::read(&markdown(pack, plan, ADDRESS, GUIDE))
}

/// The headings that a plan should have, with their depths.
fn headings(pack: &Pack, plan: &Document) -> Vec<(u8, String)> {
    let mut headings = vec![(1, plan.title.clone())];
    for part in &plan.parts {
        headings.push((2, part.heading.clone()));
        let steps = part.steps.iter().map(|step| &step.title);
        headings.extend(steps.map(|title| (3, title.clone())));
        if part.has_meetings && !part.steps.is_empty() {
            headings.push((
                3,
                plan.meeting_words(&pack.words.interface.plan)
                    .meetings
                    .clone(),
            ));
        }
        let policies = part.wordings.iter().map(|id| &pack.words.policies[id]);
        headings.extend(policies.map(|policy| (3, policy.name.clone())));
    }
    headings
}

/// The addresses that a plan should link to, in order.
fn addresses(pack: &Pack, plan: &Document) -> Vec<String> {
    let link = |id: &String| pack.structure.link(id).expect("a link").url.clone();
    let inside = |prose: &Prose| {
        let links = prose.inlines().filter_map(|inline| match inline {
            Inline::Link { to, .. } if to.starts_with('/') => Some(format!("{GUIDE}{to}")),
            Inline::Link { to, .. } => Some(to.clone()),
            _ => None,
        });
        links.collect::<Vec<_>>()
    };
    let mut addresses = Vec::new();
    for part in &plan.parts {
        addresses.extend(inside(&part.text));
        for step in &part.steps {
            addresses.extend(inside(&step.text));
            addresses.extend(step.link.as_ref().map(link));
        }
        addresses.extend(part.links.iter().map(link));
        addresses.extend(part.source_notes.iter().filter_map(|note| note.url.clone()));
    }
    addresses.push(ADDRESS.to_owned());
    addresses
}

#[test]
fn a_reader_of_markdown_sees_every_part_of_the_plan() {
    for pack in packs() {
        let words = &pack.words.interface.sources;
        for query in PLANS {
            let plan = plan_for(pack, query, &proposed());
            let file = file(pack, &plan);
            assert_eq!(file.headings, headings(pack, &plan));
            assert_eq!(file.strong[0], plan.headline);
            let links: Vec<_> = file.links.iter().map(|(_, address)| address).collect();
            assert_eq!(links, addresses(pack, &plan).iter().collect::<Vec<_>>());
            assert!(file.rest.is_empty(), "{:?}", file.rest);
            for part in &plan.parts {
                let texts = part.steps.iter().map(|step| &step.text).chain([&part.text]);
                let lines = texts.flat_map(|text| &text.0).map(line);
                for line in lines {
                    assert!(file.text.contains(&line), "{query} does not say {line}");
                }
                for note in &part.source_notes {
                    assert!(file.text.contains(&note.as_of), "{}", note.as_of);
                    assert!(file.text.contains(&note.source), "{}", note.source);
                }
            }
            let own = plan
                .parts
                .iter()
                .filter(|part| part.source_notes.is_empty() && !part.text.0.is_empty());
            assert_eq!(file.emphasised, vec![words.own.clone(); own.count()]);
        }
    }
}

/// A block as it can be read.
fn line(block: &Block) -> String {
    let lines = match block {
        Block::Paragraph(line) => vec![line],
        Block::List(items) => items.iter().collect(),
    };
    let lines = lines.into_iter();
    let lines = lines.map(|line| line.iter().map(Inline::text).collect::<String>());
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn what_comes_from_none_of_the_five_sources_is_marked_in_the_file() {
    for pack in packs() {
        let outside = &pack.words.interface.sources.outside;
        for query in PLANS {
            let plan = plan_for(pack, query, &proposed());
            let notes = plan.parts.iter().flat_map(|part| &part.source_notes);
            let marked = notes.filter(|note| note.is_outside).count();
            assert_eq!(file(pack, &plan).text.matches(outside).count(), marked);
        }
    }
}

#[test]
fn wordings_can_be_copied_whole() {
    for pack in packs() {
        let plan = plan_for(pack, PLANS[4], &proposed());
        let policies = ["closed", "allies", "open"].map(|id| &pack.words.policies[id]);
        let wordings = policies.map(|policy| policy.wording.clone().expect("a wording"));
        let quotes = file(pack, &plan).quotes;
        let quotes: Vec<_> = quotes.iter().map(|quote| quote.trim()).collect();
        assert_eq!(quotes, wordings.each_ref().map(|wording| wording.trim()));
    }
}

#[test]
fn the_code_of_a_text_stays_code_whatever_is_in_it() {
    let pack = pack("en");
    let mut plan = plan_for(pack, PLANS[0], &proposed());
    for code in ["a", "`", "a``b", "**a**", "```"] {
        let text = vec![Inline::Text("say ".into()), Inline::Code(code.into())];
        plan.parts[0].text = Prose(vec![Block::Paragraph(text)]);
        let wanted = format!("Code(Borrowed({code:?}))");
        assert_eq!(file(pack, &plan).rest, [wanted]);
    }
}

#[test]
fn a_word_within_others_is_emphasised() {
    let pack = pack("zh-CN");
    let mut plan = plan_for(pack, PLANS[0], &proposed());
    let text = |text: &str| Inline::Text(text.into());
    let line = vec![
        text("先"),
        Inline::Emphasis("问".into()),
        text("再去，"),
        Inline::Strong("一定".into()),
        text("去"),
    ];
    plan.parts[0].text = Prose(vec![Block::Paragraph(line)]);
    let file = file(pack, &plan);
    assert_eq!(file.emphasised[0], "问");
    assert!(file.strong.contains(&"一定".to_owned()));
    assert!(file.text.contains("先问再去，一定去"));
}

/// Texts of all that can be markup.
fn texts() -> impl Strategy<Value = String> {
    let markup = "[-+*_=#>`~|&;:.!?()<>\\[\\]{}\\\\\"/0-9a汉 \n]{1,24}";
    let known = "(1[.)]|[-+*]|#{1,6}|>|`{1,3}|===|---|&amp;|<b>|\\[a\\]\\(b\\)|!\\[a\\]\\(b\\)|https://a\\.b|    a) ?[a汉]?";
    prop_oneof![markup, known]
        .prop_map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
        .prop_filter("a text", |text| !text.is_empty())
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn every_meeting_has_its_date_and_its_tasks(schedule in schedules(), from in 2020..=2100_i32) {
        let pack = pack("pt-BR");
        let month = Month { year: from, month: 1 };
        let schedule = Schedule { from: Some(schedule.from.unwrap_or(month)), ..schedule };
        let plan = plan_for(pack, PLANS[0], &schedule);
        let file = file(pack, &plan);
        prop_assert_eq!(file.numbered.len(), plan.meetings.len());
        for ((text, tasks), meeting) in file.numbered.iter().zip(&plan.meetings) {
            let date = format!("{}\u{a0}· {}", meeting.when, schedule.time_text());
            prop_assert!(file.strong.contains(&date), "{}", date);
            for line in meeting.tasks.iter().map(|task| &task.line) {
                prop_assert!(text.contains(line), "{} is not in {}", line, text);
            }
            prop_assert!(text.contains(&meeting.how) && text.contains(&meeting.format));
            prop_assert_eq!(*tasks, meeting.tasks.len());
        }
    }

    #[test]
    fn a_text_stays_a_text_whatever_is_in_it(texts in vec(texts(), 6)) {
        let pack = pack("en");
        let mut plan = plan_for(pack, PLANS[0], &proposed());
        plan.title = texts[0].clone();
        // The first two, and the one with the meetings.
        let mut others = 2;
        plan.parts.retain(|part| {
            let is_kept = part.has_meetings || others > 0;
            others -= i32::from(is_kept && !part.has_meetings);
            is_kept
        });
        for part in &mut plan.parts {
            part.heading = texts[1].clone();
            part.steps.truncate(1);
            let line = vec![Inline::Text(texts[2].clone())];
            part.text = Prose(vec![Block::Paragraph(line.clone()), Block::List(vec![line])]);
        }
        for meeting in &mut plan.meetings {
            meeting.format = texts[3].clone();
            meeting.how = texts[4].clone();
            for task in &mut meeting.tasks {
                task.line = texts[5].clone();
            }
        }
        let file = file(pack, &plan);
        prop_assert_eq!(&file.headings, &headings(pack, &plan));
        prop_assert!(file.rest.is_empty(), "{:?}", file.rest);
        prop_assert_eq!(file.numbered.len(), 4);
        for (text, tasks) in &file.numbered {
            prop_assert_eq!(*tasks, 3);
            for wanted in &texts[3..] {
                prop_assert!(text.contains(wanted), "{:?} is not in {:?}", wanted, text);
            }
        }
        let paragraphs = file.text.lines().filter(|line| *line == texts[2]).count();
        prop_assert!(paragraphs >= 6, "{} times in {:?}", paragraphs, file.text);
    }
}
