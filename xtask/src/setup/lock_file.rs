//! Reads `Cargo.lock`.

use std::path::Path;

use anyhow::{Context, bail};
use toml::{Table, Value};

/// The version of the package `name` in the lock file.
pub(super) fn version_of(lock_file: &Path, name: &str) -> anyhow::Result<String> {
    std::fs::read_to_string(lock_file)
        .map_err(anyhow::Error::from)
        .and_then(|text| version_in(&text, name))
        .with_context(|| format!("in {}", lock_file.display()))
}

fn version_in(text: &str, name: &str) -> anyhow::Result<String> {
    let lock: Table = text.parse()?;
    let packages = lock.get("package").and_then(Value::as_array);
    let versions: Vec<&str> = packages
        .into_iter()
        .flatten()
        .filter(|package| package.get("name").and_then(Value::as_str) == Some(name))
        .filter_map(|package| package.get("version").and_then(Value::as_str))
        .collect();
    match versions.as_slice() {
        [version] => Ok((*version).to_owned()),
        [] => bail!("there is no package {name}; it is needed to know which tool to install"),
        several => bail!("there are several versions of {name} ({several:?}); one is right"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"
        version = 4
        [[package]]
        name = "wasm-bindgen"
        version = "0.2.130"
        [[package]]
        name = "syn"
        version = "1.0.0"
        [[package]]
        name = "syn"
        version = "2.0.0"
    "#;

    #[test]
    fn the_version_of_a_package_is_read() {
        assert_eq!(version_in(LOCK, "wasm-bindgen").unwrap(), "0.2.130");
    }

    #[test]
    fn a_package_must_be_there_once() {
        for (name, why) in [("serde", "no package serde"), ("syn", "several versions")] {
            let error = format!("{:#}", version_in(LOCK, name).unwrap_err());
            assert!(error.contains(why), "{error}");
        }
    }
}
