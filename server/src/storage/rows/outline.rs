//! Borders as GeoJSON geometry.
use super::column::Column;
use domain::geography::Outline;
use geo::{LineString, MultiPolygon, Polygon};
use serde::{Deserialize, Serialize};
use usecases::ports::StoreError;

/// A ring: longitude and latitude of each corner, the first again at the end.
type Ring = Vec<[f64; 2]>;

/// A GeoJSON `MultiPolygon` (RFC 7946), the only geometry that is kept.
#[derive(Serialize, Deserialize)]
struct Geometry {
    #[serde(rename = "type")]
    kind: Kind,
    coordinates: Vec<Vec<Ring>>,
}

#[derive(Serialize, Deserialize)]
enum Kind {
    MultiPolygon,
}

/// A border as the text of a column.
pub(in crate::storage) fn outline_text(outline: &Outline) -> String {
    let ring = |line: &LineString<f64>| line.0.iter().map(|corner| [corner.x, corner.y]).collect();
    let coordinates = outline.polygons().iter().map(|polygon| {
        std::iter::once(polygon.exterior())
            .chain(polygon.interiors())
            .map(ring)
            .collect()
    });
    let geometry = Geometry {
        kind: Kind::MultiPolygon,
        coordinates: coordinates.collect(),
    };
    serde_json::json!(geometry).to_string()
}

/// A border from the text of a column.
pub(super) fn outline(column: Column<'_>, text: &str) -> Result<Outline, StoreError> {
    let geometry: Geometry = serde_json::from_str(text).map_err(|error| column.bad(error))?;
    let line = |ring: Ring| LineString::from(ring);
    let polygons = geometry.coordinates.into_iter().filter_map(|rings| {
        let mut rings = rings.into_iter().map(line);
        let exterior = rings.next()?;
        Some(Polygon::new(exterior, rings.collect()))
    });
    Outline::new(MultiPolygon(polygons.collect())).map_err(|error| column.bad(error))
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::polygon;
    use proptest::prelude::*;

    const COLUMN: Column<'_> = Column {
        table: "area",
        name: "outline",
        row: "GM0917",
    };

    #[test]
    fn holes_and_several_polygons_read_back() {
        let with_hole = polygon!(
            exterior: [(x: 5.9, y: 50.8), (x: 6.1, y: 50.8), (x: 6.1, y: 50.95)],
            interiors: [[(x: 6.0, y: 50.81), (x: 6.05, y: 50.81), (x: 6.05, y: 50.85)]],
        );
        let island = polygon![(x: 4.7, y: 53.0), (x: 4.9, y: 53.0), (x: 4.9, y: 53.2)];
        let border = Outline::new(MultiPolygon(vec![with_hole, island])).unwrap();
        assert_eq!(outline(COLUMN, &outline_text(&border)).unwrap(), border);
    }

    #[test]
    fn what_is_no_border_names_its_column() {
        for text in [
            "",
            "{}",
            r#"{"type":"Point","coordinates":[]}"#,
            r#"{"type":"MultiPolygon","coordinates":[[]]}"#,
        ] {
            assert!(matches!(
                outline(COLUMN, text),
                Err(StoreError::BadRow {
                    column: "outline",
                    ..
                })
            ));
        }
    }

    proptest! {
        /// To the last bit: a border that is read and saved again must not look changed.
        #[test]
        fn every_corner_reads_back(corners in prop::collection::vec((3.0..7.5_f64, 50.0..54.0_f64), 3..40)) {
            let ring = LineString::from(corners);
            if let Ok(border) = Outline::new(MultiPolygon(vec![Polygon::new(ring, vec![])])) {
                prop_assert_eq!(outline(COLUMN, &outline_text(&border)).unwrap(), border);
            }
        }
    }
}
