//! What was found, as Markdown: for the terminal and for `docs/performance.md`.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::assets::Asset;
use crate::engine::Timing;
use crate::lighthouse::{Audit, CATEGORIES};
use crate::machine::Machine;
use crate::record::Sample;
use crate::statistics::Spread;
use crate::tab::{DOWNLOAD, LATENCY, SCREEN, SLOWDOWN};
use crate::visits::{Findings, Subject};

/// The most that the first visit to the wizard may have on the wire, in bytes.
const MOST_BYTES: f64 = 190_000.0;

/// The most that its first paint may take, times that of a static page.
const MOST_FIRST_PAINT: f64 = 1.15;

/// The most that it may take to be ready, times what SurveyJS takes.
const MOST_READY: f64 = 0.5;

/// The most that a step may take, in milliseconds.
const MOST_STEP: f64 = 50.0;

/// The most that the engine may take at its largest, in milliseconds.
const MOST_ENGINE: f64 = 10.0;

/// Everything that was found.
#[derive(Debug)]
pub(crate) struct Report {
    /// The day, such as 2027-03-01.
    pub(crate) day: String,
    pub(crate) machine: Machine,
    /// What the browser calls itself.
    pub(crate) browser: String,
    pub(crate) runs: usize,
    /// None if no page was visited.
    pub(crate) visits: Option<Findings>,
    /// None if the engine was not measured.
    pub(crate) engine: Option<Vec<Timing>>,
    /// None if Lighthouse was not run.
    pub(crate) lighthouse: Option<Vec<Audit>>,
    pub(crate) assets: Vec<Asset>,
    /// The visited pages of the guide.
    pub(crate) pages: Vec<Asset>,
}

/// What was aimed at, and what was found.
#[derive(Debug, PartialEq)]
struct Target {
    what: &'static str,
    aim: String,
    found: String,
    is_met: bool,
}

impl Report {
    /// The whole document.
    pub(crate) fn document(&self) -> String {
        let mut text = String::from(
            "# Performance\n\nWritten by `cargo xtask bench`, which measures and writes all of it \
             again. Times compare pages on one\ncomputer in one run; they are no promise for \
             another.\n\n",
        );
        text.push_str(&self.circumstances());
        text.push_str(&self.targets_section());
        if let Some(findings) = &self.visits {
            text.push_str(&visits_section(findings));
            text.push_str(&steps_section(findings));
        }
        text.push_str(&self.weights_section());
        text.push_str(&self.engine_section());
        text.push_str(&self.lighthouse_section());
        text
    }

    fn circumstances(&self) -> String {
        let machine = &self.machine;
        let cores = machine.cores;
        let processor = machine.processor.as_deref().unwrap_or("unknown processor");
        #[allow(clippy::cast_precision_loss, reason = "it is rounded anyway")]
        let memory = machine
            .memory
            .map(|bytes| format!(", {:.0} GB of memory", bytes as f64 / 1e9))
            .unwrap_or_default();
        let mut text = format!(
            "Measured on {} with {}, {cores} cores ({processor}){memory}.\n",
            self.day, self.browser
        );
        if machine.is_busy() {
            let percent = machine.busy.unwrap_or_default() * 100.0;
            let _ = writeln!(
                text,
                "\n**The computer was busy with something else ({percent:.0} % of its \
                 processors), so the times are too long.**\n"
            );
        }
        let (width, height) = SCREEN;
        let _ = writeln!(
            text,
            "The connection has {LATENCY:.0} ms and {:.1} Mbit/s, the processor is {SLOWDOWN:.0} \
             times slower, the screen that of a phone\n({width} × {height}). Each visit has a new, \
             empty cache. Medians of {} {}, in which all pages are visited in turn;\nin brackets \
             the least and the most. 1 kB is 1,000 bytes.\n",
            DOWNLOAD / 1e6,
            self.runs,
            if self.runs == 1 { "run" } else { "runs" }
        );
        text
    }

    fn targets_section(&self) -> String {
        let targets = self.targets();
        if targets.is_empty() {
            return String::new();
        }
        let rows = targets.iter().map(|target| {
            let met = if target.is_met { "yes" } else { "**no**" };
            vec![
                target.what.to_owned(),
                target.aim.clone(),
                target.found.clone(),
                met.to_owned(),
            ]
        });
        format!(
            "## Targets\n\n{}\n",
            table(&["what", "target", "found", "met"], rows)
        )
    }

    fn targets(&self) -> Vec<Target> {
        let mut targets = Vec::new();
        if let Some(findings) = &self.visits {
            targets.extend(findings.targets());
        }
        let timings = self.engine.iter().flatten();
        if let Some(timing) = timings.max_by(|one, other| one.median.total_cmp(&other.median)) {
            targets.push(Target {
                what: "advice with all that explains it, slowest guide",
                aim: format!("< {MOST_ENGINE:.0} ms"),
                found: milliseconds(timing.median),
                is_met: timing.median < MOST_ENGINE,
            });
        }
        if let Some(audits) = &self.lighthouse {
            let whole = |audit: &&Audit| audit.scores.iter().all(|score| *score >= 100.0);
            let whole = audits.iter().filter(whole).count();
            targets.push(Target {
                what: "pages with 100 in all of Lighthouse's categories",
                aim: audits.len().to_string(),
                found: whole.to_string(),
                is_met: whole == audits.len(),
            });
        }
        targets
    }

    fn weights_section(&self) -> String {
        let row = |asset: &Asset| {
            vec![
                asset.name.clone(),
                thousands(asset.raw),
                thousands(asset.brotli),
            ]
        };
        let columns = ["file", "bytes", "brotli"];
        format!(
            "## What each part costs\n\nThe files that pages load, without the digits in their \
             names, and what stands in the page itself.\n\n{}\n{}\n",
            table(&columns, self.assets.iter().map(row)),
            table(&["page", "bytes", "brotli"], self.pages.iter().map(row))
        )
    }

    fn engine_section(&self) -> String {
        let Some(timings) = &self.engine else {
            return "## The engine\n\nNot measured.\n\n".to_owned();
        };
        let rows = timings.iter().map(|timing| {
            vec![
                timing.name.clone(),
                milliseconds(timing.median),
                milliseconds(timing.fastest),
                milliseconds(timing.slowest),
            ]
        });
        format!(
            "## The engine\n\nA recommendation with its reasons, tasks, steps and what would \
             change it, native, on the whole processor, compiled\nas the browser's program is, on \
             guides made for the purpose. Where there is one outcome, what would change it is \
             looked for\namong all pairs of changes and never found: nothing takes longer. \
             `cargo bench --package guide-engine` runs it alone.\n\n\
             {}\n",
            table(&["guide", "median", "fastest", "slowest"], rows)
        )
    }

    fn lighthouse_section(&self) -> String {
        let Some(audits) = &self.lighthouse else {
            return "## Lighthouse\n\nNot run.\n".to_owned();
        };
        let rows = audits.iter().map(|audit| {
            let scores = audit.scores.iter().map(|score| format!("{score:.0}"));
            let page = vec![format!("`{}`", audit.path)];
            page.into_iter().chain(scores).collect()
        });
        let mut columns = vec!["page"];
        columns.extend(CATEGORIES);
        let mut text = format!(
            "## Lighthouse\n\nScores of a phone, of 100.\n\n{}\n",
            table(&columns, rows)
        );
        let mut costs: BTreeMap<(&str, &str), (usize, &str, &str)> = BTreeMap::new();
        for audit in audits {
            for cost in &audit.costs {
                let first = (0, audit.path.as_str(), cost.found.as_str());
                let entry = costs.entry((cost.category, &cost.id)).or_insert(first);
                entry.0 += 1;
            }
        }
        if costs.is_empty() {
            return text;
        }
        let rows = costs
            .into_iter()
            .map(|((category, id), (pages, path, found))| {
                vec![
                    category.to_owned(),
                    format!("`{id}`"),
                    pages.to_string(),
                    format!("`{path}` {}", found.replace('|', "\\|")),
                ]
            });
        let columns = ["category", "audit", "pages", "such as"];
        let _ = writeln!(
            text,
            "What keeps a score below 100:\n\n{}",
            table(&columns, rows).trim_end()
        );
        text
    }
}

impl Findings {
    fn spread(&self, subject: Subject, value: impl Fn(&Sample) -> Option<f64>) -> Option<Spread> {
        let samples = self.samples.get(&subject)?;
        Spread::of(samples.iter().filter_map(value))
    }

    fn median(&self, subject: Subject, value: impl Fn(&Sample) -> Option<f64>) -> Option<f64> {
        self.spread(subject, value).map(|spread| spread.median)
    }

    fn targets(&self) -> Vec<Target> {
        let mut targets = Vec::new();
        if let Some(bytes) = self.median(Subject::Wizard, |sample| Some(sample.bytes)) {
            targets.push(Target {
                what: "first visit to the wizard, on the wire",
                aim: format!("≤ {}", kilobytes(MOST_BYTES)),
                found: kilobytes(bytes),
                is_met: bytes <= MOST_BYTES,
            });
        }
        let paint = |subject| self.median(subject, |sample| sample.first_paint);
        let paints = paint(Subject::Wizard).zip(paint(Subject::Static));
        targets.extend(paints.map(|(ours, theirs)| {
            let what = "its first paint, times a static page's";
            ratio(what, ours, theirs, MOST_FIRST_PAINT)
        }));
        let ready = |subject| self.median(subject, |sample| Some(sample.ready));
        let readies = ready(Subject::Wizard).zip(ready(Subject::Survey));
        targets.extend(readies.map(|(ours, theirs)| {
            let what = "until it is ready, times SurveyJS";
            ratio(what, ours, theirs, MOST_READY)
        }));
        for (what, steps) in [
            ("a tap to the next question painted", &self.steps),
            ("a tap to the result painted", &self.steps_to_result),
        ] {
            let spread = Spread::of(steps.iter().copied());
            targets.extend(spread.map(|spread| Target {
                what,
                aim: format!("≤ {MOST_STEP:.0} ms"),
                found: milliseconds(spread.median),
                is_met: spread.median <= MOST_STEP,
            }));
        }
        targets
    }
}

fn ratio(what: &'static str, ours: f64, theirs: f64, most: f64) -> Target {
    let found = ours / theirs;
    Target {
        what,
        aim: format!("≤ {most} ×"),
        found: format!(
            "{found:.2} × ({} to {})",
            milliseconds(ours),
            milliseconds(theirs)
        ),
        is_met: found <= most,
    }
}

fn visits_section(findings: &Findings) -> String {
    let rows = Subject::ALL.into_iter().filter_map(|subject| {
        let wire = findings.median(subject, |sample| Some(sample.bytes))?;
        let ahead = findings.median(subject, |sample| Some(sample.bytes_ahead))?;
        let requests = findings.median(subject, |sample| Some(sample.requests))?;
        let shift = findings.spread(subject, |sample| Some(sample.shift))?;
        let tasks = findings.median(subject, |sample| Some(sample.long_tasks))?;
        let task_time = findings.median(subject, |sample| Some(sample.long_tasks_time))?;
        let time = |value: fn(&Sample) -> Option<f64>| {
            let spread = findings.spread(subject, value);
            spread.map_or_else(|| "–".to_owned(), with_spread)
        };
        Some(vec![
            subject.title().to_owned(),
            kilobytes(wire),
            kilobytes(ahead),
            format!("{requests:.0}"),
            time(|sample| sample.first_paint),
            time(|sample| sample.largest_paint),
            time(|sample| Some(sample.ready)),
            // The worst of all runs: it is a fault when it happens once.
            format!("{:.3}", shift.most),
            format!("{tasks:.0} ({})", milliseconds(task_time)),
        ])
    });
    let columns = [
        "page",
        "on the wire",
        "fetched ahead",
        "requests",
        "first paint",
        "largest paint",
        "ready",
        "layout shift",
        "long tasks",
    ];
    format!(
        "## Visits\n\nOn the wire is what came over the network, headers included, of all requests \
         that began before the page was ready;\nfetched ahead is what it asked for after that. A \
         page is ready when it is alive: the guide and the Leptos page set\n`data-ready`, and \
         SurveyJS has its first radio; the two first are ready when they are loaded. The first \
         paint is the first\nwith content. Of the second page, ready is the time from the tap to \
         the page painted. The layout shift is the worst of\nall runs; a task is long from 50 ms \
         on.\n\n{}\n",
        table(&columns, rows)
    )
}

fn steps_section(findings: &Findings) -> String {
    let rows = [
        ("to the next question", &findings.steps),
        ("to the result", &findings.steps_to_result),
    ];
    let rows = rows.into_iter().filter_map(|(what, steps)| {
        let spread = Spread::of(steps.iter().copied())?;
        let count = steps.len().to_string();
        Some(vec![what.to_owned(), with_spread(spread), count])
    });
    format!(
        "## Steps\n\nFrom a tap on Continue until what follows is painted.\n\n{}\n",
        table(&["step", "took", "steps measured"], rows)
    )
}

/// A table, its columns as wide as their widest cell.
fn table(columns: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let head: Vec<String> = columns.iter().map(|&column| column.to_owned()).collect();
    let rows: Vec<Vec<String>> = std::iter::once(head).chain(rows).collect();
    let width = |index: usize| {
        let cells = rows.iter().filter_map(|row| row.get(index));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns.len()).map(width).collect();
    let mut text = String::new();
    for (number, row) in rows.iter().enumerate() {
        for (cell, width) in row.iter().zip(&widths) {
            // Writing to a text cannot fail.
            let _ = write!(text, "| {cell:<width$} ");
        }
        text.push_str("|\n");
        if number == 0 {
            for width in &widths {
                let _ = write!(text, "| {} ", "-".repeat(*width));
            }
            text.push_str("|\n");
        }
    }
    text
}

fn kilobytes(bytes: f64) -> String {
    format!("{:.1} kB", bytes / 1000.0)
}

fn milliseconds(time: f64) -> String {
    if time < 10.0 {
        format!("{time:.2} ms")
    } else {
        format!("{} ms", thousands(whole(time)))
    }
}

fn with_spread(spread: Spread) -> String {
    let number = |time| thousands(whole(time));
    format!(
        "{} ms ({}–{})",
        number(spread.median),
        number(spread.least),
        number(spread.most)
    )
}

/// The next whole number; times and sizes are never negative.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "it is rounded, and below zero it is zero"
)]
fn whole(number: f64) -> u64 {
    number.round() as u64
}

/// 1234567 as 1,234,567.
fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lighthouse::Cost;

    fn sample(bytes: f64, first_paint: f64, ready: f64) -> Sample {
        Sample {
            bytes,
            first_paint: Some(first_paint),
            ready,
            ..Sample::default()
        }
    }

    fn report() -> Report {
        let samples = [
            (Subject::Static, vec![sample(600.0, 360.0, 370.0)]),
            (Subject::Survey, vec![sample(322_000.0, 2888.0, 2864.0)]),
            (
                Subject::Wizard,
                vec![
                    sample(465_000.0, 896.0, 3276.0),
                    sample(465_000.0, 850.0, 3000.0),
                    sample(465_000.0, 900.0, 3500.0),
                ],
            ),
        ];
        Report {
            day: "2027-03-01".to_owned(),
            machine: Machine {
                cores: 2,
                processor: Some("Some CPU".to_owned()),
                memory: Some(16_000_000_000),
                busy: Some(0.01),
            },
            browser: "Chrome/156.0".to_owned(),
            runs: 3,
            visits: Some(Findings {
                samples: samples.into_iter().collect(),
                steps: vec![29.0, 55.0, 40.0],
                steps_to_result: vec![90.0],
            }),
            engine: None,
            lighthouse: None,
            assets: vec![Asset {
                name: "assets/program.wasm".to_owned(),
                raw: 1_581_237,
                brotli: 406_163,
            }],
            pages: Vec::new(),
        }
    }

    #[test]
    fn each_target_is_held_against_what_was_found() {
        let found: Vec<_> = report()
            .targets()
            .iter()
            .map(|target| (target.found.clone(), target.is_met))
            .collect();
        let expected = [
            ("465.0 kB", false),
            ("2.49 × (896 ms to 360 ms)", false),
            ("1.14 × (3,276 ms to 2,864 ms)", false),
            ("40 ms", true),
            ("90 ms", false),
        ];
        assert_eq!(found, expected.map(|(text, met)| (text.to_owned(), met)));
    }

    #[test]
    fn a_target_is_met_at_its_limit() {
        let mut report = report();
        let findings = report.visits.as_mut().unwrap();
        let wizard = vec![sample(190_000.0, 414.0, 1432.0)];
        findings.samples.insert(Subject::Wizard, wizard);
        let met = report
            .targets()
            .iter()
            .filter(|target| target.is_met)
            .count();
        assert_eq!(met, 4);
    }

    #[test]
    fn the_document_says_on_what_it_was_measured_and_what_was_not() {
        let text = report().document();
        for part in [
            "Measured on 2027-03-01 with Chrome/156.0, 2 cores (Some CPU), 16 GB of memory.",
            "Medians of 3 runs",
            "| 896 ms (850–900) ",
            "| assets/program.wasm | 1,581,237 | 406,163 |",
            "| to the next question | 40 ms (29–55) | 3 ",
            "## The engine\n\nNot measured.",
            "## Lighthouse\n\nNot run.",
        ] {
            assert!(text.contains(part), "{part} is not in\n{text}");
        }
        assert!(!text.contains("busy"));
        let mut busy = report();
        busy.machine.busy = Some(0.5);
        assert!(busy.document().contains("busy with something else (50 %"));
    }

    #[test]
    fn lighthouse_and_the_engine_have_targets_and_tables() {
        let mut report = report();
        report.visits = None;
        report.engine = Some(vec![Timing {
            name: "1000 rules, 50 questions".to_owned(),
            fastest: 3.0,
            slowest: 12.0,
            median: 4.0,
        }]);
        let audit = |path: &str, seo, costs| Audit {
            path: path.to_owned(),
            scores: [100.0, 100.0, 100.0, seo],
            costs,
        };
        let cost = Cost {
            category: "seo",
            id: "canonical".to_owned(),
            found: "a | b".to_owned(),
        };
        report.lighthouse = Some(vec![
            audit("/", 100.0, Vec::new()),
            audit("/en/", 92.0, vec![cost.clone()]),
            audit("/pt/", 92.0, vec![cost]),
        ]);
        let met: Vec<_> = report
            .targets()
            .iter()
            .map(|target| target.is_met)
            .collect();
        assert_eq!(met, [true, false]);
        let text = report.document();
        assert!(text.contains("| 1000 rules, 50 questions | 4.00 ms | 3.00 ms | 12 ms "));
        assert!(
            text.contains("| seo      | `canonical` | 2     | `/en/` a \\| b |"),
            "{text}"
        );
    }

    #[test]
    fn tables_are_aligned_whatever_their_cells_are_written_in() {
        let rows = [vec!["ä–".to_owned(), "1".to_owned()]];
        assert_eq!(
            table(&["a", "long"], rows),
            "| a  | long |\n| -- | ---- |\n| ä– | 1    |\n"
        );
    }

    #[test]
    fn numbers_are_written_for_people() {
        assert_eq!(thousands(1_234_567), "1,234,567");
        assert_eq!(thousands(999), "999");
        assert_eq!(milliseconds(3275.6), "3,276 ms");
        assert_eq!(milliseconds(0.123), "0.12 ms");
        assert_eq!(kilobytes(189_999.0), "190.0 kB");
    }
}
