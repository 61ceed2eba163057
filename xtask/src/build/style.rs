//! Bundles the style sheets into two, by Lightning CSS: `main.css` for every page and the wizard, and
//! `pages.css`, which follows it on other pages and comes with their parts of the program.
//!
//! `style/main.css` and `style/pages.css` name every other file, in the order and the layer that it
//! belongs to:
//!
//! ```css
//! @layer tokens, base, components;
//! @import "tokens.css" layer(tokens);
//! @import "ui/card.css" layer(components);
//! ```

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{anyhow, ensure};
use lightningcss::bundler::{Bundler, FileProvider};
use lightningcss::error::{Error, ErrorLocation};
use lightningcss::printer::PrinterOptions;
use lightningcss::rules::{CssRule, CssRuleList};
use lightningcss::selector::{Component, Selector};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, StyleSheet};
use lightningcss::targets::{Features, Targets};
use lightningcss::traits::ToCss;

use super::files;

/// The sheets, in the order in which a page has them.
pub(super) const SHEETS: [&str; 2] = ["main.css", "pages.css"];

/// How to write an import.
const IMPORT_FORM: &str = "an import is written @import \"file.css\" layer(name);";

/// The style of the site.
#[derive(Debug)]
pub(super) struct Style {
    /// Each of [`SHEETS`], minified.
    pub(super) sheets: [String; 2],
    /// The statement that puts the layers into their order: it has to come before any part.
    pub(super) order: String,
    /// The sheets in parts, in their order; without what is for print alone.
    pub(super) parts: Vec<Part>,
}

/// A rule of the sheet.
#[derive(Debug, PartialEq)]
pub(super) struct Part {
    /// What the rule stands within, from the outside: `@layer base`, `@media (width>=30rem)`.
    pub(super) within: Vec<String>,
    /// The rule itself.
    pub(super) text: String,
    /// For each selector of the rule, classes without which it selects nothing. Empty for a rule
    /// that is not of selectors, such as an animation.
    pub(super) classes: Vec<Vec<String>>,
}

/// The content of the sheets in `folder` with their imports in place, minified, whole and in parts.
///
/// # Errors
///
/// With the place of an import that cannot be followed or of what is no CSS, or the name of a file
/// that is not imported, or twice.
pub(super) fn bundle(folder: &Path) -> anyhow::Result<Style> {
    let mut sheets = [String::new(), String::new()];
    let mut layers = Vec::new();
    let mut parts = Vec::new();
    let mut imported = Vec::new();
    for (name, text) in SHEETS.iter().zip(&mut sheets) {
        let main = folder.join(name);
        check_imports(&main)?;
        let provider = FileProvider::new();
        let mut bundler = Bundler::new(&provider, None, ParserOptions::default());
        let mut sheet = bundler.bundle(&main).map_err(located)?;
        for file in sheet.sources.iter().map(PathBuf::from) {
            ensure!(
                !imported.contains(&file),
                "{} is imported by two sheets",
                file.display()
            );
            imported.push(file);
        }
        sheet
            .minify(MinifyOptions {
                targets: targets(),
                ..MinifyOptions::default()
            })
            .map_err(|error| anyhow!("cannot minify {name}: {}", error.kind))?;
        let printed = sheet
            .to_css(minified())
            .map_err(|error| anyhow!("cannot write {name}: {}", error.kind))?;
        *text = printed.code;
        divide(&sheet.rules, &[], &mut parts)?;
        add_layers(&sheet.rules, &mut layers)?;
    }
    for file in files::all_below(folder)? {
        let is_style = file.extension().is_some_and(|extension| extension == "css");
        ensure!(
            !is_style || imported.contains(&file),
            "{} is imported by neither of {}; add a line for it, or remove the file",
            file.display(),
            SHEETS.join(" and ")
        );
    }
    Ok(Style {
        sheets,
        order: format!("@layer {};", layers.join(",")),
        parts,
    })
}

/// What is written for browsers that do not know it yet: `light-dark()`, without which a page would
/// have no colours.
fn targets() -> Targets {
    Targets {
        include: Features::LightDark,
        ..Targets::default()
    }
}

fn minified() -> PrinterOptions<'static> {
    PrinterOptions {
        minify: true,
        targets: targets(),
        ..PrinterOptions::default()
    }
}

fn print(css: &impl ToCss) -> anyhow::Result<String> {
    css.to_css_string(minified())
        .map_err(|error| anyhow!("cannot write a rule of the style sheet: {}", error.kind))
}

/// Adds the layers that were not there before, in the order in which they come first.
fn add_layers(rules: &CssRuleList<'_>, layers: &mut Vec<String>) -> anyhow::Result<()> {
    for rule in &rules.0 {
        if let CssRule::LayerBlock(block) = rule
            && let Some(name) = &block.name
        {
            let name = print(name)?;
            if !layers.contains(&name) {
                layers.push(name);
            }
        }
    }
    Ok(())
}

/// Adds each rule as a part of its own.
fn divide(rules: &CssRuleList<'_>, within: &[String], parts: &mut Vec<Part>) -> anyhow::Result<()> {
    for rule in &rules.0 {
        // The same rule around nothing tells what stands before the brace.
        let mut around = rule.clone();
        let around_nothing = match &mut around {
            CssRule::LayerBlock(block) => Some(&mut block.rules),
            CssRule::Media(media) => Some(&mut media.rules),
            CssRule::Supports(supports) => Some(&mut supports.rules),
            CssRule::Container(container) => Some(&mut container.rules),
            _ => None,
        };
        if let Some(inside) = around_nothing {
            let inside = std::mem::replace(inside, CssRuleList(Vec::new()));
            let text = print(&around)?;
            let before = text.trim_end_matches("{}");
            // No first screen is printed.
            if before != "@media print" {
                divide(&inside, &[within, &[before.to_owned()]].concat(), parts)?;
            }
            continue;
        }
        let text = print(rule)?;
        // The imports, which are in place, leave nothing; the order of the layers is known.
        if text.is_empty() || matches!(rule, CssRule::LayerStatement(_)) {
            continue;
        }
        let classes = match rule {
            CssRule::Style(style) => style.selectors.0.iter().map(needed_classes).collect(),
            _ => Vec::new(),
        };
        parts.push(Part {
            within: within.to_vec(),
            text,
            classes,
        });
    }
    Ok(())
}

/// The classes that stand in a selector itself: it selects nothing where one of them is missing.
/// What is inside `:not()`, `:is()` and the like is left out, which may need less.
fn needed_classes(selector: &Selector<'_>) -> Vec<String> {
    let classes = selector
        .iter_raw_match_order()
        .filter_map(|component| match component {
            Component::Class(name) => Some(name.as_ref().to_owned()),
            _ => None,
        });
    classes.collect()
}

/// Checks that every import has a layer and no other condition, and that each file is named once:
/// what is in no layer would win over all that is in one.
fn check_imports(main: &Path) -> anyhow::Result<()> {
    let text = files::read_text(main)?;
    let options = ParserOptions {
        filename: main.display().to_string(),
        ..ParserOptions::default()
    };
    let sheet = StyleSheet::parse(&text, options).map_err(|error| {
        // A form that is no CSS at all is a mistake before any rule can be looked at.
        let at = error.loc.as_ref().map_or(0, |place| place.line as usize);
        let is_import = text
            .lines()
            .nth(at)
            .is_some_and(|line| line.starts_with("@import"));
        let error = located(error);
        if is_import {
            error.context(IMPORT_FORM)
        } else {
            error
        }
    })?;
    let mut names = BTreeSet::new();
    for rule in &sheet.rules.0 {
        let CssRule::Import(import) = rule else {
            continue;
        };
        let place = format!("{}, line {}", main.display(), import.loc.line + 1);
        let is_in_layer_alone = matches!(import.layer, Some(Some(_)))
            && import.supports.is_none()
            && import.media.media_queries.is_empty();
        ensure!(is_in_layer_alone, "{place}: {IMPORT_FORM}");
        let name = &import.url;
        ensure!(names.insert(name), "{place}: {name} is imported twice");
    }
    Ok(())
}

/// What is wrong, with the file, the line and what stands there.
fn located<K: std::fmt::Display>(error: Error<K>) -> anyhow::Error {
    let Some(ErrorLocation { filename, line, .. }) = error.loc else {
        return anyhow!("{}", error.kind);
    };
    // The parser counts lines from 0.
    let text = files::read_text(Path::new(&filename)).unwrap_or_default();
    let text = text.lines().nth(line as usize).unwrap_or_default().trim();
    anyhow!("{filename}, line {}, `{text}`: {}", line + 1, error.kind)
}

#[cfg(test)]
mod tests {
    use super::*;
    use tempfile::TempDir;

    fn style(sources: &[(&str, &str)]) -> anyhow::Result<Style> {
        let folder = TempDir::new().unwrap();
        for (name, text) in sources {
            files::write(&folder.path().join(name), text).unwrap();
        }
        let pages = folder.path().join("pages.css");
        if !pages.exists() {
            files::write(&pages, "").unwrap();
        }
        bundle(folder.path())
    }

    fn bundled(sources: &[(&str, &str)]) -> anyhow::Result<String> {
        style(sources).map(|style| style.sheets.concat())
    }

    const MAIN_TEXT: &str = "@layer base, parts;\n@import \"base.css\" layer(base);\n\
                             @import \"parts/card.css\" layer(parts);\n";

    #[test]
    fn imports_are_put_in_place_within_their_layers() {
        let css = bundled(&[
            ("main.css", MAIN_TEXT),
            ("base.css", "/* note */ p { margin: 0 }"),
            (
                "parts/card.css",
                ".card { & b { color: oklch(50% 0.1 20) } }",
            ),
        ]);
        assert_eq!(
            css.unwrap(),
            "@layer base{p{margin:0}}@layer parts{.card{& b{color:oklch(50% .1 20)}}}"
        );
    }

    #[test]
    fn a_sheet_is_divided_into_rules_with_the_classes_that_they_need() {
        let style = style(&[
            ("main.css", MAIN_TEXT),
            (
                "base.css",
                "p { margin: 0 } @media print { p { margin: 1em } }",
            ),
            (
                "parts/card.css",
                "@media (min-width: 30rem) {\
                   .card > b, i.card:not(.flat) .mark { margin: 0; & .low { padding: 0 } }\
                 }\
                 @keyframes turn { to { rotate: 1turn } }",
            ),
        ]);
        let style = style.unwrap();
        assert_eq!(style.order, "@layer base,parts;");
        let part = |within: &[&str], text: &str, classes: &[&[&str]]| Part {
            within: within.iter().map(|each| (*each).to_owned()).collect(),
            text: text.to_owned(),
            classes: classes
                .iter()
                .map(|each| each.iter().map(|class| (*class).to_owned()).collect())
                .collect(),
        };
        let wide = ["@layer parts", "@media (width>=30rem)"];
        let card = ".card>b,i.card:not(.flat) .mark{margin:0;& .low{padding:0}}";
        let expected = [
            part(&["@layer base"], "p{margin:0}", &[&[]]),
            part(&wide, card, &[&["card"], &["mark", "card"]]),
            part(&["@layer parts"], "@keyframes turn{to{rotate:1turn}}", &[]),
        ];
        assert_eq!(style.parts, expected);
    }

    #[test]
    fn a_missing_file_is_reported_with_the_line_that_names_it() {
        let error = bundled(&[("main.css", MAIN_TEXT), ("base.css", "")]).unwrap_err();
        let error = format!("{error:#}");
        assert!(error.contains("main.css, line 3"), "{error}");
        assert!(error.contains("parts/card.css"), "{error}");
    }

    #[test]
    fn a_file_that_is_not_imported_is_an_error() {
        let sources = [("main.css", ""), ("parts/lost.css", "")];
        let error = bundled(&sources).unwrap_err().to_string();
        assert!(error.contains("lost.css is imported by neither"), "{error}");
    }

    #[test]
    fn an_import_of_another_form_is_an_error() {
        for line in [
            "@import url(base.css);",
            "@import \"base.css\";",
            "@import \"base.css\" layer();",
            "@import \"base.css\" layer(base) screen;",
        ] {
            let error = bundled(&[("main.css", line), ("base.css", "")]).unwrap_err();
            let error = format!("{error:#}");
            assert!(
                error.contains("line 1") && error.contains("layer(name)"),
                "{line}: {error}"
            );
        }
    }

    #[test]
    fn a_file_that_is_imported_twice_is_an_error() {
        let line = "@import \"base.css\" layer(base);\n";
        let sources = [("main.css", &*line.repeat(2)), ("base.css", "")];
        let error = bundled(&sources).unwrap_err().to_string();
        assert!(error.contains("line 2"), "{error}");
        assert!(error.contains("base.css is imported twice"), "{error}");
    }

    #[test]
    fn an_import_from_another_host_is_an_error() {
        let main = "@import \"https://example.org/a.css\" layer(base);";
        let error = bundled(&[("main.css", main)]).unwrap_err();
        let error = format!("{error:#}");
        assert!(error.contains("main.css, line 1"), "{error}");
    }

    #[test]
    fn the_sheet_of_the_site_keeps_the_order_of_its_layers() {
        let style = bundle(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../style")).unwrap();
        let whole = style.sheets.concat();
        let place = |layer: &str| whole.find(&format!("@layer {layer}{{")).unwrap();
        let names = ["reset", "tokens", "base", "layout", "components", "print"];
        let layers = names.map(place);
        assert!(layers.is_sorted(), "{layers:?}");
        assert_eq!(style.order, format!("@layer {};", names.join(",")));
        // Nothing of it is for print alone.
        assert!(
            style
                .parts
                .iter()
                .all(|part| part.within[0] != "@layer print")
        );
    }

    #[test]
    fn what_is_no_css_is_reported_with_its_file_and_line() {
        let sources = [
            ("main.css", "@import \"base.css\" layer(base);"),
            ("base.css", "p {\n  margin: 0;\n}\n} nonsense"),
        ];
        let error = bundled(&sources).unwrap_err().to_string();
        assert!(error.contains("base.css, line 4"), "{error}");
    }
}
