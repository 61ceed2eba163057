//! The questions as a map: stops and the lines between them, drawn from the
//! same data that the wizard asks by. The list beside it says the same in words.

use crate::state::{Site, use_site};
use guide_engine::{Edge, Graph};
use guide_growth_path::number;
use leptos::prelude::*;

/// The sheet's width, in its own units; the page scales it.
const WIDTH: f64 = 400.0;
/// From one layer to the next.
const LAYER: f64 = 78.0;
const STOP_HEIGHT: f64 = 34.0;
/// From the sheet's edge to its outermost lane, and from lane to lane.
const LANE: f64 = 14.0;
const CORNER: f64 = 9.0;
/// Around a stop's name, and from stop to stop.
const PADDING: f64 = 18.0;
const BETWEEN: f64 = 12.0;

#[component]
pub fn QuestionMap(
    /// The nodes that the visitor has visited, in order.
    #[prop(into)]
    visited: Signal<Vec<usize>>,
) -> impl IntoView {
    let site = use_site();
    let map = Map::new(site);
    let height = map.stops.iter().map(|stop| stop.y).fold(0.0, f64::max) + LAYER / 2.0;
    let lines: Vec<_> = map
        .graph
        .edges
        .iter()
        .map(|edge| {
            let edge = *edge;
            let is_visited = move || {
                visited.with(|visited| visited.windows(2).any(|step| step == [edge.from, edge.to]))
            };
            view! { <path class="map-line" class:on-way=is_visited d=map.line(edge)></path> }
        })
        .collect();
    let stops: Vec<_> = map
        .stops
        .iter()
        .enumerate()
        .map(|(index, stop)| {
            let is_visited = move || visited.with(|visited| visited.contains(&index));
            let left = stop.x - stop.width / 2.0;
            let top = stop.y - STOP_HEIGHT / 2.0;
            view! {
                <g class="map-stop" class:on-way=is_visited class:advice=stop.is_advice>
                    <rect
                        x=number(left)
                        y=number(top)
                        width=number(stop.width)
                        height=number(STOP_HEIGHT)
                    ></rect>
                    <text x=number(stop.x) y=number(stop.y + 4.5) text-anchor="middle">
                        {stop.name}
                    </text>
                </g>
            }
        })
        .collect();
    view! {
        <svg
            class="question-map"
            viewBox=format!("0 0 {} {}", number(WIDTH), number(height))
            role="img"
            aria-labelledby="diagram"
            aria-describedby="diagram-text"
        >
            {lines}
            {stops}
        </svg>
    }
}

struct Stop {
    name: &'static str,
    x: f64,
    y: f64,
    width: f64,
    is_advice: bool,
}

struct Map {
    graph: Graph,
    stops: Vec<Stop>,
    /// The lane for lines that pass layers by on their way to a stop, by the
    /// stop's index.
    lanes: Vec<Option<f64>>,
}

impl Map {
    fn new(site: Site) -> Self {
        let graph = Graph::new(site.structure());
        let names: Vec<_> = graph
            .nodes
            .iter()
            .map(|node| {
                node.question
                    .and_then(|question| site.structure().questions.get(question))
                    .map_or(
                        site.interface().decisions.diagram_result.as_str(),
                        |question| site.question_name(&question.id),
                    )
            })
            .collect();
        let widths: Vec<_> = names
            .iter()
            .map(|name| text_width(name) + PADDING)
            .collect();
        let stops = names
            .into_iter()
            .enumerate()
            .map(|(index, name)| {
                let node = graph.nodes[index];
                Stop {
                    name,
                    x: centre_of(&graph, &widths, index),
                    y: LAYER * (node.layer as f64 + 0.5),
                    width: widths[index],
                    is_advice: node.question.is_none(),
                }
            })
            .collect();
        let lanes = lanes(&graph);
        Self {
            graph,
            stops,
            lanes,
        }
    }

    /// The line between two stops: straight down to the next layer, else out
    /// to a lane at the side that all lines to that stop share.
    fn line(&self, edge: Edge) -> String {
        let (from, to) = (&self.stops[edge.from], &self.stops[edge.to]);
        let start = from.y + STOP_HEIGHT / 2.0;
        let end = to.y - STOP_HEIGHT / 2.0;
        if skips_layer(&self.graph, edge)
            && let Some(lane) = self.lanes[edge.to]
        {
            let out = start + 12.0;
            let back = end - 12.0;
            let mut path = SvgPath::at(from.x, start);
            path.turn(from.x, out, lane);
            path.turn_down(lane, out, back);
            path.turn_in(lane, back, to.x, end);
            return path.0;
        }
        let middle = (start + end) / 2.0;
        format!(
            "M{} {}C{} {} {} {} {} {}",
            number(from.x),
            number(start),
            number(from.x),
            number(middle),
            number(to.x),
            number(middle),
            number(to.x),
            number(end)
        )
    }
}

/// The middle of a stop: the stops of a layer stand side by side in the middle
/// of the sheet.
fn centre_of(graph: &Graph, widths: &[f64], index: usize) -> f64 {
    let layer = graph.nodes[index].layer;
    let beside = || (0..widths.len()).filter(|other| graph.nodes[*other].layer == layer);
    let total: f64 = beside().map(|other| widths[other] + BETWEEN).sum::<f64>() - BETWEEN;
    let before: f64 = beside()
        .filter(|other| *other < index)
        .map(|other| widths[other] + BETWEEN)
        .sum();
    (WIDTH - total) / 2.0 + before + widths[index] / 2.0
}

/// Whether an edge skips a layer.
fn skips_layer(graph: &Graph, edge: Edge) -> bool {
    graph.nodes[edge.to].layer > graph.nodes[edge.from].layer + 1
}

/// A lane for every stop that has lines passing layers by, by turns at the left
/// and the right edge.
fn lanes(graph: &Graph) -> Vec<Option<f64>> {
    let mut count = 0;
    (0..graph.nodes.len())
        .map(|index| {
            let has_lane = graph
                .edges
                .iter()
                .any(|edge| edge.to == index && skips_layer(graph, *edge));
            has_lane.then(|| {
                let inward = LANE * f64::from(count / 2 + 1);
                let lane = if count % 2 == 0 {
                    inward
                } else {
                    WIDTH - inward
                };
                count += 1;
                lane
            })
        })
        .collect()
}

/// An SVG path of straight runs with rounded corners.
struct SvgPath(String);

impl SvgPath {
    fn at(x: f64, y: f64) -> Self {
        Self(format!("M{} {}", number(x), number(y)))
    }

    /// Down to `y`, then towards `towards`.
    fn turn(&mut self, x: f64, y: f64, towards: f64) {
        let side = CORNER.copysign(towards - x);
        self.push(&format!(
            "V{}Q{} {} {} {}",
            number(y - CORNER),
            number(x),
            number(y),
            number(x + side),
            number(y)
        ));
    }

    /// Across to the lane and down it.
    fn turn_down(&mut self, lane: f64, y: f64, down_to: f64) {
        let side = if lane < WIDTH / 2.0 { CORNER } else { -CORNER };
        self.push(&format!(
            "H{}Q{} {} {} {}V{}",
            number(lane + side),
            number(lane),
            number(y),
            number(lane),
            number(y + CORNER),
            number(down_to - CORNER)
        ));
    }

    /// Out of the lane to a stop, and down into it.
    fn turn_in(&mut self, lane: f64, y: f64, x: f64, end: f64) {
        let side = CORNER.copysign(x - lane);
        self.push(&format!(
            "Q{} {} {} {}H{}Q{} {} {} {}V{}",
            number(lane),
            number(y),
            number(lane + side),
            number(y),
            number(x - side),
            number(x),
            number(y),
            number(x),
            number(y + CORNER),
            number(end)
        ));
    }

    fn push(&mut self, part: &str) {
        self.0.push_str(part);
    }
}

/// About how wide a label is: ideographs fill a square, letters about half.
fn text_width(text: &str) -> f64 {
    text.chars()
        .map(|letter| if letter > '\u{2e7f}' { 14.0 } else { 8.1 })
        .sum()
}
