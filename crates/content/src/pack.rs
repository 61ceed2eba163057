//! What the browser loads: the structure and the words of one language in a
//! compact binary form. A core has what every page needs; parts have the rest, and
//! a page loads those it reads.

mod excerpts;
mod packed;
mod page_ids;
mod parts;
mod section;

pub use excerpts::{Excerpts, PageTitles};
pub use packed::{Packed, Reader};
pub(crate) use packed::{field_shape, packed, shape};
pub use page_ids::PageIds;
pub use parts::{PackPart, Part, part};
pub use section::Section;

use super::{Structure, Words};
#[cfg(feature = "source")]
use packed::FNV_OFFSET;
use packed::mix;
use std::mem::ManuallyDrop;

/// A guide in one language. Read from a file it is the core of it: what is in a
/// [`Section`] is there when its part is read.
#[derive(Clone, Debug, Default)]
pub struct Pack {
    /// Of everything that the pack and its parts say, so that no part of another
    /// version of the guide is taken for one of this; 0 in a pack that no file is of.
    mark: u64,
    /// The language's BCP 47 tag, which is also its folder and its address.
    pub locale: String,
    /// Every language of the guide, as its tag and its name in itself.
    pub languages: Vec<(String, String)>,
    /// The files of the parts, in their order.
    files: Vec<String>,
    pub page_ids: PageIds,
    pub structure: Structure,
    pub words: Words,
    pub excerpts: Excerpts,
}

packed! {
    Pack { mark, locale, languages, files, page_ids, structure, words, excerpts }
}

/// A pack as files.
#[cfg(feature = "source")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackFiles {
    pub core: Vec<u8>,
    /// Every part, in their order.
    pub parts: Vec<PartFile>,
}

/// A part of a pack as a file.
#[cfg(feature = "source")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartFile {
    pub part: PackPart,
    /// Its address below the site's root, without a slash before it.
    pub file: String,
    pub bytes: Vec<u8>,
}

#[cfg(feature = "source")]
impl PackFiles {
    /// The pack with some of its parts, read as a browser reads them.
    ///
    /// # Errors
    /// [`UnpackError`] when a file is no file of this pack.
    pub fn read(&self, parts: &[PackPart]) -> Result<Pack, UnpackError> {
        let pack = Pack::read(&self.core)?;
        for file in self.parts.iter().filter(|file| parts.contains(&file.part)) {
            pack.read_part(file.part, &file.bytes)?;
        }
        Ok(pack)
    }
}

/// The bytes are not a pack that this version of the guide wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnpackError;

impl std::fmt::Display for UnpackError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("the content does not fit this version of the guide; reload the page")
    }
}

impl std::error::Error for UnpackError {}

impl PartialEq for Pack {
    /// Whether both say the same, from whichever files they were read.
    fn eq(&self, other: &Self) -> bool {
        self.locale == other.locale
            && self.languages == other.languages
            && self.page_ids == other.page_ids
            && self.structure == other.structure
            && self.words == other.words
            && self.excerpts == other.excerpts
    }
}

impl Eq for Pack {}

impl Pack {
    /// A pack with everything loaded. `languages` are those of the guide, as tag
    /// and name.
    #[must_use]
    pub fn whole(
        locale: &str,
        languages: Vec<(String, String)>,
        structure: Structure,
        words: Words,
    ) -> Self {
        Self {
            mark: 0,
            locale: locale.to_owned(),
            languages,
            files: Vec::new(),
            page_ids: PageIds::of(&structure),
            excerpts: Excerpts::of(&structure, &words),
            structure,
            words,
        }
    }

    /// Reads the core of a pack.
    ///
    /// # Errors
    /// [`UnpackError`] when the bytes are damaged, or written by a program whose
    /// content has another form.
    pub fn read(bytes: &[u8]) -> Result<Self, UnpackError> {
        let mut reader = open(Self::SHAPE, bytes)?;
        // A pack lives as long as its page. Were it dropped when damage is found behind
        // the guard, what drops content of every kind would be loaded with the core.
        let pack = ManuallyDrop::new(<Self as Packed>::read(&mut reader));
        if reader.is_finished() {
            Ok(ManuallyDrop::into_inner(pack))
        } else {
            Err(UnpackError)
        }
    }

    /// The address of a part's file below the site's root, without a slash before
    /// it; `None` in a pack that was not read from a file.
    #[must_use]
    pub fn file(&self, part: PackPart) -> Option<&str> {
        self.files.get(part as usize).map(String::as_str)
    }

    /// What is in the file of a part, once it is found to be of this pack.
    fn open_part<'a>(&self, part: PackPart, bytes: &'a [u8]) -> Result<Reader<'a>, UnpackError> {
        open(part_mark(self.mark, part), bytes)
    }

    /// The files of a pack with everything loaded. `name` says from the bytes of a
    /// part where below the site's root its file is.
    #[cfg(feature = "source")]
    #[must_use]
    pub fn write(&self, name: impl Fn(PackPart, &[u8]) -> String) -> PackFiles {
        let mut core = Self {
            mark: Self::SHAPE,
            files: Vec::new(),
            ..self.clone()
        };
        let contents: Vec<_> = PackPart::ALL
            .iter()
            .map(|part| (*part, self.write_sections(*part)))
            .collect();
        let mut said = Vec::new();
        Packed::write(&core, &mut said);
        let all = contents.iter().map(|(_, content)| content);
        core.mark = all.fold(mix(FNV_OFFSET, &said), |hash, content| mix(hash, content));
        let parts: Vec<_> = contents
            .iter()
            .map(|(part, content)| {
                let bytes = close(part_mark(core.mark, *part), content);
                let file = name(*part, &bytes);
                PartFile {
                    part: *part,
                    file,
                    bytes,
                }
            })
            .collect();
        core.files = parts.iter().map(|part| part.file.clone()).collect();
        let mut content = Vec::new();
        Packed::write(&core, &mut content);
        PackFiles {
            core: close(Self::SHAPE, &content),
            parts,
        }
    }
}

/// What a part of a pack begins with.
fn part_mark(mark: u64, part: PackPart) -> u64 {
    mix(mark, &[part as u8])
}

/// The bytes of a file behind a mark and what guards both against damage.
#[cfg(feature = "source")]
fn close(mark: u64, content: &[u8]) -> Vec<u8> {
    let mut bytes = mix(mark, content).to_le_bytes().to_vec();
    bytes.extend(content);
    bytes
}

/// The content of a file that [`close`] made with the same mark.
fn open(mark: u64, bytes: &[u8]) -> Result<Reader<'_>, UnpackError> {
    let (guard, content) = bytes.split_first_chunk().ok_or(UnpackError)?;
    if u64::from_le_bytes(*guard) == mix(mark, content) {
        Ok(Reader::new(content))
    } else {
        Err(UnpackError)
    }
}
