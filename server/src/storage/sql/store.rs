//! The ports on this engine: one method is one transaction.
use super::{Connections, area, change, contact, moment, product, revision, signal, spot, tree};
use crate::storage::rows::{self, Figures};
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
use usecases::ports::{
    ChangeRequestStore, ContactRequestStore, DirectoryStore, Kept, ProductStore, Published, SignalStore,
    StoreError, TreeEdition, TreeStore, TreeToPublish,
};

/// The tables on one engine. Cloning shares the connections.
#[derive(Clone)]
pub struct Store(pub(in super::super) Connections);

impl Store {
    /// Ends every connection.
    pub async fn close(&self) {
        self.0.close().await;
    }

    async fn save_in_one(&self, areas: &[Area], figures: &Figures) -> Result<Revision, StoreError> {
        let mut transaction = self.0.write().await.map_err(rows::unavailable)?;
        let revision = revision::raise(&mut transaction)
            .await
            .map_err(rows::unavailable)?;
        area::save(&mut transaction, areas).await?;
        area::save_figures(&mut transaction, figures).await?;
        transaction.commit().await.map_err(rows::unavailable)?;
        Ok(revision)
    }
}

#[async_trait]
impl DirectoryStore for Store {
    async fn revision(&self) -> Result<Revision, StoreError> {
        let mut transaction = self.0.read().await.map_err(rows::unavailable)?;
        revision::read(&mut transaction).await.map_err(rows::unavailable)
    }

    async fn load(&self) -> Result<DirectoryParts, StoreError> {
        let mut transaction = self.0.read().await.map_err(rows::unavailable)?;
        let revision = revision::read(&mut transaction)
            .await
            .map_err(rows::unavailable)?;
        let areas = area::load(&mut transaction).await?;
        let spots = spot::load(&mut transaction).await?;
        let moments = moment::load(&mut transaction).await?;
        let edition = tree::shown(&mut transaction).await.map_err(rows::unavailable)?;
        let products = product::load(&mut transaction).await.map_err(rows::unavailable)?;
        drop(transaction);
        Ok(DirectoryParts {
            revision,
            areas,
            spots,
            moments,
            tree: edition.and_then(|edition| rows::tree(&edition, &products)),
        })
    }

    async fn save_areas(&self, areas: &[Area]) -> Result<Revision, StoreError> {
        if areas.is_empty() {
            return self.revision().await;
        }
        self.save_in_one(areas, &Figures::of_areas(areas)).await
    }

    async fn save_figures(
        &self,
        figures: &[(AreaCode, FigureKey, u16, f64)],
    ) -> Result<Revision, StoreError> {
        if figures.is_empty() {
            return self.revision().await;
        }
        self.save_in_one(&[], &Figures::of(figures)).await
    }

    async fn save_spots(&self, spots: &[MeetingSpot]) -> Result<Revision, StoreError> {
        if spots.is_empty() {
            return self.revision().await;
        }
        let mut transaction = self.0.write().await.map_err(rows::unavailable)?;
        let revision = revision::raise(&mut transaction)
            .await
            .map_err(rows::unavailable)?;
        spot::save(&mut transaction, spots).await?;
        transaction.commit().await.map_err(rows::unavailable)?;
        Ok(revision)
    }
}

#[async_trait]
impl TreeStore for Store {
    async fn publish_tree(&self, new: &TreeToPublish) -> Result<Published, StoreError> {
        let municipality = new.tree.municipality.to_string();
        let mut transaction = self.0.write().await.map_err(rows::unavailable)?;
        // First, so that two who publish at once wait for each other; given up with the transaction when nothing is new.
        revision::raise(&mut transaction)
            .await
            .map_err(rows::unavailable)?;
        let newest = tree::newest(&mut transaction, &municipality)
            .await
            .map_err(rows::unavailable)?;
        let number = match newest {
            Some((number, text)) if text == new.text => {
                return Ok(Published::Before(rows::edition_number(&municipality, number)?));
            }
            newest => newest.map_or(1, |(number, _)| number + 1),
        };
        tree::add(&mut transaction, number, new)
            .await
            .map_err(rows::unavailable)?;
        transaction.commit().await.map_err(rows::unavailable)?;
        Ok(Published::New(rows::edition_number(&municipality, number)?))
    }

    async fn tree_editions(&self) -> Result<Vec<TreeEdition>, StoreError> {
        let mut transaction = self.0.read().await.map_err(rows::unavailable)?;
        let found = tree::editions(&mut transaction)
            .await
            .map_err(rows::unavailable)?;
        rows::editions(found)
    }

    async fn published_tree(&self) -> Result<Option<(TreeEdition, String)>, StoreError> {
        let mut transaction = self.0.read().await.map_err(rows::unavailable)?;
        let found = tree::shown(&mut transaction).await.map_err(rows::unavailable)?;
        found.map(rows::edition_with_text).transpose()
    }
}

#[async_trait]
impl ProductStore for Store {
    async fn save_products(&self, products: &[ListedProduct]) -> Result<Revision, StoreError> {
        if products.is_empty() {
            return self.revision().await;
        }
        let saved: sqlx::Result<Revision> = async {
            let mut transaction = self.0.write().await?;
            let revision = revision::raise(&mut transaction).await?;
            product::save(&mut transaction, products).await?;
            transaction.commit().await?;
            Ok(revision)
        }
        .await;
        saved.map_err(rows::unavailable)
    }

    async fn products(&self) -> Result<Vec<ListedProduct>, StoreError> {
        let found: sqlx::Result<_> = async {
            let mut transaction = self.0.read().await?;
            product::load(&mut transaction).await
        }
        .await;
        found.map_err(rows::unavailable)
    }
}

#[async_trait]
impl ChangeRequestStore for Store {
    async fn keep_change_request(&self, request: &ChangeRequest) -> Result<Kept, StoreError> {
        let kept: sqlx::Result<bool> = async {
            let mut transaction = self.0.write().await?;
            let kept = change::keep(&mut transaction, request).await?;
            transaction.commit().await?;
            Ok(kept)
        }
        .await;
        let kept = kept.map_err(rows::unavailable)?;
        Ok(if kept { Kept::New } else { Kept::Before })
    }

    async fn open_change_requests(&self) -> Result<Vec<ChangeRequest>, StoreError> {
        let mut transaction = self.0.read().await.map_err(rows::unavailable)?;
        let found = change::load(&mut transaction).await.map_err(rows::unavailable)?;
        rows::changes(found)
    }

    async fn close_change_request(&self, id: &str) -> Result<bool, StoreError> {
        let erased: sqlx::Result<bool> = async {
            let mut transaction = self.0.write().await?;
            let erased = change::erase(&mut transaction, id).await?;
            transaction.commit().await?;
            self.0.forget().await?;
            Ok(erased)
        }
        .await;
        erased.map_err(rows::unavailable)
    }

    async fn erase_change_requests_before(&self, instant: i64) -> Result<u64, StoreError> {
        let erased: sqlx::Result<u64> = async {
            let mut transaction = self.0.write().await?;
            let erased = change::erase_before(&mut transaction, instant).await?;
            transaction.commit().await?;
            self.0.forget().await?;
            Ok(erased)
        }
        .await;
        erased.map_err(rows::unavailable)
    }
}

#[async_trait]
impl ContactRequestStore for Store {
    async fn keep_contact_request(&self, request: &ContactRequest) -> Result<Kept, StoreError> {
        let kept: sqlx::Result<bool> = async {
            let mut transaction = self.0.write().await?;
            let kept = contact::keep(&mut transaction, request).await?;
            transaction.commit().await?;
            Ok(kept)
        }
        .await;
        let kept = kept.map_err(rows::unavailable)?;
        Ok(if kept { Kept::New } else { Kept::Before })
    }

    async fn open_contact_requests(&self) -> Result<Vec<ContactRequest>, StoreError> {
        let mut transaction = self.0.read().await.map_err(rows::unavailable)?;
        let found = contact::load(&mut transaction).await.map_err(rows::unavailable)?;
        rows::requests(found)
    }

    async fn close_contact_request(&self, id: &str) -> Result<bool, StoreError> {
        let erased: sqlx::Result<bool> = async {
            let mut transaction = self.0.write().await?;
            let erased = contact::erase(&mut transaction, id).await?;
            transaction.commit().await?;
            self.0.forget().await?;
            Ok(erased)
        }
        .await;
        erased.map_err(rows::unavailable)
    }

    async fn erase_contact_requests_before(&self, instant: i64) -> Result<u64, StoreError> {
        let erased: sqlx::Result<u64> = async {
            let mut transaction = self.0.write().await?;
            let erased = contact::erase_before(&mut transaction, instant).await?;
            transaction.commit().await?;
            self.0.forget().await?;
            Ok(erased)
        }
        .await;
        erased.map_err(rows::unavailable)
    }
}

#[async_trait]
impl SignalStore for Store {
    async fn count_signal(
        &self,
        counted: &Signal,
        form_key: &str,
        received: i64,
    ) -> Result<Kept, StoreError> {
        let kept: sqlx::Result<bool> = async {
            let mut transaction = self.0.write().await?;
            let new = signal::remember(&mut transaction, form_key, received).await?;
            if new {
                signal::count(&mut transaction, counted).await?;
            }
            transaction.commit().await?;
            Ok(new)
        }
        .await;
        let kept = kept.map_err(rows::unavailable)?;
        Ok(if kept { Kept::New } else { Kept::Before })
    }

    async fn signal_counts(&self) -> Result<Vec<(Signal, u64)>, StoreError> {
        let mut transaction = self.0.read().await.map_err(rows::unavailable)?;
        let found = signal::load(&mut transaction).await.map_err(rows::unavailable)?;
        rows::signals(found)
    }

    async fn forget_signals(&self, keys_before: i64, counts_before: Month) -> Result<u64, StoreError> {
        let forgotten: sqlx::Result<u64> = async {
            let mut transaction = self.0.write().await?;
            let keys = signal::forget_keys(&mut transaction, keys_before).await?;
            let counts = signal::forget_counts(&mut transaction, counts_before).await?;
            transaction.commit().await?;
            self.0.forget().await?;
            Ok(keys + counts)
        }
        .await;
        forgotten.map_err(rows::unavailable)
    }
}
