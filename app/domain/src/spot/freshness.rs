//! How old a record may be before it warns.
use chrono::{Months, NaiveDate};

/// Who checked a record, and when.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Freshness {
    /// A role or organisation, never the name of a resident.
    pub checked_by: Option<String>,
    /// The day of the check.
    pub checked_on: Option<NaiveDate>,
}

/// What a page says about the age of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FreshnessStatus {
    /// Checked within its term.
    Fresh {
        /// The day of the check.
        on: NaiveDate,
    },
    /// Checked too long ago.
    Old {
        /// Full months since the check.
        months: u32,
    },
    /// Never checked, as far as we know.
    Never,
}

/// After this many months a record counts as old.
pub const MONTHS_FRESH: u32 = 6;

impl Freshness {
    /// What to say on the day `today`. A check dated in the future counts as one of today.
    #[must_use]
    pub fn status(&self, today: NaiveDate) -> FreshnessStatus {
        let Some(on) = self.checked_on else {
            return FreshnessStatus::Never;
        };
        let on = on.min(today);
        let months = today.years_since(on).unwrap_or(0) * 12;
        let months = (months..).take_while(|more| {
            on.checked_add_months(Months::new(*more))
                .is_some_and(|day| day <= today)
        });
        match months.last().unwrap_or(0) {
            months if months < MONTHS_FRESH => FreshnessStatus::Fresh { on },
            months => FreshnessStatus::Old { months },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(year: i32, month: u32, day: u32) -> Freshness {
        Freshness {
            checked_by: None,
            checked_on: NaiveDate::from_ymd_opt(year, month, day),
        }
    }

    #[test]
    fn a_record_ages_by_full_months() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        assert_eq!(
            checked(2026, 5, 25).status(today),
            FreshnessStatus::Fresh {
                on: checked(2026, 5, 25).checked_on.unwrap()
            }
        );
        assert_eq!(
            checked(2026, 5, 24).status(today),
            FreshnessStatus::Old { months: 6 }
        );
        assert_eq!(
            checked(2024, 4, 1).status(today),
            FreshnessStatus::Old { months: 31 }
        );
        assert_eq!(
            checked(2027, 1, 1).status(today),
            FreshnessStatus::Fresh { on: today }
        );
        assert_eq!(Freshness::default().status(today), FreshnessStatus::Never);
    }
}
