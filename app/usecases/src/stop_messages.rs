//! Somebody wishes no messages by e-mail any more.
use crate::own_meeting::{ActError, MeetingPorts};
use std::convert::Infallible;

/// Erases the address, on disk before it answers; everything else stays. Done twice it is done once.
///
/// # Errors
/// When the key opens nothing, or the store does not answer.
pub async fn stop_messages(ports: &MeetingPorts<'_>, key: &str) -> Result<(), ActError<Infallible>> {
    let known = ports.known(key).await?.ok_or(ActError::NoMeeting)?;
    ports.store.forget_mail(&known.seeker.id, None).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::town::Town;
    use domain::meeting::View;

    #[tokio::test]
    async fn the_address_goes_and_the_meeting_stays() {
        let town = Town::new();
        let [one, _] = town.agreed_pair().await;
        town.give_address(&one, "fatima@example.nl").await;
        assert!(town.mine(&one).await.messages);
        for _ in 0..2 {
            stop_messages(&town.ports(), &one).await.unwrap();
        }
        let mine = town.mine(&one).await;
        assert!(!mine.messages && matches!(mine.view, View::Agreed { .. }));
        assert!(!town.everything().contains("SeekerMail {"));
        let nobody = stop_messages(&town.ports(), "7zzzzzzzzzzzzzzzzzzzzzzzzz").await;
        assert!(matches!(nobody, Err(ActError::NoMeeting)));
    }
}
