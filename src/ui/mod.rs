//! Small views that every feature uses: one a file, its style in `style/ui/`
//! under the same name.

mod artwork;
mod button;
mod copy_button;
mod facts;
mod file_button;
mod notice;
mod outcome;
mod prose;
mod section;
mod share;
mod sources;
mod wordings;

pub use artwork::{Artwork, LAYERS, layers};
pub use button::{Button, ButtonKind, ButtonLink, SubmitButton};
pub use copy_button::{CopyButton, use_copying};
pub use facts::{Facts, Links, link_by_id, source_note};
pub use file_button::FileButton;
pub use notice::Notices;
pub use outcome::{Announcement, Outcome};
pub use prose::{external_link, page_link, prose};
pub use section::Section;
pub use share::Share;
pub use sources::Sources;
pub use wordings::Wordings;
