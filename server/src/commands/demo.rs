//! `--demo`: invented examples for a database that has nothing yet. What somebody brought in is never touched.
use super::Failure;
use crate::{
    intake::{demo_areas::demo_areas, demo_tree, moments::demo_moments, spots::demo_spots},
    startup::Ports,
    storage::Storage,
};
use domain::directory::Directory;
use usecases::{
    import_areas::import_areas,
    import_moments::import_moments,
    import_products::import_products,
    import_spots::import_spots,
    import_tree::{ImportTreeError, TreeStores, import_tree},
};

/// Puts in areas if there are none, and so meeting spots, hosted moments, product names and a support tree.
pub(super) async fn fill(storage: &Storage, ports: &Ports) -> Result<(), Failure> {
    let known = ports.store.load().await?;
    if known.areas.is_empty() {
        let report = import_areas(ports.store.as_ref(), demo_areas()?, false).await?;
        tracing::info!(
            areas = report.created,
            "brought in the areas of the demonstration"
        );
    }
    if known.spots.is_empty() {
        let report = import_spots(ports.store.as_ref(), ports.ids.as_ref(), demo_spots()?, false).await?;
        // In another gemeente than Heerlen the examples belong nowhere.
        let refused = report.rejected.len();
        tracing::info!(
            spots = report.created,
            refused,
            "brought in examples of meeting spots"
        );
    }
    let moments = storage.moments();
    if moments.moments().await?.is_empty() {
        let directory = Directory::build(ports.store.load().await?);
        let clock = ports.clock.as_ref();
        let report = import_moments(&directory, moments.as_ref(), clock, demo_moments()?, false).await?;
        let refused = report.rejected.len();
        tracing::info!(
            moments = report.created,
            refused,
            "brought in examples of hosted moments"
        );
    }
    let products = storage.products();
    if products.products().await?.is_empty() {
        let report = import_products(products.as_ref(), demo_tree::products()?, false).await?;
        tracing::info!(names = report.created, "brought in names of official products");
    }
    if storage.trees().tree_editions().await?.is_empty() {
        publish_tree(storage, ports).await?;
    }
    Ok(())
}

/// Publishes the example where it fits. It is measured by the day on which it was written: that it grows old afterwards is for
/// its pages to say, and no reason to start without it.
async fn publish_tree(storage: &Storage, ports: &Ports) -> Result<(), Failure> {
    let (products, trees) = (storage.products(), storage.trees());
    let stores = TreeStores {
        directory: ports.store.as_ref(),
        products: products.as_ref(),
        trees: trees.as_ref(),
    };
    let file = demo_tree::tree();
    match import_tree(stores, ports.clock.as_ref(), demo_tree::WRITTEN, file, false).await {
        Ok(report) => tracing::info!(leaves = report.leaves, "published the example of a support tree"),
        // Among wijken and meeting spots of somebody else it names what is not there.
        Err(ImportTreeError::Faults(faults)) => tracing::info!(
            faults = faults.len(),
            "the example of a support tree does not fit these areas and meeting spots, and was left out"
        ),
        Err(ImportTreeError::Unavailable(error)) => return Err(error.into()),
    }
    Ok(())
}
