//! What the browser loads: a language of a guide, packed.

use crate::support::{GuideCopy, content_folder, packed, read_and_check};
use guide_content::{Pack, Prose, Structure, UnpackError, Words};
use std::path::Path;

/// The packs of a guide, one for each language.
fn packs(folder: &Path) -> Vec<Pack> {
    packed(read_and_check(folder).unwrap_or_else(|problems| panic!("{problems}")))
}

#[test]
fn a_pack_is_unpacked_to_what_was_packed_in_every_language() {
    let second = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/guide");
    for folder in [content_folder(), second] {
        for pack in packs(&folder) {
            let again = Pack::read(&pack.write());
            assert!(
                again.as_ref() == Ok(&pack),
                "{} of {}",
                pack.locale,
                folder.display()
            );
        }
    }
}

#[test]
fn damaged_bytes_are_an_error_and_never_a_panic() {
    let copy = GuideCopy::with_languages(&["en"]);
    let bytes = packs(copy.folder())[0].write();
    assert_eq!(Pack::read(&[]), Err(UnpackError));
    for length in (0..bytes.len()).step_by(997) {
        assert_eq!(
            Pack::read(&bytes[..length]),
            Err(UnpackError),
            "cut at {length}"
        );
    }
    for index in (0..bytes.len()).step_by(499) {
        let mut damaged = bytes.clone();
        damaged[index] ^= 0xff;
        // Some damage is another valid text; what counts is that nothing breaks.
        let _ = Pack::read(&damaged);
    }
}

#[test]
fn an_empty_guide_can_be_packed() {
    let pack = Pack {
        locale: "en".into(),
        languages: Vec::new(),
        structure: Structure::default(),
        words: Words::default(),
    };
    assert_eq!(Pack::read(&pack.write()), Ok(pack));
    assert_eq!(Prose::default().plain(), "");
}
