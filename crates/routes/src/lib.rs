//! The one table of pages and languages. The router, the prerender, the site
//! map and the tests read it. What each page says in its head stands beside it.

mod head;
mod page;
mod route;
mod table;

pub use head::{Head, head, title_and_description, title_with_name};
pub use page::{Kind, Page, Parameters, pairs};
pub use route::{Route, is_page};
pub use table::{Entry, FRAME, Segment, entries, is_reserved};
