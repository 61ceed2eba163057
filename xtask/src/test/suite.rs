//! Steps that run one after the other, also when one has failed, and a report in the end.

use std::time::{Duration, Instant};

use anyhow::bail;

use crate::announce::Elapsed;

/// What has been run so far.
#[derive(Debug, Default)]
pub(super) struct Suite {
    steps: Vec<Step>,
}

#[derive(Debug)]
struct Step {
    name: &'static str,
    outcome: Outcome,
    duration: Duration,
}

#[derive(Debug, PartialEq)]
enum Outcome {
    Passed,
    Failed,
    Skipped,
}

impl Suite {
    /// Runs a step; its result, unless it failed.
    pub(super) fn step<T>(
        &mut self,
        name: &'static str,
        work: impl FnOnce() -> anyhow::Result<T>,
    ) -> Option<T> {
        eprintln!("\n=== {name}");
        let start = Instant::now();
        let result = work();
        let duration = start.elapsed();
        let (outcome, value) = match result {
            Ok(value) => (Outcome::Passed, Some(value)),
            Err(error) => {
                eprintln!("error: {error:#}");
                (Outcome::Failed, None)
            }
        };
        self.steps.push(Step {
            name,
            outcome,
            duration,
        });
        value
    }

    /// Runs a step with what an earlier one has made; without it, the step counts as failed too.
    pub(super) fn step_after<N, T>(
        &mut self,
        name: &'static str,
        needed: Option<&N>,
        work: impl FnOnce(&N) -> anyhow::Result<T>,
    ) -> Option<T> {
        if let Some(needed) = needed {
            return self.step(name, || work(needed));
        }
        eprintln!("\n=== {name}: skipped, because a step that it needs has failed");
        self.steps.push(Step {
            name,
            outcome: Outcome::Skipped,
            duration: Duration::ZERO,
        });
        None
    }

    /// Prints how each step went.
    ///
    /// # Errors
    ///
    /// With the names of the steps that did not pass.
    pub(super) fn finish(self) -> anyhow::Result<()> {
        println!();
        for step in &self.steps {
            let outcome = match step.outcome {
                Outcome::Passed => "passed",
                Outcome::Failed => "FAILED",
                Outcome::Skipped => "skipped",
            };
            let elapsed = Elapsed(step.duration).to_string();
            println!("{outcome:<8} {elapsed:>12}  {}", step.name);
        }
        let total = self.steps.iter().map(|step| step.duration).sum();
        println!("{:<8} {:>12}", "in all", Elapsed(total).to_string());
        let failed: Vec<_> = self
            .steps
            .iter()
            .filter(|step| step.outcome != Outcome::Passed)
            .map(|step| step.name)
            .collect();
        if !failed.is_empty() {
            bail!("not passed: {}", failed.join(", "));
        }
        println!("Everything passed.");
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn later_steps_run_after_a_failure_unless_they_need_it() {
        let mut suite = Suite::default();
        let broken = suite.step("broken", || -> anyhow::Result<()> { bail!("no") });
        assert!(broken.is_none());
        let needs = suite.step_after("needs broken", broken.as_ref(), |()| Ok(()));
        assert!(needs.is_none());
        assert_eq!(suite.step("whole", || Ok(1)), Some(1));
        let error = suite.finish().unwrap_err().to_string();
        assert_eq!(error, "not passed: broken, needs broken");
    }

    #[test]
    fn a_suite_without_failures_passes() {
        let mut suite = Suite::default();
        let first = suite.step("first", || Ok(1));
        assert_eq!(
            suite.step_after("second", first.as_ref(), |n| Ok(n + 1)),
            Some(2)
        );
        suite.finish().unwrap();
    }
}
