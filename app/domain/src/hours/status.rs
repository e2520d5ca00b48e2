//! Open or closed at a moment, and until when.
use chrono::{DateTime, Utc};
use chrono_tz::{Europe::Amsterdam, Tz};

/// A moment on the clock of the Netherlands, daylight saving included.
pub type Moment = DateTime<Tz>;

/// The moment in the Netherlands at an instant.
#[must_use]
pub fn moment(instant: DateTime<Utc>) -> Moment {
    instant.with_timezone(&Amsterdam)
}

/// Whether a place is open.
#[derive(Clone, Debug, PartialEq)]
pub enum OpenStatus {
    /// Open now.
    Open {
        /// When it closes; `None` when it never does within a year.
        until: Option<Moment>,
    },
    /// Closed now.
    Closed {
        /// When it opens next; `None` when that is not within a year.
        opens: Option<Moment>,
        /// Why, when an exception says so.
        reason: Option<String>,
    },
    /// Come after an appointment.
    ByAppointment,
    /// Not known: call first. Never filtered out under "open now".
    Unknown,
}
