//! What the guides say, read from their content folders: tests expect these
//! words, so that an edit of the content breaks none of them.

use guide_compiler::read::{Content, Text, read};
use guide_content::{Interface, Pack, Structure, Words};
use guide_engine::{Answers, Recommendation, recommend};
use guide_routes::Route;
use std::{path::Path, sync::LazyLock};

fn content(folder: &str) -> Content {
    content_of(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder))
}

/// The content of a folder.
pub(crate) fn content_of(folder: &Path) -> Content {
    read(folder).unwrap_or_else(|problems| panic!("{problems}"))
}

static GUIDE: LazyLock<Content> = LazyLock::new(|| content("content"));
static SECOND: LazyLock<Content> = LazyLock::new(|| content("tests/fixtures/guide"));

/// The content of the second guide.
pub(crate) fn second() -> &'static Content {
    &SECOND
}

/// The structure of the guide that ships.
pub(crate) fn structure() -> &'static Structure {
    &GUIDE.structure
}

/// The tags of its languages.
pub(crate) fn languages() -> impl Iterator<Item = &'static str> {
    GUIDE.languages.keys().map(String::as_str)
}

/// Its words in a language.
pub(crate) fn words(language: &str) -> &'static Words {
    let words = GUIDE.languages.get(language);
    words.unwrap_or_else(|| panic!("the guide does not speak {language}"))
}

/// What the browser loads of it in a language.
pub(crate) fn pack(language: &str) -> Pack {
    let languages = GUIDE.languages.iter();
    let name = |words: &Words| words.interface.language.name.clone();
    let languages = languages.map(|(tag, words)| (tag.clone(), name(words)));
    let (structure, words) = (structure().clone(), words(language).clone());
    Pack::whole(language, languages.collect(), structure, words)
}

/// Every string of its words in a language.
pub(crate) fn texts(language: &str) -> impl Iterator<Item = &'static Text> {
    let texts = GUIDE.texts.iter();
    texts.filter(move |text| text.language == language)
}

/// The words of its pages in a language.
pub(crate) fn interface(language: &str) -> &'static Interface {
    &words(language).interface
}

/// Every page of it.
pub(crate) fn routes() -> Vec<Route> {
    Route::all(structure(), languages())
}

/// What it recommends for the answers of a query.
pub(crate) fn advice(query: &str) -> Recommendation {
    let answers = Answers::read(structure(), query);
    recommend(structure(), &answers).unwrap_or_else(|| panic!("{query} leaves a question open"))
}

/// The text of a question in a language.
pub(crate) fn title(language: &str, question: &str) -> &'static str {
    &words(language).questions[question].title
}

/// The short words for an answer, as its question and its option.
pub(crate) fn short(language: &str, question: &str, option: &str) -> String {
    let words = &words(language).questions[question];
    let option = words.options[option].shown(true).short;
    let colon = &interface(language).site.colon;
    format!("{}{colon}{option}", words.short)
}
