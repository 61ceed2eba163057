//! The address under which a site will stand.

use std::fmt;
use std::str::FromStr;

/// Where the site will stand: a path (`/guide/`) or a whole address
/// (`https://example.org/guide/`), always with a slash at its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PublicUrl {
    text: String,
    path_start: usize,
}

impl PublicUrl {
    /// The host's name without its port; none for a path.
    pub(crate) fn host(&self) -> Option<&str> {
        let (_, host) = self.text[..self.path_start].split_once("://")?;
        let port = host.rfind(':').filter(|at| !host[*at..].contains(']'));
        Some(&host[..port.unwrap_or(host.len())])
    }

    /// Whether what is sent there is encrypted.
    pub(crate) fn is_encrypted(&self) -> bool {
        self.text.starts_with("https://")
    }

    /// The path alone, from its first slash to its last.
    pub(crate) fn path(&self) -> &str {
        &self.text[self.path_start..]
    }

    /// Whether it is a whole address.
    pub(crate) fn has_host(&self) -> bool {
        self.path_start > 0
    }
}

impl Default for PublicUrl {
    fn default() -> Self {
        Self {
            text: "/".to_owned(),
            path_start: 0,
        }
    }
}

impl fmt::Display for PublicUrl {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

impl FromStr for PublicUrl {
    type Err = InvalidPublicUrl;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let invalid = || InvalidPublicUrl(text.to_owned());
        if text.contains(|c: char| matches!(c, '?' | '#') || c.is_whitespace() || c.is_control()) {
            return Err(invalid());
        }
        let mut whole = text.to_owned();
        if !whole.ends_with('/') {
            whole.push('/');
        }
        let path_start = match ["https://", "http://"]
            .iter()
            .find(|scheme| text.starts_with(*scheme))
        {
            Some(scheme) => {
                let host_end = whole[scheme.len()..].find('/').filter(|end| *end > 0);
                scheme.len() + host_end.ok_or_else(invalid)?
            }
            None if text.starts_with('/') => 0,
            None => return Err(invalid()),
        };
        if whole[path_start..].contains("//") {
            return Err(invalid());
        }
        Ok(Self {
            text: whole,
            path_start,
        })
    }
}

/// A text that is not a [`PublicUrl`].
#[derive(Debug)]
pub(crate) struct InvalidPublicUrl(String);

impl fmt::Display for InvalidPublicUrl {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{:?} is no public URL; give a path from the root, such as /guide/, or an address, \
             such as https://example.org/guide/",
            self.0
        )
    }
}

impl std::error::Error for InvalidPublicUrl {}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(text: &str) -> String {
        text.parse::<PublicUrl>().unwrap().path().to_owned()
    }

    #[test]
    fn the_path_is_taken_from_paths_and_addresses() {
        assert_eq!(path("/"), "/");
        assert_eq!(path("/guide"), "/guide/");
        assert_eq!(path("https://example.org"), "/");
        assert_eq!(path("https://example.org/some/path/"), "/some/path/");
        let url: PublicUrl = "http://example.org:80/a".parse().unwrap();
        assert_eq!(url.to_string(), "http://example.org:80/a/");
    }

    #[test]
    fn the_host_has_no_port_and_a_path_has_no_host() {
        for (text, host, is_encrypted) in [
            ("/guide/", None, false),
            ("https://example.org", Some("example.org"), true),
            ("http://example.org:80/a:b/", Some("example.org"), false),
            ("http://[::1]:8080/", Some("[::1]"), false),
            ("http://[::1]/", Some("[::1]"), false),
        ] {
            let url: PublicUrl = text.parse().unwrap();
            assert_eq!(
                (url.host(), url.is_encrypted()),
                (host, is_encrypted),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_no_address_is_refused_with_an_example() {
        for text in [
            "",
            "guide/",
            "//",
            "//example.org/",
            "https:///guide/",
            "/a?b",
            "/a b/",
            "ftp://example.org/",
        ] {
            let error = text.parse::<PublicUrl>().unwrap_err();
            assert!(error.to_string().contains("/guide/"), "{text}");
        }
    }
}
