//! The list of response headers.

use super::Guide;

/// A response header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    pub name: &'static str,
    pub value: String,
}

/// What is sent with the same headers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A page with all that is around it, which no other site may show in a frame, and what lies
    /// beside it.
    Page,
    /// A page for frames, which any site may show, and what lies beside it. The page for unknown
    /// addresses is one: it leads on from the address of a page for frames that was damaged.
    Frame,
    /// The script that other sites load, `embed.js`.
    EmbedScript,
    /// The service worker, `sw.js`.
    Worker,
    /// A file whose name changes with its content.
    Asset,
    /// Every other file.
    Other,
}

/// Whose the host is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Host {
    /// A platform's, which sees to encryption and has files revalidated itself.
    Platform,
    /// One's own, where all must be said.
    Own,
}

/// How long browsers keep to encryption: a year. Not for other names below this one, which are not
/// the guide's to decide about.
const ENCRYPTED: &str = "max-age=31536000";

/// How many characters a value may have: as many as CloudFront takes of a policy
/// ("Quotas" in its developer guide), the least of all hosts here. Cloudflare Pages takes lines of
/// 2,000.
pub const LONGEST_VALUE: usize = 1783;

impl Kind {
    pub const ALL: [Self; 6] = [
        Self::Page,
        Self::Frame,
        Self::EmbedScript,
        Self::Worker,
        Self::Asset,
        Self::Other,
    ];

    /// What the file at `path` is: a path below the guide's base, from its slash
    /// (`/en/choose/`, `/assets/start-1f.js`).
    #[must_use]
    pub fn of(guide: &Guide<'_>, path: &str) -> Self {
        let parts: Vec<_> = path.split('/').skip(1).collect();
        match parts[..] {
            ["embed.js"] => Self::EmbedScript,
            ["sw.js"] => Self::Worker,
            ["" | "index.html"] => Self::Page,
            ["404.html"] => Self::Frame,
            ["assets", _, ..] => Self::Asset,
            [language, "frame", _, ..] if guide.languages.contains(&language) => Self::Frame,
            [language, _, ..] if guide.languages.contains(&language) => Self::Page,
            _ => Self::Other,
        }
    }

    /// What files of this kind are sent with.
    #[must_use]
    pub fn headers(self, guide: &Guide<'_>, host: Host) -> Vec<Header> {
        let mut headers = Vec::new();
        let mut add = |name, value: &str| {
            let value = value.to_owned();
            headers.push(Header { name, value });
        };
        let policy = guide.policy;
        match self {
            // In a page's own `meta` it would be an error.
            Self::Page => add(
                "Content-Security-Policy",
                &format!("{policy}; frame-ancestors 'none'"),
            ),
            Self::Frame => add("Content-Security-Policy", policy),
            // A page in a sandboxed frame has no origin, and still loads its program; another
            // site loads the script.
            Self::EmbedScript | Self::Asset => add("Access-Control-Allow-Origin", "*"),
            Self::Worker | Self::Other => {}
        }
        if matches!(self, Self::Page | Self::Frame) {
            add("Referrer-Policy", "no-referrer");
            add(
                "Permissions-Policy",
                "camera=(), geolocation=(), microphone=()",
            );
        }
        match (self, host) {
            (Self::Asset, _) => add("Cache-Control", "public, max-age=31536000, immutable"),
            // Platforms have the other files revalidated without being told.
            (Self::Other, Host::Platform) => {}
            // Kept, and asked about before each use.
            _ => add("Cache-Control", "no-cache"),
        }
        add("X-Content-Type-Options", "nosniff");
        if host == Host::Own {
            add("Strict-Transport-Security", ENCRYPTED);
        }
        headers
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::GUIDE;

    #[test]
    fn each_path_has_a_kind() {
        for (path, kind) in [
            ("/", Kind::Page),
            ("/404.html", Kind::Frame),
            ("/en/", Kind::Page),
            ("/pt-BR/choose/intent/index.html", Kind::Page),
            ("/en/nowhere", Kind::Page),
            ("/en/path/trail.svg", Kind::Page),
            ("/en/frame/choose/", Kind::Frame),
            ("/en/frame/choose/oembed.json", Kind::Frame),
            ("/en/framework/", Kind::Page),
            ("/embed.js", Kind::EmbedScript),
            ("/sw.js", Kind::Worker),
            ("/assets/start-1f.js", Kind::Asset),
            ("/icon.svg", Kind::Other),
            ("/en", Kind::Other),
            ("/nowhere/", Kind::Other),
        ] {
            assert_eq!(Kind::of(&GUIDE, path), kind, "{path}");
        }
    }

    #[test]
    fn only_pages_for_frames_may_be_framed_and_nothing_is_said_twice() {
        for kind in Kind::ALL {
            for host in [Host::Platform, Host::Own] {
                let headers = kind.headers(&GUIDE, host);
                let value = |name| {
                    let mut all = headers.iter().filter(|header| header.name == name);
                    let first = all.next().map(|header| header.value.as_str());
                    assert!(all.next().is_none(), "{kind:?} says {name} twice");
                    first
                };
                for header in &headers {
                    value(header.name);
                }
                let policy = value("Content-Security-Policy").unwrap_or_default();
                assert_eq!(policy.contains("frame-ancestors"), kind == Kind::Page);
                assert_eq!(value("X-Content-Type-Options"), Some("nosniff"));
                let is_encrypted = value("Strict-Transport-Security").is_some();
                assert_eq!(is_encrypted, host == Host::Own);
                let is_kept =
                    value("Cache-Control").is_some_and(|value| value.contains("31536000"));
                assert_eq!(is_kept, kind == Kind::Asset);
                let is_for_all = value("Access-Control-Allow-Origin") == Some("*");
                assert_eq!(is_for_all, matches!(kind, Kind::Asset | Kind::EmbedScript));
            }
        }
    }
}
