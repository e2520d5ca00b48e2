//! A coordinator looks at what residents found wrong.
use crate::{UsecaseError, ports::ChangeRequestStore};
use domain::{change::ChangeRequest, directory::Directory, spot::MeetingSpot};

/// A remark beside the record that it is about.
#[derive(Clone, Debug)]
pub struct OpenChange<'a> {
    /// The remark.
    pub request: ChangeRequest,
    /// The record; `None` when it is not in the directory any more.
    pub spot: Option<&'a MeetingSpot>,
}

/// The remarks that nobody has dealt with, the oldest first.
///
/// # Errors
/// When the store cannot answer.
pub async fn list_change_requests<'a>(
    directory: &'a Directory,
    store: &dyn ChangeRequestStore,
) -> Result<Vec<OpenChange<'a>>, UsecaseError> {
    let requests = store.open_change_requests().await?;
    let with_spot = |request: ChangeRequest| OpenChange {
        spot: directory.spots().iter().find(|spot| spot.id == request.spot_id),
        request,
    };
    Ok(requests.into_iter().map(with_spot).collect())
}
