//! The command line.

use std::ffi::OsString;
use std::num::NonZero;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail, ensure};
use lexopt::prelude::*;

use crate::bench::{BenchRequest, Part};
use crate::build::site::SiteRequest;
use crate::project::Project;
use crate::public_url::PublicUrl;
use crate::serve::ServeRequest;

/// What `cargo xtask help` prints.
pub(crate) const HELP: &str = "\
Usage: cargo xtask <command> [options]

Commands:
  new DIR        begin a guide of your own: write a small one that builds into the folder DIR
  serve          build the site, serve it on this computer, build again when a source changes
  build          build the site into dist/
  test           run every check and test, in the browser too
  bench          measure what the site costs, and write docs/performance.md
  hosts          render what is pasted into other sites with their tools, and keep it in tests/hosts/
  check-hosting  check what the build writes for hosts with the tools that know them, and measure
                 nginx with the site in dist/
  check-content  check the content folder, and list what is due to be looked up again
  links          list every address of other sites in the content, to click through
  decisions      print the advice for every complete set of answers, as CSV
  schema         write what may stand in content files: schema/ for editors, and the table of
                 keys in docs/your-guide.md
  words          list every text of the content with its key; with --filled, what the texts with
                 placeholders say, with everything that can be filled in, to be read
  help           print this text

Options:
  --name NAME       what the guide is called (new)
  --language TAG    its first language: en, pt-BR, zh-CN or de (new; en unless given); the one
                    language whose texts are listed (words)
  --content DIR     the content to build from, instead of content/
                    (serve, build, check-content, links, decisions, words)
  --on DAY          list what is due on another day than today, such as 2027-03-01
                    (check-content)
  --html FILE       write the list as an HTML page instead of printing it (links)
  --filled          list the texts as they read once they are filled (words)
  --public-url URL  where the site will stand: a path such as /guide/, or a whole address
                    (serve, build; / unless given)
  --dist DIR        the folder to build into, instead of dist/ (build, check-hosting) or
                    target/serve/ (serve)
  --port N          the port to serve on (serve; the first free one from 8080 unless given)
  --once            do not watch for changes (serve)
  --runs N          how often each page is visited, instead of 5 times (bench)
  --no-lighthouse   leave out Lighthouse, which takes ten minutes (bench)
  --only PARTS      measure some of visits,engine,lighthouse, and write no file (bench)

What a command needs and this computer lacks is installed into your cache folder, once.";

/// What to do.
#[derive(Debug, PartialEq)]
pub(crate) enum Command {
    /// Print the help text.
    Help,
    /// Write a small guide into an empty folder.
    New(NewGuide),
    /// Build the site.
    Build(SiteRequest),
    /// Build and serve the site.
    Serve(ServeRequest),
    /// Run every check.
    Test,
    /// Measure what the site costs.
    Bench(BenchRequest),
    /// Render what is pasted into other sites.
    Hosts,
    /// Check what hosts are given of the site in this folder.
    CheckHosting {
        /// The folder of a built site.
        dist: PathBuf,
    },
    /// Check the content in this folder, and list what is due.
    CheckContent {
        /// The content folder.
        content: PathBuf,
        /// The day to list it for, instead of today.
        on: Option<String>,
    },
    /// List the addresses in the content in this folder.
    Links {
        /// The content folder.
        content: PathBuf,
        /// The file to write the list to as HTML, instead of printing it.
        html: Option<PathBuf>,
    },
    /// Write what may stand in content files.
    Schema,
    /// Print the decisions of the content in this folder.
    Decisions {
        /// The content folder.
        content: PathBuf,
    },
    /// List the texts in this folder.
    Words {
        /// The content folder.
        content: PathBuf,
        /// Whether to list what they say once they are filled.
        filled: bool,
        /// The tag of the one language to list, instead of all.
        language: Option<String>,
    },
}

/// The guide that `new` begins.
#[derive(Debug, PartialEq)]
pub(crate) struct NewGuide {
    /// The folder to write it to.
    pub(crate) folder: PathBuf,
    /// What it is called.
    pub(crate) name: String,
    /// The tag of its first language.
    pub(crate) language: String,
}

/// Reads the command line.
///
/// # Errors
///
/// A sentence for the person who typed it, when it is not a command with its options.
pub(crate) fn parse(arguments: impl IntoIterator<Item = OsString>) -> anyhow::Result<Command> {
    let mut parser = lexopt::Parser::from_args(arguments);
    let mut name: Option<String> = None;
    let mut options = Options::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("help") | Short('h') => return Ok(Command::Help),
            Long("name") => options.name = Some(parser.value()?.string()?),
            Long("language") => options.language = Some(parser.value()?.string()?),
            Long("content") => options.content = Some(absolute(parser.value()?)?),
            Long("dist") => options.dist = Some(absolute(parser.value()?)?),
            Long("on") => options.on = Some(parser.value()?.string()?),
            Long("filled") => options.filled = true,
            Long("html") => options.html = Some(absolute(parser.value()?)?),
            Long("public-url") => options.public_url = Some(parser.value()?.string()?.parse()?),
            Long("port") => options.port = Some(parser.value()?.parse().context("in --port")?),
            Long("once") => options.once = true,
            Long("runs") => options.runs = Some(parser.value()?.parse().context("in --runs")?),
            Long("no-lighthouse") => options.no_lighthouse = true,
            Long("only") => options.only = Some(parts(&parser.value()?.string()?)?),
            Value(value) if name.is_none() => name = Some(value.string()?),
            Value(value) if name.as_deref() == Some("new") && options.folder.is_none() => {
                options.folder = Some(absolute(value)?);
            }
            other => return Err(other.unexpected().into()),
        }
    }
    options.into_command(name.as_deref().unwrap_or("help"))
}

#[derive(Default)]
struct Options {
    folder: Option<PathBuf>,
    name: Option<String>,
    language: Option<String>,
    content: Option<PathBuf>,
    on: Option<String>,
    html: Option<PathBuf>,
    filled: bool,
    dist: Option<PathBuf>,
    public_url: Option<PublicUrl>,
    port: Option<u16>,
    once: bool,
    runs: Option<NonZero<usize>>,
    no_lighthouse: bool,
    only: Option<Vec<Part>>,
}

impl Options {
    /// The command of this name, or a complaint about an option that it does not take.
    fn into_command(mut self, name: &str) -> anyhow::Result<Command> {
        let command = match name {
            "help" => Command::Help,
            "new" => Command::New(self.take_new()?),
            "build" => Command::Build(self.take_site()),
            "serve" => Command::Serve(ServeRequest {
                site: SiteRequest {
                    // Not that of `build`, which may hold the site that is published.
                    dist: self
                        .dist
                        .take()
                        .unwrap_or_else(|| default_folder("target/serve/dist")),
                    ..self.take_site_without_dist()
                },
                port: self.port.take(),
                watch: !std::mem::take(&mut self.once),
            }),
            "test" => Command::Test,
            "bench" => Command::Bench(self.take_bench()),
            "hosts" => Command::Hosts,
            "schema" => Command::Schema,
            "check-hosting" => Command::CheckHosting {
                dist: self.take_dist(),
            },
            "check-content" => Command::CheckContent {
                content: self.take_content(),
                on: self.on.take(),
            },
            "links" => Command::Links {
                content: self.take_content(),
                html: self.html.take(),
            },
            "decisions" => Command::Decisions {
                content: self.take_content(),
            },
            "words" => Command::Words {
                content: self.take_content(),
                filled: std::mem::take(&mut self.filled),
                language: self.language.take(),
            },
            other => bail!("there is no command {other:?}"),
        };
        match self.left_over() {
            Some(option) => bail!("{name} has no option {option}"),
            None => Ok(command),
        }
    }

    fn take_new(&mut self) -> anyhow::Result<NewGuide> {
        let missing = "as in `cargo xtask new my-guide --name \"Rust meetups\" --language en`";
        let folder = self.folder.take();
        let folder =
            folder.with_context(|| format!("new needs a folder to write to, {missing}"))?;
        let name = self.name.take().unwrap_or_default();
        let name = name.trim().to_owned();
        ensure!(
            !name.is_empty(),
            "new needs the name of the guide, {missing}"
        );
        Ok(NewGuide {
            folder,
            name,
            language: self.language.take().unwrap_or_else(|| "en".to_owned()),
        })
    }

    fn take_dist(&mut self) -> PathBuf {
        let given = self.dist.take();
        given.unwrap_or_else(|| default_folder("dist"))
    }

    fn take_content(&mut self) -> PathBuf {
        let given = self.content.take();
        given.unwrap_or_else(|| default_folder("content"))
    }

    fn take_site_without_dist(&mut self) -> SiteRequest {
        SiteRequest {
            content: self.take_content(),
            dist: PathBuf::new(),
            public_url: self.public_url.take().unwrap_or_default(),
        }
    }

    fn take_site(&mut self) -> SiteRequest {
        SiteRequest {
            dist: self.take_dist(),
            ..self.take_site_without_dist()
        }
    }

    fn take_bench(&mut self) -> BenchRequest {
        let only = self.only.take();
        let without_lighthouse = std::mem::take(&mut self.no_lighthouse);
        let mut parts = only.clone().unwrap_or_else(|| Part::ALL.to_vec());
        parts.retain(|part| !(without_lighthouse && *part == Part::Lighthouse));
        BenchRequest {
            runs: self.runs.take().unwrap_or(BenchRequest::RUNS),
            parts,
            writes_document: only.is_none(),
        }
    }

    fn left_over(&self) -> Option<&'static str> {
        let given = [
            (self.name.is_some(), "--name"),
            (self.language.is_some(), "--language"),
            (self.content.is_some(), "--content"),
            (self.on.is_some(), "--on"),
            (self.html.is_some(), "--html"),
            (self.filled, "--filled"),
            (self.dist.is_some(), "--dist"),
            (self.public_url.is_some(), "--public-url"),
            (self.port.is_some(), "--port"),
            (self.once, "--once"),
            (self.runs.is_some(), "--runs"),
            (self.no_lighthouse, "--no-lighthouse"),
            (self.only.is_some(), "--only"),
        ];
        given
            .into_iter()
            .find_map(|(given, option)| given.then_some(option))
    }
}

/// The parts of a measurement, named with commas between them.
fn parts(list: &str) -> anyhow::Result<Vec<Part>> {
    let named = list.split(',').map(|name| {
        let part = Part::ALL.into_iter().find(|part| part.name() == name);
        part.with_context(|| {
            let known = Part::ALL.map(Part::name).join(", ");
            format!("--only has no part {name:?}; the parts are {known}")
        })
    });
    named.collect()
}

/// A folder of the project, whatever folder the command was typed in.
fn default_folder(name: &str) -> PathBuf {
    Project::locate().path(name)
}

/// A path as it was typed, made absolute, because the tools run in the project's root.
fn absolute(value: OsString) -> anyhow::Result<PathBuf> {
    let path = Path::new(&value);
    std::path::absolute(path).with_context(|| format!("{path:?} is no path"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> anyhow::Result<Command> {
        parse(line.split_whitespace().map(OsString::from))
    }

    fn complaint(line: &str) -> String {
        parsed(line).unwrap_err().to_string()
    }

    #[test]
    fn a_command_alone_takes_the_projects_folders() {
        let Command::Build(request) = parsed("build").unwrap() else {
            panic!("not a build");
        };
        assert_eq!(request.content, default_folder("content"));
        assert_eq!(request.dist, default_folder("dist"));
        assert_eq!(request.public_url, PublicUrl::default());
    }

    #[test]
    fn options_are_read_wherever_they_stand() {
        let line = "--content /words serve --public-url=/x --port 9000 --once";
        let expected = ServeRequest {
            site: SiteRequest {
                content: PathBuf::from("/words"),
                dist: default_folder("target/serve/dist"),
                public_url: "/x/".parse().unwrap(),
            },
            port: Some(9000),
            watch: false,
        };
        assert_eq!(parsed(line).unwrap(), Command::Serve(expected));
    }

    #[test]
    fn a_new_guide_has_a_folder_a_name_and_a_language() {
        let line = ["new", "guide", "--name", "Rust meetups"].map(OsString::from);
        let Command::New(new) = parse(line).unwrap() else {
            panic!("not a new guide");
        };
        assert!(new.folder.is_absolute() && new.folder.ends_with("guide"));
        assert_eq!(
            (new.name.as_str(), new.language.as_str()),
            ("Rust meetups", "en")
        );
        assert!(complaint("new guide").contains("name of the guide"));
        assert!(complaint("new --name x").contains("needs a folder"));
        assert!(complaint("new one two --name x").contains("two"));
        assert!(complaint("build --name x").contains("--name"));
    }

    #[test]
    fn serving_builds_into_a_folder_of_its_own_or_the_one_that_is_named() {
        let dist = |line| match parsed(line).unwrap() {
            Command::Serve(request) => request.site.dist,
            other => panic!("{other:?}"),
        };
        assert_eq!(dist("serve"), default_folder("target/serve/dist"));
        assert_eq!(dist("serve --dist /site"), PathBuf::from("/site"));
    }

    #[test]
    fn folders_become_absolute() {
        let Command::Decisions { content } = parsed("decisions --content words").unwrap() else {
            panic!("not decisions");
        };
        assert!(content.is_absolute() && content.ends_with("words"));
    }

    #[test]
    fn what_is_due_is_asked_for_today_or_another_day() {
        for (line, day) in [
            ("check-content", None),
            ("check-content --on 2027-03-01", Some("2027-03-01")),
        ] {
            let expected = Command::CheckContent {
                content: default_folder("content"),
                on: day.map(str::to_owned),
            };
            assert_eq!(parsed(line).unwrap(), expected);
        }
    }

    #[test]
    fn the_addresses_go_to_the_terminal_or_a_file() {
        for (line, file) in [
            ("links --content /words", None),
            (
                "links --html /tmp/a.html --content /words",
                Some("/tmp/a.html"),
            ),
        ] {
            let expected = Command::Links {
                content: PathBuf::from("/words"),
                html: file.map(PathBuf::from),
            };
            assert_eq!(parsed(line).unwrap(), expected);
        }
        let Command::Links { html, .. } = parsed("links --html links.html").unwrap() else {
            panic!("not links");
        };
        assert!(html.is_some_and(|file| file.is_absolute() && file.ends_with("links.html")));
    }

    #[test]
    fn texts_are_listed_as_they_stand_or_filled_of_one_language_or_all() {
        for (line, filled, language) in [
            ("words", false, None),
            ("words --filled", true, None),
            ("words --language pt-BR --filled", true, Some("pt-BR")),
        ] {
            let expected = Command::Words {
                content: default_folder("content"),
                filled,
                language: language.map(str::to_owned),
            };
            assert_eq!(parsed(line).unwrap(), expected);
        }
        assert_eq!(complaint("links --filled"), "links has no option --filled");
        assert_eq!(
            complaint("decisions --language en"),
            "decisions has no option --language"
        );
    }

    #[test]
    fn everything_is_measured_five_times_unless_it_is_said_otherwise() {
        use Part::{Engine, Lighthouse, Visits};
        for (line, runs, parts, writes_document) in [
            ("bench", 5, vec![Visits, Engine, Lighthouse], true),
            (
                "bench --runs 2 --no-lighthouse",
                2,
                vec![Visits, Engine],
                true,
            ),
            ("bench --only engine,visits", 5, vec![Engine, Visits], false),
        ] {
            let expected = BenchRequest {
                runs: NonZero::new(runs).unwrap(),
                parts,
                writes_document,
            };
            assert_eq!(parsed(line).unwrap(), Command::Bench(expected), "{line}");
        }
        assert_eq!(
            complaint("bench --only engine,pages"),
            "--only has no part \"pages\"; the parts are visits, engine, lighthouse"
        );
        assert_eq!(complaint("bench --runs 0"), "in --runs");
        assert_eq!(complaint("test --runs 2"), "test has no option --runs");
        assert_eq!(complaint("bench --once"), "bench has no option --once");
    }

    #[test]
    fn no_command_and_help_print_the_help() {
        for line in ["", "help", "--help", "build -h"] {
            assert_eq!(parsed(line).unwrap(), Command::Help);
        }
    }

    #[test]
    fn what_cannot_be_understood_is_named() {
        assert_eq!(complaint("bild"), "there is no command \"bild\"");
        assert_eq!(complaint("test --once"), "test has no option --once");
        assert_eq!(parsed("hosts").unwrap(), Command::Hosts);
        assert_eq!(parsed("schema").unwrap(), Command::Schema);
        let dist = default_folder("dist");
        assert_eq!(
            parsed("check-hosting").unwrap(),
            Command::CheckHosting { dist }
        );
        assert_eq!(complaint("hosts --once"), "hosts has no option --once");
        assert_eq!(complaint("links --dist x"), "links has no option --dist");
        assert_eq!(complaint("links --on x"), "links has no option --on");
        assert_eq!(
            complaint("decisions --html x"),
            "decisions has no option --html"
        );
        assert_eq!(complaint("build --fast"), "invalid option '--fast'");
        assert_eq!(complaint("build twice"), "unexpected argument \"twice\"");
        assert_eq!(complaint("serve --port all"), "in --port");
        assert!(complaint("build --public-url x").contains("is no public URL"));
    }
}
