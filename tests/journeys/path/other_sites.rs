//! The path of another guide, and below a path.

use super::{OVERLAPS, link};
use crate::harness::{
    Journey, guide, http,
    sites::{SECOND, SUB},
    trail::trail,
};
use guide_growth_path::{layout, order};
use serde_json::json;

#[test]
fn the_second_guides_path_branches_and_joins_again() {
    let content = guide::second();
    let path = &content.structure.path;
    let layout = layout(path);
    assert_eq!((layout.stages.len(), layout.edges.len()), (6, 6));
    for (language, words) in &content.languages {
        Journey::to(SECOND.url()).run(|visitor| {
            visitor.open(&format!("/{language}/path/"));
            let stages: Vec<_> = order(path)
                .expect("an order")
                .iter()
                .map(|stage| stage.id.clone())
                .collect();
            assert_eq!(stages.len(), 6);
            let listed = "ol[data-path] > li[data-stage]";
            assert_eq!(visitor.attributes(listed, "data-stage"), stages);
            assert_eq!(visitor.count(".column .path-way"), 6);
            assert_eq!(visitor.script(OVERLAPS), json!([]));
            visitor.expect_no_sideways_scroll("the second guide's path");
            // Who is in the council has come by one of two ways; both are behind.
            visitor.choose_here("note-librarian");
            visitor.wait_until("where the stages stand", || {
                visitor.attributes("li[data-state=behind]", "data-stage") == ["listener", "singer"]
            });
            let ahead = visitor.attributes("li[data-state=ahead]", "data-stage");
            assert_eq!(ahead, ["section-leader", "choir-council", "conductor"]);
            visitor.click(&link("singer"));
            visitor.expect_address(&format!("/{language}/path/singer/"));
            let next = "section[aria-labelledby=next] li a";
            let names: Vec<_> = ["section-leader", "note-librarian"]
                .map(|stage| format!("/{language}/path/{stage}/"))
                .to_vec();
            assert_eq!(visitor.attributes(next, "href"), names);
            visitor.follow(&words.path.stages["note-librarian"].name);
            visitor.expect_address(&format!("/{language}/path/note-librarian/"));
            visitor.expect_notice(&words.interface.trail.here_done);
            visitor.resize(320, 640);
            visitor.expect_no_sideways_scroll("a stage of the second guide at 320 px");
            visitor.open(&format!("/{language}/path/"));
            visitor.expect_no_sideways_scroll("the second guide's path at 320 px");
        });
    }
}

#[test]
fn the_path_stands_below_a_path_with_its_map_and_its_own_trail() {
    Journey::to(SUB.url()).run(|visitor| {
        visitor.open("/pt-BR/path/");
        visitor.choose_here("track-owner");
        visitor.expect_progress(&trail("track-owner", "", &[]));
        let link = visitor.script("return document.querySelector('#trail-link').value");
        let begin = format!("{}/pt-BR/path/#trail=", SUB.url());
        assert!(
            link.as_str().is_some_and(|link| link.starts_with(&begin)),
            "{link}"
        );
        let used = visitor.attributes("ol[data-path] use", "href");
        assert!(
            used.iter()
                .all(|href| href.starts_with("/some/path/path-map.svg#"))
        );
        assert_eq!(
            http::get(&SUB.origin(), "/some/path/path-map.svg").status,
            200
        );
        let picture = visitor.attributes("a[download]", "href");
        assert_eq!(http::get(&SUB.origin(), &picture[0]).status, 200);
        visitor.click("ol[data-path] > li[data-stage='track-owner'] h3 a");
        visitor.expect_address("/pt-BR/path/track-owner/");
        visitor.expect_notice(&guide::interface("pt-BR").trail.here_done);
    });
}
