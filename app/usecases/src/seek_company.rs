//! Somebody who knows nobody yet seeks company.
use crate::{
    form_key::form_key,
    link_key::LinkKey,
    mail_wish::MailWish,
    own_meeting::MeetingPorts,
    place_newcomer::place_newcomer,
    ports::{Kept, StoreError},
    secrets::Purpose,
};
use domain::{
    contact::EmailAddress,
    meeting::{SeekForm, SeekRefusal, Seeker, SeekerState, Wishes, check},
};

/// What the form sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeekCompanyForm {
    /// The key that the form was made with: by the page that showed it, never out of an address, see [`LinkKey::of_form`].
    pub form_key: String,
    /// The key of a link that this browser has already, if any: whoever goes back and sends a new form is not two people.
    pub own_key: Option<String>,
    /// What was chosen.
    pub fields: SeekForm,
    /// What was said of messages by e-mail.
    pub mail: MailWish,
}

/// Somebody has begun to look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Started {
    /// What opens their page from now on; show it, and keep it nowhere but in their own browser.
    pub key: LinkKey,
    /// Whether this form was the first.
    pub kept: Kept,
}

/// Why nobody began to look.
#[derive(Debug, thiserror::Error)]
pub enum SeekError {
    /// The form cannot be kept: every refusal, in the order of the fields.
    #[error("the form is not complete")]
    Refused(Vec<SeekRefusal>),
    /// The store cannot answer now.
    #[error("the store is not available")]
    Unavailable(#[from] StoreError),
}

/// Keeps what somebody wishes, on disk before it answers, and invites them at once if there is somebody to meet. The same form sent
/// again gives the same key and is kept once; so does another form of a browser that has a page already, as long as somebody
/// looks or is invited there.
///
/// # Errors
/// When the form cannot be kept, or the store does not answer.
pub async fn seek_company(ports: &MeetingPorts<'_>, form: &SeekCompanyForm) -> Result<Started, SeekError> {
    if let Some(key) = own_key(ports, form).await? {
        return Ok(Started {
            key,
            kept: Kept::Before,
        });
    }
    let (wishes, address) = checked(ports, &form.fields, &form.mail).map_err(SeekError::Refused)?;
    let key = LinkKey::of_form(ports.secrets, &form_key(&form.form_key, ports.ids));
    let seeker = Seeker::new(ports.ids.new_id(), wishes, ports.now());
    let link = key.hash(ports.secrets, Purpose::PersonalLink);
    let mail = address.map(|address| form.mail.kept(ports, &seeker.id, &address));
    let kept = ports.store.keep_seeker(link, &seeker, mail.as_ref()).await?;
    if kept == Kept::New {
        place_newcomer(ports, &seeker).await?;
    }
    Ok(Started { key, kept })
}

/// The wishes and the address of a form, or every refusal in the order of the fields.
pub(crate) fn checked(
    ports: &MeetingPorts<'_>,
    fields: &SeekForm,
    mail: &MailWish,
) -> Result<(Wishes, Option<EmailAddress>), Vec<SeekRefusal>> {
    let wishes = check(fields, ports.directory, ports.directory.moments());
    match (wishes, mail.checked()) {
        (Ok(wishes), Ok(address)) => Ok((wishes, address)),
        (wishes, address) => {
            let refusals = wishes.err().unwrap_or_default().into_iter();
            Err(refusals.chain(address.err()).collect())
        }
    }
}

/// The key that the browser has, if somebody's search goes on there.
async fn own_key(ports: &MeetingPorts<'_>, form: &SeekCompanyForm) -> Result<Option<LinkKey>, StoreError> {
    let Some(given) = &form.own_key else {
        return Ok(None);
    };
    let known = ports.known(given).await?;
    let goes_on = known.is_some_and(|known| {
        matches!(
            known.seeker.state,
            SeekerState::Looking | SeekerState::Invited | SeekerState::Agreed
        )
    });
    Ok(LinkKey::parse(given).filter(|_| goes_on))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        fakes::FailingStore,
        stop_seeking::stop_seeking,
        town::{Town, fields, form},
    };
    use domain::meeting::View;

    #[tokio::test]
    async fn a_form_sent_five_times_is_one_person_with_one_key() {
        let town = Town::new();
        let first = seek_company(&town.ports(), &form(7, "quiet-hedgehog"))
            .await
            .unwrap();
        assert_eq!(first.kept, Kept::New);
        for _ in 0..4 {
            let again = seek_company(&town.ports(), &form(7, "quiet-hedgehog"))
                .await
                .unwrap();
            assert_eq!((again.kept, again.key), (Kept::Before, first.key));
        }
        assert_eq!(town.store_people(), 1);
        assert!(matches!(
            town.view(&first.key.to_string()).await,
            View::Looking { .. }
        ));
        assert!(!town.everything().contains(&first.key.to_string()));
    }

    #[tokio::test]
    async fn a_browser_with_a_page_is_not_two_people_until_its_search_has_ended() {
        let town = Town::new();
        let key = town.seek(1, "quiet-hedgehog").await;
        let mut back = form(2, "merry-robin");
        back.own_key = Some(key.to_uppercase());
        let again = seek_company(&town.ports(), &back).await.unwrap();
        assert_eq!((again.kept, again.key.to_string()), (Kept::Before, key.clone()));
        stop_seeking(&town.ports(), &key).await.unwrap();
        let anew = seek_company(&town.ports(), &back).await.unwrap();
        assert_eq!(anew.kept, Kept::New);
        assert_ne!(anew.key.to_string(), key);
        // The cookie of somebody else's installation opens nothing, and is no reason to refuse.
        back.own_key = Some("7zzzzzzzzzzzzzzzzzzzzzzzzz".to_owned());
        "00000000000000000000000000000009".clone_into(&mut back.form_key);
        assert_eq!(seek_company(&town.ports(), &back).await.unwrap().kept, Kept::New);
    }

    #[tokio::test]
    async fn two_who_like_the_same_are_invited_at_once_and_others_wait_for_the_evening() {
        let town = Town::new();
        town.invited_pair().await;
        let third = town.seek_quietly(3, "brave-owl").await;
        assert!(matches!(
            town.view(&third).await,
            View::Looking {
                called_off: false,
                ..
            }
        ));
        town.round().await;
        assert!(matches!(town.view(&third).await, View::Invited { size: 1, .. }));
    }

    #[tokio::test]
    async fn an_address_is_kept_with_the_person_and_a_wrong_one_is_refused() {
        let town = Town::new();
        let mut asked = form(1, "quiet-hedgehog");
        "fatima".clone_into(&mut asked.mail.address);
        let refused = seek_company(&town.ports(), &asked).await;
        assert!(matches!(refused, Err(SeekError::Refused(all)) if all == [SeekRefusal::WrongEmail]));
        assert_eq!(town.store_people(), 0);
        "fatima@example.nl".clone_into(&mut asked.mail.address);
        for _ in 0..2 {
            let key = seek_company(&town.ports(), &asked).await.unwrap().key;
            assert!(town.mine(&key.to_string()).await.messages);
        }
        assert_eq!(town.everything().matches("SeekerMail {").count(), 1);
        assert!(!town.everything().contains("fatima"));
        let without = town.seek(2, "merry-robin").await;
        assert!(!town.mine(&without).await.messages);
    }

    #[tokio::test]
    async fn a_form_that_cannot_be_kept_keeps_nothing() {
        let town = Town::new();
        let mut wrong = form(1, "Jan de Vries");
        wrong.fields.moments = vec!["nergens".to_owned()];
        let refused = seek_company(&town.ports(), &wrong).await;
        let refusals = [SeekRefusal::UnknownMoment, SeekRefusal::NoNickname];
        assert!(matches!(refused, Err(SeekError::Refused(all)) if all == refusals));
        assert_eq!(town.store_people(), 0);
        let gone = MeetingPorts {
            store: &FailingStore,
            ..town.ports()
        };
        let lost = seek_company(&gone, &form(1, "quiet-hedgehog")).await;
        assert!(matches!(lost, Err(SeekError::Unavailable(_))));
        assert!(
            check(
                &fields("quiet-hedgehog"),
                &town.directory,
                town.directory.moments()
            )
            .is_ok()
        );
    }
}
