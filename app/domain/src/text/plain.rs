//! Text of a field: short enough, and something that can be read.
use serde::{Deserialize, Serialize};
use std::{fmt, ops::Deref};

/// Text without control signs, without blanks at its ends, not empty.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PlainText(String);

/// Why a text cannot be kept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlainTextError {
    /// Nothing but blanks.
    #[error("the text is empty")]
    Empty,
    /// Longer than the field.
    #[error("the text has {length} signs; at most {most} fit")]
    TooLong {
        /// Signs given.
        length: usize,
        /// Signs that fit.
        most: usize,
    },
    /// Control signs: probably not text at all.
    #[error("the text has signs that cannot be read; is it a binary file?")]
    Unreadable,
}

impl PlainText {
    /// Takes a text of at most `most` signs. Line ends and tabs become blanks of one sort.
    ///
    /// # Errors
    /// When the text is empty, too long, or not readable.
    pub fn parse(text: &str, most: usize) -> Result<Self, PlainTextError> {
        let unreadable =
            |sign: char| (sign.is_control() && !matches!(sign, '\n' | '\r' | '\t')) || sign == '\u{fffd}';
        if text.contains(unreadable) {
            return Err(PlainTextError::Unreadable);
        }
        let lines = text
            .lines()
            .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
        let text = lines.collect::<Vec<_>>().join("\n").trim().to_owned();
        let length = text.chars().count();
        if length == 0 {
            return Err(PlainTextError::Empty);
        }
        if length > most {
            return Err(PlainTextError::TooLong { length, most });
        }
        Ok(Self(text))
    }

    /// The text itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Deref for PlainText {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PlainText {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn blanks_are_tidied_and_lines_kept() {
        assert_eq!(
            PlainText::parse("  a \t b\r\n c ", 10).unwrap().as_str(),
            "a b\nc"
        );
    }

    #[test]
    fn what_does_not_fit_or_cannot_be_read_is_refused() {
        assert_eq!(PlainText::parse(" \n ", 10), Err(PlainTextError::Empty));
        assert_eq!(
            PlainText::parse("abc", 2),
            Err(PlainTextError::TooLong { length: 3, most: 2 })
        );
        assert_eq!(PlainText::parse("a\0b", 10), Err(PlainTextError::Unreadable));
    }

    proptest! {
        #[test]
        fn parsing_twice_changes_nothing(text in ".{0,60}") {
            if let Ok(once) = PlainText::parse(&text, 60) {
                prop_assert_eq!(PlainText::parse(&once, 60), Ok(once.clone()));
            }
        }
    }
}
