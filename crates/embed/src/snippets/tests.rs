use super::*;
use crate::embed::tests::{embed, result};
use crate::text::line;
use crate::{Accent, Host, Theme, View};
use html5gum::{DefaultEmitter, State, Token, Tokenizer};

/// Pieces of texts that mean something somewhere.
const PIECES: [&str; 22] = [
    "Start or join a user group",
    "Q&A &amp; &lt;b&gt;",
    "\"quoted\" and 'so'",
    "</a></community-guide><script>alert(1)</script>",
    "<!-- /wp:html -->",
    "\"><img src=x onerror=alert(1)>",
    "{{ site.secret }}",
    "{% raw %}",
    "{% endcapture %}{% include x %}",
    "{{< x >}}",
    "{{</* x */>}}",
    "}}\" | safeHTML",
    "{alert(1)}",
    "${alert(1)}",
    "`",
    "\\\" \\",
    "[gallery] [a](javascript:alert(1))",
    "*a* _b_ | $c$",
    "*/ // --> ]]>",
    "a\nb\u{2028}c\0d\u{202e}e",
    "用户组",
    "@@guide@@",
];

/// Every piece, alone and before every other.
fn nasty() -> Vec<String> {
    let pairs = PIECES
        .iter()
        .flat_map(|first| PIECES.iter().map(move |second| format!("{first}{second}")));
    let alone = PIECES.iter().map(|piece| (*piece).to_owned());
    alone.chain(pairs).collect()
}

fn views(text: &str) -> [View; 5] {
    let text = text.to_owned();
    [
        View::Choose,
        result(&text),
        View::Path,
        View::Stage(text.clone()),
        View::Group(text),
    ]
}

/// A tag or a text, as a browser reads it.
#[derive(Debug, PartialEq)]
enum Node {
    Start(String, Vec<(String, String)>),
    End(String),
    Text(String),
    Other,
}

fn start(name: &str, attributes: &[(&str, &str)]) -> Node {
    let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    let mut attributes: Vec<_> = attributes.iter().map(owned).collect();
    attributes.sort();
    Node::Start(name.to_owned(), attributes)
}

fn end(name: &str) -> Node {
    Node::End(name.to_owned())
}

fn nodes(html: &str) -> Vec<Node> {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("text");
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let mut tokenizer = Tokenizer::new_with_emitter(html, emitter);
    tokenizer.set_state(State::Data);
    let tokens = tokenizer.map(|token| token.unwrap_or_else(|never| match never {}));
    let node = |token| match token {
        Token::StartTag(tag) => {
            let attributes = tag.attributes.iter();
            let attributes = attributes.map(|(name, value)| (text(name), text(value)));
            Node::Start(text(&tag.name), attributes.collect())
        }
        Token::EndTag(tag) => Node::End(text(&tag.name)),
        Token::String(string) => Node::Text(text(&string)),
        _ => Node::Other,
    };
    tokens.map(node).collect()
}

/// What the element and its link are read as.
fn element_nodes(embed: &Embed, attributes: &[(&str, &str)]) -> Vec<Node> {
    vec![
        start("community-guide", attributes),
        start("a", &[("href", &embed.page_address())]),
        Node::Text(line(&embed.title)),
        end("a"),
        end("community-guide"),
    ]
}

fn pasted(host: Host, embed: &Embed) -> String {
    let files = host.files(embed);
    files.last().expect("something to paste").text.clone()
}

#[test]
fn html_is_one_line_with_what_differs() {
    let mut embed = embed(View::Choose);
    assert_eq!(
        pasted(Host::Html, &embed),
        "<script async src=\"https://guide.example/embed.js\"></script><community-guide view=\"choose\" lang=\"en\"><a href=\"https://guide.example/en/choose/\">Start or join a user group</a></community-guide>"
    );
    embed.view = result("intent=start&purpose=technology");
    embed.theme = Theme::Light;
    embed.accent = Accent::parse("#0a6");
    embed.height = Some(700);
    assert_eq!(
        element(&embed),
        "<community-guide view=\"result\" answers=\"intent=start&amp;purpose=technology\" lang=\"en\" theme=\"light\" accent=\"#00aa66\" height=\"700\"><a href=\"https://guide.example/en/result/?intent=start&amp;purpose=technology\">Start or join a user group</a></community-guide>"
    );
}

#[test]
fn a_frame_has_a_name_a_height_and_may_copy() {
    let mut embed = embed(View::Stage("captain".to_owned()));
    embed.theme = Theme::Dark;
    assert_eq!(
        pasted(Host::Iframe, &embed),
        "<iframe src=\"https://guide.example/en/frame/path/captain/?theme=dark\" title=\"Start or join a user group\" width=\"100%\" height=\"600\" loading=\"lazy\" allow=\"clipboard-write\" style=\"border:0\"></iframe>"
    );
    embed.height = Some(700);
    assert!(iframe(&embed).contains(" height=\"700\" "));
}

#[test]
fn hosts_of_html_wrap_the_same_element() {
    let embed = embed(View::Group("chess".to_owned()));
    let html = pasted(Host::Html, &embed);
    assert_eq!(
        pasted(Host::WordPress, &embed),
        format!("<!-- wp:html -->\n{html}\n<!-- /wp:html -->")
    );
    let astro = pasted(Host::Astro, &embed);
    assert_eq!(astro.replacen(" is:inline", "", 1), html);
    assert!(astro.starts_with("<script is:inline async src="), "{astro}");
}

#[test]
fn calls_say_what_is_shown() {
    let stage = embed(View::Stage("captain".to_owned()));
    let result = embed(result("intent=start&purpose=technology"));
    for (host, embed, call) in [
        (
            Host::Hugo,
            &stage,
            "{{< community-guide view=\"stage\" stage=\"captain\" lang=\"en\" >}}",
        ),
        (
            Host::Jekyll,
            &result,
            "{% include community-guide.html view=\"result\" answers=\"intent=start&purpose=technology\" lang=\"en\" %}",
        ),
        (
            Host::Docusaurus,
            &stage,
            "import CommunityGuide from \"@site/src/components/CommunityGuide\";\n\n<CommunityGuide view=\"stage\" stage=\"captain\" lang=\"en\" />",
        ),
        (
            Host::React,
            &result,
            "import CommunityGuide from \"./CommunityGuide.jsx\";\n\n<CommunityGuide view=\"result\" answers=\"intent=start&purpose=technology\" lang=\"en\" />",
        ),
    ] {
        assert_eq!(pasted(host, embed), call);
    }
}

#[test]
fn no_template_has_a_mark_left() {
    for host in Host::ALL {
        for file in host.files(&embed(View::Choose)) {
            assert!(!file.text.contains("@@"), "{host:?}: {}", file.text);
        }
    }
}

#[test]
fn html_of_any_text_is_read_as_the_script_the_element_and_the_link() {
    for text in nasty() {
        for view in views(&text) {
            let mut embed = embed(view);
            text.clone_into(&mut embed.title);
            let mut attributes = vec![("view", embed.view.name()), ("lang", "en")];
            let which = embed.view.which();
            attributes.extend(which.iter().map(|(name, value)| (*name, value.as_str())));
            let script = [
                start("script", &[("async", ""), ("src", &embed.script_address())]),
                end("script"),
            ];
            let expected: Vec<_> = script
                .into_iter()
                .chain(element_nodes(&embed, &attributes))
                .collect();
            assert_eq!(nodes(&html(&embed)), expected, "{text}");

            let frame = [
                ("src", embed.frame_address().as_str()),
                ("title", &line(&text)),
                ("width", "100%"),
                ("height", "600"),
                ("loading", "lazy"),
                ("allow", "clipboard-write"),
                ("style", "border:0"),
            ]
            .map(|(name, value)| (name, value.to_owned()));
            let frame: Vec<_> = frame
                .iter()
                .map(|(name, value)| (*name, &**value))
                .collect();
            assert_eq!(
                nodes(&iframe(&embed)),
                [start("iframe", &frame), end("iframe")],
                "{text}"
            );
        }
    }
}

/// How often each sign stands in a text that begins or ends something for a host.
fn signs(text: &str) -> Vec<usize> {
    let count = |sign| text.matches(sign).count();
    ['<', '>', '{', '}', '"', '\n'].map(count).to_vec()
}

#[test]
fn no_text_adds_a_sign_that_begins_or_ends_something() {
    for text in nasty() {
        let (plain, nasty) = (views("id"), views(&text));
        for (plain, view) in plain.into_iter().zip(nasty) {
            let (plain, mut nasty) = (embed(plain), embed(view));
            text.clone_into(&mut nasty.title);
            nasty.locale.push_str(&text);
            nasty.guide.push_str(&text);
            for host in Host::ALL {
                let files = host.files(&plain).into_iter().zip(host.files(&nasty));
                for (plain, nasty) in files {
                    assert_eq!(plain.path, nasty.path);
                    assert_eq!(signs(&plain.text), signs(&nasty.text), "{}", nasty.text);
                }
            }
        }
    }
}

#[test]
fn no_text_is_a_shortcode_or_markdown() {
    for text in nasty() {
        let mut embed = embed(View::Choose);
        text.clone_into(&mut embed.title);
        let html = html(&embed);
        assert!(
            !html.contains(['[', ']', '*', '`', '|', '{', '}']),
            "{html}"
        );
    }
}
