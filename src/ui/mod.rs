//! Small views that every feature uses: one a file, its style in `style/ui/`
//! under the same name.

mod artwork;
mod copying;
mod facts;
mod notice;
mod prose;
mod section;
mod share;
mod sources;
mod wordings;

pub use artwork::{Artwork, LAYERS, layers};
pub use copying::copying;
pub use facts::{Facts, Links, dated, known_link};
pub use notice::Notices;
pub use prose::{outward, page_link, prose};
pub use section::Section;
pub use share::Share;
pub use sources::Sources;
pub use wordings::Wordings;
