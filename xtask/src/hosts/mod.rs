//! Renders what is pasted into each kind of site with the tools that such sites are made with,
//! and keeps what went in and what came out in `tests/hosts`.
//!
//! The tests compare what is kept with what is generated now, so that a change of a snippet is
//! seen by these tools before it is merged, and the tests need none of them.
//!
//! Astro's tool is not run: Astro passes a script with `is:inline` and unknown elements on as they
//! are, so its snippet is that of HTML with this one word more. A link needs no rendering.

mod render;

use std::path::{Path, PathBuf};

use anyhow::Context;
use guide_embed::{Accent, Embed, Host, Theme, View};

use crate::announce;
use crate::build::files;
use crate::project::Project;
use crate::setup;

/// Where the renderings are kept in the project; in this the folder `snippets` for what was
/// pasted, and `signs` for the renderings with the title [`SIGNS`].
const KEPT: &str = "tests/hosts";

/// What is rendered: each option is set to something else than its default.
#[must_use]
pub fn sample() -> Embed {
    Embed {
        guide: "https://guide.example".to_owned(),
        locale: "en".to_owned(),
        view: View::Choose,
        theme: Theme::Dark,
        accent: Accent::parse("#0b6e4f"),
        height: Some(700),
        title: "Start or join a user group".to_owned(),
    }
}

/// A title that has what means something to one host or another, to be rendered as it is.
pub const SIGNS: &str =
    "Q&A: \"C\" 'D' </a><b> {{ e }} {% f %} {g} ${h} [i](j) *k* _l_ `m` \\n --> 用户组";

/// The snippets of the sample for one host, each with the path below `tests/hosts/snippets` at
/// which it is kept.
#[must_use]
pub fn snippets(host: Host) -> Vec<(PathBuf, String)> {
    let files = host.files(&sample()).into_iter();
    files
        .map(|file| {
            let path = file.path.unwrap_or(pasted_as(host));
            (Path::new(host.id()).join(path), format!("{}\n", file.text))
        })
        .collect()
}

/// The name of the file that keeps what is pasted.
fn pasted_as(host: Host) -> &'static str {
    match host {
        Host::Html | Host::Iframe | Host::WordPress => "pasted.html",
        Host::Hugo | Host::Jekyll => "pasted.md",
        Host::Docusaurus => "pasted.mdx",
        Host::Astro => "pasted.astro",
        Host::React => "pasted.jsx",
        Host::Link => "pasted.txt",
    }
}

/// Renders, and replaces what is kept.
///
/// # Errors
///
/// When a tool cannot be installed, or refuses what is pasted. What was kept is then unchanged.
pub(crate) fn hosts(project: &Project) -> anyhow::Result<()> {
    let tools = setup::for_hosts(project)?;
    let work = project.work().join("hosts");
    files::remove(&work)?;
    let kept = project.path(KEPT);
    let rendered = render::all(&tools, &sample(), &work.join("sample"))?;
    let signs = Embed {
        title: SIGNS.to_owned(),
        ..sample()
    };
    let rendered_signs = render::all(&tools, &signs, &work.join("signs"))?;
    announce::step(format!("writing {}", project.display(&kept)), || {
        files::remove(&kept)?;
        for host in Host::ALL {
            for (path, text) in snippets(*host) {
                files::write(&kept.join("snippets").join(path), text)?;
            }
        }
        for (name, html) in rendered {
            files::write(&kept.join(format!("{name}.html")), html)?;
        }
        for (name, html) in rendered_signs {
            files::write(&kept.join("signs").join(format!("{name}.html")), html)?;
        }
        Ok(())
    })
    .context("cannot keep what was rendered")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn each_snippet_is_kept_in_a_place_of_its_own() {
        let all: Vec<_> = Host::ALL.iter().flat_map(|host| snippets(*host)).collect();
        let paths: BTreeSet<_> = all.iter().map(|(path, _)| path).collect();
        assert_eq!(paths.len(), all.len());
        assert!(paths.iter().all(|path| path.is_relative()));
    }
}
