//! What a query finds, page by page.

use super::Hit;
use guide_routes::Page;

/// What is found on one page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageHits {
    pub page: Page,
    /// What the page is called.
    pub title: String,
    /// The page itself first, if it is found, then its parts, the best first.
    pub hits: Vec<Hit>,
}

/// How many hits of a page are shown at once.
const MOST_AT_ONCE: usize = 3;

impl PageHits {
    /// Whether the page itself is among what is found.
    #[must_use]
    pub fn has_page(&self) -> bool {
        self.hits
            .first()
            .is_some_and(|hit| hit.entry.anchor.is_none())
    }

    /// What is shown at once, and what is folded away. One alone is not folded away:
    /// the line that unfolds it would take its room.
    #[must_use]
    pub fn folded(&self) -> (&[Hit], &[Hit]) {
        let most = if self.hits.len() == MOST_AT_ONCE + 1 {
            self.hits.len()
        } else {
            self.hits.len().min(MOST_AT_ONCE)
        };
        self.hits.split_at(most)
    }
}

/// Hits, the best first, gathered by the pages that they are on: the page with the
/// best hit first.
#[must_use]
pub fn by_page(hits: Vec<Hit>) -> Vec<PageHits> {
    let mut pages: Vec<PageHits> = Vec::new();
    for hit in hits {
        let page = &hit.entry.page;
        let Some(known) = pages.iter_mut().find(|known| known.page == *page) else {
            pages.push(PageHits {
                page: page.clone(),
                title: hit.entry.title.clone(),
                hits: vec![hit],
            });
            continue;
        };
        match hit.entry.anchor {
            Some(_) => known.hits.push(hit),
            None => known.hits.insert(0, hit),
        }
    }
    pages
}
