//! The program as `cargo xtask` runs it, on a guide that is not the one that ships.

use std::{
    fs,
    process::{Command, Output},
};

/// Runs the program that `cargo xtask` runs.
fn run(arguments: &[&str]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_prerender"));
    let guide = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/guide");
    let program = program.args(arguments).arg("--content").arg(guide);
    program.output().expect("the program runs")
}

#[test]
fn the_program_lists_what_is_due_on_any_day_and_does_not_fail_for_it() {
    for (arguments, begin) in [
        (
            &["check", "--on", "1990-01-01"][..],
            "Nothing is due on 1990-01-01.",
        ),
        (&["check", "--on", "2200-12-31"], "Due on 2200-12-31: "),
        (&["check"], ""),
        (
            &["links"],
            "Addresses: 1, hosts: 1.\n\nchoirs.example.org\n",
        ),
    ] {
        let output = run(arguments);
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success(), "{arguments:?}: {output:?}");
        assert!(said.starts_with(begin) && !said.is_empty(), "{said}");
    }
    let output = run(&["check", "--on", "tomorrow"]);
    assert!(!output.status.success());
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.starts_with("`tomorrow` is not a day"), "{said}");
}

#[test]
fn the_program_writes_the_addresses_as_a_page() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("links.html");
    let output = run(&["links", "--html", file.to_str().expect("a plain path")]);
    assert!(
        output.status.success() && output.stdout.is_empty(),
        "{output:?}"
    );
    let html = fs::read_to_string(file).expect("the page");
    assert!(html.starts_with("<!doctype html>\n<html lang=\"en\">"));
    assert!(html.contains("<span lang=\"de\">Liste der Chöre von Lindental</span>"));
    let nowhere = folder.path().join("none/links.html");
    let output = run(&["links", "--html", nowhere.to_str().expect("a plain path")]);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        !output.status.success() && said.contains("none/links.html"),
        "{said}"
    );
}
