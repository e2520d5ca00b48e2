//! What stands on a packet beside its code: the public number, and with which campaign it came.
use crate::text::{PlainText, PlainTextError};
use std::{fmt, str::FromStr};

/// Labels on a sheet of A4: three beside each other, eight rows.
pub const LABELS_ON_SHEET: usize = 24;

/// The longest name of a campaign, in signs.
const MOST_CAMPAIGN_SIGNS: usize = 60;

/// The public number of a packet, from 1. It stands on the packet and in the address of its journey, and carries no right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PacketNumber(u32);

/// A text that is no number of a packet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "the number of a packet is written in digits, from 1 to {}",
    PacketNumber::MOST
)]
pub struct PacketNumberError;

impl PacketNumber {
    /// The highest number: nine digits, more than every household of the country will ever be sent.
    pub const MOST: u32 = 999_999_999;

    /// A number between 1 and [`Self::MOST`].
    #[must_use]
    pub const fn new(number: u32) -> Option<Self> {
        if number >= 1 && number <= Self::MOST {
            Some(Self(number))
        } else {
            None
        }
    }

    /// The number itself.
    #[must_use]
    pub const fn get(self) -> u32 {
        self.0
    }
}

impl fmt::Display for PacketNumber {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}

impl FromStr for PacketNumber {
    type Err = PacketNumberError;

    /// One spelling only: digits without a leading nought, as [`fmt::Display`] writes them.
    fn from_str(text: &str) -> Result<Self, PacketNumberError> {
        let plain = text.bytes().all(|sign| sign.is_ascii_digit()) && !text.starts_with('0');
        let number = plain.then(|| text.parse().ok()).flatten();
        number.and_then(Self::new).ok_or(PacketNumberError)
    }
}

/// The campaign that packets went out with, by its name: "voorjaar 2027".
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Campaign(PlainText);

/// Why a text is not the name of a campaign.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CampaignError {
    /// The text cannot be kept.
    #[error(transparent)]
    Text(#[from] PlainTextError),
    /// It has more than one line.
    #[error("the name of a campaign stands on one line")]
    Lines,
}

impl Campaign {
    /// Reads a name: one line of at most 60 signs; blanks around it are forgiven.
    ///
    /// # Errors
    /// When it is empty, too long, not readable, or has several lines.
    pub fn parse(text: &str) -> Result<Self, CampaignError> {
        let text = PlainText::parse(text, MOST_CAMPAIGN_SIGNS)?;
        if text.contains('\n') {
            return Err(CampaignError::Lines);
        }
        Ok(Self(text))
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl fmt::Display for Campaign {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

impl FromStr for Campaign {
    type Err = CampaignError;

    fn from_str(text: &str) -> Result<Self, CampaignError> {
        Self::parse(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_one_spelling() {
        assert_eq!("1204".parse::<PacketNumber>().unwrap().to_string(), "1204");
        for text in [
            "",
            "0",
            "01",
            "+1",
            "-1",
            "1.0",
            " 1",
            "1000000000",
            "99999999999999999999",
            "\u{0661}",
        ] {
            assert_eq!(text.parse::<PacketNumber>(), Err(PacketNumberError), "{text}");
        }
    }

    #[test]
    fn a_campaign_is_one_readable_line() {
        assert_eq!(
            Campaign::parse(" voorjaar  2027 ").unwrap().as_str(),
            "voorjaar 2027"
        );
        assert_eq!(Campaign::parse("a\nb"), Err(CampaignError::Lines));
        for text in ["", "\u{0}", &"x".repeat(61)] {
            assert!(matches!(Campaign::parse(text), Err(CampaignError::Text(_))));
        }
    }
}
