//! The clocks of an offer: which times can still be offered, and until when one can answer.
use super::{DAY, HostedMoment, OFFER_DAYS, Occurrence, moment::clock};
use chrono::{Days, TimeZone as _};
use chrono_tz::Europe::Amsterdam;

/// The hour of the evening before, on the clock of the Netherlands, at which answers close: the host has to know who
/// comes, and nobody should be called late.
const EVENING_HOUR: u32 = 20;

/// Everybody has at least a whole day to answer, in milliseconds: nobody is sent a message, so people have to look.
const LEAST_TO_ANSWER: i64 = DAY;

/// How many days ahead a time may lie: far enough for a moment that comes once a month.
const HORIZON_DAYS: i64 = 35;

/// How many of the next times of one moment are offered: nobody should be put off for weeks while a second time has room.
const NEXT_TIMES: usize = 2;

/// Until when a time can be answered that is offered at `offered`: the evening before at 20:00, and never later than
/// [`OFFER_DAYS`] days after the offer. `None` when that leaves less than a whole day.
#[must_use]
pub fn answer_by(occurrence: &Occurrence, offered: i64) -> Option<i64> {
    let day = clock(occurrence.start)?
        .date_naive()
        .checked_sub_days(Days::new(1))?;
    let evening = day.and_hms_opt(EVENING_HOUR, 0, 0)?;
    let evening = Amsterdam
        .from_local_datetime(&evening)
        .earliest()?
        .timestamp_millis();
    let by = evening.min(offered.saturating_add(OFFER_DAYS * DAY));
    (by >= offered.saturating_add(LEAST_TO_ANSWER)).then_some(by)
}

/// The times of a moment that can be offered at `now`: the next two that leave a whole day to answer, within 35 days.
#[must_use]
pub fn offerable(moment: &HostedMoment, now: i64) -> Vec<Occurrence> {
    let until = now.saturating_add(HORIZON_DAYS * DAY);
    let mut times = moment.occurrences(now, until);
    times.retain(|time| answer_by(time, now).is_some());
    times.truncate(NEXT_TIMES);
    times
}

#[cfg(test)]
mod tests {
    use super::{
        super::sample::{at, moment},
        *,
    };
    use proptest::prelude::*;

    fn occurrence(start: &str) -> Occurrence {
        Occurrence {
            moment: "di".to_owned(),
            start: at(start),
            end: at(start) + DAY / 24,
        }
    }

    #[test]
    fn answers_close_the_evening_before_and_after_fourteen_days() {
        // Tuesday 6 April 2027, 10:00 in summer time.
        let tuesday = occurrence("2027-04-06T08:00:00Z");
        assert_eq!(
            answer_by(&tuesday, at("2027-04-01T17:00:00Z")),
            Some(at("2027-04-05T18:00:00Z"))
        );
        assert_eq!(
            answer_by(&tuesday, at("2027-03-10T17:00:00Z")),
            Some(at("2027-03-24T17:00:00Z"))
        );
        assert_eq!(
            answer_by(&tuesday, at("2027-04-04T18:00:00Z")),
            Some(at("2027-04-05T18:00:00Z"))
        );
        assert_eq!(answer_by(&tuesday, at("2027-04-04T18:00:01Z")), None);
    }

    #[test]
    fn the_next_two_times_are_offered() {
        let weekly = moment("di", "lindeblad", "Tu 10:00-11:30", 6);
        let starts: Vec<_> = offerable(&weekly, at("2027-04-05T17:00:00Z"))
            .iter()
            .map(|time| time.start)
            .collect();
        assert_eq!(starts, [at("2027-04-13T08:00:00Z"), at("2027-04-20T08:00:00Z")]);
        let monthly = moment("ma", "lindeblad", "Mo[1] 10:00-11:30", 6);
        assert_eq!(offerable(&monthly, at("2027-04-05T09:00:00Z")).len(), 1);
    }

    proptest! {
        #[test]
        fn an_offer_lapses_before_the_day_of_the_meeting(now in 0_i64..4_000_000_000_000, ahead in 0_i64..40 * DAY) {
            let time = Occurrence { moment: String::new(), start: now + ahead, end: now + ahead + 1 };
            if let Some(by) = answer_by(&time, now) {
                prop_assert!(now + DAY <= by && by <= now + OFFER_DAYS * DAY);
                let (closes, begins) = (clock(by).unwrap(), clock(time.start).unwrap());
                prop_assert!(closes.date_naive() < begins.date_naive());
            }
        }
    }
}
