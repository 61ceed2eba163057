//! The structure of setting groups side by side.

use super::{GroupKind, Structure, pack::packed};
use serde::Deserialize;

/// A row of `compare.toml`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CompareRow {
    pub id: String,
    /// What the row takes from the words of a group or a policy.
    #[serde(default)]
    pub shows: Option<ShownWords>,
    /// The texts of the row, unless it shows words that there are already.
    #[serde(default, rename = "value")]
    pub values: Vec<CompareValue>,
}

/// Words of a group, or of a policy, that a row shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ShownWords {
    /// Who comes; of a policy, who may.
    Audience,
    /// What it talks about; of a policy, its group's topics.
    Topics,
    /// Of a policy, who speaks.
    Speakers,
}

/// A text of a row, and the columns in which it stands.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CompareValue {
    pub id: String,
    /// Where the text stands: the ids of groups, and of policies of a group that has
    /// some.
    pub columns: Vec<String>,
}

/// A column: a group, or one of the policies that it may have.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub struct CompareColumn {
    pub group: String,
    pub policy: Option<String>,
}

packed! {
    CompareRow { id, shows, values }
    CompareValue { id, columns }
}

packed! {
    enum ShownWords { Audience, Topics, Speakers }
}

impl CompareColumn {
    /// What `compare.toml` calls the column.
    #[must_use]
    pub fn id(&self) -> &str {
        self.policy.as_deref().unwrap_or(&self.group)
    }
}

impl CompareRow {
    /// The row's text in a column.
    #[must_use]
    pub fn value(&self, column: &str) -> Option<&CompareValue> {
        let is_in = |value: &&CompareValue| value.columns.iter().any(|id| id == column);
        self.values.iter().find(is_in)
    }
}

impl Structure {
    /// The columns of a group: itself, or its policies that are not made of
    /// others. None for what is no group with a page.
    #[must_use]
    pub fn compare_columns(&self, group: &str) -> Vec<CompareColumn> {
        let group = self.group(group);
        let Some(group) = group.filter(|group| group.kind == GroupKind::Group) else {
            return Vec::new();
        };
        let column = |policy: Option<&str>| CompareColumn {
            group: group.id.clone(),
            policy: policy.map(str::to_owned),
        };
        if !group.policies {
            return vec![column(None)];
        }
        let alone = self.policies.iter().filter(|policy| policy.is_standalone());
        alone.map(|policy| column(Some(&policy.id))).collect()
    }
}
