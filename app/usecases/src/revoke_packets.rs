//! The municipality revokes codes: from then on they are as unknown as codes that never were.
use crate::{
    UsecaseError,
    ports::{PacketStore, Revocation},
};

/// Revokes codes, used or not; says how many.
///
/// # Errors
/// When there is nothing to revoke, or the store does not answer.
pub async fn revoke_packets(store: &dyn PacketStore, which: &Revocation) -> Result<u64, UsecaseError> {
    match store.revoke_packets(which).await? {
        0 => Err(UsecaseError::NotFound),
        count => Ok(count),
    }
}
