//! What may stand in a file, and how it is written.

use serde_json::Value as Json;
use toml::de::DeValue;

/// What stands under a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    Text {
        /// What such a text looks like, where that is more than words.
        example: Option<String>,
        /// Whether it may have Markdown.
        is_prose: bool,
    },
    /// A text that is one of these.
    Choice(Vec<String>),
    Whole {
        least: i64,
        most: i64,
    },
    Truth,
    /// A list; with so many entries, where that is fixed.
    List(Box<Form>, Option<usize>),
    Table(Vec<Key>),
    /// The same under every id.
    Each(Box<Form>),
    Either(Vec<Form>),
}

/// A key of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Key {
    pub(crate) name: String,
    pub(crate) is_required: bool,
    /// What it is for.
    pub(crate) about: String,
    pub(crate) form: Form,
}

/// How far a block of lines goes.
#[derive(Clone, Copy, Default)]
pub(crate) struct Extent<'a> {
    /// Keys that are not required and asked for.
    pub(crate) also: &'a [&'a str],
    /// The ids to write for where a form stands under every id.
    pub(crate) ids: &'a [&'a str],
}

impl<'a> Extent<'a> {
    /// The ids to write for; one to be chosen, where none is asked for.
    fn ids_or_one(self) -> &'a [&'a str] {
        if self.ids.is_empty() { &[ID] } else { self.ids }
    }
}

impl Form {
    /// Reads a schema that [`schema_of`](super::generate::schema_of) has made.
    pub(crate) fn read(schema: &Json) -> Self {
        let list = |json: &Json| json.as_array().cloned().unwrap_or_default();
        if let Some(branches) = schema["anyOf"].as_array() {
            return Self::Either(branches.iter().map(Self::read).collect());
        }
        if let Some(values) = schema["enum"].as_array() {
            let values = values.iter().filter_map(Json::as_str);
            return Self::Choice(values.map(str::to_owned).collect());
        }
        match schema["type"].as_str() {
            Some("boolean") => Self::Truth,
            Some("integer") => Self::Whole {
                least: schema["minimum"].as_i64().unwrap_or(i64::MIN),
                most: schema["maximum"].as_i64().unwrap_or(i64::MAX),
            },
            Some("array") => {
                let count = schema["maxItems"].as_u64();
                let item = match &schema["items"] {
                    Json::Array(items) => items.first().map(Self::read),
                    item => Some(Self::read(item)),
                };
                let item = item.unwrap_or(Self::Table(Vec::new()));
                Self::List(item.into(), count.and_then(|count| count.try_into().ok()))
            }
            Some("object") if schema["additionalProperties"].is_object() => {
                Self::Each(Self::read(&schema["additionalProperties"]).into())
            }
            Some("object") => {
                let required = list(&schema["required"]);
                let properties = schema["properties"].as_object();
                let keys = properties.into_iter().flatten();
                let keys = keys.map(|(name, property)| Key {
                    name: name.clone(),
                    is_required: required.iter().any(|each| each == name),
                    about: property["description"]
                        .as_str()
                        .unwrap_or_default()
                        .to_owned(),
                    form: Self::read(property),
                });
                Self::Table(keys.collect())
            }
            _ => Self::Text {
                example: schema["examples"][0].as_str().map(str::to_owned),
                is_prose: schema["contentMediaType"] == "text/markdown",
            },
        }
    }

    /// What stands below, by a dotted key; the form itself for an empty one.
    pub(crate) fn below(&self, key: &str) -> Option<&Self> {
        let mut parts = key.split('.').filter(|part| !part.is_empty());
        parts.try_fold(self, Self::child)
    }

    /// Whether a value is of the kind that this form has, whatever stands in it.
    pub(super) fn takes(&self, value: &DeValue<'_>) -> bool {
        match self {
            Self::Text { .. } | Self::Choice(_) => value.is_str(),
            Self::Whole { .. } => value.is_integer(),
            Self::Truth => value.is_bool(),
            Self::List(..) => value.is_array(),
            Self::Table(_) | Self::Each(_) => value.is_table(),
            Self::Either(forms) => forms.iter().any(|form| form.takes(value)),
        }
    }

    /// Whether it can have a line in square brackets of its own.
    pub(super) fn is_block(&self) -> bool {
        match self {
            Self::Table(_) | Self::Each(_) => true,
            Self::List(item, _) => matches!(**item, Self::Table(_)),
            _ => false,
        }
    }

    /// A value that says nothing, to be read in the place of one that is missing or
    /// cannot be read.
    pub(super) fn empty(&self) -> toml::Value {
        match self {
            Self::Text { .. } => String::new().into(),
            Self::Choice(values) => values.first().cloned().unwrap_or_default().into(),
            Self::Whole { least, .. } => (*least).max(0).into(),
            Self::Truth => false.into(),
            Self::List(item, count) => vec![item.empty(); count.unwrap_or(0)].into(),
            Self::Each(_) => toml::Table::new().into(),
            Self::Table(_) => {
                let mut table = toml::Value::Table(toml::Table::new());
                self.fill(&mut table);
                table
            }
            Self::Either(forms) => forms.first().map_or(false.into(), Self::empty),
        }
    }

    /// Adds what is missing in a value, empty, so that the rest can be read.
    pub(crate) fn fill(&self, value: &mut toml::Value) {
        match (self, value) {
            (Self::Table(keys), toml::Value::Table(table)) => {
                for key in keys {
                    match table.get_mut(&key.name) {
                        Some(value) => key.form.fill(value),
                        None if key.is_required || key.form.is_collection() => {
                            table.insert(key.name.clone(), key.form.empty());
                        }
                        None => {}
                    }
                }
            }
            (Self::Each(each), toml::Value::Table(table)) => {
                table.iter_mut().for_each(|(_, value)| each.fill(value));
            }
            (Self::List(item, _), toml::Value::Array(items)) => {
                items.iter_mut().for_each(|value| item.fill(value));
            }
            _ => {}
        }
    }

    /// Adds what is missing in a value that writes others, in a form in which it can.
    pub(crate) fn stand_in(&self, value: &mut toml::Value) {
        self.fill(value);
        self.write_examples(value);
    }

    fn write_examples(&self, value: &mut toml::Value) {
        match (self, value) {
            (
                Self::Text {
                    example: Some(example),
                    ..
                },
                toml::Value::String(text),
            ) if text.is_empty() => {
                example.trim_start_matches("… ").clone_into(text);
            }
            (Self::Table(keys), toml::Value::Table(table)) => {
                for key in keys {
                    if let Some(value) = table.get_mut(&key.name) {
                        key.form.write_examples(value);
                    }
                }
            }
            _ => {}
        }
    }

    /// Whether it is empty where it is left out.
    fn is_collection(&self) -> bool {
        matches!(self, Self::List(_, None) | Self::Each(_))
    }

    /// What is right, for somebody who wrote something else under a name.
    pub(super) fn right(&self, name: &str) -> String {
        match self {
            Self::Text { .. } => "write a text in quotation marks".into(),
            Self::Choice(values) => format!("write one of `\"{}\"`", values.join("\"`, `\"")),
            Self::Whole { least, most } => {
                format!("write a whole number from {least} to {most}, without quotation marks")
            }
            Self::Truth => "write `true` or `false`, without quotation marks".into(),
            Self::List(item, _) if matches!(**item, Self::Table(_)) => {
                format!("write `[[{name}]]` before each of them, with two brackets on each side")
            }
            Self::List(item, Some(count)) => {
                let each = vec![item.value(); *count].join(", ");
                format!("write a list of {count}: `[{each}]`")
            }
            Self::List(..) => format!("write a list: `{}`", self.value()),
            Self::Table(_) | Self::Each(_) => {
                format!(
                    "write `[{name}]` with its keys below, or `{}`",
                    self.value()
                )
            }
            Self::Either(forms) => {
                let each: Vec<_> = forms.iter().map(Self::value).collect();
                format!("write `{}`", each.join("` or `"))
            }
        }
    }

    /// A value to write, in one line.
    pub(crate) fn value(&self) -> String {
        match self {
            Self::Text { example, .. } => quoted(example.as_deref().unwrap_or("…")),
            Self::Choice(values) => quoted(values.first().map_or("", String::as_str)),
            Self::Whole { least, .. } => (*least).max(1).to_string(),
            Self::Truth => "true".into(),
            Self::List(item, count) => {
                let items = vec![item.value(); count.unwrap_or(1)];
                format!("[{}]", items.join(", "))
            }
            Self::Table(keys) => {
                let required = keys.iter().filter(|key| key.is_required);
                let pairs = required
                    .map(|key| format!("{} = {}", bare_or_quoted(&key.name), key.form.value()));
                let pairs: Vec<_> = pairs.collect();
                if pairs.is_empty() {
                    return "{ }".into();
                }
                format!("{{ {} }}", pairs.join(", "))
            }
            // What may have several answers is asked: it is a test.
            Self::Each(each) if matches!(**each, Self::Either(_)) => {
                format!("{{ question = {} }}", quoted("answer"))
            }
            Self::Each(each) => format!("{{ {ID} = {} }}", each.value()),
            Self::Either(forms) => forms.first().map(Self::value).unwrap_or_default(),
        }
    }

    /// The lines that write this in a table that is there, under a name as TOML has it: a
    /// line for each value, with dots before what stands deeper.
    pub(crate) fn lines(&self, name: &str, extent: Extent<'_>) -> Vec<String> {
        let mut lines = Vec::new();
        self.push_lines(name, extent, &mut lines);
        lines
    }

    fn push_lines(&self, name: &str, extent: Extent<'_>, lines: &mut Vec<String>) {
        let below = |id: &str| match name {
            "" => bare_or_quoted(id),
            name => format!("{name}.{}", bare_or_quoted(id)),
        };
        match self {
            Self::Table(keys) => {
                let (values, tables): (Vec<_>, Vec<_>) = keys
                    .iter()
                    .filter(|key| is_written(key, extent))
                    .partition(|key| !key.form.is_block());
                for key in values.into_iter().chain(tables) {
                    let extent = Extent {
                        also: &[],
                        ids: extent.ids,
                    };
                    key.form.push_lines(&below(&key.name), extent, lines);
                }
            }
            Self::Each(each) => {
                for id in extent.ids_or_one() {
                    each.push_lines(&below(id), Extent::default(), lines);
                }
            }
            _ => lines.push(format!("{name} = {}", self.value())),
        }
    }

    /// The lines that write this under its whole dotted key, from its own line in
    /// square brackets on; of what has none, its line below that of its table.
    pub(crate) fn block(&self, key: &str, extent: Extent<'_>) -> String {
        let mut lines = Vec::new();
        match self {
            Self::Table(_) => {
                lines.push(format!("[{key}]"));
                self.push_lines("", extent, &mut lines);
            }
            Self::List(item, _) if matches!(**item, Self::Table(_)) => {
                lines.push(format!("[[{key}]]"));
                item.push_lines("", extent, &mut lines);
            }
            Self::Each(each) if each.is_block() => {
                for id in extent.ids_or_one() {
                    let key = format!("{key}.{}", bare_or_quoted(id));
                    lines.push(each.block(&key, Extent::default()));
                }
            }
            Self::Each(_) => {
                lines.push(format!("[{key}]"));
                self.push_lines("", extent, &mut lines);
            }
            _ => {
                let (table, name) = key.rsplit_once('.').unwrap_or(("", key));
                if !table.is_empty() {
                    lines.push(format!("[{table}]"));
                }
                lines.push(format!("{name} = {}", self.value()));
            }
        }
        lines.join("\n")
    }

    /// Whether it is a table of so few texts that each is written in a line of its own,
    /// `join.label = "…"`, where nothing says otherwise.
    pub(super) fn is_dotted(&self) -> bool {
        const MOST: usize = 3;
        match self {
            Self::Table(keys) => keys.len() <= MOST && keys.iter().all(|key| !key.form.is_block()),
            _ => false,
        }
    }

    /// What stands under a name of a table.
    pub(crate) fn child(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Table(keys) => {
                let key = keys.iter().find(|key| key.name == name);
                key.map(|key| &key.form)
            }
            Self::Each(each) | Self::List(each, _) => Some(each),
            _ => None,
        }
    }
}

/// What stands for an id that somebody else has to choose.
const ID: &str = "id";

fn is_written(key: &Key, extent: Extent<'_>) -> bool {
    let has_ids = matches!(key.form, Form::Each(_)) && !extent.ids.is_empty();
    key.is_required || has_ids || extent.also.contains(&key.name.as_str())
}

/// A text in the quotation marks of TOML.
pub(super) fn quoted(text: &str) -> String {
    toml::Value::from(text).to_string()
}

/// A key as TOML has it.
pub(crate) fn bare_or_quoted(name: &str) -> String {
    let is_bare = |c: char| c.is_ascii_alphanumeric() || "-_".contains(c);
    if !name.is_empty() && name.chars().all(is_bare) {
        name.to_owned()
    } else {
        quoted(name)
    }
}
