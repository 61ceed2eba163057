//! Every address of another site that a guide has, for a person to click
//! through.

use super::pages;
use crate::read::{Content, StructureFile};
use guide_content::{Date, Structure, markdown};
use guide_routes::Page;
use html_escape::{encode_double_quoted_attribute as attribute, encode_text as escape};
use std::{collections::BTreeMap, fmt::Write};

/// An address, and every location that has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    pub url: String,
    pub locations: Vec<Location>,
}

/// A location in the content where an address stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Location {
    /// The file below the content folder, and the key inside it.
    pub file: String,
    pub key: String,
    /// What readers see there, in the guide's home language.
    pub name: Option<String>,
    /// When the address was last seen; texts do not say.
    pub seen: Option<Date>,
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
    let mut found: BTreeMap<String, Vec<Location>> = BTreeMap::new();
    let mut add = |url: &str, location| found.entry(url.to_owned()).or_default().push(location);
    for link in &structure.links {
        let location = Location {
            file: StructureFile::Sources.into(),
            key: format!("link.{}", link.id),
            name: words.and_then(|words| words.links.get(&link.id)).cloned(),
            seen: Some(link.seen),
            pages: page_addresses(pages::of_link(structure, &link.id)),
        };
        add(&link.url, location);
    }
    if let Some(url) = &structure.guide.source_code {
        let name = words.map(|words| words.interface.site.source_code.clone());
        let location = Location {
            file: StructureFile::Guide.into(),
            key: "source_code".to_owned(),
            name,
            seen: None,
            // Every page has it at its foot.
            pages: page_addresses(vec![Page::Home]),
        };
        add(url, location);
    }
    for source in &structure.sources {
        let Some(url) = &source.url else { continue };
        let location = Location {
            file: StructureFile::Sources.into(),
            key: format!("source.{}", source.id),
            name: words
                .and_then(|words| words.sources.get(&source.id))
                .cloned(),
            seen: Some(source.seen),
            pages: page_addresses(pages::of_source(structure, &source.id)),
        };
        add(url, location);
    }
    for (url, location) in in_texts(structure, content) {
        add(&url, location);
    }
    let addresses = found.into_iter();
    let mut addresses: Vec<_> = addresses
        .map(|(url, locations)| Address { url, locations })
        .collect();
    addresses.sort_by(|one, other| one.host().cmp(other.host()));
    addresses
}

fn in_texts<'a>(
    structure: &'a Structure,
    content: &'a Content,
) -> impl Iterator<Item = (String, Location)> + 'a {
    content.texts.iter().flat_map(move |text| {
        let urls = markdown::addresses(&text.value).into_iter();
        urls.map(move |url| {
            let location = Location {
                file: text.path(),
                key: text.key.clone(),
                name: None,
                seen: None,
                pages: page_addresses(pages::of_text(structure, text.file, &text.key)),
            };
            (url, location)
        })
    })
}

/// The addresses of pages, once each.
fn page_addresses(pages: Vec<Page>) -> Vec<String> {
    let mut addresses = Vec::new();
    for page in pages {
        let address = format!("/{}", page.path());
        if !addresses.contains(&address) {
            addresses.push(address);
        }
    }
    addresses
}

/// The list for a terminal, where addresses that stand alone can be clicked.
#[must_use]
pub fn as_text(addresses: &[Address]) -> String {
    let mut text = format!("{}\n", count(addresses));
    for (host, addresses) in by_host(addresses) {
        let _ = write!(text, "\n{host}\n");
        for address in addresses {
            let _ = write!(text, "\n  {}\n", address.url);
            for location in &address.locations {
                let _ = writeln!(text, "    {}", describe(location));
                if let Some(name) = &location.name {
                    let _ = writeln!(text, "      {name}");
                }
                if !location.pages.is_empty() {
                    let _ = writeln!(text, "      on {}", location.pages.join(" "));
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
            for location in &address.locations {
                let _ = write!(html, "<li>{}", escape(&describe(location)));
                if let Some(name) = &location.name {
                    let (language, name) = (attribute(language), escape(name));
                    let _ = write!(html, "<br><span lang=\"{language}\">{name}</span>");
                }
                if !location.pages.is_empty() {
                    let pages = location.pages.join(" ");
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
fn describe(location: &Location) -> String {
    let Location { file, key, .. } = location;
    match &location.seen {
        Some(seen) => format!("seen {seen}, {file}: `{key}`"),
        None => format!("in a text, {file}: `{key}`"),
    }
}
