//! An invitation: some people, one time, one flower; and what the clock and leaving do to it.
use super::{
    Answer, Change, DAY, DAYS_KEPT, Flower, Interest, InvitationState, Nickname, Occurrence, SeekerState,
    Spoken,
};
use std::collections::BTreeSet;

/// An invitation to a hosted moment, for one to six people. One person alone is welcomed by the host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Our own id, random; it is no right to anything.
    pub id: String,
    /// When.
    pub occurrence: Occurrence,
    /// The id of the meeting spot.
    pub spot_id: String,
    /// Who welcomes, as the moment said when it was offered.
    pub host: String,
    /// The sign of recognition.
    pub flower: Flower,
    /// A language that all of them speak.
    pub language: Spoken,
    /// What all of them like or can do.
    pub shared: BTreeSet<Interest>,
    /// For how many it was made. Never changes, also when somebody says no or is erased, so that nobody can tell.
    pub size: u8,
    /// When it was offered, in unix milliseconds.
    pub offered: i64,
    /// Until when one can answer, in unix milliseconds; see [`super::answer_by`].
    pub answer_by: i64,
    /// The people who are still in it. Once it is settled at `answer_by`, only those who said yes.
    pub places: Vec<Place>,
    /// What has become of it.
    pub state: InvitationState,
}

/// One person's place in an invitation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The id of the [`super::Seeker`].
    pub seeker: String,
    /// The name that the others see once it is agreed.
    pub nickname: Nickname,
    /// What they said; `None` is nothing yet.
    pub answer: Option<Answer>,
}

/// What an act or the clock does: the invitation afterwards, and what changes for each person. Both belong into one
/// transaction. No changes and an equal invitation: nothing happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The invitation afterwards.
    pub invitation: Invitation,
    /// One for each person for whom something changes.
    pub changes: Vec<Change>,
}

impl Invitation {
    /// How many have to say yes before it is agreed: both of two, at least two of a table, and one who comes alone.
    #[must_use]
    pub fn needed(&self) -> usize {
        usize::from(self.size).clamp(1, 2)
    }

    /// The places of those who said yes.
    pub fn coming(&self) -> impl Iterator<Item = &Place> {
        self.places
            .iter()
            .filter(|place| place.answer == Some(Answer::Yes))
    }

    /// The place of a person.
    #[must_use]
    pub fn place(&self, seeker: &str) -> Option<&Place> {
        self.places.iter().find(|place| place.seeker == seeker)
    }

    /// Whether it can still lead to a meeting.
    #[must_use]
    pub const fn is_live(&self) -> bool {
        matches!(self.state, InvitationState::Open | InvitationState::Agreed)
    }

    /// How many seats it takes at its time. A no keeps its seat until answers close, so that it can be taken back, and so
    /// that a seat that becomes free tells nothing.
    #[must_use]
    pub fn seats(&self) -> usize {
        if self.is_live() { self.places.len() } else { 0 }
    }

    /// When the invitation itself is erased, in unix milliseconds: 30 days after the meeting, which is as long as it can be
    /// reported; at once (0) when there is none, because nothing refers to it any more.
    #[must_use]
    pub const fn until(&self) -> i64 {
        match self.state {
            InvitationState::Lapsed | InvitationState::Cancelled => 0,
            _ => self.occurrence.end.saturating_add(DAYS_KEPT * DAY),
        }
    }

    /// Answers close: what had been agreed stays with those who said yes, everything else lapses. Who said yes is looking
    /// again and reads the same, whether somebody said no or nothing; who said nothing lapses. `None` while nothing is due.
    #[must_use]
    pub fn lapse(&self, now: i64) -> Option<Outcome> {
        let settled = self.state == InvitationState::Agreed && self.coming().count() == self.places.len();
        if !self.is_live() || now < self.answer_by || settled {
            return None;
        }
        let mut invitation = self.clone();
        let mut changes = Vec::new();
        if self.state == InvitationState::Open {
            invitation.state = InvitationState::Lapsed;
            // From the instant on at which answers closed: a clock that runs late keeps nobody's data for longer.
            changes.extend(
                self.coming()
                    .map(|place| Change::looking(place.seeker.clone(), true, self.answer_by)),
            );
        }
        let silent = self.places.iter().filter(|place| place.answer.is_none());
        changes.extend(
            silent.map(|place| Change::ended(place.seeker.clone(), SeekerState::Lapsed, self.answer_by)),
        );
        invitation
            .places
            .retain(|place| place.answer == Some(Answer::Yes));
        Some(Outcome { invitation, changes })
    }

    /// The time is over: what was agreed has been. `None` while nothing is due.
    #[must_use]
    pub fn met(&self, now: i64) -> Option<Outcome> {
        if self.state != InvitationState::Agreed || now < self.occurrence.end {
            return None;
        }
        let mut invitation = self.clone();
        invitation.state = InvitationState::Met;
        let changes = self
            .coming()
            .map(|place| Change::with(&place.seeker, SeekerState::Met, &invitation))
            .collect();
        Some(Outcome { invitation, changes })
    }

    /// Everything that the clock does at `now`, however late it is asked. `None` while nothing is due.
    #[must_use]
    pub fn due(&self, now: i64) -> Option<Outcome> {
        let lapsed = self.lapse(now);
        let met = lapsed
            .as_ref()
            .map_or(self, |outcome| &outcome.invitation)
            .met(now);
        match (lapsed, met) {
            (Some(mut first), Some(second)) => {
                first.changes.extend(second.changes);
                Some(Outcome {
                    invitation: second.invitation,
                    changes: first.changes,
                })
            }
            (first, second) => second.or(first),
        }
    }

    /// Somebody leaves: stops, blocks, changes their wishes, or is erased. The changes are those of the others; what
    /// becomes of the one who leaves is theirs ([`Change::stopped`], [`Change::looking`], or nothing left at all).
    ///
    /// While it is open this is like saying nothing. Once it is agreed the others are told at the same moment that it does
    /// not go ahead, unless two or more are left; never who left, or why. Who is not in it changes nothing.
    #[must_use]
    pub fn leave(&self, seeker: &str, now: i64) -> Outcome {
        let mut invitation = self.clone();
        invitation.places.retain(|place| place.seeker != seeker);
        let came = self
            .place(seeker)
            .is_some_and(|place| place.answer == Some(Answer::Yes));
        if self.state == InvitationState::Agreed && came && invitation.coming().count() < self.needed() {
            return invitation.call_off(now);
        }
        Outcome {
            invitation,
            changes: Vec::new(),
        }
    }

    /// It does not go ahead: too few are left, or the moment itself was taken off. Everybody in it is looking again, but who
    /// had said no, and was looking already.
    #[must_use]
    pub fn call_off(&self, now: i64) -> Outcome {
        let mut invitation = self.clone();
        let mut changes = Vec::new();
        if self.is_live() {
            invitation.state = InvitationState::Cancelled;
            let waiting = self
                .places
                .iter()
                .filter(|place| place.answer != Some(Answer::No));
            changes.extend(waiting.map(|place| Change::looking(place.seeker.clone(), true, now)));
        }
        Outcome { invitation, changes }
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::{
            AnswerRefusal, Seeker, View,
            sample::{NOW, at, invited, seeker},
            view,
        },
        *,
    };

    const CLOSED: &str = "2027-04-05T18:00:00Z";
    const OVER: &str = "2027-04-06T09:30:00Z";

    impl Seeker {
        fn after_all(self, outcome: &Outcome) -> Self {
            outcome.changes.iter().fold(self, Self::after)
        }
    }

    fn say(invitation: &mut Invitation, seekers: &mut [Seeker], who: usize, answer: Answer) {
        let outcome = invitation.answer(&seekers[who], answer, at(NOW) + DAY).unwrap();
        for seeker in seekers {
            *seeker = seeker.clone().after_all(&outcome);
        }
        *invitation = outcome.invitation;
    }

    #[test]
    fn who_said_yes_reads_the_same_whether_the_other_said_no_or_nothing() {
        for closes in [0, 1] {
            let now = at(CLOSED) - 1 + closes;
            let (mut silent, mut two) = invited(&["a", "b"]);
            say(&mut silent, &mut two, 0, Answer::Yes);
            let (mut refused, mut other_two) = invited(&["a", "b"]);
            say(&mut refused, &mut other_two, 1, Answer::No);
            say(&mut refused, &mut other_two, 0, Answer::Yes);
            let read = view(&two[0], Some(&silent), now);
            assert_eq!(read, view(&other_two[0], Some(&refused), now));
            assert_eq!(
                matches!(read, View::Looking { called_off: true, .. }),
                closes == 1,
                "{read:?}"
            );
        }
    }

    #[test]
    fn it_is_agreed_when_both_of_two_said_yes() {
        let (mut invitation, mut two) = invited(&["a", "b"]);
        say(&mut invitation, &mut two, 0, Answer::Yes);
        assert_eq!(
            (two[0].state, invitation.state),
            (SeekerState::Invited, InvitationState::Open)
        );
        say(&mut invitation, &mut two, 1, Answer::Yes);
        assert!(two.iter().all(|seeker| seeker.state == SeekerState::Agreed));
        assert_eq!(
            invitation.answer(&two[0], Answer::No, at(NOW) + DAY),
            Err(AnswerRefusal::Agreed)
        );
        let met = invitation.due(at(OVER)).unwrap();
        assert_eq!(met.invitation.state, InvitationState::Met);
        assert_eq!(two[0].clone().after_all(&met).until, at(OVER) + DAYS_KEPT * DAY);
    }

    #[test]
    fn one_alone_is_welcomed_at_once_and_a_third_joins_until_answers_close() {
        let (mut invitation, mut one) = invited(&["a"]);
        say(&mut invitation, &mut one, 0, Answer::Yes);
        assert_eq!(one[0].state, SeekerState::Agreed);

        let (mut invitation, mut three) = invited(&["a", "b", "c"]);
        say(&mut invitation, &mut three, 2, Answer::Yes);
        say(&mut invitation, &mut three, 0, Answer::Yes);
        assert_eq!(three[1].state, SeekerState::Invited);
        assert_eq!(invitation.seats(), 3);
        let settled = invitation.due(at(CLOSED)).unwrap();
        assert_eq!(settled.invitation.seats(), 2);
        assert_eq!(three[1].clone().after_all(&settled).state, SeekerState::Lapsed);
        assert_eq!(settled.invitation.due(at(CLOSED)), None);
        assert_eq!(
            invitation.answer(&three[1], Answer::Yes, at(CLOSED)),
            Err(AnswerRefusal::TooLate)
        );
        say(&mut invitation, &mut three, 1, Answer::Yes);
        assert_eq!(three[1].state, SeekerState::Agreed);
    }

    #[test]
    fn an_agreed_meeting_that_somebody_leaves_is_called_off_unless_two_are_left() {
        let (mut invitation, mut three) = invited(&["a", "b", "c"]);
        for who in 0..3 {
            say(&mut invitation, &mut three, who, Answer::Yes);
        }
        let one_less = invitation.leave("a", at(NOW) + 2 * DAY);
        assert_eq!(
            (one_less.invitation.state, one_less.changes.len()),
            (InvitationState::Agreed, 0)
        );
        let called_off = one_less.invitation.leave("c", at(NOW) + 2 * DAY);
        assert_eq!(called_off.invitation.state, InvitationState::Cancelled);
        let b = three[1].clone().after_all(&called_off);
        assert_eq!((b.state, b.called_off), (SeekerState::Looking, true));
        assert!(matches!(
            view(&b, None, at(OVER)),
            View::Looking { called_off: true, .. }
        ));
        assert_eq!(invitation.leave("nobody", 0).invitation, invitation);
    }

    #[test]
    fn who_said_no_may_still_say_yes_until_something_else_is_offered() {
        let (mut invitation, mut two) = invited(&["a", "b"]);
        say(&mut invitation, &mut two, 0, Answer::No);
        assert_eq!(two[0].state, SeekerState::Looking);
        let mut elsewhere = two[0].clone();
        elsewhere.invitation = Some("another".to_owned());
        elsewhere.state = SeekerState::Invited;
        assert_eq!(
            invitation.answer(&elsewhere, Answer::Yes, at(NOW)),
            Err(AnswerRefusal::Elsewhere)
        );
        say(&mut invitation, &mut two, 0, Answer::Yes);
        assert_eq!(two[0].invitation.as_deref(), Some("i"));
    }

    #[test]
    fn an_answer_that_does_not_count_says_why() {
        let (invitation, two) = invited(&["a", "b"]);
        let answer = |invitation: &Invitation, seeker: &Seeker, now| {
            invitation
                .answer(seeker, Answer::Yes, now)
                .map(|outcome| outcome.changes)
        };
        assert_eq!(
            answer(&invitation, &seeker("c"), at(NOW)),
            Err(AnswerRefusal::NotInvited)
        );
        assert_eq!(
            answer(&invitation, &two[0], at(CLOSED)),
            Err(AnswerRefusal::TooLate)
        );
        let over = invitation.call_off(at(NOW)).invitation;
        assert_eq!(answer(&over, &two[0], at(NOW)), Err(AnswerRefusal::Over));
        let stopped = two[0].clone().after(&Change::stopped("a".to_owned(), at(NOW)));
        assert_eq!(
            answer(&invitation, &stopped, at(NOW)),
            Err(AnswerRefusal::Elsewhere)
        );
        assert_eq!(
            AnswerRefusal::TooLate.to_string(),
            "answers closed before this one came"
        );
    }
}
