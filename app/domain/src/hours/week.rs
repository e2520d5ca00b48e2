//! The hours of a week, day by day, ready to be put into words.
use super::{
    Schedule, days,
    plan::Plan,
    stretch::{DAY, Kind, Stretch},
};
use chrono::{NaiveDate, NaiveTime};

/// What a stretch of time is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpanKind {
    /// Come in.
    Open,
    /// Come after an appointment.
    ByAppointment,
    /// It may be open: call first.
    CallFirst,
}

/// A stretch of time that begins on a day, and ends after midnight when `end` is not after `start`. From 00:00 to
/// 00:00 is all day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeSpan {
    /// When it opens.
    pub start: NaiveTime,
    /// When it closes, on the next day when not after `start`.
    pub end: NaiveTime,
    /// What it is for.
    pub kind: SpanKind,
}

/// What is special about a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DayNote {
    /// A public holiday in the Netherlands, on which the regular hours hold as they stand.
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
    /// What is special, if anything: an exception before a holiday before an appointment.
    pub note: Option<DayNote>,
}

/// Days one after another with the same hours: "Monday to Friday 9.00-17.00".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayGroup {
    /// First day.
    pub from: NaiveDate,
    /// Last day; the same as `from` for a single one.
    pub until: NaiveDate,
    /// As in [`DayHours`].
    pub spans: Vec<TimeSpan>,
    /// As in [`DayHours`].
    pub note: Option<DayNote>,
}

impl Schedule {
    /// The seven days from `first` on; `None` when nothing is known of any of them. A span stands with the day on
    /// which it begins, also when it ends after midnight.
    #[must_use]
    pub fn week(&self, first: NaiveDate) -> Option<Vec<DayHours>> {
        let days: Vec<_> = first
            .iter_days()
            .take(7)
            .map(|date| (date, self.plan(date)))
            .collect();
        let unknown = [Stretch::all_day(Kind::Unknown)];
        if days
            .iter()
            .all(|(_, plan)| plan.exception.is_none() && *plan.stretches == unknown)
        {
            return None;
        }
        Some(days.iter().map(|(date, plan)| day_hours(*date, plan)).collect())
    }
}

/// Puts days that follow one another and have the same hours together, in order.
#[must_use]
pub fn group_days(days: Vec<DayHours>) -> Vec<DayGroup> {
    let mut groups: Vec<DayGroup> = Vec::new();
    for day in days {
        match groups.last_mut() {
            Some(group)
                if group.until.succ_opt() == Some(day.date)
                    && group.spans == day.spans
                    && group.note == day.note =>
            {
                group.until = day.date;
            }
            _ => groups.push(DayGroup {
                from: day.date,
                until: day.date,
                spans: day.spans,
                note: day.note,
            }),
        }
    }
    groups
}

fn day_hours(date: NaiveDate, plan: &Plan<'_>) -> DayHours {
    let spans: Vec<_> = plan.stretches.iter().filter_map(time_span).collect();
    let closed_because = || {
        plan.stretches
            .iter()
            .find_map(|stretch| stretch.reason.as_deref())
    };
    let note = if let Some(exception) = plan.exception {
        Some(DayNote::Exception(exception.reason.clone()))
    } else if let Some(reason) = closed_because() {
        Some(DayNote::Exception(Some(reason.to_owned())))
    } else if days::is_public_holiday(date) {
        Some(DayNote::PublicHoliday)
    } else if !spans.is_empty() && spans.iter().all(|span| span.kind == SpanKind::ByAppointment) {
        Some(DayNote::ByAppointment)
    } else {
        None
    };
    DayHours { date, spans, note }
}

pub(super) fn time_span(stretch: &Stretch) -> Option<TimeSpan> {
    let kind = match stretch.kind {
        Kind::Closed => return None,
        Kind::Unknown => SpanKind::CallFirst,
        Kind::ByAppointment => SpanKind::ByAppointment,
        Kind::Open => SpanKind::Open,
    };
    // Two clock times cannot say more than a day.
    let end = stretch.end.min(stretch.start + DAY);
    Some(TimeSpan {
        start: clock_time(stretch.start),
        end: clock_time(end),
        kind,
    })
}

fn clock_time(minute: u16) -> NaiveTime {
    NaiveTime::from_num_seconds_from_midnight_opt(u32::from(minute % DAY) * 60, 0).unwrap_or(NaiveTime::MIN)
}

#[cfg(test)]
mod tests {
    use super::super::{Exception, ExceptionKind, Hours};
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn groups(schedule: &Schedule, first: &str) -> Vec<String> {
        let spans = |spans: &[TimeSpan]| {
            let words = spans.iter().map(|s| {
                format!(
                    "{}-{} {:?}",
                    s.start.format("%H:%M"),
                    s.end.format("%H:%M"),
                    s.kind
                )
            });
            words.collect::<Vec<_>>().join(", ")
        };
        group_days(schedule.week(date(first)).unwrap())
            .iter()
            .map(|g| {
                let days = format!("{}-{}", g.from.format("%a"), g.until.format("%a"));
                format!("{days}: {} {:?}", spans(&g.spans), g.note)
            })
            .collect()
    }

    fn regular(text: &str) -> Schedule {
        Schedule {
            hours: Hours::read(text),
            exceptions: Vec::new(),
        }
    }

    #[test]
    fn equal_days_stand_together_and_touching_spans_become_one() {
        assert_eq!(
            groups(
                &regular("Mo-Th 09:00-12:00,12:00-17:00; Fr 20:00-02:00"),
                "2027-04-05"
            ),
            [
                "Mon-Thu: 09:00-17:00 Open None",
                "Fri-Fri: 20:00-02:00 Open None",
                "Sat-Sun:  None"
            ]
        );
        assert_eq!(
            groups(&regular("24/7"), "2027-04-05"),
            ["Mon-Sun: 00:00-00:00 Open None"]
        );
    }

    #[test]
    fn holidays_and_exceptions_are_noted() {
        let mut schedule = regular("Mo-Fr 09:00-17:00; PH off");
        schedule.exceptions.push(Exception {
            from: date("2027-04-29"),
            until: date("2027-05-02"),
            kind: ExceptionKind::Closed,
            reason: Some("wij verbouwen".to_owned()),
        });
        assert_eq!(
            groups(&schedule, "2027-04-26"),
            [
                "Mon-Mon: 09:00-17:00 Open None",
                "Tue-Tue:  Some(PublicHoliday)",
                "Wed-Wed: 09:00-17:00 Open None",
                "Thu-Sun:  Some(Exception(Some(\"wij verbouwen\")))",
            ]
        );
        assert_eq!(
            groups(&regular("Mo-Fr 09:00-17:00; Tu off \"studiedag\""), "2027-04-27")[0],
            "Tue-Tue:  Some(Exception(Some(\"studiedag\")))"
        );
    }

    #[test]
    fn an_appointment_is_noted_and_hours_that_nobody_knows_are_none() {
        assert_eq!(
            groups(&regular("op afspraak"), "2027-04-05"),
            ["Mon-Sun: 00:00-00:00 ByAppointment Some(ByAppointment)"]
        );
        assert_eq!(regular("").week(date("2027-04-05")), None);
        assert_eq!(regular("ma-vr 9-17").week(date("2027-04-05")), None);
        let mut closed = regular("");
        closed.exceptions.push(Exception {
            from: date("2027-04-05"),
            until: date("2027-04-05"),
            kind: ExceptionKind::Closed,
            reason: None,
        });
        assert_eq!(
            groups(&closed, "2027-04-05"),
            [
                "Mon-Mon:  Some(Exception(None))",
                "Tue-Sun: 00:00-00:00 CallFirst None"
            ]
        );
    }

    #[test]
    fn only_days_that_follow_one_another_stand_together() {
        let mut days = regular("09:00-17:00").week(date("2027-04-05")).unwrap();
        days.remove(3);
        let groups = group_days(days);
        assert_eq!(groups.len(), 2);
        assert_eq!(
            (groups[0].until, groups[1].from),
            (date("2027-04-07"), date("2027-04-09"))
        );
    }

    #[test]
    fn more_than_a_day_is_told_as_a_day() {
        let groups = groups(&regular("Mo 10:00-36:00"), "2027-04-05");
        assert_eq!(groups[0], "Mon-Mon: 10:00-10:00 Open None");
    }
}
