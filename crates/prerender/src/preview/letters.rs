//! Sets text in the fonts of preview images, as outlines.

use rustybuzz::{
    Face, UnicodeBuffer,
    ttf_parser::{GlyphId, OutlineBuilder},
};
use std::{error::Error, fmt::Write, fs, path::Path};

/// A weight of the type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    Medium,
    Bold,
}

/// A letter that no font has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Missing(pub(super) char);

/// The fonts, read into memory.
pub(super) struct FontFiles {
    files: Vec<(Weight, Script, Vec<u8>)>,
}

/// For which letters a font is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Script {
    Alphabets,
    Han,
}

/// The files in the folder of fonts, as `xtask` writes them.
const FILES: [(Weight, Script, &str); 4] = [
    (Weight::Medium, Script::Alphabets, "NotoSans_500Medium.ttf"),
    (Weight::Bold, Script::Alphabets, "NotoSans_700Bold.ttf"),
    (Weight::Medium, Script::Han, "NotoSansSC_500Medium.ttf"),
    (Weight::Bold, Script::Han, "NotoSansSC_700Bold.ttf"),
];

impl FontFiles {
    /// Reads the fonts of a folder.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub(super) fn read(folder: &Path) -> Result<Self, Box<dyn Error>> {
        let mut files = Vec::new();
        for (weight, script, name) in FILES {
            let file = folder.join(name);
            let bytes = fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))?;
            files.push((weight, script, bytes));
        }
        Ok(Self { files })
    }

    /// The fonts for a language. A Chinese text takes all its letters and signs from one font:
    /// quotation marks are wide there.
    ///
    /// # Errors
    /// When a file is no font.
    pub(super) fn fonts(&self, language: &str) -> Result<Fonts<'_>, Box<dyn Error>> {
        let first = if language.starts_with("zh") {
            Script::Han
        } else {
            Script::Alphabets
        };
        let of = |weight| {
            let mut files: Vec<_> = self.files.iter().filter(|file| file.0 == weight).collect();
            files.sort_by_key(|(_, script, _)| *script != first);
            let faces = files
                .into_iter()
                .map(|(.., bytes)| Face::from_slice(bytes, 0));
            let faces: Option<Vec<_>> = faces.collect();
            faces.ok_or("a font for preview images cannot be read")
        };
        Ok(Fonts {
            medium: of(Weight::Medium)?,
            bold: of(Weight::Bold)?,
        })
    }
}

/// The fonts of a language, in the order in which a letter is looked for.
pub(super) struct Fonts<'a> {
    medium: Vec<Face<'a>>,
    bold: Vec<Face<'a>>,
}

/// A line of text, set.
pub(super) struct SetLine {
    /// In pixels.
    pub(super) width: f64,
    /// The outlines, as the data of an SVG path whose origin is at the line's beginning on its
    /// baseline.
    pub(super) path: String,
}

impl Fonts<'_> {
    /// Sets a line of text at a size in pixels.
    ///
    /// # Errors
    /// When no font has a letter of it.
    pub(super) fn set(&self, text: &str, weight: Weight, size: f64) -> Result<SetLine, Missing> {
        let faces = match weight {
            Weight::Medium => &self.medium,
            Weight::Bold => &self.bold,
        };
        let mut line = SetLine {
            width: 0.0,
            path: String::new(),
        };
        for (face, run) in runs(faces, text)? {
            let scale = size / f64::from(face.units_per_em());
            let mut buffer = UnicodeBuffer::new();
            buffer.push_str(run);
            let glyphs = rustybuzz::shape(face, &[], buffer);
            for (glyph, position) in glyphs.glyph_infos().iter().zip(glyphs.glyph_positions()) {
                let mut outline = Outline {
                    path: &mut line.path,
                    x: line.width + f64::from(position.x_offset) * scale,
                    y: -f64::from(position.y_offset) * scale,
                    scale,
                };
                if let Ok(id) = u16::try_from(glyph.glyph_id) {
                    face.outline_glyph(GlyphId(id), &mut outline);
                }
                line.width += f64::from(position.x_advance) * scale;
            }
        }
        Ok(line)
    }
}

/// A text in pieces, each with the first font that has its letters.
fn runs<'a, 'b>(
    faces: &'a [Face<'b>],
    text: &'a str,
) -> Result<Vec<(&'a Face<'b>, &'a str)>, Missing> {
    let mut runs: Vec<(usize, std::ops::Range<usize>)> = Vec::new();
    for (start, c) in text.char_indices() {
        let has = |face: &Face<'_>| face.glyph_index(c).is_some();
        let index = faces.iter().position(has).ok_or(Missing(c))?;
        let end = start + c.len_utf8();
        match runs.last_mut() {
            Some((last, range)) if *last == index => range.end = end,
            _ => runs.push((index, start..end)),
        }
    }
    let runs = runs.into_iter();
    Ok(runs
        .map(|(index, range)| (&faces[index], &text[range]))
        .collect())
}

/// Writes the outline of a glyph.
struct Outline<'a> {
    path: &'a mut String,
    x: f64,
    y: f64,
    scale: f64,
}

impl Outline<'_> {
    fn command(&mut self, letter: char, points: &[(f32, f32)]) {
        self.path.push(letter);
        for (x, y) in points {
            // In a font, y is upwards.
            let x = self.x + f64::from(*x) * self.scale;
            let y = self.y - f64::from(*y) * self.scale;
            let _ = write!(self.path, "{x:.2} {y:.2} ");
        }
    }
}

impl OutlineBuilder for Outline<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        self.command('M', &[(x, y)]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.command('L', &[(x, y)]);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.command('Q', &[(x1, y1), (x, y)]);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.command('C', &[(x1, y1), (x2, y2), (x, y)]);
    }

    fn close(&mut self) {
        self.path.push('Z');
    }
}
