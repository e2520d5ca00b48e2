//! The clock ends what is over: answers close, meetings have been, and who never came back is not looked for any more.
use crate::{
    own_meeting::{MeetingPorts, lapse},
    ports::{MeetingStep, StepTaken, StoreError},
};
use chrono::TimeDelta;
use domain::meeting::DAYS_KEPT;

/// Acts on every invitation and everybody for whom something is due, and says how many. What a page shows does not wait for it.
///
/// # Errors
/// When the store does not answer; what was done stays.
pub async fn lapse_invitations(ports: &MeetingPorts<'_>) -> Result<u64, StoreError> {
    let now = ports.now();
    let mut done = 0;
    for known in ports.store.live_invitations(None).await? {
        if let Some(outcome) = ports.due(&known.invitation, now) {
            done += take(ports, MeetingStep::of(&known, outcome)).await?;
        }
    }
    let kept = TimeDelta::days(DAYS_KEPT).num_milliseconds();
    for seeker in ports.store.looking_until(now.saturating_add(kept + 1)).await? {
        if let Some(step) = lapse(&seeker, now) {
            done += take(ports, step).await?;
        }
    }
    Ok(done)
}

/// What is overtaken by somebody's own act was seen to by that act.
async fn take(ports: &MeetingPorts<'_>, step: MeetingStep) -> Result<u64, StoreError> {
    let taken = ports.store.keep_step(&step).await?;
    Ok(u64::from(taken == StepTaken::Done))
}
