//! The guide's own artwork: maps whose land, contours and trails come from one
//! height field each.

pub(crate) mod colours;
mod height_field;
mod path_map;
mod path_picture;
mod terrain;

pub(crate) use path_map::{land, path_map};
pub(crate) use path_picture::path_picture;
pub(crate) use terrain::terrain;
