//! The light colours of the guide, as in `style/tokens.css`; a file on its own follows
//! no theme.

pub(crate) const SHEET: &str = "#f7faf9";
pub(crate) const INK: &str = "#12211b";
pub(crate) const INK_SOFT: &str = "#3a4b43";
pub(crate) const LAND_LOW: &str = "#e3ede0";
pub(crate) const LAND_HIGH: &str = "#cadcc5";
pub(crate) const CONTOUR: &str = "#a4bd9d";
pub(crate) const BLAZE: &str = "#b23011";
