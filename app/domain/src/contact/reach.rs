//! How somebody wants to be answered: by telephone or by e-mail.
use super::EmailAddress;
use std::fmt;

/// A telephone number or an e-mail address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Digits only: a Dutch number of ten with its 0 in front, or `+` and the number of another country (ITU-T E.164).
    Phone(String),
    /// An address as it was given.
    Email(EmailAddress),
}

/// Why nobody can be reached by a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReachError {
    /// Nothing was filled in.
    #[error("there is neither a telephone number nor an e-mail address")]
    Empty,
    /// No telephone number.
    #[error(
        "a Dutch telephone number has ten digits and begins with 0; one of another country begins with +"
    )]
    Phone,
    /// No e-mail address.
    #[error("an e-mail address looks like name@example.nl")]
    Email,
}

impl Reach {
    /// Reads what somebody wrote. Blanks, hyphens, dots, slashes and brackets in a number mean nothing; `+31` and `0031` are
    /// the 0 of a Dutch number.
    ///
    /// # Errors
    /// When it is neither a number that can be called back nor an address.
    pub fn parse(text: &str) -> Result<Self, ReachError> {
        let text = text.trim();
        if text.is_empty() {
            Err(ReachError::Empty)
        } else if text.contains('@') {
            EmailAddress::parse(text)
                .map(Self::Email)
                .map_err(|_| ReachError::Email)
        } else {
            phone(text).map(Self::Phone).ok_or(ReachError::Phone)
        }
    }

    /// The text that [`Reach::parse`] reads back to the same.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Self::Phone(text) => text,
            Self::Email(address) => address.as_str(),
        }
    }
}

impl fmt::Display for Reach {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.text())
    }
}

fn phone(text: &str) -> Option<String> {
    let means_nothing = |sign: char| sign.is_whitespace() || "-‐‑–./()".contains(sign);
    let mut signs: String = text.chars().filter(|sign| !means_nothing(*sign)).collect();
    if let Some(abroad) = signs.strip_prefix("00") {
        signs = format!("+{abroad}");
    }
    if let Some(dutch) = signs.strip_prefix("+31") {
        // "+31 (0)45" is how it stands on many letters.
        signs = format!("0{}", dutch.strip_prefix('0').unwrap_or(dutch));
    }
    let digits = |text: &str| text.bytes().all(|sign| sign.is_ascii_digit());
    let known = match signs.strip_prefix('+') {
        Some(abroad) => (8..=15).contains(&abroad.len()) && digits(abroad) && !abroad.starts_with('0'),
        // 0800, 0900 and the like have eight digits or belong to an office: nobody is called back there.
        None => signs.len() == 10 && digits(&signs) && signs.starts_with('0') && !signs.starts_with("00"),
    };
    known.then_some(signs)
}

#[cfg(test)]
mod tests {
    use super::{super::MOST_EMAIL_SIGNS, *};
    use proptest::prelude::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for text in [
            "0612345678",
            "06-12345678",
            "06 12 34 56 78",
            "+31 6 1234 5678",
            "+31(0)6 12345678",
            "0031612345678",
            " (06) 12.34.56.78 ",
        ] {
            assert_eq!(
                Reach::parse(text),
                Ok(Reach::Phone("0612345678".to_owned())),
                "{text}"
            );
        }
        assert_eq!(Reach::parse("045 - 560 40 40").unwrap().text(), "0455604040");
        assert_eq!(Reach::parse("+49 2451 123456").unwrap().text(), "+492451123456");
        assert_eq!(Reach::parse("0032 470 12 34 56").unwrap().text(), "+32470123456");
    }

    #[test]
    fn what_nobody_can_call_is_refused() {
        for text in [
            "112",
            "0612",
            "06123456789",
            "1234567890",
            "bel mij",
            "0800-2000",
            "+31",
            "06 1234567a",
            "++3112345678",
        ] {
            assert_eq!(Reach::parse(text), Err(ReachError::Phone), "{text}");
        }
        assert_eq!(Reach::parse(" \n "), Err(ReachError::Empty));
    }

    #[test]
    fn what_holds_an_at_sign_is_an_address_or_none() {
        assert_eq!(Reach::parse(" jan@example.nl ").unwrap().text(), "jan@example.nl");
        assert_eq!(Reach::parse("06@12345678"), Err(ReachError::Email));
    }

    proptest! {
        #[test]
        fn what_was_read_reads_back(text in "\\PC{0,40}|[+0-9 ()-]{8,16}|[a-z.]{1,9}@[a-z.-]{1,12}") {
            if let Ok(reach) = Reach::parse(&text) {
                prop_assert_eq!(Reach::parse(reach.text()), Ok(reach.clone()));
                prop_assert!(reach.text().len() <= MOST_EMAIL_SIGNS);
            }
        }
    }
}
