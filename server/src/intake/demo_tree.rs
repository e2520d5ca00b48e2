//! The support tree of the demonstration and the official product names that it uses. The tree is invented and says so; the
//! names are those of the Uniforme Productnamenlijst.
use super::{file::FileError, products, tree};
use chrono::NaiveDate;
use usecases::ports::{ProductsRead, TreeFile};

const TREE: &str = include_str!("../../demo/tree.yaml");
const PRODUCTS: &str = include_str!("../../demo/products.csv");

/// The day on which the example was written, and all of it was checked.
pub const WRITTEN: NaiveDate = match NaiveDate::from_ymd_opt(2026, 11, 20) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// The example of Heerlen.
#[must_use]
pub fn tree() -> TreeFile {
    tree::file(TREE)
}

/// The names that it uses.
///
/// # Errors
/// When the table that is part of the program is broken, which its tests rule out.
pub fn products() -> Result<ProductsRead, FileError> {
    products::read(PRODUCTS.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::{demo_areas::demo_areas, spots::demo_spots};
    use chrono::DateTime;
    use std::collections::BTreeSet;
    use usecases::{
        fakes::{CountingIds, MemoryStore, SettableClock},
        import_areas::import_areas,
        import_products::import_products,
        import_spots::import_spots,
        import_tree::{TreeStores, import_tree},
        ports::{DirectoryStore as _, ProductStore as _},
    };

    #[tokio::test]
    async fn the_example_fits_the_demonstration_and_uses_every_product_name() {
        let store = MemoryStore::default();
        import_areas(&store, demo_areas().unwrap(), false).await.unwrap();
        import_spots(&store, &CountingIds::default(), demo_spots().unwrap(), false)
            .await
            .unwrap();
        let report = import_products(&store, products().unwrap(), false).await.unwrap();
        assert_eq!((report.rejected, report.warnings), (vec![], vec![]));
        let stores = TreeStores {
            directory: &store,
            products: &store,
            trees: &store,
        };
        let clock = SettableClock::at(DateTime::UNIX_EPOCH);
        let report = import_tree(stores, &clock, WRITTEN, tree(), false).await.unwrap();
        assert_eq!(report.branches, 10);

        let tree = store.load().await.unwrap().tree.unwrap();
        assert!(tree.example);
        let used = tree.leaves.iter().filter_map(|leaf| leaf.product.as_ref());
        let used: BTreeSet<_> = used.map(|product| product.name.clone()).collect();
        let listed = store.products().await.unwrap();
        let listed: BTreeSet<_> = listed.into_iter().map(|product| product.name).collect();
        assert_eq!(used, listed);
    }
}
