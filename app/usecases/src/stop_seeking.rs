//! Somebody does not want to look any more, or takes up looking again.
use crate::{
    own_meeting::{ActError, MeetingPorts, leaving},
    place_newcomer::place_newcomer,
    ports::OwnStep,
};
use domain::meeting::{Change, SeekerState};
use std::convert::Infallible;

/// Stops looking, and leaves an invitation if there is one; the others are told nothing but, where it was agreed and too few are
/// left, that it does not go ahead. Stopping twice is stopping once.
///
/// # Errors
/// When the key opens nothing, or the store does not answer.
pub async fn stop_seeking(ports: &MeetingPorts<'_>, key: &str) -> Result<(), ActError<Infallible>> {
    ports
        .act(key, |known, now| {
            if known.seeker.state == SeekerState::Stopped {
                return Ok((None, ()));
            }
            let stopped = Change::stopped(known.seeker.id.clone(), now);
            let own = OwnStep::Becomes(known.seeker.clone(), known.seeker.clone().after(&stopped));
            Ok((Some(leaving(known, own, now)), ()))
        })
        .await
}

/// Begins to look again with the same wishes: after a meeting, after stopping, and when nothing was heard for long. Who is looking
/// already keeps their place in the row; who is invited or has agreed stays so.
///
/// # Errors
/// When the key opens nothing, or the store does not answer.
pub async fn look_again(ports: &MeetingPorts<'_>, key: &str) -> Result<(), ActError<Infallible>> {
    let begun = ports
        .act(key, |known, now| {
            if matches!(known.seeker.state, SeekerState::Invited | SeekerState::Agreed) {
                return Ok((None, None));
            }
            let again = known.seeker.clone().with_wishes(known.seeker.wishes.clone(), now);
            let own = OwnStep::Becomes(known.seeker.clone(), again.clone());
            Ok((Some(leaving(known, own, now)), Some(again)))
        })
        .await?;
    if let Some(seeker) = begun {
        place_newcomer(ports, &seeker).await?;
    }
    Ok(())
}
