//! The hours of a place as they were given, and the days that differ.
use super::Timetable;
use chrono::NaiveDate;
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
        rule: Arc<Timetable>,
    },
    /// Text that is no OSM `opening_hours`. It is kept and reported, and shown as unknown.
    Unreadable {
        /// As it was given, up to [`super::LONGEST`] signs.
        text: String,
        /// Why it cannot be read.
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

/// Days on which the regular hours do not hold. An evening that began on the day before stays as it is, also after
/// midnight.
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
