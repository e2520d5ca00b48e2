//! The directory in memory, swapped when the database's revision moves.
//!
//! Pages read it without waiting for anybody. Several servers on one database each follow the counter by themselves, so
//! a change is seen by all of them within [`POLL`], and nobody has to be told.
use app::words::search_words;
use arc_swap::ArcSwap;
use domain::{
    directory::Directory,
    hours::{Moment, moment},
};
use std::{sync::Arc, time::Duration};
use usecases::ports::{Clock, DirectoryReader, DirectoryStore, StoreError};

/// How often the counter is looked at. A change is visible within a second, reading it included.
pub const POLL: Duration = Duration::from_millis(500);

/// The newest directory that this server knows.
pub struct Snapshot {
    directory: ArcSwap<Directory>,
    clock: Arc<dyn Clock>,
}

impl Snapshot {
    /// Reads the whole directory once.
    ///
    /// # Errors
    /// When the store cannot be read, or holds a row that should not exist.
    pub async fn take(store: &dyn DirectoryStore, clock: Arc<dyn Clock>) -> Result<Self, StoreError> {
        let directory = ArcSwap::new(read(store, moment(clock.now())).await?);
        Ok(Self { directory, clock })
    }

    /// Reads the directory anew if its revision moved; says whether it did.
    ///
    /// # Errors
    /// As [`Snapshot::take`]; the directory in memory stays as it was.
    pub async fn refresh(&self, store: &dyn DirectoryStore) -> Result<bool, StoreError> {
        if store.revision().await? == self.directory.load().revision() {
            return Ok(false);
        }
        self.directory.store(read(store, moment(self.clock.now())).await?);
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
                        tracing::info!(
                            revision = self.directory.load().revision().0,
                            "pages show new records"
                        );
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
        self.directory.load_full()
    }
}

/// Reads and indexes away from the threads that answer, with the words by which residents search, and asks every place
/// once whether it is open, so that the first visitor need not wait for that.
async fn read(store: &dyn DirectoryStore, now: Moment) -> Result<Arc<Directory>, StoreError> {
    let parts = store.load().await?;
    let build = move || {
        let directory = Directory::build_with_words(parts, &search_words());
        directory.prepare(&now);
        Arc::new(directory)
    };
    tokio::task::spawn_blocking(build)
        .await
        .map_err(|error| StoreError::Unavailable(format!("the directory could not be built: {error}")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::DateTime;
    use domain::{
        area::AreaCode,
        directory::{DirectoryParts, Revision},
        tree::sample::tree_for,
    };
    use usecases::{
        fakes::{FailingStore, MemoryStore, SettableClock},
        ports::{TreeStore as _, TreeToPublish},
    };

    fn clock() -> Arc<dyn Clock> {
        Arc::new(SettableClock::at(DateTime::UNIX_EPOCH))
    }

    #[tokio::test]
    async fn a_moved_revision_is_read_and_a_still_one_is_not() {
        let store = MemoryStore::holding(Vec::new(), Vec::new());
        let snapshot = Snapshot::take(&store, clock()).await.unwrap();
        let before = snapshot.current();
        assert!(!snapshot.refresh(&store).await.unwrap());
        assert!(Arc::ptr_eq(&before, &snapshot.current()));

        let older = ArcSwap::new(Arc::new(Directory::build(DirectoryParts::default())));
        let other = Snapshot {
            directory: older,
            clock: clock(),
        };
        assert!(other.refresh(&store).await.unwrap());
        assert_eq!(other.current().revision(), Revision(1));
    }

    #[tokio::test]
    async fn a_published_tree_is_seen_by_every_server_that_looks_at_the_counter() {
        let store = MemoryStore::holding(Vec::new(), Vec::new());
        let servers = [
            Snapshot::take(&store, clock()).await.unwrap(),
            Snapshot::take(&store, clock()).await.unwrap(),
        ];
        let districts = ["WK091733", "WK091739"].map(|code| AreaCode::parse(code).unwrap());
        let new = TreeToPublish {
            tree: Arc::new(tree_for(districts)),
            text: "buurtboom: 1".to_owned(),
            published: 0,
        };
        store.publish_tree(&new).await.unwrap();
        for server in &servers {
            assert!(server.current().tree().is_none());
            assert!(server.refresh(&store).await.unwrap());
            assert_eq!(server.current().tree().unwrap().edition, new.tree.edition);
        }
        store.publish_tree(&new).await.unwrap();
        assert!(!servers[0].refresh(&store).await.unwrap(), "the same text again");
    }

    #[tokio::test]
    async fn without_a_database_the_old_directory_stays() {
        let store = MemoryStore::holding(Vec::new(), Vec::new());
        let snapshot = Snapshot::take(&store, clock()).await.unwrap();
        assert!(snapshot.refresh(&FailingStore).await.is_err());
        assert_eq!(snapshot.current().revision(), Revision(1));
        assert!(Snapshot::take(&FailingStore, clock()).await.is_err());
    }
}
