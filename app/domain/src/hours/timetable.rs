//! Regular hours, understood: what begins on a day.
use super::{
    appointment, days,
    opens::Opens,
    stretch::{DAY, Kind, Stretch, paint, tidy},
    sun,
};
use chrono::{Datelike, NaiveDate, Weekday};
use opening_hours_syntax::rules::{
    OpeningHoursExpression, RuleKind, RuleOperator,
    day::DaySelector,
    time::{Time, TimeSelector},
};
use std::{borrow::Cow, sync::Arc};

/// The years of which the syntax can speak. Outside them everything is closed.
const YEARS: std::ops::Range<i32> = 1900..10_000;

/// The rules of an OSM `opening_hours` text, made ready to be asked often: hours that only depend on the weekday and
/// on public holidays are worked out once, when they are read.
#[derive(Clone, Debug, PartialEq)]
pub struct Timetable {
    /// Rules in groups: a later group holds where the groups before it say nothing (`||`).
    groups: Vec<Vec<Rule>>,
    week: Option<Week>,
    pub(super) evening: Opens,
    pub(super) weekend: Opens,
}

#[derive(Clone, Debug, PartialEq)]
struct Rule {
    days: DaySelector,
    times: TimeSelector,
    kind: Kind,
    reason: Option<Arc<str>>,
    /// `, ` before it: it adds to the rules before instead of taking their place.
    adds: bool,
}

/// The lines of the seven weekdays, and those of public holidays where the rules name them.
#[derive(Clone, Debug, PartialEq)]
struct Week {
    plain: [Vec<Stretch>; 7],
    holiday: Option<Box<[Vec<Stretch>; 7]>>,
}

const WEEKDAYS: [Weekday; 7] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];

/// A day on which to ask for the sun when no date matters: the equinox of 2027.
const ANY_DAY: Option<NaiveDate> = NaiveDate::from_ymd_opt(2027, 3, 20);

impl Timetable {
    pub(super) fn new(expression: &OpeningHoursExpression) -> Self {
        let mut groups: Vec<Vec<Rule>> = vec![Vec::new()];
        for sequence in &expression.rules {
            if sequence.operator == RuleOperator::Fallback {
                groups.push(Vec::new());
            }
            let asks = appointment::is_asked_in(&sequence.comment);
            let kind = match sequence.kind {
                _ if asks => Kind::ByAppointment,
                RuleKind::Open => Kind::Open,
                RuleKind::Closed => Kind::Closed,
                RuleKind::Unknown => Kind::Unknown,
            };
            let rule = Rule {
                days: sequence.day_selector.clone(),
                times: sequence.time_selector.clone(),
                kind,
                reason: Some(&sequence.comment)
                    .filter(|comment| kind == Kind::Closed && !comment.trim().is_empty())
                    .cloned(),
                adds: sequence.operator == RuleOperator::Additional || kind == Kind::Closed,
            };
            if let Some(group) = groups.last_mut() {
                group.push(rule);
            }
        }
        let week = Week::of(&groups);
        let usual = usual_week(&groups);
        Self {
            evening: opens_between(usual.iter(), 18 * 60, DAY),
            weekend: opens_between(usual[5..].iter(), 0, 2 * DAY),
            groups,
            week,
        }
    }

    /// Whether a day's line depends on nothing but its weekday.
    pub(super) fn is_weekly(&self) -> bool {
        self.week.as_ref().is_some_and(|week| week.holiday.is_none())
    }

    /// The lines of the seven weekdays from Monday, public holidays left aside; `None` when they depend on the date.
    pub(super) fn ordinary_week(&self) -> Option<&[Vec<Stretch>; 7]> {
        self.week.as_ref().map(|week| &week.plain)
    }

    /// What begins on a day; where nothing stands it is closed.
    pub(super) fn day(&self, date: NaiveDate) -> Cow<'_, [Stretch]> {
        if !YEARS.contains(&date.year()) {
            return Cow::Borrowed(&[]);
        }
        let Some(week) = &self.week else {
            return Cow::Owned(line(&self.groups, Some(date), |rule| {
                days::hold_on(&rule.days, date)
            }));
        };
        let lines = match &week.holiday {
            Some(holiday) if days::is_public_holiday(date) => holiday,
            _ => &week.plain,
        };
        Cow::Borrowed(&lines[date.weekday().num_days_from_monday() as usize])
    }
}

impl Week {
    /// The week of rules that hold every week alike; `None` when they do not.
    fn of(groups: &[Vec<Rule>]) -> Option<Self> {
        let rules = || groups.iter().flatten();
        if !rules().all(|rule| days::are_weekly(&rule.days) && is_fixed(&rule.times)) {
            return None;
        }
        let lines = |holiday| {
            WEEKDAYS.map(|weekday| {
                line(groups, None, |rule| {
                    days::hold_on_weekday(&rule.days, weekday, holiday)
                })
            })
        };
        Some(Self {
            plain: lines(false),
            holiday: rules()
                .any(|rule| days::name_holidays(&rule.days))
                .then(|| Box::new(lines(true))),
        })
    }
}

fn is_fixed(times: &TimeSelector) -> bool {
    let fixed = |time: &Time| matches!(time, Time::Fixed(_));
    times
        .spans
        .iter()
        .all(|span| fixed(&span.range.start) && fixed(&span.range.end))
}

/// The line of a day on which the rules that `holds` names hold.
fn line(groups: &[Vec<Rule>], date: Option<NaiveDate>, holds: impl Fn(&Rule) -> bool) -> Vec<Stretch> {
    let mut all = Vec::new();
    for group in groups.iter().rev() {
        let mut own = Vec::new();
        for rule in group.iter().filter(|rule| holds(rule)) {
            if !rule.adds {
                own.clear();
            }
            paint_rule(&mut own, rule, date);
        }
        tidy(&mut own);
        for stretch in own {
            paint(&mut all, stretch);
        }
    }
    tidy(&mut all);
    all
}

fn paint_rule(line: &mut Vec<Stretch>, rule: &Rule, date: Option<NaiveDate>) {
    for span in &rule.times.spans {
        let bounds = minute(span.range.start, date).zip(minute(span.range.end, date));
        let Some((start, end)) = bounds.filter(|(start, _)| *start < DAY) else {
            continue;
        };
        let end = if end <= start { end + DAY } else { end };
        if rule.kind == Kind::Closed && start == 0 && end == DAY {
            // A day off takes the evening with it, also the part of it after midnight.
            paint(
                line,
                Stretch {
                    end: 2 * DAY,
                    ..Stretch::all_day(Kind::Closed)
                },
            );
        }
        let stretch = |start, end, kind| Stretch {
            start,
            end,
            kind,
            reason: rule.reason.clone(),
        };
        if !span.open_end {
            paint(line, stretch(start, end, rule.kind));
        } else if end == DAY {
            // `18:00+`: nobody said when it ends, so it is never certain that it is open.
            paint(line, stretch(start, end, rule.kind.min(Kind::Unknown)));
        } else {
            // `18:00-20:00+`: sure until eight, then perhaps for the rest of the day.
            paint(line, stretch(end, DAY, rule.kind.min(Kind::Unknown)));
            paint(line, stretch(start, end, rule.kind));
        }
    }
}

/// A time as a minute of the day's line.
fn minute(time: Time, date: Option<NaiveDate>) -> Option<u16> {
    match time {
        Time::Fixed(time) => Some(time.mins_from_midnight()),
        Time::Variable(time) => {
            let sun = i32::from(sun::minute(time.event, date.or(ANY_DAY)?)?);
            let minute = (sun + i32::from(time.offset)).clamp(0, i32::from(DAY));
            u16::try_from(minute).ok()
        }
    }
}

/// What is open on some day of a normal week, from Monday on: the rules that hold only part of the year count too, and
/// those that close do not.
fn usual_week(groups: &[Vec<Rule>]) -> [Vec<Stretch>; 7] {
    let weekly = groups.iter().flatten().all(|rule| days::are_weekly(&rule.days));
    WEEKDAYS.map(|weekday| {
        let holds = |rule: &Rule| days::hold_on_weekday(&rule.days, weekday, false);
        if weekly {
            return line(groups, None, holds);
        }
        let mut own = Vec::new();
        for rule in groups
            .iter()
            .flatten()
            .filter(|rule| rule.kind != Kind::Closed && holds(rule))
        {
            let mut stretches = Vec::new();
            paint_rule(&mut stretches, rule, None);
            own.append(&mut stretches);
        }
        own
    })
}

fn opens_between<'a>(lines: impl Iterator<Item = &'a Vec<Stretch>>, from: u16, until: u16) -> Opens {
    lines
        .flatten()
        .filter(|stretch| stretch.start < until && stretch.end > from)
        .map(|stretch| Opens::from(stretch.kind))
        .max()
        .unwrap_or(Opens::No)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::Europe::Amsterdam;
    use opening_hours::{
        Context, OpeningHours,
        localization::{Coordinates, Country, TzLocation},
    };
    use proptest::prelude::*;

    fn timetable(text: &str) -> Timetable {
        Timetable::new(&opening_hours_syntax::parse(text).unwrap())
    }

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn kinds(text: &str, day: &str) -> Vec<(u16, u16, Kind)> {
        let timetable = timetable(text);
        let line = timetable.day(date(day));
        line.iter().map(|s| (s.start / 60, s.end / 60, s.kind)).collect()
    }

    #[test]
    fn an_evening_stays_whole_whatever_the_next_day_says() {
        let text = "Fr 20:00-02:00; Sa 10:00-14:00";
        assert_eq!(kinds(text, "2027-04-02"), [(20, 26, Kind::Open)]);
        assert_eq!(kinds(text, "2027-04-03"), [(10, 14, Kind::Open)]);
        assert_eq!(kinds("Mo-Su 20:00-02:00; PH off", "2027-04-27"), []);
    }

    #[test]
    fn what_comes_after_two_bars_fills_what_is_left() {
        assert_eq!(
            kinds("Mo-Fr 09:00-12:00 || open \"na afspraak\"", "2027-04-02"),
            [
                (0, 9, Kind::ByAppointment),
                (9, 12, Kind::Open),
                (12, 24, Kind::ByAppointment)
            ]
        );
    }

    #[test]
    fn an_open_end_is_not_certain() {
        assert_eq!(kinds("18:00+", "2027-04-02"), [(18, 24, Kind::Unknown)]);
        assert_eq!(
            kinds("18:00-20:00+", "2027-04-02"),
            [(18, 20, Kind::Open), (20, 24, Kind::Unknown)]
        );
    }

    #[test]
    fn the_sun_of_the_netherlands_counts() {
        let line = timetable("10:00-sunset").day(date("2027-06-21")).into_owned();
        assert!((21 * 60 + 50..22 * 60 + 15).contains(&line[0].end), "{line:?}");
        assert!(!timetable("10:00-sunset").is_weekly());
        assert_eq!(kinds("(sunset+24:00)-(sunrise+24:00)", "2027-06-21"), []);
    }

    #[test]
    fn a_closed_day_may_say_why() {
        let timetable = timetable("Mo-Su 20:00-02:00; Dec 24 off \"kerstavond\"");
        let line = timetable.day(date("2027-12-24"));
        assert_eq!(line.len(), 1);
        assert_eq!(
            (line[0].end, line[0].reason.as_deref()),
            (DAY, Some("kerstavond"))
        );
    }

    /// Rules whose hours end on the day on which they begin: there the syntax leaves nothing to choose.
    fn rules() -> impl Strategy<Value = String> {
        let days = prop::sample::select(vec![
            "",
            "Mo ",
            "Mo-Fr ",
            "Sa-Mo ",
            "Sa[1] ",
            "Su[-1] ",
            "We,Fr ",
            "PH ",
            "PH,Sa ",
            "PH -1 day ",
            "Apr-Sep ",
            "Nov-Feb Mo-We ",
            "Dec 24-Jan 2 ",
            "2027 Apr 26-28 ",
            "2027-2028 May ",
            "week 10-20/2 ",
            "easter ",
            "easter -2 days-easter +1 day ",
            "Oct Su[-1] ",
            "Feb 29 ",
        ]);
        let times = prop::sample::select(vec![
            "00:00-24:00",
            "09:00-17:00",
            "10:00-12:00,13:00-16:30",
            "11:00-11:45",
            "10:00-sunset",
            "dawn-dusk",
        ]);
        let state = prop::sample::select(vec!["", " open", " off", " unknown", " off \"feest\""]);
        let rule = (days, times, state).prop_map(|(days, times, state)| format!("{days}{times}{state}"));
        (rule.clone(), prop::collection::vec((prop::bool::ANY, rule), 0..4)).prop_map(|(first, rest)| {
            rest.into_iter().fold(first, |text, (adds, rule)| {
                // After a comma, a rule needs days of its own to be one.
                let days = if rule.starts_with(|c: char| c.is_ascii_digit() && !rule.starts_with("2027")) {
                    "Mo-Su "
                } else {
                    ""
                };
                if adds {
                    format!("{text}, {days}{rule}")
                } else {
                    format!("{text}; {rule}")
                }
            })
        })
    }

    proptest! {
        /// Days, weekdays, dates and holidays are judged a second time by the evaluator of `opening-hours`.
        #[test]
        fn a_day_agrees_with_a_second_evaluator(text in rules(), day in 0_u64..2000) {
            let date = date("2024-01-01") + chrono::Days::new(day);
            let place = Coordinates::new(52.09, 5.12).unwrap();
            let context = Context::default()
                .with_holidays(Country::NL.holidays())
                .with_locale(TzLocation::new(Amsterdam).with_coords(place));
            let second: OpeningHours = text.parse().unwrap();
            let expected: Vec<_> = second
                .with_context(context)
                .schedule_at(date)
                .into_iter()
                .filter(|range| range.kind != RuleKind::Closed || !range.comment.is_empty())
                .map(|range| {
                    let minutes = (range.range.start.mins_from_midnight(), range.range.end.mins_from_midnight());
                    (minutes, range.kind, range.comment.to_string())
                })
                .collect();
            let timetable = timetable(&text);
            let found: Vec<_> = timetable
                .day(date)
                .iter()
                .map(|s| {
                    let kind = match s.kind {
                        Kind::Open => RuleKind::Open,
                        Kind::Closed => RuleKind::Closed,
                        _ => RuleKind::Unknown,
                    };
                    ((s.start, s.end), kind, s.reason.as_deref().unwrap_or_default().to_owned())
                })
                .collect();
            prop_assert_eq!(found, expected, "{} on {}", text, date);
        }
    }
}
