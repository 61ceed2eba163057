//! The visitor's own progress on the growth path: kept in this browser, in a
//! link or in a file.

use super::{
    site::{Site, use_site},
    visit::{Visit, link_to, use_visit},
};
use crate::browser;
use guide_growth_path::{
    LINK_KEY, OpenError, OpenedProgress, Progress, TrailNotice, TrailState, find_link, read_file,
    read_link, read_saved_link, write_file, write_link,
};
use guide_routes::{Page, Route};
use leptos::prelude::*;

/// The trail and whether it is safe.
///
/// It is empty until the page is hydrated, so that the first render equals the
/// prerendered page; [`MyTrail::hydrate`] takes what is saved. What happens to it
/// is told by [`TrailState`]; here it meets the browser.
#[derive(Clone, Copy, Debug)]
pub struct MyTrail {
    state: RwSignal<TrailState>,
    pub progress: Memo<Progress>,
    /// What there is to say about the last thing that happened to it as a whole.
    pub notice: Memo<Option<TrailNotice>>,
    pub can_undo: Memo<bool>,
    /// Whether the browser has saved it.
    pub is_saved: RwSignal<bool>,
    /// Counts what the visitor has changed on this page.
    pub changes: RwSignal<usize>,
}

/// Where the trail says what happened to it.
const MESSAGE: &str = "[data-trail-said]";

/// Where the trail is kept: made by the first page that shows something of it,
/// because no other page has what it takes; then it stays for the whole visit.
#[derive(Clone, Copy)]
struct Kept {
    trail: StoredValue<Option<MyTrail>>,
    owner: StoredValue<Owner>,
}

/// Lets everything inside the app use the visitor's trail.
pub fn provide_my_trail() {
    provide_context(Kept {
        trail: StoredValue::new(None),
        owner: StoredValue::new(Owner::current().unwrap_or_default()),
    });
}

/// The visitor's trail.
///
/// # Panics
/// Outside the app, which provides it before any view is made.
#[must_use]
pub fn use_my_trail() -> MyTrail {
    let kept: Kept = expect_context();
    kept.trail.get_value().unwrap_or_else(|| {
        let trail = kept.owner.with_value(|owner| owner.with(MyTrail::new));
        kept.trail.set_value(Some(trail));
        trail
    })
}

/// The address of the visitor's trail from the page that is shown.
pub fn link_to_my_trail() -> impl Fn() -> String {
    let path = link_to(Page::Path);
    move || format!("{}#my-trail", path.get())
}

impl MyTrail {
    /// An empty trail, that takes what is saved once the page is hydrated.
    fn new() -> Self {
        let state = RwSignal::new(TrailState::default());
        let trail = Self {
            state,
            progress: Memo::new(move |_| state.with(|state| state.progress().clone())),
            notice: Memo::new(move |_| state.with(|state| state.notice().cloned())),
            can_undo: Memo::new(move |_| state.with(TrailState::can_undo)),
            is_saved: RwSignal::new(true),
            changes: RwSignal::new(0),
        };
        let (site, visit) = (use_site(), use_visit());
        Effect::new(move || {
            if visit.hydrated.get() {
                trail.hydrate(site, visit);
            }
        });
        trail
    }

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
    fn hydrate(self, site: Site, visit: Visit) {
        self.is_saved.set(browser::has_storage());
        self.load_saved(site);
        let has_panel = move || visit.route.with_untracked(|route| route.page == Page::Path);
        if has_panel() {
            self.open_link(site, visit);
        }
        let saved = browser::listen_item(storage_key(site), move || self.load_saved(site));
        let fragment = browser::listen_fragment(move || {
            if has_panel() {
                self.open_link(site, visit);
            }
        });
        StoredValue::new_local((saved, fragment));
    }

    /// Takes what this browser has saved, perhaps because of another tab.
    fn load_saved(self, site: Site) {
        let path = &site.structure().path;
        let saved = browser::load_item(&storage_key(site));
        let saved = saved.map(|text| read_saved_link(&text, path));
        let is_old = self.state.try_update(|state| state.load(saved));
        if is_old == Some(true) {
            self.save(site);
        }
    }

    /// What a link brings. The link is taken out of the address, so that a
    /// reload does not bring it again.
    fn open_link(self, site: Site, visit: Visit) {
        let (_, behind) = browser::whole_address().unwrap_or_default();
        let Some(text) = find_link(&behind) else {
            return;
        };
        visit.remove_fragment(site);
        self.open(site, read_link(&text, &site.structure().path));
    }

    /// Opens a file's bytes.
    pub fn open_file(self, site: Site, bytes: &[u8]) {
        self.open(site, read_file(bytes, &site.structure().path));
    }

    /// Takes what was opened, or asks where there is another progress already.
    fn open(self, site: Site, opened: Result<OpenedProgress, OpenError>) {
        self.update_and_tell(site, |state| state.open(opened));
    }

    /// Uses what was offered.
    pub fn accept(self, site: Site) {
        self.update_and_tell(site, TrailState::accept);
    }

    /// Leaves what was offered.
    pub fn decline(self, site: Site) {
        self.update_and_tell(site, TrailState::decline);
    }

    /// Forgets everything, until it is undone.
    pub fn clear(self, site: Site) {
        self.update_and_tell(site, TrailState::clear);
    }

    /// Takes the last thing back that happened to the progress as a whole.
    pub fn undo(self, site: Site) {
        self.update_and_tell(site, TrailState::undo);
    }

    /// Changes something in the progress.
    pub fn change(self, site: Site, change: impl FnOnce(&mut Progress)) {
        self.update(site, |state| state.change(change));
        self.changes.update(|changes| *changes += 1);
    }

    /// Says at which stage the visitor is, from another page; where another stage
    /// was said before, that can be undone beside the trail.
    pub fn set_here(self, site: Site, stage: &str) {
        self.update(site, |state| state.set_here(&site.structure().path, stage));
        self.changes.update(|changes| *changes += 1);
    }

    /// The same beside the trail, which says so.
    pub fn move_here(self, site: Site, stage: &str) {
        self.set_here(site, stage);
        browser::focus_after_update(MESSAGE);
    }

    /// Lets something happen to the trail as a whole, and leads to where it says
    /// so.
    fn update_and_tell(self, site: Site, happen: impl FnOnce(&mut TrailState)) {
        self.update(site, happen);
        browser::focus_after_update(MESSAGE);
    }

    /// Lets something happen to the trail, and saves a progress that is another
    /// one then.
    fn update(self, site: Site, happen: impl FnOnce(&mut TrailState)) {
        let before = self.progress.get_untracked();
        self.state.update(happen);
        if self.progress.with_untracked(|progress| *progress != before) {
            self.save(site);
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
        browser::absolute_url(&format!(
            "{}#{LINK_KEY}={text}",
            site.with_base(&route.path())
        ))
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
