//! Work on many files, on every core.

use std::num::NonZero;
use std::panic;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Does `work` on each of the files, several at a time.
///
/// # Errors
///
/// The first that one of the cores met; that core then stops.
pub(super) fn each(
    files: &[PathBuf],
    work: impl Fn(&PathBuf) -> anyhow::Result<()> + Sync,
) -> anyhow::Result<()> {
    let next = AtomicUsize::new(0);
    let work = || {
        while let Some(file) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            work(file)?;
        }
        anyhow::Ok(())
    };
    thread::scope(|scope| {
        let cores = thread::available_parallelism().map_or(1, NonZero::get);
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        workers
            .into_iter()
            .try_for_each(|worker| match worker.join() {
                Ok(result) => result,
                Err(cause) => panic::resume_unwind(cause),
            })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::bail;
    use std::sync::Mutex;

    #[test]
    fn each_file_is_worked_on_once_and_an_error_is_told() {
        let files: Vec<PathBuf> = (0..20).map(|n| PathBuf::from(n.to_string())).collect();
        let seen = Mutex::new(Vec::new());
        let note = |file: &PathBuf| {
            seen.lock().unwrap().push(file.clone());
            Ok(())
        };
        each(&files, note).unwrap();
        let mut seen = seen.into_inner().unwrap();
        seen.sort_by_key(|file| file.to_string_lossy().parse::<u32>().unwrap());
        assert_eq!(seen, files);
        let error = each(&files, |file| bail!("no {}", file.display())).unwrap_err();
        assert!(error.to_string().starts_with("no "), "{error}");
    }
}
