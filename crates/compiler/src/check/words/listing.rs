//! Figures that are drawn stand in the sentence of their fact, in every language.

use crate::read::{Content, Problems, WordsFile};
use guide_content::Structure;

pub(super) fn check(content: &Content, problems: &mut Problems) {
    for (fact, figure) in figures(&content.structure) {
        let texts = content.texts.iter();
        for text in texts.filter(|text| text.file == WordsFile::Facts && text.key == fact) {
            if !numbers(&text.raw).contains(&figure) {
                problems.add(
                    text.path(),
                    &text.key,
                    format!("does not say {figure}, which `groups.toml` draws from it"),
                    "write the same figure in both",
                );
            }
        }
    }
}

/// Each figure with its fact. None at all is said in words.
fn figures(structure: &Structure) -> Vec<(&str, u32)> {
    let Some(listing) = structure.listing.as_ref() else {
        return Vec::new();
    };
    let of_all = [listing.all, listing.focused].map(|figure| (listing.fact.as_str(), figure));
    let counted = structure.groups.iter();
    let counted = counted.filter_map(|group| group.listed.as_ref());
    let of_types = counted
        .flat_map(|each| [each.count, listing.all].map(|figure| (each.fact.as_str(), figure)));
    let figures = of_all.into_iter().chain(of_types);
    figures
        .filter(|(_, figure)| *figure > 0)
        .map(|(fact, figure)| (fact, u32::from(figure)))
        .collect()
}

/// The numbers of a text as it is written: no dates and no shares.
fn numbers(raw: &str) -> Vec<u32> {
    let mut pieces = raw.split('{');
    let mut said = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (figure, rest) = piece.split_once('}').unwrap_or((piece, ""));
        said.push_str(figure.strip_prefix("number:").unwrap_or(" "));
        said.push_str(rest);
    }
    said.split(|sign: char| !sign.is_ascii_digit())
        .filter_map(|digits| digits.parse().ok())
        .collect()
}
