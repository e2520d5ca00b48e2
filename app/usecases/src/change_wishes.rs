//! Somebody wishes something else: another moment, another language, another nickname.
use crate::{
    own_meeting::{ActError, MeetingPorts, leaving},
    place_newcomer::place_newcomer,
    ports::OwnStep,
};
use domain::meeting::{SeekForm, SeekRefusal, SeekerState, check};

/// Why wishes are not changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WishesRefusal {
    /// The form cannot be kept: every refusal, in the order of the fields.
    #[error("the form is not complete")]
    Form(Vec<SeekRefusal>),
    /// A meeting is agreed, and others count on this person: first it has to be, or to be left.
    #[error("a meeting is agreed; wishes can be changed after it")]
    Agreed,
}

/// Keeps other wishes and looks with them from now on. An invitation that is still open is left, as if nothing had been said.
///
/// # Errors
/// When the key opens nothing, when the wishes cannot be kept, or when the store does not answer.
pub async fn change_wishes(
    ports: &MeetingPorts<'_>,
    key: &str,
    form: &SeekForm,
) -> Result<(), ActError<WishesRefusal>> {
    let wishes = check(form, ports.directory, ports.directory.moments())
        .map_err(|refusals| ActError::Refused(WishesRefusal::Form(refusals)))?;
    let changed = ports
        .act(key, |known, now| {
            if known.seeker.state == SeekerState::Agreed {
                return Err(WishesRefusal::Agreed);
            }
            let changed = known.seeker.clone().with_wishes(wishes.clone(), now);
            let own = OwnStep::Becomes(known.seeker.clone(), changed.clone());
            Ok((Some(leaving(known, own, now)), changed))
        })
        .await?;
    place_newcomer(ports, &changed).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::town::{Town, fields};
    use domain::meeting::View;

    #[tokio::test]
    async fn other_wishes_leave_an_open_invitation_in_silence() {
        let town = Town::new();
        let [one, other] = town.invited_pair().await;
        let mut form = fields("brave-owl");
        form.interests = vec!["music".to_owned()];
        change_wishes(&town.ports(), &one, &form).await.unwrap();
        let changed = town.mine(&one).await;
        assert!(matches!(changed.view, View::Looking { .. }));
        assert_eq!(changed.wishes.nickname.key(), "brave-owl");
        assert!(matches!(town.view(&other).await, View::Invited { size: 2, .. }));
    }

    #[tokio::test]
    async fn an_agreed_meeting_and_a_wrong_form_change_nothing() {
        let town = Town::new();
        let [one, _] = town.agreed_pair().await;
        let refused = change_wishes(&town.ports(), &one, &fields("brave-owl")).await;
        assert!(matches!(refused, Err(ActError::Refused(WishesRefusal::Agreed))));
        let wrong = change_wishes(&town.ports(), &one, &fields("nobody")).await;
        let expected = WishesRefusal::Form(vec![SeekRefusal::NoNickname]);
        assert!(matches!(wrong, Err(ActError::Refused(refusal)) if refusal == expected));
        assert_eq!(town.mine(&one).await.wishes.nickname.key(), "quiet-hedgehog");
    }
}
