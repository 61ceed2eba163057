//! The computer that the measurements are made on, without anything that names it.

use std::fs;
use std::num::NonZero;
use std::thread;
use std::time::Duration;

/// What is measured on.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Machine {
    pub(crate) cores: usize,
    /// What the processor calls itself, if it does.
    pub(crate) processor: Option<String>,
    /// In bytes, if the system tells.
    pub(crate) memory: Option<u64>,
    /// Which share of the processors others have used while nothing was measured, from 0 to 1, if
    /// the system tells.
    pub(crate) busy: Option<f64>,
}

/// How long is looked at what others do.
const LOOK: Duration = Duration::from_secs(3);

/// What others may use before the times say little.
const BUSY: f64 = 0.1;

impl Machine {
    /// This computer as it is now; looks at it for three seconds.
    pub(crate) fn now() -> Self {
        let read = |file: &str| fs::read_to_string(file).unwrap_or_default();
        let before = processor_time(&read("/proc/stat"));
        thread::sleep(LOOK);
        let after = processor_time(&read("/proc/stat"));
        Self {
            cores: thread::available_parallelism().map_or(1, NonZero::get),
            processor: processor(&read("/proc/cpuinfo")),
            memory: memory(&read("/proc/meminfo")),
            busy: before
                .zip(after)
                .and_then(|(before, after)| used_share(before, after)),
        }
    }

    /// Whether others keep it busy, so that times say little.
    pub(crate) fn is_busy(&self) -> bool {
        self.busy.is_some_and(|busy| busy > BUSY)
    }
}

/// How long the processors have been idle, and how long there has been, in ticks since the start.
fn processor_time(info: &str) -> Option<(f64, f64)> {
    let line = info.lines().find_map(|line| line.strip_prefix("cpu "))?;
    let ticks: Vec<f64> = line
        .split_whitespace()
        .map_while(|number| number.parse().ok())
        .collect();
    // user, nice, system, idle, iowait, irq, softirq, steal; those after that are counted already.
    let all = ticks.get(..8)?;
    Some((all[3] + all[4], all.iter().sum()))
}

fn used_share(before: (f64, f64), after: (f64, f64)) -> Option<f64> {
    let (idle, all) = (after.0 - before.0, after.1 - before.1);
    (all > 0.0).then(|| 1.0 - idle / all)
}

fn processor(info: &str) -> Option<String> {
    let line = info.lines().find(|line| line.starts_with("model name"))?;
    Some(line.split_once(':')?.1.trim().to_owned())
}

fn memory(info: &str) -> Option<u64> {
    let line = info
        .lines()
        .find_map(|line| line.strip_prefix("MemTotal:"))?;
    let kilobytes: u64 = line.trim().trim_end_matches("kB").trim().parse().ok()?;
    Some(kilobytes * 1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_system_tells_is_read() {
        let cpu = "processor\t: 0\nmodel name\t: Some CPU @ 2 GHz\n";
        assert_eq!(processor(cpu).as_deref(), Some("Some CPU @ 2 GHz"));
        let found = memory("MemTotal:       16384 kB\nMemFree: 1 kB\n");
        assert_eq!(found, Some(16 * 1024 * 1024));
        assert_eq!((processor(""), memory("nothing")), (None, None));
    }

    #[test]
    fn what_others_use_is_the_share_that_is_not_idle() {
        let before = processor_time("cpu  10 0 10 60 20 0 0 0 0 0\ncpu0 1 2\n").unwrap();
        let after = processor_time("cpu  50 0 30 80 40 0 0 0 0 0\n").unwrap();
        assert_eq!((before, after), ((80.0, 100.0), (120.0, 200.0)));
        assert_eq!(used_share(before, after), Some(0.6));
        assert_eq!(used_share(before, before), None);
        assert_eq!(processor_time("intr 1"), None);
        let machine = |busy| Machine {
            cores: 2,
            processor: None,
            memory: None,
            busy,
        };
        assert!(machine(Some(0.6)).is_busy());
        assert!(!machine(Some(0.02)).is_busy() && !machine(None).is_busy());
    }
}
