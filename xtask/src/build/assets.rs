//! The files that pages load: each gets a name with a hash of its content, so that browsers may
//! keep it for ever.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, bail};
use sha2::{Digest, Sha256};

use super::split::Parts;
use super::style::{SHEETS, Style};
use super::{files, inline, minify, program, references};
use crate::project::Project;
use crate::setup::Toolbox;

/// The folder of the site that assets stand in.
pub(super) const FOLDER: &str = "assets";

/// Assets by the plain names that sources use for them.
#[derive(Debug, Default)]
pub(crate) struct Assets {
    assets: BTreeMap<String, Asset>,
    parts: Parts,
}

#[derive(Debug)]
enum Asset {
    /// A file that refers to no other.
    Leaf(Vec<u8>),
    /// A script that may refer to other assets.
    Script(String),
}

/// An asset as the site has it.
#[derive(Debug, PartialEq)]
struct Finished {
    name: String,
    content: Vec<u8>,
}

impl Assets {
    /// Gathers the browser's program, the style sheets and the scripts.
    pub(super) fn collect(
        project: &Project,
        toolbox: &Toolbox,
        style: &Style,
    ) -> anyhow::Result<Self> {
        let mut assets = Self::default();
        assets.add_program(&program::output(project))?;
        for (name, sheet) in SHEETS.iter().zip(&style.sheets) {
            assets.add((*name).to_owned(), Asset::Leaf(sheet.clone().into_bytes()))?;
        }
        assets.add_scripts(toolbox, &project.path("scripts"))?;
        Ok(assets)
    }

    fn add_program(&mut self, folder: &Path) -> anyhow::Result<()> {
        for file in files::all_below(folder)? {
            let name = file.strip_prefix(folder)?.to_string_lossy().into_owned();
            match file.extension().and_then(|extension| extension.to_str()) {
                Some("wasm") => self.add(name, Asset::Leaf(files::read(&file)?))?,
                Some("js") => self.add(name, Asset::Script(files::read_text(&file)?))?,
                Some("json") => self.parts = serde_json::from_slice(&files::read(&file)?)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn add_scripts(&mut self, toolbox: &Toolbox, folder: &Path) -> anyhow::Result<()> {
        for file in files::all_below(folder)? {
            let name = file.strip_prefix(folder)?.to_string_lossy().into_owned();
            // Only for who checks the types.
            if name.ends_with(".d.ts") {
                continue;
            }
            if file.extension().is_none_or(|extension| extension != "js") {
                bail!("{} is no script; scripts end in .js", file.display());
            }
            if inline::SCRIPTS.contains(&name.as_str()) {
                continue;
            }
            self.add(name, Asset::Script(minify::script(toolbox, &file)?))?;
        }
        Ok(())
    }

    fn add(&mut self, name: String, asset: Asset) -> anyhow::Result<()> {
        if self.assets.contains_key(&name) {
            bail!("there are two assets with the name {name}; rename the script");
        }
        self.assets.insert(name, asset);
        Ok(())
    }

    /// Writes every asset into the site `dist`, and into the file `map` as JSON: `files`, their
    /// places in the site by their plain names, and `parts`, of each part of the program the plain
    /// names of the files that it takes.
    pub(crate) fn write(&self, dist: &Path, map: &Path) -> anyhow::Result<()> {
        let finished = self.finish()?;
        let mut files = BTreeMap::new();
        for (plain_name, asset) in &finished {
            let place = format!("{FOLDER}/{}", asset.name);
            files::write(&dist.join(&place), &asset.content)?;
            files.insert(plain_name, place);
        }
        let content = serde_json::json!({ "files": files, "parts": self.parts });
        files::write(map, serde_json::to_vec_pretty(&content)?)
    }

    /// Rewrites the references in every asset and names it after its content.
    fn finish(&self) -> anyhow::Result<BTreeMap<&str, Finished>> {
        let mut finished = BTreeMap::new();
        for name in self.assets.keys() {
            self.finish_one(name, &mut finished, &mut Vec::new())?;
        }
        Ok(finished)
    }

    /// Finishes what `name` refers to and then `name`, whose hash depends on theirs. `path` has the
    /// assets that wait for this one.
    fn finish_one<'a>(
        &'a self,
        name: &'a str,
        finished: &mut BTreeMap<&'a str, Finished>,
        path: &mut Vec<&'a str>,
    ) -> anyhow::Result<()> {
        if finished.contains_key(name) {
            return Ok(());
        }
        if path.contains(&name) {
            path.push(name);
            bail!(
                "scripts refer to each other in a circle: {}",
                path.join(" -> ")
            );
        }
        path.push(name);
        let content = match self.assets.get(name) {
            Some(Asset::Leaf(content)) => content.clone(),
            Some(Asset::Script(text)) => {
                for reference in references::find(text) {
                    if !self.assets.contains_key(reference.name) {
                        return Err(self.unknown(name, reference.name));
                    }
                    self.finish_one(reference.name, finished, path)?;
                }
                let hashed = |name: &str| finished.get(name).map(|asset| asset.name.clone());
                references::rewrite(text, hashed).into_bytes()
            }
            None => bail!("there is no asset {name}"),
        };
        path.pop();
        let hashed = hashed_name(name, &content).with_context(|| format!("naming {name}"))?;
        finished.insert(
            name,
            Finished {
                name: hashed,
                content,
            },
        );
        Ok(())
    }

    fn unknown(&self, script: &str, name: &str) -> anyhow::Error {
        let known: Vec<_> = self.assets.keys().map(String::as_str).collect();
        anyhow::anyhow!(
            "{script} refers to \"./{name}\", which is no asset; the assets are {}",
            known.join(", ")
        )
    }
}

/// `dir/name.ext` as `name-<16 digits of the content's SHA-256>.ext`.
fn hashed_name(name: &str, content: &[u8]) -> anyhow::Result<String> {
    let file = name.rsplit('/').next().unwrap_or(name);
    let (stem, extension) = file.rsplit_once('.').context("the name has no extension")?;
    let hash = Sha256::digest(content);
    let digits: String = hash[..8].iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(format!("{stem}-{digits}.{extension}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assets(scripts: &[(&str, &str)]) -> Assets {
        let mut assets = Assets::default();
        assets
            .add("a.wasm".to_owned(), Asset::Leaf(b"wasm".to_vec()))
            .unwrap();
        for (name, text) in scripts {
            let script = Asset::Script((*text).to_owned());
            assets.add((*name).to_owned(), script).unwrap();
        }
        assets
    }

    #[test]
    fn a_name_gets_sixteen_digits_of_the_contents_hash() {
        // The first half of the well-known SHA-256 of the empty text.
        let name = hashed_name("snippets/x/empty.js", b"").unwrap();
        assert_eq!(name, "empty-e3b0c44298fc1c14.js");
    }

    #[test]
    fn references_are_rewritten_to_hashed_names_through_every_level() {
        let assets = assets(&[
            ("a.js", "new URL('./a.wasm')"),
            ("start.js", "import init from \"./a.js\""),
        ]);
        let finished = assets.finish().unwrap();
        let text = |name| String::from_utf8(finished[name].content.clone()).unwrap();
        let wasm = &finished["a.wasm"].name;
        assert_eq!(text("a.js"), format!("new URL('./{wasm}')"));
        let program = &finished["a.js"].name;
        assert_eq!(
            text("start.js"),
            format!("import init from \"./{program}\"")
        );
        assert_eq!(
            *program,
            hashed_name("a.js", &finished["a.js"].content).unwrap()
        );
    }

    #[test]
    fn a_reference_to_nothing_and_a_circle_are_errors() {
        let error = assets(&[("start.js", "import './b.js'")])
            .finish()
            .unwrap_err();
        assert_eq!(
            error.to_string(),
            "start.js refers to \"./b.js\", which is no asset; \
             the assets are a.wasm, start.js"
        );
        let error = assets(&[("a.js", "import './b.js'"), ("b.js", "import './a.js'")])
            .finish()
            .unwrap_err();
        assert!(
            error.to_string().ends_with("a.js -> b.js -> a.js"),
            "{error}"
        );
    }

    #[test]
    fn the_map_leads_from_plain_names_to_places() {
        let folder = tempfile::TempDir::new().unwrap();
        let map = folder.path().join("map/assets.json");
        assets(&[]).write(folder.path(), &map).unwrap();
        let place = hashed_name("a.wasm", b"wasm").unwrap();
        let text = files::read_text(&map).unwrap();
        let map: serde_json::Value = serde_json::from_str(&text).unwrap();
        let files = serde_json::json!({ "a.wasm": format!("assets/{place}") });
        assert_eq!(map, serde_json::json!({ "files": files, "parts": {} }));
        assert_eq!(
            files::read(&folder.path().join("assets").join(place)).unwrap(),
            b"wasm"
        );
    }
}
