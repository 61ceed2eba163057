//! What is embedded, and its addresses.

use crate::escape::{guide_address, language, query, segment};
use std::fmt;

/// What is embedded: a page that has a form for frames.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum View {
    /// The wizard, at its first question.
    Choose,
    /// The advice for some answers.
    Result {
        /// The query as the guide writes it: `intent=start&purpose=technology`.
        answers: String,
    },
    /// The growth path.
    Path,
    /// A stage of it, by id.
    Stage(String),
    /// A type of group, by id.
    Group(String),
}

impl View {
    /// The value of the element's attribute `view`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Choose => "choose",
            Self::Result { .. } => "result",
            Self::Path => "path",
            Self::Stage(_) => "stage",
            Self::Group(_) => "group",
        }
    }

    /// The address below the language, without the answers: `path/speaker/`.
    #[must_use]
    pub fn page(&self) -> String {
        match self {
            Self::Choose | Self::Result { .. } | Self::Path => format!("{}/", self.name()),
            Self::Stage(id) => format!("path/{}/", segment(id)),
            Self::Group(id) => format!("groups/{}/", segment(id)),
        }
    }

    /// The attribute that says which one of its kind, with its value; none where there
    /// is but one, and for answers that are none.
    pub(crate) fn which(&self) -> Option<(&'static str, String)> {
        match self {
            Self::Choose | Self::Path => None,
            Self::Result { answers } => Some(("answers", query(answers))),
            Self::Stage(id) => Some(("stage", segment(id))),
            Self::Group(id) => Some(("group", segment(id))),
        }
        .filter(|(_, value)| !value.is_empty())
    }
}

/// The colours that are embedded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// What the visitor's device is set to.
    #[default]
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// Every theme, the default first.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// The value of the element's attribute `theme`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme of this name; none for any other text.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.name() == name)
    }

    /// The name, unless it is what the element takes by itself.
    pub(crate) fn chosen(self) -> Option<&'static str> {
        (self != Self::default()).then(|| self.name())
    }
}

/// The colour of links and buttons. It is written `#0b6e4f`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accent {
    /// The part of red, and so on.
    pub r: u8,
    pub g: u8,
    pub b: u8,
}

impl Accent {
    /// Reads `#0b6e4f` or `#0a6`, also without the sign; none for any other text.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let text = text.strip_prefix('#').unwrap_or(text);
        let digits: Option<Vec<_>> = text.chars().map(|char| char.to_digit(16)).collect();
        let part = |high: u32, low: u32| u8::try_from(high * 16 + low).ok();
        match digits?[..] {
            [r, g, b] => Some(Self {
                r: part(r, r)?,
                g: part(g, g)?,
                b: part(b, b)?,
            }),
            [r, r2, g, g2, b, b2] => Some(Self {
                r: part(r, r2)?,
                g: part(g, g2)?,
                b: part(b, b2)?,
            }),
            _ => None,
        }
    }

    /// The six digits alone, as an address has them.
    fn digits(self) -> String {
        format!("{:02x}{:02x}{:02x}", self.r, self.g, self.b)
    }
}

impl fmt::Display for Accent {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "#{}", self.digits())
    }
}

/// The guide as it is embedded in one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Embed {
    /// The guide's absolute address without a slash at the end: `https://guide.example`.
    pub guide: String,
    /// The language's tag.
    pub locale: String,
    pub view: View,
    pub theme: Theme,
    /// The guide's own colour if none.
    pub accent: Option<Accent>,
    /// In CSS pixels; none for what the element and the frame take by themselves.
    pub height: Option<u16>,
    /// The page's title: the text of the link, and the frame's name.
    pub title: String,
}

impl Embed {
    /// The address of the whole page, which is the link that remains without scripts.
    #[must_use]
    pub fn page_address(&self) -> String {
        let query = match &self.view {
            View::Result { answers } => query(answers),
            _ => String::new(),
        };
        self.address("", &query)
    }

    /// The address of the page for frames, which says how it looks as well.
    #[must_use]
    pub fn frame_address(&self) -> String {
        let mut pairs = Vec::new();
        if let View::Result { answers } = &self.view {
            pairs.push(query(answers));
        }
        pairs.extend(self.theme.chosen().map(|theme| format!("theme={theme}")));
        let accent = self.accent.map(Accent::digits);
        pairs.extend(accent.map(|accent| format!("accent={accent}")));
        pairs.retain(|pair| !pair.is_empty());
        self.address("frame/", &pairs.join("&"))
    }

    fn address(&self, frame: &str, query: &str) -> String {
        let (guide, language, page) = (self.guide(), self.language(), self.view.page());
        let sign = if query.is_empty() { "" } else { "?" };
        format!("{guide}/{language}/{frame}{page}{sign}{query}")
    }

    /// The guide's address, with nothing in it that no address has.
    pub(crate) fn guide(&self) -> String {
        guide_address(&self.guide)
    }

    /// The language's tag, with nothing in it that no tag has.
    pub(crate) fn language(&self) -> String {
        language(&self.locale)
    }

    /// The address of the script that defines the element.
    pub(crate) fn script_address(&self) -> String {
        format!("{}/embed.js", self.guide())
    }

    /// The guide's scheme, host and port, as a policy names them.
    pub(crate) fn origin(&self) -> String {
        let guide = self.guide();
        let host = guide.find("://").map_or(0, |at| at + "://".len());
        let end = guide[host..].find(['/', '?', '#']);
        guide[..end.map_or(guide.len(), |end| host + end)].to_owned()
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub(crate) fn embed(view: View) -> Embed {
        Embed {
            guide: "https://guide.example".to_owned(),
            locale: "en".to_owned(),
            view,
            theme: Theme::Auto,
            accent: None,
            height: None,
            title: "Start or join a user group".to_owned(),
        }
    }

    pub(crate) fn result(answers: &str) -> View {
        View::Result {
            answers: answers.to_owned(),
        }
    }

    #[test]
    fn each_view_has_its_page() {
        for (view, name, page) in [
            (View::Choose, "choose", "choose/"),
            (result("a=b"), "result", "result/"),
            (View::Path, "path", "path/"),
            (View::Stage("speaker".to_owned()), "stage", "path/speaker/"),
            (View::Group("ml".to_owned()), "group", "groups/ml/"),
        ] {
            assert_eq!((view.name(), view.page().as_str()), (name, page));
        }
    }

    #[test]
    fn themes_are_found_by_their_names_alone() {
        for theme in Theme::ALL {
            assert_eq!(Theme::parse(theme.name()), Some(theme));
        }
        for other in ["", "Dark", "dark ", "black"] {
            assert_eq!(Theme::parse(other), None, "{other}");
        }
    }

    #[test]
    fn an_accent_has_three_digits_or_six() {
        for (text, accent) in [
            ("#0b6e4f", "#0b6e4f"),
            ("0B6E4F", "#0b6e4f"),
            ("#0a6", "#00aa66"),
            (" #FFF ", "#ffffff"),
        ] {
            let read = Accent::parse(text).expect(text);
            assert_eq!(read.to_string(), accent);
            assert_eq!(Accent::parse(accent), Some(read));
        }
        for other in [
            "", "#", "red", "#0b6e4", "#0b6e4f0", "##0a6", "+0a", "#０a6", "é0",
        ] {
            assert_eq!(Accent::parse(other), None, "{other}");
        }
    }

    #[test]
    fn addresses_say_what_is_embedded_and_frames_how_it_looks() {
        let mut embed = embed(result("intent=start&purpose=technology"));
        assert_eq!(
            embed.frame_address(),
            "https://guide.example/en/frame/result/?intent=start&purpose=technology"
        );
        embed.theme = Theme::Dark;
        embed.accent = Accent::parse("#0b6e4f");
        assert_eq!(
            embed.page_address(),
            "https://guide.example/en/result/?intent=start&purpose=technology"
        );
        assert_eq!(
            embed.frame_address(),
            "https://guide.example/en/frame/result/?intent=start&purpose=technology&theme=dark&accent=0b6e4f"
        );
        embed.view = View::Stage("speaker".to_owned());
        assert_eq!(
            embed.page_address(),
            "https://guide.example/en/path/speaker/"
        );
        assert_eq!(
            embed.frame_address(),
            "https://guide.example/en/frame/path/speaker/?theme=dark&accent=0b6e4f"
        );
    }

    #[test]
    fn answers_that_are_none_leave_no_trace() {
        let embed = embed(result(""));
        assert_eq!(embed.page_address(), "https://guide.example/en/result/");
        assert_eq!(
            embed.frame_address(),
            "https://guide.example/en/frame/result/"
        );
        assert_eq!(embed.view.which(), None);
    }

    #[test]
    fn the_origin_of_a_guide_ends_before_its_path() {
        let mut embed = embed(View::Choose);
        for (guide, origin) in [
            ("https://guide.example", "https://guide.example"),
            ("https://a.example:8080/guide", "https://a.example:8080"),
            ("http://[::1]:8080/guide/", "http://[::1]:8080"),
            ("", ""),
        ] {
            guide.clone_into(&mut embed.guide);
            assert_eq!(embed.origin(), origin);
        }
    }
}
