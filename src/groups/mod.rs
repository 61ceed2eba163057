//! The types of group: all of them, and a page for each.

mod focus_plot;
mod group_index;
mod group_list;
mod group_page;
mod list_page;
mod policies;

pub use focus_plot::{FocusPlot, focus_citations};
pub use group_index::GroupIndex;
pub use group_page::{GroupPage, group_citations};
pub use list_page::{Groups, groups_citations};
pub use policies::Policies;
