//! The secret in a personal link: of a seeker to the own page, of a host to who is expected.
use crate::{
    ports::{Randomness, Secrets},
    secrets::{KeyedHash, Purpose},
};
use std::fmt;

/// Crockford's base32 (<https://www.crockford.com/base32.html>), in small letters: no i, l, o and u.
const SIGNS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// How many signs hold 128 bits, five in each.
const LENGTH: usize = 26;

/// 128 bits that open one page. Whoever has them needs nothing else, so they are never kept, only their [`hash`](Self::hash), and
/// never shown by `Debug`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct LinkKey([u8; 16]);

impl LinkKey {
    /// A key that nobody can foresee.
    #[must_use]
    pub fn random(randomness: &dyn Randomness) -> Self {
        Self(randomness.bytes())
    }

    /// The key that belongs to a form. The same form gives the same key each time, so whoever loses the line before the answer
    /// sends the form again and gets what was promised; and nothing about the form need be kept. The key of the form must be one
    /// of ours, made for the page that shows the form: never one that came in an address, because who made that would know
    /// this key too.
    #[must_use]
    pub fn of_form(secrets: &dyn Secrets, form_key: &str) -> Self {
        let KeyedHash(bytes) = secrets.keyed_hash(Purpose::FormLink, form_key.as_bytes());
        let mut key = [0; 16];
        key.copy_from_slice(&bytes[..16]);
        Self(key)
    }

    /// Reads what stands in a link, or what somebody typed from paper: capitals, o for 0, i and l for 1, hyphens and blanks are
    /// forgiven. `None` when it cannot be a key.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() > 4 * LENGTH {
            return None;
        }
        let mut signs = text.bytes().filter(|sign| !matches!(sign, b'-' | b' '));
        let mut value: u128 = 0;
        for place in 0..LENGTH {
            let sign = match signs.next()?.to_ascii_lowercase() {
                b'o' => b'0',
                b'i' | b'l' => b'1',
                sign => sign,
            };
            let five = SIGNS.iter().position(|one| *one == sign)?;
            // The first sign has only three bits of the 128.
            if place == 0 && five > 7 {
                return None;
            }
            value = (value << 5) | five as u128;
        }
        signs.next().is_none().then_some(Self(value.to_be_bytes()))
    }

    /// What is kept of it.
    #[must_use]
    pub fn hash(self, secrets: &dyn Secrets, purpose: Purpose) -> KeyedHash {
        secrets.keyed_hash(purpose, &self.0)
    }
}

/// The text that stands in the link.
impl fmt::Display for LinkKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let value = u128::from_be_bytes(self.0);
        (0..LENGTH).rev().try_for_each(|place| {
            let five = (value >> (5 * place)) & 31;
            let sign = SIGNS[usize::try_from(five).unwrap_or_default()];
            fmt::Write::write_char(out, char::from(sign))
        })
    }
}

impl fmt::Debug for LinkKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("LinkKey(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fakes::{CountingRandomness, OpenSecrets};
    use proptest::prelude::*;

    #[test]
    fn a_typed_key_is_read_and_another_text_is_not() {
        let key = LinkKey([0xff; 16]);
        assert_eq!(key.to_string(), "7zzzzzzzzzzzzzzzzzzzzzzzzz");
        let zero = LinkKey([0; 16]);
        assert_eq!(LinkKey::parse("OOOO-oooo 0000-0000-0000-0000-00"), Some(zero));
        assert_eq!(
            LinkKey::parse("0000000000000000000000000L").map(|key| key.0[15]),
            Some(1)
        );
        for text in [
            "",
            "7zzzz",
            "8zzzzzzzzzzzzzzzzzzzzzzzzz",
            "7zzzzzzzzzzzzzzzzzzzzzzzzu",
            "7zzzzzzzzzzzzzzzzzzzzzzzzzz",
            "7zzzzzzzzzzzzzzzzzzzzzzzzé",
        ] {
            assert_eq!(LinkKey::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_form_has_one_key_and_it_is_not_shown() {
        let secrets = OpenSecrets::default();
        let key = LinkKey::of_form(&secrets, "form 1");
        assert_eq!(key, LinkKey::of_form(&secrets, "form 1"));
        assert_ne!(key, LinkKey::of_form(&secrets, "form 2"));
        assert_ne!(key, LinkKey::random(&CountingRandomness::default()));
        assert_ne!(
            key.hash(&secrets, Purpose::PersonalLink),
            key.hash(&secrets, Purpose::HostLink)
        );
        assert_eq!(format!("{key:?}"), "LinkKey(..)");
    }

    proptest! {
        #[test]
        fn every_key_reads_back(bytes: [u8; 16]) {
            let key = LinkKey(bytes);
            prop_assert_eq!(LinkKey::parse(&key.to_string()), Some(key));
            prop_assert_eq!(LinkKey::parse(&key.to_string().to_uppercase()), Some(key));
        }

        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,40}|[0-9A-Za-z -]{20,32}") {
            if let Some(key) = LinkKey::parse(&text) {
                prop_assert_eq!(LinkKey::parse(&key.to_string()), Some(key));
            }
        }
    }
}
