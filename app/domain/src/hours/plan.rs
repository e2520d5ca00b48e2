//! What holds on a day: the regular hours, or the exception that takes their place.
use super::{
    Exception, ExceptionKind, Hours, Schedule,
    stretch::{Kind, Stretch},
};
use chrono::NaiveDate;
use std::borrow::Cow;

static UNKNOWN: [Stretch; 1] = [Stretch::all_day(Kind::Unknown)];
static BY_APPOINTMENT: [Stretch; 1] = [Stretch::all_day(Kind::ByAppointment)];

/// What begins on a day.
pub(super) struct Plan<'a> {
    pub(super) stretches: Cow<'a, [Stretch]>,
    /// The exception that holds, if any. Its reason is why the place is closed where no stretch stands.
    pub(super) exception: Option<&'a Exception>,
}

impl Schedule {
    pub(super) fn plan(&self, date: NaiveDate) -> Plan<'_> {
        // Later exceptions win, so the last that holds is the one.
        let exception = self
            .exceptions
            .iter()
            .rev()
            .find(|exception| (exception.from..=exception.until).contains(&date));
        let stretches = match exception.map(|exception| &exception.kind) {
            None => self.hours.begins_on(date),
            Some(ExceptionKind::Closed) => Cow::Borrowed(&[][..]),
            Some(ExceptionKind::ByAppointment) => Cow::Borrowed(&BY_APPOINTMENT[..]),
            Some(ExceptionKind::Open(hours)) => hours.begins_on(date),
        };
        Plan { stretches, exception }
    }
}

impl Hours {
    fn begins_on(&self, date: NaiveDate) -> Cow<'_, [Stretch]> {
        match self {
            Self::Unknown | Self::Unreadable { .. } => Cow::Borrowed(&UNKNOWN),
            Self::ByAppointment => Cow::Borrowed(&BY_APPOINTMENT),
            Self::Known { rule, .. } => rule.day(date),
        }
    }
}
