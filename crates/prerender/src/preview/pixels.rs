//! SVG to pixels, and pixels to a small PNG file.

use super::picture::{HEIGHT, WIDTH};
use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{Options, Tree},
};
use std::error::Error;

/// How many colours a file has. Flat colours and the steps between them at the rim of letters
/// and lines need no more; what is rarer takes the nearest.
const COLOURS: usize = 64;

/// Bits of each channel by which pixels are counted as of one colour.
const BITS: u32 = 5;

/// Draws an SVG fragment on what is there.
///
/// # Errors
/// When the fragment is not SVG.
pub(super) fn draw(on: &mut Pixmap, svg: &str) -> Result<(), Box<dyn Error>> {
    let svg = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}">{svg}</svg>"#
    );
    let tree = Tree::from_str(&svg, &Options::default())?;
    resvg::render(&tree, Transform::identity(), &mut on.as_mut());
    Ok(())
}

/// The picture as a PNG file with a palette.
///
/// # Errors
/// When it cannot be encoded.
pub(crate) fn png(picture: &Pixmap) -> Result<Vec<u8>, Box<dyn Error>> {
    // Nothing shows through, so no colour is premultiplied.
    let pixels = picture.data().as_chunks::<4>().0;
    let mut counts = vec![[0u64; 4]; 1 << (3 * BITS)];
    for pixel in pixels {
        let [count, sums @ ..] = &mut counts[bucket(*pixel)];
        *count += 1;
        for (sum, channel) in sums.iter_mut().zip(pixel) {
            *sum += u64::from(*channel);
        }
    }
    let mut used: Vec<_> = (0..counts.len()).filter(|at| counts[*at][0] > 0).collect();
    used.sort_by_key(|at| std::cmp::Reverse(counts[*at][0]));
    let mean = |at: usize| {
        let [count, sums @ ..] = counts[at];
        sums.map(|sum| u8::try_from((sum + count / 2) / count).unwrap_or(u8::MAX))
    };
    let palette: Vec<[u8; 3]> = used.iter().take(COLOURS).map(|at| mean(*at)).collect();
    let mut nearest = vec![0u8; counts.len()];
    for at in used {
        let colour = mean(at);
        let distance = |other: &[u8; 3]| -> u32 {
            let channels = colour.iter().zip(other);
            channels
                .map(|(one, other)| u32::from(one.abs_diff(*other)).pow(2))
                .sum()
        };
        let best = (0..palette.len()).min_by_key(|index| distance(&palette[*index]));
        nearest[at] = u8::try_from(best.unwrap_or(0))?;
    }
    let indices: Vec<u8> = pixels.iter().map(|pixel| nearest[bucket(*pixel)]).collect();

    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, picture.width(), picture.height());
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(palette.concat());
    encoder.set_compression(png::Compression::High);
    // Numbers of a palette are no amounts that could be subtracted.
    encoder.set_filter(png::Filter::NoFilter);
    encoder.write_header()?.write_image_data(&indices)?;
    Ok(file)
}

/// Where pixels of about this colour are counted.
fn bucket([red, green, blue, _]: [u8; 4]) -> usize {
    let channel = |value: u8| usize::from(value >> (8 - BITS));
    (channel(red) << (2 * BITS)) | (channel(green) << BITS) | channel(blue)
}
