//! QR codes: an address for a slide, a poster, and every place that takes no HTML.

use crate::escape::child;
use qrcodegen::{QrCode as Modules, QrCodeEcc};
use std::fmt::Write;

/// The modules that stay light around a code, so that readers find it (ISO/IEC 18004).
const QUIET_ZONE: i32 = 4;

/// A QR code as an image: dark modules on a light ground, one unit each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QrCode {
    /// The length of a side with its quiet zone, in modules.
    side: i32,
    path: String,
}

impl QrCode {
    /// The code of a text; none for a text that is too long for any, which begins at
    /// 2,331 bytes.
    ///
    /// A seventh of it may be covered or dirty, and more where that takes no space.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let modules = Modules::encode_text(text, QrCodeEcc::Medium).ok()?;
        Some(Self {
            side: modules.size() + 2 * QUIET_ZONE,
            path: path(&modules),
        })
    }

    /// What the image shows, for `viewBox`: `0 0 41 41`.
    #[must_use]
    pub fn view_box(&self) -> String {
        let side = self.side;
        format!("0 0 {side} {side}")
    }

    /// The dark modules, as the data of an SVG path.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The image as a file of its own, black on white whatever is around it.
    #[must_use]
    pub fn svg(&self, title: &str) -> String {
        let title = child(title);
        let view = self.view_box();
        let path = &self.path;
        format!(
            r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}" shape-rendering="crispEdges"><title>{title}</title><path fill="#fff" d="M0 0h{0}v{0}H0z"/><path d="{path}"/></svg>
"##,
            self.side
        )
    }
}

/// A rectangle for each row of dark modules that touch: a path of single ones is four
/// times as long, and readers of files draw hair lines between them.
fn path(modules: &Modules) -> String {
    let mut path = String::new();
    for y in 0..modules.size() {
        let mut x = 0;
        while x < modules.size() {
            let start = x;
            while modules.get_module(x, y) {
                x += 1;
            }
            let width = x - start;
            if width > 0 {
                let (left, top) = (start + QUIET_ZONE, y + QUIET_ZONE);
                // Nothing can fail to be written into a text.
                let _ = write!(path, "M{left} {top}h{width}v1h-{width}z");
            }
            x += 1;
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a reader of another maker sees in the image, drawn three pixels a module.
    fn decode(code: &QrCode) -> String {
        const SCALE: usize = 3;
        let side = usize::try_from(code.side).unwrap();
        let mut is_dark = vec![vec![false; side]; side];
        for row in code.path().split('M').skip(1) {
            let numbers: Vec<usize> = row
                .split(|sign: char| !sign.is_ascii_digit())
                .filter_map(|number| number.parse().ok())
                .collect();
            let [x, y, width, 1, back] = numbers[..] else {
                panic!("{row}");
            };
            assert_eq!(width, back, "{row}");
            is_dark[y][x..x + width].fill(true);
        }
        let size = side * SCALE;
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(size, size, |x, y| {
            if is_dark[y / SCALE][x / SCALE] {
                0
            } else {
                255
            }
        });
        let grids = image.detect_grids();
        assert_eq!(grids.len(), 1);
        grids[0].decode().expect("a code that can be read").1
    }

    #[test]
    fn another_reader_reads_what_was_written() {
        for text in [
            "https://guide.example/en/choose/",
            "https://guide.example/pt-BR/result/?intent=start&purpose=technology&technology=ml",
            "https://xn--fiqs8s.example/zh-CN/path/speaker/",
            "例えば",
            &"a/".repeat(500),
        ] {
            assert_eq!(decode(&QrCode::new(text).expect(text)), text);
        }
    }

    #[test]
    fn a_text_that_no_code_holds_has_none() {
        assert!(QrCode::new(&"é".repeat(1_165)).is_some());
        assert_eq!(QrCode::new(&"é".repeat(1_166)), None);
    }

    #[test]
    fn a_file_says_what_it_is_and_shows_the_same() {
        let code = QrCode::new("https://guide.example/en/").unwrap();
        let svg = code.svg("A & B <c>");
        assert!(svg.contains("<title>A &amp; B &lt;c&gt;</title>"), "{svg}");
        assert!(svg.contains(code.path()), "{svg}");
        assert_eq!(code.view_box(), "0 0 33 33");
        assert!(svg.contains(r#"d="M0 0h33v33H0z""#), "{svg}");
    }
}
