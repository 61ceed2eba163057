//! The tools, each with the smallest site that has a page.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Context;
use guide_embed::{Embed, Host};

use crate::announce;
use crate::build::files;
use crate::process;
use crate::setup::HostTools;

/// The title of the page around the guide.
const TITLE: &str = "Our community";

/// Renders an embedded guide in each host, in a folder for each below `work`. Returns documents,
/// named after their hosts.
pub(super) fn all(
    tools: &HostTools,
    embed: &Embed,
    work: &Path,
) -> anyhow::Result<Vec<(&'static str, String)>> {
    let mut rendered = Vec::new();
    let mut add = |name, html: &dyn Fn(&Site) -> anyhow::Result<String>| {
        let folder = work.join(name);
        let site = Site { embed, folder };
        let html = announce::step(format!("rendering {name}"), || html(&site))?;
        rendered.push((name, html));
        anyhow::Ok(())
    };
    // A page of HTML is what it is.
    add("html", &|site| Ok(document(&site.pasted(Host::Html))))?;
    add("iframe", &|site| Ok(document(&site.pasted(Host::Iframe))))?;
    add("wordpress", &|site| wordpress(tools, site, "unfiltered"))?;
    add("wordpress-kses", &|site| wordpress(tools, site, "any"))?;
    add("hugo", &hugo)?;
    add("jekyll", &jekyll)?;
    add("docusaurus", &|site| docusaurus(tools, site))?;
    add("react", &|site| react(tools, site))?;
    Ok(rendered)
}

/// A site with one page, in which the guide is embedded.
struct Site<'a> {
    embed: &'a Embed,
    folder: PathBuf,
}

impl Site<'_> {
    /// What is pasted where the guide should appear.
    fn pasted(&self, host: Host) -> String {
        let pasted = host.files(self.embed).pop();
        pasted.map(|file| file.text).unwrap_or_default()
    }

    /// The page as it is written for a host that has a head of its own before it.
    fn page(&self, host: Host, head: &str) -> String {
        format!("---\n{head}\n---\n\n{}\n", self.pasted(host))
    }

    fn write(&self, path: &str, text: &str) -> anyhow::Result<()> {
        files::write(&self.folder.join(path), text)
    }

    fn read(&self, path: &str) -> anyhow::Result<String> {
        files::read_text(&self.folder.join(path))
    }

    /// Writes the files of a host that have a place in its project.
    fn place_files(&self, host: Host) -> anyhow::Result<()> {
        let files = host.files(self.embed).into_iter();
        for (path, text) in files.filter_map(|file| Some((file.path?, file.text))) {
            self.write(path, &text)?;
        }
        Ok(())
    }

    /// Puts packages where Node and its tools look for them.
    fn link_libraries(&self, tools: &HostTools) -> anyhow::Result<()> {
        let link = self.folder.join("node_modules");
        #[cfg(unix)]
        let linked = std::os::unix::fs::symlink(&tools.libraries, &link);
        #[cfg(windows)]
        let linked = std::os::windows::fs::symlink_dir(&tools.libraries, &link);
        linked.with_context(|| format!("cannot make {}", link.display()))
    }
}

/// A document around what a tool makes that makes a part of a page.
fn document(body: &str) -> String {
    let body = body.trim();
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>{TITLE}</title>\n</head>\n<body>\n<h1>{TITLE}</h1>\n{body}\n</body>\n</html>\n"
    )
}

/// WordPress's own functions, without a database and a server.
fn wordpress(tools: &HostTools, site: &Site, author: &str) -> anyhow::Result<String> {
    site.write("wordpress.php", include_str!("wordpress.php"))?;
    site.write("post.html", &site.pasted(Host::WordPress))?;
    let mut php = Command::new("php");
    php.current_dir(&site.folder).arg("wordpress.php");
    php.arg(&tools.wordpress);
    process::run(php.args(["post.html", author, "output.html"]))?;
    Ok(document(&site.read("output.html")?))
}

fn hugo(site: &Site) -> anyhow::Result<String> {
    site.place_files(Host::Hugo)?;
    site.write("config.toml", include_str!("hugo.toml"))?;
    site.write("layouts/index.html", &document("{{ .Content }}"))?;
    let page = site.page(Host::Hugo, &format!("title: {TITLE}"));
    site.write("content/_index.md", &page)?;
    let mut hugo = Command::new("hugo");
    process::run(hugo.arg("--quiet").current_dir(&site.folder))?;
    site.read("public/index.html")
}

fn jekyll(site: &Site) -> anyhow::Result<String> {
    site.place_files(Host::Jekyll)?;
    site.write("_layouts/page.html", &document("{{ content }}"))?;
    site.write("index.md", &site.page(Host::Jekyll, "layout: page"))?;
    let mut jekyll = Command::new("jekyll");
    jekyll.args(["build", "--quiet", "--disable-disk-cache"]);
    process::run(jekyll.current_dir(&site.folder))?;
    site.read("_site/index.html")
}

/// The theme's style and the site's own program are left out of what is kept: they are other
/// files, which are not.
fn docusaurus(tools: &HostTools, site: &Site) -> anyhow::Result<String> {
    site.place_files(Host::Docusaurus)?;
    site.write("package.json", "{ \"private\": true }\n")?;
    site.write("docusaurus.config.js", include_str!("docusaurus.config.js"))?;
    let page = site.page(Host::Docusaurus, &format!("title: {TITLE}"));
    site.write("src/pages/index.mdx", &page)?;
    site.link_libraries(tools)?;
    let mut build = Command::new("node");
    build.arg(tools.libraries.join("@docusaurus/core/bin/docusaurus.mjs"));
    build.args(["build", "--no-minify"]);
    build.current_dir(&site.folder);
    // Its cache stands beside the packages and mixes up the sites that share them.
    build.env("DOCUSAURUS_NO_PERSISTENT_CACHE", "true");
    build.envs([("DOCUSAURUS_TELEMETRY", "0"), ("DO_NOT_TRACK", "1")]);
    process::run(&mut build)?;
    let html = site.read("build/index.html")?;
    let is_own = |tag: &str| !tag.contains(&site.embed.guide);
    let html = without(&html, "<script", "</script>", is_own);
    Ok(without(&html, "<link rel=\"stylesheet\"", ">", is_own))
}

/// The component as a server renders it. Its script is added in the browser.
fn react(tools: &HostTools, site: &Site) -> anyhow::Result<String> {
    site.place_files(Host::React)?;
    let pasted = site.pasted(Host::React);
    let (import, element) = pasted
        .split_once("\n\n")
        .context("an import and an element are pasted")?;
    let page = format!("{import}\n\nexport default function Page() {{\n  return {element};\n}}\n");
    site.write("src/page.jsx", &page)?;
    site.write("src/entry.jsx", include_str!("react_entry.jsx"))?;
    site.link_libraries(tools)?;
    let mut esbuild = Command::new(&tools.esbuild);
    esbuild.current_dir(&site.folder);
    esbuild.args(["--bundle", "--platform=node", "--jsx=automatic"]);
    esbuild.args(["--log-level=warning", "--outfile=bundle.cjs"]);
    esbuild.arg("--define:process.env.NODE_ENV=\"production\"");
    process::run(esbuild.arg("src/entry.jsx"))?;
    let mut node = Command::new("node");
    node.current_dir(&site.folder);
    process::run(node.args(["bundle.cjs", "output.html"]))?;
    Ok(document(&site.read("output.html")?))
}

/// A text without the parts from `start` to `end` of which `is_left_out` holds.
fn without(text: &str, start: &str, end: &str, is_left_out: impl Fn(&str) -> bool) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some(from) = rest.find(start) {
        let to = rest[from..].find(end);
        let to = to.map_or(rest.len(), |to| from + to + end.len());
        let part = &rest[from..to];
        kept.push_str(&rest[..from]);
        if !is_left_out(part) {
            kept.push_str(part);
        }
        rest = &rest[to..];
    }
    kept + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_left_out_from_their_start_to_their_end() {
        let text = "a<s>1</s>b<s>2</s>c<s>3";
        let left = without(text, "<s>", "</s>", |part| !part.contains('2'));
        assert_eq!(left, "ab<s>2</s>c");
    }
}
