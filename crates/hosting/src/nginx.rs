//! What stands inside nginx's `server`, as `hosting/nginx/guide.conf` includes it.

use super::{Guide, Header, Host, Kind};

/// The text of `nginx-server.conf`.
///
/// A `location` that adds a header drops those of what is around it, so each has all of its own.
/// An unknown address is answered from within: nginx chooses the `location` of `404.html` anew.
#[must_use]
pub fn nginx(guide: &Guide<'_>) -> String {
    let base = guide.base;
    let pattern = escape(base);
    let languages: Vec<_> = guide.languages.iter().map(|tag| escape(tag)).collect();
    let languages = languages.join("|");
    let mut text = format!(
        "# Written by the build, with the hashes of what stands inside this build's pages.

index index.html;
error_page 404 {base}/404.html;
# Leads /en to /en/ by its path alone: a proxy in front may have another name and port.
absolute_redirect off;
server_tokens off;
charset utf-8;

# The versions that the build has compressed, also for a proxy or CDN in front.
gzip_static on;
gzip_proxied any;
gzip_vary on;
"
    );
    for (location, kind) in [
        (format!("= {base}/embed.js"), Kind::EmbedScript),
        (format!("= {base}/sw.js"), Kind::Worker),
        (format!("^~ {base}/assets/"), Kind::Asset),
        (
            format!("~ ^{pattern}/(404\\.html$|({languages})/frame/)"),
            Kind::Frame,
        ),
        (
            format!("~ ^{pattern}/($|index\\.html$|({languages})/)"),
            Kind::Page,
        ),
        (format!("{base}/"), Kind::Other),
    ] {
        text.push_str(&format!("\nlocation {location} {{\n"));
        for Header { name, value } in kind.headers(guide, Host::Own) {
            text.push_str(&format!("    add_header {name} \"{value}\" always;\n"));
        }
        text.push_str("}\n");
    }
    // Other hosts read these, and do not serve them.
    for name in ["_headers", "_redirects"] {
        text.push_str(&format!(
            "\nlocation = {base}/{name} {{\n    return 404;\n}}\n"
        ));
    }
    text
}

/// A text as a regular expression that matches it alone.
fn escape(text: &str) -> String {
    let mut escaped = String::new();
    for sign in text.chars() {
        if !sign.is_alphanumeric() && !matches!(sign, '/' | '-' | '_') {
            escaped.push('\\');
        }
        escaped.push(sign);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::GUIDE;

    #[test]
    fn every_kind_has_a_location_with_all_of_its_headers() {
        for base in ["", "/some/pa.th"] {
            let guide = Guide { base, ..GUIDE };
            let text = nginx(&guide);
            for kind in Kind::ALL {
                let headers = kind.headers(&guide, Host::Own).into_iter();
                let lines = headers.map(|header| {
                    format!(
                        "    add_header {} \"{}\" always;\n",
                        header.name, header.value
                    )
                });
                let block = format!("{{\n{}}}\n", lines.collect::<String>());
                assert!(text.contains(&block), "{kind:?}");
            }
            // A quote or a dollar in a value would be nginx's.
            for header in Kind::ALL
                .iter()
                .flat_map(|kind| kind.headers(&guide, Host::Own))
            {
                assert!(!header.value.contains(['"', '$', '\\']), "{header:?}");
            }
        }
        assert_eq!(escape("/some/pa.th"), "/some/pa\\.th");
    }
}
