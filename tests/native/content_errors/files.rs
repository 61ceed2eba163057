//! Files and folders that the guide does not read.

use super::table::guide;
use std::fs;

table! {
    a_file_that_nobody_reads_is_named_wherever_it_is: [
        ("reason.toml", "did you mean `reasons`?"),
        ("notes.txt", "it should be one of"),
        ("languages/actions.toml", "a folder for each language"),
        ("languages/fr/reason.toml", "did you mean `reasons`?"),
        ("languages/fr/reasons", "did you mean `reasons`?"),
    ].map(|(file, right)| guide().write(file, "").problem("", ["not a file that the guide reads", right]));

    hidden_files_are_no_content:
        guide()
            .write(".DS_Store", "")
            .write("languages/.DS_Store", "")
            .write("languages/fr/.DS_Store", "")
            .edit("languages/.git", "a folder is made", |copy| {
                fs::create_dir(copy.folder().join("languages/.git")).expect("a hidden folder");
            })
            .fine();

    a_folder_without_languages_is_named:
        guide()
            .edit("languages", "it is removed", |copy| {
                fs::remove_dir_all(copy.folder().join("languages")).expect("no languages");
            })
            .problem("", ["cannot be read", "a folder for each language"]);
}
