//! Whether a place is open, told a second time by counting minutes.
//!
//! The second telling knows nothing of rules: it keeps every opening as a pair of moments and looks at each minute. To
//! try another sort of hours: give it a strategy that writes the text and the openings it means.
#![cfg(feature = "directory")]
#![expect(
    clippy::unwrap_used,
    reason = "a test may end where its own figures are wrong"
)]
use chrono::{DateTime, Datelike, Days, Duration, NaiveDate, NaiveDateTime, Utc};
use domain::hours::{Exception, ExceptionKind, Hours, OpenStatus, Schedule, moment};
use proptest::prelude::*;

const DAYS: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
const HOLIDAYS: [&str; 6] = [
    "2026-12-25",
    "2026-12-26",
    "2027-01-01",
    "2027-03-28",
    "2027-03-29",
    "2027-04-27",
];

/// One rule: weekdays from `first`, `count` of them, from `start` for `length` minutes.
#[derive(Clone, Debug)]
struct Rule {
    first: u32,
    count: u32,
    start: u32,
    length: u32,
    adds: bool,
}

impl Rule {
    fn text(&self) -> String {
        let last = (self.first + self.count - 1) % 7;
        let days = format!("{}-{}", DAYS[self.first as usize], DAYS[last as usize]);
        let end = (self.start + self.length) % (24 * 60);
        let time = |minute: u32| format!("{:02}:{:02}", minute / 60, minute % 60);
        format!("{days} {}-{}", time(self.start), time(end))
    }

    fn holds_on(&self, date: NaiveDate) -> bool {
        (date.weekday().num_days_from_monday() + 7 - self.first) % 7 < self.count
    }
}

#[derive(Clone, Debug)]
struct Case {
    rules: Vec<Rule>,
    off_on_holidays: bool,
    /// Days after the first on which an exception begins, how many, and what it opens, if anything.
    exceptions: Vec<(u64, u64, Option<Rule>)>,
    first: NaiveDate,
}

impl Case {
    fn schedule(&self) -> Schedule {
        let mut text = String::new();
        for rule in &self.rules {
            let between = match (text.is_empty(), rule.adds) {
                (true, _) => "",
                (false, true) => ", ",
                (false, false) => "; ",
            };
            text.push_str(between);
            text.push_str(&rule.text());
        }
        if self.off_on_holidays {
            text.push_str("; PH off");
        }
        let exceptions = self.exceptions.iter().map(|(from, days, opens)| Exception {
            from: self.first + Days::new(*from),
            until: self.first + Days::new(from + days),
            kind: opens.as_ref().map_or(ExceptionKind::Closed, |rule| {
                ExceptionKind::Open(Hours::read(&rule.text()))
            }),
            reason: None,
        });
        Schedule {
            hours: Hours::read(&text),
            exceptions: exceptions.collect(),
        }
    }

    /// What is open on the clock because it began on this day.
    fn openings(&self, date: NaiveDate) -> Vec<(NaiveDateTime, NaiveDateTime)> {
        let exception = self.exceptions.iter().rev().find(|(from, days, _)| {
            let from = self.first + Days::new(*from);
            (from..=from + Days::new(*days)).contains(&date)
        });
        let mut chosen: Vec<&Rule> = Vec::new();
        if let Some((_, _, opens)) = exception {
            chosen.extend(opens.iter().filter(|rule| rule.holds_on(date)));
        } else if !(self.off_on_holidays && HOLIDAYS.contains(&date.to_string().as_str())) {
            for rule in self.rules.iter().filter(|rule| rule.holds_on(date)) {
                if !rule.adds {
                    chosen.clear();
                }
                chosen.push(rule);
            }
        }
        let midnight = date.and_hms_opt(0, 0, 0).unwrap();
        let after = |minutes: u32| midnight + Duration::minutes(i64::from(minutes));
        chosen
            .iter()
            .map(|rule| (after(rule.start), after(rule.start + rule.length)))
            .collect()
    }

    /// Open or not for each minute of `days` days.
    fn minutes(&self, days: i64) -> Vec<(DateTime<Utc>, bool)> {
        let begin = self.first.and_hms_opt(0, 0, 0).unwrap().and_utc() - Duration::hours(2);
        let minutes: Vec<_> = (0..days * 24 * 60)
            .map(|minute| begin + Duration::minutes(minute))
            .collect();
        let shown: Vec<_> = minutes.iter().map(|at| moment(*at).naive_local()).collect();
        // The first minute at which the clock shows a time or a later one; the clock before that showed an earlier one.
        let first_shown =
            |time: NaiveDateTime| shown.iter().position(|at| *at >= time).unwrap_or(minutes.len());
        let mut open = vec![false; minutes.len()];
        for day in -1..=days {
            for (from, until) in self.openings(self.first + Duration::days(day)) {
                for minute in &mut open[first_shown(from)..first_shown(until).max(first_shown(from))] {
                    *minute = true;
                }
            }
        }
        minutes.into_iter().zip(open).collect()
    }
}

fn rule() -> impl Strategy<Value = Rule> {
    let quarter = 0_u32..96;
    (0_u32..7, 1_u32..7, quarter, 1_u32..96, prop::bool::ANY).prop_map(
        |(first, count, start, length, adds)| Rule {
            first,
            count,
            start: start * 15,
            length: length * 15,
            adds,
        },
    )
}

fn case() -> impl Strategy<Value = Case> {
    // A plain week, the nights of both clock changes, King's Day, Christmas over a weekend, the turn of the year.
    let first = prop::sample::select(vec![
        "2027-02-01",
        "2027-02-05",
        "2027-03-26",
        "2027-03-27",
        "2027-10-29",
        "2027-10-30",
        "2027-04-25",
        "2026-12-24",
        "2026-12-25",
        "2026-12-31",
    ]);
    let exceptions = prop::collection::vec((0_u64..5, 0_u64..3, prop::option::of(rule())), 0..3);
    (
        prop::collection::vec(rule(), 1..4),
        prop::bool::ANY,
        exceptions,
        first,
    )
        .prop_map(|(rules, off_on_holidays, exceptions, first)| Case {
            rules,
            off_on_holidays,
            exceptions,
            first: first.parse().unwrap(),
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn open_now_agrees_with_counting_minutes(case in case()) {
        let schedule = case.schedule();
        let minutes = case.minutes(9);
        // Of nine days only those are judged that have a day and a week beside them to be sure of.
        for (number, (at, open)) in minutes.iter().enumerate().skip(2 * 60).take(2 * 24 * 60).step_by(5) {
            let next = minutes[number..].iter().find(|(_, later)| later != open).map(|(at, _)| moment(*at));
            let status = schedule.status(&moment(*at));
            let (says_open, change) = match status {
                OpenStatus::Open { until } => (true, until),
                OpenStatus::Closed { opens, .. } => (false, opens),
                other => panic!("{other:?}"),
            };
            prop_assert_eq!(says_open, *open, "at {}", moment(*at));
            if next.is_some() {
                prop_assert_eq!(change, next, "at {}", moment(*at));
            } else {
                let end = moment(minutes[minutes.len() - 1].0);
                prop_assert!(change.is_none_or(|change| change > end), "at {}: {:?}", moment(*at), change);
            }
        }
    }

    #[test]
    fn a_status_holds_until_it_says_and_then_is_another(case in case(), minute in 0_i64..3 * 24 * 60) {
        let schedule = case.schedule();
        let begin = case.first.and_hms_opt(0, 0, 0).unwrap().and_utc();
        let span = schedule.status_span(&moment(begin + Duration::minutes(minute)));
        prop_assert_eq!(&schedule.status(&span.from), &span.status);
        prop_assert!(span.from < span.until);
        let last = span.until - Duration::seconds(1);
        prop_assert!(span.holds_at(&last) && !span.holds_at(&span.until));
        let half = span.from + (last - span.from) / 2;
        for later in [half, last] {
            prop_assert_eq!(&schedule.status(&later), &span.status, "at {}", later);
        }
        let settled = matches!(
            &span.status,
            OpenStatus::Open { until: Some(_) } | OpenStatus::Closed { opens: Some(_), .. }
        );
        if settled {
            prop_assert_ne!(&schedule.status(&span.until), &span.status);
        }
    }

    #[test]
    fn hours_that_nobody_knows_stay_unknown(text in "[a-zé ]{0,40}", at in 0_i64..4_000_000_000) {
        let schedule = Schedule { hours: Hours::read(&text), exceptions: Vec::new() };
        let now = moment(DateTime::from_timestamp(at, 0).unwrap());
        if matches!(schedule.hours, Hours::Unknown | Hours::Unreadable { .. }) {
            prop_assert_eq!(schedule.status(&now), OpenStatus::Unknown);
            prop_assert_eq!(schedule.week(now.date_naive()), None);
        }
    }

    #[test]
    fn no_hours_and_no_moment_end_in_a_panic(
        text in "[MoTuWeThFrSaSuPH0-9:;, |+/\"()-]{0,60}|(Mo|PH|Feb 29|week 53|easter -9999 days|2026Dec-Jan) [0-4][0-9]:00-[0-4][0-9]:[0-5]0",
        seconds in prop_oneof![Just(i64::MIN / 1_000_000), Just(8_210_266_876_799), -8_000_000_000_000_i64..8_000_000_000_000],
    ) {
        let schedule = Schedule { hours: Hours::read(&text), exceptions: Vec::new() };
        let instant = DateTime::from_timestamp(seconds, 0).unwrap_or(DateTime::<Utc>::MIN_UTC);
        let now = moment(instant);
        let span = schedule.status_span(&now);
        prop_assert_eq!(span.status, schedule.status(&now));
        let _ = (schedule.opens_today_still(&now), schedule.opens_in_evening(), schedule.opens_in_weekend());
    }
}
