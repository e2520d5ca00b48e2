//! The border of an area.
use super::Position;
use geo::{Area as _, BoundingRect as _, Contains as _, CoordsIter as _, LinesIter as _, MultiPolygon};

/// One or more polygons in WGS84 degrees, longitude as x and latitude as y, as GeoJSON has them.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline(MultiPolygon<f64>);

/// How many parallels are looked at for a point inside, and how many stretches of land on each.
const MOST_PARALLELS: usize = 32;
const MOST_STRETCHES: usize = 8;

/// Why polygons are not a border.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OutlineError {
    /// There is no polygon, or one without a ring of at least three corners.
    #[error("the border has no surface")]
    Empty,
    /// A corner is not on earth.
    #[error("a corner of the border is not a place on earth")]
    Corner,
}

/// The rectangle around something, in WGS84 degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// Southern edge.
    pub south: f64,
    /// Western edge.
    pub west: f64,
    /// Northern edge.
    pub north: f64,
    /// Eastern edge.
    pub east: f64,
}

impl Outline {
    /// Takes polygons in degrees.
    ///
    /// # Errors
    /// When nothing with a surface is left or a corner is not on earth.
    pub fn new(polygons: MultiPolygon<f64>) -> Result<Self, OutlineError> {
        if polygons.0.is_empty() || polygons.unsigned_area() <= 0.0 {
            return Err(OutlineError::Empty);
        }
        let corners = polygons.iter().flat_map(|polygon| {
            std::iter::once(polygon.exterior())
                .chain(polygon.interiors())
                .flat_map(|ring| ring.0.iter())
        });
        for corner in corners {
            Position::new(corner.y, corner.x).map_err(|_| OutlineError::Corner)?;
        }
        Ok(Self(polygons))
    }

    /// The polygons, longitude as x and latitude as y.
    #[must_use]
    pub const fn polygons(&self) -> &MultiPolygon<f64> {
        &self.0
    }

    /// Whether the position lies within the border.
    #[must_use]
    pub fn contains(&self, position: Position) -> bool {
        self.0
            .contains(&geo::Point::new(position.longitude(), position.latitude()))
    }

    /// A point that certainly lies within the border, for a name on the map: the middle of the widest stretch of land
    /// on a parallel near the middle. `None` when the rings are so tangled that no such stretch is found.
    ///
    /// The algorithm of the same purpose in the crate `geo` (0.33) panics on rings that cross themselves, which files
    /// from outside have.
    #[must_use]
    pub fn inside(&self) -> Option<Position> {
        let bounds = self.bounds()?;
        let middle = f64::midpoint(bounds.south, bounds.north);
        let mut parallels = self.parallels();
        parallels.sort_by(|one, other| (one - middle).abs().total_cmp(&(other - middle).abs()));
        parallels.into_iter().find_map(|latitude| {
            let mut stretches: Vec<_> = self
                .crossings(latitude)
                .chunks_exact(2)
                .map(|pair| (pair[1] - pair[0], f64::midpoint(pair[0], pair[1])))
                .collect();
            stretches.sort_by(|one, other| other.0.total_cmp(&one.0));
            stretches
                .into_iter()
                .take(MOST_STRETCHES)
                .filter_map(|(_, longitude)| Position::new(latitude, longitude).ok())
                .find(|there| self.contains(*there))
        })
    }

    /// Some latitudes between those of the corners, so that none runs through a corner.
    fn parallels(&self) -> Vec<f64> {
        let mut latitudes: Vec<_> = self.0.coords_iter().map(|corner| corner.y).collect();
        latitudes.sort_by(f64::total_cmp);
        latitudes.dedup();
        let between: Vec<_> = latitudes
            .windows(2)
            .map(|pair| f64::midpoint(pair[0], pair[1]))
            .collect();
        let step = between.len().div_ceil(MOST_PARALLELS).max(1);
        between.into_iter().skip(step / 2).step_by(step).collect()
    }

    /// The longitudes where a parallel crosses the border, from west to east.
    fn crossings(&self, latitude: f64) -> Vec<f64> {
        let lines = self.0.lines_iter();
        let mut crossings: Vec<_> = lines
            .filter(|line| (line.start.y > latitude) != (line.end.y > latitude))
            .map(|line| line.start.x + (latitude - line.start.y) / line.dy() * line.dx())
            .collect();
        crossings.sort_by(f64::total_cmp);
        crossings
    }

    /// The rectangle around the border.
    #[must_use]
    pub fn bounds(&self) -> Option<Bounds> {
        self.0.bounding_rect().map(|rect| Bounds {
            south: rect.min().y,
            west: rect.min().x,
            north: rect.max().y,
            east: rect.max().x,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::polygon;

    #[test]
    fn a_square_contains_its_middle_and_not_its_neighbour() {
        let square = polygon![(x: 5.0, y: 50.0), (x: 6.0, y: 50.0), (x: 6.0, y: 51.0), (x: 5.0, y: 51.0)];
        let outline = Outline::new(MultiPolygon(vec![square])).unwrap();
        assert!(outline.contains(Position::new(50.5, 5.5).unwrap()));
        assert!(!outline.contains(Position::new(50.5, 6.5).unwrap()));
        assert!(outline.contains(outline.inside().unwrap()));
        assert_eq!(
            outline.bounds(),
            Some(Bounds {
                south: 50.0,
                west: 5.0,
                north: 51.0,
                east: 6.0
            })
        );
    }

    #[test]
    fn a_point_inside_is_found_in_a_horseshoe_and_in_rings_that_cross_themselves() {
        let horseshoe = polygon![(x: 5.0, y: 50.0), (x: 6.0, y: 50.0), (x: 6.0, y: 51.0), (x: 5.9, y: 51.0),
            (x: 5.9, y: 50.1), (x: 5.1, y: 50.1), (x: 5.1, y: 51.0), (x: 5.0, y: 51.0)];
        let bow = polygon![(x: 5.0, y: 50.0), (x: 6.0, y: 51.0), (x: 6.0, y: 50.0), (x: 5.0, y: 50.9)];
        for polygon in [horseshoe, bow] {
            let outline = Outline::new(MultiPolygon(vec![polygon])).unwrap();
            assert!(outline.contains(outline.inside().unwrap()), "{outline:?}");
        }
    }

    #[test]
    fn a_border_without_surface_or_off_the_earth_is_refused() {
        assert_eq!(Outline::new(MultiPolygon(vec![])), Err(OutlineError::Empty));
        let metres = polygon![(x: 195_000.0, y: 320_000.0), (x: 196_000.0, y: 320_000.0), (x: 196_000.0, y: 321_000.0)];
        assert_eq!(
            Outline::new(MultiPolygon(vec![metres])),
            Err(OutlineError::Corner)
        );
    }
}
