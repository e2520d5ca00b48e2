//! `buurtboom packets create`
use super::{failure, file_of, tell};
use crate::{
    commands::{Failure, backup::existing, key},
    config::CreatePackets,
    storage::DatabaseUrl,
    system::secrets::SystemRandomness,
};
use domain::directory::Directory;
use std::process::ExitCode;
use usecases::create_packets::{PacketOrder, Press, create_packets};

pub(super) async fn run(arguments: &CreatePackets) -> Result<ExitCode, Failure> {
    let batch = &arguments.batch;
    let url: DatabaseUrl = batch.database.database_url.parse()?;
    let storage = existing(&url).await?;
    let key = key::fitting(&batch.key, &url, &storage).await?;
    let file = file_of(batch)?;
    let directory = Directory::build(storage.directory().load().await?);
    let packets = storage.packets();
    let press = Press {
        store: packets.as_ref(),
        secrets: &key,
        randomness: &SystemRandomness,
        file: &file,
    };
    let order = PacketOrder {
        area: batch.area,
        count: arguments.count,
        campaign: batch.campaign.clone(),
    };
    let made = create_packets(press, &directory, &order).await.map_err(failure)?;
    storage.close().await;
    tell(made, batch);
    Ok(ExitCode::SUCCESS)
}
