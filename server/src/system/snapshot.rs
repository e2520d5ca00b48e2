//! The directory in memory, swapped when the database's revision moves.
//!
//! Pages read it without waiting for anybody. Several servers on one database each follow the counter by themselves, so
//! a change is seen by all of them within [`POLL`], and nobody has to be told.
use arc_swap::ArcSwap;
use domain::directory::Directory;
use std::{sync::Arc, time::Duration};
use usecases::ports::{DirectoryReader, DirectoryStore, StoreError};

/// How often the counter is looked at. A change is visible within a second, reading it included.
pub const POLL: Duration = Duration::from_millis(500);

/// The newest directory that this server knows.
pub struct Snapshot(ArcSwap<Directory>);

impl Snapshot {
    /// Reads the whole directory once.
    ///
    /// # Errors
    /// When the store cannot be read, or holds a row that should not exist.
    pub async fn take(store: &dyn DirectoryStore) -> Result<Self, StoreError> {
        Ok(Self(ArcSwap::new(read(store).await?)))
    }

    /// Reads the directory anew if its revision moved; says whether it did.
    ///
    /// # Errors
    /// As [`Snapshot::take`]; the directory in memory stays as it was.
    pub async fn refresh(&self, store: &dyn DirectoryStore) -> Result<bool, StoreError> {
        if store.revision().await? == self.0.load().revision() {
            return Ok(false);
        }
        self.0.store(read(store).await?);
        Ok(true)
    }

    /// Follows the store for ever. Trouble is logged when it begins and when it ends, not twice a second.
    pub async fn follow(&self, store: &dyn DirectoryStore) {
        let mut trouble = None::<String>;
        loop {
            tokio::time::sleep(POLL).await;
            match self.refresh(store).await {
                Ok(moved) => {
                    if trouble.take().is_some() {
                        tracing::info!("the records can be read again");
                    }
                    if moved {
                        tracing::info!(revision = self.0.load().revision().0, "pages show new records");
                    }
                }
                Err(error) => {
                    let reason = error.to_string();
                    if trouble.as_ref() != Some(&reason) {
                        tracing::error!(%error, "the records cannot be read; pages show the ones read before");
                        trouble = Some(reason);
                    }
                }
            }
        }
    }
}

impl DirectoryReader for Snapshot {
    fn current(&self) -> Arc<Directory> {
        self.0.load_full()
    }
}

/// Reads and indexes away from the threads that answer.
async fn read(store: &dyn DirectoryStore) -> Result<Arc<Directory>, StoreError> {
    let parts = store.load().await?;
    tokio::task::spawn_blocking(move || Arc::new(Directory::build(parts)))
        .await
        .map_err(|error| StoreError::Unavailable(format!("the directory could not be built: {error}")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::directory::Revision;
    use usecases::fakes::{FailingStore, MemoryStore};

    #[tokio::test]
    async fn a_moved_revision_is_read_and_a_still_one_is_not() {
        let store = MemoryStore::holding(Vec::new(), Vec::new());
        let snapshot = Snapshot::take(&store).await.unwrap();
        let before = snapshot.current();
        assert!(!snapshot.refresh(&store).await.unwrap());
        assert!(Arc::ptr_eq(&before, &snapshot.current()));

        let other = Snapshot(ArcSwap::new(Arc::new(Directory::build(
            domain::directory::DirectoryParts::default(),
        ))));
        assert!(other.refresh(&store).await.unwrap());
        assert_eq!(other.current().revision(), Revision(1));
    }

    #[tokio::test]
    async fn without_a_database_the_old_directory_stays() {
        let store = MemoryStore::holding(Vec::new(), Vec::new());
        let snapshot = Snapshot::take(&store).await.unwrap();
        assert!(snapshot.refresh(&FailingStore).await.is_err());
        assert_eq!(snapshot.current().revision(), Revision(1));
        assert!(Snapshot::take(&FailingStore).await.is_err());
    }
}
