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
        /// Why, when an exception or a comment in the hours says so.
        reason: Option<String>,
    },
    /// Come after an appointment.
    ByAppointment,
    /// Not known: call first. Never filtered out under "open now".
    Unknown,
}

/// A status and the time for which it holds, so that it need not be asked for at every view.
#[derive(Clone, Debug, PartialEq)]
pub struct StatusSpan {
    /// What holds.
    pub status: OpenStatus,
    /// The moment it was asked for.
    pub from: Moment,
    /// The first moment at which to ask again.
    pub until: Moment,
}

impl StatusSpan {
    /// Whether the status may be shown at a moment.
    #[must_use]
    pub fn holds_at(&self, now: &Moment) -> bool {
        self.from <= *now && *now < self.until
    }
}
