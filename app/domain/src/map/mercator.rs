//! The projection of maps on the web (Web Mercator, EPSG:3857), in pixels.
use crate::geography::Position;
use std::f64::consts::PI;

/// The side of the whole world at zoom 0, in CSS pixels.
const TILE: f64 = 256.0;

/// Farther north or south than this the projection has no end (degrees).
const LIMIT: f64 = 85.051_128_78;

/// A place on the drawn world: x to the east, y to the south, from the world's north-western corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pixel {
    /// To the east.
    pub x: f64,
    /// To the south.
    pub y: f64,
}

impl Pixel {
    /// The distance to another pixel, squared: for comparing, without a root.
    #[must_use]
    pub fn distance_squared(self, other: Self) -> f64 {
        let (x, y) = (self.x - other.x, self.y - other.y);
        x * x + y * y
    }
}

/// Where a position is drawn at a zoom.
#[must_use]
pub fn pixel(position: Position, zoom: f64) -> Pixel {
    let world = TILE * zoom.exp2();
    let latitude = position.latitude().clamp(-LIMIT, LIMIT).to_radians();
    Pixel {
        x: (position.longitude() / 360.0 + 0.5) * world,
        y: (0.5 - (latitude.tan() + 1.0 / latitude.cos()).ln() / (2.0 * PI)) * world,
    }
}

/// The position that is drawn at a pixel; `None` off the drawn world.
#[must_use]
pub fn position(pixel: Pixel, zoom: f64) -> Option<Position> {
    let world = TILE * zoom.exp2();
    let latitude = ((0.5 - pixel.y / world) * 2.0 * PI).sinh().atan().to_degrees();
    Position::new(latitude, (pixel.x / world - 0.5) * 360.0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_world_at_zoom_0_is_one_tile() {
        let middle = pixel(Position::new(0.0, 0.0).unwrap(), 0.0);
        assert!(middle.distance_squared(Pixel { x: 128.0, y: 128.0 }) < 1e-9);
        let corner = pixel(Position::new(90.0, -180.0).unwrap(), 0.0);
        assert!(corner.distance_squared(Pixel { x: 0.0, y: 0.0 }) < 1e-3);
    }

    proptest! {
        #[test]
        fn a_position_comes_back(latitude in -85.0..85.0, longitude in -180.0..180.0, zoom in 0.0..20.0) {
            let there = Position::new(latitude, longitude).unwrap();
            let back = position(pixel(there, zoom), zoom).unwrap();
            prop_assert!(back.metres_to(there) < 0.01);
        }

        #[test]
        fn north_is_up_and_east_is_right(latitude in -84.0..84.0, longitude in -179.0..179.0) {
            let here = pixel(Position::new(latitude, longitude).unwrap(), 10.0);
            let there = pixel(Position::new(latitude + 0.5, longitude + 0.5).unwrap(), 10.0);
            prop_assert!(there.x > here.x && there.y < here.y);
        }
    }
}
