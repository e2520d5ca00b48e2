//! When the sun rises and sets, for hours such as `10:00-sunset`.
use super::clock;
use chrono::NaiveDate;
use opening_hours::localization::Coordinates;
use opening_hours_syntax::rules::time::TimeEvent;

/// The middle of the country: nowhere in the Netherlands is the sun more than a quarter of an hour off from here.
const MIDDLE: Option<Coordinates> = Coordinates::new(52.09, 5.12);

/// The minute of the day on the clock at which the sun does this.
pub(super) fn minute(event: TimeEvent, date: NaiveDate) -> Option<u16> {
    let instant = MIDDLE?.event_time(date, event)?;
    Some(clock::shown(&super::moment(instant)).1)
}
