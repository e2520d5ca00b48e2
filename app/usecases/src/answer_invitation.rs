//! Somebody says yes or no to an invitation, for themselves.
use crate::{
    own_meeting::{ActError, MeetingPorts, too_often},
    ports::{MeetingStep, StepTaken},
};
use domain::meeting::{Answer, AnswerRefusal};

/// How often an answer is tried again when others answer at the same moment.
const ATTEMPTS: usize = 50;

/// Keeps an answer, on disk before it answers. The same answer again changes nothing; of several who answer in the same moment
/// each is counted once, and the one who makes it agreed makes it so for all.
///
/// # Errors
/// When the key opens nothing, when the answer is not taken, or when the store does not answer.
pub async fn answer_invitation(
    ports: &MeetingPorts<'_>,
    key: &str,
    invitation: &str,
    answer: Answer,
) -> Result<(), ActError<AnswerRefusal>> {
    for _ in 0..ATTEMPTS {
        let now = ports.now();
        let known = ports.known(key).await?.ok_or(ActError::NoMeeting)?;
        // After a no it does not count for them any more, and they may still take it back.
        let asked = match known.invitation {
            Some(current) if current.invitation.id == invitation => Some(current),
            _ => ports.store.invitation(invitation).await?,
        };
        let Some(asked) = asked else {
            return Err(ActError::Refused(AnswerRefusal::Over));
        };
        if let Some(outcome) = ports.due(&asked.invitation, now) {
            ports.store.keep_step(&MeetingStep::of(&asked, outcome)).await?;
            continue;
        }
        let outcome = asked
            .invitation
            .answer(&known.seeker, answer, now)
            .map_err(ActError::Refused)?;
        if outcome.changes.is_empty() && outcome.invitation == asked.invitation {
            return Ok(());
        }
        if ports.store.keep_step(&MeetingStep::of(&asked, outcome)).await? == StepTaken::Done {
            return Ok(());
        }
    }
    Err(too_often().into())
}
