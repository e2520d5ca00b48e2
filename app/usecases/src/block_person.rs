//! Somebody never wants to meet another one of their table again.
use crate::{
    my_meeting::named,
    own_meeting::{ActError, MeetingPorts, leaving},
    ports::{KnownSeeker, MeetingStep, OwnStep},
};
use domain::meeting::{Change, SeekerState};

/// Why nobody is blocked or reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("nobody at this table is named so any more")]
pub struct NobodyNamed;

/// Keeps two people apart from now on: never in one invitation, never at one time. A meeting that is agreed with them is left, and
/// we look on for whoever blocks. The other is told nothing. `token` names the other, see [`crate::my_meeting::OtherGuest`].
///
/// # Errors
/// When the key opens nothing, when the token names nobody, or when the store does not answer.
pub async fn block_person(
    ports: &MeetingPorts<'_>,
    key: &str,
    token: &str,
) -> Result<(), ActError<NobodyNamed>> {
    ports
        .act(key, |known, now| {
            let other = other(ports, known, token)?;
            Ok((Some(apart(known, other, now)), ()))
        })
        .await
}

/// The id of whom a token names.
pub(crate) fn other<'a>(
    ports: &MeetingPorts<'_>,
    known: &'a KnownSeeker,
    token: &str,
) -> Result<&'a str, NobodyNamed> {
    known
        .invitation
        .as_ref()
        .and_then(|invitation| named(ports, &known.seeker, &invitation.invitation, token))
        .ok_or(NobodyNamed)
}

/// The step that keeps somebody apart from another, and leaves a meeting that is still to come.
pub(crate) fn apart(known: &KnownSeeker, other: &str, now: i64) -> MeetingStep {
    let mut step = if known.seeker.state == SeekerState::Agreed {
        let looking = Change::looking(known.seeker.id.clone(), false, now);
        let own = OwnStep::Becomes(known.seeker.clone(), known.seeker.clone().after(&looking));
        leaving(known, own, now)
    } else {
        MeetingStep::default()
    };
    step.blocked = vec![(known.seeker.id.clone(), other.to_owned())];
    step
}
