//! What holds for every text, whichever file it is in: it is not empty, its
//! markup is shown as markup, and its links lead somewhere.

use crate::{
    check::is_address,
    read::{Content, Problems, Text},
};
use guide_content::{Inline, Structure, markdown};
use guide_engine::Answers;

/// The texts that are prose: the file, the list in it if it has several, and the
/// part of an entry.
const PROSE: [&str; 12] = [
    "questions.help",
    "groups.purpose",
    "outcomes.lead",
    "tasks.how",
    "steps.text",
    "path.stages.who",
    "path.stages.way",
    "path.stages.programme.overview",
    "path.entries.text",
    "pages.pages.lead",
    "pages.parts.text",
    "plan.parts.text",
];

/// The files of several lists.
const MULTI_LIST_FILES: [&str; 3] = ["path", "pages", "plan"];

pub(super) fn check(content: &Content, is_page: impl Fn(&str) -> bool, problems: &mut Problems) {
    for text in &content.texts {
        let mut add = |wrong: String, right: &str| {
            problems.add(text.path(), &text.key, wrong, right);
        };
        if text.value.trim().is_empty() && !may_be_empty(text) {
            add("is empty".to_owned(), "write the text");
        }
        if is_prose(text) {
            // What prose may not have is found when it is read.
            let prose = markdown::parse(&text.value).unwrap_or_default();
            for inline in prose.inlines() {
                if let Inline::Link { to, .. } = inline {
                    link(&content.structure, to, &is_page, &mut add);
                }
            }
        } else if let Some(markup) = markdown::markup(&text.value) {
            add(
                format!("has {markup}, which would show as it is typed"),
                "write plain text: only prose has markup",
            );
        }
    }
}

/// Whether this is what stands between digits: nothing or a space in some
/// languages.
fn may_be_empty(text: &Text) -> bool {
    text.file == "interface" && text.key == "numbers.group"
}

/// Whether a text is prose, and so may have Markdown.
pub(super) fn is_prose(text: &Text) -> bool {
    // The entry's id stands before its parts; in a file of several lists, the
    // list's name stands before the id.
    let index = usize::from(MULTI_LIST_FILES.contains(&&*text.file));
    let mut parts: Vec<_> = text.key.split('.').collect();
    if index >= parts.len() {
        return false;
    }
    parts.remove(index);
    PROSE.contains(&&*format!("{}.{}", text.file, parts.join(".")))
}

fn link(
    structure: &Structure,
    to: &str,
    is_page: impl Fn(&str) -> bool,
    add: &mut impl FnMut(String, &str),
) {
    if !to.starts_with('/') || to.starts_with("//") {
        if !is_address(to) {
            add(
                format!("links to `{to}`, which is no address"),
                "write `/groups/` for a page of the guide, or a whole address with `https://`",
            );
        }
        return;
    }
    if !is_page(to) {
        add(
            format!("links to `{to}`, where there is no page"),
            "write `/groups/` for a page of the guide, or a whole address with `https://`",
        );
        return;
    }
    let query = to.split('#').next().and_then(|to| to.split_once('?'));
    if let Some((_, query)) = query {
        let answers = Answers::read(structure, query);
        if answers.iter(structure).count() < query.split('&').count() {
            add(
                format!("links to `{to}`, where not all answers apply"),
                &format!("those that do are `{}`", answers.write(structure)),
            );
        }
    }
}
