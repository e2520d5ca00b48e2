//! What happens next: events in the order of their moments.
//!
//! Of events of the same moment the meetings come first, and else who came first: trees that touch are paired before any
//! grows further, and a tree grows in width before it grows in depth. Where many weights are alike, most happens in the
//! same moment, and this is what keeps trees small. Later events stand in a heap with four children a node, because most are
//! never reached: putting in must be cheap. To add a sort of event: a constructor and a variant of [`What`].
use super::Amount;
use std::collections::VecDeque;

/// Instead of a second vertex: the event is about one only.
const GROW: u32 = u32::MAX;
const OPEN: u32 = u32::MAX - 1;
const END: u32 = u32::MAX - 2;
/// How many children a node of the heap has.
const WIDTH: usize = 4;

/// What happens.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum What {
    /// The best edge from an even vertex to this one is covered to the unit.
    Grow(u32),
    /// The edge from this even vertex to another one, given by its arc, is.
    Meet(u32, u32),
    /// The charge of the odd set of this group is used up.
    Open(u32),
    /// The charge of this even vertex is used up.
    End(u32),
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

    pub(super) fn meet(moment: N, vertex: u32, arc: u32) -> Self {
        Self {
            moment,
            one: vertex,
            other: arc,
        }
    }

    pub(super) fn open(moment: N, group: u32) -> Self {
        Self {
            moment,
            one: group,
            other: OPEN,
        }
    }

    pub(super) fn end(moment: N, vertex: u32) -> Self {
        Self {
            moment,
            one: vertex,
            other: END,
        }
    }

    pub(super) fn what(&self) -> What {
        match self.other {
            GROW => What::Grow(self.one),
            OPEN => What::Open(self.one),
            END => What::End(self.one),
            arc => What::Meet(self.one, arc),
        }
    }
}

/// Events to come.
#[derive(Debug)]
pub(super) struct Events<N> {
    /// Meetings of this very moment.
    meetings: VecDeque<Event<N>>,
    /// What else happens in this moment.
    due: VecDeque<Event<N>>,
    /// Later ones: none is earlier than its parent.
    later: Vec<Event<N>>,
}

impl<N: Amount> Events<N> {
    pub(super) fn new() -> Self {
        Self {
            meetings: VecDeque::new(),
            due: VecDeque::new(),
            later: Vec::new(),
        }
    }

    /// Puts an event in; `now` is the moment that has been reached.
    pub(super) fn push(&mut self, event: Event<N>, now: N) {
        if event.moment <= now {
            self.line_up(event);
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

    /// Takes the next event out. All of its moment are lined up before the first of them happens.
    pub(super) fn pop(&mut self) -> Option<Event<N>> {
        if self.meetings.is_empty() && self.due.is_empty() {
            let moment = self.later.first()?.moment;
            while let Some(event) = self.first_of(moment) {
                self.line_up(event);
            }
        }
        self.meetings.pop_front().or_else(|| self.due.pop_front())
    }

    fn line_up(&mut self, event: Event<N>) {
        match event.what() {
            What::Meet(..) => self.meetings.push_back(event),
            _ => self.due.push_back(event),
        }
    }

    /// Takes a later event out, if there is one at this moment and none before.
    fn first_of(&mut self, moment: N) -> Option<Event<N>> {
        let first = *self.later.first().filter(|first| first.moment == moment)?;
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
        assert_eq!(Event::end(3_i64, 9).what(), What::End(9));
    }

    #[test]
    fn meetings_come_before_what_was_there_first() {
        let mut events = Events::new();
        for event in [
            Event::grow(5_i64, 0),
            Event::meet(5, 1, 1),
            Event::grow(7, 2),
            Event::meet(7, 3, 3),
        ] {
            events.push(event, 4);
        }
        let mut out = Vec::new();
        while let Some(event) = events.pop() {
            if event.what() == What::Grow(0) {
                events.push(Event::meet(5, 4, 4), 5);
            }
            out.push(event.one);
        }
        assert_eq!(out, [1, 0, 4, 3, 2]);
    }

    proptest! {
        #[test]
        fn events_come_in_order(mut moments in prop::collection::vec(11_i64..50, 0..200)) {
            let mut events = Events::new();
            for moment in &moments {
                events.push(Event::grow(*moment, 0), 10);
            }
            let out: Vec<i64> = std::iter::from_fn(|| events.pop()).map(|event| event.moment).collect();
            moments.sort_unstable();
            prop_assert_eq!(out, moments);
        }
    }
}
