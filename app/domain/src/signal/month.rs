//! Months and quarters of the calendar.
use chrono::{Datelike as _, Months, NaiveDate};
use std::{fmt, str::FromStr};

/// A month of a year. Written as ISO 8601 does: `2026-11`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    year: i32,
    /// From 1.
    month: u32,
}

/// Three months of a year, written as `2026-Q4`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarter {
    year: i32,
    /// From 1 to 4.
    quarter: u32,
}

/// A text that is no month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a month is written as 2026-11")]
pub struct MonthError;

impl Month {
    /// The month that a day lies in.
    #[must_use]
    pub fn of(day: NaiveDate) -> Self {
        Self {
            year: day.year(),
            month: day.month(),
        }
    }

    /// The month so many months earlier; the first one of the calendar when there is none.
    #[must_use]
    pub fn earlier(self, months: u32) -> Self {
        let day = NaiveDate::from_ymd_opt(self.year, self.month, 1)
            .and_then(|day| day.checked_sub_months(Months::new(months)));
        Self::of(day.unwrap_or(NaiveDate::MIN))
    }

    /// The quarter that it lies in.
    #[must_use]
    pub const fn quarter(self) -> Quarter {
        Quarter {
            year: self.year,
            quarter: (self.month - 1) / 3 + 1,
        }
    }
}

impl fmt::Display for Month {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}", self.year, self.month)
    }
}

impl FromStr for Month {
    type Err = MonthError;

    fn from_str(text: &str) -> Result<Self, MonthError> {
        let is_known = |(place, sign): (usize, u8)| match place {
            4 => sign == b'-',
            _ => sign.is_ascii_digit(),
        };
        let plain = text.len() == 7 && text.bytes().enumerate().all(is_known);
        let day = plain.then(|| format!("{text}-01").parse::<NaiveDate>().ok());
        day.flatten().map(Self::of).ok_or(MonthError)
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-Q{}", self.year, self.quarter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_month_lies_in_its_quarter() {
        let quarter = |text: &str| text.parse::<Month>().unwrap().quarter().to_string();
        for (month, of) in [
            ("2026-01", "2026-Q1"),
            ("2026-03", "2026-Q1"),
            ("2026-04", "2026-Q2"),
            ("2026-12", "2026-Q4"),
        ] {
            assert_eq!(quarter(month), of);
        }
    }

    #[test]
    fn going_back_crosses_years_and_ends_with_the_calendar() {
        let month: Month = "2026-02".parse().unwrap();
        assert_eq!(month.earlier(36).to_string(), "2023-02");
        assert_eq!(month.earlier(2).to_string(), "2025-12");
        assert!(month.earlier(u32::MAX) < month);
    }

    #[test]
    fn what_is_no_month_is_refused() {
        for text in [
            "",
            "2026",
            "2026-13",
            "2026-00",
            "26-11",
            "2026-1",
            "2026-11-01",
            "+026-11",
        ] {
            assert_eq!(text.parse::<Month>(), Err(MonthError), "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_month_reads_back(days in 0_i32..1_000_000) {
            let month = Month::of(NaiveDate::from_num_days_from_ce_opt(days + 366).unwrap());
            prop_assert_eq!(month.to_string().parse(), Ok(month));
        }
    }
}
