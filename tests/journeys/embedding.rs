//! The guide inside the pages of other sites, by its element.

mod hostile_hosts;
mod pasted;

use crate::harness::{
    Journey, Visitor, guide,
    proxy::ProxyRules,
    sites::{GUIDE, SUB},
};
use serde_json::{Value, json};

const ANSWERS: &str = "intent=start&purpose=women&policy=closed&demand=focused&speakers=few\
                       &sponsors=none&nearby=none";

/// Notes every event of the element, by its name and what it tells.
const LISTEN: &str = "<script>
  window.heard = [];
  for (const name of ['ready', 'step', 'result', 'stage', 'error']) {
    addEventListener('community-guide:' + name, (event) =>
      heard.push([event.target.id || event.target.localName, name, event.detail]));
  }
</script>";

/// The page of a site that embeds the guide at this address.
fn page(guide: &str, head: &str, body: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Host</title>\
         <link rel=\"icon\" href=\"data:,\">{head}\
         <script async src=\"{guide}/embed.js\"></script></head><body>{body}</body></html>"
    )
}

/// A site with this page, at an origin of its own.
fn host(html: String) -> Journey {
    let host = ProxyRules::default().page("/host/", html);
    Journey::to(host.start(&GUIDE.origin()).url())
}

/// A site with a policy.
fn strict_host(policy: &str, html: String) -> Journey {
    let host = ProxyRules::default().page_with_policy("/host/", policy, html);
    Journey::to(host.start(&GUIDE.origin()).url())
}

/// A site that embeds the guide that ships.
fn plain(body: &str) -> Journey {
    host(page(&GUIDE.url(), LISTEN, body))
}

fn visit(journey: Journey, visit: impl FnOnce(&Visitor)) {
    journey.run(|visitor| {
        visitor.open_without_waiting("/host/");
        visit(visitor);
    });
}

/// What a script returns that the guide's frame is given to, as `frame`.
#[track_caller]
fn of_frame(visitor: &Visitor, script: &str) -> Value {
    visitor.script(&format!(
        "const frame = document.querySelector('community-guide').shadowRoot.querySelector('iframe'); {script}"
    ))
}

/// Waits until the page around has heard this.
#[track_caller]
fn expect_heard(visitor: &Visitor, name: &str, detail: &Value) {
    visitor.wait_until(&format!("{name} {detail}"), || {
        let heard = visitor.script("return window.heard");
        let heard = heard.as_array().cloned().unwrap_or_default();
        heard
            .iter()
            .any(|each| each[1] == name && each[2] == *detail)
    });
}

/// Waits until the frame is as tall as what is in it, which then has nothing to scroll.
#[track_caller]
fn expect_fitting(visitor: &Visitor) {
    visitor.wait_until("a frame that fits", || {
        let outside = of_frame(visitor, "return frame.clientHeight").as_u64();
        visitor.enter_embedded("community-guide");
        let inside = visitor.script(
            "const { height } = document.documentElement.getBoundingClientRect(); \
             return document.documentElement.scrollHeight > innerHeight ? -1 : Math.ceil(height)",
        );
        visitor.leave_frame();
        outside.is_some() && inside.as_u64() == outside
    });
}

#[test]
fn one_line_embeds_the_guide_and_the_site_hears_ids() {
    let body = "<p>Above</p><community-guide view=\"choose\" lang=\"pt-BR\">\
                <a href=\"/fallback/\">The guide</a></community-guide><p id=\"below\">Below</p>";
    visit(plain(body), |visitor| {
        expect_heard(visitor, "ready", &json!({ "language": "pt-BR" }));
        expect_heard(visitor, "step", &json!({ "question": "intent" }));
        let title = guide::interface("pt-BR").element.title.clone();
        assert_eq!(of_frame(visitor, "return frame.title"), title);
        assert!(
            !visitor.is_visible("community-guide a"),
            "the plain link makes way"
        );
        visitor.enter_embedded("community-guide");
        visitor.expect_question("intent");
        let before = visitor.script("return history.length");
        visitor.answer_all(ANSWERS);
        visitor.expect_result(&guide::advice(ANSWERS));
        let open = visitor.attributes("[data-action=open-guide]", "href");
        assert_eq!(open, [format!("/pt-BR/result/?{ANSWERS}")]);
        let privacy = &guide::interface("pt-BR").frame.privacy;
        assert!(visitor.text(".frame-footer").contains(privacy));
        assert_eq!(visitor.script("return history.length"), before);
        visitor.leave_frame();
        let advice = guide::advice(ANSWERS);
        let detail = json!({
            "type": advice.group,
            "policy": advice.policy.unwrap_or_default(),
            "track": advice.track.unwrap_or_default(),
            "action": advice.action,
        });
        expect_heard(visitor, "result", &detail);
        expect_fitting(visitor);
        // Of no answer there is a word.
        let heard = visitor.script("return JSON.stringify(window.heard)");
        for answer in ["focused", "\"few\"", "\"none\""] {
            assert!(
                !heard.as_str().unwrap_or_default().contains(answer),
                "{heard}"
            );
        }
        // Back to fewer lines, the frame shrinks again.
        let tall = of_frame(visitor, "return frame.clientHeight").as_u64();
        visitor.enter_embedded("community-guide");
        visitor.follow(&guide::interface("pt-BR").result.start_over);
        visitor.expect_question("intent");
        visitor.leave_frame();
        expect_fitting(visitor);
        assert!(of_frame(visitor, "return frame.clientHeight").as_u64() < tall);
    });
}

#[test]
fn every_view_is_embedded_and_what_is_no_value_falls_back() {
    for (attributes, path) in [
        ("view=\"path\"", "/en/frame/path/"),
        (
            "view=\"stage\" stage=\"speaker\"",
            "/en/frame/path/speaker/",
        ),
        (
            "view=\"group\" group=\"ml\" lang=\"zh\"",
            "/zh-CN/frame/groups/ml/",
        ),
        (
            "view=\"nowhere\" lang=\"tlh\" theme=\"red\" accent=\"url(x)\" height=\"tall\" loading=\"now\"",
            "/en/frame/choose/",
        ),
        ("view=\"stage\" stage=\"../../x\"", "/en/frame/path/"),
        ("view=\"group\" group=\"student\"", "/en/frame/groups/"),
        ("view=\"constructor\"", "/en/frame/choose/"),
    ] {
        let body = format!("<community-guide {attributes}></community-guide>");
        visit(plain(&body), |visitor| {
            visitor.enter_embedded("community-guide");
            visitor.wait_until_ready();
            assert_eq!(
                visitor.script("return location.pathname"),
                path,
                "{attributes}"
            );
        });
    }
    let body =
        format!("<community-guide view=\"result\" answers=\"?{ANSWERS}\"></community-guide>");
    visit(plain(&body), |visitor| {
        visitor.enter_embedded("community-guide");
        visitor.expect_result(&guide::advice(ANSWERS));
    });
    let body = "<community-guide view=\"stage\" stage=\"hero\"></community-guide>";
    visit(plain(body), |visitor| {
        expect_heard(visitor, "stage", &json!({ "stage": "hero" }));
    });
}

#[test]
fn several_on_a_page_are_each_their_own() {
    let twice = format!("<script src=\"{}/embed.js\"></script>", GUIDE.url());
    let body = format!(
        "{twice}<community-guide id=\"one\" loading=\"eager\"></community-guide>\
         <community-guide id=\"two\" view=\"path\" lang=\"pt\" loading=\"eager\"></community-guide>{twice}"
    );
    visit(plain(&body), |visitor| {
        visitor.enter_embedded("#two");
        visitor.wait_until_ready();
        visitor.leave_frame();
        visitor.enter_embedded("#one");
        visitor.answer("intent", "join");
        visitor.expect_question("purpose");
        visitor.leave_frame();
        expect_heard(visitor, "step", &json!({ "question": "purpose" }));
        let of_two =
            visitor.script("return heard.filter(([id]) => id === 'two').map(([, name]) => name)");
        assert_eq!(of_two, json!(["ready"]));
    });
}

#[test]
fn what_is_below_is_loaded_when_it_comes_near() {
    let body = "<p style=\"height: 20000px\">Above</p><community-guide></community-guide>";
    visit(plain(body), |visitor| {
        visitor.wait_until("the element", || {
            visitor.script("return Boolean(customElements.get('community-guide'))") == true
        });
        assert_eq!(visitor.script("return heard.length"), 0);
        visitor.script("document.querySelector('community-guide').scrollIntoView()");
        expect_heard(visitor, "step", &json!({ "question": "intent" }));
    });
}

#[test]
fn the_look_and_the_language_change_while_the_guide_lives() {
    visit(
        plain("<community-guide theme=\"dark\"></community-guide>"),
        |visitor| {
            visitor.enter_embedded("community-guide");
            visitor.answer("intent", "join");
            visitor.expect_question("purpose");
            visitor.script("window.isTheSame = true");
            let colour = |name: &str| {
                visitor.script(&format!(
                    "return getComputedStyle(document.documentElement).{name}"
                ))
            };
            let dark = colour("backgroundColor");
            assert_eq!(dark, "rgb(14, 22, 19)");
            visitor.leave_frame();
            let set = |name: &str, value: &str| {
                visitor.script(&format!(
                    "document.querySelector('community-guide').setAttribute({name:?}, {value:?})"
                ));
            };
            set("theme", "light");
            set("accent", "#ffee00");
            visitor.enter_embedded("community-guide");
            visitor.wait_until("the light look", || {
                colour("backgroundColor") == "rgb(247, 250, 249)"
            });
            // A yellow that nobody could read on white is darkened.
            visitor.wait_until("the accent", || {
                let blaze = colour("getPropertyValue('--blaze')");
                blaze
                    .as_str()
                    .is_some_and(|blaze| blaze.starts_with("rgb(") && blaze != "rgb(255,238,0)")
            });
            assert_eq!(visitor.script("return window.isTheSame"), true);
            visitor.expect_question("purpose");
            visitor.leave_frame();
            set("lang", "zh-CN");
            visitor.enter_embedded("community-guide");
            visitor.wait_until("the language", || {
                visitor.script("return document.documentElement.lang") == "zh-CN"
            });
            visitor.expect_question("purpose");
            assert_eq!(visitor.listed_answers().len(), 1);
        },
    );
}

#[test]
fn a_page_that_makes_way_for_another_at_once_is_not_taken_for_a_silent_one() {
    visit(plain("<community-guide></community-guide>"), |visitor| {
        // Each change loads another page while the one before has not been waited for.
        let changes = [("view", "path"), ("lang", "pt-BR"), ("lang", "zh-CN")];
        for (before, (attribute, value)) in changes.into_iter().enumerate() {
            visitor.wait_until("the page before", || {
                let count = "return heard.filter(([, name]) => name === 'ready').length";
                visitor.script(count) == before + 1
            });
            visitor.enter_embedded("community-guide");
            visitor.wait_until_ready();
            // What is loaded for the next page would complain that it is broken off.
            std::thread::sleep(std::time::Duration::from_millis(700));
            visitor.leave_frame();
            visitor.script(&format!(
                "document.querySelector('community-guide').setAttribute('{attribute}', '{value}')"
            ));
        }
        expect_heard(visitor, "ready", &json!({ "language": "zh-CN" }));
        // Longer than the element waits.
        std::thread::sleep(std::time::Duration::from_secs(4));
        assert_eq!(
            visitor.script("return heard.filter(([, name]) => name === 'error').length"),
            0
        );
        assert_eq!(of_frame(visitor, "return frame.style.display"), "block");
    });
}

#[test]
fn a_plain_frame_takes_its_look_from_its_address() {
    let frame = format!(
        "<iframe title=\"Guide\" width=\"700\" height=\"900\" src=\"{}/en/frame/choose/?theme=dark&amp;accent=0b6e4f\"></iframe>",
        GUIDE.url()
    );
    visit(host(page(&GUIDE.url(), "", &frame)), |visitor| {
        visitor.enter_frame("iframe");
        let background =
            || visitor.script("return getComputedStyle(document.documentElement).backgroundColor");
        assert_eq!(background(), "rgb(14, 22, 19)");
        visitor.answer("intent", "join");
        visitor.expect_question("purpose");
        assert_eq!(
            visitor.script("return location.search"),
            "?intent=join&theme=dark&accent=0b6e4f"
        );
        visitor.script("location.reload()");
        visitor.expect_question("purpose");
        assert_eq!(background(), "rgb(14, 22, 19)");
        let open = visitor.attributes("[data-action=open-guide]", "href");
        assert_eq!(open, ["/en/choose/purpose/?intent=join"]);
    });
}

#[test]
fn an_element_is_moved_removed_and_put_back() {
    let body = "<div id=\"here\"><community-guide view=\"stage\" stage=\"hero\"></community-guide></div><div id=\"there\"></div>";
    // A stage loads nothing more once it is there, and so is taken away in silence.
    visit(plain(body), |visitor| {
        let ready = |count: u64| {
            visitor.wait_until("the guide", || {
                visitor
                    .script("return heard.filter(([, name]) => name === 'stage').length")
                    .as_u64()
                    == Some(count)
            });
        };
        ready(1);
        visitor.script("there.append(document.querySelector('community-guide'))");
        ready(2);
        visitor.script("window.guide = document.querySelector('community-guide'); guide.remove()");
        assert_eq!(
            visitor.script("return guide.shadowRoot.querySelectorAll('iframe').length"),
            0
        );
        visitor.script("here.append(guide)");
        ready(3);
        expect_fitting(visitor);
        // A move that keeps what is inside leaves the guide as it is.
        visitor.script("window.frame = guide.shadowRoot.querySelector('iframe'); there.moveBefore(guide, null)");
        assert_eq!(
            visitor.script("return guide.shadowRoot.querySelector('iframe') === frame"),
            true
        );
        // Made by a script, late.
        visitor.script("guide.remove(); const late = document.createElement('community-guide'); late.setAttribute('view', 'path'); here.append(late)");
        visitor.wait_until("the late one", || {
            visitor
                .script("return heard.filter(([, name]) => name === 'ready').length")
                .as_u64()
                == Some(4)
        });
    });
}

#[test]
fn the_guide_is_embedded_from_below_a_path() {
    let html = page(
        &SUB.url(),
        LISTEN,
        "<community-guide lang=\"pt-BR\"></community-guide>",
    );
    let journey = host(html);
    visit(journey, |visitor| {
        expect_heard(visitor, "ready", &json!({ "language": "pt-BR" }));
        visitor.enter_embedded("community-guide");
        visitor.answer("intent", "join");
        visitor.expect_question("purpose");
        let path = format!(
            "{}/pt-BR/frame/choose/purpose/",
            SUB.base.trim_end_matches('/')
        );
        assert_eq!(visitor.script("return location.pathname"), path);
        visitor.leave_frame();
        visitor.script("document.querySelector('community-guide').lang = 'en'");
        visitor.enter_embedded("community-guide");
        visitor.wait_until("the language", || {
            visitor.script("return document.documentElement.lang") == "en"
        });
        visitor.expect_question("purpose");
    });
}

#[test]
fn tabbing_goes_through_the_frame_and_out_of_it() {
    let body = "<a id=\"before\" href=\"#\">Before</a><community-guide></community-guide><a id=\"after\" href=\"#\">After</a>";
    visit(plain(body), |visitor| {
        expect_heard(visitor, "step", &json!({ "question": "intent" }));
        visitor.script("before.focus()");
        let mut stops = 0;
        while visitor.script("return document.activeElement.id") != "after" {
            visitor.press(thirtyfour::Key::Tab);
            stops += 1;
            assert!(stops < 40, "the frame keeps the focus");
        }
        assert!(stops > 2, "the frame has the focus on the way");
    });
}

#[test]
fn nothing_below_moves_while_the_guide_loads() {
    let body = "<community-guide></community-guide><p id=\"below\">Below</p>";
    for width in [360, 700, 1100] {
        let body = format!("<div style=\"inline-size: {width}px\">{body}</div>");
        visit(plain(&body), |visitor| {
            let place = || {
                let place = visitor.script("return below.getBoundingClientRect().top");
                place.as_f64().expect("a place")
            };
            visitor.wait_until("the element", || {
                visitor.script("return Boolean(customElements.get('community-guide'))") == true
            });
            let before = place();
            expect_heard(visitor, "step", &json!({ "question": "intent" }));
            let (after, seen) = (place(), visitor.script("return innerHeight"));
            // What nobody sees may move.
            let is_out_of_sight = before.min(after) >= seen.as_f64().expect("a height");
            assert!(
                before == after || is_out_of_sight,
                "at {width} pixels: {before}, {after}"
            );
        });
    }
}

#[test]
fn a_sites_own_groups_stand_in_the_results_that_they_fit() {
    let groups = json!([
        { "name": "AWS <b>Women</b> Vienna", "type": "women", "address": "https://women.example/", "city": "Vienna" },
        { "name": "Another type", "type": "general", "address": "https://general.example/" },
        { "name": "No address", "type": "women", "address": "javascript:alert(1)" },
    ]);
    let body = format!(
        "<community-guide view=\"result\" answers=\"{ANSWERS}\">\
         <script type=\"application/json\">{groups}</script><a href=\"/x/\">The guide</a></community-guide>"
    );
    let journey = plain(&body).expecting_messages(&["1 groups of the site around were refused"]);
    visit(journey, |visitor| {
        visitor.enter_embedded("community-guide");
        visitor.expect_result(&guide::advice(ANSWERS));
        let list = "section[aria-labelledby=host-groups] a";
        visitor.wait_until("the group", || visitor.is_visible(list));
        assert_eq!(visitor.attributes(list, "href"), ["https://women.example/"]);
        assert_eq!(visitor.attributes(list, "target"), ["_blank"]);
        assert!(visitor.text(list).contains("AWS <b>Women</b> Vienna"));
        visitor.wait_for_message("refused");
        visitor.leave_frame();
        visitor.script(
            "document.querySelector('community-guide').groups = \
             [{ name: 'Another', type: 'women', address: 'https://other.example/' }]",
        );
        visitor.enter_embedded("community-guide");
        visitor.wait_until("the other group", || {
            visitor.attributes(list, "href") == ["https://other.example/"]
        });
    });
}
