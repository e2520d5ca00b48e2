//! A coordinator gives a host the link to who is expected.
use crate::{
    UsecaseError,
    link_key::LinkKey,
    ports::{MomentStore, Randomness, Secrets},
    secrets::Purpose,
};

/// Makes a new link for the host of a moment. The one before opens nothing any more. The key is told this once and not kept.
///
/// # Errors
/// When there is no such moment, or the store does not answer.
pub async fn make_host_link(
    store: &dyn MomentStore,
    secrets: &dyn Secrets,
    randomness: &dyn Randomness,
    moment: &str,
) -> Result<LinkKey, UsecaseError> {
    let key = LinkKey::random(randomness);
    let link = key.hash(secrets, Purpose::HostLink);
    if store.keep_host_link(moment, link).await? {
        Ok(key)
    } else {
        Err(UsecaseError::NotFound)
    }
}
