//! `_headers` and `_redirects`, as Netlify and Cloudflare Pages read them.
//!
//! Both send a file the headers of every rule that its path matches, and join values of the same
//! name by a comma: of two policies joined so, a browser obeys both. So no two rules that match
//! one path say the same name. There is no "all but", and Netlify knows a star at the end of a
//! path alone: so the pages that are no frames are listed, by the part of the path after the
//! language. An unknown address is sent what is said of every file; its page has its policy in it.

use super::{Guide, Header, Host, Kind};

/// The text of `_headers`.
#[must_use]
pub fn netlify_headers(guide: &Guide<'_>) -> String {
    let every = Kind::Other.headers(guide, Host::Platform);
    let mut text = String::from(
        "# Written by the build, with the hashes of what stands inside this build's pages.\n",
    );
    let mut rule = |path: &str, headers: &[Header]| {
        text.push_str(&format!("\n{}{path}\n", guide.base));
        for Header { name, value } in headers {
            text.push_str(&format!("  {name}: {value}\n"));
        }
    };
    rule("/*", &every);
    for (path, kind) in paths(guide) {
        let mut headers = kind.headers(guide, Host::Platform);
        headers.retain(|header| !every.contains(header));
        rule(&path, &headers);
    }
    text
}

/// The paths of rules, with `*` for any text at the end and `:language` for a part without a
/// slash, and what is there. No path of a file matches two of them.
fn paths(guide: &Guide<'_>) -> Vec<(String, Kind)> {
    let fixed = |path: &str, kind| (path.to_owned(), kind);
    let mut paths = vec![
        fixed("/", Kind::Page),
        fixed("/index.html", Kind::Page),
        fixed("/404.html", Kind::Frame),
        fixed("/:language/index.html", Kind::Page),
    ];
    // Netlify takes a path with a slash at its end for the same without: `/:language/` would be
    // every file at the root.
    let homes = guide.languages.iter();
    paths.extend(homes.map(|language| (format!("/{language}/"), Kind::Page)));
    let sections = guide.sections.iter();
    paths.extend(sections.map(|section| (format!("/:language/{section}/*"), Kind::Page)));
    paths.extend([
        fixed("/:language/frame/*", Kind::Frame),
        fixed("/embed.js", Kind::EmbedScript),
        fixed("/sw.js", Kind::Worker),
        fixed("/assets/*", Kind::Asset),
    ]);
    paths
}

/// The text of `_redirects`. Both hosts lead `/en` to `/en/` and, for a guide at the root, answer an
/// unknown address with `404.html` by themselves.
#[must_use]
pub fn netlify_redirects(guide: &Guide<'_>) -> String {
    match guide.base {
        "" => "# At the root of its host the guide needs no redirect.\n".to_owned(),
        base => format!(
            "# The guide stands below a path. Cloudflare Pages finds the page for unknown addresses
# below it by itself, and passes over the second line.
/ {base}/ 302
{base}/* {base}/404.html 404
"
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{list::LONGEST_VALUE, tests::GUIDE};

    #[test]
    fn the_text_is_within_what_hosts_take() {
        let text = netlify_headers(&GUIDE);
        // Cloudflare Pages takes 100 rules, and lines of 2,000 characters.
        let rules = text.lines().filter(|line| line.starts_with('/')).count();
        assert!(rules <= 100, "{rules} rules");
        assert!(text.lines().all(|line| line.len() <= 2000));
        assert!(GUIDE.policy.len() + "; frame-ancestors 'none'".len() <= LONGEST_VALUE);
        // A star stands at the end alone, and once.
        for line in text.lines().filter(|line| line.starts_with('/')) {
            assert!(!line.trim_end_matches('*').contains('*') && !line.ends_with("**"));
        }
    }

    #[test]
    fn below_a_path_every_rule_is_below_it_and_the_root_leads_there() {
        let below = Guide {
            base: "/some/path",
            ..GUIDE
        };
        let text = netlify_headers(&below);
        let mut rules = text.lines().filter(|line| line.starts_with('/'));
        assert!(rules.all(|rule| rule.starts_with("/some/path/")));
        let redirects = netlify_redirects(&below);
        let mut lines = redirects.lines().filter(|line| !line.starts_with('#'));
        assert_eq!(lines.next(), Some("/ /some/path/ 302"));
        assert_eq!(lines.next(), Some("/some/path/* /some/path/404.html 404"));
        let at_root = netlify_redirects(&GUIDE);
        assert!(at_root.lines().all(|line| line.starts_with('#')));
    }
}
