//! How far a position lies outside a border.
use crate::geography::{Bounds, Outline, Position};

/// Nobody asks about distances beyond this many metres, which spares the way along most borders.
const FURTHEST: f64 = 5_000.0;

/// Metres in a degree of latitude.
const METRES_PER_DEGREE: f64 = 111_195.0;

/// How far outside the border a position lies, in metres; 0 within it. Further than [`FURTHEST`] is only "very far".
pub(super) fn metres_outside(outline: &Outline, position: Position) -> f64 {
    if !in_bounds(outline, position, FURTHEST) {
        return f64::INFINITY;
    }
    if outline.contains(position) {
        return 0.0;
    }
    // Within some kilometres the earth is flat: degrees become metres around the position.
    let east = METRES_PER_DEGREE * position.latitude().to_radians().cos();
    let flat = |corner: &geo::Coord<f64>| {
        (
            (corner.x - position.longitude()) * east,
            (corner.y - position.latitude()) * METRES_PER_DEGREE,
        )
    };
    outline
        .polygons()
        .iter()
        .flat_map(|polygon| polygon.exterior().0.windows(2))
        .map(|edge| metres_to_edge(flat(&edge[0]), flat(&edge[1])))
        .fold(f64::INFINITY, f64::min)
}

/// The distance from the origin to an edge between two corners.
fn metres_to_edge((ax, ay): (f64, f64), (bx, by): (f64, f64)) -> f64 {
    let (dx, dy) = (bx - ax, by - ay);
    let length = dx.mul_add(dx, dy * dy);
    let along = if length > 0.0 {
        (-ax.mul_add(dx, ay * dy) / length).clamp(0.0, 1.0)
    } else {
        0.0
    };
    along.mul_add(dx, ax).hypot(along.mul_add(dy, ay))
}

/// Whether a position lies in the rectangle around a border, or less than `margin` metres beside it.
pub(super) fn in_bounds(outline: &Outline, position: Position, margin: f64) -> bool {
    let Some(Bounds {
        south,
        west,
        north,
        east,
    }) = outline.bounds()
    else {
        return false;
    };
    let up = margin / METRES_PER_DEGREE;
    let across = up / position.latitude().to_radians().cos().max(0.01);
    (south - up..=north + up).contains(&position.latitude())
        && (west - across..=east + across).contains(&position.longitude())
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::{MultiPolygon, Rect};

    #[test]
    fn the_distance_is_that_to_the_nearest_edge_or_corner() {
        let square = Rect::new((5.95, 50.87), (6.01, 50.90)).to_polygon();
        let outline = Outline::new(MultiPolygon(vec![square])).unwrap();
        for (latitude, longitude) in [
            (50.885, 5.97),
            (50.91, 5.98),
            (50.885, 5.94),
            (50.905, 6.02),
            (50.865, 6.0),
        ] {
            let position = Position::new(latitude, longitude).unwrap();
            let nearest = Position::new(latitude.clamp(50.87, 50.90), longitude.clamp(5.95, 6.01)).unwrap();
            let (metres, expected) = (metres_outside(&outline, position), position.metres_to(nearest));
            assert!((metres - expected).abs() < 1.0, "{metres} {expected}");
        }
        let far = Position::new(52.0, 5.0).unwrap();
        assert!(metres_outside(&outline, far).is_infinite());
    }
}
