//! Content that is loaded when it is needed.

use super::{
    packed::{Packed, Reader, shape},
    parts::Part,
};
use serde::{Deserialize, Deserializer};
use std::{
    marker::PhantomData,
    ops::{Deref, DerefMut},
    sync::OnceLock,
};

/// Content that a pack has in one of its parts, `P`, and that is there from when
/// this part is read.
///
/// It is used as the content itself.
///
/// # Panics
/// When it is used before that: each kind of page declares the parts it reads, in
/// the one table of pages, and has read another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section<T, P> {
    content: OnceLock<T>,
    part: PhantomData<P>,
}

impl<T, P> Section<T, P> {
    /// Content that is not loaded.
    #[must_use]
    pub fn unloaded() -> Self {
        Self {
            content: OnceLock::new(),
            part: PhantomData,
        }
    }

    /// The content, if it is loaded.
    #[must_use]
    pub fn loaded(&self) -> Option<&T> {
        self.content.get()
    }
}

impl<T: Packed, P> Section<T, P> {
    /// Takes the content that comes next in a part's bytes, unless it is there
    /// already: it is the same then, since both are of one guide.
    pub(super) fn fill(&self, part: &mut Reader<'_>) {
        let mut reader = part.nested();
        self.content.get_or_init(|| {
            let content = T::read(&mut reader);
            if !reader.is_finished() {
                part.damage();
            }
            content
        });
    }

    /// Adds the content to a part's bytes.
    #[cfg(feature = "source")]
    pub(super) fn write_content(&self, part: &mut Vec<u8>)
    where
        P: Part,
    {
        let mut bytes = Vec::new();
        self.deref().write(&mut bytes);
        super::packed::write_nested(&bytes, part);
    }
}

/// Says which part is missing, in one place for all content.
#[cold]
fn not_loaded(part: &str) -> ! {
    panic!("the part `{part}` of the pack is not loaded, and the page does not declare it")
}

impl<T, P: Part> Deref for Section<T, P> {
    type Target = T;

    fn deref(&self) -> &T {
        self.content.get().unwrap_or_else(|| not_loaded(P::NAME))
    }
}

impl<T, P: Part> DerefMut for Section<T, P> {
    fn deref_mut(&mut self) -> &mut T {
        let content = self.content.get_mut();
        content.unwrap_or_else(|| not_loaded(P::NAME))
    }
}

impl<'a, T, P: Part> IntoIterator for &'a Section<T, P>
where
    &'a T: IntoIterator,
{
    type Item = <&'a T as IntoIterator>::Item;
    type IntoIter = <&'a T as IntoIterator>::IntoIter;

    fn into_iter(self) -> Self::IntoIter {
        self.deref().into_iter()
    }
}

impl<T, P> From<T> for Section<T, P> {
    /// Content that is loaded.
    fn from(content: T) -> Self {
        Self {
            content: content.into(),
            part: PhantomData,
        }
    }
}

impl<T: Default, P> Default for Section<T, P> {
    /// Empty content, loaded.
    fn default() -> Self {
        T::default().into()
    }
}

impl<'de, T: Deserialize<'de>, P> Deserialize<'de> for Section<T, P> {
    /// Reads the content as people write it.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize(deserializer).map(Self::from)
    }
}

impl<T: Packed, P> Packed for Section<T, P> {
    const SHAPE: u64 = shape("Section", &[("", T::SHAPE)]);

    /// It is not here but in its part.
    fn read(_: &mut Reader<'_>) -> Self {
        Self::unloaded()
    }

    #[cfg(feature = "source")]
    fn write(&self, _: &mut Vec<u8>) {}
}

#[cfg(feature = "source")]
impl<T: crate::schema::Described, P> crate::schema::Described for Section<T, P> {
    fn schema() -> crate::schema::Schema {
        T::schema()
    }
}
