//! What no two places share: the name in the address, and the id at the source.
use super::column::Column;
use domain::spot::MeetingSpot;
use std::collections::BTreeMap;
use usecases::ports::StoreError;

/// The names of a row of `location`.
#[derive(sqlx::FromRow)]
pub(in crate::storage) struct NamedRow {
    id: String,
    slug: String,
    source_system: String,
    source_id: String,
}

/// Refuses spots that take the slug or the source of another one, in the table or among themselves. The database would
/// refuse them as well, but could not say which one.
pub(in crate::storage) fn check_unique(
    spots: &[&MeetingSpot],
    table: Vec<NamedRow>,
) -> Result<(), StoreError> {
    let mut slugs = BTreeMap::new();
    let mut sources = BTreeMap::new();
    for row in table {
        slugs.insert(row.slug, row.id.clone());
        sources.insert((row.source_system, row.source_id), row.id);
    }
    for spot in spots {
        let source = (spot.source.system.clone(), spot.source.external_id.clone());
        for (column, owner) in [
            (
                "slug",
                slugs.entry(spot.slug.clone()).or_insert_with(|| spot.id.clone()),
            ),
            (
                "source_id",
                sources.entry(source).or_insert_with(|| spot.id.clone()),
            ),
        ] {
            if *owner != spot.id {
                let column = Column {
                    table: "location",
                    name: column,
                    row: &spot.id,
                };
                return Err(column.bad(format!("{owner} has it already")));
            }
        }
    }
    Ok(())
}
