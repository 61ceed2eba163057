//! What the browser loads: a language of a guide, packed.

use crate::support::{GuideCopy, content_folder, packed, packs, read_and_check, structure};
use guide_content::{
    Pack, PackFiles, PackPart, Packed, Prose, Reader, Section, Structure, UnpackError, Words,
};
use std::{collections::BTreeSet, panic::catch_unwind, path::Path};

/// The packs of a guide, one for each language.
fn packs_of(folder: &Path) -> Vec<Pack> {
    packed(read_and_check(folder).unwrap_or_else(|problems| panic!("{problems}")))
}

fn second_guide() -> Vec<Pack> {
    packs_of(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/guide"))
}

/// The files of a pack, each called as its part.
fn files(pack: &Pack) -> PackFiles {
    pack.write(|part, _| part.name().to_owned())
}

/// What is left of a pack in its files: all that is not for the build alone.
fn without_build_only(pack: &Pack) -> Pack {
    let mut pack = pack.clone();
    pack.words.interface.not_found = Section::unloaded();
    pack.words.interface.stopped = Section::unloaded();
    pack.words.interface.element = Section::unloaded();
    pack.words.interface.update = Section::unloaded();
    pack
}

#[test]
fn a_pack_is_unpacked_to_what_was_packed_in_every_language() {
    for pack in packs_of(&content_folder()).iter().chain(&second_guide()) {
        let again = files(pack).read(PackPart::ALL);
        assert!(
            again.as_ref() == Ok(&without_build_only(pack)),
            "{} of {}",
            pack.locale,
            pack.words.interface.site.name
        );
    }
}

#[test]
fn a_part_loads_itself_and_no_other_whose_content_is_its_own() {
    let pack = &packs()[0];
    let files = files(pack);
    let core = files.read(&[]).expect("the core of a pack");
    for part in PackPart::ALL {
        assert!(!core.is_loaded(*part), "the core has {}", part.name());
        assert_eq!(core.file(*part), Some(part.name()));
        let read = files.read(&[*part]).expect("a part of a pack");
        let loaded: Vec<_> = PackPart::ALL
            .iter()
            .filter(|part| read.is_loaded(**part))
            .collect();
        assert_eq!(loaded, [part]);
        let file = &files.parts[*part as usize];
        read.read_part(*part, &file.bytes).expect("the same part");
        assert!(read == files.read(&[*part]).expect("a part of a pack"));
    }
    let names: BTreeSet<_> = PackPart::ALL.iter().map(|part| part.name()).collect();
    assert_eq!(names.len(), PackPart::ALL.len());
}

#[test]
fn content_that_is_not_loaded_says_which_part_it_is_in() {
    let core = files(&packs()[0]).read(&[]).expect("the core of a pack");
    let panic = catch_unwind(|| core.words.path.stages.len()).expect_err("it is not loaded");
    let message = panic.downcast_ref::<String>().expect("a message");
    assert!(message.contains("the part `path` of the pack"), "{message}");
}

#[test]
fn a_part_of_anything_else_is_refused() {
    let copy = GuideCopy::with_languages(&["en"]);
    let pack = &packs_of(copy.folder())[0];
    let core = files(pack).read(&[]).expect("the core of a pack");
    // Another version of the guide, whose plan is still the same.
    copy.replace(
        "languages/en/interface.toml",
        &format!("{:?}", pack.words.interface.home.heading),
        "\"Another heading\"",
    );
    let next = &packs_of(copy.folder())[0];
    assert_eq!(next.words.plan, pack.words.plan);
    let others = [next, &second_guide()[0], &packs()[1]];
    for other in others.map(files) {
        for file in other.parts {
            assert_eq!(core.read_part(file.part, &file.bytes), Err(UnpackError));
        }
    }
    let plan = &files(pack).parts[PackPart::Plan as usize].bytes;
    assert_eq!(core.read_search(plan), Err(UnpackError));
    assert_eq!(core.read_plan(&files(pack).core), Err(UnpackError));
    assert!(Pack::read(plan).is_err());
    assert!(PackPart::ALL.iter().all(|part| !core.is_loaded(*part)));
    assert_eq!(core.read_plan(plan), Ok(()));
}

#[test]
fn damaged_bytes_are_an_error_and_never_a_panic() {
    let copy = GuideCopy::with_languages(&["en"]);
    let files = files(&packs_of(copy.folder())[0]);
    let pack = files.read(&[]).expect("the core of a pack");
    let read = |part: Option<PackPart>, bytes: &[u8]| match part {
        Some(part) => pack.read_part(part, bytes),
        None => Pack::read(bytes).map(|_| ()),
    };
    let parts = files.parts.iter();
    let parts = parts.map(|file| (Some(file.part), &file.bytes));
    for (part, bytes) in parts.chain([(None, &files.core)]) {
        assert_eq!(read(part, &[]), Err(UnpackError));
        for length in (0..bytes.len()).step_by(97) {
            let cut = read(part, &bytes[..length]);
            assert_eq!(cut, Err(UnpackError), "cut at {length}");
        }
        for index in (0..bytes.len()).step_by(49) {
            let mut damaged = bytes.clone();
            damaged[index] ^= 0xff;
            assert_eq!(read(part, &damaged), Err(UnpackError), "damaged at {index}");
        }
    }
    assert!(PackPart::ALL.iter().all(|part| !pack.is_loaded(*part)));
}

#[test]
fn what_is_packed_is_read_from_any_bytes_without_a_panic() {
    fn assert_read<T: Packed + PartialEq + std::fmt::Debug>(value: &T) {
        let mut bytes = Vec::new();
        value.write(&mut bytes);
        let read = |bytes: &[u8]| {
            let mut reader = Reader::new(bytes);
            let value = T::read(&mut reader);
            (value, reader.is_finished())
        };
        let (again, is_whole) = read(&bytes);
        assert!(is_whole && again == *value);
        for length in 0..bytes.len() {
            assert!(!read(&bytes[..length]).1, "cut at {length}");
        }
        for index in 0..bytes.len() {
            let mut damaged = bytes.clone();
            damaged[index] ^= 0xff;
            // Some damage is another valid text; what counts is that nothing breaks.
            let _ = read(&damaged);
        }
    }
    let pack = &packs()[0];
    assert_read(&*pack.structure.path);
    assert_read(&*pack.structure.reasons);
    assert_read(&*pack.structure.plan);
    assert_read(&*pack.structure.facts);
    assert_read(&*pack.structure.sources);
    assert_read(&*pack.words.steps);
    assert_read(&*pack.words.policies);
}

#[test]
fn a_value_takes_no_more_bytes_than_it_is_read_from() {
    let mut reader = Reader::new(&[0xff, 0xff, 0xff, 0xff, 0xff, 0xff]);
    assert_eq!(u32::read(&mut reader), 0);
    assert!(!reader.is_finished());
    // As many texts as no memory has room for.
    let mut reader = Reader::new(&[0xff, 0xff, 0xff, 0xff, 0x0f]);
    assert_eq!(Vec::<String>::read(&mut reader), Vec::<String>::new());
    assert!(!reader.is_finished());
    for number in [0, 1, 127, 128, 300, 16_383, 16_384, u32::MAX] {
        let mut bytes = Vec::new();
        number.write(&mut bytes);
        assert_eq!(u32::read(&mut Reader::new(&bytes)), number);
    }
}

#[test]
fn every_id_with_a_page_is_in_the_core() {
    let core = files(&packs()[0]).read(&[]).expect("the core of a pack");
    let ids = |ids: &[String]| ids.to_vec();
    let stages = structure().path.stages.iter();
    assert_eq!(
        ids(&core.page_ids.stages),
        stages.map(|stage| stage.id.clone()).collect::<Vec<_>>()
    );
    assert_eq!(
        guide_routes::Route::all(structure(), ["en"])
            .iter()
            .filter(
                |route| guide_routes::Route::parse(&route.path(), &core).as_ref() != Some(*route)
            )
            .count(),
        0
    );
}

#[test]
fn an_empty_guide_can_be_packed() {
    let pack = Pack::whole("en", Vec::new(), Structure::default(), Words::default());
    assert_eq!(
        files(&pack).read(PackPart::ALL),
        Ok(without_build_only(&pack))
    );
    assert_eq!(Prose::default().plain(), "");
}
