//! Groups, their families and their policies.

use super::{Checker, ids, names};
use crate::read::{StructureFile, closest};
use guide_content::{Group, GroupKind, Policy};

const FILE: StructureFile = StructureFile::Groups;

impl Checker<'_> {
    pub(super) fn groups(&mut self) {
        let structure = self.structure;
        for group in &structure.groups {
            self.family(group);
            self.unreachable_parts(group);
            self.mark(group);
            for link in &group.links {
                self.link(FILE, &group.id, Some(link));
            }
            for fact in &group.facts {
                self.require_known(FILE, &group.id, "the fact", fact, &ids!(structure.facts));
            }
            self.require_unique(FILE, &group.id, "the link", &names(&group.links));
            self.require_unique(FILE, &group.id, "the fact", &names(&group.facts));
        }
        self.listing();
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
            // Where there are no families at all, groups are one list.
            None if group.kind == GroupKind::Group && !families.is_empty() => self.problems.add(
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

    /// What is no path would be drawn as nothing, and nobody would be told.
    fn mark(&mut self, group: &Group) {
        let Some(mark) = &group.mark else { return };
        let paths = mark.land.iter().chain([&mark.line]);
        for path in paths.filter(|path| !is_path(path)) {
            self.problems.add(
                FILE,
                &group.id,
                format!("has the mark `{path}`, which is no path"),
                "write what `d` of a path has, such as `M4 20h16M12 4v16`",
            );
        }
    }

    /// What was counted is part of all, and one source says all of it on one day,
    /// because one note below stands for the whole.
    fn listing(&mut self) {
        let structure = self.structure;
        let counted = structure.groups.iter();
        let counted = counted.filter_map(|group| Some((group, group.listed.as_ref()?)));
        let Some(listing) = structure.listing.as_ref() else {
            for (group, _) in counted {
                self.problems.add(
                    FILE,
                    &group.id,
                    "has `listed`, and nothing says how many groups there are",
                    "add `[listing]`, or delete `listed`",
                );
            }
            return;
        };
        let facts = ids!(structure.facts);
        self.require_known(FILE, "listing", "the fact", &listing.fact, &facts);
        if listing.focused > listing.all {
            let wrong = format!("has {} of {} groups", listing.focused, listing.all);
            self.problems
                .add(FILE, "listing", wrong, "write a part of all");
        }
        let said = structure.fact(&listing.fact);
        let mut sum = 0_u32;
        for (group, listed) in counted {
            self.require_known(FILE, &group.id, "the fact", &listed.fact, &facts);
            if group.kind != GroupKind::Group {
                let wrong = "has `listed`, which nobody sees: it has no page";
                self.problems.add(FILE, &group.id, wrong, "delete `listed`");
            }
            sum += u32::from(listed.count);
            let fact = structure.fact(&listed.fact);
            if let (Some(said), Some(fact)) = (said, fact)
                && (&said.source, said.as_of) != (&fact.source, fact.as_of)
            {
                self.problems.add(
                    FILE,
                    &group.id,
                    format!(
                        "was counted elsewhere, or on another day, than `{}`",
                        said.id
                    ),
                    "name a fact with the same `source` and `as_of`",
                );
            }
        }
        if sum > u32::from(listing.focused) {
            self.problems.add(
                FILE,
                "listing",
                format!(
                    "has {} groups with a focus, and its types {sum}",
                    listing.focused
                ),
                "count again",
            );
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

/// Whether a text can be the `d` of a path: it moves somewhere first, and has
/// commands and numbers only.
fn is_path(text: &str) -> bool {
    let is_number = |sign: char| sign.is_ascii_digit() || " .,-".contains(sign);
    let is_command = |sign: char| "MLHVCSQTAZ".contains(sign.to_ascii_uppercase());
    text.starts_with(['M', 'm']) && text.chars().all(|sign| is_number(sign) || is_command(sign))
}
