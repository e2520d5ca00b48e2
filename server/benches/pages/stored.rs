//! Records in an SQLite file, for measuring a start.
use crate::{
    records::{Invented, now},
    servers::site,
};
use server::{
    intake::{demo_areas::demo_areas, demo_tree, spots::demo_spots},
    startup,
    storage::{DatabaseUrl, Storage},
};
use std::path::PathBuf;
use tempfile::TempDir;
use usecases::{
    fakes::{CountingIds, SettableClock},
    import_areas::import_areas,
    import_products::import_products,
    import_spots::import_spots,
    import_tree::{TreeStores, import_tree},
};

/// Records in an SQLite file.
pub(crate) struct Stored {
    pub(crate) url: DatabaseUrl,
    pub(crate) site: PathBuf,
    _folder: TempDir,
}

impl Stored {
    /// So many spots.
    pub(crate) fn spots(count: usize) -> anyhow::Result<Self> {
        let records = Invented::spots(count)?.0;
        Self::filled(async |storage| {
            storage.directory().save_areas(&records.areas).await?;
            storage.directory().save_spots(&records.spots).await?;
            Ok(())
        })
    }

    /// The demonstration with its support tree.
    pub(crate) fn tree() -> anyhow::Result<Self> {
        Self::filled(async |storage| {
            let (directory, products, trees) = (storage.directory(), storage.products(), storage.trees());
            import_areas(directory.as_ref(), demo_areas()?, false).await?;
            let ids = CountingIds::default();
            import_spots(directory.as_ref(), &ids, demo_spots()?, false).await?;
            import_products(products.as_ref(), demo_tree::products()?, false).await?;
            let stores = TreeStores {
                directory: directory.as_ref(),
                products: products.as_ref(),
                trees: trees.as_ref(),
            };
            let clock = SettableClock::at(now());
            import_tree(stores, &clock, demo_tree::WRITTEN, demo_tree::tree(), false).await?;
            Ok(())
        })
    }

    fn filled(fill: impl AsyncFnOnce(&Storage) -> anyhow::Result<()>) -> anyhow::Result<Self> {
        let folder = tempfile::tempdir()?;
        let url: DatabaseUrl = format!("sqlite://{}", folder.path().join("b.db").display()).parse()?;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        runtime.block_on(async {
            let database = startup::open(&url).await?;
            fill(&database.storage).await?;
            database.storage.close().await;
            anyhow::Ok(())
        })?;
        let site = site(folder.path())?;
        Ok(Self {
            url,
            site,
            _folder: folder,
        })
    }
}
