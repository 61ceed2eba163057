//! Mistakes in the plan for the first year.

mod parts;
mod proofs;
mod proposal;
mod words;

const FILE: &str = "plan.toml";
