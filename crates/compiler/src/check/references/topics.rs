//! The pages about the community: their ids, and what their items lead to.

use super::{Checker, ids, names};
use crate::read::StructureFile;
use guide_content::{PartKind, Topic, TopicPart};

const FILE: StructureFile = StructureFile::Pages;

impl Checker<'_> {
    pub(super) fn topics(&mut self) {
        let topics = &self.structure.topics;
        let parts = || topics.iter().flat_map(|topic| &topic.parts);
        let items = parts().flat_map(|part| &part.items);
        let lists = [
            ("page", ids!(topics)),
            ("page.part", parts().map(|part| part.id.as_str()).collect()),
            (
                "page.part.item",
                items.map(|item| item.id.as_str()).collect(),
            ),
        ];
        for (key, ids) in lists {
            self.require_plain_ids(FILE, key, &ids);
            self.require_unique_ids(FILE, key, &ids);
        }
        for topic in topics {
            self.topic(topic);
        }
    }

    fn topic(&mut self, topic: &Topic) {
        let structure = self.structure;
        if guide_routes::is_reserved(&topic.id) {
            self.problems.add(
                FILE,
                &topic.id,
                "has the address of another page of the guide",
                "take another id",
            );
        }
        for fact in &topic.facts {
            self.require_known(FILE, &topic.id, "the fact", fact, &ids!(structure.facts));
        }
        for link in &topic.links {
            self.link(FILE, &topic.id, Some(link));
        }
        self.require_unique(FILE, &topic.id, "the fact", &names(&topic.facts));
        self.require_unique(FILE, &topic.id, "the link", &names(&topic.links));
        for part in &topic.parts {
            let right = match (part.kind.has_items(), part.items.is_empty()) {
                (true, true) => "write one, or make it prose",
                (false, false) => "delete them, or make it a list",
                _ => "",
            };
            if !right.is_empty() {
                let wrong = if part.items.is_empty() {
                    "has no item"
                } else {
                    "has items, which its `kind` does not show"
                };
                self.problems.add(FILE, &part.id, wrong, right);
            }
            for item in &part.items {
                self.link(FILE, &item.id, item.link.as_deref());
                if let Some((first, last)) = &item.stages {
                    self.stages(part, &item.id, first, last);
                }
                let shows_links = part.kind == PartKind::Cards;
                if !shows_links && (item.link.is_some() || item.page.is_some()) {
                    self.problems.add(
                        FILE,
                        &item.id,
                        "leads on, which only cards show",
                        "delete `link` and `page`, or make the part cards",
                    );
                }
            }
        }
    }

    /// An item of the diagram has a name, and belongs to a part of the path.
    fn stages(&mut self, part: &TopicPart, item: &str, first: &str, last: &str) {
        let waypoints: Vec<_> = self.structure.path.waypoints().collect();
        let waypoints = ids!(waypoints);
        for stage in [first, last] {
            self.require_known(FILE, item, "the stage", stage, &waypoints);
        }
        let place = |id| waypoints.iter().position(|each| *each == id);
        if place(first) > place(last) {
            let wrong = format!("leads from `{first}` back to `{last}`");
            let right = "name the stage first that comes first on the path";
            self.problems.add(FILE, item, wrong, right);
        }
        if !part.named {
            let wrong = "has `stages`, and no name for the diagram";
            self.problems
                .add(FILE, item, wrong, "write `named = true` in its part");
        }
        if !self.structure.topics.iter().any(|topic| topic.diagram) {
            let wrong = "has `stages`, and no page shows the diagram";
            self.problems
                .add(FILE, item, wrong, "write `diagram = true` in a page");
        }
    }
}
