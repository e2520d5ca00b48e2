//! A coordinator has dealt with a remark: it is erased.
use crate::{UsecaseError, ports::ChangeRequestStore};

/// Erases one remark.
///
/// # Errors
/// When there is no remark with this id, or the store cannot answer.
pub async fn close_change_request(store: &dyn ChangeRequestStore, id: &str) -> Result<(), UsecaseError> {
    if store.close_change_request(id).await? {
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
        list_change_requests::list_change_requests,
        sample::{areas, draft, request, spot},
    };
    use domain::directory::{Directory, DirectoryParts, Revision};

    #[tokio::test]
    async fn what_is_dealt_with_is_erased_once() {
        let store = MemoryStore::default();
        let directory = Directory::build(DirectoryParts {
            moments: Vec::new(),
            revision: Revision(1),
            areas: areas(),
            spots: vec![spot(&draft("1", "Het Lindeblad"))],
            tree: None,
        });
        store.keep_change_request(&request("b", "1", 2)).await.unwrap();
        store.keep_change_request(&request("a", "gone", 1)).await.unwrap();
        let open = list_change_requests(&directory, &store).await.unwrap();
        let seen: Vec<_> = open
            .iter()
            .map(|open| (open.request.id.as_str(), open.spot.map(|spot| spot.name.as_str())))
            .collect();
        assert_eq!(seen, [("a", None), ("b", Some("Het Lindeblad"))]);

        close_change_request(&store, "b").await.unwrap();
        assert_eq!(list_change_requests(&directory, &store).await.unwrap().len(), 1);
        assert!(matches!(
            close_change_request(&store, "b").await,
            Err(UsecaseError::NotFound)
        ));
    }
}
