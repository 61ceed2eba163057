//! The growth path: its ids, its edges, and what stages name.

use super::{Checker, Scope, ids, names};
use crate::read::StructureFile;
use guide_content::{Stage, StageItem};
use guide_growth_path::{Code, item_code, stage_code};
use std::collections::BTreeMap;

const FILE: StructureFile = StructureFile::Path;

impl Checker<'_> {
    pub(super) fn path(&mut self) {
        let path = &self.structure.path;
        if !self.structure.has_path() {
            return;
        }
        self.path_lists();
        self.edges();
        for stage in &path.stages {
            self.stage(stage);
        }
        let stages = ids!(path.stages);
        for entry in &path.entries {
            self.condition(FILE, &entry.id, &entry.when, Scope::Advice);
            self.require_known(FILE, &entry.id, "the stage", &entry.stage, &stages);
            // Without the stage, its lists are not known either.
            if let (Some(list), Some(stage)) = (&entry.checklist, path.stage(&entry.stage)) {
                let ticked = stage.all_lists().filter(|list| list.is_ticked());
                let lists: Vec<_> = ticked.map(|list| list.id.as_str()).collect();
                self.require_known(FILE, &entry.id, "the list to tick", list, &lists);
            }
        }
        self.editions();
        let stages = path.stages.iter().map(|stage| (&stage.id, &stage.aliases));
        self.codes("stage", stages, stage_code);
        let items = path.lists().flat_map(|list| &list.items);
        self.codes(
            "item",
            items.map(|item| (&item.id, &item.aliases)),
            item_code,
        );
    }

    fn path_lists(&mut self) {
        let path = &self.structure.path;
        let items = path.lists().flat_map(|list| &list.items);
        let lists = [
            ("stage", ids!(path.stages)),
            ("entry", ids!(path.entries)),
            (
                "stage.camp",
                path.stages
                    .iter()
                    .flat_map(|stage| ids!(stage.camps))
                    .collect(),
            ),
            (
                "stage.list",
                path.lists().map(|list| list.id.as_str()).collect(),
            ),
            (
                "stage.list.item",
                items.map(|item| item.id.as_str()).collect(),
            ),
        ];
        for (key, ids) in lists {
            self.require_plain_ids(FILE, key, &ids);
            self.require_unique_ids(FILE, key, &ids);
        }
        let unasked = path.lists().filter(|list| !list.is_asked());
        for item in unasked
            .flat_map(|list| &list.items)
            .filter(|item| item.optional)
        {
            self.problems.add(
                FILE,
                &item.id,
                "is `optional`, and nobody asks for it",
                "only requirements and suggestions can be a plus: delete `optional`",
            );
        }
        let empty = path.lists().filter(|list| list.items.is_empty());
        for list in empty {
            self.problems.add(
                FILE,
                &list.id,
                "has no item",
                "write one, or delete the list",
            );
        }
        if path.waypoints().next().is_none() {
            self.problems
                .add(FILE, "stage", "has no stage", "a path has at least one");
        }
    }

    /// Edges lead from one waypoint to another, in no circle, and leave none out.
    fn edges(&mut self) {
        let path = &self.structure.path;
        let waypoints: Vec<_> = path.waypoints().map(|stage| stage.id.as_str()).collect();
        let before = self.problems.0.len();
        for edge in &path.edges {
            for end in [&edge.from, &edge.to] {
                self.require_known(FILE, "edge", "the stage on the path", end, &waypoints);
            }
        }
        let edges: Vec<_> = path
            .edges
            .iter()
            .map(|edge| format!("{} → {}", edge.from, edge.to))
            .collect();
        let edges: Vec<_> = edges.iter().map(String::as_str).collect();
        self.require_unique(FILE, "edge", "the edge", &edges);
        // What follows would only repeat an end that does not exist.
        if self.problems.0.len() > before {
            return;
        }
        if guide_growth_path::order(path).is_none() {
            self.problems.add(
                FILE,
                "edge",
                "leads in a circle",
                "turn around or delete one of the edges, so that the path has a beginning",
            );
        } else if !guide_growth_path::is_connected(path) {
            self.problems.add(
                FILE,
                "edge",
                "leaves a stage without a way to the others",
                "add an edge to it, or make it a side trail with `beside`",
            );
        }
    }

    fn stage(&mut self, stage: &Stage) {
        let structure = self.structure;
        let waypoints: Vec<_> = structure
            .path
            .waypoints()
            .map(|stage| stage.id.as_str())
            .collect();
        if let Some(beside) = &stage.beside {
            self.require_known(FILE, &stage.id, "the stage on the path", beside, &waypoints);
        }
        if let Some(kind) = &stage.kind_of {
            let others: Vec<_> = ids!(structure.path.stages)
                .into_iter()
                .filter(|id| *id != stage.id)
                .collect();
            self.require_known(FILE, &stage.id, "the other stage", kind, &others);
        }
        let needs_programme = stage.all_lists().find(|list| list.is_of_programme());
        if let (None, Some(list)) = (&stage.programme, needs_programme) {
            self.problems.add(
                FILE,
                &list.id,
                "tells of a programme, and the stage has none",
                "say who describes it: `programme = { source = …, as_of = …, check_again = … }`",
            );
        }
        for fact in &stage.facts {
            self.require_known(FILE, &stage.id, "the fact", fact, &ids!(structure.facts));
        }
        for link in &stage.links {
            self.link(FILE, &stage.id, Some(link));
        }
        self.require_unique(FILE, &stage.id, "the fact", &names(&stage.facts));
        self.require_unique(FILE, &stage.id, "the link", &names(&stage.links));
    }

    /// Nothing came in after the present edition.
    fn editions(&mut self) {
        let path = &self.structure.path;
        let is_late = |item: &&StageItem| item.since > path.edition || item.since == 0;
        for item in path.lists().flat_map(|list| &list.items).filter(is_late) {
            self.problems.add(
                FILE,
                &item.id,
                format!("came in `since` edition {}", item.since),
                format!("editions go from 1 to `edition`, which is {}", path.edition),
            );
        }
    }

    /// Every id and alias has a code of its own, or ticks would be confused.
    fn codes<'b>(
        &mut self,
        what: &str,
        all: impl Iterator<Item = (&'b String, &'b Vec<String>)>,
        code: fn(&str) -> Code,
    ) {
        let mut known: BTreeMap<Code, &str> = BTreeMap::new();
        let all: Vec<_> = all.collect();
        let ids = all.iter().map(|(id, _)| (*id, *id));
        // Ids come first, so that an alias is what is wrong.
        let aliases = all
            .iter()
            .flat_map(|(id, aliases)| aliases.iter().map(|alias| (*id, alias)));
        for (id, name) in ids.chain(aliases) {
            self.require_plain_ids(FILE, id, &[name]);
            let Some(other) = known.insert(code(name), name) else {
                continue;
            };
            let wrong = if other == name {
                format!("has the {what} `{name}` both as an id and as an alias, or twice")
            } else {
                format!("has the {what}s `{name}` and `{other}`, whose short codes are the same")
            };
            self.problems
                .add(FILE, id, wrong, "ticks would be confused: take another id");
        }
    }
}
