//! The week in words: days with the same hours together, and what is different soon.
//!
//! Which hours hold is decided in `domain::hours`; here is only how they are said.
use super::{dates, finished::finished};
use crate::words::Words;
use chrono::{Datelike as _, Days, NaiveDate};
use domain::hours::{DayGroup, DayHours, DayNote, Hours, Schedule, SpanKind, TimeSpan, group_days};
use leptos::prelude::*;

/// So many weeks after this one are looked through for days that differ.
const WEEKS_AHEAD: u64 = 5;

/// The opening hours of a place, seen on a day.
pub(crate) fn hours_section(words: Words, schedule: &Schedule, today: NaiveDate) -> impl IntoView + use<> {
    let monday = today - Days::new(today.weekday().num_days_from_monday().into());
    let by_appointment = matches!(schedule.hours, Hours::ByAppointment);
    let week = schedule.week(monday).filter(|_| !by_appointment);
    let week: Vec<_> = week
        .map(group_days)
        .unwrap_or_default()
        .into_iter()
        .map(|group| {
            let (days, times) = (week_days(words, &group), times(words, &group));
            view! { <div><dt>{dates::capital(&days)}</dt><dd>{times}</dd></div> }
        })
        .collect();
    let unknown = week.is_empty().then(|| unknown(words, &schedule.hours));
    let coming: Vec<_> = coming(words, schedule, today)
        .into_iter()
        .map(|line| view! { <li>{line}</li> })
        .collect();
    finished(view! {
        <section class="hours" id="tijden">
            <h2>{words.week_title()}</h2>
            {unknown.map(|text| view! { <p>{text}</p> })}
            {(!week.is_empty()).then(|| view! { <dl class="week">{week}</dl> })}
            {(!coming.is_empty()).then(|| view! { <h3>{words.week_coming()}</h3><ul>{coming}</ul> })}
        </section>
    })
}

/// The hours of a usual week in one line, days with the same hours together: "dinsdag en donderdag, 10.00 tot 12.00 uur".
/// Nothing when no hours are known. A week with a holiday or another exception is passed over for the next one.
pub(crate) fn usual_hours(words: Words, schedule: &Schedule, today: NaiveDate) -> Option<String> {
    if matches!(schedule.hours, Hours::ByAppointment) {
        return None;
    }
    let usual = Schedule {
        hours: schedule.hours.clone(),
        exceptions: Vec::new(),
    };
    let monday = today - Days::new(today.weekday().num_days_from_monday().into());
    let weeks = (0..=WEEKS_AHEAD).filter_map(|week| usual.week(monday + Days::new(7 * week)));
    let weeks: Vec<_> = weeks.collect();
    let plain = |week: &&Vec<DayHours>| week.iter().all(|day| day.note.is_none());
    let week = weeks.iter().find(plain).or(weeks.first())?;
    let mut groups: Vec<(&[TimeSpan], Vec<&str>)> = Vec::new();
    for day in week.iter().filter(|day| !day.spans.is_empty()) {
        let name = dates::weekday(words, day.date.weekday());
        match groups.iter_mut().find(|(spans, _)| *spans == day.spans) {
            Some((_, names)) => names.push(name),
            None => groups.push((&day.spans, vec![name])),
        }
    }
    let said: Vec<String> = groups
        .iter()
        .map(|(times, names)| format!("{}, {}", words.list(names), spans(words, times)))
        .collect();
    (!said.is_empty()).then(|| dates::capital(&said.join("; ")))
}

/// Why there is no week to show, and what to do.
fn unknown(words: Words, hours: &Hours) -> String {
    match hours {
        Hours::ByAppointment => words.week_only_by_appointment().to_owned(),
        Hours::Unreadable { text, .. } => {
            format!("{} {}", words.week_unknown(), words.week_given(text))
        }
        _ => words.week_unknown().to_owned(),
    }
}

/// "maandag", "zaterdag en zondag", "maandag tot en met vrijdag".
fn week_days(words: Words, group: &DayGroup) -> String {
    let (first, last) = (
        dates::weekday(words, group.from.weekday()),
        dates::weekday(words, group.until.weekday()),
    );
    match (group.until - group.from).num_days() {
        0 => first.to_owned(),
        1 => words.days_two(first, last),
        _ => words.days_range(first, last),
    }
}

/// "10.00 tot 12.00 uur", "dicht (feestdag)".
fn times(words: Words, group: &DayGroup) -> String {
    let text = if group.spans.is_empty() {
        match group.note {
            Some(DayNote::ByAppointment) => words.week_by_appointment().to_owned(),
            _ => words.week_closed().to_owned(),
        }
    } else {
        spans(words, &group.spans)
    };
    match &group.note {
        Some(DayNote::PublicHoliday) => words.week_with_note(words.week_public_holiday(), &text),
        Some(DayNote::Exception(Some(reason))) => words.week_with_note(reason.trim_end_matches('.'), &text),
        _ => text,
    }
}

/// The stretches of a day, each with what it is for.
fn spans(words: Words, spans: &[TimeSpan]) -> String {
    let said: Vec<String> = spans
        .iter()
        .map(|span| {
            let times = dates::span(words, span.start, span.end);
            match span.kind {
                SpanKind::Open => times,
                SpanKind::ByAppointment => words.week_span_appointment(&times),
                SpanKind::CallFirst => words.week_span_call(&times),
            }
        })
        .collect();
    words.list(&said.iter().map(String::as_str).collect::<Vec<_>>())
}

/// The days after this week on which something is different, in order, each as a line.
fn coming(words: Words, schedule: &Schedule, today: NaiveDate) -> Vec<String> {
    let monday = today + Days::new(7 - u64::from(today.weekday().num_days_from_monday()));
    let days = (0..WEEKS_AHEAD)
        .filter_map(|week| schedule.week(monday + Days::new(7 * week)))
        .flatten()
        .filter(|day| matches!(day.note, Some(DayNote::PublicHoliday | DayNote::Exception(_))))
        .collect();
    group_days(days)
        .iter()
        .map(|group| {
            let until = last_day(schedule, group);
            let first = dates::full_date(words, group.from, today);
            let days = if until == group.from {
                first
            } else {
                words.days_range(&first, &dates::full_date(words, until, today))
            };
            words.week_line(&dates::capital(&days), &times(words, group))
        })
        .collect()
}

/// An exception may go on after the weeks that were looked through.
fn last_day(schedule: &Schedule, group: &DayGroup) -> NaiveDate {
    let holds = |day: NaiveDate| {
        schedule
            .exceptions
            .iter()
            .rev()
            .find(move |exception| exception.from <= day && day <= exception.until)
    };
    match (&group.note, holds(group.until)) {
        (Some(DayNote::Exception(_)), Some(exception)) => exception.until.max(group.until),
        _ => group.until,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use domain::hours::{Exception, ExceptionKind};

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap()
    }

    fn said(hours: &str, exceptions: Vec<Exception>, today: NaiveDate) -> String {
        let schedule = Schedule {
            hours: Hours::read(hours),
            exceptions,
        };
        let html = hours_section(Words(Language::Nl), &schedule, today).to_html();
        html.replace("<!>", "")
    }

    #[test]
    fn days_with_the_same_hours_are_said_together() {
        let html = said(
            "Mo-Fr 10:00-12:00,13:00-16:30; Sa 10:00-13:00",
            vec![],
            day(11, 26),
        );
        assert!(
            html.contains(
                "<dt>Maandag tot en met vrijdag</dt><dd>10.00 tot 12.00 uur en 13.00 tot 16.30 uur</dd>"
            ),
            "{html}"
        );
        assert!(html.contains("<dt>Zaterdag</dt><dd>10.00 tot 13.00 uur</dd>"));
        assert!(html.contains("<dt>Zondag</dt><dd>dicht</dd>"));
    }

    #[test]
    fn a_usual_week_is_one_line() {
        let said = |hours: &str| {
            let schedule = Schedule {
                hours: Hours::read(hours),
                exceptions: vec![],
            };
            usual_hours(Words(Language::Nl), &schedule, day(12, 21))
        };
        assert_eq!(
            said("Tu,Th 10:00-12:00; Fr 13:00-15:00; PH off").unwrap(),
            "Dinsdag en donderdag, 10.00 tot 12.00 uur; vrijdag, 13.00 tot 15.00 uur",
            "Christmas is passed over"
        );
        assert_eq!(said("op afspraak"), None);
        assert_eq!(said(""), None);
    }

    #[test]
    fn what_is_not_known_is_said() {
        assert!(said("", vec![], day(11, 26)).contains("Wij weten niet wanneer deze plek open is."));
        assert!(said("op afspraak", vec![], day(11, 26)).contains("alleen op afspraak terecht"));
        let html = said("als de <kerk> uit is", vec![], day(11, 26));
        assert!(html.contains("als de &lt;kerk&gt; uit is"));
    }

    #[test]
    fn what_is_different_soon_is_announced_with_its_reason() {
        let closed = Exception {
            from: day(12, 21),
            until: NaiveDate::from_ymd_opt(2027, 1, 31).unwrap(),
            kind: ExceptionKind::Closed,
            reason: Some("wij verbouwen.".to_owned()),
        };
        let html = said("Mo-Fr 10:00-12:00", vec![closed], day(11, 26));
        assert!(html.contains("Binnenkort anders"));
        assert!(
            html.contains("Maandag 21 december tot en met zondag 31 januari: dicht (wij verbouwen)"),
            "{html}"
        );
    }

    #[test]
    fn a_public_holiday_is_announced() {
        let html = said("Mo-Fr 10:00-12:00; PH off", vec![], day(12, 10));
        assert!(
            html.contains("Vrijdag 25 december") && html.contains("dicht (feestdag)"),
            "{html}"
        );
    }
}
