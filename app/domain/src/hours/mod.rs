//! When a place is open: one open-now function for every surface.
//!
//! Hours are kept in OSM's `opening_hours` syntax with dated exceptions beside them. Map, list, page, filter, kiosk and
//! API all ask [`Schedule::status`]; nothing else may decide whether a place is open.
mod schedule;
mod status;
mod week;

pub use schedule::{Exception, ExceptionKind, Hours, Schedule};
pub use status::{Moment, OpenStatus, moment};
pub use week::{DayHours, DayNote, TimeSpan};
