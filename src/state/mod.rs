//! What a visit knows, reached by every view through the context: the guide
//! that is shown, the page and its answers, and the visitor's own trail.

mod arrival;
mod my_trail;
mod qr_codes;
mod site;
mod visit;

pub use arrival::Arrival;
pub use my_trail::{MyTrail, link_to_my_trail, provide_my_trail, use_my_trail};
pub use qr_codes::{Drawn, QrCodes, use_qr_codes};
pub use site::{AnswerName, Site, use_site};
pub use visit::{Notice, SEARCH_FIELD, Visit, link_target, link_to, link_to_start_over, use_visit};
