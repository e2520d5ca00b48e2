//! A resident taps "we talked".
use crate::{
    find_packet::find_packet,
    packet_step::{PacketRefusal, Taken, tell},
    ports::{PacketStore, Secrets},
};
use domain::packet::{PacketCode, Told};

/// Keeps that those of handover `step` talked, once. The form carries the [`domain::packet::Packet::step`] that its page showed;
/// the packet may have gone on since.
///
/// # Errors
/// When the code is unknown, the packet never was at that step ([`PacketRefusal::SomebodyWasFirst`], with the packet as it is), or
/// the store does not answer.
pub async fn tell_packet_talked(
    store: &dyn PacketStore,
    secrets: &dyn Secrets,
    code: PacketCode,
    step: u16,
) -> Result<Taken, PacketRefusal> {
    let packet = find_packet(store, secrets, code)
        .await?
        .ok_or(PacketRefusal::Unknown)?;
    if step == 0 || step > packet.step {
        return Err(PacketRefusal::SomebodyWasFirst(packet));
    }
    tell(store, secrets, code, Told::Talked(step)).await
}
