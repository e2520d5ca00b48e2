//! When a place opens, each time within a stretch of the calendar.
use super::{Moment, Schedule, clock, stretch::Kind};

impl Schedule {
    /// The times that begin at `from` or later and before `until`, each with its end, in order. Only hours for which one
    /// can simply come: no appointments, nothing unknown. A day owns what begins on it, so a time that runs over midnight
    /// is one; two that touch at midnight are two.
    #[must_use]
    pub fn openings(&self, from: &Moment, until: &Moment) -> Vec<(Moment, Moment)> {
        let first = clock::shown(from).0;
        let last = clock::shown(until).0;
        let mut openings = Vec::new();
        // A stretch of the day before may begin after midnight.
        let days = first.pred_opt().unwrap_or(first).iter_days();
        for date in days.take_while(|date| *date <= last) {
            for stretch in self.plan(date).stretches.iter().filter(|s| s.kind == Kind::Open) {
                let start = clock::first_shown(date, stretch.start);
                let end = clock::first_shown(date, stretch.end);
                if let (Some((start, _)), Some((end, _))) = (start, end)
                    && start < end
                    && *from <= start
                    && start < *until
                {
                    openings.push((start, end));
                }
            }
        }
        openings.sort_unstable();
        openings
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Hours, OpenStatus, moment};
    use super::*;
    use chrono::{DateTime, TimeDelta, Utc};
    use proptest::prelude::*;

    fn at(text: &str) -> Moment {
        moment(text.parse::<DateTime<Utc>>().unwrap())
    }

    fn schedule(text: &str) -> Schedule {
        Schedule {
            hours: Hours::read(text),
            exceptions: Vec::new(),
        }
    }

    #[test]
    fn a_night_is_one_opening_and_belongs_to_the_evening_on_which_it_began() {
        let found =
            schedule("Fr 20:00-02:00").openings(&at("2027-04-05T00:00:00Z"), &at("2027-04-17T00:00:00Z"));
        assert_eq!(
            found,
            [
                (at("2027-04-09T18:00:00Z"), at("2027-04-10T00:00:00Z")),
                (at("2027-04-16T18:00:00Z"), at("2027-04-17T00:00:00Z"))
            ]
        );
    }

    #[test]
    fn no_days_are_gone_through_when_the_end_comes_first() {
        let found = schedule("24/7").openings(&at("2027-04-05T00:00:00Z"), &at("2027-01-01T00:00:00Z"));
        assert_eq!(found, []);
    }

    proptest! {
        #[test]
        fn a_place_is_open_when_it_opens_and_up_to_the_end(
            days in prop::sample::select(vec!["Mo-Fr", "Tu", "Sa,Su", "Mo[1]", "Apr-Sep We"]),
            start in 0_u32..23,
            length in 1_u32..10,
            from in 0_i64..500,
        ) {
            let text = format!("{days} {start:02}:00-{:02}:00; PH off", start + length);
            let schedule = schedule(&text);
            let from = at("2026-01-01T00:00:00Z") + TimeDelta::days(from);
            let minute = TimeDelta::minutes(1);
            for (start, end) in schedule.openings(&from, &(from + TimeDelta::days(40))) {
                let open = |moment: &Moment| matches!(schedule.status(moment), OpenStatus::Open { .. });
                prop_assert!(open(&start) && open(&(end - minute)), "{} {} {}", text, start, end);
            }
        }
    }
}
