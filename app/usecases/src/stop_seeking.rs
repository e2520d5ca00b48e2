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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::town::Town;
    use domain::meeting::View;

    #[tokio::test]
    async fn who_stops_leaves_an_agreed_meeting_and_the_other_is_told_that_it_does_not_go_ahead() {
        let town = Town::new();
        let [one, other] = town.agreed_pair().await;
        for _ in 0..2 {
            stop_seeking(&town.ports(), &one).await.unwrap();
        }
        assert!(matches!(town.view(&one).await, View::Stopped { .. }));
        assert!(matches!(
            town.view(&other).await,
            View::Looking { called_off: true, .. }
        ));
        assert_eq!(town.mine(&other).await.others, []);
    }

    #[tokio::test]
    async fn looking_again_begins_with_the_same_wishes_and_another_partner() {
        let town = Town::new();
        let [one, other] = town.agreed_pair().await;
        look_again(&town.ports(), &one).await.unwrap();
        assert!(
            matches!(town.view(&one).await, View::Agreed { .. }),
            "an agreed meeting stays"
        );
        town.pass(3);
        assert!(matches!(town.view(&one).await, View::Met { .. }));
        for key in [&one, &other] {
            look_again(&town.ports(), key).await.unwrap();
            assert!(
                matches!(town.view(key).await, View::Looking { .. }),
                "never the same again"
            );
        }
        let third = town.seek(3, "brave-owl").await;
        assert!(matches!(town.view(&third).await, View::Invited { size: 2, .. }));
    }
}
