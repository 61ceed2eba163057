//! Groups side by side, row by row.

use guide_content::{
    CompareColumn, CompareRow, GroupDetailWords, PolicyWords, ShownWords, Structure, Words,
};
use guide_query::readings;

/// How many groups fit side by side.
pub const MOST_COMPARED: usize = 3;

/// A row with its cell for each column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedRow<'a> {
    pub row: &'a CompareRow,
    pub cells: Vec<Cell>,
}

/// What stands in a cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// What the words of the group or the policy say.
    pub lines: Vec<String>,
    /// The row's own text.
    pub text: Option<String>,
}

impl ComparedRow<'_> {
    /// Whether not all columns say the same.
    #[must_use]
    pub fn differs(&self) -> bool {
        self.cells.windows(2).any(|pair| pair[0] != pair[1])
    }
}

/// The groups that `types` names, each once, in the guide's order, no more than
/// fit: what is unknown is left out, and so is what has no page. What came into a
/// name on the way is left out of it.
#[must_use]
pub fn compared_groups<'a, 'b>(
    structure: &'a Structure,
    types: impl IntoIterator<Item = &'b str>,
) -> Vec<&'a str> {
    let pages = structure.pages().map(|group| group.id.as_str());
    let known: Vec<_> = pages.collect();
    let names = types.into_iter();
    let named: Vec<_> = names
        .filter_map(|name| readings(name).find(|id| known.contains(&id.as_str())))
        .collect();
    known
        .into_iter()
        .filter(|id| named.iter().any(|each| each == id))
        .take(MOST_COMPARED)
        .collect()
}

/// Every row for these columns.
#[must_use]
pub fn compare<'a>(
    structure: &'a Structure,
    words: &Words,
    columns: &[CompareColumn],
) -> Vec<ComparedRow<'a>> {
    let row = |row: &'a CompareRow| ComparedRow {
        row,
        cells: columns
            .iter()
            .map(|column| cell(words, row, column))
            .collect(),
    };
    structure.compare.iter().map(row).collect()
}

fn cell(words: &Words, row: &CompareRow, column: &CompareColumn) -> Cell {
    let group = words.groups.details.get(&column.group);
    let policy = column.policy.as_ref();
    let policy = policy.and_then(|policy| words.policies.get(policy));
    let lines = row.shows.map(|shows| lines(shows, group, policy));
    let value = row.value(column.id());
    Cell {
        lines: lines.unwrap_or_default(),
        text: value.and_then(|value| words.compare.values.get(&value.id).cloned()),
    }
}

fn lines(
    shows: ShownWords,
    group: Option<&GroupDetailWords>,
    policy: Option<&PolicyWords>,
) -> Vec<String> {
    let of_group = |list: fn(&GroupDetailWords) -> &Vec<String>| group.map(list).cloned();
    let of_policy = |text: fn(&PolicyWords) -> &Option<String>| {
        policy.map(|policy| text(policy).iter().cloned().collect())
    };
    let lines = match shows {
        ShownWords::Audience => {
            of_policy(|policy| &policy.attendance).or_else(|| of_group(|group| &group.audience))
        }
        ShownWords::Topics => of_group(|group| &group.topics),
        ShownWords::Speakers => of_policy(|policy| &policy.speakers),
    };
    lines.unwrap_or_default()
}
