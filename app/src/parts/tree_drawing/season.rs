//! The season: leaves change their ink with it, and nothing else does.
use chrono::{Datelike as _, NaiveDate};

/// A season as meteorologists count it: three whole months each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Season {
    /// March, April, May.
    Spring,
    /// June, July, August.
    Summer,
    /// September, October, November.
    Autumn,
    /// December, January, February.
    Winter,
}

impl Season {
    /// The season of a day in the Netherlands.
    pub(crate) fn of(day: NaiveDate) -> Self {
        match day.month() {
            3..=5 => Self::Spring,
            6..=8 => Self::Summer,
            9..=11 => Self::Autumn,
            _ => Self::Winter,
        }
    }

    /// How a style sheet knows it.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Spring => "spring",
            Self::Summer => "summer",
            Self::Autumn => "autumn",
            Self::Winter => "winter",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_season_begins_with_its_month() {
        let of = |month, day| Season::of(NaiveDate::from_ymd_opt(2027, month, day).unwrap());
        assert_eq!(of(2, 28), Season::Winter);
        assert_eq!(of(3, 1), Season::Spring);
        assert_eq!(of(6, 1), Season::Summer);
        assert_eq!(of(8, 31), Season::Summer);
        assert_eq!(of(11, 30), Season::Autumn);
        assert_eq!(of(12, 1), Season::Winter);
    }
}
