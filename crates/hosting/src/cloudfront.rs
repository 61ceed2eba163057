//! The template of CloudFormation for S3 with CloudFront.

use super::{Guide, Host, Kind};

const TEMPLATE: &str = include_str!("../../../hosting/cloudfront/template.yaml");
/// One response headers policy of the template.
const POLICY: &str = include_str!("../../../hosting/cloudfront/policy.yaml");
const FUNCTION: &str = include_str!("../../../hosting/cloudfront/function.js");

/// What behaves otherwise than a page, by its path with a star for any text.
fn behaviors(base: &str) -> [(String, Kind); 5] {
    [
        (format!("{base}/assets/*"), Kind::Asset),
        (format!("{base}/embed.js"), Kind::EmbedScript),
        (format!("{base}/sw.js"), Kind::Worker),
        (format!("{base}/*/frame/*"), Kind::Frame),
        // Also in the folder of its version, from where it is sent for an unknown address.
        (format!("*{base}/404.html"), Kind::Frame),
    ]
}

/// The text of `cloudfront.yaml`: the template of `hosting/cloudfront`, with the headers of this
/// build. `version` names the build: letters and digits that change with its pages.
///
/// All that has no behaviour of its own is sent as a page is.
#[must_use]
pub fn cloudfront(guide: &Guide<'_>, version: &str) -> String {
    let kinds = [
        Kind::Page,
        Kind::Frame,
        Kind::EmbedScript,
        Kind::Worker,
        Kind::Asset,
    ];
    let policies: String = kinds.into_iter().map(|kind| policy(guide, kind)).collect();
    let behaviors: String = behaviors(guide.base)
        .iter()
        .map(|(path, kind)| behavior(path, *kind))
        .collect();
    let function = format!(
        "const VERSION = '{version}';\nconst BASE = '{}';\n\n{FUNCTION}",
        guide.base
    );
    let indented = |line: &str| match line {
        "" => "\n".to_owned(),
        line => format!("        {line}\n"),
    };
    let function: String = function.lines().map(indented).collect();
    TEMPLATE
        .replace("@FUNCTION@\n", &function)
        .replace("@POLICIES@\n", &policies)
        .replace("@BEHAVIORS@\n", &format!("{behaviors}\n"))
        .replace("@BASE@", guide.base)
        .replace("@VERSION@", version)
}

fn name(kind: Kind) -> &'static str {
    match kind {
        Kind::Page | Kind::Other => "Page",
        Kind::Frame => "Frame",
        Kind::EmbedScript => "EmbedScript",
        Kind::Worker => "Worker",
        Kind::Asset => "Asset",
    }
}

fn behavior(path: &str, kind: Kind) -> String {
    // Assets are named by their content, and so lie beside the versions.
    let function = match kind {
        Kind::Asset => "",
        _ => {
            "            FunctionAssociations:
              - EventType: viewer-request
                FunctionARN: !GetAtt ToFile@VERSION@.FunctionARN
"
        }
    };
    format!(
        "          - PathPattern: \"{path}\"
            TargetOriginId: bucket
            Compress: true
            ViewerProtocolPolicy: redirect-to-https
            CachePolicyId: 658327ea-f89d-4fab-a63d-7e88639e58f6
            ResponseHeadersPolicyId: !GetAtt {}Headers@VERSION@.Id
{function}",
        name(kind)
    )
}

/// A response headers policy. CloudFront has places of its own for what is about security and for
/// what other sites may load; the rest are custom headers.
fn policy(guide: &Guide<'_>, kind: Kind) -> String {
    let (mut protection, mut custom, mut cors) = (String::new(), String::new(), String::new());
    for header in kind.headers(guide, Host::Own) {
        let value = &header.value;
        let mut secure = |setting: &str, says: &str| {
            protection.push_str(&format!(
                "          {setting}:\n{says}            Override: true\n"
            ));
        };
        match header.name {
            "Content-Security-Policy" => secure(
                "ContentSecurityPolicy",
                &format!("            ContentSecurityPolicy: \"{value}\"\n"),
            ),
            "Referrer-Policy" => secure(
                "ReferrerPolicy",
                &format!("            ReferrerPolicy: {value}\n"),
            ),
            "X-Content-Type-Options" => secure("ContentTypeOptions", ""),
            "Strict-Transport-Security" => secure(
                "StrictTransportSecurity",
                &format!(
                    "            AccessControlMaxAgeSec: {}\n",
                    value.trim_start_matches("max-age=")
                ),
            ),
            "Access-Control-Allow-Origin" => cors.push_str(&format!(
                "        CorsConfig:
          AccessControlAllowCredentials: false
          AccessControlAllowHeaders: {{ Items: [\"*\"] }}
          AccessControlAllowMethods: {{ Items: [GET, HEAD] }}
          AccessControlAllowOrigins: {{ Items: [\"{value}\"] }}
          OriginOverride: true
"
            )),
            other => custom.push_str(&format!(
                "            - Header: {other}
              Value: \"{value}\"
              Override: true
"
            )),
        }
    }
    POLICY
        .replace("@PROTECTION@\n", &protection)
        .replace("@CUSTOM@\n", &custom)
        .replace("@CORS@\n", &cors)
        .replace("@NAME@", name(kind))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Header, list::LONGEST_VALUE, tests::GUIDE};

    /// What CloudFront would send for a path, read from the template as it is written.
    fn sent(template: &str, guide: &Guide<'_>, path: &str) -> Vec<(String, String)> {
        let path = format!("{}{path}", guide.base);
        let behavior = template
            .split("- PathPattern: ")
            .skip(1)
            .find(|behavior| {
                let pattern = behavior.lines().next().unwrap().trim_matches('"');
                let mut parts = pattern.split('*');
                let rest = path.strip_prefix(parts.next().unwrap());
                let last = parts.try_fold(rest, |rest, part| {
                    let rest = rest?;
                    Some(rest.find(part).map(|at| &rest[at + part.len()..]))
                });
                let is_open = pattern.ends_with('*');
                last.flatten()
                    .is_some_and(|rest| is_open || rest.is_empty())
            })
            .unwrap_or_else(|| template.split("DefaultCacheBehavior:").nth(1).unwrap());
        let id = behavior
            .split("ResponseHeadersPolicyId: !GetAtt ")
            .nth(1)
            .unwrap();
        let id = id.split(".Id").next().unwrap();
        let policy = template.split(&format!("\n  {id}:\n")).nth(1).unwrap();
        let policy = policy.split("\n\n").next().unwrap();
        let (mut headers, mut custom) = (Vec::new(), "");
        for line in policy.lines().map(str::trim) {
            let (key, value) = line.split_once(':').unwrap_or_default();
            let value = value.trim().trim_matches('"');
            match (key, value) {
                ("- Header", name) => custom = name,
                ("Value", value) => headers.push((custom.to_owned(), value.to_owned())),
                ("ContentTypeOptions", _) => {
                    headers.push(("X-Content-Type-Options".to_owned(), "nosniff".to_owned()));
                }
                ("AccessControlMaxAgeSec", age) => headers.push((
                    "Strict-Transport-Security".to_owned(),
                    format!("max-age={age}"),
                )),
                ("AccessControlAllowOrigins", list) => {
                    assert_eq!(list, "{ Items: [\"*\"] }");
                    headers.push(("Access-Control-Allow-Origin".to_owned(), "*".to_owned()));
                }
                ("ContentSecurityPolicy", value) if !value.is_empty() => {
                    headers.push(("Content-Security-Policy".to_owned(), value.to_owned()));
                }
                ("ReferrerPolicy", value) if !value.is_empty() => {
                    headers.push(("Referrer-Policy".to_owned(), value.to_owned()));
                }
                _ => {}
            }
        }
        headers.sort();
        headers
    }

    #[test]
    fn every_file_is_sent_with_what_the_list_says() {
        for base in ["", "/some/path"] {
            let guide = Guide { base, ..GUIDE };
            let template = cloudfront(&guide, "1f2e");
            for path in [
                "/",
                "/en/",
                "/pt-BR/choose/intent/",
                "/en/frame/choose/",
                "/embed.js",
                "/sw.js",
                "/assets/start-1f.js",
                "/icon.svg",
                "/404.html",
            ] {
                let kind = match Kind::of(&guide, path) {
                    Kind::Other => Kind::Page,
                    kind => kind,
                };
                let headers = kind.headers(&guide, Host::Own).into_iter();
                let mut headers: Vec<_> = headers
                    .map(|Header { name, value }| (name.to_owned(), value))
                    .collect();
                headers.sort();
                assert_eq!(sent(&template, &guide, path), headers, "{path}");
            }
        }
    }

    #[test]
    fn everything_that_changes_with_a_build_has_its_version_and_nothing_is_left_open() {
        let template = cloudfront(&GUIDE, "1f2e");
        assert!(!template.contains('@'), "{template}");
        for name in ["ToFile", "PageHeaders", "FrameHeaders"] {
            assert!(template.contains(&format!("\n  {name}1f2e:\n")), "{name}");
        }
        assert!(template.contains("ResponsePagePath: /1f2e/404.html"));
        for kind in Kind::ALL {
            let headers = kind.headers(&GUIDE, Host::Own);
            assert!(
                headers
                    .iter()
                    .all(|header| header.value.len() <= LONGEST_VALUE)
            );
            assert!(
                headers
                    .iter()
                    .all(|header| !header.value.contains(['"', '\\']))
            );
        }
    }
}
