//! A hosted moment: a time at a meeting spot at which somebody welcomes new people.
use crate::hours::{Moment, Schedule, moment};
use chrono::{DateTime, TimeDelta};

/// A time that comes again at a meeting spot, with a host who knows that new people may come.
#[derive(Clone, Debug, PartialEq)]
pub struct HostedMoment {
    /// Its id in the municipality's file, stable for ever.
    pub id: String,
    /// The id of its [`crate::spot::MeetingSpot`].
    pub spot_id: String,
    /// Who welcomes, a name or a role: "de gastvrouw".
    pub host: String,
    /// When it is: `Tu 10:00-11:30; PH off`. Never unknown, never by appointment.
    pub schedule: Schedule,
    /// How many new people the host can welcome at one time, 2 to 20.
    pub room: u8,
    /// Invented for the demonstration; every page that shows it says so.
    pub example: bool,
}

/// One time at which a hosted moment happens.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Occurrence {
    /// The id of its [`HostedMoment`].
    pub moment: String,
    /// When it begins, in unix milliseconds.
    pub start: i64,
    /// When it ends, in unix milliseconds; after `start`.
    pub end: i64,
}

impl HostedMoment {
    /// When it happens, in order: every time that begins at `from` or later and before `until`, unix milliseconds.
    /// Public holidays and exceptions hold as the schedule says.
    #[must_use]
    pub fn occurrences(&self, from: i64, until: i64) -> Vec<Occurrence> {
        let (Some(first), Some(last)) = (clock(from), clock(until)) else {
            return Vec::new();
        };
        self.schedule
            .openings(&first, &last)
            .into_iter()
            .map(|(start, end)| Occurrence {
                moment: self.id.clone(),
                start: start.timestamp_millis(),
                end: end.timestamp_millis(),
            })
            .collect()
    }

    /// Whether an occurrence of this moment still stands: a changed file or a new exception may have taken it away.
    #[must_use]
    pub fn holds(&self, occurrence: &Occurrence) -> bool {
        occurrence.moment == self.id
            && self
                .occurrences(occurrence.start, occurrence.start.saturating_add(1))
                .contains(occurrence)
    }
}

impl Occurrence {
    /// When it begins, on the clock of the Netherlands; `None` beyond the end of the calendar.
    #[must_use]
    pub fn begins(&self) -> Option<Moment> {
        clock(self.start)
    }

    /// When it ends, on the clock of the Netherlands; `None` beyond the end of the calendar.
    #[must_use]
    pub fn ends(&self) -> Option<Moment> {
        clock(self.end)
    }

    /// How long it lasts.
    #[must_use]
    pub const fn length(&self) -> TimeDelta {
        TimeDelta::milliseconds(self.end - self.start)
    }
}

/// An instant in unix milliseconds, on the clock of the Netherlands.
pub(super) fn clock(millis: i64) -> Option<Moment> {
    DateTime::from_timestamp_millis(millis).map(moment)
}

#[cfg(test)]
mod tests {
    use super::{
        super::sample::{at, moment},
        *,
    };
    use crate::hours::{Exception, ExceptionKind};

    fn starts(moment: &HostedMoment, from: &str, until: &str) -> Vec<String> {
        moment
            .occurrences(at(from), at(until))
            .iter()
            .map(|occurrence| occurrence.begins().unwrap().to_rfc3339())
            .collect()
    }

    #[test]
    fn it_comes_every_week_on_the_clock_of_the_netherlands() {
        let tuesday = moment("di", "lindeblad", "Tu 10:00-11:30; PH off", 6);
        // The clock is put forward on 28 March 2027; ten stays ten.
        assert_eq!(
            starts(&tuesday, "2027-03-23T09:00:00Z", "2027-04-07T00:00:00Z"),
            [
                "2027-03-23T10:00:00+01:00",
                "2027-03-30T10:00:00+02:00",
                "2027-04-06T10:00:00+02:00"
            ]
        );
        let first = &tuesday.occurrences(at("2027-03-23T09:00:00Z"), at("2027-03-24T00:00:00Z"))[0];
        assert_eq!(first.length(), TimeDelta::minutes(90));
        assert!(starts(&tuesday, "2027-03-23T09:00:00.001Z", "2027-03-30T08:00:00Z").is_empty());
    }

    #[test]
    fn holidays_and_exceptions_take_a_time_away() {
        let mut tuesday = moment("di", "lindeblad", "Tu 10:00-11:30; PH off", 6);
        // King's Day 2027 is a Tuesday.
        assert_eq!(
            starts(&tuesday, "2027-04-20T00:00:00Z", "2027-05-05T00:00:00Z"),
            ["2027-04-20T10:00:00+02:00", "2027-05-04T10:00:00+02:00"]
        );
        let gone = tuesday.occurrences(at("2027-05-04T00:00:00Z"), at("2027-05-05T00:00:00Z"));
        assert!(tuesday.holds(&gone[0]));
        let day = "2027-05-04".parse().unwrap();
        tuesday.schedule.exceptions.push(Exception {
            from: day,
            until: day,
            kind: ExceptionKind::Closed,
            reason: None,
        });
        assert!(!tuesday.holds(&gone[0]));
    }

    #[test]
    fn hours_by_appointment_or_unknown_are_no_occurrences() {
        for hours in ["", "by appointment", "Tu 10:00-12:00 \"op afspraak\"", "ma 9-17"] {
            let none = moment("x", "lindeblad", hours, 6);
            assert!(
                none.occurrences(at("2027-03-01T00:00:00Z"), at("2027-05-01T00:00:00Z"))
                    .is_empty(),
                "{hours}"
            );
        }
        let always = moment("x", "lindeblad", "Tu 10:00-12:00", 6);
        assert!(always.occurrences(i64::MIN, i64::MAX).is_empty());
    }
}
