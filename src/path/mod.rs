//! The growth path: its picture, its stages, and the visitor's own trail on it.

mod checklist;
mod count;
mod my_trail;
mod path_page;
mod picture;
mod stage_body;
mod stage_map;
mod stage_nav;
mod stage_page;
mod stop_choices;

pub use checklist::{Checklist, item_entries};
pub use path_page::PathPage;
pub use stage_body::{kind_heading, path_citations};
pub use stage_page::{StagePage, stage_page_citations};
