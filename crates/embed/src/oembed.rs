//! The answer to a site that asks how a page of the guide is embedded.

use crate::embed::Embed;
use crate::escape::literal;
use crate::snippets::{HEIGHT, iframe};

/// The width that is told; the frame itself is as wide as what it stands in.
const WIDTH: u16 = 640;

/// An answer of the kind *rich*, as [oEmbed 1.0](https://oembed.com) has it, in JSON.
#[must_use]
pub fn oembed(embed: &Embed, provider_name: &str) -> String {
    let height = embed.height.unwrap_or(HEIGHT).to_string();
    let members = [
        ("version", literal("1.0")),
        ("type", literal("rich")),
        ("provider_name", literal(provider_name)),
        ("provider_url", literal(&format!("{}/", embed.guide()))),
        ("title", literal(&embed.title)),
        ("width", WIDTH.to_string()),
        ("height", height),
        ("html", literal(&iframe(embed))),
    ];
    let members = members.map(|(name, value)| format!("\"{name}\":{value}"));
    format!("{{{}}}", members.join(","))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::embed::{Theme, View, tests::embed};
    use serde_json::{Value, json};

    #[test]
    fn the_answer_has_what_a_rich_one_must_have() {
        let mut embed = embed(View::Choose);
        embed.theme = Theme::Dark;
        embed.title = "The \"guide\" \\ {{ x }} 社区".to_owned();
        let answer: Value = serde_json::from_str(&oembed(&embed, "A & B")).expect("JSON");
        let expected = json!({
            "version": "1.0",
            "type": "rich",
            "provider_name": "A & B",
            "provider_url": "https://guide.example/",
            "title": embed.title,
            "width": 640,
            "height": 600,
            "html": iframe(&embed),
        });
        assert_eq!(answer, expected);
    }

    #[test]
    fn the_height_is_that_of_the_frame() {
        let mut embed = embed(View::Path);
        embed.height = Some(700);
        let answer: Value = serde_json::from_str(&oembed(&embed, "")).expect("JSON");
        assert_eq!(answer["height"], 700);
        let html = answer["html"].as_str().expect("a text");
        assert!(html.contains("height=\"700\""), "{html}");
    }
}
