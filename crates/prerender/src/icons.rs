//! The guide's icon in pixels, for launchers and home screens that show no SVG.

use crate::preview::pixels;
use resvg::{
    tiny_skia::{Color, Pixmap, Transform},
    usvg::{Options, Tree},
};
use std::error::Error;

/// The sides in pixels that launchers ask for (Web App Manifest; "Installability" of Chromium).
pub(crate) const SIDES: [u16; 2] = [192, 512];

/// The place of an icon below the site's root.
pub(crate) fn file(side: u16) -> String {
    format!("icon-{side}.png")
}

/// An icon as a PNG file, on white where it shows through.
///
/// # Errors
/// When the icon is not SVG.
pub(crate) fn png(svg: &str, side: u16) -> Result<Vec<u8>, Box<dyn Error>> {
    let tree = Tree::from_str(svg, &Options::default())?;
    let pixels = u32::from(side);
    let mut picture = Pixmap::new(pixels, pixels).ok_or("the icon has no size")?;
    picture.fill(Color::WHITE);
    let scale = f32::from(side) / tree.size().width().max(tree.size().height());
    resvg::render(
        &tree,
        Transform::from_scale(scale, scale),
        &mut picture.as_mut(),
    );
    pixels::png(&picture)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_icon_fills_its_picture() {
        let svg = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M0 0h32v32H0z" fill="#b23011"/></svg>"##;
        for side in SIDES {
            let file = png(svg, side).unwrap();
            let (header, size) = (&file[..8], &file[16..24]);
            assert_eq!(header, b"\x89PNG\r\n\x1a\n");
            let side = u32::from(side).to_be_bytes();
            assert_eq!(size, [side, side].concat());
            // One colour, and so a palette of one: its length, its name and the colour.
            let palette = file.windows(4).position(|name| name == b"PLTE").unwrap();
            assert_eq!(file[palette - 4..palette], 3u32.to_be_bytes());
        }
    }

    #[test]
    fn what_is_no_picture_is_an_error() {
        assert!(png("<p>", 192).is_err());
    }
}
