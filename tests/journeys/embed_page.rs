//! The page on which the owner of a site puts the guide together for it.

use crate::harness::{
    Journey, Visitor, guide, html, journey,
    sites::{GUIDE, SUB},
};
use guide_embed::{Accent, Embed, Host, Theme, View};
use serde_json::{Value, json};
use thirtyfour::Key;

const STAGE: &str = "speaker";
const ANSWERS: &str = "intent=join&purpose=organisation";

/// The guide as the page embeds it at first.
fn at_first(visitor: &Visitor, language: &str) -> Embed {
    Embed {
        guide: visitor.base().to_owned(),
        locale: language.to_owned(),
        view: View::Choose,
        theme: Theme::Auto,
        accent: None,
        height: None,
        title: guide::interface(language).site.name.clone(),
    }
}

/// Waits until the page has exactly what each host needs of this.
#[track_caller]
fn expect_texts(visitor: &Visitor, embed: &Embed) {
    let expected: Vec<_> = Host::ALL
        .iter()
        .flat_map(|host| texts(*host, embed))
        .collect();
    visitor.wait_until(&format!("{expected:#?}"), || {
        let script = "return [...document.querySelectorAll('.embed-host code')].map((each) => each.textContent)";
        visitor.try_script(script, &[]) == Some(json!(expected))
    });
}

fn texts(host: Host, embed: &Embed) -> Vec<String> {
    let files = host.files(embed).into_iter().map(|file| file.text);
    let policy = host.policy(embed).map(|policy| policy.to_string());
    files.chain(policy).collect()
}

#[track_caller]
fn choose(visitor: &Visitor, name: &str, value: &str) {
    visitor.click(&format!("select[name={name}] option[value='{value}']"));
}

/// What the element in the page is told.
#[track_caller]
fn element(visitor: &Visitor, attribute: &str) -> Value {
    let script = format!("return arguments[0].getAttribute('{attribute}')");
    visitor.script_on("community-guide", &script)
}

#[test]
fn what_is_chosen_is_seen_and_is_what_there_is_to_copy() {
    for language in guide::languages() {
        journey(|visitor| {
            visitor.open(&format!("/{language}/embed/"));
            assert_eq!(visitor.heading(), guide::interface(language).embed.title);
            let mut embed = at_first(visitor, language);
            expect_texts(visitor, &embed);
            assert_eq!(element(visitor, "view"), "choose");
            assert!(!visitor.is_visible("select[name=stage]"));

            choose(visitor, "view", "stage");
            assert!(visitor.is_visible("select[name=stage]"));
            choose(visitor, "stage", STAGE);
            let name = &guide::words(language).path.stages[STAGE].name;
            embed.title = format!("{name} · {}", embed.title);
            embed.view = View::Stage(STAGE.to_owned());
            expect_texts(visitor, &embed);
            assert_eq!(element(visitor, "view"), "stage");
            assert_eq!(element(visitor, "stage"), STAGE);

            choose(visitor, "theme", "dark");
            embed.theme = Theme::Dark;
            assert!(!visitor.is_visible("input[name=accent]"));
            choose(visitor, "colour", "own");
            assert!(visitor.is_visible("input[name=accent]"));
            visitor.script_on(
                "input[name=accent]",
                "arguments[0].value = '#0b6e4f'; arguments[0].dispatchEvent(new Event('input', { bubbles: true }))",
            );
            embed.accent = Accent::parse("#0b6e4f");
            visitor.click("input[name=height]");
            visitor.type_text("700");
            embed.height = Some(700);
            expect_texts(visitor, &embed);
            for (attribute, value) in [("theme", "dark"), ("accent", "#0b6e4f"), ("height", "700")]
            {
                assert_eq!(element(visitor, attribute), value);
            }

            // Of another language the page knows no more than the guide's name.
            let other = guide::languages().find(|each| *each != language);
            let other = other.expect("another language");
            choose(visitor, "language", other);
            embed.locale = other.to_owned();
            embed.title = guide::interface(other).site.name.clone();
            expect_texts(visitor, &embed);
            assert_eq!(element(visitor, "lang"), other);
        });
    }
}

#[test]
fn a_pasted_link_gives_its_answers() {
    journey(|visitor| {
        visitor.open("/en/embed/");
        choose(visitor, "view", "result");
        visitor.click("input[name=link]");
        visitor.type_text("https://guide.example/en/");
        visitor.expect_notice(&guide::interface("en").embed.result_missing);
        visitor.press_with(Key::Control, 'a');
        visitor.type_text(&format!("https://guide.example/en/result/?{ANSWERS}&x=y"));
        let answers = ANSWERS.to_owned();
        let view = View::Result { answers };
        expect_texts(
            visitor,
            &Embed {
                view,
                ..at_first(visitor, "en")
            },
        );
        assert_eq!(element(visitor, "answers"), ANSWERS);
        assert_eq!(visitor.text(".embed-form [role=status]"), "");
    });
}

#[test]
fn each_text_is_copied_as_it_stands() {
    journey(|visitor| {
        visitor.allow_clipboard();
        visitor.open("/en/embed/");
        let embed = at_first(visitor, "en");
        expect_texts(visitor, &embed);
        visitor.click("[data-host=hugo] > summary");
        for (number, text) in texts(Host::Hugo, &embed).iter().enumerate() {
            let button = format!("[data-host=hugo] p:nth-of-type({})", 3 + 3 * number);
            visitor.click(&format!("{button} [data-action=copy-embed]"));
            visitor.wait_until("a word that it is copied", || {
                let outcome = format!("{button} + [role=status]");
                visitor.text(&outcome) == guide::interface("en").embed.copied
            });
            assert_eq!(visitor.clipboard_text(), *text);
        }
    });
}

#[test]
fn copying_says_so_where_it_does_not_work() {
    journey(|visitor| {
        visitor.open("/en/embed/");
        visitor
            .script("navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))");
        visitor.click("[data-host=html] [data-action=copy-embed]");
        visitor.expect_notice(&guide::interface("en").embed.copy_failed);
    });
}

#[test]
fn the_page_is_used_by_keyboard_alone() {
    journey(|visitor| {
        visitor.allow_clipboard();
        visitor.open("/en/embed/");
        visitor.tab_to("select[name=view]");
        visitor.press(Key::Down);
        visitor.press(Key::Down);
        visitor.expect_focus("select[name=view]");
        let view = View::Path;
        let embed = Embed {
            view,
            ..at_first(visitor, "en")
        };
        expect_texts(visitor, &embed);
        visitor.tab_to("input[name=width]:checked");
        visitor.press(Key::Left);
        visitor.wait_until("the width of a phone", || {
            visitor.attributes(".embed-preview", "data-width") == ["phone"]
        });
        // Not through all that is inside the frame.
        visitor.script_on("[data-host=html] > summary", "arguments[0].focus()");
        visitor.tab_to("[data-host=html] [data-action=copy-embed]");
        visitor.press(Key::Enter);
        visitor.expect_notice(&guide::interface("en").embed.copied);
        assert_eq!(visitor.clipboard_text(), texts(Host::Html, &embed)[0]);
        visitor.tab_to("[data-host=link] > summary");
        visitor.press(Key::Enter);
        assert!(visitor.is_visible("[data-host=link] code"));
    });
}

#[test]
fn without_scripts_it_says_what_is_possible() {
    Journey::to(GUIDE.url()).without_scripts().run(|visitor| {
        for language in guide::languages() {
            let words = &guide::interface(language).embed;
            visitor.open_without_waiting(&format!("/{language}/embed/"));
            assert_eq!(visitor.heading(), words.title);
            assert_eq!(visitor.text(".without-program"), words.no_script);
            assert!(visitor.is_visible(".without-program"));
            assert!(!visitor.is_visible(".embed-form"));
            assert!(!visitor.is_visible(".embed-preview"));
            assert!(visitor.text("main").contains(&words.address_missing));
            assert_eq!(visitor.count(".embed-learns li"), words.learns.len());
        }
    });
}

#[test]
fn where_the_build_knows_the_address_the_texts_are_in_the_page() {
    let page = &SUB.pages()["/en/embed/index.html"];
    let main = html::elements(page, "main");
    let embed = Embed {
        guide: "https://example.org/some/path".to_owned(),
        locale: "en".to_owned(),
        view: View::Choose,
        theme: Theme::Auto,
        accent: None,
        height: None,
        title: guide::interface("en").site.name.clone(),
    };
    let codes = html::elements(main[0], "code").into_iter();
    let codes: Vec<_> = codes.map(html::text).collect();
    let expected = Host::ALL.iter().flat_map(|host| texts(*host, &embed));
    let squeezed = |text: &String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let expected: Vec<_> = expected.collect();
    assert_eq!(
        codes.iter().map(squeezed).collect::<Vec<_>>(),
        expected.iter().map(squeezed).collect::<Vec<_>>()
    );
}

#[test]
fn the_foot_of_every_page_leads_there_and_loads_it_whole() {
    for language in guide::languages() {
        journey(|visitor| {
            let page = format!("/{language}/embed/");
            for from in ["", "groups/", "choose/"] {
                visitor.open(&format!("/{language}/{from}"));
                visitor.script("window.sameDocument = true");
                visitor.follow(&guide::interface(language).site.embed);
                visitor.expect_address(&page);
                visitor.wait_until_ready();
                assert_eq!(visitor.script("return window.sameDocument"), Value::Null);
                expect_texts(visitor, &at_first(visitor, language));
            }
        });
    }
}

#[test]
fn the_search_leads_there() {
    for (language, query) in [("en", "iframe"), ("pt-BR", "incorporar"), ("zh-CN", "嵌入")] {
        journey(|visitor| {
            visitor.open(&format!("/{language}/search/"));
            visitor.click("#query");
            visitor.type_text(query);
            visitor.click(&format!("li.search-result > a[href^='/{language}/embed/']"));
            visitor.wait_until("the page", || {
                visitor.heading() == guide::interface(language).embed.title
            });
            visitor.wait_until_ready();
            assert_eq!(element(visitor, "view"), "choose");
        });
    }
}

#[test]
fn nothing_is_wider_than_a_small_phone() {
    for language in guide::languages() {
        journey(|visitor| {
            visitor.resize(320, 640);
            visitor.open(&format!("/{language}/embed/"));
            expect_texts(visitor, &at_first(visitor, language));
            visitor.script(
                "for (const each of document.querySelectorAll('details')) { each.open = true }",
            );
            visitor.expect_no_sideways_scroll("embed/");
        });
    }
}
