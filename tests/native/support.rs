//! What several tests need: the shipped guide, and copies of it to break.

use guide_compiler::{
    check::check,
    read::{Content, Problems, SHIPPED_INTERFACES, override_words, read},
};
use guide_content::{Pack, Structure};
use guide_engine::{Advice, Answers};
use proptest::test_runner::Config as ProptestConfig;
use std::{
    fs,
    path::{Path, PathBuf},
    sync::LazyLock,
};
use tempfile::TempDir;

/// The folder of the guide that ships.
pub(crate) fn content_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("content")
}

/// The tags of the languages that the guide has folders for, sorted.
pub(crate) fn languages() -> Vec<String> {
    let entries = fs::read_dir(content_folder().join("languages")).expect("there are languages");
    let mut tags: Vec<_> = entries
        .map(|entry| entry.expect("a readable folder").file_name())
        .map(|name| name.into_string().expect("a language's tag is plain text"))
        .collect();
    tags.sort();
    tags
}

/// The structure of the guide that ships. It is read with English alone, so
/// that a mistake in a translation fails the tests about words and no others.
pub(crate) fn structure() -> &'static Structure {
    static STRUCTURE: LazyLock<Structure> = LazyLock::new(|| {
        let copy = GuideCopy::with_languages(&["en"]);
        copy.read()
            .unwrap_or_else(|problems| panic!("{problems}"))
            .structure
    });
    &STRUCTURE
}

/// Every complete set of answers of the guide that ships.
pub(crate) fn sets() -> &'static [Answers] {
    static SETS: LazyLock<Vec<Answers>> =
        LazyLock::new(|| guide_engine::complete_answer_sets(structure()));
    &SETS
}

/// What a guide advises for a complete set of answers.
pub(crate) fn advice<'a>(structure: &'a Structure, set: &Answers) -> Advice<'a> {
    Advice::new(structure, set.clone())
        .unwrap_or_else(|| panic!("`{}` is not complete", set.write(structure)))
}

/// The answers of a query to the guide that ships.
pub(crate) fn answers(query: &str) -> Answers {
    Answers::read(structure(), query)
}

/// Reads a content folder and checks it.
pub(crate) fn read_and_check(folder: &Path) -> Result<Content, Problems> {
    let content = read(folder)?;
    check(&content, |address| {
        guide_routes::is_page(&content.structure, address)
    })?;
    Ok(content)
}

/// The packs of a guide, one for each language.
pub(crate) fn packed(content: Content) -> Vec<Pack> {
    let languages = content.languages.iter();
    let languages: Vec<_> = languages
        .map(|(tag, words)| (tag.clone(), words.interface.language.name.clone()))
        .collect();
    let packed = content.languages.into_iter().map(|(locale, words)| {
        Pack::whole(&locale, languages.clone(), content.structure.clone(), words)
    });
    packed.collect()
}

/// The guide that ships, in each of its languages.
pub(crate) fn packs() -> &'static [Pack] {
    static PACKS: LazyLock<Vec<Pack>> = LazyLock::new(|| {
        let content = read(&content_folder()).unwrap_or_else(|problems| panic!("{problems}"));
        packed(content)
    });
    &PACKS
}

/// The guide that ships, in one of its languages.
pub(crate) fn pack(language: &str) -> &'static Pack {
    let pack = packs().iter().find(|pack| pack.locale == language);
    pack.unwrap_or_else(|| panic!("the guide does not speak {language}"))
}

/// A copy of a guide in a temporary folder, removed when dropped.
pub(crate) struct GuideCopy(TempDir);

impl GuideCopy {
    /// A copy of the shipped guide with some of its languages. A language that does not ship is a
    /// copy of the English one, as a translation is at its beginning.
    pub(crate) fn with_languages(languages: &[&str]) -> Self {
        let copy = Self(tempfile::tempdir().expect("a temporary folder"));
        copy_files(&content_folder(), copy.folder());
        for language in languages {
            let from = if *language == "fr" { "en" } else { language };
            let from = content_folder().join("languages").join(from);
            copy_files(&from, &copy.folder().join("languages").join(language));
            if *language == "fr" {
                copy.complete_interface("fr");
            }
        }
        copy
    }

    /// A copy of another guide in one of its languages.
    pub(crate) fn of(folder: &Path, language: &str) -> Self {
        let copy = Self(tempfile::tempdir().expect("a temporary folder"));
        copy_files(folder, copy.folder());
        let words = Path::new("languages").join(language);
        copy_files(&folder.join(&words), &copy.folder().join(words));
        copy
    }

    /// Adds a language that is not translated yet.
    pub(crate) fn copy_language(&self, from: &str, to: &str) {
        let [from, to] = [from, to].map(|tag| self.folder().join("languages").join(tag));
        copy_files(&from, &to);
    }

    /// Writes out the words of the interface that a language takes from those that ship
    /// in English: in a language in which none ship, a guide says all of them.
    fn complete_interface(&self, language: &str) {
        let file = format!("languages/{language}/interface.toml");
        let shipped = SHIPPED_INTERFACES.iter().find(|(tag, _)| *tag == "en");
        let (_, shipped) = shipped.expect("English words ship");
        let mut words: toml::Table = shipped.parse().expect("shipped words are TOML");
        let own: toml::Table = self.text(&file).parse().expect("TOML");
        override_words(&mut words, own);
        self.write(&file, &words.to_string());
    }

    pub(crate) fn folder(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn read(&self) -> Result<Content, Problems> {
        read(self.folder())
    }

    /// The text of a file.
    pub(crate) fn text(&self, file: &str) -> String {
        fs::read_to_string(self.folder().join(file))
            .unwrap_or_else(|error| panic!("{file} cannot be read: {error}"))
    }

    /// Writes a file, over the one that may be there.
    pub(crate) fn write(&self, file: &str, text: &str) {
        fs::write(self.folder().join(file), text)
            .unwrap_or_else(|error| panic!("{file} cannot be written: {error}"));
    }

    /// Adds to the end of a file.
    pub(crate) fn append(&self, file: &str, text: &str) {
        self.write(file, &format!("{}\n{text}\n", self.text(file)));
    }

    /// Replaces the only place where a file says `old`.
    pub(crate) fn replace(&self, file: &str, old: &str, new: &str) {
        let text = self.text(file);
        assert_eq!(
            text.matches(old).count(),
            1,
            "{file} should say `{old}` exactly once, so that the test knows what it breaks"
        );
        self.write(file, &text.replacen(old, new, 1));
    }

    pub(crate) fn remove(&self, file: &str) {
        fs::remove_file(self.folder().join(file))
            .unwrap_or_else(|error| panic!("{file} cannot be removed: {error}"));
    }
}

/// Copies the files of a folder, not the folders in it.
fn copy_files(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder to copy to");
    for entry in fs::read_dir(from).expect("a folder to copy from") {
        let path = entry.expect("a readable folder").path();
        if path.is_file() {
            let name = path.file_name().expect("a file has a name");
            fs::copy(&path, to.join(name)).expect("a copied file");
        }
    }
}

/// As many cases of a property as keep the whole suite fast.
pub(crate) fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// Fails with the first few of many findings.
pub(crate) fn assert_none(what: &str, found: &[String]) {
    assert!(
        found.is_empty(),
        "{what}: {} times, for example\n  {}",
        found.len(),
        found[..found.len().min(12)].join("\n  ")
    );
}
