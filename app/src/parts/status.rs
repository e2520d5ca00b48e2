//! Open or closed in words, with a drawing beside them: a blossom, a bud, or a telephone. Never by colour alone.
use super::dates;
use super::icons::{Icon, icon};
use crate::words::Words;
use domain::hours::{Moment, OpenStatus};
use leptos::prelude::*;

/// The three looks of a status, on a card and on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tone {
    /// Open now.
    Open,
    /// Closed now.
    Closed,
    /// Not known, or by appointment: call first.
    Unknown,
}

impl Tone {
    /// The look of a status.
    pub(crate) const fn of(status: &OpenStatus) -> Self {
        match status {
            OpenStatus::Open { .. } => Self::Open,
            OpenStatus::Closed { .. } => Self::Closed,
            OpenStatus::ByAppointment | OpenStatus::Unknown => Self::Unknown,
        }
    }

    /// How a style sheet knows it.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Closed => "closed",
            Self::Unknown => "unknown",
        }
    }

    const fn class(self) -> &'static str {
        match self {
            Self::Open => "status status--open",
            Self::Closed => "status status--closed",
            Self::Unknown => "status status--unknown",
        }
    }

    /// The drawing beside the words.
    pub(crate) const fn drawing(self) -> Icon {
        match self {
            Self::Open => Icon::Open,
            Self::Closed => Icon::Closed,
            Self::Unknown => Icon::Phone,
        }
    }
}

/// The status in a short sentence: "Open tot 16.00 uur".
pub(crate) fn status_text(words: Words, status: &OpenStatus, now: &Moment) -> String {
    match status {
        OpenStatus::Open { until: None } => words.status_open_always().to_owned(),
        OpenStatus::Open { until: Some(until) } => open_until(words, until, now),
        OpenStatus::Closed { opens, reason } => closed(words, opens.as_ref(), reason.as_deref(), now),
        OpenStatus::ByAppointment => words.status_by_appointment().to_owned(),
        OpenStatus::Unknown => words.status_unknown().to_owned(),
    }
}

/// Closing in the night after today still belongs to today: "Open tot 1.00 uur".
fn open_until(words: Words, until: &Moment, now: &Moment) -> String {
    const NIGHT_ENDS: chrono::TimeDelta = chrono::TimeDelta::hours(6);
    let time = dates::time(words, until.time());
    let (until, now) = (until.naive_local(), now.naive_local());
    if (until - NIGHT_ENDS).date() <= now.date() {
        return words.status_open_until(&time);
    }
    let day = if Some(until.date()) == now.date().succ_opt() {
        words.when_tomorrow().to_owned()
    } else {
        dates::full_date(words, until.date(), now.date())
    };
    words.status_open_until_day(&day, &time)
}

fn closed(words: Words, opens: Option<&Moment>, reason: Option<&str>, now: &Moment) -> String {
    let reason = reason.map(|reason| reason.trim_end_matches('.'));
    let now = now.naive_local();
    let next = opens.map(|opens| {
        let opens = opens.naive_local();
        let day = dates::when(words, opens, now);
        (opens, dates::capital(&day), day, dates::time(words, opens.time()))
    });
    match (next, reason) {
        (None, None) => words.status_closed().to_owned(),
        (None, Some(reason)) => words.status_closed_because(reason),
        (Some((_, capital, day, time)), None) => words.status_closed_opens(&capital, &day, &time),
        (Some((opens, capital, day, time)), Some(reason)) => {
            if (opens.date() - now.date()).num_days() > 1 {
                words.status_closed_until(&dates::date(words, opens.date(), now.date()), reason)
            } else {
                words.status_closed_because_opens(&capital, &day, reason, &time)
            }
        }
    }
}

/// The line with drawing and words.
pub(crate) fn status_line(words: Words, status: &OpenStatus, now: &Moment) -> impl IntoView + use<> {
    let tone = Tone::of(status);
    view! { <p class=tone.class()>{icon(tone.drawing())}{status_text(words, status, now)}</p> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use chrono::{DateTime, Utc};
    use domain::hours::moment;

    fn at(text: &str) -> Moment {
        moment(format!("{text}:00Z").parse::<DateTime<Utc>>().unwrap())
    }

    /// 10:05 on Tuesday 24 November 2026 in Heerlen, when UTC is an hour behind.
    fn said(status: &OpenStatus) -> String {
        status_text(Words(Language::Nl), status, &at("2026-11-24T09:05"))
    }

    #[test]
    fn open_says_until_when() {
        let open = |until: &str| {
            said(&OpenStatus::Open {
                until: Some(at(until)),
            })
        };
        assert_eq!(open("2026-11-24T15:00"), "Open tot 16.00 uur");
        assert_eq!(open("2026-11-24T23:00"), "Open tot 24.00 uur");
        assert_eq!(open("2026-11-25T00:30"), "Open tot 1.30 uur");
        assert_eq!(open("2026-11-25T11:00"), "Open tot morgen 12.00 uur");
        assert_eq!(open("2026-11-27T11:00"), "Open tot vrijdag 27 november 12.00 uur");
        assert_eq!(said(&OpenStatus::Open { until: None }), "Nu open");
    }

    #[test]
    fn closed_says_when_it_opens_and_why() {
        let closed = |opens: Option<&str>, reason: Option<&str>| {
            said(&OpenStatus::Closed {
                opens: opens.map(at),
                reason: reason.map(str::to_owned),
            })
        };
        assert_eq!(
            closed(Some("2026-11-24T18:00"), None),
            "Nu dicht. Vanavond open om 19.00 uur"
        );
        assert_eq!(
            closed(Some("2026-11-25T08:30"), None),
            "Nu dicht. Morgen open om 9.30 uur"
        );
        assert_eq!(
            closed(Some("2026-11-26T09:00"), None),
            "Nu dicht. Donderdag open om 10.00 uur"
        );
        assert_eq!(
            closed(Some("2027-01-05T09:00"), Some("wij verbouwen.")),
            "Dicht tot 5 januari: wij verbouwen"
        );
        assert_eq!(
            closed(Some("2026-11-25T08:30"), Some("feest")),
            "Nu dicht: feest. Morgen open om 9.30 uur"
        );
        assert_eq!(closed(None, None), "Nu dicht. Bel even van tevoren");
        assert_eq!(closed(None, Some("gestopt")), "Nu dicht: gestopt");
    }

    #[test]
    fn unknown_asks_to_call() {
        assert_eq!(said(&OpenStatus::Unknown), "Bel even van tevoren");
        assert_eq!(said(&OpenStatus::ByAppointment), "Alleen op afspraak");
        assert_eq!(Tone::of(&OpenStatus::ByAppointment), Tone::Unknown);
    }
}
