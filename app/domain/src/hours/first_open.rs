//! The first day on which one can simply walk in.
use super::{DayHours, Schedule, SpanKind};
use chrono::{Days, NaiveDate};

impl Schedule {
    /// The first day from `first` on, within so many weeks, on which the place is open without an appointment and without
    /// calling first, with the stretches of that day that are so. `None` when there is no such day, or nobody knows.
    #[must_use]
    pub fn first_open_day(&self, first: NaiveDate, weeks: u8) -> Option<DayHours> {
        let open = |day: DayHours| {
            let spans: Vec<_> = day
                .spans
                .into_iter()
                .filter(|span| span.kind == SpanKind::Open)
                .collect();
            (!spans.is_empty()).then_some(DayHours { spans, ..day })
        };
        (0..u64::from(weeks))
            .filter_map(|week| first.checked_add_days(Days::new(7 * week)))
            .filter_map(|monday| self.week(monday))
            .flatten()
            .find_map(open)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hours::{Exception, ExceptionKind, Hours};
    use proptest::{prelude::*, sample::select};

    fn schedule(hours: &str) -> Schedule {
        Schedule {
            hours: Hours::read(hours),
            exceptions: Vec::new(),
        }
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn told(schedule: &Schedule, first: &str, weeks: u8) -> Option<String> {
        let found = schedule.first_open_day(day(first), weeks)?;
        let spans = found
            .spans
            .iter()
            .map(|span| format!("{}-{}", span.start.format("%H:%M"), span.end.format("%H:%M")));
        Some(format!("{} {}", found.date, spans.collect::<Vec<_>>().join("+")))
    }

    #[test]
    fn the_first_day_may_be_today_or_in_a_later_week() {
        // 24 November 2026 is a Tuesday.
        let tuesdays = schedule("Tu 10:00-12:00,14:00-16:00");
        assert_eq!(
            told(&tuesdays, "2026-11-24", 1).as_deref(),
            Some("2026-11-24 10:00-12:00+14:00-16:00")
        );
        assert_eq!(
            told(&tuesdays, "2026-11-25", 1).as_deref(),
            Some("2026-12-01 10:00-12:00+14:00-16:00")
        );
        let second = schedule("Tu[2] 10:00-12:00");
        assert_eq!(told(&second, "2026-11-24", 2), None);
        assert_eq!(
            told(&second, "2026-11-24", 3).as_deref(),
            Some("2026-12-08 10:00-12:00")
        );
    }

    #[test]
    fn a_closed_day_and_one_by_appointment_are_passed_over() {
        let mut closed = schedule("Tu 10:00-12:00, We 09:00-11:00 \"op afspraak\", Fr 13:00-15:00");
        closed.exceptions.push(Exception {
            from: day("2026-11-24"),
            until: day("2026-11-24"),
            kind: ExceptionKind::Closed,
            reason: None,
        });
        assert_eq!(
            told(&closed, "2026-11-24", 1).as_deref(),
            Some("2026-11-27 13:00-15:00")
        );
        for unknown in ["", "op afspraak", "ma-vr 9-17"] {
            assert_eq!(told(&schedule(unknown), "2026-11-24", 4), None, "{unknown}");
        }
    }

    proptest! {
        #[test]
        fn no_earlier_day_is_open(
            hours in select(vec!["Mo-Fr 09:00-17:00; PH off", "Tu[1] 10:00-12:00", "Sa 10:00-12:00 \"op afspraak\"; Su 12:00-13:00", "24/7"]),
            offset in 0_u64..700,
        ) {
            let schedule = schedule(hours);
            let first = day("2026-01-01") + Days::new(offset);
            let found = schedule.first_open_day(first, 8).map(|day| day.date);
            let expected = first.iter_days().take(56).find(|date| {
                let week = schedule.week(*date).unwrap_or_default();
                week.first().is_some_and(|day| day.spans.iter().any(|span| span.kind == SpanKind::Open))
            });
            prop_assert_eq!(found, expected);
        }
    }
}
