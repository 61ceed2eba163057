//! The one driver of this process.

use std::{
    env,
    io::{BufRead, BufReader},
    os::unix::process::CommandExt,
    process::{Child, ChildStdout, Command, Stdio},
    sync::LazyLock,
};

/// Starts the driver and waits for the end of its own input, which comes
/// however the tests end: then it ends the driver with all of its browsers.
const GUARD: &str = r#"trap : TERM; "$0" --port=0 & read -r _; kill 0"#;
/// What the driver says when it can be used, before its port.
const STARTED: &str = "started successfully on port ";

struct Chromedriver {
    address: String,
    /// Both ends have to stay open for as long as the driver is needed.
    _guard: Child,
    _output: BufReader<ChildStdout>,
}

static DRIVER: LazyLock<Chromedriver> = LazyLock::new(|| {
    let program = env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".to_owned());
    let mut guard = Command::new("sh")
        .args(["-c", GUARD, &program])
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
        _guard: guard,
        _output: output,
    }
});

/// Where the driver listens; the first call starts it.
pub(super) fn address() -> &'static str {
    &DRIVER.address
}

fn port(line: &str) -> Option<u16> {
    let (_, rest) = line.split_once(STARTED)?;
    rest.trim_end_matches(['.', '\r']).parse().ok()
}
