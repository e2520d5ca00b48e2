//! Anybody looks at the journey of a packet by its public number.
use crate::{
    ports::{PacketStore, Secrets, StoreError},
    secrets::Purpose,
};
use domain::packet::{JourneyShown, PacketNumber};

/// What may be shown of it, with the totals of its campaign; `None` when there is no such packet or its code was revoked.
///
/// Counts are rounded by the key of the installation: the same for everybody and every time, and not to be foreseen.
///
/// # Errors
/// When the store does not answer.
pub async fn packet_journey(
    store: &dyn PacketStore,
    secrets: &dyn Secrets,
    number: PacketNumber,
) -> Result<Option<JourneyShown>, StoreError> {
    let draw = |cell: &str, five: u64| {
        let value = [&five.to_be_bytes(), cell.as_bytes()].concat();
        secrets.keyed_hash(Purpose::SmallCount, &value).draw()
    };
    let travels = store.packet_travels(number).await?;
    Ok(travels.map(|travels| travels.shown(draw)))
}
