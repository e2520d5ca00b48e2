//! Walking along the hours, from one change to the next.
use super::{
    Hours, Moment, OpenStatus, Schedule, StatusSpan, clock,
    plan::Plan,
    stretch::{DAY, Kind},
};
use chrono::{Days, NaiveDate};

/// How far to look for the next change, in days.
const YEAR: i64 = 366;

/// What is seen at one minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct View<'a> {
    pub(super) kind: Kind,
    /// Why it is closed.
    pub(super) reason: Option<&'a str>,
}

/// A day with what the day before left over after midnight.
pub(super) struct Line<'a> {
    schedule: &'a Schedule,
    date: NaiveDate,
    before: Option<Plan<'a>>,
    own: Plan<'a>,
}

impl<'a> Line<'a> {
    pub(super) fn at(schedule: &'a Schedule, date: NaiveDate) -> Self {
        Self {
            schedule,
            date,
            before: date.pred_opt().map(|before| schedule.plan(before)),
            own: schedule.plan(date),
        }
    }

    /// Goes on to the next day; `None` at the end of the calendar.
    fn go_on(&mut self) -> Option<()> {
        self.date = self.date.succ_opt()?;
        let next = self.schedule.plan(self.date);
        self.before = Some(std::mem::replace(&mut self.own, next));
        Some(())
    }

    /// What is seen at a minute of the day. What began yesterday evening and is still open wins over a day that is
    /// closed, whatever closes it.
    pub(super) fn view(&self, minute: u16) -> View<'_> {
        let own = at(&self.own, minute).unwrap_or(View {
            kind: Kind::Closed,
            reason: self
                .own
                .exception
                .and_then(|exception| exception.reason.as_deref()),
        });
        match self.before.as_ref().and_then(|before| at(before, minute + DAY)) {
            Some(left) if left.kind > own.kind => left,
            _ => own,
        }
    }

    /// The first minute after this one at which the view may change; at the latest the end of the day.
    pub(super) fn next_boundary(&self, minute: u16) -> u16 {
        let own = self.own.stretches.iter().flat_map(|s| [s.start, s.end]);
        let before = self.before.iter().flat_map(|before| before.stretches.iter());
        let left = before.flat_map(|s| [s.start.saturating_sub(DAY), s.end.saturating_sub(DAY)]);
        own.chain(left)
            .filter(|&boundary| boundary > minute)
            .min()
            .map_or(DAY, |boundary| boundary.min(DAY))
    }
}

fn at<'a>(plan: &'a Plan<'_>, minute: u16) -> Option<View<'a>> {
    let stretch = plan
        .stretches
        .iter()
        .find(|s| s.start <= minute && minute < s.end)?;
    Some(View {
        kind: stretch.kind,
        reason: stretch.reason.as_deref(),
    })
}

/// What a walk from one minute on has found.
struct Walk {
    kind: Kind,
    reason: Option<String>,
    /// When anything changes.
    changes: Option<Moment>,
    /// When it opens, if it was closed.
    opens: Option<Moment>,
}

impl Schedule {
    /// Whether the place is open at a moment: the one function that says so.
    #[must_use]
    pub fn status(&self, now: &Moment) -> OpenStatus {
        if self.exceptions.is_empty() {
            match self.hours {
                Hours::Unknown | Hours::Unreadable { .. } => return OpenStatus::Unknown,
                Hours::ByAppointment => return OpenStatus::ByAppointment,
                Hours::Known { .. } => {}
            }
        }
        self.walk(now).status()
    }

    /// The status at a moment, and until when it may be shown without asking again.
    #[must_use]
    pub fn status_span(&self, now: &Moment) -> StatusSpan {
        let walk = self.walk(now);
        let settled = match walk.kind {
            Kind::Closed => walk.opens.is_some(),
            _ => walk.changes.is_some(),
        };
        // With nothing in sight the view ends a year from now, and moves on with each day.
        let tomorrow = || Some(clock::first_shown(clock::shown(now).0, DAY)?.0);
        let tonight = (!settled).then(tomorrow).flatten();
        let until = [walk.changes, tonight].into_iter().flatten().min();
        StatusSpan {
            from: *now,
            until: until.unwrap_or(*now),
            status: walk.status(),
        }
    }

    fn walk(&self, now: &Moment) -> Walk {
        let (date, mut minute) = clock::shown(now);
        let mut line = Line::at(self, date);
        let first = line.view(minute);
        let mut walk = Walk {
            kind: first.kind,
            reason: first.reason.map(str::to_owned),
            changes: None,
            opens: None,
        };
        let Some(last) = self.last_to_look_at(date) else {
            return walk;
        };
        loop {
            minute = line.next_boundary(minute);
            if minute == DAY {
                if line.date >= last || line.go_on().is_none() {
                    return walk;
                }
                minute = 0;
            }
            if !walk.looks_for(line.view(minute)) {
                continue;
            }
            let Some((moment, shown)) = clock::first_shown(line.date, minute) else {
                return walk;
            };
            // Where the clock skips an hour, what would have begun in it is seen after it.
            minute = shown;
            if walk.take(line.view(minute), moment) {
                return walk;
            }
        }
    }

    /// The last day on which a change may be found: a year from now, or a week after the last exception when every
    /// week is alike.
    fn last_to_look_at(&self, date: NaiveDate) -> Option<NaiveDate> {
        let alike = match &self.hours {
            Hours::Unknown | Hours::Unreadable { .. } | Hours::ByAppointment => true,
            Hours::Known { rule, .. } => rule.is_weekly(),
        };
        let year = date.checked_add_days(Days::new(YEAR.unsigned_abs()))?;
        if !alike {
            return Some(year);
        }
        let special = self.exceptions.iter().map(|exception| exception.until).max();
        let week = special
            .map_or(date, |special| special.max(date))
            .checked_add_days(Days::new(8))?;
        Some(week.min(year))
    }
}

impl Walk {
    fn is_like(&self, view: View<'_>) -> bool {
        self.kind == view.kind && self.reason.as_deref() == view.reason
    }

    /// Whether a view is a change that has not been found yet.
    fn looks_for(&self, view: View<'_>) -> bool {
        !self.is_like(view) && (self.changes.is_none() || view.kind == Kind::Open)
    }

    /// Takes in what is seen at a moment; whether nothing more needs to be known.
    fn take(&mut self, view: View<'_>, moment: Moment) -> bool {
        if self.is_like(view) {
            return false;
        }
        self.changes.get_or_insert(moment);
        if self.kind != Kind::Closed {
            return true;
        }
        if view.kind == Kind::Open {
            self.opens = Some(moment);
        }
        view.kind == Kind::Open
    }

    fn status(self) -> OpenStatus {
        match self.kind {
            Kind::Open => OpenStatus::Open { until: self.changes },
            Kind::Closed => OpenStatus::Closed {
                opens: self.opens,
                reason: self.reason,
            },
            Kind::ByAppointment => OpenStatus::ByAppointment,
            Kind::Unknown => OpenStatus::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Exception, ExceptionKind};
    use super::*;
    use chrono::{DateTime, Utc};

    fn at(text: &str) -> Moment {
        super::super::moment(text.parse::<DateTime<Utc>>().unwrap())
    }

    fn regular(text: &str) -> Schedule {
        Schedule {
            hours: Hours::read(text),
            exceptions: Vec::new(),
        }
    }

    fn closed(from: &str, until: &str, reason: &str) -> Exception {
        Exception {
            from: from.parse().unwrap(),
            until: until.parse().unwrap(),
            kind: ExceptionKind::Closed,
            reason: Some(reason.to_owned()),
        }
    }

    fn open_until(moment: &str) -> OpenStatus {
        OpenStatus::Open {
            until: Some(at(moment)),
        }
    }

    fn closed_until(moment: &str, reason: Option<&str>) -> OpenStatus {
        OpenStatus::Closed {
            opens: Some(at(moment)),
            reason: reason.map(str::to_owned),
        }
    }

    #[test]
    fn the_day_before_kings_day_says_when_it_opens_after_it() {
        let schedule = regular("Mo-Fr 09:00-17:00; PH off");
        assert_eq!(
            schedule.status(&at("2027-04-26T08:00:00Z")),
            open_until("2027-04-26T15:00:00Z")
        );
        assert_eq!(
            schedule.status(&at("2027-04-26T15:00:00Z")),
            closed_until("2027-04-28T07:00:00Z", None)
        );
        // Friday 25 December 2026: closed over Christmas and the weekend.
        assert_eq!(
            schedule.status(&at("2026-12-25T10:00:00Z")),
            closed_until("2026-12-28T08:00:00Z", None)
        );
    }

    #[test]
    fn an_exception_says_why_and_the_later_one_wins() {
        let mut schedule = regular("Mo-Fr 09:00-17:00");
        schedule
            .exceptions
            .push(closed("2027-04-05", "2027-04-09", "vakantie"));
        schedule.exceptions.push(Exception {
            from: "2027-04-08".parse().unwrap(),
            until: "2027-04-08".parse().unwrap(),
            kind: ExceptionKind::Open(Hours::read("14:00-16:00")),
            reason: Some("inloop".to_owned()),
        });
        assert_eq!(
            schedule.status(&at("2027-04-06T08:00:00Z")),
            closed_until("2027-04-08T12:00:00Z", Some("vakantie"))
        );
        assert_eq!(
            schedule.status(&at("2027-04-08T12:00:00Z")),
            open_until("2027-04-08T14:00:00Z")
        );
        // The reason changes at midnight, so nobody may show the old one after it.
        let span = schedule.status_span(&at("2027-04-08T15:00:00Z"));
        assert_eq!(span.status, closed_until("2027-04-12T07:00:00Z", Some("inloop")));
        assert_eq!(span.until, at("2027-04-08T22:00:00Z"));
    }

    #[test]
    fn an_evening_before_a_closed_day_ends_when_it_ends() {
        let mut schedule = regular("Fr 20:00-02:00");
        schedule
            .exceptions
            .push(closed("2027-04-10", "2027-04-10", "verhuurd"));
        assert_eq!(
            schedule.status(&at("2027-04-09T23:30:00Z")),
            open_until("2027-04-10T00:00:00Z")
        );
        assert_eq!(
            schedule.status(&at("2027-04-10T00:00:00Z")),
            closed_until("2027-04-16T18:00:00Z", Some("verhuurd"))
        );
    }

    #[test]
    fn what_is_not_known_stays_unknown_and_what_needs_an_appointment_says_so() {
        let now = at("2027-04-06T08:00:00Z");
        for text in [
            "",
            "ma-vr 9-17",
            "unknown",
            "Tu 10:00-12:00 \"als de vlag uit hangt\"",
        ] {
            assert_eq!(regular(text).status(&now), OpenStatus::Unknown, "{text}");
        }
        for text in ["op afspraak", "Tu 10:00-12:00 \"by appointment\""] {
            assert_eq!(regular(text).status(&now), OpenStatus::ByAppointment, "{text}");
        }
        let mut schedule = regular("");
        schedule
            .exceptions
            .push(closed("2027-04-06", "2027-04-06", "lek"));
        assert_eq!(
            schedule.status(&now),
            OpenStatus::Closed {
                opens: None,
                reason: Some("lek".to_owned())
            }
        );
    }

    #[test]
    fn what_never_changes_says_so_and_is_asked_again_tomorrow() {
        let now = at("2027-04-06T08:00:00Z");
        assert_eq!(regular("24/7").status(&now), OpenStatus::Open { until: None });
        let never = OpenStatus::Closed {
            opens: None,
            reason: None,
        };
        for text in ["off", "2020 Mo 10:00-12:00", "2028 Jun 10:00-12:00"] {
            assert_eq!(regular(text).status(&now), never, "{text}");
        }
        let span = regular("2028 Jun 10:00-12:00").status_span(&now);
        assert_eq!(span.until, at("2027-04-06T22:00:00Z"));
        assert_eq!(
            regular("2028 Jun 10:00-12:00").status(&at("2027-06-05T08:00:00Z")),
            closed_until("2028-06-01T08:00:00Z", None)
        );
    }

    #[test]
    fn the_clock_put_forward_or_back_in_the_night_is_minded() {
        let night = regular("Sa 22:00-02:30");
        assert_eq!(
            night.status(&at("2027-03-28T00:30:00Z")),
            open_until("2027-03-28T01:00:00Z")
        );
        assert_eq!(
            night.status(&at("2027-10-31T00:15:00Z")),
            open_until("2027-10-31T00:30:00Z")
        );
        assert_eq!(
            night.status(&at("2027-10-31T01:15:00Z")),
            closed_until("2027-11-06T21:00:00Z", None)
        );
        // An hour that the clock skips is no hour.
        let skipped = regular("Mar 28 02:00-03:00; Mar 28 10:00-12:00");
        assert_eq!(
            skipped.status(&at("2027-03-28T00:30:00Z")),
            closed_until("2027-03-28T08:00:00Z", None)
        );
        let skipped = regular("Mar 28 02:00-03:00,10:00-12:00");
        assert_eq!(
            skipped.status(&at("2027-03-28T00:30:00Z")),
            closed_until("2027-03-28T08:00:00Z", None)
        );
        // Until three is until three, also when three comes an hour later.
        assert_eq!(
            regular("Sa 22:00-03:00").status(&at("2027-10-31T01:15:00Z")),
            open_until("2027-10-31T02:00:00Z")
        );
    }
}
