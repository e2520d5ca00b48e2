//! How a packet goes from hand to hand, and who was first.
//!
//! A handover has a number, its *step*. Both sides may tell of it: "I pass it on" and "I was given it", in any order, often
//! only one of them. A form carries the step that its page meant ([`Packet::step_to_give`], [`Packet::step_to_receive`]), so
//! whoever looks at a page that is out of date is told so, and no handover counts twice.
use super::Packet;

/// A packet wears out: more handovers than this are not counted. Somebody who plays with a code stops here.
pub const MOST_STEPS: u16 = 100;

/// Which side of a handover speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StepAct {
    /// "I pass it on".
    Give,
    /// "I was given it".
    Receive,
}

/// What a tap does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// A new handover begins, with this step: the packet was passed on once more.
    Opens(u16),
    /// The other side of this handover spoke first; nothing more is counted.
    Completes(u16),
}

/// Why a tap does nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StepRefusal {
    /// The packet went on since the page was made, or this side of the handover was told already.
    #[error("somebody was first")]
    SomebodyWasFirst,
    /// It was passed on [`MOST_STEPS`] times.
    #[error("the packet was passed on {MOST_STEPS} times")]
    Worn,
}

impl Packet {
    /// The step that the form "I pass it on" carries: the next one.
    #[must_use]
    pub const fn step_to_give(&self) -> u16 {
        self.step + 1
    }

    /// The step that the form "I was given it" carries: the handover that is told by its giver only, else the next one. Most
    /// givers do not tell.
    #[must_use]
    pub const fn step_to_receive(&self) -> u16 {
        if self.given && !self.received {
            self.step
        } else {
            self.step + 1
        }
    }

    /// What it does when one side of a handover speaks.
    ///
    /// A giver and a receiver who stand together and tap at the same moment mean the same handover, whoever's tap comes first.
    ///
    /// # Errors
    /// When that handover is not the next one and not one that waits for this side, or when the packet is worn.
    pub const fn moves(&self, act: StepAct, step: u16) -> Result<Move, StepRefusal> {
        let waits = match act {
            StepAct::Give => self.received && !self.given,
            StepAct::Receive => self.given && !self.received,
        };
        if step == self.step && waits {
            Ok(Move::Completes(step))
        } else if step != self.step + 1 {
            Err(StepRefusal::SomebodyWasFirst)
        } else if step > MOST_STEPS {
            Err(StepRefusal::Worn)
        } else {
            Ok(Move::Opens(step))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::packet::sample::packet;
    use proptest::prelude::*;

    /// The packet after a tap that moved it.
    fn after(packet: &Packet, act: StepAct, moved: Move) -> Packet {
        let mut packet = packet.clone();
        if let Move::Opens(step) = moved {
            (packet.step, packet.given, packet.received) = (step, false, false);
        }
        match act {
            StepAct::Give => packet.given = true,
            StepAct::Receive => packet.received = true,
        }
        packet
    }

    fn tap(packet: &Packet, act: StepAct, step: u16) -> Packet {
        after(packet, act, packet.moves(act, step).unwrap())
    }

    #[test]
    fn the_giver_tells_first_then_the_receiver() {
        let new = packet();
        let given = tap(&new, StepAct::Give, new.step_to_give());
        assert_eq!((given.step, given.step_to_receive()), (1, 1));
        let received = tap(&given, StepAct::Receive, given.step_to_receive());
        assert_eq!(
            (received.step, received.given, received.received),
            (1, true, true)
        );
        assert_eq!((received.step_to_give(), received.step_to_receive()), (2, 2));
    }

    #[test]
    fn most_givers_do_not_tell() {
        let first = tap(&packet(), StepAct::Receive, 1);
        assert_eq!((first.step, first.given, first.received), (1, false, true));
        let second = tap(&first, StepAct::Receive, first.step_to_receive());
        assert_eq!(second.step, 2);
    }

    #[test]
    fn two_who_stand_together_mean_one_handover() {
        let seen = packet();
        let (give, receive) = (seen.step_to_give(), seen.step_to_receive());
        let one = tap(&tap(&seen, StepAct::Give, give), StepAct::Receive, receive);
        let other = tap(&tap(&seen, StepAct::Receive, receive), StepAct::Give, give);
        assert_eq!(one, other);
        assert_eq!(one.step, 1);
    }

    #[test]
    fn of_two_givers_one_was_first() {
        let seen = packet();
        let taken = tap(&seen, StepAct::Give, seen.step_to_give());
        assert_eq!(
            taken.moves(StepAct::Give, seen.step_to_give()),
            Err(StepRefusal::SomebodyWasFirst)
        );
        let received = tap(&taken, StepAct::Receive, 1);
        for act in [StepAct::Give, StepAct::Receive] {
            assert_eq!(received.moves(act, 1), Err(StepRefusal::SomebodyWasFirst));
        }
    }

    #[test]
    fn a_packet_wears_out_but_its_last_handover_is_completed() {
        let mut worn = packet();
        worn.step = MOST_STEPS;
        worn.given = true;
        assert_eq!(
            worn.moves(StepAct::Give, worn.step_to_give()),
            Err(StepRefusal::Worn)
        );
        assert_eq!(
            worn.moves(StepAct::Receive, MOST_STEPS),
            Ok(Move::Completes(MOST_STEPS))
        );
        assert_eq!(worn.moves(StepAct::Give, 0), Err(StepRefusal::SomebodyWasFirst));
    }

    proptest! {
        /// Whatever is sent in whatever order, a step is opened once and each of its sides is told once.
        #[test]
        fn nothing_counts_twice(taps in proptest::collection::vec((any::<bool>(), 0..8_u16), 0..60)) {
            let mut packet = packet();
            let mut told = std::collections::BTreeSet::new();
            let mut opened = 0;
            for (gives, step) in taps {
                let act = if gives { StepAct::Give } else { StepAct::Receive };
                if let Ok(moved) = packet.moves(act, step) {
                    prop_assert!(told.insert((act, step)));
                    opened += u16::from(matches!(moved, Move::Opens(_)));
                    packet = after(&packet, act, moved);
                }
            }
            prop_assert_eq!(packet.step, opened);
        }
    }
}
