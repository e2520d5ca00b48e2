//! `buurtboom import spots`: meeting spots from a file.
use super::{bytes, tell};
use crate::{
    commands::Failure,
    config::ImportSpots,
    intake::spots::{self, SpotFormat},
    storage::{DatabaseUrl, Storage},
    system::ids::RandomIds,
};
use std::process::ExitCode;
use usecases::import_spots::import_spots;

pub(super) async fn run(arguments: &ImportSpots) -> Result<ExitCode, Failure> {
    let url: DatabaseUrl = arguments.database.database_url.parse()?;
    let (path, bytes) = (&arguments.file, bytes(&arguments.file)?);
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let format = arguments
        .format
        .unwrap_or_else(|| SpotFormat::guess(&name, &bytes));
    let read = spots::read(format, &bytes).map_err(|error| Failure::File(path.clone(), error))?;
    let storage = Storage::connect(&url).await?;
    let report = import_spots(storage.directory().as_ref(), &RandomIds, read, arguments.dry_run).await?;
    storage.close().await;
    Ok(tell(&report))
}
