//! `--demo`: invented examples for a database that has nothing yet. What somebody brought in is never touched.
use super::Failure;
use crate::intake::demo_areas::demo_areas;
use crate::startup::Ports;
use usecases::import_areas::import_areas;

/// Puts in areas if there are none.
pub(super) async fn fill(ports: &Ports) -> Result<(), Failure> {
    let known = ports.store.load().await?;
    if known.areas.is_empty() {
        let report = import_areas(ports.store.as_ref(), demo_areas()?, false).await?;
        tracing::info!(
            areas = report.created,
            "brought in the areas of the demonstration"
        );
    }
    Ok(())
}
