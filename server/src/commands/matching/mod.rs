//! `buurtboom matching`: who meets whom, by hand.
//!
//! To add an act: a file here, its arguments in [`crate::config`], its line in [`run`].
mod round;
mod solve;

use super::Failure;
use crate::config::Matching;
use std::process::ExitCode;

pub(super) async fn run(arguments: &Matching) -> Result<ExitCode, Failure> {
    match arguments {
        Matching::Round(arguments) => round::run(arguments).await,
        Matching::Solve(arguments) => solve::run(arguments),
    }
}
