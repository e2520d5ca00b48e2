//! When the flowers of the packet are sown, come up and bloom, in the open ground of the Netherlands.
//!
//! The packet holds annual wild flowers (poppy, cornflower, marigold): sown from March to May they are seen after about three
//! weeks and bloom after about three months, from July to September. For other seeds change the constants here; pages and
//! calendar follow.
use chrono::{Datelike as _, Days, NaiveDate};

/// What the flowers do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Growth {
    /// It is time to sow.
    Sow,
    /// They come up and grow.
    Grow,
    /// They bloom.
    Bloom,
}

/// The first month in which the ground is warm enough.
const FIRST_SOWING: u32 = 3;
/// The last month after which flowers still come the same summer.
const LAST_SOWING: u32 = 5;
/// The first month of bloom.
const FIRST_BLOOM: u32 = 7;
/// The last month of bloom.
const LAST_BLOOM: u32 = 9;
/// In March people sow from this day on: the nights before are often too cold.
const FIRST_DAY: u32 = 15;
/// Days until something green is seen.
const DAYS_TO_SPROUT: u64 = 21;
/// Days until the first flower.
const DAYS_TO_BLOOM: u64 = 90;

impl Growth {
    /// What the flowers do in a month (1 to 12); nothing in autumn and winter.
    #[must_use]
    pub const fn in_month(month: u32) -> Option<Self> {
        match month {
            FIRST_SOWING..=LAST_SOWING => Some(Self::Sow),
            FIRST_BLOOM..=LAST_BLOOM => Some(Self::Bloom),
            month if month > LAST_SOWING && month < FIRST_BLOOM => Some(Self::Grow),
            _ => None,
        }
    }
}

/// The three days of one summer, each the first on which it may happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FlowerYear {
    /// Sowing.
    pub sow: NaiveDate,
    /// Something green.
    pub sprout: NaiveDate,
    /// The first flower.
    pub bloom: NaiveDate,
}

impl FlowerYear {
    /// For who has seeds on this day: they sow tomorrow while it is the season, and after May next March. `None` at the end of
    /// the calendar.
    #[must_use]
    pub fn after(today: NaiveDate) -> Option<Self> {
        let begins = |year| NaiveDate::from_ymd_opt(year, FIRST_SOWING, FIRST_DAY);
        let tomorrow = today.succ_opt()?;
        let sow = if tomorrow.month() > LAST_SOWING {
            begins(tomorrow.year().checked_add(1)?)?
        } else {
            begins(tomorrow.year())?.max(tomorrow)
        };
        let later = |days| sow.checked_add_days(Days::new(days));
        let summer = NaiveDate::from_ymd_opt(sow.year(), FIRST_BLOOM, 1)?;
        Some(Self {
            sow,
            sprout: later(DAYS_TO_SPROUT)?,
            bloom: later(DAYS_TO_BLOOM)?.max(summer),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn year(today: &str) -> [String; 3] {
        let FlowerYear { sow, sprout, bloom } = FlowerYear::after(today.parse().unwrap()).unwrap();
        [sow, sprout, bloom].map(|day| day.to_string())
    }

    #[test]
    fn after_may_one_sows_next_march() {
        assert_eq!(year("2026-11-24"), ["2027-03-15", "2027-04-05", "2027-07-01"]);
        assert_eq!(year("2026-05-31"), ["2027-03-15", "2027-04-05", "2027-07-01"]);
        assert_eq!(year("2026-05-30"), ["2026-05-31", "2026-06-21", "2026-08-29"]);
        assert_eq!(year("2026-12-31"), ["2027-03-15", "2027-04-05", "2027-07-01"]);
    }

    #[test]
    fn in_the_season_one_sows_tomorrow_but_not_in_the_cold() {
        assert_eq!(year("2027-01-02")[0], "2027-03-15");
        assert_eq!(year("2027-03-14")[0], "2027-03-15");
        assert_eq!(year("2027-04-10"), ["2027-04-11", "2027-05-02", "2027-07-10"]);
    }

    #[test]
    fn the_end_of_the_calendar_has_no_summer() {
        assert_eq!(FlowerYear::after(NaiveDate::MAX), None);
    }

    proptest! {
        #[test]
        fn sowing_comes_before_sprouting_before_bloom_each_in_its_months(days in 0_u64..20_000) {
            let today = NaiveDate::from_ymd_opt(2020, 1, 1).unwrap() + Days::new(days);
            let FlowerYear { sow, sprout, bloom } = FlowerYear::after(today).unwrap();
            prop_assert!(today < sow && sow < sprout && sprout < bloom);
            prop_assert!((sow - today).num_days() < 366);
            prop_assert_eq!(Growth::in_month(sow.month()), Some(Growth::Sow));
            prop_assert_eq!(Growth::in_month(bloom.month()), Some(Growth::Bloom));
            prop_assert_eq!(sow.year(), bloom.year());
        }
    }
}
