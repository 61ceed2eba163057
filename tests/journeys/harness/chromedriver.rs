//! The one driver of this process, and the folder of its browsers' profiles.

use std::{
    env,
    io::{BufRead, BufReader},
    os::unix::process::CommandExt,
    path::PathBuf,
    process::{Child, ChildStdout, Command, Stdio},
    sync::LazyLock,
};

/// Starts the driver and waits for the end of its own input, which comes
/// however the tests end: then it ends the driver with all of its browsers, and
/// removes their profiles.
const GUARD: &str = r#"
  trap : TERM
  "$0" --port=0 &
  read -r _
  kill 0
  wait
  # Browsers that are just ending still write.
  until rm -rf -- "$1"; do sleep 0.1; done 2>/dev/null
"#;
/// What the driver says when it can be used, before its port.
const STARTED: &str = "started successfully on port ";

struct Chromedriver {
    address: String,
    profiles: PathBuf,
    /// Both ends have to stay open for as long as the driver is needed.
    _guard: Child,
    _output: BufReader<ChildStdout>,
}

static DRIVER: LazyLock<Chromedriver> = LazyLock::new(|| {
    let program = env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".to_owned());
    let profiles = tempfile::Builder::new()
        .prefix("browsers-")
        .tempdir_in(env!("CARGO_TARGET_TMPDIR"))
        .expect("a folder for the browsers")
        .keep();
    let mut guard = Command::new("sh")
        .args(["-c", GUARD, &program])
        .arg(&profiles)
        .process_group(0)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("a shell");
    let mut output = BufReader::new(guard.stdout.take().expect("its output is piped"));
    let address = (&mut output)
        .lines()
        .map_while(Result::ok)
        .find_map(|line| port(&line).map(|port| format!("http://127.0.0.1:{port}")))
        .unwrap_or_else(|| panic!("{program} did not start"));
    Chromedriver {
        address,
        profiles,
        _guard: guard,
        _output: output,
    }
});

/// Where the driver listens; the first call starts it.
pub(super) fn address() -> &'static str {
    &DRIVER.address
}

/// A new folder for a browser's profile.
pub(super) fn profile() -> PathBuf {
    tempfile::tempdir_in(&DRIVER.profiles)
        .expect("a folder for a browser")
        .keep()
}

fn port(line: &str) -> Option<u16> {
    let (_, rest) = line.split_once(STARTED)?;
    rest.trim_end_matches(['.', '\r']).parse().ok()
}
