//! The pages that tell what the community is.

use crate::harness::{guide, journey};
use guide_content::{PartKind, Topic};
use std::collections::BTreeSet;

#[test]
fn the_front_page_leads_to_every_page_about_the_community_and_they_to_each_other() {
    journey(|visitor| {
        for language in ["en", "pt-BR", "zh-CN"] {
            let pages = &guide::words(language).topics.pages;
            for topic in &guide::structure().topics {
                visitor.open(&format!("/{language}/"));
                visitor.follow(&pages[&topic.id].title);
                visitor.wait_until("the page", || visitor.heading() == pages[&topic.id].title);
                for other in guide::structure()
                    .topics
                    .iter()
                    .filter(|other| other.id != topic.id)
                {
                    let link = format!("nav.more a[href='/{language}/{}/']", other.id);
                    assert!(visitor.is_visible(&link), "{link} on {}", topic.id);
                }
            }
        }
    });
}

#[test]
fn every_part_and_item_of_the_community_pages_can_be_read() {
    journey(|visitor| {
        for language in ["en", "pt-BR", "zh-CN"] {
            let words = &guide::words(language).topics;
            for topic in &guide::structure().topics {
                visitor.open(&format!("/{language}/{}/", topic.id));
                let text = visitor.text("main");
                for part in &topic.parts {
                    let heading = &words.parts[&part.id].heading;
                    assert!(text.contains(heading.as_str()), "{heading} in {language}");
                    for item in &part.items {
                        let expected = &words.items[&item.id].text;
                        assert!(text.contains(expected.as_str()), "{expected} in {language}");
                    }
                }
            }
        }
    });
}

#[test]
fn the_five_programmes_come_with_their_goals_and_traits() {
    journey(|visitor| {
        let shows_programmes = |topic: &&Topic| {
            let mut parts = topic.parts.iter();
            parts.any(|part| part.kind == PartKind::Programmes)
        };
        let page = guide::structure().topics.iter().find(shows_programmes);
        let page = page.expect("a page shows the programmes");
        visitor.open(&format!("/en/{}/", page.id));
        let shown = visitor.script("return document.querySelectorAll('[data-programme]').length");
        assert_eq!(shown, 5);
        let items = visitor.script(
            "return [...document.querySelectorAll('[data-programme]')]
                .map((programme) => programme.querySelectorAll('.stage-list > li').length)",
        );
        assert_eq!(items, serde_json::json!([6, 6, 6, 6, 6]));
    });
}

#[test]
fn the_diagram_says_in_words_where_each_part_meets_the_path() {
    let structure = guide::structure();
    let stages: Vec<_> = structure.path.waypoints().collect();
    let programmes = structure.path.stages.iter();
    let programmes = programmes.filter(|stage| stage.programme.is_some());
    let items = structure.topics.iter().flat_map(|topic| &topic.parts);
    let items = items.flat_map(|part| &part.items);
    let items = items.filter(|item| item.stages.is_some());
    let rows: BTreeSet<_> = programmes
        .map(|stage| stage.id.clone())
        .chain(items.map(|item| item.id.clone()))
        .collect();
    journey(|visitor| {
        for language in ["en", "pt-BR", "zh-CN"] {
            let words = guide::words(language);
            for topic in structure.topics.iter().filter(|topic| topic.diagram) {
                visitor.open(&format!("/{language}/{}/", topic.id));
                let shown = visitor.attributes(".diagram-row", "data-meets");
                assert_eq!(shown.into_iter().collect::<BTreeSet<_>>(), rows);
                for (place, stage) in stages.iter().enumerate() {
                    let name = format!(".diagram-stages > :nth-child({})", place + 1);
                    assert_eq!(visitor.text(&name), words.path.stages[&stage.id].name);
                }
                for stage in structure.path.stages.iter() {
                    let row = format!(".diagram-row[data-meets='{}']", stage.id);
                    if stage.programme.is_some() {
                        let at = &words.path.stages[stage.junction()].name;
                        let said = visitor.text(&row);
                        assert!(said.contains(at.as_str()), "{said} at {at}");
                        assert!(visitor.count(&format!("{row} .diagram-way .met")) == 1);
                    }
                }
            }
        }
    });
}

#[test]
fn the_diagram_fits_every_screen() {
    for language in guide::languages() {
        journey(|visitor| {
            visitor.open(&format!("/{language}/ecosystem/"));
            for width in [320, 360, 768, 1280] {
                visitor.resize(width, 800);
                visitor
                    .expect_no_sideways_scroll(&format!("the diagram in {language} at {width} px"));
            }
        });
    }
}
