//! Reading a content folder. Native only: the browser loads packs.

pub mod markdown;
mod problem;

pub use problem::{Problem, Problems, closest};

use super::{
    Fact, Group, Link, Outcome, Policy, Question, ReasonRule, Source, StepRule, Structure, Table,
    TaskRule, Words,
};
use serde::{Deserialize, de::DeserializeOwned};
use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
};

/// A guide as it stands in its folder, in every language.
#[derive(Clone, Debug, Default)]
pub struct Content {
    pub structure: Structure,
    /// The words by the language's tag.
    pub languages: BTreeMap<String, Words>,
    /// Every string of the words with the place where it stands, so that the
    /// check can look at all of them alike.
    pub texts: Vec<Text>,
}

/// A string of the words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    pub language: String,
    /// The file's name without its ending: `interface`.
    pub file: String,
    /// The key inside the file, dotted: `home.title`.
    pub key: String,
    pub value: String,
}

/// The files of a language folder, by name without ending.
const WORDS: [&str; 17] = [
    "interface",
    "questions",
    "groups",
    "policies",
    "outcomes",
    "reasons",
    "tasks",
    "steps",
    "rules",
    "tables",
    "facts",
    "sources",
    "links",
    "considerations",
    "confidences",
    "actions",
    "families",
];

/// Reads a content folder.
///
/// # Errors
/// Every file that is missing, cannot be read or has a key that is missing,
/// unknown or of the wrong kind; nothing about how the files fit together,
/// which [`check`](super::check::check) looks at.
pub fn read(folder: &Path) -> Result<Content, Problems> {
    let mut reader = Reader {
        folder: folder.to_owned(),
        problems: Problems::default(),
    };
    let structure = reader.structure();
    let mut content = Content {
        structure,
        ..Content::default()
    };
    for language in reader.languages() {
        let words = reader.words(&language, &mut content.texts);
        content.languages.insert(language, words);
    }
    reader.problems.none_or(content)
}

struct Reader {
    folder: PathBuf,
    problems: Problems,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct QuestionsFile {
    question: Vec<Question>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct DecisionsFile {
    table: Vec<Table>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct OutcomesFile {
    outcome: Vec<Outcome>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct ReasonsFile {
    reason: Vec<ReasonRule>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct TasksFile {
    task: Vec<TaskRule>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct StepsFile {
    step: Vec<StepRule>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct GroupsFile {
    families: Vec<String>,
    group: Vec<Group>,
    #[serde(default)]
    policy: Vec<Policy>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct FactsFile {
    #[serde(default)]
    fact: Vec<Fact>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct SourcesFile {
    #[serde(default)]
    source: Vec<Source>,
    #[serde(default)]
    link: Vec<Link>,
}

impl Reader {
    fn structure(&mut self) -> Structure {
        let groups: GroupsFile = self.file("groups.toml");
        let sources: SourcesFile = self.file("sources.toml");
        Structure {
            guide: self.file("guide.toml"),
            questions: self.file::<QuestionsFile>("questions.toml").question,
            tables: self.file::<DecisionsFile>("decisions.toml").table,
            outcomes: self.file::<OutcomesFile>("outcomes.toml").outcome,
            reasons: self.file::<ReasonsFile>("reasons.toml").reason,
            tasks: self.file::<TasksFile>("tasks.toml").task,
            steps: self.file::<StepsFile>("steps.toml").step,
            families: groups.families,
            groups: groups.group,
            policies: groups.policy,
            facts: self.file::<FactsFile>("facts.toml").fact,
            sources: sources.source,
            links: sources.link,
        }
    }

    /// The languages: the folders in `languages/`, in the order of their tags.
    fn languages(&mut self) -> Vec<String> {
        let entries = match fs::read_dir(self.folder.join("languages")) {
            Ok(entries) => entries,
            Err(error) => {
                self.problems.add(
                    "languages",
                    "",
                    format!("cannot be read ({error})"),
                    "a content folder has `languages/` with a folder for each language",
                );
                return Vec::new();
            }
        };
        let mut languages: Vec<_> = entries
            .filter_map(Result::ok)
            .filter(|entry| entry.path().is_dir())
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .collect();
        languages.sort();
        languages
    }

    fn words(&mut self, language: &str, texts: &mut Vec<Text>) -> Words {
        self.refuse_unknown_files(language);
        Words {
            interface: self.words_file(language, "interface", texts),
            questions: self.words_file(language, "questions", texts),
            groups: self.words_file(language, "groups", texts),
            policies: self.words_file(language, "policies", texts),
            outcomes: self.words_file(language, "outcomes", texts),
            reasons: self.words_file(language, "reasons", texts),
            tasks: self.words_file(language, "tasks", texts),
            steps: self.words_file(language, "steps", texts),
            rules: self.words_file(language, "rules", texts),
            tables: self.words_file(language, "tables", texts),
            facts: self.words_file(language, "facts", texts),
            sources: self.words_file(language, "sources", texts),
            links: self.words_file(language, "links", texts),
            considerations: self.words_file(language, "considerations", texts),
            confidences: self.words_file(language, "confidences", texts),
            actions: self.words_file(language, "actions", texts),
            families: self.words_file(language, "families", texts),
        }
    }

    /// Reads one file of words, and notes every string in it.
    fn words_file<T: DeserializeOwned + Default>(
        &mut self,
        language: &str,
        name: &str,
        texts: &mut Vec<Text>,
    ) -> T {
        let path = format!("languages/{language}/{name}.toml");
        let Some(text) = self.text(&path) else {
            return T::default();
        };
        if let Ok(table) = text.parse::<toml::Table>() {
            let mut found = Vec::new();
            gather(&toml::Value::Table(table), "", &mut found);
            texts.extend(found.into_iter().map(|(key, value)| Text {
                language: language.to_owned(),
                file: name.to_owned(),
                key,
                value,
            }));
        }
        toml::from_str(&text).unwrap_or_else(|error| {
            self.problems.add_toml(&path, &text, &error);
            T::default()
        })
    }

    /// A file nobody reads is a mistake in its name, and its words are missed.
    fn refuse_unknown_files(&mut self, language: &str) {
        let folder = format!("languages/{language}");
        let Ok(entries) = fs::read_dir(self.folder.join(&folder)) else {
            return;
        };
        for entry in entries.filter_map(Result::ok) {
            let name = entry.file_name().to_string_lossy().into_owned();
            let known = name
                .strip_suffix(".toml")
                .is_some_and(|name| WORDS.contains(&name));
            if !known {
                self.problems.add(
                    format!("{folder}/{name}"),
                    "",
                    "is not a file that the guide reads",
                    closest(name.trim_end_matches(".toml"), WORDS),
                );
            }
        }
    }

    /// A file's text; a problem and `None` when there is none.
    fn text(&mut self, name: &str) -> Option<String> {
        match fs::read_to_string(self.folder.join(name)) {
            Ok(text) => Some(text),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                self.problems
                    .add(name, "", "is missing", "every guide has this file");
                None
            }
            Err(error) => {
                self.problems.add(
                    name,
                    "",
                    format!("cannot be read ({error})"),
                    "make it a readable UTF-8 text",
                );
                None
            }
        }
    }

    fn file<T: DeserializeOwned + Default>(&mut self, name: &str) -> T {
        let Some(text) = self.text(name) else {
            return T::default();
        };
        toml::from_str(&text).unwrap_or_else(|error| {
            self.problems.add_toml(name, &text, &error);
            T::default()
        })
    }
}

/// Every string below a value, with its dotted key.
fn gather(value: &toml::Value, key: &str, found: &mut Vec<(String, String)>) {
    let below = |name: &dyn std::fmt::Display| match key {
        "" => name.to_string(),
        key => format!("{key}.{name}"),
    };
    match value {
        toml::Value::String(text) => found.push((key.to_owned(), text.clone())),
        toml::Value::Array(items) => {
            for (place, item) in items.iter().enumerate() {
                gather(item, &below(&place), found);
            }
        }
        toml::Value::Table(table) => {
            for (name, value) in table {
                gather(value, &below(name), found);
            }
        }
        _ => {}
    }
}
