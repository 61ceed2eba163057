//! From a mark in the text to the list of sources at the foot of the page, and back.

use crate::{
    harness::{Visitor, guide, journey},
    plan::START,
};
use thirtyfour::Key;

/// Pages with marks, each with one of them.
fn pages() -> [(String, String); 4] {
    let result = format!("result/?{START}");
    [
        (
            "path/member/".to_owned(),
            "#cite-member-benefits-member-handbook".to_owned(),
        ),
        (
            "ecosystem/".to_owned(),
            "main article .source-mark".to_owned(),
        ),
        (
            format!("plan/?{START}"),
            ".plan-part .source-mark".to_owned(),
        ),
        (result, ".steps .source-mark".to_owned()),
    ]
}

/// Each source once, every mark with an entry that leads back to it.
#[track_caller]
fn expect_marks_and_list(visitor: &Visitor) {
    let script = "const entries = [...document.querySelectorAll('.source-entry')];
        const marks = [...document.querySelectorAll('.source-mark')];
        const label = (entry) => entry.querySelector('.source-label').textContent;
        const names = entries.map((entry) => entry.querySelector('p').firstChild.textContent);
        return marks.length > 0 && new Set(names).size === names.length
            && new Set(entries.map(label)).size === entries.length
            && marks.every((mark) => {
                const entry = document.getElementById(mark.hash.slice(1));
                return entry && label(entry) === mark.textContent.trim()
                    && entry.querySelector(`a[href='#${mark.id}']`);
            });";
    visitor.wait_until("marks and entries that belong together", || {
        visitor.script(script) == true
    });
}

#[test]
fn a_mark_leads_to_its_source_and_back_by_keyboard() {
    for language in guide::languages() {
        journey(|visitor| {
            for (path, mark) in pages() {
                visitor.open(&format!("/{language}/{path}"));
                expect_marks_and_list(visitor);
                let ids = format!(
                    "const mark = document.querySelector({mark:?});
                     for (let each = mark; each; each = each.parentElement) each.open = true;
                     mark.focus(); return [mark.id, mark.hash.slice(1)];"
                );
                let ids = visitor.script(&ids);
                let (mark, entry) = (ids[0].as_str(), ids[1].as_str());
                let (mark, entry) = (mark.expect("a mark"), entry.expect("an entry"));
                visitor.expect_focus(&format!("[id='{mark}']"));
                visitor.press(Key::Enter);
                visitor.wait_until("the entry", || {
                    visitor.count(&format!("[id='{entry}']:target")) == 1
                });
                // The focus goes on from there, over the link to the source itself.
                visitor.tab_to(&format!("[id='{entry}'] .source-back"));
                visitor.script(&format!(
                    "document.querySelector(`[id='{entry}'] [href='#{mark}']`).focus()"
                ));
                visitor.press(Key::Enter);
                visitor.wait_until("the mark", || {
                    visitor.count(&format!("[id='{mark}']:target")) == 1
                });
            }
        });
    }
}

#[test]
fn numbers_stay_right_when_an_answer_is_changed() {
    journey(|visitor| {
        visitor.open(&format!("/en/result/?{START}"));
        expect_marks_and_list(visitor);
        let before = visitor.attributes(".source-mark", "id");
        visitor.change("nearby", "same");
        visitor.wait_until("other first steps", || {
            visitor.attributes(".source-mark", "id") != before
        });
        expect_marks_and_list(visitor);
    });
}
