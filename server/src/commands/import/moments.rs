//! `buurtboom import moments`: hosted moments from a file.
use super::{bytes, tell};
use crate::{
    commands::{Failure, serve::clock},
    config::ImportMoments,
    intake::moments,
    storage::{DatabaseUrl, Storage},
};
use domain::directory::Directory;
use std::process::ExitCode;
use usecases::import_moments::import_moments;

pub(super) async fn run(arguments: &ImportMoments) -> Result<ExitCode, Failure> {
    let url: DatabaseUrl = arguments.database.database_url.parse()?;
    let read = moments::read(&bytes(&arguments.file)?)
        .map_err(|error| Failure::File(arguments.file.clone(), error))?;
    let storage = Storage::connect(&url).await?;
    let directory = Directory::build(storage.directory().load().await?);
    let (store, clock) = (storage.moments(), clock(&arguments.time));
    let report = import_moments(
        &directory,
        store.as_ref(),
        clock.as_ref(),
        read,
        arguments.dry_run,
    )
    .await?;
    storage.close().await;
    Ok(tell(&report))
}
