//! `cargo xtask`: see the library of this package, or run `cargo xtask help`.

use std::process::ExitCode;

fn main() -> ExitCode {
    xtask::run(std::env::args_os())
}
