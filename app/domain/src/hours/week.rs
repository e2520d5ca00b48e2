//! The hours of a week, day by day, ready to be put into words.
use chrono::{NaiveDate, NaiveTime};

/// A stretch of time within a day, or past midnight when `end` is not after `start`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeSpan {
    /// When it opens.
    pub start: NaiveTime,
    /// When it closes, on the next day when not after `start`.
    pub end: NaiveTime,
}

/// What is special about a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DayNote {
    /// A public holiday in the Netherlands.
    PublicHoliday,
    /// An exception holds, with its reason.
    Exception(Option<String>),
    /// Only after an appointment.
    ByAppointment,
}

/// The hours of one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayHours {
    /// The day.
    pub date: NaiveDate,
    /// When the place is open, in order; empty when closed.
    pub spans: Vec<TimeSpan>,
    /// What is special, if anything.
    pub note: Option<DayNote>,
}
