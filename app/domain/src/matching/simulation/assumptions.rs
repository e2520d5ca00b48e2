//! How people are assumed to behave. Nobody has measured this yet: each figure is a guess, named, to be replaced by what a
//! municipality finds out.
use super::SimulationError;

/// How people are assumed to behave.
#[derive(Clone, Debug, PartialEq)]
pub struct Assumptions {
    /// Weeks that are played, 1 to 104.
    pub weeks: u16,
    /// Of 1,000 inhabitants so many look for somebody within these weeks. One in a hundred (10): who is given a packet, knows
    /// nobody to give it to, and goes on to the fourth screen.
    pub seekers_per_thousand: f64,
    /// How many look in a week for each who looked in the week before (0 to 1). Most come when the newspaper lands: 0.8.
    pub decline: f64,
    /// The share of offers answered with yes (0 to 1): 0.6, since everybody chose the moments themselves.
    pub yes: f64,
    /// The share answered with no: 0.15. All others say nothing.
    pub no: f64,
    /// The share of those who agreed and do not come: 0.15, as with appointments that cost nothing.
    pub no_show: f64,
    /// The share of those who met and look for somebody again at once: 0.25.
    pub again: f64,
}

impl Default for Assumptions {
    fn default() -> Self {
        Self {
            weeks: 12,
            seekers_per_thousand: 10.0,
            decline: 0.8,
            yes: 0.6,
            no: 0.15,
            no_show: 0.15,
            again: 0.25,
        }
    }
}

impl Assumptions {
    pub(super) fn check(&self) -> Result<(), SimulationError> {
        let share = |share: f64| (0.0..=1.0).contains(&share);
        let wrong = if !(1..=104).contains(&self.weeks) {
            Some("the number of weeks is from 1 to 104")
        } else if !(0.0..=1_000.0).contains(&self.seekers_per_thousand) {
            Some("the number of seekers per thousand inhabitants is from 0 to 1000")
        } else if ![self.decline, self.yes, self.no, self.no_show, self.again]
            .into_iter()
            .all(share)
        {
            Some("a share is from 0 to 1")
        } else if self.yes + self.no > 1.0 {
            Some("the shares of yes and no are together at most 1")
        } else {
            None
        };
        wrong.map_or(Ok(()), |wrong| Err(SimulationError::Assumption(wrong)))
    }

    /// The share of all seekers who come on a day, counted from 0.
    pub(super) fn share_of_day(&self, day: u32) -> f64 {
        let week = |week: u32| self.decline.powi(i32::try_from(week).unwrap_or(i32::MAX));
        let all: f64 = (0..u32::from(self.weeks)).map(week).sum();
        week(day / 7) / all / 7.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_days_share_out_everybody() {
        for decline in [0.0, 0.5, 1.0] {
            let assumptions = Assumptions {
                decline,
                ..Assumptions::default()
            };
            let all: f64 = (0..12 * 7).map(|day| assumptions.share_of_day(day)).sum();
            assert!((all - 1.0).abs() < 1e-9, "{decline}: {all}");
        }
    }

    #[test]
    fn what_cannot_be_is_refused() {
        assert_eq!(Assumptions::default().check(), Ok(()));
        let refused = |change: fn(&mut Assumptions)| {
            let mut assumptions = Assumptions::default();
            change(&mut assumptions);
            assumptions.check().is_err()
        };
        assert!(refused(|it| it.weeks = 0));
        assert!(refused(|it| it.seekers_per_thousand = f64::NAN));
        assert!(refused(|it| it.again = 1.5));
        assert!(refused(|it| it.no = 0.5));
    }
}
