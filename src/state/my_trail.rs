//! The visitor's own progress on the growth path: kept in this browser, in a
//! link or in a file.

use super::{
    site::Site,
    visit::{Visit, link_to},
};
use crate::browser;
use guide_growth_path::{
    EditionChanges, OpenError, OpenedProgress, Progress, read_file, read_link, read_saved_link,
    write_file, write_link,
};
use guide_routes::{Page, Route};
use leptos::prelude::*;

/// The progress and what happened to it last.
///
/// It is empty until the page is hydrated, so that the first render equals the
/// prerendered page; [`MyTrail::hydrate`] takes what is saved.
#[derive(Clone, Copy, Debug)]
pub struct MyTrail {
    pub progress: RwSignal<Progress>,
    /// What to say about the last thing that happened to it as a whole.
    pub event: RwSignal<Option<TrailEvent>>,
    /// Another progress that waits to be taken or left.
    pub offered: RwSignal<Option<OpenedProgress>>,
    /// The progress before the last thing that happened to it as a whole.
    pub before: RwSignal<Option<Progress>>,
    /// Whether the browser has saved it.
    pub is_saved: RwSignal<bool>,
    /// Counts what the visitor has changed on this page.
    pub changes: RwSignal<usize>,
}

/// Something that happened to the progress as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TrailEvent {
    Opened(EditionChanges),
    /// What was opened says the same as what is here.
    Same,
    NotOpened(OpenError),
    /// What was offered was left.
    Declined,
    Cleared,
    Undone,
}

/// The part of an address behind `#` that holds a progress.
const KEY: &str = "trail";

impl Default for MyTrail {
    fn default() -> Self {
        Self {
            progress: RwSignal::new(Progress::default()),
            event: RwSignal::new(None),
            offered: RwSignal::new(None),
            before: RwSignal::new(None),
            is_saved: RwSignal::new(true),
            changes: RwSignal::new(0),
        }
    }
}

/// The progress that the app was started with.
///
/// # Panics
/// Outside the app, which provides it before any view is made.
#[must_use]
pub fn use_my_trail() -> MyTrail {
    expect_context()
}

/// The address of the visitor's trail from the page that is shown.
pub fn link_to_my_trail() -> impl Fn() -> String {
    let path = link_to(Page::Path);
    move || format!("{}#my-trail", path.get())
}

impl MyTrail {
    /// Whether the visitor is at a stage.
    #[must_use]
    pub fn is_at(self, site: Site, stage: &'static str) -> Memo<bool> {
        Memo::new(move |_| {
            self.progress.with(|progress| {
                let here = progress.here(&site.structure().path);
                here.is_some_and(|here| here.id == stage)
            })
        })
    }

    /// Takes what the browser has saved and what the address brings, once the page
    /// is hydrated, and follows both from then on.
    pub fn hydrate(self, site: Site, visit: Visit) {
        self.is_saved.set(browser::has_storage());
        self.load_saved(site);
        let has_panel = move || visit.route.with_untracked(|route| route.page == Page::Path);
        if has_panel() {
            self.open_link(site);
        }
        browser::listen_item(&storage_key(site), move || self.load_saved(site));
        browser::listen_fragment(move || {
            if has_panel() {
                self.open_link(site);
            }
        });
    }

    /// What this browser has saved, perhaps because of another tab.
    fn load_saved(self, site: Site) {
        let path = &site.structure().path;
        match browser::load_item(&storage_key(site)).map(|text| read_saved_link(&text, path)) {
            Some(Ok(opened)) => {
                let is_other = self
                    .progress
                    .with_untracked(|current| *current != opened.progress);
                if is_other {
                    self.progress.set(opened.progress);
                    // What was undone or offered was about another trail.
                    self.before.set(None);
                    self.offered.set(None);
                    self.event.set(None);
                }
                if !opened.changes.is_empty() {
                    self.event.set(Some(TrailEvent::Opened(opened.changes)));
                    // Once said, it is of the present edition.
                    self.save(site);
                }
            }
            // It stays as it is until there is something to save in its place.
            Some(Err(error)) => self.event.set(Some(TrailEvent::NotOpened(error))),
            None => {
                self.progress.set(Progress::default());
                self.before.set(None);
            }
        }
    }

    /// What a link brings. The link is taken out of the address, so that a
    /// reload does not bring it again.
    fn open_link(self, site: Site) {
        let Some(text) = browser::fragment_value(KEY) else {
            return;
        };
        if let Some(address) = browser::address() {
            browser::replace(&address.without_fragment());
        }
        self.open(site, read_link(&text, &site.structure().path));
    }

    /// Opens a file's bytes.
    pub fn open_file(self, site: Site, bytes: &[u8]) {
        self.open(site, read_file(bytes, &site.structure().path));
    }

    /// Takes what was opened, or asks where there is another progress already.
    fn open(self, site: Site, result: Result<OpenedProgress, OpenError>) {
        self.offered.set(None);
        match result {
            Err(error) => self.event.set(Some(TrailEvent::NotOpened(error))),
            Ok(opened)
                if self
                    .progress
                    .with_untracked(|current| *current == opened.progress) =>
            {
                self.event.set(Some(TrailEvent::Same));
            }
            Ok(opened) if self.progress.with_untracked(Progress::is_empty) => {
                self.replace(site, opened);
            }
            Ok(opened) => {
                self.event.set(None);
                self.offered.set(Some(opened));
            }
        }
        browser::focus_after_update("[data-trail-said]");
    }

    fn replace(self, site: Site, opened: OpenedProgress) {
        self.replace_progress(site, opened.progress, TrailEvent::Opened(opened.changes));
    }

    /// Uses what was offered.
    pub fn accept(self, site: Site) {
        if let Some(opened) = self.offered.get_untracked() {
            self.offered.set(None);
            self.replace(site, opened);
        }
        browser::focus_after_update("[data-trail-said]");
    }

    /// Leaves what was offered.
    pub fn decline(self) {
        self.offered.set(None);
        self.event.set(Some(TrailEvent::Declined));
        browser::focus_after_update("[data-trail-said]");
    }

    /// Forgets everything, until it is undone.
    pub fn clear(self, site: Site) {
        self.replace_progress(site, Progress::default(), TrailEvent::Cleared);
        browser::focus_after_update("[data-trail-said]");
    }

    /// Takes the last thing back that happened to the progress as a whole.
    pub fn undo(self, site: Site) {
        if let Some(before) = self.before.get_untracked() {
            self.replace_progress(site, before, TrailEvent::Undone);
            self.before.set(None);
        }
        browser::focus_after_update("[data-trail-said]");
    }

    fn replace_progress(self, site: Site, progress: Progress, event: TrailEvent) {
        self.before.set(Some(self.progress.get_untracked()));
        self.progress.set(progress);
        self.event.set(Some(event));
        self.save(site);
    }

    /// Changes something in the progress.
    pub fn change(self, site: Site, change: impl FnOnce(&mut Progress)) {
        self.progress.update(change);
        self.changes.update(|changes| *changes += 1);
        self.event.set(None);
        self.before.set(None);
        self.save(site);
    }

    /// Says at which stage the visitor is, from another page; where another stage
    /// was said before, that can be undone beside the trail.
    pub fn set_here(self, site: Site, stage: &str) {
        let before = self.progress.get_untracked();
        let was_elsewhere = before.here(&site.structure().path).is_some();
        self.change(site, |progress| progress.set_here(Some(stage)));
        if was_elsewhere {
            self.before.set(Some(before));
        }
    }

    fn save(self, site: Site) {
        let key = storage_key(site);
        let is_saved = self.progress.with_untracked(|progress| {
            if progress.is_empty() {
                browser::remove_item(&key)
            } else {
                browser::save_item(&key, &write_link(progress, &site.structure().path))
            }
        });
        self.is_saved.set(is_saved);
    }

    /// The whole address that opens this progress anywhere.
    #[must_use]
    pub fn link(self, site: Site) -> String {
        let route = Route::new(&site.pack().locale, Page::Path);
        let text = self
            .progress
            .with(|progress| write_link(progress, &site.structure().path));
        browser::absolute_url(&format!("{}#{KEY}={text}", site.with_base(&route.path())))
    }

    /// The progress as the text of a file.
    #[must_use]
    pub fn file(self, site: Site) -> String {
        self.progress
            .with_untracked(|progress| write_file(progress, &site.structure().path))
    }
}

/// Under which name the browser saves the progress: guides below different
/// paths of one host do not share it.
fn storage_key(site: Site) -> String {
    format!("community-guide:trail:{}", site.with_base("/"))
}
