//! Groups, their families and their policies.

use super::{Checker, ids, names};
use crate::read::closest;
use guide_content::{Group, GroupKind, Policy};

const FILE: &str = "groups.toml";

impl Checker<'_> {
    pub(super) fn groups(&mut self) {
        let structure = self.structure;
        for group in &structure.groups {
            self.family(group);
            self.unreachable_parts(group);
            for link in &group.links {
                self.link(FILE, &group.id, Some(link));
            }
            for fact in &group.facts {
                self.require_known(FILE, &group.id, "the fact", fact, &ids!(structure.facts));
            }
            self.require_unique(FILE, &group.id, "the link", &names(&group.links));
            self.require_unique(FILE, &group.id, "the fact", &names(&group.facts));
        }
        for policy in &structure.policies {
            self.shows(policy);
        }
        if let Some(group) = structure.groups.iter().find(|group| group.policies)
            && !structure.policies.iter().any(Policy::is_standalone)
        {
            self.problems.add(
                FILE,
                &group.id,
                "has `policies`, and there is none to show",
                "add one that shows itself: `shows = [\"its-id\"]`",
            );
        }
    }

    fn family(&mut self, group: &Group) {
        let families = names(&self.structure.families);
        match &group.family {
            Some(family) => self.require_known(FILE, &group.id, "the family", family, &families),
            None if group.kind == GroupKind::Group => self.problems.add(
                FILE,
                &group.id,
                "has no `family`",
                closest("", families.iter().copied()),
            ),
            None => {}
        }
    }

    /// Without a page of its own, there is no place for some parts.
    fn unreachable_parts(&mut self, group: &Group) {
        let is_track = group.kind == GroupKind::Track;
        let parts = [
            ("family", group.family.is_some(), true),
            ("policies", group.policies, true),
            ("links", !group.links.is_empty(), is_track),
            ("facts", !group.facts.is_empty(), is_track),
        ];
        for (part, is_there, is_unseen) in parts {
            if group.kind != GroupKind::Group && is_there && is_unseen {
                self.problems.add(
                    FILE,
                    &group.id,
                    format!("has `{part}`, which nobody sees: it has no page"),
                    format!("delete `{part}`, or the group's `kind`"),
                );
            }
        }
    }

    fn shows(&mut self, policy: &Policy) {
        let policies = ids!(self.structure.policies);
        for shown in &policy.shows {
            self.require_known(FILE, &policy.id, "the policy", shown, &policies);
        }
        self.require_unique(FILE, &policy.id, "the policy", &names(&policy.shows));
        if policy.shows.len() < 2 && !policy.is_standalone() {
            self.problems.add(
                FILE,
                &policy.id,
                "shows neither itself nor several policies side by side",
                format!("write `shows = [\"{}\"]`, or several", policy.id),
            );
        }
    }
}
