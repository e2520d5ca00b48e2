//! Trees and product names in memory. A tree is kept as it was parsed: nothing here reads its text.
use super::{MemoryStore, Rows};
use crate::ports::{ProductStore, Published, StoreError, TreeEdition, TreeStore, TreeToPublish};
use async_trait::async_trait;
use domain::{
    area::AreaCode,
    directory::Revision,
    tree::{ListedProduct, SupportTree},
};
use std::{cmp::Reverse, sync::Arc};

/// An edition with what it holds.
#[derive(Clone, Debug)]
pub(super) struct Edition {
    about: TreeEdition,
    text: String,
    tree: Arc<SupportTree>,
}

impl Rows {
    /// The published edition of a municipality.
    fn newest_of(&self, municipality: AreaCode) -> Option<&Edition> {
        let editions = self.trees.iter();
        editions
            .filter(|edition| edition.about.municipality == municipality)
            .max_by_key(|edition| edition.about.number)
    }

    /// The edition that pages show.
    fn shown(&self) -> Option<&Edition> {
        let newest = self
            .trees
            .iter()
            .filter_map(|edition| self.newest_of(edition.about.municipality));
        newest.max_by_key(|edition| (edition.about.published, Reverse(edition.about.municipality)))
    }

    /// The tree that pages show.
    pub(super) fn tree(&self) -> Option<Arc<SupportTree>> {
        let mut tree = SupportTree::clone(&self.shown()?.tree);
        let products: Vec<_> = self.products.values().cloned().collect();
        tree.link_products(&ListedProduct::addresses(&products));
        Some(Arc::new(tree))
    }
}

#[async_trait]
impl TreeStore for MemoryStore {
    async fn publish_tree(&self, new: &TreeToPublish) -> Result<Published, StoreError> {
        let mut rows = self.rows();
        let newest = rows.newest_of(new.tree.municipality);
        if let Some(same) = newest.filter(|edition| edition.text == new.text) {
            return Ok(Published::Before(same.about.number));
        }
        let number = newest.map_or(1, |edition| edition.about.number + 1);
        rows.revision += 1;
        rows.trees.push(Edition {
            about: TreeEdition {
                municipality: new.tree.municipality,
                number,
                label: new.tree.edition.clone(),
                published: new.published,
                example: new.tree.example,
            },
            text: new.text.clone(),
            tree: Arc::clone(&new.tree),
        });
        Ok(Published::New(number))
    }

    async fn tree_editions(&self) -> Result<Vec<TreeEdition>, StoreError> {
        let rows = self.rows();
        let mut editions: Vec<_> = rows.trees.iter().map(|edition| edition.about.clone()).collect();
        editions.sort_by_key(|about| (about.municipality, Reverse(about.number)));
        Ok(editions)
    }

    async fn published_tree(&self) -> Result<Option<(TreeEdition, String)>, StoreError> {
        let rows = self.rows();
        Ok(rows
            .shown()
            .map(|edition| (edition.about.clone(), edition.text.clone())))
    }
}

#[async_trait]
impl ProductStore for MemoryStore {
    async fn save_products(&self, products: &[ListedProduct]) -> Result<Revision, StoreError> {
        self.write(products.is_empty(), |rows| {
            let keyed = products
                .iter()
                .map(|product| ((product.name.clone(), product.law.clone()), product.clone()));
            rows.products.extend(keyed);
            Ok(())
        })
    }

    async fn products(&self) -> Result<Vec<ListedProduct>, StoreError> {
        Ok(self.rows().products.values().cloned().collect())
    }
}
