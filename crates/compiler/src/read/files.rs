//! The files of a content folder, each stated once. What reads, checks and lists
//! them takes them from here.

use super::{Language, Reader, Text};
use guide_content::{
    Numbers, Words,
    schema::{Described, Schema, TextSchema},
};
use std::{fmt, sync::LazyLock};

/// Declares a kind of file and its files.
macro_rules! files {
    ($(#[$doc:meta])* $kind:ident { $($file:ident $name:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $kind {
            $($file,)*
        }

        impl $kind {
            /// Every file.
            pub const ALL: &[Self] = &[$(Self::$file,)*];

            /// The name without its ending.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$file => $name,)*
                }
            }

            /// The file with this name, its ending included.
            #[must_use]
            pub fn named(file_name: &str) -> Option<Self> {
                let mut all = Self::ALL.iter().copied();
                all.find(|file| file.file_name() == file_name)
            }

            /// The name with its ending.
            #[must_use]
            pub fn file_name(self) -> &'static str {
                match self {
                    $(Self::$file => concat!($name, ".toml"),)*
                }
            }
        }
    };
}

/// Declares the files of the words, each with the field of [`Words`] that is read
/// from it, and the files of a language that are no words.
macro_rules! words_files {
    ($($file:ident $name:literal => $field:ident,)*) => {
        files! {
            /// A file of a language, by what is in it.
            WordsFile {
                $($file $name,)*
                Glossary "glossary",
                Style "style",
            }
        }

        impl WordsFile {
            /// The field of [`Words`] that is read from the file, if one is.
            #[must_use]
            pub fn field(self) -> Option<&'static str> {
                match self {
                    $(Self::$file => Some(stringify!($field)),)*
                    Self::Glossary | Self::Style => None,
                }
            }
        }

        impl Reader {
            pub(super) fn words(
                &mut self,
                language: &Language<'_>,
                texts: &mut Vec<Text>,
            ) -> Words {
                Words {
                    $($field: self.words_file(language, WordsFile::$file, texts),)*
                }
            }
        }
    };
}

files! {
    /// A file of the structure, in the content folder itself, by what is in it.
    StructureFile {
        Guide "guide",
        Questions "questions",
        Decisions "decisions",
        Outcomes "outcomes",
        Reasons "reasons",
        Tasks "tasks",
        Steps "steps",
        Groups "groups",
        Facts "facts",
        Sources "sources",
        Path "path",
        Pages "pages",
        Compare "compare",
        Plan "plan",
        Glossary "glossary",
    }
}

words_files! {
    Interface "interface" => interface,
    Questions "questions" => questions,
    Groups "groups" => groups,
    Policies "policies" => policies,
    Outcomes "outcomes" => outcomes,
    Reasons "reasons" => reasons,
    Tasks "tasks" => tasks,
    Steps "steps" => steps,
    Rules "rules" => rules,
    Tables "tables" => tables,
    Facts "facts" => facts,
    Sources "sources" => sources,
    Links "links" => links,
    Considerations "considerations" => considerations,
    Confidences "confidences" => confidences,
    Actions "actions" => actions,
    Families "families" => families,
    Path "path" => path,
    Pages "pages" => topics,
    Compare "compare" => compare,
    Plan "plan" => plan,
    Search "search" => search,
}

impl WordsFile {
    /// The file of a language, below the content folder:
    /// `languages/en/interface.toml`.
    #[must_use]
    pub fn path(self, language: &str) -> String {
        format!("languages/{language}/{}", self.file_name())
    }

    /// What the text under a key of the file may have; `None` where the words have
    /// no text.
    #[must_use]
    pub fn text_schema(self, key: &str) -> Option<TextSchema> {
        static WORDS: LazyLock<Schema> = LazyLock::new(Words::schema);
        static NUMBERS: LazyLock<Schema> = LazyLock::new(Numbers::schema);
        // They stand in the file of the interface and are no words.
        let number = key.strip_prefix("numbers.");
        if let (Self::Interface, Some(key)) = (self, number) {
            return NUMBERS.text(key);
        }
        WORDS.below(self.field()?)?.text(key)
    }
}

impl fmt::Display for StructureFile {
    /// Writes the file below the content folder: `questions.toml`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.file_name())
    }
}

impl From<StructureFile> for String {
    /// The file below the content folder: `questions.toml`.
    fn from(file: StructureFile) -> Self {
        file.file_name().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::read;
    use std::fs;

    #[test]
    fn every_file_of_the_structure_is_read() {
        let folder = std::env::temp_dir().join(format!("unknown-keys-{}", std::process::id()));
        fs::create_dir_all(folder.join("languages")).expect("a folder");
        for file in StructureFile::ALL {
            fs::write(folder.join(file.file_name()), "nonsense = 1\n").expect("a file");
        }
        let problems = read(&folder).expect_err("no file is right");
        fs::remove_dir_all(&folder).expect("the folder is removed");
        for file in StructureFile::ALL {
            let mut wrong = problems.0.iter();
            let is_told = wrong.any(|each| each.file.starts_with(file.file_name()));
            assert!(is_told, "{file}: {problems}");
        }
    }
}
