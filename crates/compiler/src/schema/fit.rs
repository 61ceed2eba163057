//! Holds a file against its form, and names everything that does not fit at once: what
//! is no key, what is of another kind, and what is missing, with the lines to write.

use super::form::{Extent, Form, Key, bare_or_quoted, quoted};
use crate::read::{Problem, closest, nearest};
use guide_content::markdown;
use std::collections::{BTreeMap, BTreeSet};
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

/// A file that was held against its form.
#[derive(Default)]
pub(crate) struct Fitted {
    /// What fits of it; what is of another kind is read as empty.
    pub(crate) table: toml::Table,
    pub(crate) places: Places,
}

/// Where everything in a file stands, by its key, and what was said of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Places {
    tables: BTreeMap<String, Place>,
    /// The lines of each key; several where an id of a list is there more than once.
    lines: BTreeMap<String, Vec<usize>>,
    /// The first line in square brackets.
    first_header: Option<usize>,
    /// Whether ids stand at the beginning of the file, and not keys of its own.
    has_ids: bool,
    /// Keys of which a problem is named already.
    named: BTreeSet<String>,
}

/// How a table stands in its file.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Place {
    /// Below a line in square brackets.
    Header { line: usize, is_in_list: bool },
    /// In braces.
    Braces { line: usize },
    /// Made by a key with a dot in it, of which this is what stands before it.
    Dotted { line: usize, key: String },
    /// Only by what stands below it.
    Implied,
}

/// What is wrong in a file, each with the place where it begins.
struct Walk<'a> {
    file: &'a str,
    text: &'a str,
    /// Where each line but the first begins.
    line_starts: Vec<usize>,
    /// The form of the whole file.
    root: &'a Form,
    places: Places,
    found: Vec<(usize, Problem)>,
}

/// What is no key or of another kind in a file, and what fits.
pub(super) fn fit(
    form: &Form,
    file: &str,
    text: &str,
    document: &DeTable<'_>,
    mut table: toml::Table,
) -> (Fitted, Vec<Problem>) {
    let mut walk = Walk {
        file,
        text,
        line_starts: text.match_indices('\n').map(|(end, _)| end + 1).collect(),
        root: form,
        places: Places {
            first_header: first_header(text),
            has_ids: matches!(form, Form::Each(_)),
            ..Places::default()
        },
        found: Vec::new(),
    };
    if let Form::Table(_) | Form::Each(_) = form {
        walk.table(form, document, &mut table, "", "");
    }
    walk.found.sort_by_key(|(start, _)| *start);
    let problems = walk.found.into_iter().map(|(_, problem)| problem);
    let fitted = Fitted {
        table,
        places: walk.places,
    };
    (fitted, problems.collect())
}

fn first_header(text: &str) -> Option<usize> {
    let mut lines = text.lines();
    let found = lines.position(|line| {
        let line = line.trim_start();
        line.starts_with('[') && line.contains(']') && !line.contains('=')
    });
    found.map(|index| index + 1)
}

fn below(key: &str, name: &str) -> String {
    match key {
        "" => name.to_owned(),
        key => format!("{key}.{name}"),
    }
}

/// The name of an entry of a list: its id, or its number.
fn entry_name(entry: Option<&str>, index: usize) -> String {
    match entry {
        Some(id) if !id.is_empty() => id.to_owned(),
        _ => (index + 1).to_string(),
    }
}

impl Walk<'_> {
    fn line(&self, start: usize) -> usize {
        self.line_starts.partition_point(|each| *each <= start) + 1
    }

    /// Notes where something stands.
    fn note(&mut self, key: &str, start: usize) {
        let line = self.line(start);
        let lines = self.places.lines.entry(key.to_owned()).or_default();
        lines.push(line);
    }

    fn report(&mut self, start: usize, key: &str, wrong: String, right: String) -> &mut Problem {
        self.places.named.insert(key.to_owned());
        let line = self.line(start);
        self.found.push((
            start,
            Problem {
                file: format!("{}:{line}", self.file),
                key: key.to_owned(),
                wrong,
                right,
                write: None,
            },
        ));
        let (_, problem) = self.found.last_mut().expect("it was just added");
        problem
    }

    /// A table under its key; `header` is what stands in its square brackets, which is
    /// the key without the ids of lists.
    fn table(
        &mut self,
        form: &Form,
        document: &DeTable<'_>,
        table: &mut toml::Table,
        key: &str,
        header: &str,
    ) {
        for (name, value) in document {
            let written = name.get_ref().as_ref();
            let key = below(key, written);
            let header = below(header, &bare_or_quoted(written));
            self.note(&key, name.span().start);
            match form {
                Form::Each(each) => {
                    let plain = table
                        .get_mut(written)
                        .expect("both were read from one text");
                    self.value(each, value, plain, &key, &header, name.span().start);
                }
                Form::Table(keys) => match keys.iter().find(|each| each.name == written) {
                    Some(known) => {
                        let plain = table
                            .get_mut(written)
                            .expect("both were read from one text");
                        self.value(&known.form, value, plain, &key, &header, name.span().start);
                    }
                    None => {
                        self.unknown(keys, document, name, &key);
                        table.remove(written);
                    }
                },
                _ => {}
            }
        }
    }

    /// A key that the table does not have.
    fn unknown(
        &mut self,
        keys: &[Key],
        document: &DeTable<'_>,
        name: &Spanned<std::borrow::Cow<'_, str>>,
        key: &str,
    ) {
        let written = name.get_ref().as_ref();
        let (table, start) = (key.strip_suffix(written), name.span().start);
        let table = table.unwrap_or_default().trim_end_matches('.').to_owned();
        let is_at_root = table.is_empty();
        let of_root = match self.root {
            Form::Table(keys) => keys.iter().find(|each| each.name == written),
            _ => None,
        };
        let line = self.places.first_header;
        let value = document.get(written).map(Spanned::get_ref);
        if let (false, Some(line), Form::Each(each), Some(DeValue::Table(dotted))) =
            (is_at_root, line, self.root, value)
            && let Form::Table(known) = &**each
            && dotted
                .iter()
                .all(|(name, _)| known.iter().any(|key| key.name == name.get_ref().as_ref()))
        {
            // An id with dots behind it belongs to the file as well.
            self.report(
                start,
                key,
                "stands below a line in square brackets, so it is read as a part of that".into(),
                format!(
                    "move it above the first line in square brackets, line {line}, or write its \
                     keys below `[{}]`",
                    bare_or_quoted(written)
                ),
            );
            self.places.named.insert(written.to_owned());
            return;
        }
        if let (false, Some(_), Some(line)) = (is_at_root, of_root, line) {
            // It is the file's own: what stands below a line in brackets belongs there.
            self.report(
                start,
                key,
                "stands below a line in square brackets, so it is read as a part of that".into(),
                format!("move it above the first line in square brackets, line {line}"),
            );
            self.places.named.insert(written.to_owned());
            return;
        }
        let is_written = |name: &str| document.iter().any(|(key, _)| key.get_ref() == name);
        let open: Vec<_> = keys
            .iter()
            .map(|key| key.name.as_str())
            .filter(|name| !is_written(name))
            .collect();
        let all = keys.iter().map(|key| key.name.as_str());
        let meant = nearest(written, open.iter().copied());
        let right = match meant {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => closest(written, all),
        };
        self.report(start, key, "is no key that is read here".into(), right);
        if let Some(meant) = meant {
            // It is the same mistake that this one is missing.
            let meant = below(&table, meant);
            self.places.named.insert(meant);
        }
    }

    fn value(
        &mut self,
        form: &Form,
        value: &Spanned<DeValue<'_>>,
        plain: &mut toml::Value,
        key: &str,
        header: &str,
        start: usize,
    ) {
        let name = key.rsplit('.').next().unwrap_or(key);
        let read = value.get_ref();
        if let Form::Either(forms) = form {
            match forms.iter().find(|form| form.takes(read)) {
                Some(form) => self.value(form, value, plain, key, header, start),
                None => self.other_kind(form, value, plain, key, name, header, start),
            }
            return;
        }
        if !form.takes(read) {
            self.other_kind(form, value, plain, key, name, header, start);
            return;
        }
        match (form, read) {
            (Form::Text { is_prose: true, .. }, DeValue::String(text)) => {
                if let Err(wrong) = markdown::parse(text) {
                    self.report(start, key, format!("does not fit: {wrong}"), String::new());
                    *plain = form.empty();
                }
            }
            (Form::Choice(values), DeValue::String(text))
                if !values.iter().any(|value| *value == text.as_ref()) =>
            {
                let right = closest(text, values.iter().map(String::as_str));
                let wrong = format!("is `{text}`, which is not among what it can be");
                self.report(start, key, wrong, right);
                *plain = form.empty();
            }
            (Form::Whole { least, most }, DeValue::Integer(number)) => {
                let written = plain.as_integer();
                if !written.is_some_and(|written| (*least..=*most).contains(&written)) {
                    let wrong = format!("is {}", number.as_str());
                    self.report(start, key, wrong, form.right(name));
                    *plain = form.empty();
                }
            }
            (Form::List(item, count), DeValue::Array(items)) => {
                if count.is_some_and(|count| count != items.len()) {
                    let wrong = format!("has {} entries", items.len());
                    self.report(start, key, wrong, form.right(name));
                    *plain = form.empty();
                    return;
                }
                for (index, value) in items.iter().enumerate() {
                    let entry = value.get_ref().as_table();
                    let id = entry.and_then(|entry| entry.get("id")?.get_ref().as_str());
                    let key = below(key, &entry_name(id, index));
                    let plain = &mut plain[index];
                    self.note(&key, value.span().start);
                    self.value(item, value, plain, &key, header, value.span().start);
                }
            }
            (Form::Table(_) | Form::Each(_), DeValue::Table(table)) => {
                let place = self.place(value, header);
                self.places.tables.insert(key.to_owned(), place);
                if let toml::Value::Table(plain) = plain {
                    self.table(form, table, plain, key, header);
                }
            }
            _ => {}
        }
    }

    /// How a table stands in the file, by how its place there begins.
    fn place(&self, value: &Spanned<DeValue<'_>>, header: &str) -> Place {
        let start = value.span().start;
        let line = self.line(start);
        let written = &self.text[start..];
        if written.starts_with('[') {
            return Place::Header {
                line,
                is_in_list: written.starts_with("[["),
            };
        }
        if written.starts_with('{') {
            return Place::Braces { line };
        }
        let whole_line = self.text.lines().nth(line - 1).unwrap_or_default();
        if whole_line.trim_start().starts_with('[') {
            return Place::Implied;
        }
        // Only what stands before the last dot of the key is this table.
        let written = whole_line.split('=').next().unwrap_or_default().trim();
        let name = header.rsplit('.').next().unwrap_or(header);
        let key = written.split('.').map(str::trim);
        let mut prefix: Vec<_> = Vec::new();
        for part in key {
            prefix.push(part);
            if part == name {
                break;
            }
        }
        Place::Dotted {
            line,
            key: prefix.join("."),
        }
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "they are one value and where it stands"
    )]
    fn other_kind(
        &mut self,
        form: &Form,
        value: &Spanned<DeValue<'_>>,
        plain: &mut toml::Value,
        key: &str,
        name: &str,
        header: &str,
        start: usize,
    ) {
        let written = &self.text[value.span()];
        let is_list = written.starts_with("[[");
        let wrong = match value.get_ref() {
            DeValue::Array(_) if is_list => format!("is written as a list, `[[{header}]]`"),
            DeValue::Table(_) if written.starts_with('[') => {
                format!("is written once, as `[{header}]`")
            }
            DeValue::String(_) => "is a text".into(),
            DeValue::Integer(_) | DeValue::Float(_) => format!("is the number {written}"),
            DeValue::Boolean(_) => format!("is `{written}` without quotation marks"),
            DeValue::Datetime(_) => format!("is the date {written} without quotation marks"),
            DeValue::Array(_) => "is a list".into(),
            DeValue::Table(_) => "has keys of its own".to_owned(),
        };
        let right = match form {
            Form::Table(_) | Form::Each(_) if is_list => {
                format!("write `[{header}]`, with one bracket on each side")
            }
            form => form.right(header.rsplit_once('.').map_or(name, |_| header)),
        };
        let write = rewritten(form, value.get_ref(), written)
            .map(|value| format!("{} = {value}", bare_or_quoted(name)));
        self.report(start, key, wrong, right).write = write;
        *plain = form.empty();
    }
}

/// The same value in the kind that is right, where that is plain.
fn rewritten(form: &Form, value: &DeValue<'_>, written: &str) -> Option<String> {
    match (form, value) {
        (Form::Text { .. } | Form::Choice(_), DeValue::Table(_) | DeValue::Array(_)) => None,
        (Form::Text { .. } | Form::Choice(_), _) => Some(quoted(written)),
        (Form::Whole { .. }, DeValue::String(text)) => text
            .trim()
            .parse::<i64>()
            .ok()
            .map(|number| number.to_string()),
        (Form::Truth, DeValue::String(text)) => {
            matches!(text.as_ref(), "true" | "false").then(|| text.clone().into_owned())
        }
        (Form::List(item, None), DeValue::String(text)) if item.takes(value) => {
            Some(format!("[{}]", quoted(text)))
        }
        _ => None,
    }
}

impl Fitted {
    /// Everything that is missing in a table of a file: this one, or one that was made
    /// of it and of what else there is.
    pub(crate) fn missing(&self, form: &Form, file: &str, table: &toml::Table) -> Vec<Problem> {
        let mut missing = Missing {
            file,
            places: &self.places,
            problems: Vec::new(),
        };
        missing.table(form, table, "", "");
        missing.problems
    }
}

struct Missing<'a> {
    file: &'a str,
    places: &'a Places,
    problems: Vec<Problem>,
}

impl Missing<'_> {
    fn value(&mut self, form: &Form, value: &toml::Value, key: &str, header: &str) {
        match (form, value) {
            _ if self.places.named.contains(key) => {}
            (Form::List(item, _), toml::Value::Array(items)) => {
                for (index, value) in items.iter().enumerate() {
                    let id = value.get("id").and_then(toml::Value::as_str);
                    let key = below(key, &entry_name(id, index));
                    self.value(item, value, &key, header);
                }
            }
            (_, toml::Value::Table(table)) => self.table(form, table, key, header),
            _ => {}
        }
    }

    fn table(&mut self, form: &Form, table: &toml::Table, key: &str, header: &str) {
        match form {
            Form::Table(keys) => {
                for known in keys {
                    let below_key = below(key, &known.name);
                    let below_header = below(header, &bare_or_quoted(&known.name));
                    match table.get(&known.name) {
                        Some(value) => self.value(&known.form, value, &below_key, &below_header),
                        None if !known.is_required => {}
                        None if self.places.named.contains(&below_key) => {}
                        None => self.report(known, key, header),
                    }
                }
            }
            Form::Each(each) => {
                for (name, value) in table {
                    let header = below(header, &bare_or_quoted(name));
                    self.value(each, value, &below(key, name), &header);
                }
            }
            _ => {}
        }
    }

    fn report(&mut self, missing: &Key, table: &str, header: &str) {
        let extent = Extent::default();
        let place = (table, header);
        let problem = self
            .places
            .missing(self.file, place, &missing.name, &missing.form, extent);
        self.problems.push(problem);
    }
}

impl Places {
    /// The line of what stands under a key of a file of words.
    pub(crate) fn line_of_words(&self, key: &str) -> Option<usize> {
        let line = |key: &str| Some(*self.lines.get(key)?.first()?);
        line(key).or_else(|| {
            // Entries of lists have numbers, which begin at 1 here.
            let (list, index) = key.rsplit_once('.')?;
            let index: usize = index.parse().ok()?;
            line(&below(list, &(index + 1).to_string())).or_else(|| line(list))
        })
    }

    /// The line of what a key of a file of the structure means. Such a key may leave out
    /// what is plain: `start-focused.focus` is `table.advice.rule.start-focused.when.focus`.
    /// Of what is not there it is the line of what it would belong to; of an id that is
    /// there more than once, the last.
    pub(crate) fn line_of_structure(&self, key: &str) -> Option<usize> {
        let mut parts: Vec<&str> = key.split(['.', '=']).collect();
        while !parts.is_empty() {
            let means = |known: &&String| {
                let mut known = known.split('.').rev();
                // The last part is the thing itself, not something that it is in.
                known.next() == parts.last().copied()
                    && parts
                        .iter()
                        .rev()
                        .skip(1)
                        .all(|part| known.any(|each| each == *part))
            };
            let found = self.lines.keys().filter(means);
            let shortest =
                found.min_by_key(|known| (known.split('.').count(), self.lines[*known][0]));
            if let Some(known) = shortest {
                return self.lines[known].last().copied();
            }
            parts.pop();
        }
        None
    }

    /// Whether a problem of what stands under a key is named already.
    pub(crate) fn is_named(&self, key: &str) -> bool {
        self.named.contains(key)
    }

    /// Says that something is missing, with where and how to write it. `place` is the key
    /// of the table that it belongs to, and what that has in its square brackets.
    pub(crate) fn missing(
        &self,
        file: &str,
        place: (&str, &str),
        name: &str,
        form: &Form,
        extent: Extent<'_>,
    ) -> Problem {
        let (table, header) = place;
        let key = below(table, name);
        let whole = below(header, &bare_or_quoted(name));
        let (table, header, name) = self.begun(table, header, bare_or_quoted(name));
        let lines = form.lines(&name, extent);
        let block = || form.block(&whole, extent);
        let is_list = matches!(form, Form::List(..)) && form.is_block();
        let at_the_end = || "write it at the end of the file".to_owned();
        let (line, right, write) = match self.tables.get(table) {
            Some(Place::Header { line, is_in_list }) if *is_in_list || !is_list => {
                let header = match is_in_list {
                    true => format!("[[{header}]]"),
                    false => format!("[{header}]"),
                };
                let right = format!("write it below `{header}`, line {line}");
                (Some(*line), right, lines.join("\n"))
            }
            Some(Place::Header { line, .. }) => (Some(*line), at_the_end(), block()),
            Some(Place::Braces { line }) => {
                let right = format!("write it inside the braces in line {line}");
                (Some(*line), right, lines.join(", "))
            }
            Some(Place::Dotted { line, key }) => {
                let lines = lines.iter().map(|line| format!("{key}.{line}"));
                let right = format!("write it below line {line}");
                (Some(*line), right, lines.collect::<Vec<_>>().join("\n"))
            }
            _ if form.is_block() && !(table.is_empty() && self.is_dotted(form)) => {
                (None, at_the_end(), block())
            }
            None if table.is_empty() => match self.first_header.filter(|_| !form.is_block()) {
                Some(at) => {
                    let place = "write it above the first line in square brackets";
                    (None, format!("{place}, line {at}"), lines.join("\n"))
                }
                None => (None, "write it in the file".to_owned(), lines.join("\n")),
            },
            Some(Place::Implied) | None => {
                let lines = lines.join("\n");
                (None, at_the_end(), format!("[{header}]\n{lines}"))
            }
        };
        Problem {
            file: match line {
                Some(line) => format!("{file}:{line}"),
                None => file.to_owned(),
            },
            key,
            wrong: "is missing".into(),
            right,
            write: Some(write),
        }
    }

    /// The nearest table around a name that has its own place in the file, and the name
    /// from there on; the table itself, where no other has one.
    fn begun<'a>(
        &self,
        table: &'a str,
        header: &'a str,
        name: String,
    ) -> (&'a str, &'a str, String) {
        let mut around = (table, header, name.clone());
        while !around.0.is_empty() {
            match self.tables.get(around.0) {
                None | Some(Place::Implied) if !self.tables.contains_key(table) => {
                    let above = around.0.rsplit_once('.').unwrap_or(("", around.0));
                    let (header, last) = around.1.rsplit_once('.').unwrap_or(("", around.1));
                    around = (above.0, header, format!("{last}.{}", around.2));
                }
                None | Some(Place::Implied) => break,
                Some(_) => return around,
            }
        }
        (table, header, name)
    }

    /// Whether a table of this form is written with dots at the beginning of a file: as
    /// the file has others, or as it is shortest where it has none.
    fn is_dotted(&self, form: &Form) -> bool {
        let has_dotted = || {
            let mut tables = self.tables.values();
            tables.any(|place| matches!(place, Place::Dotted { .. }))
        };
        self.has_ids
            && self.first_header.is_none()
            && match self.tables.is_empty() {
                true => form.is_dotted(),
                false => matches!(form, Form::Table(_)) && has_dotted(),
            }
    }
}

/// The line in which a place of a text is, from 1.
pub(super) fn line_at(text: &str, start: usize) -> usize {
    let start = start.min(text.len());
    text.as_bytes()[..start]
        .iter()
        .filter(|byte| **byte == b'\n')
        .count()
        + 1
}

#[cfg(test)]
mod tests {
    use super::super::hold;
    use super::*;
    use serde_json::json;

    fn form() -> Form {
        Form::read(&json!({
            "type": "object",
            "required": ["name", "listing", "question"],
            "properties": {
                "name": { "type": "string" },
                "families": { "type": "array", "items": { "type": "string" } },
                "listing": {
                    "type": "object",
                    "required": ["all", "fact"],
                    "properties": {
                        "all": { "type": "integer", "minimum": 0, "maximum": 65535 },
                        "fact": { "type": "string" },
                    },
                },
                "question": { "type": "array", "items": {
                    "type": "object",
                    "required": ["id", "kind", "option"],
                    "properties": {
                        "id": { "type": "string" },
                        "kind": { "type": "string", "enum": ["short", "long"] },
                        "open": { "type": "boolean" },
                        "seen": { "type": "string", "examples": ["2026-09-22"] },
                        "mark": {
                            "type": "object",
                            "required": ["line", "land"],
                            "properties": {
                                "line": { "type": "string" },
                                "land": { "type": "string" },
                            },
                        },
                        "option": { "type": "array", "items": {
                            "type": "object",
                            "required": ["id"],
                            "properties": { "id": { "type": "string" } },
                        } },
                    },
                } },
            },
        }))
    }

    fn said(text: &str) -> Vec<String> {
        let form = form();
        let held = hold(&form, "f.toml", text);
        let (fitted, mut problems) = match held {
            Ok(held) => held,
            Err(problems) => return problems.iter().map(Problem::to_string).collect(),
        };
        problems.extend(fitted.missing(&form, "f.toml", &fitted.table));
        problems.iter().map(Problem::to_string).collect()
    }

    const FINE: &str = "name = \"a\"\n[listing]\nall = 1\nfact = \"b\"\n[[question]]\n\
        id = \"c\"\nkind = \"long\"\noption = [{ id = \"d\" }]\n";

    #[test]
    fn what_fits_has_no_problem() {
        assert_eq!(said(FINE), [""; 0]);
    }

    #[test]
    fn all_that_is_missing_is_said_at_once_with_the_lines_to_write() {
        assert_eq!(
            said(
                "[listing]\n[[question]]\nid = \"c\"\noption = [{ }]\n[[question]]\nmark.line = \"x\"\n"
            ),
            [
                "f.toml: `name` is missing; write it above the first line in square brackets, line 1:\n    name = \"…\"",
                "f.toml:1: `listing.all` is missing; write it below `[listing]`, line 1:\n    all = 1",
                "f.toml:1: `listing.fact` is missing; write it below `[listing]`, line 1:\n    fact = \"…\"",
                "f.toml:2: `question.c.kind` is missing; write it below `[[question]]`, line 2:\n    kind = \"short\"",
                "f.toml:4: `question.c.option.1.id` is missing; write it inside the braces in line 4:\n    id = \"…\"",
                "f.toml:5: `question.2.id` is missing; write it below `[[question]]`, line 5:\n    id = \"…\"",
                "f.toml:5: `question.2.kind` is missing; write it below `[[question]]`, line 5:\n    kind = \"short\"",
                "f.toml:6: `question.2.mark.land` is missing; write it below line 6:\n    mark.land = \"…\"",
                "f.toml:5: `question.2.option` is missing; write it below `[[question]]`, line 5:\n    option = [{ id = \"…\" }]",
            ]
        );
        assert_eq!(
            said(""),
            [
                "f.toml: `name` is missing; write it in the file:\n    name = \"…\"",
                "f.toml: `listing` is missing; write it at the end of the file:\n    [listing]\n    all = 1\n    fact = \"…\"",
                "f.toml: `question` is missing; write it at the end of the file:\n    [[question]]\n    id = \"…\"\n    kind = \"short\"\n    option = [{ id = \"…\" }]",
            ]
        );
    }

    /// What is said of words by ids in which these keys are missing, each of a table.
    fn said_of_words(text: &str, missing: &[(&str, &str)]) -> Vec<String> {
        let form = Form::read(&json!({
            "type": "object",
            "additionalProperties": {
                "type": "object",
                "required": ["title", "text"],
                "properties": {
                    "title": { "type": "string" },
                    "text": { "type": "string" },
                    "options": { "type": "object", "additionalProperties": {
                        "type": "object",
                        "required": ["label"],
                        "properties": { "label": { "type": "string" } },
                    } },
                },
            },
        }));
        let (fitted, problems) = hold(&form, "f.toml", text).expect("TOML");
        let missing = missing.iter().map(|(table, name)| {
            let form = match *table {
                "" => &form,
                table => form.below(table).expect("a table"),
            };
            let form = form.child(name).expect("a key");
            let places = &fitted.places;
            places.missing("f.toml", (table, table), name, form, Extent::default())
        });
        let problems = problems.into_iter().chain(missing);
        problems.map(|problem| problem.to_string()).collect()
    }

    #[test]
    fn what_is_missing_is_written_as_the_file_is() {
        for (text, table, name, expected) in [
            (
                "[a]\ntitle = \"x\"\noptions.b.label = \"y\"\n",
                "a.options",
                "c",
                "f.toml:3: `a.options.c` is missing; write it below line 3:\n    options.c.label = \"…\"",
            ),
            (
                "[a]\ntitle = \"x\"\n",
                "a.options",
                "c",
                "f.toml:1: `a.options.c` is missing; write it below `[a]`, line 1:\n    options.c.label = \"…\"",
            ),
            (
                "[a]\ntitle = \"x\"\n[a.options.b]\nlabel = \"y\"\n",
                "a.options",
                "c",
                "f.toml: `a.options.c` is missing; write it at the end of the file:\n    [a.options.c]\n    label = \"…\"",
            ),
            (
                "[a]\noptions = { b = { label = \"y\" } }\n",
                "a.options",
                "c",
                "f.toml:2: `a.options.c` is missing; write it inside the braces in line 2:\n    c.label = \"…\"",
            ),
            (
                "a.title = \"x\"\na.text = \"y\"\n",
                "",
                "b",
                "f.toml: `b` is missing; write it in the file:\n    b.title = \"…\"\n    b.text = \"…\"",
            ),
            (
                "a.title = \"x\"\n",
                "a",
                "text",
                "f.toml:1: `a.text` is missing; write it below line 1:\n    a.text = \"…\"",
            ),
            (
                "[a]\ntitle = \"x\"\ntext = \"y\"\n",
                "",
                "b",
                "f.toml: `b` is missing; write it at the end of the file:\n    [b]\n    title = \"…\"\n    text = \"…\"",
            ),
        ] {
            assert_eq!(said_of_words(text, &[(table, name)]), [expected], "{text}");
        }
    }

    #[test]
    fn dots_below_a_line_in_square_brackets_are_one_mistake() {
        let text = "[a]\ntitle = \"x\"\ntext = \"y\"\nb.title = \"x\"\nb.text = \"y\"\n";
        assert_eq!(
            said_of_words(text, &[]),
            [
                "f.toml:4: `a.b` stands below a line in square brackets, so it is read as a part of that; \
                 move it above the first line in square brackets, line 1, or write its keys below `[b]`"
            ]
        );
    }

    #[test]
    fn the_line_of_a_key_is_found_by_what_is_not_plain_in_it() {
        let text = "[[question]]\nid = \"a\"\nkind = \"long\"\noption = [\n  { id = \"x\" },\n  \
            { id = \"y\" },\n]\n[[question]]\nid = \"b\"\nkind = \"long\"\noption = [{ id = \"x\" }]\n\
            [[question]]\nid = \"b\"\n";
        let (fitted, _) = hold(&form(), "f.toml", text).expect("TOML");
        for (key, line) in [
            ("question", Some(1)),
            ("a", Some(1)),
            ("a.y", Some(6)),
            ("a=y", Some(6)),
            ("a.kind", Some(3)),
            // What is not there is looked for in what is.
            ("a.z", Some(1)),
            // Of two things the last.
            ("question.b", Some(12)),
            ("z", None),
        ] {
            assert_eq!(fitted.places.line_of_structure(key), line, "{key}");
        }
        assert_eq!(fitted.places.line_of_words("question.a.kind"), Some(3));
        assert_eq!(fitted.places.line_of_words("a.kind"), None);
        assert_eq!(fitted.places.line_of_words("question.a.option.0"), Some(4));
    }

    #[test]
    fn what_is_of_another_kind_is_said_with_what_is_right() {
        for (old, new, expected) in [
            (
                "all = 1",
                "all = \"1\"",
                "f.toml:3: `listing.all` is a text; write a whole number from 0 to 65535, without quotation marks:\n    all = 1",
            ),
            (
                "all = 1",
                "all = 70000",
                "f.toml:3: `listing.all` is 70000; write a whole number from 0 to 65535, without quotation marks",
            ),
            (
                "fact = \"b\"",
                "fact = 3",
                "f.toml:4: `listing.fact` is the number 3; write a text in quotation marks:\n    fact = \"3\"",
            ),
            (
                "kind = \"long\"",
                "kind = \"lang\"",
                "f.toml:7: `question.c.kind` is `lang`, which is not among what it can be; did you mean `long`?",
            ),
            (
                "kind = \"long\"",
                "kind = \"long\"\nseen = 2026-09-22",
                "f.toml:8: `question.c.seen` is the date 2026-09-22 without quotation marks; write a text in quotation marks:\n    seen = \"2026-09-22\"",
            ),
            (
                "kind = \"long\"",
                "kind = \"long\"\nopen = \"true\"",
                "f.toml:8: `question.c.open` is a text; write `true` or `false`, without quotation marks:\n    open = true",
            ),
            (
                "[[question]]",
                "[question]",
                "f.toml:5: `question` is written once, as `[question]`; write `[[question]]` before each of them, with two brackets on each side",
            ),
            (
                "[listing]",
                "[[listing]]",
                "f.toml:2: `listing` is written as a list, `[[listing]]`; write `[listing]`, with one bracket on each side",
            ),
            (
                "name = \"a\"",
                "name = \"a\"\nfamilies = \"e\"",
                "f.toml:2: `families` is a text; write a list: `[\"…\"]`:\n    families = [\"e\"]",
            ),
        ] {
            assert_eq!(said(&FINE.replace(old, new)), [expected]);
        }
    }

    #[test]
    fn one_mistake_in_a_key_is_one_problem() {
        for (old, new, expected) in [
            (
                "fact = ",
                "fakt = ",
                "f.toml:4: `listing.fakt` is no key that is read here; did you mean `fact`?",
            ),
            (
                "fact = \"b\"",
                "fact = \"b\"\nxyz = 1",
                "f.toml:5: `listing.xyz` is no key that is read here; it should be one of `all`, `fact`",
            ),
            (
                "kind = \"long\"",
                "kind = \"long\"\nfamilies = [\"e\"]",
                "f.toml:8: `question.c.families` stands below a line in square brackets, so it is read as a part of that; move it above the first line in square brackets, line 2",
            ),
        ] {
            assert_eq!(said(&FINE.replace(old, new)), [expected]);
        }
    }
}
