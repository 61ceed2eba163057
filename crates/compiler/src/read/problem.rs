//! What is wrong with content, said so that it can be put right.

use std::fmt;

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file, below the content folder.
    pub file: String,
    /// The key inside the file, or its line; empty for the file as a whole.
    pub key: String,
    pub wrong: String,
    /// What would be right; may be empty where `wrong` says it all.
    pub right: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.file)?;
        if !self.key.is_empty() {
            write!(formatter, ": `{}`", self.key)?;
        }
        write!(formatter, " {}", self.wrong)?;
        if !self.right.is_empty() {
            write!(formatter, "; {}", self.right)?;
        }
        Ok(())
    }
}

/// Everything that is wrong, a line each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems(pub Vec<Problem>);

impl fmt::Display for Problems {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for problem in &self.0 {
            writeln!(formatter, "{problem}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Problems {}

impl Problems {
    /// Adds a problem.
    pub fn add(
        &mut self,
        file: impl Into<String>,
        key: impl Into<String>,
        wrong: impl Into<String>,
        right: impl Into<String>,
    ) {
        self.0.push(Problem {
            file: file.into(),
            key: key.into(),
            wrong: wrong.into(),
            right: right.into(),
        });
    }

    /// Adds what the TOML reader found, with the line it found it in.
    pub(super) fn add_toml(&mut self, file: &str, text: &str, error: &toml::de::Error) {
        let start = error.span().map_or(0, |span| span.start).min(text.len());
        let line = text[..start].matches('\n').count() + 1;
        let key = nearest_header(text, line);
        let shown = text.lines().nth(line - 1).unwrap_or_default().trim();
        self.add(
            format!("{file}:{line}"),
            key,
            format!("does not fit: {}", error.message().replace('\n', ", ")),
            if shown.is_empty() {
                String::new()
            } else {
                format!("the line is `{shown}`")
            },
        );
    }

    /// `value` when nothing is wrong.
    ///
    /// # Errors
    /// These problems, when there are any.
    pub fn into_result<T>(self, value: T) -> Result<T, Self> {
        if self.0.is_empty() {
            Ok(value)
        } else {
            Err(self)
        }
    }
}

/// The `[header]` that a line stands under.
fn nearest_header(text: &str, line: usize) -> String {
    text.lines()
        .take(line)
        .filter_map(|line| line.trim().strip_prefix('[')?.strip_suffix(']'))
        .last()
        .map(|header| header.trim_matches(['[', ']']).to_owned())
        .unwrap_or_default()
}

/// Says which of the known names is right: the closest one, or all when none
/// is close.
#[must_use]
pub fn closest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    let known: Vec<_> = known.into_iter().collect();
    let close = known
        .iter()
        .map(|candidate| (strsim::jaro_winkler(name, candidate), candidate))
        .filter(|(similarity, _)| *similarity > 0.8)
        .max_by(|one, other| one.0.total_cmp(&other.0));
    match close {
        Some((_, candidate)) => format!("did you mean `{candidate}`?"),
        None if known.is_empty() => "there is none to choose from".to_owned(),
        None => format!("it should be one of `{}`", known.join("`, `")),
    }
}
