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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{stop_seeking::look_again, town::Town};
    use domain::meeting::View;

    #[tokio::test]
    async fn whoever_blocks_leaves_and_is_never_at_one_time_with_the_other() {
        let town = Town::new();
        let [one, other] = town.agreed_pair().await;
        let token = town.mine(&one).await.others[0].token.clone();
        let wrong = block_person(&town.ports(), &one, "0000000000000000").await;
        assert!(matches!(wrong, Err(ActError::Refused(NobodyNamed))));
        block_person(&town.ports(), &one, &token).await.unwrap();
        assert!(matches!(
            town.view(&one).await,
            View::Looking {
                called_off: false,
                ..
            }
        ));
        assert!(matches!(
            town.view(&other).await,
            View::Looking { called_off: true, .. }
        ));
        town.round().await;
        let time = async |key: &String| match town.view(key).await {
            View::Invited {
                occurrence, size: 1, ..
            } => occurrence,
            other => panic!("{other:?}"),
        };
        assert_ne!(time(&one).await, time(&other).await);
    }

    #[tokio::test]
    async fn one_can_block_after_a_meeting() {
        let town = Town::new();
        let [one, other] = town.agreed_pair().await;
        town.pass(3);
        let mine = town.mine(&one).await;
        assert!(matches!(mine.view, View::Met { .. }));
        block_person(&town.ports(), &one, &mine.others[0].token)
            .await
            .unwrap();
        assert!(matches!(town.view(&one).await, View::Met { .. }));
        assert!(town.everything().contains("Blocked"));
        look_again(&town.ports(), &other).await.unwrap();
    }
}
