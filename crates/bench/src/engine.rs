//! What the benchmarks of the engine have found, read from what divan prints:
//!
//! ```text
//! advice                   fastest   │ slowest   │ median    │ mean      │ samples │ iters
//! ╰─ one_outcome                     │           │           │           │         │
//!    ├─ 10 rules, 5 questions 1.2 µs │ 4.1 µs    │ 1.3 µs    │ 1.4 µs    │ 100     │ 100
//! ```

use anyhow::{Context, ensure};

/// What one benchmark took, in milliseconds.
#[derive(Debug, PartialEq)]
pub(crate) struct Timing {
    pub(crate) name: String,
    pub(crate) fastest: f64,
    pub(crate) slowest: f64,
    pub(crate) median: f64,
}

/// Every benchmark with times, in the order printed.
///
/// # Errors
///
/// When there is none, or a time is not understood.
pub(crate) fn timings(printed: &str) -> anyhow::Result<Vec<Timing>> {
    let mut timings = Vec::new();
    let mut group = String::new();
    for line in printed.lines() {
        let cells: Vec<&str> = line.split('│').map(str::trim).collect();
        // The tree is drawn with the same sign as the columns are divided by.
        let cells = &cells[cells.iter().take_while(|cell| cell.is_empty()).count()..];
        let [first, slowest, median, _mean, _samples, _iterations] = cells else {
            continue;
        };
        let branches = ['├', '╰', '─', ' '];
        if first.starts_with(branches) && slowest.is_empty() {
            group = first.trim_start_matches(branches).replace('_', " ");
        }
        let Some((name, fastest)) = split_name(first) else {
            continue;
        };
        let name = name.trim_start_matches(branches);
        let explain = || format!("in {line:?}");
        timings.push(Timing {
            name: format!("{group}, {name}"),
            fastest: milliseconds(&fastest).with_context(explain)?,
            slowest: milliseconds(slowest).with_context(explain)?,
            median: milliseconds(median).with_context(explain)?,
        });
    }
    ensure!(!timings.is_empty(), "the engine's benchmarks tell no times");
    Ok(timings)
}

/// The name in the first cell, and the time after it; none where there is no time.
fn split_name(cell: &str) -> Option<(String, String)> {
    let mut words: Vec<&str> = cell.split_whitespace().collect();
    let unit = words.pop()?;
    let number = words.pop()?;
    factor(unit)?;
    let time = format!("{number} {unit}");
    Some((words.join(" "), time))
}

fn milliseconds(time: &str) -> Option<f64> {
    let (number, unit) = time.split_once(' ')?;
    let number: f64 = number.parse().ok()?;
    Some(number * factor(unit)?)
}

fn factor(unit: &str) -> Option<f64> {
    match unit {
        "ns" => Some(1e-6),
        "µs" => Some(1e-3),
        "ms" => Some(1.0),
        "s" => Some(1e3),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PRINTED: &str = "\
Timer precision: 20 ns
advice               fastest       │ slowest       │ median        │ mean          │ samples │ iters
├─ many_outcomes                   │               │               │               │         │
│  ╰─ 10 x 5         1.5 µs        │ 4 µs          │ 2.5 µs        │ 2.6 µs        │ 100     │ 100
╰─ one_outcome                     │               │               │               │         │
   ╰─ 1000 x 50      2.25 ms       │ 1.5 s         │ 3 ms          │ 3.1 ms        │ 100     │ 100
";

    #[test]
    fn the_times_of_each_benchmark_are_read() {
        let found = timings(PRINTED).unwrap();
        let rows: Vec<_> = found
            .iter()
            .map(|each| (each.name.as_str(), each.fastest, each.median, each.slowest))
            .collect();
        assert_eq!(rows.len(), 2);
        assert_eq!(rows[1], ("one outcome, 1000 x 50", 2.25, 3.0, 1500.0));
        assert_eq!(rows[0].0, "many outcomes, 10 x 5");
        assert!((rows[0].2 - 0.0025).abs() < 1e-12);
    }

    #[test]
    fn no_times_are_an_error() {
        assert!(timings("error: no benchmark").is_err());
    }
}
