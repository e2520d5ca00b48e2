//! When a place is open: one open-now function for every surface.
//!
//! Hours are kept in OSM's `opening_hours` syntax with dated exceptions beside them. Map, list, page, filter, kiosk and
//! API all ask [`Schedule::status`]; nothing else may decide whether a place is open.
//!
//! A text is read once (`read`), into rules that say on which days they hold (`days`) and what they paint on a day's
//! line of minutes (`stretch`); a `timetable` answers "what begins on this day". `plan` lays the exceptions over it,
//! and `line` walks from one change to the next on the clock of the Netherlands (`clock`). A day owns what begins on
//! it, so an evening that ends after midnight stays whole, whatever the next day says. To understand more of the
//! syntax: teach it to `timetable` or `days`, or let `read` refuse it with a reason; never pass over it in silence.
mod appointment;
mod clock;
mod days;
mod first_open;
mod line;
mod openings;
mod opens;
mod plan;
mod read;
mod schedule;
mod status;
mod stretch;
mod sun;
mod timetable;
mod week;
mod weekly;

pub use opens::Opens;
pub use read::LONGEST;
pub use schedule::{Exception, ExceptionKind, Hours, Schedule};
pub use status::{Moment, OpenStatus, StatusSpan, moment};
pub use timetable::Timetable;
pub use week::{DayGroup, DayHours, DayNote, SpanKind, TimeSpan, group_days};
pub use weekly::Weekly;
