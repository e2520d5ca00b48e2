//! What happens next in a search: events in the order of their moments.
//!
//! A heap with four children a node, because most events are never reached: putting in must be cheap. To add a sort of
//! event: a constructor and a variant of [`What`].
use super::Amount;

/// Instead of a second vertex: the event is about one only.
const GROW: u32 = u32::MAX;
const OPEN: u32 = u32::MAX - 1;
/// How many children a node of the heap has.
const WIDTH: usize = 4;

/// What happens.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum What {
    /// The best edge from an even vertex to this one is covered to the unit.
    Grow(u32),
    /// The edge between these two even vertices is.
    Meet(u32, u32),
    /// The charge of this odd set is used up.
    Open(u32),
}

/// An event and its moment.
#[derive(Clone, Copy, Debug)]
pub(super) struct Event<N> {
    pub(super) moment: N,
    one: u32,
    other: u32,
}

impl<N> Event<N> {
    pub(super) fn grow(moment: N, vertex: u32) -> Self {
        Self {
            moment,
            one: vertex,
            other: GROW,
        }
    }

    pub(super) fn meet(moment: N, one: u32, other: u32) -> Self {
        Self { moment, one, other }
    }

    pub(super) fn open(moment: N, set: u32) -> Self {
        Self {
            moment,
            one: set,
            other: OPEN,
        }
    }

    pub(super) fn what(&self) -> What {
        match self.other {
            GROW => What::Grow(self.one),
            OPEN => What::Open(self.one),
            other => What::Meet(self.one, other),
        }
    }
}

/// Events to come.
#[derive(Debug)]
pub(super) struct Events<N> {
    /// Of this very moment, or before: the last one in is the first one out.
    due: Vec<Event<N>>,
    /// Later ones: none is earlier than its parent.
    later: Vec<Event<N>>,
}

impl<N: Amount> Events<N> {
    pub(super) fn new() -> Self {
        Self {
            due: Vec::new(),
            later: Vec::new(),
        }
    }

    pub(super) fn clear(&mut self) {
        self.due.clear();
        self.later.clear();
    }

    /// Puts an event in; `now` is the moment that the search has reached.
    pub(super) fn push(&mut self, event: Event<N>, now: N) {
        if event.moment <= now {
            self.due.push(event);
            return;
        }
        let mut place = self.later.len();
        self.later.push(event);
        while place > 0 {
            let parent = (place - 1) / WIDTH;
            if self.later[parent].moment <= event.moment {
                break;
            }
            self.later[place] = self.later[parent];
            place = parent;
        }
        self.later[place] = event;
    }

    /// Takes the earliest event out, if it is before `end`.
    pub(super) fn pop_before(&mut self, end: N) -> Option<Event<N>> {
        if let Some(event) = self.due.pop() {
            return Some(event);
        }
        let first = *self.later.first().filter(|first| first.moment < end)?;
        let last = self.later.pop()?;
        if !self.later.is_empty() {
            self.sink(last);
        }
        Some(first)
    }

    /// Puts an event in the place of the first one.
    fn sink(&mut self, event: Event<N>) {
        let count = self.later.len();
        let mut place = 0;
        loop {
            let first = WIDTH * place + 1;
            let children = first..(first + WIDTH).min(count);
            let Some(least) = children.min_by_key(|&child| self.later[child].moment) else {
                break;
            };
            if event.moment <= self.later[least].moment {
                break;
            }
            self.later[place] = self.later[least];
            place = least;
        }
        self.later[place] = event;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_event_says_what_happens() {
        assert_eq!(Event::grow(3_i64, 7).what(), What::Grow(7));
        assert_eq!(Event::meet(3_i64, 7, 1).what(), What::Meet(7, 1));
        assert_eq!(Event::open(3_i64, 9).what(), What::Open(9));
    }

    proptest! {
        #[test]
        fn events_come_in_order(mut moments in prop::collection::vec(0_i64..50, 0..200), end in 0_i64..60) {
            let mut events = Events::new();
            for moment in &moments {
                events.push(Event::grow(*moment, 0), 10);
            }
            let out: Vec<i64> = std::iter::from_fn(|| events.pop_before(end)).map(|event| event.moment).collect();
            let due = out.iter().take_while(|moment| **moment <= 10).count();
            prop_assert_eq!(due, moments.iter().filter(|moment| **moment <= 10).count());
            moments.retain(|moment| (11..end).contains(moment));
            moments.sort_unstable();
            prop_assert_eq!(&out[due..], &moments[..]);
        }
    }
}
