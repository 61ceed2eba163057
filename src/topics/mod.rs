//! The pages that tell what the community is.

mod map_band;
mod page;
mod programmes;

pub use page::TopicPage;
