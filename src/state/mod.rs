//! What a visit knows, reached by every view through the context: the guide
//! that is shown, the page and its answers, and the visitor's own trail.

mod my_trail;
mod site;
mod visit;

pub use my_trail::{MyTrail, TrailEvent, link_to_my_trail, use_my_trail};
pub use site::{Site, use_site, words_of};
pub use visit::{Notice, Visit, link_target, link_to, use_visit};
