//! The pages that the guide is measured against. Each stands in a folder of its own in one site.

use std::fs;
use std::path::Path;

use anyhow::Context;
use guide_content::{Choice, Condition, Question, Structure, Subject, Test, Words};
use html_escape::{encode_double_quoted_attribute as attribute, encode_text as text};
use serde_json::{Value, json};

/// The folder of the page of a few words.
pub(crate) const STATIC: &str = "static";

/// The folder of the survey. Its library's files are put beside its page.
pub(crate) const SURVEY: &str = "survey";

/// The folder of the smallest Leptos page. Its program is put beside it.
pub(crate) const LEPTOS: &str = "leptos";

/// The folder of the page that has the guide in a frame.
pub(crate) const HOST: &str = "host";

/// Writes every page into the folder of their site; `framed` is the address of what a page of
/// another site has in its frame.
pub(crate) fn write(
    structure: &Structure,
    language: &str,
    words: &Words,
    framed: &str,
    dist: &Path,
) -> anyhow::Result<()> {
    let survey = survey(structure, words);
    let script = format!(
        "const survey = new Survey.Model({survey});\n\
         survey.render(document.getElementById(\"survey\"));\n"
    );
    let script_name = format!("{SURVEY}/survey.js");
    let files = [
        (STATIC, static_page(language, words, structure)),
        (SURVEY, survey_page(language, words)),
        (LEPTOS, leptos_page()),
        (HOST, host_page(framed)),
    ];
    for (folder, html) in files {
        put(&dist.join(folder).join("index.html"), &html)?;
    }
    put(&dist.join(script_name), &script)?;
    put(&dist.join(LEPTOS).join("start.js"), START)
}

fn put(file: &Path, content: &str) -> anyhow::Result<()> {
    let explain = || format!("cannot write {}", file.display());
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).with_context(explain)?;
    }
    fs::write(file, content).with_context(explain)
}

fn page(language: &str, title: &str, head: &str, body: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{}</title>\n{head}</head>\n<body>\n{body}</body>\n</html>\n",
        attribute(language),
        text(title)
    )
}

/// The first question and its options, with nothing that is alive.
fn static_page(language: &str, words: &Words, structure: &Structure) -> String {
    let style =
        "<style>body { max-width: 40rem; margin: auto; font: 1rem/1.5 sans-serif }</style>\n";
    let mut body = String::new();
    if let Some(question) = structure.questions.first() {
        let said = words.questions.of(&question.id);
        body = format!("<h1>{}</h1>\n<ul>\n", text(&said.title));
        for option in &question.options {
            let label = &said.options.of(&option.id).label;
            body.push_str(&format!("<li>{}</li>\n", text(label)));
        }
        body.push_str("</ul>\n");
    }
    page(language, &words.interface.site.name, style, &body)
}

/// The survey as its makers say: a style sheet, the library, how it is drawn, and the questions.
fn survey_page(language: &str, words: &Words) -> String {
    let head = "<link rel=\"stylesheet\" href=\"survey-core.css\">\n\
                <script defer src=\"survey.core.js\"></script>\n\
                <script defer src=\"survey-js-ui.js\"></script>\n\
                <script defer src=\"survey.js\"></script>\n";
    let body = "<div id=\"survey\"></div>\n";
    page(language, &words.interface.site.name, head, body)
}

/// Starts the program of the smallest Leptos page.
const START: &str = "import init from \"./bench-page.js\";\n\
    init({ module_or_path: new URL(\"./bench-page_bg.wasm\", import.meta.url) });\n";

/// The smallest Leptos page, which names what it loads as the guide's pages do.
fn leptos_page() -> String {
    let head = "<link rel=\"modulepreload\" href=\"bench-page.js\">\n\
                <link rel=\"preload\" href=\"bench-page_bg.wasm\" as=\"fetch\" \
                type=\"application/wasm\" crossorigin>\n\
                <script type=\"module\" src=\"start.js\"></script>\n";
    let body = format!(
        "<div id=\"{}\">{}</div>",
        guide_bench_page::ROOT,
        guide_bench_page::prerendered()
    );
    page("en", "The smallest page", head, &body)
}

/// A page of another site, with a frame for an address.
fn host_page(address: &str) -> String {
    let body = format!(
        "<h1>A page of another site</h1>\n\
         <iframe src=\"{}\" title=\"Guide\" width=\"380\" height=\"700\"></iframe>\n",
        attribute(address)
    );
    page("en", "A page of another site", "", &body)
}

/// The guide's questions as SurveyJS reads them, each on a page of its own.
fn survey(structure: &Structure, words: &Words) -> Value {
    let pages = structure.questions.iter().map(|question| {
        let said = words.questions.of(&question.id);
        let choices = question.options.iter().map(|option| {
            let said = said.options.of(&option.id);
            let mut choice = json!({
                "value": option.id,
                "text": format!("{}: {}", said.label, said.detail),
            });
            if let Some(condition) = expression(structure, &option.when) {
                choice["visibleIf"] = condition.into();
            }
            choice
        });
        let mut element = json!({
            "type": "radiogroup",
            "name": question.id,
            "title": said.title,
            "description": said.help.plain(),
            "isRequired": true,
            "choices": choices.collect::<Vec<_>>(),
        });
        if let Some(condition) = expression(structure, &question.when) {
            element["visibleIf"] = condition.into();
        }
        json!({ "elements": [element] })
    });
    json!({
        "title": words.interface.site.name,
        "showQuestionNumbers": "off",
        "showProgressBar": true,
        "pages": pages.collect::<Vec<_>>(),
    })
}

/// A condition in the language of SurveyJS; none if it always holds.
fn expression(structure: &Structure, condition: &Condition) -> Option<String> {
    let alternatives = condition.alternatives.iter().map(|tests| {
        let tests: Vec<_> = tests.iter().map(|test| passes(structure, test)).collect();
        format!("({})", tests.join(" and "))
    });
    let alternatives: Vec<_> = alternatives.collect();
    (!alternatives.is_empty()).then(|| alternatives.join(" or "))
}

/// A test in the language of SurveyJS. One on the focus asks for the options that choose it.
fn passes(structure: &Structure, test: &Test) -> String {
    let is_listed = |id: &str| test.values.iter().any(|value| value == id || value == "*");
    let Subject::Question(id) = &test.subject else {
        let listed = chosen(&structure.questions, |option| {
            option.focus.as_deref().is_some_and(is_listed)
        });
        let no_focus = test.values.iter().any(|value| value == NO_FOCUS);
        let listed = if no_focus {
            let any = chosen(&structure.questions, |option| option.focus.is_some());
            format!("({listed} or !{any})")
        } else {
            listed
        };
        return if test.negated {
            format!("!{listed}")
        } else {
            listed
        };
    };
    // A test on a question without an answer never passes, not even one that is turned round.
    let asked: Vec<_> = structure.question(id).cloned().into_iter().collect();
    chosen(&asked, |option| is_listed(&option.id) != test.negated)
}

/// The value of a test on the focus for answers that chose none.
const NO_FOCUS: &str = "none";

/// That one of the options that fit is the answer to one of the questions.
fn chosen(questions: &[Question], fits: impl Fn(&Choice) -> bool) -> String {
    let each = questions.iter().filter_map(|question| {
        let options = question.options.iter().filter(|option| fits(option));
        let ids: Vec<_> = options.map(|option| format!("'{}'", option.id)).collect();
        (!ids.is_empty()).then(|| format!("{{{}}} anyof [{}]", question.id, ids.join(", ")))
    });
    let each: Vec<_> = each.collect();
    if each.is_empty() {
        "(1 = 2)".to_owned()
    } else {
        format!("({})", each.join(" or "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use guide_compiler::read::{Content, read};

    fn content(folder: &str) -> Content {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../..")
            .join(folder);
        read(&folder).unwrap_or_else(|problems| panic!("{problems}"))
    }

    #[test]
    fn the_survey_asks_what_the_guide_asks_in_its_words() {
        let guide = content("content");
        for (language, words) in &guide.languages {
            let survey = survey(&guide.structure, words);
            let pages = survey["pages"].as_array().unwrap();
            assert_eq!(pages.len(), guide.structure.questions.len(), "{language}");
            for (page, question) in pages.iter().zip(&guide.structure.questions) {
                let element = &page["elements"][0];
                let said = words.questions.of(&question.id);
                assert_eq!(element["name"], question.id);
                assert_eq!(element["title"], said.title);
                assert_eq!(element["description"], said.help.plain());
                assert_eq!(
                    element.get("visibleIf").is_some(),
                    !question.when.alternatives.is_empty()
                );
                let choices = element["choices"].as_array().unwrap();
                for (choice, option) in choices.iter().zip(&question.options) {
                    let shown = choice["text"].as_str().unwrap();
                    let words = said.options.of(&option.id);
                    assert_eq!(choice["value"], option.id);
                    assert!(shown.contains(&words.label) && shown.contains(&words.detail));
                }
                assert_eq!(choices.len(), question.options.len());
            }
        }
    }

    #[test]
    fn conditions_are_written_as_the_survey_reads_them() {
        let structure = Structure {
            questions: serde_json::from_value(json!([
                { "id": "tea", "option": [
                    { "id": "green" },
                    { "id": "black", "focus": "ceylon" },
                    { "id": "unsure" },
                ] },
                { "id": "cup", "option": [{ "id": "small", "focus": "espresso" }] },
            ]))
            .unwrap(),
            ..Structure::default()
        };
        for (condition, written) in [
            (json!({ "tea": "green" }), "(({tea} anyof ['green']))"),
            (
                json!({ "tea": "!green", "cup": "*" }),
                "(({cup} anyof ['small']) and ({tea} anyof ['black', 'unsure']))",
            ),
            (
                json!([{ "focus": "*" }, { "tea": ["green", "unsure"] }]),
                "(({tea} anyof ['black'] or {cup} anyof ['small'])) or \
                 (({tea} anyof ['green', 'unsure']))",
            ),
            (json!({ "focus": "!ceylon" }), "(!({tea} anyof ['black']))"),
            (json!({ "cup": "large" }), "((1 = 2))"),
        ] {
            let condition: Condition = serde_json::from_value(condition).unwrap();
            assert_eq!(expression(&structure, &condition).unwrap(), written);
        }
        assert_eq!(expression(&structure, &Condition::default()), None);
    }

    #[test]
    fn every_page_is_written() {
        let guide = content("tests/fixtures/guide");
        let (language, words) = guide.languages.first_key_value().unwrap();
        let dist = tempfile::tempdir().unwrap();
        let framed = "http://127.0.0.1:1/x/?a&b";
        write(&guide.structure, language, words, framed, dist.path()).unwrap();
        let html =
            |folder| fs::read_to_string(dist.path().join(folder).join("index.html")).unwrap();
        let first = words.questions.of(&guide.structure.questions[0].id);
        assert!(html(STATIC).contains(&*text(&first.title)));
        assert!(html(HOST).contains("src=\"http://127.0.0.1:1/x/?a&amp;b\""));
        assert!(html(LEPTOS).contains("<div id=\"page\"><nav>"));
        assert!(html(SURVEY).contains("survey.core.js"));
        let script = fs::read_to_string(dist.path().join(SURVEY).join("survey.js")).unwrap();
        assert!(script.contains("new Survey.Model({"));
    }
}
