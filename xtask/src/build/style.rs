//! Bundles the style sheets into one.
//!
//! `style/main.css` names every other file, in the order and the layer that it belongs to:
//!
//! ```css
//! @layer tokens, base, components;
//! @import "tokens.css" layer(tokens);
//! @import "components/card.css" layer(components);
//! ```

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, anyhow, bail, ensure};
use lightningcss::printer::PrinterOptions;
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, StyleSheet};

use super::files;

const MAIN: &str = "main.css";

/// The content of `main.css` in `folder` with its imports in place, minified.
///
/// # Errors
///
/// With the line of an import that cannot be followed, the name of a file that is not imported, or
/// the place of what is no CSS.
pub(super) fn bundle(folder: &Path) -> anyhow::Result<String> {
    minify(&inline(folder)?)
}

fn inline(folder: &Path) -> anyhow::Result<String> {
    let main = folder.join(MAIN);
    let mut bundle = String::new();
    let mut used = BTreeSet::from([main.clone()]);
    for (index, line) in files::read_text(&main)?.lines().enumerate() {
        let place = || format!("{}, line {}", main.display(), index + 1);
        if !line.trim_start().starts_with("@import") {
            bundle.push_str(line);
            bundle.push('\n');
            continue;
        }
        let (name, layer) = parse_import(line).with_context(place)?;
        let file = folder.join(name);
        let text = files::read_text(&file).with_context(place)?;
        // Read alone first, so that a mistake is reported with its own file and line.
        parse(&text, &file.display().to_string())?;
        bundle.push_str(&format!("@layer {layer} {{\n{text}\n}}\n"));
        ensure!(used.insert(file), "{}: {name} is imported twice", place());
    }
    for file in files::all_below(folder)? {
        let is_style = file.extension().is_some_and(|extension| extension == "css");
        ensure!(
            !is_style || used.contains(&file),
            "{} is not imported by {}; add a line for it, or remove the file",
            file.display(),
            main.display()
        );
    }
    Ok(bundle)
}

/// The file and the layer in `@import "file.css" layer(name);`.
fn parse_import(line: &str) -> anyhow::Result<(&str, &str)> {
    let read = || {
        let rest = line.trim().strip_prefix("@import")?.trim_start();
        let (name, rest) = rest.strip_prefix('"')?.split_once('"')?;
        let layer = rest.trim().strip_prefix("layer(")?.strip_suffix(");")?;
        Some((name, layer.trim()))
    };
    let is_layer = |layer: &str| !layer.is_empty() && !layer.contains(['(', ')', '{', ';']);
    match read() {
        Some((name, layer)) if is_layer(layer) => Ok((name, layer)),
        _ => bail!("an import is written @import \"file.css\" layer(name);"),
    }
}

fn parse<'a>(text: &'a str, file: &str) -> anyhow::Result<StyleSheet<'a>> {
    let options = ParserOptions {
        filename: file.to_owned(),
        ..ParserOptions::default()
    };
    StyleSheet::parse(text, options).map_err(|error| match &error.loc {
        // The parser counts lines from 0 and columns from 1.
        Some(place) => anyhow!("{file}, line {}: {}", place.line + 1, error.kind),
        None => anyhow!("{file}: {}", error.kind),
    })
}

fn minify(text: &str) -> anyhow::Result<String> {
    let mut sheet = parse(text, MAIN)?;
    sheet
        .minify(MinifyOptions::default())
        .map_err(|error| anyhow!("cannot minify the style sheet: {}", error.kind))?;
    let options = PrinterOptions {
        minify: true,
        ..PrinterOptions::default()
    };
    let printed = sheet
        .to_css(options)
        .map_err(|error| anyhow!("cannot write the style sheet: {}", error.kind))?;
    Ok(printed.code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use tempfile::TempDir;

    fn bundled(sources: &[(&str, &str)]) -> anyhow::Result<String> {
        let folder = TempDir::new().unwrap();
        for (name, text) in sources {
            files::write(&folder.path().join(name), text).unwrap();
        }
        bundle(folder.path())
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
        assert!(error.contains("lost.css is not imported by"), "{error}");
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
                "{error}"
            );
        }
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
