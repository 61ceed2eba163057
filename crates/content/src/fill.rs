//! Filling placeholders such as `{focus.topic}` into a text.

use super::GroupWords;

/// Replaces every `{name}` for which `value` knows a value. What it does not
/// know stays as it is written, so that a mistake is seen, not hidden.
#[must_use]
pub fn fill<'a>(text: &str, value: impl Fn(&str) -> Option<&'a str>) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        filled.push_str(&rest[..open]);
        let placeholder = &rest[open..];
        let known = placeholder
            .find('}')
            .and_then(|close| Some((close, value(&placeholder[1..close])?)));
        if let Some((close, value)) = known {
            filled.push_str(value);
            rest = &placeholder[close + 1..];
        } else {
            filled.push('{');
            rest = &placeholder[1..];
        }
    }
    filled.push_str(rest);
    filled
}

/// Replaces the placeholders that have one of these names.
#[must_use]
pub fn fill_in(text: &str, values: &[(&str, &str)]) -> String {
    fill(text, |name| {
        let known = values.iter().find(|(known, _)| *known == name);
        known.map(|(_, value)| *value)
    })
}

/// The groups that a text may name, each where there is one.
#[derive(Clone, Copy, Debug, Default)]
pub struct Names<'a> {
    pub focus: Option<&'a GroupWords>,
    pub group: Option<&'a GroupWords>,
    pub runner_up: Option<&'a GroupWords>,
    pub track: Option<&'a GroupWords>,
}

impl<'a> Names<'a> {
    /// The value of a placeholder, by its name without the braces.
    #[must_use]
    pub fn value(&self, placeholder: &str) -> Option<&'a str> {
        let (who, what) = placeholder.split_once('.')?;
        let words = match who {
            "focus" => self.focus,
            "type" => self.group,
            "runner_up" => self.runner_up,
            "track" => self.track,
            _ => None,
        }?;
        match what {
            "topic" => Some(&words.topic),
            "group" => Some(&words.group),
            "short" => Some(&words.short),
            form => words.forms.get(form).map(String::as_str),
        }
    }

    /// The text with its placeholders filled.
    #[must_use]
    pub fn fill(&self, text: &str) -> String {
        fill(text, |placeholder| self.value(placeholder))
    }
}
