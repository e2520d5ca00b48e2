//! `buurtboom packets reissue`
use super::{failure, file_of, tell};
use crate::{
    commands::{Failure, backup::existing, key},
    config::ReissuePackets,
    storage::DatabaseUrl,
    system::secrets::SystemRandomness,
};
use std::process::ExitCode;
use usecases::{create_packets::Press, reissue_packets::reissue_packets};

pub(super) async fn run(arguments: &ReissuePackets) -> Result<ExitCode, Failure> {
    let batch = &arguments.batch;
    let url: DatabaseUrl = batch.database.database_url.parse()?;
    let storage = existing(&url).await?;
    let key = key::fitting(&batch.key, &url, &storage).await?;
    let file = file_of(batch)?;
    let packets = storage.packets();
    let press = Press {
        store: packets.as_ref(),
        secrets: &key,
        randomness: &SystemRandomness,
        file: &file,
    };
    let made = reissue_packets(press, &batch.campaign, batch.area)
        .await
        .map_err(failure)?;
    storage.close().await;
    tell(made, batch);
    Ok(ExitCode::SUCCESS)
}
