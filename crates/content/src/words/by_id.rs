//! Words by the id that the structure gives them.

use crate::pack::{Packed, Reader, shape};
use serde::Deserialize;
use std::{collections::BTreeMap, ops::Index};

/// Words by id.
///
/// The check proves that every id of the structure has its words, so what reads
/// them need not answer for words that are missing: [`ById::of`] is total. An id
/// from elsewhere has empty words.
///
/// They are a sorted list, which takes a fraction of a tree's code for each kind of
/// words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(
    from = "BTreeMap<String, T>",
    bound(deserialize = "T: Deserialize<'de> + Default")
)]
pub struct ById<T> {
    words: Vec<(String, T)>,
    empty: T,
}

impl<T> ById<T> {
    /// The words of an id of the structure.
    #[must_use]
    pub fn of(&self, id: &str) -> &T {
        self.get(id).unwrap_or(&self.empty)
    }

    /// The words of an id, if it has any.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&T> {
        self.get_key_value(id).map(|(_, words)| words)
    }

    /// The id itself with its words, if it has any.
    #[must_use]
    pub fn get_key_value(&self, id: &str) -> Option<(&String, &T)> {
        let found = self
            .words
            .binary_search_by(|(each, _)| each.as_str().cmp(id));
        let (id, words) = self.words.get(found.ok()?)?;
        Some((id, words))
    }

    /// Whether an id has words.
    #[must_use]
    pub fn contains_key(&self, id: &str) -> bool {
        self.get(id).is_some()
    }

    /// Every id with its words, the ids sorted.
    pub fn iter(&self) -> impl Iterator<Item = (&String, &T)> {
        self.words.iter().map(|(id, words)| (id, words))
    }

    /// Every id, sorted.
    pub fn keys(&self) -> impl Iterator<Item = &String> {
        self.words.iter().map(|(id, _)| id)
    }

    /// The words of every id, in the order of the ids.
    pub fn values(&self) -> impl Iterator<Item = &T> {
        self.words.iter().map(|(_, words)| words)
    }

    /// How many ids have words.
    #[must_use]
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether there are no words.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}

impl<T> Index<&str> for ById<T> {
    type Output = T;

    /// The words of an id that has some.
    fn index(&self, id: &str) -> &T {
        self.get(id).expect("the id has words")
    }
}

impl<T: Default> From<BTreeMap<String, T>> for ById<T> {
    fn from(words: BTreeMap<String, T>) -> Self {
        Self {
            words: words.into_iter().collect(),
            empty: T::default(),
        }
    }
}

impl<T: Default> FromIterator<(String, T)> for ById<T> {
    /// Of an id that comes twice the last words.
    fn from_iter<I: IntoIterator<Item = (String, T)>>(words: I) -> Self {
        words.into_iter().collect::<BTreeMap<_, _>>().into()
    }
}

impl<'a, T> IntoIterator for &'a ById<T> {
    type Item = (&'a String, &'a T);
    type IntoIter = Box<dyn Iterator<Item = Self::Item> + 'a>;

    fn into_iter(self) -> Self::IntoIter {
        Box::new(self.iter())
    }
}

impl<T: Packed + Default> Packed for ById<T> {
    const SHAPE: u64 = shape("ById", &[("", T::SHAPE)]);

    fn read(reader: &mut Reader<'_>) -> Self {
        Self {
            words: Vec::read(reader),
            empty: T::default(),
        }
    }

    #[cfg(feature = "source")]
    fn write(&self, bytes: &mut Vec<u8>) {
        self.words.write(bytes);
    }
}
