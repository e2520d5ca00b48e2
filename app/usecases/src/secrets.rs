//! What is kept of a secret: not the secret, but a hash of it under a key that is not in the database; and where the text itself is
//! needed again, the text sealed under that key.
//!
//! So a stolen database reveals no code, no link and no address. To hash a new sort of secret: a variant of [`Purpose`]; one value hashed
//! for two purposes gives two hashes that nobody without the key can connect.
use std::fmt;

/// What a hash is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The code that is printed on a packet.
    PacketCode,
    /// The link to somebody's own meeting.
    PersonalLink,
    /// The link of a host.
    HostLink,
    /// The key in a personal link, from the key of the form that somebody began with.
    FormLink,
    /// What names another guest of one's table in a form.
    OtherGuest,
    /// The id of a report about a meeting.
    MeetingReport,
    /// By how much a small count is rounded: the same for the same cell each time, so that asking again gains nothing.
    SmallCount,
    /// The e-mail address of somebody who seeks company.
    MailAddress,
    /// What names the news that somebody was told by e-mail.
    MailNews,
    /// Whether this key is the one that the database was filled with.
    KeyCheck,
}

impl Purpose {
    /// What stands before the value when it is hashed. It never changes: every hash in a database would be lost.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::PacketCode => "packet-code",
            Self::PersonalLink => "personal-link",
            Self::HostLink => "host-link",
            Self::FormLink => "form-link",
            Self::OtherGuest => "other-guest",
            Self::MeetingReport => "meeting-report",
            Self::SmallCount => "small-count",
            Self::MailAddress => "mail-address",
            Self::MailNews => "mail-news",
            Self::KeyCheck => "key-check",
        }
    }
}

/// A keyed hash (HMAC-SHA-256, RFC 2104) of a secret. It is not shown by `Debug`: with the code's alphabet known, a log full of
/// hashes is worth protecting too.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyedHash(pub [u8; 32]);

impl KeyedHash {
    /// 64 hexadecimal signs, as it stands in a database.
    #[must_use]
    pub fn to_hex(self) -> String {
        use fmt::Write as _;
        self.0.iter().fold(String::with_capacity(64), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
    }

    /// The first eight bytes as a number, for what needs a draw that stays the same.
    #[must_use]
    pub fn draw(self) -> u64 {
        let first = self.0.first_chunk();
        first.map_or(0, |bytes| u64::from_be_bytes(*bytes))
    }
}

impl fmt::Debug for KeyedHash {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("KeyedHash(..)")
    }
}

/// A sealed text, as it stands in a database: hexadecimal signs. Only [`crate::ports::Secrets::open`] reads it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Sealed(pub String);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_has_one_spelling_and_is_never_shown() {
        let hash = KeyedHash(std::array::from_fn(|at| u8::try_from(at).unwrap()));
        assert!(hash.to_hex().starts_with("000102030405"));
        assert_eq!(hash.to_hex().len(), 64);
        assert_eq!(hash.draw(), 0x0001_0203_0405_0607);
        assert_eq!(format!("{hash:?}"), "KeyedHash(..)");
    }
}
