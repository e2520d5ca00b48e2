//! The border of an area.
use super::Position;
use geo::{Area as _, BoundingRect as _, Contains as _, InteriorPoint as _, MultiPolygon};

/// One or more polygons in WGS84 degrees, longitude as x and latitude as y, as GeoJSON has them.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline(MultiPolygon<f64>);

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

    /// A point that certainly lies within the border, for a name on the map.
    #[must_use]
    pub fn inside(&self) -> Option<Position> {
        self.0
            .interior_point()
            .and_then(|point| Position::new(point.y(), point.x()).ok())
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
    fn a_border_without_surface_or_off_the_earth_is_refused() {
        assert_eq!(Outline::new(MultiPolygon(vec![])), Err(OutlineError::Empty));
        let metres = polygon![(x: 195_000.0, y: 320_000.0), (x: 196_000.0, y: 320_000.0), (x: 196_000.0, y: 321_000.0)];
        assert_eq!(
            Outline::new(MultiPolygon(vec![metres])),
            Err(OutlineError::Corner)
        );
    }
}
