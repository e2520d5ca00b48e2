//! What the schedules say, kept as long as it stays true.
//!
//! Asking a schedule costs about a microsecond, and more where it must look far ahead; a list asks hundreds of them at
//! one moment, and asks again a second later. The answers here are those of [`Schedule`] and nothing else: forgetting
//! them all changes no page.
use super::{Directory, WhenOpen};
use crate::hours::{Moment, OpenStatus, Opens, Schedule, StatusSpan};
use std::sync::{PoisonError, RwLock};

/// What was last answered for each spot of one directory, by number.
#[derive(Debug)]
pub(super) struct Openings(Box<[RwLock<Option<StatusSpan>>]>);

impl Openings {
    pub(super) fn of(spots: usize) -> Self {
        Self((0..spots).map(|_| RwLock::default()).collect())
    }

    /// The status of a spot, as its schedule says it.
    pub(super) fn status(&self, number: usize, schedule: &Schedule, now: &Moment) -> OpenStatus {
        let Some(kept) = self.0.get(number) else {
            return schedule.status(now);
        };
        // A panic while one was written leaves an old answer or a new one, and both are checked when read.
        if let Some(span) = &*kept.read().unwrap_or_else(PoisonError::into_inner)
            && span.holds_at(now)
        {
            return span.status.clone();
        }
        let span = schedule.status_span(now);
        let status = span.status.clone();
        *kept.write().unwrap_or_else(PoisonError::into_inner) = Some(span);
        status
    }

    /// Whether a spot meets an opening condition. One whose hours are not known, or agreed upon, always does.
    pub(super) fn meets(&self, number: usize, schedule: &Schedule, when: WhenOpen, now: &Moment) -> bool {
        match when {
            WhenOpen::Now => !matches!(self.status(number, schedule, now), OpenStatus::Closed { .. }),
            WhenOpen::Today => schedule.opens_today_still(now) != Opens::No,
            WhenOpen::Evening => schedule.opens_in_evening() != Opens::No,
            WhenOpen::Weekend => schedule.opens_in_weekend() != Opens::No,
        }
    }
}

impl Directory {
    /// Asks every schedule once, so that the first list after a change of the directory need not wait for them.
    pub fn prepare(&self, now: &Moment) {
        for (number, spot) in self.spots.iter().enumerate() {
            self.openings.status(number, &spot.schedule, now);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hours::{Hours, moment};
    use chrono::{DateTime, Utc};
    use proptest::{prelude::*, sample::select};

    fn schedule(hours: &str) -> Schedule {
        Schedule {
            hours: Hours::read(hours),
            exceptions: Vec::new(),
        }
    }

    #[test]
    fn a_place_without_known_hours_meets_every_opening_condition() {
        let now = moment(DateTime::<Utc>::UNIX_EPOCH);
        for hours in ["", "by appointment", "soms wel, soms niet"] {
            let openings = Openings::of(1);
            for when in WhenOpen::ALL {
                assert!(
                    openings.meets(0, &schedule(hours), *when, &now),
                    "{hours} {when:?}"
                );
            }
        }
    }

    proptest! {
        #[test]
        fn what_is_kept_is_what_the_schedule_says(
            hours in select(vec!["", "by appointment", "Mo-Fr 09:00-17:00", "Tu 19:00-01:00; PH off", "24/7", "Sa 10:00-12:00",
                "09:00-12:00 \"op afspraak\"; We unknown"]),
            minutes in prop::collection::vec(0..20_000_i64, 1..12),
        ) {
            let schedule = schedule(hours);
            let openings = Openings::of(1);
            for minute in minutes {
                let now = moment(DateTime::from_timestamp(1_790_000_000 + minute * 60, 0).unwrap());
                prop_assert_eq!(openings.status(0, &schedule, &now), schedule.status(&now));
            }
        }
    }
}
