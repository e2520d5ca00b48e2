//! A contact person or coordinator looks at who waits for an answer.
use crate::{UsecaseError, ports::ContactRequestStore};
use domain::{area::Area, contact::ContactRequest, directory::Directory, tree::ContactPerson};

/// A request beside who is asked.
#[derive(Clone, Debug)]
pub struct OpenRequest<'a> {
    /// The request.
    pub request: ContactRequest,
    /// The wijk; `None` when it is not in the directory any more.
    pub district: Option<&'a Area>,
    /// Its contact person in the tree of today; `None` when there is none.
    pub person: Option<&'a ContactPerson>,
}

/// The requests that nobody has answered, the oldest first.
///
/// # Errors
/// When the store cannot answer.
pub async fn list_contact_requests<'a>(
    directory: &'a Directory,
    store: &dyn ContactRequestStore,
) -> Result<Vec<OpenRequest<'a>>, UsecaseError> {
    let requests = store.open_contact_requests().await?;
    let beside = |request: ContactRequest| OpenRequest {
        district: directory.area(request.district),
        person: directory
            .tree()
            .and_then(|tree| Some(tree.person(tree.trunk(request.district)?.person))),
        request,
    };
    Ok(requests.into_iter().map(beside).collect())
}
