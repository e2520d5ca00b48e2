//! A contact person has answered a request: it is erased.
use crate::{UsecaseError, ports::ContactRequestStore};

/// Erases one request.
///
/// # Errors
/// When there is no request with this id, or the store cannot answer.
pub async fn close_contact_request(store: &dyn ContactRequestStore, id: &str) -> Result<(), UsecaseError> {
    if store.close_contact_request(id).await? {
        Ok(())
    } else {
        Err(UsecaseError::NotFound)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        fakes::MemoryStore,
        list_contact_requests::list_contact_requests,
        sample::{contact_request, directory_with_tree},
    };

    #[tokio::test]
    async fn what_is_answered_is_erased_once() {
        let store = MemoryStore::default();
        let directory = directory_with_tree();
        for (id, district, received) in [("b", "WK091739", 2), ("a", "WK091799", 1)] {
            let request = contact_request(id, district, received);
            store.keep_contact_request(&request).await.unwrap();
        }
        let open = list_contact_requests(&directory, &store).await.unwrap();
        let seen: Vec<_> = open
            .iter()
            .map(|open| {
                let name = open.person.map(|person| person.name.as_str());
                (
                    open.request.id.as_str(),
                    open.district.map(|area| area.name.as_str()),
                    name,
                )
            })
            .collect();
        assert_eq!(seen, [("a", None, None), ("b", Some("Molenberg"), Some("Ton"))]);

        close_contact_request(&store, "b").await.unwrap();
        assert_eq!(list_contact_requests(&directory, &store).await.unwrap().len(), 1);
        assert!(matches!(
            close_contact_request(&store, "b").await,
            Err(UsecaseError::NotFound)
        ));
    }
}
