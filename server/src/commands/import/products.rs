//! `buurtboom import products`: the national list of product names.
use super::{bytes, tell};
use crate::{
    commands::Failure,
    config::ImportProducts,
    intake::products,
    storage::{DatabaseUrl, Storage},
};
use std::process::ExitCode;
use usecases::import_products::import_products;

pub(super) async fn run(arguments: &ImportProducts) -> Result<ExitCode, Failure> {
    let url: DatabaseUrl = arguments.database.database_url.parse()?;
    let read = products::read(&bytes(&arguments.file)?)
        .map_err(|error| Failure::File(arguments.file.clone(), error))?;
    let storage = Storage::connect(&url).await?;
    let report = import_products(storage.products().as_ref(), read, arguments.dry_run).await?;
    storage.close().await;
    Ok(tell(&report))
}
