//! Yes or no, each for themselves.
use super::{Answer, Change, Invitation, InvitationState, Outcome, Seeker, SeekerState};

/// Why an answer is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AnswerRefusal {
    /// This person is not in this invitation.
    #[error("this person is not invited here")]
    NotInvited,
    /// Answers closed, the evening before or after 14 days.
    #[error("answers closed before this one came")]
    TooLate,
    /// It does not go ahead, or has been.
    #[error("the invitation is over")]
    Over,
    /// It is agreed, and others count on this person: they can stop, which is not an answer any more.
    #[error("the meeting is agreed already; it can be left, but not answered with no")]
    Agreed,
    /// After a no this person was invited somewhere else, stopped, or lapsed.
    #[error("this invitation does not count for this person any more")]
    Elsewhere,
}

impl Invitation {
    /// A person answers at `now`. The same answer again changes nothing, at any time. Until answers close one may change
    /// one's mind, also from no to yes as long as nothing else was offered; once it is agreed, only by leaving.
    ///
    /// It is agreed as soon as enough said yes ([`Invitation::needed`]); further people of a table join with their yes. A
    /// no changes nothing for anybody else: not now, and not when answers close.
    ///
    /// # Errors
    /// Says why the answer is not taken; then nothing changes.
    pub fn answer(&self, seeker: &Seeker, answer: Answer, now: i64) -> Result<Outcome, AnswerRefusal> {
        let place = self.places.iter().position(|place| place.seeker == seeker.id);
        if place.is_some_and(|place| self.places[place].answer == Some(answer)) {
            return Ok(Outcome {
                invitation: self.clone(),
                changes: Vec::new(),
            });
        }
        if !self.is_live() {
            return Err(AnswerRefusal::Over);
        }
        if now >= self.answer_by {
            return Err(AnswerRefusal::TooLate);
        }
        let place = place.ok_or(AnswerRefusal::NotInvited)?;
        let here = seeker.invitation.as_deref() == Some(&self.id);
        let after_no = seeker.invitation.is_none() && seeker.state == SeekerState::Looking;
        let counts = match self.places[place].answer {
            Some(Answer::No) => after_no,
            Some(Answer::Yes) | None => here,
        };
        if !counts {
            return Err(AnswerRefusal::Elsewhere);
        }
        let said_yes = self.places[place].answer == Some(Answer::Yes);
        if answer == Answer::No && said_yes && self.state == InvitationState::Agreed {
            return Err(AnswerRefusal::Agreed);
        }
        let mut invitation = self.clone();
        invitation.places[place].answer = Some(answer);
        let changes = match answer {
            Answer::No => vec![Change::looking(seeker.id.clone(), false, now)],
            Answer::Yes => invitation.agree(&seeker.id),
        };
        Ok(Outcome { invitation, changes })
    }

    /// Agrees when enough said yes; the changes after a yes of `seeker`.
    fn agree(&mut self, seeker: &str) -> Vec<Change> {
        if self.state == InvitationState::Agreed {
            return vec![Change::with(seeker, SeekerState::Agreed, self)];
        }
        if self.coming().count() < self.needed() {
            return vec![Change::with(seeker, SeekerState::Invited, self)];
        }
        self.state = InvitationState::Agreed;
        let this = &*self;
        this.coming()
            .map(|place| Change::with(&place.seeker, SeekerState::Agreed, this))
            .collect()
    }
}
