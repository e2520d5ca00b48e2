//! A resident taps "it is sown".
use crate::{
    packet_step::{PacketRefusal, Taken, tell},
    ports::{PacketStore, Secrets},
};
use domain::packet::{PacketCode, Told};

/// Keeps it, once for each packet, whoever tells it.
///
/// # Errors
/// When the code is unknown or the store does not answer.
pub async fn tell_packet_sown(
    store: &dyn PacketStore,
    secrets: &dyn Secrets,
    code: PacketCode,
) -> Result<Taken, PacketRefusal> {
    tell(store, secrets, code, Told::Sown).await
}
