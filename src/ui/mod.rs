//! Small views that every feature uses: one a file, its style in `style/ui/`
//! under the same name.

mod artwork;
mod facts;
mod notice;
mod prose;
mod section;
mod share;
mod sources;
mod use_copy;
mod wordings;

pub use artwork::{Artwork, LAYERS, layers};
pub use facts::{Facts, Links, link_by_id, source_note};
pub use notice::Notices;
pub use prose::{external_link, page_link, prose};
pub use section::Section;
pub use share::Share;
pub use sources::Sources;
pub use use_copy::use_copy;
pub use wordings::Wordings;
