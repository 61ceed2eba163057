//! Tables of mistakes. A row edits a copy of the guide and lists the problems
//! that this has to make:
//!
//! ```ignore
//! table! {
//!     a_date_that_cannot_be_is_named:
//!         replace("facts.toml", "2026-07-10", "2026-13-01")
//!             .problem("student-renamed.as_of", ["is `2026-13-01`", "`2026-09-22`"]),
//!         guide().append("facts.toml", "# A comment.").fine();
//! }
//! ```
//!
//! A problem is in a file, at a key, and its line has every text that is listed.
//! Nothing else may be reported, so that one mistake makes one line. Rows that differ
//! in a few words are an array that is mapped to rows. A test runs all of its
//! rows and shows each that fails.

use super::{Problem, Problems, copy};
use crate::support::{GuideCopy, read_and_check};
use std::{
    fmt::{self, Write as _},
    iter,
    panic::Location,
};

/// Makes a test of each name and the rows that follow it.
///
/// It is used with braces, in which rustfmt leaves the rows as they are written.
macro_rules! table {
    ($($name:ident: $($rows:expr),+;)+) => {
        $(
            #[test]
            fn $name() {
                let mut rows = Vec::<$crate::content_errors::table::Row>::new();
                $(rows.extend($rows);)+
                if let Err(failures) = $crate::content_errors::table::check(&rows) {
                    panic!("{failures}");
                }
            }
        )+
    };
}

/// A copy of the guide with its edits, and the problems that they have to make.
pub(super) struct Row {
    copy: GuideCopy,
    written_at: &'static Location<'static>,
    /// What each edit did to which file.
    edits: Vec<(String, String)>,
    problems: Vec<Expected>,
    /// The folder about which anything else may be reported.
    ignored: Option<&'static str>,
}

/// A problem in a file, at a key, with all of these texts in its line and
/// without another. A key that ends in `*` stands for all that begin like it.
struct Expected {
    file: String,
    key: String,
    texts: Vec<String>,
    excluded: Option<&'static str>,
}

/// A row that edits nothing yet in the guide in English and French.
#[track_caller]
pub(super) fn guide() -> Row {
    guide_in("fr")
}

/// A row that edits nothing yet in the guide in English and this language.
#[track_caller]
pub(super) fn guide_in(language: &str) -> Row {
    Row {
        copy: copy(language),
        written_at: Location::caller(),
        edits: Vec::new(),
        problems: Vec::new(),
        ignored: None,
    }
}

/// A row that replaces the only place where a file says `old`.
#[track_caller]
pub(super) fn replace(file: &str, old: &str, new: &str) -> Row {
    guide().replace(file, old, new)
}

impl Row {
    /// Replaces the only place where a file says `old`.
    pub(super) fn replace(self, file: &str, old: &str, new: &str) -> Self {
        let what = format!("`{old}` becomes `{new}`");
        self.edit(file, &what, |copy| copy.replace(file, old, new))
    }

    /// Replaces every place where a file says `old`.
    pub(super) fn replace_all(self, file: &str, old: &str, new: &str) -> Self {
        self.rewrite(file, &format!("each `{old}` becomes `{new}`"), |text| {
            text.contains(old).then(|| text.replace(old, new))
        })
    }

    /// Replaces the first place after `anchor` where a file says `old`.
    pub(super) fn replace_after(self, file: &str, anchor: &str, old: &str, new: &str) -> Self {
        let what = format!("after `{anchor}` `{old}` becomes `{new}`");
        self.rewrite(file, &what, |text| {
            let (before, after) = text.split_at(text.find(anchor)? + anchor.len());
            let (between, after) = after.split_once(old)?;
            Some([before, between, new, after].concat())
        })
    }

    /// Replaces all from `start` up to the next `end`, which stays, or up to the
    /// end of the file.
    pub(super) fn replace_span(self, file: &str, start: &str, end: &str, new: &str) -> Self {
        let what = format!("all from `{start}` up to `{end}` becomes `{new}`");
        self.rewrite(file, &what, |text| {
            let (before, after) = text.split_once(start)?;
            let end = after.find(end).unwrap_or(after.len());
            Some(format!("{before}{new}{}", &after[end..]))
        })
    }

    /// Adds text below the only place where a file has these lines.
    pub(super) fn add_below(self, file: &str, lines: &str, added: &str) -> Self {
        self.replace(file, lines, &format!("{lines}\n{added}"))
    }

    /// Adds text to the end of a file.
    pub(super) fn append(self, file: &str, added: &str) -> Self {
        let what = format!("`{added}` is added");
        self.edit(file, &what, |copy| copy.append(file, added))
    }

    /// Writes a file, over the one that may be there.
    pub(super) fn write(self, file: &str, text: &str) -> Self {
        let what = format!("it becomes `{text}`");
        self.edit(file, &what, |copy| copy.write(file, text))
    }

    /// Removes a file.
    pub(super) fn remove(self, file: &str) -> Self {
        self.edit(file, "it is removed", |copy| copy.remove(file))
    }

    fn rewrite(self, file: &str, what: &str, new: impl Fn(&str) -> Option<String>) -> Self {
        self.edit(file, what, |copy| {
            let new = new(&copy.text(file));
            let new = new.unwrap_or_else(|| panic!("{file} has no place where {what}"));
            copy.write(file, &new);
        })
    }

    /// Edits a file or a folder in any other way.
    pub(super) fn edit(mut self, file: &str, what: &str, edit: impl FnOnce(&GuideCopy)) -> Self {
        edit(&self.copy);
        self.edits.push((file.to_owned(), what.to_owned()));
        self
    }

    /// Expects a problem in the file that was edited last.
    pub(super) fn problem(self, key: &str, texts: impl IntoIterator<Item: ToString>) -> Self {
        let (file, _) = self.edits.last().expect("a file was edited").clone();
        self.problem_in(&file, key, texts)
    }

    /// Expects a problem in a file.
    pub(super) fn problem_in(
        mut self,
        file: &str,
        key: &str,
        texts: impl IntoIterator<Item: ToString>,
    ) -> Self {
        self.problems.push(Expected {
            file: file.to_owned(),
            key: key.to_owned(),
            texts: texts.into_iter().map(|text| text.to_string()).collect(),
            excluded: None,
        });
        self
    }

    /// The line of the last problem may not have this text.
    pub(super) fn without(mut self, text: &'static str) -> Self {
        let last = self.problems.last_mut().expect("a problem comes before");
        last.excluded = Some(text);
        self
    }

    /// Anything else may be reported, too.
    pub(super) fn among_others(self) -> Self {
        self.among_others_in("")
    }

    /// Anything else may be reported about the files of a folder.
    pub(super) fn among_others_in(mut self, folder: &'static str) -> Self {
        self.ignored = Some(folder);
        self
    }

    /// Expects nothing to be reported.
    pub(super) fn fine(self) -> Self {
        assert!(self.problems.is_empty(), "a row with problems is not fine");
        self
    }

    /// What is expected and not reported (`-`) or reported and not expected (`+`),
    /// below what was edited.
    fn check(&self) -> Result<(), String> {
        let Problems(mut reported) = read_and_check(self.copy.folder()).err().unwrap_or_default();
        let mut missing = Vec::new();
        for expected in &self.problems {
            let met = |problem: &Problem| expected.is_met_by(problem);
            match reported.iter().position(met) {
                Some(index) => drop(reported.remove(index)),
                None => missing.push(expected),
            }
        }
        let is_ignored = |problem: &Problem| {
            let folder = self.ignored;
            folder.is_some_and(|folder| problem.file.starts_with(folder))
        };
        if missing.is_empty() && reported.iter().all(is_ignored) {
            return Ok(());
        }
        let mut shown = format!("{}\n", self.written_at);
        for (file, what) in &self.edits {
            let _ = writeln!(shown, "  {file}: {what}");
        }
        for expected in missing {
            let _ = writeln!(shown, "- {expected}");
        }
        for problem in reported {
            let _ = writeln!(shown, "+ {problem}");
        }
        Err(shown)
    }
}

/// One row, so that a table takes it as it takes a list of rows.
impl IntoIterator for Row {
    type Item = Self;
    type IntoIter = iter::Once<Self>;

    fn into_iter(self) -> Self::IntoIter {
        iter::once(self)
    }
}

impl Expected {
    fn is_met_by(&self, problem: &Problem) -> bool {
        // After the file stands the line where the notation is wrong.
        let in_file = problem.file.split(':').next() == Some(&*self.file);
        let at_key = match self.key.strip_suffix('*') {
            Some(beginning) => problem.key.starts_with(beginning),
            None => problem.key == self.key,
        };
        let line = problem.to_string();
        let has_all = self.texts.iter().all(|text| line.contains(text));
        in_file && at_key && has_all && self.excluded.is_none_or(|text| !line.contains(text))
    }
}

impl fmt::Display for Expected {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: `{}` {:?}", self.file, self.key, self.texts)?;
        match self.excluded {
            Some(text) => write!(formatter, " without {text:?}"),
            None => Ok(()),
        }
    }
}

/// Runs the rows of a test and shows all that fail.
pub(super) fn check(rows: &[Row]) -> Result<(), String> {
    let failures: Vec<_> = rows.iter().filter_map(|row| row.check().err()).collect();
    if failures.is_empty() {
        return Ok(());
    }
    let [failed, all] = [failures.len(), rows.len()];
    let marks = "`-` is expected and not reported, `+` is reported and not expected";
    let failures = failures.join("\n");
    Err(format!(
        "{failed} of {all} rows fail; {marks}:\n\n{failures}"
    ))
}

#[test]
fn a_row_fails_unless_all_that_it_expects_is_reported_and_nothing_else() {
    let [old, new] = ["en", "de"].map(|language| format!("home_language = \"{language}\""));
    let broken = || replace("guide.toml", &old, &new);
    let expected = || broken().problem("home_language", ["`de`", "`en`"]);
    check(&[
        expected().without("`it`"),
        broken().problem("home*", ["`de`"]),
        broken().fine().among_others_in("guide"),
    ])
    .expect("all of this is reported");

    let header = "1 of 2 rows fail; ";
    let edit = format!("  guide.toml: `{old}` becomes `{new}`\n");
    let missing = "\n- guide.toml: `home";
    let reported = "\n+ guide.toml:4: `home_language` is `de`";
    for (row, lines) in [
        (broken().problem("home", ["`de`"]), &[missing, reported][..]),
        (
            broken().problem("home_language", ["`it`"]),
            &[missing, reported],
        ),
        (
            expected().without("`fr`"),
            &[missing, "without \"`fr`\"", reported],
        ),
        (
            broken().problem_in("facts.toml", "home*", ["`de`"]),
            &["\n- facts.toml: `home*`", reported],
        ),
        (expected().problem("home_language", ["`de`"]), &[missing]),
        (broken().fine().among_others_in("languages/"), &[reported]),
        (broken().fine(), &[reported]),
    ] {
        let failure = check(&[expected(), row]).expect_err("the second row fails");
        for part in [&[header, file!(), &edit], lines].concat() {
            assert!(failure.contains(part), "`{part}` should be in:\n{failure}");
        }
        for mark in ["\n- ", "\n+ "] {
            let is_expected = lines.iter().any(|line| line.starts_with(mark));
            assert_eq!(failure.contains(mark), is_expected, "{failure}");
        }
    }
}
