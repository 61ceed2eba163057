//! Links as QR codes: of a result, and of what is embedded.

use crate::harness::{Journey, Visitor, guide, journey, proxy::ProxyRules, sites::GUIDE};
use guide_embed::QrCode;
use std::fs;

const RESULT: &str = "intent=join&purpose=broad&nearby=general";
const SUMMARY: &str = ".qr-code > summary";

/// Waits until the code of a link is seen, with the link in letters.
#[track_caller]
fn expect_code(visitor: &Visitor, link: &str) {
    let code = QrCode::new(link).expect("a code");
    visitor.wait_until(&format!("the code of {link}"), || {
        visitor.attributes(".qr-code path", "d") == [code.path()]
    });
    assert_eq!(
        visitor.attributes(".qr-code svg", "viewBox"),
        [code.view_box()]
    );
    assert_eq!(visitor.text(".qr-code figcaption"), link);
}

#[test]
fn a_result_is_a_code_that_follows_its_answers() {
    for language in guide::languages() {
        journey(|visitor| {
            visitor.open(&format!("/{language}/result/?{RESULT}"));
            let loaded = "return performance.getEntriesByType('resource') \
                          .filter(({ name }) => name.includes('split_embed')).length";
            assert_eq!(visitor.script(loaded), 0, "nobody has asked for it");
            visitor.click(SUMMARY);
            expect_code(visitor, &visitor.current_url());
            assert_eq!(visitor.script(loaded), 1);
            let words = &guide::interface(language).sharing;
            let name = words.code_image.replace("{link}", &visitor.current_url());
            visitor.accessibility_tree().one("image", &name);

            visitor.change("nearby", "none");
            visitor.wait_until("the other answer", || {
                visitor.current_url().contains("nearby=none")
            });
            expect_code(visitor, &visitor.current_url());
        });
    }
}

#[test]
fn a_code_is_opened_by_keyboard_and_saved_as_an_image() {
    let folder = tempfile::tempdir().expect("a folder");
    journey(|visitor| {
        visitor.save_downloads_in(folder.path());
        visitor.open(&format!("/en/result/?{RESULT}"));
        visitor.tab_to(SUMMARY);
        visitor.press(thirtyfour::Key::Enter);
        let link = visitor.current_url();
        expect_code(visitor, &link);
        visitor.tab_to("[data-action=save-code]");
        visitor.press(thirtyfour::Key::Enter);
        let words = &guide::interface("en").sharing;
        let file = folder.path().join(format!("{}.svg", words.code_file));
        visitor.wait_until("the file", || file.exists());
        let code = QrCode::new(&link).expect("a code");
        assert_eq!(fs::read_to_string(file).expect("a text"), code.svg(&link));
    });
}

#[test]
fn a_code_that_cannot_be_loaded_says_so_and_comes_later() {
    // What draws codes is in the part with the page that makes most of them.
    let part = GUIDE.asset("split_embed-", ".wasm");
    let broken = ProxyRules::default()
        .not_found_at_first(1, &part)
        .start(&GUIDE.origin());
    let journey =
        Journey::to(broken.url()).expecting_messages(&["404", "HTTP status code is not ok"]);
    journey.run(|visitor| {
        visitor.open(&format!("/en/result/?{RESULT}"));
        visitor.click(SUMMARY);
        let words = &guide::interface("en").sharing;
        visitor.wait_until("the reason", || {
            visitor.text(".qr-code").contains(&words.code_failed)
        });
        assert!(!visitor.is_visible("[data-action=save-code]"));
        visitor.click(SUMMARY);
        visitor.click(SUMMARY);
        expect_code(visitor, &visitor.current_url());
        assert!(visitor.is_visible("[data-action=save-code]"));
        visitor.wait_for_message("404");
        visitor.wait_for_message("HTTP status code is not ok");
    });
}

#[test]
fn in_a_frame_the_code_leads_to_the_whole_page() {
    journey(|visitor| {
        visitor.open(&format!("/en/frame/result/?{RESULT}"));
        visitor.click(SUMMARY);
        let whole = visitor.current_url().replace("/frame/", "/");
        expect_code(visitor, &whole);
    });
}

#[test]
fn what_is_embedded_is_a_code_too() {
    journey(|visitor| {
        visitor.open("/en/embed/");
        visitor.click(SUMMARY);
        expect_code(visitor, &format!("{}/en/choose/", visitor.base()));
        visitor.click("select[name=view] option[value=path]");
        expect_code(visitor, &format!("{}/en/path/", visitor.base()));
    });
}
