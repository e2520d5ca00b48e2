//! The code of an area as CBS gives it: everything hangs on it.
use std::{fmt, str::FromStr};

/// What an area is in the Dutch division of land.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AreaKind {
    /// A *gemeente*: `GM` and four signs.
    Municipality,
    /// A *wijk*: `WK`, the four signs of its gemeente and two of its own.
    District,
    /// A *buurt*: `BU`, the six signs of its wijk and two of its own.
    Neighbourhood,
}

/// A CBS area code such as `GM0917`, `WK091733` or `BU09173301`.
///
/// The code of a buurt contains that of its wijk, and that of a wijk its gemeente's. The signs of wijk and buurt are
/// digits in most municipalities and capital letters in some (Amsterdam: `WK0363AA`), so they are kept as signs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AreaCode {
    kind: AreaKind,
    /// The signs after the two letters, padded with zero bytes.
    signs: [u8; 8],
}

/// Why a text is not an area code.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AreaCodeError {
    /// The text does not begin with `GM`, `WK` or `BU`.
    #[error("an area code begins with GM, WK or BU")]
    Prefix,
    /// The text has the wrong number of signs for its letters.
    #[error("an area code has 4 signs after GM, 6 after WK and 8 after BU")]
    Length,
    /// A sign is neither a digit nor a capital letter, or the first four are not digits.
    #[error("after its two letters an area code has digits, and capital letters only from the fifth sign on")]
    Sign,
}

impl AreaCode {
    /// Reads a code; blanks around it are forgiven, small letters are not.
    ///
    /// # Errors
    /// Says which part of the code is not as CBS writes it.
    pub fn parse(text: &str) -> Result<Self, AreaCodeError> {
        let text = text.trim().as_bytes();
        let (kind, length) = match text.get(..2) {
            Some(b"GM") => (AreaKind::Municipality, 4),
            Some(b"WK") => (AreaKind::District, 6),
            Some(b"BU") => (AreaKind::Neighbourhood, 8),
            _ => return Err(AreaCodeError::Prefix),
        };
        let own = &text[2..];
        if own.len() != length {
            return Err(AreaCodeError::Length);
        }
        let valid =
            |(place, sign): (usize, &u8)| sign.is_ascii_digit() || (place >= 4 && sign.is_ascii_uppercase());
        if !own.iter().enumerate().all(valid) {
            return Err(AreaCodeError::Sign);
        }
        let mut signs = [0; 8];
        signs[..length].copy_from_slice(own);
        Ok(Self { kind, signs })
    }

    /// Whether this is a gemeente, a wijk or a buurt.
    #[must_use]
    pub const fn kind(self) -> AreaKind {
        self.kind
    }

    /// The gemeente that this area is or lies in.
    #[must_use]
    pub fn municipality(self) -> Self {
        self.cut(AreaKind::Municipality, 4)
    }

    /// The wijk that this area is or lies in; a gemeente lies in none.
    #[must_use]
    pub fn district(self) -> Option<Self> {
        (self.kind != AreaKind::Municipality).then(|| self.cut(AreaKind::District, 6))
    }

    /// The area directly above this one; a gemeente has none.
    #[must_use]
    pub fn parent(self) -> Option<Self> {
        match self.kind {
            AreaKind::Municipality => None,
            AreaKind::District => Some(self.municipality()),
            AreaKind::Neighbourhood => self.district(),
        }
    }

    /// Whether `other` is this area or lies in it.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        other.kind >= self.kind && other.signs.starts_with(self.own())
    }

    fn own(&self) -> &[u8] {
        let length = self
            .signs
            .iter()
            .position(|sign| *sign == 0)
            .unwrap_or(self.signs.len());
        &self.signs[..length]
    }

    fn cut(self, kind: AreaKind, length: usize) -> Self {
        let mut signs = [0; 8];
        signs[..length].copy_from_slice(&self.signs[..length]);
        Self { kind, signs }
    }
}

impl fmt::Display for AreaCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let letters = match self.kind {
            AreaKind::Municipality => "GM",
            AreaKind::District => "WK",
            AreaKind::Neighbourhood => "BU",
        };
        out.write_str(letters)?;
        self.own()
            .iter()
            .try_for_each(|sign| write!(out, "{}", char::from(*sign)))
    }
}

impl fmt::Debug for AreaCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

impl FromStr for AreaCode {
    type Err = AreaCodeError;
    fn from_str(text: &str) -> Result<Self, AreaCodeError> {
        Self::parse(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn code(text: &str) -> AreaCode {
        AreaCode::parse(text).unwrap()
    }

    #[test]
    fn a_buurt_knows_its_wijk_and_its_gemeente() {
        let buurt = code("BU09173301");
        assert_eq!(buurt.kind(), AreaKind::Neighbourhood);
        assert_eq!(buurt.district(), Some(code("WK091733")));
        assert_eq!(buurt.parent(), Some(code("WK091733")));
        assert_eq!(buurt.municipality(), code("GM0917"));
        assert_eq!(code("GM0917").district(), None);
    }

    #[test]
    fn an_area_contains_what_lies_in_it_and_nothing_else() {
        assert!(code("GM0917").contains(code("BU09173301")));
        assert!(code("WK091733").contains(code("BU09173301")));
        assert!(!code("WK091734").contains(code("BU09173301")));
        assert!(!code("BU09173301").contains(code("WK091733")));
    }

    #[test]
    fn amsterdam_has_letters() {
        assert_eq!(code("BU0363AA01").district(), Some(code("WK0363AA")));
    }

    #[test]
    fn what_is_wrong_is_said() {
        assert_eq!(AreaCode::parse("XX0917"), Err(AreaCodeError::Prefix));
        assert_eq!(AreaCode::parse(""), Err(AreaCodeError::Prefix));
        assert_eq!(AreaCode::parse("GM917"), Err(AreaCodeError::Length));
        assert_eq!(AreaCode::parse("WK09l733"), Err(AreaCodeError::Sign));
        assert_eq!(AreaCode::parse("GMA917"), Err(AreaCodeError::Sign));
    }

    proptest! {
        #[test]
        fn a_code_reads_back_as_it_was_written(text in "(GM[0-9]{4}|WK[0-9]{4}[0-9A-Z]{2}|BU[0-9]{4}[0-9A-Z]{4})") {
            prop_assert_eq!(code(&text).to_string(), text);
        }

        #[test]
        fn any_text_is_read_or_refused(text in ".{0,12}") {
            let _ = AreaCode::parse(&text);
        }
    }
}
