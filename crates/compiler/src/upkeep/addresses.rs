//! Every address of another site that a guide has, for a person to click
//! through.

use super::shown;
use crate::read::Content;
use guide_content::{Structure, markdown};
use guide_routes::Page;
use html_escape::{encode_double_quoted_attribute as attribute, encode_text as escape};
use std::{collections::BTreeMap, fmt::Write};

/// An address, and every place that has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    pub url: String,
    pub places: Vec<Place>,
}

/// A place in the content where an address stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The file below the content folder, and the key inside it.
    pub file: String,
    pub key: String,
    /// What readers see there, in the guide's home language.
    pub name: Option<String>,
    /// When the address was last seen; texts do not say.
    pub seen: Option<String>,
    /// The pages that show it, without their language: `/groups/general/`.
    pub pages: Vec<String>,
}

impl Address {
    /// The host, to sort by.
    #[must_use]
    pub fn host(&self) -> &str {
        let rest = self.url.split_once("://").map_or("", |(_, rest)| rest);
        rest.split(['/', '?', '#']).next().unwrap_or_default()
    }
}

/// Every address of another site, once each: those of links and sources, and
/// those in the texts of every language. Sorted by host, then by address.
#[must_use]
pub fn addresses(content: &Content) -> Vec<Address> {
    let structure = &content.structure;
    let words = content.languages.get(&structure.guide.home_language);
    let mut found: BTreeMap<String, Vec<Place>> = BTreeMap::new();
    let mut add = |url: &str, place| found.entry(url.to_owned()).or_default().push(place);
    for link in &structure.links {
        let place = Place {
            file: "sources.toml".to_owned(),
            key: format!("link.{}", link.id),
            name: words.and_then(|words| words.links.get(&link.id)).cloned(),
            seen: Some(link.seen.clone()),
            pages: named(shown::of_link(structure, &link.id)),
        };
        add(&link.url, place);
    }
    for source in &structure.sources {
        let Some(url) = &source.url else { continue };
        let place = Place {
            file: "sources.toml".to_owned(),
            key: format!("source.{}", source.id),
            name: words
                .and_then(|words| words.sources.get(&source.id))
                .cloned(),
            seen: Some(source.seen.clone()),
            pages: named(shown::of_source(structure, &source.id)),
        };
        add(url, place);
    }
    for (url, place) in in_texts(structure, content) {
        add(&url, place);
    }
    let addresses = found.into_iter();
    let mut addresses: Vec<_> = addresses
        .map(|(url, places)| Address { url, places })
        .collect();
    addresses.sort_by(|one, other| one.host().cmp(other.host()));
    addresses
}

fn in_texts<'a>(
    structure: &'a Structure,
    content: &'a Content,
) -> impl Iterator<Item = (String, Place)> + 'a {
    content.texts.iter().flat_map(move |text| {
        let urls = markdown::addresses(&text.value).into_iter();
        urls.map(move |url| {
            let place = Place {
                file: text.path(),
                key: text.key.clone(),
                name: None,
                seen: None,
                pages: named(shown::of_text(structure, &text.file, &text.key)),
            };
            (url, place)
        })
    })
}

/// The addresses of pages, once each.
fn named(pages: Vec<Page>) -> Vec<String> {
    let mut named = Vec::new();
    for page in pages {
        let address = format!("/{}", page.path());
        if !named.contains(&address) {
            named.push(address);
        }
    }
    named
}

/// The list for a terminal, where addresses that stand alone can be clicked.
#[must_use]
pub fn as_text(addresses: &[Address]) -> String {
    let mut text = format!("{}\n", count(addresses));
    for (host, addresses) in by_host(addresses) {
        let _ = write!(text, "\n{host}\n");
        for address in addresses {
            let _ = write!(text, "\n  {}\n", address.url);
            for place in &address.places {
                let _ = writeln!(text, "    {}", describe(place));
                if let Some(name) = &place.name {
                    let _ = writeln!(text, "      {name}");
                }
                if !place.pages.is_empty() {
                    let _ = writeln!(text, "      on {}", place.pages.join(" "));
                }
            }
        }
    }
    text
}

/// The list as a page of its own, without scripts: the browser itself marks what
/// has been visited. `language` is the tag of the language of the names.
#[must_use]
pub fn as_html(addresses: &[Address], language: &str) -> String {
    let mut html = format!(
        r#"<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Addresses of the guide</title>
</head>
<body>
<h1>Addresses of the guide</h1>
<p>{}</p>
"#,
        count(addresses)
    );
    for (host, addresses) in by_host(addresses) {
        let _ = write!(html, "<h2>{}</h2>\n<ul>\n", escape(host));
        for address in addresses {
            let (href, url) = (attribute(&address.url), escape(&address.url));
            let _ = write!(
                html,
                "<li><a href=\"{href}\" target=\"_blank\" rel=\"noreferrer\">{url}</a>\n<ul>\n"
            );
            for place in &address.places {
                let _ = write!(html, "<li>{}", escape(&describe(place)));
                if let Some(name) = &place.name {
                    let (language, name) = (attribute(language), escape(name));
                    let _ = write!(html, "<br><span lang=\"{language}\">{name}</span>");
                }
                if !place.pages.is_empty() {
                    let pages = place.pages.join(" ");
                    let _ = write!(html, "<br>on {}", escape(&pages));
                }
                html.push_str("</li>\n");
            }
            html.push_str("</ul></li>\n");
        }
        html.push_str("</ul>\n");
    }
    html.push_str("</body>\n</html>\n");
    html
}

fn count(addresses: &[Address]) -> String {
    format!(
        "Addresses: {}, hosts: {}.",
        addresses.len(),
        by_host(addresses).count()
    )
}

fn by_host(addresses: &[Address]) -> impl Iterator<Item = (&str, &[Address])> {
    addresses
        .chunk_by(|one, other| one.host() == other.host())
        .map(|addresses| (addresses[0].host(), addresses))
}

/// Where an address stands, and when it was last seen.
fn describe(place: &Place) -> String {
    let Place { file, key, .. } = place;
    match &place.seen {
        Some(seen) => format!("seen {seen}, {file}: `{key}`"),
        None => format!("in a text, {file}: `{key}`"),
    }
}
