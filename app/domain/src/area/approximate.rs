//! Borders for areas of which only the centres are known: drawn, and marked as drawn, until real ones are imported.
//!
//! Every place goes to the nearest centre (a Voronoi diagram), no further than [`MARGIN`] outside the figure that the
//! centres span. An area that others lie in is the union of those.
use super::AreaCode;
use crate::geography::Position;
use geo::{
    ConvexHull as _, Coord, LineString, MapCoords as _, MultiPoint, MultiPolygon, Point, Polygon, unary_union,
};
use std::{collections::BTreeMap, f64::consts::TAU};

/// How far the outermost areas reach beyond the line around all centres, in metres.
pub const MARGIN: f64 = 600.0;

/// Two centres closer than this, in metres, cannot be told apart; the later one gets no border.
pub const CLOSEST: f64 = 1.0;

/// Corners in a drawn circle.
const CORNERS: u32 = 48;

/// Corners of neighbours closer than this, in metres, are one corner that was worked out twice.
const WELD: f64 = 0.01;

/// Metres in a degree of latitude.
const METRES_IN_A_DEGREE: f64 = 111_195.0;

/// Draws a border for every code, in WGS84 degrees with the longitude first. The borders of areas that hold no other
/// do not overlap, and each holds its centre. Meant for a region of some tens of kilometres.
#[must_use]
pub fn outlines(centres: &[(AreaCode, Position)]) -> BTreeMap<AreaCode, MultiPolygon<f64>> {
    let Some(plane) = Plane::around(centres) else {
        return BTreeMap::new();
    };
    let holds_another = |code: AreaCode| {
        centres
            .iter()
            .any(|(other, _)| *other != code && code.contains(*other))
    };
    let mut sites: Vec<(AreaCode, Coord<f64>)> = Vec::new();
    for (code, centre) in centres {
        let centre = plane.flat(*centre);
        let apart = |(_, other): &(AreaCode, Coord<f64>)| distance(centre, *other) >= CLOSEST;
        if !holds_another(*code) && sites.iter().all(apart) {
            sites.push((*code, centre));
        }
    }
    let around = frame(&sites);
    let mut welded = Vec::new();
    let cells: Vec<(AreaCode, Polygon<f64>)> = sites
        .iter()
        .map(|(code, centre)| (*code, weld(cell(*centre, &sites, &around), &mut welded)))
        .collect();
    centres
        .iter()
        .filter_map(|(code, _)| {
            let own: Vec<_> = cells
                .iter()
                .filter(|(cell, _)| code.contains(*cell))
                .map(|(_, cell)| cell)
                .collect();
            (!own.is_empty()).then(|| (*code, plane.degrees(&joined(&own))))
        })
        .collect()
}

/// A flat map around a point, in metres to the east and to the north.
#[derive(Clone, Copy)]
struct Plane {
    middle: Position,
    metres_east: f64,
}

impl Plane {
    fn around(centres: &[(AreaCode, Position)]) -> Option<Self> {
        let (_, middle) = *centres.first()?;
        Some(Self {
            middle,
            metres_east: METRES_IN_A_DEGREE * middle.latitude().to_radians().cos().max(0.01),
        })
    }

    fn flat(self, there: Position) -> Coord<f64> {
        Coord {
            x: (there.longitude() - self.middle.longitude()) * self.metres_east,
            y: (there.latitude() - self.middle.latitude()) * METRES_IN_A_DEGREE,
        }
    }

    fn degrees(self, border: &MultiPolygon<f64>) -> MultiPolygon<f64> {
        border.map_coords(|corner| Coord {
            x: corner.x / self.metres_east + self.middle.longitude(),
            y: corner.y / METRES_IN_A_DEGREE + self.middle.latitude(),
        })
    }
}

fn distance(one: Coord<f64>, other: Coord<f64>) -> f64 {
    (one.x - other.x).hypot(one.y - other.y)
}

fn circle(centre: Coord<f64>, radius: f64) -> impl Iterator<Item = Coord<f64>> {
    (0..CORNERS).map(move |corner| {
        let (sin, cos) = (TAU * f64::from(corner) / f64::from(CORNERS)).sin_cos();
        Coord {
            x: centre.x + radius * cos,
            y: centre.y + radius * sin,
        }
    })
}

/// The figure around all centres, with round corners: the hull of a circle around each.
fn frame(sites: &[(AreaCode, Coord<f64>)]) -> Vec<Coord<f64>> {
    let points: MultiPoint<f64> = sites
        .iter()
        .flat_map(|(_, centre)| circle(*centre, MARGIN))
        .map(Point::from)
        .collect();
    open(points.convex_hull().exterior())
}

/// The corners of a ring without the last, which repeats the first.
fn open(ring: &LineString<f64>) -> Vec<Coord<f64>> {
    ring.0
        .split_last()
        .map(|(_, corners)| corners.to_vec())
        .unwrap_or_default()
}

/// What is nearer to this centre than to any other, within the frame: the corners of a convex figure.
fn cell(centre: Coord<f64>, sites: &[(AreaCode, Coord<f64>)], frame: &[Coord<f64>]) -> Vec<Coord<f64>> {
    let mut corners = frame.to_vec();
    for (_, other) in sites {
        let (along_x, along_y) = (other.x - centre.x, other.y - centre.y);
        if distance(centre, *other) < CLOSEST {
            continue;
        }
        let middle = Coord {
            x: f64::midpoint(centre.x, other.x),
            y: f64::midpoint(centre.y, other.y),
        };
        let nearer_to_other = |at: Coord<f64>| (at.x - middle.x) * along_x + (at.y - middle.y) * along_y;
        corners = cut(&corners, nearer_to_other);
    }
    corners
}

/// A ring whose corners are those that neighbours have too. Without this, two cells that touch leave a crack between
/// them, too thin to see but open enough to run a border through.
fn weld(corners: Vec<Coord<f64>>, welded: &mut Vec<Coord<f64>>) -> Polygon<f64> {
    let mut ring: Vec<Coord<f64>> = Vec::with_capacity(corners.len());
    for corner in corners {
        let same = welded.iter().find(|other| distance(**other, corner) < WELD);
        let corner = same.copied().unwrap_or_else(|| {
            welded.push(corner);
            corner
        });
        if ring.last() != Some(&corner) {
            ring.push(corner);
        }
    }
    Polygon::new(LineString(ring), Vec::new())
}

/// The part of a convex figure where `outside`, which is linear, is not positive (Sutherland and Hodgman, 1974).
fn cut(corners: &[Coord<f64>], outside: impl Fn(Coord<f64>) -> f64) -> Vec<Coord<f64>> {
    let mut kept = Vec::with_capacity(corners.len() + 1);
    for (index, corner) in corners.iter().enumerate() {
        let next = corners[(index + 1) % corners.len()];
        let (here, there) = (outside(*corner), outside(next));
        if here <= 0.0 {
            kept.push(*corner);
        }
        if (here < 0.0 && there > 0.0) || (here > 0.0 && there < 0.0) {
            let share = here / (here - there);
            kept.push(Coord {
                x: corner.x + (next.x - corner.x) * share,
                y: corner.y + (next.y - corner.y) * share,
            });
        }
    }
    kept
}

/// One border around cells that touch each other.
fn joined(cells: &[&Polygon<f64>]) -> MultiPolygon<f64> {
    if let [cell] = cells {
        return MultiPolygon(vec![(*cell).clone()]);
    }
    unary_union(cells.iter().copied())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geography::Outline;
    use geo::{Area as _, BooleanOps as _, CoordsIter};
    use proptest::prelude::*;

    fn code(text: &str) -> AreaCode {
        AreaCode::parse(text).unwrap()
    }

    fn at(latitude: f64, longitude: f64) -> Position {
        Position::new(latitude, longitude).unwrap()
    }

    /// Up to a hundred buurten of ten wijken, with centres in a square of nine by nine kilometres.
    fn buurten() -> impl Strategy<Value = Vec<(AreaCode, Position)>> {
        proptest::collection::vec((50.83..50.91, 5.90..6.03), 1..60).prop_map(|centres| {
            centres
                .into_iter()
                .enumerate()
                .map(|(number, (latitude, longitude))| {
                    let code = code(&format!("BU0917{:02}{:02}", number % 10, number / 10));
                    (code, at(latitude, longitude))
                })
                .collect()
        })
    }

    #[test]
    fn a_wijk_is_its_buurten_together_and_the_gemeente_its_wijken() {
        let centres = [
            (code("GM0917"), at(50.885, 5.975)),
            (code("WK091701"), at(50.885, 5.97)),
            (code("BU09170101"), at(50.885, 5.965)),
            (code("BU09170102"), at(50.885, 5.975)),
            (code("WK091702"), at(50.885, 5.985)),
        ];
        let drawn = outlines(&centres);
        assert_eq!(drawn.len(), centres.len());
        let surface = |text: &str| drawn[&code(text)].unsigned_area();
        let buurten = surface("BU09170101") + surface("BU09170102");
        assert!((surface("WK091701") / buurten - 1.0).abs() < 1e-3);
        assert!((surface("GM0917") / (surface("WK091701") + surface("WK091702")) - 1.0).abs() < 1e-3);
        assert_eq!(
            drawn[&code("WK091701")].0.len(),
            1,
            "the buurten touch each other"
        );
    }

    #[test]
    fn nothing_is_drawn_around_nothing_or_around_the_same_centre_twice() {
        assert_eq!(outlines(&[]), BTreeMap::new());
        let same = at(50.885, 5.975);
        let drawn = outlines(&[(code("WK091701"), same), (code("WK091702"), same)]);
        assert_eq!(drawn.keys().copied().collect::<Vec<_>>(), [code("WK091701")]);
    }

    #[test]
    fn the_same_centres_give_the_same_borders() {
        let centres = [
            (code("WK091701"), at(50.885, 5.97)),
            (code("WK091702"), at(50.89, 5.98)),
        ];
        assert_eq!(outlines(&centres), outlines(&centres));
    }

    fn length(ring: &LineString<f64>) -> f64 {
        ring.lines().map(|line| distance(line.start, line.end)).sum()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]

        #[test]
        fn every_cell_holds_its_centre_and_no_other(centres in buurten()) {
            let drawn = outlines(&centres);
            for (code, border) in &drawn {
                let border = Outline::new(border.clone()).unwrap();
                for (other, centre) in &centres {
                    let inside = border.contains(*centre);
                    prop_assert!(inside == (other == code) || !drawn.contains_key(other), "{code} and {other}");
                }
            }
        }

        /// The frame is convex, so a crack, a hole or a missing cell would make the border longer than its hull.
        #[test]
        fn the_gemeente_has_no_cracks(mut centres in buurten()) {
            let gemeente = code("GM0917");
            centres.push((gemeente, at(50.885, 5.975)));
            let border = outlines(&centres).remove(&gemeente).unwrap();
            prop_assert_eq!(border.0.len(), 1);
            prop_assert_eq!(border.0[0].interiors().len(), 0);
            let (long, short) = (length(border.0[0].exterior()), length(border.convex_hull().exterior()));
            prop_assert!(long / short < 1.000_1, "{long} is longer than {short}");
        }

        #[test]
        fn neighbours_share_their_corners_to_the_last_digit(centres in buurten()) {
            let drawn = outlines(&centres);
            let corners: Vec<_> = drawn.values().flat_map(CoordsIter::coords_iter).collect();
            for (index, one) in corners.iter().enumerate() {
                for other in &corners[index + 1..] {
                    // Half the welding distance, in degrees of longitude.
                    prop_assert!(one == other || distance(*one, *other) > 6e-8, "{one:?} and {other:?}");
                }
            }
        }

        #[test]
        fn cells_do_not_overlap(centres in buurten()) {
            let drawn: Vec<_> = outlines(&centres).into_values().collect();
            for (index, one) in drawn.iter().enumerate() {
                for other in &drawn[index + 1..] {
                    let common = one.intersection(other).unsigned_area();
                    // A square metre, in square degrees.
                    prop_assert!(common < 1.3e-10, "{common}");
                }
            }
        }
    }
}
