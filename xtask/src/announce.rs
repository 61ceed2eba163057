//! Says on standard error what is being done, and how long it took.

use std::fmt::{self, Display};
use std::time::{Duration, Instant};

/// Runs `work`, with a line before it that says `what` is done and one after it with the time.
pub(crate) fn step<T>(
    what: impl Display,
    work: impl FnOnce() -> anyhow::Result<T>,
) -> anyhow::Result<T> {
    eprintln!("==> {what}");
    let start = Instant::now();
    let result = work()?;
    eprintln!("    done in {}", Elapsed(start.elapsed()));
    Ok(result)
}

/// A duration for people: `0.3 s`, `41.0 s`, `7 min 52 s`.
pub(crate) struct Elapsed(pub(crate) Duration);

impl Display for Elapsed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.0.as_secs();
        if seconds < 60 {
            write!(formatter, "{:.1} s", self.0.as_secs_f64())
        } else {
            write!(formatter, "{} min {} s", seconds / 60, seconds % 60)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_written_for_people() {
        assert_eq!(Elapsed(Duration::from_millis(320)).to_string(), "0.3 s");
        assert_eq!(Elapsed(Duration::from_secs(472)).to_string(), "7 min 52 s");
    }
}
