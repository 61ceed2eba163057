//! The list of stages, as it is read without scripts and read out.

use super::{link, name, stages};
use crate::harness::{
    Journey, Visitor, guide, journey,
    sites::GUIDE,
    trail::{counted, trail},
};
use guide_growth_path::Mark;

#[test]
fn without_scripts_the_path_is_a_list_of_seven_stages_that_lead_to_their_pages() {
    let structure = &guide::structure().path;
    Journey::to(GUIDE.url()).without_scripts().run(|visitor| {
        for language in guide::languages() {
            let words = guide::words(language);
            visitor.open_without_waiting(&format!("/{language}/path/"));
            assert_eq!(visitor.heading(), words.interface.path.title);
            assert!(visitor.is_visible("ol[data-path]"));
            let ids: Vec<_> = stages().into_iter().map(|stage| stage.id.clone()).collect();
            assert_eq!(ids.len(), 7);
            let listed = "ol[data-path] > li[data-stage]";
            assert_eq!(visitor.attributes(listed, "data-stage"), ids);
            let aside: Vec<_> = structure.side_trails().map(|side| &side.id).collect();
            assert_eq!(
                visitor.attributes("li[data-side-trail]", "data-side-trail"),
                aside.iter().map(|id| id.as_str()).collect::<Vec<_>>()
            );
            let links = ids.iter().map(|id| (id.as_str(), link(id)));
            let asides = aside.iter().map(|id| {
                let link = format!("li[data-side-trail='{id}'] a");
                (id.as_str(), link)
            });
            for (id, link) in links.chain(asides).collect::<Vec<_>>() {
                assert!(visitor.is_visible(&link), "{language}: {link}");
                visitor.click(&link);
                visitor.expect_address(&format!("/{language}/path/{id}/"));
                assert_eq!(visitor.heading(), name(language, id));
                visitor.back();
            }
            // What needs the program says so instead.
            let trail = &words.interface.trail;
            assert!(visitor.text("main").contains(&trail.no_script));
            assert!(visitor.is_visible("section[aria-labelledby=my-trail] .without-program"));
            for needing in ["#trail-here", "[data-action=open]", "[data-action=share]"] {
                assert!(!visitor.is_visible(needing), "{language}: {needing}");
            }
        }
    });
}

#[test]
fn without_scripts_the_camp_unfolds_with_three_requirements_and_five_duties() {
    let stage = guide::structure().path.stage("user-group-leader");
    let camp = &stage.expect("a stage with a camp").camps[0];
    Journey::to(GUIDE.url()).without_scripts().run(|visitor| {
        for language in guide::languages() {
            let words = &guide::words(language).path;
            visitor.open_without_waiting(&format!("/{language}/path/"));
            let tent = "li[data-stage='user-group-leader'] details";
            assert_eq!(visitor.count("ol[data-path] details"), 1);
            let summary = format!("{tent} > summary");
            assert_eq!(visitor.text(&summary), words.camps[&camp.id].name);
            assert!(!visitor.is_visible(&format!("{tent} li")));
            visitor.click(&summary);
            for (index, (list, count)) in camp.lists.iter().zip([3, 5]).enumerate() {
                let items = format!("{tent} ul:nth-of-type({}) > li", index + 1);
                visitor.wait_until("the camp's lists", || visitor.is_visible(&items));
                assert_eq!(visitor.count(&items), count, "{language}: {}", list.id);
                for item in &list.items {
                    let text = visitor.text(tent);
                    assert!(text.contains(&words.items[&item.id].text), "{}", item.id);
                }
            }
            visitor.click(&summary);
            assert!(!visitor.is_visible(&format!("{tent} li")));
        }
    });
}

#[test]
fn a_screen_reader_hears_seven_stages_in_order_and_where_the_visitor_is() {
    let here = trail("speaker", "hero", &[("several-talks", Mark::Met)]);
    journey(|visitor| {
        for language in guide::languages() {
            let words = &guide::interface(language).path;
            visitor.open(&format!("/{language}/path/"));
            if language == guide::languages().next().expect("a language") {
                for item in accessible_stages(visitor, &words.picture) {
                    for state in [&words.behind, &words.here, &words.ahead] {
                        assert!(!item.contains(state), "nothing is said yet: {item}");
                    }
                }
                visitor.open_with_progress(language, &here);
            }
            let heard = accessible_stages(visitor, &words.picture);
            assert_eq!(heard.len(), 7, "{heard:#?}");
            let states = [&words.behind; 2].into_iter().chain([&words.here]);
            let states = states.chain([&words.ahead; 4]);
            for (index, ((item, stage), state)) in
                heard.iter().zip(stages()).zip(states).enumerate()
            {
                let number = words.number.replace("{number}", &(index + 1).to_string());
                assert!(item.starts_with(&number), "{item}: {number}");
                assert!(item.contains(name(language, &stage.id)), "{item}");
                assert!(item.contains(state.as_str()), "{item}: {state}");
            }
            assert!(heard[6].contains(&words.goal), "{}", heard[6]);
            assert!(
                heard[3].contains(&counted(&words.ticked, 1, 3)),
                "{}",
                heard[3]
            );
            let current = "li[data-stage] a[aria-current]";
            assert_eq!(visitor.attributes(current, "aria-current"), ["step"]);
            assert_eq!(visitor.text(current), name(language, "speaker"));
            assert_eq!(
                visitor.stage_statuses(),
                [
                    "behind", "behind", "here", "ahead", "ahead", "ahead", "ahead"
                ]
            );
        }
    });
}

/// What is read out for each item of the list with this name, which holds
/// nothing else. Each has a heading, which leads to its page.
#[track_caller]
fn accessible_stages(visitor: &Visitor, list: &str) -> Vec<String> {
    let page = visitor.accessibility_tree();
    let list = page.one("list", list);
    let items = list.children("listitem");
    for item in &items {
        let headings = item.all("heading");
        assert_eq!(headings.len(), 1, "{item:#?}");
        assert_eq!(headings[0].all("link").len(), 1, "{item:#?}");
        assert!(item.all("image").is_empty(), "the map is only for the eye");
    }
    items.into_iter().map(|item| item.text()).collect()
}
