//! The picture of the path as a file.

use super::name;
use crate::harness::{guide, http, journey, sites::GUIDE};
use serde_json::json;

#[test]
fn the_picture_is_a_file_that_stands_for_itself_in_every_language() {
    journey(|visitor| {
        for language in guide::languages() {
            let words = guide::words(language);
            visitor.open(&format!("/{language}/path/"));
            let link = "a[download]";
            assert_eq!(visitor.text(link), words.interface.path.picture_file);
            let address = format!("/{language}/path/trail.svg");
            assert_eq!(visitor.attributes(link, "href"), [address.as_str()]);
            let file = http::get(&GUIDE.origin(), &address);
            assert_eq!(file.status, 200);
            assert_eq!(file.header("content-type"), Some("image/svg+xml"));
            let text = String::from_utf8(file.body).expect("text");
            for foreign in [
                "<script",
                "href=\"http",
                "url(",
                "<style",
                "@import",
                "<image",
            ] {
                assert!(!text.contains(foreign), "{address} has {foreign}");
            }

            // Read as XML: there is no document for what is not well-formed.
            visitor.try_script(READ_XML, &[address.as_str().into()]);
            let root = visitor.wait_for("a document", || {
                visitor
                    .try_script("return window.drawn ?? null", &[])
                    .filter(|root| !root.is_null())
            });
            let svg = "http://www.w3.org/2000/svg";
            assert_eq!(root, json!(["svg", svg, language, "img"]));
            assert_eq!(visitor.text("#read title"), words.interface.path.title);
            assert_eq!(visitor.text("#read desc"), words.interface.path.description);
            let written = "return [...document.querySelectorAll('#read text')].map((each) => each.textContent).join('')";
            let written = without_spaces(visitor.script(written).as_str().unwrap_or_default());
            for stage in &guide::structure().path.stages {
                let name = name(language, &stage.id);
                assert!(written.contains(&without_spaces(name)), "{address}: {name}");
            }
            let outside = "
              const { width, height } = document.querySelector('#read svg').viewBox.baseVal;
              return [...document.querySelectorAll('#read text')].filter((each) => {
                const box = each.getBBox();
                return !each.closest('[transform]') && (box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height);
              }).map((each) => each.textContent);
            ";
            let outside = visitor.script(outside);
            assert_eq!(outside, json!([]), "{address}: cut off: {outside:#}");
        }
    });
}

/// Puts the picture at an address into the page, and what it is into a variable.
const READ_XML: &str = "
  const request = new XMLHttpRequest();
  request.addEventListener('load', () => {
    const root = request.responseXML?.documentElement;
    if (!root) return;
    const place = Object.assign(document.createElement('div'), { id: 'read' });
    place.append(document.importNode(root, true));
    document.body.append(place);
    window.drawn = [root.localName, root.namespaceURI, root.getAttribute('lang'), root.getAttribute('role')];
  });
  request.open('GET', arguments[0]);
  request.send();
";

/// Lines are broken, and not always at a space.
fn without_spaces(text: &str) -> String {
    text.split_whitespace().collect()
}
