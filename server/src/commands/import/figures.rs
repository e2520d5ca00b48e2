//! `buurtboom import figures`: key figures from a table.
use super::{bytes, tell};
use crate::{
    commands::Failure,
    config::ImportFigures,
    intake::areas::figures_csv,
    storage::{DatabaseUrl, Storage},
};
use std::process::ExitCode;
use usecases::import_figures::import_figures;

pub(super) async fn run(arguments: &ImportFigures) -> Result<ExitCode, Failure> {
    let url: DatabaseUrl = arguments.database.database_url.parse()?;
    let read = figures_csv::read(&bytes(&arguments.file)?)
        .map_err(|error| Failure::File(arguments.file.clone(), error))?;
    let storage = Storage::connect(&url).await?;
    let report = import_figures(storage.directory().as_ref(), read, arguments.dry_run).await?;
    storage.close().await;
    Ok(tell(&report))
}
