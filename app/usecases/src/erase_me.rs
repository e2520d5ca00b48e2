//! Somebody wants everything of them gone, now.
use crate::{
    own_meeting::{ActError, MeetingPorts, leaving},
    ports::OwnStep,
};
use std::convert::Infallible;

/// Leaves an invitation if there is one, and erases the person with everything that points at them, on disk before it answers.
/// For the others it is as if the person had stopped. Afterwards the key opens nothing.
///
/// # Errors
/// When the key opens nothing (which is so when it was erased before), or the store does not answer.
pub async fn erase_me(ports: &MeetingPorts<'_>, key: &str) -> Result<(), ActError<Infallible>> {
    ports
        .act(key, |known, now| {
            let own = OwnStep::Erased(known.seeker.clone());
            Ok((Some(leaving(known, own, now)), ()))
        })
        .await
}
