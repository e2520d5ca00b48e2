//! What the schedules say, kept as long as it stays true.
//!
//! Reading a schedule costs microseconds; a list asks hundreds of them at one moment, and asks again a second later. The
//! answers here are those of [`Schedule`] and nothing else: forgetting them all changes no page.
use super::{Directory, WhenOpen};
use crate::hours::{DayHours, Hours, Moment, OpenStatus, Schedule, TimeSpan};
use chrono::{Datelike as _, NaiveDate, NaiveTime, Weekday};
use std::sync::{PoisonError, RwLock};

/// What was last answered for each spot of one directory, by number.
#[derive(Debug)]
pub(super) struct Openings(Box<[RwLock<Kept>]>);

#[derive(Debug, Default)]
struct Kept {
    /// A status, and the moment that it was asked for.
    status: Option<(Moment, OpenStatus)>,
    /// The seven days that begin with a date.
    week: Option<(NaiveDate, Week)>,
}

/// When a place opens in seven days.
#[derive(Clone, Copy, Debug)]
struct Week {
    evening: bool,
    weekend: bool,
}

impl Openings {
    pub(super) fn of(spots: usize) -> Self {
        Self((0..spots).map(|_| RwLock::default()).collect())
    }

    /// The status of a spot, as its schedule says it.
    pub(super) fn status(&self, number: usize, schedule: &Schedule, now: &Moment) -> OpenStatus {
        let kept = self.read(number, |kept| {
            let (asked, status) = kept.status.as_ref()?;
            holds(asked, status, now).then(|| status.clone())
        });
        kept.unwrap_or_else(|| {
            let status = schedule.status(now);
            self.keep(number, |kept| kept.status = Some((*now, status.clone())));
            status
        })
    }

    /// Whether a spot meets an opening condition. One whose hours are not known, or agreed upon, always does.
    pub(super) fn meets(&self, number: usize, schedule: &Schedule, when: WhenOpen, now: &Moment) -> bool {
        match when {
            WhenOpen::Now => !matches!(self.status(number, schedule, now), OpenStatus::Closed { .. }),
            WhenOpen::Today => match self.status(number, schedule, now) {
                OpenStatus::Closed { opens, .. } => {
                    opens.is_some_and(|opens| opens.date_naive() == now.date_naive())
                }
                _ => true,
            },
            WhenOpen::Evening => self.week(number, schedule, now.date_naive()).evening,
            WhenOpen::Weekend => self.week(number, schedule, now.date_naive()).weekend,
        }
    }

    fn week(&self, number: usize, schedule: &Schedule, first: NaiveDate) -> Week {
        let kept = self.read(number, |kept| {
            kept.week.filter(|(kept, _)| *kept == first).map(|(_, week)| week)
        });
        kept.unwrap_or_else(|| {
            let week = Week::of(schedule, first);
            self.keep(number, |kept| kept.week = Some((first, week)));
            week
        })
    }

    fn read<T>(&self, number: usize, answer: impl FnOnce(&Kept) -> Option<T>) -> Option<T> {
        // A panic while one was written leaves an old answer or a new one, and both are checked when read.
        answer(&self.0.get(number)?.read().unwrap_or_else(PoisonError::into_inner))
    }

    fn keep(&self, number: usize, write: impl FnOnce(&mut Kept)) {
        if let Some(kept) = self.0.get(number) {
            write(&mut kept.write().unwrap_or_else(PoisonError::into_inner));
        }
    }
}

/// Whether a status still holds: nothing opened or closed since, and no day began on which an exception may.
fn holds(asked: &Moment, status: &OpenStatus, now: &Moment) -> bool {
    let changes = match status {
        OpenStatus::Open { until } => until.as_ref(),
        OpenStatus::Closed { opens, .. } => opens.as_ref(),
        OpenStatus::ByAppointment | OpenStatus::Unknown => None,
    };
    asked <= now && asked.date_naive() == now.date_naive() && changes.is_none_or(|changes| now < changes)
}

impl Week {
    fn of(schedule: &Schedule, first: NaiveDate) -> Self {
        let days = match schedule.hours {
            Hours::Known { .. } => schedule.week(first),
            Hours::Unknown | Hours::ByAppointment | Hours::Unreadable { .. } => None,
        };
        days.map_or(
            Self {
                evening: true,
                weekend: true,
            },
            |days| Self {
                evening: days.iter().flat_map(|day| &day.spans).any(reaches_evening),
                weekend: days.iter().any(opens_in_weekend),
            },
        )
    }
}

/// The evening begins at 18:00.
fn reaches_evening(span: &TimeSpan) -> bool {
    let past_midnight = span.end <= span.start;
    past_midnight || NaiveTime::from_hms_opt(18, 0, 0).is_some_and(|evening| span.end > evening)
}

fn opens_in_weekend(day: &DayHours) -> bool {
    matches!(day.date.weekday(), Weekday::Sat | Weekday::Sun) && !day.spans.is_empty()
}

impl Directory {
    /// Asks every schedule once, so that the first list after a change of the directory need not wait for them.
    pub fn prepare(&self, now: &Moment) {
        for (number, spot) in self.spots.iter().enumerate() {
            self.openings.status(number, &spot.schedule, now);
            self.openings.week(number, &spot.schedule, now.date_naive());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hours::moment;
    use chrono::{DateTime, Utc};
    use proptest::{prelude::*, sample::select};

    fn schedule(hours: &str) -> Schedule {
        Schedule {
            hours: Hours::read(hours),
            exceptions: Vec::new(),
        }
    }

    fn time(hour: u32, minute: u32) -> NaiveTime {
        NaiveTime::from_hms_opt(hour, minute, 0).unwrap()
    }

    #[test]
    fn an_evening_is_after_six_and_may_last_past_midnight() {
        let reaches = |start, end| reaches_evening(&TimeSpan { start, end });
        assert!(!reaches(time(9, 0), time(18, 0)));
        assert!(reaches(time(9, 0), time(18, 1)));
        assert!(reaches(time(16, 0), time(1, 0)));
        assert!(reaches(time(0, 0), time(0, 0)));
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
            hours in select(vec!["", "by appointment", "Mo-Fr 09:00-17:00", "Tu 19:00-01:00; PH off", "24/7", "Sa 10:00-12:00"]),
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
