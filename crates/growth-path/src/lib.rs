//! The growth path: how its stages are connected and drawn, and how far a
//! visitor has come.
//!
//! Pure functions over content and progress. Nothing in here knows Leptos, the
//! browser, a clock or a file; what it is given it takes as arguments, and what
//! it finds it returns.

mod code;
mod file;
mod gap;
mod graph;
mod layout;
mod link;
mod picture;
mod progress;
mod stage_status;
mod trail_state;

pub use code::{Code, item_code, stage_code};
pub use file::{read_file, write_file};
pub use gap::{Gap, StageGap, next_stage, smallest_gap, stage_gap, stages_at_hand, this_week};
pub use graph::{is_connected, next, order, previous};
pub use layout::{LaidOutEdge, Layout, PlacedStage, layout};
pub use link::{LINK_KEY, find_link, read_link, read_saved_link, write_link};
pub use picture::{Picture, Point, TENT, Tile, number, tall, wide};
pub use progress::{EditionChanges, Mark, OpenError, OpenedProgress, Progress};
pub use stage_status::{StageStatus, stage_statuses};
pub use trail_state::{TrailNotice, TrailState};
