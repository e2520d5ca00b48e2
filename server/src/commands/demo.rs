//! `--demo`: invented examples for a database that has nothing yet. What somebody brought in is never touched.
use super::Failure;
use crate::{
    intake::{demo_areas::demo_areas, spots::demo_spots},
    startup::Ports,
};
use usecases::{import_areas::import_areas, import_spots::import_spots};

/// Puts in areas if there are none, and meeting spots if there are none.
pub(super) async fn fill(ports: &Ports) -> Result<(), Failure> {
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
    Ok(())
}
