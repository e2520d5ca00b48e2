//! Records for the tests of this room.
use super::{MeetingSpot, SpotDraft, Surroundings};
use crate::{
    area::{Area, AreaCode, Figures},
    geography::{Outline, Position},
};
use geo::{MultiPolygon, Rect};

/// Two wijken side by side in one municipality, each with one buurt, as rectangles.
pub(super) fn areas() -> Vec<Area> {
    let area = |code: &str, name: &str, west: f64, east: f64| Area {
        code: AreaCode::parse(code).unwrap(),
        name: name.to_owned(),
        slug: crate::text::slug(name),
        centre: Position::new(50.885, f64::midpoint(west, east)).unwrap(),
        outline: Some(
            Outline::new(MultiPolygon(vec![
                Rect::new((west, 50.87), (east, 50.90)).to_polygon(),
            ]))
            .unwrap(),
        ),
        approximate: false,
        boundary_year: Some(2024),
        figures: Figures::default(),
    };
    vec![
        area("GM0917", "Heerlen", 5.95, 6.01),
        area("WK091733", "Heerlen-Centrum", 5.95, 5.98),
        area("WK091739", "Molenberg", 5.98, 6.01),
        area("BU09173301", "Op de Nobel", 5.95, 5.98),
        area("BU09173900", "Molenbergpark", 5.98, 6.01),
    ]
}

/// A draft that passes every check.
pub(super) fn draft() -> SpotDraft {
    SpotDraft {
        place: "row 2".to_owned(),
        system: "csv".to_owned(),
        external_id: "1".to_owned(),
        name: "Het Lindeblad".to_owned(),
        latitude: Some(50.885),
        longitude: Some(5.97),
        ..SpotDraft::default()
    }
}

/// A spot with an id, a name and a position in [`areas`].
pub(super) fn spot(id: &str, name: &str, latitude: f64, longitude: f64) -> MeetingSpot {
    let draft = SpotDraft {
        external_id: id.to_owned(),
        name: name.to_owned(),
        latitude: Some(latitude),
        longitude: Some(longitude),
        ..draft()
    };
    draft.check(&Surroundings { areas: &areas() }).unwrap().spot
}
