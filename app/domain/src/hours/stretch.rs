//! A day as a line of minutes, and how rules paint on it.
use std::sync::Arc;

/// The minutes of a day. A day's line goes on to twice this: what begins on a day may end on the next.
pub(super) const DAY: u16 = 24 * 60;

/// What a place is. A later one is the stronger where two days meet after midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Closed,
    Unknown,
    ByAppointment,
    Open,
}

/// A stretch of a day's line, in minutes from the midnight with which the day began; `end` at most two days on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    pub(super) start: u16,
    pub(super) end: u16,
    pub(super) kind: Kind,
    /// Why it is closed.
    pub(super) reason: Option<Arc<str>>,
}

impl Stretch {
    /// All of one day, without a reason.
    pub(super) const fn all_day(kind: Kind) -> Self {
        Self {
            start: 0,
            end: DAY,
            kind,
            reason: None,
        }
    }
}

/// Paints a stretch over a line: where it lies, nothing older is left. The line stays in order, without overlap.
pub(super) fn paint(line: &mut Vec<Stretch>, new: Stretch) {
    if new.start >= new.end {
        return;
    }
    let mut after = Vec::new();
    for old in line.iter_mut() {
        if old.end > new.end {
            after.push(Stretch {
                start: old.start.max(new.end),
                ..old.clone()
            });
        }
        old.end = old.end.min(new.start);
    }
    line.retain(|old| old.start < old.end);
    line.push(new);
    line.append(&mut after);
}

/// Takes out what says nothing (closed without a reason) and joins neighbours that say the same.
pub(super) fn tidy(line: &mut Vec<Stretch>) {
    line.retain(|stretch| stretch.kind != Kind::Closed || stretch.reason.is_some());
    line.dedup_by(|next, kept| {
        let same = kept.end == next.start && kept.kind == next.kind && kept.reason == next.reason;
        if same {
            kept.end = next.end;
        }
        same
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn stretch(start: u16, end: u16, kind: Kind) -> Stretch {
        Stretch {
            start,
            end,
            kind,
            reason: None,
        }
    }

    proptest! {
        #[test]
        fn the_last_to_paint_a_minute_is_seen_there(
            strokes in prop::collection::vec((0_u16..60, 0_u16..60, 0_usize..4), 0..12),
        ) {
            let kinds = [Kind::Closed, Kind::Unknown, Kind::ByAppointment, Kind::Open];
            let mut line = Vec::new();
            let mut minutes = [Kind::Closed; 60];
            for (start, end, kind) in strokes {
                paint(&mut line, stretch(start, end, kinds[kind]));
                for minute in start..end {
                    minutes[usize::from(minute)] = kinds[kind];
                }
            }
            tidy(&mut line);
            for pair in line.windows(2) {
                prop_assert!(pair[0].end <= pair[1].start);
                prop_assert!(pair[0].end < pair[1].start || pair[0].kind != pair[1].kind);
            }
            for (minute, kind) in (0_u16..).zip(minutes) {
                let seen = line.iter().find(|s| s.start <= minute && minute < s.end);
                prop_assert_eq!(seen.map_or(Kind::Closed, |s| s.kind), kind);
            }
        }
    }
}
