//! Writing a whole site.

use super::{
    arguments::Build,
    artwork,
    document::{self, Assets, Preload, PreloadKind},
    inline::{self, Classes, Inline, Text},
    site_files,
};
use community_guide::state::Site;
use guide_content::Pack;
use guide_growth_path::layout;
use guide_routes::{Kind, Page, Route};
use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, error::Error, fs, path::Path};

/// Writes every route of every language, the packed content, and the files
/// around them.
pub(crate) fn site(packs: &'static [Pack], build: Build) -> Result<(), Box<dyn Error>> {
    let names = AssetNames::read(&build.assets)?;
    let inline = Inline::read(&build.inline)?;
    let base: &str = build.base.leak();
    let address = &build.site;
    let at = |path: &str| format!("{base}/{path}");

    let mut pages = Vec::new();
    for pack in packs {
        let site = Site::new(pack, base);
        for route in Route::all(&pack.structure, [pack.locale.as_str()]) {
            let body = document::body(site, &route, address);
            pages.push((site, route, body));
        }
    }
    let choose_language = site_files::choose_language(packs, base);
    let not_found = site_files::not_found(packs, base);
    let around = choose_language.iter().chain(&not_found);
    let bodies = pages
        .iter()
        .map(|(_, route, body)| (Sheet::of(route), body.as_str()));
    let bodies = bodies.chain(around.map(|page| (Sheet::Around, page.body.as_str())));
    let styles = styles(&inline, bodies);
    let early = inline.script("early.js")?;

    let sheet = at(names.get("main.css")?);
    let start = at(names.get("start.js")?);
    let program = [
        (PreloadKind::Module, "community-guide.js"),
        (PreloadKind::Program, "community-guide.wasm"),
    ];
    let mut pages = pages.into_iter().peekable();
    let mut routes = Vec::new();
    for pack in packs {
        let bytes = pack.write();
        let content = format!("assets/{}-{}.pack", pack.locale, hash(&bytes));
        put(&build.dist.join(&content), &bytes)?;
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
        let (content, manifest) = (at(&content), at(&manifest));
        let mut preloads = Vec::new();
        for (kind, name) in program {
            let address = at(names.get(name)?);
            preloads.push(Preload { kind, address });
        }
        preloads.push(Preload {
            kind: PreloadKind::Content,
            address: content.clone(),
        });
        let icon = at(ICON);
        while let Some((site, route, body)) =
            pages.next_if(|(_, route, _)| route.locale == pack.locale)
        {
            let assets = Assets {
                style: &styles[&Sheet::of(&route)],
                early: &early,
                sheet: &sheet,
                start: &start,
                content: &content,
                preloads: &preloads,
                icon: &icon,
                manifest: &manifest,
            };
            let html = document::page(site, &route, &body, &assets, address);
            let file = format!("{}index.html", route.path().trim_start_matches('/'));
            put(&build.dist.join(file), html.as_bytes())?;
            routes.push(route);
        }
    }

    let mut scripts = vec![early];
    for (file, page, script) in [
        ("index.html", choose_language, "language.js"),
        ("404.html", not_found, "not-found.js"),
    ] {
        if let Some(page) = page {
            let script = inline.script(script)?;
            let html = page.document(&styles[&Sheet::Around], &script, &at(ICON));
            put(&build.dist.join(file), html.as_bytes())?;
            scripts.push(script);
        }
    }
    let path = packs.first().map(|pack| layout(&pack.structure.path));
    let path = path.unwrap_or_default();
    let files = [
        ("_headers", site_files::headers(&scripts, styles.values())),
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

/// The icon's place in the site.
const ICON: &str = "icon.svg";

/// Which pages share the style inside them. Each more is one more hash in the
/// policy of every answer, which hosts limit and not every connection compresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Sheet {
    Home,
    Wizard,
    Reading,
    Path,
    Stage,
    Tables,
    Forms,
    /// The pages without the program.
    Around,
}

impl Sheet {
    fn of(route: &Route) -> Self {
        match route.page.kind() {
            Kind::Home => Self::Home,
            Kind::Choose | Kind::Result => Self::Wizard,
            Kind::Groups | Kind::Group | Kind::Topic => Self::Reading,
            Kind::Path => Self::Path,
            Kind::Stage => Self::Stage,
            Kind::Compare | Kind::Decisions => Self::Tables,
            Kind::Plan | Kind::Search => Self::Forms,
        }
    }
}

/// The style that stands inside the pages of each kind, which have these bodies.
fn styles<'a>(
    inline: &Inline,
    bodies: impl Iterator<Item = (Sheet, &'a str)>,
) -> BTreeMap<Sheet, Text> {
    let mut classes: BTreeMap<Sheet, Classes> = BTreeMap::new();
    for (sheet, body) in bodies {
        let found = inline::classes(body).map(str::to_owned);
        classes.entry(sheet).or_default().extend(found);
    }
    let styles = classes
        .iter()
        .map(|(sheet, classes)| (*sheet, inline.style(classes)));
    styles.collect()
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
