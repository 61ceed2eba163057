//! How long each journey takes, for whoever wants to make them quicker.

use std::{env, fs::File, io::Write, thread, time::Duration};

/// Adds a line with the name of the test and a time in milliseconds to the file
/// that `JOURNEY_TIMES` names, if it names one.
pub(super) fn record(time: Duration) {
    let Some(path) = env::var_os("JOURNEY_TIMES") else {
        return;
    };
    let test = thread::current();
    let line = format!("{} {}\n", test.name().unwrap_or_default(), time.as_millis());
    let file = File::options().create(true).append(true).open(path);
    // In one piece, as other tests write too.
    let written = file.and_then(|mut file| file.write_all(line.as_bytes()));
    written.expect("the file for the times");
}
