//! Whether a place opens at some time: today, in the evening, in the weekend.
use super::{
    Hours, Moment, Schedule, clock,
    line::Line,
    stretch::{DAY, Kind},
};

/// Whether a place opens within a stretch of time. A later one is the stronger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Opens {
    /// It does not.
    No,
    /// Nobody knows: such a place stays in a list, with "call first".
    Unknown,
    /// Only after an appointment.
    ByAppointment,
    /// It does.
    Yes,
}

impl From<Kind> for Opens {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Closed => Self::No,
            Kind::Unknown => Self::Unknown,
            Kind::ByAppointment => Self::ByAppointment,
            Kind::Open => Self::Yes,
        }
    }
}

impl Schedule {
    /// Whether the place is open, or opens, between a moment and the end of that day.
    #[must_use]
    pub fn opens_today_still(&self, now: &Moment) -> Opens {
        let (date, mut minute) = clock::shown(now);
        let line = Line::at(self, date);
        let mut best = Opens::No;
        while minute < DAY && best < Opens::Yes {
            best = best.max(line.view(minute).kind.into());
            minute = line.next_boundary(minute);
        }
        best
    }

    /// Whether the place is open on some evening of a normal week, after 18:00. Exceptions do not count; hours for
    /// part of the year do.
    #[must_use]
    pub fn opens_in_evening(&self) -> Opens {
        match &self.hours {
            Hours::Unknown | Hours::Unreadable { .. } => Opens::Unknown,
            Hours::ByAppointment => Opens::ByAppointment,
            Hours::Known { rule, .. } => rule.evening,
        }
    }

    /// Whether the place is open on the Saturday or Sunday of a normal week. Exceptions do not count; hours for part
    /// of the year do.
    #[must_use]
    pub fn opens_in_weekend(&self) -> Opens {
        match &self.hours {
            Hours::Unknown | Hours::Unreadable { .. } => Opens::Unknown,
            Hours::ByAppointment => Opens::ByAppointment,
            Hours::Known { rule, .. } => rule.weekend,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{DateTime, Utc};

    fn schedule(text: &str) -> Schedule {
        Schedule {
            hours: Hours::read(text),
            exceptions: Vec::new(),
        }
    }

    fn today(text: &str, at: &str) -> Opens {
        let instant = at.parse::<DateTime<Utc>>().unwrap();
        schedule(text).opens_today_still(&super::super::moment(instant))
    }

    #[test]
    fn today_is_what_is_left_of_it() {
        // A Thursday in summer time: 14:30 and 17:30 on the clock.
        assert_eq!(today("Th 16:00-17:00", "2027-04-01T12:30:00Z"), Opens::Yes);
        assert_eq!(today("Th 16:00-17:00", "2027-04-01T15:30:00Z"), Opens::No);
        assert_eq!(today("Fr 16:00-17:00", "2027-04-01T12:30:00Z"), Opens::No);
        assert_eq!(
            today("Th 16:00-17:00 \"op afspraak\"", "2027-04-01T12:30:00Z"),
            Opens::ByAppointment
        );
        assert_eq!(today("ma-vr 9-17", "2027-04-01T12:30:00Z"), Opens::Unknown);
        // What began yesterday evening is open today.
        assert_eq!(today("We 20:00-02:00", "2027-03-31T23:30:00Z"), Opens::Yes);
    }

    #[test]
    fn an_evening_begins_at_six_and_a_weekend_on_saturday() {
        assert_eq!(schedule("Mo-Fr 09:00-18:00").opens_in_evening(), Opens::No);
        assert_eq!(schedule("Mo-Fr 09:00-18:30").opens_in_evening(), Opens::Yes);
        assert_eq!(schedule("Fr 20:00-02:00").opens_in_weekend(), Opens::No);
        assert_eq!(schedule("Su[1] 10:00-12:00").opens_in_weekend(), Opens::Yes);
        assert_eq!(
            schedule("Mo-Su 09:00-17:00; Sa,Su off").opens_in_weekend(),
            Opens::No
        );
        assert_eq!(
            schedule("Mo-Fr 09:00-17:00; Jul-Aug We 19:00-21:00").opens_in_evening(),
            Opens::Yes
        );
        assert_eq!(schedule("").opens_in_evening(), Opens::Unknown);
        assert_eq!(schedule("op afspraak").opens_in_weekend(), Opens::ByAppointment);
    }
}
