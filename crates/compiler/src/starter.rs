//! A small guide to begin with, in each language whose interface ships: the files of
//! `starter/` of the project, with a name and a language.

use crate::read::{StructureFile, WordsFile};
use std::{
    fmt, fs, io,
    path::{Path, PathBuf},
};

/// Includes files of `starter/`, each with its path below it.
macro_rules! files {
    ($($path:expr),*) => {
        &[$(($path, include_str!(concat!("../../../starter/", $path)))),*]
    };
}

/// Includes the words of a language.
macro_rules! words {
    ($tag:literal) => {
        (
            $tag,
            files!(
                concat!("languages/", $tag, "/interface.toml"),
                concat!("languages/", $tag, "/questions.toml"),
                concat!("languages/", $tag, "/groups.toml"),
                concat!("languages/", $tag, "/rules.toml"),
                concat!("languages/", $tag, "/tables.toml"),
                concat!("languages/", $tag, "/outcomes.toml"),
                concat!("languages/", $tag, "/steps.toml"),
                concat!("languages/", $tag, "/confidences.toml"),
                concat!("languages/", $tag, "/actions.toml")
            ),
        )
    };
}

/// Files by their paths below the content folder.
type Files = &'static [(&'static str, &'static str)];

/// What holds in every language.
const STRUCTURE: Files = files!(
    "guide.toml",
    "questions.toml",
    "groups.toml",
    "decisions.toml",
    "outcomes.toml",
    "steps.toml"
);

/// The words, by the language's tag.
const WORDS: [(&str, Files); 4] = [words!("en"), words!("pt-BR"), words!("zh-CN"), words!("de")];

/// Why no guide was begun.
#[derive(Debug)]
pub enum StarterError {
    /// There is no starter in the language with this tag.
    UnknownLanguage(String),
    /// The folder has something in it.
    NotEmpty(PathBuf),
    /// A file or folder could not be written.
    Write(PathBuf, io::Error),
}

impl fmt::Display for StarterError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownLanguage(tag) => {
                let known: Vec<_> = languages().collect();
                write!(
                    formatter,
                    "there is no guide to begin with in `{tag}`, only in {}. Begin in one of \
                     them; docs/your-guide.md tells how to add a language",
                    known.join(", ")
                )
            }
            Self::NotEmpty(folder) => write!(
                formatter,
                "{} has something in it, which is left as it is; name a folder that is empty or \
                 not there yet",
                folder.display()
            ),
            Self::Write(path, error) => {
                write!(formatter, "{} cannot be written: {error}", path.display())
            }
        }
    }
}

impl std::error::Error for StarterError {}

/// The languages in which a guide can be begun.
pub fn languages() -> impl Iterator<Item = &'static str> {
    WORDS.iter().map(|(tag, _)| *tag)
}

/// The files of a guide with this name in this language, by their paths below the
/// content folder.
///
/// # Errors
/// [`StarterError::UnknownLanguage`] when there are no words in the language.
pub fn files(name: &str, language: &str) -> Result<Vec<(&'static str, String)>, StarterError> {
    let found = WORDS.iter().find(|(tag, _)| *tag == language);
    let (tag, words) = found.ok_or_else(|| StarterError::UnknownLanguage(language.to_owned()))?;
    let name = toml::Value::from(name).to_string();
    let files = STRUCTURE.iter().chain(*words);
    let files = files.map(|(path, text)| {
        let text = match *path {
            "guide.toml" => text.replace("{language}", tag),
            path if path.ends_with("/interface.toml") => text.replace("{name}", &name),
            _ => (*text).to_owned(),
        };
        (*path, text)
    });
    Ok(files.collect())
}

/// The text of a file with a first line that leads editors to its schema, if there is a
/// folder of them.
fn with_schema(file: &Path, path: &str, text: String, schemas: Option<&Path>) -> String {
    let schema = path.rsplit_once('/').map_or_else(
        || StructureFile::named(path).map(StructureFile::schema_file),
        |(_, name)| WordsFile::named(name).map(WordsFile::schema_file),
    );
    let (Some(schema), Some(schemas)) = (schema, schemas) else {
        return text;
    };
    let schema = schemas.join(schema);
    let from = file.parent().unwrap_or(file);
    // On another drive there is no way from one to the other.
    let schema = pathdiff::diff_paths(&schema, from).unwrap_or(schema);
    let schema = schema.to_string_lossy().replace('\\', "/");
    format!("#:schema {schema}\n\n{text}")
}

/// Writes the files into a folder that is empty or not there. `schemas` is the folder
/// of the schemas of content files, which editors then find.
///
/// # Errors
/// When there are no words in the language, something is in the folder, or a file
/// cannot be written.
pub fn write(
    folder: &Path,
    name: &str,
    language: &str,
    schemas: Option<&Path>,
) -> Result<(), StarterError> {
    let files = files(name, language)?;
    let failed = |path: &Path| {
        let path = path.to_owned();
        |error| StarterError::Write(path, error)
    };
    match fs::read_dir(folder) {
        Ok(mut entries) => {
            if entries.next().is_some() {
                return Err(StarterError::NotEmpty(folder.to_owned()));
            }
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(StarterError::Write(folder.to_owned(), error)),
    }
    for (path, text) in files {
        let file = folder.join(path);
        let parent = file.parent().unwrap_or(folder);
        fs::create_dir_all(parent).map_err(failed(parent))?;
        let text = with_schema(&file, path, text, schemas);
        fs::write(&file, text).map_err(failed(&file))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{check::check, read::read};

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("{name}-{}", std::process::id()));
        // What a run that was stopped has left.
        let _ = fs::remove_dir_all(&folder);
        folder
    }

    #[test]
    fn a_new_guide_is_right_in_every_language() {
        for language in languages() {
            let folder = folder(&format!("new-guide-{language}"));
            write(&folder, "Rust & “friends”", language, None).expect("written");
            let content = read(&folder).unwrap_or_else(|problems| panic!("{language}: {problems}"));
            check(&content, |_| true).unwrap_or_else(|problems| panic!("{language}: {problems}"));
            let words = &content.languages[language];
            assert_eq!(words.interface.site.name, "Rust & “friends”");
            assert!(
                words
                    .interface
                    .home
                    .title
                    .contains(&words.interface.site.name)
            );
            fs::remove_dir_all(&folder).expect("the folder is removed");
        }
    }

    #[test]
    fn a_folder_with_something_in_it_stays_as_it_is() {
        let folder = folder("full-folder");
        fs::create_dir_all(&folder).expect("a folder");
        fs::write(folder.join("notes.txt"), "mine").expect("a file");
        let error = write(&folder, "name", "en", None).expect_err("it is not empty");
        assert!(error.to_string().contains("has something in it"), "{error}");
        assert_eq!(fs::read_dir(&folder).expect("a folder").count(), 1);
        fs::remove_dir_all(&folder).expect("the folder is removed");
    }

    #[test]
    fn a_language_without_words_is_refused_with_those_that_have_some() {
        let error = files("name", "fr").expect_err("there is none");
        assert!(
            error.to_string().contains("en, pt-BR, zh-CN, de"),
            "{error}"
        );
    }

    #[test]
    fn editors_are_led_to_the_schema_of_each_file() {
        let folder = folder("with-schemas");
        let schemas = folder.parent().expect("a parent").join("schema");
        write(&folder, "name", "en", Some(&schemas)).expect("written");
        let line = |path: &str| {
            let text = fs::read_to_string(folder.join(path)).expect("a file");
            text.lines().next().unwrap_or_default().to_owned()
        };
        assert!(line("questions.toml").starts_with("#:schema ../schema/"));
        assert!(line("languages/en/questions.toml").starts_with("#:schema ../../../schema/"));
        fs::remove_dir_all(&folder).expect("the folder is removed");
    }
}
