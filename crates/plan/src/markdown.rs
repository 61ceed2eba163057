//! The plan as a Markdown text, to be taken along.

use super::document::{Document, Part};
use guide_content::{Block, Inline, Pack, Prose};
use std::fmt::Write;

/// The plan as CommonMark. `address` is the plan's own, for the end of it;
/// `guide` is what addresses inside the guide begin with, language included.
#[must_use]
pub fn markdown(pack: &Pack, document: &Document, address: &str, guide: &str) -> String {
    let words = &pack.words.interface.plan;
    let mut text = format!("# {}\n\n", escape(&document.title));
    let _ = writeln!(text, "**{}**", escape(&document.headline));
    for part in &document.parts {
        let _ = writeln!(text, "\n## {}", escape(&part.heading));
        prose(&mut text, &part.text, guide);
        for step in &part.steps {
            let _ = writeln!(text, "\n### {}", escape(&step.title));
            prose(&mut text, &step.text, guide);
            links(&mut text, pack, step.link.as_slice());
        }
        if part.has_meetings {
            // They belong to the part, not to its last step.
            if !part.steps.is_empty() {
                let _ = writeln!(
                    text,
                    "\n### {}",
                    escape(&document.meeting_words(words).meetings)
                );
            }
            meetings(&mut text, pack, document);
        }
        for policy in &part.wordings {
            let policy = pack.words.policies.get(policy);
            let Some((policy, wording)) =
                policy.and_then(|each| Some((each, each.wording.as_ref()?)))
            else {
                continue;
            };
            let _ = writeln!(text, "\n### {}", escape(&policy.name));
            let _ = writeln!(text, "\n> {}", escape(wording));
        }
        links(&mut text, pack, &part.links);
        source_notes(&mut text, pack, part);
    }
    let _ = writeln!(text, "\n---\n\n{}\n<{address}>", escape(&words.made_with));
    text
}

fn meetings(text: &mut String, pack: &Pack, document: &Document) {
    let words = &pack.words.interface;
    let colon = &words.site.colon;
    for meeting in &document.meetings {
        let number = format!("{}. ", meeting.number);
        // What belongs to a meeting stands under its text, not its number.
        let inside = " ".repeat(number.len());
        let _ = write!(
            text,
            "\n{number}**{}**  \n{inside}{}",
            escape(&meeting.start_text()),
            escape(&meeting.format)
        );
        if let Some(topic) = &meeting.topic {
            let _ = write!(text, "{colon}{}", escape(topic));
        }
        for line in meeting.holiday.iter().chain([&meeting.how]) {
            let _ = write!(text, "  \n{inside}{}", escape(line));
        }
        for task in &meeting.tasks {
            let _ = write!(text, "\n{inside}- [ ] {}", escape(&task.line));
        }
    }
    text.push('\n');
}

fn source_notes(text: &mut String, pack: &Pack, part: &Part) {
    let words = &pack.words.interface.sources;
    if part.source_notes.is_empty() {
        if !part.text.0.is_empty() {
            let _ = writeln!(text, "\n_{}_", escape(&words.own));
        }
        return;
    }
    text.push('\n');
    for note in &part.source_notes {
        let outside = if note.is_outside {
            words.outside.as_str()
        } else {
            ""
        };
        let source = match &note.url {
            Some(url) => format!("[{}](<{url}>)", escape(&note.source)),
            None => escape(&note.source),
        };
        let pieces = [escape(outside), escape(&note.as_of), source];
        let pieces: Vec<_> = pieces
            .into_iter()
            .filter(|piece| !piece.is_empty())
            .collect();
        let _ = writeln!(text, "- {}", pieces.join(" · "));
    }
}

fn links(text: &mut String, pack: &Pack, ids: &[String]) {
    for id in ids {
        let (Some(link), Some(name)) = (pack.structure.link(id), pack.words.links.get(id)) else {
            continue;
        };
        let _ = writeln!(text, "\n[{}](<{}>)", escape(name), link.url);
    }
}

fn prose(text: &mut String, prose: &Prose, guide: &str) {
    for block in &prose.0 {
        match block {
            Block::Paragraph(line) => {
                let _ = writeln!(text, "\n{}", spans(line, guide));
            }
            Block::List(items) => {
                text.push('\n');
                for item in items {
                    let _ = writeln!(text, "- {}", spans(item, guide));
                }
            }
        }
    }
}

fn spans(line: &[Inline], guide: &str) -> String {
    line.iter()
        .map(|piece| match piece {
            Inline::Text(text) => escape(text),
            Inline::Strong(text) => format!("**{}**", escape(text)),
            // Between letters, and Chinese has no spaces, only stars emphasise.
            Inline::Emphasis(text) => format!("*{}*", escape(text)),
            Inline::Code(text) => code(text),
            Inline::Link { text, to } => {
                let inside = if to.starts_with('/') { guide } else { "" };
                format!("[{}](<{inside}{to}>)", escape(text))
            }
        })
        .collect()
}

/// A text as code, between more backticks than stand in it.
fn code(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max();
    let fence = "`".repeat(longest.unwrap_or_default() + 1);
    let space = if text.contains('`') { " " } else { "" };
    format!("{fence}{space}{text}{space}{fence}")
}

/// A text in which no character counts as markup, on one line.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    // Whether only digits came before, which with a point begin a list.
    let mut is_number = true;
    for c in text.chars() {
        if matches!(c, ' ' | '\t' | '\n' | '\r') {
            if !escaped.ends_with(' ') {
                escaped.push(' ');
            }
            continue;
        }
        let is_first = escaped.trim_start().is_empty();
        let is_markup = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' => true,
            '-' | '+' | '=' => is_first,
            '.' | ')' => is_number && !is_first,
            _ => false,
        };
        if is_markup {
            escaped.push('\\');
        }
        escaped.push(c);
        is_number &= c.is_ascii_digit();
    }
    escaped
}
