//! The views that pages are made of: one a file, its style in
//! `style/components/` under the same name.

mod answer_editor;
mod artwork;
mod decision_table;
mod facts;
mod footer;
mod group_list;
mod header;
mod notice;
mod option_cards;
mod policies;
mod prose;
mod question_map;
mod reasons;
mod section;
mod share;
mod signpost;
mod site;
mod steps;
mod tasks;
mod trail;
mod visit;
mod what_changes;

pub use answer_editor::AnswerEditor;
pub use artwork::Artwork;
pub use decision_table::DecisionTables;
pub use facts::{Facts, Links};
pub use footer::Footer;
pub use group_list::GroupList;
pub use header::Header;
pub use notice::Notices;
pub use option_cards::OptionCards;
pub use policies::Policies;
pub use prose::prose;
pub use question_map::QuestionMap;
pub use reasons::Reasons;
pub use section::Section;
pub use share::Share;
pub use signpost::Signpost;
pub use site::{Site, use_site};
pub use steps::Steps;
pub use tasks::{Tasks, known_link};
pub use trail::Trail;
pub use visit::{Notice, Visit, link_to, target, use_visit};
pub use what_changes::WhatChanges;
