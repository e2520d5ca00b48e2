//! A resident scans a packet or types its code: which packet is it? Reading changes nothing.
use crate::{
    ports::{PacketStore, Secrets, StoreError},
    secrets::{KeyedHash, Purpose},
};
use domain::packet::{Packet, PacketCode};

/// The packet with this code. A code that was revoked is as unknown as one that never was, and costs the same work.
///
/// # Errors
/// When the store does not answer.
pub async fn find_packet(
    store: &dyn PacketStore,
    secrets: &dyn Secrets,
    code: PacketCode,
) -> Result<Option<Packet>, StoreError> {
    store.packet(hash(secrets, code)).await
}

/// What the store knows of a code.
pub(crate) fn hash(secrets: &dyn Secrets, code: PacketCode) -> KeyedHash {
    secrets.keyed_hash(Purpose::PacketCode, &code.to_bytes())
}
