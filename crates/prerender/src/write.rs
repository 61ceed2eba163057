//! Writing a whole site.

use super::{
    arguments::Build,
    artwork,
    document::{self, Assets},
    site_files::{self, StaticAssets},
};
use community_guide::state::Site;
use guide_content::{Pack, PackFiles, PackPart, UnpackError};
use guide_growth_path::layout;
use guide_routes::{Page, Route};
use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, error::Error, fs, path::Path};

/// Writes every route of every language, the packed content, and the files
/// around them.
pub(crate) fn site(packs: &'static [Pack], build: Build) -> Result<(), Box<dyn Error>> {
    let names = AssetNames::read(&build.assets)?;
    let base: &str = build.base.leak();
    let address = &build.site;
    let at = |path: &str| format!("{base}/{path}");
    let mut routes = Vec::new();

    for pack in packs {
        let files = pack.write(|part, bytes| {
            let (locale, part, hash) = (&pack.locale, part.name(), hash(bytes));
            format!("assets/{locale}-{part}-{hash}.pack")
        });
        let content = format!("assets/{}-{}.pack", pack.locale, hash(&files.core));
        put(&build.dist.join(&content), &files.core)?;
        for part in &files.parts {
            put(&build.dist.join(&part.file), &part.bytes)?;
        }
        let picture = Route::new(&pack.locale, Page::Path).picture_path();
        put(
            &build.dist.join(picture.trim_start_matches('/')),
            artwork::path_picture(pack).as_bytes(),
        )?;
        let manifest = format!("{}.webmanifest", pack.locale);
        put(
            &build.dist.join(&manifest),
            site_files::manifest(pack, base).as_bytes(),
        )?;
        let assets = Assets {
            style: at(names.get("main.css")?),
            early: at(names.get("early.js")?),
            start: at(names.get("start.js")?),
            program: at(names.get("community-guide.js")?),
            wasm: at(names.get("community-guide.wasm")?),
            content: at(&content),
            content_parts: Vec::new(),
            icon: at("icon.svg"),
            manifest: at(&manifest),
        };
        let mut sites = SitesByParts::new(files, base);
        for route in Route::all(&pack.structure, [pack.locale.as_str()]) {
            let parts = route.page.kind().parts();
            let site = sites.with(parts)?;
            let files = parts.iter().filter_map(|part| site.pack().file(*part));
            let assets = Assets {
                content_parts: files.map(at).collect(),
                ..assets.clone()
            };
            let html = document::page(site, &route, &assets, address);
            let file = format!("{}index.html", route.path().trim_start_matches('/'));
            put(&build.dist.join(file), html.as_bytes())?;
            routes.push(route);
        }
    }

    let around = |script: &str| -> Result<_, Box<dyn Error>> {
        Ok(StaticAssets {
            style: at(names.get("main.css")?),
            script: at(names.get(script)?),
            icon: at("icon.svg"),
        })
    };
    let path = packs.first().map(|pack| layout(&pack.structure.path));
    let path = path.unwrap_or_default();
    let files = [
        (
            "index.html",
            site_files::choose_language(packs, &around("language.js")?, base),
        ),
        (
            "404.html",
            site_files::not_found(packs, &around("not-found.js")?, base),
        ),
        ("_headers", site_files::headers()),
        ("terrain.svg", artwork::terrain()),
        ("path-map.svg", artwork::path_map(&path)),
    ];
    for (name, content) in files {
        put(&build.dist.join(name), content.as_bytes())?;
    }
    if address.starts_with("http") {
        let map = site_files::site_map(packs, &routes, address);
        put(&build.dist.join("sitemap.xml"), map.as_bytes())?;
    } else {
        eprintln!(
            "no site map, and canonical addresses without a host: \
             a site map needs whole addresses, as in --public-url https://host/path/"
        );
    }
    eprintln!("{} pages in {} languages", routes.len(), packs.len());
    Ok(())
}

/// A language's site with no more of its pack than a page loads, so that a page
/// which reads anything else fails the build.
struct SitesByParts {
    files: PackFiles,
    base: &'static str,
    /// By the parts that are loaded.
    sites: BTreeMap<&'static [PackPart], Site>,
}

impl SitesByParts {
    fn new(files: PackFiles, base: &'static str) -> Self {
        Self {
            files,
            base,
            sites: BTreeMap::new(),
        }
    }

    /// The site with these parts.
    fn with(&mut self, parts: &'static [PackPart]) -> Result<Site, UnpackError> {
        if let Some(site) = self.sites.get(parts) {
            return Ok(*site);
        }
        // It lives as long as the program, as in the browser.
        let pack = Box::leak(Box::new(self.files.read(parts)?));
        let site = Site::new(pack, self.base);
        self.sites.insert(parts, site);
        Ok(site)
    }
}

/// The hashed names of the assets, by their plain ones.
struct AssetNames(BTreeMap<String, String>);

impl AssetNames {
    fn read(file: &Path) -> Result<Self, Box<dyn Error>> {
        let wrong = |error: &dyn Error| format!("{}: {error}", file.display());
        let text = fs::read_to_string(file).map_err(|error| wrong(&error))?;
        Ok(Self(
            serde_json::from_str(&text).map_err(|error| wrong(&error))?,
        ))
    }

    fn get(&self, name: &str) -> Result<&str, String> {
        self.0
            .get(name)
            .map(String::as_str)
            .ok_or_else(|| format!("the list of assets has no `{name}`"))
    }
}

/// Sixteen hexadecimal digits that change with the content.
fn hash(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest[..8]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

fn put(file: &Path, content: &[u8]) -> Result<(), Box<dyn Error>> {
    let explain = |error: std::io::Error| format!("{}: {error}", file.display());
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).map_err(explain)?;
    }
    fs::write(file, content).map_err(explain)?;
    Ok(())
}
