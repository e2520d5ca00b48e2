//! `buurtboom packets revoke`
use crate::{
    commands::{Failure, backup::existing, say},
    config::RevokePackets,
    storage::DatabaseUrl,
};
use std::process::ExitCode;
use usecases::{UsecaseError, ports::Revocation, revoke_packets::revoke_packets};

pub(super) async fn run(arguments: &RevokePackets) -> Result<ExitCode, Failure> {
    let url: DatabaseUrl = arguments.database.database_url.parse()?;
    let which = match (arguments.number, &arguments.campaign) {
        (Some(number), _) => Revocation::Number(number),
        (None, Some(campaign)) => Revocation::Campaign(campaign.clone(), arguments.area),
        (None, None) => return Err(Failure::NothingToRevoke),
    };
    let storage = existing(&url).await?;
    let revoked = revoke_packets(storage.packets().as_ref(), &which).await;
    storage.close().await;
    match revoked {
        Ok(1) => say("1 code is revoked; it is as unknown now as one that never was."),
        Ok(count) => say(&format!(
            "{count} codes are revoked; they are as unknown now as those that never were."
        )),
        Err(UsecaseError::NotFound) => return Err(Failure::NothingToRevoke),
        Err(error) => return Err(error.into()),
    }
    Ok(ExitCode::SUCCESS)
}
