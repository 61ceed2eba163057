//! What stands inside pages: a page's style, and the scripts that run before it
//! is painted. The policy allows each by its hash.

use base64::{Engine, prelude::BASE64_STANDARD};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::{
    collections::{BTreeMap, BTreeSet},
    error::Error,
    fs,
    path::Path,
};

/// What may stand inside pages, as `xtask` gathers it.
#[derive(Deserialize)]
pub(crate) struct Inline {
    /// The statement that puts the style's layers into their order.
    order: String,
    parts: Vec<Part>,
    /// The text of each script, by its name.
    scripts: BTreeMap<String, String>,
}

/// A rule of the style.
#[derive(Deserialize)]
struct Part {
    /// What the rule stands within, from the outside.
    within: Vec<String>,
    text: String,
    /// For each selector, classes without which it selects nothing; none for
    /// a rule that is not of selectors.
    classes: Vec<Vec<String>>,
}

/// A text that stands inside a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Text {
    pub(crate) text: String,
    /// What a policy allows it by: `'sha256-…'` (Content Security Policy,
    /// level 3, 2.3.1).
    pub(crate) source: String,
}

impl Text {
    pub(crate) fn new(text: String) -> Self {
        let hash = BASE64_STANDARD.encode(Sha256::digest(&text));
        Self {
            source: format!("'sha256-{hash}'"),
            text,
        }
    }
}

/// The classes that a page's elements have.
pub(crate) type Classes = BTreeSet<String>;

impl Inline {
    /// Reads what `xtask` has gathered into a file.
    pub(crate) fn read(file: &Path) -> Result<Self, Box<dyn Error>> {
        let wrong = |error: &dyn Error| format!("{}: {error}", file.display());
        let text = fs::read_to_string(file).map_err(|error| wrong(&error))?;
        Ok(serde_json::from_str(&text).map_err(|error| wrong(&error))?)
    }

    /// A script, by its name in `scripts/`.
    pub(crate) fn script(&self, name: &str) -> Result<Text, String> {
        let text = self.scripts.get(name).cloned();
        let text = text.ok_or_else(|| format!("the list of scripts has no `{name}`"))?;
        Ok(Text::new(text))
    }

    /// Every rule that can select an element of pages that have these classes,
    /// in the order of the whole sheet.
    ///
    /// The whole sheet may follow: it says the same again, in the same layers,
    /// and adds only rules that select nothing on the pages as they are written.
    pub(crate) fn style(&self, classes: &Classes) -> Text {
        let mut style = self.order.clone();
        let mut open: &[String] = &[];
        for part in self.parts.iter().filter(|part| part.can_select(classes)) {
            let shared = open.iter().zip(&part.within);
            let shared = shared.take_while(|(open, within)| open == within).count();
            style.push_str(&"}".repeat(open.len() - shared));
            for within in &part.within[shared..] {
                style.push_str(within);
                style.push('{');
            }
            style.push_str(&part.text);
            open = &part.within;
        }
        style.push_str(&"}".repeat(open.len()));
        Text::new(style)
    }
}

impl Part {
    fn can_select(&self, present: &Classes) -> bool {
        let has_all = |needed: &Vec<String>| needed.iter().all(|class| present.contains(class));
        self.classes.is_empty() || self.classes.iter().any(has_all)
    }
}

/// The classes in a page's HTML. What a text shows of HTML may count too.
pub(crate) fn classes(html: &str) -> impl Iterator<Item = &str> {
    html.split(" class=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .flat_map(str::split_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inline() -> Inline {
        let part = |within: &[&str], text: &str, classes: &[&[&str]]| Part {
            within: within.iter().map(|each| (*each).to_owned()).collect(),
            text: text.to_owned(),
            classes: classes
                .iter()
                .map(|each| each.iter().map(|class| (*class).to_owned()).collect())
                .collect(),
        };
        let wide = ["@layer b", "@media (width>1px)"];
        Inline {
            order: "@layer a,b;".to_owned(),
            parts: vec![
                part(&["@layer a"], "p{margin:0}", &[&[]]),
                part(&["@layer a"], "@keyframes k{}", &[]),
                part(&["@layer a"], ".x .y{margin:1px}", &[&["y", "x"]]),
                part(&["@layer b"], ".y,.z{margin:2px}", &[&["y"], &["z"]]),
                part(&wide, ".x{margin:3px}", &[&["x"]]),
                part(&wide, ".z{margin:4px}", &[&["z"]]),
                part(&["@layer b"], ".z i{margin:5px}", &[&["z"]]),
            ],
            scripts: BTreeMap::from([("a.js".to_owned(), "a()".to_owned())]),
        }
    }

    fn style(html: &str) -> String {
        let classes = classes(html).map(str::to_owned).collect();
        inline().style(&classes).text
    }

    #[test]
    fn a_style_has_the_rules_that_can_select_something() {
        assert_eq!(
            style("<p>"),
            "@layer a,b;@layer a{p{margin:0}@keyframes k{}}"
        );
        assert_eq!(
            style("<b id=\"q\" class=\"z w\">"),
            "@layer a,b;@layer a{p{margin:0}@keyframes k{}}@layer b{.y,.z{margin:2px}\
             @media (width>1px){.z{margin:4px}}.z i{margin:5px}}"
        );
        let whole = style("<b class=\"x y\"><i class=\"z\">");
        assert!(
            whole.contains("@media (width>1px){.x{margin:3px}.z{margin:4px}}.z i"),
            "{whole}"
        );
    }

    #[test]
    fn a_text_is_allowed_by_its_hash() {
        // The well-known SHA-256 of the empty text.
        let empty = Text::new(String::new());
        let hash = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
        assert_eq!(empty.source, hash);
        assert_eq!(inline().script("a.js").unwrap().text, "a()");
        assert!(inline().script("b.js").is_err());
    }
}
