//! Somebody who knows nobody yet seeks company.
use crate::{
    form_key::form_key,
    link_key::LinkKey,
    own_meeting::MeetingPorts,
    place_newcomer::place_newcomer,
    ports::{Kept, StoreError},
    secrets::Purpose,
};
use domain::meeting::{SeekForm, SeekRefusal, Seeker, SeekerState, check};

/// What the form sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeekCompanyForm {
    /// The key that the form was made with: by the page that showed it, never out of an address, see [`LinkKey::of_form`].
    pub form_key: String,
    /// The key of a link that this browser has already, if any: whoever goes back and sends a new form is not two people.
    pub own_key: Option<String>,
    /// What was chosen.
    pub fields: SeekForm,
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
    let wishes =
        check(&form.fields, ports.directory, ports.directory.moments()).map_err(SeekError::Refused)?;
    let key = LinkKey::of_form(ports.secrets, &form_key(&form.form_key, ports.ids));
    let seeker = Seeker::new(ports.ids.new_id(), wishes, ports.now());
    let link = key.hash(ports.secrets, Purpose::PersonalLink);
    let kept = ports.store.keep_seeker(link, &seeker).await?;
    if kept == Kept::New {
        place_newcomer(ports, &seeker).await?;
    }
    Ok(Started { key, kept })
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
