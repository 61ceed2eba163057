//! What is wrong with content, said so that it can be put right.

use super::StructureFile;
use crate::schema::Places;
use std::{collections::BTreeMap, fmt};

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file, below the content folder; behind a colon the line, where one is known.
    pub file: String,
    /// The key inside the file; empty for the file as a whole.
    pub key: String,
    pub wrong: String,
    /// What would be right; may be empty where `wrong` says it all.
    pub right: String,
    /// The lines to write, where something is missing that is known.
    pub write: Option<String>,
}

impl Problem {
    /// The file, without the line that may stand behind it.
    #[must_use]
    pub fn path(&self) -> &str {
        self.file.split(':').next().unwrap_or(&self.file)
    }

    /// Whether it is about what stands under a key, or about what that belongs to.
    pub(crate) fn is_about(&self, key: &str) -> bool {
        let below = key.strip_prefix(&self.key);
        !self.key.is_empty() && below.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    }
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
        let Some(lines) = &self.write else {
            return Ok(());
        };
        formatter.write_str(":")?;
        for line in lines.lines() {
            write!(formatter, "\n    {line}")?;
        }
        Ok(())
    }
}

/// Everything that is wrong, each in a line, with the lines to write below it.
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
            write: None,
        });
    }

    /// Adds what was found in `read`, which has the same lines as the file's text and
    /// the form that it has to have, with the line it was found in.
    pub(super) fn add_toml(&mut self, file: &str, text: &str, read: &str, error: &toml::de::Error) {
        let start = error.span().map_or(0, |span| span.start).min(read.len());
        let line = read[..start].matches('\n').count() + 1;
        let key = nearest_header(text, line);
        let shown = text.lines().nth(line - 1).unwrap_or_default().trim();
        self.add(
            format!("{file}:{line}"),
            key,
            in_plain_words(error.message()),
            if shown.is_empty() {
                String::new()
            } else {
                format!("the line is `{shown}`")
            },
        );
    }

    /// Says of each problem in which line it is, where a line is known and not said yet.
    pub(crate) fn locate(&mut self, places: &BTreeMap<String, Places>) {
        for problem in &mut self.0 {
            // Where something is missing there is no line of it.
            if problem.write.is_some() || problem.key.is_empty() || problem.path() != problem.file {
                continue;
            }
            let place = places.get(&problem.file);
            let line = match StructureFile::named(&problem.file) {
                Some(_) => place.and_then(|place| place.line_of_structure(&problem.key)),
                None => place.and_then(|place| place.line_of_words(&problem.key)),
            };
            if let Some(line) = line {
                problem.file = format!("{}:{line}", problem.file);
            }
        }
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

/// What a content type says of its own form is written for people. All else is what
/// a form leaves to the reader, whose words are those of the program.
fn in_plain_words(message: &str) -> String {
    let words = [
        "invalid ",
        "expected ",
        "missing field",
        "unknown ",
        "duplicate ",
    ];
    if words.iter().any(|word| message.contains(word)) {
        return "cannot be read".to_owned();
    }
    format!("does not fit: {}", message.replace('\n', ", "))
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
    match nearest(name, known.iter().copied()) {
        Some(candidate) => format!("did you mean `{candidate}`?"),
        None if known.is_empty() => "there is none to choose from".to_owned(),
        None => format!("it should be one of `{}`", known.join("`, `")),
    }
}

/// The known name that is close to another one, if one is.
pub(crate) fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let known = known.into_iter();
    let similarity = |candidate: &str| {
        // In a short name one letter is a large part of it.
        let is_slip = name.len() > 2 && strsim::damerau_levenshtein(name, candidate) == 1;
        let similarity = strsim::jaro_winkler(name, candidate);
        if is_slip {
            similarity.max(0.9)
        } else {
            similarity
        }
    };
    let close = known
        .map(|candidate| (similarity(candidate), candidate))
        .filter(|(similarity, _)| *similarity > 0.8)
        .max_by(|one, other| one.0.total_cmp(&other.0));
    close.map(|(_, candidate)| candidate)
}
