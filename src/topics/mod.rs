//! The pages that tell what the community is.

mod page;
mod path_diagram;
mod programmes;
mod sources;

pub use page::{TopicPage, topic_citations};
