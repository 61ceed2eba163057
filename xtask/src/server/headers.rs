//! The `_headers` file of a site, as Cloudflare Pages and Netlify read it.
//!
//! ```text
//! # A comment.
//! /*
//!   X-Content-Type-Options: nosniff
//! /assets/*
//!   Cache-Control: public, max-age=31536000, immutable
//! ```
//!
//! A line that is not indented is a path from the root of the host, in which `*` stands for any
//! text and `:name` for a part between slashes; the indented lines below it are headers for that
//! path. Where several paths match, all their headers apply, in order: values of the same name are
//! joined by a comma, and `! Name` takes a header away again (Cloudflare only). Whole addresses are
//! refused, because hosts differ in how they read them.

use anyhow::{Context, bail};
use axum::http::header::{HeaderMap, HeaderName, HeaderValue};

/// What a `_headers` file says.
#[derive(Debug, Default, PartialEq)]
pub(super) struct HeaderRules(Vec<Rule>);

#[derive(Debug, PartialEq)]
struct Rule {
    pattern: String,
    changes: Vec<Change>,
}

#[derive(Debug, PartialEq)]
enum Change {
    Add(HeaderName, HeaderValue),
    Remove(HeaderName),
}

impl HeaderRules {
    /// Reads the text of a `_headers` file.
    ///
    /// # Errors
    ///
    /// With the number of the first line that is not understood.
    pub(super) fn parse(text: &str) -> anyhow::Result<Self> {
        let mut rules = Vec::new();
        for (index, line) in text.lines().enumerate() {
            let trimmed = line.trim();
            if trimmed.is_empty() || trimmed.starts_with('#') {
                continue;
            }
            let indented = line.starts_with([' ', '\t']);
            parse_line(&mut rules, trimmed, indented)
                .with_context(|| format!("line {}: {trimmed:?}", index + 1))?;
        }
        Ok(Self(rules))
    }

    /// Puts the headers for `path`, a path from the root of the host, into `headers`.
    pub(super) fn apply(&self, path: &str, headers: &mut HeaderMap) {
        let mut own = HeaderMap::new();
        let rules = self.0.iter().filter(|rule| matches(&rule.pattern, path));
        for change in rules.flat_map(|rule| &rule.changes) {
            match change {
                Change::Add(name, value) => {
                    own.append(name, value.clone());
                }
                Change::Remove(name) => {
                    own.remove(name);
                    headers.remove(name);
                }
            }
        }
        for name in own.keys() {
            let values: Vec<_> = own.get_all(name).iter().map(|v| v.as_bytes()).collect();
            // A comma and a space between valid values always make a valid value.
            if let Ok(value) = HeaderValue::from_bytes(&values.join(&b", "[..])) {
                headers.insert(name, value);
            }
        }
    }
}

fn parse_line(rules: &mut Vec<Rule>, line: &str, indented: bool) -> anyhow::Result<()> {
    if !indented {
        if !line.starts_with('/') {
            bail!("a path must start with /");
        }
        if line.split('/').any(|part| part.rfind(':') > Some(0)) {
            bail!("a :placeholder must be a whole part of a path");
        }
        rules.push(Rule {
            pattern: line.to_owned(),
            changes: Vec::new(),
        });
        return Ok(());
    }
    let rule = rules
        .last_mut()
        .context("a header must stand below the path that it is for")?;
    rule.changes.push(parse_change(line)?);
    Ok(())
}

fn parse_change(line: &str) -> anyhow::Result<Change> {
    if let Some(name) = line.strip_prefix('!') {
        return Ok(Change::Remove(parse_name(name)?));
    }
    let (name, value) = line
        .split_once(':')
        .context("a header is written Name: value")?;
    let value = HeaderValue::from_str(value.trim()).context("this is no header value")?;
    Ok(Change::Add(parse_name(name)?, value))
}

fn parse_name(name: &str) -> anyhow::Result<HeaderName> {
    HeaderName::try_from(name.trim()).context("this is no header name")
}

/// Whether `path` has the shape of `pattern`, in which each `*` stands for any text and each
/// `:name` for one part between slashes.
pub(crate) fn matches(pattern: &str, path: &str) -> bool {
    let Some(at) = pattern.find(['*', ':']) else {
        return pattern == path;
    };
    let Some(tail) = path.strip_prefix(&pattern[..at]) else {
        return false;
    };
    if let Some(rest) = pattern[at..].strip_prefix('*') {
        let mut ends = (0..=tail.len()).filter(|end| tail.is_char_boundary(*end));
        return ends.any(|end| matches(rest, &tail[end..]));
    }
    let end_of_part = |text: &str| text.find('/').unwrap_or(text.len());
    let (name, part) = (end_of_part(&pattern[at..]), end_of_part(tail));
    part > 0 && matches(&pattern[at + name..], &tail[part..])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(text: &str, path: &str) -> Vec<String> {
        let mut map = HeaderMap::new();
        map.insert("content-type", HeaderValue::from_static("text/html"));
        HeaderRules::parse(text).unwrap().apply(path, &mut map);
        map.iter()
            .map(|(name, value)| format!("{name}: {}", value.to_str().unwrap()))
            .collect()
    }

    const TEXT: &str = "# all\n/*\n  X-Test: one\n\n/assets/*\n\tCache-Control: a=1, b\n";

    #[test]
    fn every_block_that_matches_applies() {
        assert_eq!(
            headers(TEXT, "/assets/x.js"),
            [
                "content-type: text/html",
                "x-test: one",
                "cache-control: a=1, b"
            ]
        );
        assert_eq!(
            headers(TEXT, "/en/"),
            ["content-type: text/html", "x-test: one"]
        );
    }

    #[test]
    fn a_header_replaces_the_servers_own_and_joins_its_namesakes() {
        let text = "/*\n X: 1\n Content-Type: a/b\n/en/*\n X: 2\n/en/x\n ! Content-Type\n";
        assert_eq!(headers(text, "/en/"), ["content-type: a/b", "x: 1, 2"]);
        assert_eq!(headers(text, "/en/x"), ["x: 1, 2"]);
    }

    #[test]
    fn a_star_stands_for_any_text_and_nothing_else_does() {
        assert!(matches("/*", "/"));
        assert!(matches("/*/frame/*", "/en/frame/choose/"));
        assert!(matches("/*.html", "/404.html"));
        assert!(!matches("/assets/*", "/assets"));
        assert!(!matches("/en/", "/en/x"));
        assert!(!matches("/*.html", "/404.html.br"));
        assert!(matches("/:language/choose/*", "/en/choose/"));
        assert!(matches("/:language/choose/*", "/pt-BR/choose/intent/"));
        assert!(!matches("/:language/choose/*", "/en/frame/choose/"));
        assert!(!matches("/:language/choose/*", "//choose/"));
        assert!(matches("/en/:page", "/en/x"));
        assert!(!matches("/en/:page", "/en/x/"));
    }

    #[test]
    fn an_error_names_its_line() {
        for (text, line, why) in [
            ("/*\n  no colon here", "line 2", "Name: value"),
            ("  X: 1", "line 1", "below the path"),
            ("\nassets/*", "line 2", "start with /"),
            ("https://a/b", "line 1", "start with /"),
            ("/a/b:c", "line 1", "placeholder"),
            ("/*\n  b c: 1", "line 2", "header name"),
        ] {
            let error = format!("{:#}", HeaderRules::parse(text).unwrap_err());
            assert!(error.contains(line) && error.contains(why), "{error}");
        }
    }
}
