//! Where a draft lies: its position in degrees, within the municipality, and the wijk or buurt around it.
use super::{
    SpotDraft, Surroundings,
    border::{in_bounds, metres_outside},
    faults::{Faults, quoted},
};
use crate::{
    area::{Area, AreaCode, AreaKind},
    geography::{Position, rd},
};

/// This far outside the municipality a place still counts as in it, in metres: borders are drawn some tens of metres off,
/// and a hall just across the street is where its people meet.
const TOLERANCE: f64 = 250.0;

/// The same where nothing better is known than a border drawn around centres, or no border at all.
const TOLERANCE_APPROXIMATE: f64 = 2_500.0;

/// Where a draft lies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Place {
    pub(super) position: Position,
    pub(super) area: AreaCode,
}

/// The place of a draft; `None` when a fault refuses it.
pub(super) fn place(
    draft: &SpotDraft,
    surroundings: &Surroundings<'_>,
    faults: &mut Faults,
) -> Option<Place> {
    let code = area_code(draft, surroundings, faults);
    let position = position(draft, surroundings, faults)?;
    if let Some(area) = code
        && area.code.kind() != AreaKind::Municipality
    {
        if !area.approximate
            && let Some(outline) = &area.outline
            && metres_outside(outline, position) > TOLERANCE
        {
            let found = find(surroundings, position).map_or_else(String::new, |found| {
                format!("; by its position it would lie in {} {}", found.code, found.name)
            });
            faults.warn(
                "area",
                format!("the position does not lie in {} {}{found}", area.code, area.name),
            );
        }
        return Some(Place {
            position,
            area: area.code,
        });
    }
    if let Some(area) = find(surroundings, position) {
        return Some(Place {
            position,
            area: area.code,
        });
    }
    let nearest = surroundings
        .areas
        .iter()
        .filter(|area| area.code.kind() != AreaKind::Municipality)
        .min_by(|one, other| {
            position
                .metres_to(one.centre)
                .total_cmp(&position.metres_to(other.centre))
        });
    if let Some(area) = nearest {
        faults.warn(
            "area",
            format!(
                "the position lies in no wijk or buurt that is known; {} {} is the nearest",
                area.code, area.name
            ),
        );
        Some(Place {
            position,
            area: area.code,
        })
    } else {
        faults.refuse("area", "no wijk or buurt is known yet; import areas first");
        None
    }
}

/// The area that the draft names, if it names one that is known.
fn area_code<'a>(
    draft: &SpotDraft,
    surroundings: &Surroundings<'a>,
    faults: &mut Faults,
) -> Option<&'a Area> {
    let text = draft.area.trim();
    if text.is_empty() {
        return None;
    }
    match AreaCode::parse(text) {
        Ok(code) => {
            let area = surroundings.areas.iter().find(|area| area.code == code);
            if area.is_none() {
                faults.refuse(
                    "area",
                    format!("the area {code} is not known here; leave it empty to find it by the position"),
                );
            }
            area
        }
        Err(error) => {
            faults.refuse("area", format!("{} is no area code: {error}", quoted(text)));
            None
        }
    }
}

/// The position of the draft in degrees, mended where it is plain what was meant.
fn position(draft: &SpotDraft, surroundings: &Surroundings<'_>, faults: &mut Faults) -> Option<Position> {
    let (Some(first), Some(second)) = (draft.latitude, draft.longitude) else {
        if !faults.names("position") {
            faults.refuse(
                "position",
                "there is no position; give latitude and longitude in degrees (WGS84) or x and y in metres (RD)",
            );
        }
        return None;
    };
    // RD x is always smaller than RD y, so both orders are recognised: x is meant as the longitude.
    for (x, y) in [(second, first), (first, second)] {
        if let Some(position) = rd::to_position(x, y) {
            if !within(surroundings, position, faults)? {
                faults.refuse("position", outside(surroundings, position));
                return None;
            }
            faults.warn(
                "position",
                format!(
                    "{x} and {y} are metres of the Dutch grid (RD); taken as latitude {:.6} and longitude {:.6}",
                    position.latitude(),
                    position.longitude()
                ),
            );
            return Some(position);
        }
    }
    let straight = Position::new(first, second);
    if let Ok(position) = straight
        && within(surroundings, position, faults)?
    {
        return Some(position);
    }
    if let Ok(swapped) = Position::new(second, first)
        && within(surroundings, swapped, faults)?
    {
        faults.warn(
            "position",
            format!("latitude and longitude are swapped; taken as latitude {second} and longitude {first}"),
        );
        return Some(swapped);
    }
    let reason = match straight {
        Ok(position) => outside(surroundings, position),
        Err(error) => error.to_string(),
    };
    faults.refuse("position", reason);
    None
}

fn outside(surroundings: &Surroundings<'_>, position: Position) -> String {
    let names: Vec<_> = municipalities(surroundings)
        .map(|area| area.name.as_str())
        .collect();
    format!(
        "latitude {:.5} and longitude {:.5} lie outside {}",
        position.latitude(),
        position.longitude(),
        if names.is_empty() {
            "the known areas".to_owned()
        } else {
            names.join(" and ")
        }
    )
}

fn municipalities<'a>(surroundings: &Surroundings<'a>) -> impl Iterator<Item = &'a Area> {
    surroundings
        .areas
        .iter()
        .filter(|area| area.code.kind() == AreaKind::Municipality)
}

/// Whether the position lies in the municipality; `None`, with a fault, when no area at all is known.
fn within(surroundings: &Surroundings<'_>, position: Position, faults: &mut Faults) -> Option<bool> {
    if surroundings.areas.is_empty() {
        faults.refuse(
            "position",
            "no area is known yet, so no position can be placed; import areas first",
        );
        return None;
    }
    let mut outlined = false;
    for (area, outline) in
        municipalities(surroundings).filter_map(|area| Some((area, area.outline.as_ref()?)))
    {
        outlined = true;
        let tolerance = if area.approximate {
            TOLERANCE_APPROXIMATE
        } else {
            TOLERANCE
        };
        if metres_outside(outline, position) <= tolerance {
            return Some(true);
        }
    }
    // Without the border of the municipality: near one of its wijken or buurten.
    Some(
        !outlined
            && surroundings.areas.iter().any(|area| match &area.outline {
                Some(outline) => metres_outside(outline, position) <= TOLERANCE_APPROXIMATE,
                None => position.metres_to(area.centre) <= TOLERANCE_APPROXIMATE,
            }),
    )
}

/// The buurt that contains the position, else the wijk.
fn find<'a>(surroundings: &Surroundings<'a>, position: Position) -> Option<&'a Area> {
    [AreaKind::Neighbourhood, AreaKind::District]
        .into_iter()
        .find_map(|kind| {
            surroundings.areas.iter().find(|area| {
                area.code.kind() == kind
                    && area.outline.as_ref().is_some_and(|outline| {
                        in_bounds(outline, position, 0.0) && outline.contains(position)
                    })
            })
        })
}

#[cfg(test)]
mod tests {
    use super::{
        super::super::sample::{areas, draft},
        *,
    };
    use crate::spot::DraftFault;

    fn check_in(
        areas: &[Area],
        latitude: f64,
        longitude: f64,
        area: &str,
    ) -> (Option<Place>, Vec<DraftFault>) {
        let draft = SpotDraft {
            latitude: Some(latitude),
            longitude: Some(longitude),
            area: area.to_owned(),
            ..draft()
        };
        let mut faults = Faults::default();
        let place = place(&draft, &Surroundings { areas }, &mut faults);
        (place, faults.into_inner())
    }

    fn check(latitude: f64, longitude: f64, area: &str) -> (Option<Place>, Vec<DraftFault>) {
        check_in(&areas(), latitude, longitude, area)
    }

    fn code(text: &str) -> AreaCode {
        AreaCode::parse(text).unwrap()
    }

    #[test]
    fn the_buurt_is_found_by_the_position() {
        let (place, faults) = check(50.885, 5.97, "");
        assert_eq!((place.unwrap().area, faults), (code("BU09173301"), vec![]));
        // The code of the gemeente says no more than the position.
        assert_eq!(check(50.885, 5.99, "GM0917").0.unwrap().area, code("BU09173900"));
        // What was given is kept.
        assert_eq!(
            check(50.885, 5.97, "WK091733"),
            (
                Some(Place {
                    position: place.unwrap().position,
                    area: code("WK091733")
                }),
                vec![]
            )
        );
    }

    #[test]
    fn where_no_buurt_is_known_the_wijk_is_taken() {
        let wijken: Vec<_> = areas()
            .into_iter()
            .filter(|area| area.code.kind() != AreaKind::Neighbourhood)
            .collect();
        assert_eq!(
            check_in(&wijken, 50.885, 5.97, "").0.unwrap().area,
            code("WK091733")
        );
    }

    #[test]
    fn swapped_degrees_are_mended_and_reported() {
        let (place, faults) = check(5.97, 50.885, "");
        assert!((place.unwrap().position.latitude() - 50.885).abs() < 1e-12);
        assert_eq!(
            faults[0].reason,
            "latitude and longitude are swapped; taken as latitude 50.885 and longitude 5.97"
        );
        assert!(!faults[0].refuses);
    }

    #[test]
    fn metres_of_the_dutch_grid_are_converted_in_either_order() {
        for (first, second) in [(196_000.0, 322_000.0), (322_000.0, 196_000.0)] {
            let (place, faults) = check(first, second, "");
            let position = place.unwrap().position;
            assert!(position.metres_to(Position::new(50.886_323, 5.969_829).unwrap()) < 1.0);
            assert!(faults[0].reason.starts_with(
                "196000 and 322000 are metres of the Dutch grid (RD); taken as latitude 50.886"
            ));
        }
        let (place, faults) = check(121_687.0, 487_484.0, "");
        assert_eq!(place, None);
        assert!(faults[0].reason.ends_with("lie outside Heerlen"));
    }

    #[test]
    fn outside_the_municipality_is_refused() {
        let (place, faults) = check(52.37, 4.9, "");
        assert_eq!(place, None);
        assert_eq!(
            faults[0].reason,
            "latitude 52.37000 and longitude 4.90000 lie outside Heerlen"
        );
        let (_, faults) = check(100.0, 101.0, "");
        assert_eq!(
            faults[0].reason,
            "latitude 100 and longitude 101 are not degrees: at most 90 and 180"
        );
        assert!(faults[0].refuses);
    }

    #[test]
    fn just_across_the_border_still_counts() {
        // 0.0020 degrees of longitude are 140 m here, 0.0050 are 350 m.
        let (place, faults) = check(50.885, 5.948, "");
        assert_eq!(place.unwrap().area.municipality(), code("GM0917"));
        assert_eq!(
            faults[0].reason,
            "the position lies in no wijk or buurt that is known; WK091733 Heerlen-Centrum is the nearest"
        );
        assert_eq!(check(50.885, 5.945, "").0, None);
    }

    #[test]
    fn a_wrong_area_is_refused_and_another_area_noticed() {
        assert_eq!(
            check(50.885, 5.97, "WK099999").0.map(|place| place.area),
            Some(code("BU09173301"))
        );
        assert!(check(50.885, 5.97, "WK099999").1[0].refuses);
        assert!(check(50.885, 5.97, "Molenberg").1[0].refuses);
        let (place, faults) = check(50.885, 5.97, "WK091739");
        assert_eq!(place.unwrap().area, code("WK091739"));
        assert_eq!(
            faults[0].reason,
            "the position does not lie in WK091739 Molenberg; by its position it would lie in BU09173301 Op de Nobel"
        );
        assert!(!faults[0].refuses);
    }

    #[test]
    fn an_approximate_border_proves_nothing() {
        let mut areas = areas();
        for area in &mut areas {
            area.approximate = true;
        }
        assert_eq!(check_in(&areas, 50.885, 5.97, "WK091739").1, []);
        assert!(check_in(&areas, 50.885, 5.93, "WK091733").0.is_some());
    }

    #[test]
    fn without_areas_nothing_can_be_placed() {
        let (place, faults) = check_in(&[], 50.885, 5.97, "");
        assert_eq!(place, None);
        assert_eq!(faults.len(), 1);
        let gemeente: Vec<_> = areas().into_iter().take(1).collect();
        assert_eq!(
            check_in(&gemeente, 50.885, 5.97, "").1[0].reason,
            "no wijk or buurt is known yet; import areas first"
        );
    }
}
