//! Small views that every feature uses: one a file, its style in `style/ui/`
//! under the same name.

mod artwork;
mod button;
mod copy_button;
mod disclosure;
mod each;
mod facts;
mod file_button;
mod heading;
mod link_offer;
mod links;
mod notice;
mod outcome;
mod page_heading;
mod prose;
mod qr_code;
mod renewed;
mod saving;
mod section;
mod share;
mod source_note;
mod trail;
mod wordings;

pub use artwork::{Artwork, LAYERS, layers};
pub use button::{Button, ButtonKind, ButtonLink, SubmitButton};
pub use copy_button::{CopyButton, use_copying};
pub use disclosure::Disclosure;
pub use each::each;
pub use facts::Facts;
pub use file_button::FileButton;
pub use heading::heading;
pub use link_offer::{LinkOffer, Refusal};
pub use links::{Links, link_by_id, step_link};
pub use notice::{Notices, still_open};
pub use outcome::{Announcement, Outcome};
pub use page_heading::PageHeading;
pub use prose::{external_link, page_link, prose};
pub use qr_code::QrCode;
pub use renewed::{renewed, renewed_text};
pub use saving::{SavingOutcome, use_saving};
pub use section::Section;
pub use share::Share;
pub use source_note::{SourceNote, source_note};
pub use trail::TrailStop;
pub use wordings::Wordings;
