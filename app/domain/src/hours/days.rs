//! On which days a rule holds: its years, dates, weeks and weekdays.
use chrono::{Datelike, Days, NaiveDate, Weekday};
use opening_hours::{ContextHolidays, localization::Country};
use opening_hours_syntax::rules::day::{
    Date, DateOffset, DaySelector, HolidayKind, MonthdayRange, WeekDayOffset, WeekDayRange, WeekRange,
    YearRange,
};
use std::sync::LazyLock;

/// The public holidays of the Netherlands: New Year, Easter and Whitsun with their Mondays, King's Day, Ascension Day
/// and both days of Christmas, from 2000 to 2076.
static HOLIDAYS: LazyLock<ContextHolidays> = LazyLock::new(|| Country::NL.holidays());

/// Whether a day is a public holiday in the Netherlands.
pub(super) fn is_public_holiday(date: NaiveDate) -> bool {
    HOLIDAYS.get_public().contains(date)
}

/// Whether days are told apart by their weekday alone, and perhaps by whether they are a public holiday.
pub(super) fn are_weekly(days: &DaySelector) -> bool {
    let plain = |range: &WeekDayRange| match range {
        WeekDayRange::Fixed { offset, .. } => *offset == 0 && every_one(range),
        WeekDayRange::Holiday { kind, offset } => *kind == HolidayKind::Public && *offset == 0,
    };
    days.year.is_empty() && days.monthday.is_empty() && days.week.is_empty() && days.weekday.iter().all(plain)
}

/// Whether a rule speaks of holidays.
pub(super) fn name_holidays(days: &DaySelector) -> bool {
    days.weekday
        .iter()
        .any(|range| matches!(range, WeekDayRange::Holiday { .. }))
}

/// Whether a rule speaks of school holidays, which nobody tells us.
pub(super) fn name_school_holidays(days: &DaySelector) -> bool {
    days.weekday.iter().any(|range| {
        matches!(
            range,
            WeekDayRange::Holiday {
                kind: HolidayKind::School,
                ..
            }
        )
    })
}

/// Whether a rule holds on a weekday, leaving aside years, dates and weeks, and which one of a month it is.
pub(super) fn hold_on_weekday(days: &DaySelector, weekday: Weekday, holiday: bool) -> bool {
    let holds = |range: &WeekDayRange| match range {
        WeekDayRange::Fixed { .. } => weekday_in(range, weekday),
        WeekDayRange::Holiday { kind, .. } => *kind == HolidayKind::Public && holiday,
    };
    days.weekday.is_empty() || days.weekday.iter().any(holds)
}

/// Whether a rule holds on a date. An empty selector takes every day.
pub(super) fn hold_on(days: &DaySelector, date: NaiveDate) -> bool {
    (days.year.is_empty() || days.year.iter().any(|range| year_holds(range, date)))
        && (days.monthday.is_empty() || days.monthday.iter().any(|range| monthday_holds(range, date)))
        && (days.week.is_empty() || days.week.iter().any(|range| week_holds(range, date)))
        && (days.weekday.is_empty() || days.weekday.iter().any(|range| weekday_holds(range, date)))
}

fn year_holds(range: &YearRange, date: NaiveDate) -> bool {
    let (years, step) = range.into_parts();
    let (first, last) = (years.start().0, years.end().0);
    (first..=last).contains(&date.year()) && (date.year() - first) % i32::from(step.max(1)) == 0
}

fn week_holds(range: &WeekRange, date: NaiveDate) -> bool {
    let (weeks, step) = range.into_parts();
    let (first, last) = (u32::from(weeks.start().0), u32::from(weeks.end().0));
    let week = date.iso_week().week();
    (first..=last).contains(&week) && (week - first).is_multiple_of(u32::from(step.max(1)))
}

fn weekday_in(range: &WeekDayRange, weekday: Weekday) -> bool {
    let WeekDayRange::Fixed { range, .. } = range else {
        return false;
    };
    // Counted from its first day, a range may run over the end of the week: `Sa-Mo`.
    weekday.days_since(*range.start()) <= range.end().days_since(*range.start())
}

/// Whether a range of weekdays takes every one of them in a month, not only the first or the last.
fn every_one(range: &WeekDayRange) -> bool {
    match range {
        WeekDayRange::Fixed {
            nth_from_start,
            nth_from_end,
            ..
        } => !nth_from_start.contains(&false) || !nth_from_end.contains(&false),
        WeekDayRange::Holiday { .. } => true,
    }
}

fn weekday_holds(range: &WeekDayRange, date: NaiveDate) -> bool {
    match range {
        WeekDayRange::Fixed {
            offset,
            nth_from_start,
            nth_from_end,
            ..
        } => moved(date, -i64::from(*offset)).is_some_and(|date| {
            let from_start = (date.day0() / 7) as usize;
            let from_end = (u32::from(date.num_days_in_month()) - date.day()) as usize / 7;
            weekday_in(range, date.weekday()) && (nth_from_start[from_start] || nth_from_end[from_end])
        }),
        WeekDayRange::Holiday { kind, offset } => {
            *kind == HolidayKind::Public && moved(date, -i64::from(*offset)).is_some_and(is_public_holiday)
        }
    }
}

fn monthday_holds(range: &MonthdayRange, date: NaiveDate) -> bool {
    match range {
        MonthdayRange::Month { range, year } => {
            let (first, last) = (*range.start() as u32, *range.end() as u32);
            let month = date.month();
            let (holds, begun) = if first <= last {
                ((first..=last).contains(&month), date.year())
            } else {
                // `Nov-Feb`: January and February belong to the year in which November was.
                (
                    month >= first || month <= last,
                    date.year() - i32::from(month <= last),
                )
            };
            holds && year.is_none_or(|year| year.0 == begun)
        }
        MonthdayRange::Date { start, end } if start == end => {
            // One date: on the day itself or not at all, so that 29 February waits for a leap year.
            (date.year() - 1..=date.year() + 1)
                .any(|year| on_year(*start, year, Missing::Never) == Some(date))
        }
        MonthdayRange::Date { start, end } => {
            let (start_year, end_year) = (start.0.year().map(|y| y.0), end.0.year().map(|y| y.0));
            let begins = |year| on_year(*start, year, Missing::Next);
            let ends = |year| on_year(*end, year, Missing::Before);
            let lies_in = |first: Option<NaiveDate>, last: Option<NaiveDate>| {
                first
                    .zip(last)
                    .filter(|(first, last)| first <= last)
                    .map(|(first, last)| (first..=last).contains(&date))
            };
            match (start_year, end_year) {
                (Some(first), Some(last)) => lies_in(begins(first), ends(last)).unwrap_or(false),
                (Some(year), None) => lies_in(begins(year), ends(year))
                    .or_else(|| lies_in(begins(year), ends(year + 1)))
                    .unwrap_or(false),
                (None, Some(year)) => lies_in(begins(year), ends(year))
                    .or_else(|| lies_in(begins(year - 1), ends(year)))
                    .unwrap_or(false),
                (None, None) => (date.year() - 1..=date.year() + 1).any(|year| {
                    lies_in(begins(year), ends(year))
                        .or_else(|| lies_in(begins(year), ends(year + 1)))
                        .unwrap_or(false)
                }),
            }
        }
    }
}

/// What to take for a date that a year does not have.
#[derive(Clone, Copy)]
enum Missing {
    Never,
    Before,
    Next,
}

/// The day on which a date falls in a year; a date with a year of its own falls in no other.
fn on_year((date, offset): (Date, DateOffset), year: i32, missing: Missing) -> Option<NaiveDate> {
    if date.year().is_some_and(|own| own.0 != year) {
        return None;
    }
    let day = match date {
        Date::Fixed { month, day, .. } => fixed(year, month as u32, u32::from(day), missing)?,
        Date::Weekday { month, wday, nth, .. } => nth_weekday(year, month as u32, wday, nth)?,
        Date::Easter { .. } => easter(year)?,
    };
    let day = moved(day, i64::from(offset.day_offset))?;
    match offset.wday_offset {
        WeekDayOffset::None => Some(day),
        WeekDayOffset::Next(target) => moved(day, i64::from(target.days_since(day.weekday()))),
        WeekDayOffset::Prev(target) => moved(day, -i64::from(day.weekday().days_since(target))),
    }
}

fn fixed(year: i32, month: u32, day: u32, missing: Missing) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day).or_else(|| {
        let first = NaiveDate::from_ymd_opt(year, month, 1)?;
        let last = first.with_day(u32::from(first.num_days_in_month()))?;
        match missing {
            Missing::Never => None,
            Missing::Before => Some(last),
            Missing::Next => last.succ_opt(),
        }
    })
}

fn nth_weekday(year: i32, month: u32, weekday: Weekday, nth: i8) -> Option<NaiveDate> {
    let which = |n: u8| NaiveDate::from_weekday_of_month_opt(year, month, weekday, n);
    if nth > 0 {
        return which(nth.unsigned_abs());
    }
    let count = if which(5).is_some() { 5 } else { 4 };
    which((count + 1_u8).checked_sub(nth.unsigned_abs())?)
}

fn moved(date: NaiveDate, days: i64) -> Option<NaiveDate> {
    let size = Days::new(days.unsigned_abs());
    if days < 0 {
        date.checked_sub_days(size)
    } else {
        date.checked_add_days(size)
    }
}

/// Easter Sunday, by the anonymous Gregorian computus (Meeus, *Astronomical Algorithms*, chapter 8).
fn easter(year: i32) -> Option<NaiveDate> {
    let (golden, century, in_century) = (year % 19, year / 100, year % 100);
    let moon = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - moon + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (in_century / 4) - epact - in_century % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let days = u32::try_from(epact + weekday - 7 * late + 114).ok()?;
    NaiveDate::from_ymd_opt(year, days / 31, days % 31 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The days of a year on which a rule holds.
    fn held(rule: &str, year: i32) -> Vec<String> {
        let expression = opening_hours_syntax::parse(rule).unwrap();
        let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
        first
            .iter_days()
            .take_while(|date| date.year() == year)
            .filter(|date| hold_on(&expression.rules[0].day_selector, *date))
            .map(|date| date.to_string()[5..].to_owned())
            .collect()
    }

    #[test]
    fn the_public_holidays_are_those_of_the_netherlands() {
        assert_eq!(
            held("PH off", 2027),
            [
                "01-01", "03-28", "03-29", "04-27", "05-06", "05-16", "05-17", "12-25", "12-26"
            ]
        );
        // The king's birthday moves to the Saturday when it falls on a Sunday.
        assert!(held("PH off", 2031).contains(&"04-26".to_owned()));
    }

    #[test]
    fn dates_are_found_over_the_turn_of_the_year_and_beside_easter() {
        assert_eq!(
            held("Dec 30-Jan 2 off", 2027),
            ["01-01", "01-02", "12-30", "12-31"]
        );
        assert_eq!(held("2026 Dec 30-Jan 2 off", 2027), ["01-01", "01-02"]);
        assert_eq!(held("2026 Dec 30-2027 Jan 2 off", 2028), [""; 0]);
        assert_eq!(held("easter -2 days off", 2027), ["03-26"]);
        assert_eq!(held("Feb 29 off", 2027), [""; 0]);
        assert_eq!(held("Feb 29 off", 2028), ["02-29"]);
        assert_eq!(held("2027Nov-Feb Mo[1] off", 2028), ["01-03", "02-07"]);
    }

    #[test]
    fn weeks_and_weekdays_of_a_month_are_counted() {
        assert_eq!(held("week 02-06/2 We off", 2027), ["01-13", "01-27", "02-10"]);
        assert_eq!(held("Oct Su[-1] off", 2027), ["10-31"]);
        assert_eq!(held("Jan Sa[1,3] off", 2027), ["01-02", "01-16"]);
        assert_eq!(held("Jan 1-8 Sa-Mo off", 2027), ["01-02", "01-03", "01-04"]);
    }
}
