//! Writing a whole site.

use super::{
    arguments::Build,
    artwork,
    digests::digests,
    document::{self, About, Assets, Preload, PreloadKind},
    hosting, icons,
    inline::{self, Classes, Inline, Text},
    oembed, offline,
    preview::Previews,
    sharing, site_files,
};
use community_guide::{parts, state::Site};
use guide_content::{Pack, PackFiles, PackPart, UnpackError};
use guide_growth_path::layout;
use guide_routes::{Kind, Page, Route};
use serde::Deserialize;
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

    let mut languages = Vec::new();
    for pack in packs {
        languages.push(Language::write(pack, &build.dist, base, address)?);
    }
    let choose_language = site_files::choose_language(packs, base);
    let not_found = site_files::not_found(packs, base);
    let pages = languages.iter().flat_map(|language| &language.pages);
    let bodies = pages.map(|page| (Sheet::of(&page.route), page.body.as_str()));
    let around = choose_language.iter().chain(&not_found);
    let whys = languages.iter().flat_map(|language| {
        let pages = language.pages.iter();
        pages.map(|page| (Sheet::of(&page.route), language.whys.of(&page.route)))
    });
    let bodies = bodies
        .chain(whys)
        .chain(around.map(|page| (Sheet::Around, page.body.as_str())));
    let styles = styles(&inline, bodies);
    let early = inline.script("early.js")?;
    let frame = inline.script("frame.js")?;

    let (main_sheet, pages_sheet) = (at(names.get("main.css")?), at(names.get("pages.css")?));
    let later_sheet = names.get("pages.css")?;
    let later_sheet = later_sheet.rsplit('/').next().unwrap_or(later_sheet);
    let both_sheets = [main_sheet.as_str(), pages_sheet.as_str()];
    let start = at(names.get("start.js")?);
    let icon = at(ICON);
    // What other sites are told needs whole addresses.
    let has_host = address.starts_with("http");
    let previews = match &build.fonts {
        Some(fonts) if has_host => Previews::write(packs, fonts, &build.dist)?,
        _ => Previews::none(),
    };
    let mut routes = Vec::new();
    for Language {
        pages,
        content,
        manifest,
        whys,
    } in languages
    {
        for Written { site, route, body } in pages {
            let kind = route.page.kind();
            let mut preloads = names.program(kind)?;
            preloads.push((PreloadKind::Content, content.clone()));
            let parts = kind.parts().iter();
            let parts = parts.filter_map(|part| site.pack().file(*part));
            preloads.extend(parts.map(|file| (PreloadKind::Content, file.to_owned())));
            let preloads: Vec<_> = preloads
                .into_iter()
                .map(|(kind, file)| Preload {
                    kind,
                    address: at(&file),
                })
                .collect();
            // The style of other pages comes with their parts of the program.
            let is_first = parts::name(kind).is_none();
            let assets = Assets {
                style: &styles[&Sheet::of(&route)],
                early: &early,
                sheets: if is_first {
                    &both_sheets[..1]
                } else {
                    &both_sheets
                },
                later_sheet: is_first.then_some(later_sheet),
                frame: route.frame.then_some(&frame),
                why: whys.of(&route),
                start: &start,
                content: &at(&content),
                preloads: &preloads,
                icon: &icon,
                manifest: &at(&manifest),
            };
            let answer = has_host.then(|| oembed::answer(site, &route, address));
            let oembed = answer.flatten().map(|(file, content)| {
                put(&build.dist.join(&file), content.as_bytes())?;
                Ok::<_, Box<dyn Error>>(format!("{address}/{file}"))
            });
            let oembed = oembed.transpose()?;
            let shared = if has_host {
                sharing::head(site.pack(), &route, address, &previews)
            } else {
                sharing::Shared::default()
            };
            let about = About {
                oembed: oembed.as_deref(),
                shared: &shared,
            };
            let html = document::page(site, &route, &body, &assets, address, &about);
            let file = format!("{}index.html", route.path().trim_start_matches('/'));
            put(&build.dist.join(file), html.as_bytes())?;
            routes.push(route);
        }
    }

    let mut scripts = vec![early, frame];
    for (file, page, script) in [
        ("index.html", choose_language, "language.js"),
        ("404.html", not_found, "not-found.js"),
    ] {
        if let Some(mut page) = page {
            if has_host && file == "index.html" {
                page.about += &sharing::root(packs, address, &previews);
            }
            let script = inline.script(script)?;
            let html = page.document(&styles[&Sheet::Around], &script, &icon);
            put(&build.dist.join(file), html.as_bytes())?;
            scripts.push(script);
        }
    }
    let path = packs.first().map(|pack| layout(&pack.structure.path));
    let path = path.unwrap_or_default();
    let files = [
        (
            "embed.js",
            site_files::embed_script(packs, &inline.script("embed.js")?.text)?,
        ),
        ("sw-off.js", inline.script("worker-off.js")?.text),
        ("terrain.svg", artwork::terrain()),
        ("path-map.svg", artwork::path_map(&path)),
    ];
    for (name, content) in files {
        put(&build.dist.join(name), content.as_bytes())?;
    }
    let svg = fs::read_to_string(build.dist.join(ICON))?;
    for side in icons::SIDES {
        put(
            &build.dist.join(icons::file(side)),
            &icons::png(&svg, side)?,
        )?;
    }
    if has_host {
        let map = site_files::site_map(packs, &routes, address);
        put(&build.dist.join("sitemap.xml"), map.as_bytes())?;
        if base.is_empty() {
            let robots = site_files::robots(address);
            put(&build.dist.join("robots.txt"), robots.as_bytes())?;
        }
    }
    // One of the pages has frames, and a host may send just one of two policies for it.
    let policy = document::content_security_policy(&scripts, styles.values(), true);
    let digests = digests(&build.dist)?;
    let hosting = hosting::files(packs, &routes, base, &policy, &digests);
    for (name, content) in hosting.inside {
        put(&build.dist.join(name), content.as_bytes())?;
    }
    for (name, content) in hosting.beside {
        put(&build.hosting.join(name), content.as_bytes())?;
    }
    let worker = offline::worker(&digests, packs, &inline.script("worker.js")?.text)?;
    put(&build.dist.join("sw.js"), worker.as_bytes())?;
    eprintln!("{} pages in {} languages", routes.len(), packs.len());
    Ok(())
}

/// The pages of a language, and the files around them that are written already.
struct Language {
    pages: Vec<Written>,
    /// The file of the pack's core.
    content: String,
    manifest: String,
    whys: Whys,
}

/// What the pages of a language say when the program cannot run.
struct Whys {
    whole: String,
    framed: String,
}

impl Whys {
    fn of(&self, route: &Route) -> &str {
        if route.frame {
            &self.framed
        } else {
            &self.whole
        }
    }
}

/// A page whose body is written.
struct Written {
    site: Site,
    route: Route,
    body: String,
}

impl Language {
    fn write(
        pack: &Pack,
        dist: &Path,
        base: &'static str,
        address: &str,
    ) -> Result<Self, Box<dyn Error>> {
        let files = pack.write(|part, bytes| {
            let (locale, part, hash) = (&pack.locale, part.name(), hash(bytes));
            format!("assets/{locale}-{part}-{hash}.pack")
        });
        let content = format!("assets/{}-{}.pack", pack.locale, hash(&files.core));
        put(&dist.join(&content), &files.core)?;
        for part in &files.parts {
            put(&dist.join(&part.file), &part.bytes)?;
        }
        if pack.structure.has_path() {
            let picture = Route::new(&pack.locale, Page::Path).picture_path();
            put(
                &dist.join(picture.trim_start_matches('/')),
                artwork::path_picture(pack).as_bytes(),
            )?;
        }
        let manifest = format!("{}.webmanifest", pack.locale);
        put(
            &dist.join(&manifest),
            site_files::manifest(pack, base).as_bytes(),
        )?;
        let mut sites = SitesByParts::new(files, base);
        let mut pages = Vec::new();
        for route in Route::all(&pack.structure, [pack.locale.as_str()]) {
            let site = sites.with(route.page.kind().parts())?;
            let body = document::body(site, &route, address);
            pages.push(Written { site, route, body });
        }
        Ok(Self {
            pages,
            content,
            manifest,
            whys: Whys {
                whole: document::why(pack, false),
                framed: document::why(pack, true),
            },
        })
    }
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

/// The icon's place in the site.
pub(crate) const ICON: &str = "icon.svg";

/// Which pages share the style inside them. Each more is one more hash in the
/// policy of every answer, which hosts limit and not every connection compresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Sheet {
    Home,
    Wizard,
    Result,
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
            Kind::Choose => Self::Wizard,
            Kind::Result => Self::Result,
            Kind::Groups | Kind::Group | Kind::Topic => Self::Reading,
            Kind::Path => Self::Path,
            Kind::Stage => Self::Stage,
            Kind::Compare | Kind::Decisions => Self::Tables,
            Kind::Plan | Kind::Search | Kind::Embed => Self::Forms,
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

/// The files of the site that `xtask` has named.
#[derive(Deserialize)]
struct AssetNames {
    /// Their places below the site's root, by their plain names.
    files: BTreeMap<String, String>,
    /// Of each part of the program the files it takes, by their plain names.
    parts: BTreeMap<String, Vec<String>>,
}

impl AssetNames {
    fn read(file: &Path) -> Result<Self, Box<dyn Error>> {
        let wrong = |error: &dyn Error| format!("{}: {error}", file.display());
        let text = fs::read_to_string(file).map_err(|error| wrong(&error))?;
        Ok(serde_json::from_str(&text).map_err(|error| wrong(&error))?)
    }

    fn get(&self, name: &str) -> Result<&str, String> {
        self.files
            .get(name)
            .map(String::as_str)
            .ok_or_else(|| format!("the list of assets has no `{name}`"))
    }

    /// The files of the program that a page of a kind takes.
    fn program(&self, kind: Kind) -> Result<Vec<(PreloadKind, String)>, String> {
        let mut files = vec![
            (PreloadKind::Module, "community-guide.js"),
            (PreloadKind::Program, "community-guide.wasm"),
        ];
        if let Some(part) = parts::name(kind) {
            let part = self.parts.get(part);
            let part = part.ok_or_else(|| format!("no part of the program has {kind:?}"))?;
            files.extend(
                part.iter()
                    .map(|name| (PreloadKind::Program, name.as_str())),
            );
        }
        files
            .into_iter()
            .map(|(kind, name)| Ok((kind, self.get(name)?.to_owned())))
            .collect()
    }
}

/// Sixteen hexadecimal digits that change with the content.
pub(crate) fn hash(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

/// The first sixteen hexadecimal digits of a digest.
pub(crate) fn hexadecimal(digest: &[u8]) -> String {
    digest[..8]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// Writes a file, and the folders it stands in.
pub(crate) fn put(file: &Path, content: &[u8]) -> Result<(), Box<dyn Error>> {
    let explain = |error: std::io::Error| format!("{}: {error}", file.display());
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).map_err(explain)?;
    }
    fs::write(file, content).map_err(explain)?;
    Ok(())
}
