//! What the result cites.

use crate::{groups::focus_citations, state::Site, ui::Citation};
use guide_content::GroupKind;
use guide_engine::Answers;

/// In the order of the page: its first steps, which are the guide's own suggestions,
/// the facts about a group that has no page of its own, and how common its focus is.
pub fn result_citations(site: Site, answers: &Answers) -> Vec<Citation> {
    let Some(advice) = site.advice(answers) else {
        return Vec::new();
    };
    let steps = advice.steps().into_iter();
    let steps = steps.map(|step| Citation::own(&step.id));
    let group = site.structure().group(&advice.recommendation.group);
    let without_page = group.filter(|group| group.kind != GroupKind::Group);
    let facts = without_page.map_or(&[][..], |group| &group.facts);
    let mut citations: Vec<_> = steps.chain(Citation::facts(site, facts)).collect();
    citations.extend(focus_citations(site, Some(&advice.recommendation.group)));
    citations
}
