//! The pages that tell what the community is.

use crate::harness::{guide, journey};
use guide_content::{PartKind, Topic};

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
