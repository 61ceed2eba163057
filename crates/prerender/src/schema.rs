//! What may stand in content files, written down for editors and for people.

use guide_compiler::schema::{json_schemas, with_table_of_keys};
use std::{collections::BTreeSet, error::Error, fs, io, path::Path};

/// Writes the JSON Schema of every content file into a folder, deletes those of files that
/// there are no more, and puts the table of keys into its place in a page.
pub(crate) fn write(folder: &Path, page: &Path) -> Result<(), Box<dyn Error>> {
    let schemas = json_schemas();
    let known: BTreeSet<_> = schemas.keys().map(|file| folder.join(file)).collect();
    let folders: BTreeSet<_> = known.iter().filter_map(|file| file.parent()).collect();
    for folder in folders {
        fs::create_dir_all(folder).map_err(explain(folder))?;
        for entry in fs::read_dir(folder).map_err(explain(folder))? {
            let path = entry.map_err(explain(folder))?.path();
            if path.is_file() && !known.contains(&path) {
                fs::remove_file(&path).map_err(explain(&path))?;
            }
        }
    }
    for (file, text) in schemas {
        let path = folder.join(file);
        fs::write(&path, text).map_err(explain(&path))?;
    }
    let text = match fs::read_to_string(page) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => "# Your guide\n".to_owned(),
        text => text.map_err(explain(page))?,
    };
    fs::write(page, with_table_of_keys(&text)).map_err(explain(page))?;
    Ok(())
}

fn explain(path: &Path) -> impl Fn(io::Error) -> String {
    move |error| format!("{}: {error}", path.display())
}
