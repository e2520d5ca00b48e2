//! Hashes and seals without a key, for tests only: equal for equal values, different for different ones.
use crate::{
    ports::Secrets,
    secrets::{KeyedHash, Purpose, Sealed},
};
use std::fmt::Write as _;

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

    /// Hexadecimal, so that no text is found in it, behind a mark of key, purpose and owner.
    fn seal(&self, purpose: Purpose, owner: &str, text: &[u8]) -> Sealed {
        let mark = self.keyed_hash(purpose, owner.as_bytes()).draw();
        let mut sealed = format!("{mark:016x}");
        for byte in text {
            let _ = write!(sealed, "{byte:02x}");
        }
        Sealed(sealed)
    }

    fn open(&self, purpose: Purpose, owner: &str, sealed: &Sealed) -> Option<Vec<u8>> {
        let mark = format!("{:016x}", self.keyed_hash(purpose, owner.as_bytes()).draw());
        let text = sealed.0.strip_prefix(&mark)?;
        let byte = |at: usize| u8::from_str_radix(text.get(at..at + 2)?, 16).ok();
        (0..text.len()).step_by(2).map(byte).collect()
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

    #[test]
    fn a_seal_is_opened_by_its_key_for_its_purpose_and_owner() {
        let sealed = OpenSecrets(0).seal(Purpose::MailAddress, "me", b"a@b.nl");
        let opened = |key, purpose, owner| OpenSecrets(key).open(purpose, owner, &sealed);
        assert!(!sealed.0.contains("a@b.nl"));
        assert_eq!(opened(0, Purpose::MailAddress, "me").unwrap(), b"a@b.nl");
        assert_eq!(opened(1, Purpose::MailAddress, "me"), None);
        assert_eq!(opened(0, Purpose::MailNews, "me"), None);
        assert_eq!(opened(0, Purpose::MailAddress, "you"), None);
    }
}
