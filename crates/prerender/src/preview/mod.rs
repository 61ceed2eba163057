//! The image that chat programs and networks show with a link to a page: its title
//! and the guide's name above the map of the growth path.

mod letters;
mod lines;
mod picture;
pub(crate) mod pixels;

pub(crate) use picture::{HEIGHT, WIDTH};

use crate::write::{hash, put};
use guide_content::Pack;
use guide_growth_path::layout;
use guide_routes::{Page, Route, title_and_description};
use letters::FontFiles;
use picture::{Map, Subject, words};
use resvg::tiny_skia::Pixmap;
use std::{
    collections::{BTreeMap, BTreeSet},
    error::Error,
    path::Path,
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

/// The folder of the images in a site.
pub(crate) const FOLDER: &str = "previews";

/// The images of a site, by what they say.
pub(crate) struct Previews {
    files: BTreeMap<Subject, String>,
}

impl Previews {
    /// No image of any page.
    pub(crate) fn none() -> Self {
        Self {
            files: BTreeMap::new(),
        }
    }

    /// Writes an image for every page that is listed. Pages that say the same have the
    /// same one. A page with a letter that the fonts do not have has none, which is
    /// printed.
    ///
    /// `fonts` is the folder of the fonts.
    ///
    /// # Errors
    /// When a font cannot be read or a file not be written.
    pub(crate) fn write(packs: &[Pack], fonts: &Path, dist: &Path) -> Result<Self, Box<dyn Error>> {
        let fonts = FontFiles::read(fonts)?;
        let Some(first) = packs.first() else {
            return Ok(Self::none());
        };
        let map = Map::new(&layout(&first.structure.path));
        let mut background = Pixmap::new(WIDTH, HEIGHT).ok_or("the image has no size")?;
        pixels::draw(&mut background, &map.svg)?;

        let subjects: BTreeSet<_> = packs
            .iter()
            .flat_map(|pack| {
                let routes = Route::all(&pack.structure, [pack.locale.as_str()]);
                let listed = routes.into_iter().filter(|route| !route.frame);
                listed.map(|route| subject(pack, &route.page))
            })
            .collect();
        let subjects: Vec<_> = subjects.into_iter().collect();
        let next = AtomicUsize::new(0);
        let files = Mutex::new(BTreeMap::new());
        let work = || -> Result<(), String> {
            while let Some(subject) = subjects.get(next.fetch_add(1, Ordering::Relaxed)) {
                let file = draw(subject, &map, &background, &fonts, dist);
                if let Some(file) = file.map_err(|error| error.to_string())? {
                    let mut files = files.lock().map_err(|error| error.to_string())?;
                    files.insert(subject.clone(), file);
                }
            }
            Ok(())
        };
        thread::scope(|scope| {
            let count = thread::available_parallelism().map_or(1, usize::from);
            let workers: Vec<_> = (0..count).map(|_| scope.spawn(work)).collect();
            workers.into_iter().try_for_each(|worker| {
                let ended = worker.join();
                ended.unwrap_or_else(|_| Err("a preview image could not be drawn".to_owned()))
            })
        })?;
        let files = files.into_inner()?;
        eprintln!("{} preview images", files.len());
        Ok(Self { files })
    }

    /// The place of a page's image below the site's root.
    pub(crate) fn file(&self, pack: &Pack, page: &Page) -> Option<&str> {
        self.files.get(&subject(pack, page)).map(String::as_str)
    }
}

fn subject(pack: &Pack, page: &Page) -> Subject {
    let stage = match page {
        Page::Stage(id) => {
            let stages = layout(&pack.structure.path).stages;
            stages.iter().position(|placed| placed.stage == *id)
        }
        _ => None,
    };
    Subject {
        language: pack.locale.clone(),
        guide: pack.words.interface.site.name.clone(),
        title: title_and_description(pack, page).0,
        stage,
    }
}

/// Writes one image, and tells its place below the site's root.
fn draw(
    subject: &Subject,
    map: &Map,
    background: &Pixmap,
    fonts: &FontFiles,
    dist: &Path,
) -> Result<Option<String>, Box<dyn Error>> {
    let language = &subject.language;
    let svg = match words(subject, map, &fonts.fonts(language)?) {
        Ok(svg) => svg,
        Err(letters::Missing(letter)) => {
            eprintln!(
                "no preview image for “{}” in {language}: no font has “{letter}”",
                subject.title
            );
            return Ok(None);
        }
    };
    let mut image = background.clone();
    pixels::draw(&mut image, &svg)?;
    let bytes = pixels::png(&image)?;
    // A chat program keeps what it has seen under a name; a new image needs a new one.
    let file = format!("{FOLDER}/{language}-{}.png", hash(&bytes));
    put(&dist.join(&file), &bytes)?;
    Ok(Some(file))
}
