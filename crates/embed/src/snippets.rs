//! What is pasted into each host.
//!
//! Hosts with templates get a file that holds what is the same on every page of the site,
//! and a call that says what is shown.

use crate::embed::Embed;
use crate::escape::{attribute, child, literal};
use crate::host::File;
use std::fmt::Write as _;

/// The height of a frame, in CSS pixels, unless another is said.
pub(crate) const HEIGHT: u16 = 600;

/// The script and the element.
pub(crate) fn html(embed: &Embed) -> String {
    format!("{}{}", script(embed, ""), element(embed))
}

/// A frame alone. It copies links, which a frame of another site may only when allowed.
pub(crate) fn iframe(embed: &Embed) -> String {
    format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"{}\" loading=\"lazy\" allow=\"clipboard-write\" style=\"border:0\"></iframe>",
        attribute(&embed.frame_address()),
        attribute(&embed.title),
        embed.height.unwrap_or(HEIGHT),
    )
}

/// A block of the kind that takes HTML.
pub(crate) fn wordpress(embed: &Embed) -> String {
    format!("<!-- wp:html -->\n{}\n<!-- /wp:html -->", html(embed))
}

/// Astro would make a module of the script, which the element's script is not.
pub(crate) fn astro(embed: &Embed) -> String {
    format!("{}{}", script(embed, " is:inline"), element(embed))
}

/// A shortcode, and its call in a page.
pub(crate) fn hugo(embed: &Embed) -> Vec<File> {
    let template = include_str!("templates/hugo.html");
    let shortcode = fill(template, |name| match name {
        "guide" => literal(&embed.guide()),
        "lang" => literal(&embed.language()),
        "title" => literal(&embed.title),
        "theme" => literal(embed.theme.chosen().unwrap_or_default()),
        "accent" => literal(&accent(embed).unwrap_or_default()),
        "height" => literal(&height(embed).unwrap_or_default()),
        _ => String::new(),
    });
    let call = format!("{{{{< community-guide{} >}}}}", parameters(embed));
    vec![
        File::at("layouts/shortcodes/community-guide.html", shortcode),
        File::pasted(call),
    ]
}

/// An include, and its call in a page. Liquid has no escapes in its literals, so nothing
/// stands in one but what the guide writes; the title is HTML.
pub(crate) fn jekyll(embed: &Embed) -> Vec<File> {
    let template = include_str!("templates/jekyll.html");
    let include = fill(template, |name| match name {
        "guide" => attribute(&embed.guide()),
        "lang" => embed.language(),
        "title" => child(&embed.title),
        "theme" => embed.theme.chosen().unwrap_or_default().to_owned(),
        "accent" => accent(embed).unwrap_or_default(),
        "height" => height(embed).unwrap_or_default(),
        _ => String::new(),
    });
    let call = format!("{{% include community-guide.html{} %}}", parameters(embed));
    vec![
        File::at("_includes/community-guide.html", include),
        File::pasted(call),
    ]
}

/// A component that puts the script into the page's head, and its use in MDX.
pub(crate) fn docusaurus(embed: &Embed) -> Vec<File> {
    let component = component(
        embed,
        "import Head from \"@docusaurus/Head\";\n",
        "",
        "\n      <Head>\n        <script async src={`${GUIDE}/embed.js`} />\n      </Head>",
    );
    vec![
        File::at("src/components/CommunityGuide.js", component),
        File::pasted(usage(embed, "@site/src/components/CommunityGuide")),
    ]
}

/// A component that adds the script once, in the browser, and its use.
pub(crate) fn react(embed: &Embed) -> Vec<File> {
    let component = component(
        embed,
        "import { useEffect } from \"react\";\n",
        include_str!("templates/react_effect.js"),
        "",
    );
    vec![
        File::at("src/CommunityGuide.jsx", component),
        File::pasted(usage(embed, "./CommunityGuide.jsx")),
    ]
}

/// A component of React, with what its kind imports, does before it renders, and renders
/// beside the element.
fn component(embed: &Embed, imported: &str, before: &str, beside: &str) -> String {
    let default = |name: &str, value: Option<String>| match value {
        Some(value) => format!("{name} = {value}"),
        None => name.to_owned(),
    };
    fill(include_str!("templates/component.jsx"), |name| match name {
        "imported" => imported.to_owned(),
        "guide" => literal(&embed.guide()),
        "lang" => literal(&embed.language()),
        "title" => literal(&embed.title),
        "theme" => default("theme", embed.theme.chosen().map(literal)),
        "accent" => default("accent", accent(embed).map(|accent| literal(&accent))),
        "height" => default("height", height(embed)),
        "before" => before.to_owned(),
        "beside" => beside.to_owned(),
        _ => String::new(),
    })
}

/// How the component is imported and used.
fn usage(embed: &Embed, path: &str) -> String {
    let parameters = parameters(embed);
    format!("import CommunityGuide from \"{path}\";\n\n<CommunityGuide{parameters} />")
}

/// What is shown, as a call says it. None of it can hold a quotation mark or a brace, so it
/// is written the same in every host.
fn parameters(embed: &Embed) -> String {
    let mut parameters = format!(" view=\"{}\"", embed.view.name());
    if let Some((name, value)) = embed.view.which() {
        let _ = write!(parameters, " {name}=\"{value}\"");
    }
    let _ = write!(parameters, " lang=\"{}\"", embed.language());
    parameters
}

/// The script that defines the element, with more attributes of the host.
fn script(embed: &Embed, more: &str) -> String {
    let address = attribute(&embed.script_address());
    format!("<script{more} async src=\"{address}\"></script>")
}

/// The element, with what differs from what it takes by itself, and the link in it.
fn element(embed: &Embed) -> String {
    let mut element = format!("<community-guide view=\"{}\"", embed.view.name());
    let mut add = |name: &str, value: &str| {
        let _ = write!(element, " {name}=\"{}\"", attribute(value));
    };
    if let Some((name, value)) = embed.view.which() {
        add(name, &value);
    }
    add("lang", &embed.language());
    if let Some(theme) = embed.theme.chosen() {
        add("theme", theme);
    }
    if let Some(accent) = accent(embed) {
        add("accent", &accent);
    }
    if let Some(height) = height(embed) {
        add("height", &height);
    }
    let (address, title) = (attribute(&embed.page_address()), child(&embed.title));
    let _ = write!(
        element,
        "><a href=\"{address}\">{title}</a></community-guide>"
    );
    element
}

fn accent(embed: &Embed) -> Option<String> {
    embed.accent.map(|accent| accent.to_string())
}

fn height(embed: &Embed) -> Option<String> {
    embed.height.map(|height| height.to_string())
}

/// A template with each `@@name@@` replaced; what comes in its place is not looked at again.
fn fill(template: &str, value: impl Fn(&str) -> String) -> String {
    let pieces = template.trim_end().split("@@").enumerate();
    pieces
        .map(|(index, piece)| match index % 2 {
            0 => piece.to_owned(),
            _ => value(piece),
        })
        .collect()
}

#[cfg(test)]
mod tests;
