//! An e-mail address: whom one can write to, whoever asks for it.
use std::fmt;

/// The longest e-mail address (RFC 5321, 4.5.3.1.3, without its angle brackets), and so the longest text of a field.
pub const MOST_SIGNS: usize = 254;

/// An address as it was given, in the shape of RFC 5321 that people really have: no quotes, no comments, no sign that could
/// begin a header of a message, a host of at least two parts. `Debug` does not show it.
#[derive(Clone, PartialEq, Eq)]
pub struct EmailAddress(String);

/// Why a text is no e-mail address. It does not repeat the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an e-mail address looks like name@example.nl")]
pub struct NoEmailAddress;

impl EmailAddress {
    /// Reads what somebody wrote; blanks around it mean nothing.
    ///
    /// # Errors
    /// When nobody can be written to by it.
    pub fn parse(text: &str) -> Result<Self, NoEmailAddress> {
        let text = text.trim();
        let (name, host) = text.split_once('@').ok_or(NoEmailAddress)?;
        let known = text.len() <= MOST_SIGNS && is_name(name) && is_host(host);
        known.then(|| Self(text.to_owned())).ok_or(NoEmailAddress)
    }

    /// The address as it was given.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What stands behind the `@`.
    #[must_use]
    pub fn host(&self) -> &str {
        self.0.split_once('@').map_or("", |(_, host)| host)
    }
}

impl fmt::Debug for EmailAddress {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("EmailAddress(..)")
    }
}

fn is_name(name: &str) -> bool {
    let plain = |sign: char| !sign.is_whitespace() && !sign.is_control() && !"\"(),:;<>@[]\\".contains(sign);
    (1..=64).contains(&name.len()) && name.chars().all(plain) && name.split('.').all(|part| !part.is_empty())
}

fn is_host(host: &str) -> bool {
    let part_known = |part: &str| {
        (1..=63).contains(&part.len())
            && part.chars().all(|sign| sign.is_alphanumeric() || sign == '-')
            && !part.starts_with('-')
            && !part.ends_with('-')
    };
    host.split('.').all(part_known)
        && host.rsplit_once('.').is_some_and(|(_, last)| {
            // The last part is never a number: that would be the address of a machine.
            last.chars().count() >= 2 && last.chars().any(char::is_alphabetic)
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn addresses_are_read_as_they_were_given() {
        for text in [
            "a@b.nl",
            " Fatima.El-Amrani+hulp@post.example.nl ",
            "jan@café.example",
            "o'brien@example.xn--p1ai",
        ] {
            assert_eq!(EmailAddress::parse(text).unwrap().as_str(), text.trim());
        }
        assert_eq!(EmailAddress::parse("a@b.example").unwrap().host(), "b.example");
    }

    #[test]
    fn half_addresses_and_two_at_once_are_refused() {
        for text in [
            "",
            "@",
            "email-example_com",
            "a@b",
            "a@b.c",
            "a@127.0.0.1",
            "a@@b.nl",
            "a b@c.nl",
            "a@b..nl",
            "a@.nl",
            ".a@b.nl",
            "a.@b.nl",
            "a@-b.nl",
            "<a@b.nl>",
            "a@b.nl, c@d.nl",
            "a@b.nl\r\nBcc: c@d.nl",
        ] {
            assert_eq!(EmailAddress::parse(text), Err(NoEmailAddress), "{text}");
        }
        let long = format!("a@{}nl", "b.".repeat(200));
        assert_eq!(EmailAddress::parse(&long), Err(NoEmailAddress));
    }

    #[test]
    fn it_is_not_shown() {
        let shown = format!("{:?}", EmailAddress::parse("fatima@example.nl").unwrap());
        assert!(!shown.contains("fatima") && !shown.contains("example"));
    }

    proptest! {
        #[test]
        fn what_was_read_reads_back_and_cannot_end_a_line(text in "\\PC{0,40}|[a-z.]{1,9}@[a-z.-]{1,12}|.{0,20}@b.nl") {
            if let Ok(email) = EmailAddress::parse(&text) {
                prop_assert_eq!(EmailAddress::parse(email.as_str()), Ok(email.clone()));
                prop_assert!(email.as_str().len() <= MOST_SIGNS);
                prop_assert!(!email.as_str().contains(|sign: char| sign.is_control() || sign.is_whitespace()));
            }
        }
    }
}
