//! Somebody wishes something else: another moment, another language, another nickname.
use crate::{
    mail_wish::MailWish,
    own_meeting::{ActError, MeetingPorts, leaving},
    place_newcomer::place_newcomer,
    ports::OwnStep,
    seek_company::checked,
};
use domain::meeting::{SeekForm, SeekRefusal, SeekerState};

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
/// Another address for messages, or none any more, is kept right after the wishes; ended between the two, nothing was answered,
/// and the same form sent again does both.
///
/// # Errors
/// When the key opens nothing, when the wishes cannot be kept, or when the store does not answer.
pub async fn change_wishes(
    ports: &MeetingPorts<'_>,
    key: &str,
    form: &SeekForm,
    mail: &MailWish,
) -> Result<(), ActError<WishesRefusal>> {
    let (wishes, address) =
        checked(ports, form, mail).map_err(|refusals| ActError::Refused(WishesRefusal::Form(refusals)))?;
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
    mail.change(ports, &changed.id, address.as_ref()).await?;
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
        change_wishes(&town.ports(), &one, &form, &MailWish::default())
            .await
            .unwrap();
        let changed = town.mine(&one).await;
        assert!(matches!(changed.view, View::Looking { .. }));
        assert_eq!(changed.wishes.nickname.key(), "brave-owl");
        assert!(matches!(town.view(&other).await, View::Invited { size: 2, .. }));
    }

    #[tokio::test]
    async fn an_agreed_meeting_and_a_wrong_form_change_nothing() {
        let town = Town::new();
        let [one, _] = town.agreed_pair().await;
        let refused = change_wishes(&town.ports(), &one, &fields("brave-owl"), &MailWish::default()).await;
        assert!(matches!(refused, Err(ActError::Refused(WishesRefusal::Agreed))));
        let wrong = change_wishes(&town.ports(), &one, &fields("nobody"), &MailWish::default()).await;
        let expected = WishesRefusal::Form(vec![SeekRefusal::NoNickname]);
        assert!(matches!(wrong, Err(ActError::Refused(refusal)) if refusal == expected));
        assert_eq!(town.mine(&one).await.wishes.nickname.key(), "quiet-hedgehog");
    }

    #[tokio::test]
    async fn an_address_is_given_replaced_and_taken_away_and_nothing_said_leaves_it() {
        let town = Town::new();
        let key = town.seek(1, "quiet-hedgehog").await;
        let wish = |address: &str, none: bool| MailWish {
            address: address.to_owned(),
            none,
            language: "en".to_owned(),
        };
        let change = async |wish: MailWish| {
            let changed = change_wishes(&town.ports(), &key, &fields("brave-owl"), &wish).await;
            (changed.is_ok(), town.mine(&key).await.messages)
        };
        assert_eq!(change(wish("", false)).await, (true, false));
        assert_eq!(change(wish("a@example.nl", false)).await, (true, true));
        let first = town.everything();
        assert_eq!(change(wish("", false)).await, (true, true));
        assert_eq!(change(wish("b@example", false)).await, (false, true));
        assert_eq!(change(wish("b@example.nl", false)).await, (true, true));
        assert_ne!(first, town.everything());
        assert_eq!(change(wish("b@example.nl", true)).await, (true, false));
    }
}
