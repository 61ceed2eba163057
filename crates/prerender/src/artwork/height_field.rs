//! A height field on a grid, and its contours.

use guide_growth_path::number;
use std::fmt::Write;

/// Heights on a grid of square cells.
pub(super) struct HeightField {
    pub(super) columns: usize,
    pub(super) rows: usize,
    /// The side of a cell, in units of the drawing.
    pub(super) cell: f64,
    heights: Vec<f64>,
}

/// A place on the grid.
pub(super) type Cell = (usize, usize);

/// In tenths of a unit: whole numbers, so that ends of neighbouring pieces are
/// the same.
type Point = (i64, i64);
type Segment = (Point, Point);

impl HeightField {
    /// The field of a function of x and y, in units of the drawing. Its rim is
    /// below every level, so that each contour closes.
    pub(super) fn new(
        (columns, rows): (usize, usize),
        cell: f64,
        height: impl Fn(f64, f64) -> f64,
    ) -> Self {
        let mut heights = Vec::with_capacity(columns * rows);
        for row in 0..rows {
            for column in 0..columns {
                let is_rim = row == 0 || column == 0 || row == rows - 1 || column == columns - 1;
                heights.push(if is_rim {
                    0.0
                } else {
                    height(column as f64 * cell, row as f64 * cell)
                });
            }
        }
        Self {
            columns,
            rows,
            cell,
            heights,
        }
    }

    pub(super) fn at(&self, (column, row): Cell) -> f64 {
        self.heights[row * self.columns + column]
    }

    /// The closed lines at a height, by marching squares, as the data of a path.
    pub(super) fn contour(&self, level: f64) -> String {
        let mut segments = Vec::new();
        for row in 0..self.rows - 1 {
            for column in 0..self.columns - 1 {
                self.square(level, column, row, &mut segments);
            }
        }
        chain(segments)
    }

    /// The lines at every level from the lowest: the plain ones, and every
    /// fourth, which is drawn heavier.
    pub(super) fn contours(&self, lowest: f64, step: f64) -> (String, String) {
        const INDEX: usize = 4;
        let highest = self.heights.iter().copied().fold(lowest, f64::max);
        let (mut plain, mut index) = (String::new(), String::new());
        for count in 0.. {
            let level = lowest + step * f64::from(u32::try_from(count).unwrap_or(u32::MAX));
            if level >= highest {
                break;
            }
            let lines = if count % INDEX == 0 {
                &mut index
            } else {
                &mut plain
            };
            lines.push_str(&self.contour(level));
        }
        (plain, index)
    }

    /// The pieces of the line inside one square of the grid.
    fn square(&self, level: f64, column: usize, row: usize, segments: &mut Vec<Segment>) {
        let corners = [
            (column, row),
            (column + 1, row),
            (column + 1, row + 1),
            (column, row + 1),
        ];
        let mut crossings = Vec::new();
        for side in 0..4 {
            let (one, other) = (corners[side], corners[(side + 1) % 4]);
            let (low, high) = (self.at(one), self.at(other));
            if (low < level) != (high < level) {
                let share = (level - low) / (high - low);
                crossings.push(self.between(one, other, share));
            }
        }
        for pair in crossings.chunks_exact(2) {
            segments.push((pair[0], pair[1]));
        }
    }

    /// A point between two cells.
    pub(super) fn between(&self, one: Cell, other: Cell, share: f64) -> Point {
        let mix = |one: usize, other: usize| {
            let value = one as f64 + (other as f64 - one as f64) * share;
            (value * self.cell * 10.0).round() as i64
        };
        (mix(one.0, other.0), mix(one.1, other.1))
    }
}

/// Joins pieces end to end into closed lines.
fn chain(mut segments: Vec<Segment>) -> String {
    let mut path = String::new();
    while let Some((start, mut end)) = segments.pop() {
        let mut line = vec![start, end];
        while let Some(index) = segments
            .iter()
            .position(|(one, other)| *one == end || *other == end)
        {
            let (one, other) = segments.swap_remove(index);
            end = if one == end { other } else { one };
            line.push(end);
        }
        // Specks of land are noise.
        if line.len() > 8 {
            write_line(&mut path, &line);
        }
    }
    path
}

fn write_line(path: &mut String, line: &[Point]) {
    let mut command = 'M';
    // Every other point is enough for the eye.
    for (x, y) in line.iter().step_by(2) {
        let _ = write!(path, "{command}{} {}", tenths(*x), tenths(*y));
        command = 'L';
    }
    path.push('Z');
}

/// A number of tenths as it is written in a path.
pub(super) fn tenths(value: i64) -> String {
    number(value as f64 / 10.0)
}
