//! What the binary can be asked to do: one file a subcommand.
//!
//! The rule of this room: a command reads its settings, calls a story or the start-up, and says in plain sentences what
//! happened. To add one: its arguments in [`crate::config`], a file here, its line in [`run`].
mod backup;
mod check;
mod contact_requests;
mod demo;
mod failure;
mod hosts;
mod import;
mod key;
mod matching;
mod meeting_reports;
mod packets;
mod requests;
mod serve;
mod signals;
mod simulate;

pub use failure::Failure;

use crate::{
    config::{Cli, Command},
    system::journal,
};
use clap::{Parser as _, error::ErrorKind};
use std::{ffi::OsString, io::Write as _, process::ExitCode, time::Duration};

/// Ends this way when the command line was not understood.
const WRONG_USE: u8 = 2;

/// How long threads may be busy after a command has ended.
const LAST_THREADS: Duration = Duration::from_secs(2);

/// Does what the command line says. Ends with 0 when it went well, 1 when it did not, 2 when it was not understood.
pub fn run(arguments: impl Iterator<Item = OsString>) -> ExitCode {
    let cli = match Cli::try_parse_from(arguments) {
        Ok(cli) => cli,
        Err(error) if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            say(error.render().to_string().trim_end());
            return ExitCode::SUCCESS;
        }
        Err(error) => {
            complain(&sentence(&error.render().to_string()));
            return ExitCode::from(WRONG_USE);
        }
    };
    journal::begin();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            complain(&format!("the operating system gives no threads ({error})"));
            return ExitCode::FAILURE;
        }
    };
    let ended = runtime.block_on(async {
        match cli.command {
            Command::Serve(arguments) => serve::run(&arguments).await,
            Command::Import(arguments) => import::run(&arguments).await,
            Command::Packets(arguments) => packets::run(&arguments).await,
            Command::Check(arguments) => check::run(&arguments).await,
            Command::Requests(arguments) => requests::run(&arguments).await,
            Command::ContactRequests(arguments) => contact_requests::run(&arguments).await,
            Command::Signals(arguments) => signals::run(&arguments).await,
            Command::Hosts(arguments) => hosts::run(&arguments).await,
            Command::MeetingReports(arguments) => meeting_reports::run(&arguments).await,
            Command::Matching(arguments) => matching::run(&arguments).await,
            Command::Simulate(arguments) => simulate::run(&arguments).await,
            Command::Backup(arguments) => backup::run(&arguments).await,
        }
    });
    // Not longer for what is still busy in a thread: nothing there holds a promise.
    runtime.shutdown_timeout(LAST_THREADS);
    ended.unwrap_or_else(|failure| {
        complain(&failure.to_string());
        failure.code()
    })
}

/// A line of the answer. Whoever stops reading it (`buurtboom requests | head`) is no reason to fail.
fn say(line: &str) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

/// One sentence about what went wrong.
fn complain(sentence: &str) {
    let _ = writeln!(
        std::io::stderr(),
        "buurtboom: {}.",
        sentence.trim_end_matches('.')
    );
}

/// The first paragraph of a message of the command line's parser, as one sentence with a hint.
fn sentence(message: &str) -> String {
    let first: Vec<&str> = message
        .lines()
        .map(str::trim)
        .take_while(|line| !line.is_empty())
        .collect();
    let first = first.join(" ");
    format!(
        "{}; see `buurtboom --help`",
        first.strip_prefix("error: ").unwrap_or(&first)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrong_use_is_one_sentence() {
        let message = |line: &str| {
            let error = Cli::try_parse_from(line.split(' ')).unwrap_err();
            sentence(&error.render().to_string())
        };
        for line in [
            "buurtboom",
            "buurtboom plant",
            "buurtboom serve --listen here",
            "buurtboom serve --loud",
            "buurtboom import areas",
            "buurtboom import figures a b",
            "buurtboom import products",
            "buurtboom import tree --dry-run",
            "buurtboom import spots x --format pdf",
            "buurtboom backup",
            "buurtboom packets",
            "buurtboom packets create --area Molenberg --count 1 --campaign x --out y",
            "buurtboom packets create --area WK091733 --campaign x --out y",
            "buurtboom packets revoke",
            "buurtboom packets revoke --number 0",
            "buurtboom packets revoke --number 1 --campaign x",
            "buurtboom packets sheet --from a --out b --sheets 4-3",
            "buurtboom matching",
            "buurtboom matching solve",
        ] {
            let said = message(line);
            assert!(!said.contains('\n') && !said.starts_with("error"), "{said}");
            assert!(said.ends_with("see `buurtboom --help`"), "{said}");
        }
        assert!(message("buurtboom serve --loud").contains("--loud"));
    }
}
