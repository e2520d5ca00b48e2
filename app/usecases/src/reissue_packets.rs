//! The municipality lost the file for the printer, or fears that somebody saw it: every code that was not used yet becomes
//! unknown, and the same numbers get new ones. Packets that travel already keep their codes.
use crate::{
    create_packets::{Made, MakePacketsError, Press, finish_earlier, hashed, made},
    draw_codes::draw_codes,
    ports::Replaced,
};
use domain::{area::AreaCode, packet::Campaign};

/// Gives the unused packets of a campaign in an area new codes, in the same order as [`crate::create_packets::create_packets`].
///
/// # Errors
/// When there are none, one was used in the meantime, the file cannot be written, or the store does not answer.
pub async fn reissue_packets(
    press: Press<'_>,
    campaign: &Campaign,
    area: AreaCode,
) -> Result<Made, MakePacketsError> {
    if let Some(made) = finish_earlier(press).await? {
        return Ok(made);
    }
    let unused = press.store.unused_packets(campaign, area).await?;
    if unused.is_empty() {
        return Err(MakePacketsError::NothingUnused);
    }
    let packets = draw_codes(unused.into_iter(), area, press.randomness);
    press.file.prepare(&packets)?;
    match press
        .store
        .replace_codes(&hashed(press.secrets, &packets))
        .await?
    {
        Replaced::All => {
            press.file.finish()?;
            made(&packets)
        }
        Replaced::UsedMeanwhile => {
            press.file.give_up()?;
            Err(MakePacketsError::UsedMeanwhile)
        }
    }
}
