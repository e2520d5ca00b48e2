//! Records for the tests of stories.
use domain::{
    area::{Area, AreaCode, Figures},
    change::{ChangeRequest, WrongPart},
    geography::{Outline, Position},
    spot::{MeetingSpot, SpotDraft, Surroundings},
};
use geo::{MultiPolygon, Rect};

/// A municipality with two wijken: one around the records below, one without any.
pub(crate) fn areas() -> Vec<Area> {
    let area = |code: &str, name: &str, west: f64, east: f64| Area {
        code: AreaCode::parse(code).unwrap(),
        name: name.to_owned(),
        slug: domain::text::slug(name),
        centre: Position::new(50.885, f64::midpoint(west, east)).unwrap(),
        outline: Outline::new(MultiPolygon(vec![
            Rect::new((west, 50.87), (east, 50.90)).to_polygon(),
        ]))
        .ok(),
        approximate: false,
        boundary_year: Some(2024),
        figures: Figures::default(),
    };
    vec![
        area("GM0917", "Heerlen", 5.95, 6.01),
        area("WK091733", "Heerlen-Centrum", 5.95, 5.98),
        area("WK091739", "Molenberg", 5.98, 6.01),
    ]
}

/// A draft in the first wijk that passes every check when it has a name.
pub(crate) fn draft(id: &str, name: &str) -> SpotDraft {
    SpotDraft {
        place: "row 2".to_owned(),
        system: "csv".to_owned(),
        external_id: id.to_owned(),
        name: name.to_owned(),
        latitude: Some(50.885),
        longitude: Some(5.97),
        checked_on: "2026-11-01".to_owned(),
        ..SpotDraft::default()
    }
}

/// The draft as a record of the directory.
pub(crate) fn spot(draft: &SpotDraft) -> MeetingSpot {
    let mut spot = draft.check(&Surroundings { areas: &areas() }).unwrap().spot;
    spot.id.clone_from(&draft.external_id);
    spot.slug = domain::text::slug(&spot.name);
    spot
}

/// A remark about a spot; its id is its form key too.
pub(crate) fn request(id: &str, spot_id: &str, received: i64) -> ChangeRequest {
    ChangeRequest {
        id: id.to_owned(),
        spot_id: spot_id.to_owned(),
        form_key: id.to_owned(),
        wrong: [WrongPart::Hours].into(),
        remark: None,
        received,
    }
}
