//! Hashes without a key, for tests only: equal for equal values, different for different ones.
use crate::{
    ports::Secrets,
    secrets::{KeyedHash, Purpose},
};

/// Hashes that keep no secret. The number stands for the key: another number is another installation.
#[derive(Clone, Copy, Debug, Default)]
pub struct OpenSecrets(pub u64);

impl Secrets for OpenSecrets {
    fn keyed_hash(&self, purpose: Purpose, value: &[u8]) -> KeyedHash {
        let mut hash = [0; 32];
        for (at, place) in (0_u64..).zip(hash.chunks_exact_mut(8)) {
            // FNV-1a, begun elsewhere for each part (Fowler, Noll, Vo).
            let start = 0xcbf2_9ce4_8422_2325 ^ self.0.wrapping_add(at.wrapping_mul(0x9e37_79b9_7f4a_7c15));
            let bytes = purpose.label().bytes().chain([0]).chain(value.iter().copied());
            let part = bytes.fold(start, |sum, byte| {
                (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
            });
            place.copy_from_slice(&part.to_be_bytes());
        }
        KeyedHash(hash)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn key_purpose_and_value_all_count() {
        let hash = |key, purpose, value: &str| OpenSecrets(key).keyed_hash(purpose, value.as_bytes());
        let one = hash(0, Purpose::PacketCode, "a");
        assert_eq!(one, hash(0, Purpose::PacketCode, "a"));
        assert_ne!(one, hash(1, Purpose::PacketCode, "a"));
        assert_ne!(one, hash(0, Purpose::HostLink, "a"));
        assert_ne!(one, hash(0, Purpose::PacketCode, "b"));
    }
}
