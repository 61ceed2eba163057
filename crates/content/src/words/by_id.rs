//! Words by the id that the structure gives them.

use serde::{Deserialize, Serialize};
use std::{
    collections::{BTreeMap, btree_map},
    ops::Deref,
};

/// Words by id.
///
/// The check proves that every id of the structure has its words, so what reads
/// them need not answer for words that are missing: [`ById::of`] is total. An id
/// from elsewhere has empty words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ById<T> {
    words: BTreeMap<String, T>,
    #[serde(skip)]
    empty: T,
}

impl<T> ById<T> {
    /// The words of an id of the structure.
    #[must_use]
    pub fn of(&self, id: &str) -> &T {
        self.words.get(id).unwrap_or(&self.empty)
    }
}

impl<T> Deref for ById<T> {
    type Target = BTreeMap<String, T>;

    fn deref(&self) -> &Self::Target {
        &self.words
    }
}

impl<'a, T> IntoIterator for &'a ById<T> {
    type Item = (&'a String, &'a T);
    type IntoIter = btree_map::Iter<'a, String, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.words.iter()
    }
}
