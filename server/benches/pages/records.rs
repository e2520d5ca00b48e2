//! Records to show: the demonstration, repeated until there are enough.
use chrono::{DateTime, Utc};
use domain::{directory::DirectoryParts, geography::Position};
use server::intake::{demo_areas::demo_areas, spots::demo_spots};
use usecases::{
    fakes::{CountingIds, MemoryStore},
    import_areas::import_areas,
    import_spots::import_spots,
    ports::DirectoryStore as _,
};

/// The moment of every page: Tuesday 24 November 2026, 10:05 in the Netherlands.
pub(crate) fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_511_100, 0).unwrap_or_default()
}

/// Records in memory.
pub(crate) struct Invented(pub(crate) DirectoryParts);

impl Invented {
    pub(crate) fn spots(count: usize) -> anyhow::Result<Self> {
        let runtime = tokio::runtime::Builder::new_current_thread().build()?;
        let store = MemoryStore::default();
        let mut parts = runtime.block_on(async {
            import_areas(&store, demo_areas()?, false).await?;
            import_spots(&store, &CountingIds::default(), demo_spots()?, false).await?;
            anyhow::Ok(store.load().await?)
        })?;
        let first = std::mem::take(&mut parts.spots);
        for round in 0..=count / first.len() {
            for spot in &first {
                let mut spot = spot.clone();
                if round > 0 {
                    spot.id = format!("{}-{round}", spot.id);
                    spot.slug = format!("{}-{round}", spot.slug);
                    spot.name = format!("{} {round}", spot.name);
                    spot.source.external_id.clone_from(&spot.id);
                    let step = u32::try_from(round).map_or(0.0, f64::from) * 0.000_2;
                    let moved = (spot.position.latitude() + step, spot.position.longitude() - step);
                    spot.position = Position::new(moved.0, moved.1)?;
                }
                parts.spots.push(spot);
            }
        }
        parts.spots.truncate(count);
        Ok(Self(parts))
    }
}
