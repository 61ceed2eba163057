//! The geometry of the picture: a trail that runs across a wide sheet and
//! climbs, or down a tall one. Both are cut into one tile a stage, so that each
//! stage of the list carries its own piece and the text may be as long as it is.

use super::layout::{LaidOutEdge, Layout};

/// A point of the drawing: x to the right, y down, in the drawing's units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    pub x: f64,
    pub y: f64,
}

/// A piece of the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tile {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

/// The trail as it is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    pub layout: Layout,
    pub width: f64,
    pub height: f64,
    form: Form,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Wide,
    Tall,
}

/// Between the stages of the wide picture.
const COLUMN: f64 = 100.0;
/// How much higher each stage stands than the one before.
const RISE: f64 = 37.0;
/// How steeply the land falls away behind the last stage.
const FALL: f64 = 110.0;
/// How much lower each lane runs than the one above it.
const LANE_DROP: f64 = 34.0;
/// Land above the trail, and below its lowest point.
const ABOVE: f64 = 24.0;
const BELOW: f64 = 52.0;

/// The tall picture's width.
const STRIP: f64 = 120.0;
/// Around a stage; this part keeps its proportions.
const HEAD: f64 = 40.0;
/// From there to the next stage; this part is stretched as the text needs it.
const REST: f64 = 100.0;
/// How far the trail winds from side to side where it has the strip to itself.
const WIND: f64 = 24.0;
const WIDEST_LANE: f64 = 36.0;
const ROOM_FOR_LANES: f64 = 96.0;

/// A tent as the data of an SVG path, `TENT_WIDTH` units wide and 18 high.
pub const TENT: &str = "M12 1L23 17H15L12 11L9 17H1Z";
const TENT_WIDTH: f64 = 24.0;

/// Into how many straight pieces an edge is cut between two stages.
const PIECES: usize = 16;

/// The trail across a wide sheet: a column a stage, each higher than the last.
#[must_use]
pub fn wide(layout: &Layout) -> Picture {
    let (rows, lanes) = sizes(layout);
    Picture {
        layout: layout.clone(),
        width: COLUMN * rows,
        height: ABOVE + RISE * (rows - 1.0) + LANE_DROP * (lanes - 1.0) + BELOW,
        form: Form::Wide,
    }
}

/// The trail down a tall sheet, the start at the top.
#[must_use]
pub fn tall(layout: &Layout) -> Picture {
    Picture {
        layout: layout.clone(),
        width: STRIP,
        height: (HEAD + REST) * sizes(layout).0,
        form: Form::Tall,
    }
}

/// How many rows and lanes there are, at least one of each.
fn sizes(layout: &Layout) -> (f64, f64) {
    let rows = layout.stages.len().max(1);
    (rows as f64, layout.lanes.max(1) as f64)
}

impl Picture {
    /// Where the stage of a row stands.
    #[must_use]
    pub fn waypoint(&self, row: usize) -> Point {
        let lane = self.layout.stages.get(row).map_or(0, |placed| placed.lane);
        self.point(row as f64, lane as f64)
    }

    /// The piece of the drawing around a row's stage. In the tall picture there
    /// is a second one, [`Picture::rest`], below it.
    #[must_use]
    pub fn tile(&self, row: usize) -> Tile {
        match self.form {
            Form::Wide => {
                let x = COLUMN * row as f64;
                let is_last = row + 1 >= self.layout.stages.len();
                let highest = self.line(row as f64 + if is_last { 0.0 } else { 0.5 });
                Tile {
                    x,
                    y: highest - ABOVE,
                    width: COLUMN,
                    height: self.height - (highest - ABOVE),
                }
            }
            Form::Tall => Tile {
                x: 0.0,
                y: (HEAD + REST) * row as f64,
                width: STRIP,
                height: HEAD,
            },
        }
    }

    /// The piece of the tall picture between a row's stage and the next.
    #[must_use]
    pub fn rest(&self, row: usize) -> Tile {
        Tile {
            x: 0.0,
            y: (HEAD + REST) * row as f64 + HEAD,
            width: STRIP,
            height: REST,
        }
    }

    /// An edge as the line that is drawn.
    #[must_use]
    pub fn edge_line(&self, edge: &LaidOutEdge) -> Vec<Point> {
        let lane_at = |row: usize| {
            let placed = self.layout.stages.get(row);
            placed.map_or(0.0, |placed| placed.lane as f64)
        };
        let (first, last) = (lane_at(edge.from), lane_at(edge.to));
        let own = edge.lane as f64;
        // Rows, and the lane in which the edge passes them.
        let mut nodes = vec![(edge.from as f64, first)];
        if edge.from + 1 == edge.to {
            if own != first && own != last {
                nodes.push((edge.from as f64 + 0.5, own));
            }
        } else {
            nodes.extend((edge.from + 1..edge.to).map(|row| (row as f64, own)));
        }
        nodes.push((edge.to as f64, last));

        let mut line = vec![self.point(nodes[0].0, nodes[0].1)];
        for pair in nodes.windows(2) {
            let ((row, lane), (next_row, next_lane)) = (pair[0], pair[1]);
            for piece in 1..=PIECES {
                let share = piece as f64 / PIECES as f64;
                let row = row + (next_row - row) * share;
                let lane = lane + (next_lane - lane) * smooth(share);
                line.push(self.point(row, lane));
            }
        }
        line
    }

    /// An edge as the data of an SVG path.
    #[must_use]
    pub fn edge_path(&self, edge: &LaidOutEdge) -> String {
        let points = self.edge_line(edge);
        let line: Vec<_> = points.iter().map(|point| (point.x, point.y)).collect();
        let (first, rest) = line.split_at(1);
        command('M', first) + &command('L', rest)
    }

    /// The small path that leads up to a row's stage from outside, as the data of
    /// an SVG path.
    #[must_use]
    pub fn approach_path(&self, row: usize) -> String {
        let Point { x, y } = self.waypoint(row);
        match self.form {
            Form::Wide => {
                let bottom = self.height;
                let curve = [(x - 22.0, bottom - 20.0), (x + 6.0, y + 30.0), (x, y)];
                command('M', &[(x - 16.0, bottom)]) + &command('C', &curve)
            }
            Form::Tall => {
                let curve = [(x * 0.4, y + 14.0), (x * 0.6, y), (x, y)];
                command('M', &[(0.0, y + 12.0)]) + &command('C', &curve)
            }
        }
    }

    /// A side trail that leaves the sheet from a row's stage, likewise, and where
    /// it ends.
    #[must_use]
    pub fn side_trail_path(&self, row: usize) -> (String, Point) {
        let Point { x, y } = self.waypoint(row);
        let (end, first, second) = match self.form {
            Form::Wide => {
                let end = (x + 30.0, self.height);
                (end, (x + 8.0, y + 18.0), (x + 34.0, end.1 - 34.0))
            }
            Form::Tall => ((STRIP, y - 10.0), (x + 24.0, y), (x + 30.0, y - 12.0)),
        };
        let path = command('M', &[(x, y)]) + &command('C', &[first, second, end]);
        (path, Point { x: end.0, y: end.1 })
    }

    /// Where the tent of a row's camp stands: its upper left corner.
    #[must_use]
    pub fn tent(&self, row: usize) -> Point {
        let Point { x, y } = self.waypoint(row);
        match self.form {
            Form::Wide => Point {
                x: x - 34.0,
                y: y + 4.0,
            },
            // Where the last lanes leave no room, on the other side of the mark.
            Form::Tall => {
                let right = x + 17.0;
                let has_room = right + TENT_WIDTH <= STRIP;
                Point {
                    x: if has_room {
                        right
                    } else {
                        x - 17.0 - TENT_WIDTH
                    },
                    y: y + 1.0,
                }
            }
        }
    }

    /// The point in a lane at a row, which may lie between two stages.
    fn point(&self, row: f64, lane: f64) -> Point {
        let across = self.across(row, lane);
        match self.form {
            Form::Wide => Point {
                x: self.along(row),
                y: across,
            },
            Form::Tall => Point {
                x: across,
                y: self.along(row),
            },
        }
    }

    /// How far along the sheet a row is: x in the wide picture, y in the tall.
    fn along(&self, row: f64) -> f64 {
        match self.form {
            Form::Wide => COLUMN * (row + 0.5),
            Form::Tall => (HEAD + REST) * row + HEAD / 2.0,
        }
    }

    /// The row, which may lie between two stages, at x of the wide picture or y
    /// of the tall one.
    #[must_use]
    pub fn row_at(&self, along: f64) -> f64 {
        match self.form {
            Form::Wide => along / COLUMN - 0.5,
            Form::Tall => (along - HEAD / 2.0) / (HEAD + REST),
        }
    }

    /// Where the main lane runs at a row: y of the wide picture, x of the tall.
    #[must_use]
    pub fn line(&self, row: f64) -> f64 {
        self.across(row, 0.0)
    }

    /// Where the last lane runs at a row, likewise.
    #[must_use]
    pub fn lanes_end(&self, row: f64) -> f64 {
        self.across(row, sizes(&self.layout).1 - 1.0)
    }

    fn across(&self, row: f64, lane: f64) -> f64 {
        match self.form {
            Form::Wide => {
                let (rows, _) = sizes(&self.layout);
                // Behind the highest stage the land falls away.
                let fall = (row - (rows - 1.0)).max(0.0).powi(2) * FALL;
                let climbed = steps(row.clamp(-0.5, rows - 1.0));
                ABOVE + RISE * (rows - 1.0 - climbed) + fall + LANE_DROP * lane
            }
            Form::Tall => {
                let (_, lanes) = sizes(&self.layout);
                let width = (ROOM_FOR_LANES / lanes).min(WIDEST_LANE);
                let middle = STRIP / 2.0 + (lane - (lanes - 1.0) / 2.0) * width;
                let winds = if lanes > 1.0 { 0.0 } else { WIND };
                middle + winds * wave(row)
            }
        }
    }

    /// How high the main lane is at a row: from 0 at the first stage to 1 at the
    /// last, lower again behind it.
    #[must_use]
    pub fn climbed(&self, row: f64) -> f64 {
        let (rows, _) = sizes(&self.layout);
        let last = rows - 1.0;
        let share = if last == 0.0 {
            1.0
        } else {
            steps(row.clamp(0.0, last)) / last
        };
        share - 0.7 * (row - last).max(0.0)
    }
}

/// From side to side and back between two whole numbers; parabolas are near
/// enough to a sine.
fn wave(row: f64) -> f64 {
    let share = row - row.floor();
    if share < 0.5 {
        16.0 * share * (0.5 - share)
    } else {
        -16.0 * (share - 0.5) * (1.0 - share)
    }
}

/// A climb with a level place at each whole number.
fn steps(row: f64) -> f64 {
    row.floor() + smooth(row - row.floor())
}

/// From 0 to 1, level at both ends.
fn smooth(share: f64) -> f64 {
    share * share * (3.0 - 2.0 * share)
}

/// A number as it is written in a drawing: to a tenth, which is finer than any
/// screen shows, and so the same wherever it is reckoned. Written by hand, because
/// the general way is large in a browser.
#[must_use]
pub fn number(value: f64) -> String {
    let tenths = (value * 10.0).round() as i64;
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, rest) = (tenths.abs() / 10, tenths.abs() % 10);
    if rest == 0 {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}.{rest}")
    }
}

/// A command of an SVG path: its letter, then its points.
fn command(letter: char, points: &[(f64, f64)]) -> String {
    let points: Vec<_> = points
        .iter()
        .map(|(x, y)| format!("{} {}", number(*x), number(*y)))
        .collect();
    format!("{letter}{}", points.join(" "))
}
