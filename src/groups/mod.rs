//! The types of group: all of them, and a page for each.

mod group_list;
mod group_page;
mod list_page;
mod policies;

pub use group_list::GroupList;
pub use group_page::GroupPage;
pub use list_page::Groups;
pub use policies::Policies;
