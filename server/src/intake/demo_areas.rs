//! The areas of Heerlen for the demonstration: names, centres and a few figures are facts of CBS; the borders are
//! drawn around the centres and say so, until somebody imports real ones.
use super::areas::{FileError, figures_csv};
use domain::{
    area::{AreaCode, AreaDraft, approximate},
    geography::Position,
};
use serde::Deserialize;
use std::collections::BTreeMap;
use usecases::ports::AreasRead;

const AREAS: &str = include_str!("../../demo/areas.csv");
const FIGURES: &str = include_str!("../../demo/figures.csv");

#[derive(Deserialize)]
struct Row {
    code: String,
    name: String,
    latitude: f64,
    longitude: f64,
}

/// One gemeente, 23 wijken and 57 buurten, ready to be imported.
///
/// # Errors
/// When the tables that are part of the program are broken, which its tests rule out.
pub fn demo_areas() -> Result<AreasRead, FileError> {
    let broken = |error: csv::Error| FileError::BrokenTable {
        line: error.position().map_or(1, csv::Position::line),
        reason: error.to_string(),
    };
    let rows: Vec<Row> = csv::Reader::from_reader(AREAS.as_bytes())
        .deserialize()
        .collect::<Result<_, _>>()
        .map_err(broken)?;
    let centres: Vec<_> = rows
        .iter()
        .filter_map(|row| {
            let centre = Position::new(row.latitude, row.longitude).ok()?;
            Some((AreaCode::parse(&row.code).ok()?, centre))
        })
        .collect();
    let borders = approximate::outlines(&centres);
    let mut figures = BTreeMap::<String, Vec<_>>::new();
    for row in figures_csv::read(FIGURES.as_bytes())?.drafts {
        let values = row.values.iter().map(|(key, value)| (*key, row.year, *value));
        figures.entry(row.code).or_default().extend(values);
    }
    let drafts = rows.into_iter().enumerate().map(|(index, row)| AreaDraft {
        place: format!("demonstration, row {}", index + 2),
        border: AreaCode::parse(&row.code)
            .ok()
            .and_then(|code| borders.get(&code).cloned()),
        centre: Some((row.longitude, row.latitude)),
        boundary_year: None,
        approximate: true,
        figures: figures.remove(&row.code).unwrap_or_default(),
        code: row.code,
        name: row.name,
    });
    Ok(AreasRead {
        drafts: drafts.collect(),
        ..AreasRead::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::area::{Area, AreaKind, FigureKey};
    use usecases::{fakes::MemoryStore, import_areas::import_areas, ports::DirectoryStore as _};

    async fn areas() -> Vec<Area> {
        let store = MemoryStore::default();
        let report = import_areas(&store, demo_areas().unwrap(), false).await.unwrap();
        assert_eq!(
            (report.created, report.rejected, report.warnings),
            (81, vec![], vec![])
        );
        store.load().await.unwrap().areas
    }

    #[tokio::test]
    async fn the_demonstration_has_every_wijk_and_buurt_of_heerlen() {
        let areas = areas().await;
        let count = |kind| areas.iter().filter(|area| area.code.kind() == kind).count();
        assert_eq!(count(AreaKind::Municipality), 1);
        assert_eq!(count(AreaKind::District), 23);
        assert_eq!(count(AreaKind::Neighbourhood), 57);
        for area in &areas {
            assert!(area.approximate && area.outline.is_some(), "{}", area.code);
            assert!(
                area.figures.latest(FigureKey::Inhabitants).is_some(),
                "{}",
                area.code
            );
            assert!(
                area.code
                    .parent()
                    .is_none_or(|parent| areas.iter().any(|other| other.code == parent))
            );
        }
    }

    #[tokio::test]
    async fn every_centre_lies_in_its_own_area_and_in_no_other_of_its_kind() {
        let areas = areas().await;
        for area in &areas {
            for other in areas.iter().filter(|other| other.code.kind() == area.code.kind()) {
                let inside = other
                    .outline
                    .as_ref()
                    .is_some_and(|outline| outline.contains(area.centre));
                assert_eq!(inside, other.code == area.code, "{} in {}", area.code, other.code);
            }
        }
    }
}
