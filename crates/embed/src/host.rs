//! What a site may be made with, and what is pasted into each.

use crate::embed::Embed;
use crate::snippets;
use std::fmt;

/// What the site is made with, or what it lets through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Host {
    /// Any page of HTML: the script and the element, in one line.
    Html,
    /// HTML without scripts of others.
    Iframe,
    /// WordPress, in the code editor. Where an author may not use scripts, the plain link
    /// is what remains.
    WordPress,
    Hugo,
    Jekyll,
    Docusaurus,
    Astro,
    /// A component for React 18 or newer, also rendered on a server.
    React,
    /// The bare address, for whatever takes nothing else.
    Link,
}

impl Host {
    /// Every host, in the order in which they are offered.
    pub const ALL: &'static [Self] = &[
        Self::Html,
        Self::Iframe,
        Self::WordPress,
        Self::Hugo,
        Self::Jekyll,
        Self::Docusaurus,
        Self::Astro,
        Self::React,
        Self::Link,
    ];

    /// The host's id, for addresses and files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Iframe => "iframe",
            Self::WordPress => "wordpress",
            Self::Hugo => "hugo",
            Self::Jekyll => "jekyll",
            Self::Docusaurus => "docusaurus",
            Self::Astro => "astro",
            Self::React => "react",
            Self::Link => "link",
        }
    }

    /// What goes into the site: the files of its project first, and last what is pasted where
    /// the guide should appear.
    #[must_use]
    pub fn files(self, embed: &Embed) -> Vec<File> {
        match self {
            Self::Html => vec![File::pasted(snippets::html(embed))],
            Self::Iframe => vec![File::pasted(snippets::iframe(embed))],
            Self::WordPress => vec![File::pasted(snippets::wordpress(embed))],
            Self::Hugo => snippets::hugo(embed),
            Self::Jekyll => snippets::jekyll(embed),
            Self::Docusaurus => snippets::docusaurus(embed),
            Self::Astro => vec![File::pasted(snippets::astro(embed))],
            Self::React => snippets::react(embed),
            Self::Link => vec![File::pasted(embed.page_address())],
        }
    }

    /// What a site's policy has to allow; none for a link.
    #[must_use]
    pub fn policy(self, embed: &Embed) -> Option<Policy> {
        let script_src = match self {
            Self::Link => return None,
            Self::Iframe => None,
            _ => Some(embed.script_address()),
        };
        Some(Policy {
            script_src,
            frame_src: embed.origin(),
        })
    }
}

/// A text that goes into a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Where it is put in the project of the site; none for what is pasted where the guide
    /// should appear.
    pub path: Option<&'static str>,
    pub text: String,
}

impl File {
    pub(crate) fn pasted(text: String) -> Self {
        Self { path: None, text }
    }

    pub(crate) fn at(path: &'static str, text: String) -> Self {
        let path = Some(path);
        Self { path, text }
    }
}

/// What must be added to a site's `Content-Security-Policy`, if it has one.
/// It is written as directives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// The address of the script; none where there is none.
    pub script_src: Option<String>,
    /// The guide's origin.
    pub frame_src: String,
}

impl fmt::Display for Policy {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(script) = &self.script_src {
            write!(formatter, "script-src {script}; ")?;
        }
        write!(formatter, "frame-src {}", self.frame_src)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::embed::{View, tests::embed};
    use std::collections::BTreeSet;

    #[test]
    fn each_host_has_an_id_and_ends_with_what_is_pasted() {
        let ids: BTreeSet<_> = Host::ALL.iter().map(|host| host.id()).collect();
        assert_eq!(ids.len(), Host::ALL.len());
        for host in Host::ALL {
            let files = host.files(&embed(View::Choose));
            let (last, before) = files.split_last().expect("something to paste");
            assert_eq!(last.path, None, "{}", host.id());
            assert!(before.iter().all(|file| file.path.is_some()), "{host:?}");
        }
    }

    #[test]
    fn a_policy_names_the_script_where_there_is_one_and_the_origin_of_the_frame() {
        let mut embed = embed(View::Choose);
        "https://a.example/guide".clone_into(&mut embed.guide);
        let policy = |host: Host| host.policy(&embed).map(|policy| policy.to_string());
        assert_eq!(policy(Host::Link), None);
        assert_eq!(
            policy(Host::Iframe).as_deref(),
            Some("frame-src https://a.example")
        );
        assert_eq!(
            policy(Host::Hugo).as_deref(),
            Some("script-src https://a.example/guide/embed.js; frame-src https://a.example")
        );
    }

    #[test]
    fn an_address_adds_no_directive() {
        let mut embed = embed(View::Choose);
        "https://a.example/x; script-src *, y".clone_into(&mut embed.guide);
        for policy in Host::ALL.iter().filter_map(|host| host.policy(&embed)) {
            let policy = policy.to_string();
            assert!(policy.matches(';').count() <= 1, "{policy}");
            assert!(!policy.contains([',', '*']), "{policy}");
        }
    }
}
