//! The clock of the Netherlands, and what it shows when it is put forward or back.
//!
//! Hours are times on a clock; a change happens when the clock shows its time **first**. A time that the clock skips in
//! spring comes at the moment of the skip. In autumn, when an hour is shown twice, a change happens in the first of
//! the two, and the second one goes on as the first one ended: a place that closes at 02:30 does not open again.
use super::{Moment, stretch::DAY};
use chrono::{Duration, LocalResult, NaiveDate, NaiveDateTime, Offset, TimeZone, Timelike};
use chrono_tz::Europe::Amsterdam;

/// The day, and the minute of that day whose hours hold at a moment.
pub(super) fn shown(now: &Moment) -> (NaiveDate, u16) {
    let now = if now.timezone() == Amsterdam {
        *now
    } else {
        now.with_timezone(&Amsterdam)
    };
    // Only in the last hours of the calendar is there no local time.
    let offset = now.offset().fix();
    let mut local = now
        .naive_utc()
        .checked_add_offset(offset)
        .unwrap_or(now.naive_utc());
    if let LocalResult::Ambiguous(_, second) = Amsterdam.from_local_datetime(&local)
        && second == now
    {
        local = end_of_repeat(local);
    }
    let minute = local.hour() * 60 + local.minute();
    (local.date(), u16::try_from(minute).unwrap_or(DAY - 1))
}

/// The last minute of the hour that is shown twice.
fn end_of_repeat(local: NaiveDateTime) -> NaiveDateTime {
    let minutes = (0..i64::from(DAY)).map_while(|minute| {
        let later = local.checked_add_signed(Duration::minutes(minute))?;
        matches!(Amsterdam.from_local_datetime(&later), LocalResult::Ambiguous(..)).then_some(later)
    });
    minutes.last().unwrap_or(local)
}

/// The first moment at which the clock shows this minute of a day, and that minute; a later one where the clock skips
/// it. `None` beyond the end of the calendar.
pub(super) fn first_shown(date: NaiveDate, minute: u16) -> Option<(Moment, u16)> {
    let midnight = date.and_hms_opt(0, 0, 0)?;
    (minute..=minute + DAY).find_map(|minute| {
        let local = midnight.checked_add_signed(Duration::minutes(i64::from(minute)))?;
        let moment = Amsterdam.from_local_datetime(&local).earliest()?;
        Some((moment, minute))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{DateTime, Utc};

    fn utc(text: &str) -> Moment {
        super::super::moment(text.parse::<DateTime<Utc>>().unwrap())
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_minute_that_the_clock_skips_comes_at_the_skip() {
        // On 28 March 2027 the clock goes from 02:00 to 03:00.
        assert_eq!(
            first_shown(day("2027-03-28"), 150),
            Some((utc("2027-03-28T01:00:00Z"), 180))
        );
        assert_eq!(shown(&utc("2027-03-28T01:00:00Z")), (day("2027-03-28"), 180));
    }

    #[test]
    fn the_second_of_two_equal_hours_goes_on_as_the_first_ended() {
        // On 31 October 2027 the clock goes from 03:00 back to 02:00.
        assert_eq!(
            first_shown(day("2027-10-31"), 150),
            Some((utc("2027-10-31T00:30:00Z"), 150))
        );
        assert_eq!(shown(&utc("2027-10-31T00:30:00Z")), (day("2027-10-31"), 150));
        assert_eq!(shown(&utc("2027-10-31T01:05:00Z")), (day("2027-10-31"), 179));
        assert_eq!(shown(&utc("2027-10-31T02:00:00Z")), (day("2027-10-31"), 180));
    }

    #[test]
    fn the_end_of_the_calendar_is_no_moment() {
        assert_eq!(first_shown(NaiveDate::MAX, DAY), None);
    }
}
