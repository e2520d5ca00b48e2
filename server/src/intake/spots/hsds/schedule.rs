//! Schedules of HSDS (RFC 5545 in columns) as OSM `opening_hours`.
use super::{Object, members::words};
use chrono::{Datelike as _, NaiveDate, NaiveTime, Weekday};
use serde_json::Value;

/// The hours that several schedules make together; empty when none names a time.
///
/// Read are `freq` (none, `DAILY`, `WEEKLY`, `MONTHLY`), `byday` (`TU`, `1TU`, `-1FR`), `opens_at`, `closes_at`, and from
/// `valid_from` (else `dtstart`) to `valid_to` (else `until`). `bymonthday` beside `WEEKLY` says nothing by RFC 5545.
///
/// # Errors
/// Why one of them cannot be said in `opening_hours`; half of the hours would be wrong hours, so none are given then.
pub(super) fn hours(schedules: &[&Object]) -> Result<String, String> {
    let mut rules = Vec::new();
    for (index, schedule) in schedules.iter().enumerate() {
        match rule(schedule) {
            Ok(Some(rule)) if rules.contains(&rule) => {}
            Ok(Some(rule)) => rules.push(rule),
            Ok(None) => {}
            Err(reason) => {
                return Err(format!(
                    "schedule {}: {reason}; the hours are left unknown",
                    index + 1
                ));
            }
        }
    }
    Ok(rules.join(", "))
}

fn rule(schedule: &Object) -> Result<Option<String>, &'static str> {
    let (opens, closes) = match (words(schedule, "opens_at"), words(schedule, "closes_at")) {
        ("", "") => return Ok(None),
        (opens, closes) => (time(opens)?, time(closes)?),
    };
    let closes = match closes.format("%H:%M").to_string().as_str() {
        "00:00" => "24:00".to_owned(),
        closes => closes.to_owned(),
    };
    let times = format!("{}-{closes}", opens.format("%H:%M"));
    let (starts, start) = (date(schedule, "dtstart")?, date(schedule, "valid_from")?);
    let end = date(schedule, "valid_to")?.or(date(schedule, "until")?);
    let freq = words(schedule, "freq");
    if freq.is_empty() && words(schedule, "byday").is_empty() {
        // Without recurrence it is one day.
        return match starts {
            Some(day) => Ok(Some(format!("{} {times}", day.format("%Y %b %d")))),
            None => Err("it says no day"),
        };
    }
    if schedule
        .get("interval")
        .and_then(Value::as_f64)
        .is_some_and(|interval| interval > 1.0)
    {
        return Err("it does not recur every week or month");
    }
    if end.is_none() && schedule.get("count").is_some_and(|count| !count.is_null()) {
        return Err("it ends after a number of times");
    }
    let days = days(freq, words(schedule, "byday"), starts)?;
    if freq == "MONTHLY" && !words(schedule, "bymonthday").is_empty() {
        return Err("it names days of the month");
    }
    let range = match (start.or(starts), end) {
        (None, None) => String::new(),
        (Some(start), None) => format!("{}+ ", start.format("%Y %b %d")),
        (Some(start), Some(end)) if start == end => format!("{} ", start.format("%Y %b %d")),
        (start, Some(end)) => {
            let first = start.map_or_else(
                || "1970 Jan 01".to_owned(),
                |start| start.format("%Y %b %d").to_string(),
            );
            format!("{first}-{} ", end.format("%Y %b %d"))
        }
    };
    Ok(Some(format!("{range}{days} {times}")))
}

/// The days of a week, or with a number of a month: `Tu,Th`, `Tu[1]`.
fn days(freq: &str, byday: &str, starts: Option<NaiveDate>) -> Result<String, &'static str> {
    if byday.is_empty() {
        return match (freq, starts) {
            ("DAILY", _) => Ok("Mo-Su".to_owned()),
            ("WEEKLY", Some(day)) => Ok(name(day.weekday()).to_owned()),
            _ => Err("it says no day of the week"),
        };
    }
    let days = byday.split(',').map(|day| {
        let day = day.trim();
        let letters = day
            .find(|sign: char| sign.is_ascii_alphabetic())
            .ok_or("its days cannot be read")?;
        let (number, letters) = day.split_at(letters);
        let weekday = match letters {
            "MO" => "Mo",
            "TU" => "Tu",
            "WE" => "We",
            "TH" => "Th",
            "FR" => "Fr",
            "SA" => "Sa",
            "SU" => "Su",
            _ => return Err("its days cannot be read"),
        };
        match (number.parse::<i8>(), freq) {
            (Err(_), _) if number.is_empty() => Ok(weekday.to_owned()),
            (Ok(number @ (-5..=-1 | 1..=5)), "MONTHLY") => Ok(format!("{weekday}[{number}]")),
            _ => Err("its days cannot be read"),
        }
    });
    Ok(days.collect::<Result<Vec<_>, _>>()?.join(","))
}

const fn name(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "Mo",
        Weekday::Tue => "Tu",
        Weekday::Wed => "We",
        Weekday::Thu => "Th",
        Weekday::Fri => "Fr",
        Weekday::Sat => "Sa",
        Weekday::Sun => "Su",
    }
}

/// A time such as `10:00`, `10:00:00` or `10:00+01:00`; a schedule is on the clock of its own place.
fn time(text: &str) -> Result<NaiveTime, &'static str> {
    let text = text.get(..5).unwrap_or(text);
    NaiveTime::parse_from_str(text, "%H:%M").map_err(|_| "its times cannot be read")
}

fn date(schedule: &Object, name: &str) -> Result<Option<NaiveDate>, &'static str> {
    match words(schedule, name) {
        "" => Ok(None),
        text => NaiveDate::parse_from_str(text.get(..10).unwrap_or(text), "%Y-%m-%d")
            .map(Some)
            .map_err(|_| "its dates cannot be read"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::hours::Hours;
    use serde_json::json;

    fn of(schedules: &Value) -> Result<String, String> {
        let schedules: Vec<_> = schedules
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one.as_object().unwrap())
            .collect();
        hours(&schedules)
    }

    #[test]
    fn schedules_become_opening_hours() {
        let known = [
            (
                json!([{"freq": "WEEKLY", "byday": "MO,TU", "opens_at": "09:00", "closes_at": "12:00"}]),
                "Mo,Tu 09:00-12:00",
            ),
            (
                json!([
                    {"freq": "WEEKLY", "byday": "MO", "opens_at": "09:00", "closes_at": "12:00"},
                    {"freq": "WEEKLY", "byday": "MO", "opens_at": "20:00:00", "closes_at": "00:00"},
                ]),
                "Mo 09:00-12:00, Mo 20:00-24:00",
            ),
            (
                json!([{"freq": "MONTHLY", "byday": "1TU,-1FR", "opens_at": "22:00", "closes_at": "02:00"}]),
                "Tu[1],Fr[-1] 22:00-02:00",
            ),
            (
                json!([{"freq": "WEEKLY", "dtstart": "2026-11-24", "until": "2026-12-31", "opens_at": "10:00", "closes_at": "11:00"}]),
                "2026 Nov 24-2026 Dec 31 Tu 10:00-11:00",
            ),
            (
                json!([{"byday": "SA", "valid_from": "2026-11-24", "opens_at": "10:00", "closes_at": "11:00"}]),
                "2026 Nov 24+ Sa 10:00-11:00",
            ),
            (
                json!([{"byday": "SA", "valid_to": "2026-11-24", "opens_at": "10:00", "closes_at": "11:00"}]),
                "1970 Jan 01-2026 Nov 24 Sa 10:00-11:00",
            ),
            (
                json!([{"dtstart": "2026-11-24", "opens_at": "10:00", "closes_at": "11:00"}]),
                "2026 Nov 24 10:00-11:00",
            ),
            (
                json!([{"freq": "DAILY", "opens_at": "10:00", "closes_at": "11:00"}]),
                "Mo-Su 10:00-11:00",
            ),
            (json!([{"description": "only words"}]), ""),
        ];
        for (schedules, expected) in known {
            assert_eq!(of(&schedules).as_deref(), Ok(expected));
            assert!(
                !matches!(Hours::read(expected), Hours::Unreadable { .. }),
                "{expected}"
            );
        }
    }

    #[test]
    fn what_opening_hours_cannot_say_is_left_unknown() {
        for wrong in [
            json!({"freq": "WEEKLY", "interval": 2, "byday": "MO", "opens_at": "09:00", "closes_at": "12:00"}),
            json!({"freq": "WEEKLY", "count": 3, "byday": "MO", "opens_at": "09:00", "closes_at": "12:00"}),
            json!({"freq": "MONTHLY", "byday": "MO", "bymonthday": "2", "opens_at": "09:00", "closes_at": "12:00"}),
            json!({"freq": "WEEKLY", "byday": "1MO", "opens_at": "09:00", "closes_at": "12:00"}),
            json!({"freq": "WEEKLY", "byday": "MO", "opens_at": "09:00"}),
            json!({"freq": "WEEKLY", "byday": "MAANDAG", "opens_at": "09:00", "closes_at": "12:00"}),
            json!({"freq": "WEEKLY", "byday": "MO", "valid_from": "soon", "opens_at": "09:00", "closes_at": "12:00"}),
            json!({"opens_at": "09:00", "closes_at": "12:00"}),
        ] {
            assert!(
                of(&json!([wrong])).is_err_and(|reason| reason.starts_with("schedule 1: it")),
                "{wrong}"
            );
        }
    }
}
