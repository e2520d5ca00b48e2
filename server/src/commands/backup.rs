//! `buurtboom backup`: a whole copy of the database, made while it is in use.
use super::{Failure, say};
use crate::{
    config::Backup,
    storage::{DatabaseUrl, Storage},
};
use std::process::ExitCode;

pub(super) async fn run(arguments: &Backup) -> Result<ExitCode, Failure> {
    let url: DatabaseUrl = arguments.database.database_url.parse()?;
    let storage = existing(&url).await?;
    storage.backup_to(&arguments.file).await?;
    storage.close().await;
    say(&format!("The copy is at {}.", arguments.file.display()));
    Ok(ExitCode::SUCCESS)
}

/// Opens a database that is there; commands that only look never make one.
pub(super) async fn existing(url: &DatabaseUrl) -> Result<Storage, Failure> {
    match url.sqlite_path() {
        Some(path) if !path.exists() => Err(Failure::NoDatabase(path.to_owned())),
        _ => Ok(Storage::connect(url).await?),
    }
}
