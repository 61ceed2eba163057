//! What is pasted into other sites, as the tools that they are made with render it.
//! `cargo xtask hosts` runs these tools and keeps what went in and what came out.

use guide_embed::{Embed, Host};
use html5gum::{DefaultEmitter, Token, Tokenizer};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};
use xtask::hosts::{SIGNS, sample, snippets};

/// The renderings, and what of the snippet each has.
const RENDERINGS: [(&str, Rendering); 8] = [
    ("html", Rendering::Whole),
    ("iframe", Rendering::Frame),
    ("wordpress", Rendering::Whole),
    // For an author who may not use scripts.
    ("wordpress-kses", Rendering::Link),
    ("hugo", Rendering::Whole),
    ("jekyll", Rendering::Whole),
    ("docusaurus", Rendering::Whole),
    // The component adds the script in the browser.
    ("react", Rendering::Element),
];

#[derive(Clone, Copy, PartialEq)]
enum Rendering {
    Whole,
    Element,
    Link,
    Frame,
}

/// A tag of a page, with its attributes and the text up to the next tag.
#[derive(Debug)]
struct Tag {
    name: String,
    attributes: BTreeMap<String, String>,
    text: String,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hosts")
}

fn kept(path: &Path) -> String {
    let path = folder().join(path);
    let read = fs::read_to_string(&path);
    read.unwrap_or_else(|error| panic!("{}: {error}; run `cargo xtask hosts`", path.display()))
}

/// The opening tags of a page, in order, as a browser reads them.
fn tags(html: &str) -> Vec<Tag> {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("a page is text");
    let mut emitter = DefaultEmitter::default();
    // What stands in a script is no tag.
    emitter.naively_switch_states(true);
    let mut tags: Vec<Tag> = Vec::new();
    for token in Tokenizer::new_with_emitter(html, emitter) {
        let token = token.unwrap_or_else(|never| match never {});
        match token {
            Token::StartTag(tag) => {
                let attributes = tag.attributes.iter();
                let attributes = attributes.map(|(name, value)| (text(name), text(value)));
                tags.push(Tag {
                    name: text(&tag.name),
                    attributes: attributes.collect(),
                    text: String::new(),
                });
            }
            Token::String(string) => {
                if let Some(tag) = tags.last_mut() {
                    tag.text.push_str(&text(&string));
                }
            }
            // A text behind the end is of what is around.
            Token::EndTag(tag) => tags.push(Tag {
                name: format!("/{}", text(&tag.name)),
                attributes: BTreeMap::new(),
                text: String::new(),
            }),
            _ => {}
        }
    }
    tags.retain(|tag| !tag.name.starts_with('/'));
    tags
}

fn attributes(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    pairs.iter().map(owned).collect()
}

/// Holds a rendering against what was embedded. `title` is the text of the link there.
fn check(name: &str, rendering: Rendering, html: &str, embed: &Embed, title: &str) {
    let tags = tags(html);
    let with = |name: &str| {
        tags.iter()
            .filter(|tag| tag.name == name)
            .collect::<Vec<_>>()
    };

    let scripts = with("script");
    let addresses: Vec<_> = scripts.iter().map(|tag| &tag.attributes["src"]).collect();
    let elements: Vec<_> = with("community-guide");
    let elements: Vec<_> = elements.iter().map(|tag| &tag.attributes).collect();
    let links = with("a").into_iter();
    let links: Vec<_> = links
        .filter(|tag| tag.attributes["href"] == embed.page_address())
        .map(|tag| tag.text.as_str())
        .collect();
    let frames = with("iframe");

    if rendering == Rendering::Frame {
        assert_eq!(frames.len(), 1, "{name}");
        assert_eq!(frames[0].attributes["src"], embed.frame_address(), "{name}");
        assert_eq!(frames[0].attributes["title"], title, "{name}");
        assert_eq!(frames[0].attributes["height"], "700", "{name}");
        assert!(scripts.is_empty() && elements.is_empty(), "{name}");
        return;
    }
    assert_eq!(links, [title], "{name}");
    assert!(frames.is_empty(), "{name}");
    let element = attributes(&[
        ("view", "choose"),
        ("lang", "en"),
        ("theme", "dark"),
        ("accent", "#0b6e4f"),
        ("height", "700"),
    ]);
    match rendering {
        Rendering::Link => assert!(elements.is_empty(), "{name}"),
        _ => assert_eq!(elements, [&element], "{name}"),
    }
    match rendering {
        Rendering::Whole => {
            assert_eq!(addresses, ["https://guide.example/embed.js"], "{name}");
            assert!(scripts[0].attributes.contains_key("async"), "{name}");
        }
        _ => assert!(scripts.is_empty(), "{name}"),
    }
}

#[test]
fn what_was_rendered_is_what_is_generated_now() {
    let mut generated = 0;
    for host in Host::ALL {
        for (path, text) in snippets(*host) {
            let kept = kept(&Path::new("snippets").join(&path));
            assert!(
                kept == text,
                "{} is not what is generated now; run `cargo xtask hosts`",
                path.display()
            );
            generated += 1;
        }
    }
    assert!(generated > Host::ALL.len(), "some hosts have several files");
}

#[test]
fn each_host_lets_through_the_script_the_element_and_the_link() {
    let embed = sample();
    for (name, rendering) in RENDERINGS {
        let html = kept(Path::new(&format!("{name}.html")));
        check(name, rendering, &html, &embed, &embed.title);
    }
}

#[test]
fn no_host_takes_a_title_for_anything_else() {
    let embed = Embed {
        title: SIGNS.to_owned(),
        ..sample()
    };
    for (name, rendering) in RENDERINGS {
        let html = kept(Path::new(&format!("signs/{name}.html")));
        // WordPress sets dashes where there are hyphens, in any text.
        let title = if name.starts_with("wordpress") {
            SIGNS.replace("--", "–")
        } else {
            SIGNS.to_owned()
        };
        check(name, rendering, &html, &embed, &title);
        assert!(tags(&html).iter().all(|tag| tag.name != "b"), "{name}");
    }
}
