//! `buurtboom matching round`: the evening's round by hand.
use super::super::{Failure, backup::existing, key::fitting, say, serve::clock};
use crate::{config::MatchingRound, storage::DatabaseUrl, system::ids::RandomIds};
use domain::directory::Directory;
use std::process::ExitCode;
use usecases::{
    evening_round::{RoundReport, evening_round, hold_round, round_due},
    own_meeting::MeetingPorts,
};

pub(super) async fn run(arguments: &MatchingRound) -> Result<ExitCode, Failure> {
    let url: DatabaseUrl = arguments.database.database_url.parse()?;
    let storage = existing(&url).await?;
    let key = fitting(&arguments.key, &url, &storage).await?;
    let directory = Directory::build(storage.directory().load().await?);
    let (meetings, clock) = (storage.meetings(), clock(&arguments.time));
    let ports = MeetingPorts {
        directory: &directory,
        store: meetings.as_ref(),
        secrets: &key,
        ids: &RandomIds,
        clock: clock.as_ref(),
    };
    let day = round_due(clock.now());
    let held = if arguments.now {
        Some(hold_round(&ports, day).await?)
    } else {
        evening_round(&ports).await?
    };
    storage.close().await;
    say(&held.map_or_else(
        || format!("The round of {day} was held, or is being held, by a server; --now holds one beside it."),
        line,
    ));
    Ok(ExitCode::SUCCESS)
}

/// "People who were looking: 7. Invited: 6. Invitations: 3, of which to a host alone: 1."
fn line(report: RoundReport) -> String {
    let RoundReport {
        looking,
        invited,
        invitations,
        alone,
    } = report;
    format!(
        "People who were looking: {looking}. Invited: {invited}. Invitations: {invitations}, of which to a host alone: {alone}."
    )
}
