//! A store whose database is gone.
use crate::ports::{
    ChangeRequestStore, ContactRequestStore, DirectoryStore, Kept, ProductStore, Published, SignalStore,
    StoreError, TreeEdition, TreeStore, TreeToPublish,
};
use async_trait::async_trait;
use domain::{
    area::{Area, AreaCode, FigureKey},
    change::ChangeRequest,
    contact::ContactRequest,
    directory::{DirectoryParts, Revision},
    signal::{Month, Signal},
    spot::MeetingSpot,
    tree::ListedProduct,
};

/// Refuses everything with [`StoreError::Unavailable`].
#[derive(Clone, Copy, Debug, Default)]
pub struct FailingStore;

fn gone() -> StoreError {
    StoreError::Unavailable("the database is gone".to_owned())
}

#[async_trait]
impl DirectoryStore for FailingStore {
    async fn revision(&self) -> Result<Revision, StoreError> {
        Err(gone())
    }
    async fn load(&self) -> Result<DirectoryParts, StoreError> {
        Err(gone())
    }
    async fn save_areas(&self, _: &[Area]) -> Result<Revision, StoreError> {
        Err(gone())
    }
    async fn save_figures(&self, _: &[(AreaCode, FigureKey, u16, f64)]) -> Result<Revision, StoreError> {
        Err(gone())
    }
    async fn save_spots(&self, _: &[MeetingSpot]) -> Result<Revision, StoreError> {
        Err(gone())
    }
}

#[async_trait]
impl TreeStore for FailingStore {
    async fn publish_tree(&self, _: &TreeToPublish) -> Result<Published, StoreError> {
        Err(gone())
    }
    async fn tree_editions(&self) -> Result<Vec<TreeEdition>, StoreError> {
        Err(gone())
    }
    async fn published_tree(&self) -> Result<Option<(TreeEdition, String)>, StoreError> {
        Err(gone())
    }
}

#[async_trait]
impl ProductStore for FailingStore {
    async fn save_products(&self, _: &[ListedProduct]) -> Result<Revision, StoreError> {
        Err(gone())
    }
    async fn products(&self) -> Result<Vec<ListedProduct>, StoreError> {
        Err(gone())
    }
}

#[async_trait]
impl ChangeRequestStore for FailingStore {
    async fn keep_change_request(&self, _: &ChangeRequest) -> Result<Kept, StoreError> {
        Err(gone())
    }
    async fn open_change_requests(&self) -> Result<Vec<ChangeRequest>, StoreError> {
        Err(gone())
    }
    async fn close_change_request(&self, _: &str) -> Result<bool, StoreError> {
        Err(gone())
    }
    async fn erase_change_requests_before(&self, _: i64) -> Result<u64, StoreError> {
        Err(gone())
    }
}

#[async_trait]
impl ContactRequestStore for FailingStore {
    async fn keep_contact_request(&self, _: &ContactRequest) -> Result<Kept, StoreError> {
        Err(gone())
    }
    async fn open_contact_requests(&self) -> Result<Vec<ContactRequest>, StoreError> {
        Err(gone())
    }
    async fn close_contact_request(&self, _: &str) -> Result<bool, StoreError> {
        Err(gone())
    }
    async fn erase_contact_requests_before(&self, _: i64) -> Result<u64, StoreError> {
        Err(gone())
    }
}

#[async_trait]
impl SignalStore for FailingStore {
    async fn count_signal(&self, _: &Signal, _: &str, _: i64) -> Result<Kept, StoreError> {
        Err(gone())
    }
    async fn signal_counts(&self) -> Result<Vec<(Signal, u64)>, StoreError> {
        Err(gone())
    }
    async fn forget_signals(&self, _: i64, _: Month) -> Result<u64, StoreError> {
        Err(gone())
    }
}
