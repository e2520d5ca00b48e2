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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{own_meeting::ActError, town::Town};
    use domain::meeting::View;

    #[tokio::test]
    async fn nothing_is_left_and_the_others_stay() {
        let town = Town::new();
        let [one, other] = town.agreed_pair().await;
        let link = town.ports().link(&one).unwrap().to_hex();
        let everything = town.everything();
        assert!(everything.contains("Hedgehog") && everything.contains(&link));
        let before = town.mine(&other).await.wishes;
        erase_me(&town.ports(), &one).await.unwrap();
        let everything = town.everything();
        assert!(!everything.contains("Hedgehog") && !everything.contains(&link));
        assert!(everything.contains("Robin"));
        let kept = town.mine(&other).await;
        assert_eq!(kept.wishes, before);
        assert!(matches!(kept.view, View::Looking { called_off: true, .. }));
        assert!(matches!(
            erase_me(&town.ports(), &one).await,
            Err(ActError::NoMeeting)
        ));
    }
}
