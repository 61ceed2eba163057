//! The guide's own artwork: maps whose land, contours and trails come from one
//! height field each.

mod field;
mod path_map;
mod path_picture;
mod sheet;

pub(crate) use path_map::path_map;
pub(crate) use path_picture::path_picture;
pub(crate) use sheet::sheet;
