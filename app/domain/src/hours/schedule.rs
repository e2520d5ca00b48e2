//! The hours of a place as they were given, and the days that differ.
use super::{DayHours, Moment, OpenStatus};
use chrono::NaiveDate;
use opening_hours::OpeningHours;
use std::sync::Arc;

/// The regular hours of a place.
#[derive(Clone, Debug, PartialEq)]
pub enum Hours {
    /// Nobody told us.
    Unknown,
    /// Only after an appointment.
    ByAppointment,
    /// OSM `opening_hours`, understood.
    Known {
        /// As it was given.
        text: String,
        /// As it was understood, with the public holidays of the Netherlands.
        rule: Arc<OpeningHours>,
    },
    /// Text that is no OSM `opening_hours`. It is kept and reported, and shown as unknown.
    Unreadable {
        /// As it was given.
        text: String,
        /// What the parser said.
        reason: String,
    },
}

/// What happens on the days of an exception.
#[derive(Clone, Debug, PartialEq)]
pub enum ExceptionKind {
    /// Closed all day: a holiday, a repair.
    Closed,
    /// Open only after an appointment.
    ByAppointment,
    /// Other hours than usual, in OSM syntax.
    Open(Hours),
}

/// Days on which the regular hours do not hold.
#[derive(Clone, Debug, PartialEq)]
pub struct Exception {
    /// First day.
    pub from: NaiveDate,
    /// Last day, not before `from`.
    pub until: NaiveDate,
    /// What happens instead.
    pub kind: ExceptionKind,
    /// Why, in a few words for the resident: "wij verbouwen".
    pub reason: Option<String>,
}

/// Everything that is known of when a place is open. Later exceptions win over earlier ones.
#[derive(Clone, Debug, PartialEq)]
pub struct Schedule {
    /// The regular hours.
    pub hours: Hours,
    /// The days that differ.
    pub exceptions: Vec<Exception>,
}

impl Hours {
    /// Reads hours as people and files write them: OSM `opening_hours`, "by appointment" or nothing. Never fails: what
    /// cannot be read is kept as [`Hours::Unreadable`].
    #[must_use]
    pub fn read(text: &str) -> Self {
        let _ = text;
        Self::Unknown
    }

    /// The text that [`Hours::read`] reads back to the same hours; `None` for [`Hours::Unknown`].
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Unknown => None,
            Self::ByAppointment => Some("by appointment"),
            Self::Known { text, .. } | Self::Unreadable { text, .. } => Some(text),
        }
    }
}

impl Schedule {
    /// Whether the place is open at a moment: the one function that says so.
    #[must_use]
    pub fn status(&self, now: &Moment) -> OpenStatus {
        let _ = now;
        OpenStatus::Unknown
    }

    /// The seven days from `first` on; `None` when the hours are not known.
    #[must_use]
    pub fn week(&self, first: NaiveDate) -> Option<Vec<DayHours>> {
        let _ = first;
        None
    }
}
