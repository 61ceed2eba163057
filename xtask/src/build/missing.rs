//! What the place that a site is built for does not give it.

use crate::public_url::PublicUrl;

/// Where more is said.
const GUIDE: &str = "docs/hosting.md";

/// What is missing at this place, a sentence each, and what to do about it.
pub(crate) fn missing(place: &PublicUrl) -> Vec<String> {
    let Some(host) = place.host() else {
        return vec![format!(
            "No host is named, so there is no site map, no preview for links to a page and no answer \
             to sites that embed one, and addresses in pages are paths. Name it with \
             --public-url https://host{}",
            place.path()
        )];
    };
    let mut missing = Vec::new();
    let is_here = matches!(host, "localhost" | "127.0.0.1" | "[::1]");
    if !place.is_encrypted() && !is_here {
        missing.push(format!(
            "{host} is reached over http://, where browsers let a page neither copy nor share nor work \
             without a network, and anybody on the way can change it. Use https://"
        ));
    }
    let ends = |suffix: &str| host.ends_with(suffix);
    if ends(".github.io") {
        missing.push(format!(
            "GitHub Pages sends none of the guide's headers. Each page still has its policy inside, but \
             any site can show a whole page in a frame, files are guessed at by their content, and \
             files are kept for the same short time whether they ever change or not. See {GUIDE}"
        ));
    } else if ends(".netlify.app") || ends(".pages.dev") {
        if place.path() != "/" {
            missing.push(format!(
                "{host} reads `_headers` and `_redirects` at its root alone. Put the site into a folder \
                 `{}`, and these two files beside it. See {GUIDE}",
                place.path().trim_matches('/')
            ));
        }
    } else if ends(".cloudfront.net") {
        missing.push(format!(
            "CloudFront sends the guide's headers when it is deployed with `cloudfront.yaml` of this \
             build, beside the site. See {GUIDE}"
        ));
    } else if !is_here {
        missing.push(format!(
            "{host} has to be told the headers of this build: Netlify and Cloudflare Pages read them in \
             the site, nginx and CloudFront take them from the files beside it. See {GUIDE}"
        ));
    }
    missing
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_place_is_told_what_it_lacks() {
        for (place, words) in [
            ("/", &["No host is named", "site map", "https://host/"][..]),
            ("/guide/", &["https://host/guide/"]),
            ("http://guide.example/", &["http://", "told the headers"]),
            (
                "https://guide.example:8443/x/",
                &["guide.example has to be told"],
            ),
            (
                "https://someone.github.io/guide/",
                &["none of the guide's headers"],
            ),
            ("https://guide.netlify.app/", &[]),
            ("https://guide.pages.dev/", &[]),
            (
                "https://guide.pages.dev/a/b/",
                &["folder `a/b`", "`_headers`"],
            ),
            ("https://d1.cloudfront.net/", &["`cloudfront.yaml`"]),
            ("http://localhost:8080/", &[]),
            ("http://127.0.0.1:8080/", &[]),
        ] {
            let missing = missing(&place.parse().unwrap()).join("\n");
            for word in words {
                assert!(missing.contains(word), "{place}: {word}: {missing}");
            }
            assert_eq!(missing.is_empty(), words.is_empty(), "{place}: {missing}");
        }
    }
}
