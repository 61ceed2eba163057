//! Finds the tools that a command needs, and installs those that are missing.
//!
//! A tool is taken from the `PATH` if it is there in the right version, else from the user's cache
//! folder, else it is installed into that. Nothing is installed twice, also not for a second clone
//! of the project. Nothing else outside the project changes but for two things: the Rust target and
//! components, which rustup keeps, and the browsers of the tests, which come with the system's
//! package manager.

mod browser;
mod cache;
mod debian;
mod lock_file;
mod nginx;
mod node;
mod python;
mod rust;
mod tool;

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Context;

pub(crate) use browser::Browsers;

use crate::announce;
use crate::process;
use crate::project::Project;
use cache::Cache;
use node::NpmPackage;
use python::{PythonPackage, PythonTool};
use rust::CargoPackage;
use tool::{Package, Tool};

/// The name of the tool that calls the others.
const TRUNK: &str = "trunk";

/// The variable that tells stand-ins where tools are looked for.
const INHERITED_PATH: &str = "COMMUNITY_GUIDE_TOOLS_PATH";

/// The tools that build the browser's program, found.
#[derive(Debug)]
pub(crate) struct Toolbox {
    search_path: OsString,
}

impl Toolbox {
    /// Trunk, which will find the tools that it calls: first in the folder `stand_ins`, whose
    /// programs find the tools that they stand in for by [`Toolbox::inherited`].
    pub(crate) fn trunk(&self, stand_ins: &Path) -> anyhow::Result<Command> {
        let mut folders = vec![stand_ins.to_owned()];
        folders.extend(std::env::split_paths(&self.search_path));
        let path = std::env::join_paths(folders)
            .context("a folder has a character in its name that PATH cannot hold")?;
        // A program is looked for in the path that it is given.
        let mut command = Command::new(TRUNK);
        command
            .env("PATH", path)
            .env(INHERITED_PATH, &self.search_path);
        Ok(command)
    }

    /// The tools, for a program that another one called with [`Toolbox::trunk`]'s environment.
    pub(crate) fn inherited() -> anyhow::Result<Self> {
        let search_path = std::env::var_os(INHERITED_PATH)
            .context("this program stands in for another one, and only Trunk calls it")?;
        Ok(Self { search_path })
    }

    /// The tool of this name.
    pub(crate) fn command(&self, name: &str) -> Command {
        let mut command = Command::new(name);
        command.env("PATH", &self.search_path);
        command
    }
}

/// The tools that build the browser's program, a row each.
fn tools(project: &Project) -> anyhow::Result<Vec<Tool>> {
    Ok(vec![
        Tool {
            name: TRUNK,
            // The newest that compiles with the Rust version that the project supports.
            version: "0.21.14".to_owned(),
            tells_version: true,
            package: Package::Cargo(CargoPackage {
                name: "trunk",
                features: &[],
                locked: true,
                minutes: 5,
            }),
        },
        Tool {
            name: "wasm-bindgen",
            version: lock_file::version_of(&project.path("Cargo.lock"), "wasm-bindgen")?,
            tells_version: true,
            package: Package::Cargo(CargoPackage {
                name: "wasm-bindgen-cli",
                features: &[],
                // Its own lock file has named versions that could not be had.
                locked: false,
                minutes: 2,
            }),
        },
        Tool {
            name: "wasm-split-cli",
            version: "0.2.4".to_owned(),
            tells_version: false,
            package: Package::Cargo(CargoPackage {
                name: "wasm_split_cli_support",
                features: &["build-binary"],
                locked: true,
                minutes: 1,
            }),
        },
        Tool {
            name: "wasm-opt",
            version: "132".to_owned(),
            tells_version: true,
            // Has it as a plain Node program.
            package: Package::Npm(NpmPackage(&["binaryen@132.0.0"])),
        },
        Tool {
            name: "esbuild",
            version: "0.28.2".to_owned(),
            tells_version: true,
            package: Package::Npm(NpmPackage(&["esbuild@0.28.2"])),
        },
    ])
}

/// Finds or installs what building the site needs.
pub(crate) fn for_build(project: &Project) -> anyhow::Result<Toolbox> {
    node::require()?;
    rust::ensure_browser_target()?;
    fetch_crates(project)?;
    let cache = Cache::of_user()?;
    let mut folders = Vec::new();
    for tool in tools(project)? {
        folders.extend(tool.ensure(&cache)?);
    }
    Ok(Toolbox {
        search_path: tool::search_path(&folders)?,
    })
}

/// What the journeys need besides [`for_build`].
#[derive(Debug)]
pub(crate) struct TestTools {
    pub(crate) browsers: Browsers,
    /// nginx's program, with its module for brotli where Debian has it.
    pub(crate) nginx: PathBuf,
}

/// Finds or installs what the tests need besides [`for_build`].
pub(crate) fn for_test() -> anyhow::Result<TestTools> {
    rust::ensure_components()?;
    Ok(TestTools {
        browsers: browser::ensure()?,
        nginx: nginx::ensure()?,
    })
}

/// Finds or installs what checks the types that the comments of scripts give.
pub(crate) fn type_checker() -> anyhow::Result<PathBuf> {
    node::require()?;
    let tool = Tool {
        name: "tsc",
        version: "7.0.2".to_owned(),
        tells_version: true,
        package: Package::Npm(NpmPackage(&["typescript@7.0.2"])),
    };
    tool.find(&Cache::of_user()?)
}

/// What measuring needs besides [`for_build`].
#[derive(Debug)]
pub(crate) struct BenchTools {
    /// The browser's program.
    pub(crate) chromium: PathBuf,
    /// The folder `node_modules` with what the guide is measured against.
    pub(crate) libraries: PathBuf,
    /// The program of Lighthouse, if it is wanted.
    pub(crate) lighthouse: Option<PathBuf>,
}

/// Finds or installs what measuring needs.
pub(crate) fn for_bench(with_lighthouse: bool) -> anyhow::Result<BenchTools> {
    let cache = Cache::of_user()?;
    let lighthouse = Tool {
        name: "lighthouse",
        version: "13.5.0".to_owned(),
        tells_version: true,
        package: Package::Npm(NpmPackage(&["lighthouse@13.5.0"])),
    };
    let lighthouse = with_lighthouse.then(|| lighthouse.find(&cache));
    Ok(BenchTools {
        chromium: browser::ensure()?.chromium,
        libraries: survey_library(&cache)?,
        lighthouse: lighthouse.transpose()?,
    })
}

/// What rendering in other sites' tools needs. Hugo, Jekyll, PHP and Node are on the `PATH`.
#[derive(Debug)]
pub(crate) struct HostTools {
    /// WordPress's folder.
    pub(crate) wordpress: PathBuf,
    /// The folder `node_modules` with Docusaurus and React.
    pub(crate) libraries: PathBuf,
    /// The program of esbuild.
    pub(crate) esbuild: PathBuf,
}

/// Finds or installs what rendering in other sites' tools needs.
pub(crate) fn for_hosts(project: &Project) -> anyhow::Result<HostTools> {
    node::require()?;
    let programs = [("hugo", "hugo"), ("jekyll", "jekyll"), ("php", "php-cli")];
    let missing = programs
        .into_iter()
        .filter(|(name, _)| tool::on_path(name).is_none());
    let missing: Vec<_> = missing.map(|(_, package)| package).collect();
    if !missing.is_empty() {
        debian::install(&missing)?;
    }
    let cache = Cache::of_user()?;
    let esbuild = tools(project)?
        .into_iter()
        .find(|tool| tool.name == "esbuild");
    Ok(HostTools {
        wordpress: wordpress(&cache)?,
        libraries: docusaurus(&cache)?,
        esbuild: esbuild.context("no tool is named esbuild")?.find(&cache)?,
    })
}

/// What checking the files for hosts needs. wrk is on the `PATH`.
#[derive(Debug)]
pub(crate) struct HostingTools {
    /// nginx's program, with its module for brotli where Debian has it.
    pub(crate) nginx: PathBuf,
    pub(crate) cfn_lint: PythonTool,
    pub(crate) zizmor: PythonTool,
}

/// Finds or installs what checking the files for hosts needs.
pub(crate) fn for_hosting() -> anyhow::Result<HostingTools> {
    const CFN_LINT: PythonPackage = PythonPackage {
        name: "cfn-lint",
        version: "1.58.0",
    };
    const ZIZMOR: PythonPackage = PythonPackage {
        name: "zizmor",
        version: "1.32.0",
    };
    if tool::on_path("wrk").is_none() {
        debian::install(&["wrk"])?;
    }
    let cache = Cache::of_user()?;
    Ok(HostingTools {
        nginx: nginx::ensure()?,
        cfn_lint: CFN_LINT.find(&cache)?,
        zizmor: ZIZMOR.find(&cache)?,
    })
}

/// The files of WordPress, in the version that the system has.
fn wordpress(cache: &Cache) -> anyhow::Result<PathBuf> {
    const NAME: &str = "wordpress";
    const FILES: &str = "usr/share/wordpress";
    let is_in = |folder: &Path| folder.join(FILES).join("wp-includes/kses.php").is_file();
    let place = cache.place(NAME);
    if is_in(&place) {
        return Ok(place.join(FILES));
    }
    let what = format!("unpacking {NAME} into {}, once", place.display());
    let place = announce::step(what, || {
        cache.install(NAME, is_in, |folder| debian::unpack(NAME, folder))
    })?;
    Ok(place.join(FILES))
}

/// Docusaurus and React, in versions that belong together.
fn docusaurus(cache: &Cache) -> anyhow::Result<PathBuf> {
    const PACKAGES: NpmPackage = NpmPackage(&[
        "@docusaurus/core@3.10.2",
        "@docusaurus/preset-classic@3.10.2",
        "@mdx-js/react@3.1.1",
        "react@19.3.1",
        "react-dom@19.3.1",
    ]);
    library(
        cache,
        "docusaurus-3.10.2",
        PACKAGES,
        "@docusaurus/preset-classic",
    )
}

/// SurveyJS, which has no program.
fn survey_library(cache: &Cache) -> anyhow::Result<PathBuf> {
    const PACKAGES: NpmPackage = NpmPackage(&["survey-core@2.5.38", "survey-js-ui@2.5.38"]);
    library(cache, "surveyjs-2.5.38", PACKAGES, "survey-js-ui")
}

/// Finds or installs the fonts of preview images: a folder with the files alone. They may be
/// embedded in pictures (SIL Open Font License).
pub(crate) fn preview_fonts() -> anyhow::Result<PathBuf> {
    const NAME: &str = "preview-fonts-0.4.3";
    const PACKAGES: NpmPackage = NpmPackage(&[
        "@expo-google-fonts/noto-sans@0.4.2",
        "@expo-google-fonts/noto-sans-sc@0.4.3",
    ]);
    const FILES: [&str; 4] = [
        "noto-sans/500Medium/NotoSans_500Medium.ttf",
        "noto-sans/700Bold/NotoSans_700Bold.ttf",
        "noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf",
        "noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf",
    ];
    let name = |file: &Path| file.file_name().map(ToOwned::to_owned).unwrap_or_default();
    let is_in = |folder: &Path| {
        let files = FILES.iter().map(|file| folder.join(name(Path::new(file))));
        files.into_iter().all(|file| file.is_file())
    };
    let cache = Cache::of_user()?;
    let place = cache.place(NAME);
    if is_in(&place) {
        return Ok(place);
    }
    node::require()?;
    let what = format!("installing fonts into {}, once", place.display());
    announce::step(what, || {
        cache.install(NAME, is_in, |folder| {
            PACKAGES.install(folder)?;
            let modules = folder.join("node_modules");
            for file in FILES.map(Path::new) {
                let from = modules.join("@expo-google-fonts").join(file);
                std::fs::rename(&from, folder.join(name(file)))
                    .with_context(|| format!("cannot move {}", from.display()))?;
            }
            // The other weights are a hundred megabytes.
            Ok(std::fs::remove_dir_all(modules)?)
        })
    })
}

/// The folder `node_modules` with some packages, of which `one` is installed last or needs the
/// others.
fn library(cache: &Cache, name: &str, packages: NpmPackage, one: &str) -> anyhow::Result<PathBuf> {
    const MODULES: &str = "node_modules";
    let is_in = |folder: &Path| folder.join(MODULES).join(one).is_dir();
    let place = cache.place(name);
    if is_in(&place) {
        return Ok(place.join(MODULES));
    }
    let what = format!("installing {name} into {}, once", place.display());
    let place = announce::step(what, || {
        cache.install(name, is_in, |folder| packages.install(folder))
    })?;
    Ok(place.join(MODULES))
}

/// Downloads the crates in the lock file, because Trunk is run offline.
///
/// Without this, cargo downloads a crate only when it compiles it, and those that only the
/// browser's program uses would be missing.
fn fetch_crates(project: &Project) -> anyhow::Result<()> {
    let mut fetch = process::cargo();
    fetch.current_dir(project.root()).arg("fetch");
    // With everything there, this takes no time and needs no network.
    if process::output(fetch.arg("--offline")).is_ok() {
        return Ok(());
    }
    announce::step("downloading the crates that the project uses, once", || {
        let mut fetch = process::cargo();
        process::run(fetch.current_dir(project.root()).arg("fetch"))
    })
    .context("cannot download the project's crates")
}
