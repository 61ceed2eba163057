//! The growth path as one SVG file that stands for itself: with title,
//! description, and text as text.

use super::{
    colours::{BLAZE, CONTOUR, INK, INK_SOFT, LAND_HIGH, LAND_LOW, SHEET},
    path_map::land,
};
use guide_content::{Pack, fill_in};
use guide_growth_path::{Picture, TENT, layout, number, wide};
use html_escape::encode_text as text;
use std::fmt::Write;

const FONT: &str = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'PingFang SC', 'Microsoft YaHei', \
    'Noto Sans CJK SC', sans-serif";

/// How large a unit of the drawing is here.
const SCALE: f64 = 1.8;
const MARGIN: f64 = 40.0;
const TITLE: f64 = 44.0;
const NAME: f64 = 18.0;
const SMALL: f64 = 15.0;
/// Between two lines, as a multiple of the type's size.
const LEADING: f64 = 1.35;
/// Between the columns of text.
const GUTTER: f64 = 14.0;

/// The picture in the language of a pack.
pub(crate) fn path_picture(pack: &Pack) -> String {
    let layout = layout(&pack.structure.path);
    let picture = wide(&layout);
    let words = &pack.words.interface.path;
    let column = picture.width / layout.stages.len().max(1) as f64 * SCALE - GUTTER;

    let blocks: Vec<_> = layout
        .stages
        .iter()
        .map(|placed| {
            let stage = pack.words.path.stages.get(&placed.stage);
            let camps = pack.structure.path.stage(&placed.stage);
            let camps = camps.into_iter().flat_map(|stage| &stage.camps);
            let camps = camps.filter_map(|camp| pack.words.path.camps.get(&camp.id));
            let camps: Vec<_> = camps.map(|camp| camp.name.as_str()).collect();
            stage.map_or_else(Block::default, |stage| {
                Block::new(&stage.name, &stage.tagline, &camps, column)
            })
        })
        .collect();
    let width = picture.width * SCALE + 2.0 * MARGIN;
    let title = wrap(&words.title, width - 2.0 * MARGIN, TITLE * 1.1);
    let caveat = wrap(&words.lead, (width - 2.0 * MARGIN) * 0.55, NAME);
    let head = MARGIN + title.len() as f64 * TITLE * LEADING + caveat.len() as f64 * NAME * LEADING;
    // The words stand on their tiles; the head on the words it could meet.
    let needed_height = |row: usize| blocks[row].height() + 24.0 - picture.tile(row).y * SCALE;
    let half = layout.stages.len().div_ceil(2).max(1);
    let above = |rows: std::ops::Range<usize>| rows.map(needed_height).fold(0.0, f64::max);
    let top = (head + above(0..half.min(blocks.len()))).max(
        MARGIN + title.len() as f64 * TITLE * LEADING + above(half.min(blocks.len())..blocks.len()),
    );
    let foot = 6.0 * SMALL * LEADING;
    let height = top + picture.height * SCALE + foot + MARGIN;

    let mut svg = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} {h}" role="img" aria-labelledby="title description" font-family="{FONT}" lang="{tag}">
<title id="title">{name}</title>
<desc id="description">{description}</desc>
<rect width="100%" height="100%" fill="{SHEET}"/>
"#,
        w = number(width),
        h = number(height),
        tag = pack.locale,
        name = text(&words.title),
        description = text(&words.description),
    );
    let land = land(&picture, true);
    let _ = writeln!(
        svg,
        r#"<g transform="translate({} {}) scale({SCALE})">
<path fill="{LAND_LOW}" d="{}"/>
<path fill="{LAND_HIGH}" d="{}"/>
<path fill="none" stroke="{CONTOUR}" stroke-width="0.5" d="{}"/>
<path fill="none" stroke="{CONTOUR}" stroke-width="1.1" d="{}"/>"#,
        number(MARGIN),
        number(top),
        land.low,
        land.high,
        land.contours,
        land.index
    );
    for edge in &layout.edges {
        let _ = writeln!(
            svg,
            r#"<path fill="none" stroke="{BLAZE}" stroke-width="2.6" stroke-dasharray="7 4.5" d="{}"/>"#,
            picture.edge_path(edge)
        );
    }
    for row in 0..layout.stages.len() {
        svg.push_str(&stage(pack, &picture, row));
    }
    svg.push_str("</g>\n");
    let coast = top + picture.height * SCALE + SMALL * 1.2;
    for (row, placed) in layout.stages.iter().enumerate() {
        let side_trails = pack.structure.path.side_trails_at(&placed.stage);
        for (count, side) in side_trails.enumerate() {
            let name = pack
                .words
                .path
                .stages
                .get(&side.id)
                .map(|words| &words.name);
            let x = MARGIN + picture.side_trail_path(row).1.x * SCALE;
            let y = coast + count as f64 * SMALL * LEADING;
            let name = name.map(String::as_str).unwrap_or_default();
            svg.push_str(&line_of_text(x, y, SMALL, 400, INK, name));
        }
    }

    let mut y = MARGIN + TITLE * 0.8;
    for each in &title {
        svg.push_str(&line_of_text(MARGIN, y, TITLE, 800, INK, each));
        y += TITLE * LEADING;
    }
    for each in &caveat {
        svg.push_str(&line_of_text(MARGIN, y, NAME, 400, INK, each));
        y += NAME * LEADING;
    }
    for (row, block) in blocks.iter().enumerate() {
        let tile = picture.tile(row);
        let x = MARGIN + tile.x * SCALE + GUTTER / 2.0;
        let mut y = top + tile.y * SCALE - block.height() - 8.0 + NAME;
        for each in &block.name {
            svg.push_str(&line_of_text(x, y, NAME, 750, INK, each));
            y += NAME * LEADING;
        }
        for each in &block.tagline {
            svg.push_str(&line_of_text(x, y, SMALL, 400, INK, each));
            y += SMALL * LEADING;
        }
    }
    let provenance = &pack.structure.path.provenance;
    let dates = &pack.words.interface.dates;
    let source_note = provenance.as_ref().map(|provenance| {
        let as_of = provenance.as_of.map(|date| dates.format(date));
        let as_of = as_of.map(|date| fill_in(&dates.as_of, &[("date", &date)]));
        format!("{} {}", words.said, as_of.unwrap_or_default())
    });
    let independent = pack.words.interface.site.independent.as_ref();
    let lines = [Some(&words.anywhere), source_note.as_ref(), independent];
    let lines: Vec<_> = lines.into_iter().flatten().collect();
    let last = lines.len() - 1;
    for (index, each) in lines.into_iter().enumerate() {
        let y = height - MARGIN - (last - index) as f64 * SMALL * LEADING;
        svg.push_str(&line_of_text(MARGIN, y, SMALL, 400, INK_SOFT, each));
    }
    svg.push_str("</svg>\n");
    svg
}

/// A stage on the map: what meets the path there, its pole and its mark.
fn stage(pack: &Pack, picture: &Picture, row: usize) -> String {
    let path = &pack.structure.path;
    let id = &picture.layout.stages[row].stage;
    let (at, tile) = (picture.waypoint(row), picture.tile(row));
    let (x, y) = (number(at.x), number(at.y));
    let mut svg = format!(
        "<path fill=\"none\" stroke=\"{INK_SOFT}\" stroke-width=\"0.7\" stroke-dasharray=\"0.5 2.2\" \
         stroke-linecap=\"round\" d=\"{}\"/>\n",
        picture.approach_path(row)
    );
    if path.side_trails_at(id).next().is_some() {
        let _ = writeln!(
            svg,
            r#"<path fill="none" stroke="{INK_SOFT}" stroke-width="1.2" stroke-dasharray="4 2.5" d="{}"/>"#,
            picture.side_trail_path(row).0
        );
    }
    if path.stage(id).is_some_and(|stage| !stage.camps.is_empty()) {
        let tent = picture.tent(row);
        let _ = writeln!(
            svg,
            r#"<path fill="{INK}" transform="translate({} {})" d="{TENT}"/>"#,
            number(tent.x),
            number(tent.y)
        );
    }
    let _ = writeln!(
        svg,
        r#"<path stroke="{INK}" stroke-width="0.8" d="M{x} {}V{y}"/>
<circle cx="{x}" cy="{y}" r="7.5" fill="{SHEET}" stroke="{BLAZE}" stroke-width="2.4"/>
<text x="{x}" y="{}" font-size="8.5" font-weight="750" text-anchor="middle" fill="{INK}">{}</text>"#,
        number(tile.y),
        number(at.y + 3.0),
        row + 1
    );
    svg
}

/// The words of a stage, in lines.
#[derive(Default)]
struct Block {
    name: Vec<String>,
    /// Under the name: what the stage is, and the camps inside it.
    tagline: Vec<String>,
}

impl Block {
    fn new(name: &str, tagline: &str, camps: &[&str], width: f64) -> Self {
        let below = std::iter::once(&tagline).chain(camps);
        Self {
            name: wrap(name, width, NAME * 1.2),
            tagline: below.flat_map(|text| wrap(text, width, SMALL)).collect(),
        }
    }

    fn height(&self) -> f64 {
        (self.name.len() as f64 * NAME + self.tagline.len() as f64 * SMALL) * LEADING
    }
}

fn line_of_text(x: f64, y: f64, size: f64, weight: u32, colour: &str, content: &str) -> String {
    format!(
        "<text x=\"{}\" y=\"{}\" font-size=\"{size}\" font-weight=\"{weight}\" fill=\"{colour}\">{}</text>\n",
        number(x),
        number(y),
        text(content)
    )
}

/// Breaks a text into lines that fit a width, at spaces and between Chinese
/// characters. SVG does not break lines itself, and no font is at hand here, so
/// the width of a character is estimated.
fn wrap(text: &str, width: f64, size: f64) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut used = 0.0;
    for piece in pieces(text) {
        let needs: f64 = piece
            .trim_end()
            .chars()
            .map(|c| character_width(c) * size)
            .sum();
        let is_first = lines.last().is_some_and(String::is_empty);
        if !is_first && used + needs > width {
            lines.push(String::new());
            used = 0.0;
        }
        used += piece
            .chars()
            .map(|c| character_width(c) * size)
            .sum::<f64>();
        if let Some(line) = lines.last_mut() {
            line.push_str(&piece);
        }
    }
    lines.iter().map(|line| line.trim().to_owned()).collect()
}

/// What a line may end after: a word with its space, or a Chinese character
/// with the punctuation behind it.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut is_open = false;
    for c in text.chars() {
        let stays = is_closing(c) || (is_open && !is_wide(c));
        match pieces.last_mut() {
            Some(piece) if stays => piece.push(c),
            _ => pieces.push(c.to_string()),
        }
        is_open = c != ' ' && !is_wide(c);
    }
    pieces
}

fn is_closing(c: char) -> bool {
    matches!(
        c,
        ' ' | '，' | '。' | '、' | '：' | '；' | '！' | '？' | '”' | '）' | '》'
    )
}

/// Whether a character is as wide as it is high.
fn is_wide(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}' | '\u{f900}'..='\u{faff}')
}

/// The width of a character as a share of the type's size.
fn character_width(c: char) -> f64 {
    match c {
        c if is_wide(c) => 1.0,
        ' ' | 'i' | 'l' | 'j' | 't' | 'f' | 'r' | '.' | ',' | '’' => 0.34,
        'm' | 'w' | 'M' | 'W' => 0.85,
        c if c.is_uppercase() => 0.68,
        _ => 0.56,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_at_spaces_and_between_chinese_characters() {
        assert_eq!(wrap("one two three", 40.0, 10.0), ["one two", "three"]);
        assert_eq!(wrap("一二三，四五", 30.0, 10.0), ["一二", "三，四", "五"]);
        assert_eq!(
            wrap("用户组Leader的路", 40.0, 10.0),
            ["用户组", "Leader", "的路"]
        );
        assert_eq!(wrap("", 10.0, 10.0), [""]);
    }
}
